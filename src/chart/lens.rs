//! Scales on which a step of eleven can be read beside one of sixty thousand.
//!
//! Bars are linear on one scale as long as they can be seen. Where a step would be a sliver, it is
//! drawn as that sliver first, and a lens widens it to a new scale on which the next steps are
//! drawn. So the size of the loss is seen where it happens, no bar is longer than one that stands
//! for more on the same scale, and every change of scale is drawn and named.

use super::palette::Role;
use super::scene::{Area, Mark, Point};

/// Below this share of the scale a bar is a sliver and gets a lens.
const SLIVER: f64 = 0.04;

/// What one step asks of a scale.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Extent {
    /// How long its bar is: a count above zero; `None` where it has none.
    pub length: Option<f64>,
    /// The largest number that has to fit.
    pub most: f64,
}

/// How a step is drawn: the count that the full width stands for, and after a lens the new one.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Scale {
    pub full: f64,
    pub closer: Option<f64>,
}

/// The scale of every step. A sliver begins a new scale if a later step needs one, or if the last
/// step itself is to be read closely.
pub(super) fn scales(steps: &[Extent], last_too: bool) -> Vec<Scale> {
    let mut starts = vec![0];
    let mut first: Option<f64> = None;
    for (at, step) in steps.iter().enumerate() {
        let Some(length) = step.length else { continue };
        let mut rest = steps.iter().skip(at.saturating_add(1));
        let goes_on = last_too || rest.any(|step| step.length.is_some());
        if first.is_none() || (goes_on && first.is_some_and(|first| length < SLIVER * first)) {
            if first.is_some() {
                starts.push(at);
            }
            first = Some(length);
        } else {
            // Paid views may be many times the creator's own: what follows is held against all of them.
            first = first.map(|first| first.max(length));
        }
    }
    let ends = starts.iter().copied().skip(1).chain([steps.len()]);
    let fulls: Vec<f64> = starts.iter().zip(ends).map(|(from, to)| longest(steps, *from, to)).collect();
    let mut section = 0_usize;
    let scale = |at: usize| {
        let full = fulls.get(section).copied().unwrap_or(1.0);
        let next = section.saturating_add(1);
        let closer = (starts.get(next) == Some(&at)).then(|| fulls.get(next).copied()).flatten();
        section = if closer.is_some() { next } else { section };
        Scale { full, closer }
    };
    (0..steps.len()).map(scale).collect()
}

/// The largest number that the steps from `from` to before `to` show.
fn longest(steps: &[Extent], from: usize, to: usize) -> f64 {
    let longest = steps.iter().take(to).skip(from).map(|step| step.most).fold(0.0, f64::max);
    if longest > 0.0 { longest } else { 1.0 }
}

/// The lens over an area, from a bar of one length above it to the same bar in another below it.
pub(super) fn lens(area: Area, from: f64, to: f64, role: Role) -> Mark {
    const POINTS: u8 = 16;
    let edge = (0..=POINTS).map(|point| {
        let down = f64::from(point) / f64::from(POINTS);
        // Near to a quarter of a sine: it opens at once, so that the words below it lie on the
        // lens. (A sine itself would bring two kilobytes to the page.)
        let open = down * (3.0 - down * down) / 2.0;
        Point { x: area.x + from + (to - from) * open, y: area.y + area.height * down }
    });
    let back = [area.y + area.height, area.y].map(|y| Point { x: area.x, y });
    Mark::Polygon(edge.chain(back).collect(), role)
}
