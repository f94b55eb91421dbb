//! What is aimed and hoped for: an amount of something, with where, when and by whom it is counted.

use super::Found;
use super::clause::{Extras, Item, commission, fee, in_brackets, note};
use super::lever;
use super::word::{Kind, Term};
use super::words::{Words, Written, next};
use crate::brief::choice::{Denominator, Metric, Scope};
use crate::brief::field::{Goal, Kind as Field, Value};
use crate::brief::quantity::{Amount, Text, Unit};
use crate::text::read::{Reading, read};

/// "25k reach", "at least 500 clicks", "$1,800 fee"
pub(super) fn goal(words: &Words, at: usize) -> Option<Item> {
    let written = words.written(at)?;
    let mut to = written.to;
    let mut extras = Extras::default();
    for _ in 0..4 {
        if let Some((noun, end)) = words.noun(to) {
            return finish_goal(words, noun, at, end, &written, at, extras);
        }
        if let Some(end) = words.platform(to).map(|(_, end)| end).or_else(|| words.format(to).map(|(_, end)| end)) {
            extras.notes.push((to, end));
            to = end;
        } else {
            to = words.past(to, Term::Filler).or_else(|| words.past(to, Term::In))?;
        }
    }
    None
}

/// "Reach: 25,000", "engagement rate of 8%", "Views (7 days): 85.000", "fee is $1,800"
pub(super) fn goal_behind_name(words: &Words, at: usize) -> Option<Item> {
    let mut extras = Extras::default();
    let mut name = at;
    while let Some(end) = words.platform(name).map(|(_, end)| end).or_else(|| words.format(name).map(|(_, end)| end)) {
        extras.notes.push((name, end));
        name = end;
    }
    let (noun, mut to) = words.noun(name)?;
    let costs = matches!(noun, Term::Metric(metric) if metric.is_a_cost());
    let mut capped = false;
    // What stands in brackets is read with what stands behind the amount.
    let brackets = words.is(to, "(").then_some(to);
    if brackets.is_some() {
        to = next(words.close(to, ")")?);
    }
    for _ in 0..4 {
        let mark = [":", "=", "-", "|", "\t"].iter().any(|mark| words.is(to, mark));
        let word = [Term::Filler, Term::Intent, Term::AtLeast, Term::About].into_iter();
        capped |= words.find(to, Term::AtMost).is_some();
        let word = costs.then_some(Term::AtMost).into_iter().chain(word);
        let Some(end) = mark.then(|| next(to)).or_else(|| word.clone().find_map(|term| words.past(to, term))) else {
            break;
        };
        to = end;
    }
    // A cost is met below its amount. Without a heading or "at most" it is any price.
    if costs && !capped && !words.goals {
        return None;
    }
    let spoilt = if costs { words.is_joined(to) } else { words.is_spoilt(to) };
    let written = words.written(to).filter(|_| !spoilt && words.cluster(to).is_none())?;
    // "Reach: 500 clicks" and "Reach: 3 December" say something else.
    let behind = words.at(written.to);
    let said_of_other = words.is_measured(written.to)
        || words.format(written.to).is_some()
        || words.unit(written.to).is_some()
        || words.past(written.to, Term::Second).is_some()
        || behind.is_some_and(|token| token.kind == Kind::Word && token.terms.is_empty() || token.is("/"));
    if said_of_other {
        return None;
    }
    let end = words.past(written.to, Term::Filler).filter(|end| words.at(*end).is_none()).unwrap_or(written.to);
    let amount = Written { to: end, ..written };
    let mut item = finish_goal(words, noun, at, end, &amount, to, extras)?;
    if let (Some(open), Found::Target(goal)) = (brackets, &mut item.found) {
        let mut extras = Extras::default();
        let (_, rest) = in_brackets(words, open, &mut |inside| goal_detail(&inside.0, inside.1, goal, &mut extras))?;
        if goal.note.is_none() {
            goal.note = rest.and_then(|rest| note(words, &[rest]));
        }
    }
    Some(item)
}

