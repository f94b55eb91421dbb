//! What must hold of the wire for every record, not only for the examples: what is written is
//! read back whole, and what was changed, cut or made up is refused with a reason.

use crate::records::campaigns::one_page;
use crate::strategies::*;
use proptest::collection::vec;
use proptest::prelude::*;
use throughline::brief::shared::Brief;
use throughline::wire::frame::{self};
use throughline::wire::link::Carried;
use throughline::wire::{file, link, storage};

#[test]
fn a_full_page_is_shorter_deflated() {
    let brief = Carried::Brief(Brief::of(&one_page()));
    let link = link::encode(&brief, None).unwrap();
    let payload = frame::open(&link[link::TOKEN.len()..], CAPS, None).unwrap();
    let plain = link::TOKEN.len() + (payload.len() + 7).saturating_mul(4).div_ceil(3);
    println!("a full page: {} characters deflated, {plain} plain, {} bytes of CBOR", link.len(), payload.len());
    assert_eq!(link::decode(&link, None), Ok(brief));
    assert!(link.len() < plain);
}

proptest! {
    #[test]
    fn what_is_sent_comes_back_from_its_link(carried in carried()) {
        let link = link::encode(&carried, None).unwrap();
        prop_assert_eq!(link::decode(&link, None), Ok(carried));
        prop_assert!(link::is_meant(&link));
    }

    #[test]
    fn a_record_comes_back_from_storage(record in record(), revision in any::<u64>()) {
        let text = storage::save(&record, revision);
        prop_assert_eq!(storage::load(&text), Ok(storage::Stored { record, revision }));
    }

    #[test]
    fn a_creators_numbers_come_back_from_storage(own in numbers()) {
        prop_assert_eq!(throughline::wire::numbers::load(&throughline::wire::numbers::save(&own)), Ok(own));
    }

    #[test]
    fn a_head_comes_back_from_storage(record in record(), edited in any::<u64>(), trashed in any::<bool>()) {
        let head = storage::head(&record, edited, trashed, 7);
        prop_assert_eq!(storage::load_head(&storage::save_head(&head)), Ok(head));
    }

    #[test]
    fn a_record_comes_back_from_its_file(record in record()) {
        prop_assert_eq!(file::read(&file::write(&record)), Ok(record));
    }

    #[test]
    fn a_cut_link_is_cut_short(carried in carried(), at in any::<prop::sample::Index>()) {
        let link = link::encode(&carried, None).unwrap();
        let got = at.index(link.len());
        match link::decode(&link[..got], None) {
            Err(link::LinkError::Absent) => prop_assert!(got < link::TOKEN.len()),
            Err(link::LinkError::CutShort { got: said, of }) => {
                prop_assert_eq!(said, got);
                prop_assert!(of.is_none_or(|of| of == link.len()));
            }
            other => prop_assert!(false, "{:?}", other),
        }
    }

    #[test]
    fn a_changed_link_is_refused(carried in carried(), at in any::<prop::sample::Index>(), other in any::<char>()) {
        let link = link::encode(&carried, None).unwrap();
        let at = at.index(link.len());
        let changed = format!("{}{other}{}", &link[..at], &link[at + 1..]);
        prop_assert_eq!(link::decode(&changed, None).is_ok(), changed == link, "{}", changed);
    }

    #[test]
    fn made_up_payloads_are_refused_without_a_panic(mut bytes in vec(any::<u8>(), 0..300), kind in 0..18u8) {
        // Some begin as each kind does, to get further.
        bytes.insert(0, kind);
        for payload in [&bytes[..], &bytes[1..]] {
            let framed = frame::seal(payload, CAPS);
            let _ = link::decode(&format!("{}{framed}", link::TOKEN), None);
            let _ = storage::load(&format!("{}{framed}", storage::TOKEN));
            let _ = storage::load_head(&format!("{}{framed}", storage::TOKEN));
        }
    }

    #[test]
    fn sound_payloads_with_changed_bytes_never_panic_and_never_change_twice(
        carried in carried(),
        changes in vec((any::<prop::sample::Index>(), any::<u8>()), 1..4),
    ) {
        // Whoever makes a link can make its checksum: what is read then must still be
        // something that can be written and read.
        let link = link::encode(&carried, None).unwrap();
        let mut payload = frame::open(&link[link::TOKEN.len()..], CAPS, None).unwrap();
        for (at, byte) in changes {
            let at = at.index(payload.len());
            payload[at] = byte;
        }
        if let Ok(carried) = link::decode(&format!("{}{}", link::TOKEN, frame::seal(&payload, CAPS)), None) {
            prop_assert_eq!(link::decode(&link::encode(&carried, None).unwrap(), None), Ok(carried));
        }
    }

    #[test]
    fn any_text_is_refused_without_a_panic(text in "\\PC{0,80}", tail in "[#b0-9.A-Za-z_%-]{0,60}") {
        let both = format!("{text}#b1.{tail}");
        prop_assert!(link::decode(&both, None).is_err());
        let _ = (link::decode(&text, None), link::is_meant(&text), link::is_meant(&tail), link::find(&tail));
        let stored = format!("s1.{tail}");
        prop_assert!(storage::load(&text).is_err() && storage::load(&stored).is_err());
        prop_assert!(file::read(&text).is_err());
    }
}
