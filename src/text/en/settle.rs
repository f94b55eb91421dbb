//! What is to settle, and the lines between goals, in the words a person would use.
//!
//! Calm: nothing here is good or bad, and nobody has failed; a point says what was found, why it
//! matters, and what could be done.

use super::{fit, implied, label, outside, payback, phrase, published};
use crate::align::lines::{Edge, goal, implied_on};
use crate::align::outside::Outside;
use crate::align::published::{ENGAGEMENT, Population};
use crate::align::settle::{Audience, Compared, Found, Matter, Point, Unlike};
use crate::brief::choice::{Metric, Objective, Response, Rule, Scope};
use crate::brief::field::{Goal, GoalField, Path, TermsField};
use crate::brief::id::{ItemId, Side};
use crate::brief::quantity::{Date, Days};
use crate::brief::record::Record;
use crate::funnel::implied::Implied;
use crate::funnel::preset::StepKind;
use crate::funnel::steps::{Funnel, Known};
use crate::text::{Context, write};

/// What is said of one point.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Words {
    /// The point in a few words.
    pub title: String,
    /// What was found, with the numbers.
    pub found: String,
    /// Why it matters, in a sentence or two.
    pub why: String,
    /// The published figure behind it, with source, year and population; empty where there is none.
    pub source: String,
}

impl Words {
    fn new(title: String, found: String, why: &str) -> Self {
        Words { title, found, why: why.to_owned(), source: String::new() }
    }
}

impl Page<'_> {
    /// Whether the creator reads it: what rests on the brand's own numbers is then left out.
    fn is_shared(&self) -> bool {
        self.record.holder == Side::Creator
    }

    fn implied_rates(&self, all: &[Outside]) -> Words {
        let each = |one: &Outside| outside::words(one, self.record, self.context, self.is_shared());
        let mut all = all.iter().filter_map(each);
        let mut words = all.next().unwrap_or_default();
        for more in all {
            words.found = [&words.found, " ", &more.title, ". ", &more.found].concat();
            if words.source != more.source {
                words.source = [&words.source, " ", &more.source].concat();
            }
        }
        words
    }
}

/// What is said of a point of this record.
pub fn words(point: &Point, record: &Record, context: &Context) -> Words {
    let page = Page { record, context };
    let about = point.about;
    match &point.found {
        Found::PayBack(found) => payback::words(found, context, page.is_shared()).unwrap_or_default(),
        Found::ImpliedRate(all) => page.implied_rates(all),
        Found::StrengthAndObjective(found) => fit::words(found),
        Found::Audience(audience) => page.audience(audience),
        Found::UnlikeCounts(all) => page.unlike_counts(about, all),
        Found::Tracking(_) => page.tracking(),
        Found::OutcomeUnfed(metric) => page.outcome_unfed(about, *metric),
        Found::TargetFeedsNothing(metric) => page.target_feeds_nothing(about, *metric),
        Found::Denominator(_) => page.denominator(about),
        Found::WindowOrCounter(missing) => page.window_or_counter(about, missing),
        Found::WindowsDiffer { window, others } => page.windows_differ(about, *window, others),
        Found::ShortWindow(window) => page.short_window(about, *window),
        Found::PriceTerms(missing) => price_terms(missing),
        Found::DueOutside { due, starts, ends } => page.due_outside(about, *due, *starts, *ends),
        Found::EndsBeforeStart { starts, ends } => ends_before_start(*starts, *ends),
    }
}

/// What is said of a decision whose point is no longer found.
pub fn no_longer_found(record: &Record, decision: ItemId) -> Words {
    let own = record.decisions.get(decision);
    let rule = own.and_then(|own| own.rule).map_or("", label::rule);
    let about = own.and_then(|own| own.about).and_then(|id| goal(record, id));
    let title = match about {
        Some((_, goal)) => [rule, ": ", &inside(goal)].concat(),
        None => rule.to_owned(),
    };
    Words::new(title, "This is no longer found; what was decided is kept.".to_owned(), "")
}

/// What is said of a matter: of its point, or of a decision whose point is no longer found.
pub fn of_matter(matter: &Matter, record: &Record, context: &Context) -> Words {
    match (&matter.point, matter.decision) {
        (Some(point), _) => words(point, record, context),
        (None, Some(decision)) => no_longer_found(record, decision),
        (None, None) => Words::default(),
    }
}

