//! What happens to links on their way: cut, changed, wrapped, escaped, surrounded; and what somebody could
//! make on purpose, with a right checksum. Each ends in a defined outcome: what had no right checksum is
//! never read as something else, and nothing panics.
//!
//! `THROUGHLINE_MUTATIONS=1000000 cargo test --release --test links mutations -- --nocapture` runs so many
//! and prints the table; without it, some thousand.

use std::collections::BTreeMap;

use throughline::wire::frame::{self, Caps};
use throughline::wire::link::{self, Carried, LinkError, TOKEN};
use throughline::wire::primed::CODEC;

use super::golden;

/// As `wire::link` has them.
pub const CAPS: Caps = Caps { carried: 47_980, inflated: 200_000 };

/// Numbers that are the same everywhere (xorshift64*).
struct Chance(u64);

impl Chance {
    fn next(&mut self) -> u64 {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        self.0.wrapping_mul(0x2545_f491_4f6c_dd1d)
    }

    fn below(&mut self, limit: usize) -> usize {
        (self.next() % limit.max(1) as u64) as usize
    }

    fn letter(&mut self) -> char {
        const LETTERS: &[u8] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.#%= \n<>\"'";
        char::from(LETTERS[self.below(LETTERS.len())])
    }
}

/// What can be done to a link.
struct Kind {
    name: &'static str,
    /// Whether the result may have a right checksum although it says something else.
    on_purpose: bool,
    /// Of a hundred mutations so many.
    share: usize,
    change: fn(&str, &mut Chance) -> String,
}

const KINDS: &[Kind] = &[
    Kind {
        name: "cut",
        on_purpose: false,
        share: 15,
        change: |link, chance| link[..chance.below(link.len())].to_owned(),
    },
    Kind {
        name: "one character changed",
        on_purpose: false,
        share: 20,
        change: |link, chance| {
            let at = chance.below(link.len());
            [&link[..at], chance.letter().encode_utf8(&mut [0; 4]), &link[at + 1..]].concat()
        },
    },
    Kind {
        name: "several changed",
        on_purpose: false,
        share: 5,
        change: |link, chance| {
            let mut letters: Vec<char> = link.chars().collect();
            for _ in 0..=chance.below(6) {
                let at = chance.below(letters.len());
                letters[at] = chance.letter();
            }
            letters.into_iter().collect()
        },
    },
    Kind {
        name: "two swapped",
        on_purpose: false,
        share: 8,
        change: |link, chance| {
            let mut letters: Vec<char> = link.chars().collect();
            let (one, other) = (chance.below(letters.len()), chance.below(letters.len()));
            letters.swap(one, other);
            letters.into_iter().collect()
        },
    },
    Kind {
        name: "doubled or lost",
        on_purpose: false,
        share: 8,
        change: |link, chance| {
            let at = chance.below(link.len());
            if chance.below(2) == 0 {
                [&link[..at], &link[at + 1..]].concat()
            } else {
                [&link[..=at], &link[at..]].concat()
            }
        },
    },
    Kind {
        name: "case folded from somewhere on",
        on_purpose: false,
        share: 3,
        change: |link, chance| {
            let at = chance.below(link.len());
            [&link[..at], &link[at..].to_lowercase()].concat()
        },
    },
    Kind {
        name: "percent-encoded",
        on_purpose: false,
        share: 6,
        change: |link, chance| escaped(link, 1 + chance.below(3)),
    },
    Kind {
        name: "wrapped by a mail client",
        on_purpose: false,
        share: 6,
        change: |link, chance| {
            let width = 30 + chance.below(60);
            let with = ["\r\n", "\n", " \n", "\r\n ", "\u{ad}\n"][chance.below(5)];
            let pieces: Vec<String> =
                link.chars().collect::<Vec<_>>().chunks(width).map(|own| own.iter().collect()).collect();
            pieces.join(with)
        },
    },
    Kind {
        name: "quoted or soft-wrapped",
        on_purpose: false,
        share: 4,
        change: |link, chance| {
            let width = 40 + chance.below(40);
            let with = ["\n> ", "=\r\n", "\n>> ", "-\n"][chance.below(4)];
            let pieces: Vec<String> =
                link.chars().collect::<Vec<_>>().chunks(width).map(|own| own.iter().collect()).collect();
            pieces.join(with)
        },
    },
    Kind {
        name: "text around it",
        on_purpose: false,
        share: 5,
        change: |link, chance| {
            let before = ["see ", "https://example.org/t/", "(", "“", "a#b b2. ", "日本 "][chance.below(6)];
            let behind = [" thanks", ".", ")", "\n\nSent from my phone", "”", "&utm_source=x"][chance.below(6)];
            [before, link, behind].concat()
        },
    },
    Kind {
        name: "in digits, changed or cut",
        on_purpose: false,
        share: 5,
        change: |link, chance| {
            let digits = link::in_digits(link).unwrap_or_default();
            let at = chance.below(digits.len());
            match chance.below(3) {
                0 => digits[..at].to_owned(),
                1 => [&digits[..at], &chance.below(10).to_string(), &digits[(at + 1).min(digits.len())..]].concat(),
                _ => [&digits[..at], "\r\n", &digits[at..]].concat(),
            }
        },
    },
    Kind {
        name: "nonsense",
        on_purpose: false,
        share: 3,
        change: |_, chance| {
            let length = chance.below(200);
            let rest: String = (0..length).map(|_| chance.letter()).collect();
            [["", TOKEN, "#b9.", "#d1.", "#"][chance.below(5)], &rest].concat()
        },
    },
    Kind {
        name: "other bytes, right checksum",
        on_purpose: true,
        share: 4,
        change: |link, chance| {
            let mut bytes = frame::bytes(&link[TOKEN.len()..]).unwrap_or_default();
            for _ in 0..=chance.below(3) {
                let at = chance.below(bytes.len());
                if let Some(byte) = bytes.get_mut(at) {
                    *byte = chance.next() as u8;
                }
            }
            [TOKEN, &frame::of_bytes(&checked(bytes))].concat()
        },
    },
    Kind {
        name: "other payload, right checksum",
        on_purpose: true,
        share: 8,
        change: |link, chance| {
            let Ok(mut payload) = frame::open(&link[TOKEN.len()..], CAPS, Some(CODEC)) else { return link.to_owned() };
            for _ in 0..=chance.below(3) {
                let at = chance.below(payload.len());
                match chance.below(4) {
                    0 => payload.truncate(at),
                    1 => payload.insert(at, chance.next() as u8),
                    _ => {
                        if let Some(byte) = payload.get_mut(at) {
                            *byte = chance.next() as u8;
                        }
                    }
                }
            }
            [TOKEN, &frame::seal(&payload, CAPS)].concat()
        },
    },
];

