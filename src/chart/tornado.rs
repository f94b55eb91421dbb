//! What matters most: how far each lever alone moves a step, around what is planned.
//!
//! Bars are as long as the difference that the lever makes, in the order given, and their ends say
//! which value of the lever stands there. A solid bar is a range that somebody believes in; a hollow
//! one was only tried. Plan and goal are lines across all of them.

use crate::funnel::preset::Control;

use super::axis::{Axis, HEIGHT};
use super::flags::{Flag, Flags};
use super::palette::Role;
use super::scene::{Anchor, Area, Measure, Point, Scene};
use super::sheet::{BETWEEN, Face, LEADING, NAME, NOTE, RATE, Sheet, drawable, parts};

/// From this width on names stand beside the bars.
const WIDE: f64 = 560.0;
const BAR: f64 = 22.0;
const GAP: f64 = 12.0;
/// However little a lever moves, its bar is seen.
const LEAST: f64 = 4.0;
/// Between a bar and the value at its end.
const BESIDE: f64 = 6.0;
/// Around a text, where a line that it lies on is left out.
const CLEAR: f64 = 3.0;
/// Of the width, what a value at an end may take, and what names may take.
const ENDS: f64 = 0.22;
const NAMES: f64 = 0.3;
/// At least this much is left of a side for the arrow of a goal beyond it.
const SIDE: f64 = 16.0;

/// One lever.
#[derive(Debug, Clone, PartialEq)]
pub struct Swing {
    /// Who controls it: its colour.
    pub control: Control,
    /// Its name.
    pub name: String,
    /// What is to be said of it: "tried at ±20%". May be empty.
    pub note: String,
    /// Whether it was only tried, and is not a range.
    pub tried: bool,
    /// At its low value.
    pub low: End,
    /// At its high value.
    pub high: End,
}

/// A lever at one of its ends.
#[derive(Debug, Clone, PartialEq)]
pub struct End {
    /// The step that it gives.
    pub step: f64,
    /// The value of the lever, as it is to be shown.
    pub text: String,
}

/// A line across all bars.
#[derive(Debug, Clone, Copy)]
pub struct Level<'a> {
    /// A value of the step.
    pub step: f64,
    /// Its name, with the value: "plan $457".
    pub text: &'a str,
}

/// What all levers have in common.
#[derive(Clone, Copy)]
pub struct Frame<'a> {
    /// With every lever as planned.
    pub plan: Level<'a>,
    /// What the step is to come to.
    pub goal: Option<Level<'a>>,
    /// How a value of the step is written on the axis.
    pub tick: &'a dyn Fn(f64) -> String,
    /// Whether the step is counted, so that ticks are whole.
    pub whole: bool,
}

const GOAL: Face = Face { bold: true, ..RATE };

/// The picture, as wide as asked (from 280 CSS pixels on) and as high as it needs; empty without a
/// lever that can be drawn.
pub fn tornado_scene(swings: &[Swing], frame: &Frame, width: f64, measure: &dyn Measure) -> Scene {
    let mut sheet = Sheet::new(width, measure);
    let swings: Vec<Sound> = swings.iter().filter_map(Sound::of).collect();
    let Some(layout) = Layout::new(&swings, frame, &sheet) else { return sheet.scene(0.0) };
    let names: Vec<Flag> = layout.flags(frame);
    let flags = Flags::new(&names, 0.0, &sheet);
    let (tops, foot) = layout.tops(&swings, flags.bottom + GAP, &sheet);
    flags.draw(foot, &mut sheet);
    for (swing, (top, bar)) in swings.iter().zip(&tops) {
        layout.heading(swing, *top, *bar, &mut sheet);
        layout.bar(swing, *bar, &names, &mut sheet);
    }
    let ticks = layout.axis.ticks(frame.whole, frame.tick, &sheet);
    layout.axis.draw(&ticks, foot, &mut sheet);
    sheet.scene(foot + HEIGHT)
}

/// A lever with the end that gives less at its left, whichever end that is.
struct Sound<'a> {
    swing: &'a Swing,
    left: &'a End,
    right: &'a End,
}

impl<'a> Sound<'a> {
    fn of(swing: &'a Swing) -> Option<Self> {
        let (low, high) = (&swing.low, &swing.high);
        let (left, right) = if low.step <= high.step { (low, high) } else { (high, low) };
        (drawable(&left.step) && drawable(&right.step)).then_some(Sound { swing, left, right })
    }
}

struct Layout {
    axis: Axis,
    /// Where names end that stand beside the bars; 0 if they stand above them.
    names: f64,
    /// What the value at an end may take.
    ends: f64,
}

