//! A funnel with what its ranges come to: of each step that varies the median, and the range that
//! holds nine of ten.
//!
//! The median of a product is near the product of the medians and not the same: what is shown for
//! a step that varies is its own median.

use super::chain::Chain;
use super::preset::StepKind;
use super::ranges::{Ranges, Spread};
use super::steps::Funnel;

/// What the steps that vary come to, base first.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Bands(Vec<(StepKind, Spread)>);

impl Bands {
    /// Those of a chain; `ranges` is what it comes to.
    pub fn of(chain: &Chain, ranges: &Ranges) -> Bands {
        // From the first range on every step varies, all views too if the creator's own or paid ones do.
        let varying = chain.links().iter().position(|link| link.belief().is_range()).unwrap_or(usize::MAX);
        Bands(ranges.steps().skip(varying).map(|(step, sample)| (step, sample.spread())).collect())
    }

    /// What a step comes to; `None` where it does not vary.
    pub fn get(&self, step: StepKind) -> Option<&Spread> {
        self.0.iter().find(|(own, _)| *own == step).map(|(_, spread)| spread)
    }

    /// Whether no step varies.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl Funnel {
    /// The same funnel with the median of each step that varies as what is planned.
    #[must_use]
    pub fn at_medians(mut self, bands: &Bands) -> Funnel {
        for step in &mut self.steps {
            if let Some(band) = bands.get(step.kind) {
                step.planned = Some(band.p50);
            }
        }
        self
    }
}
