//! The chain of levers from a base to an outcome, each with what it may be.
//!
//! A step is the product of the levers up to it: base × shares × rates × value. One lever alone is
//! added instead: paid views to the creator's own. So every step is a straight line of each single
//! lever ([`Line`]). A chain can be built up only in an order that a funnel may have, and each lever
//! only in its own unit.

use crate::brief::choice::Lever;
use crate::brief::quantity::Unit;
use crate::brief::record::Record;

use super::assumed::believed;
use super::belief::{Belief, Refusal};
use super::order::is_chain;
use super::preset::StepKind;
use super::ratio;
use super::steps::{Funnel, Step};

/// One step, and what its lever may be.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Link {
    kind: StepKind,
    belief: Belief,
}

impl Link {
    /// A lever with one value: a count, money in major units, or a rate with 1.0 for 100%.
    pub fn point(kind: StepKind, value: f64) -> Result<Link, Refusal> {
        Ok(Link { kind, belief: Belief::point(value)? })
    }

    /// A lever with a range; the step says whether it is a rate or a quantity.
    pub fn range(kind: StepKind, low: f64, high: f64) -> Result<Link, Refusal> {
        Ok(Link { kind, belief: Belief::range(kind.lever().unit(), low, high)? })
    }

    /// The step that it gives.
    pub fn kind(&self) -> StepKind {
        self.kind
    }

    /// Its lever.
    pub fn lever(&self) -> Lever {
        self.kind.lever()
    }

    /// What the lever may be.
    pub fn belief(&self) -> Belief {
        self.belief
    }

    /// Whether the lever is a share of the step before, which ends at 100%.
    pub fn is_rate(&self) -> bool {
        self.lever().unit() == Unit::Rate
    }

    /// What the step comes to with its lever at a value, from what the one before comes to.
    pub(super) fn from(&self, before: f64, lever: f64) -> f64 {
        if self.kind.is_sum() { before + lever } else { before * lever }
    }

    /// The highest value that the lever can be moved to: a rate stops at 100%, unless it is above
    /// that already.
    pub(super) fn most(&self) -> f64 {
        if self.is_rate() { self.belief.median().max(1.0) } else { f64::INFINITY }
    }

    /// The same lever with one value, where it can have it.
    fn fixed(&self, value: f64) -> Link {
        Link { belief: Belief::point(value).unwrap_or(self.belief), ..*self }
    }
}

/// A step as a straight line of one lever, the others at their medians.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Line {
    /// What each unit of the lever gives: the product of the levers that it is multiplied with.
    pub slope: f64,
    /// What the step comes to without the lever: 0 but for the creator's own views and paid ones, which
    /// are added up.
    pub rest: f64,
}

impl Line {
    /// The step with the lever at a value.
    pub fn at(self, lever: f64) -> f64 {
        self.slope * lever + self.rest
    }

    /// The value of the lever at which the step comes to a goal, below zero where more than that comes
    /// without the lever; `None` if the lever makes no difference.
    pub fn crossing(self, goal: f64) -> Option<f64> {
        ratio(goal - self.rest, self.slope)
    }
}

/// Levers in the order of a funnel, from a base on.
#[derive(Debug, Clone, PartialEq)]
pub struct Chain {
    /// Never empty; a base first, all views right behind views if anywhere, no step twice, and money
    /// only at the end.
    links: Vec<Link>,
}

impl Chain {
    /// `None` unless the first is a base and no other is, all views stand right behind views if
    /// anywhere, no step stands twice, and nothing follows from money.
    pub fn new(links: Vec<Link>) -> Option<Chain> {
        is_chain(links.iter().map(Link::kind)).then_some(Chain { links })
    }

    /// The assumptions of a record, up to the first lever that is not set or cannot be believed. A
    /// base without an assumption is the creator's own target. `None` while there is no base.
    pub fn of(record: &Record) -> Option<Chain> {
        let funnel = Funnel::of(record);
        let link = |step: &Step| match believed(record, step.kind.lever()) {
            Some(belief) => Some(Link { kind: step.kind, belief: belief.ok()? }),
            None => Link::point(step.kind, step.planned.filter(|_| step.kind.is_base())?).ok(),
        };
        Chain::new(funnel.steps.iter().map_while(link).collect())
    }

    /// The same chain with another belief about one step's lever; as it is without that step.
    #[must_use]
    pub fn with(mut self, link: Link) -> Chain {
        if let Some(own) = self.links.iter_mut().find(|own| own.kind == link.kind) {
            *own = link;
        }
        self
    }

    /// The same chain with all views behind the creator's own, and nothing added to those; as it is where
    /// it does not begin with views, or has all views.
    #[must_use]
    pub(super) fn with_no_paid_views(mut self) -> Chain {
        let follows = self.links.first().is_some_and(|base| base.kind == StepKind::Views);
        if let Ok(none) = Link::point(StepKind::AllViews, 0.0)
            && follows
            && self.link(StepKind::AllViews).is_none()
        {
            self.links.insert(1, none);
        }
        self
    }

    /// The same chain with every lever at its percentile at *z* of the normal distribution.
    #[must_use]
    pub fn at(&self, z: f64) -> Chain {
        Chain { links: self.links.iter().map(|link| link.fixed(link.belief.at(z))).collect() }
    }

    /// Its levers, base first.
    pub fn links(&self) -> &[Link] {
        &self.links
    }

    /// The lever of one step.
    pub fn link(&self, step: StepKind) -> Option<&Link> {
        self.links.iter().find(|link| link.kind == step)
    }

    /// The levers that a step comes of; `None` where the chain does not have it.
    pub fn up_to(&self, step: StepKind) -> Option<&[Link]> {
        let at = self.links.iter().position(|link| link.kind == step)?;
        self.links.get(..=at)
    }

    /// Every step with every lever at its median.
    pub fn steps(&self) -> impl Iterator<Item = (StepKind, f64)> {
        self.steps_with(|link| link.belief.median())
    }

    /// Every step with a value for every lever.
    pub(super) fn steps_with(&self, value: impl Fn(&Link) -> f64) -> impl Iterator<Item = (StepKind, f64)> {
        // A base is its lever × 1.
        self.links.iter().scan(1.0, move |step, link| {
            *step = link.from(*step, value(link));
            Some((link.kind, *step))
        })
    }

    /// One step with every lever at its median.
    pub fn step(&self, step: StepKind) -> Option<f64> {
        self.steps().find(|(kind, _)| *kind == step).map(|(_, value)| value)
    }

    /// How a step rests on the lever of another, the others at their medians; flat where it does not.
    pub(super) fn line(&self, lever: StepKind, step: StepKind) -> Line {
        // A base is its lever × 1.
        let start = Line { slope: 0.0, rest: 1.0 };
        self.up_to(step).unwrap_or_default().iter().fold(start, |line, link| {
            let median = link.belief.median();
            match (link.kind == lever, link.kind.is_sum()) {
                (true, true) => Line { slope: 1.0, ..line },
                (true, false) => Line { slope: line.rest, rest: 0.0 },
                (false, true) => Line { rest: line.rest + median, ..line },
                (false, false) => Line { slope: line.slope * median, rest: line.rest * median },
            }
        })
    }
}
