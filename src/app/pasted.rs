//! What the other side wrote without a link, pasted into the open brief: an acceptance or a refusal in words,
//! or a question. It is shown as the link would be that says the same, and taken in from there.

use crate::brief::choice::DeclineReason;
use crate::brief::id::Side;
use crate::brief::log::{Declined, Happening, Signature};
use crate::brief::quantity::Text;
use crate::brief::record::Record;
use crate::brief::version::{ShortCode, Version};
use crate::platform::address;
use crate::text::answering;
use crate::text::paste::acceptance::{Mention, Says, recognise};
use crate::wire::answer::{Acceptance, Answer, Refusal};
use crate::wire::link::{self, Carried, LinkError};

use super::agreeing::version_of;
use super::{App, today};

/// What became of a text that was pasted.
#[derive(Debug, Clone, PartialEq)]
pub enum Pasted {
    /// It led on.
    Followed,
    /// Nothing was pasted.
    Nothing,
    /// It holds a link that cannot be followed.
    Bad(LinkError),
    /// It names a version that is not kept with this brief.
    NoSuchVersion(ShortCode),
    /// It says yes, and to which version it does not say.
    YesToWhat,
    /// It says neither yes nor no.
    Unclear,
}

impl App {
    /// Goes where a pasted text leads: to its link, or to what it says. Looking at it writes nothing.
    pub fn read_pasted(self, text: &str) -> Pasted {
        if text.trim().is_empty() {
            return Pasted::Nothing;
        }
        match self.follow_pasted(text) {
            Ok(()) => Pasted::Followed,
            Err(LinkError::Absent) => self.read_sentence(text),
            Err(error) => Pasted::Bad(error),
        }
    }

    /// Goes where a link leads that stands in a pasted text.
    ///
    /// # Errors
    /// [`LinkError`] says why there is none to follow.
    pub fn follow_pasted(self, text: &str) -> Result<(), LinkError> {
        address::go(&link::find(text)?);
        Ok(())
    }

    fn read_sentence(self, text: &str) -> Pasted {
        match self.read_now(|record| carried(record, text)) {
            Ok(carried) => self.go_to(&carried),
            Err(pasted) => pasted,
        }
    }

    /// Shows a pasted text as a question about the text that was sent last.
    pub fn keep_as_question(self, text: &str) -> Pasted {
        let answer = self.read_now(|record| {
            let sent = last_sent(record).unwrap_or_else(|| version_of(record));
            let question = Text::new(text.trim()).ok();
            let remarks = Default::default();
            Answer { to: sent.code.short(), brief: sent.brief, remarks, question, numbers: None }
        });
        self.go_to(&Carried::Answer(answer))
    }

    /// The link that says the same: going there can be gone back from.
    fn go_to(self, carried: &Carried) -> Pasted {
        match link::encode(carried, None) {
            Ok(link) => address::go(&link),
            Err(link::TooLarge) => return Pasted::Bad(LinkError::TooLarge),
        }
        Pasted::Followed
    }
}

/// What a sentence of the other side's says about a brief.
fn carried(record: &Record, text: &str) -> Result<Carried, Pasted> {
    let Mention { code, says, name } = recognise(text);
    let by = match record.holder {
        Side::Brand => Side::Creator,
        Side::Creator => Side::Brand,
    };
    let Some(date) = today() else { return Err(Pasted::Unclear) };
    match (says, code) {
        (Says::Yes, Some(short)) => {
            let code = full_code(record, short).ok_or(Pasted::NoSuchVersion(short))?;
            let name = name.or_else(|| name_of(record, by)).ok_or(Pasted::Unclear)?;
            let signature = Signature { code, name, date, waived: Vec::new() };
            Ok(Carried::Acceptance(Acceptance { record: record.id, by, signature }))
        }
        (Says::Yes, None) => Err(Pasted::YesToWhat),
        (Says::No, code) => {
            let to = code.unwrap_or_else(|| last_sent(record).unwrap_or_else(|| version_of(record)).code.short());
            let declined = Declined { to, reason: reason(text), words: Text::new(text.trim()).ok(), date };
            Ok(Carried::Refusal(Refusal { record: record.id, by, declined }))
        }
        (Says::Nothing, _) => Err(Pasted::Unclear),
    }
}

/// The code of which somebody typed the short form: of the present text, or of one that is kept.
fn full_code(record: &Record, short: ShortCode) -> Option<crate::brief::version::Code> {
    let present = version_of(record).code;
    if present.short() == short { Some(present) } else { record.version(short).map(|version| version.code) }
}

/// The text that this side sent last.
fn last_sent(record: &Record) -> Option<Version> {
    let code = record.log.iter().rev().find_map(|event| match &event.what {
        Happening::Sent(code) if event.by == record.holder => Some(code.short()),
        _ => None,
    })?;
    record.version(code).cloned()
}

/// What a side is called in the brief, for a yes without a name.
fn name_of(record: &Record, side: Side) -> Option<Text> {
    match side {
        Side::Brand => record.campaign.facts.brand.clone(),
        Side::Creator => record.creator.facts.handle.clone(),
    }
}

/// The reason, where a refusal names it as the page does.
fn reason(text: &str) -> DeclineReason {
    use DeclineReason as R;
    [R::Budget, R::Dates, R::Rights, R::Audience]
        .into_iter()
        .find(|own| text.contains(answering::reason(*own)))
        .unwrap_or(R::Other)
}
