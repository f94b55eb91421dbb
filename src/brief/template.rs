//! Where a new brief can begin: half filled for an objective, or as the brief of another creator.
//!
//! A template holds nothing that would be a claim: no count of pieces, no target, no price. What it
//! does hold is what people forget to agree, set to what is usual: where a number is counted, by
//! whom, and how many days after publishing it is read.

use super::choice::{Counter, Denominator, Format, Metric, Objective, Platform, Reporter, Scope};
use super::field::{CreatorFacts, Deliverable, DeliverableField, Goal, Group, ItemList, Market, Path, TermsField};
use super::id::{Id, ItemId, Side};
use super::quantity::Days;
use super::record::Record;
use super::scenario::ScenarioField;

/// A kind of piece.
type Piece = (Platform, Format);

/// A goal without its amount.
struct Usual {
    metric: Metric,
    denominator: Option<Denominator>,
    scope: Option<Scope>,
    days: u16,
    counter: Counter,
    reporter: Reporter,
}

/// What usually stands in a brief of one objective.
struct Template {
    pieces: &'static [Piece],
    targets: &'static [Usual],
    outcomes: &'static [Usual],
}

/// What the creator aims for: counted by the platform wherever people live, told by the creator.
const fn aims_for(metric: Metric, days: u16, counter: Counter) -> Usual {
    Usual { metric, denominator: None, scope: Some(Scope::Everywhere), days, counter, reporter: Reporter::Creator }
}

/// What the brand needs: counted by the brand in its market.
const fn needs(metric: Metric, days: u16, counter: Counter) -> Usual {
    Usual { metric, denominator: None, scope: Some(Scope::InMarket), days, counter, reporter: Reporter::Brand }
}

const CONVERSION: Template = Template {
    pieces: &[(Platform::Instagram, Format::Reel), (Platform::Instagram, Format::Story)],
    targets: &[
        aims_for(Metric::Reach, 7, Counter::InstagramInsights),
        aims_for(Metric::LinkTaps, 7, Counter::InstagramInsights),
    ],
    outcomes: &[
        needs(Metric::Sessions, 7, Counter::GoogleAnalytics),
        needs(Metric::Orders, 30, Counter::StoreRecords),
        needs(Metric::AttributedSales, 30, Counter::StoreRecords),
    ],
};

const LEADS: Template = Template {
    pieces: &[(Platform::YouTube, Format::Integration), (Platform::LinkedIn, Format::Post)],
    targets: &[aims_for(Metric::Views, 30, Counter::PlatformFigures), aims_for(Metric::LinkTaps, 7, Counter::LinkTool)],
    outcomes: &[
        needs(Metric::SignUps, 30, Counter::BrandRecords),
        needs(Metric::QualifiedLeads, 60, Counter::BrandRecords),
        Usual { scope: None, ..needs(Metric::CostPerAcquisition, 60, Counter::BrandRecords) },
    ],
};

const INSTALLS: Template = Template {
    pieces: &[(Platform::YouTube, Format::Short), (Platform::TikTok, Format::Video)],
    targets: &[aims_for(Metric::Views, 7, Counter::PlatformFigures), aims_for(Metric::LinkTaps, 7, Counter::LinkTool)],
    outcomes: &[
        needs(Metric::Installs, 14, Counter::BrandRecords),
        needs(Metric::ActivatedUsers, 30, Counter::BrandRecords),
    ],
};

const AWARENESS: Template = Template {
    pieces: &[(Platform::TikTok, Format::Video)],
    targets: &[
        aims_for(Metric::Views, 7, Counter::TikTokAnalytics),
        Usual { scope: None, ..aims_for(Metric::CompletionRate, 7, Counter::TikTokAnalytics) },
        Usual {
            scope: None,
            denominator: Some(Denominator::Views),
            ..aims_for(Metric::EngagementRate, 7, Counter::TikTokAnalytics)
        },
    ],
    outcomes: &[
        Usual { scope: None, reporter: Reporter::Creator, ..needs(Metric::InMarketViews, 7, Counter::TikTokAnalytics) },
        Usual { reporter: Reporter::Creator, ..needs(Metric::CompletedViews, 7, Counter::TikTokAnalytics) },
    ],
};

