//! The assumptions: a field and a slider for each lever, and where its value comes from.

use leptos::prelude::*;

use super::range::RANGE;
use crate::app::App;
use crate::brief::choice::{Choice, Lever};
use crate::brief::edit::Entry;
use crate::brief::field::{AssumptionField, List, Path, Value};
use crate::funnel::aims::{End, end_of};
use crate::funnel::assumed::assumed;
use crate::funnel::preset::step_of;
use crate::funnel::slider::{PLACES, place_of, value_at};
use crate::funnel::steps::Funnel;
use crate::platform::page;
use crate::text::names::Names;
use crate::text::{brief, funnel, label, steps, write};
use crate::ui::parts::choice::{all, choice_field, tick_field};
use crate::ui::parts::dom::{El, el, watch};
use crate::ui::parts::field::{Look, field_by, label_for, value_field};
use crate::ui::parts::field_id;
use crate::ui::parts::fold::fold;

/// Added to the code of a lever whose step follows another one than usual: what it means is another
/// thing then, and its card is made anew.
const ELSEWHERE: u32 = 1 << 16;

/// Whether paid views have a card among the assumptions.
#[derive(Clone, Copy)]
pub struct PaidViews {
    asked: RwSignal<bool>,
    is_there: Memo<bool>,
}

impl PaidViews {
    /// Without a card until something is assumed of them or the card is asked for. It stays as long as
    /// the room does: a field that somebody empties is there to be typed into again.
    pub fn new(app: App) -> PaidViews {
        let asked = RwSignal::new(false);
        let is_there =
            move |was: Option<&bool>| was == Some(&true) || asked.get() || app.entry(PAID_VIEWS) != Entry::Empty;
        PaidViews { asked, is_there: Memo::new(is_there) }
    }

    /// Shows the card and puts the keyboard into its field.
    pub fn ask(self) {
        self.asked.set(true);
        page::once_shown(|| page::focus(&field_id(PAID_VIEWS)));
    }
}

/// How many paid views are assumed.
const PAID_VIEWS: Path = Path::Assumption(Lever::PaidViews, AssumptionField::Amount);

/// One card for each assumption of the chain, what it starts with first.
pub fn levers(app: App, paid_views: PaidViews) -> El {
    let of_chain = move || {
        let with_paid = paid_views.is_there.get();
        app.read(|record| {
            let names = Names::of(record);
            let elsewhere = |lever| step_of(lever).is_some_and(|kind| names.is_elsewhere(kind));
            let key = |lever: Lever| u32::from(lever.code()) | if elsewhere(lever) { ELSEWHERE } else { 0 };
            Funnel::of(record).levers(record, with_paid).into_iter().map(key).collect()
        })
    };
    el("div").class("levers").each(of_chain, move |key| {
        let lever = u16::try_from(key & !ELSEWHERE).ok().and_then(Lever::from_code);
        lever.map_or_else(|| el("div"), |lever| card(app, lever, key >= ELSEWHERE))
    })
}

fn card(app: App, lever: Lever, is_elsewhere: bool) -> El {
    let hint = Some(steps::meaning(lever, is_elsewhere));
    let look = Look { hint, placeholder: funnel::NOT_SET, ..Look::default() };
    let amount = Path::Assumption(lever, AssumptionField::Amount);
    let label = el("label").live_text(move || name(app, lever));
    el("div")
        .class("lever")
        .with(field_by(&RANGE, app, amount, label, look))
        .maybe((lever == Lever::PaidViews).then(|| not_used(app)))
        .with(sliders(app, lever))
        .with(basis(app, lever))
}

/// That paid views are of no use, where they are not.
fn not_used(app: App) -> El {
    let is_used = move || app.read(|record| Funnel::of(record).takes_paid_views());
    let said = move || if is_used() { "" } else { funnel::PAID_NOT_USED };
    el("p").class("hint").attr("role", "status").live_text(move || said().to_owned())
}

