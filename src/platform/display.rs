//! How wide and how dense things are on screen, and whether it is dark.

use super::{on_window, window};
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;

const DARK: &str = "(prefers-color-scheme: dark)";
const PRINT: &str = "print";

/// How many device pixels a CSS pixel has; at least 1.
pub fn density() -> f64 {
    window().map_or(1.0, |window| window.device_pixel_ratio()).max(1.0)
}

/// Whether the person prefers dark pages.
pub fn is_dark() -> bool {
    matches_media(DARK)
}

/// Whether what is drawn is drawn for paper.
pub fn is_printing() -> bool {
    matches_media(PRINT)
}

fn matches_media(query: &str) -> bool {
    window().and_then(|window| window.match_media(query).ok().flatten()).is_some_and(|media| media.matches())
}

/// Calls `handler` when what is drawn has to be drawn again: the window changes its size or its
/// density, the page turns dark or light, or it is printed.
pub fn on_change(handler: impl Fn() + Clone + 'static) {
    let resized = handler.clone();
    on_window("resize", move |_: web_sys::Event| resized());
    for query in [DARK, PRINT] {
        let Some(media) = window().and_then(|window| window.match_media(query).ok().flatten()) else { continue };
        let handler = handler.clone();
        let closure = Closure::<dyn FnMut(web_sys::Event)>::new(move |_| handler());
        media.set_onchange(Some(closure.as_ref().unchecked_ref()));
        // The listener lives as long as the page; the list is held by it.
        closure.forget();
        std::mem::forget(media);
    }
}
