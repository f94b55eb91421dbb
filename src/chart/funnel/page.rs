//! Lays a funnel out, step below step.

use super::band::BEFORE;
use super::{Bar, Words};
use crate::chart::lens::{Scale, lens};
use crate::chart::palette::Role;
use crate::chart::scene::{Anchor, Area, Measure, Point, Scene};
use crate::chart::sheet::{
    BETWEEN, Face, LEADING, NAME, NOTE, QUESTIONED, RATE, Sheet, UNSET, VALUE, parts, tint, who_face,
};

/// From this width on names and values stand beside the bars.
const WIDE: f64 = 560.0;
pub(super) const BAR: f64 = 26.0;
const LENS: f64 = 42.0;
const GAP: f64 = 12.0;
/// Room above the first bar where a name of two lines stands beside it.
const ABOVE: f64 = 6.0;
/// How far a tick stands out of its bar.
const OVERHANG: f64 = 3.0;
/// Room below the last bar, for its tick and for a goal named beside its lower half.
const FOOT: f64 = 4.0;

/// The marks so far and where the next one goes.
pub(super) struct Page<'a> {
    words: Words<'a>,
    pub(super) sheet: Sheet<'a>,
    /// Where bars begin and how wide the full scale is.
    pub(super) left: f64,
    pub(super) span: f64,
    /// Whether names and values stand beside the bars.
    pub(super) wide: bool,
    pub(super) y: f64,
}

impl<'a> Page<'a> {
    pub fn new(bars: &[Bar], words: Words<'a>, width: f64, measure: &'a dyn Measure) -> Self {
        let sheet = Sheet::new(width, measure);
        let width = sheet.width;
        let widest = |texts: fn(&Bar) -> [(&str, Face); 2]| sheet.widest(bars.iter().flat_map(texts));
        let bands = sheet.widest(bars.iter().map(|bar| (&*bar.band_text, NOTE)));
        let left = widest(|bar| [(&bar.name, NAME), (&bar.who, NOTE)]) + 20.0;
        let right = widest(|bar| [(&bar.value, VALUE), (&bar.goal, NOTE)]).max(BEFORE + bands) + 26.0;
        let wide = width >= WIDE && left <= 0.3 * width && right <= 0.24 * width;
        let (left, span) = if wide { (left, width - left - right) } else { (0.0, width) };
        let (left, span) = (left.round(), span.round());
        Page { words, sheet, left, span, wide, y: 0.0 }
    }

    /// The step below those before it.
    pub fn add(&mut self, bar: &Bar, scale: Scale) {
        if self.y > 0.0 {
            self.y += GAP;
        }
        self.step(bar, scale);
    }

    /// The picture of all steps.
    pub fn scene(self) -> Scene {
        self.sheet.scene(self.y + FOOT)
    }

    fn step(&mut self, bar: &Bar, scale: Scale) {
        if bar.money {
            return self.money(bar);
        }
        let has_tick = bar.planned().is_some() && bar.wanted().is_some();
        if self.wide {
            self.rates(bar);
            self.heads_beside(bar, has_tick);
        } else {
            self.heads_above(bar);
            self.rates_and_goal(bar, has_tick);
            self.y += OVERHANG;
        }
        self.bar(bar, scale.full, scale.closer.is_none());
        if let Some(closer) = scale.closer {
            self.lens(bar, scale.full, closer);
            if self.wide {
                self.heads_again(bar);
            }
            self.bar(bar, closer, true);
        }
        self.y += self.crowded(bar);
    }

    /// What part of the earlier steps this one is. Beside the names the line keeps its place where
    /// nothing is known, so that rows stay apart.
    fn rates(&mut self, bar: &Bar) {
        let (from, first) = (self.y, self.y <= 0.0);
        let end = (bar.from_first.as_str(), NOTE);
        self.pair((&bar.from_previous, rate_face(bar)), end, self.left, self.left + self.span);
        if self.wide {
            self.y = self.y.max(from + if first { ABOVE + self.crowded(bar) } else { RATE.size * LEADING });
        }
    }

