//! Words of answering a brief: what is suggested, accepted, asked or declined, on the page and in the
//! message that goes back.

use super::opened::{Line, Section};
use super::{label, phrase};
use crate::brief::choice::DeclineReason;
use crate::brief::field::Path;
use crate::brief::log::{Declined, Signature};
use crate::brief::quantity::{Date, Text};
use crate::brief::record::Record;
use crate::brief::sorted::Sorted;
use crate::brief::version::Code;
use crate::text::{Context, write};

/// What is being answered.
pub const YOURS: &str = "Your answer";
/// Accepts.
pub const ACCEPT: &str = "Accept these terms";
/// Asks.
pub const ASK: &str = "Ask a question";
/// Suggests.
pub const SUGGEST: &str = "Suggest changes";
/// Declines.
pub const DECLINE: &str = "Decline";
/// Opens the fields of a line.
pub const CHANGE: &str = "Change";
/// What is said about a line.
pub const REMARK: &str = "Why, in a few words";
/// What stands in a line now that did not before.
pub const NEW: &str = "New in your answer";
/// Puts a line back as it was sent.
pub const PUT_BACK: &str = "As it was sent";
/// Takes a piece out.
pub const TAKE_OUT: &str = "Take this out";
/// Closes what was opened at the end of the page.
pub const BACK: &str = "Not now";
/// What accepting means.
pub const ACCEPT_HINT: &str = "Your name and today’s date go back with the version code of exactly this text. It is a record of what you agreed, not a qualified electronic signature.";
/// What suggesting means.
pub const SUGGEST_HINT: &str =
    "Tap “Change” beside a line. Your changes are marked, and nothing is sent before you copy the message below.";
/// Suggestions stand open.
pub const NOT_YET: &str =
    "You have changed something. Send it as a suggestion, or put it back to accept the text as it was sent.";
/// A name is missing.
pub const NAME_FIRST: &str = "Type your name first.";
/// A question is missing.
pub const QUESTION_FIRST: &str = "Type your question first.";
/// Nothing is changed yet.
pub const NOTHING_CHANGED: &str = "Nothing is changed yet.";
/// A reason is missing.
pub const REASON_FIRST: &str = "Choose a reason first: it tells the brand what would have to change.";
/// Over the questions.
pub const QUESTIONS: &str = "Four questions that save a call";
/// Why they are asked.
pub const QUESTIONS_HINT: &str =
    "Skip what you like. The answers go back with your answer and help to set fair targets.";
/// What the creator optimises for.
pub const OPTIMISES: &str = "What do you optimise for?";
/// What the audience does.
pub const HABIT: &str = "What does your audience do before it buys?";
/// Where it lives.
pub const LIVES: &str = "Where does it live?";
/// What works.
pub const WORKS: &str = "What usually works with it?";
/// Over the message that goes back.
pub const SEND_BACK: &str = "Send this back";
/// How.
pub const SEND_BACK_HINT: &str = "Copy it and paste it where you got the brief.";
/// It could not become a link.
pub const TOO_LARGE: &str = "This answer is too long for a link. Shorten your longest texts.";

/// A line that says something else than before.
#[derive(Debug, Clone, PartialEq)]
pub struct Changed {
    /// Its first field: which line it is.
    pub path: Path,
    /// What it said; `None` for a new one.
    pub before: Option<String>,
    /// What it says; `None` for one that was taken out.
    pub after: Option<String>,
}

/// The lines that say something else, in the order of the page.
pub fn changed(before: &[Section], after: &[Section]) -> Vec<Changed> {
    let lines = |all: &'_ [Section]| -> Vec<(Path, String)> {
        let own = all.iter().flat_map(|section| &section.lines).filter(|line| line.is_set);
        own.filter_map(|line| Some((*line.paths.first()?, whole(line)))).collect()
    };
    let (before, after) = (lines(before), lines(after));
    let find =
        |all: &[(Path, String)], path: Path| all.iter().find(|(own, _)| *own == path).map(|(_, said)| said.clone());
    let gone = before.iter().filter(|(path, _)| find(&after, *path).is_none());
    let gone = gone.map(|(path, said)| Changed { path: *path, before: Some(said.clone()), after: None });
    let differs = |(path, said): &(Path, String)| {
        let was = find(&before, *path);
        (was.as_ref() != Some(said)).then(|| Changed { path: *path, before: was, after: Some(said.clone()) })
    };
    after.iter().filter_map(differs).chain(gone).collect()
}

