//! What matters most: how far each lever alone moves a step.
//!
//! Each lever stands once at its 5th and once at its 95th percentile, the others at their medians.
//! A lever that is a point has neither, and is tried a fifth below and above its value.

use crate::brief::choice::Lever;

use super::around::around;
use super::chain::{Chain, Link};
use super::preset::StepKind;

/// A lever at one of its ends.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct End {
    /// The lever: a count, money in major units, or a rate with 1.0 for 100%.
    pub lever: f64,
    /// The step that it gives with the others at their medians.
    pub step: f64,
}

/// What one lever does to a step.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Swing {
    /// Which lever.
    pub lever: Lever,
    /// At its low end.
    pub low: End,
    /// At its high end.
    pub high: End,
    /// Whether it is no range but was tried a fifth below and above its one value.
    pub is_tried: bool,
}

impl Swing {
    /// How far it moves the step, in the unit of the step.
    pub fn size(&self) -> f64 {
        self.high.step - self.low.step
    }
}

/// What each lever up to a step does to it, the largest swing first; of equal ones the earlier
/// lever. Empty where the chain does not have the step.
pub fn swings(chain: &Chain, step: StepKind) -> Vec<Swing> {
    let links = chain.up_to(step).unwrap_or_default();
    let mut swings: Vec<Swing> = links.iter().map(|link| swing(chain, link, step)).collect();
    swings.sort_by(|one, other| rounded(other.size()).total_cmp(&rounded(one.size())));
    swings
}

/// What differs in the last digits only is equal: the same product in another order.
#[allow(clippy::cast_possible_truncation)] // that is what it is for
fn rounded(size: f64) -> f32 {
    size as f32
}

fn swing(chain: &Chain, link: &Link, step: StepKind) -> Swing {
    let (low, high) = tried(link);
    let line = chain.line(link.kind(), step);
    let end = |lever: f64| End { lever, step: line.at(lever) };
    Swing { lever: link.lever(), low: end(low), high: end(high), is_tried: !link.belief().is_range() }
}

/// The ends of a range, or a fifth below and above a point, of which a rate stops at 100%.
fn tried(link: &Link) -> (f64, f64) {
    if link.belief().is_range() {
        return link.belief().ends();
    }
    let value = link.belief().median();
    let (low, high) = around(value);
    (low, high.min(link.most()))
}
