//! What is sent: a message that says what it is, with the link at its end.

use leptos::prelude::*;

use crate::brief::id::Side;
use crate::brief::shared::Brief;
use crate::export::calendar::calendar;
use crate::platform::{address, file};
use crate::text::share::Format;
use crate::text::{calendar as calendar_text, phrase, share};
use crate::wire::frame::Codec;
use crate::wire::link::{self, Carried, PLAIN_CHARS, TooLarge};

use super::App;
use super::notice::Notice;

/// A message that is ready to be sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Message {
    /// The whole of it.
    pub text: String,
    /// How many characters it has.
    pub length: usize,
    /// The link in it, from its `#` on.
    pub link: String,
}

impl Message {
    /// A message with its link, from `#` on.
    pub fn new(text: String, link: String) -> Self {
        Message { length: text.chars().count(), text, link }
    }

    /// How many characters are the link.
    pub fn link_length(&self) -> usize {
        self.link.chars().count()
    }

    /// Whether the codec would make it shorter.
    pub fn is_long(&self) -> bool {
        self.link_length() > PLAIN_CHARS
    }

    /// The same with another link.
    pub fn with_link(&self, link: String) -> Self {
        Message::new(self.text.replace(&self.link, &link), link)
    }
}

impl App {
    /// The message that carries the open brief, packed by the codec if it is at hand.
    ///
    /// # Errors
    /// [`TooLarge`] if the brief does not fit into a link.
    pub fn message(self, format: Format, codec: Option<Codec>) -> Result<Message, TooLarge> {
        self.document.with(|document| {
            let record = &document.record;
            let link = link::encode(&Carried::Brief(Brief::of(record)), codec)?;
            let summary = self.with_context(record.campaign.facts.currency, |context| phrase::summary(record, context));
            let text = share::message(format, &summary, &format!("{}{link}", address::base()));
            Ok(Message::new(text, link))
        })
    }

    /// A brief that came, for somebody who decides together with the creator.
    ///
    /// # Errors
    /// [`TooLarge`] if the brief does not fit into a link.
    pub fn forward(self, brief: &Brief, codec: Option<Codec>) -> Result<Message, TooLarge> {
        let link = link::encode(&Carried::Brief(brief.clone()), codec)?;
        let record = brief.clone().keep(brief.record, brief.record, Side::Creator);
        let summary = self.with_context(brief.campaign.currency, |context| phrase::summary(&record, context));
        Ok(Message::new(share::forward(&summary, &[&address::base(), link.as_str()].concat()), link))
    }

    /// Offers the dates of the open brief as a calendar file.
    pub fn save_dates(self) {
        let file =
            super::today().and_then(|today| self.read_with_context(|record, context| calendar(record, context, today)));
        if let Some(text) = file
            && file::save(calendar_text::FILE, "text/calendar", &text).is_err()
        {
            self.say(Notice::NoFile);
        }
    }

    /// Whether there is a date to save.
    pub fn has_dates(self) -> bool {
        let Some(today) = super::today() else { return false };
        self.read_with_context(|record, context| calendar(record, context, today).is_some())
    }
}
