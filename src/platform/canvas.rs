//! A canvas that plotters draws on, sharp at every density.

use plotters_backend::{BackendColor, BackendCoord, BackendStyle, BackendTextStyle, DrawingBackend, DrawingErrorKind};
use plotters_canvas::CanvasBackend;
use wasm_bindgen::JsCast;
use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement};

type Failure = DrawingErrorKind<<CanvasBackend as DrawingBackend>::ErrorType>;

/// Draws in device pixels on a canvas that has as many of them as its medium. Text is measured by
/// the canvas itself: plotters' own way needs a styled element, which the page's policy forbids.
pub struct SharpCanvas {
    inner: CanvasBackend,
    context: CanvasRenderingContext2d,
    size: (u32, u32),
    /// Device pixels for each CSS pixel.
    pub density: f64,
}

impl SharpCanvas {
    /// Sizes the canvas to so many CSS pixels, each of `density` pixels, and clears it; `None` if it
    /// cannot be drawn on.
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // sizes of a screen
    pub fn new(canvas: HtmlCanvasElement, width: f64, height: f64, density: f64) -> Option<Self> {
        let size = ((width * density).round() as u32, (height * density).round() as u32);
        let context = context_of(&canvas)?;
        if (canvas.width(), canvas.height()) == size {
            // To set a size makes new pixels, even where it is the same.
            context.clear_rect(0.0, 0.0, f64::from(size.0), f64::from(size.1));
        } else {
            canvas.set_width(size.0);
            canvas.set_height(size.1);
        }
        let style = canvas.style();
        for (name, length) in [("width", width), ("height", height)] {
            let length = format!("{length}px");
            // Otherwise the canvas is as large as its pixels are many.
            if style.get_property_value(name).ok()? != length {
                style.set_property(name, &length).ok()?;
            }
        }
        Some(SharpCanvas { inner: CanvasBackend::with_canvas_object(canvas)?, context, size, density })
    }
}

/// What a canvas is drawn on with.
pub fn context_of(canvas: &HtmlCanvasElement) -> Option<CanvasRenderingContext2d> {
    canvas.get_context("2d").ok()??.dyn_into().ok()
}

/// How wide a text is in the font that a canvas is set to, in CSS pixels.
pub fn text_width(context: &CanvasRenderingContext2d, text: &str) -> f64 {
    context.measure_text(text).map_or(0.0, |metrics| metrics.width())
}

impl DrawingBackend for SharpCanvas {
    type ErrorType = <CanvasBackend as DrawingBackend>::ErrorType;

    fn get_size(&self) -> (u32, u32) {
        self.size
    }

    fn ensure_prepared(&mut self) -> Result<(), Failure> {
        self.inner.ensure_prepared()
    }

    fn present(&mut self) -> Result<(), Failure> {
        self.inner.present()
    }

    fn draw_pixel(&mut self, point: BackendCoord, color: BackendColor) -> Result<(), Failure> {
        self.inner.draw_pixel(point, color)
    }

    fn draw_line<S: BackendStyle>(&mut self, from: BackendCoord, to: BackendCoord, style: &S) -> Result<(), Failure> {
        self.inner.draw_line(from, to, style)
    }

    fn draw_rect<S: BackendStyle>(
        &mut self,
        upper_left: BackendCoord,
        bottom_right: BackendCoord,
        style: &S,
        fill: bool,
    ) -> Result<(), Failure> {
        self.inner.draw_rect(upper_left, bottom_right, style, fill)
    }

    fn draw_path<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        path: I,
        style: &S,
    ) -> Result<(), Failure> {
        self.inner.draw_path(path, style)
    }

    fn fill_polygon<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        path: I,
        style: &S,
    ) -> Result<(), Failure> {
        self.inner.fill_polygon(path, style)
    }

    fn draw_text<S: BackendTextStyle>(&mut self, text: &str, style: &S, at: BackendCoord) -> Result<(), Failure> {
        self.inner.draw_text(text, style, at)
    }

    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // a text is shorter than 2³² pixels
    fn estimate_text_size<S: BackendTextStyle>(&self, text: &str, style: &S) -> Result<(u32, u32), Failure> {
        let font = format!("{} {}px {}", style.style().as_str(), style.size(), style.family().as_str());
        self.context.set_font(&font);
        Ok((text_width(&self.context, text).ceil() as u32, style.size().ceil() as u32))
    }
}
