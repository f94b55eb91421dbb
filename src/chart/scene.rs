//! A chart before it is drawn: marks with places in CSS pixels, from the upper left corner.

use super::palette::Role;

/// How wide text is: the canvas's own metrics on screen, an estimate elsewhere.
pub trait Measure {
    /// The width of a text in CSS pixels, at a size in CSS pixels.
    fn width(&self, text: &str, size: f64, bold: bool) -> f64;
}

/// An estimate of the width of sans-serif text, for where nothing can measure it. It is on the
/// wide side, so that what fits by it fits.
#[derive(Debug, Clone, Copy, Default)]
pub struct Estimate;

impl Measure for Estimate {
    fn width(&self, text: &str, size: f64, bold: bool) -> f64 {
        let ems: f64 = text.chars().map(|letter| if u32::from(letter) < 0x2E80 { 0.6 } else { 1.0 }).sum();
        ems * size * if bold { 1.08 } else { 1.0 }
    }
}

/// A place in CSS pixels.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Point {
    /// From the left edge.
    pub x: f64,
    /// From the upper edge.
    pub y: f64,
}

/// An upright rectangle in CSS pixels.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Area {
    /// Left edge.
    pub x: f64,
    /// Upper edge.
    pub y: f64,
    /// Not below 0.
    pub width: f64,
    /// Not below 0.
    pub height: f64,
}

impl Area {
    /// What is left of it within an edge.
    pub fn inside(self, edge: f64) -> Area {
        let less = |length: f64| (length - 2.0 * edge).max(0.0);
        Area { x: self.x + edge, y: self.y + edge, width: less(self.width), height: less(self.height) }
    }
}

/// Which part of a text stands at its place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Anchor {
    /// Its left end.
    Start,
    /// Its middle.
    Middle,
    /// Its right end.
    End,
}

/// A line of text.
#[derive(Debug, Clone, PartialEq)]
pub struct Label {
    /// What it says.
    pub text: String,
    /// Its left end, middle or right end, at half its height.
    pub at: Point,
    /// Which of them.
    pub anchor: Anchor,
    /// Size in CSS pixels.
    pub size: f64,
    /// Whether it is bold.
    pub bold: bool,
    /// Its colour.
    pub role: Role,
}

impl Label {
    /// The rectangle that the text takes, with the usual room above and below the letters.
    pub fn area(&self, measure: &dyn Measure) -> Area {
        let width = measure.width(&self.text, self.size, self.bold);
        let x = match self.anchor {
            Anchor::Start => self.at.x,
            Anchor::Middle => self.at.x - width / 2.0,
            Anchor::End => self.at.x - width,
        };
        let height = self.size * 1.2;
        Area { x, y: self.at.y - height / 2.0, width, height }
    }
}

/// One thing to draw; later ones cover earlier ones.
#[derive(Debug, Clone, PartialEq)]
pub enum Mark {
    /// A filled rectangle.
    Rectangle(Area, Role),
    /// A filled polygon.
    Polygon(Vec<Point>, Role),
    /// A thin slanting line. Upright and level lines are rectangles, which stay sharp.
    Line(Point, Point, Role),
    /// Text.
    Text(Label),
}

/// A chart, ready to be drawn.
#[derive(Debug, Clone, PartialEq)]
pub struct Scene {
    /// In CSS pixels.
    pub width: f64,
    /// In CSS pixels.
    pub height: f64,
    /// From back to front.
    pub marks: Vec<Mark>,
}
