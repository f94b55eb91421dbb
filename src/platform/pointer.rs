//! Dragging with a mouse, a pen or a finger.

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Element, PointerEvent};

use super::window;

/// Where a drag is, in CSS pixels from the corner of what is visible.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Drag {
    /// From the left.
    pub x: f64,
    /// From above.
    pub y: f64,
    /// Whether it has ended there.
    pub ended: bool,
}

/// Calls `work` while something is dragged from an element, and once more when it is let go; not
/// for a click.
pub fn on_drag(element: &Element, work: impl Fn(Drag) + 'static) {
    let own = element.clone();
    let handle = Closure::<dyn FnMut(PointerEvent)>::new(move |event: PointerEvent| {
        let id = event.pointer_id();
        match event.type_().as_str() {
            "pointerdown" => {
                // Refused only for a pointer that is gone already.
                let _ = own.set_pointer_capture(id);
            }
            kind if own.has_pointer_capture(id) => {
                let (x, y) = (f64::from(event.client_x()), f64::from(event.client_y()));
                work(Drag { x, y, ended: kind != "pointermove" });
            }
            _ => {}
        }
    });
    for name in ["pointerdown", "pointermove", "pointerup", "pointercancel"] {
        // The only refusal is an aborted signal, and none is given.
        let _ = element.add_event_listener_with_callback(name, handle.as_ref().unchecked_ref());
    }
    // It lives as long as the element: the browser's collector frees both.
    let _ = handle.into_js_value();
}

/// The id of the innermost element of a class that is shown at a point.
pub fn id_at(x: f64, y: f64, class: &str) -> Option<String> {
    #[expect(clippy::cast_possible_truncation, reason = "as the browser counts pixels")]
    let element = window()?.document()?.element_from_point(x as f32, y as f32)?;
    element.closest(&[".", class].concat()).ok().flatten().map(|card| card.id())
}
