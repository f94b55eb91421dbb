//! Versions: the text of a brief as it was sent, answered or signed, under the code that identifies it.

use std::fmt;
use std::str::FromStr;

use super::choice::Lever;
use super::field::{Assumption, FunnelStep};
use super::record::{Items, Record};
use super::shared::Brief;
use super::sorted::Sorted;

/// What identifies a text: the SHA-256 of its agreed content. Two texts with the same code say the same.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Code(pub [u8; 32]);

/// The first 80 bits of a [`Code`], as people read and type it: `7K2F-9D3A-0XQM-4T6B`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct ShortCode(pub [u8; 10]);

/// Crockford's base 32 in capitals, as it is shown.
const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
/// 80 bits in groups of five.
const LETTERS: u32 = 16;
/// Letters in a group.
const GROUP: u32 = 4;

impl Code {
    /// As it is shown.
    pub fn short(&self) -> ShortCode {
        let mut first = [0; 10];
        for (place, byte) in first.iter_mut().zip(self.0) {
            *place = byte;
        }
        ShortCode(first)
    }
}

impl ShortCode {
    /// Its bits as a number.
    fn bits(self) -> u128 {
        self.0.iter().fold(0, |bits, byte| bits << 8 | u128::from(*byte))
    }

    fn of_bits(bits: u128) -> Self {
        let mut bytes = [0; 10];
        for (place, byte) in bytes.iter_mut().zip(bits.to_be_bytes().into_iter().skip(6)) {
            *place = byte;
        }
        ShortCode(bytes)
    }
}

impl fmt::Display for Code {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.short().fmt(out)
    }
}

impl fmt::Display for ShortCode {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let bits = self.bits();
        for place in (0..LETTERS).rev() {
            let digit = bits.checked_shr(place.saturating_mul(5)).unwrap_or(0) & 31;
            let letter = ALPHABET.get(usize::try_from(digit).unwrap_or(0)).copied().unwrap_or(b'0');
            out.write_str(char::from(letter).encode_utf8(&mut [0; 4]))?;
            if place != 0 && place.checked_rem(GROUP) == Some(0) {
                out.write_str("-")?;
            }
        }
        Ok(())
    }
}

impl FromStr for ShortCode {
    type Err = ();

    /// Reads a code as people type it: letters in either case, O for 0, I and L for 1, with or without
    /// dashes and spaces.
    ///
    /// # Errors
    /// What is not sixteen letters of the alphabet.
    fn from_str(text: &str) -> Result<Self, ()> {
        let (mut bits, mut letters) = (0u128, 0u32);
        for letter in text.bytes().filter(|letter| !matches!(letter, b'-' | b' ')) {
            let read = match letter.to_ascii_uppercase() {
                b'O' => b'0',
                b'I' | b'L' => b'1',
                other => other,
            };
            let digit = ALPHABET.iter().position(|own| *own == read).and_then(|digit| u128::try_from(digit).ok());
            letters = letters.saturating_add(1);
            if letters > LETTERS {
                return Err(());
            }
            bits = bits << 5 | digit.ok_or(())?;
        }
        if letters == LETTERS { Ok(ShortCode::of_bits(bits)) } else { Err(()) }
    }
}

/// The brand's forecast as it stood when an agreement was signed: what the campaign is judged against
/// afterwards cannot move.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Plan {
    /// The assumptions.
    pub levers: Sorted<Lever, Assumption>,
    /// The steps of the funnel, where the brand had changed them.
    pub steps: Items<FunnelStep>,
}

impl Plan {
    /// The plan of a record as it stands.
    pub fn of(record: &Record) -> Self {
        Plan { levers: record.plan.clone(), steps: record.steps.clone() }
    }
}

/// A text that was sent, answered or signed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Version {
    /// What identifies it.
    pub code: Code,
    /// The text.
    pub brief: Brief,
    /// The brand's forecast, if it was signed.
    pub plan: Option<Plan>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_shown_in_four_groups_and_read_back() {
        // In Python: a = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"; n = int.from_bytes(bytes(range(1, 11)), "big")
        // "".join(a[n >> 5 * i & 31] for i in range(15, -1, -1)) == "041061050R3GG28A"
        let mut bytes = [0xff; 32];
        for (place, number) in bytes.iter_mut().zip(1..=10) {
            *place = number;
        }
        let code = Code(bytes);
        assert_eq!(code.to_string(), "0410-6105-0R3G-G28A");
        assert_eq!("0410-6105-0R3G-G28A".parse(), Ok(code.short()));
        // As somebody may type it by hand.
        assert_eq!("o4io 6lo5 or3gg28a".parse(), Ok(code.short()));
    }

    #[test]
    fn what_is_no_code_is_refused() {
        for text in
            ["", "0410", "0410-6105-0R3G-G28", "0410-6105-0R3G-G28AA", "0410-6105-0R3G-G28U", "0410-6105-0R3G-G28é"]
        {
            assert_eq!(text.parse::<ShortCode>(), Err(()), "{text}");
        }
    }
}
