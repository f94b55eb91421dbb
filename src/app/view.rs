//! What rooms read of the open brief. Everything here is tracked: whoever reads it runs again when
//! the brief changes.

use leptos::prelude::*;

use crate::brief::edit::{Entry, unit_at};
use crate::brief::field::{Goal, ItemList, Path};
use crate::brief::id::{ItemId, Side};
use crate::brief::quantity::{Country, Currency, Unit};
use crate::brief::record::Record;
use crate::platform::intl;
use crate::text::Context;
use crate::text::names::Names;

use super::App;
use super::today;

impl App {
    /// Something that follows from the open brief.
    pub fn read<T>(self, read: impl FnOnce(&Record) -> T) -> T {
        self.document.with(|document| read(&document.record))
    }

    /// The same, by what already runs whenever the brief changes in a way that matters to it.
    pub fn read_now<T>(self, read: impl FnOnce(&Record) -> T) -> T {
        self.document.with_untracked(|document| read(&document.record))
    }

    /// Something that follows from the open brief and depends on how people write.
    pub fn read_with_context<T>(self, read: impl FnOnce(&Record, &Context) -> T) -> T {
        self.read(|record| {
            let names = Names::of(record);
            self.with_names(record.campaign.facts.currency, &names, |context| read(record, context))
        })
    }

    /// What stands in a field.
    pub fn entry(self, path: Path) -> Entry {
        self.read(|record| record.entry(path))
    }

    /// What an amount at this path is counted in.
    pub fn unit(self, path: Path) -> Option<Unit> {
        self.read(|record| unit_at(record, path))
    }

    /// The items of a list, in order, by the numbers of their ids.
    pub fn ids(self, list: ItemList) -> Vec<u32> {
        self.read(|record| record.ids(list).into_iter().map(|id| id.0).collect())
    }

    /// A target or an outcome.
    pub fn goal(self, list: ItemList, id: ItemId) -> Option<Goal> {
        self.read(|record| match list {
            ItemList::Targets => record.targets.get(id).cloned(),
            ItemList::Outcomes => record.outcomes.get(id).cloned(),
            _ => None,
        })
    }

    /// Whether this is the brand's own copy, which says what is shared of its plan.
    pub fn is_brands(self) -> bool {
        self.read(|record| record.holder == Side::Brand)
    }

    /// The campaign's currency.
    pub fn currency(self) -> Option<Currency> {
        self.read(|record| record.campaign.facts.currency)
    }

    /// Whether what is open is the example, untouched.
    pub fn is_example(self) -> bool {
        self.document.with(|document| document.example)
    }

    /// Whether there is a step to undo.
    pub fn can_undo(self) -> bool {
        self.document.with(|document| document.history.can_undo())
    }

    /// Whether there is a step to do again.
    pub fn can_redo(self) -> bool {
        self.document.with(|document| document.history.can_redo())
    }

    /// Finds the names of the open brief's countries. Names of all of them take a phone a while.
    pub(super) fn know_countries(self) {
        let shown = |record: &Record| record.campaign.markets.iter().filter_map(|(_, market)| market.country).collect();
        self.know(self.document.with_untracked(|document| shown(&document.record)));
    }

    /// Finds the names of all countries, so that they can be typed.
    pub fn know_all_countries(self) {
        self.know(Country::offered().collect());
    }

    /// Finds the names of countries; their letters stand where the browser knows none.
    pub fn know(self, wanted: Vec<Country>) {
        let missing = self.countries.with_value(|known| {
            let is_new = |country: &Country| !known.iter().any(|(_, own)| own == country);
            wanted.into_iter().filter(is_new).collect::<Vec<_>>()
        });
        if missing.is_empty() {
            return;
        }
        let names = intl::Names::of_countries();
        let name = |country: Country| {
            let known = names.as_ref().and_then(|names| names.get(country.code()));
            (known.unwrap_or_else(|| country.code().to_owned()), country)
        };
        self.countries.update_value(|countries| {
            countries.extend(missing.into_iter().map(name));
            countries.sort();
        });
    }

    /// Calls `work` with everything that reading and writing values depends on.
    pub fn with_context<T>(self, currency: Option<Currency>, work: impl FnOnce(&Context) -> T) -> T {
        self.with_names(currency, Names::USUAL, work)
    }

    /// The same, with what the steps of a funnel are called.
    pub fn with_names<T>(self, currency: Option<Currency>, names: &Names, work: impl FnOnce(&Context) -> T) -> T {
        self.conventions.with_value(|conventions| {
            self.countries
                .with_value(|countries| work(&Context { conventions, currency, today: today(), countries, names }))
        })
    }
}
