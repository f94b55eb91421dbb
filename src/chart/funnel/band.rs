//! The range that holds nine of ten: a line over the bar, and its words.

use super::Bar;
use super::page::{BAR, Page, rate_face};
use crate::chart::palette::Role;
use crate::chart::scene::{Anchor, Area, Mark, Point};
use crate::chart::sheet::{BETWEEN, LEADING, NOTE};

/// How high the marks at the ends of a range are.
const END: f64 = 12.0;
/// The same sign before its words.
const SIGN: f64 = 14.0;
/// From the begin of the sign to the begin of the words.
pub(super) const BEFORE: f64 = SIGN + 6.0;

impl Page<'_> {
    /// The range over its bar, which begins at the present height. Beyond the scale it is open: an
    /// arrow stands for its end.
    pub(super) fn band(&mut self, bar: &Bar, full: f64) {
        let Some((low, high)) = bar.band() else { return };
        let at = |value: f64| (self.left + self.span * (value / full).min(1.0)).round();
        // Kept off both ends of the scale, so that its light edge lies inside the picture.
        let (first, last) = (self.left + 1.0, self.left + self.span - 1.0);
        let from = at(low).clamp(first, last - 4.0);
        let to = at(high).clamp(from + 4.0, last);
        let middle = self.y + BAR / 2.0;
        self.range((from, to), middle, high > full);
    }

    /// A level line with both ends marked, or with an arrow for its right end, on a light edge.
    fn range(&mut self, (from, to): (f64, f64), middle: f64, open: bool) {
        let ends: &[f64] = if open { &[from] } else { &[from, to - 2.0] };
        for (edge, role) in [(1.0, Role::Surface), (0.0, Role::Ink)] {
            let mut put = |x: f64, width: f64, height: f64| {
                let (x, width, height) = (x - edge, width + 2.0 * edge, height + 2.0 * edge);
                self.sheet.rectangle(Area { x, y: middle - height / 2.0, width, height }, role);
            };
            put(from, to - from, 2.0);
            for end in ends {
                put(*end, 2.0, END - 2.0);
            }
        }
        for (edge, role) in [(2.0, Role::Surface), (0.0, Role::Ink)] {
            if open {
                let corner = |x: f64, down: f64| Point { x, y: middle + down };
                let (back, height) = (to - 9.0 - edge, 5.0 + edge);
                let corners = vec![corner(to, 0.0), corner(back, -height), corner(back, height)];
                self.sheet.marks.push(Mark::Polygon(corners, role));
            }
        }
    }

    /// The words for the range, after the sign that marks it on the bar.
    pub(super) fn band_text(&mut self, bar: &Bar, anchor: Anchor, x: f64, middle: f64) {
        if bar.band_text.is_empty() {
            return;
        }
        let sign = if bar.band().is_some() { BEFORE } else { 0.0 };
        let room = self.sheet.width - sign;
        let at = if anchor == Anchor::Start { x + sign } else { x };
        self.sheet.text(&bar.band_text, NOTE, anchor, Point { x: at, y: middle }, room);
        if sign > 0.0 {
            let width = self.sheet.measure(&bar.band_text, NOTE).min(room);
            let begin = if anchor == Anchor::Start { x } else { (x - width - sign).max(0.0) };
            self.range((begin + 1.0, begin + SIGN), middle, false);
        }
    }

    /// What three lines beside a bar take above it, and below it.
    pub(super) fn crowded(&self, bar: &Bar) -> f64 {
        if self.wide && !bar.goal.is_empty() && !bar.band_text.is_empty() { 9.0 } else { 0.0 }
    }

    /// What the range takes on a line, with its sign.
    fn taken(&self, bar: &Bar) -> f64 {
        BEFORE + self.sheet.measure(&bar.band_text, NOTE)
    }

    /// On a narrow page the range shares the line of the rates if nothing else does and there is
    /// room. Whether it did.
    pub(super) fn rates_and_band(&mut self, bar: &Bar) -> bool {
        let rate = rate_face(bar);
        let taken = self.sheet.measure(&bar.from_previous, rate) + BETWEEN + self.taken(bar);
        let alone = bar.from_first.is_empty() && bar.goal.is_empty() && !bar.band_text.is_empty();
        if !alone || taken > self.sheet.width {
            return false;
        }
        let height = rate.size * LEADING;
        let at = Point { x: 0.0, y: self.y + height / 2.0 };
        self.sheet.text(&bar.from_previous, rate, Anchor::Start, at, self.sheet.width);
        self.band_text(bar, Anchor::End, self.sheet.width, at.y);
        self.y += height;
        true
    }

    /// The range at the left of a goal that has a line of its own, if there is room. Whether it did.
    pub(super) fn band_beside_goal(&mut self, bar: &Bar, height: f64) -> bool {
        let goal = 10.0 + self.sheet.measure(&bar.goal, NOTE);
        let fits = self.taken(bar) + BETWEEN + goal <= self.sheet.width;
        if bar.goal.is_empty() || bar.band_text.is_empty() || !fits {
            return false;
        }
        self.band_text(bar, Anchor::Start, 0.0, self.y + height / 2.0);
        true
    }

    /// The range on a line of its own.
    pub(super) fn band_below(&mut self, bar: &Bar) {
        if !bar.band_text.is_empty() {
            let height = NOTE.size * LEADING;
            self.band_text(bar, Anchor::Start, 0.0, self.y + height / 2.0);
            self.y += height;
        }
    }
}
