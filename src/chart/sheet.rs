//! What charts share while they are put together: texts that fit, and bars, lines and hatching.

use crate::funnel::preset::Control;

use super::palette::Role;
use super::scene::{Anchor, Area, Label, Mark, Measure, Point, Scene};

/// Height of a line of text ÷ its size.
pub(super) const LEADING: f64 = 1.5;
/// The least room between two texts on one line.
pub(super) const BETWEEN: f64 = 14.0;

/// How a text is set.
#[derive(Clone, Copy)]
pub(super) struct Face {
    pub size: f64,
    pub bold: bool,
    pub role: Role,
}

pub(super) const NAME: Face = Face { size: 14.0, bold: true, role: Role::Ink };
pub(super) const VALUE: Face = Face { size: 16.0, bold: true, role: Role::Ink };
pub(super) const NOTE: Face = Face { size: 12.0, bold: false, role: Role::Muted };
pub(super) const RATE: Face = Face { size: 13.0, bold: false, role: Role::Ink };
pub(super) const UNSET: Face = Face { role: Role::Muted, ..RATE };
/// A rate above 100% stands out by weight and colour.
pub(super) const QUESTIONED: Face = Face { role: Role::Warning, bold: true, ..RATE };

/// A scene that grows.
pub(super) struct Sheet<'a> {
    measure: &'a dyn Measure,
    pub width: f64,
    pub marks: Vec<Mark>,
}

impl<'a> Sheet<'a> {
    pub fn new(width: f64, measure: &'a dyn Measure) -> Self {
        // A part of a pixel cannot be drawn on; what is no width draws something small.
        let width = if width.is_finite() { width.floor().clamp(1.0, 10_000.0) } else { 1.0 };
        Sheet { measure, width, marks: Vec::new() }
    }

    /// What has been put on it, as high as that is.
    pub fn scene(self, height: f64) -> Scene {
        Scene { width: self.width, height, marks: self.marks }
    }

    /// How wide a text is.
    pub fn measure(&self, text: &str, face: Face) -> f64 {
        self.measure.width(text, face.size, face.bold)
    }

