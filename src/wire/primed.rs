//! Packs a payload by a model that has read briefs before.
//!
//! A page of text is too short to learn a language from, so coder and decoder both read the same
//! primer first: several payloads and loose phrases as briefs have them, all invented. What the
//! coder writes for the primer is the same every time and is not carried.
//!
//! | bytes | content |
//! | --- | --- |
//! | 1 to 5 | length of the payload, least significant seven bits first, no needless byte |
//! | the rest | what PPMd (variant H, the range coder of 7z) writes after the primer; zeros follow |
//!
//! What must hold: the primer, the order and the memory never change under one version of links,
//! or links that were sent can no longer be read. All of it is done in integers of a fixed width, so
//! it is the same on every machine. No checksum is kept here: a frame has one.

use std::io::{Chain, Read, Repeat, Write, repeat};

use ppmd_rust::{Ppmd7Decoder, Ppmd7Encoder};

use super::frame::{Codec, FrameError};

/// This codec.
pub const CODEC: Codec = Codec { pack, unpack };

/// What is read before a payload. English stands last, as the most recent counts most.
const PRIMER: &[u8] = include_bytes!("primer/1.bin");
/// How many bytes before a byte foretell it. Measured: longer costs memory and gains nothing.
const ORDER: u32 = 6;
/// Memory of the model, in bytes: twice what the primer fills, and it starts afresh when full.
const MEMORY: u32 = 1 << 20;
/// Bytes that the range coder writes at the end and a reader that sees zeros after it can spare.
const SPARED: usize = 3;

/// The payload, if what was packed is sound as far as can be told here and the payload has at most
/// `cap` bytes. Time and memory are bounded by the cap, whatever the bytes.
///
/// # Errors
/// [`FrameError::TooLarge`] for a payload past the cap, [`FrameError::Damaged`] otherwise.
pub fn unpack(packed: &[u8], cap: usize) -> Result<Vec<u8>, FrameError> {
    let (length, rest) = read_length(packed).ok_or(FrameError::Damaged)?;
    if length > cap {
        return Err(FrameError::TooLarge);
    }
    unpacked(length, rest).ok_or(FrameError::Damaged)
}

fn unpacked(length: usize, rest: &[u8]) -> Option<Vec<u8>> {
    let input = [&primed()?.1, rest].concat();
    let mut decoder: Ppmd7Decoder<Chain<&[u8], Repeat>> =
        Ppmd7Decoder::new(input.as_slice().chain(repeat(0)), ORDER, MEMORY).ok()?;
    let mut primer = vec![0; PRIMER.len()];
    decoder.read_exact(&mut primer).ok()?;
    let mut payload = vec![0; length];
    decoder.read_exact(&mut payload).ok()?;
    // Bytes of the primer that differ, or bytes that are left, were not written here.
    let (left, _) = decoder.get_ref().get_ref();
    (primer == PRIMER && left.is_empty()).then_some(payload)
}

/// Packs a payload; `None` if the coder fails, which it does not: its writer takes every byte.
pub fn pack(payload: &[u8]) -> Option<Vec<u8>> {
    let (mut encoder, prefix) = primed()?;
    encoder.write_all(payload).ok()?;
    let written = encoder.finish(false).ok()?;
    let mut packed = Vec::new();
    push_length(&mut packed, payload.len());
    packed.extend_from_slice(&shortened(written.get(prefix.len()..)?)?);
    Some(packed)
}

/// A coder that has read the primer, and what it has written for good by then.
fn primed() -> Option<(Ppmd7Encoder<Vec<u8>>, Vec<u8>)> {
    let mut encoder = Ppmd7Encoder::new(Vec::new(), ORDER, MEMORY).ok()?;
    encoder.write_all(PRIMER).ok()?;
    let prefix = encoder.get_ref().clone();
    Some((encoder, prefix))
}

