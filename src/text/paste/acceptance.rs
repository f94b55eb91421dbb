//! What a short message says of a version: yes, no, or nothing that can be relied on. It knows no brief and
//! looks for no link.
//!
//! Whoever quotes is not the one who speaks: lines quoted by a mail client count only where no line of the
//! sender's own does. A yes with a condition, a denial or a question mark is none.

use crate::brief::quantity::Text;
use crate::brief::version::ShortCode;
use crate::text::en::accepting::{BUT, CONSENT, DENIALS, GREETINGS, NAMED, NO, TIES, VERSION, YES, YES_TO};

/// What was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mention {
    /// The version, if one is named.
    pub code: Option<ShortCode>,
    /// What is said.
    pub says: Says,
    /// Who says so, where the sentence is the one that the page writes.
    pub name: Option<Text>,
}

/// What somebody says to a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Says {
    /// It is accepted.
    Yes,
    /// It is declined.
    No,
    /// Neither, or both.
    Nothing,
}

/// Letters of a group of a code.
const GROUP: usize = 4;
/// Groups of a code.
const GROUPS: usize = 4;
/// Letters of a code.
const WHOLE: usize = 16;

/// What one sentence says.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Verdict {
    Yes,
    No,
    /// A yes that is tied to something, asked or denied.
    Unclear,
}

/// What a text says.
pub fn recognise(text: &str) -> Mention {
    let (own, quoted) = (lines(text, false), lines(text, true));
    // Where nobody adds a word, what is forwarded speaks.
    let speaks = if has_words(&own) { &own } else { &quoted };
    let sentence = written_here(speaks);
    let says = match &sentence {
        None => together(speaks),
        // Whatever stands around it may take it back.
        Some(written) => {
            let rest = without(speaks, written);
            if verdicts(&rest).iter().all(|own| *own == Verdict::Yes) { Says::Yes } else { Says::Nothing }
        }
    };
    let code = named(speaks).or_else(|| named(&own)).or_else(|| named(&quoted));
    Mention { code, says, name: sentence.filter(|_| says == Says::Yes).map(|written| written.name) }
}

/// The version that is meant: the one behind the yes or no, if several are named.
fn named(text: &str) -> Option<ShortCode> {
    let codes = codes(text);
    let (_, first) = codes.first()?;
    if codes.iter().all(|(_, code)| code == first) {
        return Some(*first);
    }
    let said = sentences(text).into_iter().find(|(_, own)| verdict(own).is_some());
    let (from, _) = said?;
    codes.iter().find(|(at, _)| *at >= from).map(|(_, code)| *code)
}

/// The lines of a text that are quoted, or those that are not, without the marks of quoting.
fn lines(text: &str, quoted: bool) -> String {
    let is_wanted = |line: &&str| line.trim_start().starts_with('>') == quoted;
    let lines = text.lines().filter(is_wanted).map(|line| line.trim_start_matches(['>', ' ', '\t']));
    lines.collect::<Vec<_>>().join("\n")
}

/// Whether somebody says something there, other than a code.
fn has_words(text: &str) -> bool {
    runs(text).iter().any(|run| run.text.len() != GROUP && !is_version(run))
}

/// What the sentences of a text say together.
fn together(text: &str) -> Says {
    let verdicts = verdicts(text);
    let has = |verdict| verdicts.contains(&verdict);
    match (has(Verdict::Yes), has(Verdict::No), has(Verdict::Unclear)) {
        (true, false, false) => Says::Yes,
        (false, true, false) => Says::No,
        _ => Says::Nothing,
    }
}

fn verdicts(text: &str) -> Vec<Verdict> {
    sentences(text).into_iter().filter_map(|(_, own)| verdict(own)).collect()
}

