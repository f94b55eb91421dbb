//! A link in decimal digits: in a QR code those take a third less room than letters.
//!
//! `#d<version>.` and the bytes of the frame: every twelve of them, most significant first, as a number of
//! 29 digits, the rest as a number of as few digits as always suffice. Twelve bytes waste a third of a
//! per cent, and 96 bits fit into a machine's widest integer.

/// Bytes of a block.
const BYTES: usize = 12;
/// Digits of a block: 96 × log₁₀ 2 = 28.9.
pub const DIGITS: usize = 29;
/// Digits of so many bytes: n × 8 × log₁₀ 2, rounded up. No two are the same, so that digits tell bytes.
const DIGITS_OF: [usize; BYTES + 1] = [0, 3, 5, 8, 10, 13, 15, 17, 20, 22, 25, 27, DIGITS];

/// How many digits so many bytes are.
pub fn count(bytes: usize) -> usize {
    let rest = DIGITS_OF.get(bytes % BYTES).copied().unwrap_or(DIGITS);
    (bytes / BYTES).saturating_mul(DIGITS).saturating_add(rest)
}

/// The digits of some bytes.
pub fn of_bytes(bytes: &[u8]) -> String {
    let mut digits = String::new();
    for block in bytes.chunks(BYTES) {
        let number = block.iter().fold(0u128, |number, byte| number << 8 | u128::from(*byte));
        let written = number.to_string();
        let width = DIGITS_OF.get(block.len()).copied().unwrap_or(DIGITS);
        digits.extend(std::iter::repeat_n('0', width.saturating_sub(written.len())));
        digits.push_str(&written);
    }
    digits
}

/// The bytes of some digits; `None` for what [`of_bytes`] never writes.
pub fn to_bytes(digits: &str) -> Option<Vec<u8>> {
    let mut bytes = Vec::new();
    for block in digits.as_bytes().chunks(DIGITS) {
        let fits = DIGITS_OF.iter().position(|width| *width == block.len())?;
        let number = number(block)?;
        let all = number.to_be_bytes();
        let (empty, own) = all.split_at_checked(all.len().checked_sub(fits)?)?;
        if empty.iter().any(|byte| *byte != 0) {
            return None;
        }
        bytes.extend_from_slice(own);
    }
    Some(bytes)
}

fn number(digits: &[u8]) -> Option<u128> {
    // A sign would be read too.
    let plain = digits.iter().all(u8::is_ascii_digit);
    std::str::from_utf8(digits).ok().filter(|_| plain)?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digits_are_those_worked_out_by_hand() {
        // python3: str(int.from_bytes(bytes([1, 2]), "big")).zfill(5)
        assert_eq!(of_bytes(&[1, 2]), "00258");
        assert_eq!(of_bytes(&[0]), "000");
        assert_eq!(of_bytes(&[0xff; 12]), "79228162514264337593543950335");
        // python3: b = bytes(range(1, 14)); str(int.from_bytes(b[:12], "big")).zfill(29) + str(b[12]).zfill(3)
        assert_eq!(of_bytes(&(1..14).collect::<Vec<u8>>()), "00311917102708983781990730508013");
    }

    #[test]
    fn bytes_come_back_whatever_their_number() {
        let all: Vec<u8> = (0u32..300).map(|n| (n.wrapping_mul(2_654_435_761) >> 24) as u8).collect();
        for length in 0..all.len() {
            let bytes = &all[..length];
            assert_eq!(of_bytes(bytes).len(), count(length), "{length}");
            assert_eq!(to_bytes(&of_bytes(bytes)).as_deref(), Some(bytes), "{length}");
            assert_eq!(to_bytes(&of_bytes(&vec![0; length])), Some(vec![0; length]), "{length}");
        }
    }

    #[test]
    fn what_is_never_written_is_refused() {
        // 2⁹⁶, 2⁸ and a letter.
        assert_eq!(to_bytes("79228162514264337593543950336"), None);
        assert_eq!(to_bytes("256"), None);
        assert_eq!(to_bytes("12a"), None);
        assert_eq!(to_bytes("+12"), None);
        // No number of bytes has so many digits.
        assert_eq!(to_bytes("00"), None);
        assert_eq!(to_bytes("0025"), None);
    }
}
