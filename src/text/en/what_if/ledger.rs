//! Where assumptions come from, and all of them as lines to copy.

use super::super::ends;
use crate::brief::choice::{Basis, Lever, Reporter};
use crate::brief::field::{Assumption, SharedAssumption};
use crate::brief::quantity::{Amount, Date, Text};
use crate::brief::record::Record;
use crate::funnel::steps::Funnel;
use crate::text::steps::assumption;
use crate::text::{Context, funnel, label, write};

/// The part of the room.
pub const LEDGER: &str = "Assumptions, as lines";
/// Copies them.
pub const COPY_LEDGER: &str = "Copy these lines";
/// They were copied.
pub const LEDGER_COPIED: &str = "Copied.";
/// They could not be copied.
pub const LEDGER_NOT_COPIED: &str =
    "The browser did not allow copying. Select the lines and copy them with your keyboard or the menu.";
/// Not part of any link.
pub const PRIVATE: &str = "Private";
/// Part of a link.
pub const SHARED: &str = "Shared";
/// What the brand's assumptions are to the creator.
pub const TOLD_HINT: &str = "The brand’s own estimates, as they came in the link. Nobody promises them.";

/// What the brand told of its assumptions.
pub fn assumes(brand: Option<&str>) -> String {
    ["What ", brand.unwrap_or("the brand"), " assumes"].concat()
}

/// Where an assumption comes from, as both sides would call it.
pub fn source(basis: Basis) -> &'static str {
    match basis {
        Basis::CreatorsNumbers => "The creator’s own numbers",
        Basis::BrandsNumbers => "The brand’s own numbers",
        Basis::Published => "Published",
        Basis::Guess => "Own guess",
        Basis::Settled => "Settled with the creator",
    }
}

/// Every assumption of the funnel, base first, also those that are not set.
pub fn ledger(record: &Record, context: &Context) -> Vec<String> {
    let levers = Funnel::of(record).steps.into_iter().map(|step| step.kind.lever());
    levers.map(|lever| ledger_line(lever, record.plan.get(&lever), record.tells(lever), context)).collect()
}

/// "Click-through rate: 1.75%. Own guess. Private. Set by the brand on 22 Nov 2026."
pub fn ledger_line(lever: Lever, own: Option<&Assumption>, is_told: bool, context: &Context) -> String {
    let name = &assumption(lever, context);
    let Some((own, amount)) = own.and_then(|own| Some((own, own.amount?))) else {
        return [name, ": ", funnel::NOT_SET, "."].concat();
    };
    let sentences = [
        Some([name, ": ", &value(amount, own.up_to, context)].concat()),
        Some(with_note(own.basis.map(source), own.basis_note.as_ref())),
        Some(if is_told { SHARED } else { PRIVATE }.to_owned()),
        set(own.set_by, own.set_on),
    ];
    sentences.into_iter().flatten().collect::<Vec<_>>().join(". ") + "."
}

/// Everything that the brand told of its assumptions, base first, as [`told`] says it.
pub fn all_told(record: &Record, context: &Context) -> Vec<(String, String)> {
    record.told.iter().filter_map(|(lever, own)| told(*lever, own, context)).collect()
}

/// What the creator reads of an assumption of the brand: "Click-through rate: 1.75%", and "The brand’s
/// guess, set on 22 Nov 2026". `None` without a value.
pub fn told(lever: Lever, own: &SharedAssumption, context: &Context) -> Option<(String, String)> {
    let basis = own.basis.map(|basis| if basis == Basis::Guess { "The brand’s guess" } else { source(basis) });
    let details = [
        Some(with_note(basis, own.basis_note.as_ref())),
        own.set_on.map(|day| ["set on ", &write::date(day)].concat()),
    ];
    Some((
        [told_lever(lever), ": ", &value(own.amount?, own.up_to, context)].concat(),
        details.into_iter().flatten().collect::<Vec<_>>().join(", "),
    ))
}

/// An assumption as the creator reads it: it is the brand's market that is meant, and what the brand
/// calls its steps does not travel.
pub(super) fn told_lever(lever: Lever) -> &'static str {
    match lever {
        Lever::AudienceInMarket => "Audience in the market",
        _ => label::lever(lever),
    }
}

/// "18,000 to 34,000".
fn value(amount: Amount, up_to: Option<Amount>, context: &Context) -> String {
    let written = |amount| write::amount(amount, context.currency, context.conventions);
    let low = written(amount);
    let high = up_to.map_or_else(|| low.clone(), written);
    ends(&low, &high)
}

/// "Published: Littledata, 2023".
fn with_note(basis: Option<&str>, note: Option<&Text>) -> String {
    let basis = basis.unwrap_or("No source given");
    note.map_or_else(|| basis.to_owned(), |note| [basis, ": ", one_line(note.as_str()).trim_end_matches('.')].concat())
}

/// A note as part of a line.
fn one_line(note: &str) -> String {
    note.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Who set it, and when; as much of that as is known.
fn set(by: Option<Reporter>, on: Option<Date>) -> Option<String> {
    let by = by.map(|by| match by {
        Reporter::Brand => " by the brand",
        Reporter::Creator => " by the creator",
    });
    let on = on.map(|day| [" on ", &write::date(day)].concat());
    (by.is_some() || on.is_some()).then(|| ["Set", by.unwrap_or(""), &on.unwrap_or_default()].concat())
}
