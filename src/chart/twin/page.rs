//! Lays two funnels out, step below step.

use super::{Pair, Shift, Side, Words};
use crate::chart::lens::{Scale, lens};
use crate::chart::palette::Role;
use crate::chart::scene::{Anchor, Area, Measure, Point, Scene};
use crate::chart::sheet::{
    BETWEEN, Face, LEADING, NAME, NOTE, QUESTIONED, RATE, Sheet, UNSET, VALUE, light, parts, tint, who_face,
};
use crate::funnel::preset::Control;

/// From this width on names and changes stand beside the bars.
const WIDE: f64 = 560.0;
/// How high the bars are, and both with the room between them.
const FIRST: f64 = 16.0;
const SECOND: f64 = 20.0;
const BARS: f64 = FIRST + 2.0 + SECOND;
/// How high slivers are that a lens widens, of that.
const SLIVERS: f64 = 0.5;
const LENS: f64 = 42.0;
const GAP: f64 = 14.0;
const FOOT: f64 = 4.0;
/// Between texts above the bars and what stands beside them.
const AIR: f64 = 3.0;
/// The signs of both sides before their names.
const SIGN: f64 = 18.0;
/// Around words on a ground of their own.
const AROUND: f64 = 6.0;
/// What values beside the bars may take of the width.
const VALUES: f64 = 0.34;

/// The value of the first side steps back.
const BEFORE: Face = Face { role: Role::Muted, ..RATE };
const AFTER: Face = NAME;
const MOST: Face = Face { role: Role::Ink, ..NOTE };

/// The marks so far and where the next one goes.
pub(super) struct Page<'a> {
    words: Words<'a>,
    sheet: Sheet<'a>,
    /// Where bars begin and how wide the full scale is.
    left: f64,
    span: f64,
    /// Where values end that stand beside the bars, and what they may take.
    values: (f64, f64),
    /// Whether names and changes stand beside the bars.
    wide: bool,
    y: f64,
}

impl<'a> Page<'a> {
    pub fn new(pairs: &[Pair], words: Words<'a>, width: f64, measure: &'a dyn Measure) -> Self {
        let sheet = Sheet::new(width, measure);
        let width = sheet.width;
        let widest = |texts: fn(&Pair) -> [(&str, Face); 2]| sheet.widest(pairs.iter().flat_map(texts)).ceil();
        let names = widest(|pair| [(&pair.name, NAME), (&pair.who, NOTE)]) + 20.0;
        let values = widest(|pair| [(pair.first.shown(), BEFORE), (pair.second.shown(), AFTER)]);
        let changes = widest(|pair| [(&pair.change, VALUE), (&pair.difference, NOTE)]) + 26.0;
        let wide = width >= WIDE && names <= 0.26 * width && values + changes <= 0.32 * width;
        let room = values.min((width * VALUES).floor());
        let (left, end) = if wide { (names, width - changes) } else { (0.0, width) };
        let span = end - room - if room > 0.0 { 10.0 } else { 0.0 } - left;
        let mut page = Page { words, sheet, left, span, values: (end, room), wide, y: 0.0 };
        if !pairs.is_empty() {
            page.sides(words.first, words.second);
        }
        page
    }

    /// The step below those before it.
    pub fn add(&mut self, pair: &Pair, scale: Scale) {
        if self.y > 0.0 {
            self.y += GAP;
        }
        if pair.money {
            self.y += 4.0;
            self.sheet.rectangle(Area { x: 0.0, y: self.y, width: self.sheet.width, height: 1.0 }, Role::Line);
            self.y += GAP;
        }
        let who = if self.wide { "" } else { self.heads_above(pair) };
        self.rate(pair, who);
        if pair.money {
            return self.money(pair);
        }
        self.y += AIR;
        if self.wide {
            self.names_beside(pair);
        }
        if let Some(closer) = scale.closer {
            self.bars(pair, scale.full, SLIVERS);
            self.lens(pair, scale.full, closer);
        }
        self.values(pair);
        self.bars(pair, scale.closer.unwrap_or(scale.full), 1.0);
    }

    /// The picture of all steps.
    pub fn scene(self) -> Scene {
        self.sheet.scene(if self.y > 0.0 { self.y + FOOT } else { 0.0 })
    }

