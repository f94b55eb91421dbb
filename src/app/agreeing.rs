//! What goes between the two sides: beginning an answer, writing down what was sent, accepted or
//! declined, and taking in what came back.

use leptos::prelude::*;

use crate::brief::choice::Forgotten;
use crate::brief::edit::{Edit, Entry};
use crate::brief::field::Path;
use crate::brief::id::{Id, Side};
use crate::brief::log::{Answered, Declined, Event, Happening, Signature};
use crate::brief::quantity::Text;
use crate::brief::record::Record;
use crate::brief::shared::Brief;
use crate::brief::version::{Code, Plan, Version};
use crate::platform::{address, clock};
use crate::text::Context;
use crate::text::answering::{self, Changed};
use crate::text::opened::{Section, sections};
use crate::wire::address::Room;
use crate::wire::answer::{Acceptance, Answer, Refusal};
use crate::wire::frame::Codec;
use crate::wire::link::{self, Carried, TooLarge};
use crate::wire::version;

use super::App;
use super::new_id;
use super::sharing::Message;

/// What the creator is about to do with a brief.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Answering {
    /// Reading.
    No,
    /// Accepting it.
    Accept,
    /// Suggesting changes.
    Suggest,
    /// Asking something.
    Ask,
    /// Declining.
    Decline,
}

/// The text of a record as a version.
pub(super) fn version_of(record: &Record) -> Version {
    let brief = Brief::terms_of(record);
    Version { code: version::code(&brief), brief, plan: None }
}

/// A creator's own copy of a brief that came, and that it came.
pub(super) fn received(brief: &Brief) -> Record {
    let mut record = brief.clone().keep(new_id(), new_id(), Side::Creator);
    let version = version_of(&record);
    record.note(Event { at: clock::now(), by: Side::Brand, what: Happening::Sent(version.code) }, Some(version));
    record
}

/// The text that the other side sent last, as it was sent.
pub fn last_received(record: &Record) -> Option<&Version> {
    let sent = record.log.iter().rev().find_map(|event| match &event.what {
        Happening::Sent(code) if event.by != record.holder => Some(*code),
        _ => None,
    });
    record.version(sent?.short())
}

impl App {
    /// The code of what the open brief says now.
    pub fn code(self) -> Code {
        self.read(|record| version::code(&Brief::terms_of(record)))
    }

    /// Begins an answer to a brief that came in a link: a copy is kept, because something is about to be
    /// written, and opened as the page of its creator.
    pub fn begin_answer(self, brief: &Brief, answering: Answering) {
        self.answering.set(answering);
        self.adopt_into(received(brief), Room::Agree);
    }

    fn happened(self, by: Side, what: Happening, version: Option<Version>) {
        self.note(Event { at: clock::now(), by, what }, version);
    }

    /// Writes down that the present text was sent; of a brief that nobody has touched there is nothing
    /// to keep.
    pub fn note_sent(self) {
        if self.document.with_untracked(super::document::Document::is_untouched) {
            return;
        }
        let (holder, version) = self.read_now(|record| (record.holder, version_of(record)));
        self.happened(holder, Happening::Sent(version.code), Some(version));
    }

    /// Accepts the present text under a name, today, with what is left open knowingly; the brand's
    /// forecast is frozen with it.
    pub fn sign(self, name: Text, waived: Vec<Forgotten>) {
        let Some(date) = super::today() else { return };
        let (holder, version) = self.read_now(|record| {
            let plan = (record.holder == Side::Brand).then(|| Plan::of(record));
            (record.holder, Version { plan, ..version_of(record) })
        });
        let signature = Signature { code: version.code, name, date, waived };
        self.happened(holder, Happening::Signed(signature), Some(version));
    }

    /// The acceptance of the present text by whoever holds it, if there is one.
    pub fn own_signature(self) -> Option<Signature> {
        self.read(|record| {
            let signed = record.log.iter().rev().filter(|event| event.by == record.holder);
            signed
                .filter_map(|event| if let Happening::Signed(own) = &event.what { Some(own.clone()) } else { None })
                .next()
        })
    }