/// "To settle: 3 open, 1 settled".
pub fn heading(open: usize, settled: usize) -> String {
    let open = if open == 0 { "nothing open".to_owned() } else { open.to_string() + " open" };
    if settled == 0 {
        ["To settle: ", &open].concat()
    } else {
        ["To settle: ", &open, ", ", &settled.to_string(), " settled"].concat()
    }
}

/// Unfolds what a point rests on.
pub const SOURCE: &str = "Where this comes from";
/// What may be noted with a decision.
pub const NOTE: &str = "what was said about it";
/// What was decided about has changed.
pub const REOPENED: &str = "The numbers have changed since this was decided.";
/// It stands all the same.
pub const STILL_SO: &str = "It still stands";
/// Before the name of a field that would settle a point: a way to it.
pub const FILL_IN: &str = "Fill in ";
/// Makes the changes of a proposal.
pub const TAKE_OVER: &str = "Take this over";
/// Removes a decision.
pub const TAKE_BACK: &str = "Take back";

/// What a response would mean for a point of this rule.
pub fn response_hint(rule: Rule, response: Response) -> &'static str {
    use Response as R;
    use Rule as U;
    match (rule, response) {
        (U::PayBack, R::ShiftTheApproach) => "A format or a call to action that brings in more for the same fee.",
        (U::PayBack, R::NarrowTheRole) => "Call it awareness, and hold it against what a thousand views cost.",
        (U::PayBack, R::ChangeTheTarget) => "Another fee, or other numbers.",
        (U::PayBack, R::KeepKnowingly) => "It costs more than it brings in, for a reason worth writing down.",
        (U::ImpliedRate, R::ShiftTheApproach) => "A format or a call to action that more people act on.",
        (U::ImpliedRate, R::ChangeTheTarget) => "Fewer results, or more people who see it.",
        (U::AudienceInMarket, R::ShiftTheApproach) => "Content, language or a boost that reaches the market.",
        (U::AudienceInMarket, R::NarrowTheRole) => "Awareness where the audience is.",
        (U::AudienceInMarket, R::ChangeTheTarget) => {
            "Goals for the part that lives in the market, with evidence for it."
        }
        (U::UnlikeCounts, R::ChangeTheTarget) => "One count for both: the same metric, place and counter.",
        (U::Tracking, R::ShiftTheApproach) => "Add a link or a code to the call to action.",
        (U::Tracking, R::KeepKnowingly) => "Results will not be credited to this creator.",
        (U::StrengthAndObjective, R::ShiftTheApproach) => "Formats that ask for a click: stories with a link, a code.",
        (U::StrengthAndObjective, R::NarrowTheRole) => "The creator makes it known, others bring the sales.",
        (U::OutcomeUnfed, R::ShiftTheApproach) => "A piece or a call to action that works towards it.",
        (U::OutcomeUnfed, R::ChangeTheTarget) => "A target of the creator that leads to it.",
        (U::OutcomeUnfed, R::KeepKnowingly) => "It is watched, and nobody aims for it.",
        (U::TargetFeedsNothing, R::ChangeTheTarget) => "A target that an outcome builds on.",
        (U::TargetFeedsNothing, R::KeepKnowingly) => "It stands for itself.",
        (U::Denominator, R::ChangeTheTarget) => "Say what it is a share of.",
        (U::WindowOrCounter, R::ChangeTheTarget) => "Say when it is read, where, and who counts.",
        (U::WindowsDiffer, R::ChangeTheTarget) => "One window for both.",
        (U::WindowsDiffer, R::KeepKnowingly) => "People click first and buy later: each keeps its own window.",
        (U::ShortWindow, R::ShiftTheApproach) => "A reason to buy now: a code that ends with the window.",
        (U::ShortWindow, R::ChangeTheTarget) => "A longer window.",
        (U::PriceTerms, R::ChangeTheTarget) => "Write them down before the price is final.",
        (U::DueDates, R::ChangeTheTarget) => "Other dates.",
        (_, R::ShiftTheApproach) => "Another format or call to action.",
        (_, R::NarrowTheRole) => "The creator is there for awareness only.",
        (_, R::ChangeTheTarget) => "Another number, or another metric.",
        (_, R::KeepKnowingly) => "It stays as it is, and both know.",
    }
}

/// What is said of one line.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct LineWords {
    /// As a person would say it.
    pub sentence: String,
    /// What stands on the drawn line; empty where its numbers demand nothing of each other.
    pub label: String,
}

