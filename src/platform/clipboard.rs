//! Putting text on the clipboard.

use super::{settle, window};

/// Starts copying at once, within the click that asks for it (Safari refuses it later), and tells
/// `done` whether it went well. Where it did not, the text has to be selected by hand.
pub fn copy(text: &str, done: impl FnOnce(bool) + 'static) {
    let started = window().map(|window| window.navigator()).and_then(|navigator| {
        // The clipboard is missing on pages that were not sent securely.
        let clipboard = js_sys::Reflect::get(&navigator, &"clipboard".into()).ok()?;
        (!clipboard.is_undefined()).then(|| navigator.clipboard().write_text(text))
    });
    match started {
        Some(writing) => settle(writing.as_ref(), Box::new(move |copied| done(copied.is_some()))),
        None => done(false),
    }
}
