//! What the figures of the room show: numbers with their words, for [`crate::chart`] to lay out.

use crate::align::outside::Compared;
use crate::brief::choice::Lever;
use crate::brief::quantity::Unit;
use crate::chart::curve::{self, LeverCurve, lever_scene};
use crate::chart::distribution::{self, Distribution, distribution_scene};
use crate::chart::funnel::{Bar, Words, funnel_scene};
use crate::chart::scene::{Measure, Scene};
use crate::chart::tornado::{self, Frame, Level, tornado_scene};
use crate::chart::twin::{self, Pair, Shift, Side, twin_scene};
use crate::funnel::bands::Bands;
use crate::funnel::chain::Chain;
use crate::funnel::curve::Curve;
use crate::funnel::odds::Likely;
use crate::funnel::preset::{StepKind, step_of};
use crate::funnel::rows::Row;
use crate::funnel::scenario::{Change, alike, changes, largest};
use crate::funnel::steps::{Funnel, Known, Step};
use crate::funnel::tornado::Swing;
use crate::text::{Context, funnel, implied, outside, steps, what_if};

/// A width in CSS pixels and how to measure text.
#[derive(Clone, Copy)]
pub struct Sheet<'a> {
    /// CSS pixels.
    pub width: f64,
    /// Of the canvas itself.
    pub measure: &'a dyn Measure,
}

/// Every step as a bar.
pub fn funnel_picture(steps: &Funnel, bands: &Bands, context: &Context, sheet: Sheet) -> Scene {
    let rows = steps.rows();
    let bar = |(step, row): (&Step, &Row)| bar(Bar::of(step), row, bands, context);
    let bars: Vec<Bar> = steps.steps.iter().zip(&rows).map(bar).collect();
    let closer = |bar: &Bar, times: f64| funnel::closer(&bar.value, times, context);
    funnel_scene(&bars, Words { not_set: funnel::NOT_SET, closer: &closer }, sheet.width, sheet.measure)
}

/// A bar with its words.
fn bar(numbers: Bar, row: &Row, bands: &Bands, context: &Context) -> Bar {
    let band = bands.get(row.kind);
    Bar {
        name: implied::step(row.kind, context).to_owned(),
        who: funnel::control(row.kind.control()).to_owned(),
        value: row.shown.map(|known| funnel::value_in(bands, &known, context)).unwrap_or_default(),
        goal: goal(&numbers, row, context),
        band: band.map(|band| (band.p5, band.p95)),
        band_text: band.map(|band| what_if::ends(band, row.kind, context)).unwrap_or_default(),
        from_previous: funnel::from_previous(row, context).unwrap_or_default(),
        // Said once where the step before is the first one.
        from_first: row.is_after_first().then(String::new).or(funnel::from_first(row, context)).unwrap_or_default(),
        questioned: row.from_previous.is_some_and(|conversion| conversion.above_whole()),
        ..numbers
    }
}

/// Beside a plan, what is wanted; without one, whose goal the value is.
fn goal(numbers: &Bar, row: &Row, context: &Context) -> String {
    match (numbers.planned, numbers.wanted, row.shown) {
        (Some(_), Some(wanted), Some(shown)) => funnel::wanted(&Known { value: wanted, ..shown }, context),
        (None, Some(_), Some(shown)) => funnel::origin(&shown).to_owned(),
        _ => String::new(),
    }
}

/// How often a step comes to what, and how much of that reaches the goal.
pub fn likely_picture(own: &Likely, context: &Context, sheet: Sheet) -> Scene {
    let step = own.odds.step;
    let words = what_if::in_picture(own, context);
    let tick = |value: f64| what_if::at_step(step, value, context);
    let of = Distribution {
        control: step.control(),
        whole: own.is_whole(),
        histogram: &own.histogram(),
        spread: own.spread,
        goal: Some(own.odds.goal),
    };
    let words = distribution::Words { tick: &tick, median: &words.median, band: &words.band, goal: &words.goal };
    distribution_scene(&of, &words, sheet.width, sheet.measure)
}

/// How far each assumption alone moves a step, around what is planned.
pub fn swings_picture(
    all: &[Swing],
    (step, planned, goal): (StepKind, f64, f64),
    context: &Context,
    sheet: Sheet,
) -> Scene {
    let tick = |value: f64| what_if::at_step(step, value, context);
    let swings: Vec<tornado::Swing> = all.iter().map(|own| swing(own, step, context)).collect();
    let (plan, wanted) = (what_if::plan_line(step, planned, context), what_if::goal_line(step, goal, context));
    let frame = Frame {
        plan: Level { step: planned, text: &plan },
        goal: Some(Level { step: goal, text: &wanted }),
        tick: &tick,
        whole: step.is_counted(),
    };
    tornado_scene(&swings, &frame, sheet.width, sheet.measure)
}

