//! What people see.
use leptos::prelude::*;

/// Mounts the page in place of the first content that `index.html` brought.
pub fn start() {
    leptos::mount::mount_to_body(|| view! { <main><h1>"Throughline"</h1></main> });
}
