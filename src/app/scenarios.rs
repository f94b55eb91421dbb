//! Keeping scenarios, and taking one over.

use leptos::prelude::*;

use crate::brief::edit::Edit;
use crate::brief::id::ItemId;
use crate::brief::quantity::Text;
use crate::brief::scenario::Values;
use crate::funnel::scenario::keep::{keep, take_over};

use super::{App, today};

impl App {
    /// Keeps values as a scenario and gives its id; `None` if there is nothing to keep. A name that is
    /// none is left out.
    pub fn keep_scenario(self, name: &str, values: &Values) -> Option<ItemId> {
        let name = Text::new(name).ok();
        let edit = self.document.with_untracked(|document| keep(&document.record, name.as_ref(), values))?;
        let Edit::Insert { id, .. } = edit else { return None };
        self.pause();
        self.change(edit).then_some(id)
    }

    /// Makes values the assumptions, as one step.
    pub fn take_over_values(self, values: &Values) {
        let edit = self.document.with_untracked(|document| take_over(&document.record, values, today()));
        self.pause();
        self.change(edit);
    }
}
