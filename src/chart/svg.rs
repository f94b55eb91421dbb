//! A scene as a file that stands by itself: for a download, for print, for the pictures of tests.
//!
//! It must not know what the chart is about: a title and a description are the caller's.

use plotters::prelude::SVGBackend;

use super::draw::{Medium, Undrawn, draw};
use super::palette::LIGHT;
use super::scene::{Point, Scene};

/// Units for each CSS pixel: plotters takes whole numbers, and a tenth of a pixel is not seen.
const FINE: u8 = 10;
/// What every machine has a part of; the file brings no font along.
const FAMILY: &str = "system-ui, -apple-system, Segoe UI, Roboto, Helvetica Neue, Arial, sans-serif";

/// The text of an SVG file, as large as the scene in CSS pixels, in the light colours. The title
/// names the chart and the description says what it shows, both for those who do not see it.
///
/// # Errors
/// What the backend says; the one used here draws everything.
pub fn svg(scene: &Scene, title: &str, description: &str) -> Result<String, Undrawn> {
    let size = [scene.width, scene.height].map(pixels);
    let [width, height] = size.map(|pixels| pixels.saturating_mul(u32::from(FINE)));
    let mut drawn = String::new();
    let medium = Medium::svg(f64::from(FINE), FAMILY);
    draw(scene, &LIGHT, medium, &mut SVGBackend::with_string(&mut drawn, (width, height)))?;
    // The backend's own first tag has one size only, that of the units.
    let marks = drawn.split_once('>').map_or("", |(_, marks)| marks);
    let [shown_width, shown_height] = size.map(|pixels| pixels.to_string());
    let box_of = ["0 0 ", &width.to_string(), " ", &height.to_string()].concat();
    let mut file = String::new();
    file.extend(["<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" width=\"", &shown_width]);
    file.extend(["\" height=\"", &shown_height, "\" viewBox=\"", &box_of, "\">\n<title>"]);
    file.extend(title.chars().map(escaped));
    file.push_str("</title>\n<desc>");
    file.extend(description.chars().map(escaped));
    file.extend(["</desc>", marks]);
    // No file may have control characters, escaped or not (XML 1.0, section 2.2).
    file.retain(|letter| matches!(letter, '\t' | '\n' | '\r' | ' '..='\u{FFFD}' | '\u{10000}'..));
    Ok(file)
}

/// What a length takes up on a screen.
fn pixels(length: f64) -> u32 {
    super::draw::whole(Point { x: length.ceil(), y: 0.0 }, 1.0).0.unsigned_abs()
}

/// A letter as the text of a tag has it.
fn escaped(letter: char) -> String {
    match letter {
        '&' => "&amp;".to_owned(),
        '<' => "&lt;".to_owned(),
        '>' => "&gt;".to_owned(),
        other => other.into(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::chart::palette::Role;
    use crate::chart::scene::{Anchor, Area, Label, Mark};

    fn scene() -> Scene {
        let at = |x, y| Point { x, y };
        let label = |text: &str| Label {
            text: text.into(),
            at: at(50.0, 9.5),
            anchor: Anchor::End,
            size: 12.0,
            bold: true,
            role: Role::Ink,
        };
        let marks = vec![
            Mark::Rectangle(Area { x: 10.0, y: 0.25, width: 30.06, height: 8.0 }, Role::Creator),
            Mark::Line(at(0.0, 1.0), at(2.0, 3.0), Role::Brand),
            Mark::Text(label("a < b\u{7}")),
        ];
        Scene { width: 100.0, height: 20.5, marks }
    }

    #[test]
    fn a_file_stands_by_itself_and_says_what_it_is() {
        let file = svg(&scene(), "Funnel & more", "60,000 bring <11>\u{0}.").unwrap();
        // A part of a pixel at the foot takes up a whole one: 21, and ten units each.
        let head = "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" width=\"100\" height=\"21\" viewBox=\"0 0 1000 210\">\n\
                    <title>Funnel &amp; more</title>\n<desc>60,000 bring &lt;11&gt;.</desc>\n";
        assert!(file.starts_with(head), "{file}");
        assert!(file.ends_with("</svg>\n"));
        assert_eq!(file.matches("<svg").count(), 1);
        assert!(file.contains("a &lt; b\n"));
        assert!(!["<script", "href", "style=", "@import"].iter().any(|part| file.contains(part)));
    }

    #[test]
    fn places_are_kept_to_a_tenth_of_a_pixel_and_lines_to_their_width() {
        let file = svg(&scene(), "", "").unwrap();
        // From 10 to 40.06: 100 to 401; from 0.25 to 8.25: 3 to 83, halves away from zero.
        assert!(file.contains("<rect x=\"100\" y=\"3\" width=\"301\" height=\"80\""), "{file}");
        assert!(file.contains("stroke-width=\"10\" points=\"0,10 20,30 \""), "{file}");
        // 12 × 10, but for what dividing by 1.24 leaves over.
        assert!(file.contains("font-size=\"120"), "{file}");
    }
}