/// The sentences of a text, and where they begin. A line that goes on in the next, as mail clients break
/// them, ends none.
fn sentences(text: &str) -> Vec<(usize, &str)> {
    let mut all = Vec::new();
    let mut start = 0;
    let mut before = ' ';
    let mut letters = text.char_indices().peekable();
    while let Some((at, letter)) = letters.next() {
        let next = letters.peek().map(|(_, next)| *next);
        let ends = match letter {
            '\n' => before == '\n' || !(before.is_ascii_alphanumeric() || before == '\''),
            '.' | '!' | '?' | ';' => next.is_none_or(char::is_whitespace),
            _ => false,
        };
        if ends {
            let end = at.saturating_add(letter.len_utf8());
            all.extend(text.get(start..end).map(|own| (start, own)));
            start = end;
        }
        if letter == '\n' || !letter.is_whitespace() {
            before = letter;
        }
    }
    all.extend(text.get(start..).map(|own| (start, own)));
    all
}

fn verdict(sentence: &str) -> Option<Verdict> {
    let plain = plain(sentence);
    let words: Vec<&str> = plain.split_ascii_whitespace().collect();
    let is_denied = words.iter().any(|word| DENIALS.contains(word) || word.ends_with("n't"));
    let told = words.windows(2).any(|pair| matches!(pair, [own, "that"] if CONSENT.contains(own)));
    let is_tied = told || words.iter().any(|word| TIES.contains(word));
    let is_yes = begins(&words, &YES);
    if begins(&words, &NO) {
        Some(Verdict::No)
    } else if is_yes && !is_denied && !is_tied && !sentence.contains('?') {
        Some(Verdict::Yes)
    } else if is_yes
        || is_denied && words.iter().any(|word| CONSENT.contains(word))
        || words.first().is_some_and(|first| BUT.contains(first))
    {
        Some(Verdict::Unclear)
    } else {
        None
    }
}

/// A sentence in small letters, its words apart, without marks.
fn plain(sentence: &str) -> String {
    let letter = |letter: char| match letter {
        '\u{2018}' | '\u{2019}' | '\'' => '\'',
        _ if letter.is_ascii_alphanumeric() => letter.to_ascii_lowercase(),
        // Letters of other scripts belong to words of which none is known here.
        _ if letter.is_ascii() || letter.is_whitespace() => ' ',
        _ => letter,
    };
    sentence.chars().map(letter).collect()
}

/// Whether a sentence begins with one of these, perhaps behind a greeting of a word or two.
fn begins(words: &[&str], starts: &[&str]) -> bool {
    let greeting = match words.first() {
        Some(first) if GREETINGS.contains(first) => 4,
        _ => 1,
    };
    (0..greeting).filter_map(|from| words.get(from..)).any(|words| {
        starts.iter().any(|start| {
            let mut words = words.iter();
            start.split(' ').all(|own| words.next() == Some(&own))
        })
    })
}

/// The sentence that the page writes: `Yes to …. 22 Nov 2026. Ana Ruiz. Version 7K2F-…`.
struct Written {
    start: usize,
    end: usize,
    name: Text,
}

fn written_here(text: &str) -> Option<Written> {
    let (at, code) = *codes(text).first()?;
    let before = text.get(..at)?.trim_end().strip_suffix(VERSION)?.trim_end().strip_suffix('.')?;
    let start = before.rfind(YES_TO)?;
    let sentence = before.get(start..)?;
    // The date ends with its year.
    let years = sentence.match_indices(". ").filter(|(at, _)| {
        let year = at.checked_sub(4).and_then(|from| sentence.get(from..*at));
        year.is_some_and(|year| year.bytes().all(|digit| digit.is_ascii_digit()))
    });
    let (end, mark) = years.last()?;
    let name: Vec<&str> = sentence.get(end.saturating_add(mark.len())..)?.split_whitespace().collect();
    let name = Text::new(&name.join(" ")).ok()?;
    // As the page writes it; one that was broken over lines leaves a harmless rest.
    let end = at.saturating_add(code.to_string().len());
    Some(Written { start, end, name })
}

fn without(text: &str, written: &Written) -> String {
    let (before, behind) = (text.get(..written.start), text.get(written.end..));
    [before.unwrap_or_default(), "\n\n", behind.unwrap_or_default()].concat()
}

