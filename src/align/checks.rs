//! Small questions beside fields, and the views that the pieces add up to.
//!
//! Neither is to settle: a question says that two things in the brief do not go together, and leaves
//! what was typed as it is.

use crate::brief::choice::{Denominator, Format, Lever, Metric};
use crate::brief::edit::{Edit, Entry};
use crate::brief::field::{
    AssumptionField, BrandNotesField, CampaignField, CreatorField, Goal, GoalField, MarketField, Path, TermsField,
    Value,
};
use crate::brief::id::Side;
use crate::brief::quantity::{Amount, Count, Rate};
use crate::brief::record::Record;
use crate::brief::scenario::ScenarioField;

/// 100%, in parts per million.
const ALL: u64 = 1_000_000;

/// A question beside a field.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Check {
    /// The field.
    pub at: Path,
    /// What is asked there.
    pub question: Question,
}

/// What is asked beside a field.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Question {
    /// The markets' shares of one audience add up to more than all of it.
    SharesOverAll {
        /// What they add up to.
        sum: Rate,
    },
    /// A part of something is larger than all of it.
    OverAll,
    /// The last day comes before the first.
    EndsFirst,
    /// Nothing can be counted in no time.
    NoDays,
    /// The upper end of a range lies below its lower end.
    UpsideDown,
}

/// Every question that this brief raises, in the order of the registry; what the markets add up to
/// comes last.
pub fn checks(record: &Record) -> Vec<Check> {
    let mut all = Vec::new();
    record.visit(&mut |path, value| {
        if let Some(question) = question(record, path, &value) {
            all.push(Check { at: path, question });
        }
    });
    all.extend(shares(record));
    all
}

/// The question about one field.
pub fn question_at(record: &Record, path: Path) -> Option<Question> {
    let own = record.get(path).and_then(|value| question(record, path, &value));
    own.or_else(|| shares(record).filter(|check| check.at == path).map(|check| check.question))
}

fn question(record: &Record, path: Path, value: &Value) -> Option<Question> {
    let asked = match value {
        Value::Rate(rate) | Value::Amount(Amount::Rate(rate)) if rate.ppm() > ALL && is_a_part(record, path) => {
            Question::OverAll
        }
        Value::Date(ends) if path == Path::Campaign(CampaignField::Ends) => {
            record.campaign.facts.starts.filter(|starts| ends < starts).map(|_| Question::EndsFirst)?
        }
        Value::Days(days) if days.get() == 0 => Question::NoDays,
        Value::Amount(up_to) if is_upper_end(path) => {
            goal_at(record, path)?.amount.filter(|low| is_less(*up_to, *low)).map(|_| Question::UpsideDown)?
        }
        _ => return None,
    };
    Some(asked)
}

fn goal_at(record: &Record, path: Path) -> Option<&Goal> {
    match path {
        Path::Target(id, _) => record.targets.get(id),
        Path::Outcome(id, _) => record.outcomes.get(id),
        _ => None,
    }
}

fn is_upper_end(path: Path) -> bool {
    matches!(path, Path::Target(_, GoalField::UpTo) | Path::Outcome(_, GoalField::UpTo))
}

fn is_less(one: Amount, other: Amount) -> bool {
    match (one, other) {
        (Amount::Count(one), Amount::Count(other)) => one < other,
        (Amount::Rate(one), Amount::Rate(other)) => one < other,
        (Amount::Money(one), Amount::Money(other)) => one < other,
        _ => false,
    }
}

/// Whether a rate is a part of something. A return is none; neither is an engagement rate by
/// followers, because a piece can be seen by more people than follow.
fn is_a_part(record: &Record, path: Path) -> bool {
    match path {
        Path::Market(_, MarketField::Share) | Path::Terms(TermsField::Commission) => true,
        Path::BrandNotes(field) => field != BrandNotesField::Notes,
        Path::Creator(CreatorField::EngagementRate) => of_those_who_saw(record.creator.facts.engagement_of),
        Path::Creator(_) => true,
        Path::Assumption(lever, _) | Path::Scenario(_, ScenarioField::Value(lever)) => {
            !matches!(lever, Lever::Reach | Lever::Views | Lever::PaidViews)
        }
        Path::Target(..) | Path::Outcome(..) => goal_at(record, path).is_some_and(is_part_of_a_goal),
        _ => false,
    }
}

