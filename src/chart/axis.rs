//! A level axis with a few round ticks.

use super::flags::Stand;
use super::palette::Role;
use super::scene::{Area, Point};
use super::sheet::{LEADING, NOTE, Sheet, drawable};

/// As many ticks as the eye takes in.
const MOST: f64 = 8.0;
/// The least room between the texts of two ticks.
const APART: f64 = 10.0;
/// How far the axis is drawn below its line.
pub(super) const HEIGHT: f64 = 24.0;

/// Where numbers stand between two places.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Axis {
    pub from: f64,
    pub to: f64,
    left: f64,
    span: f64,
}

/// A round number, and how the caller writes it.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Tick {
    pub value: f64,
    pub text: String,
}

impl Axis {
    /// Between the least and the largest of some numbers; around them where they are all the same.
    /// `None` without a number that can be drawn.
    pub fn over(numbers: impl Iterator<Item = f64>, left: f64, span: f64) -> Option<Axis> {
        let ends = |ends: Option<(f64, f64)>, number: f64| {
            let (from, to) = ends.unwrap_or((number, number));
            Some((from.min(number), to.max(number)))
        };
        let (from, to) = numbers.filter(drawable).fold(None, ends)?;
        // A range so narrow that its ends are the same number but for rounding is none.
        let around = if from == 0.0 { 1.0 } else { from.abs() / 2.0 };
        let is_range = to - from > around * 1e-9;
        let (from, to) = if is_range { (from, to) } else { (from - around, from + around) };
        Some(Axis { from, to, left, span: span.max(1.0) })
    }

    /// The same places for numbers that are so much smaller.
    pub fn lowered(self, by: f64) -> Axis {
        Axis { from: self.from - by, to: self.to - by, ..self }
    }

    /// The place of a number, of one beyond an end that end.
    pub fn at(&self, number: f64) -> f64 {
        let part = (number - self.from) / (self.to - self.from);
        self.left + self.span * if part.is_finite() { part.clamp(0.0, 1.0) } else { 0.0 }
    }

    /// The place of a line that may lie beyond an end, `beyond` pixels behind which an arrow stands
    /// for it.
    pub fn stand(&self, number: f64, beyond: f64) -> (f64, Stand) {
        if number < self.from {
            (self.left - beyond, Stand::Before)
        } else if number > self.to {
            (self.left + self.span + beyond, Stand::Behind)
        } else {
            (self.at(number), Stand::Here)
        }
    }

    /// Whether a number lies on it.
    pub fn has(&self, number: f64) -> bool {
        (self.from..=self.to).contains(&number)
    }

    /// Round numbers whose texts differ and stand apart, as many as fit; none between whole ones
    /// if `whole`.
    pub fn ticks(&self, whole: bool, words: &dyn Fn(f64) -> String, sheet: &Sheet) -> Vec<Tick> {
        self.round_numbers(whole, words, &|ticks| self.are_apart(ticks, sheet))
    }

    /// The same for an upright axis, so many pixels apart at least.
    pub fn levels(&self, apart: f64, words: &dyn Fn(f64) -> String) -> Vec<Tick> {
        let fits = |one: &Tick, next: &Tick| self.at(next.value) - self.at(one.value) >= apart && one.text != next.text;
        self.round_numbers(false, words, &|ticks| {
            ticks.iter().zip(ticks.iter().skip(1)).all(|(one, next)| fits(one, next))
        })
    }

    fn round_numbers(&self, whole: bool, words: &dyn Fn(f64) -> String, fit: &dyn Fn(&[Tick]) -> bool) -> Vec<Tick> {
        const WIDER: usize = 12;
        let steps =
            std::iter::successors(Some(first_step((self.to - self.from) / MOST, whole)), |step| Some(step.next()));
        let mut finest = Vec::new();
        for (turn, step) in steps.take(WIDER).enumerate() {
            let ticks = self.every(step.size(), words);
            if ticks.len() > 1 && fit(&ticks) {
                return ticks;
            }
            if turn == 0 {
                finest = ticks;
            }
        }
        finest.truncate(1);
        finest
    }

    fn every(&self, step: f64, words: &dyn Fn(f64) -> String) -> Vec<Tick> {
        let first = (self.from / step).ceil();
        // One end may be rounded away from a tick that stands on it.
        let end = self.to + step * 1e-9;
        let values = (0..=12_u8).map(|number| (first + f64::from(number)) * step).take_while(|value| *value <= end);
        values.map(|value| Tick { value, text: words(value) }).collect()
    }

    fn are_apart(&self, ticks: &[Tick], sheet: &Sheet) -> bool {
        let mut end = f64::NEG_INFINITY;
        let mut before: Option<&str> = None;
        ticks.iter().all(|tick| {
            let width = sheet.measure(&tick.text, NOTE);
            let middle = self.at(tick.value).min(sheet.width - width / 2.0).max(width / 2.0);
            let apart = middle - width / 2.0 >= end && before != Some(&tick.text) && width <= sheet.width;
            end = middle + width / 2.0 + APART;
            before = Some(&tick.text);
            apart
        })
    }

    /// The line of the axis at a height, its ticks and their texts.
    pub fn draw(&self, ticks: &[Tick], y: f64, sheet: &mut Sheet) {
        sheet.rectangle(Area { x: self.left, y, width: self.span, height: 1.0 }, Role::Muted);
        for tick in ticks {
            let x = self.at(tick.value).round().min(self.left + self.span - 1.0);
            sheet.rectangle(Area { x, y, width: 1.0, height: 5.0 }, Role::Muted);
            sheet.centred(&tick.text, NOTE, Point { x, y: y + 15.0 });
        }
    }

