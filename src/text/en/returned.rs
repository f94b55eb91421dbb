//! Words about what came back in a link, before it is taken in.

use super::{answering, phrase};
use crate::brief::id::Side;
use crate::brief::record::Record;
use crate::text::write;
use crate::wire::answer::{Acceptance, Answer, Refusal};

/// Takes it in.
pub const TAKE_IN: &str = "Take it into the brief";
/// What that does.
pub const TAKE_IN_HINT: &str =
    "It is kept with the brief. Not a word of the brief itself changes until you decide about each point.";
/// It was taken in before.
pub const KNOWN: &str = "This is in your brief already.";
/// This side sent it itself.
pub const OWN: &str = "You wrote this yourself. Send the message with this link to the other side.";
/// Opens the brief.
pub const OPEN: &str = "Open the brief";
/// The brief that an answer is about is not kept here.
pub const UNKNOWN_ANSWER: &str = "The brief that this answers is not kept in this browser. If you wrote it elsewhere, open this link there. Or keep what the answer says as a new brief.";
/// The brief that something else is about is not kept here.
pub const UNKNOWN: &str =
    "The brief that this is about is not kept in this browser. Open this link where you wrote it.";
/// Keeps the text of an answer.
pub const KEEP: &str = "Keep it as a new brief";
/// Over what is suggested.
pub const SUGGESTED: &str = "Suggested changes";
/// Over the question.
pub const QUESTION: &str = "Question";
/// Over the text of an answer that has nothing to be compared with.
pub const TEXT: &str = "The brief as it is suggested";
/// Over what differs between what was accepted and the present text.
pub const SINCE: &str = "Changed since the version that was accepted";
/// What was accepted is the present text.
pub const PRESENT: &str = "This is exactly the text of your brief as it stands.";
/// What was accepted is an older text that is kept.
pub const OLDER: &str =
    "This is an older version: your brief has changed since. It is no agreement about the present text.";
/// What was accepted is no text that is known.
pub const NO_SUCH_VERSION: &str = "No text with this code is kept here, so it cannot be compared. It is no agreement about the present text of your brief.";
/// The present text has other words than the one that was answered.
pub const NOT_KEPT: &str =
    "The version that this answers is not kept any more, so it is compared with the brief as it stands.";

/// The heading.
pub fn heading_of_answer(answer: &Answer) -> String {
    let record = answer.brief.clone().keep(answer.brief.record, answer.brief.record, Side::Creator);
    ["An answer about ", &phrase::title(&record)].concat()
}

/// Who answers, and how much.
pub fn answers(answer: &Answer, changes: usize) -> String {
    let who = answer.brief.creator.handle.as_ref().map_or("The creator", |handle| handle.as_str());
    let suggests = match changes {
        0 => None,
        1 => Some("suggests one change".to_owned()),
        _ => Some(["suggests ", &changes.to_string(), " changes"].concat()),
    };
    let asks = answer.question.as_ref().map(|_| "asks a question".to_owned());
    let does: Vec<String> = suggests.into_iter().chain(asks).collect();
    match does.is_empty() {
        true => [who, " answers without suggesting a change."].concat(),
        false => [who, " ", &does.join(" and "), "."].concat(),
    }
}

/// The heading of an acceptance.
pub fn heading_of_acceptance(acceptance: &Acceptance, record: Option<&Record>) -> String {
    let name = acceptance.signature.name.as_str();
    [name, " accepts ", &record.map_or_else(|| "a brief".to_owned(), phrase::title)].concat()
}

/// Which version was accepted, and when.
pub fn accepted(acceptance: &Acceptance) -> String {
    let signature = &acceptance.signature;
    ["Version ", &signature.code.to_string(), ", on ", &write::date(signature.date), "."].concat()
}

/// The heading of a refusal.
pub fn heading_of_refusal(record: Option<&Record>) -> String {
    [&record.map_or_else(|| "A brief".to_owned(), phrase::title), " is declined"].concat()
}

/// Why it was declined.
pub fn declined(refusal: &Refusal) -> String {
    let own = &refusal.declined;
    let said = own.words.as_ref().map_or(String::new(), |words| [" “", words.as_str(), "”"].concat());
    ["The reason given is ", answering::reason(own.reason), ". ", &write::date(own.date), ".", &said].concat()
}