/// A run of letters and digits.
struct Run<'a> {
    at: usize,
    text: &'a str,
}

impl Run<'_> {
    fn end(&self) -> usize {
        self.at.saturating_add(self.text.len())
    }
}

fn runs(text: &str) -> Vec<Run<'_>> {
    let mut all: Vec<Run> = Vec::new();
    let mut start = None;
    for (at, letter) in text.char_indices().chain([(text.len(), ' ')]) {
        match (letter.is_ascii_alphanumeric(), start) {
            (true, None) => start = Some(at),
            (false, Some(from)) => {
                all.extend(text.get(from..at).map(|text| Run { at: from, text }));
                start = None;
            }
            _ => {}
        }
    }
    all
}

/// The codes in a text, and where they begin. Groups stand apart by dashes, or by blanks behind the word
/// `Version`: four words of four letters are no code, and neither is the number of a card.
fn codes(text: &str) -> Vec<(usize, ShortCode)> {
    let runs = runs(text);
    let mut all = Vec::new();
    for (at, run) in runs.iter().enumerate() {
        let is_named = at.checked_sub(1).and_then(|before| runs.get(before)).is_some_and(is_version);
        let behind = runs.get(at..).unwrap_or_default();
        let read = match run.text.len() {
            WHOLE => (is_named || is_code(run.text)).then(|| (run.end(), run.text.to_owned())),
            GROUP => behind.get(..GROUPS).and_then(|own| grouped(text, own, is_named)),
            _ => None,
        };
        let read = read.filter(|(end, _)| stands_alone(text, run.at, *end));
        all.extend(read.and_then(|(_, letters)| Some((run.at, letters.parse().ok()?))));
    }
    all
}

/// The letters of four groups, and where they end.
fn grouped(text: &str, own: &[Run], is_named: bool) -> Option<(usize, String)> {
    let gaps = own.windows(2).map(|pair| match pair {
        [one, other] => text.get(one.end()..other.at).and_then(gap),
        _ => None,
    });
    let dashes = gaps.map(|gap| gap.map(usize::from)).sum::<Option<usize>>()?;
    let letters: String = own.iter().map(|run| run.text).collect();
    let fits = own.iter().all(|run| run.text.len() == GROUP)
        && (dashes >= 2 || is_named)
        && (dashes >= 2 && is_named || is_code(&letters));
    fits.then(|| Some((own.last()?.end(), letters))).flatten()
}

/// Whether letters can be a code rather than words or a number, where nothing says that they are one.
fn is_code(letters: &str) -> bool {
    let digits = letters.bytes().filter(u8::is_ascii_digit).count();
    (1..letters.len()).contains(&digits)
}

fn is_version(run: &Run) -> bool {
    NAMED.iter().any(|name| run.text.eq_ignore_ascii_case(name))
}

/// Whether there is a dash between two groups; `None` where anything stands there that nobody puts between
/// them.
fn gap(gap: &str) -> Option<bool> {
    let is_dash = |letter: char| {
        matches!(letter, '-' | '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{AD}' | '\u{FE58}' | '\u{FF0D}')
    };
    let is_blank =
        |letter: char| letter.is_whitespace() || matches!(letter, '\u{200B}'..='\u{200D}' | '\u{2060}' | '\u{FEFF}');
    let is_short = gap.chars().take(9).count() <= 8;
    (is_short && gap.chars().all(|letter| is_dash(letter) || is_blank(letter))).then(|| gap.contains(is_dash))
}

/// Whether it is no part of something longer, such as a link.
fn stands_alone(text: &str, start: usize, end: usize) -> bool {
    let joins = |letter: char| matches!(letter, '-' | '_' | '/' | '=' | '#' | '+' | '%' | '@' | '&');
    let before = text.get(..start).and_then(|before| before.chars().next_back());
    let mut behind = text.get(end..).unwrap_or_default().chars();
    let (next, after) = (behind.next(), behind.next());
    !before.is_some_and(joins)
        && !next.is_some_and(|next| joins(next) && after.is_some_and(|after| after.is_ascii_alphanumeric()))
}

