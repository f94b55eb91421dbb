//! Words of the list of briefs.

/// The page.
pub const TITLE: &str = "All briefs";
/// What is listed.
pub const LEDE: &str = "Kept in this browser, on this device. Nothing is sent anywhere unless you share a link.";
/// Starts an empty brief.
pub const NEW: &str = "New brief";
/// Shows the example.
pub const EXAMPLE: &str = "See the example";
/// Opens a file.
pub const OPEN_FILE: &str = "Open a file";
/// The list is empty.
pub const NONE: &str =
    "No brief is kept here yet. Start an empty one, or type over the example: it becomes yours with the first change.";
/// The trash.
pub const TRASH: &str = "Trash";
/// Puts a brief into the trash.
pub const TO_TRASH: &str = "Move to trash";
/// Removes a brief for good.
pub const DELETE: &str = "Delete for good";
/// Asks before that.
pub const DELETE_SURE: &str = "Delete this brief for good? It cannot be brought back.";
/// Keeps it after all.
pub const DELETE_NOT: &str = "Keep it";

/// "Edited 22 Nov 2026".
pub fn edited(date: &str) -> String {
    format!("Edited {date}")
}

/// The name of a button beside others that do the same to other briefs.
pub fn about(action: &str, title: &str) -> String {
    format!("{action}: {title}")
}
