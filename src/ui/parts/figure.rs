//! A figure: a caption that states the finding, and a canvas that is drawn again whenever its
//! numbers, its width, the theme or the density of the screen change. The table with the same
//! numbers stands beside it and is what a screen reader reads.

use leptos::prelude::*;
use web_sys::HtmlCanvasElement;

use super::dom::{El, el, watch};
use crate::app::App;
use crate::chart::draw::{Medium, draw};
use crate::chart::palette::{DARK, LIGHT};
use crate::chart::scene::{Measure, Scene};
use crate::platform::canvas::{SharpCanvas, context_of, text_width};
use crate::platform::{display, timer};

/// The type that the page is set in, as tokens.css names it.
const FAMILY: &str = "system-ui, -apple-system, \"Segoe UI\", Roboto, \"Helvetica Neue\", Arial, sans-serif";

/// Text as the canvas measures it.
struct OnCanvas(web_sys::CanvasRenderingContext2d);

impl Measure for OnCanvas {
    fn width(&self, text: &str, size: f64, bold: bool) -> f64 {
        let weight = if bold { "bold " } else { "" };
        text_width(&self.0, &[weight, &size.to_string(), "px ", FAMILY].concat(), text)
    }
}

/// A figure. `label` tells a screen reader what is drawn; `compose` makes the picture for a width
/// in CSS pixels and tracks what it reads.
pub fn figure(
    app: App,
    caption: impl Fn() -> String + 'static,
    label: &str,
    compose: impl Fn(f64, &dyn Measure) -> Scene + 'static,
) -> El {
    let canvas = el("canvas").attr("role", "img").attr("aria-label", label);
    let holder = el("div").class("holder").with(canvas.clone());
    let own = holder.clone();
    // The width is known once the figure stands on the page.
    let placed = RwSignal::new(false);
    timer::next_frame(move || {
        placed.try_set(true);
    });
    watch(move || {
        app.display.track();
        let width = own.element().client_width();
        let (Some(canvas), true) = (canvas.cast::<HtmlCanvasElement>(), placed.get()) else { return };
        let Some(context) = context_of(&canvas) else { return };
        paint(&compose(f64::from(width), &OnCanvas(context)), canvas);
    });
    el("figure").class("figure").with(el("figcaption").live_text(caption)).with(holder)
}

/// A picture of nothing.
pub fn empty_scene() -> Scene {
    Scene { width: 0.0, height: 0.0, marks: Vec::new() }
}

fn paint(scene: &Scene, canvas: HtmlCanvasElement) {
    let Some(mut backend) = SharpCanvas::new(canvas, scene.width, scene.height) else { return };
    let palette = if display::is_dark() { DARK } else { LIGHT };
    let medium = Medium::canvas(backend.density, FAMILY);
    // A canvas that cannot be drawn on leaves its place empty; the table has the same numbers.
    let _ = draw(scene, &palette, medium, &mut backend);
}
