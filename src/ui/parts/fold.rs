//! Something that is folded away until it is asked for. What it holds is made when it is first
//! unfolded, and stays.

use leptos::prelude::*;

use super::dom::{El, el};

/// A fold under a summary, unfolded from the start or not.
pub fn fold(class: &str, summary: El, unfolded: bool, make: impl Fn() -> Vec<El> + 'static) -> El {
    fold_boxed(class, summary, unfolded, Box::new(make))
}

#[inline(never)]
fn fold_boxed(class: &str, summary: El, unfolded: bool, make: Box<dyn Fn() -> Vec<El>>) -> El {
    let made = RwSignal::new(unfolded);
    let inside = el("div").class("inside").live(move || if made.get() { untrack(&make) } else { Vec::new() });
    let details = el("details").class(class).with(summary).with(inside);
    if unfolded {
        return details.attr("open", "");
    }
    details.on("toggle", move |_| {
        if !made.get_untracked() {
            made.set(true);
        }
    })
}