/// The metric that a word stands for beside this amount, and how much it says for a brief.
pub(super) fn metric(noun: Term, written: &Written) -> Option<(Metric, u8)> {
    let metric = match noun {
        Term::Metric(metric) => metric,
        Term::Engagement if written.percent => Metric::EngagementRate,
        Term::Engagement => Metric::Engagements,
        Term::Sales => Metric::AttributedSales,
        Term::Leads => Metric::SignUps,
        _ => return None,
    };
    let common = metric.is_a_cost()
        || lever::is_assumed(Some(metric))
        || matches!(
            metric,
            Metric::Orders
                | Metric::AttributedSales
                | Metric::Shares
                | Metric::Saves
                | Metric::SignUps
                | Metric::Pipeline
                | Metric::ConversionRate
                | Metric::CompletionRate
        );
    // Shops and news count orders, leads and sales as well.
    Some((metric, if common && noun != Term::Metric(Metric::AttributedSales) { 0 } else { 2 }))
}

pub(super) fn finish_goal(
    words: &Words,
    noun: Term,
    from: usize,
    to: usize,
    written: &Written,
    number: usize,
    mut extras: Extras,
) -> Option<Item> {
    match noun {
        Term::Fee => return fee(words, from, to, written, number),
        Term::Commission => return commission(words, from, to, written),
        Term::Lever(_) | Term::Base => return lever::assumption(words, noun, (from, to), written, number),
        _ => {}
    }
    let (metric, weight) = metric(noun, written)?;
    let (amount, other) = measured(words, metric, written)?;
    let mut goal = Goal { metric: Some(metric), amount: Some(amount), ..Goal::default() };
    // "Leads" may be qualified or not: the word stays.
    if noun == Term::Leads {
        let own = (from..to).find(|at| words.find(*at, Term::Leads).is_some())?;
        extras.notes.push((own, next(own)));
    }
    // It does not say by itself what is acquired.
    if metric == Metric::CostPerAcquisition {
        let name = words.past(from, noun).filter(|end| *end > next(from));
        extras.notes.extend(name.map(|end| (from, end)));
    }
    let about = words.preceded(number, Term::About);
    if let Some(about) = about {
        extras.notes.push((about, number));
    }
    let from = about.or_else(|| words.preceded(number, Term::AtLeast)).unwrap_or(from).min(from);
    let to = behind_goal(words, to, &mut goal, &mut extras);
    if words.find(to, Term::Per).is_some() {
        return None;
    }
    // They are a metric of their own, so that the place is said once.
    if metric == Metric::Views && goal.scope == Some(Scope::InMarket) {
        goal.metric = Some(Metric::InMarketViews);
        goal.scope = None;
    }
    goal.note = note(words, &extras.notes);
    let other = other.map(|amount| Found::Target(Goal { amount: Some(amount), ..goal.clone() }));
    let money = written.mark.map(|mark| (mark, number, written.to));
    Some(Item { from, to, found: Found::Target(goal), other, weight, money, market: extras.market, named: false })
}

pub(super) fn measured(words: &Words, metric: Metric, written: &Written) -> Option<(Amount, Option<Amount>)> {
    let fits = match metric.unit() {
        Unit::Rate => written.percent,
        Unit::Money => written.mark.is_some() && words.money,
        Unit::Count => true,
    };
    let kept = |amount: &Amount| !matches!(amount, Amount::Count(count) if count.get() == 0);
    match read(Field::Amount, Some(metric.unit()), &written.text, words.context) {
        Reading::One(Value::Amount(amount)) => Some((amount, None)),
        Reading::Either(Value::Amount(amount), Value::Amount(other)) => Some((amount, Some(other))),
        _ => None,
    }
    .filter(|(amount, _)| fits && kept(amount))
}

/// Takes what stands behind a goal and gives its end.
pub(super) fn behind_goal(words: &Words, mut to: usize, goal: &mut Goal, extras: &mut Extras) -> usize {
    loop {
        let at = if words.is(to, ",") || words.is(to, "|") || words.is(to, "\t") { next(to) } else { to };
        let end = if words.is(at, "(") {
            in_brackets(words, at, &mut |inside| goal_detail(&inside.0, inside.1, goal, extras)).map(|(end, rest)| {
                extras.notes.extend(rest);
                end
            })
        } else {
            goal_detail(words, at, goal, extras)
        };
        match end {
            Some(end) if end > to => to = end,
            _ => return to,
        }
    }
}

