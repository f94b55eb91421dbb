//! Rates that the goals or the plan ask for, held against what is known: this creator's own numbers
//! first, then the brand's own rates, then published ranges with the same denominator.
//!
//! # What is to settle
//! A rate above the creator's own or the brand's own; one outside a published range; more than all
//! there are. These lines are our own rules:
//! - A vendor's estimate or a rule of thumb is a point only where more is asked than it says, and the
//!   share of the audience in the market has a rule of its own ([`crate::brief::choice::Rule`]).
//! - A single published average is no range: a fifth on either side of it counts as within.
//! - A figure of one size of account is compared where the size is not known, but makes no point.
//! - Where nothing comparable is known, that is a point for the click-through rate alone, because
//!   everything the brand needs passes through it and nobody but the creator can say what is usual.
//! - Outcomes above the plan are a point from 5% on, the tolerance within which a target is as good
//!   as met.

mod known;

use crate::brief::choice::{Denominator, Lever, Metric, Scope};
use crate::brief::field::{BrandNotesField, CreatorField, Goal, ItemList};
use crate::brief::id::ItemId;
use crate::brief::quantity::{Amount, Count, Unit};
use crate::brief::record::Record;
use crate::funnel::around::excess;
use crate::funnel::assumed::{amount_value, assumed_amount};
use crate::funnel::implied::{Implied, implied};
use crate::funnel::preset::{StepKind, step_of};
use crate::funnel::steps::{Funnel, Known, Origin, Step};

use super::plausibility::{Standing, standing};
use super::published::{Evidence, Published};

/// Something that lies outside what is known.
#[derive(Debug, Clone, PartialEq)]
pub enum Outside {
    /// A rate, or a reach.
    Rate(Compared),
    /// The outcomes ask for more than the plan gives: those that do by more than the tolerance.
    AbovePlan(Vec<Asked>),
}

impl Outside {
    /// The goal that it is about, if it is about one.
    pub fn about(&self) -> Option<ItemId> {
        match self {
            Outside::Rate(compared) => compared.about(),
            Outside::AbovePlan(_) => None,
        }
    }

    /// Whether it rests on what the brand keeps to itself: its plan, its own rates. Such a point is
    /// not for the creator.
    pub fn is_private(&self) -> bool {
        match self {
            Outside::Rate(compared) => compared.is_private(),
            Outside::AbovePlan(_) => true,
        }
    }
}

/// A rate or a reach beside the range that is trusted most.
#[derive(Debug, Clone, PartialEq)]
pub struct Compared {
    /// What is compared.
    pub what: What,
    /// How much: 1.0 is 100%; a count for [`What::Base`].
    pub value: f64,
    /// Where it comes from.
    pub by: By,
    /// Whether the rate is at least this: it skips a step that loses some, or its two counts are not
    /// of the same market. It can then be above a range, but neither within nor below.
    pub at_least: bool,
    /// What it is held against.
    pub against: Against,
    /// The lower and the upper end of that, and where the value stands; `None` where nothing
    /// comparable is known or `at_least` leaves it open.
    pub place: Option<Place>,
}

/// Where a value stands against a range.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Place {
    /// The lower end.
    pub low: f64,
    /// The upper end; the same for a single number.
    pub high: f64,
    /// Where the value stands.
    pub standing: Standing,
}

/// What is compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum What {
    /// Clicks ÷ this; `None` while it is not agreed.
    ClickThrough(Option<Denominator>),
    /// Those in the market ÷ all.
    Audience,
    /// Orders ÷ sessions.
    Conversion,
    /// Engagements ÷ this.
    Engagement(Denominator),
    /// Reach or views, a count.
    Base(StepKind),
    /// Another rate: nothing is known about it.
    Other,
}

/// Where a compared number comes from.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum By {
    /// Two counts imply it.
    Goals {
        /// The earlier count.
        from: Known,
        /// The later count.
        to: Known,
    },
    /// A goal says it.
    Goal(Origin),
    /// The brand assumes it.
    Plan(Lever),
}

/// What a number is held against, in the order of trust.
#[derive(Debug, Clone, PartialEq)]
pub enum Against {
    /// More than all there are cannot be, whoever has seen what.
    Whole,
    /// This creator's own number.
    Creator(CreatorField),
    /// The creator's median for one piece × so many pieces: what views add up to, and what reach can
    /// come to at most.
    CreatorPieces(CreatorField, Count),
    /// The brand's own rate, which it keeps to itself.
    Brand(BrandNotesField),
    /// Published figures for the same denominator.
    Published {
        /// The figures: the range runs from the lowest end to the highest.
        figures: Vec<&'static Published>,
        /// Whether they describe accounts of one size while that of this one is not known.
        size_unknown: bool,
    },
    /// Nothing comparable is known.
    Nothing,
}

impl Compared {
    /// The goal that it is about, if it is about one.
    pub fn about(&self) -> Option<ItemId> {
        match self.by {
            By::Goals { to: Known { origin, .. }, .. } | By::Goal(origin) => match origin {
                Origin::Target(id) | Origin::Outcome(id) => Some(id),
                Origin::Plan => None,
            },
            By::Plan(_) => None,
        }
    }

