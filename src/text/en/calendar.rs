//! Words in a calendar.

/// Pieces that say nothing of themselves yet.
pub const PIECE: &str = "pieces";
/// Behind what is due.
pub const DUE: &str = " due";
/// The product arrives.
pub const PRODUCT_ARRIVES: &str = "product arrives by today";
/// The campaign starts.
pub const STARTS: &str = "campaign starts";
/// It ends.
pub const ENDS: &str = "campaign ends";
/// Saves the file.
pub const SAVE: &str = "Save the dates";
/// The name of the file.
pub const FILE: &str = "dates.ics";