    /// Above the bar on a narrow page: the goal shares the line of the rates if there is room.
    fn rates_and_goal(&mut self, bar: &Bar, has_tick: bool) {
        if self.rates_and_band(bar) {
            return;
        }
        let rate = rate_face(bar);
        let measure = |text: &str, face: Face| self.sheet.measure(text, face);
        let taken = measure(&bar.from_previous, rate) + BETWEEN + 10.0 + measure(&bar.goal, NOTE);
        let shared = bar.from_first.is_empty() && !bar.goal.is_empty() && taken <= self.sheet.width;
        let height = if shared { rate.size } else { NOTE.size } * LEADING;
        if shared {
            let at = Point { x: 0.0, y: self.y + height / 2.0 };
            self.sheet.text(&bar.from_previous, rate, Anchor::Start, at, self.sheet.width);
        } else {
            self.rates(bar);
        }
        let has_band = !shared && self.band_beside_goal(bar, height);
        if !bar.goal.is_empty() {
            self.goal(bar, self.y + height / 2.0, has_tick);
            self.y += height;
        }
        if !has_band {
            self.band_below(bar);
        }
    }

    /// The name and the value beside the bar that follows.
    fn heads_beside(&mut self, bar: &Bar, has_tick: bool) {
        let middle = self.y + BAR / 2.0;
        let apart = |lower: &str| if lower.is_empty() { 0.0 } else { 9.0 };
        let up = middle - apart(&bar.who);
        self.sheet.text(&bar.name, NAME, Anchor::Start, Point { x: 0.0, y: up }, self.sheet.width);
        let below = Point { x: 0.0, y: middle + apart(&bar.who) };
        self.sheet.text(&bar.who, who_face(bar.control), Anchor::Start, below, self.sheet.width);
        let notes = [&bar.band_text, &bar.goal].into_iter().filter(|text| !text.is_empty()).count();
        // Up to three lines around the middle of the bar.
        let (up, band, goal) = match notes {
            0 => (0.0, 0.0, 0.0),
            1 => (-9.0, 9.0, 9.0),
            _ => (-18.0, 0.0, 17.0),
        };
        let at = Point { x: self.sheet.width, y: middle + up };
        self.sheet.text(value_of(bar), VALUE, Anchor::End, at, self.sheet.width);
        self.band_text(bar, Anchor::End, self.sheet.width, middle + band);
        self.goal(bar, middle + goal, has_tick);
    }

    /// The same in small beside the bar as the lens shows it, which would be a step without a name.
    fn heads_again(&mut self, bar: &Bar) {
        let middle = self.y + BAR / 2.0;
        self.sheet.text(&bar.name, NOTE, Anchor::Start, Point { x: 0.0, y: middle }, self.left);
        let at = Point { x: self.sheet.width, y: middle };
        self.sheet.text(value_of(bar), NOTE, Anchor::End, at, self.sheet.width - self.left - self.span);
    }

    /// The name, who controls it, and the value, on one line if they fit.
    fn heads_above(&mut self, bar: &Bar) {
        let measure = |text: &str, face: Face| self.sheet.measure(text, face);
        let beside = measure(&bar.name, NAME) + 8.0;
        let taken = measure(&bar.who, NOTE) + BETWEEN + measure(value_of(bar), VALUE);
        if beside + taken <= self.sheet.width {
            let at = Point { x: beside, y: self.y + VALUE.size * LEADING / 2.0 + 0.5 };
            self.sheet.text(&bar.who, who_face(bar.control), Anchor::Start, at, self.sheet.width);
            self.pair((&bar.name, NAME), (value_of(bar), VALUE), 0.0, self.sheet.width);
        } else {
            self.pair((&bar.name, NAME), (value_of(bar), VALUE), 0.0, self.sheet.width);
            self.pair((&bar.who, who_face(bar.control)), ("", NOTE), 0.0, self.sheet.width);
        }
    }

