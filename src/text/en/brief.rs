//! Words of the Brief room.

use crate::brief::quantity::Unit;

/// The room.
pub const TITLE: &str = "What each side is working towards";
/// What it is for.
pub const LEDE: &str = "The creator’s output, the brand’s outcome, and the arithmetic that joins the two: what your numbers ask for, before anyone signs.";
/// The first visit.
pub const EXAMPLE: &str = "This is an example. Type over any number and it becomes your brief, kept on this device.";
/// Starts an empty brief.
pub const START_EMPTY: &str = "Start empty";

/// Parties and campaign.
pub const FACTS: &str = "Who, what, where";
/// The creator's side.
pub const CREATOR: &str = "Creator: output";
/// What stands there.
pub const CREATOR_HINT: &str = "What is made, and what it aims for";
/// The brand's side.
pub const BRAND: &str = "Brand: outcome";
/// What stands there.
pub const BRAND_HINT: &str = "What the campaign has to move";
/// What else belongs to the terms.
pub const REST: &str = "Pay and notes";
/// What the brand keeps to itself.
pub const PRIVATE: &str = "Only for you: never part of a link";

/// A metric is still to be chosen.
pub const CHOOSE: &str = "Choose…";
/// Something is still to be agreed.
pub const NOT_AGREED: &str = "not agreed yet";
/// A metric.
pub const METRIC: &str = "Metric";

/// How an amount of a unit is asked for.
pub fn how_much(unit: Option<Unit>) -> &'static str {
    match unit {
        Some(Unit::Rate) => "Share",
        Some(Unit::Money) => "Amount",
        Some(Unit::Count) | None => "Number",
    }
}

/// What a field belongs to, for those who do not see where it stands.
pub fn belongs_to(item: &str) -> String {
    format!(", {item}")
}

/// The panel beside the sides.
pub const IMPLIED: &str = "What these numbers ask for";
/// Nothing to say yet.
pub const IMPLIED_NONE: &str =
    "Enter a target of the creator and an outcome of the brand: what joins them appears here as you type.";

/// What is not agreed yet.
pub const STILL_OPEN: &str = "To settle";

/// The example was changed: it is the person's own now.
pub const YOURS: &str = "This is your brief now, kept on this device.";

/// How many further findings are folded away.
pub fn more(count: usize) -> String {
    [&count.to_string(), " more"].concat()
}