    /// Whether it rests on what the brand keeps to itself.
    pub fn is_private(&self) -> bool {
        let planned = match self.by {
            By::Goals { from, to } => from.rests_on_plan() || to.rests_on_plan(),
            By::Goal(origin) => !origin.is_goal(),
            By::Plan(_) => true,
        };
        planned || matches!(self.against, Against::Brand(_))
    }

    /// Whether this is to settle; see the rules at the top.
    pub fn is_open(&self) -> bool {
        let Some(place) = self.place else {
            return self.against == Against::Nothing && matches!(self.what, What::ClickThrough(Some(_)));
        };
        match &self.against {
            Against::Published { size_unknown: true, .. } => false,
            Against::Published { .. } if self.what == What::Audience => false,
            Against::Published { figures, .. } if figures.iter().all(|own| own.evidence == Evidence::Counted) => {
                place.standing != Standing::Within
            }
            _ => place.standing == Standing::Above,
        }
    }
}

/// What an outcome asks for beside what the plan gives.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Asked {
    /// The outcome.
    pub outcome: ItemId,
    /// Which step.
    pub kind: StepKind,
    /// A count, or money in major units.
    pub wanted: f64,
    /// The same by the plan.
    pub planned: f64,
    /// Wanted ÷ planned − 1: 0.14 is 14% more. `None` if the plan gives nothing.
    pub more: Option<f64>,
}

/// How far a target may be missed and still be as good as met.
const TOLERANCE: f64 = 0.05;

impl Asked {
    /// Whether it is more than the plan gives, beyond the tolerance.
    pub fn is_above(&self) -> bool {
        self.more.map_or(self.wanted > 0.0, |more| more > TOLERANCE)
    }
}

/// Everything that is to settle: rates in the order of the funnel, those of the goals first, then
/// what the outcomes ask for above the plan.
pub fn outside(record: &Record) -> Vec<Outside> {
    // That nothing comparable is known is said once: of the goals if they ask for it, else of the
    // plan; and not at all where no click is needed.
    let mut said = Funnel::of(record).step(StepKind::Clicks).is_none();
    let mut all = Vec::new();
    for own in compared(record).into_iter().filter(Compared::is_open) {
        let nothing = own.against == Against::Nothing;
        if !(nothing && said) {
            all.push(Outside::Rate(own));
        }
        said |= nothing;
    }
    let above: Vec<Asked> = above_plan(record).into_iter().filter(Asked::is_above).collect();
    if !above.is_empty() {
        all.push(Outside::AbovePlan(above));
    }
    all
}

/// For each outcome that the plan reaches, wanted ÷ planned − 1. The plan counts the market only, from
/// the in-market step on: an outcome that is counted everywhere is another count, and so are link taps.
pub fn above_plan(record: &Record) -> Vec<Asked> {
    let funnel = Funnel::of(record);
    let of_step = |step: &Step| -> Vec<Asked> {
        let Some(planned) = step.planned.filter(|_| step.origin == Origin::Plan) else { return Vec::new() };
        let comparable = step.wanted.iter().filter(|wanted| step.counts_like(wanted));
        let asked = comparable.filter_map(|wanted| match wanted.origin {
            Origin::Outcome(outcome) => {
                let more = excess(wanted.value, planned);
                Some(Asked { outcome, kind: step.kind, wanted: wanted.value, planned, more })
            }
            _ => None,
        });
        asked.collect()
    };
    funnel.steps.iter().flat_map(of_step).collect()
}

/// Every rate that the goals imply or name and that the plan assumes, and every reach, beside the
/// range that is trusted most. What the plan assumes is left out where the goals say the same.
pub fn compared(record: &Record) -> Vec<Compared> {
    let mut all: Vec<Compared> = Vec::new();
    for asked in of_goals(record).into_iter().chain(named(record)).chain(of_plan(record)) {
        let said = |own: &Compared| own.what == asked.what && own.value == asked.value && !own.at_least;
        if !(matches!(asked.by, By::Plan(_)) && all.iter().any(said)) {
            all.push(asked.held(record));
        }
    }
    all
}

/// A number before it is held against anything.
struct Number {
    what: What,
    value: f64,
    by: By,
    at_least: bool,
}

/// What the counts among the goals imply.
fn of_goals(record: &Record) -> Vec<Number> {
    let all = implied(record).into_iter().filter_map(|own| match own {
        Implied::Rate { from, to, rate } => {
            let (what, at_least) = what_of(record, &from, &to);
            Some(Number { what, value: rate, by: By::Goals { from, to }, at_least })
        }
        _ => None,
    });
    all.collect()
}

