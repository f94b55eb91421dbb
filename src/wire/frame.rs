//! The frame shared by links and storage.
//!
//! | bytes | content |
//! | --- | --- |
//! | 1 | flags: 0 as it is, 1 deflated, 2 packed by a [`Codec`], 4 sealed under a passphrase ([`super::locked`]); anything else means a newer version |
//! | 1 to 5 | length of the payload as it is carried, least significant seven bits first, no needless byte |
//! | 4 | CRC-32 (ISO-HDLC, as in zip) over flags, length and payload, most significant byte first |
//! | length | payload |
//!
//! The whole as base64url without padding. The length is what tells a link that was cut short
//! from one that was changed, and where a link ends inside other text.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use crc::{CRC_32_ISO_HDLC, Crc, NoTable};
use miniz_oxide::inflate::decompress_to_vec_with_limit;

use super::deflate::deflate;

/// Without a table: a kilobyte less to load, and payloads are short.
const CRC: Crc<u32, NoTable> = Crc::<u32, NoTable>::new(&CRC_32_ISO_HDLC);
/// The payload is deflated.
const DEFLATED: u8 = 1;
/// The payload is packed by a codec.
const PACKED: u8 = 2;
/// The payload is sealed under a passphrase.
const LOCKED: u8 = 4;
/// Characters that hold the flags and the longest length.
const HEADER_CHARS: usize = 8;
const CRC_BYTES: usize = 4;

/// How much is taken in, in bytes.
#[derive(Debug, Clone, Copy)]
pub struct Caps {
    /// Of the payload as it is carried.
    pub carried: usize,
    /// Of the payload once inflated, so that a few bytes cannot fill the memory.
    pub inflated: usize,
}

/// What packs payloads shorter than deflating does. It is heavy and is handed in by whoever has it, so
/// that a page can fetch it when it is needed.
#[derive(Debug, Clone, Copy)]
pub struct Codec {
    /// Packs a payload; `None` if that cannot be done.
    pub pack: fn(&[u8]) -> Option<Vec<u8>>,
    /// Unpacks what was packed, to so many bytes at most.
    ///
    /// # Errors
    /// [`FrameError::TooLarge`] or [`FrameError::Damaged`].
    pub unpack: fn(&[u8], usize) -> Result<Vec<u8>, FrameError>,
}

/// Why a frame was not opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FrameError {
    /// It ends too early. `got` and `of` in characters; `of` is unknown when not even the length
    /// arrived.
    CutShort {
        /// How many arrived.
        got: usize,
        /// How many there should be.
        of: Option<usize>,
    },
    /// Characters were changed, added or lost.
    Damaged,
    /// More than the caps allow.
    TooLarge,
    /// Undamaged, but packed in a way that this version does not know.
    Newer,
    /// Undamaged, and packed by the codec, which was not at hand.
    Packed,
    /// Undamaged, and sealed under a passphrase.
    Locked,
}

/// Whether a character belongs to base64url.
pub fn is_letter(letter: char) -> bool {
    letter.is_ascii_alphanumeric() || matches!(letter, '-' | '_')
}

/// Packs a payload. It is deflated when that is shorter, but never when inflating it would
/// exceed the caps under which it is read.
pub fn seal(payload: &[u8], caps: Caps) -> String {
    if payload.len() <= caps.inflated {
        let packed = deflate(payload);
        if packed.len() < payload.len() {
            return carry(DEFLATED, &packed);
        }
    }
    carry(0, payload)
}

/// Packs a payload by a codec; `None` where that is not possible, or where unpacking would not give
/// it back: a mistake of the codec must not cost a brief.
pub fn pack(payload: &[u8], caps: Caps, codec: Codec) -> Option<String> {
    let packed = (codec.pack)(payload).filter(|packed| packed.len() <= caps.carried)?;
    let back = (codec.unpack)(&packed, caps.inflated).ok()?;
    (back == payload).then(|| carry(PACKED, &packed))
}

/// A frame around what is sealed under a passphrase.
pub fn lock(sealed: &[u8]) -> String {
    carry(LOCKED, sealed)
}

/// What is sealed in a frame, if it is such a frame and undamaged.
pub fn locked(text: &str) -> Option<Vec<u8>> {
    let bytes = URL_SAFE_NO_PAD.decode(text).ok()?;
    let (flags, payload) = checked(&bytes)?;
    (flags == LOCKED).then(|| payload.to_vec())
}

/// The bytes of a frame, to be sealed.
pub fn bytes(text: &str) -> Option<Vec<u8>> {
    URL_SAFE_NO_PAD.decode(text).ok()
}

/// The frame of such bytes.
pub fn of_bytes(bytes: &[u8]) -> String {
    URL_SAFE_NO_PAD.encode(bytes)
}

fn carry(flags: u8, payload: &[u8]) -> String {
    let mut bytes = vec![flags];
    push_length(&mut bytes, payload.len());
    let crc = checksum(&bytes, payload);
    bytes.extend_from_slice(&crc.to_be_bytes());
    bytes.extend_from_slice(payload);
    URL_SAFE_NO_PAD.encode(bytes)
}

