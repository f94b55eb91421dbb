//! What the numbers of a brief ask for, in the sentences a person would say.

use super::label;
use super::published::population;
use crate::align::plausibility::{
    Comparison, ConversionFrom, EngagementReading, Standing, engagement_of, order_values,
};
use crate::align::published::{Population, Published};
use crate::brief::choice::Denominator;
use crate::brief::record::Record;
use crate::funnel::implied::{Implied, OrderValueNeeded, implied};
use crate::funnel::preset::{OwnStep, StepKind};
use crate::funnel::steps::{Known, Origin};
use crate::text::{Context, write};

/// One thing that follows: a figure, what it is, and what it rests on.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Finding {
    /// The number, large.
    pub figure: String,
    /// What it is.
    pub words: String,
    /// What it rests on: the numbers, or the published figure with source and year.
    pub why: String,
}

/// Everything that follows from a record, in the order of the funnel. `shared` leaves out what is
/// not the creator's business: what rests on the brand's private assumptions, and what its fee buys.
pub fn findings(record: &Record, context: &Context, shared: bool) -> Vec<Finding> {
    let mut all: Vec<Finding> = implied(record)
        .iter()
        .filter(|implied| !(shared && (implied.rests_on_plan() || implied.is_about_fee())))
        .map(|implied| of_implied(implied, context))
        .collect();
    // The same by goal and by plan is said once.
    all.dedup_by(|one, other| one.figure == other.figure && one.why == other.why);
    all.extend(of_order_values(&order_values(record), context, shared));
    for (origin, readings) in engagement_of(record) {
        all.extend(of_engagement(record, origin, &readings, context));
    }
    all
}

fn of_implied(implied: &Implied, context: &Context) -> Finding {
    let money = |amount| write::derived_money(amount, context.currency, context.conventions);
    match implied {
        Implied::Rate { from, to, rate } => Finding {
            figure: write::share(*rate, context.conventions),
            words: format!("{} {}", of_all(from), must(to)),
            why: rate_why(from, to, *rate, context),
        },
        Implied::ValuePer { money: total, per, amount } => Finding {
            figure: money(*amount),
            words: format!("in {} per {}", usual_money(total.kind), one_of(per, context)),
            why: quotient(total, per, context),
        },
        Implied::CostPerThousand { base, amount } => Finding {
            figure: money(*amount),
            words: format!("for a thousand {} (CPM)", many(base.kind, context)),
            why: format!("Fee ÷ {} × {}", written(base, context), write::number(1_000.0, 0, context.conventions)),
        },
        Implied::CostPer { count, amount } => Finding {
            figure: money(*amount),
            words: format!("of fee per {}", one_of(count, context)),
            why: format!("Fee ÷ {}{}", written(count, context), by_plan(count)),
        },
        Implied::MoneyPerFee { money: total, factor } => Finding {
            figure: write::number(*factor, 2, context.conventions),
            words: ["times the fee in ", many_of(total, context), by_plan(total)].concat(),
            why: pay_back(*factor).to_owned(),
        },
    }
}

fn pay_back(factor: f64) -> &'static str {
    if factor < 1.0 {
        "Less than the fee alone, before any other cost: it cannot pay back."
    } else {
        "Whether that pays back depends on the margin."
    }
}

fn by_plan(known: &Known) -> &'static str {
    if known.origin == Origin::Plan { ", by your assumptions" } else { "" }
}

fn rate_why(from: &Known, to: &Known, rate: f64, context: &Context) -> String {
    let numbers = quotient(to, from, context);
    if rate > 1.0 { format!("{numbers}. That is more than all of them: it cannot happen.") } else { numbers }
}

/// "500 clicks ÷ 25,000 people reached".
pub(super) fn quotient(above: &Known, below: &Known, context: &Context) -> String {
    format!("{} ÷ {}", written(above, context), written(below, context))
}

fn written(known: &Known, context: &Context) -> String {
    if known.kind.is_money() {
        write::total_money(known.value, context.currency, context.conventions)
    } else {
        format!("{} {}", write::quantity(known.value, context.conventions), many_of(known, context))
    }
}

/// What a number counts, in the plural: "link taps". A goal is called by its metric.
pub(super) fn many_of<'a>(known: &Known, context: &Context<'a>) -> &'a str {
    match known.origin {
        _ if known.link_taps => "link taps",
        Origin::Plan => many(known.kind, context),
        _ => usual_many(known.kind),
    }
}

/// What a number counts, in the singular: "link tap". A goal is called by its metric.
pub(super) fn one_of<'a>(known: &Known, context: &Context<'a>) -> &'a str {
    match known.origin {
        _ if known.link_taps => "link tap",
        Origin::Plan => one(known.kind, context),
        _ => usual_one(known.kind),
    }
}

/// A step of the plan in the plural: "clicks".
pub fn many<'a>(kind: StepKind, context: &Context<'a>) -> &'a str {
    context.names.step(kind).unwrap_or_else(|| usual_many(kind))
}

