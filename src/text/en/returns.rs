//! What a plan costs and brings, in words.

use super::implied::{many, money_name, one};
use crate::brief::choice::Denominator;
use crate::funnel::costs::Costs;
use crate::funnel::engagement::Engagement;
use crate::funnel::preset::StepKind;
use crate::funnel::returns::{Figure, LeftUnderRanges};
use crate::text::{Context, what_if, write};

/// The part of the room.
pub const TITLE: &str = "What it costs, and what comes back";
/// Where the costs and the margin are entered.
pub const COSTS: &str = "Costs and margin";
/// Asks for the views that the boost buys.
pub const PAID_VIEWS: &str = "How many views does the boost buy?";
/// There is no fee yet.
pub const NO_FEE: &str =
    "Enter the fee, or 0 if only a commission is paid: what each step costs and whether it pays back then stand here.";
/// The column of names.
pub const FIGURE: &str = "Figure";
/// The column of values.
pub const VALUE: &str = "By this plan";
/// How it is worked out.
pub const WORKED_OUT: &str = "CPM is the fee for a thousand of the count, because published prices are what creators are paid. Every other price is all costs ÷ the count. Left is value × margin − all costs; break-even value is fixed costs ÷ (margin − commission).";
/// The margin is not known.
pub const NO_MARGIN: &str =
    "Enter the margin to see what is left and from where on nothing is lost. It stays on this device.";

/// Views are paid for and nobody said with how much.
pub const PAID_FOR_NOTHING: &str =
    "The plan has paid views, and the cost of boosting is not set: they are counted as if they cost nothing.";

/// A figure's name and its value.
pub fn figure(own: &Figure, context: &Context) -> (String, String) {
    let money = |amount| write::derived_money(amount, context.currency, context.conventions);
    let name = |parts: &[&str]| parts.concat();
    match own {
        Figure::CostPerThousand(of, price) => {
            (name(&["A thousand ", seen(*of, context), " (CPM, by fee)"]), money(*price))
        }
        Figure::CostPerThousandPaid(price) => ("A thousand paid views (by cost of boosting)".to_owned(), money(*price)),
        Figure::CostPer(of, price) => (name(&[article(*of, context), one(*of, context), short(*of)]), money(*price)),
        Figure::ReturnOnSpend(ratio) => {
            ("For each 1 spent (ROAS)".to_owned(), write::number(*ratio, 2, context.conventions))
        }
        Figure::Left(left) if *left < 0.0 => ("Loss after all costs".to_owned(), money(-left)),
        Figure::Left(left) => ("Left after all costs".to_owned(), money(*left)),
        Figure::BreakEvenCount(of, count) => {
            let count = [&write::quantity(*count, context.conventions), " ", many(*of, context)].concat();
            ("Nothing is lost from".to_owned(), count)
        }
        Figure::BreakEvenRate(of, share) => {
            let more = if *share > 1.0 { ", more than all of them" } else { "" };
            (name(&["or at ", rate_name(*of, context)]), [&write::share(*share, context.conventions), more].concat())
        }
        Figure::BreakEvenEach(of, each) => (name(&["or if ", each_name(*of, context)]), money(*each)),
        Figure::NoBreakEven => {
            ("Nothing is lost from".to_owned(), "never: the margin is not above the commission".to_owned())
        }
    }
}

fn seen<'a>(of: StepKind, context: &Context<'a>) -> &'a str {
    let market = of == StepKind::InMarket && context.names.step(of).is_none();
    if market { "in your market" } else { many(of, context) }
}

/// What stands before one of a step. What the brand calls it may be in the plural.
pub(super) fn article(of: StepKind, context: &Context) -> &'static str {
    match of {
        _ if of.is_own() || context.names.step(of).is_some() => "One of ",
        StepKind::Orders | StepKind::Installs | StepKind::ActivatedUsers => "An ",
        _ => "A ",
    }
}

fn short(of: StepKind) -> &'static str {
    match of {
        StepKind::Clicks => " (CPC)",
        StepKind::Sessions | StepKind::CompletedViews => "",
        _ => " (CPA)",
    }
}

fn rate_name(of: StepKind, context: &Context) -> &'static str {
    match of {
        _ if context.names.before(of).is_some() => "this share of the step before",
        StepKind::Orders => "a conversion rate of",
        StepKind::QualifiedLeads => "this share of sign-ups qualified",
        StepKind::ActivatedUsers => "this share of installs activated",
        _ => "this share of the step before",
    }
}

fn each_name(of: StepKind, context: &Context) -> &'static str {
    match of {
        _ if context.names.step(of).is_some() => "each is worth",
        StepKind::Orders => "the average order is worth",
        StepKind::QualifiedLeads => "a qualified lead is worth",
        StepKind::ActivatedUsers => "an activated user is worth",
        _ => "each is worth",
    }
}

/// What is left under ranges and luck: "What is left: median −£716, 90% between −£852 and −£512. That
/// nothing is lost: under 0.1% · less than 1 in 20, if these assumptions hold."
pub fn left_under_ranges(own: &LeftUnderRanges, context: &Context) -> String {
    let LeftUnderRanges { spread: own, pays_back } = *own;
    let money = |value| what_if::at_step(StepKind::Revenue, value, context);
    let ninety = write::percent(0.9, 0, context.conventions);
    let band = [&ninety, " between ", &money(own.p5), " and ", &money(own.p95)].concat();
    let chance = what_if::chance(pays_back, context);
    let left = ["What is left: median ", &money(own.p50), ", ", &band].concat();
    [&left, ". That nothing is lost: ", &chance, ", ", what_if::IF_THEY_HOLD, "."].concat()
}

/// "The plan brings $1,069.66 in sales and costs $1,885.57."
pub fn finding(value: Option<(StepKind, f64)>, costs: &Costs, context: &Context) -> String {
    let money = |amount| write::total_money(amount, context.currency, context.conventions);
    let total = costs.total(value.map_or(0.0, |(_, value)| value));
    match value {
        Some((kind, value)) => {
            ["The plan brings ", &money(value), " in ", money_name(kind, context), " and costs ", &money(total), "."]
                .concat()
        }
        None if costs.pays_commission() => ["The plan costs ", &money(total), " and the commission."].concat(),
        None => ["The plan costs ", &money(total), "."].concat(),
    }
}

/// "Beside the funnel: 3,600 engagements, 6% of people reached, $0.50 of fee each (CPE). …"
pub fn engagement(own: &Engagement, context: &Context) -> String {
    let mut words = ["Beside the funnel: ", &write::quantity(own.count, context.conventions), " engagements"].concat();
    if let Some((rate, of)) = own.rate {
        words.push_str(&[", ", &write::share(rate, context.conventions), " of ", denominator(of)].concat());
    }
    if let Some(each) = own.cost_each {
        let each = write::derived_money(each, context.currency, context.conventions);
        words.push_str(&[", ", &each, " of fee each (CPE)"].concat());
    }
    words.push_str(". Nobody has to engage to click, so no step is multiplied by it.");
    words
}

fn denominator(of: Denominator) -> &'static str {
    match of {
        Denominator::Followers => "the followers",
        Denominator::Reach => "people reached",
        Denominator::Views => "views",
    }
}
