//! Deflates (RFC 1951) with the codes that the standard itself fixes.
//!
//! A payload is a page of text at most, for which a table of its own costs about what it saves. The
//! usual crate, which makes such tables, brings four kilobytes more to the first load; it still
//! inflates, so what it wrote is read as well.

/// How far back a repetition may lie.
const WINDOW: usize = 32_768;
/// The longest repetition that one code carries, and the shortest.
const LONGEST: usize = 258;
const SHORTEST: usize = 3;
/// How many earlier places with the same beginning are tried.
const TRIES: usize = 100;
const HASHES: usize = 4_096;

/// The bytes as one deflated block.
pub(super) fn deflate(bytes: &[u8]) -> Vec<u8> {
    let mut bits = Bits::default();
    // The last block, with the fixed codes.
    bits.push(0b011, 3);
    let mut places = Places::new(bytes);
    let mut at: usize = 0;
    while let Some(byte) = bytes.get(at) {
        let (length, distance) = places.repetition(at);
        places.add(at);
        let next = at.saturating_add(1);
        // A repetition waits if a longer one begins with the next byte.
        if length < SHORTEST || places.repetition(next).0 > length {
            bits.symbol((*byte).into());
            at = next;
            continue;
        }
        bits.repetition(length, distance);
        let end = at.saturating_add(length);
        (next..end).for_each(|passed| places.add(passed));
        at = end;
    }
    bits.symbol(256);
    bits.finish()
}

/// Where each three bytes stood before: the last place of each hash, and before each place the one
/// that had it last. Places count from 1; 0 is none.
struct Places<'a> {
    bytes: &'a [u8],
    last: Vec<usize>,
    before: Vec<usize>,
}

impl<'a> Places<'a> {
    fn new(bytes: &'a [u8]) -> Self {
        Places { bytes, last: vec![0; HASHES], before: vec![0; bytes.len()] }
    }

    fn hash(&self, at: usize) -> Option<usize> {
        let three = self.bytes.get(at..)?.first_chunk::<SHORTEST>()?;
        let [a, b, c] = three.map(usize::from);
        Some((a ^ (b << 4) ^ (c << 8) ^ (c >> 4)) & 0xfff)
    }

    fn add(&mut self, at: usize) {
        let last = self.hash(at).and_then(|hash| self.last.get_mut(hash));
        if let (Some(last), Some(before)) = (last, self.before.get_mut(at)) {
            *before = *last;
            *last = at.saturating_add(1);
        }
    }

    /// The longest repetition that begins here: its length, 0 if there is none, and how far back.
    fn repetition(&self, at: usize) -> (usize, usize) {
        let mut best = (0, 0);
        let mut place = self.hash(at).and_then(|hash| self.last.get(hash)).copied().unwrap_or(0);
        for _ in 0..TRIES {
            let Some(from) = place.checked_sub(1).filter(|from| at.saturating_sub(*from) <= WINDOW) else { break };
            let (Some(old), Some(new)) = (self.bytes.get(from..), self.bytes.get(at..)) else { break };
            let length = old.iter().zip(new).take(LONGEST).take_while(|(old, new)| old == new).count();
            if length > best.0 {
                best = (length, at.saturating_sub(from));
            }
            place = self.before.get(from).copied().unwrap_or(0);
        }
        best
    }
}

/// Bits, the lowest of each byte first.
#[derive(Default)]
struct Bits {
    bytes: Vec<u8>,
    /// What does not fill a byte yet.
    rest: u32,
    count: u32,
}

impl Bits {
    /// Adds the lowest `count` bits, at most 16.
    fn push(&mut self, bits: u32, count: u32) {
        self.rest |= bits << self.count;
        self.count = self.count.wrapping_add(count);
        while let Some(left) = self.count.checked_sub(8) {
            let [byte, ..] = self.rest.to_le_bytes();
            self.bytes.push(byte);
            self.rest >>= 8;
            self.count = left;
        }
    }

    /// Adds a code, whose highest bit comes first.
    fn code(&mut self, code: u32, count: u32) {
        self.push(code.reverse_bits() >> 32u32.saturating_sub(count), count);
    }

    /// A byte, the end (256) or a length (from 257 on).
    fn symbol(&mut self, symbol: u32) {
        match symbol {
            0..144 => self.code(symbol.wrapping_add(0x30), 8),
            144..256 => self.code(symbol.wrapping_add(0x190 - 144), 9),
            256..280 => self.code(symbol.wrapping_sub(256), 7),
            _ => self.code(symbol.wrapping_add(0xc0).wrapping_sub(280), 8),
        }
    }

    fn repetition(&mut self, length: usize, distance: usize) {
        let number = |value: usize| u32::try_from(value).unwrap_or(0);
        if length == LONGEST {
            self.symbol(285);
        } else {
            let (step, extra, low) = stepped(number(length.saturating_sub(SHORTEST)), 2);
            self.symbol(step.wrapping_add(257));
            self.push(low, extra);
        }
        let (step, extra, low) = stepped(number(distance.saturating_sub(1)), 1);
        self.code(step, 5);
        self.push(low, extra);
    }

    fn finish(mut self) -> Vec<u8> {
        if self.count > 0 {
            self.push(0, 8u32.saturating_sub(self.count));
        }
        self.bytes
    }
}

/// Lengths and distances are numbered in steps that double every 2ⁿ numbers: the number of the
/// step, and how many bits tell the place in it, and those.
fn stepped(value: u32, n: u32) -> (u32, u32, u32) {
    let extra = value.checked_ilog2().unwrap_or(0).saturating_sub(n);
    let step = (extra << n).wrapping_add(value >> extra);
    (step, extra, value & (1u32 << extra).wrapping_sub(1))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn back(bytes: &[u8]) -> Option<Vec<u8>> {
        miniz_oxide::inflate::decompress_to_vec(&deflate(bytes)).ok()
    }

    #[test]
    fn the_bits_are_those_of_the_standard() {
        // python3: zlib.compressobj(9, zlib.DEFLATED, -15, 9, zlib.Z_FIXED), the same bytes.
        assert_eq!(deflate(b""), [0x03, 0x00]);
        assert_eq!(deflate(b"hi"), [0xcb, 0xc8, 0x04, 0x00]);
    }

    #[test]
    fn every_length_and_distance_is_read_back() {
        let noise: Vec<u8> =
            (0u32..33_000).map(|n| (n.wrapping_mul(n).wrapping_mul(2_654_435_761) >> 24) as u8).collect();
        for length in 3..300 {
            let bytes = [&noise[..length * 100], &noise[..length], &vec![7; length]].concat();
            assert_eq!(back(&bytes), Some(bytes), "{length}");
        }
        let far = [&noise[..WINDOW], &noise[..200]].concat();
        assert_eq!(back(&far), Some(far));
    }

    proptest! {
        #[test]
        fn what_is_deflated_inflates(
            bytes in proptest::collection::vec(prop_oneof![any::<u8>(), 0..3u8], 0..600),
            text in "([a-d]{1,9} ){0,99}",
        ) {
            prop_assert_eq!(back(&bytes), Some(bytes));
            prop_assert_eq!(back(text.as_bytes()), Some(text.into_bytes()));
        }
    }
}
