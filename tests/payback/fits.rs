//! Strength, objective, and what could be taken over.

use crate::campaigns::{pieces, second, seventh};
use crate::records::{aim, assume, count, empty, example, goal, money, need, rate, want};
use throughline::align::fit::{Fit, Proposal, Role, fit};
use throughline::brief::choice::{
    BuyingHabit, Denominator, Format, Lever, Metric, Objective, Platform, Response, Scope, Strength,
};
use throughline::brief::edit::{Edit, apply};
use throughline::brief::field::{Goal, ItemList};
use throughline::brief::quantity::{Amount, Count, Currency, Days, Rate};
use throughline::brief::record::Record;
use throughline::text::Context;
use throughline::text::conventions::Conventions;
use throughline::text::fit::{changes, title, words};

fn found(record: &Record) -> Fit {
    fit(record).unwrap()
}

fn proposal(record: &Record, response: Response) -> Proposal {
    found(record).proposals.into_iter().find(|own| own.response == response).unwrap()
}

fn said(record: &Record, response: Response) -> Vec<String> {
    let context = Context { currency: Currency::from_code("USD"), ..Context::new(&Conventions::ENGLISH) };
    changes(&proposal(record, response), record, &context, false)
}

/// The record after taking a proposal over; undoing it in one step gives the same record again.
fn taken(record: &Record, response: Response) -> Record {
    let mut after = record.clone();
    let edits = proposal(record, response).edits(record).unwrap();
    assert!(matches!(edits, Edit::All(_)));
    let undo = apply(&mut after, edits).unwrap();
    let mut back = after.clone();
    apply(&mut back, undo).unwrap();
    back.items_made = record.items_made;
    assert_eq!(&back, record);
    after
}

fn goals(record: &Record, list: ItemList) -> Vec<(Option<Metric>, Option<Amount>)> {
    let goals = if list == ItemList::Targets { &record.targets } else { &record.outcomes };
    goals.iter().map(|(_, goal)| (goal.metric, goal.amount)).collect()
}

// When it is found

#[test]
fn engagement_and_sales_do_not_fit() {
    let fit = found(&example());
    assert_eq!((fit.strength, fit.is_stated, fit.role), (Strength::Engagement, false, Role::Awareness));
    let words = words(&fit);
    assert_eq!(words.title, "Engagement is the strength, sales are the objective");
    let expected = "The targets are about engagement, and none of them is about link taps or clicks. The role that \
                    would serve: awareness.";
    assert_eq!(words.found, expected);
}

#[test]
fn link_taps_among_the_targets_say_otherwise() {
    // Campaign 7 aims for 900 link taps beside engagement.
    assert_eq!(fit(&seventh()), None);
    let mut record = example();
    aim(&mut record, Metric::ClickThroughRate, rate(20_000));
    assert_eq!(fit(&record), None);
    // What the brief says of the creator comes before that.
    record.creator.facts.strength = Some(Strength::Engagement);
    assert!(found(&record).is_stated);
    for (strength, fits) in [(Strength::Reach, false), (Strength::Clicks, true), (Strength::Sales, true)] {
        record.creator.facts.strength = Some(strength);
        assert_eq!(fit(&record).is_none(), fits, "{strength:?}");
    }
}

#[test]
fn only_what_needs_a_click_is_concerned() {
    for (objective, fits) in [
        (Objective::Conversion, false),
        (Objective::Leads, false),
        (Objective::Installs, false),
        (Objective::Awareness, true),
        (Objective::Consideration, true),
    ] {
        let mut record = example();
        record.campaign.facts.objective = Some(objective);
        assert_eq!(fit(&record).is_none(), fits, "{objective:?}");
    }
    let mut record = example();
    record.campaign.facts.objective = None;
    assert_eq!(fit(&record), None);
    // Reach alone is not engagement, and no target says nothing.
    let mut record = empty(Objective::Conversion, "USD");
    assert_eq!(fit(&record), None);
    aim(&mut record, Metric::Reach, count(25_000));
    assert_eq!(fit(&record), None);
    aim(&mut record, Metric::Saves, count(200));
    assert!(fit(&record).is_some());
}

// Narrow the role

