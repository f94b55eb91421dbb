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

/// Unfolds what is not asked of every goal.
pub const MORE: &str = "More";
/// How an own metric may be called.
pub const OWN_NAME: &str = "brand-search index";
/// A goal that is one number.
pub const NO_RANGE: &str = "one number";
/// How it may be reported.
pub const REPORTED: &str = "screenshots on day 1 and 6";
/// What may be said of a piece.
pub const PIECE_NOTE: &str = "30 s vertical, link in every frame";
/// A number that is not known.
pub const NOT_SET: &str = "not set";
/// Puts an item before the one above it.
pub const UP: &str = "Move up";
/// Puts an item behind the one below it.
pub const DOWN: &str = "Move down";
/// Makes a copy of an item.
pub const DUPLICATE: &str = "Make a copy";

/// The lines between both sides.
pub const LINES: &str = "What moves what";
/// Adds a line.
pub const ADD_LINE: &str = "Add a line";
/// Where a new line begins.
pub const LINE_FROM: &str = "This";
/// Where it ends.
pub const LINE_TO: &str = "moves this";
/// Leaves things as they were.
pub const CANCEL: &str = "Cancel";

/// Everything that stands on no card.
pub const TOPICS: &str = "The rest of the brief";

/// What is not agreed yet.
pub const STILL_OPEN: &str = "To settle";

/// The example was changed: it is the person's own now.
pub const YOURS: &str = "This is your brief now, kept on this device.";

/// How many further findings are folded away.
pub fn more(count: usize) -> String {
    [&count.to_string(), " more"].concat()
}
