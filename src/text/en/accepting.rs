//! How people say yes and no in a short message, in small letters and without marks.

/// How a sentence begins that accepts.
pub const YES: [&str; 21] = [
    "yes",
    "yep",
    "i accept",
    "we accept",
    "accepted",
    "happy to accept",
    "i agree",
    "we agree",
    "agreed",
    "i approve",
    "approved",
    "i confirm",
    "we confirm",
    "confirmed",
    "ok",
    "okay",
    "deal",
    "sounds good",
    "all good",
    "i'm in",
    "count me in",
];
/// How a sentence begins that declines.
pub const NO: [&str; 11] = [
    "no to",
    "no thanks",
    "no thank you",
    "i decline",
    "we decline",
    "declined",
    "i must decline",
    "i have to decline",
    "i'll have to decline",
    "i will have to decline",
    "i'm declining",
];
/// Words that take a yes back.
pub const DENIALS: [&str; 5] = ["not", "never", "cannot", "nor", "neither"];
/// Words that tie a yes to something.
pub const TIES: [&str; 14] = [
    "but", "if", "unless", "once", "when", "except", "provided", "assuming", "until", "however", "though", "although",
    "only", "subject",
];
/// Words that somebody may deny.
pub const CONSENT: [&str; 8] = ["accept", "accepted", "agree", "agreed", "approve", "approved", "confirm", "confirmed"];
/// Words with which a message begins before it says anything.
pub const GREETINGS: [&str; 6] = ["hi", "hello", "hey", "dear", "thanks", "thank"];
/// With what a sentence begins that takes back the one before.
pub const BUT: [&str; 2] = ["but", "however"];
/// What stands before a version code, in any letters.
pub const NAMED: [&str; 2] = ["version", "code"];
/// What stands before it in the sentence that the page writes: see `answering::accepts`.
pub const VERSION: &str = "Version";
/// With what that sentence begins.
pub const YES_TO: &str = "Yes to ";