#[test]
fn a_narrower_role_leaves_open_what_the_brief_does_not_say() {
    let record = example();
    let after = taken(&record, Response::NarrowTheRole);
    assert_eq!(after.campaign.facts.objective, Some(Objective::Awareness));
    assert_eq!(goals(&after, ItemList::Outcomes), [(Some(Metric::InMarketViews), None)]);
    assert_eq!(goals(&after, ItemList::Targets), goals(&record, ItemList::Targets));
    assert_eq!(fit(&after), None);
    let expected = [
        "The objective becomes awareness.",
        "The outcome “500 clicks” goes.",
        "The outcome “$2,000 attributed sales” goes.",
        "Views in the market become the outcome; how many is left open: nothing says how much of the audience lives \
         there.",
        "The targets stay as they are.",
    ];
    assert_eq!(said(&record, Response::NarrowTheRole), expected);
    assert_eq!(title(&proposal(&record, Response::NarrowTheRole)), "Narrow the role to awareness");
}

#[test]
fn a_narrower_role_takes_its_number_from_the_brief() {
    let mut record = example();
    record.creator.facts.audience_in_market = Rate::from_ppm(190_001);
    // 25,000 × 19.0001% = 4,750.025
    let own = proposal(&record, Response::NarrowTheRole);
    assert!(!own.reveals_plan());
    let after = taken(&record, Response::NarrowTheRole);
    assert_eq!(goals(&after, ItemList::Outcomes), [(Some(Metric::InMarketViews), Some(count(4_750)))]);
    // The creator's own share comes before the assumption.
    assume(&mut record, &[(Lever::AudienceInMarket, rate(700_000))]);
    assert_eq!(proposal(&record, Response::NarrowTheRole), own);
    // 60,000 × 70% = 42,000, by an assumption: it is said that the creator will see it.
    let record = second();
    assert!(proposal(&record, Response::NarrowTheRole).reveals_plan());
    let all = said(&record, Response::NarrowTheRole);
    let line = "Views in the market become the outcome: 42,000 (60,000 × 70%, by your assumptions; the creator will \
                see the result).";
    assert!(all.iter().any(|own| own == line), "{all:?}");
    let context = Context::new(&Conventions::ENGLISH);
    let shared = changes(&proposal(&record, Response::NarrowTheRole), &record, &context, true);
    assert!(!shared.iter().any(|own| own.contains("42,000") || own.contains("70%")), "{shared:?}");
}

#[test]
fn a_narrower_role_keeps_the_outcomes_that_it_serves() {
    let mut record = example();
    need(&mut record, Metric::NewFollowers, count(300));
    need(&mut record, Metric::CostPerAcquisition, money(2_000));
    let views = Goal { scope: Some(Scope::InMarket), ..goal(Metric::Views, count(9_000)) };
    want(&mut record, ItemList::Outcomes, views);
    let after = taken(&record, Response::NarrowTheRole);
    let expected = [(Some(Metric::NewFollowers), Some(count(300))), (Some(Metric::Views), Some(count(9_000)))];
    assert_eq!(goals(&after, ItemList::Outcomes), expected);
}

#[test]
fn a_share_above_the_whole_gives_no_number() {
    let mut record = example();
    record.creator.facts.audience_in_market = Rate::from_ppm(1_000_001);
    assert_eq!(goals(&taken(&record, Response::NarrowTheRole), ItemList::Outcomes)[0].1, None);
    record.creator.facts.audience_in_market = Rate::from_ppm(1_000_000);
    assert_eq!(goals(&taken(&record, Response::NarrowTheRole), ItemList::Outcomes)[0].1, Some(count(25_000)));
}

#[test]
fn an_audience_that_researches_may_be_there_for_visits() {
    let mut record = example();
    assert_eq!(found(&record).proposals.len(), 2);
    record.creator.facts.buying_habit = Some(BuyingHabit::ResearchesFirst);
    let all = found(&record).proposals;
    assert_eq!(
        all.iter().map(|own| own.role).collect::<Vec<_>>(),
        [Role::Awareness, Role::Consideration, Role::Conversion]
    );
    assert!(words(&found(&record)).found.contains("Their audience researches before it buys."));
    let mut after = record.clone();
    apply(&mut after, all[1].edits(&record).unwrap()).unwrap();
    assert_eq!(after.campaign.facts.objective, Some(Objective::Consideration));
    assert_eq!(goals(&after, ItemList::Outcomes), [(Some(Metric::Clicks), Some(count(500)))]);
    // Without an outcome of visits there is nothing to be there for.
    let clicks = record.ids(ItemList::Outcomes)[0];
    record.remove(ItemList::Outcomes, clicks).unwrap();
    assert!(!found(&record).proposals.iter().any(|own| own.role == Role::Consideration));
}

// Shift the approach