    /// Two texts after the signs of both sides, on one line if they fit.
    fn sides(&mut self, first: &str, second: &str) {
        const BESIDE: f64 = SIGN + 8.0;
        let from = self.left;
        let mut x = from;
        for (text, face, is_first) in [(first, BEFORE, true), (second, AFTER, false)] {
            let line = AFTER.size * LEADING;
            let taken = BESIDE + self.sheet.measure(text, face);
            if x > from && x + taken > self.sheet.width {
                (x, self.y) = (from, self.y + line);
            }
            let area = Area { x, y: self.y + line / 2.0 - 5.0, width: SIGN, height: 10.0 };
            if is_first {
                self.sheet.rectangle(area, Role::Muted);
                self.sheet.rectangle(area.inside(1.5), Role::BothTint);
            } else {
                self.sheet.rectangle(area, Role::Muted);
            }
            let at = Point { x: x + BESIDE, y: self.y + line / 2.0 };
            self.sheet.text(text, face, Anchor::Start, at, self.sheet.width - at.x);
            x += taken + 1.5 * BETWEEN;
        }
        self.y += AFTER.size * LEADING;
    }

    /// The name, who controls it, and the change, on as few lines as they fit on. Who controls it is
    /// given back where the next line may have room for it.
    fn heads_above<'t>(&mut self, pair: &'t Pair) -> &'t str {
        const BESIDE: f64 = 8.0;
        let (change, difference) = ((&*pair.change, change_face(pair)), (&*pair.difference, NOTE));
        let (name, who) = ((&*pair.name, NAME), (&*pair.who, who_face(pair.control)));
        let measure = |(text, face): (&str, Face)| self.sheet.measure(text, face);
        let beside_change = if pair.change.is_empty() { 0.0 } else { measure(change) + 1.5 * BESIDE };
        let (start, end) = (measure(name) + BESIDE, BETWEEN + measure(difference) + beside_change);
        let (with_difference, with_who) =
            (start + end <= self.sheet.width, start + measure(who) + end <= self.sheet.width);
        // A little lower than the middle of larger letters, to stand on the same line.
        let y = self.y + VALUE.size * LEADING / 2.0 + 0.5;
        if with_difference {
            let x = self.sheet.width - beside_change;
            self.sheet.text(difference.0, difference.1, Anchor::End, Point { x, y }, x);
        }
        if with_who {
            self.sheet.text(who.0, who.1, Anchor::Start, Point { x: start, y }, self.sheet.width);
        }
        self.pair(name, change);
        if !with_difference {
            self.pair(who, difference);
        }
        if with_difference && !with_who { &pair.who } else { "" }
    }

    /// What became of the conversion rate and whether that changes most; also who controls the step, on
    /// the first of these lines that has room for it.
    fn rate(&mut self, pair: &Pair, who: &str) {
        let face = rate_face(pair);
        let right = if self.wide { self.left + self.span } else { self.sheet.width };
        let mut most = if pair.shift == Shift::Most { self.words.most } else { "" };
        let mut who = who;
        let mut lines = self.sheet.wrapped(&pair.rate, face, right - self.left, 2);
        if lines.is_empty() && !(most.is_empty() && who.is_empty()) {
            lines.push(String::new());
        }
        for text in lines {
            let end = self.left + self.sheet.measure(&text, face);
            let from = if text.is_empty() { self.left } else { end + BETWEEN };
            self.sheet.text(&text, face, Anchor::Start, self.at_line(self.left), right - self.left);
            let end = self.most(&mut most, from, right).unwrap_or(end);
            self.who(&mut who, pair.control, end, right);
            self.y += RATE.size * LEADING;
        }
        for _ in 0..2 {
            if !(most.is_empty() && who.is_empty()) {
                let end = self.most(&mut most, self.left, f64::INFINITY).unwrap_or(self.left);
                self.who(&mut who, pair.control, end, right);
                self.y += RATE.size * LEADING;
            }
        }
    }

    fn at_line(&self, x: f64) -> Point {
        Point { x, y: self.y + RATE.size * LEADING / 2.0 }
    }

    /// Who controls the step, at the end of a line if there is room or nothing else on it.
    fn who(&mut self, text: &mut &str, control: Control, from: f64, right: f64) {
        let fits = from + BETWEEN + self.sheet.measure(text, NOTE) <= right;
        if from <= self.left {
            self.sheet.text(text, who_face(control), Anchor::Start, self.at_line(self.left), right);
            *text = "";
        } else if fits {
            self.sheet.text(text, who_face(control), Anchor::End, self.at_line(right), right);
            *text = "";
        }
    }

    /// That this step changes most, on a ground of its own, if there is room; where it ends.
    fn most(&mut self, text: &mut &str, x: f64, right: f64) -> Option<f64> {
        let width = self.sheet.measure(text, MOST) + 2.0 * AROUND;
        if text.is_empty() || x + width > right {
            return None;
        }
        let Point { y, .. } = self.at_line(x);
        let width = width.min(self.sheet.width - x);
        self.sheet.rectangle(Area { x, y: y - 9.0, width, height: 18.0 }, Role::BothTint);
        self.sheet.text(text, MOST, Anchor::Start, Point { x: x + AROUND, y }, width - 2.0 * AROUND);
        *text = "";
        Some(x + width)
    }

    /// The name and who controls it, at the left of the bars.
    fn names_beside(&mut self, pair: &Pair) {
        let (up, down) = lines(&pair.who);
        let at = |y: f64| Point { x: 0.0, y };
        self.sheet.text(&pair.name, NAME, Anchor::Start, at(self.y + up), self.left);
        self.sheet.text(&pair.who, who_face(pair.control), Anchor::Start, at(self.y + down), self.left);
    }

    /// The values of both sides at the right of the bars, and on a wide page the change.
    fn values(&mut self, pair: &Pair) {
        let (x, room) = self.values;
        let at = |y: f64| Point { x, y };
        self.sheet.text(pair.first.shown(), BEFORE, Anchor::End, at(self.y + FIRST / 2.0), room);
        let middle = self.y + BARS - SECOND / 2.0;
        self.sheet.text(pair.second.shown(), AFTER, Anchor::End, at(middle), room);
        if self.wide {
            let (up, down) = lines(&pair.difference);
            let at = |y: f64| Point { x: self.sheet.width, y };
            let room = self.sheet.width - x;
            let (up, down) = (at(self.y + up), at(self.y + down));
            self.sheet.text(&pair.change, change_face(pair), Anchor::End, up, room);
            self.sheet.text(&pair.difference, NOTE, Anchor::End, down, room);
        }
    }

    /// Both bars on a scale, as high as they are or a part of that.
    fn bars(&mut self, pair: &Pair, full: f64, part: f64) {
        let (left, span) = (self.left, self.span);
        let area =
            |length: f64, y: f64, height: f64| Area { x: left, y, width: span * length / full, height: height * part };
        let (first, second) = (self.y, self.y + (BARS - SECOND) * part);
        self.y += BARS * part;
        let none = |side: &Side| side.known().is_none();
        if none(&pair.first) && none(&pair.second) {
            return self.sheet.slot(area(full, first, BARS), self.words.not_set);
        }
        for (side, y, height) in [(&pair.first, first, FIRST), (&pair.second, second, SECOND)] {
            let track = area(full, y, height);
            if none(side) {
                self.sheet.slot(track, if part < 1.0 { "" } else { self.words.not_set });
                continue;
            }
            self.sheet.rectangle(track, Role::Track);
            let Some(length) = side.length() else { continue };
            let draw = if y > first { solid } else { light };
            draw(&mut self.sheet, area(length, y, height), pair.control);
        }
    }

    /// From both bars on one scale to the same on the next.
    fn lens(&mut self, pair: &Pair, full: f64, closer: f64) {
        let Some(length) = pair.length() else { return };
        let area = Area { x: self.left, y: self.y, width: self.span, height: LENS };
        let on = |full: f64| self.span * length / full;
        self.sheet.marks.push(lens(area, on(full), on(closer), tint(pair.control)));
        let words = (self.words.closer)(pair, full / closer);
        let at = Point { x: self.left + 10.0, y: self.y + LENS * 0.66 };
        // Nothing stands beside a lens.
        self.sheet.text(&words, NOTE, Anchor::Start, at, self.values.0 - at.x);
        self.y += LENS;
    }

    /// Money: amounts instead of bars.
    fn money(&mut self, pair: &Pair) {
        if self.wide {
            self.names_beside(pair);
            self.values(pair);
            self.y += BARS;
        } else {
            let text = |side: &Side| {
                if side.known().is_some() { side.text.clone() } else { self.words.not_set.to_owned() }
            };
            let (first, second) = (text(&pair.first), text(&pair.second));
            self.sides(&first, &second);
        }
    }

    /// Two texts on one line, or on two.
    fn pair(&mut self, start: (&str, Face), end: (&str, Face)) {
        self.y += self.sheet.pair(start, end, (0.0, self.sheet.width), self.y);
    }
}

fn solid(sheet: &mut Sheet, area: Area, control: Control) {
    for (part, role) in parts(area, control) {
        sheet.solid(part, role);
    }
}

/// A rate that is the same steps back.
fn rate_face(pair: &Pair) -> Face {
    match pair.shift {
        _ if pair.questioned => QUESTIONED,
        Shift::Same => UNSET,
        Shift::Differs => RATE,
        Shift::Most => Face { bold: true, ..RATE },
    }
}

/// A change of nothing steps back too.
fn change_face(pair: &Pair) -> Face {
    let is_same = |(one, other): (f64, f64)| (one - other).abs() <= other.abs() * 1e-9;
    let same = pair.first.known().zip(pair.second.known()).is_some_and(is_same);
    if same { UNSET } else { VALUE }
}

/// The middles of one or two lines beside both bars.
fn lines(lower: &str) -> (f64, f64) {
    if lower.is_empty() { (BARS / 2.0, BARS / 2.0) } else { (BARS / 2.0 - 9.0, BARS / 2.0 + 10.0) }
}
