//! What a step may come to: how often which value, its middle, the range that holds nine of ten, and
//! how much of it reaches the goal.
//!
//! What reaches the goal is solid; what does not is light with an edge, so that both are told apart
//! without colour. One value that cannot vary is one line. A goal outside of the picture is an arrow
//! at the edge that it lies behind.

use crate::funnel::preset::Control;
use crate::funnel::ranges::{Bar, Histogram, Spread};

use super::axis::{Axis, HEIGHT};
use super::flags::{Flag, Flags, Stand};
use super::palette::Role;
use super::scene::{Area, Measure, Scene};
use super::sheet::{Face, RATE, Sheet, drawable, one_colour, tint};

/// Room at both sides: for lines that stand at an end, and for the dots where values go on.
const SIDE: f64 = 14.0;
const GAP: f64 = 8.0;
const EDGE: f64 = 2.0;
/// From this width on a bar is set apart from the next.
const APART: f64 = 5.0;

/// The numbers of the picture.
#[derive(Debug, Clone, Copy)]
pub struct Distribution<'a> {
    /// Who controls the step: its colour.
    pub control: Control,
    /// Whether it is counted, so that nothing between two whole numbers can happen.
    pub whole: bool,
    /// How often a value falls where.
    pub histogram: &'a Histogram,
    /// The middle and the range that holds nine of ten.
    pub spread: Spread,
    /// What it is to come to at least.
    pub goal: Option<f64>,
}

/// The words of the picture.
#[derive(Clone, Copy)]
pub struct Words<'a> {
    /// How a value is written on the axis.
    pub tick: &'a dyn Fn(f64) -> String,
    /// "as often more as less than 457". May be empty.
    pub median: &'a str,
    /// "nine of ten times 181 to 1,151". May be empty.
    pub band: &'a str,
    /// "goal 500: 44 of 100 times". May be empty.
    pub goal: &'a str,
}

const GOAL: Face = Face { bold: true, ..RATE };

/// The picture of a distribution, as wide as asked (from 280 CSS pixels on) and as high as it needs;
/// empty where there is nothing to draw.
pub fn distribution_scene(of: &Distribution, words: &Words, width: f64, measure: &dyn Measure) -> Scene {
    let mut sheet = Sheet::new(width, measure);
    let bars: Vec<Bar> = of.histogram.bars.iter().copied().filter(is_sound).collect();
    let one = one_value(&bars);
    let (left, span) = (SIDE, sheet.width - 2.0 * SIDE);
    let ends = bars.iter().flat_map(|bar| if one.is_some() { [bar.from, bar.from] } else { [bar.from, bar.to] });
    let Some(axis) = Axis::over(ends, left, span) else { return sheet.scene(0.0) };
    let goal = of.goal.filter(drawable).map(|goal| if of.whole { goal.ceil() } else { goal });
    // A whole number takes the place from itself to the next one, and stands in the middle of it.
    let values = if of.whole && one.is_none() { axis.lowered(0.5) } else { axis };
    let names: Vec<Flag> = [goal.map(|goal| goal_flag(&axis, goal, words)), median_flag(&values, of, words)]
        .into_iter()
        .flatten()
        .collect();
    let flags = Flags::new(&names, 0.0, &sheet);
    let top = flags.bottom + GAP;
    let foot = (top + (sheet.width * 0.35).clamp(110.0, 190.0)).round();
    let plot = Plot { axis, control: of.control, goal, top, foot };
    if one.is_none() {
        plot.bars(&bars, &mut sheet);
    }
    tails(of.histogram, one.is_some(), foot, &mut sheet);
    let ticks = values.ticks(of.whole, words.tick, &sheet);
    values.draw(&ticks, foot, &mut sheet);
    flags.draw(foot, &mut sheet);
    if let Some(value) = one {
        plot.line(value, &mut sheet);
    }
    let height = values.part((of.spread.p5, of.spread.p95), words.band, foot + HEIGHT, &mut sheet);
    sheet.scene(height)
}

/// Whether a bar can be drawn.
fn is_sound(bar: &Bar) -> bool {
    drawable(&bar.from) && drawable(&bar.to) && bar.from <= bar.to && bar.share > 0.0 && drawable(&bar.share)
}

/// The one value that there is, if it is one: a bar of no width, or of no whole number but one.
fn one_value(bars: &[Bar]) -> Option<f64> {
    match bars {
        [bar] if bar.to - bar.from <= 1.0 && bar.share >= 1.0 => Some(bar.from),
        _ => None,
    }
}

fn goal_flag<'t>(axis: &Axis, goal: f64, words: &Words<'t>) -> Flag<'t> {
    let (x, stand) = axis.stand(goal, SIDE / 2.0);
    Flag { x, stand, text: words.goal, face: GOAL, dashed: false }
}

fn median_flag<'t>(values: &Axis, of: &Distribution, words: &Words<'t>) -> Option<Flag<'t>> {
    let median = Some(of.spread.p50).filter(|median| values.has(*median))?;
    Some(Flag { x: values.at(median), stand: Stand::Here, text: words.median, face: RATE, dashed: true })
}

/// Where bars stand.
struct Plot {
    axis: Axis,
    control: Control,
    goal: Option<f64>,
    top: f64,
    foot: f64,
}

impl Plot {
    fn role(&self) -> Role {
        one_colour(self.control)
    }

    fn bars(&self, bars: &[Bar], sheet: &mut Sheet) {
        let most = bars.iter().map(|bar| bar.share).fold(0.0, f64::max);
        for bar in bars {
            let height = ((self.foot - self.top) * bar.share / most).max(1.0).round();
            let [from, to] = [bar.from, bar.to].map(|edge| self.axis.at(edge).round());
            let to = if to - from >= APART { to - 1.0 } else { to.max(from + 1.0) };
            let goal = self.goal.map_or(from, |goal| {
                if goal <= bar.from {
                    from
                } else if goal >= bar.to {
                    to
                } else {
                    self.axis.at(goal).round().min(to)
                }
            });
            let area = |from: f64, to: f64| Area { x: from, y: self.foot - height, width: to - from, height };
            if goal > from {
                self.short(area(from, goal), sheet);
            }
            if to > goal {
                sheet.rectangle(area(goal, to), self.role());
            }
        }
    }

    /// What does not reach the goal.
    fn short(&self, area: Area, sheet: &mut Sheet) {
        sheet.rectangle(area, tint(self.control));
        sheet.rectangle(Area { height: area.height.min(EDGE), ..area }, self.role());
    }

    /// All of it at one value.
    fn line(&self, value: f64, sheet: &mut Sheet) {
        const THICK: f64 = 8.0;
        let x = self.axis.at(value).round() - THICK / 2.0;
        let area = Area { x, y: self.top, width: THICK, height: self.foot - self.top };
        if self.goal.is_some_and(|goal| value < goal) {
            sheet.hollow(area, self.role());
        } else {
            sheet.solid(area, self.role());
        }
    }
}

/// Dots on the axis where values go on beyond the picture.
fn tails(histogram: &Histogram, is_one: bool, foot: f64, sheet: &mut Sheet) {
    let right = sheet.width - SIDE;
    for (share, begin, way) in [(histogram.below, SIDE - 2.0, -1.0), (histogram.above, right, 1.0)] {
        for dot in [1.0, 2.0, 3.0] {
            if share > 0.0 && !is_one {
                let x = begin + way * dot * 4.0;
                sheet.rectangle(
                    Area { x: x.clamp(0.0, sheet.width - 2.0), y: foot - 1.0, width: 2.0, height: 2.0 },
                    Role::Muted,
                );
            }
        }
    }
}
