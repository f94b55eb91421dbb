//! Ten thousand points that fill a cube more evenly than chance would: a rank-1 lattice.
//!
//! Point *i* stands in dimension *j* in cell (*i* · gⱼ + N ÷ 2) mod N of N equal cells, at its
//! middle. Every gⱼ is prime to N, so that each dimension has one point in each cell: one sorted
//! grid of N values serves all dimensions, and a lever is evaluated N times whatever its dimension.
//!
//! The generator g is found component by component: each next one is the least that minimises the
//! worst-case error in a Korobov space of smoothness 2 with product weights of 0.1
//! (`tests/reference/lattice.py`). Sloan, I. H., Reztsov, A. V. (2002): Component-by-component
//! construction of good lattice rules. Mathematics of Computation 71, 263–273. The first point is the
//! middle of the cube, and the others lie in pairs around it. Weights from 0.1 to 0.5 do about as
//! well on made-up chains; no value that is known beforehand had a say in any of this.

use std::sync::OnceLock;

use super::normal;

/// How many points there are. Even, for the grid is built in halves.
pub const POINTS: usize = 10_000;

/// How far one point is from the next in each dimension, in cells.
const GENERATOR: [usize; 20] =
    [1, 3801, 4461, 3027, 1339, 3577, 3711, 707, 1799, 3073, 4087, 2281, 3563, 619, 4203, 107, 4683, 3527, 3649, 4671];

/// The dimension that the luck of counting takes.
pub const LUCK: usize = 0;

/// The dimension that the margin takes.
pub const MARGIN: usize = 8;

/// The dimension that a lever takes by its place in the chain. No usual funnel has more than seven,
/// but for paid views; those of longer ones come after the margin. None has more than eighteen: a base,
/// paid views, nine counts, six steps of the brand's own, and money.
pub fn dimension_of(place: usize) -> usize {
    let dimension = place.saturating_add(1);
    if dimension < MARGIN { dimension } else { dimension.saturating_add(1) }
}

/// The cell of each point in a dimension.
pub fn cells(dimension: usize) -> impl Iterator<Item = usize> {
    let step = GENERATOR.get(dimension).copied().unwrap_or(1);
    let mut at = POINTS / 2;
    (0..POINTS).map(move |_| {
        let cell = at;
        at = at.saturating_add(step);
        if at >= POINTS {
            at = at.saturating_sub(POINTS);
        }
        cell
    })
}

/// The probability at the middle of a cell.
#[allow(clippy::cast_precision_loss)] // a cell is far below 2⁵³
pub fn level(cell: usize) -> f64 {
    (cell as f64 + 0.5) / POINTS as f64
}

/// The normal quantile of every cell, ascending. It depends on nothing, so it is worked out once.
pub fn grid() -> &'static [f64] {
    static GRID: OnceLock<Vec<f64>> = OnceLock::new();
    GRID.get_or_init(|| {
        let upper = (POINTS / 2..POINTS).map(|cell| normal::quantile(level(cell)));
        mirrored(upper.map(|z| (z, -z)))
    })
}

/// The grid of a quantity from its values at z and −z, from the middle outwards.
pub fn mirrored(pairs: impl Iterator<Item = (f64, f64)>) -> Vec<f64> {
    let mut grid = vec![0.0; POINTS];
    let (lower, upper) = grid.split_at_mut(POINTS / 2);
    for ((above, below), (at_z, at_minus_z)) in upper.iter_mut().zip(lower.iter_mut().rev()).zip(pairs) {
        (*above, *below) = (at_z, at_minus_z);
    }
    grid
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_dimension_has_one_point_in_each_cell() {
        for dimension in 0..GENERATOR.len() {
            let mut all: Vec<usize> = cells(dimension).collect();
            all.sort_unstable();
            assert!(all.iter().copied().eq(0..POINTS), "{dimension}");
        }
    }

    #[test]
    fn no_two_dimensions_are_alike() {
        for (place, one) in GENERATOR.iter().enumerate() {
            assert!(GENERATOR.iter().skip(place + 1).all(|other| other != one && POINTS - other != *one));
        }
    }

    #[test]
    fn every_lever_of_the_longest_chain_has_a_dimension_of_its_own() {
        let mut taken: Vec<usize> = (0..18).map(dimension_of).chain([LUCK, MARGIN]).collect();
        taken.sort_unstable();
        assert!(taken.into_iter().eq(0..GENERATOR.len()));
    }

    #[test]
    fn the_grid_ascends_and_is_symmetric() {
        let grid = grid();
        assert!(grid.len() == POINTS && grid.windows(2).all(|pair| pair[0] < pair[1]));
        assert!(grid.iter().zip(grid.iter().rev()).all(|(one, other)| *one == -other));
    }
}
