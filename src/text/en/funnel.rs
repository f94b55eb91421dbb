//! Words of the Funnel room.

/// The room.
pub const TITLE: &str = "What would have to be true";
/// What it is for.
pub const LEDE: &str = "From the people reached to what the brand needs, step by step. A step without a value is left open: nothing is assumed for you.";
/// The assumptions.
pub const ASSUMPTIONS: &str = "Assumptions";
/// Who sees those of the brand.
pub const BRANDS_ASSUMPTIONS: &str =
    "Your own. Each stays on this device until you choose to share it: the tick is where it says what it comes from.";
/// Who sees those of the creator.
pub const CREATORS_ASSUMPTIONS: &str = "Your own. They stay on this device and are never part of a link.";
/// The table.
pub const TABLE: &str = "The same numbers as a table";
/// A step.
pub const STEP: &str = "Step";
/// Its value.
pub const VALUE: &str = "Value";
/// Its value where some of them vary.
pub const MEDIAN_AND_BAND: &str = "Median, and 90% between";
/// What the brief asks for.
pub const IN_THE_BRIEF: &str = "In the brief";
/// Its share of the step before.
pub const FROM_PREVIOUS: &str = "From the step before";
/// Its share of the first step.
pub const FROM_FIRST: &str = "From the first step";
/// What is lost on the way to it.
pub const DROP_OFF: &str = "Drop-off";
/// The columns of the table for a spreadsheet.
pub const SHEET_COLUMNS: [&str; 10] = [
    "Step",
    "Value",
    "Currency",
    "5th percentile",
    "95th percentile",
    "In the brief",
    "From the step before",
    "From the first step",
    "Lost",
    "Lost, share",
];
/// Puts the table on the clipboard.
pub const COPY_TABLE: &str = "Copy the table";
/// It is there.
pub const TABLE_COPIED: &str = "Copied: paste it into a spreadsheet.";
/// The browser did not let it.
pub const TABLE_NOT_COPIED: &str = "The browser did not allow copying.";
/// A step without a value.
pub const NOT_SET: &str = "not set";
/// Nobody has said where an assumption comes from.
pub const NO_BASIS: &str = "Where does this come from?";
/// What may stand beside where an assumption comes from.
pub const WHICH: &str = "the last ten posts";

/// Beside paid views that the funnel has no use for.
pub const PAID_NOT_USED: &str = "Not used here: the funnel begins with reach, and paid views are added to views. To use them, set views and leave reach empty.";

/// Where an assumption comes from, and that the creator is told of it.
pub fn basis(basis: &str, is_shared: bool) -> String {
    if is_shared { [basis, " · shared"].concat() } else { basis.to_owned() }
}

/// The slider of an assumption, or of one end of its range.
pub fn slider(lever: &str, end: Option<End>) -> String {
    let end = match end {
        None => "",
        Some(End::Low) => ", lower end",
        Some(End::High) => ", upper end",
    };
    [lever, end, ", slider"].concat()
}

/// A value that follows from the assumptions.
pub const PLANNED: &str = "from the assumptions";

use crate::funnel::aims::{Aim, End};
use crate::funnel::bands::Bands;
use crate::funnel::preset::{Control, StepKind};
use crate::funnel::rows::{Conversion, Finding, Row};
use crate::funnel::steps::{Known, Origin};
use crate::text::implied::{many, one, share_of};
use crate::text::{Context, what_if, write};

/// Nothing can be answered yet.
pub const NO_ANSWERS: &str = "Set the assumptions up to a step for which the brief has a goal: what it would take, how likely it is and what matters most then stand here.";
/// Which goal the answers are about.
pub const AIM: &str = "About";
/// The chance of a goal.
pub const HOW_LIKELY: &str = "How likely it is";
/// The columns of what matters most.
pub const SWING_COLUMNS: [&str; 5] = ["Assumption", "Low", "High", "It moves", "By"];

/// A goal to be chosen: "18 orders".
pub fn aim(aim: &Aim, context: &Context) -> String {
    if aim.step.is_money() {
        let money = write::total_money(aim.goal, context.currency, context.conventions);
        return [&money, " ", many(aim.step, context)].concat();
    }
    [&write::quantity(aim.goal, context.conventions), " ", many(aim.step, context)].concat()
}

/// What the brief asks of a step, and how the plan differs: "18 · the plan has 11% less".
pub fn in_the_brief(aim: &Aim, context: &Context) -> (String, Option<String>) {
    let goal = if aim.step.is_money() {
        write::total_money(aim.goal, context.currency, context.conventions)
    } else {
        write::quantity(aim.goal, context.conventions)
    };
    let differs = aim.excess().filter(|excess| excess.abs() >= 0.000_5);
    (goal, differs.map(|excess| differs_by(excess, context)))
}

fn differs_by(excess: f64, context: &Context) -> String {
    let size = excess.abs();
    let share = if size < 0.01 {
        write::share(size, context.conventions)
    } else {
        write::percent(size, 0, context.conventions)
    };
    ["the plan has ", &share, if excess > 0.0 { " more" } else { " less" }].concat()
}

/// Makes what the plan gives the goal.
pub const WRITE_BACK: &str = "Write back";
/// The same for those who do not see what it stands beside: "Write back: 630 clicks".
pub fn write_back(aim: &Aim, context: &Context) -> String {
    let planned = aim.planned.unwrap_or_default();
    let planned = Aim { goal: if aim.step.is_money() { planned } else { planned.round() }, ..*aim };
    [WRITE_BACK, ": ", &self::aim(&planned, context)].concat()
}

/// Nothing is known.
pub const NOTHING: &str =
    "No step has a value yet. Enter a target of the creator in the brief, or how many are reached.";
