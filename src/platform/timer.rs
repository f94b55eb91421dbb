//! Doing something a little later.

use super::window;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;

/// Calls `work` once after so many milliseconds.
pub fn after(milliseconds: i32, work: impl FnOnce() + 'static) {
    let closure = Closure::once_into_js(work);
    if let Some(window) = window() {
        // A timer is never refused; without a window there is no page.
        let _ = window.set_timeout_with_callback_and_timeout_and_arguments_0(closure.unchecked_ref(), milliseconds);
    }
}

/// Calls `work` before the next picture is painted.
pub fn next_frame(work: impl FnOnce() + 'static) {
    let closure = Closure::once_into_js(work);
    if let Some(window) = window() {
        let _ = window.request_animation_frame(closure.unchecked_ref());
    }
}