fn checksum(header: &[u8], payload: &[u8]) -> u32 {
    let mut digest = CRC.digest();
    digest.update(header);
    digest.update(payload);
    digest.finalize()
}

fn push_length(bytes: &mut Vec<u8>, length: usize) {
    let mut rest = length;
    loop {
        let low = u8::try_from(rest & 0x7f).unwrap_or(0);
        rest >>= 7;
        if rest == 0 {
            return bytes.push(low);
        }
        bytes.push(low | 0x80);
    }
}

/// The payload's length and how many bytes flags and length take.
struct Header {
    length: usize,
    bytes: usize,
}

impl Header {
    /// `Ok(None)` when more bytes are needed to tell.
    fn read(bytes: &[u8]) -> Result<Option<Self>, FrameError> {
        let mut length: u64 = 0;
        for (place, byte) in (0u32..5).zip(bytes.iter().skip(1)) {
            length |= u64::from(byte & 0x7f) << place.saturating_mul(7);
            if byte & 0x80 == 0 {
                // A length that ends in a zero byte could have been written shorter.
                let needless = place > 0 && *byte == 0;
                let length = usize::try_from(length).map_err(|_| FrameError::TooLarge)?;
                let bytes = usize::try_from(place).unwrap_or(0).saturating_add(2);
                return if needless { Err(FrameError::Damaged) } else { Ok(Some(Header { length, bytes })) };
            }
        }
        if bytes.len() > 5 { Err(FrameError::Damaged) } else { Ok(None) }
    }

    /// Characters that the whole frame takes.
    fn chars(&self) -> usize {
        let bytes = self.length.saturating_add(self.bytes).saturating_add(CRC_BYTES);
        bytes.saturating_mul(4).div_ceil(3)
    }
}

/// How many characters a frame has that begins like this; `Ok(None)` when that needs more of it.
///
/// # Errors
/// [`FrameError::Damaged`] when no frame begins like this, [`FrameError::TooLarge`] when it is
/// longer than the cap.
pub fn chars(start: &str, caps: Caps) -> Result<Option<usize>, FrameError> {
    let run = start.chars().take_while(|letter| is_letter(*letter)).take(HEADER_CHARS).count();
    // Whole groups of four characters only: they leave no bits over.
    let whole = start.get(..run & !3).unwrap_or_default();
    let bytes = URL_SAFE_NO_PAD.decode(whole).map_err(|_| FrameError::Damaged)?;
    match Header::read(&bytes)? {
        Some(header) if header.length > caps.carried => Err(FrameError::TooLarge),
        Some(header) => Ok(Some(header.chars())),
        None => Ok(None),
    }
}

/// Unpacks the payload of exactly one frame. One that is packed needs the codec.
///
/// # Errors
/// [`FrameError`]; a payload whose checksum is wrong is never looked into.
pub fn open(text: &str, caps: Caps, codec: Option<Codec>) -> Result<Vec<u8>, FrameError> {
    let of = chars(text, caps)?;
    if of.is_none_or(|of| text.len() < of) {
        let foreign = text.chars().any(|letter| !is_letter(letter));
        return Err(if foreign { FrameError::Damaged } else { FrameError::CutShort { got: text.len(), of } });
    }
    // Also refuses bits left over in the last character, so that one payload has one text.
    let bytes = URL_SAFE_NO_PAD.decode(text).map_err(|_| FrameError::Damaged)?;
    let (flags, payload) = checked(&bytes).ok_or(FrameError::Damaged)?;
    match flags {
        0 => Ok(payload.to_vec()),
        DEFLATED => inflate(payload, caps.inflated),
        PACKED => (codec.ok_or(FrameError::Packed)?.unpack)(payload, caps.inflated),
        LOCKED => Err(FrameError::Locked),
        _ => Err(FrameError::Newer),
    }
}

/// Flags and payload, if the checksum is right.
fn checked(bytes: &[u8]) -> Option<(u8, &[u8])> {
    let header = Header::read(bytes).ok()??;
    let (head, rest) = bytes.split_at_checked(header.bytes)?;
    let (crc, payload) = rest.split_first_chunk::<CRC_BYTES>()?;
    let sound = payload.len() == header.length && u32::from_be_bytes(*crc) == checksum(head, payload);
    Some((*head.first()?, payload)).filter(|_| sound)
}

