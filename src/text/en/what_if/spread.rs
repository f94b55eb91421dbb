//! What ranges come to.

use super::amounts::{at_step, exactly, is_same};
use super::chance::percentage;
use crate::funnel::odds::Likely;
use crate::funnel::preset::StepKind;
use crate::funnel::ranges::Spread;
use crate::text::implied::many;
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

/// What stands in the picture of a distribution.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InPicture {
    /// "median 42"
    pub median: String,
    /// "90% between 17 and 96"; empty where nothing varies.
    pub band: String,
    /// "60 or more: 25%"
    pub goal: String,
}

/// The words in the picture of how likely a goal is.
pub fn in_picture(own: &Likely, context: &Context) -> InPicture {
    let step = own.odds.step;
    let value = |value| at_step(step, value, context);
    let Spread { p5, p50, p95, .. } = own.spread;
    let ninety = write::percent(0.9, 0, context.conventions);
    let band = [&ninety, " between ", &value(p5), " and ", &value(p95)].concat();
    let goal = exactly(step, own.odds.goal, context);
    InPicture {
        median: if is_same(p5, p95) { String::new() } else { ["median ", &value(p50)].concat() },
        band: if is_same(p5, p95) { String::new() } else { band },
        goal: [&goal, " or more: ", &percentage(own.odds.best(), context)].concat(),
    }
}

/// What the assumptions alone give: "By the assumptions alone, activated users: median 42.0, 90% between
/// 18.6 and 94.2."
pub fn without_luck(own: &Spread, step: StepKind, context: &Context) -> String {
    ["By the assumptions alone, ", many(step, context), ": ", &spread(own, step, context), "."].concat()
}
