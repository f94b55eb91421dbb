//! Draws a scene over any backend of plotters: a canvas, an SVG file, a test.
//!
//! It calls the backend directly: plotters' elements, areas and axes would bring much code for
//! nothing that a scene needs.

use plotters::prelude::{Color, DrawingBackend, FontDesc, FontFamily, FontStyle, RGBColor, TextStyle};
use plotters::style::text_anchor::{HPos, Pos, VPos};

use super::palette::{Palette, Role};
use super::scene::{Anchor, Area, Label, Mark, Point, Scene};

/// The backend refused; what it said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Undrawn(pub String);

/// What a scene is drawn on.
#[derive(Debug, Clone, Copy)]
pub struct Medium<'a> {
    /// Units of the backend for each CSS pixel. Backends take whole numbers, so a scale of at least
    /// the screen's pixel density keeps edges where they belong.
    pub scale: f64,
    /// What a backend makes of a font size: plotters' SVG backend divides it by 1.24.
    pub text_scale: f64,
    /// A CSS list of fonts.
    pub family: &'a str,
}

impl<'a> Medium<'a> {
    /// A canvas whose backing store has so many pixels for each CSS pixel and whose context is not
    /// transformed. (With a transform, the scale is 1.)
    pub fn canvas(scale: f64, family: &'a str) -> Self {
        Medium { scale, text_scale: 1.0, family }
    }

    /// plotters' SVG backend. The image is `scale` times as large and is to be shown that much
    /// smaller.
    pub fn svg(scale: f64, family: &'a str) -> Self {
        Medium { scale, text_scale: 1.24, family }
    }
}

/// Draws a scene. The backend has to be as large as the scene times the medium's scale.
///
/// # Errors
/// What the backend says.
pub fn draw<B: DrawingBackend>(
    scene: &Scene,
    palette: &Palette,
    medium: Medium,
    backend: &mut B,
) -> Result<(), Undrawn> {
    let colour = |role: Role| {
        let (red, green, blue) = palette.rgb(role);
        RGBColor(red, green, blue)
    };
    let place = |point: Point| whole(point, medium.scale);
    // As thin as a line of one CSS pixel, on dense screens too.
    let hair = whole(Point { x: 1.0, y: 0.0 }, medium.scale).0.unsigned_abs().max(1);
    let ground = Area { x: 0.0, y: 0.0, width: scene.width, height: scene.height };
    rectangle(backend, ground, colour(Role::Surface), medium.scale)?;
    for mark in &scene.marks {
        match mark {
            Mark::Rectangle(area, role) => rectangle(backend, *area, colour(*role), medium.scale)?,
            Mark::Polygon(points, role) => {
                let points = points.iter().map(|point| place(*point));
                backend.fill_polygon(points, &colour(*role)).map_err(undrawn)?;
            }
            Mark::Line(from, to, role) => {
                let style = colour(*role).stroke_width(hair);
                backend.draw_path([place(*from), place(*to)], &style).map_err(undrawn)?;
            }
            Mark::Text(label) => text(backend, label, colour(label.role), medium)?,
        }
    }
    Ok(())
}

fn undrawn(error: impl std::fmt::Display) -> Undrawn {
    Undrawn(error.to_string())
}

/// To the nearest whole unit of the backend.
#[allow(clippy::cast_possible_truncation)] // `as` saturates, and scenes are a few thousand pixels large
pub(super) fn whole(point: Point, scale: f64) -> (i32, i32) {
    ((point.x * scale).round() as i32, (point.y * scale).round() as i32)
}

/// A filled rectangle, at least one unit wide and high, so that what exists is seen.
fn rectangle<B: DrawingBackend>(backend: &mut B, area: Area, colour: RGBColor, scale: f64) -> Result<(), Undrawn> {
    let from = whole(Point { x: area.x, y: area.y }, scale);
    let to = whole(Point { x: area.x + area.width, y: area.y + area.height }, scale);
    let to = (to.0.max(from.0.saturating_add(1)), to.1.max(from.1.saturating_add(1)));
    backend.draw_rect(from, to, &colour, true).map_err(undrawn)
}

/// Text is set by the backend itself; plotters' own measuring and drawing of letters is not used.
fn text<B: DrawingBackend>(backend: &mut B, label: &Label, colour: RGBColor, medium: Medium) -> Result<(), Undrawn> {
    let style = if label.bold { FontStyle::Bold } else { FontStyle::Normal };
    let size = label.size * medium.scale * medium.text_scale;
    let font = FontDesc::new(FontFamily::Name(medium.family), size, style);
    let h_pos = match label.anchor {
        Anchor::Start => HPos::Left,
        Anchor::Middle => HPos::Center,
        Anchor::End => HPos::Right,
    };
    let style = TextStyle::from(font).color(&colour).pos(Pos::new(h_pos, VPos::Center));
    backend.draw_text(&label.text, &style, whole(label.at, medium.scale)).map_err(undrawn)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::chart::palette::LIGHT;
    use plotters::prelude::SVGBackend;

    #[test]
    fn every_kind_of_mark_is_drawn_at_its_place_and_scale() {
        let point = |x, y| Point { x, y };
        let label = Label {
            text: "60,000".into(),
            at: point(90.0, 20.0),
            anchor: Anchor::End,
            size: 16.0,
            bold: true,
            role: Role::Ink,
        };
        let marks = vec![
            Mark::Rectangle(Area { x: 0.0, y: 10.0, width: 0.1, height: 26.0 }, Role::Creator),
            Mark::Polygon(vec![point(0.0, 0.0), point(5.0, 0.0), point(0.0, 5.0)], Role::Brand),
            Mark::Line(point(1.0, 2.0), point(3.0, 4.0), Role::Brand),
            Mark::Text(label),
        ];
        let scene = Scene { width: 100.0, height: 50.0, marks };
        let mut svg = String::new();
        draw(&scene, &LIGHT, Medium::svg(2.0, "sans-serif"), &mut SVGBackend::with_string(&mut svg, (200, 100)))
            .unwrap();
        // The surface; a rectangle of a fifth of a unit, drawn one unit wide; ×2 everywhere; #007C83
        // and #B54D26 are the palette's teal and clay.
        for part in [
            r##"<rect x="0" y="0" width="200" height="100" opacity="1" fill="#FFFFFF""##,
            r##"<rect x="0" y="20" width="1" height="52" opacity="1" fill="#007C83""##,
            r##"fill="#B54D26" points="0,0 10,0 0,10 ""##,
            r##"stroke-width="2" points="2,4 6,8 ""##,
            r##"<text x="180" y="40" dy="0.5ex" text-anchor="end" font-family="sans-serif" font-size="32""##,
            "60,000",
        ] {
            assert!(svg.contains(part), "{part} in {svg}");
        }
    }
}