#[cfg(test)]
mod tests {
    use super::*;

    const CODE: &str = "7K2F-9D3A-0XQM-4T6B";

    fn known() -> Option<ShortCode> {
        CODE.parse().ok()
    }

    #[test]
    fn a_code_is_found_however_it_was_typed_or_carried() {
        for text in [
            "Version 7K2F-9D3A-0XQM-4T6B",
            "version 7k2f-9d3a-oxqm-4t6b.",
            "(7K2F–9D3A–0XQM–4T6B)",
            "7K2F‑9D3A‑OXQM‑4T6B",
            "Version: 7K2F 9D3A 0XQM 4T6B",
            "code 7K2F9D3A0XQM4T6B, thanks",
            "> Version 7K2F-9D3A-\n> 0XQM-4T6B",
            "Version 7K2F-9D3A-\r\n0XQM-4T6B\r\nSent from my phone",
            "“7K2F-9D3A-0XQM-4T6B”",
            "7K2F9D3A0XQM4T6B",
            "yes to version\n7K2F-9D3A-0XQM-4T6B",
            ">> 7K2F-9D3A\n>> 0XQM-4T6B",
            "*7K2F-9D3A-0XQM-4T6B*",
        ] {
            assert_eq!(recognise(text).code, known(), "{text}");
        }
    }

    #[test]
    fn a_code_of_letters_alone_is_one_where_it_is_called_so() {
        for text in ["Version ABCD-EFGH-JKMN-PQRS", "version abcdefghjkmnpqrs", "Code: 1111-1111-1111-1111"] {
            assert!(recognise(text).code.is_some(), "{text}");
        }
        assert_eq!(recognise("ABCD-EFGH-JKMN-PQRS").code, None);
    }

    #[test]
    fn what_only_looks_like_one_is_none() {
        for text in [
            "",
            "The code that they like best",
            "4111-1111-1111-1111",
            "https://example.org/x?a=1&7K2F-9D3A-0XQM-4T6B",
            "that will make them",
            "from 2026 with love",
            "ABCDEFGHJKMNPQRS",
            "https://example.org/7K2F-9D3A-0XQM-4T6B",
            "#b1.7K2F-9D3A-0XQM-4T6B-AAAA",
            "x=7K2F-9D3A-0XQM-4T6B",
            "AAAA-7K2F-9D3A-0XQM-4T6B",
            "7K2F-9D3A-0XQM-4T6B-CCCC",
            "7K2F-9D3A-0XQM-4T6",
            "7K2F-9D3A-0XQM-4T6BX",
            "7K2F-9D3A-0XQU-4T6B",
            "7K2F. 9D3A. 0XQM. 4T6B",
            "4111-1111-1111-1111-22",
        ] {
            assert_eq!(recognise(text).code, None, "{text}");
        }
    }

    #[test]
    fn a_yes_is_a_yes() {
        for text in [
            "Yes to Autumn launch: 1 reel, 4 stories, $1,800. Version 7K2F-9D3A-0XQM-4T6B",
            "yes",
            "Hi Ana!\nI accept version 7K2F-9D3A-0XQM-4T6B. Looking forward to it.",
            "Agreed 🎉",
            "Thanks for sending this over. We agree.",
            "Sounds good, let us do it!",
            "Hi Ana, yes to all of it",
            "Yes! Version 7K2F-9D3A-0XQM-4T6B",
            "Agreed\n\n> What about this?\n> I do not accept the fee.",
        ] {
            assert_eq!(recognise(text).says, Says::Yes, "{text}");
        }
    }

    #[test]
    fn a_no_is_a_no() {
        for text in [
            "No to Autumn launch: the dates. 23 Nov 2026",
            "I decline.",
            "Hello, I have to decline this time. All the best",
            "No thanks!",
            "I must decline version 7K2F-9D3A-0XQM-4T6B",
        ] {
            assert_eq!(recognise(text).says, Says::No, "{text}");
        }
    }

