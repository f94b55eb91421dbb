//! The page is about to go away, or comes back.

use super::on_window;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;

/// Calls `work` whenever the page may be gone next: it is hidden, left or closed.
pub fn on_leaving(work: impl Fn() + Clone + 'static) {
    let hidden = work.clone();
    on_window("pagehide", move |_: web_sys::Event| work());
    if let Some(document) = web_sys::window().and_then(|window| window.document()) {
        let closure = Closure::<dyn FnMut(web_sys::Event)>::new(move |_| hidden());
        // The only refusal is an aborted signal, and none is given.
        let _ = document.add_event_listener_with_callback("visibilitychange", closure.as_ref().unchecked_ref());
        closure.forget();
    }
}
