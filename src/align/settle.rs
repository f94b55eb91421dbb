//! What is to settle before the campaign: the rules in their order, and what was decided.
//!
//! Where to start: [`points`] is what the rules find in a record, [`matters`] joins that with the
//! decisions, [`decide`] is the change that records one. Each point is known by its rule and the
//! item that it is about; what it found is kept with the decision as a number
//! ([`fingerprint::fingerprint`]), so that a change of it opens the point again.

pub mod fingerprint;
mod rules;

use super::fit::Fit;
use super::outside::Outside;
use super::payback::{PayBack, Verdict};
use crate::brief::choice::{AgreedBy, Choice, Metric, Response, Rule};
use crate::brief::edit::{Edit, Entry};
use crate::brief::field::{
    BrandNotesField, CampaignField, CreatorField, DecisionField, ItemList, Path, Quantity, Value,
};
use crate::brief::id::{ItemId, Side};
use crate::brief::quantity::{Country, Date, Days, Rate, Text};
use crate::brief::record::Record;
use crate::funnel::preset::StepKind;
use fingerprint::fingerprint;

use rules::rank;

pub use rules::points;

/// What a rule found.
#[derive(Debug, Clone, PartialEq)]
pub enum Found {
    /// The plan does not pay back, or not certainly.
    PayBack(PayBack),
    /// Rates outside what is known, all about the same goal, or about none.
    ImpliedRate(Vec<Outside>),
    /// How much of the audience lives in the market: too little, not known, or not the same to both.
    Audience(Audience),
    /// What the goal is compared with, and in what it is counted otherwise.
    UnlikeCounts(Vec<Unlike>),
    /// Where a link or a code would stand, of which there is neither.
    Tracking(Vec<Path>),
    /// Strength and objective do not fit.
    StrengthAndObjective(Fit),
    /// No line leads to the outcome, which is measured in this.
    OutcomeUnfed(Metric),
    /// No line leads on from the target, which is measured in this.
    TargetFeedsNothing(Metric),
    /// The fields of a rate that do not say what it is a share of.
    Denominator(Vec<Path>),
    /// The fields of a goal that are not agreed: window, counter, scope.
    WindowOrCounter(Vec<Path>),
    /// The goal is read after `window`, and what feeds it after another time.
    WindowsDiffer {
        /// The window of the outcome.
        window: Days,
        /// What feeds it, with its window.
        others: Vec<(ItemId, Days)>,
    },
    /// So short a window for an audience that researches before it buys.
    ShortWindow(Days),
    /// The terms that set the price and are not agreed.
    PriceTerms(Vec<Path>),
    /// Something is due before the campaign starts, or after it has ended.
    DueOutside {
        /// When it is due.
        due: Date,
        /// The first day, if that is what it is before.
        starts: Option<Date>,
        /// The last day, if that is what it is after.
        ends: Option<Date>,
    },
    /// The last day comes before the first.
    EndsBeforeStart {
        /// The first day.
        starts: Date,
        /// The last day.
        ends: Date,
    },
}

impl Found {
    /// Where something can be filled in that would settle it.
    pub fn places(&self) -> Vec<Path> {
        match self {
            Found::Tracking(paths)
            | Found::Denominator(paths)
            | Found::WindowOrCounter(paths)
            | Found::PriceTerms(paths) => paths.clone(),
            Found::Audience(audience) if audience.creators.is_none() => {
                vec![Path::Creator(CreatorField::AudienceInMarket)]
            }
            Found::PayBack(found) if matches!(found.verdict, Verdict::FromMargin(_)) => {
                vec![Path::BrandNotes(BrandNotesField::Margin)]
            }
            Found::EndsBeforeStart { .. } => vec![Path::Campaign(CampaignField::Ends)],
            _ => Vec::new(),
        }
    }
}

/// What is known of the share of the audience that lives in the market.
#[derive(Debug, Clone, PartialEq)]
pub struct Audience {
    /// The market.
    pub markets: Vec<Country>,
    /// What the brand assumes; private.
    pub assumed: Option<Rate>,
    /// What the creator's own recent reach says.
    pub creators: Option<Rate>,
    /// The share that the goals ask for by their numbers; 1.0 is 100%.
    pub asked: Option<f64>,
    /// A target that counts everyone and the outcome fed by it that counts the market only, where
    /// no figure of the creator's joins the two.
    pub sides: Option<(ItemId, ItemId)>,
}

