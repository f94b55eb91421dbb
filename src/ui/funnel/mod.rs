//! The Funnel room: what would have to be true.

mod answers;
mod ledger;
mod levers;
mod pictures;
mod range;
mod returns;
mod scenarios;
mod steps;
mod table;
mod worked;

use crate::app::App;
use crate::chart::scene::Measure;
use crate::text::figure::FUNNEL;
use crate::text::funnel;
use crate::ui::parts::dom::{El, el};
use crate::ui::parts::figure::figure;
use crate::ui::parts::words;
use levers::PaidViews;
use pictures::{Sheet, funnel_picture};
use worked::Room;

/// The room.
pub fn room(app: App) -> Vec<El> {
    let room = Room::new(app);
    let paid_views = PaidViews::new(app);
    let head = el("div").class("head").with(words("h1", "", funnel::TITLE)).with(words("p", "lede", funnel::LEDE));
    let main = el("div").class("main").with(picture(room)).with(table::table(room));
    let aside = el("aside")
        .class("section")
        .attr("aria-labelledby", "levers-title")
        .with(words("h2", "", funnel::ASSUMPTIONS).attr("id", "levers-title"))
        .with(ledger::told(app))
        .with(ledger::hint(app))
        .with(levers::levers(app, paid_views))
        .with(steps::steps(app))
        .with(ledger::ledger(app))
        .with(returns::costs(app, paid_views));
    vec![head, el("div").class("beside").with(main).with(aside), answers::answers(room), scenarios::scenarios(room)]
}

fn picture(room: Room) -> El {
    let caption = move || {
        room.in_words(|worked, context| funnel::finding(worked.funnel.finding().as_ref(), &worked.bands, context))
    };
    let compose = move |width: f64, measure: &dyn Measure| {
        room.in_words(|worked, context| {
            funnel_picture(&worked.funnel, &worked.bands, context, Sheet { width, measure })
        })
    };
    figure(room.app, caption, FUNNEL, compose)
}
