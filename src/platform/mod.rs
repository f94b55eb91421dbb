//! The browser, one file per capability. Everything that can go wrong comes back as a `Result`;
//! nothing here knows what a brief is.

pub mod address;
pub mod canvas;
pub mod cipher;
pub mod clipboard;
pub mod clock;
pub mod display;
pub mod file;
pub mod intl;
pub mod keyboard;
pub mod layout;
pub mod lifecycle;
pub mod messenger;
pub mod page;
pub mod pointer;
pub mod random;
pub mod share;
pub mod storage;
pub mod timer;

/// The window. There always is one: the app runs nowhere else.
fn window() -> Option<web_sys::Window> {
    web_sys::window()
}

/// Calls `handler` at every event of this name on the window, for as long as the page lives.
fn on_window<E: wasm_bindgen::convert::FromWasmAbi + 'static>(name: &str, handler: impl FnMut(E) + 'static) {
    use wasm_bindgen::JsCast;
    let closure = wasm_bindgen::closure::Closure::<dyn FnMut(E)>::new(handler);
    if let Some(window) = window() {
        // The only refusal is an aborted signal, and none is given.
        let _ = window.add_event_listener_with_callback(name, closure.as_ref().unchecked_ref());
    }
    closure.forget();
}

/// Takes what a promise brought, or nothing where it was refused.
type Done = Box<dyn FnOnce(Option<wasm_bindgen::JsValue>)>;

/// Calls `done` once a promise is settled. (A future would bring more code to the page for the
/// same.)
fn settle(promise: &js_sys::Promise, done: Done) {
    use std::{cell::Cell, rc::Rc};
    use wasm_bindgen::{JsValue, closure::Closure};
    let done = Rc::new(Cell::new(Some(done)));
    let once = |done: Rc<Cell<Option<Done>>>, kept: bool| {
        Closure::<dyn FnMut(JsValue)>::new(move |value: JsValue| {
            if let Some(done) = done.take() {
                done(Some(value).filter(|_| kept));
            }
        })
    };
    let (brought, refused) = (once(done.clone(), true), once(done, false));
    // What comes of the handlers themselves is of no interest.
    let _ = promise.then2(&brought, &refused);
    // They live as long as the page: two for each file opened or text copied.
    brought.forget();
    refused.forget();
}