    /// The page as the other side sent it, and as it stands.
    pub fn both_texts(record: &Record, context: &Context) -> (Vec<Section>, Vec<Section>) {
        let base = last_received(record).map(|version| version.brief.clone().keep(Id(0), Id(0), record.holder));
        let now = sections(record, context);
        (base.map_or_else(|| now.clone(), |base| sections(&base, context)), now)
    }

    /// What is suggested: the lines that say something else than what was sent.
    pub fn suggested(self) -> Vec<Changed> {
        self.read_with_context(|record, context| {
            let (base, now) = App::both_texts(record, context);
            answering::changed(&base, &now)
        })
    }

    /// The message that accepts.
    ///
    /// # Errors
    /// [`TooLarge`] if it does not fit into a link.
    pub fn acceptance(self, signature: &Signature) -> Result<Message, TooLarge> {
        self.read_with_context(|record, context| {
            let carried = Acceptance { record: record.id, by: record.holder, signature: signature.clone() };
            message(&answering::accepts(record, signature, context), &Carried::Acceptance(carried), None)
        })
    }

    /// The message that suggests changes or asks.
    ///
    /// # Errors
    /// [`TooLarge`] if it does not fit into a link.
    pub fn answer(self, with_numbers: bool, codec: Option<Codec>) -> Result<Message, TooLarge> {
        let changes = self.suggested();
        let numbers = with_numbers.then(|| self.numbers.with(|own| own.numbers.clone()));
        self.read_with_context(|record, _| {
            let to = last_received(record).map_or_else(|| version_of(record).code, |version| version.code).short();
            let question = record.reply.question.clone();
            let about = changes.iter().map(|own| own.path);
            let remarks = about.filter_map(|path| Some((path, record.remarks.get(&path)?.clone()))).collect();
            let words = answering::answers(record, &changes, &remarks, question.as_ref());
            message(
                &words,
                &Carried::Answer(Answer { to, brief: Brief::terms_of(record), remarks, question, numbers }),
                codec,
            )
        })
    }

    /// Writes down that the answer was sent.
    pub fn note_answered(self) {
        let (holder, version, answered) = self.read_now(|record| {
            let version = version_of(record);
            let to = last_received(record).map_or(version.code, |version| version.code).short();
            let question = record.reply.question.clone();
            let answered =
                Answered { to, suggested: version.code, question, remarks: record.remarks.clone(), kept: Vec::new() };
            (record.holder, version, answered)
        });
        self.happened(holder, Happening::Answered(answered), Some(version));
    }

    /// The message that declines; `None` while no reason is given.
    pub fn refusal(self) -> Option<Result<Message, TooLarge>> {
        let declined = self.declined()?;
        Some(self.read(|record| {
            let words = answering::declines(record, &declined);
            message(&words, &Carried::Refusal(Refusal { record: record.id, by: record.holder, declined }), None)
        }))
    }

    /// Writes down that it was declined.
    pub fn note_declined(self) {
        if let Some(declined) = self.declined() {
            let holder = self.read_now(|record| record.holder);
            self.happened(holder, Happening::Declined(declined), None);
        }
    }

    fn declined(self) -> Option<Declined> {
        let date = super::today()?;
        self.read(|record| {
            let to = last_received(record).map_or_else(|| version_of(record).code, |version| version.code).short();
            Some(Declined { to, reason: record.reply.reason?, words: record.reply.words.clone(), date })
        })
    }

    /// The name that is typed to accept with.
    pub fn typed_name(self) -> Option<Text> {
        self.read(|record| record.reply.name.clone())
    }

    /// Puts a line back as it was sent.
    pub fn put_back(self, paths: &[Path]) {
        let edits = self.read_now(|record| {
            let base = last_received(record).map(|version| version.brief.clone().keep(Id(0), Id(0), record.holder));
            let entry = |path| base.as_ref().map_or(Entry::Empty, |base| base.entry(path));
            paths.iter().map(|path| Edit::Set(*path, entry(*path))).collect()
        });
        self.pause();
        self.change(Edit::All(edits));
        self.overtaken.update(|count| *count = count.wrapping_add(1));
    }
}

fn message(words: &str, carried: &Carried, codec: Option<Codec>) -> Result<Message, TooLarge> {
    let link = link::encode(carried, codec)?;
    let text = answering::with_link(words, &[&address::base(), link.as_str()].concat());
    Ok(Message::new(text, link))
}