    /// A part of the axis, marked below it at a height, and its words in two lines at most; where
    /// they end. What goes on beyond the axis has no mark at that end, one value has one mark.
    pub fn part(&self, (low, high): (f64, f64), text: &str, y: f64, sheet: &mut Sheet) -> f64 {
        const HIGH: f64 = 10.0;
        let [from, to] = [low, high].map(|end| self.at(end).round());
        let top = y + 2.0;
        let mark = |x: f64| Area { x, y: top, width: 2.0, height: HIGH };
        if to > from {
            let middle = top + HIGH / 2.0 - 1.0;
            sheet.rectangle(Area { x: from, y: middle, width: to - from, height: 2.0 }, Role::Ink);
            for (end, x) in [(low, from), (high, to - 2.0)] {
                if self.has(end) {
                    sheet.rectangle(mark(x), Role::Ink);
                }
            }
        } else if low == high && self.has(low) && !text.is_empty() {
            sheet.rectangle(mark(from - 1.0), Role::Ink);
        }
        let line = NOTE.size * LEADING;
        let mut y = y + HIGH + 4.0;
        for text in sheet.wrapped(text, NOTE, sheet.width, 2) {
            sheet.centred(&text, NOTE, Point { x: f64::midpoint(from, to), y: y + line / 2.0 });
            y += line;
        }
        y
    }
}

/// 1, 2 or 5 times a power of ten.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Step {
    digit: f64,
    power: f64,
}

impl Step {
    fn size(self) -> f64 {
        self.digit * self.power
    }

    fn next(self) -> Step {
        match self.digit {
            ..2.0 => Step { digit: 2.0, ..self },
            ..5.0 => Step { digit: 5.0, ..self },
            _ => Step { digit: 1.0, power: self.power * 10.0 },
        }
    }
}

/// The least round step of at least a size. (A logarithm would bring more code than this loop.)
fn first_step(size: f64, whole: bool) -> Step {
    const SIZES: u16 = 320;
    let mut power = 1.0;
    for _ in 0..SIZES {
        if power <= size || whole {
            break;
        }
        power /= 10.0;
    }
    let mut step = Step { digit: 1.0, power };
    for _ in 0..3 * SIZES {
        if step.size() >= size {
            break;
        }
        step = step.next();
    }
    step
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::chart::scene::Estimate;

    fn texts(from: f64, to: f64, whole: bool, width: f64) -> Vec<String> {
        let axis = Axis::over([from, to].into_iter(), 0.0, width).unwrap();
        let words =
            |value: f64| if whole { format!("{value:.0}") } else { format!("{}", (value * 100.0).round() / 100.0) };
        axis.ticks(whole, &words, &Sheet::new(width, &Estimate)).into_iter().map(|tick| tick.text).collect()
    }

    #[test]
    fn ticks_are_few_and_round() {
        assert_eq!(texts(180.0, 1_151.0, false, 600.0), ["200", "400", "600", "800", "1000"]);
        assert_eq!(texts(0.012, 0.031, false, 600.0), ["0.02", "0.03"]); // 0.015 is written as 0.02 too
        assert_eq!(texts(0.0, 3.0, true, 600.0), ["0", "1", "2", "3"]);
        assert_eq!(texts(0.0, 60_000.0, false, 600.0), ["0", "10000", "20000", "30000", "40000", "50000", "60000"]);
    }

    #[test]
    fn a_narrow_axis_has_fewer() {
        // A text of five digits is 5 × 0.6 × 12 = 36 wide.
        assert_eq!(texts(0.0, 60_000.0, false, 200.0), ["0", "20000", "40000", "60000"]);
        assert_eq!(texts(0.0, 60_000.0, false, 50.0), ["0"]);
    }

    #[test]
    fn levels_are_so_far_apart() {
        let axis = Axis::over([0.0, 4_000.0].into_iter(), 0.0, 150.0).unwrap();
        let values = |apart| -> Vec<f64> {
            axis.levels(apart, &|value| format!("{value:.0}")).iter().map(|tick| tick.value).collect()
        };
        // 150 × 1000 ÷ 4000 = 37.5 between thousands, 75 between two thousands.
        assert_eq!(values(34.0), [0.0, 1_000.0, 2_000.0, 3_000.0, 4_000.0]);
        assert_eq!(values(38.0), [0.0, 2_000.0, 4_000.0]);
    }

    #[test]
    fn numbers_beyond_the_ends_stand_at_the_ends() {
        let axis = Axis::over([20.0, 10.0].into_iter(), 5.0, 100.0).unwrap();
        assert_eq!([0.0, 10.0, 15.0, 99.0, f64::NAN].map(|number| axis.at(number)), [5.0, 5.0, 55.0, 105.0, 5.0]);
        assert!(axis.has(20.0) && !axis.has(20.1));
    }

    #[test]
    fn one_number_stands_in_the_middle_and_none_has_no_axis() {
        assert_eq!(Axis::over([8.0, 8.0].into_iter(), 0.0, 100.0).map(|axis| axis.at(8.0)), Some(50.0));
        assert_eq!(Axis::over([f64::NAN, f64::INFINITY].into_iter(), 0.0, 100.0), None);
    }
}
