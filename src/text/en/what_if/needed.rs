//! What it would take to come to a goal.

use super::amounts::{at_lever, at_step, exactly, is_same, named};
use crate::align::outside::beside;
use crate::brief::choice::Lever;
use crate::brief::record::Record;
use crate::funnel::around::excess;
use crate::funnel::goal_seek::{Alone, Moved, Needed, Reach, Together};
use crate::funnel::preset::StepKind;
use crate::text::steps::{assumption, assumption_inside};
use crate::text::{Context, label, outside, write};

/// The part of the room.
pub const TAKES: &str = "What it would take";
/// Each assumption alone.
pub const ALONE: &str = "Any one of these alone";
/// Several assumptions.
pub const TOGETHER: &str = "Several together";
/// How it is worked out.
pub const WHY_NEEDED: &str = "The plan is a product. One assumption alone is multiplied by goal ÷ plan; several share that factor as its root. A rate stops at 100%, and the others carry the rest. Ranges count with their medians.";

/// The same where views are paid for.
pub const WHY_ADDED: &str =
    "Paid views are added to the creator’s own: of either alone the goal takes what the other does not bring.";

/// "For 25 qualified leads: 207% more than the plan gives".
pub fn heading(own: &Needed, step: StepKind, context: &Context) -> String {
    let goal = named(&exactly(step, own.goal, context), step, context);
    let planned = named(&exactly(step, own.planned, context), step, context);
    let asks = match excess(own.goal, own.planned) {
        _ if own.is_met() => ["the plan gives ", &planned, ", which is enough"].concat(),
        Some(more) => [&more_words(more, context), " the plan gives"].concat(),
        None => "the plan gives nothing".to_owned(),
    };
    ["For ", &goal, ": ", &asks].concat()
}

/// "207% more than"; from tenfold on "21 times what".
fn more_words(more: f64, context: &Context) -> String {
    if more >= 9.0 {
        return [&write::number(more + 1.0, 0, context.conventions), " times what"].concat();
    }
    let more = if more < 0.01 {
        write::share(more, context.conventions)
    } else {
        write::percent(more, 0, context.conventions)
    };
    [&more, " more than"].concat()
}

/// What is asked of one assumption.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Need {
    /// The assumption.
    pub name: String,
    /// What it is.
    pub now: String,
    /// What it would have to be, or why it cannot.
    pub then: String,
    /// All of it in a line: "Click-through rate 0.9% → 2.76%".
    pub line: String,
}

impl Need {
    fn new(lever: Lever, now: String, then: String, between: &str, context: &Context) -> Need {
        let name = assumption(lever, context);
        let line = [&name, " ", &now, between, &then].concat();
        Need { name, now, then, line }
    }
}

/// One assumption, all others as they are. `is_met` says that the plan comes to the goal already.
pub fn alone(own: &Alone, is_met: bool, context: &Context) -> Need {
    let value = |value| at_lever(own.lever, value, context);
    let need = |then: String, between| Need::new(own.lever, value(own.now), then, between, context);
    match own.needed {
        Reach::At(then) if is_met && is_same(then, own.now) => need("already enough".to_owned(), ", "),
        Reach::At(then) if is_met => need(["already enough: could fall to ", &value(then)].concat(), ", "),
        Reach::At(then) => need(value(then), " → "),
        Reach::AboveWhole(then) => need(["cannot: it would have to be ", &value(then)].concat(), ", "),
        Reach::Never => need("cannot: another assumption is 0".to_owned(), ", "),
    }
}

/// Where a needed value stands against what is known: "above this creator’s own 1.2%", "nothing
/// comparable is known". `None` where the assumption cannot bring the goal about.
pub fn known(own: &Alone, record: &Record, context: &Context) -> Option<String> {
    let Reach::At(value) = own.needed else { return None };
    let found = beside(record, own.lever, value);
    Some(found.map_or_else(|| outside::NOTHING.to_owned(), |found| outside::place(&found, context)))
}

/// Several by the same factor: "All six by × 1.2057, of which clicks that show up as sessions would
/// stop at 100%: the other five by × 1.2200."
pub fn together(own: &Together, step: StepKind, context: &Context) -> String {
    let (unbounded, factor, moved) = match own {
        Together::Reached { unbounded, factor, moved } => (*unbounded, *factor, moved),
        Together::OutOfReach { most } if *most > 0.0 => {
            let most = named(&at_step(step, *most, context), step, context);
            let whole = write::percent(1.0, 0, context.conventions);
            return ["Not possible: with all of these at ", &whole, " it comes to ", &most, "."].concat();
        }
        Together::OutOfReach { .. } => return "Not possible: an assumption is 0.".to_owned(),
    };
    let times = |factor| [" by × ", &write::number(factor, 4, context.conventions)].concat();
    let stopped: Vec<String> =
        moved.iter().filter(|own| own.is_capped).map(|own| assumption_inside(own.lever, context)).collect();
    if unbounded < 1.0 {
        let factor = write::number(unbounded, 4, context.conventions);
        let could = if unbounded > 0.0 { [" could be × ", &factor].concat() } else { " could fall to 0".to_owned() };
        return ["Already enough: ", &label::inside(&all(moved.len())), &could, "."].concat();
    }
    let mut words = [all(moved.len()), times(unbounded)].concat();
    if !stopped.is_empty() {
        let whole = write::percent(1.0, 0, context.conventions);
        words.push_str(&[", of which ", &stopped.join(" and "), " would stop at ", &whole].concat());
        let free = moved.len().saturating_sub(stopped.len());
        if free > 0 {
            words.push_str(&[": the other ", &number(free), &times(factor)].concat());
        }
    }
    words.push('.');
    words
}

/// "All six".
fn all(levers: usize) -> String {
    match levers {
        1 => "This one".to_owned(),
        2 => "Both".to_owned(),
        more => ["All ", &number(more)].concat(),
    }
}

fn number(levers: usize) -> String {
    const WORDS: [&str; 10] = ["none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];
    WORDS.get(levers).map_or_else(|| levers.to_string(), |word| (*word).to_owned())
}

/// One of several that are moved together: "Views 85,000 → 103,702".
pub fn moved(own: &Moved, context: &Context) -> Need {
    let value = |value| at_lever(own.lever, value, context);
    let then = if own.is_capped { [&value(own.then), ", where it stops"].concat() } else { value(own.then) };
    Need::new(own.lever, value(own.now), then, " → ", context)
}