/// What the coder wrote, as a number, rounded up until its last bytes are zeros, and without them.
///
/// The coder ends with the lowest number of an interval that is at least `256^SPARED` wide, so the
/// next multiple of that lies in it as well.
fn shortened(written: &[u8]) -> Option<Vec<u8>> {
    let (kept, spared) = written.split_at_checked(written.len().checked_sub(SPARED)?)?;
    let mut kept = kept.to_vec();
    if spared.iter().any(|byte| *byte != 0) {
        for byte in kept.iter_mut().rev() {
            *byte = byte.wrapping_add(1);
            if *byte != 0 {
                break;
            }
        }
    }
    Some(kept)
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

/// The length and what follows it.
fn read_length(bytes: &[u8]) -> Option<(usize, &[u8])> {
    let mut length: u64 = 0;
    let mut rest = bytes;
    for place in 0u32..5 {
        let (byte, after) = rest.split_first()?;
        rest = after;
        length |= u64::from(byte & 0x7f) << place.saturating_mul(7);
        if byte & 0x80 == 0 {
            let needless = place > 0 && *byte == 0;
            return Some((usize::try_from(length).ok()?, rest)).filter(|_| !needless);
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::brief::choice::{Counter, Denominator, Format, Metric, Objective, Platform};
    use crate::brief::example::{Words, founding};
    use crate::brief::field::{CampaignFacts, CreatorFacts, Deliverable, Goal, Market, Terms};
    use crate::brief::id::{Id, ItemId, Side};
    use crate::brief::quantity::{Amount, Count, Country, Currency, Date, Days, Money, Rate, Text};
    use crate::brief::record::Record;
    use crate::brief::shared::Brief;
    use crate::wire::kind;
    use crate::wire::tagged::Parts;

    const CAP: usize = 200_000;

    fn pack(payload: &[u8]) -> Vec<u8> {
        super::pack(payload).unwrap()
    }

    fn unpack(packed: &[u8], cap: usize) -> Option<Vec<u8>> {
        super::unpack(packed, cap).ok()
    }

    fn payload(record: &Record) -> Vec<u8> {
        let mut parts = Parts::new();
        Brief::of(record).write(&mut parts);
        parts.finish(&[kind::BRIEF])
    }

    fn example() -> Vec<u8> {
        let words = Words { campaign: "Autumn launch", brand: "Brand A", creator: "@creator_a" };
        payload(&founding(Id(0x0123_4567_89ab_cdef), Id(2), Id(3), &words))
    }

    fn text(words: &str) -> Option<Text> {
        Some(Text::new(words).unwrap())
    }

    /// Campaign 7, with all of its words.
    fn full() -> Vec<u8> {
        let mut record = Record::new(Id(0x7b1d_90c4_55e2_38af), Id(2), Id(3), Side::Brand);
        record.campaign.facts = CampaignFacts {
            name: text("Autumn launch, calming serum"),
            objective: Some(Objective::Conversion),
            currency: Currency::from_code("USD"),
            starts: Date::new(2026, 12, 1),
            ends: Date::new(2026, 12, 14),
            brand: text("Brand A"),
            product: text("Calming serum"),
            ..CampaignFacts::default()
        };
        record.creator.facts = CreatorFacts { handle: text("@creator_a"), ..CreatorFacts::default() };
        record.terms = Terms {
            fee: Money::from_minor(180_000),
            commission: Rate::from_ppm(80_000),
            payment: text(
                "$1,800, half on signing, half seven days after the last story; 8% commission on sales with the code.",
            ),
            key_message: text("The serum that calms red skin overnight, shown on bare skin and in daylight."),
            support: text(
                "Fragrance free and tested on sensitive skin. One pump is enough; a bottle lasts two months. Free returns within 30 days.",
            ),
            do_this: text(
                "Show the texture on your hand, apply on camera in the evening and show the next morning without a filter. Say in your own words why you tried it. Put the link sticker on every story frame with the product in view.",
            ),
            avoid: text(
                "No before-and-after claims about acne or any medical condition, no comparison with other brands by name, no filter on skin, no other skincare in the same story sequence.",
            ),
            call_to_action: text(
                "Tap the link for 15% off your first bottle with code GLOW15, valid until 14 December.",
            ),
            code: text("GLOW15"),
            disclosure: text(
                "Start the caption with 'Ad' and use the paid partnership label; say it in the first five seconds of the reel and keep it readable on screen.",
            ),
            approval: text("Concept within two working days, one round on the finished piece, answer within 24 hours."),
            usage_rights: text(
                "Organic use on our own channels for six months; paid use of the reel for 30 days after go-live, no edits except subtitles.",
            ),
            exclusivity: text(
                "No facial skincare from other brands seven days before and fourteen days after the reel.",
            ),
            evidence: text(
                "Story insights as screenshots 24 hours after each frame, reel insights after 7 and 30 days.",
            ),
            shortfall: text(
                "If the reel stays under 80% of the agreed reach after seven days, one more story sequence or a pro-rata reduction.",
            ),
            creators_note: text(
                "My audience usually researches for a while before buying, so we look at clicks after seven days and at orders after thirty.",
            ),
            ..Terms::default()
        };
        let mut ids = (0..).map_while(|count| ItemId::nth(Side::Brand, count));
        let mut next = || ids.next().unwrap();
        let last = usize::MAX;
        record.campaign.markets.insert(last, next(), Market { country: Country::from_code("US"), ..Market::default() });
        let two_frames = "two frames on launch day with a link";
        for (count, platform, format, day, note) in [
            (1, Platform::Instagram, Format::Reel, 3, text("30 s vertical")),
            (4, Platform::Instagram, Format::Story, 5, text(two_frames)),
            (2, Platform::TikTok, Format::Video, 10, None),
        ] {
            let (count, due) = (Count::new(count), Date::new(2026, 12, day));
            let (platform, format) = (Some(platform), Some(format));
            record.deliverables.insert(
                last,
                next(),
                Deliverable { count, platform, format, due, note, ..Deliverable::default() },
            );
        }
        let goal = |metric, amount, window, counter| Goal {
            metric: Some(metric),
            amount: Some(amount),
            window: Days::new(window),
            counter,
            ..Goal::default()
        };
        let count = |count| Amount::Count(Count::new(count).unwrap());
        let rate = Amount::Rate(Rate::from_ppm(60_000).unwrap());
        let sales = Amount::Money(Money::from_minor(120_000).unwrap());
        let insights = Some(Counter::InstagramInsights);
        let engagement = Goal { denominator: Some(Denominator::Reach), ..goal(Metric::EngagementRate, rate, 7, None) };
        record.targets.insert(last, next(), goal(Metric::Reach, count(60_000), 7, insights));
        record.targets.insert(last, next(), engagement);
        record.targets.insert(last, next(), goal(Metric::LinkTaps, count(900), 1, None));
        record.outcomes.insert(last, next(), goal(Metric::Sessions, count(700), 7, Some(Counter::GoogleAnalytics)));
        record.outcomes.insert(last, next(), goal(Metric::Orders, count(18), 30, Some(Counter::Shopify)));
        record.outcomes.insert(last, next(), goal(Metric::AttributedSales, sales, 30, Some(Counter::Shopify)));
        payload(&record)
    }

    /// Characters of a link that carries so many bytes: token, flags, length, CRC, bytes.
    fn link_chars(carried: usize) -> usize {
        let length_bytes = if carried < 128 { 1 } else { 2 };
        let framed: usize = [1, length_bytes, 4, carried].iter().sum();
        framed.saturating_mul(4).div_ceil(3).saturating_add(4)
    }

    /// Pseudo-random bytes that are the same everywhere.
    fn noise(count: u32) -> Vec<u8> {
        (0..count).map(|n| (n.wrapping_mul(n).wrapping_mul(2_654_435_761) >> 24) as u8).collect()
    }

    #[test]
    fn the_full_brief_and_the_example_are_short() {
        for (name, payload, limit) in [("full", full(), 1_000), ("example", example(), 250)] {
            let packed = pack(&payload);
            let chars = link_chars(packed.len());
            println!("{name}: {} bytes, {} packed, {chars} characters", payload.len(), packed.len());
            assert!(chars <= limit, "{name}: {chars}");
            assert_eq!(unpack(&packed, CAP), Some(payload));
        }
    }

    #[test]
    fn the_primer_is_the_one_that_links_were_made_with() {
        // python3: zlib.crc32(open("src/wire/primer/1.bin", "rb").read())
        let crc = crc::Crc::<u32>::new(&crc::CRC_32_ISO_HDLC).checksum(PRIMER);
        assert_eq!((PRIMER.len(), crc), (PRIMER_LENGTH, PRIMER_CRC));
    }

    const PRIMER_LENGTH: usize = 15_137;
    const PRIMER_CRC: u32 = 0x8d58_95f4;

    #[test]
    fn a_payload_has_the_packed_form_that_it_always_had() {
        let hex = |bytes: &[u8]| bytes.iter().map(|byte| format!("{byte:02x}")).collect::<String>();
        assert_eq!(hex(&pack(b"")), "006968");
        assert_eq!(hex(&pack(b"One reel and two stories, live on 3 December.")), "2d696fd98b04a89469e39dbe2fc6b7");
        assert_eq!(
            hex(&pack(&example())),
            "7f6969312c8b19fb35f0806de7f5392274f39695a193565f1ebb2ab2928c01d5baf43d108ec2e316c6d846d31dc0eb35cfdf19"
        );
    }

    #[test]
    fn every_cut_and_every_changed_byte_ends_within_the_cap() {
        let packed = pack(&example());
        for length in 0..packed.len() {
            assert!(unpack(&packed[..length], CAP).is_none_or(|bytes| bytes.len() <= CAP));
        }
        // Every eleventh byte of the long one: each takes tens of milliseconds in an unoptimised test.
        for (payload, step) in [(example(), 1), (full(), 11)] {
            let packed = pack(&payload);
            for at in (0..packed.len()).step_by(step) {
                for flip in [1, 0xff] {
                    let mut changed = packed.clone();
                    changed[at] ^= flip;
                    assert!(unpack(&changed, 4_000).is_none_or(|bytes| bytes.len() <= 4_000), "{at} {flip}");
                }
            }
        }
    }

    #[test]
    fn what_follows_a_packed_payload_is_refused() {
        for payload in [example(), full(), Vec::new()] {
            let mut packed = pack(&payload);
            packed.extend_from_slice(&[0; 4]);
            assert_eq!(unpack(&packed, CAP), None);
        }
    }

    #[test]
    fn a_bomb_is_refused_by_the_length_it_has_to_tell() {
        let bomb = pack(&[b'a'; 200_001]);
        assert!(bomb.len() < 2_000, "{}", bomb.len());
        assert_eq!(unpack(&bomb, CAP), None);
        assert_eq!(unpack(&bomb, CAP + 1), Some(vec![b'a'; 200_001]));
        for lie in [&[0xff, 0xff, 0xff, 0xff, 0x0f][..], &[0xff; 9], &[0x80, 0x00], &[0x80]] {
            assert_eq!(unpack(lie, CAP), None);
        }
    }

    #[test]
    fn a_length_that_was_made_up_fills_no_more_than_the_cap() {
        let mut garbage = Vec::new();
        push_length(&mut garbage, CAP);
        garbage.extend_from_slice(&noise(60_000));
        // It runs out after 37 bytes and is zeros from there on.
        for bytes in [&garbage[..], &garbage[..40]] {
            assert!(unpack(bytes, CAP).is_none_or(|payload| payload.len() == CAP));
            assert_eq!(unpack(bytes, CAP - 1), None);
        }
    }

    #[test]
    fn what_outgrows_the_memory_is_read_back() {
        let long = [noise(150_000), full().repeat(20)].concat();
        assert_eq!(unpack(&pack(&long), CAP), Some(long));
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(24))]

        #[test]
        fn what_is_packed_unpacks(
            bytes in proptest::collection::vec(prop_oneof![any::<u8>(), 0..3u8, Just(255)], 0..600),
            words in "([a-zä]{1,9} ){0,99}",
            cut in 0..1_800usize,
        ) {
            prop_assert_eq!(unpack(&pack(&bytes), CAP), Some(bytes));
            prop_assert_eq!(unpack(&pack(words.as_bytes()), CAP), Some(words.into_bytes()));
            let part = full()[cut..].to_vec();
            prop_assert_eq!(unpack(&pack(&part), CAP), Some(part));
        }

        #[test]
        fn any_bytes_unpack_to_nothing_or_within_the_cap(
            bytes in proptest::collection::vec(any::<u8>(), 0..300),
            cap in 0..3_000usize,
        ) {
            prop_assert!(unpack(&bytes, cap).is_none_or(|payload| payload.len() <= cap));
        }
    }
}
