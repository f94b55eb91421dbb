//! What `make bench` holds against another tool in the same browser: every step of a model of six
//! levers as ten thousand points, compiled as the page is. `page.js` runs it.

use throughline::funnel::chain::{Chain, Link};
use throughline::funnel::preset::StepKind as S;
use throughline::funnel::ranges::Ranges;
use wasm_bindgen::prelude::wasm_bindgen;

/// The reference model of ranges.
const LEVERS: [(S, f64, f64); 6] = [
    (S::Reach, 18_000.0, 34_000.0),
    (S::InMarket, 0.55, 0.75),
    (S::Clicks, 0.01, 0.03),
    (S::Sessions, 0.75, 0.90),
    (S::Orders, 0.01, 0.03),
    (S::Revenue, 80.0, 160.0),
];

/// The 5th, 50th and 95th percentile of every step, base first, with the ends of every lever so many
/// times what they are in the reference model. Empty where a rate would leave 100%.
#[wasm_bindgen]
pub fn quantiles(factor: f64) -> Vec<f64> {
    let links = LEVERS.iter().map(|(kind, low, high)| Link::range(*kind, low * factor, high * factor).ok());
    let Some(chain) = links.collect::<Option<Vec<Link>>>().and_then(Chain::new) else { return Vec::new() };
    let ranges = Ranges::of(&chain);
    let spreads = ranges.steps().map(|(_, sample)| sample.spread());
    spreads.flat_map(|spread| [spread.p5, spread.p50, spread.p95]).collect()
}
