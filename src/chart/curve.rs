//! One lever against one step: what each of its values gives, where it is now, and where it would
//! have to be.
//!
//! The line, the present value and the crossing with the goal have their names above the picture, as
//! in the other charts; the goal is a level line. What is known of the lever is a faint column, and
//! what it cannot be is hatched: both are marked and named below the axis.

use crate::funnel::curve::{Curve, Place};
use crate::funnel::preset::Control;

use super::axis::{Axis, HEIGHT, Tick};
use super::flags::{Flag, Flags, Stand, arrow};
use super::palette::Role;
use super::scene::{Anchor, Area, Mark, Measure, Point, Scene};
use super::sheet::{Face, LEADING, NOTE, RATE, Sheet, drawable, parts};

/// Room at the right, and at least at the left, for arrows and dots at an end.
const SIDE: f64 = 14.0;
const GAP: f64 = 8.0;
/// Between two ticks of the upright axis.
const APART: f64 = 34.0;
/// What ticks beside the upright axis may take of the width.
const TICKS: f64 = 0.3;
/// A goal so many times as high as the line still takes part in the scale.
const NEAR: f64 = 1.5;
const THICK: f64 = 4.0;
const DOT: f64 = 5.5;

/// The numbers of the picture.
#[derive(Debug, Clone, Copy)]
pub struct LeverCurve<'a> {
    /// The line between the first and the last of its places, the present value and the crossing.
    pub curve: &'a Curve,
    /// Who controls the lever: its colour.
    pub control: Control,
    /// The highest value that the lever can have: 1.0 for a rate.
    pub most: Option<f64>,
    /// What is known of the lever.
    pub known: Option<Known<'a>>,
}

/// Between which values a lever lies elsewhere, or did before.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Known<'a> {
    /// The lower one.
    pub low: f64,
    /// The upper one; the same for an average.
    pub high: f64,
    /// Where that comes from: "published: 2% to 5% of viewers".
    pub text: &'a str,
}

/// The words of the picture.
#[derive(Clone, Copy)]
pub struct Words<'a> {
    /// The name of the lever.
    pub lever: &'a str,
    /// The name of the step.
    pub step: &'a str,
    /// How a value of the lever is written on the axis.
    pub lever_tick: &'a dyn Fn(f64) -> String,
    /// How a value of the step is written on the axis.
    pub step_tick: &'a dyn Fn(f64) -> String,
    /// "now 2%: $1,254".
    pub now: &'a str,
    /// "goal $2,000".
    pub goal: &'a str,
    /// "needs 3.19%".
    pub crossing: &'a str,
    /// "above 100%: not possible".
    pub impossible: &'a str,
}

const CROSSING: Face = Face { bold: true, ..RATE };

/// The picture, as wide as asked (from 280 CSS pixels on) and as high as it needs; empty without a
/// line.
pub fn lever_scene(of: &LeverCurve, words: &Words, width: f64, measure: &dyn Measure) -> Scene {
    let mut sheet = Sheet::new(width, measure);
    let Some(plot) = Plot::new(of, words, &sheet) else { return sheet.scene(0.0) };
    let title = Point { x: 0.0, y: NOTE.size * LEADING / 2.0 };
    sheet.text(words.step, NOTE, Anchor::Start, title, plot.right());
    plot.columns(of, &mut sheet);
    plot.grid(&mut sheet);
    plot.line(of.control, &mut sheet);
    plot.level(&mut sheet);
    plot.flags.draw(plot.foot, &mut sheet);
    plot.dots(of, &mut sheet);
    plot.goal_name(words.goal, &mut sheet);
    let ticks = plot.levers.ticks(false, words.lever_tick, &sheet);
    plot.levers.draw(&ticks, plot.foot, &mut sheet);
    let height = plot.below(of, words, &mut sheet);
    sheet.scene(height)
}

/// Where everything stands.
struct Plot<'t> {
    levers: Axis,
    /// Upright: its places are heights above the foot.
    steps: Axis,
    heights: Vec<Tick>,
    first: Place,
    last: Place,
    /// Where the line becomes impossible, if it does.
    most: Option<f64>,
    goal: Option<f64>,
    flags: Flags<'t>,
    uprights: Vec<f64>,
    left: f64,
    span: f64,
    top: f64,
    foot: f64,
}