    /// The words for the goal, after the sign that marks it on the bar.
    fn goal(&mut self, bar: &Bar, middle: f64, has_tick: bool) {
        let at = Point { x: self.sheet.width, y: middle };
        self.sheet.text(&bar.goal, NOTE, Anchor::End, at, self.sheet.width - 10.0);
        let x = self.sheet.width - self.sheet.measure(&bar.goal, NOTE) - 8.0;
        if has_tick && !bar.goal.is_empty() {
            let sign = Area { x: x.max(0.0), y: middle - 5.0, width: 2.0, height: 10.0 };
            self.sheet.rectangle(sign, Role::Ink);
        }
    }

    /// Two texts on one line, or on two.
    fn pair(&mut self, start: (&str, Face), end: (&str, Face), left: f64, right: f64) {
        self.y += self.sheet.pair(start, end, (left, right), self.y);
    }

    /// One bar on a scale, with its track and, if it is the last of its step, its tick.
    fn bar(&mut self, bar: &Bar, full: f64, last: bool) {
        let area = |length: f64| Area { x: self.left, y: self.y, width: self.span * length / full, height: BAR };
        let track = area(full);
        let solid = bar.planned().map(area);
        let hollow = if solid.is_none() { bar.wanted().map(area) } else { None };
        let tick = if solid.is_some() && last { bar.wanted().map(area) } else { None };
        if solid.is_none() && hollow.is_none() {
            self.sheet.slot(track, self.words.not_set);
        } else {
            self.sheet.rectangle(track, Role::Track);
        }
        for (area, is_solid) in solid.map(|area| (area, true)).into_iter().chain(hollow.map(|area| (area, false))) {
            for (part, role) in parts(area, bar.control) {
                if is_solid { self.sheet.solid(part, role) } else { self.sheet.hollow(part, role) }
            }
        }
        if last {
            self.band(bar, full);
        }
        if let Some(area) = tick {
            self.tick(area.x + area.width);
        }
        self.y += BAR;
    }

    /// A mark across the bar where the goal stands.
    fn tick(&mut self, x: f64) {
        // Kept off both ends, so that its light edge lies inside the picture.
        let x = (x - 1.0).clamp(self.left + 1.0, self.left + self.span - 3.0);
        let upright = |x: f64, width: f64| Area { x, y: self.y - OVERHANG, width, height: BAR + 2.0 * OVERHANG };
        self.sheet.rectangle(upright(x - 1.0, 4.0), Role::Surface);
        self.sheet.rectangle(upright(x, 2.0), Role::Ink);
    }

    /// From a bar on one scale to the same bar on the next.
    fn lens(&mut self, bar: &Bar, full: f64, closer: f64) {
        let Some(length) = bar.length() else { return };
        let area = Area { x: self.left, y: self.y, width: self.span, height: LENS };
        let on = |full: f64| self.span * length / full;
        self.sheet.marks.push(lens(area, on(full), on(closer), tint(bar.control)));
        let words = (self.words.closer)(bar, full / closer);
        let at = Point { x: self.left + 10.0, y: self.y + LENS * 0.66 };
        self.sheet.text(&words, NOTE, Anchor::Start, at, self.span - 20.0);
        self.y += LENS;
    }

    /// Money stands below a rule, as an amount.
    fn money(&mut self, bar: &Bar) {
        self.y += 4.0;
        self.sheet.rectangle(Area { x: 0.0, y: self.y, width: self.sheet.width, height: 1.0 }, Role::Line);
        self.y += GAP;
        let set = bar.shown().is_some();
        let (words, face) = if set { (bar.from_previous.as_str(), RATE) } else { (self.words.not_set, UNSET) };
        if self.wide {
            self.y += self.crowded(bar);
            let at = Point { x: self.left, y: self.y + BAR / 2.0 };
            self.sheet.text(words, face, Anchor::Start, at, self.span);
            self.heads_beside(bar, false);
            self.y += BAR + OVERHANG + self.crowded(bar);
        } else {
            self.heads_above(bar);
            self.pair((words, face), (&bar.goal, NOTE), 0.0, self.sheet.width);
            self.band_below(bar);
        }
    }
}

pub(super) fn rate_face(bar: &Bar) -> Face {
    if bar.questioned { QUESTIONED } else { RATE }
}

fn value_of(bar: &Bar) -> &str {
    if bar.shown().is_some() { &bar.value } else { "" }
}
