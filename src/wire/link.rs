//! Links: `#b1.` and a frame, in characters that no part of a URL has to escape; in a QR code `#d1.` and the
//! same in digits.
//!
//! A link is found inside a URL or a message, also percent-encoded or broken over lines. What is
//! found is read whole or refused with a reason; nothing is guessed.

use super::answer::{Acceptance, Answer, Refusal};
use super::digits;
use super::frame::{self, Caps, Codec, FrameError, is_letter};
use super::kind;
use super::locked::Locked;
use super::numbers;
use super::part::{Fault, Part, Place};
use super::tagged::{Parts, Reader};
use crate::brief::numbers::Numbers;
use crate::brief::shared::Brief;

/// What a link begins with: the version of links, which are read for ever. Version 0 was never released.
pub const TOKEN: &str = "#b1.";
/// What the same link begins with in digits; as long as [`TOKEN`].
const DIGITS_TOKEN: &str = "#d1.";
/// The version in both.
const VERSION: &str = "1";
/// The longest link, in characters from `#` on.
pub const MAX_CHARS: usize = 64_000;
/// The longest text in which a link is looked for, in bytes.
pub const MAX_TEXT: usize = 1_000_000;
/// 47,980 bytes and their header are 63,984 characters, with the token 63,988.
const CAPS: Caps = Caps { carried: 47_980, inflated: 200_000 };
/// Up to so many characters from `#` on, a link is not packed by the codec: whoever opens it need not
/// fetch that.
pub const PLAIN_CHARS: usize = 250;
/// A payload has at least this many characters in a row; words and slugs seldom do.
const RUN: usize = 20;

/// What a link carries.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Carried {
    /// A brief.
    Brief(Brief),
    /// An answer with suggestions or a question.
    Answer(Answer),
    /// That a version was accepted.
    Acceptance(Acceptance),
    /// That it was declined.
    Refusal(Refusal),
    /// A creator's own numbers.
    Numbers(Numbers),
}

/// Why nothing was read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LinkError {
    /// There is no link in the text.
    Absent,
    /// Made with a newer version.
    Newer,
    /// It ends too early. `got` and `of` in characters from `#` on; `of` is unknown when not even
    /// the length arrived.
    CutShort {
        /// How many arrived.
        got: usize,
        /// How many there should be.
        of: Option<usize>,
    },
    /// Characters were changed, added or lost.
    Damaged,
    /// Longer than [`MAX_CHARS`], or it would inflate past what a brief can be.
    TooLarge,
    /// It holds what no version writes, here.
    Invalid(Place),
    /// It arrived whole, and reading it takes the codec.
    Packed,
    /// It arrived whole, and is sealed under a passphrase.
    Locked,
}

impl From<FrameError> for LinkError {
    fn from(error: FrameError) -> Self {
        match error {
            FrameError::CutShort { got, of } => {
                let with_token = |chars: usize| chars.saturating_add(TOKEN.len());
                LinkError::CutShort { got: with_token(got), of: of.map(with_token) }
            }
            FrameError::Damaged => LinkError::Damaged,
            FrameError::TooLarge => LinkError::TooLarge,
            FrameError::Newer => LinkError::Newer,
            FrameError::Packed => LinkError::Packed,
            FrameError::Locked => LinkError::Locked,
        }
    }
}

impl From<Fault> for LinkError {
    fn from(fault: Fault) -> Self {
        match fault {
            Fault::Newer => LinkError::Newer,
            Fault::Invalid(place) => LinkError::Invalid(place),
        }
    }
}

/// The brief is longer than a link can carry; a file has no such limit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TooLarge;

/// What is sent as a link, from `#` on: plain where that is short, otherwise as short as what is at hand
/// makes it.
///
/// # Errors
/// [`TooLarge`] for a link that [`decode`] would refuse for its size.
pub fn encode(carried: &Carried, codec: Option<Codec>) -> Result<String, TooLarge> {
    let payload = payload(carried);
    let plain = [TOKEN, &frame::seal(&payload, CAPS)].concat();
    let packed = codec.filter(|_| is_long(&plain)).and_then(|codec| frame::pack(&payload, CAPS, codec));
    let packed = packed.map(|frame| [TOKEN, &frame].concat()).filter(|packed| packed.len() < plain.len());
    let link = packed.unwrap_or(plain);
    if payload.len() <= CAPS.inflated && link.len() <= MAX_CHARS { Ok(link) } else { Err(TooLarge) }
}

/// Whether the codec should be asked to shorten a plain link.
pub fn is_long(plain: &str) -> bool {
    plain.len() > PLAIN_CHARS
}

/// What of a link is sealed under a passphrase: [`unlocked`] makes the link of it again.
pub fn to_lock(link: &str) -> Vec<u8> {
    link.strip_prefix(TOKEN).and_then(frame::bytes).unwrap_or_default()
}

/// The link that carries what was sealed.
///
/// # Errors
/// [`TooLarge`] where sealing made it too long.
pub fn locked(locked: &Locked) -> Result<String, TooLarge> {
    let sealed = locked.bytes();
    let link = [TOKEN, &frame::lock(&sealed)].concat();
    if sealed.len() <= CAPS.carried && link.len() <= MAX_CHARS { Ok(link) } else { Err(TooLarge) }
}

/// What is sealed in a link that [`decode`] says is [`LinkError::Locked`].
pub fn to_unlock(text: &str) -> Option<Locked> {
    Locked::of(&frame::locked(find(text).ok()?.strip_prefix(TOKEN)?)?)
}