impl<'t> Plot<'t> {
    fn new(of: &LeverCurve, words: &Words<'t>, sheet: &Sheet) -> Option<Self> {
        let is_sound = |place: &&Place| drawable(&place.lever) && drawable(&place.step);
        let mut places = of.curve.places.iter().filter(is_sound);
        let first = *places.next()?;
        let last = *places.next_back().filter(|last| last.lever > first.lever)?;
        let highest = first.step.max(last.step).max(0.0);
        let goal = of.curve.crossing.map(|crossing| crossing.step).filter(drawable);
        let near = goal.filter(|goal| *goal <= highest * NEAR);
        let height = (sheet.width * 0.45).clamp(150.0, 260.0).round();
        let most_shown = highest.max(near.unwrap_or(0.0));
        // A line along zero lies at the foot.
        let steps = Axis::over([0.0, if most_shown > 0.0 { most_shown } else { 1.0 }].into_iter(), 0.0, height)?;
        let heights = steps.levels(APART, words.step_tick);
        let widest = sheet.widest(heights.iter().map(|tick| (&*tick.text, NOTE)));
        let left = (widest.min(sheet.width * TICKS) + GAP).max(SIDE).ceil();
        let span = sheet.width - left - SIDE;
        let levers = Axis::over([first.lever, last.lever].into_iter(), left, span)?;
        let flags: Vec<Flag> = [
            of.curve.crossing.and_then(|place| flag(&levers, place.lever, words.crossing, CROSSING, false)),
            flag(&levers, of.curve.now.lever, words.now, RATE, true),
        ]
        .into_iter()
        .flatten()
        .collect();
        let uprights = flags.iter().filter(|flag| flag.stand == Stand::Here).map(|flag| flag.x).collect();
        let flags = Flags::new(&flags, NOTE.size * LEADING + GAP / 2.0, sheet);
        let top = (flags.bottom + GAP).round();
        let most = of.most.filter(|most| *most < last.lever);
        Some(Plot {
            levers,
            steps,
            heights,
            first,
            last,
            most,
            goal,
            flags,
            uprights,
            left,
            span,
            top,
            foot: top + height,
        })
    }

    fn right(&self) -> f64 {
        self.left + self.span
    }

    /// The height of a step.
    fn y(&self, step: f64) -> f64 {
        self.foot - self.steps.at(step)
    }

    /// A place on the line.
    fn on_line(&self, lever: f64) -> Point {
        let Place { lever: from, step } = self.first;
        let part = ((lever - from) / (self.last.lever - from)).clamp(0.0, 1.0);
        Point { x: self.levers.at(lever), y: self.y(step + (self.last.step - step) * part) }
    }

    fn column(&self, from: f64, to: f64) -> Area {
        let [from, to] = [from, to].map(|lever| self.levers.at(lever).round());
        Area { x: from, y: self.top, width: (to - from).max(1.0), height: self.foot - self.top }
    }

    /// What is known of the lever, and what it cannot be.
    fn columns(&self, of: &LeverCurve, sheet: &mut Sheet) {
        let axis = self.levers;
        if let Some(known) = of.known.filter(|known| known.low <= axis.to && known.high >= axis.from) {
            let role = if known.low < known.high { Role::Track } else { Role::Line };
            sheet.rectangle(self.column(known.low, known.high), role);
        }
        if let Some(most) = self.most {
            sheet.hatched(self.column(most, self.last.lever), Role::Line);
        }
    }

    /// Faint level lines, and what they stand for.
    fn grid(&self, sheet: &mut Sheet) {
        let room = self.left - GAP;
        for tick in &self.heights {
            let y = self.y(tick.value).round();
            sheet.rectangle(Area { x: self.left, y, width: self.span, height: 1.0 }, Role::Line);
            sheet.text(&tick.text, NOTE, Anchor::End, Point { x: room, y }, room);
        }
    }

    /// What each value gives, in the colours of who controls it; thinner and in no such colour
    /// where it is impossible.
    fn line(&self, control: Control, sheet: &mut Sheet) {
        let turn = self.most.map_or(self.last.lever, |most| most.max(self.first.lever));
        let mut strip = |from: f64, to: f64, (above, below): (f64, f64), role: Role| {
            let (from, to) = (self.on_line(from), self.on_line(to));
            let edge = |point: Point, down: f64| Point { y: point.y + down, ..point };
            let corners = vec![edge(from, above), edge(to, above), edge(to, below), edge(from, below)];
            if to.x > from.x {
                sheet.marks.push(Mark::Polygon(corners, role));
            }
        };
        let area = Area { x: 0.0, y: -THICK / 2.0, width: 1.0, height: THICK };
        for (part, role) in parts(area, control) {
            strip(self.first.lever, turn, (part.y, part.y + part.height), role);
        }
        strip(turn, self.last.lever, (-1.0, 1.0), Role::Muted);
    }

