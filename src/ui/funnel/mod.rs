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
use crate::ui::parts::sight::waiting;
use crate::ui::parts::words;
use levers::PaidViews;
use pictures::{Sheet, funnel_picture};
use worked::Room;

/// The room.
pub fn room(app: App) -> Vec<El> {
    let room = Room::new(app);
    let paid_views = PaidViews::new(app);
    let head = el("div").class("head").with(words("h1", "", funnel::TITLE)).with(words("p", "lede", funnel::LEDE));
    let aside = el("aside")
        .class("section")
        .attr("aria-labelledby", "levers-title")
        .with(words("h2", "", funnel::ASSUMPTIONS).attr("id", "levers-title"))
        .with(ledger::told(app))
        .with(ledger::hint(app))
        .with(levers::levers(app, paid_views))
        .with(steps::steps(app))
        .with(ledger::ledger(app))
        .with(returns::costs(app, paid_views))
        .with(result(room));
    let beside = el("div").class("beside").with(picture(room)).with(aside).with(table::table(room));
    let answers = waiting(app, || answers::answers(room));
    vec![head, beside, answers, waiting(app, || scenarios::scenarios(room))]
}

/// What the assumptions come to, on a phone, where the picture is out of sight while somebody plays with
/// them. Those who listen have heard it as the caption.
fn result(room: Room) -> El {
    el("p").class("result").attr("aria-hidden", "true").live_text(move || caption(room))
}

fn caption(room: Room) -> String {
    room.in_words(|worked, context| funnel::finding(worked.funnel.finding().as_ref(), &worked.bands, context))
}

fn picture(room: Room) -> El {
    let compose = move |width: f64, measure: &dyn Measure| {
        room.in_words(|worked, context| {
            funnel_picture(&worked.funnel, &worked.bands, context, Sheet { width, measure })
        })
    };
    figure(room.app, move || caption(room), FUNNEL, compose)
}
