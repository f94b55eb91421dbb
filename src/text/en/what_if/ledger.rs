//! Where assumptions come from, and all of them as lines to copy.

use super::super::ends;
use crate::brief::choice::{Basis, Lever};
use crate::brief::field::Assumption;
use crate::brief::record::Record;
use crate::funnel::steps::Funnel;
use crate::text::{Context, funnel, label, write};

/// Not part of any link.
pub const PRIVATE: &str = "Private";
/// Part of a link.
pub const SHARED: &str = "Shared";

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

/// Every assumption of the funnel, base first, also those that are not set. `shared` are those that
/// a link may carry.
pub fn ledger(record: &Record, shared: &[Lever], context: &Context) -> Vec<String> {
    let levers = Funnel::of(record).steps.into_iter().map(|step| step.kind.lever());
    let line = |lever| ledger_line(lever, record.plan.get(&lever), shared.contains(&lever), context);
    levers.map(line).collect()
}

/// "Click-through rate: 1.75%. Own guess. Private. Set by the brand on 22 Nov 2026."
pub fn ledger_line(lever: Lever, own: Option<&Assumption>, is_shared: bool, context: &Context) -> String {
    let name = label::lever(lever);
    let Some((own, amount)) = own.and_then(|own| Some((own, own.amount?))) else {
        return [name, ": ", funnel::NOT_SET, "."].concat();
    };
    let written = |amount| write::amount(amount, context.currency, context.conventions);
    let low = written(amount);
    let high = own.up_to.map_or_else(|| low.clone(), written);
    let sentences = [
        Some([name, ": ", &ends(&low, &high)].concat()),
        Some(basis(own)),
        Some(if is_shared { SHARED } else { PRIVATE }.to_owned()),
        own.set_on.map(|day| ["Set by the brand on ", &write::date(day)].concat()),
    ];
    sentences.into_iter().flatten().collect::<Vec<_>>().join(". ") + "."
}

/// "Published: Littledata, 2023".
fn basis(own: &Assumption) -> String {
    let basis = own.basis.map_or("No source given", source);
    own.basis_note
        .as_ref()
        .map_or_else(|| basis.to_owned(), |note| [basis, ": ", one_line(note.as_str()).trim_end_matches('.')].concat())
}

/// A note as part of a line.
fn one_line(note: &str) -> String {
    note.split_whitespace().collect::<Vec<_>>().join(" ")
}
