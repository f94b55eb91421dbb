//! The share sheet of the phone.

use js_sys::{Function, Object, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};

use super::{settle, window};

/// Whether the browser has one.
pub fn is_there() -> bool {
    sheet().is_some()
}

/// Opens it with a text and tells `done` whether it was sent on; one that was closed was not.
pub fn open(text: &str, done: impl FnOnce(bool) + 'static) {
    let Some((navigator, sheet)) = sheet() else { return done(false) };
    let data = Object::new();
    let opened = Reflect::set(&data, &"text".into(), &text.into())
        .and_then(|_| sheet.call1(&navigator, &data))
        .and_then(JsCast::dyn_into::<Promise>);
    match opened {
        Ok(opened) => settle(&opened, Box::new(move |sent| done(sent.is_some()))),
        Err(_) => done(false),
    }
}

fn sheet() -> Option<(JsValue, Function)> {
    let navigator: JsValue = window()?.navigator().into();
    let sheet = Reflect::get(&navigator, &"share".into()).ok()?.dyn_into().ok()?;
    Some((navigator, sheet))
}
