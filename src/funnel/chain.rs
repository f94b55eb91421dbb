//! The chain of levers from a base to an outcome, each with what it may be.
//!
//! A step is the product of the levers up to it: base × shares × rates × value. It can be
//! built up only in an order that a funnel may have, and each lever only in its own unit.

use crate::brief::choice::Lever;
use crate::brief::quantity::Unit;
use crate::brief::record::Record;

use super::assumed::believed;
use super::belief::{Belief, Refusal};
use super::order::is_chain;
use super::preset::StepKind;
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

/// Levers in the order of a funnel, from a base on.
#[derive(Debug, Clone, PartialEq)]
pub struct Chain {
    /// Never empty; a base first, no step twice, and money only at the end.
    links: Vec<Link>,
}

impl Chain {
    /// `None` unless the first is a base and no other is, no step stands twice, and nothing follows
    /// from money.
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

    /// The levers that a step is the product of; `None` where the chain does not have it.
    pub fn up_to(&self, step: StepKind) -> Option<&[Link]> {
        let at = self.links.iter().position(|link| link.kind == step)?;
        self.links.get(..=at)
    }

    /// Every step with every lever at its median.
    pub fn steps(&self) -> impl Iterator<Item = (StepKind, f64)> {
        self.links.iter().scan(1.0, |value, link| {
            *value *= link.belief.median();
            Some((link.kind, *value))
        })
    }

    /// One step with every lever at its median.
    pub fn step(&self, step: StepKind) -> Option<f64> {
        self.up_to(step).map(|links| links.iter().map(|link| link.belief.median()).product())
    }

    /// What a step is for each unit of one lever, the others at their medians: the product of the
    /// others up to the step.
    pub(super) fn others(&self, lever: StepKind, step: StepKind) -> f64 {
        let others = self.up_to(step).unwrap_or_default().iter().filter(|link| link.kind != lever);
        others.map(|link| link.belief.median()).product()
    }
}
