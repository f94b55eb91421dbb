//! Words about links under a passphrase.

/// Unfolds it.
pub const PROTECT: &str = "Protect with a passphrase";
/// What it does and what not.
pub const ABOUT: &str = "Then only somebody who knows the passphrase can read the brief, wherever the link goes. Tell it another way than the link. It cannot be found again if it is lost, and it does not hide that a link was sent. Names and numbers in the words above the link stay readable.";
/// The field.
pub const PASSPHRASE: &str = "Passphrase";
/// Protects.
pub const DO_PROTECT: &str = "Protect the link";
/// The message with the protected link.
pub const PROTECTED: &str = "The message with the protected link";
/// Opens.
pub const OPEN: &str = "Open";
/// Nothing was typed.
pub const EMPTY: &str = "Type a passphrase first. Four or five words that nobody would guess together are good.";
/// It takes a moment.
pub const WORKING: &str = "One moment …";
/// The browser cannot.
pub const MISSING: &str = "This browser cannot do that here: the page has to come over a secure connection (https).";
/// Another passphrase.
pub const WRONG: &str = "That is another passphrase. Mind capital letters and spaces, and try again.";