impl Audience {
    /// Below this most of the effort goes elsewhere: half.
    const LOW_PPM: u64 = 500_000;
    /// Two figures that are further apart than this are two different audiences: five points.
    const APART_PPM: u64 = 50_000;

    /// The creator's own figure, or else what is assumed.
    pub fn known(&self) -> Option<Rate> {
        self.creators.or(self.assumed)
    }

    /// The lower of the figures, if it is below half.
    pub fn low(&self) -> Option<Rate> {
        let lowest = self.assumed.into_iter().chain(self.creators).min();
        lowest.filter(|rate| rate.ppm() < Self::LOW_PPM)
    }

    /// Whether the creator's own figure says something else than what is assumed.
    pub fn differs(&self) -> bool {
        let apart = |(own, other): (Rate, Rate)| own.ppm().abs_diff(other.ppm()) > Self::APART_PPM;
        self.assumed.zip(self.creators).is_some_and(apart)
    }
}

/// What a goal is compared with.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Compared {
    /// A goal that feeds it.
    Goal(ItemId),
    /// What the brand's assumptions give for its step, which counts the market only; private.
    Plan(StepKind, f64),
}

/// A comparison of unlike counts.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Unlike {
    /// What it is compared with.
    pub with: Compared,
    /// Whether they are different counts of one step: link taps and clicks, reach and views.
    pub metric: bool,
    /// Whether one counts everywhere and the other in the market.
    pub scope: bool,
    /// Whether different counters count them.
    pub counter: bool,
}

impl Unlike {
    /// The goal that it is compared with, if it is one.
    pub fn goal(&self) -> Option<ItemId> {
        match self.with {
            Compared::Goal(id) => Some(id),
            Compared::Plan(..) => None,
        }
    }
}

/// Something to settle.
#[derive(Debug, Clone, PartialEq)]
pub struct Point {
    /// The rule that found it.
    pub rule: Rule,
    /// The goal or deliverable that it is about, if it is about one.
    pub about: Option<ItemId>,
    /// What was found.
    pub found: Found,
}

/// A point with what was decided about it.
#[derive(Debug, Clone, PartialEq)]
pub struct Matter {
    /// The point; `None` where the rule no longer finds what was decided about.
    pub point: Option<Point>,
    /// The decision about it, if there is one.
    pub decision: Option<ItemId>,
    /// Whether what was found has changed since the decision.
    pub reopened: bool,
    /// Whether it is decided, and was found just so then.
    pub settled: bool,
}

/// Everything that is to settle or was settled, in the order of [`points`]; what was decided and is no
/// longer found stands among the others of its rule.
pub fn matters(record: &Record) -> Vec<Matter> {
    let points = points(record);
    let gone = gone(record, &points).into_iter();
    let gone = gone.map(|id| Matter { point: None, decision: Some(id), reopened: false, settled: true });
    let mut all: Vec<Matter> = points.iter().map(|point| matter(record, point)).chain(gone).collect();
    let rule = |id| record.decisions.get(id).and_then(|decision| decision.rule).map_or(0, Choice::code);
    all.sort_by_key(|matter| matter.point.as_ref().map_or_else(|| matter.decision.map_or(0, rule), rank));
    all
}

fn matter(record: &Record, point: &Point) -> Matter {
    let id = decision_about(record, point.rule, point.about);
    let decision = id.and_then(|id| record.decisions.get(id));
    let found = decision.and_then(|decision| decision.found);
    let comparable = record.holder == Side::Brand || !rests_on_plan(point.rule);
    let reopened = comparable && found.is_some_and(|found| found != fingerprint(point));
    let decided = decision.is_some_and(|decision| decision.response.is_some());
    Matter { point: Some(point.clone()), decision: id, reopened, settled: decided && !reopened }
}

