//! What comes back in a link: how it stands to what is kept here, and taking it in. Looking at it
//! writes nothing.

use crate::brief::id::{Id, Side};
use crate::brief::log::{Answered, Event, Happening};
use crate::brief::record::Record;
use crate::brief::shared::Brief;
use crate::brief::version::Version;
use crate::platform::clock;
use crate::wire::address::Room;
use crate::wire::answer::{Acceptance, Answer, Refusal};
use crate::wire::version;

use super::App;
use super::agreeing::version_of;
use super::briefs::Opening;
use super::new_id;

/// What can come back in a link.
#[derive(Debug, Clone, PartialEq)]
pub enum Returned {
    /// Suggestions or a question.
    Answer(Box<Answer>),
    /// That a version was accepted.
    Acceptance(Acceptance),
    /// That it was declined.
    Refusal(Refusal),
}

/// How it stands to what is kept here.
#[derive(Debug, Clone, PartialEq)]
pub enum Standing {
    /// It is news about this brief.
    News(Box<Record>),
    /// It was taken in before.
    Known(Box<Record>),
    /// This side sent it itself.
    Own(Box<Record>),
    /// The brief is not kept here.
    Unknown,
}

impl Returned {
    /// The brief that it is about.
    pub fn record(&self) -> Id {
        match self {
            Returned::Answer(answer) => answer.brief.record,
            Returned::Acceptance(acceptance) => acceptance.record,
            Returned::Refusal(refusal) => refusal.record,
        }
    }

    /// Who sent it. Only creators answer: a brand sends its brief anew.
    pub fn by(&self) -> Side {
        match self {
            Returned::Answer(_) => Side::Creator,
            Returned::Acceptance(acceptance) => acceptance.by,
            Returned::Refusal(refusal) => refusal.by,
        }
    }

    /// What it says happened, and the text that it is about, as far as it carries one.
    fn happening(&self) -> (Happening, Option<Version>) {
        match self {
            Returned::Answer(answer) => {
                let version = version_of(&answer.brief.clone().keep(Id(0), Id(0), Side::Creator));
                let answered = Answered {
                    to: answer.to,
                    suggested: version.code,
                    question: answer.question.clone(),
                    remarks: answer.remarks.clone(),
                    kept: Vec::new(),
                };
                (Happening::Answered(answered), Some(version))
            }
            Returned::Acceptance(acceptance) => (Happening::Signed(acceptance.signature.clone()), None),
            Returned::Refusal(refusal) => (Happening::Declined(refusal.declined.clone()), None),
        }
    }

    fn is_known(&self, record: &Record) -> bool {
        let (happening, _) = self.happening();
        record.log.iter().any(|event| event.by == self.by() && is_same(&event.what, &happening))
    }
}

/// Whether the other side did the same: what this side decided about an answer is not part of it.
fn is_same(own: &Happening, other: &Happening) -> bool {
    match (own, other) {
        (Happening::Answered(own), Happening::Answered(other)) => {
            Answered { kept: Vec::new(), ..own.clone() } == *other
        }
        _ => own == other,
    }
}

impl App {
    /// How something that came back stands to what is kept here.
    pub fn standing(self, returned: &Returned) -> Standing {
        match self.record_of(returned.record()).map(Box::new) {
            None => Standing::Unknown,
            Some(record) if record.holder == returned.by() => Standing::Own(record),
            Some(record) if returned.is_known(&record) => Standing::Known(record),
            Some(record) => Standing::News(record),
        }
    }

    /// Writes down what came back, in the brief that it is about, and shows what follows from it.
    pub fn take_in(self, returned: &Returned) {
        if !self.is_open(returned.record()) && self.open_brief(returned.record()) != Opening::Opened {
            return;
        }
        let (what, version) = returned.happening();
        let version = version.or_else(|| {
            self.read_now(|record| match &what {
                // The text that was accepted is kept as it is now.
                Happening::Signed(signature) => {
                    Some(version_of(record)).filter(|version| version.code == signature.code)
                }
                _ => None,
            })
        });
        self.note(Event { at: clock::now(), by: returned.by(), what }, version);
        self.show_open_brief(Room::Agree);
    }

    /// Keeps the text of an answer as a brief of the brand's own, because the one that it answers is
    /// not kept here.
    pub fn keep_answered(self, answer: &Answer) {
        let mut record = answer.brief.clone().keep(new_id(), new_id(), Side::Brand);
        let (what, version) = Returned::Answer(Box::new(answer.clone())).happening();
        record.note(Event { at: clock::now(), by: Side::Creator, what }, version);
        self.adopt_into(record, Room::Agree);
    }

    /// Opens the brief that something is about.
    pub fn open_answered(self, id: Id) {
        if self.is_open(id) || self.open_brief(id) == Opening::Opened {
            self.show_open_brief(Room::Agree);
        }
    }
}

/// The text that an answer answers, if it is kept; otherwise the present one.
pub fn answered_text(record: &Record, answer: &Answer) -> Brief {
    record.version(answer.to).map_or_else(|| Brief::terms_of(record), |version| version.brief.clone())
}

/// Whether an acceptance is of the present text.
pub fn accepts_present(record: &Record, acceptance: &Acceptance) -> bool {
    version::code(&Brief::terms_of(record)) == acceptance.signature.code
}
