//! Pasted text as words: one normal form of the text, and its tokens with the places they stand
//! at and what they can mean.

use super::phrase;
use crate::brief::choice::{Counter, Format, Lever, Metric, Platform, Scope};
use crate::brief::field::{BrandNotesField, CampaignField, CreatorField, TermsField};
use crate::text::read::simple;

/// The longest text that is read, in characters; what comes behind is cut off and said so.
pub const LIMIT: usize = 20_000;

/// What a word or phrase can mean inside a sentence; one word can mean several things.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::text) enum Term {
    /// A kind of piece.
    Format(Format),
    /// A kind of piece that exists on one platform only.
    Piece(Platform, Format),
    /// Where it is published.
    Platform(Platform),
    /// What is measured.
    Metric(Metric),
    /// A rate with a percentage, a count without.
    Engagement,
    /// Money, never a count: "50 sales" may be orders or dollars.
    Sales,
    /// Contacts, qualified or not.
    Leads,
    /// An assumption of the funnel that is nothing else.
    Lever(Lever),
    /// Reach or views, whichever the funnel begins with.
    Base,
    /// What a rate can be a share of.
    Followers,
    /// What the creator is paid.
    Fee,
    /// A share of the sales for the creator.
    Commission,
    /// Who counts.
    Counter(Counter),
    /// Where it is counted.
    Scope(Scope),
    /// A country follows, and it is the only one.
    OnlyIn,
    /// A country may follow.
    In,
    /// Behind a country.
    Only,
    /// Who counts follows.
    CountedBy,
    /// A window follows.
    WindowOf,
    /// A window of every goal beside it follows.
    Windows,
    /// What a rate is a share of follows.
    Share,
    /// What a piece is like.
    Descriptor,
    /// A unit of a piece's length.
    Second,
    /// A unit of a window, in hours.
    Time(u64),
    /// A power of ten.
    Power(&'static str),
    /// A percentage.
    Percent,
    /// A currency.
    Money(&'static str),
    /// A number in letters.
    Number(u64),
    /// Between a number and what is counted.
    Times,
    /// Between the ends of a range.
    Range,
    /// Between two that are not both meant.
    Or,
    /// Between two that are both meant.
    And,
    /// A lower end, which is what a target is.
    AtLeast,
    /// Not exactly.
    About,
    /// The number that follows is no target: an upper end, or one in a row.
    AtMost,
    /// The number before is not a total.
    Per,
    /// A day follows, by which it is done.
    Due,
    /// A day follows, before which it is done.
    Before,
    /// A platform may follow.
    On,
    /// What makes a piece right follows.
    With,
    /// A price may follow.
    For,
    /// The page that clicks lead to.
    Page,
    /// The word before is no piece, but part of another noun.
    Compound,
    /// Someone wants or offers something.
    Intent,
    /// What follows is denied, past, usual, an example or depends on something.
    Stop,
    /// The sentence tells what others said.
    Report,
    /// Whether tax is in the amount before.
    Tax,
    /// Says nothing by itself.
    Filler,
}

/// A field that a label can name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::text) enum Slot {
    /// Of the campaign.
    Campaign(CampaignField),
    /// Of the creator.
    Creator(CreatorField),
    /// Of the terms.
    Terms(TermsField),
    /// Of what the brand keeps to itself.
    Notes(BrandNotesField),
}

/// What a label before a colon announces.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::text) enum Label {
    /// The value of a field.
    Field(Slot),
    /// The first and the last day.
    Period,
    /// Countries.
    Market,
    /// Where all pieces are published.
    Platform,
    /// A line about the message, not about the campaign.
    Mail,
}

/// What a word of a heading says of what stands below.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::text) enum Heading {
    /// What is made.
    Deliverables,
    /// The creator's side.
    Creator,
    /// The brand's side.
    Brand,
    /// Numbers to come.
    Goals,
    /// Assumptions of the funnel.
    Plan,
    /// Assumptions of the funnel, if nothing else is named beside it.
    Planned,
    /// Numbers that were, or that are only examples.
    Past,
    /// Nothing by itself.
    Glue,
}

/// What stands in a column of a table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::text) enum Column {
    /// A piece: its format, perhaps with its count and platform.
    Piece,
    /// Where it is published.
    Platform,
    /// How many.
    Count,
    /// When it is due.
    Due,
    /// What else is said of it.
    Note,
    /// What is measured.
    Metric,
    /// How much of it.
    Value,
    /// How much of it there was.
    Actual,
    /// When it is read.
    Window,
    /// Who counts.
    Counter,
    /// What a rate is a share of.
    Share,
    /// Where it is counted.
    Scope,
    /// Whose target it is.
    Side,
}