/// A line as one phrase: what stands in a field alone, of pieces and goals also what they are.
pub fn whole(line: &Line) -> String {
    match line.paths.as_slice() {
        [Path::Terms(_) | Path::Campaign(_) | Path::Creator(_)] => line.details.clone(),
        _ if line.details.is_empty() => line.name.clone(),
        _ => [&line.name, ", ", &line.details].concat(),
    }
}

/// A change as one sentence: "Fee: $1,800 → $2,000".
pub fn change(own: &Changed) -> String {
    let name = match own.path {
        Path::Terms(_) | Path::Campaign(_) | Path::Creator(_) => [label::field(own.path), ": "].concat(),
        _ => String::new(),
    };
    match (&own.before, &own.after) {
        (Some(before), Some(after)) => [&name, before, " → ", after].concat(),
        (None, Some(after)) => ["New: ", &name, after].concat(),
        (Some(before), None) => ["Taken out: ", &name, before].concat(),
        (None, None) => name,
    }
}

/// What was typed and could not be read: it would go back as taken out.
pub fn unread(record: &Record) -> Option<String> {
    let names: Vec<&str> = record.drafts.keys().map(|path| label::field(*path)).collect();
    let what =
        "What you typed could not be read here, so there is nothing to send yet. Correct it, or empty the field: ";
    (!names.is_empty()).then(|| [what, &names.join(", "), "."].concat())
}

/// How many changes are suggested.
pub fn suggesting(count: usize) -> String {
    match count {
        0 => String::new(),
        1 => "You suggest one change.".to_owned(),
        _ => ["You suggest ", &count.to_string(), " changes."].concat(),
    }
}

/// The sentence that accepts, such that it can also be typed by hand.
pub fn accepts(record: &Record, signature: &Signature, context: &Context) -> String {
    let pieces = record.deliverables.iter().filter_map(|(_, own)| phrase::pieces(own, context.conventions));
    let fee = record.terms.fee.map(|fee| write::money(fee, context.currency, context.conventions));
    let parts: Vec<String> = pieces.chain(fee).collect();
    let what = if parts.is_empty() { String::new() } else { [": ", &parts.join(", ")].concat() };
    let (date, code) = (write::date(signature.date), signature.code.to_string());
    ["Yes to ", &phrase::title(record), &what, ". ", &date, ". ", signature.name.as_str(), ". Version ", &code].concat()
}

/// The sentence that declines.
pub fn declines(record: &Record, declined: &Declined) -> String {
    let words = declined.words.as_ref().map_or(String::new(), |words| [" ", words.as_str()].concat());
    let (title, date) = (phrase::title(record), write::date(declined.date));
    ["No to ", &title, ": ", reason(declined.reason), ".", &words, " ", &date].concat()
}

/// Why it was declined.
pub fn reason(reason: DeclineReason) -> &'static str {
    match reason {
        DeclineReason::Budget => "the budget",
        DeclineReason::Dates => "the dates",
        DeclineReason::Rights => "rights or exclusivity",
        DeclineReason::Audience => "not for my audience",
        DeclineReason::Other => "another reason",
    }
}

/// What an answer says before its link: the changes with what was said of them, and the question.
pub fn answers(record: &Record, changes: &[Changed], remarks: &Sorted<Path, Text>, question: Option<&Text>) -> String {
    let mut lines = vec![["About ", &phrase::title(record), ":"].concat()];
    for own in changes {
        let remark = remarks.get(&own.path).map(|words| [" (", words.as_str(), ")"].concat());
        lines.push(["– ", &change(own), remark.as_deref().unwrap_or_default()].concat());
    }
    lines.extend(question.map(|question| ["Question: ", question.as_str()].concat()));
    lines.join("\n")
}