/// A step of the plan in the singular: "click".
pub fn one<'a>(kind: StepKind, context: &Context<'a>) -> &'a str {
    context.names.step(kind).unwrap_or_else(|| usual_one(kind))
}

/// What a share of a step of the plan is a share of: "clicks".
pub fn share_of<'a>(kind: StepKind, context: &Context<'a>) -> &'a str {
    let those = match kind {
        StepKind::InMarket => "those in the market",
        StepKind::AllViews => "all views",
        _ => usual_many(kind),
    };
    context.names.step(kind).unwrap_or(those)
}

/// Money at the end of a plan: "sales".
pub fn money_name<'a>(kind: StepKind, context: &Context<'a>) -> &'a str {
    context.names.step(kind).unwrap_or_else(|| usual_money(kind))
}

/// A step of the plan as the name of a row: "Clicks".
pub fn step<'a>(kind: StepKind, context: &Context<'a>) -> &'a str {
    context.names.step(kind).unwrap_or_else(|| usual_step(kind))
}

fn usual_many(kind: StepKind) -> &'static str {
    match kind {
        StepKind::Reach => "people reached",
        StepKind::Views => "views",
        StepKind::AllViews => "views in all",
        StepKind::InMarket => "in the market",
        StepKind::Clicks => "clicks",
        StepKind::Sessions => "store sessions",
        StepKind::Orders => "orders",
        StepKind::SignUps => "sign-ups",
        StepKind::QualifiedLeads => "qualified leads",
        StepKind::Installs => "installs",
        StepKind::ActivatedUsers => "activated users",
        StepKind::CompletedViews => "completed views",
        StepKind::Own(own) => numbered(own),
        StepKind::Revenue | StepKind::Pipeline | StepKind::UserValue => usual_money(kind),
    }
}

fn usual_one(kind: StepKind) -> &'static str {
    match kind {
        StepKind::Reach => "person reached",
        StepKind::Views | StepKind::AllViews => "view",
        StepKind::InMarket => "one in the market",
        StepKind::Clicks => "click",
        StepKind::Sessions => "store session",
        StepKind::Orders => "order",
        StepKind::SignUps => "sign-up",
        StepKind::QualifiedLeads => "qualified lead",
        StepKind::Installs => "install",
        StepKind::ActivatedUsers => "activated user",
        StepKind::CompletedViews => "completed view",
        StepKind::Own(own) => numbered(own),
        StepKind::Revenue | StepKind::Pipeline | StepKind::UserValue => usual_money(kind),
    }
}

/// Money that a goal asks for: "sales".
pub(super) fn usual_money(kind: StepKind) -> &'static str {
    match kind {
        StepKind::Pipeline => "pipeline",
        StepKind::UserValue => "user value",
        _ => "sales",
    }
}

/// A step as the name of a row, as every brief calls it: "Clicks".
pub(super) fn usual_step(kind: StepKind) -> &'static str {
    match kind {
        StepKind::Reach => "Reach",
        StepKind::Views => "Views",
        StepKind::AllViews => "All views",
        StepKind::InMarket => "In your market",
        StepKind::Clicks => "Clicks",
        StepKind::Sessions => "Store sessions",
        StepKind::Orders => "Orders",
        StepKind::Revenue => "Sales",
        StepKind::SignUps => "Sign-ups",
        StepKind::QualifiedLeads => "Qualified leads",
        StepKind::Pipeline => "Pipeline",
        StepKind::Installs => "Installs",
        StepKind::ActivatedUsers => "Activated users",
        StepKind::UserValue => "User value",
        StepKind::CompletedViews => "Completed views",
        StepKind::Own(_) => label::lever(kind.lever()),
    }
}

/// A step that the brand has added and given no name, inside a sentence.
fn numbered(own: OwnStep) -> &'static str {
    match own {
        OwnStep::First => "own step 1",
        OwnStep::Second => "own step 2",
        OwnStep::Third => "own step 3",
        OwnStep::Fourth => "own step 4",
        OwnStep::Fifth => "own step 5",
        OwnStep::Sixth => "own step 6",
    }
}

/// "of everyone reached".
pub(super) fn of_all(from: &Known) -> &'static str {
    match from.kind {
        StepKind::Reach => "of everyone reached",
        StepKind::Views => "of all views",
        StepKind::AllViews => "of all views, paid ones too,",
        StepKind::InMarket => "of those in the market",
        StepKind::Clicks if from.link_taps => "of all link taps",
        StepKind::Clicks => "of all clicks",
        StepKind::Sessions => "of all store sessions",
        StepKind::Orders => "of all orders",
        StepKind::SignUps => "of all sign-ups",
        StepKind::QualifiedLeads => "of all qualified leads",
        StepKind::Installs => "of all installs",
        StepKind::ActivatedUsers => "of all activated users",
        StepKind::CompletedViews => "of all completed views",
        // No goal is measured in them.
        StepKind::Own(_) | StepKind::Revenue | StepKind::Pipeline | StepKind::UserValue => "of it",
    }
}

