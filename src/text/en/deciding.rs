//! Words of deciding about what came back, of signing and of what was agreed.

use super::opened::sections;
use super::{answering, label, phrase};
use crate::agree::difference::{Change, Edited};
use crate::agree::merge::{Standing, Suggestion, take};
use crate::agree::state::State;
use crate::brief::choice::Forgotten;
use crate::brief::edit::apply;
use crate::brief::field::Value;
use crate::brief::id::Side;
use crate::brief::log::Signature;
use crate::brief::quantity::Date;
use crate::brief::record::Record;
use crate::brief::version::{Code, ShortCode};
use crate::text::{Context, write};

/// Over what came back.
pub const CAME_BACK: &str = "What came back";
/// Opens the field for what came back as text.
pub const PASTE: &str = "Paste what came back";
/// What may be pasted.
pub const PASTE_HINT: &str = "The whole message, with its link or the version code: from an e-mail, a chat or anywhere else. A plain yes, no or question does too.";
/// The field.
pub const PASTED: &str = "The message";
/// Reads it.
pub const READ: &str = "Read it";
/// Nothing was pasted.
pub const NOTHING_PASTED: &str = "Paste the message first.";
/// It says yes to no version in particular.
pub const YES_TO_WHAT: &str = "This says yes, but not to which version. Ask for the version code that stands on the page of the brief: four groups of four letters.";
/// It says neither yes nor no.
pub const UNCLEAR: &str = "There is no link of this page in that text, and it says neither a plain yes nor a plain no. If it should have a link, copy the whole message, down to its end.";
/// Keeps it as a question.
pub const AS_QUESTION: &str = "Keep it as a question";

/// It names a version that is not kept.
pub fn no_such_version(code: ShortCode) -> String {
    [
        "Version ",
        &code.to_string(),
        " is not kept with this brief. Perhaps it is of another brief, or a letter of the code was mistyped.",
    ]
    .concat()
}
/// How to decide.
pub const DECIDE: &str =
    "Decide about each point. Nothing in the brief changes before you do, and every decision can be undone.";
/// Takes a suggestion over.
pub const ACCEPT: &str = "Accept";
/// Leaves the brief as it is.
pub const KEEP_OURS: &str = "Keep ours";
/// Opens the field for another value.
pub const COUNTER: &str = "Counter";
/// Over a question.
pub const QUESTION: &str = "They ask";
/// How to answer a question.
pub const QUESTION_HINT: &str = "Answer it in the message, or in the brief where it belongs, and send the brief again.";
/// Over the message, while everything was sent.
pub const SEND: &str = "Send the brief";
/// Over the message, while something was not.
pub const SEND_NEW: &str = "Send what is new";
/// Accepts the present text.
pub const SIGN: &str = "Accept this version";
/// What is usually agreed is all there.
pub const NOTHING_FORGOTTEN: &str = "Everything that is usually forgotten is in the brief.";
/// What is usually agreed is missing.
pub const FORGOTTEN: &str = "What is usually forgotten, and is missing here:";
/// Leaves it open.
pub const LEAVE_OPEN: &str = "Leave it open knowingly";
/// Unfolds the fields.
pub const FILL_IN: &str = "Fill in";
/// They are filled in.
pub const FILLED_IN: &str = "No longer missing";
/// Goes to the Brief room.
pub const TO_BRIEF: &str = "Fill in, in the brief";
/// A point is neither filled in nor left open.
pub const STILL_OPEN: &str = "Fill in what is missing, or tick that it stays open.";
/// What signing means.
pub const SIGN_HINT: &str = "Your name and today’s date are kept with the version code of exactly this text, and your forecast is frozen with it. It is a record of what you agreed, not a qualified electronic signature.";
/// The other side has to learn of it.
pub const SEND_ACCEPTANCE: &str = "Send this to the creator, so that both of you have it.";
/// Over the line for a contract.
pub const CONTRACT: &str = "A line for your contract";
/// Over what was agreed.
pub const HISTORY: &str = "Agreed versions";
/// Opens what has changed since.
pub const SINCE: &str = "Changed since";
/// Nothing has.
pub const NOTHING_SINCE: &str = "Nothing has changed since.";
/// The text is not kept.
pub const TEXT_IS_GONE: &str = "The text of this version is not kept here.";
/// Brings a version back.
pub const RESTORE: &str = "Restore this text";

/// That this side has accepted.
pub fn signed(signature: &Signature) -> String {
    [
        "Accepted by ",
        signature.name.as_str(),
        " on ",
        &write::date(signature.date),
        ". Version ",
        &signature.code.to_string(),
        ".",
    ]
    .concat()
}

/// A version that was agreed.
pub fn agreed_on(code: &Code, date: Date) -> String {
    ["Version ", &code.to_string(), ", agreed on ", &write::date(date)].concat()
}

/// Where a brief stands, as the brand reads it.
pub fn heading(state: &State) -> &'static str {
    match state {
        State::Draft => "Not sent yet",
        State::Sent { .. } => "Sent, and nothing came back yet",
        State::Answered { .. } => "An answer came back",
        State::Signed { by: Side::Creator, .. } => "Accepted by the creator",
        State::Signed { by: Side::Brand, .. } => "Accepted by you",
        State::SignedOther { by: Side::Creator, .. } => "The creator accepted another version",
        State::SignedOther { by: Side::Brand, .. } => "Changed since you accepted it",
        State::Agreed { .. } => "Agreed",
        State::ChangedSince { .. } => "Changed since the agreement",
        State::Declined { .. } => "Declined",
    }
}

