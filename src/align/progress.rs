//! How far a brief is: what is settled of what its objective needs, and what to do next.
//!
//! One thing counts once, however many fields it has: a target is settled when it says how much, of
//! what, counted where, by whom and until when. So "4 of 25" counts decisions, not boxes.

use crate::brief::field::{
    CampaignField, CreatorField, DeliverableField, FieldName, GoalField, ItemList, MarketField, Path,
};
use crate::brief::record::Record;

use super::topics::{Asked, Topic, asked, needed, topic_of};

/// Where on the page something is settled.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Part {
    /// Who, what, where: parties, objective, markets, period, currency.
    Facts,
    /// Deliverables, targets or outcomes.
    List(ItemList),
    /// A folded topic.
    Topic(Topic),
}

/// Something that can be done next.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Step {
    /// Say something in a field.
    Fill(Path),
    /// Begin a list that is empty.
    Add(ItemList),
}

/// One thing that the brief needs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Need {
    /// Where it stands.
    pub part: Part,
    /// What is open of it, first things first; `None` once it is settled.
    pub open: Option<Step>,
}

/// How many are settled of those needed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Tally {
    /// Settled so far.
    pub settled: usize,
    /// Needed by this objective.
    pub needed: usize,
}

impl Tally {
    /// Whether nothing is open.
    pub fn is_done(self) -> bool {
        self.settled == self.needed
    }

    fn add(&mut self, need: &Need) {
        self.needed = self.needed.saturating_add(1);
        self.settled = self.settled.saturating_add(usize::from(need.open.is_none()));
    }
}

/// Everything that this brief needs, in the order in which it is asked for: what it is for and what
/// has to come of it, what is made and aimed for, then the topics.
pub fn needs(record: &Record) -> Vec<Need> {
    let mut all = Vec::new();
    facts(record, &mut all);
    for list in [ItemList::Outcomes, ItemList::Deliverables, ItemList::Targets] {
        items(record, list, &mut all);
    }
    for path in needed(record) {
        if let Some(topic) = topic_of(path) {
            all.push(need(record, Part::Topic(topic), &[path]));
        }
    }
    all
}

/// One thing that is settled once all these fields are set.
fn need(record: &Record, part: Part, fields: &[Path]) -> Need {
    let open = fields.iter().copied().find(|path| record.get(*path).is_none());
    Need { part, open: open.map(Step::Fill) }
}

fn facts(record: &Record, all: &mut Vec<Need>) {
    use CampaignField as C;
    let of = |fields: &[Path]| need(record, Part::Facts, fields);
    all.push(of(&[Path::Campaign(C::Objective)]));
    all.push(markets(record));
    all.push(of(&[Path::Campaign(C::Brand), Path::Creator(CreatorField::Handle)]));
    all.push(of(&[Path::Campaign(C::Starts), Path::Campaign(C::Ends)]));
    let currency = Path::Campaign(C::Currency);
    if asked(record, currency) == Asked::Needed {
        all.push(of(&[currency]));
    }
}

/// The markets are one thing: where it has to work, and how much of it where.
fn markets(record: &Record) -> Need {
    let ids = record.ids(ItemList::Markets);
    if ids.is_empty() {
        return Need { part: Part::Facts, open: Some(Step::Add(ItemList::Markets)) };
    }
    let fields = |id| [MarketField::Country, MarketField::Share].map(|field| Path::Market(id, field));
    let mut fields: Vec<Path> = ids.into_iter().flat_map(fields).collect();
    fields.retain(|path| asked(record, *path) == Asked::Needed);
    need(record, Part::Facts, &fields)
}

/// What an item says, first things first.
const OF_GOALS: &[GoalField] = &[
    GoalField::Metric,
    GoalField::OwnName,
    GoalField::Amount,
    GoalField::Denominator,
    GoalField::Window,
    GoalField::Counter,
    GoalField::Scope,
];

fn items(record: &Record, list: ItemList, all: &mut Vec<Need>) {
    let part = Part::List(list);
    let ids = record.ids(list);
    if ids.is_empty() {
        all.push(Need { part, open: Some(Step::Add(list)) });
    }
    for id in ids {
        let mut fields: Vec<Path> = match list {
            ItemList::Targets => OF_GOALS.iter().map(|own| Path::Target(id, *own)).collect(),
            ItemList::Outcomes => OF_GOALS.iter().map(|own| Path::Outcome(id, *own)).collect(),
            _ => DeliverableField::ALL.iter().map(|own| Path::Deliverable(id, *own)).collect(),
        };
        fields.retain(|path| asked(record, *path) == Asked::Needed);
        all.push(need(record, part, &fields));
    }
}

/// How far a brief is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Progress {
    /// In all.
    pub all: Tally,
    /// Of each part that needs something, in the order in which it is asked for.
    pub parts: Vec<(Part, Tally)>,
    /// What to do next; `None` once everything is settled.
    pub next: Option<Step>,
}