    /// The widest of several texts.
    pub fn widest<'t>(&self, texts: impl Iterator<Item = (&'t str, Face)>) -> f64 {
        texts.map(|(text, face)| self.measure(text, face)).fold(0.0, f64::max)
    }

    /// A text, cut with an ellipsis where it does not fit: the table beside the picture has it whole.
    pub fn text(&mut self, text: &str, face: Face, anchor: Anchor, at: Point, room: f64) {
        let Face { size, bold, role } = face;
        let text = cut(text, room, |text| self.measure.width(text, size, bold));
        if !text.is_empty() {
            self.marks.push(Mark::Text(Label { text, at, anchor, size, bold, role }));
        }
    }

    /// Two texts on one line, or on two where they do not fit beside each other; no line if both
    /// are empty. How high they are together.
    pub fn pair(&mut self, start: (&str, Face), end: (&str, Face), (left, right): (f64, f64), y: f64) -> f64 {
        let room = right - left;
        let width = |(text, face): (&str, Face)| self.measure(text, face);
        let beside = width(start) + BETWEEN + width(end) <= room;
        let tallest = start.1.size.max(end.1.size) * LEADING;
        let mut down = 0.0;
        for ((text, face), anchor, x) in [(start, Anchor::Start, left), (end, Anchor::End, right)] {
            let height = if beside { tallest } else { face.size * LEADING };
            if !text.is_empty() {
                self.text(text, face, anchor, Point { x, y: y + down + height / 2.0 }, room);
                down += if beside { 0.0 } else { height };
            }
        }
        if beside && !(start.0.is_empty() && end.0.is_empty()) { tallest } else { down }
    }

    /// A text around a place, moved only as far as it has to be to stay on the sheet.
    pub fn centred(&mut self, text: &str, face: Face, at: Point) {
        let half = self.measure(text, face).min(self.width) / 2.0;
        let x = at.x.min(self.width - half).max(half);
        self.text(text, face, Anchor::Middle, Point { x, y: at.y }, self.width);
    }

    /// The lines that a text takes where it has so much room: the last holds all that is left.
    pub fn wrapped(&self, text: &str, face: Face, room: f64, most: usize) -> Vec<String> {
        let mut lines: Vec<String> = Vec::new();
        for word in text.split_whitespace() {
            let full = lines.len() >= most;
            let fits = |line: &String| full || self.measure(&[line.as_str(), " ", word].concat(), face) <= room;
            match lines.last_mut().filter(|line| fits(line)) {
                Some(line) => line.extend([" ", word]),
                None => lines.push(word.to_owned()),
            }
        }
        lines
    }

    /// An upright line with a light edge, which is seen on bars too.
    pub fn upright(&mut self, x: f64, (from, to): (f64, f64), dashed: bool) {
        const ON: f64 = 5.0;
        const OFF: f64 = 3.0;
        let x = x.round();
        let part = |x: f64, width: f64, from: f64, to: f64| Area { x, y: from, width, height: (to - from).max(0.0) };
        self.rectangle(part(x - 2.0, 4.0, from, to), Role::Surface);
        let mut down = from;
        while dashed && down < to {
            self.rectangle(part(x - 1.0, 2.0, down, (down + ON).min(to)), Role::Ink);
            down += ON + OFF;
        }
        if !dashed {
            self.rectangle(part(x - 1.0, 2.0, from, to), Role::Ink);
        }
    }

    pub fn rectangle(&mut self, area: Area, role: Role) {
        self.marks.push(Mark::Rectangle(area, role));
    }

    /// A bar. What exists is seen, however small its share is.
    pub fn solid(&mut self, area: Area, role: Role) {
        if area.width > 0.0 {
            self.rectangle(Area { width: area.width.max(1.5), ..area }, role);
        }
    }

    /// An empty place for what is not known, with words that say so.
    pub fn slot(&mut self, area: Area, words: &str) {
        const DASH: f64 = 5.0;
        let mut along = 0.0;
        while along < area.width {
            let width = DASH.min(area.width - along);
            for y in [area.y, area.y + area.height - 1.0] {
                self.rectangle(Area { x: area.x + along, y, width, height: 1.0 }, Role::Line);
            }
            along += 2.0 * DASH;
        }
        for x in [area.x, area.x + area.width - 1.0] {
            for part in [0.0, 2.0, 4.0] {
                let y = area.y + part * area.height / 5.0;
                self.rectangle(Area { x, y, width: 1.0, height: area.height / 5.0 }, Role::Line);
            }
        }
        let at = Point { x: area.x + 10.0, y: area.y + area.height / 2.0 };
        self.text(words, UNSET, Anchor::Start, at, area.width - 20.0);
    }

    /// A bar that is an edge and hatching only.
    pub fn hollow(&mut self, area: Area, role: Role) {
        const EDGE: f64 = 1.5;
        if area.width <= 0.0 {
            return;
        }
        let area = Area { width: area.width.max(2.0 * EDGE + 1.0), ..area };
        self.rectangle(area, role);
        let inner = area.inside(EDGE);
        self.rectangle(inner, Role::Surface);
        self.hatched(inner, role);
    }

    /// Slanting lines across what is there.
    pub fn hatched(&mut self, area: Area, role: Role) {
        self.marks.extend(hatch(area).map(|(from, to)| Mark::Line(from, to, role)));
    }

    /// A round dot.
    pub fn dot(&mut self, at: Point, radius: f64, role: Role) {
        // The cosines of the twelve hours; nobody sees that it is no circle.
        const HOURS: [f64; 12] = [1.0, 0.866, 0.5, 0.0, -0.5, -0.866, -1.0, -0.866, -0.5, 0.0, 0.5, 0.866];
        let sines = HOURS.iter().cycle().skip(9);
        let corner = |(right, down): (&f64, &f64)| Point { x: at.x + radius * right, y: at.y + radius * down };
        self.marks.push(Mark::Polygon(HOURS.iter().zip(sines).map(corner).collect(), role));
    }
}

