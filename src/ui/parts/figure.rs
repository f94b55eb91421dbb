//! A figure: a caption that states the finding, and a canvas that is drawn again whenever its
//! numbers, its width, the theme or the density of the screen change, while it is in sight. The table with the same
//! numbers stands beside it and is what a screen reader reads.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use leptos::prelude::*;
use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement};

use super::button;
use super::dom::{El, el, watch};
use crate::app::App;
use crate::app::notice::Notice;
use crate::chart::draw::{Medium, draw};
use crate::chart::palette::{DARK, LIGHT, Palette};
use crate::chart::scene::{Measure, Scene};
use crate::chart::svg::svg;
use crate::platform::canvas::{SharpCanvas, context_of, text_width};
use crate::platform::{display, file, layout, timer};
use crate::text::figure::{Named, SAVE_AS};

/// The type that the page is set in, as tokens.css names it.
const FAMILY: &str = "system-ui, -apple-system, \"Segoe UI\", Roboto, \"Helvetica Neue\", Arial, sans-serif";

/// Pixels for each CSS pixel on paper and in saved pictures.
const PAPER: f64 = 3.0;

/// How many texts are remembered with their width: more than any figure has.
const REMEMBERED: usize = 256;

/// Text as a canvas measures it. Most of a figure says the same from one drawing to the next, and to
/// remember takes a tenth of measuring.
#[derive(Default)]
struct Widths(RefCell<Vec<Measured>>);

struct Measured {
    size: f64,
    bold: bool,
    text: String,
    width: f64,
}

/// The same on the canvas that is drawn on.
struct OnCanvas<'a> {
    context: CanvasRenderingContext2d,
    widths: &'a Widths,
    /// The size and weight that it is set to: setting it takes longer than measuring.
    face: Cell<(f64, bool)>,
}

impl OnCanvas<'_> {
    fn new(context: CanvasRenderingContext2d, widths: &Widths) -> OnCanvas<'_> {
        OnCanvas { context, widths, face: Cell::new((0.0, false)) }
    }

    fn measure(&self, text: &str, size: f64, bold: bool) -> f64 {
        if self.face.replace((size, bold)) != (size, bold) {
            let weight = if bold { "bold " } else { "" };
            self.context.set_font(&[weight, &size.to_string(), "px ", FAMILY].concat());
        }
        text_width(&self.context, text)
    }
}

impl Measure for OnCanvas<'_> {
    fn width(&self, text: &str, size: f64, bold: bool) -> f64 {
        let is_it = |own: &&Measured| own.size.to_bits() == size.to_bits() && own.bold == bold && own.text == text;
        let known = self.widths.0.borrow().iter().find(is_it).map(|own| own.width);
        known.unwrap_or_else(|| {
            let width = self.measure(text, size, bold);
            let mut all = self.widths.0.borrow_mut();
            if all.len() >= REMEMBERED {
                all.clear();
            }
            all.push(Measured { size, bold, text: text.to_owned(), width });
            width
        })
    }
}

/// A figure. `compose` makes the picture for a width in CSS pixels and tracks what it reads.
pub fn figure(
    app: App,
    caption: impl Fn() -> String + Clone + 'static,
    named: Named,
    compose: impl Fn(f64, &dyn Measure) -> Scene + 'static,
) -> El {
    let canvas = el("canvas").attr("role", "img").attr("aria-label", named.label);
    let holder = el("div").class("holder").with(canvas.clone());
    let compose: Rc<Compose> = Rc::new(compose);
    // Known once the figure stands on the page. Asking for it at every drawing would have the browser
    // lay out the page each time.
    let width = RwSignal::new(0_i32);
    let own = holder.clone();
    layout::on_resize(holder.element(), move || {
        let own = own.clone();
        // Drawing changes the height: within this call the browser would see a loop in that. And until
        // then the width may be another one again.
        timer::next_frame(move || {
            let now = own.element().client_width();
            if width.try_get_untracked().is_some_and(|before| before != now) {
                width.try_set(now);
            }
        });
    });
    // What nobody sees is drawn once, for its height, and again when it comes into sight.
    let in_sight = RwSignal::new(false);
    layout::on_sight(holder.element(), move |now| {
        if in_sight.try_get_untracked().is_some_and(|before| before != now) {
            in_sight.try_set(now);
        }
    });
    let (drawn, drawn_for, widths) = (compose.clone(), Cell::new(0), Widths::default());
    watch(move || {
        app.display.track();
        let (Some(canvas), width @ 1..) = (canvas.cast::<HtmlCanvasElement>(), width.get()) else { return };
        if !in_sight.get() && drawn_for.replace(width) == width && !display::is_printing() {
            return;
        }
        drawn_for.set(width);
        let Some(context) = context_of(&canvas) else { return };
        let (palette, density) = on_this_medium();
        paint(&drawn(f64::from(width), &OnCanvas::new(context, &widths)), canvas, &palette, density);
    });
    let saves = saves(app, holder.clone(), named, Rc::new(caption.clone()), compose);
    el("figure").class("figure").with(el("figcaption").live_text(caption)).with(holder).with(saves)
}

type Compose = dyn Fn(f64, &dyn Measure) -> Scene;

/// The colours and the pixels for each CSS pixel of the screen, or of paper.
fn on_this_medium() -> (Palette, f64) {
    if display::is_printing() {
        (LIGHT, PAPER)
    } else {
        (if display::is_dark() { DARK } else { LIGHT }, display::density())
    }
}

/// Saves the picture as it stands, in the light colours.
fn saves(app: App, holder: El, named: Named, caption: Rc<dyn Fn() -> String>, compose: Rc<Compose>) -> El {
    let draw_again = move || {
        let canvas = el("canvas").cast::<HtmlCanvasElement>()?;
        let (context, widths) = (context_of(&canvas)?, Widths::default());
        let width = f64::from(holder.element().client_width());
        Some((untrack(|| compose(width, &OnCanvas::new(context, &widths))), canvas))
    };
    let again = draw_again.clone();
    let as_svg = move || {
        let file = again().and_then(|(scene, _)| svg(&scene, named.label, &untrack(|| caption())).ok());
        let name = [named.file, ".svg"].concat();
        file.is_some_and(|text| file::save(&name, "image/svg+xml", &text).is_ok())
    };
    let as_png = move || {
        draw_again().is_some_and(|(scene, canvas)| {
            paint(&scene, canvas.clone(), &LIGHT, PAPER);
            file::save_picture(&[named.file, ".png"].concat(), &canvas).is_ok()
        })
    };
    let save = move |done: bool| {
        if !done {
            app.say(Notice::NoFile);
        }
    };
    let save_button = |name: &str, act: Box<dyn Fn()>| {
        let label = [name, ": ", named.label].concat();
        button("quiet small", name, act).attr("aria-label", &label)
    };
    el("p")
        .class("saves")
        .text(SAVE_AS)
        .with(save_button("SVG", Box::new(move || save(as_svg()))))
        .with(save_button("PNG", Box::new(move || save(as_png()))))
}

/// A picture of nothing.
pub fn empty_scene() -> Scene {
    Scene { width: 0.0, height: 0.0, marks: Vec::new() }
}

fn paint(scene: &Scene, canvas: HtmlCanvasElement, palette: &Palette, density: f64) {
    let Some(mut backend) = SharpCanvas::new(canvas, scene.width, scene.height, density) else { return };
    let medium = Medium::canvas(backend.density, FAMILY);
    // A canvas that cannot be drawn on leaves its place empty; the table has the same numbers.
    let _ = draw(scene, palette, medium, &mut backend);
}