/// Which rate two counts make, and whether it is at least that.
fn what_of(record: &Record, from: &Known, to: &Known) -> (What, bool) {
    use StepKind as S;
    let seen = from.kind.counts_everyone() || from.kind == S::InMarket;
    let part = from.kind.counts_everyone() && to.in_market;
    match to.kind {
        S::InMarket => (What::Audience, false),
        S::Clicks if seen => (What::ClickThrough(base_denominator(record)), part),
        S::Sessions if seen => (What::ClickThrough(base_denominator(record)), true),
        S::Orders if from.kind == S::Sessions => (What::Conversion, false),
        S::Orders if from.kind == S::Clicks => (What::Conversion, true),
        _ => (What::Other, false),
    }
}

/// What the base of the funnel makes the click-through rate a share of.
fn base_denominator(record: &Record) -> Option<Denominator> {
    match Funnel::of(record).steps.first()?.kind {
        StepKind::Reach => Some(Denominator::Reach),
        StepKind::Views => Some(Denominator::Views),
        _ => None,
    }
}

/// Rates and reach that goals name themselves. An engagement rate without denominator means
/// nothing yet.
fn named(record: &Record) -> Vec<Number> {
    let mut all = Vec::new();
    for (list, goals) in [(ItemList::Targets, &record.targets), (ItemList::Outcomes, &record.outcomes)] {
        for (id, goal) in goals.iter() {
            let origin = if list == ItemList::Targets { Origin::Target(id) } else { Origin::Outcome(id) };
            if let Some((what, value)) = what_named(goal) {
                all.push(Number { what, value, by: By::Goal(origin), at_least: false });
            }
        }
    }
    all
}

fn what_named(goal: &Goal) -> Option<(What, f64)> {
    let everywhere = goal.scope != Some(Scope::InMarket);
    Some(match (goal.metric?, goal.amount?) {
        (Metric::ClickThroughRate, Amount::Rate(rate)) => (What::ClickThrough(goal.denominator), rate.as_f64()),
        (Metric::EngagementRate, Amount::Rate(rate)) => (What::Engagement(goal.denominator?), rate.as_f64()),
        (Metric::ConversionRate, Amount::Rate(rate)) => (What::Conversion, rate.as_f64()),
        (Metric::LandingRate | Metric::CompletionRate, Amount::Rate(rate)) => (What::Other, rate.as_f64()),
        (Metric::Reach, Amount::Count(count)) if everywhere => (What::Base(StepKind::Reach), count.as_f64()),
        (Metric::Views, Amount::Count(count)) if everywhere => (What::Base(StepKind::Views), count.as_f64()),
        _ => return None,
    })
}

fn of_plan(record: &Record) -> Vec<Number> {
    // A lever of another objective stays in the brief but plays no part in its funnel.
    let funnel = Funnel::of(record);
    let plays = |lever: Lever| funnel.steps.iter().any(|step| step.kind.lever() == lever);
    let set = record.plan.keys().filter(|lever| plays(**lever));
    let number = |lever: &Lever| {
        let amount = assumed_amount(record, *lever).filter(|amount| amount.unit() == lever.unit())?;
        number_of(record, &funnel, *lever, amount_value(amount, record.decimals()))
    };
    set.filter_map(number).collect()
}

/// A value of a lever; `None` for money and for paid views, of which nothing comparable is known. Where
/// the brand has put the step behind another one, the lever is another rate: orders ÷ clicks are at
/// least so many ÷ sessions, and about a share of a step of the brand's own nothing is known.
fn number_of(record: &Record, funnel: &Funnel, lever: Lever, value: f64) -> Option<Number> {
    use StepKind as S;
    let before = step_of(lever).and_then(|step| funnel.before(step));
    let seen = before.is_some_and(|before| before.counts_everyone() || before == S::InMarket);
    let (what, at_least) = match (lever, before) {
        (Lever::Reach, _) => (What::Base(S::Reach), false),
        (Lever::Views, _) => (What::Base(S::Views), false),
        (Lever::AudienceInMarket, Some(before)) if before.counts_everyone() => (What::Audience, false),
        (Lever::ClickThroughRate, _) if seen => (What::ClickThrough(base_denominator(record)), false),
        (Lever::ConversionRate, Some(S::Sessions)) => (What::Conversion, false),
        (Lever::ConversionRate, Some(S::Clicks)) => (What::Conversion, true),
        _ if lever.unit() == Unit::Rate => (What::Other, false),
        _ => return None,
    };
    Some(Number { what, value, by: By::Plan(lever), at_least })
}

/// A lever at some value beside the range that is trusted most, whatever the plan says of it: a count,
/// or a rate with 1.0 for 100%. `None` for money and for paid views, of which nothing comparable is
/// known.
pub fn beside(record: &Record, lever: Lever, value: f64) -> Option<Compared> {
    number_of(record, &Funnel::of(record), lever, value).map(|number| number.held(record))
}

impl Number {
    fn held(self, record: &Record) -> Compared {
        let (against, range) = known::range(record, &self);
        let Number { what, value, by, at_least } = self;
        let place = range.map(|(low, high)| Place { low, high, standing: standing(value, low, high) });
        // What is at least so much may be any more than that.
        let place = place.filter(|place| !at_least || place.standing == Standing::Above);
        Compared { what, value, by, at_least, against, place }
    }
}