/// What an assumption is called.
fn name(app: App, lever: Lever) -> String {
    app.read_with_context(|_, context| steps::assumption(lever, context))
}

/// The same value on a slider, or on two the ends of a range.
fn sliders(app: App, lever: Lever) -> El {
    let is_range = Memo::new(move |_| app.entry(Path::Assumption(lever, AssumptionField::UpTo)) != Entry::Empty);
    el("div").class("sliders").live(move || {
        let ends = if is_range.get() { vec![Some(End::Low), Some(End::High)] } else { vec![None] };
        untrack(|| ends.into_iter().map(|end| slider(app, lever, end)).collect())
    })
}

fn slider(app: App, lever: Lever, end: Option<End>) -> El {
    let value = move || {
        app.read(|record| match end {
            None => assumed(record, lever),
            Some(end) => end_of(record, lever, end),
        })
    };
    let field = if end == Some(End::High) { AssumptionField::UpTo } else { AssumptionField::Amount };
    let path = Path::Assumption(lever, field);
    let spoken = move || match app.entry(path) {
        Entry::Value(value) => {
            app.with_context(app.currency(), |context| write::typed(path.spec().kind, &value, context))
        }
        _ => funnel::NOT_SET.to_owned(),
    };
    let input = el("input")
        .class("slider")
        .attr("type", "range")
        .attr("min", "0")
        .attr("max", &PLACES.to_string())
        .live_attr("aria-label", move || Some(funnel::slider(&name(app, lever), end)))
        .live_attr("aria-valuetext", move || Some(spoken()))
        .live_class("unset", move || value().is_none());
    let own = input.clone();
    watch(move || {
        let place = value().map_or(PLACES / 2, |value| place_of(lever, value));
        // Values have two digits: several places stand for the same, and none of them is moved.
        let stands = own.value().parse().ok().map(|own| value_at(lever, own));
        if stands.is_none() || stands != value() {
            own.set_value(&place.to_string());
        }
    });
    let own = input.clone();
    input
        .on("input", move |_| {
            let Ok(place) = own.value().parse() else { return };
            match end {
                None => app.assume(lever, value_at(lever, place)),
                // It stops where the range would end.
                Some(end) if !app.assume_end(lever, end, value_at(lever, place)) => {
                    if let Some(stays) = untrack(value) {
                        own.set_value(&place_of(lever, stays).to_string());
                    }
                }
                Some(_) => {}
            }
        })
        .on("change", move |_| app.pause())
}

/// Where the value comes from, folded until it is asked for.
fn basis(app: App, lever: Lever) -> El {
    let at = move |field| Path::Assumption(lever, field);
    let said = move || {
        let basis = match app.entry(at(AssumptionField::Basis)) {
            Entry::Value(Value::Choice(code)) => label::choice(List::Basis, code).unwrap_or_default(),
            _ => funnel::NO_BASIS,
        };
        funnel::basis(basis, app.read(|record| record.tells(lever)))
    };
    let of = move || brief::belongs_to(&name(app, lever));
    let summary =
        el("summary").with(el("span").live_text(said)).with(el("span").class("visually-hidden").live_text(of));
    fold("more", summary, false, move || {
        let label_of = move |field| label_for(move || label::field(at(field)).to_owned(), of);
        let basis = at(AssumptionField::Basis);
        let choice = choice_field(app, basis, label_of(AssumptionField::Basis), brief::NOT_SET, all(basis.spec().kind));
        let note = Look { placeholder: funnel::WHICH, ..Look::default() };
        let note = value_field(app, at(AssumptionField::BasisNote), label_of(AssumptionField::BasisNote), note);
        let shared = tick_field(app, at(AssumptionField::Shared), label_of(AssumptionField::Shared));
        let can_tell = move || app.is_brands() && app.read(|record| record.can_tell(lever));
        vec![choice, note, shared.live_attr("hidden", move || (!can_tell()).then(String::new))]
    })
}