/// What is said of a line: what its two numbers demand, or else only what feeds what.
pub fn line(record: &Record, edge: &Edge, context: &Context) -> LineWords {
    let Some(((_, from), (_, to))) = goal(record, edge.from).zip(outcome(record, edge.to)) else {
        return LineWords::default();
    };
    match implied_on(record, edge) {
        Some(Implied::Rate { from: known, to: wanted, rate }) => {
            let of_all = implied::of_all(&known);
            let rate_words = write::share(rate, context.conventions);
            let must = implied::must(&wanted);
            let apart = known.kind.counts_everyone() && wanted.in_market && wanted.kind != StepKind::InMarket;
            let place = if apart { ", in the market" } else { "" };
            let beyond = if rate > 1.0 { " That is more than all of them: it cannot happen." } else { "" };
            let (one, other) = (counted(&known, context), counted(&wanted, context));
            let place_of_count =
                if wanted.in_market && wanted.kind != StepKind::InMarket { " in the market" } else { "" };
            let sentence = [
                &one,
                " and ",
                &other,
                place_of_count,
                " means ",
                &rate_words,
                " ",
                of_all,
                " ",
                must,
                place,
                ".",
                beyond,
            ];
            LineWords { sentence: sentence.concat(), label: [&rate_words, " ", must].concat() }
        }
        Some(Implied::ValuePer { money, per, amount }) => {
            let each = implied::one_of(&per, context);
            let amount = write::derived_money(amount, context.currency, context.conventions);
            let label = [&amount, " in ", implied::usual_money(money.kind), " per ", each].concat();
            let (one, other) = (counted(&per, context), counted(&money, context));
            LineWords { sentence: [&one, " and ", &other, " means ", &label, "."].concat(), label }
        }
        _ => LineWords { sentence: ["From ", &inside(from), " to ", &inside(to), "."].concat(), label: String::new() },
    }
}

/// "25,000 reached", "500 clicks", "900 link taps", "$2,000 in sales".
fn counted(known: &Known, context: &Context) -> String {
    if known.kind.is_money() {
        let money = write::total_money(known.value, context.currency, context.conventions);
        return [&money, " in ", implied::usual_money(known.kind)].concat();
    }
    let what = if known.kind == StepKind::Reach { "reached" } else { implied::many_of(known, context) };
    [&write::quantity(known.value, context.conventions), " ", what].concat()
}

fn outcome(record: &Record, id: ItemId) -> Option<(ItemId, &Goal)> {
    record.outcomes.get(id).map(|goal| (id, goal))
}

/// What a goal is called, standing alone; an own one by its own name.
fn name(goal: &Goal) -> String {
    own_name(goal).unwrap_or_else(|| goal.metric.map_or("", label::metric).to_owned())
}

/// What a goal is called inside a sentence.
fn inside(goal: &Goal) -> String {
    own_name(goal).unwrap_or_else(|| label::inside(goal.metric.map_or("", label::metric)))
}

fn own_name(goal: &Goal) -> Option<String> {
    let own = goal.own_name.as_ref().filter(|_| goal.metric.is_some_and(Metric::is_own))?;
    Some(["“", own.as_str().trim(), "”"].concat())
}

/// Parts of a list as one says them: "a, b and c".
fn listed(parts: &[&str]) -> String {
    match parts.split_last() {
        Some((last, [])) => (*last).to_owned(),
        Some((last, before)) => [&before.join(", "), " and ", last].concat(),
        None => String::new(),
    }
}

fn capital(mut text: String) -> String {
    if let Some(first) = text.get_mut(..1) {
        first.make_ascii_uppercase();
    }
    text
}

const NO_DENOMINATOR: &str = " names no denominator: of followers, of reach or of views?";

struct Page<'a> {
    record: &'a Record,
    context: &'a Context<'a>,
}

