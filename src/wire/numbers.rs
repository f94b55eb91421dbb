//! A creator's own numbers: as a link of their own, along with an answer, and in storage.
//!
//! They are one part (31): a map from a tag to a value, in which what is absent costs nothing.
//!
//! | tag | content |
//! | --- | --- |
//! | 1 | whose: text |
//! | 2 | as of: days since 1 January 2000 |
//! | 3 | currency: three letters |
//! | 4 | formats: an array of maps: 1 platform, 2 format (codes, both needed), 3 asked for one piece, in minor units, 4 pieces: an array of maps: 1 reach, 2 views, 3 engagements, 4 link taps |
//! | 5 | countries: an array of `[two letters]` or `[two letters, parts per million]` |

use super::kind;
use super::part::{Fault, Part};
use super::storage::{StorageError, body, open, seal};
use super::tagged::{Parts, Reader, Writer, clean, country, read_parts};
use crate::brief::choice::Choice;
use crate::brief::numbers::{FormatNumbers, Numbers, Piece, PieceField, PieceKind};
use crate::brief::quantity::{Count, Currency, Date, Money, Rate};

const HANDLE: u64 = 1;
const AS_OF: u64 = 2;
const CURRENCY: u64 = 3;
const FORMATS: u64 = 4;
const COUNTRIES: u64 = 5;

const PLATFORM: u64 = 1;
const FORMAT: u64 = 2;
const ASKS: u64 = 3;
const PIECES: u64 = 4;

const INVALID: Fault = Fault::Invalid(super::part::Place::Part(Part::Numbers));

/// The numbers of a piece, by their tags.
const OF_PIECE: [(u64, PieceField); 4] =
    [(1, PieceField::Reach), (2, PieceField::Views), (3, PieceField::Engagements), (4, PieceField::LinkTaps)];

/// The numbers as text for storage.
pub fn save(numbers: &Numbers) -> String {
    let mut parts = Parts::new();
    write(&mut parts, numbers);
    seal(parts, kind::NUMBERS_KEPT)
}

/// Reads what [`save`] wrote.
///
/// # Errors
/// [`StorageError`] says why the text cannot be read.
pub fn load(text: &str) -> Result<Numbers, StorageError> {
    let payload = open(text)?;
    Ok(read(&mut body(&payload, kind::NUMBERS_KEPT)?)?)
}

/// Writes the numbers as the part that they are.
pub(super) fn write(parts: &mut Parts, numbers: &Numbers) {
    write_all(parts.part(Part::Numbers), numbers);
}

/// Reads a payload that holds nothing else.
pub(super) fn read(reader: &mut Reader<'_>) -> Result<Numbers, Fault> {
    let mut numbers = None;
    read_parts(reader, &mut |part, reader| {
        if part != Part::Numbers {
            return Err(part.invalid());
        }
        numbers = Some(read_all(reader)?);
        Ok(())
    })?;
    numbers.ok_or(INVALID)
}

fn write_all(writer: &mut Writer, numbers: &Numbers) {
    let Numbers { handle, as_of, currency, formats, .. } = numbers;
    let countries = numbers.countries();
    let present = [handle.is_some(), as_of.is_some(), currency.is_some(), !formats.is_empty(), !countries.is_empty()];
    writer.map(present.iter().filter(|own| **own).count());
    if let Some(handle) = handle {
        writer.uint(HANDLE);
        writer.text(handle.as_str());
    }
    if let Some(as_of) = as_of {
        writer.uint(AS_OF);
        writer.uint(as_of.day_number().into());
    }
    if let Some(currency) = currency {
        writer.uint(CURRENCY);
        writer.text(currency.code());
    }
    if !formats.is_empty() {
        writer.uint(FORMATS);
        writer.array(formats.len());
        formats.iter().for_each(|(kind, format)| write_format(writer, *kind, format));
    }
    if !countries.is_empty() {
        writer.uint(COUNTRIES);
        writer.array(countries.len());
        for (country, share) in countries.iter() {
            writer.array(if share.is_some() { 2 } else { 1 });
            writer.text(country.code());
            if let Some(share) = share {
                writer.uint(share.ppm());
            }
        }
    }
}

fn write_format(writer: &mut Writer, (platform, format): PieceKind, own: &FormatNumbers) {
    let present = [true, true, own.asks.is_some(), !own.pieces().is_empty()];
    writer.map(present.iter().filter(|own| **own).count());
    writer.uint(PLATFORM);
    writer.uint(platform.code().into());
    writer.uint(FORMAT);
    writer.uint(format.code().into());
    if let Some(asks) = own.asks {
        writer.uint(ASKS);
        writer.uint(asks.minor());
    }
    if !own.pieces().is_empty() {
        writer.uint(PIECES);
        writer.array(own.pieces().len());
        own.pieces().iter().for_each(|piece| write_piece(writer, piece));
    }
}