fn is_part_of_a_goal(goal: &Goal) -> bool {
    match goal.metric {
        Some(Metric::EngagementRate) => of_those_who_saw(goal.denominator),
        Some(metric) => !matches!(metric, Metric::ReturnOnAdSpend | Metric::OwnRate),
        None => false,
    }
}

fn of_those_who_saw(denominator: Option<Denominator>) -> bool {
    matches!(denominator, Some(Denominator::Reach | Denominator::Views))
}

/// The shares of several markets, beside the last of them. A share that is too large by itself is
/// asked about already.
fn shares(record: &Record) -> Option<Check> {
    let shares = || record.campaign.markets.iter().filter_map(|(id, market)| market.share.map(|share| (id, share)));
    let ppm = shares().map(|(_, share)| share.ppm()).fold(0u64, u64::saturating_add);
    let one_alone = shares().any(|(_, share)| share.ppm() > ALL);
    let (last, _) = shares().last().filter(|_| ppm > ALL && !one_alone)?;
    let question = Question::SharesOverAll { sum: Rate::from_ppm(ppm)? };
    Some(Check { at: Path::Market(last, MarketField::Share), question })
}

/// The views that the pieces add up to, offered as what the funnel starts with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Offer {
    /// Σ count × views expected of each.
    pub views: Count,
    /// How many kinds of pieces say no number of views, or not how many they are: they are not in it.
    pub unknown: usize,
    /// Whether it would take the place of an assumed reach.
    pub replaces_reach: bool,
}

/// The views that the pieces add up to; `None` where none says its views, where the funnel starts
/// with them already, past the largest count, and for the creator, who does not see the plan.
pub fn offer(record: &Record) -> Option<Offer> {
    let (mut views, mut unknown) = (0u64, 0usize);
    // Material for the brand is not published by the creator.
    let published = record.deliverables.iter().filter(|(_, piece)| piece.format != Some(Format::Material));
    for (_, piece) in published {
        match (piece.count, piece.expected_views) {
            (Some(count), Some(each)) => views = views.checked_add(count.get().checked_mul(each.get())?)?,
            _ => unknown = unknown.saturating_add(1),
        }
    }
    let views = Count::new(views).filter(|views| views.get() > 0)?;
    let replaces_reach = record.assumed(Lever::Reach).is_some();
    let stands = record.assumed(Lever::Views) == Some(Amount::Count(views)) && !replaces_reach;
    (record.holder == Side::Brand && !stands).then_some(Offer { views, unknown, replaces_reach })
}