    #[test]
    fn what_is_tied_asked_or_denied_is_neither() {
        for text in [
            "I do not accept version 7K2F-9D3A-0XQM-4T6B",
            "Not yet agreed",
            "I don’t agree with the fee.",
            "Yes, but the fee has to be $2,000.",
            "Yes. But only with a later date.",
            "Agreed?",
            "I accept if you pay half up front.",
            "Yes to the reel. I decline the stories.",
            "About version 7K2F-9D3A-0XQM-4T6B: when does it arrive?",
            "Yesterday I read version 7K2F-9D3A-0XQM-4T6B",
            "No problem, talk soon",
            "Okay once the product is here",
            "Dealing with it tomorrow",
            "I do not think\nI accept version 7K2F-9D3A-0XQM-4T6B",
            "I agree that we should talk about version 7K2F-9D3A-0XQM-4T6B",
            "Yes to Autumn launch. 22 Nov 2026. Ana Ruiz. Version 7K2F-9D3A-0XQM-4T6B\nBut only if the fee is $2,000.",
            "Yes to Autumn launch. 22 Nov 2026. Ana Ruiz. Version 7K2F-9D3A-0XQM-4T6B. No to that, sorry.",
            "I do not accept this:\nYes to Autumn launch. 22 Nov 2026. Ana Ruiz. Version 7K2F-9D3A-0XQM-4T6B",
            "Thanks!\n\n> Yes to Autumn launch. 22 Nov 2026. Ana Ruiz. Version 7K2F-9D3A-0XQM-4T6B",
            "",
        ] {
            assert_eq!(recognise(text).says, Says::Nothing, "{text}");
        }
    }

    #[test]
    fn of_two_versions_the_one_behind_the_yes_is_meant() {
        let text = "You sent version AAAA-AAAA-AAAA-AAA1.\n\nI accept. Version 7K2F-9D3A-0XQM-4T6B";
        assert_eq!((recognise(text).says, recognise(text).code), (Says::Yes, known()));
        let text = "Not AAAA-AAAA-AAAA-AAA1 and not 7K2F-9D3A-0XQM-4T6B";
        assert_eq!(recognise(text).code, None);
    }

    #[test]
    fn the_sentence_of_the_page_tells_who_says_so() {
        for (text, name) in [
            ("Yes to Autumn launch: 1 reel, $1,800. 22 Nov 2026. Ana Ruiz. Version 7K2F-9D3A-0XQM-4T6B", "Ana Ruiz"),
            ("Yes to But if not now. 22 Nov 2026. J. Smith Jr.. Version 7K2F-9D3A-0XQM-4T6B", "J. Smith Jr."),
            ("> Yes to Autumn launch. 22 Nov 2026. Ana\n> Ruiz. Version\n> 7K2F-9D3A-0XQM-4T6B", "Ana Ruiz"),
            ("Yes to Autumn launch. 22 Nov 2026. Ana Ruiz. Version 7K2F-9D3A-0XQM-4T6B\n\nBest, Ana", "Ana Ruiz"),
        ] {
            let mention = recognise(text);
            assert_eq!((mention.says, mention.code), (Says::Yes, known()), "{text}");
            assert_eq!(mention.name.as_ref().map(Text::as_str), Some(name), "{text}");
        }
        assert_eq!(recognise("Yes to Autumn launch. Version 7K2F-9D3A-0XQM-4T6B").name, None);
    }

    #[test]
    fn long_and_strange_texts_are_read_to_their_end() {
        for text in ["yes ".repeat(250_000), "7K2F-".repeat(200_000), "> ".repeat(500_000), "\u{202e}".repeat(300_000)]
        {
            assert_eq!(recognise(&text).code, None);
        }
        let long = ["a ".repeat(500_000), "Version 7K2F-9D3A-0XQM-4T6B".to_owned()].concat();
        assert_eq!(recognise(&long).code, known());
    }
}