/// The link that had been sealed.
pub fn unlocked(opened: &[u8]) -> String {
    [TOKEN, &frame::of_bytes(opened)].concat()
}

/// What is sent as the bytes that are framed.
fn payload(carried: &Carried) -> Vec<u8> {
    let mut parts = Parts::new();
    let kind = match carried {
        Carried::Brief(brief) => {
            brief.write(&mut parts);
            kind::BRIEF
        }
        Carried::Answer(answer) => {
            answer.write(&mut parts);
            kind::ANSWER
        }
        Carried::Acceptance(acceptance) => {
            acceptance.write(&mut parts);
            kind::ACCEPTANCE
        }
        Carried::Refusal(refusal) => {
            refusal.write(&mut parts);
            kind::REFUSAL
        }
        Carried::Numbers(own) => {
            numbers::write(&mut parts, own);
            kind::NUMBERS
        }
    };
    parts.finish(&[kind])
}

/// What the link carries that stands in a text: a fragment, a URL or a message. One that is packed
/// needs the codec.
///
/// # Errors
/// [`LinkError`] says why there is none.
pub fn decode(text: &str, codec: Option<Codec>) -> Result<Carried, LinkError> {
    let link = find(text)?;
    let payload = frame::open(link.strip_prefix(TOKEN).unwrap_or_default(), CAPS, codec)?;
    let mut reader = Reader::new(&payload);
    Ok(match reader.uint() {
        Some(kind::BRIEF) => Carried::Brief(Brief::read(&mut reader)?),
        Some(kind::ANSWER) => Carried::Answer(Answer::read(&mut reader)?),
        Some(kind::ACCEPTANCE) => Carried::Acceptance(Acceptance::read(&mut reader)?),
        Some(kind::REFUSAL) => Carried::Refusal(Refusal::read(&mut reader)?),
        Some(kind::NUMBERS) => Carried::Numbers(numbers::read(&mut reader)?),
        Some(number) if number < kind::FIRST_STORED => return Err(LinkError::Newer),
        _ => return Err(Part::Payload.invalid().into()),
    })
}

/// The first link in a text, whole and clean, from `#` on. Only its length has been checked.
///
/// # Errors
/// [`LinkError`] as [`decode`], except what only reading it can tell.
pub fn find(text: &str) -> Result<String, LinkError> {
    if text.len() > MAX_TEXT {
        return Err(LinkError::TooLarge);
    }
    let text = unescape(text);
    match after_token(&text) {
        Some(('b', VERSION, rest)) => collect(rest).map(|frame| format!("{TOKEN}{frame}")),
        Some(('d', VERSION, rest)) => collect_digits(rest).map(|frame| format!("{TOKEN}{frame}")),
        // Never released, so it has been changed.
        Some((_, "0", _)) => Err(LinkError::Damaged),
        Some(_) => Err(LinkError::Newer),
        None if looks_like_payload(&text) => Err(LinkError::Damaged),
        None => Err(LinkError::Absent),
    }
}

/// Whether the fragment of a URL, with or without `#`, is meant as a link rather than as a route,
/// even if it cannot be read. Routes begin with `/`.
pub fn is_meant(fragment: &str) -> bool {
    let text = unescape(fragment.get(..fragment.floor_char_boundary(MAX_TEXT)).unwrap_or_default());
    let bare = text.trim().trim_start_matches('#');
    if bare.is_empty() || bare.starts_with('/') {
        return false;
    }
    // What a link cut down to its token looks like, whatever its version.
    let cut = bare.strip_prefix(['b', 'd']).is_some_and(|rest| rest.chars().all(|letter| letter.is_ascii_digit()));
    let whole = format!("#{bare}");
    cut || after_token(&whole).is_some() || looks_like_payload(&whole)
}

/// The form, the version and what follows the dot of the first `#b<digits>.` or `#d<digits>.`.
fn after_token(text: &str) -> Option<(char, &str, &str)> {
    text.match_indices('#').find_map(|(at, mark)| {
        let mut numbered = text.get(at..)?.strip_prefix(mark)?.chars();
        let form = numbered.next().filter(|form| matches!(form, 'b' | 'd'))?;
        let numbered = numbered.as_str();
        let behind = numbered.trim_start_matches(|letter: char| letter.is_ascii_digit());
        let version = numbered.strip_suffix(behind).filter(|version| !version.is_empty())?;
        behind.strip_prefix('.').map(|rest| (form, version, rest))
    })
}

/// The characters of a frame that stands in digits, without what mail clients put between them. The first
/// block says how many digits there are, so that a date behind the link is not taken for more of it.
fn collect_digits(rest: &str) -> Result<String, LinkError> {
    let mut digits = String::new();
    let mut of = None;
    let mut apart = true;
    let mut letters = rest.chars();
    for letter in letters.by_ref() {
        let whole = of == Some(digits.len());
        match letter {
            _ if whole && is_letter(letter) && !apart => return Err(LinkError::Damaged),
            _ if whole => break,
            '0'..='9' => {
                digits.push(letter);
                if digits.len() == digits::DIGITS {
                    of = Some(digits_of(&digits)?);
                }
            }
            _ if is_blank(letter) => {}
            // Goes on after a foreign character: changed. Otherwise it ends here: cut.
            _ if is_letter(letter) && !apart => return Err(LinkError::Damaged),
            _ if letters.clone().next().is_some_and(|next| next.is_ascii_digit()) => return Err(LinkError::Damaged),
            _ => break,
        }
        apart = is_blank(letter);
    }
    // Fewer digits than a block may still be a frame.
    let of = of.or_else(|| digits_of(&digits).ok().filter(|of| *of == digits.len()));
    if of == Some(digits.len()) {
        return digits::to_bytes(&digits).map(|bytes| frame::of_bytes(&bytes)).ok_or(LinkError::Damaged);
    }
    Err(FrameError::CutShort { got: digits.len(), of }.into())
}