/// Whether the rule looks at what the brand keeps to itself: another copy of the brief finds
/// something else, and that does not open a decision again.
fn rests_on_plan(rule: Rule) -> bool {
    matches!(rule, Rule::PayBack | Rule::ImpliedRate | Rule::AudienceInMarket | Rule::UnlikeCounts)
}

/// The decision about a point; of several the last counts.
fn decision_about(record: &Record, rule: Rule, about: Option<ItemId>) -> Option<ItemId> {
    decisions_about(record, rule, about).last().copied()
}

fn decisions_about(record: &Record, rule: Rule, about: Option<ItemId>) -> Vec<ItemId> {
    let own = record.decisions.iter().filter(|(_, own)| own.rule == Some(rule) && own.about == about);
    own.map(|(id, _)| id).collect()
}

/// Decisions about what is no longer found, each point once.
fn gone(record: &Record, points: &[Point]) -> Vec<ItemId> {
    let mut all = Vec::new();
    for (id, decision) in record.decisions.iter() {
        let Some(rule) = decision.rule.filter(|_| decision.response.is_some()) else { continue };
        let found = points.iter().any(|point| point.rule == rule && point.about == decision.about);
        if !found && decision_about(record, rule, decision.about) == Some(id) {
            all.push(id);
        }
    }
    all
}

/// How many points wait for a decision.
pub fn open_count(matters: &[Matter]) -> usize {
    matters.iter().filter(|matter| !matter.settled).count()
}

/// How many points are decided, those that are no longer found included.
pub fn settled_count(matters: &[Matter]) -> usize {
    matters.iter().filter(|matter| matter.settled).count()
}

/// The matters as they are shown, each part in the order of the rules.
#[derive(Debug, Clone, PartialEq)]
pub struct Shown<'a> {
    /// The first three that are open: those that change money come first in the order.
    pub first: Vec<&'a Matter>,
    /// The others that are open.
    pub rest: Vec<&'a Matter>,
    /// Those that are settled.
    pub settled: Vec<&'a Matter>,
}

/// The matters as they are shown.
pub fn shown(matters: &[Matter]) -> Shown<'_> {
    const FIRST: usize = 3;
    let (settled, mut first): (Vec<&Matter>, Vec<&Matter>) = matters.iter().partition(|matter| matter.settled);
    let rest = first.split_off(first.len().min(FIRST));
    Shown { first, rest, settled }
}

/// The change that records a decision about a point as it is found now; a decision about it that
/// is there already is changed. Without a free id, after 2³¹ items, it changes nothing.
pub fn decide(record: &Record, point: &Point, response: Response, note: Option<Text>, agreed_by: AgreedBy) -> Edit {
    let values = [
        (DecisionField::Rule, Some(point.rule.to_value())),
        (DecisionField::About, point.about.map(Value::Item)),
        (DecisionField::Response, Some(response.to_value())),
        (DecisionField::Note, note.map(Value::Text)),
        (DecisionField::AgreedBy, Some(agreed_by.to_value())),
        (DecisionField::Found, Some(Value::Count(fingerprint(point)))),
    ];
    let entry = |value: Option<Value>| value.map_or(Entry::Empty, Entry::Value);
    if let Some(id) = decision_about(record, point.rule, point.about) {
        let set = |(field, value)| Edit::Set(Path::Decision(id, field), entry(value));
        return Edit::All(values.into_iter().map(set).collect());
    }
    let Some(id) = record.next_item() else { return Edit::All(Vec::new()) };
    let entries = values.into_iter().map(|(field, value)| (Path::Decision(id, field), entry(value))).collect();
    Edit::Insert { list: ItemList::Decisions, at: record.decisions.len(), id, entries }
}

/// The change that takes a decision back, with earlier ones about the same point.
pub fn take_back(record: &Record, decision: ItemId) -> Edit {
    let same = match record.decisions.get(decision) {
        Some(own) => own.rule.map_or_else(Vec::new, |rule| decisions_about(record, rule, own.about)),
        None => Vec::new(),
    };
    let ids = if same.is_empty() { vec![decision] } else { same };
    Edit::All(ids.into_iter().map(|id| Edit::Remove(ItemList::Decisions, id)).collect())
}
