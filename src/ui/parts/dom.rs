//! Making elements. Leptos owns, tracks and schedules everything that is live; elements themselves
//! are made here, because each distinct `view!` brings code of its own, and the page has hundreds:
//! the same page made with `view!` weighs more than twice as much.
//!
//! An [`El`] is made once. What changes is given as a function: it runs again when a signal that
//! it read changes. Three methods manage *all* children of their element: [`El::live`] makes them
//! anew, [`El::each`] keeps those whose keys stay, [`El::live_text`] is one text.
//!
//! Methods that take a function hand it on in a box, and nothing here is inlined: for the same
//! reason.

use std::cell::{Cell, RefCell};

use leptos::prelude::*;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, Event, HtmlInputElement, HtmlSelectElement, HtmlTextAreaElement, Node};

use super::sight::Sight;

/// An element of the page.
#[derive(Clone)]
pub struct El(Element);

/// A new element.
#[inline(never)]
pub fn el(tag: &str) -> El {
    let document = web_sys::window().and_then(|window| window.document());
    let element = document.map(|document| document.create_element(tag).unwrap_or_else(JsCast::unchecked_into));
    // There is a document, and the names of elements are written in this source and never refused.
    El(element.unwrap_or_else(|| JsValue::UNDEFINED.unchecked_into()))
}

/// A new element of a picture.
#[inline(never)]
pub fn picture_element(tag: &str) -> El {
    let document = web_sys::window().and_then(|window| window.document());
    let space = Some("http://www.w3.org/2000/svg");
    let element =
        document.map(|document| document.create_element_ns(space, tag).unwrap_or_else(JsCast::unchecked_into));
    // As above.
    El(element.unwrap_or_else(|| JsValue::UNDEFINED.unchecked_into()))
}

/// Runs `work` now, and again whenever a signal that it read changes, until the part of the page
/// that it belongs to is gone.
pub fn watch(work: impl Fn() + 'static) {
    watch_boxed(Box::new(work));
}

#[inline(never)]
fn watch_boxed(work: Box<dyn Fn()>) {
    let sight = Sight::here();
    let work = move |_: Option<()>| {
        if sight.is_none_or(Sight::is_open) {
            work();
        }
    };
    // An effect ends when it is dropped; its owner drops it.
    StoredValue::new_local(RenderEffect::new(work));
}

impl From<Element> for El {
    fn from(element: Element) -> Self {
        El(element)
    }
}

impl El {
    /// The element itself.
    pub fn element(&self) -> &Element {
        &self.0
    }

    /// The element as one of a certain kind.
    pub fn cast<T: JsCast>(&self) -> Option<T> {
        self.0.clone().dyn_into().ok()
    }

    /// Sets an attribute.
    #[inline(never)]
    pub fn attr(self, name: &str, value: &str) -> Self {
        self.set(name, Some(value));
        self
    }

    /// Sets its classes.
    #[inline(never)]
    pub fn class(self, names: &str) -> Self {
        if names.is_empty() { self } else { self.attr("class", names) }
    }

    /// Sets or takes away an attribute whenever it changes.
    pub fn live_attr(self, name: &'static str, value: impl Fn() -> Option<String> + 'static) -> Self {
        self.live_attr_boxed(name, Box::new(value))
    }

    #[inline(never)]
    fn live_attr_boxed(self, name: &'static str, value: Box<dyn Fn() -> Option<String>>) -> Self {
        let (own, shown) = (self.clone(), RefCell::new(None));
        watch(move || {
            let value = value();
            // Nothing else sets it, and to ask the page takes longer than to remember.
            if shown.borrow().as_ref() != Some(&value) {
                own.set(name, value.as_deref());
                shown.replace(Some(value));
            }
        });
        self
    }

    /// Adds or takes away a class whenever that changes.
    pub fn live_class(self, name: &'static str, on: impl Fn() -> bool + 'static) -> Self {
        self.live_class_boxed(name, Box::new(on))
    }

    #[inline(never)]
    fn live_class_boxed(self, name: &'static str, on: Box<dyn Fn() -> bool>) -> Self {
        let (own, shown) = (self.clone(), Cell::new(None));
        watch(move || {
            let on = on();
            if shown.replace(Some(on)) != Some(on) {
                // The only refusal is a name with a space in it.
                let _ = own.0.class_list().toggle_with_force(name, on);
            }
        });
        self
    }

    #[inline(never)]
    fn set(&self, name: &str, value: Option<&str>) {
        // Names of attributes are written in this source and are never refused.
        let _ = match value {
            Some(value) => self.0.set_attribute(name, value),
            None => self.0.remove_attribute(name),
        };
    }

    /// Adds text.
    #[inline(never)]
    pub fn text(self, text: &str) -> Self {
        if !text.is_empty() {
            // Text can be added to any element.
            let _ = self.0.append_with_str_1(text);
        }
        self
    }

    /// Makes the text whenever it changes.
    pub fn live_text(self, text: impl Fn() -> String + 'static) -> Self {
        self.live_text_boxed(Box::new(text))
    }

