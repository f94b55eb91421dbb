//! Names for things that have to be found again: records by random numbers, items by small ones.

use std::fmt;
use std::str::FromStr;

/// Which of the two parties something belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Side {
    /// The one who pays and needs an outcome.
    Brand,
    /// The one who delivers.
    Creator,
}

/// A random number that names a record, a campaign or a creator; 64 bits, so that two made on
/// different machines do not collide.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Id(pub u64);

/// Crockford's base 32: no I, L, O or U, so that it can be read aloud.
const ALPHABET: &[u8; 32] = b"0123456789abcdefghjkmnpqrstvwxyz";
/// 64 bits in groups of five.
const ID_CHARS: u32 = 13;

impl fmt::Display for Id {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        for place in (0..ID_CHARS).rev() {
            let digit = self.0.checked_shr(place.saturating_mul(5)).unwrap_or(0) & 31;
            let letter = ALPHABET.get(usize::try_from(digit).unwrap_or(0)).copied().unwrap_or(b'0');
            write!(out, "{}", char::from(letter))?;
        }
        Ok(())
    }
}

impl FromStr for Id {
    type Err = ();

    /// Reads what `Display` writes; anything else is an error.
    fn from_str(text: &str) -> Result<Self, ()> {
        let mut bits: u64 = 0;
        for byte in text.bytes() {
            let digit = ALPHABET.iter().position(|letter| *letter == byte).ok_or(())?;
            bits = bits.checked_mul(32).and_then(|shifted| shifted.checked_add(u64::try_from(digit).ok()?)).ok_or(())?;
        }
        let id = Id(bits);
        if id.to_string() == text { Ok(id) } else { Err(()) }
    }
}

/// Names an item inside one record. The brand makes even numbers and the creator odd ones, so
/// that additions on both sides never collide.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct ItemId(pub u32);

impl ItemId {
    /// The `count`-th item that `side` makes in a record, counted from 0; `None` past 2³¹ items.
    pub fn nth(side: Side, count: u32) -> Option<Self> {
        let odd = match side {
            Side::Brand => 0,
            Side::Creator => 1,
        };
        count.checked_mul(2)?.checked_add(odd).map(ItemId)
    }

    /// Who made the item.
    pub fn side(self) -> Side {
        if self.0 & 1 == 0 { Side::Brand } else { Side::Creator }
    }

    /// How many items its side had made before it.
    pub fn ordinal(self) -> u32 {
        self.0 >> 1
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_is_written_in_thirteen_letters_and_read_back() {
        // 31 = 'z'; 32 = '10'; u64::MAX has 64 bits: 'f' (the top four) and twelve 'z'.
        for (id, text) in
            [(0, "0000000000000"), (31, "000000000000z"), (32, "0000000000010"), (u64::MAX, "fzzzzzzzzzzzz")]
        {
            assert_eq!(Id(id).to_string(), text);
            assert_eq!(text.parse(), Ok(Id(id)));
        }
    }

    #[test]
    fn what_is_not_an_id_is_refused() {
        for text in ["", "0", "gzzzzzzzzzzzz", "000000000000Z", "000000000000é", "00000000000000", "zzzzzzzzzzzzz"] {
            assert_eq!(text.parse::<Id>(), Err(()), "{text}");
        }
    }

    #[test]
    fn the_two_sides_never_make_the_same_item() {
        assert_eq!(ItemId::nth(Side::Brand, 3), Some(ItemId(6)));
        assert_eq!(ItemId::nth(Side::Creator, 3), Some(ItemId(7)));
        assert_eq!(ItemId(7).side(), Side::Creator);
        assert_eq!(ItemId(7).ordinal(), 3);
        assert_eq!(ItemId::nth(Side::Creator, u32::MAX / 2), Some(ItemId(u32::MAX)));
        assert_eq!(ItemId::nth(Side::Brand, u32::MAX / 2 + 1), None);
    }
}