impl Progress {
    /// Of one part; nothing is needed where it is not named.
    pub fn of(&self, part: Part) -> Tally {
        self.parts.iter().find(|(own, _)| *own == part).map(|(_, tally)| *tally).unwrap_or_default()
    }
}

/// How far a brief is.
pub fn progress(record: &Record) -> Progress {
    let needs = needs(record);
    let mut all = Tally::default();
    let mut parts: Vec<(Part, Tally)> = Vec::new();
    for need in &needs {
        all.add(need);
        match parts.iter_mut().find(|(part, _)| *part == need.part) {
            Some((_, tally)) => tally.add(need),
            None => {
                let mut tally = Tally::default();
                tally.add(need);
                parts.push((need.part, tally));
            }
        }
    }
    Progress { all, parts, next: next(&needs) }
}

/// What to do next: first what everything else rests on, then what the goals leave open, because
/// numbers that can be read in two ways are agreed on by no one; then the rest in its order.
fn next(needs: &[Need]) -> Option<Step> {
    needs.iter().filter_map(|need| need.open).min_by_key(|step| match step {
        _ if rests_on(*step) => 0,
        Step::Fill(Path::Target(..) | Path::Outcome(..)) => 1,
        _ => 2u8,
    })
}

/// Whether the rest of the brief rests on it: what it is for, where, and that each side has
/// something on its half of the page.
pub fn rests_on(step: Step) -> bool {
    use {DeliverableField as D, GoalField as G};
    match step {
        Step::Add(_) | Step::Fill(Path::Campaign(CampaignField::Objective) | Path::Market(_, MarketField::Country)) => {
            true
        }
        Step::Fill(Path::Deliverable(_, field)) => matches!(field, D::Count | D::Platform | D::Format),
        Step::Fill(Path::Target(_, field) | Path::Outcome(_, field)) => matches!(field, G::Metric | G::Amount),
        Step::Fill(_) => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::brief::choice::{Counter, Denominator, Format, Metric, Objective, Platform, Scope};
    use crate::brief::example::{Words, founding};
    use crate::brief::field::{Deliverable, Goal, Market, Quantity};
    use crate::brief::id::{Id, ItemId, Side};
    use crate::brief::quantity::{Amount, Count, Country, Currency, Date, Days, Money, Rate, Text};

    fn empty() -> Record {
        Record::new(Id(1), Id(2), Id(3), Side::Brand)
    }

    fn text(words: &str) -> Option<Text> {
        Text::new(words).ok()
    }

    fn example() -> Record {
        founding(Id(1), Id(2), Id(3), &Words { campaign: "Autumn launch", brand: "Brand A", creator: "@creator_a" })
    }

    #[test]
    fn an_untouched_brief_begins_with_what_it_is_for() {
        let first = progress(&empty());
        assert_eq!(first.next, Some(Step::Fill(Path::Campaign(CampaignField::Objective))));
        // Objective, markets, parties, period; three empty lists; ten fields that every brief needs.
        assert_eq!(first.all, Tally { settled: 0, needed: 17 });
        let mut record = empty();
        record.campaign.facts.objective = Some(Objective::Awareness);
        assert_eq!(progress(&record).next, Some(Step::Add(ItemList::Markets)));
        let market = Market { country: Country::from_code("BR"), share: None };
        record.campaign.markets.insert(0, ItemId(0), market);
        assert_eq!(progress(&record).next, Some(Step::Add(ItemList::Outcomes)));
    }

    #[test]
    fn the_founding_example_has_four_of_twenty_five() {
        let record = example();
        let progress = progress(&record);
        // Settled: objective, market, parties, currency. Open: the period, two outcomes, two
        // deliverables, two targets, and the fourteen fields that a sales brief needs.
        assert_eq!(progress.all, Tally { settled: 4, needed: 25 });
        assert_eq!(progress.of(Part::Facts), Tally { settled: 4, needed: 5 });
        assert_eq!(progress.of(Part::List(ItemList::Targets)), Tally { settled: 0, needed: 2 });
        assert_eq!(progress.of(Part::Topic(Topic::Rights)), Tally { settled: 0, needed: 2 });
        // Measuring: source of truth, evidence, shortfall.
        assert_eq!(progress.of(Part::Topic(Topic::Measuring)), Tally { settled: 0, needed: 3 });
        assert_eq!(progress.of(Part::Topic(Topic::Status)), Tally::default());
        // Every number is there; what they mean is not.
        let first = record.ids(ItemList::Outcomes)[0];
        assert_eq!(progress.next, Some(Step::Fill(Path::Outcome(first, GoalField::Window))));
    }

    #[test]
    fn parts_add_up_to_all() {
        let progress = progress(&example());
        let sum = |of: fn(&Tally) -> usize| progress.parts.iter().map(|(_, tally)| of(tally)).sum::<usize>();
        assert_eq!(sum(|tally| tally.settled), progress.all.settled);
        assert_eq!(sum(|tally| tally.needed), progress.all.needed);
    }

    #[test]
    fn a_goal_is_settled_when_nothing_of_it_is_open() {
        let mut record = example();
        let engagement = record.ids(ItemList::Targets)[1];
        let settle = [
            (GoalField::Denominator, Denominator::Followers.to_value()),
            (GoalField::Window, Days::new(7).map(|days| days.to_value()).unwrap()),
            (GoalField::Counter, Counter::InstagramInsights.to_value()),
        ];
        let open = |record: &Record| {
            let needs = needs(record).into_iter().filter(|need| need.part == Part::List(ItemList::Targets));
            needs.map(|need| need.open).collect::<Vec<_>>()[1]
        };
        for (field, value) in settle {
            assert_eq!(open(&record), Some(Step::Fill(Path::Target(engagement, field))));
            record.put(Path::Target(engagement, field), Some(value)).unwrap();
        }
        // An engagement rate is no step of the funnel: where it is counted need not be said.
        assert_eq!(open(&record), None);
        assert_eq!(progress(&record).all, Tally { settled: 5, needed: 25 });
    }

    #[test]
    fn a_second_market_opens_the_markets_again() {
        let mut record = example();
        let germany = Market { country: Country::from_code("DE"), share: None };
        record.campaign.markets.insert(1, ItemId(100), germany);
        let first = record.ids(ItemList::Markets)[0];
        assert_eq!(progress(&record).of(Part::Facts), Tally { settled: 3, needed: 5 });
        let share = Path::Market(first, MarketField::Share);
        assert!(needs(&record).iter().any(|need| need.open == Some(Step::Fill(share))));
        record.put(share, Rate::from_ppm(600_000).map(|rate| rate.to_value())).unwrap();
        let share = Path::Market(ItemId(100), MarketField::Share);
        assert!(needs(&record).iter().any(|need| need.open == Some(Step::Fill(share))));
    }

    #[test]
    fn what_cannot_be_read_is_still_open() {
        let mut record = example();
        record.drafts.insert(Path::Terms(crate::brief::field::TermsField::Fee), "about two".to_owned());
        assert_eq!(progress(&record).of(Part::Topic(Topic::Pay)), Tally { settled: 0, needed: 2 });
    }

    /// An awareness brief with nothing left open.
    fn settled() -> Record {
        use crate::brief::field::TermsField as T;
        let mut record = empty();
        record.campaign.facts = crate::brief::field::CampaignFacts {
            objective: Some(Objective::Awareness),
            brand: text("Brand A"),
            currency: Currency::from_code("BRL"),
            starts: Date::new(2026, 12, 1),
            ends: Date::new(2026, 12, 14),
            audience: text("People who cook at home"),
            ..Default::default()
        };
        record.creator.facts.handle = text("@creator_a");
        record.creator.facts.audience_in_market = Rate::from_ppm(550_000);
        record.campaign.markets.insert(0, ItemId(0), Market { country: Country::from_code("BR"), share: None });
        let piece = Deliverable {
            count: Count::new(4),
            platform: Some(Platform::TikTok),
            format: Some(Format::Video),
            due: Date::new(2026, 12, 3),
            ..Deliverable::default()
        };
        record.deliverables.insert(0, ItemId(2), piece);
        let goal = |metric, amount, scope| Goal {
            metric: Some(metric),
            amount: Count::new(amount).map(Amount::Count),
            scope,
            window: Days::new(7),
            counter: Some(Counter::TikTokAnalytics),
            ..Goal::default()
        };
        record.targets.insert(0, ItemId(4), goal(Metric::Views, 400_000, Some(Scope::Everywhere)));
        record.outcomes.insert(0, ItemId(6), goal(Metric::InMarketViews, 220_000, None));
        record.terms.fee = Money::from_minor(900_000);
        for field in [
            T::Payment,
            T::UsageRights,
            T::Exclusivity,
            T::KeyMessage,
            T::Disclosure,
            T::Approval,
            T::Evidence,
            T::Shortfall,
        ] {
            record.put(Path::Terms(field), text("agreed").map(|own| own.to_value())).unwrap();
        }
        record
    }

    #[test]
    fn an_awareness_brief_is_settled_without_a_word_about_sales() {
        let record = settled();
        let progress = progress(&record);
        assert_eq!(progress.next, None);
        assert!(progress.all.is_done());
        // Five facts, three items, eleven fields of the topics.
        assert_eq!(progress.all, Tally { settled: 19, needed: 19 });
        assert_eq!(progress.of(Part::Topic(Topic::LinkAndCode)), Tally::default());
    }

    #[test]
    fn another_objective_opens_it_again() {
        let mut record = settled();
        record.campaign.facts.objective = Some(Objective::Conversion);
        let progress = progress(&record);
        // Page, link, call to action and source of truth; the audience is no longer asked for.
        assert_eq!(progress.all, Tally { settled: 18, needed: 22 });
        assert_eq!(progress.next, Some(Step::Fill(Path::Campaign(CampaignField::Page))));
    }
}