/// How a token is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// In digits, with marks between them.
    Number,
    /// In letters.
    Word,
    /// The sign of a currency.
    Sign,
    /// Anything else that matters.
    Mark,
}

/// A word, a number or a mark of the text.
#[derive(Debug, Clone)]
pub(super) struct Token {
    /// Where it begins, in bytes of the normal text.
    pub start: usize,
    /// Where it ends.
    pub end: usize,
    /// How it is written.
    pub kind: Kind,
    /// Whether nothing stands between it and the token before.
    pub glued: bool,
    /// In lower case, with ASCII digits and without accents.
    pub word: String,
    /// What phrases that begin here can mean, with how many tokens they have.
    pub terms: Vec<(Term, usize)>,
}

impl Token {
    /// Whether it is this mark.
    pub fn is(&self, mark: &str) -> bool {
        self.kind == Kind::Mark && self.word == mark
    }
}

/// The text in the form that is read: at most [`LIMIT`] characters, line ends as LF, one kind of
/// space, no control characters and nothing invisible, and lines that were only wrapped joined
/// by a space. Whether something was cut off is said beside it.
pub fn normal(text: &str) -> (String, bool) {
    let mut clean = String::new();
    let mut before = ' ';
    let mut cut = false;
    for (at, letter) in text.chars().enumerate() {
        if at >= LIMIT {
            cut = true;
            break;
        }
        match letter {
            '\n' if before == '\r' => {}
            '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}' => clean.push('\n'),
            '\t' => clean.push('\t'),
            '\u{ad}' | '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' => {}
            '\u{feff}' => {}
            _ if letter.is_whitespace() => clean.push(' '),
            _ if letter.is_control() => {}
            _ => clean.push(letter),
        }
        before = letter;
    }
    (unwrap_lines(&clean), cut)
}

/// Runs of several spaces between the words of a line, as they part the cells of a table that was
/// aligned by hand; one space more behind a sentence parts nothing.
pub(super) fn gaps(line: &str) -> Vec<(usize, usize)> {
    let mut gaps = Vec::new();
    let mut start = None;
    let mut ended = false;
    for (at, letter) in line.char_indices() {
        match (letter, start) {
            (' ', None) => start = Some(at),
            (' ', Some(_)) => {}
            (_, open) => {
                gaps.extend(
                    open.filter(|from| at.saturating_sub(*from) > if ended { 2 } else { 1 }).map(|from| (from, at)),
                );
                start = None;
                ended = matches!(letter, '.' | '!' | '?' | ':');
            }
        }
    }
    gaps
}

/// Joins lines that a mail program wrapped: a long one that does not end, and the next goes on in
/// lower case or with a number.
fn unwrap_lines(text: &str) -> String {
    /// Programs wrap at 65 to 78 characters, so that a wrapped line is never much shorter.
    const LONG: usize = 56;
    let mut out = String::new();
    let mut open = false;
    for (at, line) in text.split('\n').enumerate() {
        let first = line.chars().next().unwrap_or(' ');
        let goes_on = first.is_ascii_lowercase() || first.is_ascii_digit();
        let row = line.contains(['\t', '|']) || !gaps(line.trim()).is_empty();
        if at > 0 {
            out.push(if open && goes_on && !row { ' ' } else { '\n' });
        }
        out.push_str(line);
        let ends = line.trim_end().ends_with(['.', '!', '?', ':', ';']);
        open = line.len() >= LONG && !ends && !row && !line.starts_with('>');
    }
    out
}

/// How a character takes part in a word.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Class {
    Space,
    Digit,
    Letter,
    Sign,
    Mark,
    /// Bullets, emphasis, emoji: as if it were not there.
    Ornament,
}

fn class(letter: char) -> Class {
    match letter {
        '\t' => Class::Mark,
        _ if letter.is_whitespace() => Class::Space,
        '0'..='9' => Class::Digit,
        'a'..='z' | 'A'..='Z' | '\'' => Class::Letter,
        '$' | '£' | '¥' | '\u{20a0}'..='\u{20cf}' => Class::Sign,
        '*' | '_' | '`' => Class::Ornament,
        '×' | '≥' | '≤' | '≈' | '•' | '·' | '●' | '→' | '…' => Class::Mark,
        _ if letter.is_ascii() => Class::Mark,
        '\u{a1}'..='\u{bf}' | '\u{2000}'..='\u{2bff}' | '\u{3000}'..='\u{303f}' | '\u{e000}'..='\u{f8ff}' => {
            Class::Ornament
        }
        '\u{fe00}'..='\u{fe0f}' | '\u{1f000}'..='\u{1ffff}' => Class::Ornament,
        _ => Class::Letter,
    }
}