impl Offer {
    /// Takes it: the funnel starts with these views, and rates of the base become rates of views.
    pub fn take(self) -> Edit {
        let at = |lever| Path::Assumption(lever, AssumptionField::Amount);
        Edit::All(vec![
            Edit::Set(at(Lever::Reach), Entry::Empty),
            Edit::Set(at(Lever::Views), Entry::Value(Value::Amount(Amount::Count(self.views)))),
        ])
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::brief::edit::apply;
    use crate::brief::field::{Assumption, Deliverable, Market};
    use crate::brief::id::{Id, ItemId};
    use crate::brief::quantity::{Country, Date, Days, Money};
    use crate::funnel::preset::StepKind;
    use crate::funnel::steps::Funnel;

    const IDS: [ItemId; 3] = [ItemId(0), ItemId(2), ItemId(4)];

    fn empty() -> Record {
        Record::new(Id(1), Id(2), Id(3), Side::Brand)
    }

    fn percent(percent: u64) -> Option<Rate> {
        Rate::from_ppm(percent.saturating_mul(10_000))
    }

    fn only(record: &Record) -> Option<(Path, Question)> {
        let all = checks(record);
        assert!(all.iter().all(|check| question_at(record, check.at) == Some(check.question)));
        assert!(all.len() < 2, "{all:?}");
        all.first().map(|check| (check.at, check.question))
    }

    fn markets(shares: &[u64]) -> Record {
        let mut record = empty();
        for ((id, ppm), code) in IDS.into_iter().zip(shares).zip(["DE", "AT", "CH"]) {
            let market = Market { country: Country::from_code(code), share: Rate::from_ppm(*ppm) };
            record.campaign.markets.insert(usize::MAX, id, market);
        }
        record
    }

    #[test]
    fn shares_add_up_to_all_at_most() {
        assert_eq!(only(&markets(&[600_000, 400_000])), None);
        assert_eq!(only(&markets(&[333_333, 333_333, 333_334])), None);
        let last = Path::Market(ItemId(2), MarketField::Share);
        let over = Question::SharesOverAll { sum: Rate::from_ppm(1_000_001).unwrap() };
        assert_eq!(only(&markets(&[600_000, 400_001])), Some((last, over)));
        // One that is too large alone is asked about once, at its own place.
        let first = Path::Market(ItemId(0), MarketField::Share);
        assert_eq!(only(&markets(&[6_000_000, 400_000])), Some((first, Question::OverAll)));
    }

    #[test]
    fn a_part_is_no_more_than_all() {
        let mut record = empty();
        record.notes.margin = percent(100);
        record.terms.commission = percent(100);
        assert_eq!(only(&record), None);
        record.notes.margin = percent(101);
        let margin = Path::BrandNotes(BrandNotesField::Margin);
        assert_eq!(only(&record), Some((margin, Question::OverAll)));
        record.notes.margin = None;
        record
            .plan
            .insert(Lever::LandingRate, Assumption { amount: percent(860).map(Amount::Rate), ..Assumption::default() });
        let landing = Path::Assumption(Lever::LandingRate, AssumptionField::Amount);
        assert_eq!(only(&record), Some((landing, Question::OverAll)));
    }

    #[test]
    fn a_return_may_be_more_than_all() {
        let goal = |metric| Goal { metric: Some(metric), amount: percent(250).map(Amount::Rate), ..Goal::default() };
        let asked = |metric, denominator| {
            let mut record = empty();
            record.outcomes.insert(0, ItemId(0), Goal { denominator, ..goal(metric) });
            only(&record)
        };
        let at = Path::Outcome(ItemId(0), GoalField::Amount);
        assert_eq!(asked(Metric::ReturnOnAdSpend, None), None);
        assert_eq!(asked(Metric::OwnRate, None), None);
        assert_eq!(asked(Metric::ConversionRate, None), Some((at, Question::OverAll)));
        assert_eq!(asked(Metric::EngagementRate, None), None);
        assert_eq!(asked(Metric::EngagementRate, Some(Denominator::Followers)), None);
        assert_eq!(asked(Metric::EngagementRate, Some(Denominator::Views)), Some((at, Question::OverAll)));
    }

    #[test]
    fn the_last_day_is_not_before_the_first() {
        let mut record = empty();
        record.campaign.facts.starts = Date::new(2026, 12, 14);
        record.campaign.facts.ends = Date::new(2026, 12, 14);
        assert_eq!(only(&record), None);
        record.campaign.facts.ends = Date::new(2026, 12, 13);
        assert_eq!(only(&record), Some((Path::Campaign(CampaignField::Ends), Question::EndsFirst)));
        record.campaign.facts.starts = None;
        assert_eq!(only(&record), None);
    }

    #[test]
    fn a_window_has_a_day_at_least() {
        let mut record = empty();
        record.targets.insert(0, ItemId(0), Goal { window: Days::new(1), ..Goal::default() });
        assert_eq!(only(&record), None);
        record.targets.insert(0, ItemId(2), Goal { window: Days::new(0), ..Goal::default() });
        let window = Path::Target(ItemId(2), GoalField::Window);
        assert_eq!(only(&record), Some((window, Question::NoDays)));
    }

    #[test]
    fn a_range_goes_upwards() {
        let range = |low: u64, high: u64| {
            let money = |minor| Money::from_minor(minor).map(Amount::Money);
            let mut record = empty();
            let goal = Goal {
                metric: Some(Metric::AttributedSales),
                amount: money(low),
                up_to: money(high),
                ..Goal::default()
            };
            record.outcomes.insert(0, ItemId(0), goal);
            only(&record)
        };
        assert_eq!(range(1_000, 2_000), None);
        assert_eq!(range(1_000, 1_000), None);
        let up_to = Path::Outcome(ItemId(0), GoalField::UpTo);
        assert_eq!(range(2_000, 1_000), Some((up_to, Question::UpsideDown)));
    }

    /// Pieces by count and expected views.
    fn pieces(all: &[(Option<u64>, Option<u64>)]) -> Record {
        let mut record = empty();
        for (id, (count, each)) in IDS.into_iter().zip(all) {
            let piece = Deliverable {
                count: count.and_then(Count::new),
                expected_views: each.and_then(Count::new),
                ..Deliverable::default()
            };
            record.deliverables.insert(usize::MAX, id, piece);
        }
        record
    }

    #[test]
    fn the_views_of_all_pieces_are_offered() {
        // 1 × 40,000 + 4 × 9,000 = 76,000; the last kind says no number.
        let record = pieces(&[(Some(1), Some(40_000)), (Some(4), Some(9_000)), (Some(2), None)]);
        let offered = offer(&record).unwrap();
        assert_eq!((offered.views.get(), offered.unknown, offered.replaces_reach), (76_000, 1, false));
        assert_eq!(offer(&pieces(&[(Some(2), None), (None, Some(9_000))])), None);
        assert_eq!(offer(&pieces(&[(Some(0), Some(9_000))])), None);
        assert_eq!(offer(&empty()), None);
    }

    #[test]
    fn views_past_the_largest_count_are_no_value() {
        let most = Count::MAX;
        assert_eq!(offer(&pieces(&[(Some(1), Some(most))])).map(|own| own.views.get()), Some(most));
        assert_eq!(offer(&pieces(&[(Some(1), Some(most)), (Some(1), Some(1))])), None);
        // 10¹⁵ × 10¹⁵ is more than 64 bits hold.
        assert_eq!(offer(&pieces(&[(Some(most), Some(most))])), None);
    }

    #[test]
    fn material_for_the_brand_is_seen_by_no_one_there() {
        let mut record = pieces(&[(Some(1), Some(40_000))]);
        let material = Deliverable {
            count: Count::new(3),
            format: Some(Format::Material),
            expected_views: Count::new(5_000),
            ..Deliverable::default()
        };
        record.deliverables.insert(1, ItemId(8), material);
        assert_eq!(offer(&record).map(|own| (own.views.get(), own.unknown)), Some((40_000, 0)));
    }

    #[test]
    fn taking_the_offer_makes_views_the_base_and_is_undone_in_one_step() {
        let mut record = pieces(&[(Some(4), Some(9_000))]);
        record.plan.insert(
            Lever::Reach,
            Assumption { amount: Count::new(20_000).map(Amount::Count), ..Assumption::default() },
        );
        let before = record.clone();
        let offered = offer(&record).unwrap();
        assert!(offered.replaces_reach);
        let undo = apply(&mut record, offered.take()).unwrap();
        let base = Funnel::of(&record).steps.remove(0);
        assert_eq!((base.kind, base.planned), (StepKind::Views, Some(36_000.0)));
        assert_eq!(offer(&record), None);
        apply(&mut record, undo).unwrap();
        assert_eq!(record, before);
    }

    #[test]
    fn the_creator_is_not_offered_what_belongs_to_the_plan() {
        let mut record = pieces(&[(Some(4), Some(9_000))]);
        record.holder = Side::Creator;
        assert_eq!(offer(&record), None);
    }
}
