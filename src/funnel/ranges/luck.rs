//! The luck of counting: a count varies around what is expected of it as Poisson's law says.
//!
//! Each point is counted four times, a quarter of all luck apart, because a count moves in leaps and
//! one draw for each point would leave the far ends to a few points.

use super::at;
use super::points::{self, LUCK, POINTS};
use super::sample::Sample;

/// How often each point is counted.
pub const DRAWS: usize = 4;

/// From this mean on the expansion is as good as the sum.
const LARGE: f64 = 16.0;

/// No sum of terms grows by less than this any more.
const LEAST_TERM: f64 = 1e-18;

/// Whole counts around expected ones.
pub fn counts(expected: &Sample) -> Sample {
    let counts = draws(expected).flat_map(|(_, counts)| counts);
    Sample::new(counts.collect(), expected.mean()).of_wholes()
}

/// So many times the value of each, where `money` and `count` are what is expected of both.
pub fn money(money: &Sample, count: &Sample) -> Sample {
    let values = draws(count).zip(money.values()).flat_map(|((expected, counts), money)| {
        let each = if expected > 0.0 { money / expected } else { 0.0 };
        counts.map(|count| count * each)
    });
    Sample::new(values.collect(), money.mean())
}

/// For each point what is expected and what is counted.
fn draws(expected: &Sample) -> impl Iterator<Item = (f64, [f64; DRAWS])> {
    expected.values().iter().zip(points::cells(LUCK)).map(|(mean, cell)| (*mean, counted(*mean, cell)))
}

/// The counts at a cell of the grid of luck and a quarter, a half and three quarters further on,
/// ascending.
fn counted(mean: f64, cell: usize) -> [f64; DRAWS] {
    let quarter = POINTS / DRAWS;
    let cells = [0_usize, 1, 2, 3].map(|draw| (cell % quarter).saturating_add(draw.saturating_mul(quarter)));
    if mean < LARGE {
        summed(mean, cells.map(points::level))
    } else {
        cells.map(|cell| expanded(mean, at(points::grid(), cell)))
    }
}

/// The least counts whose cumulative probability reaches each of some levels, which ascend.
pub fn summed<const N: usize>(mean: f64, levels: [f64; N]) -> [f64; N] {
    let mut count = 0.0;
    let mut term = (-mean).exp();
    let mut sum = term;
    levels.map(|level| {
        // Rounding may keep the sum just below a level near 1: then the terms end.
        while sum < level && term > LEAST_TERM {
            count += 1.0;
            term *= mean / count;
            sum += term;
        }
        count
    })
}

/// The same for a larger mean and the normal quantile of a level, by the expansion in powers of
/// 1 ÷ √mean of Giles, M. B. (2016): Algorithm 955: Approximation of the inverse Poisson cumulative
/// distribution function. ACM Transactions on Mathematical Software 42, article 7. It is one off at
/// a few in a thousand levels.
pub fn expanded(mean: f64, z: f64) -> f64 {
    let root = mean.sqrt();
    let square = z * z;
    let first = 1.0 / 3.0 + square / 6.0;
    let second = -z / 36.0 - z * square / 72.0;
    let third = -8.0 / 405.0 + 7.0 * square / 810.0 + square * square / 270.0;
    (mean + root * z + first + second / root + third / mean).floor().max(0.0)
}
