//! What must hold of the wire for every record, not only for the examples: what is written is
//! read back whole, and what was changed, cut or made up is refused with a reason.

use super::strategies::*;
use proptest::collection::vec;
use proptest::prelude::*;
use throughline::brief::choice::{Counter, Denominator, Format, Metric, Objective, Platform};
use throughline::brief::field::{CampaignFacts, Deliverable, Goal, Market, Terms};
use throughline::brief::id::{Id, ItemId, Side};
use throughline::brief::quantity::{Amount, Count, Country, Currency, Date, Days, Money, Rate, Text};
use throughline::brief::record::Record;
use throughline::brief::shared::Brief;
use throughline::wire::frame::{self};
use throughline::wire::link::Carried;
use throughline::wire::{file, link, storage};

/// The words of a full one-page brief (campaign 7).
fn one_page() -> Record {
    let mut record = Record::new(Id(0x0123_4567_89ab_cdef), Id(1), Id(2), Side::Brand);
    let text = |words: &str| Text::new(words).ok();
    let day = |day| Date::new(2026, 12, day);
    let count = |n| Count::new(n).map(Amount::Count);
    record.campaign.facts = CampaignFacts {
        name: text("Autumn launch"),
        brand: text("Brand A"),
        product: text("calming serum"),
        objective: Some(Objective::Conversion),
        currency: Currency::from_code("USD"),
        starts: day(1),
        ends: day(14),
        ..CampaignFacts::default()
    };
    record.creator.facts.handle = text("@creator_a");
    record.campaign.markets.insert(0, ItemId(0), Market { country: Country::from_code("US"), ..Market::default() });
    let words = ONE_PAGE.map(text);
    let [key_message, support, do_this, avoid, disclosure, call_to_action, ..] = words.clone();
    let [.., usage_rights, exclusivity, approval, payment, shortfall, evidence, creators_note] = words;
    record.terms = Terms {
        fee: Money::from_minor(180_000),
        commission: Rate::from_ppm(80_000),
        key_message,
        support,
        do_this,
        avoid,
        disclosure,
        call_to_action,
        usage_rights,
        exclusivity,
        approval,
        payment,
        shortfall,
        evidence,
        creators_note,
        ..Terms::default()
    };
    let pieces = [
        (1, Platform::Instagram, Format::Reel, day(3), "30 s vertical"),
        (4, Platform::Instagram, Format::Story, day(5), "two frames on launch day with a link"),
        (2, Platform::TikTok, Format::Video, day(10), ""),
    ];
    for (id, (count, platform, format, due, note)) in (2..).step_by(2).map(ItemId).zip(pieces) {
        let (platform, format, note) = (Some(platform), Some(format), text(note));
        record.deliverables.insert(
            9,
            id,
            Deliverable { count: Count::new(count), platform, format, due, note, ..Deliverable::default() },
        );
    }
    let goal = |metric, amount, days, counter| Goal {
        metric: Some(metric),
        amount,
        window: Days::new(days),
        counter,
        ..Goal::default()
    };
    let insights = Some(Counter::InstagramInsights);
    let rate = Goal {
        denominator: Some(Denominator::Reach),
        ..goal(Metric::EngagementRate, Rate::from_ppm(60_000).map(Amount::Rate), 7, None)
    };
    record.targets.insert(9, ItemId(8), goal(Metric::Reach, count(60_000), 7, insights));
    record.targets.insert(9, ItemId(10), rate);
    record.targets.insert(9, ItemId(12), goal(Metric::LinkTaps, count(900), 1, None));
    let sales = Money::from_minor(120_000).map(Amount::Money);
    record.outcomes.insert(9, ItemId(14), goal(Metric::Sessions, count(700), 7, Some(Counter::GoogleAnalytics)));
    record.outcomes.insert(9, ItemId(16), goal(Metric::Orders, count(18), 30, Some(Counter::Shopify)));
    record.outcomes.insert(9, ItemId(18), goal(Metric::AttributedSales, sales, 30, Some(Counter::Shopify)));
    record.items_made = 10;
    record
}

const ONE_PAGE: [&str; 13] = [
    "The serum that calms red skin overnight, shown on bare skin and in daylight.",
    "Fragrance free and tested on sensitive skin. One pump is enough; a bottle lasts two months. Free returns within 30 days.",
    "Show the texture on your hand, apply on camera in the evening and show the next morning without a filter. Say in your own words why you tried it. Put the link sticker on every story frame with the product in view.",
    "No before-and-after claims about acne or any medical condition, no comparison with other brands by name, no filter on skin, no other skincare in the same story sequence.",
    "Start the caption with 'Ad' and use the paid partnership label; say it in the first five seconds of the reel and keep it readable on screen.",
    "Tap the link for 15% off your first bottle with code GLOW15, valid until 14 December.",
    "Organic use on our own channels for six months; paid use of the reel for 30 days after go-live, no edits except subtitles.",
    "No facial skincare from other brands seven days before and fourteen days after the reel.",
    "Concept within two working days, one round on the finished piece, answer within 24 hours.",
    "$1,800, half on signing, half seven days after the last story; 8% commission on sales with the code.",
    "If the reel stays under 80% of the agreed reach after seven days, one more story sequence or a pro-rata reduction.",
    "Story insights as screenshots 24 hours after each frame, reel insights after 7 and 30 days.",
    "My audience usually researches for a while before buying, so we look at clicks after seven days and at orders after thirty.",
];

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
        let both = format!("{text}#b0.{tail}");
        prop_assert!(link::decode(&both, None).is_err());
        let _ = (link::decode(&text, None), link::is_meant(&text), link::is_meant(&tail), link::find(&tail));
        let stored = format!("s1.{tail}");
        prop_assert!(storage::load(&text).is_err() && storage::load(&stored).is_err());
        prop_assert!(file::read(&text).is_err());
    }
}
