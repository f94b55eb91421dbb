//! What is found in any record: it can be written, and what is the brand's own stays its own.

use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;
use throughline::align::fit::fit;
use throughline::align::outside::{above_plan, compared, outside};
use throughline::align::payback::pay_back;
use throughline::brief::choice::{Choice, Lever, Objective};
use throughline::brief::edit::apply;
use throughline::brief::field::{Assumption, Path};
use throughline::brief::quantity::{Amount, Count, Money, Rate};
use throughline::brief::record::Record;
use throughline::text::conventions::Conventions;
use throughline::text::names::Names;
use throughline::text::settle::Words;
use throughline::text::{self, Context, write};

use crate::strategies::{amount, number, record};

/// Everything that is said of a record.
fn said(record: &Record, shared: bool) -> Vec<Words> {
    let names = if shared { Names::default() } else { Names::of(record) };
    let currency = record.campaign.facts.currency;
    let context = Context { currency, names: &names, ..Context::new(&Conventions::GERMAN) };
    let mut all: Vec<Words> = Vec::new();
    all.extend(pay_back(record).and_then(|own| text::payback::words(&own, &context, shared)));
    all.extend(outside(record).iter().filter_map(|own| text::outside::words(own, record, &context, shared)));
    if !shared {
        all.extend(compared(record).iter().map(|own| text::outside::compared(own, record, &context)));
        all.push(text::outside::above_plan(&above_plan(record), &context));
    }
    if let Some(own) = fit(record) {
        all.push(text::fit::words(&own));
        for proposal in &own.proposals {
            let found = text::fit::changes(proposal, record, &context, shared).join("\n");
            all.push(Words { title: text::fit::title(proposal), found, ..Words::default() });
        }
    }
    all
}

/// The same record with other numbers wherever the brand keeps them to itself.
fn with_other_secrets(record: &Record, numbers: &[u64]) -> Record {
    let mut other = record.clone();
    let mut numbers = numbers.iter().copied().cycle();
    let mut next = || numbers.next().unwrap();
    let mut rate = |own: Option<Rate>| own.and_then(|_| Rate::from_ppm(next() % 2_000_000));
    other.notes.mobile_conversion_rate = rate(record.notes.mobile_conversion_rate);
    other.notes.conversion_rate = rate(record.notes.conversion_rate);
    other.notes.margin = rate(record.notes.margin);
    let mut money = |own: Option<Money>| own.and_then(|_| Money::from_minor(next()));
    other.notes.production_cost = money(record.notes.production_cost);
    other.notes.boost_cost = money(record.notes.boost_cost);
    for (lever, own) in record.plan.iter() {
        let amount = own.amount.map(|own| match own {
            Amount::Count(_) => Amount::Count(Count::new(next()).unwrap()),
            Amount::Rate(_) => Amount::Rate(Rate::from_ppm(next() % 2_000_000).unwrap()),
            Amount::Money(_) => Amount::Money(Money::from_minor(next()).unwrap()),
        });
        other.plan.insert(*lever, Assumption { amount, ..own.clone() });
    }
    other
}

prop_compose! {
    /// Any record, half of them with a whole plan, a fee and a margin: otherwise hardly any has.
    fn planned()(
        mut record in record(),
        whole in any::<bool>(),
        objective in select(Objective::ALL.to_vec()),
        levers in Lever::ALL.iter().map(|lever| amount(lever.unit())).collect::<Vec<_>>(),
        fee in number(Money::MAX_MINOR),
        margin in option::of(number(2_000_000)),
    ) -> Record {
        if whole {
            record.campaign.facts.objective = Some(objective);
            // A field with a value has no draft.
            record.drafts.retain(|path, _| !matches!(path, Path::Campaign(_) | Path::Assumption(..)));
            record.terms.fee = Money::from_minor(fee);
            record.notes.margin = margin.and_then(Rate::from_ppm);
            let pairs = Lever::ALL.iter().zip(levers);
            record.plan = pairs.map(|(lever, amount)| (*lever, Assumption { amount: Some(amount), ..Assumption::default() })).collect();
        }
        record
    }
}

proptest! {
    #[test]
    fn what_is_found_can_be_written(record in planned()) {
        for words in said(&record, false) {
            let all = [&words.title, &words.found, &words.why, &words.source].map(String::as_str).join("\n");
            for bad in ["NaN", write::NO_NUMBER] {
                prop_assert!(!all.contains(bad) || in_own_words(&record, bad), "{}", all);
            }
        }
    }

    #[test]
    fn what_the_creator_reads_does_not_follow_the_brands_own_numbers(
        record in planned(),
        numbers in vec(number(Count::MAX), 20),
    ) {
        let other = with_other_secrets(&record, &numbers);
        prop_assert_eq!(said(&record, true), said(&other, true));
    }

    #[test]
    fn every_proposal_is_taken_over_and_taken_back_in_one_step(record in planned()) {
        for proposal in fit(&record).into_iter().flat_map(|own| own.proposals) {
            let mut after = record.clone();
            let undo = apply(&mut after, proposal.edits(&record).unwrap()).unwrap();
            apply(&mut after, undo).unwrap();
            after.items_made = record.items_made;
            prop_assert_eq!(&after, &record);
        }
    }
}

/// Whether somebody typed it: names of goals are quoted.
fn in_own_words(record: &Record, bad: &str) -> bool {
    let goals = record.targets.iter().chain(record.outcomes.iter());
    goals.into_iter().any(|(_, goal)| goal.own_name.as_ref().is_some_and(|name| name.as_str().contains(bad)))
}