const CONSIDERATION: Template = Template {
    pieces: &[(Platform::Instagram, Format::Carousel), (Platform::Instagram, Format::Story)],
    targets: &[
        aims_for(Metric::Reach, 7, Counter::InstagramInsights),
        aims_for(Metric::LinkTaps, 7, Counter::InstagramInsights),
    ],
    outcomes: &[needs(Metric::Sessions, 7, Counter::GoogleAnalytics)],
};

impl Usual {
    fn goal(&self) -> Goal {
        Goal {
            metric: Some(self.metric),
            denominator: self.denominator,
            scope: self.scope,
            window: Days::new(self.days),
            counter: Some(self.counter),
            reported_by: Some(self.reporter),
            ..Goal::default()
        }
    }
}

/// A half-filled brief for an objective, under ids that the caller makes.
pub fn template(objective: Objective, id: Id, campaign: Id, creator: Id) -> Record {
    let usual = match objective {
        Objective::Conversion => CONVERSION,
        Objective::Leads => LEADS,
        Objective::Installs => INSTALLS,
        Objective::Awareness => AWARENESS,
        Objective::Consideration => CONSIDERATION,
    };
    let mut record = Record::new(id, campaign, creator, Side::Brand);
    record.campaign.facts.objective = Some(objective);
    if let Some(id) = made(&mut record) {
        record.campaign.markets.insert(0, id, Market::default());
    }
    for (platform, format) in usual.pieces {
        let piece = Deliverable { platform: Some(*platform), format: Some(*format), ..Deliverable::default() };
        if let Some(id) = made(&mut record) {
            record.deliverables.insert(usize::MAX, id, piece);
        }
    }
    for (list, goals) in [(ItemList::Targets, usual.targets), (ItemList::Outcomes, usual.outcomes)] {
        for goal in goals {
            let Some(id) = made(&mut record) else { continue };
            let items = if list == ItemList::Targets { &mut record.targets } else { &mut record.outcomes };
            items.insert(usize::MAX, id, goal.goal());
        }
    }
    record
}

/// The id of the next item, which is made now.
fn made(record: &mut Record) -> Option<ItemId> {
    let id = record.next_item()?;
    record.items_made = record.items_made.saturating_add(1);
    Some(id)
}

/// What the terms say about one creator and one delivery, and not about the campaign.
const OF_ONE_CREATOR: &[TermsField] = &[
    TermsField::TrackedLink,
    TermsField::Code,
    TermsField::ProductArrives,
    TermsField::Stage,
    TermsField::DraftLink,
    TermsField::PostLink,
    TermsField::Invoiced,
    TermsField::Paid,
    TermsField::CreatorsNote,
];

/// The same brief for another creator: campaign, markets, pieces, goals, lines, terms and the
/// brand's own plan stay; what is this creator's or has happened with them goes. Ids of items stay,
/// so that both briefs name the same things alike.
pub fn for_another_creator(record: &Record, id: Id, creator: Id) -> Record {
    let mut other = record.clone();
    other.id = id;
    other.creator.id = creator;
    other.creator.facts = CreatorFacts::default();
    other.decisions = Default::default();
    // What was shared was shared with one creator, and what was told was told by one brand.
    other.plan.retain(|_, own| {
        own.shared = None;
        !own.is_empty()
    });
    other.told = Default::default();
    for scenario in other.ids(ItemList::Scenarios) {
        clear(&mut other, Path::Scenario(scenario, ScenarioField::Shared));
    }
    for field in OF_ONE_CREATOR {
        clear(&mut other, Path::Terms(*field));
    }
    for piece in other.ids(ItemList::Deliverables) {
        clear(&mut other, Path::Deliverable(piece, DeliverableField::ExpectedViews));
    }
    other.drafts.retain(|path, _| !is_of_one_creator(*path));
    other
}

fn clear(record: &mut Record, path: Path) {
    // Emptying a field that is there is never refused.
    let _ = record.put(path, None);
}

