//! Putting text and tables on the clipboard.

use js_sys::{Array, Object, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};

use super::{settle, window};

/// Starts copying at once, within the click that asks for it (Safari refuses it later), and tells
/// `done` whether it went well. Where it did not, the text has to be selected by hand.
pub fn copy(text: &str, done: impl FnOnce(bool) + 'static) {
    finish(clipboard().map(|clipboard| clipboard.write_text(text)), Box::new(done));
}

/// The same for a table: a spreadsheet takes the HTML, anything else the text. A browser that can
/// copy only text gets that.
pub fn copy_table(html: &str, text: &str, done: impl FnOnce(bool) + 'static) {
    let started = clipboard().map(|clipboard| {
        let both = item(html, text).and_then(|item| {
            let write: js_sys::Function = Reflect::get(&clipboard, &"write".into())?.dyn_into()?;
            write.call1(&clipboard, &Array::of1(&item))?.dyn_into::<Promise>()
        });
        both.unwrap_or_else(|_| clipboard.write_text(text))
    });
    finish(started, Box::new(done));
}

/// Missing on pages that were not sent securely.
fn clipboard() -> Option<web_sys::Clipboard> {
    let navigator = window()?.navigator();
    let clipboard = Reflect::get(&navigator, &"clipboard".into()).ok()?;
    (!clipboard.is_undefined()).then(|| clipboard.unchecked_into())
}

/// What can be pasted in two ways. The crate has no stable type for it.
fn item(html: &str, text: &str) -> Result<JsValue, JsValue> {
    let window = window().ok_or(JsValue::NULL)?;
    let new: js_sys::Function = Reflect::get(&window, &"ClipboardItem".into())?.dyn_into()?;
    let ways = Object::new();
    for (kind, text) in [("text/html", html), ("text/plain", text)] {
        let options = web_sys::BlobPropertyBag::new();
        options.set_type(kind);
        let blob = web_sys::Blob::new_with_str_sequence_and_options(&Array::of1(&text.into()), &options)?;
        Reflect::set(&ways, &kind.into(), &blob)?;
    }
    Reflect::construct(&new, &Array::of1(&ways))
}

fn finish(started: Option<Promise>, done: Box<dyn FnOnce(bool)>) {
    match started {
        Some(writing) => settle(writing.as_ref(), Box::new(move |copied| done(copied.is_some()))),
        None => done(false),
    }
}
