//! Putting text on the clipboard.

use super::window;
use wasm_bindgen_futures::JsFuture;

/// The clipboard is missing or was refused; the text has to be selected by hand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Refused;

/// Starts copying at once, within the click that asks for it (Safari refuses it later), and tells
/// how it went.
pub fn copy(text: &str) -> impl Future<Output = Result<(), Refused>> + use<> {
    let started = window().map(|window| window.navigator()).and_then(|navigator| {
        // The clipboard is missing on pages that were not sent securely.
        let clipboard = js_sys::Reflect::get(&navigator, &"clipboard".into()).ok()?;
        (!clipboard.is_undefined()).then(|| JsFuture::from(navigator.clipboard().write_text(text)))
    });
    async move {
        match started {
            Some(writing) => writing.await.map(|_| ()).map_err(|_| Refused),
            None => Err(Refused),
        }
    }
}
