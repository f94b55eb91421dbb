//! Something that is folded away until it is asked for. What it holds is made when it is first
//! unfolded, and stays.

use leptos::prelude::*;

use super::dom::{El, el, watch};
use crate::app::App;
use crate::brief::field::Path;

/// A fold under a summary, unfolded from the start or not.
pub fn fold(class: &str, summary: El, unfolded: bool, make: impl Fn() -> Vec<El> + 'static) -> El {
    let made = RwSignal::new(unfolded);
    fold_boxed(class, summary, made, Box::new(make))
}

/// The same, and it unfolds when somebody asks for a field that it holds.
pub fn fold_of_fields(
    app: App,
    class: &str,
    summary: El,
    unfolded: bool,
    holds: impl Fn(Path) -> bool + 'static,
    make: impl Fn() -> Vec<El> + 'static,
) -> El {
    let made = RwSignal::new(unfolded);
    let details = fold_boxed(class, summary, made, Box::new(make));
    let own = details.clone();
    watch(move || {
        if app.wanted.get().is_some_and(&holds) {
            made.set(true);
            drop(own.clone().attr("open", ""));
        }
    });
    details
}

#[inline(never)]
fn fold_boxed(class: &str, summary: El, made: RwSignal<bool>, make: Box<dyn Fn() -> Vec<El>>) -> El {
    let inside = el("div").class("inside").live(move || if made.get() { untrack(&make) } else { Vec::new() });
    let details = el("details").class(class).with(summary).with(inside);
    if made.get_untracked() {
        return details.attr("open", "");
    }
    details.on("toggle", move |_| {
        if !made.get_untracked() {
            made.set(true);
        }
    })
}
