//! The chain of levers from a base to an outcome, each with what it may be.
//!
//! A step is the product of the levers up to it: base × shares × rates × value. It can be
//! built up only in an order that a funnel has, and each lever only in its own unit.

use crate::brief::choice::Lever;

use super::belief::{Belief, Refusal};
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
}

/// Levers in the order of a funnel, from a base on.
#[derive(Debug, Clone, PartialEq)]
pub struct Chain {
    /// Never empty; each step follows from the one before it.
    links: Vec<Link>,
}

impl Chain {
    /// `None` unless the first is a base and each follows from the one before it.
    pub fn new(links: Vec<Link>) -> Option<Chain> {
        let begins = links.first().is_some_and(|link| link.kind.is_base());
        let follows = |(link, next): (&Link, &Link)| next.kind.previous().is_some_and(|it| it.stands_with(link.kind));
        (begins && links.iter().zip(links.iter().skip(1)).all(follows)).then_some(Chain { links })
    }

    /// The assumptions of a funnel, each as a point, up to the first lever that is not set. `None`
    /// while there is no base.
    pub fn of(funnel: &Funnel) -> Option<Chain> {
        let value = |step: &Step| if step.kind.is_base() { step.planned } else { step.assumed };
        let link = |step: &Step| Link::point(step.kind, value(step)?).ok();
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
}
