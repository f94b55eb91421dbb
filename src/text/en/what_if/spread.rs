//! What ranges come to.

use super::amounts::{at_step, exactly, is_same};
use super::chance::{IF_THEY_HOLD, chance};
use crate::funnel::odds::Odds;
use crate::funnel::preset::StepKind;
use crate::funnel::ranges::Spread;
use crate::text::implied::step as name;
use crate::text::{Context, en, write};

/// What a range says.
pub const RANGE_MEANS: &str =
    "A range from low to high holds 90% of what you think possible: 5% lie below it, 5% above.";
/// What the numbers leave out.
pub const INDEPENDENT: &str = "Each assumption varies on its own: none is taken to depend on another.";
/// That nothing is drawn anew.
pub const SAME_EVERYWHERE: &str = "The same brief shows the same numbers everywhere, every time.";

/// "median 42.0, 90% between 18.6 and 94.2"; a step that does not vary is its one number.
pub fn spread(own: &Spread, step: StepKind, context: &Context) -> String {
    let value = |value| at_step(step, value, context);
    if is_same(own.p5, own.p95) {
        return exactly(step, own.p50, context);
    }
    let ninety = write::percent(0.9, 0, context.conventions);
    ["median ", &value(own.p50), ", ", &ninety, " between ", &value(own.p5), " and ", &value(own.p95)].concat()
}

/// The same for a chart: "18.6 to 94.2".
pub fn ends(own: &Spread, step: StepKind, context: &Context) -> String {
    if is_same(own.p5, own.p95) {
        return exactly(step, own.p50, context);
    }
    en::ends(&at_step(step, own.p5, context), &at_step(step, own.p95, context))
}

/// The caption of a distribution: "Activated users: median 42.0, 90% between 18.6 and 94.2. 60 or
/// more: 25% · 5 in 20, if these assumptions hold."
pub fn distribution(own: &Spread, step: StepKind, odds: Option<&Odds>, context: &Context) -> String {
    let mut words = [name(step), ": ", &spread(own, step, context)].concat();
    match odds {
        Some(odds) => {
            let goal = exactly(step, odds.goal, context);
            words.push_str(
                &[". ", &goal, " or more: ", &chance(odds.best(), context), ", ", IF_THEY_HOLD, "."].concat(),
            );
        }
        None => words.push_str(&[", ", IF_THEY_HOLD, "."].concat()),
    }
    words
}