/// Whether a number has a place on a scale: not where it is none, or would be none as pixels.
pub(super) fn drawable(number: &f64) -> bool {
    number.abs() < 1e300
}

/// A bar in the colour of who controls it: what both control has both colours.
pub(super) fn parts(area: Area, control: Control) -> Vec<(Area, Role)> {
    let half = Area { height: area.height / 2.0, ..area };
    match control {
        Control::Creator => vec![(area, Role::Creator)],
        Control::Brand => vec![(area, Role::Brand)],
        Control::Both => vec![(half, Role::Creator), (Area { y: area.y + half.height, ..half }, Role::Brand)],
    }
}

/// A bar that is an edge and a light ground, in the same colours.
pub(super) fn light(sheet: &mut Sheet, area: Area, control: Control) {
    const EDGE: f64 = 1.5;
    let area = Area { width: area.width.max(2.0 * EDGE + 1.0), ..area };
    let ground = |role: Role| match role {
        Role::Creator => Role::CreatorTint,
        _ => Role::BrandTint,
    };
    for (part, role) in parts(area, control) {
        sheet.rectangle(part, role);
    }
    for (part, role) in parts(area.inside(EDGE), control) {
        sheet.rectangle(part, ground(role));
    }
}

/// The one colour of who controls something, where two would be read as two parts of it.
pub(super) fn one_colour(control: Control) -> Role {
    match control {
        Control::Creator => Role::Creator,
        Control::Both => Role::Muted,
        Control::Brand => Role::Brand,
    }
}

/// The background in the colour of who controls something.
pub(super) fn tint(control: Control) -> Role {
    match control {
        Control::Creator => Role::CreatorTint,
        Control::Both => Role::BothTint,
        Control::Brand => Role::BrandTint,
    }
}

/// Words about who controls something, or in their colour.
pub(super) fn who_face(control: Control) -> Face {
    Face { role: one_colour(control), ..NOTE }
}

/// Slanting lines across an area, 7 pixels apart, cut at its edges.
fn hatch(area: Area) -> impl Iterator<Item = (Point, Point)> {
    const APART: f64 = 7.0;
    let lines = ((area.width + area.height) / APART).floor();
    let offsets = std::iter::successors(Some(APART), |offset| Some(offset + APART));
    offsets.take_while(move |offset| *offset <= lines * APART).map(move |offset| {
        // The line runs up to the right; `offset` is where it would meet the level of the top.
        let from = (offset - area.height).max(0.0);
        let to = offset.min(area.width);
        let y = |x: f64| area.y + offset - x;
        (Point { x: area.x + from, y: y(from) }, Point { x: area.x + to, y: y(to) })
    })
}

/// As much of a text as fits, with an ellipsis where something is missing.
fn cut(text: &str, room: f64, width: impl Fn(&str) -> f64) -> String {
    if width(text) <= room {
        return text.to_owned();
    }
    let mut kept: Vec<char> = text.chars().collect();
    while kept.pop().is_some() {
        let short: String = kept.iter().collect::<String>().trim_end().to_owned() + "…";
        if width(&short) <= room {
            return short;
        }
    }
    String::new()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hatching_stays_inside() {
        let area = Area { x: 10.0, y: 20.0, width: 33.0, height: 23.0 };
        let inside = |point: Point| (10.0..=43.0).contains(&point.x) && (20.0..=43.0).contains(&point.y);
        // Lines 7 apart along 33 + 23 = 56: eight of them.
        assert_eq!(hatch(area).count(), 8);
        assert!(hatch(area).all(|(from, to)| inside(from) && inside(to)), "{:?}", hatch(area).collect::<Vec<_>>());
    }

    #[test]
    fn long_text_is_cut_with_an_ellipsis() {
        let ten_each = |text: &str| f64::from(u32::try_from(text.chars().count()).unwrap()) * 10.0;
        assert_eq!(cut("abcdef", 60.0, ten_each), "abcdef");
        assert_eq!(cut("abcdef", 40.0, ten_each), "abc…");
        assert_eq!(cut("ab cdef", 40.0, ten_each), "ab…");
        assert_eq!(cut("abcdef", 5.0, ten_each), "");
    }
}
