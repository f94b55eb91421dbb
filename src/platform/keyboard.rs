//! Keys that work everywhere on the page.

use super::on_window;

/// What a key asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Command {
    /// Ctrl+Z, ⌘Z.
    Undo,
    /// Ctrl+Y, Ctrl+Shift+Z, ⇧⌘Z.
    Redo,
}

/// Calls `handler` for each command; where it does something, what the browser would do with the
/// key is left out. A dialog keeps its keys to itself.
pub fn on_command(mut handler: impl FnMut(Command) -> bool + 'static) {
    on_window("keydown", move |event: web_sys::KeyboardEvent| {
        if !(event.ctrl_key() || event.meta_key()) || event.alt_key() {
            return;
        }
        let command = match (event.key().to_ascii_lowercase().as_str(), event.shift_key()) {
            ("z", false) => Command::Undo,
            ("z", true) | ("y", false) => Command::Redo,
            _ => return,
        };
        if !dialog_is_open() && handler(command) {
            event.prevent_default();
        }
    });
}

fn dialog_is_open() -> bool {
    let document = super::window().and_then(|window| window.document());
    document.is_some_and(|document| matches!(document.query_selector("dialog[open]"), Ok(Some(_))))
}