/// How many digits a frame has that begins with these, which are a block or the whole of it.
fn digits_of(start: &str) -> Result<usize, LinkError> {
    let bytes = digits::to_bytes(start).ok_or(LinkError::Damaged)?;
    let chars = frame::chars(&frame::of_bytes(&bytes), CAPS)?.ok_or(LinkError::Damaged)?;
    // Four characters hold three bytes.
    let of = digits::count(chars.saturating_mul(3) / 4);
    if of < start.len() { Err(LinkError::Damaged) } else { Ok(of) }
}

/// The same link in digits, for a QR code.
pub fn in_digits(link: &str) -> Option<String> {
    let bytes = frame::bytes(link.strip_prefix(TOKEN)?)?;
    Some([DIGITS_TOKEN, &digits::of_bytes(&bytes)].concat())
}

/// The characters of a frame, without what mail clients put between them.
fn collect(rest: &str) -> Result<String, LinkError> {
    let mut frame = String::new();
    let mut of = None;
    let mut letters = rest.chars();
    for letter in letters.by_ref() {
        let whole = of == Some(frame.len());
        match (is_letter(letter), whole) {
            (true, true) => return Err(LinkError::Damaged),
            (false, true) => return Ok(frame),
            (true, false) => {
                frame.push(letter);
                if of.is_none() && frame.len() & 3 == 0 {
                    of = frame::chars(&frame, CAPS)?;
                }
            }
            (false, false) if is_blank(letter) => {}
            // Goes on after a foreign character: changed. Otherwise it ends here: cut.
            (false, false) if letters.clone().next().is_some_and(is_letter) => return Err(LinkError::Damaged),
            (false, false) => break,
        }
    }
    if of == Some(frame.len()) { Ok(frame) } else { Err(FrameError::CutShort { got: frame.len(), of }.into()) }
}

/// Space, line break, soft hyphen or a character without width.
fn is_blank(letter: char) -> bool {
    letter.is_whitespace() || matches!(letter, '\u{AD}' | '\u{200B}'..='\u{200D}' | '\u{2060}' | '\u{FEFF}')
}

/// Undoes percent-encoding of ASCII, up to three layers of it: links are escaped again by each
/// service that wraps them.
fn unescape(text: &str) -> String {
    let mut text = text.to_owned();
    for _ in 0..3 {
        if !text.contains('%') {
            break;
        }
        text = unescape_once(&text);
    }
    text
}

fn unescape_once(text: &str) -> String {
    let mut pieces = text.split('%');
    let mut plain = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        let hex = piece.get(..2).filter(|hex| hex.bytes().all(|digit| digit.is_ascii_hexdigit()));
        match hex.and_then(|hex| u8::from_str_radix(hex, 16).ok()).filter(u8::is_ascii) {
            Some(byte) => {
                plain.push(char::from(byte));
                plain.push_str(piece.get(2..).unwrap_or_default());
            }
            None => {
                plain.push('%');
                plain.push_str(piece);
            }
        }
    }
    plain
}

/// Whether a text without a token still has what must have been one: a run of base64url or of digits
/// behind something like `#b1.`.
fn looks_like_payload(text: &str) -> bool {
    let mut before: [char; 4] = [' '; 4];
    let mut run = String::new();
    for letter in text.chars().chain([' ']) {
        if is_letter(letter) {
            run.push(letter);
            continue;
        }
        if (is_mixed(&run) || is_digits(&run)) && follows_token(before, &run) {
            return true;
        }
        for earlier in run.chars().chain([letter]) {
            before = [before[1], before[2], before[3], earlier];
        }
        run.clear();
    }
    false
}

/// Whether the four characters before a run, or the run's own first, are nearly a token.
fn follows_token(before: [char; 4], run: &str) -> bool {
    let [_, b, version, _] = before;
    before.contains(&'#')
        || (matches!(b, 'b' | 'd') && version == '1')
        || run.starts_with("b1")
        || run.starts_with("d1")
}

/// Long, with capitals, small letters and digits, as a payload is and words are not.
fn is_mixed(run: &str) -> bool {
    let has = |class: fn(&u8) -> bool| run.bytes().any(|letter| class(&letter));
    run.len() >= RUN && has(u8::is_ascii_uppercase) && has(u8::is_ascii_lowercase) && has(u8::is_ascii_digit)
}