/// The tokens of one line, which begins at `start` in the normal text.
pub(super) fn tokens(line: &str, start: usize) -> Vec<Token> {
    let mut tokens = Vec::new();
    let mut rest = line;
    let mut before = Class::Space;
    while let Some(first) = rest.chars().next() {
        let own = class(simple(first));
        let length = length(rest, own, before);
        let (raw, behind) = rest.split_at_checked(length).unwrap_or((rest, ""));
        let at = start.saturating_add(line.len().saturating_sub(rest.len()));
        let kind = match own {
            Class::Digit => Some(Kind::Number),
            Class::Letter => Some(Kind::Word),
            Class::Sign => Some(Kind::Sign),
            Class::Mark => Some(Kind::Mark),
            Class::Space | Class::Ornament => None,
        };
        // The hyphen of "click-through" and of "30-second" only parts words.
        let joins = matches!(raw, "-" | "‐" | "‑")
            && !matches!(before, Class::Space | Class::Mark)
            && behind.chars().next().is_some_and(|next| class(simple(next)) == Class::Letter);
        if let Some(kind) = kind.filter(|_| !joins) {
            let word = match raw {
                "•" | "·" | "●" | "→" => ",".to_owned(),
                _ => raw.chars().map(|letter| simple(letter).to_ascii_lowercase()).collect(),
            };
            let glued = !matches!(before, Class::Space);
            let end = at.saturating_add(raw.len());
            tokens.push(Token { start: at, end, kind, glued, word, terms: Vec::new() });
        }
        before = own;
        rest = behind;
    }
    find_terms(&mut tokens);
    tokens
}

/// How many bytes the token at the beginning of `rest` has.
fn length(rest: &str, own: Class, before: Class) -> usize {
    if before == Class::Space && own != Class::Space {
        let run = rest.find(char::is_whitespace).unwrap_or(rest.len());
        let whole = rest.get(..run).unwrap_or(rest);
        // An address, of a page or of a person, is one word whatever stands in it.
        if whole.contains("://") || whole.starts_with("www.") || whole.contains('@') {
            return whole.trim_end_matches(['.', ',', ';', ')', '|']).len().max(1);
        }
    }
    let mut end = 0usize;
    let mut letters = rest.chars().peekable();
    while let Some(letter) = letters.next() {
        let next = letters.peek().map(|next| class(simple(*next)));
        let goes_on = match (own, class(simple(letter))) {
            (Class::Digit, Class::Digit) | (Class::Letter, Class::Letter | Class::Digit) => true,
            // Marks between digits, and points between letters: "1.234,5", "e.g".
            (Class::Digit, _) => matches!(simple(letter), '.' | ',' | '\'') && next == Some(Class::Digit),
            (Class::Letter, _) => simple(letter) == '.' && next == Some(Class::Letter),
            (Class::Space | Class::Ornament, other) => other == own,
            (Class::Sign | Class::Mark, _) => false,
        };
        if !goes_on && end > 0 {
            break;
        }
        end = end.saturating_add(letter.len_utf8());
        if !goes_on {
            break;
        }
    }
    end
}

fn find_terms(tokens: &mut [Token]) {
    let mut rest: &mut [Token] = tokens;
    while !rest.is_empty() {
        let terms = terms_at(rest);
        let Some((first, behind)) = rest.split_first_mut() else { break };
        first.terms = terms;
        rest = behind;
    }
}

fn terms_at(tokens: &[Token]) -> Vec<(Term, usize)> {
    // Most marks and all numbers begin no phrase: not looked up, because texts may hold thousands.
    let marks = ["&", "+", "~", "#", "%", "<", ">", "≈", "≤", "≥", "×"];
    let begins = |token: &Token| match token.kind {
        Kind::Word => true,
        Kind::Mark => marks.contains(&token.word.as_str()),
        Kind::Number | Kind::Sign => false,
    };
    if tokens.first().is_some_and(begins) { phrase::terms(tokens) } else { Vec::new() }
}
