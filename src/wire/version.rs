//! The version code of a brief: what is hashed, and the hash. Someone else can work it out again.
//!
//! The preimage is the five letters `TL-A1` and then CBOR (RFC 8949, shortest forms, definite
//! lengths): a map from the number of a part to its content, in ascending order:
//!
//! | part | content |
//! | --- | --- |
//! | 2 campaign, 4 creator, 5 terms | map from a field's tag to its value |
//! | 3 markets, 6 deliverables, 7 targets, 8 outcomes, 19 lines, 20 decisions | map from an item's id, ascending, to such a map |
//!
//! Only fields that both sides sign are there, in the order of the registry
//! ([`crate::brief::field`] says which and gives the tags), only those that are set, and neither an
//! item nor a part without any. Values are written as in a link ([`super::tagged`]). The code is the
//! SHA-256 of that; the first 80 bits are shown.
//!
//! A field that did not exist yet when a text was signed is absent from it, so that an old code never
//! changes. The id of the brief, the order in which items are shown, what is private, and what only
//! describes (followers, usual reach, stage) are not part of it.

use sha2::{Digest, Sha256};

use super::part::Part;
use super::tagged::Writer;
use crate::brief::field::Group;
use crate::brief::record::Items;
use crate::brief::shared::Brief;
use crate::brief::version::Code;

/// What the preimage begins with; a later form of it would begin otherwise.
const BEGINS: &[u8] = b"TL-A1";

/// The code that identifies what a brief says.
pub fn code(brief: &Brief) -> Code {
    Code(Sha256::digest(preimage(brief)).into())
}

/// The bytes that are hashed.
pub fn preimage(brief: &Brief) -> Vec<u8> {
    let mut parts: Vec<(Part, Writer)> = Vec::new();
    let mut put = |part: Part, content: Option<Writer>| parts.extend(content.map(|content| (part, content)));
    put(Part::Campaign, group(&brief.campaign));
    put(Part::Markets, list(&brief.markets));
    put(Part::Creator, group(&brief.creator));
    put(Part::Terms, group(&brief.terms));
    put(Part::Deliverables, list(&brief.deliverables));
    put(Part::Targets, list(&brief.targets));
    put(Part::Outcomes, list(&brief.outcomes));
    put(Part::Lines, list(&brief.lines));
    put(Part::Decisions, list(&brief.decisions));
    let mut writer = Writer::new();
    writer.map(parts.len());
    for (part, content) in parts {
        writer.uint(part.number().into());
        writer.append(content);
    }
    [BEGINS, &writer.into_bytes()].concat()
}

/// A group, unless nothing of it is signed.
fn group<G: Group>(group: &G) -> Option<Writer> {
    let mut writer = Writer::new();
    (writer.agreed(group) > 0).then_some(writer)
}

/// A list by ascending ids, unless nothing of it is signed.
fn list<G: Group>(items: &Items<G>) -> Option<Writer> {
    let mut all: Vec<(u32, Writer)> = items.iter().filter_map(|(id, item)| Some((id.0, group(item)?))).collect();
    all.sort_by_key(|(id, _)| *id);
    let mut writer = Writer::new();
    writer.map(all.len());
    let is_empty = all.is_empty();
    for (id, item) in all {
        writer.uint(id.into());
        writer.append(item);
    }
    (!is_empty).then_some(writer)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::brief::choice::Stage;
    use crate::brief::field::Market;
    use crate::brief::id::{Id, ItemId, Side};
    use crate::brief::quantity::{Count, Country, Money, Text};
    use crate::brief::record::Record;

    /// A campaign named A in Germany and the USA, for $1,800.
    fn example() -> Record {
        let mut record = Record::new(Id(7), Id(8), Id(9), Side::Brand);
        record.campaign.facts.name = Text::new("A").ok();
        record.terms.fee = Money::from_minor(180_000);
        for (id, country) in [(2, "DE"), (0, "US")] {
            let market = Market { country: Country::from_code(country), share: None };
            record.campaign.markets.insert(usize::MAX, ItemId(id), market);
        }
        record
    }

    fn code_of(record: &Record) -> Code {
        code(&Brief::of(record))
    }

    #[test]
    fn the_preimage_and_the_code_are_those_worked_out_by_hand() {
        // a3: three parts. 02 a1 01 61 41: the campaign's name. 03 a2: markets, by ascending ids:
        // 00 a1 01 62 5553, 02 a1 01 62 4445. 05 a1 01 1a 0002bf20: the fee in cents. In Python:
        // p = b"TL-A1" + bytes.fromhex("a302a1016141 03a200a101625553 02a101624445 05a1011a0002bf20")
        // hashlib.sha256(p).hexdigest(), and its first ten bytes in Crockford's base 32
        let hex = "a3 02a1016141 03a2 00a101625553 02a101624445 05a1011a0002bf20";
        let digits: Vec<u8> = hex.bytes().filter(u8::is_ascii_hexdigit).collect();
        let byte = |pair: &[u8]| u8::from_str_radix(std::str::from_utf8(pair).unwrap(), 16).unwrap();
        let expected: Vec<u8> = b"TL-A1".iter().copied().chain(digits.chunks(2).map(byte)).collect();
        assert_eq!(preimage(&Brief::of(&example())), expected);
        assert_eq!(code_of(&example()).to_string(), "YQQ2-Q86N-HGT1-KN7P");
        let hex: String = code_of(&example()).0.iter().map(|byte| format!("{byte:02x}")).collect();
        assert_eq!(hex, "f5ee2ba0d58c3419d4f654b6eb6f21440f9aead583352c3061b57f7dde825caa");
    }

    #[test]
    fn what_is_not_signed_is_not_in_the_code() {
        let code = code_of(&example());
        let changes: [fn(&mut Record); 5] = [
            |record| record.id = Id(77),
            |record| record.creator.facts.followers = Count::new(48_000),
            |record| record.terms.stage = Some(Stage::Live),
            |record| record.notes.notes = Text::new("Not above $2,000").ok(),
            |record| {
                let (_, market) = record.campaign.markets.remove(ItemId(0)).unwrap();
                record.campaign.markets.insert(usize::MAX, ItemId(0), market);
            },
        ];
        for change in changes {
            let mut record = example();
            change(&mut record);
            assert_eq!(code_of(&record), code);
        }
        // An item without anything that is signed, and one whose text is.
        let mut record = example();
        record.campaign.markets.insert(0, ItemId(4), Market::default());
        assert_eq!(code_of(&record), code);
        record.terms.note = Text::new("One more story.").ok();
        assert_ne!(code_of(&record), code);
    }
}
