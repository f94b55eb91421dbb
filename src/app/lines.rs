//! Lines between goals: saying that one feeds another, or that it does not.

use leptos::prelude::*;

use crate::align::lines::Edge;
use crate::brief::choice::Connection;
use crate::brief::edit::connect;
use crate::brief::id::ItemId;

use super::App;

impl App {
    /// Says that a goal feeds an outcome.
    pub fn join(self, from: ItemId, to: ItemId) {
        self.connect(from, to, Connection::Feeds);
    }

    /// Says that a goal does not feed an outcome.
    pub fn part(self, edge: Edge) {
        self.connect(edge.from, edge.to, Connection::DoesNotFeed);
    }

    fn connect(self, from: ItemId, to: ItemId, connection: Connection) {
        let edit = self.document.with_untracked(|document| connect(&document.record, from, to, connection));
        if let Some(edit) = edit {
            self.change(edit);
        }
    }
}
