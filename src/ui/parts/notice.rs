//! What the app has to say, above the page.

use leptos::prelude::*;

use super::dom::{El, el};
use super::{button, icon_button, words};
use crate::app::App;
use crate::app::notice::Notice;
use crate::platform::page;
use crate::text::shell;

/// Notices, oldest first: those that stand until their cause is gone stand above the page, the
/// others at the lower edge of the screen, where they are seen wherever the page is scrolled to.
pub fn notices(app: App, standing: bool) -> El {
    let numbers = move || {
        app.notices.with(|notices| {
            let shown = notices.iter().filter(|(_, said)| said.stands() == standing);
            shown.map(|(number, _)| *number).collect()
        })
    };
    let class = if standing { "notices" } else { "notices toasts" };
    el("div").class(class).attr("role", "status").each(numbers, move |number| {
        let said = app.notices.with(|notices| notices.iter().find(|(own, _)| *own == number).cloned());
        said.map_or_else(|| el("div"), |(_, said)| notice(app, said))
    })
}

fn notice(app: App, said: Notice) -> El {
    let standing = said.stands();
    let mut actions = el("div").class("actions").with_all(actions(app, &said));
    let text = words_of(&said);
    if !standing {
        let close = move || app.retract(|other| *other == said);
        actions = actions.with(icon_button("quiet small", "cross", shell::CLOSE, close));
    }
    let class = if standing { "notice standing" } else { "notice" };
    el("div").class(class).with(words("p", "", &text)).with(actions)
}

fn words_of(said: &Notice) -> String {
    match said {
        Notice::Removed(list) => shell::removed(*list),
        Notice::Trashed(_) => shell::TRASHED,
        Notice::StorageBlocked => shell::STORAGE_BLOCKED,
        Notice::StorageRefused => shell::STORAGE_REFUSED,
        Notice::ChangedElsewhere => shell::CHANGED_ELSEWHERE,
        Notice::NewerElsewhere => shell::NEWER_ELSEWHERE,
        Notice::TakenOver => shell::TAKEN_OVER,
        Notice::MovedAside { .. } => shell::MOVED_ASIDE,
        Notice::FileNotRead(words) => words.as_str(),
        Notice::AllKept => shell::ALL_KEPT,
        Notice::CopyKept => shell::COPY_KEPT,
        Notice::NoFile => shell::NO_FILE,
        Notice::NotFetched => shell::NOT_FETCHED,
    }
    .to_owned()
}

fn actions(app: App, said: &Notice) -> Vec<El> {
    let save_file = || button("small", shell::SAVE_FILE, move || app.later(move |later| (later.save_file)(app)));
    let keep_both = || button("small", shell::KEEP_BOTH, move || app.keep_both());
    match said {
        Notice::Removed(_) => {
            let undo = move || {
                app.undo();
                page::focus("main");
            };
            vec![button("small", shell::UNDO, undo)]
        }
        Notice::Trashed(id) => {
            let id = *id;
            vec![button("small", shell::RESTORE, move || {
                app.later(move |later| (later.set_trashed)(app, id, false));
            })]
        }
        Notice::StorageBlocked => vec![save_file()],
        Notice::StorageRefused => vec![save_file(), button("small", shell::TRY_AGAIN, move || app.save_now())],
        Notice::ChangedElsewhere => vec![
            button("small", shell::TAKE_THEIRS, move || app.later(move |later| (later.take_theirs)(app))),
            button("small", shell::KEEP_MINE, move || app.later(move |later| (later.keep_mine)(app))),
            keep_both(),
        ],
        Notice::NewerElsewhere => vec![button("small", shell::RELOAD, page::reload), keep_both()],
        Notice::MovedAside { key } => {
            let key = key.clone();
            vec![button("small", shell::SAVE_RAW, move || {
                let key = key.clone();
                app.later(move |later| (later.save_kept)(app, &key));
            })]
        }
        Notice::TakenOver
        | Notice::FileNotRead(_)
        | Notice::AllKept
        | Notice::CopyKept
        | Notice::NoFile
        | Notice::NotFetched => Vec::new(),
    }
}
