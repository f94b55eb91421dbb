//! How a brief travels and rests: links, browser storage, files for people.
//!
//! Where to start: [`link`] for what is sent, [`storage`] with [`keys`] for what the browser
//! keeps, [`mod@file`] for what people download. [`crate::brief::shared::Brief`] is what a link may carry.
//!
//! # Layout
//! A link is `#b1.` and a storage value is `s1.`, each followed by a [`frame`]. Its payload is
//! CBOR (RFC 8949) with integer keys. It begins with its kind:
//!
//! | kind | payload | then |
//! | --- | --- | --- |
//! | 1 | a brief, in a link | a map of parts |
//! | 2 | an answer, in a link | a map of parts: those of a brief, 25, 26, 27, 31 |
//! | 3 | an acceptance, in a link | a map of parts: 1, 11, 28 |
//! | 4 | that it was declined, in a link | a map of parts: 1, 11, 25, 29 |
//! | 5 | a creator's numbers, in a link | a map of parts: 31 |
//! | 6 to 15 | left for other links: review | |
//! | 16 | a record, in storage | the schema version, a map of parts |
//! | 17 | a head, in storage | the schema version, a map of parts |
//! | 18 | a creator's numbers, in storage | the schema version, a map of parts: 31 |
//!
//! Kinds are numbered together, so that no payload is taken for one of another place.
//!
//! | part | content | brief | record | head |
//! | --- | --- | --- | --- | --- |
//! | 1 | id of the brief, unsigned integer | needed | needed | needed |
//! | 2 | campaign: group | yes | yes | name, brand, objective |
//! | 3 | markets: list | yes | yes | |
//! | 4 | creator: group | yes | yes | handle |
//! | 5 | terms: group | yes | yes | |
//! | 6, 7, 8 | deliverables, targets, outcomes: lists | yes | yes | |
//! | 9, 10 | ids of campaign and creator | | needed | needed |
//! | 11 | holder: 0 brand, 1 creator | | needed | needed |
//! | 12 | items made | | yes | |
//! | 13 | revision | | yes | yes |
//! | 14 | edited, milliseconds | | | yes |
//! | 15 | 1 when in the trash | | | yes |
//! | 16 | plan: map from a lever's code to a group | | yes | |
//! | 17 | brand's notes: group | | yes | |
//! | 18 | drafts: array of `[part, item or 0, field's tag, text]` | | yes | |
//! | 19, 20 | lines, decisions: lists | yes | yes | |
//! | 22 | scenarios: list; in a brief without the field that says what is shared | yes | yes | |
//! | 23 | told: map from a lever's code to a group | yes | yes | |
//! | 24 | history: `[log, versions]`, as `history` says | | yes | |
//!
//! | part | content |
//! | --- | --- |
//! | 25 | what an answer answers: ten bytes of a version code |
//! | 26 | remarks: array of `[part, item or 0, field's tag, text]` |
//! | 27 | a question: text |
//! | 28 | a signature: `[version code, name, day, [what was waived]]` |
//! | 29 | that it was declined: `[reason, words or empty, day]` |
//! | 31 | a creator's numbers, as [`numbers`] says |
//!
//! What a brief in a link tells of the plan follows from the plan in the brand's own record; the
//! record of the creator keeps it as it came.
//!
//! A part that is empty, or a number that is 0, is absent, except where it is needed. Fields of a
//! group are tagged as the registry in [`crate::brief::field`] says; values are written as
//! [`tagged`] says.
//!
//! What must hold: the storage form (`s1`, schema 1) is released and read for ever; numbers are
//! never reused. Whatever a reader does not know means *made with a newer version*; whatever no
//! version writes is *invalid*; neither is ever read as something else. Reading never panics.
//!
//! This module must not know the browser, the clock, randomness or any human language.

pub mod address;
pub mod answer;
mod brief;
mod deflate;
pub mod digits;
pub mod file;
pub mod frame;
mod history;
mod json;
pub mod keys;
pub mod link;
pub mod locked;
pub mod numbers;
pub mod part;
pub mod primed;
pub mod rescue;
pub mod storage;
pub mod tagged;
pub mod version;

/// What a payload is: its first number.
mod kind {
    pub const BRIEF: u64 = 1;
    pub const ANSWER: u64 = 2;
    pub const ACCEPTANCE: u64 = 3;
    pub const REFUSAL: u64 = 4;
    pub const NUMBERS: u64 = 5;
    /// The first kind that no link ever has.
    pub const FIRST_STORED: u64 = 16;
    pub const RECORD: u64 = 16;
    pub const HEAD: u64 = 17;
    pub const NUMBERS_KEPT: u64 = 18;
}
