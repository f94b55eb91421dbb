//! How the field of an assumption reads and writes: one number, or a range of them.

use crate::brief::field::{AssumptionField, Path, Value};
use crate::brief::quantity::{Amount, Unit};
use crate::funnel::assumed::amount_value;
use crate::funnel::belief::Belief;
use crate::text::read::{RangeReading, Span, read_range};
use crate::text::{Context, problem, write};
use crate::ui::parts::field::{Held, Rules, State, Understood};

/// The rules of such a field.
pub static RANGE: Rules = Rules {
    understand,
    write: |state, held, context| write::typed_range(state.kind, &span(held), context),
    echo: |state, held, typed, context| problem::echo_range(state.kind, &span(held), typed, context),
    put: |app, path, entry, up_to| {
        if let Path::Assumption(lever, _) = path {
            app.set_assumption(lever, entry, up_to);
        }
    },
    up_to: |path| match path {
        Path::Assumption(lever, _) => Some(Path::Assumption(lever, AssumptionField::UpTo)),
        _ => None,
    },
};

fn understand(state: &State, typed: &str, context: &Context) -> Understood {
    match read_range(state.kind, state.unit, typed, context) {
        RangeReading::Empty => Understood::Empty,
        RangeReading::One(span) => believable(span, state.unit, context),
        RangeReading::Either(one, other) => Understood::Either(held(one), held(other)),
        RangeReading::Unreadable(own) => Understood::Unreadable(problem::range(own, state.kind, state.unit, context)),
    }
}

/// A range that touches nothing or all can be read and not worked with.
fn believable(span: Span, unit: Option<Unit>, context: &Context) -> Understood {
    if let (Span::Range(Value::Amount(low), Value::Amount(high)), Some(unit)) = (&span, unit) {
        let [low, high] = [low, high].map(|end: &Amount| amount_value(*end, context.decimals()));
        if let Err(refusal) = Belief::range(unit, low, high) {
            return Understood::Unreadable(problem::refusal(refusal, unit, context));
        }
    }
    Understood::One(held(span))
}

fn held(span: Span) -> Held {
    match span {
        Span::Point(value) => (value, None),
        Span::Range(low, high) => (low, Some(high)),
    }
}

fn span(held: &Held) -> Span {
    match held.clone() {
        (value, None) => Span::Point(value),
        (low, Some(high)) => Span::Range(low, high),
    }
}