#[test]
fn posts_become_stories_and_engagement_becomes_link_taps() {
    let record = example();
    let after = taken(&record, Response::ShiftTheApproach);
    let formats: Vec<_> = after.deliverables.iter().map(|(_, own)| (own.count, own.platform, own.format)).collect();
    let instagram = Some(Platform::Instagram);
    let expected = [(Count::new(5), instagram, Some(Format::Story)), (Count::new(3), instagram, Some(Format::Story))];
    assert_eq!(formats, expected);
    let taps = (Some(Metric::LinkTaps), Some(count(500)));
    assert_eq!(goals(&after, ItemList::Targets), [(Some(Metric::Reach), Some(count(25_000))), taps]);
    assert_eq!(goals(&after, ItemList::Outcomes), goals(&record, ItemList::Outcomes));
    assert_eq!(fit(&after), None);
    let expected = [
        "5 Instagram posts become 5 Instagram stories with a link.",
        "The target “8% engagement rate” becomes 500 link taps, as many as the outcome asks for.",
    ];
    assert_eq!(said(&record, Response::ShiftTheApproach), expected);
    assert_eq!(title(&proposal(&record, Response::ShiftTheApproach)), "Shift the approach");
}

#[test]
fn taps_are_counted_as_the_clicks_of_the_outcome_are() {
    let mut record = second();
    let id = record.ids(ItemList::Targets)[1];
    record.remove(ItemList::Targets, id).unwrap();
    let engagement = Goal {
        denominator: Some(Denominator::Reach),
        scope: Some(Scope::Everywhere),
        window: Days::new(7),
        ..goal(Metric::EngagementRate, rate(60_000))
    };
    want(&mut record, ItemList::Targets, engagement);
    let after = taken(&record, Response::ShiftTheApproach);
    let (_, taps) = after.targets.iter().nth(1).unwrap();
    // 600 clicks in the market, no window agreed: that of the target stays.
    let expected = Goal { scope: Some(Scope::InMarket), window: Days::new(7), ..goal(Metric::LinkTaps, count(600)) };
    assert_eq!(taps, &expected);
    // Its pieces are stories already, and the reels stay beside them.
    assert_eq!(after.deliverables, record.deliverables);
}

#[test]
fn only_pieces_without_a_link_are_exchanged() {
    let shifted = |own: &[(Platform, Format)]| {
        let mut record = empty(Objective::Leads, "EUR");
        record.creator.facts.strength = Some(Strength::Engagement);
        for (platform, format) in own {
            pieces(&mut record, 1, *platform, *format);
        }
        let after = taken(&record, Response::ShiftTheApproach);
        after.deliverables.iter().filter_map(|(_, own)| own.format).collect::<Vec<_>>()
    };
    use Format as F;
    let (instagram, tiktok) = (Platform::Instagram, Platform::TikTok);
    assert_eq!(shifted(&[(instagram, F::Carousel), (instagram, F::Reel)]), [F::Story, F::Reel]);
    assert_eq!(shifted(&[(instagram, F::Reel)]), [F::Story]);
    assert_eq!(shifted(&[(instagram, F::Reel), (instagram, F::Story)]), [F::Reel, F::Story]);
    assert_eq!(shifted(&[(tiktok, F::Video), (tiktok, F::Post)]), [F::Video, F::Post]);
}

#[test]
fn a_number_of_taps_is_not_invented() {
    let mut record = empty(Objective::Leads, "EUR");
    record.creator.facts.strength = Some(Strength::Engagement);
    need(&mut record, Metric::QualifiedLeads, count(25));
    let after = taken(&record, Response::ShiftTheApproach);
    assert_eq!(goals(&after, ItemList::Targets), [(Some(Metric::LinkTaps), None)]);
    let line = "A target is added: link taps; how many is left open: no outcome asks for a number of clicks.";
    assert_eq!(said(&record, Response::ShiftTheApproach), [line]);
    // Once it is done, nothing is left to shift.
    assert!(!found(&after).proposals.iter().any(|own| own.response == Response::ShiftTheApproach));
}

#[test]
fn views_expected_of_another_format_are_left_open() {
    let mut record = example();
    let post = record.ids(ItemList::Deliverables)[0];
    let path =
        throughline::brief::field::Path::Deliverable(post, throughline::brief::field::DeliverableField::ExpectedViews);
    record.put(path, Some(throughline::brief::field::Value::Count(Count::new(4_000).unwrap()))).unwrap();
    assert_eq!(taken(&record, Response::ShiftTheApproach).get(path), None);
    assert!(said(&record, Response::ShiftTheApproach)[0].ends_with("; the views expected of each are left open."));
}