/// A message with the link that carries it.
pub fn with_link(words: &str, link: &str) -> String {
    [words, "\n", link].concat()
}

/// That the creator has accepted, on their own page.
pub fn accepted(signature: &Signature) -> String {
    ["You accepted this text on ", &write::date(signature.date), ". Version ", &signature.code.to_string()].concat()
}

/// That both sides have accepted.
pub fn agreed(code: &Code, date: Date) -> String {
    ["Both of you have accepted this text. Version ", &code.to_string(), ", agreed on ", &write::date(date)].concat()
}

/// That the text is another one than was accepted.
pub const CHANGED_SINCE: &str = "The text has changed since you accepted it.";

#[cfg(test)]
mod tests {
    use super::*;
    use crate::brief::example::{Words, founding};
    use crate::brief::field::{DeliverableField, TermsField};
    use crate::brief::id::{Id, ItemId};
    use crate::brief::quantity::{Count, Currency, Date, Money};
    use crate::brief::version::Code;
    use crate::text::conventions::Conventions;
    use crate::text::opened::sections;

    fn example() -> Record {
        let words = Words { campaign: "Autumn launch", brand: "Brand A", creator: "@creator_a" };
        let mut record = founding(Id(1), Id(2), Id(3), &words);
        record.terms.fee = Money::from_minor(180_000);
        record
    }

    fn context() -> Context<'static> {
        Context { currency: Currency::from_code("USD"), ..Context::new(&Conventions::ENGLISH) }
    }

    fn changes(change: impl Fn(&mut Record)) -> Vec<String> {
        let mut after = example();
        change(&mut after);
        let all = changed(&sections(&example(), &context()), &sections(&after, &context()));
        all.iter().map(super::change).collect()
    }

    #[test]
    fn changes_are_said_line_by_line() {
        assert_eq!(changes(|_| ()), [""; 0]);
        let (stories, posts) = {
            let ids: Vec<ItemId> = example().deliverables.iter().map(|(id, _)| id).collect();
            (ids[1], ids[0])
        };
        assert_eq!(
            changes(|record| {
                record.terms.fee = Money::from_minor(200_000);
                record.terms.usage_rights = Text::new("Own channels").ok();
                let four = Count::new(4).map(crate::brief::field::Value::Count);
                record.put(Path::Deliverable(stories, DeliverableField::Count), four).unwrap();
                record.deliverables.remove(posts);
            }),
            [
                "Fee: $1,800 → $2,000",
                "3 Instagram stories, date not agreed yet → 4 Instagram stories, date not agreed yet",
                "New: Usage rights: Own channels",
                "Taken out: 5 Instagram posts, date not agreed yet",
            ]
        );
    }

    #[test]
    fn an_acceptance_can_be_read_aloud() {
        let name = Text::new("Ana Ruiz").unwrap();
        let date = Date::new(2026, 11, 22).unwrap();
        let signature = Signature { code: Code([0; 32]), name, date, waived: Vec::new() };
        assert_eq!(
            accepts(&example(), &signature, &context()),
            "Yes to Autumn launch: 5 Instagram posts, 3 Instagram stories, $1,800. 22 Nov 2026. Ana Ruiz. Version 0000-0000-0000-0000"
        );
    }

    #[test]
    fn an_answer_says_its_changes_before_its_link() {
        let fee = Path::Terms(TermsField::Fee);
        let changed = [Changed { path: fee, before: Some("$1,800".to_owned()), after: Some("$2,000".to_owned()) }];
        let remarks = Text::new("both reels").ok().map(|words| (fee, words)).into_iter().collect();
        let question = Text::new("When does it arrive?").ok();
        assert_eq!(
            answers(&example(), &changed, &remarks, question.as_ref()),
            "About Autumn launch:\n– Fee: $1,800 → $2,000 (both reels)\nQuestion: When does it arrive?"
        );
    }
}