fn write_piece(writer: &mut Writer, piece: &Piece) {
    let set: Vec<(u64, Count)> = OF_PIECE.iter().filter_map(|(tag, field)| Some((*tag, piece.get(*field)?))).collect();
    writer.map(set.len());
    for (tag, count) in set {
        writer.uint(tag);
        writer.uint(count.get());
    }
}

/// Reads a map of tags, none of them twice.
fn read_map(
    reader: &mut Reader<'_>,
    last: u64,
    read: &mut dyn FnMut(u64, &mut Reader<'_>) -> Result<(), Fault>,
) -> Result<(), Fault> {
    let mut seen = Vec::new();
    for _ in 0..reader.map().ok_or(INVALID)? {
        let tag = reader.uint().ok_or(INVALID)?;
        if tag == 0 || seen.contains(&tag) {
            return Err(INVALID);
        }
        if tag > last {
            return Err(Fault::Newer);
        }
        seen.push(tag);
        read(tag, reader)?;
    }
    Ok(())
}

/// Reads the part.
pub(super) fn read_all(reader: &mut Reader<'_>) -> Result<Numbers, Fault> {
    let mut numbers = Numbers::default();
    read_map(reader, COUNTRIES, &mut |tag, reader| {
        match tag {
            HANDLE => numbers.handle = Some(reader.text().and_then(clean).ok_or(INVALID)?),
            AS_OF => numbers.as_of = Some(reader.small().and_then(Date::from_day_number).ok_or(INVALID)?),
            CURRENCY => numbers.currency = Some(read_currency(reader)?),
            FORMATS => read_formats(reader, &mut numbers)?,
            _ => read_countries(reader, &mut numbers)?,
        }
        Ok(())
    })?;
    Ok(numbers)
}

/// A currency that this version does not list may be in a later one's list.
fn read_currency(reader: &mut Reader<'_>) -> Result<Currency, Fault> {
    let code = reader.text().ok_or(INVALID)?;
    if code.len() != 3 || !code.bytes().all(|letter| letter.is_ascii_uppercase()) {
        return Err(INVALID);
    }
    Currency::from_code(code).ok_or(Fault::Newer)
}

fn read_formats(reader: &mut Reader<'_>, numbers: &mut Numbers) -> Result<(), Fault> {
    for _ in 0..filled(reader)? {
        let (kind, own) = read_format(reader)?;
        if numbers.formats.insert(kind, own).is_some() {
            return Err(INVALID);
        }
    }
    Ok(())
}

/// The length of an array that is left out when it is empty.
fn filled(reader: &mut Reader<'_>) -> Result<u64, Fault> {
    reader.array().filter(|length| *length > 0).ok_or(INVALID)
}

fn read_format(reader: &mut Reader<'_>) -> Result<(PieceKind, FormatNumbers), Fault> {
    let (mut platform, mut format, mut own) = (None, None, FormatNumbers::default());
    read_map(reader, PIECES, &mut |tag, reader| {
        match tag {
            PLATFORM => platform = Some(read_choice(reader)?),
            FORMAT => format = Some(read_choice(reader)?),
            ASKS => own.asks = Some(reader.uint().and_then(Money::from_minor).ok_or(INVALID)?),
            _ => {
                for _ in 0..filled(reader)? {
                    if !own.add(read_piece(reader)?) {
                        return Err(INVALID);
                    }
                }
            }
        }
        Ok(())
    })?;
    Ok(((platform.ok_or(INVALID)?, format.ok_or(INVALID)?), own))
}

fn read_choice<T: Choice>(reader: &mut Reader<'_>) -> Result<T, Fault> {
    let code = reader.uint().ok_or(INVALID)?;
    u16::try_from(code).ok().and_then(T::from_code).ok_or(Fault::Newer)
}

fn read_piece(reader: &mut Reader<'_>) -> Result<Piece, Fault> {
    let mut piece = Piece::default();
    read_map(reader, 4, &mut |tag, reader| {
        let count = reader.uint().and_then(Count::new).ok_or(INVALID)?;
        if let Some((_, field)) = OF_PIECE.iter().find(|(own, _)| *own == tag) {
            piece.set(*field, Some(count));
        }
        Ok(())
    })?;
    Ok(piece)
}

fn read_countries(reader: &mut Reader<'_>, numbers: &mut Numbers) -> Result<(), Fault> {
    for _ in 0..filled(reader)? {
        let length = reader.array().ok_or(INVALID)?;
        let own = reader.text().and_then(country).ok_or(INVALID)?;
        let share = match length {
            1 => None,
            2 => Some(reader.uint().and_then(Rate::from_ppm).ok_or(INVALID)?),
            _ => return Err(INVALID),
        };
        if numbers.countries().contains_key(&own) || !numbers.set_country(own, share) {
            return Err(INVALID);
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::brief::choice::{Format, Platform};
    use crate::brief::quantity::{Country, Text};
    use crate::wire::link::{Carried, LinkError, decode, encode};
    use crate::wire::part::Place;

    fn example() -> Numbers {
        let kind = (Platform::Instagram, Format::Reel);
        let mut numbers = Numbers::new(Text::new("@a").ok(), Date::new(2000, 1, 8), Currency::from_code("USD"));
        numbers.add_format(kind);
        numbers.set_piece(kind, 0, PieceField::Views, Count::new(42));
        numbers.set_piece(kind, 0, PieceField::LinkTaps, Count::new(1));
        numbers.set_asks(kind, Money::from_minor(300));
        numbers.set_country(Country::from_code("US").unwrap(), Rate::from_ppm(500_000));
        numbers.set_country(Country::from_code("CA").unwrap(), None);
        numbers
    }

    fn bytes(hex: &str) -> Vec<u8> {
        let digits: Vec<u8> = hex.bytes().filter(u8::is_ascii_hexdigit).collect();
        let byte = |pair: &[u8]| u8::from_str_radix(std::str::from_utf8(pair).unwrap(), 16).unwrap();
        digits.chunks(2).map(byte).collect()
    }

    /// a1 18 1f: one part, 31. a5: five tags: 01 62 4061 "@a"; 02 07: 8 January 2000; 03 63 555344 "USD";
    /// 04 81: one format: a4: 01 01 Instagram, 02 03 reel, 03 19 012c: 300; 04 81: one piece a2: 02 18 2a:
    /// 42 views, 04 01: one tap. 05 82: two countries, in order: 81 62 4341 "CA"; 82 62 5553 "US",
    /// 1a 0007a120: 500,000.
    const BYTES: &str = "a1 181f a5 01 62 4061 02 07 03 63 555344 04 81 a4 01 01 02 03 03 19012c 04 81 a2 02 182a 04 01 05 82 81 62 4341 82 62 5553 1a0007a120";

    #[test]
    fn they_lie_as_worked_out_by_hand() {
        let mut parts = Parts::new();
        write(&mut parts, &example());
        assert_eq!(parts.finish(&[]), bytes(BYTES));
        assert_eq!(read(&mut Reader::new(&bytes(BYTES))), Ok(example()));
    }

    #[test]
    fn they_come_back_from_a_link_and_from_storage() {
        for numbers in [example(), Numbers::default()] {
            let link = encode(&Carried::Numbers(numbers.clone()), None).unwrap();
            assert_eq!(decode(&link, None), Ok(Carried::Numbers(numbers.clone())));
            assert_eq!(load(&link), Err(StorageError::Damaged));
            let kept = save(&numbers);
            assert_eq!(load(&kept), Ok(numbers));
            assert_eq!(
                super::super::storage::load(&kept).map(|_| ()),
                Err(StorageError::Invalid(Place::Part(Part::Payload)))
            );
        }
        assert_eq!(decode("#b1.", None), Err(LinkError::CutShort { got: 4, of: None }));
    }

    #[test]
    fn what_is_unknown_is_newer_and_what_nobody_writes_is_invalid() {
        let newer = Err::<(), Fault>(Fault::Newer);
        let invalid = Err::<(), Fault>(INVALID);
        for (hex, expected) in [
            ("a0", invalid),
            ("a1 181f a1 06 00", newer),
            ("a1 181f a1 00 00", invalid),
            ("a1 181f a2 02 07 02 07", invalid),
            ("a1 181f a1 01 60", invalid),                // a name of nothing
            ("a1 181f a1 03 63 757364", invalid),         // "usd"
            ("a1 181f a1 03 63 515151", newer),           // "QQQ"
            ("a1 181f a1 04 80", invalid),                // formats, none
            ("a1 181f a1 04 81 a1 01 01", invalid),       // a platform without a format
            ("a1 181f a1 04 81 a2 01 1863 02 01", newer), // platform 99
            ("a1 181f a1 04 82 a2 01 01 02 01 a2 01 01 02 01", invalid), // the same twice
            ("a1 181f a1 04 81 a3 01 01 02 01 05 00", newer), // a format's fifth tag
            ("a1 181f a1 04 81 a3 01 01 02 01 04 81 a1 05 00", newer), // a piece's fifth number
            ("a1 181f a1 04 81 a3 01 01 02 01 04 8b a0a0a0a0a0a0a0a0a0a0a0", invalid), // eleven pieces
            ("a1 181f a1 05 81 82 62 5553 1a000f4241", invalid), // 1,000,001 of a million
            ("a1 181f a1 05 82 81 62 5553 81 62 5553", invalid),
            ("a1 181f a1 05 81 81 62 7573", invalid), // "us"
            ("a2 01 07 181f a0", Err(Part::Id.invalid())),
        ] {
            assert_eq!(read(&mut Reader::new(&bytes(hex))).map(|_| ()), expected, "{hex}");
        }
    }

    #[test]
    fn every_changed_character_of_what_is_kept_is_noticed() {
        let text = save(&example());
        for at in 0..text.len() {
            for other in *b"AQ_z %" {
                let mut changed = text.clone().into_bytes();
                if std::mem::replace(&mut changed[at], other) != other {
                    assert!(load(&String::from_utf8(changed).unwrap()).is_err(), "{at}");
                }
            }
            assert!(load(&text[..at]).is_err(), "cut at {at}");
        }
    }
}
