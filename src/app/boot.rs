//! How the page starts: what it may keep, what the address asks for, and what it listens to.

use leptos::prelude::*;

use crate::platform::{address, display, intl, keyboard, lifecycle, storage};
use crate::text::conventions::{Conventions, Samples};

use super::App;
use super::agreeing::Answering;
use super::document::Document;
use super::notice::Notice;
use super::route::Screen;
use super::saving::Keeping;
use crate::wire::address::Room;

impl App {
    /// Reads everything that there is to read and shows what the address asks for. Nothing is
    /// written before that is done.
    pub fn start() -> Self {
        let store = storage::Store::open();
        let app = App {
            document: RwSignal::new(Document::example()),
            screen: RwSignal::new(Screen::Brief(Room::Brief)),
            keeping: RwSignal::new(Keeping::Nothing),
            notices: RwSignal::new(Vec::new()),
            overtaken: RwSignal::new(0),
            wanted: RwSignal::new(None),
            conventions: StoredValue::new(conventions()),
            countries: StoredValue::new(Vec::new()),
            display: RwSignal::new(0),
            shelf: RwSignal::new(0),
            numbers: RwSignal::new(super::numbers::Own::default()),
            answering: RwSignal::new(Answering::No),
            last_change: StoredValue::new(0),
            in_burst: StoredValue::new(false),
            rests: RwSignal::new(0),
            parked: StoredValue::new(Vec::new()),
            notices_said: StoredValue::new(0),
            store: StoredValue::new(store.ok()),
            save_is_due: StoredValue::new(false),
        };
        match store.map(storage::Store::probe) {
            Ok(Ok(())) => {}
            Ok(Err(_)) => app.say(Notice::StorageRefused),
            Err(_) => app.say(Notice::StorageBlocked),
        }
        app.know_countries();
        app.follow_address();
        app.listen();
        app
    }

    fn listen(self) {
        address::on_change(move || self.follow_link());
        lifecycle::on_leaving(move || self.save_now());
        storage::on_other_tab(move |key, text| self.other_tab_changed(key, text));
        display::on_change(move || self.display.update(|count| *count = count.wrapping_add(1)));
        keyboard::on_command(move |command| {
            let in_a_room = self.screen.with_untracked(|screen| matches!(screen, Screen::Brief(_)));
            if in_a_room {
                match command {
                    keyboard::Command::Undo => self.undo(),
                    keyboard::Command::Redo => self.redo(),
                }
            }
            in_a_room
        });
    }
}

/// This person's conventions, as the browser writes a few samples. Those of the most frequent region
/// are known, which saves a phone the asking.
fn conventions() -> Conventions {
    if intl::locale().is_some_and(|locale| locale == "en-US") {
        return Conventions::ENGLISH;
    }
    intl::samples().map_or(Conventions::ENGLISH, |samples| {
        Conventions::from_samples(&Samples {
            number: &samples.number,
            four_digits: &samples.four_digits,
            money: &samples.money,
            percent: &samples.percent,
            date: &samples.date,
        })
    })
}
