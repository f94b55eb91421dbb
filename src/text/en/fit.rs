//! Strength and objective, in words.

use super::settle::Words;
use super::{label, lines, phrase};
use crate::align::fit::{Change, Fit, Proposal, Role};
use crate::brief::choice::{Format, Metric, Objective, Response};
use crate::brief::field::{Deliverable, Goal};
use crate::brief::id::ItemId;
use crate::brief::quantity::Amount;
use crate::brief::record::Record;
use crate::text::{Context, write};

/// What does not fit. Both sides may read it: it rests on what both see.
pub fn words(fit: &Fit) -> Words {
    let strength = label::strength(fit.strength);
    let read = if fit.is_stated { "The creator is known for " } else { "The targets are about " };
    let rest = if fit.is_stated { "." } else { ", and none of them is about link taps or clicks." };
    let habit = if fit.researches_first { " Their audience researches before it buys." } else { "" };
    let title = [capital(strength), " is the strength, ", objective(fit.objective), " the objective"];
    Words {
        title: title.concat(),
        found: [read, strength, rest, habit, " The role that would serve: ", role(fit.role), "."].concat(),
        why: "A like is not a step on the way to a click. If the outcome is missed, that is a statement about the fit, not about the creator.".to_owned(),
        source: "Our own rule, after what practitioners say: engagement-strong creators for awareness; for sales, creators with a record of clicks and sales. No figure is published.".to_owned(),
    }
}

fn capital(word: &'static str) -> &'static str {
    match word {
        "reach" => "Reach",
        _ => "Engagement",
    }
}

fn objective(objective: Objective) -> &'static str {
    match objective {
        Objective::Conversion => "sales are",
        Objective::Leads => "leads are",
        Objective::Installs => "app installs are",
        Objective::Awareness => "awareness is",
        Objective::Consideration => "consideration is",
    }
}

/// What a creator is there for.
pub fn role(role: Role) -> &'static str {
    match role {
        Role::Awareness => "awareness",
        Role::Consideration => "consideration",
        Role::Conversion => "conversion",
    }
}

/// What a proposal is called: "Narrow the role to awareness".
pub fn title(proposal: &Proposal) -> String {
    let response = label::response(proposal.response);
    match proposal.response {
        Response::NarrowTheRole => [response, " to ", role(proposal.role)].concat(),
        _ => response.to_owned(),
    }
}

/// What taking a proposal over would change, a sentence for each. The record is the one before.
/// `shared` leaves out what follows from the brand's assumptions.
pub fn changes(proposal: &Proposal, record: &Record, context: &Context, shared: bool) -> Vec<String> {
    let mut all: Vec<String> =
        proposal.changes.iter().map(|change| sentence(change, record, context, shared)).collect();
    if proposal.response == Response::NarrowTheRole {
        all.push("The targets stay as they are.".to_owned());
    }
    all
}

fn sentence(change: &Change, record: &Record, context: &Context, shared: bool) -> String {
    match change {
        Change::Objective(own) => ["The objective becomes ", &label::inside(label::objective(*own)), "."].concat(),
        Change::OutcomeGoes(id) => {
            ["The outcome “", &named(record, *id, record.outcomes.get(*id), context), "” goes."].concat()
        }
        Change::OutcomeComes(views) => match views.filter(|views| !(shared && views.is_private)) {
            Some(views) => {
                let conventions = context.conventions;
                let whose =
                    if views.is_private { ", by your assumptions; the creator will see the result" } else { "" };
                let product =
                    [&write::count(views.base, conventions), " × ", &write::rate(views.share, conventions)].concat();
                [VIEWS_COME, ": ", &write::count(views.count, conventions), " (", &product, whose, ")."].concat()
            }
            None => {
                [VIEWS_COME, "; how many is left open: nothing says how much of the audience lives there."].concat()
            }
        },
        Change::Stories(id) => record.deliverables.get(*id).map(|own| stories(own, context)).unwrap_or_default(),
        Change::TargetBecomes(id, amount) => {
            let target = named(record, *id, record.targets.get(*id), context);
            ["The target “", &target, "” becomes ", &taps(*amount, context), "."].concat()
        }
        Change::TargetComes(amount) => ["A target is added: ", &taps(*amount, context), "."].concat(),
    }
}

const VIEWS_COME: &str = "Views in the market become the outcome";

fn named(record: &Record, id: ItemId, goal: Option<&Goal>, context: &Context) -> String {
    let said = goal.and_then(|goal| phrase::goal(goal, context));
    said.unwrap_or_else(|| label::inside(&lines::goal(record, id)))
}

/// "5 Instagram posts become 5 Instagram stories with a link."
fn stories(piece: &Deliverable, context: &Context) -> String {
    let after = Deliverable { format: Some(Format::Story), ..piece.clone() };
    let said = |piece: &Deliverable| phrase::pieces(piece, context.conventions).unwrap_or_default();
    let one = piece.count.is_some_and(|count| count.get() == 1);
    let become_ = if one { " becomes " } else { " become " };
    let open = if piece.expected_views.is_some() { "; the views expected of each are left open" } else { "" };
    [&said(piece), become_, &said(&after), " with a link", open, "."].concat()
}

/// "500 link taps, as many as the outcome asks for".
fn taps(amount: Option<Amount>, context: &Context) -> String {
    let name = label::inside(label::metric(Metric::LinkTaps));
    match amount {
        Some(amount) => {
            let amount = write::amount(amount, context.currency, context.conventions);
            [&amount, " ", &name, ", as many as the outcome asks for"].concat()
        }
        None => [&name, "; how many is left open: no outcome asks for a number of clicks"].concat(),
    }
}