fn escaped(link: &str, times: usize) -> String {
    let once = |text: &str| text.bytes().map(|byte| format!("%{byte:02X}")).collect::<String>();
    (1..times).fold(once(link), |text, _| text.replace('%', "%25"))
}

/// The same bytes with the checksum that they should have, where they have a header.
fn checked(mut bytes: Vec<u8>) -> Vec<u8> {
    let Some(end) = bytes.iter().skip(1).take(5).position(|byte| byte & 0x80 == 0).map(|at| at + 2) else {
        return bytes;
    };
    if bytes.len() < end + 4 {
        return bytes;
    }
    let whole = [&bytes[..end], &bytes[end + 4..]].concat();
    let crc = crc::Crc::<u32>::new(&crc::CRC_32_ISO_HDLC).checksum(&whole);
    bytes[end..end + 4].copy_from_slice(&crc.to_be_bytes());
    bytes
}

fn outcome(original: &Carried, read: &Result<Carried, LinkError>) -> &'static str {
    match read {
        Ok(carried) if carried == original => "the same",
        Ok(_) => "another",
        Err(LinkError::Absent) => "no link",
        Err(LinkError::Newer) => "newer",
        Err(LinkError::CutShort { .. }) => "cut short",
        Err(LinkError::Damaged) => "damaged",
        Err(LinkError::TooLarge) => "too large",
        Err(LinkError::Invalid(_)) => "invalid",
        Err(LinkError::Packed) => "packed",
        Err(LinkError::Locked) => "locked",
    }
}

#[test]
fn nothing_on_the_way_makes_another_link_of_it() {
    let wanted = std::env::var("THROUGHLINE_MUTATIONS").ok().and_then(|own| own.parse().ok()).unwrap_or(2_000);
    let links = golden::all();
    let originals: Vec<Carried> = links.iter().map(|(_, own)| link::decode(own, Some(CODEC)).unwrap()).collect();
    let shares: usize = KINDS.iter().map(|kind| kind.share).sum();
    let mut table: BTreeMap<&str, BTreeMap<&str, usize>> = BTreeMap::new();
    let mut chance = Chance(0x7468_726f_7567_686c);
    let mut done = 0;
    for kind in KINDS {
        let each = (wanted * kind.share).div_ceil(shares * links.len());
        for ((name, link), original) in links.iter().zip(&originals) {
            for _ in 0..each {
                let changed = (kind.change)(link, &mut chance);
                let read = link::decode(&changed, Some(CODEC));
                if let Ok(carried) = &read {
                    assert!(kind.on_purpose || carried == original, "{name}, {}: {changed}", kind.name);
                    if carried != original {
                        let again = link::encode(carried, Some(CODEC)).unwrap();
                        assert_eq!(link::decode(&again, Some(CODEC)).as_ref(), Ok(carried), "{name}: {changed}");
                    }
                }
                *table.entry(kind.name).or_default().entry(outcome(original, &read)).or_default() += 1;
                done += 1;
            }
        }
    }
    println!("{done} mutations of {} links", links.len());
    for (kind, outcomes) in &table {
        let counts: Vec<String> = outcomes.iter().map(|(outcome, count)| format!("{outcome} {count}")).collect();
        println!("{kind:<32} {}", counts.join(", "));
    }
    assert!(done >= wanted);
}