    #[inline(never)]
    fn live_text_boxed(self, text: Box<dyn Fn() -> String>) -> Self {
        let (own, shown) = (self.clone(), RefCell::new(String::new()));
        watch(move || {
            let text = text();
            if *shown.borrow() != text {
                own.0.set_text_content(Some(&text));
                shown.replace(text);
            }
        });
        self
    }

    /// Adds a child.
    #[inline(never)]
    pub fn with(self, child: El) -> Self {
        self.append(&child);
        self
    }

    /// Adds a child, if there is one.
    #[inline(never)]
    pub fn maybe(self, child: Option<El>) -> Self {
        if let Some(child) = child { self.with(child) } else { self }
    }

    /// Adds children.
    #[inline(never)]
    pub fn with_all(self, children: Vec<El>) -> Self {
        for child in &children {
            self.append(child);
        }
        self
    }

    #[inline(never)]
    fn append(&self, child: &El) {
        // A new element is nobody's ancestor, so it can always be added.
        let _ = self.0.append_child(&child.0);
    }

    /// Calls `handler` at every event of this name.
    pub fn on(self, event: &str, handler: impl Fn(Event) + 'static) -> Self {
        self.on_boxed(event, Box::new(handler))
    }

    #[inline(never)]
    fn on_boxed(self, event: &str, handler: Box<dyn Fn(Event)>) -> Self {
        // The handler lives as long as the element: the browser's collector frees both.
        let handler = Closure::wrap(handler).into_js_value();
        let _ = self.0.add_event_listener_with_callback(event, handler.unchecked_ref());
        self
    }

    /// Makes all children anew whenever what `children` read changes.
    pub fn live(self, children: impl Fn() -> Vec<El> + 'static) -> Self {
        self.live_boxed(Box::new(children))
    }

    #[inline(never)]
    fn live_boxed(self, children: Box<dyn Fn() -> Vec<El>>) -> Self {
        let own = self.clone();
        watch(move || {
            let children = children();
            own.0.set_text_content(None);
            for child in &children {
                own.append(child);
            }
        });
        self
    }

    /// Keeps one child for each key, in the order of the keys. `make` reads no signals itself.
    pub fn each(self, keys: impl Fn() -> Vec<u32> + 'static, make: impl Fn(u32) -> El + 'static) -> Self {
        self.each_boxed(Box::new(keys), Box::new(make))
    }

    #[inline(never)]
    fn each_boxed(self, keys: Box<dyn Fn() -> Vec<u32>>, make: Box<dyn Fn(u32) -> El>) -> Self {
        let (own, shown) = (self.clone(), RefCell::new(Vec::<Shown>::new()));
        let outer = Owner::current().unwrap_or_default();
        watch(move || {
            let keys = keys();
            let mut before = shown.take();
            before.retain(|shown| keys.contains(&shown.key) || shown.remove());
            let after: Vec<Shown> = keys
                .iter()
                .map(|key| match before.iter().position(|shown| shown.key == *key) {
                    Some(at) => before.swap_remove(at),
                    None => Shown::new(*key, &outer, &make),
                })
                .collect();
            own.arrange(&after);
            shown.replace(after);
        });
        self
    }

    /// Puts children into an order, moving only those that stand elsewhere.
    fn arrange(&self, children: &[Shown]) {
        let mut next: Option<Node> = self.0.first_child();
        for shown in children {
            let child: &Node = &shown.el.0;
            if next.as_ref() == Some(child) {
                next = child.next_sibling();
            } else {
                // The place it is put before is a child of the same element.
                let _ = self.0.insert_before(child, next.as_ref());
            }
        }
    }

    /// What stands in a field that people type into or choose from.
    #[inline(never)]
    pub fn value(&self) -> String {
        if let Some(field) = self.cast::<HtmlInputElement>() {
            field.value()
        } else if let Some(field) = self.cast::<HtmlTextAreaElement>() {
            field.value()
        } else {
            self.cast::<HtmlSelectElement>().map(|field| field.value()).unwrap_or_default()
        }
    }

    /// Puts text into such a field. The caret stays where it is if the text is the same.
    #[inline(never)]
    pub fn set_value(&self, value: &str) {
        if self.value() == value {
            return;
        }
        if let Some(field) = self.cast::<HtmlInputElement>() {
            field.set_value(value);
        } else if let Some(field) = self.cast::<HtmlTextAreaElement>() {
            field.set_value(value);
        } else if let Some(field) = self.cast::<HtmlSelectElement>() {
            field.set_value(value);
        }
    }
}

/// A child that [`El::each`] keeps, with the owner of everything that is live in it.
struct Shown {
    key: u32,
    el: El,
    owner: Owner,
}

impl Shown {
    fn new(key: u32, outer: &Owner, make: &dyn Fn(u32) -> El) -> Self {
        let owner = outer.with(Owner::new);
        let el = owner.with(|| untrack(|| make(key)));
        Shown { key, el, owner }
    }

    /// Takes it off the page; always `false`, for `retain`.
    fn remove(&self) -> bool {
        self.el.0.remove();
        self.owner.cleanup();
        false
    }
}