impl Page<'_> {
    fn goal(&self, id: Option<ItemId>) -> Option<&Goal> {
        goal(self.record, id?).map(|(_, goal)| goal)
    }

    fn name(&self, id: Option<ItemId>) -> String {
        self.goal(id).map(name).unwrap_or_default()
    }

    fn inside(&self, id: Option<ItemId>) -> String {
        self.goal(id).map(inside).unwrap_or_default()
    }

    /// "500 clicks", "reach 25,000", "10% “brand search”".
    fn said(&self, id: Option<ItemId>) -> String {
        let Some(goal) = self.goal(id) else { return String::new() };
        let own = own_name(goal).zip(goal.amount).map(|(name, amount)| {
            [&write::amount(amount, self.context.currency, self.context.conventions), " ", &name].concat()
        });
        own.or_else(|| phrase::goal(goal, self.context)).unwrap_or_else(|| inside(goal))
    }

    fn audience(&self, audience: &Audience) -> Words {
        let title = if audience.known().is_none() && audience.markets.is_empty() {
            "No market is named yet"
        } else if audience.known().is_none() {
            "How much of the audience lives in the market?"
        } else if audience.low().is_some() {
            "Less than half of the audience lives in the market"
        } else if audience.differs() {
            "Two figures for the audience in the market"
        } else {
            "One side counts everyone, the other the market"
        };
        let why = "What is seen elsewhere cannot become a result in the market. \
                   Ask where the reach of the recent posts was, not only where the followers live.";
        let mut words = Words::new(title.to_owned(), self.audience_found(audience), why);
        "Agencies ask for 65–70% or more: rules of thumb of two of them, without a year (Sheer; United Influencers)."
            .clone_into(&mut words.source);
        words
    }

    fn audience_found(&self, audience: &Audience) -> String {
        let markets: Vec<String> =
            audience.markets.iter().map(|own| phrase::inside_sentence(write::country(*own, self.context))).collect();
        let markets: Vec<&str> = markets.iter().map(String::as_str).collect();
        let market = if markets.is_empty() { "the market".to_owned() } else { listed(&markets) };
        let rate = |rate| write::rate(rate, self.context.conventions);
        let mut found: Vec<String> = Vec::new();
        found
            .extend(audience.assumed.map(|own| ["The plan takes ", &rate(own), " to live in ", &market, "."].concat()));
        found.extend(
            audience
                .creators
                .map(|own| ["The creator’s own recent reach has ", &rate(own), " in ", &market, "."].concat()),
        );
        if found.is_empty() {
            found.push(["Neither side has said how much of the audience lives in ", &market, "."].concat());
        }
        found.extend(
            audience
                .asked
                .map(|asked| ["The goals ask for ", &write::share(asked, self.context.conventions), "."].concat()),
        );
        found.extend(audience.sides.map(|(target, outcome)| {
            let (target, outcome) = (self.name(Some(target)), self.inside(Some(outcome)));
            [
                &target,
                " is counted everywhere, ",
                &outcome,
                " in the market, and no figure of the creator’s joins them.",
            ]
            .concat()
        }));
        found.join(" ")
    }

    fn unlike_counts(&self, about: Option<ItemId>, all: &[Unlike]) -> Words {
        let Some(first) = all.first() else { return Words::default() };
        let (own, other) = (self.inside(about), first.goal().map(|id| self.inside(Some(id))));
        let title = match (first.with, other) {
            (_, Some(other)) if other == own => self.name(about) + " on both sides",
            (_, Some(other)) => [&self.name(about), " and ", &other].concat(),
            (Compared::Plan(step, _), None) if first.metric => {
                [implied::step(step, self.context), " and ", &own].concat()
            }
            _ => self.name(about) + " here and in the plan",
        };
        let taps = [about, first.goal()].into_iter().any(|id| self.is(id, Metric::LinkTaps));
        let (end, why) = if first.metric && taps {
            (
                " are not the same count",
                "One person may tap twice, and not every tap opens the page: agree on one of them.",
            )
        } else if first.metric {
            (" are not the same count", "Views count repeats and reach does not: agree on one of them.")
        } else if first.scope {
            (" are not counted in one place", "A number from everywhere can be met while the market has little of it.")
        } else {
            (" have two counters", "Two counters rarely show the same number: agree whose counts.")
        };
        let found: Vec<String> = all.iter().map(|unlike| self.unlike(about, unlike)).collect();
        let mut words = Words::new(title + end, found.join(" "), why);
        if first.metric && taps {
            "In more than half of 695 Stories over 10% of the taps were repeats (Primetag, 2020)."
                .clone_into(&mut words.source);
        }
        words
    }

    /// "900 link taps, everywhere, beside 714 clicks in the market by the plan."
    fn unlike(&self, about: Option<ItemId>, unlike: &Unlike) -> String {
        let own = self.counted_so(about, unlike);
        let other = match unlike.with {
            Compared::Goal(id) => self.counted_so(Some(id), unlike),
            Compared::Plan(step, value) => self.planned(step, value),
        };
        capital([&own, " beside ", &other, "."].concat())
    }

    fn planned(&self, step: StepKind, value: f64) -> String {
        let (currency, conventions) = (self.context.currency, self.context.conventions);
        let count = if step.is_money() {
            [&write::total_money(value, currency, conventions), " in ", implied::money_name(step, self.context)]
                .concat()
        } else {
            [&write::quantity(value, conventions), " ", implied::many(step, self.context)].concat()
        };
        let in_market = Funnel::of(self.record).step(step).is_some_and(|own| own.in_market);
        count
            + match (step, in_market) {
                (StepKind::InMarket, _) => " by the plan",
                (_, true) => " in the market by the plan",
                (_, false) => " everywhere by the plan",
            }
    }

    /// A goal with what is unlike in it.
    fn counted_so(&self, id: Option<ItemId>, unlike: &Unlike) -> String {
        let mut said = self.said(id);
        let Some(goal) = self.goal(id) else { return said };
        if let Some(scope) = goal.scope.filter(|_| unlike.scope) {
            said.push_str(if scope == Scope::Everywhere { " everywhere" } else { " in the market" });
        }
        if let Some(counter) = goal.counter.filter(|_| unlike.counter) {
            said.push_str(&[" counted by ", label::counter(counter)].concat());
        }
        said
    }

    fn is(&self, id: Option<ItemId>, metric: Metric) -> bool {
        self.goal(id).is_some_and(|goal| goal.metric == Some(metric))
    }

    fn tracking(&self) -> Words {
        let result = match self.record.campaign.facts.objective {
            Some(Objective::Leads) => "lead",
            Some(Objective::Installs) => "install",
            _ => "sale",
        };
        let found = "Neither is set: a link that carries the creator’s name, or a code that people type in.";
        let why = ["Without one of them no ", result, " can be credited to this creator."].concat();
        Words::new("No tracked link and no code".to_owned(), found.to_owned(), &why)
    }

    fn outcome_unfed(&self, about: Option<ItemId>, metric: Metric) -> Words {
        let title = ["Nothing feeds ", &self.inside(about)].concat();
        let found = ["No line leads to ", &self.said(about), "."].concat();
        let why = if metric.is_own() {
            "What moves it is known to you alone: draw a line, or agree that it is watched and nobody aims for it."
        } else {
            "Nobody aims for what would lead to it: add such a target, or agree that it is only watched."
        };
        Words::new(title, found, why)
    }

    fn target_feeds_nothing(&self, about: Option<ItemId>, metric: Metric) -> Words {
        let title = ["No outcome builds on ", &self.inside(about)].concat();
        if metric.is_own() {
            let found = ["No line leads from ", &self.said(about), " to an outcome."].concat();
            return Words::new(
                title,
                found,
                "What it moves is known to you alone: draw a line, or let it stand for itself.",
            );
        }
        let seen = metric.is_engagement()
            || matches!(
                metric,
                Metric::NewFollowers | Metric::StoryExits | Metric::CompletedViews | Metric::CompletionRate
            );
        let said = capital(self.said(about));
        if seen {
            let why = "It is not a step on the way to an outcome, so no result is worked out of it.";
            return Words::new(title, said + ": helps reach; not counted again.", why);
        }
        let found = said + ": nothing here follows from it.";
        Words::new(title, found, "Both sides should know what it is for: add the outcome, draw a line, or let it be.")
    }

    fn denominator(&self, about: Option<ItemId>) -> Words {
        let title = [&self.name(about), ": share of what?"].concat();
        if !self.is(about, Metric::EngagementRate) {
            let found = self.said(about) + " names no denominator: of reach or of views?";
            return Words::new(
                title,
                found,
                "Views count repeats and reach does not, so the same clicks give two rates.",
            );
        }
        let why = "Which of them it is changes the figure about threefold.";
        let mut words = Words::new(title, self.said(about) + NO_DENOMINATOR, why);
        words.source = self.engagement_figures();
        words
    }

    /// What is published for accounts of one size, by followers and by views.
    fn engagement_figures(&self) -> String {
        let figure = |population| ENGAGEMENT.iter().find(|figure| figure.population == population);
        let nano = figure(Population::NanoInfluencers).zip(figure(Population::CampaignsOfNanoInfluencers));
        nano.map_or_else(String::new, |(followers, views)| {
            let part = |figure: &crate::align::published::Published, of: &str| {
                let rate = write::share(figure.low, self.context.conventions);
                [&rate, of, " (", published::population(figure.population), "; ", &implied::source(figure), ")"]
                    .concat()
            };
            ["Instagram: ", &part(followers, " of followers"), ", ", &part(views, " of views"), "."].concat()
        })
    }

    fn window_or_counter(&self, about: Option<ItemId>, missing: &[Path]) -> Words {
        let has = |wanted: GoalField| {
            missing.iter().any(|path| matches!(path, Path::Target(_, own) | Path::Outcome(_, own) if *own == wanted))
        };
        let fields = [
            (GoalField::Window, "window", "when it is read"),
            (GoalField::Counter, "counter", "who counts it"),
            (GoalField::Scope, "place", "whether everywhere or in the market"),
        ];
        let open = || fields.iter().filter(|(field, ..)| has(*field));
        let short: Vec<&str> = open().map(|(_, short, _)| *short).collect();
        let long: Vec<&str> = open().map(|(.., long)| *long).collect();
        let title = [&self.name(about), ": ", &listed(&short), " not agreed"].concat();
        let found = [&capital(self.said(about)), ": it is not said ", &listed(&long), "."].concat();
        Words::new(title, found, "Until it is said, two honest counts of the same thing can differ.")
    }

    fn windows_differ(&self, about: Option<ItemId>, window: Days, others: &[(ItemId, Days)]) -> Words {
        let names: Vec<String> = others.iter().map(|(id, _)| self.inside(Some(*id))).collect();
        let names: Vec<&str> = names.iter().map(String::as_str).collect();
        let title = [&self.name(about), " and ", &listed(&names), " have different windows"].concat();
        let read = |id, window| [&self.said(id), " after ", &write::days(window)].concat();
        let mut found = vec![capital(read(about, window))];
        found.extend(others.iter().map(|(id, window)| read(Some(*id), *window)));
        let why = "What comes in between the two days counts for one of them only.";
        Words::new(title, found.join("; ") + ".", why)
    }

    fn short_window(&self, about: Option<ItemId>, window: Days) -> Words {
        let title = [&self.name(about), ": a short window for people who research first"].concat();
        let said = capital(self.said(about));
        let found = [&said, " after ", &write::days(window), "; this audience researches for a while before it buys."];
        let why = "What is bought later is not credited; 14, 30, 60 or 90 days leave room for it.";
        Words::new(title, found.concat(), why)
    }

    fn due_outside(&self, about: Option<ItemId>, due: Date, starts: Option<Date>, ends: Option<Date>) -> Words {
        let piece = about.and_then(|id| self.record.deliverables.get(id));
        let pieces = piece.and_then(|piece| phrase::pieces(piece, self.context.conventions));
        let pieces = pieces.unwrap_or_else(|| "A piece".to_owned());
        let (end, bound) = match (starts, ends) {
            (Some(starts), _) => {
                (" due before the first day", ["The campaign starts on ", &write::date(starts)].concat())
            }
            (_, Some(ends)) => (" due after the last day", ["The campaign ends on ", &write::date(ends)].concat()),
            (None, None) => ("", String::new()),
        };
        let found = ["Due ", &write::date(due), ". ", &bound, "."].concat();
        Words::new(capital(pieces) + end, found, "What is published outside the campaign may not be counted for it.")
    }
}

fn price_terms(missing: &[Path]) -> Words {
    let names: Vec<&str> = missing
        .iter()
        .map(|path| match path {
            Path::Terms(TermsField::Payment) => "payment date",
            Path::Terms(TermsField::UsageRights) => "usage rights",
            Path::Terms(TermsField::Exclusivity) => "exclusivity",
            _ => "fee",
        })
        .collect();
    let names = listed(&names);
    let found = ["Nothing is said about ", &names, "."].concat();
    let why = "Each of them changes what the work costs; agreed later, it opens the price again.";
    Words::new(["Not agreed yet: ", &names].concat(), found, why)
}

fn ends_before_start(starts: Date, ends: Date) -> Words {
    let found = ["First day ", &write::date(starts), ", last day ", &write::date(ends), "."].concat();
    let why = "No due date can be held against such a campaign.";
    Words::new("The last day comes before the first".to_owned(), found, why)
}
