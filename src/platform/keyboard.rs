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

/// Calls `handler` for each command; what the browser would do with the key is left out.
pub fn on_command(mut handler: impl FnMut(Command) + 'static) {
    on_window("keydown", move |event: web_sys::KeyboardEvent| {
        if !(event.ctrl_key() || event.meta_key()) || event.alt_key() {
            return;
        }
        let command = match (event.key().to_lowercase().as_str(), event.shift_key()) {
            ("z", false) => Command::Undo,
            ("z", true) | ("y", false) => Command::Redo,
            _ => return,
        };
        event.prevent_default();
        handler(command);
    });
}
