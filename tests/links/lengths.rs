//! How long links are beside what others make of the same brief: `make bench` prints it.

use std::time::Instant;

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use throughline::brief::record::Record;
use throughline::brief::shared::Brief;
use throughline::wire::frame::Codec;
use throughline::wire::link::{self, Carried, TOKEN};
use throughline::wire::primed::CODEC;
use throughline::wire::{file, frame};

use crate::mutations::CAPS;
use crate::records::campaigns;

/// How often a link is made and opened to say how long that takes.
const TIMES: usize = 21;

/// What both sides see, as JSON without a needless space: what a page would send that packs JSON.
fn json(brief: &Brief) -> String {
    let record: Record = brief.clone().keep(brief.record, brief.record, throughline::brief::id::Side::Brand);
    serde_json::from_str::<serde_json::Value>(&file::write(&record)).unwrap().to_string()
}

fn base64_chars(bytes: &[u8]) -> usize {
    URL_SAFE_NO_PAD.encode(bytes).len()
}

fn brotli(bytes: &[u8]) -> Vec<u8> {
    let mut out = Vec::new();
    let params = brotli::enc::BrotliEncoderParams { quality: 11, lgwin: 22, ..Default::default() };
    brotli::BrotliCompress(&mut &*bytes, &mut out, &params).unwrap();
    out
}

/// Median time in milliseconds.
fn median_ms(work: impl Fn()) -> f64 {
    let mut all: Vec<f64> = (0..TIMES)
        .map(|_| {
            let start = Instant::now();
            work();
            start.elapsed().as_secs_f64() * 1_000.0
        })
        .collect();
    all.sort_by(f64::total_cmp);
    all[TIMES / 2]
}

#[test]
fn links_are_shorter_than_what_others_make() {
    println!(
        "{:<28}{:>8}{:>10}{:>9}{:>8}{:>10}{:>10}{:>8}{:>9}{:>9}",
        "characters from # on",
        "JSON",
        "lz-string",
        "deflate",
        "brotli",
        "our CBOR",
        "deflated",
        "link",
        "make ms",
        "open ms"
    );
    for (name, record) in campaigns::all() {
        let brief = Brief::of(&record);
        let json = json(&brief);
        let carried = Carried::Brief(brief);
        let encode = |codec: Option<Codec>| link::encode(&carried, codec).unwrap();
        let plain = encode(None);
        let ours = encode(Some(CODEC));
        assert_eq!(link::decode(&ours, Some(CODEC)).as_ref(), Ok(&carried), "{name}");
        let payload = frame::open(&plain[TOKEN.len()..], CAPS, None).unwrap();
        let peers = [
            lz_str::compress_to_encoded_uri_component(json.as_str()).len(),
            base64_chars(&miniz_oxide::deflate::compress_to_vec(json.as_bytes(), 10)),
            base64_chars(&brotli(json.as_bytes())),
        ];
        let make = median_ms(|| assert_eq!(encode(Some(CODEC)).len(), ours.len()));
        let open = median_ms(|| assert!(link::decode(&ours, Some(CODEC)).is_ok()));
        println!(
            "{name:<28}{:>8}{:>10}{:>9}{:>8}{:>10}{:>10}{:>8}{make:>9.1}{open:>9.1}",
            json.len(),
            peers[0],
            peers[1],
            peers[2],
            base64_chars(&payload),
            plain.len(),
            ours.len()
        );
        assert!(peers.iter().all(|peer| ours.len() < *peer), "{name}: {} and {peers:?}", ours.len());
        let most = match name.chars().next() {
            Some('1') => 250,
            // What Instagram leaves of a message.
            Some('7') => 1_000,
            _ => usize::MAX,
        };
        assert!(ours.len() <= most, "{name}: {}", ours.len());
    }
}