/// No rate can be worked out.
pub const NO_RATE: &str = "no rate";

/// Who controls a step.
pub fn control(control: Control) -> &'static str {
    match control {
        Control::Creator => "creator",
        Control::Both => "audience and message",
        Control::Brand => "brand",
    }
}

/// Where a value comes from.
pub fn origin(known: &Known) -> &'static str {
    match known.origin {
        Origin::Plan => PLANNED,
        Origin::Target(_) => "creator’s target",
        Origin::Outcome(_) => "brand’s outcome",
    }
}

/// A lens of the chart: the same bar on a new scale.
pub fn closer(value: &str, times: f64, context: &Context) -> String {
    format!("the same {value}, drawn {} times larger", write::number(times, 0, context.conventions))
}

/// A value of a step; with fewer digits where it varies.
pub fn value_in(bands: &Bands, known: &Known, context: &Context) -> String {
    let varies = known.origin == Origin::Plan && bands.get(known.kind).is_some();
    if varies { what_if::at_step(known.kind, known.value, context) } else { value(known, context) }
}

/// A value of a step.
pub fn value(known: &Known, context: &Context) -> String {
    if known.kind.is_money() {
        write::total_money(known.value, context.currency, context.conventions)
    } else {
        write::quantity(known.value, context.conventions)
    }
}

/// A step as a share of the one before, "1.5% of clicks"; money for each of it, "$4.00 per click"; what
/// is added to it, "and 30,000 paid".
pub fn from_previous(row: &Row, context: &Context) -> Option<String> {
    let share = row.from_previous.map(|share| conversion(&share, context));
    share.or_else(|| value_per(row, context)).or_else(|| added(row, context))
}

fn added(row: &Row, context: &Context) -> Option<String> {
    Some(["and ", &what_if::at_lever(row.kind.lever(), row.added?, context), " paid"].concat())
}

/// A step as a share of the first one.
pub fn from_first(row: &Row, context: &Context) -> Option<String> {
    row.from_first.map(|share| conversion(&share, context))
}

fn conversion(conversion: &Conversion, context: &Context) -> String {
    match conversion.rate {
        Some(rate) => {
            [&write::share(rate, context.conventions), " of ", share_of(conversion.of.kind, context)].concat()
        }
        None => NO_RATE.to_owned(),
    }
}

fn value_per(row: &Row, context: &Context) -> Option<String> {
    let per = row.value_per?;
    let amount = |amount| write::derived_money(amount, context.currency, context.conventions);
    Some(
        per.amount
            .map_or_else(|| NO_RATE.to_owned(), |own| [&amount(own), " per ", one(per.of.kind, context)].concat()),
    )
}

/// "41,370 (98.5%)"; where more come out than went in, so much more.
pub fn drop_off(row: &Row, context: &Context) -> Option<String> {
    let lost = row.drop_off?;
    if lost.count < 0.0 {
        return Some(format!("none: {} more", write::quantity(-lost.count, context.conventions)));
    }
    let count = write::quantity(lost.count, context.conventions);
    Some(match lost.share {
        Some(share) => format!("{count} ({})", write::share(share, context.conventions)),
        None => count,
    })
}

/// The caption: what the picture says, in one sentence or two.
pub fn finding(finding: Option<&Finding>, bands: &Bands, context: &Context) -> String {
    let Some(finding) = finding else { return NOTHING.to_owned() };
    let named = |known: &Known| match known.kind.is_money() {
        true => value_in(bands, known, context),
        false => [&value_in(bands, known, context), " ", many(known.kind, context)].concat(),
    };
    let ends = || [finding.last, finding.money].into_iter().flatten();
    let join = |of_goals: bool| {
        let ends: Vec<String> =
            ends().filter(|known| known.origin.is_goal() == of_goals).map(|own| named(&own)).collect();
        ends.join(" and ")
    };
    let (planned, hoped) = (join(false), join(true));
    let mut caption = named(&finding.first);
    caption.push_str(&match (planned.is_empty(), hoped.is_empty()) {
        (true, true) => "; what comes after is not set.".to_owned(),
        (false, true) => [" bring ", &planned, "."].concat(),
        (true, false) => [" are to bring ", &hoped, "."].concat(),
        (false, false) => [" bring ", &planned, "; the brief asks for ", &hoped, "."].concat(),
    });
    if let Some((to, _)) = &finding.largest_loss {
        caption.push(' ');
        caption.push_str(&lost(to.kind, context));
    }
    caption
}

/// Where most are lost, in a sentence.
fn lost(to: StepKind, context: &Context) -> String {
    if context.names.before(to).is_some() {
        return ["Most are lost on the way to ", many(to, context), "."].concat();
    }
    let usual = match to {
        StepKind::InMarket => "Most are outside your market.",
        StepKind::Clicks => "Most do not click.",
        StepKind::Sessions => "Most clicks do not arrive.",
        StepKind::Orders => "Most leave without an order.",
        StepKind::SignUps => "Most leave without signing up.",
        StepKind::QualifiedLeads => "Most sign-ups do not qualify.",
        StepKind::Installs => "Most do not install.",
        StepKind::ActivatedUsers => "Most installs are not used.",
        StepKind::CompletedViews => "Most do not watch to the end.",
        StepKind::Own(_)
        | StepKind::Reach
        | StepKind::Views
        | StepKind::AllViews
        | StepKind::Revenue
        | StepKind::Pipeline
        | StepKind::UserValue => "",
    };
    usual.to_owned()
}

/// Beside a plan: what the brief asks for.
pub fn wanted(known: &Known, context: &Context) -> String {
    format!("{} wanted", value(known, context))
}
