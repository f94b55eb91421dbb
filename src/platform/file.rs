//! Files that people save and open.

use super::{settle, window};
use wasm_bindgen::{JsCast, JsValue};

/// The browser did not give or take the file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Refused;

/// Offers a text as a file to save.
///
/// # Errors
/// [`Refused`] where the browser cannot make files.
pub fn save(name: &str, media_type: &str, text: &str) -> Result<(), Refused> {
    try_save(name, media_type, text).map_err(|_| Refused)
}

fn try_save(name: &str, media_type: &str, text: &str) -> Result<(), JsValue> {
    let parts = js_sys::Array::of1(&JsValue::from_str(text));
    let options = web_sys::BlobPropertyBag::new();
    options.set_type(media_type);
    offer(name, &web_sys::Blob::new_with_str_sequence_and_options(&parts, &options)?)
}

/// Offers what is drawn on a canvas as a PNG file to save.
///
/// # Errors
/// [`Refused`] where the browser cannot make files.
pub fn save_picture(name: &str, canvas: &web_sys::HtmlCanvasElement) -> Result<(), Refused> {
    let name = name.to_owned();
    let save = wasm_bindgen::closure::Closure::once_into_js(move |blob: JsValue| {
        // A canvas without a pixel has no picture; there is nothing to save then.
        if let Ok(blob) = blob.dyn_into() {
            let _ = offer(&name, &blob);
        }
    });
    canvas.to_blob(save.unchecked_ref()).map_err(|_| Refused)
}

fn offer(name: &str, blob: &web_sys::Blob) -> Result<(), JsValue> {
    let address = web_sys::Url::create_object_url_with_blob(blob)?;
    let document = window().and_then(|window| window.document()).ok_or(JsValue::NULL)?;
    let anchor: web_sys::HtmlAnchorElement = document.create_element("a")?.unchecked_into();
    anchor.set_href(&address);
    anchor.set_download(name);
    anchor.click();
    // The browser reads the file after this call; it is freed once that has surely begun.
    super::timer::after(60_000, move || {
        let _ = web_sys::Url::revoke_object_url(&address);
    });
    Ok(())
}

/// Reads the first file that a person chose in a file field, as text; nothing if none was chosen or
/// it could not be read.
pub fn chosen(field: &web_sys::HtmlInputElement, done: impl FnOnce(Option<String>) + 'static) {
    match field.files().and_then(|files| files.get(0)) {
        Some(file) => settle(file.text().as_ref(), Box::new(move |text| done(text.and_then(|text| text.as_string())))),
        None => done(None),
    }
}
