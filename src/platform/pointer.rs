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

/// A hand that only clicks trembles within so many CSS pixels.
const TREMBLE: u32 = 4;

/// Calls `work` while something is dragged from an element, and once more when it is let go; not
/// for a click. The click that some browsers make of letting go is kept from the element.
pub fn on_drag(element: &Element, work: impl Fn(Drag) + 'static) {
    let own = element.clone();
    let (mut begun, mut dragged) = ((0, 0), false);
    let handle = Closure::<dyn FnMut(PointerEvent)>::new(move |event: PointerEvent| {
        let id = event.pointer_id();
        let at = (event.client_x(), event.client_y());
        match event.type_().as_str() {
            "pointerdown" => {
                (begun, dragged) = (at, false);
                // Refused only for a pointer that is gone already.
                let _ = own.set_pointer_capture(id);
            }
            // Without a place it comes from the keyboard.
            "click" if dragged && event.detail() > 0 => event.stop_immediate_propagation(),
            kind if own.has_pointer_capture(id) => {
                let far = at.0.abs_diff(begun.0).max(at.1.abs_diff(begun.1)) > TREMBLE;
                dragged |= far;
                if dragged {
                    work(Drag { x: f64::from(at.0), y: f64::from(at.1), ended: kind != "pointermove" });
                }
            }
            _ => {}
        }
    });
    for name in ["pointerdown", "pointermove", "pointerup", "pointercancel", "click"] {
        // Before whatever else the element does with it. The only refusal is an aborted signal, and none
        // is given.
        let _ = element.add_event_listener_with_callback_and_bool(name, handle.as_ref().unchecked_ref(), true);
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
