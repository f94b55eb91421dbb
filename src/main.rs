//! Starts the app in the browser. On any other machine there is nothing to start.

#[cfg(target_arch = "wasm32")]
fn main() {
    throughline::ui::start();
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {}