fn inflate(payload: &[u8], cap: usize) -> Result<Vec<u8>, FrameError> {
    use miniz_oxide::inflate::TINFLStatus::HasMoreOutput;
    decompress_to_vec_with_limit(payload, cap).map_err(|error| match error.status {
        HasMoreOutput => FrameError::TooLarge,
        _ => FrameError::Damaged,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const CAPS: Caps = Caps { carried: 1_000, inflated: 2_000 };
    /// Reverses, and keeps what begins with an exclamation mark from coming back.
    const REVERSED: Codec = Codec {
        pack: |bytes| Some(bytes.iter().rev().copied().collect()),
        unpack: |bytes, cap| match bytes.last() {
            _ if bytes.len() > cap => Err(FrameError::TooLarge),
            Some(b'!') => Err(FrameError::Damaged),
            _ => Ok(bytes.iter().rev().copied().collect()),
        },
    };

    fn open(text: &str, caps: Caps) -> Result<Vec<u8>, FrameError> {
        super::open(text, caps, None)
    }

    #[test]
    fn a_packed_payload_needs_its_codec() {
        let packed = pack(b"hi", CAPS, REVERSED).unwrap();
        assert_eq!(open(&packed, CAPS), Err(FrameError::Packed));
        assert_eq!(super::open(&packed, CAPS, Some(REVERSED)), Ok(b"hi".to_vec()));
        let small = Caps { inflated: 1, ..CAPS };
        assert_eq!(super::open(&packed, small, Some(REVERSED)), Err(FrameError::TooLarge));
    }

    #[test]
    fn what_a_codec_does_not_give_back_is_not_packed_by_it() {
        assert_eq!(pack(b"!hi", CAPS, REVERSED), None);
        assert_eq!(pack(&[0; 1_001], CAPS, REVERSED), None);
    }

    #[test]
    fn what_is_sealed_is_told_apart_and_comes_back_whole() {
        let frame = lock(b"sealed");
        assert_eq!(open(&frame, CAPS), Err(FrameError::Locked));
        assert_eq!(locked(&frame), Some(b"sealed".to_vec()));
        assert_eq!(locked(&seal(b"hi", CAPS)), None);
        assert_eq!(of_bytes(&bytes(&frame).unwrap()), frame);
    }

    #[test]
    fn the_bytes_are_those_worked_out_by_hand() {
        // python3: h = bytes([0, 2]); p = b"hi"
        // base64.urlsafe_b64encode(h + zlib.crc32(h + p).to_bytes(4, "big") + p)
        assert_eq!(seal(b"hi", CAPS), "AAK7ijMhaGk");
        assert_eq!(open("AAK7ijMhaGk", CAPS), Ok(b"hi".to_vec()));
    }

    #[test]
    fn a_long_payload_has_a_length_of_two_bytes_and_is_deflated_when_that_is_shorter() {
        let noise: Vec<u8> = (0u32..300).map(|n| (n.wrapping_mul(2_654_435_761) >> 24) as u8).collect();
        for payload in [noise, vec![7; 2_000], Vec::new()] {
            assert_eq!(open(&seal(&payload, CAPS), CAPS), Ok(payload));
        }
        assert!(seal(&[7; 2_000], CAPS).len() < 60);
    }

    #[test]
    fn what_would_inflate_past_the_cap_is_refused_and_never_written() {
        let bomb = carry(DEFLATED, &deflate(&[0; 2_001]));
        assert_eq!(open(&bomb, CAPS), Err(FrameError::TooLarge));
        let more = Caps { carried: 5_000, ..CAPS };
        assert_eq!(open(&seal(&[0; 2_001], more), more), Ok(vec![0; 2_001]));
    }

    #[test]
    fn a_payload_past_the_cap_is_refused_before_it_is_read() {
        assert_eq!(open(&carry(0, &[1; 1_001]), CAPS), Err(FrameError::TooLarge));
        assert_eq!(open("AP____8P", CAPS), Err(FrameError::TooLarge));
    }

    #[test]
    fn a_cut_frame_says_how_much_arrived() {
        assert_eq!(open("AAK7ijMhaG", CAPS), Err(FrameError::CutShort { got: 10, of: Some(11) }));
        assert_eq!(open("AAL", CAPS), Err(FrameError::CutShort { got: 3, of: None }));
        assert_eq!(open("", CAPS), Err(FrameError::CutShort { got: 0, of: None }));
    }

    #[test]
    fn changed_characters_and_left_over_bits_are_damage() {
        for text in [
            "AAK7ijMhaGl", // bits left over
            "AAK7ijMhbGk", // payload
            "AAK7jjMhaGk", // checksum
            "AAK7ijMhaGkA",
            "AAK7ijMhaGk=",
            "AAK7i!",
            "AICAgICAgICA", // a length without an end
            "AIIAijMhaGk",  // a length with a needless byte
        ] {
            assert_eq!(open(text, CAPS), Err(FrameError::Damaged), "{text}");
        }
    }

    #[test]
    fn an_unknown_flag_is_newer_only_when_the_checksum_is_right() {
        assert_eq!(open(&carry(8, b"hi"), CAPS), Err(FrameError::Newer));
        assert_eq!(open("AgK7ijMhaGk", CAPS), Err(FrameError::Damaged));
    }

    #[test]
    fn what_does_not_inflate_is_damage() {
        assert_eq!(open(&carry(DEFLATED, &[0xff; 9]), CAPS), Err(FrameError::Damaged));
        assert_eq!(open(&carry(DEFLATED, &[]), CAPS), Err(FrameError::Damaged));
    }
}