    /// The goal, if it is as high as the picture.
    fn level(&self, sheet: &mut Sheet) {
        if let Some(goal) = self.goal.filter(|goal| self.steps.has(*goal)) {
            let y = self.y(goal).round();
            let across = |y: f64, height: f64| Area { x: self.left, y, width: self.span, height };
            sheet.rectangle(across(y - 1.0, 3.0), Role::Surface);
            sheet.rectangle(across(y, 1.0), Role::Ink);
        }
    }

    /// The present value as a ring, the crossing as a full dot.
    fn dots(&self, of: &LeverCurve, sheet: &mut Sheet) {
        let here = |place: &Place| drawable(&place.step) && self.levers.has(place.lever) && self.steps.has(place.step);
        let crossing = of.curve.crossing.filter(here).map(|place| (place, Role::Ink));
        for (place, role) in
            [Some(of.curve.now).filter(here).map(|place| (place, Role::Surface)), crossing].into_iter().flatten()
        {
            let at = Point { x: self.levers.at(place.lever).round(), y: self.y(place.step).round() };
            sheet.dot(at, DOT + 2.0, Role::Surface);
            sheet.dot(at, DOT, Role::Ink);
            sheet.dot(at, DOT - 2.5, role);
        }
    }

    /// The name of the goal on its line, where it covers the least; with an arrow at the upper edge
    /// if it lies beyond.
    fn goal_name(&self, text: &str, sheet: &mut Sheet) {
        let Some(goal) = self.goal.filter(|_| !text.is_empty()) else { return };
        let line = RATE.size * LEADING;
        let is_beyond = !self.steps.has(goal);
        let y = if is_beyond { self.top } else { self.y(goal).round() };
        let (before, behind) = (self.left + GAP / 2.0, self.right() - GAP / 2.0);
        let sign = if is_beyond { 2.0 * GAP } else { 0.0 };
        let room = behind - before - sign;
        let width = sheet.measure(text, RATE).min(room);
        let (above, below) = (y - line - 1.0, y + 2.0);
        let area = |x: f64, y: f64| Area { x, y, width: width + sign, height: line };
        let (start, end) = (before, behind - width - sign);
        let places = [area(start, above), area(end, below), area(end, above), area(start, below)];
        let has_room = |area: &&Area| area.y >= self.top && area.y + area.height <= self.foot;
        let Some(place) = places.iter().filter(has_room).min_by_key(|area| self.covered(area)) else { return };
        sheet.rectangle(*place, Role::Surface);
        let middle = place.y + line / 2.0;
        if is_beyond {
            sheet.marks.push(arrow(Point { x: place.x + GAP / 2.0, y: middle }, (0.0, -1.0)));
        }
        sheet.text(text, RATE, Anchor::Start, Point { x: place.x + sign, y: middle }, room);
    }

    /// How many lines a text would cover.
    fn covered(&self, area: &Area) -> usize {
        let (from, to) = (area.x - GAP / 2.0, area.x + area.width + GAP / 2.0);
        let uprights = self.uprights.iter().filter(|x| (from..=to).contains(*x)).count();
        let share = |x: f64| ((x - self.left) / self.span).clamp(0.0, 1.0);
        let lever = |x: f64| self.levers.from + (self.levers.to - self.levers.from) * share(x);
        let (low, high) = (self.on_line(lever(from)).y, self.on_line(lever(to)).y);
        let is_crossed = high <= area.y + area.height && low >= area.y;
        uprights.saturating_add(usize::from(is_crossed))
    }

    /// The name of the lever, what is known of it, and what it cannot be, below the axis.
    fn below(&self, of: &LeverCurve, words: &Words, sheet: &mut Sheet) -> f64 {
        let line = NOTE.size * LEADING;
        let mut y = self.foot + HEIGHT;
        if !words.lever.is_empty() {
            sheet.text(words.lever, NOTE, Anchor::End, Point { x: sheet.width, y: y + line / 2.0 }, sheet.width);
            y += line + GAP / 2.0;
        }
        if let Some(known) = of.known {
            y = self.levers.part((known.low, known.high), known.text, y, sheet) + GAP / 2.0;
        }
        if let Some(most) = self.most {
            y = self.levers.part((most, f64::MAX), words.impossible, y, sheet);
        }
        y
    }
}

fn flag<'t>(levers: &Axis, lever: f64, text: &'t str, face: Face, dashed: bool) -> Option<Flag<'t>> {
    let (x, stand) = levers.stand(Some(lever).filter(drawable)?, SIDE / 2.0);
    Some(Flag { x, stand, text, face, dashed })
}