/// What a rate is a share of, where it is counted, when it is read, or who counts.
pub(super) fn goal_detail(words: &Words, at: usize, goal: &mut Goal, extras: &mut Extras) -> Option<usize> {
    denominator(words, at, goal)
        .or_else(|| scope(words, at, goal, extras))
        .or_else(|| {
            let (days, end) = words.window(at).filter(|_| goal.window.is_none())?;
            goal.window = Some(days);
            Some(end)
        })
        .or_else(|| {
            let counted = words.past(at, Term::CountedBy).or_else(|| words.past(at, Term::In)).unwrap_or(at);
            let counter = words.pick(counted, |term| if let Term::Counter(own) = term { Some(own) } else { None });
            let (counter, end) = counter.filter(|_| goal.counter.is_none())?;
            goal.counter = Some(counter);
            Some(end)
        })
        .or_else(|| {
            words.past(at, Term::Page).filter(|_| matches!(goal.metric, Some(Metric::Clicks | Metric::Sessions)))
        })
}

pub(super) fn denominator(words: &Words, at: usize, goal: &mut Goal) -> Option<usize> {
    if !goal.metric.is_some_and(Metric::needs_denominator) || goal.denominator.is_some() {
        return None;
    }
    let (base, end) = words.pick(words.past(at, Term::Share)?, share)?;
    goal.denominator = Some(base);
    Some(end)
}

/// What a rate can be a share of.
pub(super) fn share(term: Term) -> Option<Denominator> {
    match term {
        Term::Metric(Metric::Reach) => Some(Denominator::Reach),
        Term::Metric(Metric::Views) => Some(Denominator::Views),
        Term::Followers => Some(Denominator::Followers),
        _ => None,
    }
}

pub(super) fn scope(words: &Words, at: usize, goal: &mut Goal, extras: &mut Extras) -> Option<usize> {
    if goal.scope.is_some() {
        return None;
    }
    if let Some((scope, end)) = words.pick(at, |term| if let Term::Scope(scope) = term { Some(scope) } else { None }) {
        goal.scope = Some(scope);
        return Some(end);
    }
    let named = words.past(at, Term::OnlyIn).or_else(|| words.past(at, Term::In));
    // "in the US": the article belongs to the name as well as to the word before.
    let found = named
        .and_then(|country| words.country(country))
        .or_else(|| words.country(next(at)).filter(|_| named.is_some()));
    let (country, end) = match found {
        Some(found) => found,
        None => words.country(at).filter(|(_, end)| words.find(*end, Term::Only).is_some())?,
    };
    let end = words.past(end, Term::Only).unwrap_or(end);
    goal.scope = Some(Scope::InMarket);
    extras.notes.push((at, end));
    extras.market = Some((country, at, end));
    Some(end)
}

/// A goal from the cells of a row: what is measured, how much of it, and what else is said.
pub(super) fn goal_of_cells(name: &Words, value: &Words, details: &[Words]) -> Option<Item> {
    let (noun, end) = name.noun(0)?;
    let written = value.written(0).filter(|_| value.cluster(0).is_none())?;
    let (metric, weight) = metric(noun, &written)?;
    let (amount, other) = measured(value, metric, &written)?;
    let mut goal = Goal { metric: Some(metric), amount: Some(amount), ..Goal::default() };
    let mut extras = Extras::default();
    let mut notes: Vec<&str> = Vec::new();
    if end < name.tokens.len() {
        let to = behind_goal(name, end, &mut goal, &mut extras);
        notes.push(name.slice(to, name.tokens.len()));
    } else if noun == Term::Leads {
        notes.push(name.slice(0, end));
    }
    for (words, from) in std::iter::once((value, written.to)).chain(details.iter().map(|words| (words, 0))) {
        let to = behind_goal(words, from, &mut goal, &mut extras);
        let to = words.pick(to, share).filter(|_| metric.needs_denominator() && goal.denominator.is_none()).map_or(
            to,
            |(base, end)| {
                goal.denominator = Some(base);
                end
            },
        );
        if to < words.tokens.len() {
            notes.push(words.slice(to, words.tokens.len()));
        }
    }
    notes.retain(|words| !words.is_empty());
    goal.note = Text::new(&notes.join(", ")).ok();
    let other = other.map(|amount| Found::Target(Goal { amount: Some(amount), ..goal.clone() }));
    let money = written.mark.map(|mark| (mark, 0, written.to));
    Some(Item { from: 0, to: 0, found: Found::Target(goal), other, weight, money, market: None, named: true })
}