fn is_of_one_creator(path: Path) -> bool {
    match path {
        Path::Creator(_) | Path::Decision(..) | Path::Deliverable(_, DeliverableField::ExpectedViews) => true,
        Path::Terms(field) => OF_ONE_CREATOR.contains(&field),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::brief::choice::{Choice, Lever, Sharing, Stage};
    use crate::brief::edit::{Edit, Entry, apply};
    use crate::brief::example::{Words, founding};
    use crate::brief::field::{Assumption, CampaignField, CreatorField, Decision, SharedAssumption, Value};
    use crate::brief::quantity::{Amount, Count, Date, Money, Rate, Text};
    use crate::brief::scenario::Scenario;

    fn of(objective: Objective) -> Record {
        template(objective, Id(1), Id(2), Id(3))
    }

    #[test]
    fn no_template_claims_a_number() {
        for objective in Objective::ALL {
            of(*objective).visit(&mut |path, value| {
                let claims = matches!(value, Value::Count(_) | Value::Amount(_) | Value::Money(_) | Value::Rate(_));
                let says = matches!(value, Value::Text(_) | Value::Date(_) | Value::Country(_) | Value::Currency(_));
                assert!(!claims && !says, "{objective:?} {path:?} {value:?}");
            });
        }
    }

    #[test]
    fn a_template_is_a_record_that_edits_could_have_made() {
        for objective in Objective::ALL {
            let mut record = of(*objective);
            let mut ids: Vec<ItemId> = ItemList::ALL.iter().flat_map(|list| record.ids(*list)).collect();
            ids.sort();
            let wanted: Vec<ItemId> = (0..record.items_made).map(|count| ItemId(count * 2)).collect();
            assert_eq!(ids, wanted, "{objective:?}");
            assert!(record.targets.iter().chain(record.outcomes.iter()).all(|(_, goal)| goal.fits()));
            let id = record.next_item().unwrap();
            let more = Edit::Insert { list: ItemList::Targets, at: 9, id, entries: Vec::new() };
            assert!(apply(&mut record, more).is_ok());
        }
    }

    #[test]
    fn every_goal_says_all_but_its_amount() {
        for objective in Objective::ALL {
            let record = of(*objective);
            assert!(!record.deliverables.is_empty() && !record.targets.is_empty() && !record.outcomes.is_empty());
            for (_, goal) in record.targets.iter().chain(record.outcomes.iter()) {
                let metric = goal.metric.unwrap();
                assert!(goal.window.is_some() && goal.counter.is_some() && goal.reported_by.is_some(), "{metric:?}");
                assert_eq!(goal.denominator.is_some(), metric.needs_denominator(), "{metric:?}");
            }
        }
    }

    #[test]
    fn each_side_is_offered_what_its_template_holds() {
        for objective in Objective::ALL {
            let record = of(*objective);
            for (side, goals) in [(Side::Creator, &record.targets), (Side::Brand, &record.outcomes)] {
                let offered = Metric::offered(side);
                assert!(goals.iter().all(|(_, goal)| goal.metric.is_some_and(|own| offered.contains(&own))));
            }
        }
    }

    #[test]
    fn an_awareness_template_knows_nothing_of_sales() {
        let record = of(Objective::Awareness);
        let metrics: Vec<Metric> = record.outcomes.iter().filter_map(|(_, goal)| goal.metric).collect();
        assert_eq!(metrics, [Metric::InMarketViews, Metric::CompletedViews]);
    }

    #[test]
    fn a_sales_template_has_the_usual_windows() {
        let record = of(Objective::Conversion);
        let days = |goal: &Goal| goal.window.map(Days::get);
        let windows: Vec<_> = record.outcomes.iter().map(|(_, goal)| (goal.metric, days(goal))).collect();
        let wanted = [(Metric::Sessions, 7), (Metric::Orders, 30), (Metric::AttributedSales, 30)];
        assert_eq!(windows, wanted.map(|(metric, days)| (Some(metric), Some(days))));
    }

    /// The founding example, agreed and delivered.
    fn delivered() -> Record {
        let words = Words { campaign: "Autumn launch", brand: "Brand A", creator: "@creator_a" };
        let mut record = founding(Id(1), Id(2), Id(3), &words);
        let text = |words: &str| Text::new(words).ok();
        record.creator.facts.followers = Count::new(40_000);
        record.terms.fee = Money::from_minor(180_000);
        record.terms.key_message = text("Calms red skin overnight");
        record.terms.tracked_link = text("https://example.com/?c=a");
        record.terms.code = text("GLOW15");
        record.terms.product_arrives = Date::new(2026, 11, 20);
        record.terms.stage = Some(Stage::Done);
        record.terms.draft_link = text("https://example.com/draft");
        record.terms.post_link = text("https://example.com/post");
        record.terms.invoiced = Date::new(2026, 12, 15);
        record.terms.paid = Date::new(2026, 12, 20);
        record.terms.creators_note = text("My audience researches first");
        record.notes.margin = Rate::from_ppm(550_000);
        let conversion = Rate::from_ppm(26_000).map(Amount::Rate);
        record.plan.insert(Lever::ConversionRate, Assumption { amount: conversion, ..Assumption::default() });
        let id = made(&mut record).unwrap();
        record.decisions.insert(0, id, Decision::default());
        let piece = record.ids(ItemList::Deliverables)[0];
        let views = Path::Deliverable(piece, DeliverableField::ExpectedViews);
        record.put(views, Some(Value::Count(Count::new(9_000).unwrap()))).unwrap();
        record
    }

    #[test]
    fn another_creator_gets_the_campaign_and_nothing_of_the_first() {
        let first = delivered();
        let other = for_another_creator(&first, Id(11), Id(13));
        assert_eq!((other.id, other.campaign.id, other.creator.id), (Id(11), Id(2), Id(13)));
        assert_eq!(other.campaign, first.campaign);
        assert_eq!((&other.targets, &other.outcomes), (&first.targets, &first.outcomes));
        assert_eq!((&other.plan, &other.notes), (&first.plan, &first.notes));
        assert_eq!(other.items_made, first.items_made);
        assert!(other.creator.facts.is_empty() && other.decisions.is_empty());
        // Of the terms the fee and the message stay, and nothing else stood there.
        let terms = crate::brief::field::Terms {
            fee: first.terms.fee,
            key_message: first.terms.key_message.clone(),
            ..Default::default()
        };
        assert_eq!(other.terms, terms);
        let counts = |record: &Record| record.deliverables.iter().map(|(_, piece)| piece.count).collect::<Vec<_>>();
        assert_eq!(counts(&other), counts(&first));
        assert!(other.deliverables.iter().all(|(_, piece)| piece.expected_views.is_none()));
    }

    #[test]
    fn what_one_creator_was_told_another_is_not() {
        let mut first = delivered();
        let shared = Some(Sharing::WithCreator);
        first.plan.insert(Lever::LandingRate, Assumption { shared, ..Assumption::default() });
        let amount = Rate::from_ppm(17_500).map(Amount::Rate);
        first.plan.insert(Lever::ClickThroughRate, Assumption { amount, shared, ..Assumption::default() });
        let own =
            Scenario { shared, values: amount.map(|own| (Lever::LandingRate, own)).into_iter().collect(), name: None };
        first.scenarios.insert(0, ItemId(40), own.clone());
        first.told.insert(Lever::ClickThroughRate, SharedAssumption { amount, ..SharedAssumption::default() });
        let other = for_another_creator(&first, Id(11), Id(13));
        assert!(other.told.is_empty());
        assert_eq!(other.scenarios.get(ItemId(40)), Some(&Scenario { shared: None, ..own }));
        let kept = other.plan.get(&Lever::ClickThroughRate);
        assert_eq!(kept, Some(&Assumption { amount, ..Assumption::default() }));
        // Nothing else was said of this one.
        assert!(!other.plan.contains_key(&Lever::LandingRate));
    }

    #[test]
    fn drafts_go_with_the_fields_that_go() {
        let mut first = delivered();
        for path in [
            Path::Creator(CreatorField::TypicalReach),
            Path::Terms(TermsField::Paid),
            Path::Campaign(CampaignField::Starts),
        ] {
            apply(&mut first, Edit::Set(path, Entry::Draft("soon".to_owned()))).unwrap();
        }
        let other = for_another_creator(&first, Id(11), Id(13));
        assert_eq!(other.drafts.keys().copied().collect::<Vec<_>>(), [Path::Campaign(CampaignField::Starts)]);
    }
}