/// What that means, and what to do next.
pub fn sentence(state: &State) -> String {
    match state {
        State::Draft => "Send the brief to the creator. They need no account: the link is the brief.".to_owned(),
        State::Sent { code } => ["Version ", &code.to_string(), " went out. Nobody learns whether a link was opened: what comes back comes as a message. Open its link in this browser, or paste it on the page of all briefs."].concat(),
        State::Answered { .. } => "Decide about each point below, then send the brief again or accept it.".to_owned(),
        State::Signed { by: Side::Creator, .. } => "Exactly the text as it stands. Accept it too, and it is agreed.".to_owned(),
        State::Signed { by: Side::Brand, .. } => "Send your acceptance with the brief. It is agreed once the creator accepts the same version.".to_owned(),
        State::SignedOther { by: Side::Creator, code } => ["They accepted version ", &code.to_string(), ". The brief says something else now: send it again, or bring that text back."].concat(),
        State::SignedOther { by: Side::Brand, code } => ["You accepted version ", &code.to_string(), ". The brief says something else now: accept it anew before you send it."].concat(),
        State::Agreed { code, date } => ["Both of you accepted version ", &code.to_string(), "; the later of the two on ", &write::date(*date), ". A version code identifies a text; a typed name is a record, not a qualified electronic signature."].concat(),
        State::ChangedSince { code, date } => ["Version ", &code.to_string(), " was agreed on ", &write::date(*date), ". What the brief says now is not agreed: send it and accept it anew, or bring the agreed text back."].concat(),
        State::Declined { by, declined } => {
            let who = match by {
                Side::Creator => "The creator",
                Side::Brand => "The brand",
            };
            let said = declined.words.as_ref().map_or(String::new(), |words| [" “", words.as_str(), "”"].concat());
            [who, " declined on ", &write::date(declined.date), ". The reason: ", answering::reason(declined.reason), ".", &said, " If that can be changed, change it and send the brief again."].concat()
        }
    }
}

/// The code of the present text.
pub fn version(code: &Code) -> String {
    ["Version ", &code.to_string()].concat()
}

/// What is usually forgotten.
pub fn forgotten(what: Forgotten) -> &'static str {
    match what {
        Forgotten::Counter => "Who counts each goal",
        Forgotten::Window => "After how many days each goal is read",
        Forgotten::Evidence => "When screenshots are due",
        Forgotten::Shortfall => "What happens if numbers fall short",
        Forgotten::Payment => "When it is paid: after which event",
        Forgotten::Markets => "Where the audience has to live",
    }
}

/// A suggestion as one sentence, line by line as the creator's page says it. `base` is the text that it
/// changes.
pub fn change(change: &Change, base: &Record, context: &Context) -> String {
    let mut after = base.clone();
    if let Some(edit) = take(base, change) {
        // It was tried on a copy already.
        let _ = apply(&mut after, edit);
    }
    let lines = answering::changed(&sections(base, context), &sections(&after, context));
    if !lines.is_empty() {
        return lines.iter().map(answering::change).collect::<Vec<_>>().join("; ");
    }
    // What stands on no line of that page.
    match change {
        Change::Fields(fields) => {
            let one = |own: &Edited| {
                let said = |value: &Option<Value>| {
                    value
                        .as_ref()
                        .map_or(NOTHING.to_owned(), |value| write::typed(own.path.spec().kind, value, context))
                };
                [label::field(own.path), ": ", &said(&own.before), " → ", &said(&own.after)].concat()
            };
            fields.iter().map(one).collect::<Vec<_>>().join("; ")
        }
        Change::Added(item) => ["New under “", label::list(item.list).name, "”"].concat(),
        Change::Removed(item) => ["Taken out of “", label::list(item.list).name, "”"].concat(),
    }
}

/// A field without a value.
const NOTHING: &str = "nothing";

/// How a suggestion stands to the brief.
pub fn standing(own: &Suggestion, record: &Record, context: &Context) -> String {
    let mine = match &own.change {
        Change::Fields(fields) => fields.first().map(|own| match record.get(own.path) {
            Some(value) => write::typed(own.path.spec().kind, &value, context),
            None => NOTHING.to_owned(),
        }),
        _ => None,
    };
    match (own.standing, mine) {
        (Standing::Open, _) => String::new(),
        (Standing::Taken, _) => "Accepted: the brief says so now.".to_owned(),
        (Standing::Kept, Some(mine)) => ["Yours stays: ", &mine, "."].concat(),
        (Standing::Kept, None) => "Yours stays.".to_owned(),
        (Standing::Conflict, Some(mine)) => {
            ["You have changed this too: the brief says ", &mine, " now. Accept theirs, or keep yours."].concat()
        }
        (Standing::Conflict, None) => "You have changed this too. Accept theirs, or keep yours.".to_owned(),
    }
}

/// A line to be pasted into a contract: which text was agreed, and when.
pub fn contract_line(record: &Record, code: &Code, date: Date) -> String {
    [
        "The terms are those of “",
        &phrase::title(record),
        "”, version ",
        &code.to_string(),
        ", agreed on ",
        &write::date(date),
        ".",
    ]
    .concat()
}