fn swing(own: &Swing, step: StepKind, context: &Context) -> tornado::Swing {
    let row = what_if::swing(own, step, context);
    tornado::Swing {
        control: step_of(own.lever).unwrap_or(step).control(),
        name: row.name,
        note: row.tried.unwrap_or_default(),
        tried: own.is_tried,
        low: tornado::End { step: own.low.step, text: row.low },
        high: tornado::End { step: own.high.step, text: row.high },
    }
}

/// What a curve is drawn of.
pub struct CurveOf {
    /// The line.
    pub curve: Curve,
    /// What is known of the assumption, with its range.
    pub known: Option<Compared>,
}

/// What each value of one assumption gives.
pub fn curve_picture(
    of: &CurveOf,
    (lever, step, goal): (Lever, StepKind, f64),
    context: &Context,
    sheet: Sheet,
) -> Scene {
    let lever_tick = |value: f64| what_if::at_lever(lever, value, context);
    let step_tick = |value: f64| what_if::at_step(step, value, context);
    let now = what_if::curve_now(&of.curve.now, lever, step, context);
    let crossing = of.curve.crossing.map(|place| what_if::curve_needs(place.lever, lever, context));
    let known = of.known.as_ref().and_then(|own| Some((own.place.as_ref()?, outside::range_in_words(own, context)?)));
    let words = curve::Words {
        lever: &steps::assumption(lever, context),
        step: implied::step(step, context),
        lever_tick: &lever_tick,
        step_tick: &step_tick,
        now: &now,
        goal: &what_if::goal_line(step, goal, context),
        crossing: crossing.as_deref().unwrap_or(""),
        impossible: &what_if::impossible(context),
    };
    let is_rate = lever.unit() == Unit::Rate;
    let of = LeverCurve {
        curve: &of.curve,
        control: step_of(lever).unwrap_or(step).control(),
        most: is_rate.then_some(1.0),
        known: known.as_ref().map(|(place, text)| curve::Known { low: place.low, high: place.high, text }),
    };
    lever_scene(&of, &words, sheet.width, sheet.measure)
}

/// Two assignments of the same assumptions, step by step.
pub fn twin_picture(
    (first, base): (&str, &Chain),
    (second, other): (&str, &Chain),
    context: &Context,
    sheet: Sheet,
) -> Scene {
    let (base, other) = alike(base, other);
    let changes = changes(&base, &other);
    let largest = largest(&changes);
    let value = |chain: &Chain, step| chain.link(step).map_or(0.0, |link| link.belief().median());
    let before = [None].into_iter().chain(changes.iter().map(|change| Some(change.step)));
    let pairs: Vec<Pair> = changes
        .iter()
        .zip(before)
        .map(|(change, before)| {
            let rates = (value(&base, change.step), value(&other, change.step));
            let is_most = largest.is_some_and(|own| own.step == change.step);
            pair(change, rates, before, is_most, context)
        })
        .collect();
    let closer = |_: &Pair, times: f64| what_if::both_closer(times, context);
    let words =
        twin::Words { first, second, not_set: funnel::NOT_SET, most: what_if::most(largest.as_ref()), closer: &closer };
    twin_scene(&pairs, words, sheet.width, sheet.measure)
}

fn pair(change: &Change, rates: (f64, f64), before: Option<StepKind>, is_most: bool, context: &Context) -> Pair {
    let step = change.step;
    let side = |value| Side { value: Some(value), text: what_if::at_step(step, value, context) };
    let rate = before.map(|before| what_if::rate_change(step, rates, before, context));
    let shift = match &rate {
        _ if is_most => Shift::Most,
        Some((_, true)) => Shift::Differs,
        _ => Shift::Same,
    };
    Pair {
        control: step.control(),
        money: step.is_money(),
        first: side(change.from),
        second: side(change.to),
        name: implied::step(step, context).to_owned(),
        who: funnel::control(step.control()).to_owned(),
        change: what_if::relative(change, context).unwrap_or_default(),
        difference: what_if::difference(change, context),
        rate: rate.map(|(words, _)| words).unwrap_or_default(),
        shift,
        // A rate cannot be moved above 100% by a scenario; one that stands there is questioned elsewhere.
        questioned: false,
    }
}
