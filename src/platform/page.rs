//! The page as a whole: its title, its first content, and what stands there if the app stops.

use super::{timer, window};
use wasm_bindgen::JsCast;

/// Sets the title of the tab.
pub fn set_title(title: &str) {
    if let Some(document) = window().and_then(|window| window.document()) {
        document.set_title(title);
    }
}

/// The element that the app fills, emptied of the first content that `index.html` brought.
pub fn emptied(id: &str) -> Option<web_sys::HtmlElement> {
    let element = window()?.document()?.get_element_by_id(id)?;
    element.set_inner_html("");
    element.dyn_into().ok()
}

/// Puts the keyboard on an element.
pub fn focus(id: &str) {
    let element = window().and_then(|window| window.document()).and_then(|document| document.get_element_by_id(id));
    if let Some(element) = element.and_then(|element| element.dyn_into::<web_sys::HtmlElement>().ok()) {
        // An element that cannot take the keyboard leaves it where it was.
        let _ = element.focus();
    }
}

/// Calls `work`, which moves the keyboard, once what was changed is on the page, unless somebody has gone
/// on to another field by then: frames can be late.
pub fn once_shown(work: impl FnOnce() + 'static) {
    let before = keyboard();
    timer::next_frame(move || {
        let now = keyboard();
        if now.is_none() || now == before {
            work();
        }
    });
}

/// The element that has the keyboard, other than the page as a whole.
fn keyboard() -> Option<web_sys::Element> {
    window()?.document()?.active_element().filter(|element| element.local_name() != "body")
}

/// Puts the keyboard on an element, unless someone has it inside already; whether it did.
pub fn enter(id: &str) -> bool {
    let is_free = !has_keyboard(id);
    if is_free {
        focus(id);
    }
    is_free
}

/// Whether the keyboard is somewhere inside an element.
fn has_keyboard(id: &str) -> bool {
    let document = window().and_then(|window| window.document());
    let element = document.as_ref().and_then(|document| document.get_element_by_id(id));
    let active = document.as_ref().and_then(web_sys::Document::active_element);
    element.zip(active).is_some_and(|(element, active)| element.contains(Some(&active)))
}

/// Puts the keyboard on an element and brings it to the middle of what is visible.
pub fn reveal(id: &str) {
    focus(id);
    let element = window().and_then(|window| window.document()).and_then(|document| document.get_element_by_id(id));
    if let Some(element) = element {
        let options = web_sys::ScrollIntoViewOptions::new();
        options.set_block(web_sys::ScrollLogicalPosition::Center);
        element.scroll_into_view_with_scroll_into_view_options(&options);
    }
}

/// Puts the keyboard into the first field of an element, unless someone has it inside already.
pub fn focus_first_in(id: &str) {
    if has_keyboard(id) {
        return;
    }
    let element = window().and_then(|window| window.document()).and_then(|document| document.get_element_by_id(id));
    let field = element.and_then(|element| element.query_selector("select, input, textarea").ok().flatten());
    if let Some(field) = field.and_then(|field| field.dyn_into::<web_sys::HtmlElement>().ok()) {
        // An element that cannot take the keyboard leaves it where it was.
        let _ = field.focus();
    }
}

/// Scrolls to the top, as a new page would.
pub fn to_top() {
    if let Some(window) = window() {
        window.scroll_to_with_x_and_y(0.0, 0.0);
    }
}

/// Hands the page what it offers as a file if the app stops before it could be kept; `boot.js`
/// reads it.
pub fn set_unsaved(text: &str) {
    if let Some(window) = window() {
        // The window takes any property.
        let _ = js_sys::Reflect::set(&window, &"throughlineUnsaved".into(), &text.into());
    }
}

/// Loads the page again.
pub fn reload() {
    if let Some(window) = window() {
        // A page may always reload itself.
        let _ = window.location().reload();
    }
}

/// While developing, writes a panic to the console with its place in the source. A released page
/// has no words for it; `boot.js` shows what to do in both.
pub fn tell_panics() {
    #[cfg(debug_assertions)]
    console_error_panic_hook::set_once();
}

/// Opens the browser's dialog for printing.
pub fn print() {
    if let Some(window) = window() {
        // Where nothing can be printed, nothing opens.
        let _ = window.print();
    }
}

/// A text as part of a URL.
pub fn escaped(text: &str) -> String {
    js_sys::encode_uri_component(text).into()
}
