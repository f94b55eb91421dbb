//! Parts of the page that are out of sight wait until a burst of typing or dragging rests. What is seen
//! answers sooner that way; what is not seen is right again before anybody can look at it or have it
//! read out.

use leptos::prelude::*;

use super::dom::El;
use crate::app::App;
use crate::platform::layout;

/// Whether a part of the page may be worked on.
#[derive(Clone, Copy)]
pub struct Sight {
    app: App,
    seen: StoredValue<bool>,
    /// Counted up when the part comes into sight.
    comings: RwSignal<u32>,
}

impl Sight {
    /// What the part of the page that is being made is in, if it may have to wait.
    pub fn here() -> Option<Sight> {
        use_context()
    }

    /// Whether to work now. Only what has to wait is tracked, so that it runs again once it may.
    pub fn is_open(self) -> bool {
        let is_open = self.seen.get_value() || !self.app.is_in_burst();
        if !is_open {
            self.comings.track();
            self.app.rests.track();
        }
        is_open
    }

    fn turn(self, seen: bool) {
        // The part may be gone.
        if self.seen.try_get_value().is_some_and(|before| before != seen) {
            self.seen.set_value(seen);
            if seen {
                self.comings.update(|count| *count = count.wrapping_add(1));
            }
        }
    }
}

/// Makes a part that waits while it is out of sight.
pub fn waiting(app: App, make: impl FnOnce() -> El) -> El {
    let sight = Sight { app, seen: StoredValue::new(true), comings: RwSignal::new(0) };
    let owner = Owner::new();
    let part = owner.with(|| {
        provide_context(sight);
        make()
    });
    // It goes with what it is part of.
    StoredValue::new_local(owner);
    layout::on_sight(part.element(), move |seen| sight.turn(seen));
    part
}