/// A block of digits or more, perhaps behind a token whose dot was changed into one of their kind.
fn is_digits(run: &str) -> bool {
    run.len() >= digits::DIGITS && run.bytes().skip(DIGITS_TOKEN.len()).all(|letter| letter.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::brief::choice::{Basis, Choice, Lever, Sharing};
    use crate::brief::edit::unit_at;
    use crate::brief::example::{Words, founding};
    use crate::brief::field::{
        Assumption, AssumptionField, CampaignField, FunnelStep, GoalField, ItemList, Kind, List, Path,
        SharedAssumptionField, Sight, TermsField, Value,
    };
    use crate::brief::id::{Id, ItemId, Side};
    use crate::brief::quantity::{Amount, Count, Date, Money, Rate, Text, Unit};
    use crate::brief::record::Record;
    use crate::brief::scenario::{Scenario, ScenarioField};

    fn encode(brief: &Brief) -> Result<String, TooLarge> {
        super::encode(&Carried::Brief(brief.clone()), None)
    }

    fn payload(brief: &Brief) -> Vec<u8> {
        super::payload(&Carried::Brief(brief.clone()))
    }

    fn decode(text: &str) -> Result<Brief, LinkError> {
        match super::decode(text, None)? {
            Carried::Brief(brief) => Ok(brief),
            other => panic!("no brief: {other:?}"),
        }
    }

    const WORDS: Words = Words { campaign: "Autumn launch", brand: "Brand A", creator: "@creator_a" };
    const ID: Id = Id(0x0123_4567_89ab_cdef);

    fn example() -> Record {
        founding(ID, Id(2), Id(3), &WORDS)
    }

    fn link() -> String {
        encode(&Brief::of(&example())).unwrap()
    }

    /// A link around CBOR that is given in hexadecimal.
    fn framed(hex: &str) -> String {
        let digits: Vec<u8> = hex.bytes().filter(u8::is_ascii_hexdigit).collect();
        let byte = |pair: &[u8]| u8::from_str_radix(std::str::from_utf8(pair).unwrap(), 16).unwrap();
        let payload: Vec<u8> = digits.chunks(2).map(byte).collect();
        format!("{TOKEN}{}", frame::seal(&payload, CAPS))
    }

    #[test]
    fn a_link_in_digits_is_the_same_link() {
        let link = link();
        let digits = in_digits(&link).unwrap();
        assert_eq!(find(&digits), Ok(link.clone()));
        assert_eq!(find(&format!("scan https://example.org/{digits} please")), Ok(link.clone()));
        assert_eq!(find(&format!("{}\r\n{}", &digits[..40], &digits[40..])), Ok(link));
        assert!(is_meant(&digits) && is_meant("#d1"));
        assert_eq!(find("#d2.000"), Err(LinkError::Newer));
    }

    #[test]
    fn digits_that_are_cut_or_changed_are_no_other_link() {
        let digits = in_digits(&link()).unwrap();
        for got in DIGITS_TOKEN.len()..digits.len() {
            // The first block, of 29 digits, says how many there are.
            let of = (got >= DIGITS_TOKEN.len() + 29).then_some(digits.len());
            let cut = LinkError::CutShort { got, of };
            assert_eq!(find(&digits[..got]), Err(cut), "{got}");
            assert_eq!(find(&format!("{}\u{2026}", &digits[..got])), Err(cut), "{got}");
            assert_eq!(find(&format!("{} please", &digits[..got])), Err(cut), "{got}");
        }
        for at in 0..digits.len() {
            for other in 0x20u8..0x7f {
                let changed = [&digits[..at], &String::from(char::from(other)), &digits[at + 1..]].concat();
                let read = decode(&changed);
                assert!(changed == digits || !matches!(read, Ok(_) | Err(LinkError::Absent)), "{changed}: {read:?}");
            }
        }
    }

    #[test]
    fn what_stands_behind_the_digits_is_not_taken_for_more_of_them() {
        let link = link();
        let digits = in_digits(&link).unwrap();
        for behind in [" 22 Nov 2026", "\n12345", ".", ", 5 posts", " please"] {
            assert_eq!(find(&format!("{digits}{behind}")), Ok(link.clone()), "{behind}");
        }
        for behind in ["0", "00", "000", "9", "x", "-"] {
            assert_eq!(find(&format!("{digits}{behind}")), Err(LinkError::Damaged), "{behind}");
        }
    }

    #[test]
    fn a_tiny_brief_has_the_bytes_worked_out_by_hand() {
        // 01: a brief; a2: two parts; 01 07: its id is 7; 05 a1: terms with one field;
        // 01 1a 0002bf20: the fee is 180,000 cents. Length 12 = 0c. In Python:
        // p = bytes.fromhex("01a2010705a1011a0002bf20"); h = bytes([0, 12])
        // base64.urlsafe_b64encode(h + zlib.crc32(h + p).to_bytes(4, "big") + p)
        let mut record = Record::new(Id(7), Id(8), Id(9), Side::Brand);
        record.terms.fee = Money::from_minor(180_000);
        let link = encode(&Brief::of(&record)).unwrap();
        assert_eq!(link, "#b1.AAzhkUXEAaIBBwWhARoAAr8g");
        assert_eq!(link, framed("01 a2 01 07 05 a1 01 1a0002bf20"));
        assert_eq!(decode(&link), Ok(Brief::of(&record)));
    }

    #[test]
    fn the_founding_example_is_short_and_read_back() {
        let link = link();
        println!("{} characters: {link}", link.len());
        assert!(link.len() <= 250);
        assert_eq!(
            link,
            "#b1.AH9ATJbzAacBGwEjRWeJq83vAqQBbUF1dHVtbiBsYXVuY2gCAQNjVVNEBmdCcmFuZCBBA6EAoQFiVVMEoQFqQGNyZWF0b3JfYQaiAqMBBQIBAwEEowEDAgEDAgeiBqIBAQIZYagIogEDAsYaAAE4gAiiCqIBBgIZAfQMogEJAscaAAMNQA"
        );
        assert_eq!(decode(&link), Ok(Brief::of(&example())));
    }

    #[test]
    fn every_changed_character_is_named() {
        let link = link();
        for at in 0..link.len() {
            for other in 0x20u8..0x7f {
                let mut bytes = link.clone().into_bytes();
                if std::mem::replace(&mut bytes[at], other) != other {
                    let changed = String::from_utf8(bytes).unwrap();
                    assert!(decode(&changed).is_err(), "{other} at {at}: {changed}");
                }
            }
        }
    }

    #[test]
    fn every_cut_says_how_much_arrived() {
        let link = link();
        for got in 0..link.len() {
            // Of the body's first four characters the length cannot be read yet.
            let of = (got >= TOKEN.len() + 4).then_some(link.len());
            let expected = if got < TOKEN.len() { LinkError::Absent } else { LinkError::CutShort { got, of } };
            assert_eq!(decode(&link[..got]), Err(expected));
            assert_eq!(decode(&format!("{}\u{2026}", &link[..got])), Err(expected));
        }
    }

    #[test]
    fn what_mail_and_messengers_do_to_a_link_is_undone() {
        let link = link();
        let whole = Ok(Brief::of(&example()));
        let (start, end) = link.split_at(60);
        for text in [
            format!("https://example.org/throughline/{link}"),
            format!("Brand A: autumn launch\nhttps://example.org/{link}\nSee you on Monday"),
            format!("<https://example.org/{link}>, or call."),
            format!("({link})."),
            format!("{start}\r\n {end} Monday"),
            format!("{start}\u{200B}\u{AD}{end}"),
            format!("#b1. {}", &link[4..]),
            link.replace('#', "%23"),
            link.replace('#', "%2523").replace('.', "%252E"),
            link.chars().map(|letter| format!("%{:02x}", u32::from(letter))).collect(),
            format!("{start}%0D%0A{end}"),
            format!("100% of #brief: {link}"),
        ] {
            assert_eq!(decode(&text), whole, "{text}");
            assert_eq!(find(&text), Ok(link.clone()));
        }
    }

    #[test]
    fn what_hangs_on_at_the_end_is_damage() {
        let link = link();
        for tail in ["A", "-", "_thanks", "%41", "0"] {
            assert_eq!(decode(&format!("{link}{tail}")), Err(LinkError::Damaged), "{tail}");
        }
        assert_eq!(decode(&format!("{}!{}", &link[..50], &link[51..])), Err(LinkError::Damaged));
    }

    #[test]
    fn no_link_is_absent_and_other_versions_are_newer() {
        for text in
            ["", "#", "hello", "#/brief/0123456789abc/funnel", "https://example.org/#top", "#b", "#bx.", "%", "%2"]
        {
            assert_eq!(decode(text), Err(LinkError::Absent), "{text}");
        }
        for text in ["#b2.", "#b9.AAAA", "https://example.org/%23b12.AAAA"] {
            assert_eq!(decode(text), Err(LinkError::Newer), "{text}");
        }
        assert_eq!(decode("#b0.AAzhkUXEAaIBBwWhARoAAr8g"), Err(LinkError::Damaged));
    }

    #[test]
    fn nearly_a_token_is_damage() {
        let link = link();
        for head in ["#c0.", "b1.", "!b1.", "#b1,", "#B1.", "#bl.", "#b1", "b1", "#b.", "#1."] {
            let changed = format!("{head}{}", &link[4..]);
            assert_eq!(decode(&changed), Err(LinkError::Damaged), "{changed}");
            assert!(is_meant(&changed), "{changed}");
        }
    }

    #[test]
    fn a_fragment_is_meant_as_a_link_or_as_a_route() {
        let link = link();
        for text in ["#b1.", "b1.AAAA", "#b2.x", "#b", "b1", "%23b1.AA", "%62%31%2EAA", &link, &link[1..], &link[..9]] {
            assert!(is_meant(text), "{text}");
        }
        for text in [
            "",
            "#",
            "/",
            "#/brief/0123456789abc/funnel",
            "#/desk",
            "top",
            "#brief",
            "%2Fdesk",
            "how-this-is-worked-out",
        ] {
            assert!(!is_meant(text), "{text}");
        }
    }

    #[test]
    fn what_this_version_does_not_know_is_newer() {
        for hex in [
            "06 a1 01 07",                // another kind of link
            "01 a2 01 07 18 20 00",       // a part that has no name yet
            "01 a2 01 07 05 a1 18 63 00", // a field that has no name yet
            "01 a2 01 07 02 a1 02 18 63", // an objective that has no name yet
            "01 a2 01 07 02 a1 02 1a 00010000",
            "01 a2 01 07 17 a1 18 63 a1 03 04", // a lever that has no name yet
            "01 a2 01 07 17 a1 04 a1 06 01",    // whether it is shared is never told
            "01 a2 01 07 16 a1 04 a1 02 01",
            "01 a2 01 07 16 a1 04 a1 18 63 05", // a value of a lever that has no name yet
            "01 a2 01 07 02 a1 03 63 414243",   // a currency that may come
        ] {
            assert_eq!(decode(&framed(hex)), Err(LinkError::Newer), "{hex}");
        }
    }

    #[test]
    fn what_no_version_writes_is_invalid_and_says_where() {
        let part = |part| LinkError::Invalid(Place::Part(part));
        let field = |path| LinkError::Invalid(Place::Field(path));
        let target = |tag| field(Path::Target(ItemId(4), tag));
        let told = |lever, tag| field(Path::Told(lever, tag));
        for (hex, error) in [
            ("", part(Part::Payload)),
            ("01", part(Part::Payload)),
            ("10 01 a1 01 07", part(Part::Payload)), // a stored record
            ("01 a1 01 07 00", part(Part::Payload)), // something behind it
            ("01 bf 01 07 ff", part(Part::Payload)), // no definite length
            ("01 a0", part(Part::Id)),
            ("01 a2 01 07 01 07", part(Part::Id)),
            ("01 a2 01 07 10 a0", part(Part::Plan)),
            ("01 a2 01 07 11 a0", part(Part::Notes)),
            ("01 a2 01 07 15 a0", part(Part::Steps)),
            ("01 a2 01 07 16 80", part(Part::Scenarios)),
            ("01 a2 01 07 16 a1 04 a1 08 c6 05", field(Path::Scenario(ItemId(4), ScenarioField::Value(Lever::Reach)))),
            ("01 a2 01 07 17 80", part(Part::Told)),
            ("01 a2 01 07 17 a1 04 a0", part(Part::Told)), // nothing is told of a lever
            ("01 a2 01 07 17 a2 04 a1 03 04 04 a1 03 04", part(Part::Told)),
            ("01 a2 01 07 17 a1 04 a1 01 05", told(Lever::ClickThroughRate, SharedAssumptionField::Amount)),
            ("01 a2 01 07 17 a1 01 a2 01 05 02 c6 05", told(Lever::Reach, SharedAssumptionField::UpTo)),
            ("01 a2 01 07 05 80", part(Part::Terms)),
            ("01 a2 01 07 05 a2 01 05 01 05", field(Path::Terms(TermsField::Fee))),
            ("01 a2 01 07 05 a1 01 61 35", field(Path::Terms(TermsField::Fee))),
            ("01 a2 01 07 05 a1 01 1b ffffffffffffffff", field(Path::Terms(TermsField::Fee))),
            ("01 a2 01 07 05 a1 02 60", field(Path::Terms(TermsField::Note))),
            ("01 a2 01 07 05 a1 02 64 61e280ae", field(Path::Terms(TermsField::Note))), // an override
            ("01 a2 01 07 05 a1 02 62 6100", field(Path::Terms(TermsField::Note))),
            ("01 a2 01 07 05 a1 02 62 61ff", field(Path::Terms(TermsField::Note))),
            ("01 a2 01 07 02 a1 03 63 757364", field(Path::Campaign(CampaignField::Currency))),
            ("01 a2 01 07 02 a1 04 1a 00ffffff", field(Path::Campaign(CampaignField::Starts))),
            ("01 a2 01 07 07 a1 04 a2 01 03 02 05", target(GoalField::Amount)), // a count of a rate
            ("01 a2 01 07 07 a1 04 a1 02 05", target(GoalField::Amount)),
            ("01 a2 01 07 07 a1 04 a2 01 03 02 c8 05", target(GoalField::Amount)),
            ("01 a2 01 07 07 a2 04 a0 04 a0", part(Part::Targets)),
            ("01 a2 01 07 07 a1 1b 0000000100000000 a0", part(Part::Targets)),
        ] {
            assert_eq!(decode(&framed(hex)), Err(error), "{hex}");
        }
    }

    #[test]
    fn a_list_with_too_many_items_is_refused() {
        for (items, fits) in [(200, true), (201, false)] {
            let list: String = (0..items).map(|id| format!("19{id:04x}a0")).collect();
            let read = decode(&framed(&format!("01 a2 01 07 08 b9 {items:04x} {list}")));
            assert_eq!(read.is_ok(), fits);
            assert!(fits || read == Err(LinkError::Invalid(Place::Part(Part::Outcomes))));
        }
        let endless = framed("01 a2 01 07 08 bb ffffffffffffffff");
        assert_eq!(decode(&endless), Err(LinkError::Invalid(Place::Part(Part::Outcomes))));
    }

    #[test]
    fn what_is_too_large_is_neither_written_nor_read() {
        let mut record = example();
        let mut seed = 1u64;
        let mut noise = || {
            seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
            char::from_u32(0x4e00 + (seed >> 40) as u32 % 0x5000).unwrap()
        };
        for id in (100..120).map(ItemId) {
            let list = crate::brief::field::ItemList::Outcomes;
            record.insert(list, 0, id).unwrap();
            let words: String = (0..4_000).map(|_| noise()).collect();
            record.put(Path::Outcome(id, GoalField::Note), Some(Value::Text(Text::new(&words).unwrap()))).unwrap();
        }
        assert_eq!(encode(&Brief::of(&record)), Err(TooLarge));
        assert_eq!(decode(&"#b1.AAAA".repeat(200_000)), Err(LinkError::TooLarge));
        // 2²¹ − 1 bytes are announced.
        assert_eq!(decode("#b1.AP__fwAA"), Err(LinkError::TooLarge));
        let roomy = Caps { carried: CAPS.carried, inflated: 300_000 };
        let bomb = format!("{TOKEN}{}", frame::seal(&[0; 200_001], roomy));
        assert_eq!(decode(&bomb), Err(LinkError::TooLarge));
    }

    const MARKER: &str = "quetzal";
    const NUMBER: u64 = 777_777_777_777;
    const PPM: u64 = 7_777_777_777;
    /// A scenario that is not shared.
    const SCENARIO: ItemId = ItemId(40);
    /// A step of the funnel.
    const STEP: ItemId = ItemId(777_776);

    /// A value that would be found in a link; an amount in the unit of the field.
    fn marked(kind: Kind, unit: Option<Unit>) -> Value {
        match kind {
            Kind::Text => Value::Text(Text::new(MARKER).unwrap()),
            Kind::Amount => Value::Amount(match unit.unwrap() {
                Unit::Count => Amount::Count(Count::new(NUMBER).unwrap()),
                Unit::Rate => Amount::Rate(Rate::from_ppm(PPM).unwrap()),
                Unit::Money => Amount::Money(Money::from_minor(NUMBER).unwrap()),
            }),
            Kind::Rate => Value::Rate(Rate::from_ppm(PPM).unwrap()),
            Kind::Money => Value::Money(Money::from_minor(NUMBER).unwrap()),
            // Too short to be looked for; that the payload is as before shows it.
            Kind::Choice(list) => Value::Choice(list.codes()[0]),
            Kind::Date => Value::Date(Date::new(2026, 11, 22).unwrap()),
            kind => panic!("a private field of kind {kind:?}: say here what marks it"),
        }
    }

    /// Fills every field that one side keeps to itself, and puts a draft into every other; nothing is
    /// chosen for sharing. Gives what was filled.
    fn fill_private(record: &mut Record) -> Vec<Path> {
        let mut filled = Vec::new();
        record.insert(ItemList::Scenarios, 0, SCENARIO).unwrap();
        record.insert(ItemList::Steps, 0, STEP).unwrap();
        for part in (0..24).filter_map(Part::from_number) {
            for (lever, spec) in
                Lever::ALL.iter().flat_map(|lever| part.specs().into_iter().map(move |spec| (*lever, spec)))
            {
                // Of the lists two are private.
                let item = part.is_by_lever().then(|| u32::from(lever.code()));
                let item = item.or((part == Part::Scenarios).then_some(SCENARIO.0));
                let item = item.or((part == Part::Steps).then_some(STEP.0));
                let Some(path) = part.path(item, spec.tag) else { continue };
                if path.sight() == Sight::Both {
                    record.drafts.insert(path, MARKER.to_owned());
                } else if spec.kind != Kind::Choice(List::Sharing) {
                    let value = marked(spec.kind, unit_at(record, path));
                    record.put(path, Some(value)).unwrap();
                    filled.push(path);
                }
            }
        }
        filled
    }

    fn assert_no_trace(brief: &Brief) {
        let link = encode(brief).unwrap();
        let carried = frame::open(&link[4..], CAPS, None).unwrap();
        for bytes in [payload(brief), carried] {
            for trace in [MARKER.as_bytes(), &NUMBER.to_be_bytes(), &PPM.to_be_bytes()] {
                assert!(!bytes.windows(trace.len()).any(|window| window == trace));
            }
        }
    }

    #[test]
    fn nothing_private_is_in_a_link() {
        let plain = payload(&Brief::of(&example()));
        for holder in [Side::Brand, Side::Creator] {
            let mut record = Record { holder, ..example() };
            assert!(fill_private(&mut record).len() >= 20);
            let brief = Brief::of(&record);
            assert_eq!(payload(&brief), plain);
            assert_no_trace(&brief);
        }
    }

    #[test]
    fn of_the_assumptions_a_link_carries_those_that_were_chosen_and_no_more() {
        let mut record = example();
        fill_private(&mut record);
        let amount = Rate::from_ppm(17_500).map(Amount::Rate);
        let chosen = Assumption {
            amount,
            up_to: Rate::from_ppm(21_000).map(Amount::Rate),
            basis: Some(Basis::Published),
            basis_note: Text::new("Littledata, 2023").ok(),
            set_on: Date::new(2026, 11, 22),
            shared: Some(Sharing::WithCreator),
            ..Assumption::default()
        };
        record.plan.insert(Lever::ClickThroughRate, chosen);
        // Chosen, but without a value there is nothing to tell.
        record.plan.insert(
            Lever::LandingRate,
            Assumption {
                shared: Some(Sharing::WithCreator),
                basis_note: Text::new(MARKER).ok(),
                ..Assumption::default()
            },
        );
        let brief = Brief::of(&record);
        let told: Vec<_> = brief.told.iter().collect();
        assert_eq!(told.len(), 1);
        assert_eq!((told[0].0, told[0].1.amount), (&Lever::ClickThroughRate, amount));
        assert_no_trace(&brief);
        let link = encode(&brief).unwrap();
        assert_eq!(decode(&link), Ok(brief.clone()));
        // The creator's copy keeps what it was told apart from assumptions of its own, and passes on
        // just that.
        let mut kept = brief.clone().keep(Id(10), Id(11), Side::Creator);
        assert!(kept.plan.is_empty() && kept.told == brief.told);
        let own = Path::Assumption(Lever::ClickThroughRate, AssumptionField::Amount);
        kept.put(own, Some(marked(Kind::Amount, Some(Unit::Rate)))).unwrap();
        kept.put(Path::Assumption(Lever::ClickThroughRate, AssumptionField::Shared), Some(Value::Choice(1))).unwrap();
        assert_eq!(Brief::of(&kept), brief);
    }

    #[test]
    fn of_the_scenarios_a_link_carries_those_that_were_chosen_and_no_more() {
        let mut record = example();
        fill_private(&mut record);
        let amount = Rate::from_ppm(21_000).map(Amount::Rate).unwrap();
        let chosen = Scenario {
            name: Text::new("Launch week").ok(),
            shared: Some(Sharing::WithCreator),
            values: [(Lever::ClickThroughRate, amount)].into_iter().collect(),
        };
        record.scenarios.insert(0, ItemId(42), chosen.clone());
        let brief = Brief::of(&record);
        assert_eq!(brief.scenarios.iter().map(|(id, _)| id).collect::<Vec<_>>(), [ItemId(42)]);
        assert_no_trace(&brief);
        assert_eq!(decode(&encode(&brief).unwrap()), Ok(brief.clone()));
        // The creator's copy keeps it, makes no item under its id, and passes it on.
        let kept = brief.clone().keep(Id(10), Id(11), Side::Creator);
        assert_eq!(kept.scenarios.get(ItemId(42)), Some(&chosen));
        assert_eq!(brief.clone().keep(Id(10), Id(11), Side::Brand).items_made, 22);
        assert_eq!(Brief::of(&kept), brief);
    }

    #[test]
    fn of_the_brands_own_steps_and_of_what_follows_them_nothing_is_told() {
        let all = [Lever::ClickThroughRate, Lever::OwnRate1, Lever::ConversionRate, Lever::AverageOrderValue];
        let known = [Lever::ClickThroughRate, Lever::AverageOrderValue];
        let value = |lever: Lever| match lever.unit() {
            Unit::Money => Money::from_minor(6_700).map(Amount::Money).unwrap(),
            _ => Rate::from_ppm(400_000).map(Amount::Rate).unwrap(),
        };
        let mut record = Record::new(Id(7), Id(8), Id(9), Side::Brand);
        for lever in all {
            let amount = Some(value(lever));
            let shared = Some(Sharing::WithCreator);
            record.plan.insert(lever, Assumption { amount, shared, ..Assumption::default() });
        }
        let values = all.map(|lever| (lever, value(lever))).into_iter().collect();
        let name = Text::new("Launch week").ok();
        record.scenarios.insert(0, ItemId(40), Scenario { name, shared: Some(Sharing::WithCreator), values });
        let told = |record: &Record| {
            let brief = decode(&encode(&Brief::of(record)).unwrap()).unwrap();
            let levers: Vec<Lever> = brief.told.keys().copied().collect();
            let scenario: Vec<Lever> = brief.scenarios.get(ItemId(40)).unwrap().values.keys().copied().collect();
            (levers, scenario)
        };
        // The value of a step that the funnel does not have.
        let without = [Lever::ClickThroughRate, Lever::ConversionRate, Lever::AverageOrderValue];
        let sorted = |mut levers: Vec<Lever>| {
            levers.sort_unstable();
            (levers.clone(), levers)
        };
        assert_eq!(told(&record), sorted(without.to_vec()));
        for (at, lever) in all.into_iter().enumerate() {
            let id = record.next_item().unwrap();
            record.items_made += 1;
            record.steps.insert(at, id, FunnelStep { lever: Some(lever), name: None });
        }
        assert_eq!(told(&record), sorted(known.to_vec()));
        assert!(record.tells(Lever::ClickThroughRate));
        assert!(!record.tells(Lever::OwnRate1) && !record.tells(Lever::ConversionRate));
        // The creator's copy passes on what it was told.
        let brief = Brief::of(&record);
        let kept = brief.clone().keep(Id(10), Id(11), Side::Creator);
        assert_eq!(Brief::of(&kept), brief);
    }

    #[test]
    fn what_is_told_has_the_bytes_worked_out_by_hand() {
        // 17 a1: part 23 for one lever; 04 a4: the fourth, four fields; 01 c6 19 445c: 17,500 parts per
        // million; 02 c6 19 5208: up to 21,000; 03 04: a guess; 05 19 265e: 22 November 2026 is 9,822
        // days after 1 January 2000 (26 × 365 + 7 leap days + 325).
        let mut record = Record::new(Id(7), Id(8), Id(9), Side::Brand);
        let rate = |ppm| Rate::from_ppm(ppm).map(Amount::Rate);
        let own = Assumption {
            amount: rate(17_500),
            up_to: rate(21_000),
            basis: Some(Basis::Guess),
            set_on: Date::new(2026, 11, 22),
            shared: Some(Sharing::WithCreator),
            ..Assumption::default()
        };
        record.plan.insert(Lever::ClickThroughRate, own);
        // 16 a1 08: part 22, the scenario with id 8; a2 01 61 41: it is called A; 0b c6 19 5208: the fourth
        // lever (4 + 7) at 21,000 parts per million.
        let values = rate(21_000).map(|own| (Lever::ClickThroughRate, own)).into_iter().collect();
        let scenario = Scenario { name: Text::new("A").ok(), shared: Some(Sharing::WithCreator), values };
        record.scenarios.insert(0, ItemId(8), scenario);
        let link = encode(&Brief::of(&record)).unwrap();
        let scenario = "16 a1 08 a2 01 61 41 0b c6 195208";
        assert_eq!(
            link,
            framed(&["01 a3 01 07", scenario, "17 a1 04 a4 01 c6 19445c 02 c6 195208 03 04 05 19265e"].concat())
        );
    }

    #[test]
    fn a_kept_copy_is_the_brief_and_never_uses_an_id_twice() {
        let mut record = example();
        let theirs = ItemId::nth(Side::Creator, 4).unwrap();
        record.insert(crate::brief::field::ItemList::Deliverables, 1, theirs).unwrap();
        let brief = Brief::of(&record);
        for (holder, made) in [(Side::Creator, 5), (Side::Brand, 7)] {
            let kept = brief.clone().keep(Id(10), Id(11), holder);
            assert_eq!((kept.campaign.id, kept.creator.id, kept.holder), (Id(10), Id(11), holder));
            assert_eq!(kept.items_made, made);
            assert_eq!(Brief::of(&kept), brief);
        }
    }
}
