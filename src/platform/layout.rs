//! Where elements stand on the page, and word when that changes.

use std::rc::Rc;

use super::window;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{
    Element, HtmlElement, IntersectionObserver, IntersectionObserverEntry, IntersectionObserverInit, ResizeObserver,
};

/// Where an element stands, in CSS pixels from the upper edge of what is visible.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Place {
    /// Its upper edge.
    pub top: f64,
    /// Its left edge, from the left edge of what is visible.
    pub left: f64,
    /// How high it is.
    pub height: f64,
    /// How wide it is.
    pub width: f64,
}

impl Place {
    /// How far its middle lies below the upper edge of another element.
    pub fn middle_below(self, other: Place) -> f64 {
        self.top + self.height / 2.0 - other.top
    }
}

/// Where an element stands.
pub fn place(element: &Element) -> Place {
    let bounds = element.get_bounding_client_rect();
    Place { top: bounds.top(), left: bounds.left(), height: bounds.height(), width: bounds.width() }
}

/// Where the element with this id stands, if there is one and it is shown.
pub fn place_of(id: &str) -> Option<Place> {
    let element = window()?.document()?.get_element_by_id(id)?;
    Some(place(&element)).filter(|place| place.height > 0.0)
}

/// Sets a custom property of an element, for the style sheet. One that says so already is left
/// alone: the page would be laid out once more.
pub fn set_property(element: &Element, name: &str, value: &str) {
    if let Some(style) = element.dyn_ref::<HtmlElement>().map(HtmlElement::style)
        && !style.get_property_value(name).is_ok_and(|now| now == value)
    {
        // The only refusal is a name that cannot be written.
        let _ = style.set_property(name, value);
    }
}

/// Calls `work` whenever an element changes its size, and once soon, for as long as it stands on
/// the page.
pub fn on_resize(element: &Element, work: impl Fn() + 'static) {
    let closure = Closure::<dyn FnMut()>::new(work);
    // Where the browser has no such observer, nothing is drawn anew.
    if let Ok(observer) = ResizeObserver::new(closure.as_ref().unchecked_ref()) {
        observer.observe(element);
    }
    // The observer goes with the element, and what it calls with the page.
    closure.forget();
}

/// How far outside of what is visible an element is in sight already, as the browser takes it.
const NEARLY: &str = "200px";

/// Says whenever an element comes into sight or leaves it, for as long as it stands on the page.
pub fn on_sight(element: &Element, work: impl Fn(bool) + 'static) {
    let work = Rc::new(work);
    let own = work.clone();
    let closure = Closure::<dyn FnMut(js_sys::Array)>::new(move |entries: js_sys::Array| {
        // The last one is how it stands now.
        let entry = entries.pop().dyn_into::<IntersectionObserverEntry>();
        own(entry.is_ok_and(|entry| entry.is_intersecting()));
    });
    let init = IntersectionObserverInit::new();
    init.set_root_margin(NEARLY);
    match IntersectionObserver::new_with_options(closure.as_ref().unchecked_ref(), &init) {
        Ok(observer) => observer.observe(element),
        // Where the browser has no such observer, everything is in sight.
        Err(_) => work(true),
    }
    // The observer goes with the element, and what it calls with the page.
    closure.forget();
}