impl Layout {
    fn new(swings: &[Sound], frame: &Frame, sheet: &Sheet) -> Option<Self> {
        swings.first()?;
        let most = (sheet.width * ENDS).floor();
        let widest = |end: fn(&Sound) -> String| {
            let widest = swings.iter().map(|swing| sheet.measure(&end(swing), NOTE)).fold(0.0, f64::max);
            (widest.min(most) + BESIDE + LEAST).ceil().max(SIDE)
        };
        let (before, behind) = (widest(|swing| swing.left.text.clone()), widest(|swing| swing.right.text.clone()));
        let texts = swings.iter().flat_map(|sound| [(&*sound.swing.name, NAME), (&*sound.swing.note, NOTE)]);
        let names = (sheet.widest(texts).min(sheet.width * NAMES) + BETWEEN).ceil();
        let names = if sheet.width >= WIDE { names } else { 0.0 };
        let bars = swings.iter().flat_map(|swing| [swing.left.step, swing.right.step]);
        let bars = || bars.clone().chain([frame.plan.step]);
        let (left, span) = (names + before, sheet.width - names - before - behind);
        let alone = Axis::over(bars(), left, span)?;
        // A goal near by takes part; one far out would leave no room for what is compared.
        let room = (alone.to - alone.from) / 2.0;
        let near = |goal: &f64| (alone.from - room..=alone.to + room).contains(goal);
        let goal = frame.goal.map(|goal| goal.step).filter(near);
        Some(Layout { axis: Axis::over(bars().chain(goal), left, span)?, names, ends: most })
    }

    fn flags<'t>(&self, frame: &Frame<'t>) -> Vec<Flag<'t>> {
        let flag = |level: Level<'t>, face: Face, dashed: bool| {
            let (x, stand) = self.axis.stand(level.step, SIDE / 2.0);
            Flag { x, stand, text: level.text, face, dashed }
        };
        let plan = drawable(&frame.plan.step).then(|| flag(frame.plan, RATE, true));
        let goal = frame.goal.filter(|goal| drawable(&goal.step)).map(|goal| flag(goal, GOAL, false));
        plan.into_iter().chain(goal).collect()
    }

    /// Where each lever begins and where its bar does, and where the axis is.
    fn tops(&self, swings: &[Sound], from: f64, sheet: &Sheet) -> (Vec<(f64, f64)>, f64) {
        let mut y = from;
        let mut tops = Vec::new();
        for sound in swings {
            let height = self.lines(sound.swing, sheet).iter().map(|(_, face)| face.size * LEADING).sum::<f64>();
            let bar = if self.is_wide() { y + ((height - BAR) / 2.0).max(0.0).round() } else { (y + height).round() };
            tops.push((y, bar));
            y = if self.is_wide() { y + height.max(BAR) } else { bar + BAR } + GAP;
        }
        (tops, y.round())
    }

    fn is_wide(&self) -> bool {
        self.names > 0.0
    }

    /// The lines of a name and its note.
    fn lines(&self, swing: &Swing, sheet: &Sheet) -> Vec<(String, Face)> {
        let room = if self.is_wide() { self.names - BETWEEN } else { sheet.width };
        let set = |text: &str, face: Face| sheet.wrapped(text, face, room, 2).into_iter().map(move |line| (line, face));
        set(&swing.name, NAME).chain(set(&swing.note, NOTE)).collect()
    }

    fn heading(&self, sound: &Sound, top: f64, bar: f64, sheet: &mut Sheet) {
        let lines = self.lines(sound.swing, sheet);
        let height = lines.iter().map(|(_, face)| face.size * LEADING).sum::<f64>();
        let room = if self.is_wide() { self.names - BETWEEN } else { sheet.width };
        let mut y = if self.is_wide() { bar + (BAR - height) / 2.0 } else { top };
        for (text, face) in lines {
            let line = face.size * LEADING;
            let width = sheet.measure(&text, face).min(room);
            // Lines across all bars stop where a name stands.
            sheet.rectangle(Area { x: 0.0, y, width: (width + CLEAR).min(sheet.width), height: line }, Role::Surface);
            sheet.text(&text, face, Anchor::Start, Point { x: 0.0, y: y + line / 2.0 }, room);
            y += line;
        }
    }

    fn bar(&self, sound: &Sound, y: f64, lines: &[Flag], sheet: &mut Sheet) {
        let [from, to] = [sound.left, sound.right].map(|end| self.axis.at(end.step).round());
        let area = Area { x: from, y, width: (to - from).max(LEAST), height: BAR };
        for (part, role) in parts(area, sound.swing.control) {
            if sound.swing.tried { sheet.hollow(part, role) } else { sheet.solid(part, role) }
        }
        for line in lines.iter().filter(|line| (from..=to).contains(&line.x.round()) && to - from > BAR / 2.0) {
            sheet.upright(line.x, (y, y + BAR), line.dashed);
        }
        let middle = y + BAR / 2.0;
        let left = Point { x: from - BESIDE, y: middle };
        let right = Point { x: to.max(from + LEAST) + BESIDE, y: middle };
        for (end, anchor, at) in [(sound.left, Anchor::End, left), (sound.right, Anchor::Start, right)] {
            let width = sheet.measure(&end.text, NOTE).min(self.ends);
            let x = if anchor == Anchor::End { at.x - width } else { at.x };
            let line = NOTE.size * LEADING;
            let from = (x - CLEAR).max(0.0);
            let width = (x + width + CLEAR).min(sheet.width) - from;
            sheet.rectangle(Area { x: from, y: middle - line / 2.0, width, height: line }, Role::Surface);
            sheet.text(&end.text, NOTE, anchor, at, self.ends);
        }
    }
}