/// "must click".
pub(super) fn must(to: &Known) -> &'static str {
    match to.kind {
        StepKind::Reach => "must be reached",
        StepKind::Views | StepKind::AllViews => "must be views",
        StepKind::InMarket => "must be in the market",
        StepKind::Clicks if to.link_taps => "must tap the link",
        StepKind::Clicks => "must click",
        StepKind::Sessions => "must arrive in the store",
        StepKind::Orders => "must buy",
        StepKind::SignUps => "must sign up",
        StepKind::QualifiedLeads => "must qualify",
        StepKind::Installs => "must install",
        StepKind::ActivatedUsers => "must become active",
        StepKind::CompletedViews => "must be watched to the end",
        StepKind::Own(_) | StepKind::Revenue | StepKind::Pipeline | StepKind::UserValue => "must follow",
    }
}

/// One finding for all conversion rates: the first leads, the others stand beside it.
fn of_order_values(values: &[(ConversionFrom, OrderValueNeeded)], context: &Context, shared: bool) -> Option<Finding> {
    let fits = |from: &ConversionFrom| match from {
        ConversionFrom::Own => !shared,
        ConversionFrom::Published(figure) => {
            figure.population != Population::MerchantsInPounds
                || context.currency.is_some_and(|own| own.code() == "GBP")
        }
    };
    let mut values = values.iter().filter(|(from, needed)| fits(from) && !(shared && needed.landing.is_some()));
    let (from, needed) = values.next()?;
    let money = |amount| write::derived_money(amount, context.currency, context.conventions);
    let rate = |value| write::share(value, context.conventions);
    let landing = match (needed.traffic.kind, needed.landing) {
        (StepKind::Clicks, None) => ", even if every click became a store session".to_owned(),
        (StepKind::Clicks, Some(landing)) => format!(", with {} of clicks landing", rate(landing)),
        _ => String::new(),
    };
    let mut why = format!("At a conversion rate of {} ({}).", rate(needed.conversion), conversion_of(from));
    for (from, other) in values {
        why.push_str(&format!(" At {} ({}): {}.", rate(other.conversion), conversion_of(from), money(other.amount)));
    }
    Some(Finding {
        figure: money(needed.amount),
        words: format!("is what the average order must be worth at least{landing}"),
        why,
    })
}

fn conversion_of(from: &ConversionFrom) -> String {
    match from {
        ConversionFrom::Own => "your own".to_owned(),
        ConversionFrom::Published(figure) => format!("{}, {}", population(figure.population), source(figure)),
    }
}

pub(super) fn source(figure: &Published) -> String {
    figure.year.map_or_else(|| figure.source.to_owned(), |year| format!("{}, {year}", figure.source))
}

fn of_engagement(
    record: &Record,
    origin: Origin,
    readings: &[EngagementReading],
    context: &Context,
) -> Option<Finding> {
    let goal = match origin {
        Origin::Target(id) => record.targets.get(id)?,
        Origin::Outcome(id) => record.outcomes.get(id)?,
        Origin::Plan => return None,
    };
    let sentences: Vec<String> = readings.iter().map(|reading| reading_words(reading, context)).collect();
    Some(Finding {
        figure: write::amount(goal.amount?, context.currency, context.conventions),
        words: goal.denominator.map_or_else(
            || "engagement: of followers, of reach or of views? It is not agreed.".to_owned(),
            |denominator| format!("engagement {}", label::denominator(denominator)),
        ),
        why: format!("{} It feeds no outcome: likes are not a step on the way to a click.", sentences.join(" ")),
    })
}

fn reading_words(reading: &EngagementReading, context: &Context) -> String {
    let by = match reading.denominator {
        Denominator::Followers => "By followers",
        Denominator::Reach => "By reach",
        Denominator::Views => "By views",
    };
    let average = reading.beside.iter().find(|beside| beside.figure.is_average());
    match average.or(reading.beside.first()) {
        None => format!("{by}, nothing comparable is published."),
        Some(beside) => format!("{by} that is {}.", standing_words(beside, context)),
    }
}

fn standing_words(beside: &Comparison, context: &Context) -> String {
    let figure = beside.figure;
    let rate = write::share(figure.low, context.conventions);
    let place = match beside.standing {
        Standing::Above if beside.times >= 1.5 => {
            let decimals = u8::from(beside.times < 3.0);
            ["about ", &write::number(beside.times, decimals, context.conventions), " times the published"].concat()
        }
        Standing::Above => "above the published".to_owned(),
        Standing::Within => "about the published".to_owned(),
        Standing::Below => "below the published".to_owned(),
    };
    format!("{place} {rate} ({}, {})", population(figure.population), source(figure))
}
