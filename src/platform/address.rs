//! The fragment of the address, where routes and payloads live.

use super::{on_window, window};

/// The fragment with its `#`, or nothing.
pub fn fragment() -> String {
    window().and_then(|window| window.location().hash().ok()).unwrap_or_default()
}

/// The address without its fragment: what a link begins with.
pub fn base() -> String {
    let address = window().and_then(|window| window.location().href().ok()).unwrap_or_default();
    address.split('#').next().unwrap_or_default().to_owned()
}

/// Goes to a fragment and leaves an entry in the history.
pub fn go(fragment: &str) {
    if let Some(window) = window() {
        // Setting the fragment of the page's own address cannot be refused.
        let _ = window.location().set_hash(fragment);
    }
}

/// Replaces the fragment without an entry in the history and without an event.
pub fn replace(fragment: &str) {
    let history = window().and_then(|window| window.history().ok());
    if let Some(history) = history {
        let address = format!("{}{fragment}", base());
        // Refused only after a hundred calls within seconds; the address then stays as it was.
        let _ = history.replace_state_with_url(&wasm_bindgen::JsValue::NULL, "", Some(&address));
    }
}

/// Calls `handler` whenever the fragment changes: by a link, by back and forward, by hand.
pub fn on_change(mut handler: impl FnMut() + 'static) {
    on_window("hashchange", move |_: web_sys::Event| handler());
}
