//! Assumptions of the funnel: named by words of their own, or metrics under a heading that says
//! so. A range is none, nor is a figure with a window or a note, which an assumption does not have.

use super::Found;
use super::clause::Item;
use super::word::Term;
use super::words::{Words, Written};
use crate::brief::choice::{Denominator, Lever, Metric, Scope};
use crate::brief::field::{Goal, Kind as Field, Value};
use crate::brief::quantity::{Amount, Unit};
use crate::text::read::{Reading, read};

/// What the figure of a goal is where the funnel is planned.
pub(super) fn of_goal(goal: &Goal) -> Option<Found> {
    let lever = match goal.metric? {
        Metric::Reach => Lever::Reach,
        Metric::Views => Lever::Views,
        Metric::ClickThroughRate => Lever::ClickThroughRate,
        Metric::LandingRate => Lever::LandingRate,
        Metric::ConversionRate => Lever::ConversionRate,
        Metric::AverageOrderValue => Lever::AverageOrderValue,
        Metric::CompletionRate => Lever::CompletionRate,
        _ => return None,
    };
    let base = matches!(lever, Lever::Reach | Lever::Views);
    let elsewhere = match goal.scope {
        Some(Scope::InMarket) => base,
        Some(Scope::Everywhere) => !base,
        None => false,
    };
    let other = elsewhere || goal.denominator == Some(Denominator::Followers);
    let more = goal.window.is_some() || goal.counter.is_some() || goal.note.is_some();
    goal.amount.filter(|_| !other && !more).map(|amount| Found::Assumption(lever, amount))
}

/// Whether a metric is an assumption unless a heading says that goals stand there.
pub(super) fn is_assumed(metric: Option<Metric>) -> bool {
    matches!(metric, Some(Metric::LandingRate | Metric::AverageOrderValue))
}

/// "audience in market 70%", "base 60,000"
pub(super) fn assumption(
    words: &Words,
    noun: Term,
    (from, to): (usize, usize),
    written: &Written,
    number: usize,
) -> Option<Item> {
    let (lever, other) = match noun {
        Term::Lever(lever) => (lever, None),
        // The words do not say which of the two the funnel begins with.
        Term::Base => (Lever::Reach, Some(Lever::Views)),
        _ => return None,
    };
    let amount = amount(words, lever, written)?;
    let loose = written.open || words.preceded(number, Term::AtLeast).is_some();
    let spoilt = loose || words.find(to, Term::Per).is_some();
    let found = Found::Assumption(lever, amount);
    let other = other.map(|lever| Found::Assumption(lever, amount));
    let money = written.mark.map(|mark| (mark, number, written.to));
    (!spoilt).then_some(Item { from, to, found, other, weight: 1, money, market: None, named: true })
}

fn amount(words: &Words, lever: Lever, written: &Written) -> Option<Amount> {
    let fits = match lever.unit() {
        Unit::Rate => written.percent,
        Unit::Money => written.mark.is_some() && words.money,
        Unit::Count => true,
    };
    match read(Field::Amount, Some(lever.unit()), &written.text, words.context) {
        Reading::One(Value::Amount(amount)) if fits => Some(amount),
        _ => None,
    }
}
