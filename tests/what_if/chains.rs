//! The chains of the fixtures.

use throughline::funnel::chain::{Chain, Link};
use throughline::funnel::preset::StepKind as S;

pub fn point(kind: S, value: f64) -> Link {
    Link::point(kind, value).unwrap()
}

pub fn range(kind: S, low: f64, high: f64) -> Link {
    Link::range(kind, low, high).unwrap()
}

pub fn chain(links: &[Link]) -> Chain {
    Chain::new(links.to_vec()).unwrap()
}

/// The reference of `domain.md` section 4.
pub fn reference() -> Chain {
    chain(&[
        range(S::Reach, 18_000.0, 34_000.0),
        range(S::InMarket, 0.55, 0.75),
        range(S::Clicks, 0.01, 0.03),
        range(S::Sessions, 0.75, 0.90),
        range(S::Orders, 0.01, 0.03),
        range(S::Revenue, 80.0, 160.0),
    ])
}

/// Campaign 4, leads.
pub fn fourth() -> Chain {
    chain(&[
        point(S::Views, 85_000.0),
        point(S::InMarket, 0.62),
        point(S::Clicks, 0.009),
        point(S::Sessions, 0.88),
        point(S::SignUps, 0.065),
        point(S::QualifiedLeads, 0.30),
        point(S::Pipeline, 240.0),
    ])
}

/// Campaign 6, installs with ranges.
pub fn sixth() -> Chain {
    chain(&[
        range(S::Views, 40_000.0, 110_000.0),
        range(S::InMarket, 0.50, 0.70),
        range(S::Clicks, 0.006, 0.016),
        range(S::Installs, 0.18, 0.32),
        range(S::ActivatedUsers, 0.35, 0.55),
        range(S::UserValue, 11.0, 16.0),
    ])
}

/// Campaign 7, the full brief.
pub fn seventh() -> Chain {
    chain(&[
        point(S::Reach, 60_000.0),
        point(S::InMarket, 0.68),
        point(S::Clicks, 0.0175),
        point(S::Sessions, 0.86),
        point(S::Orders, 0.026),
        point(S::Revenue, 67.0),
    ])
}
