//! What would have to be true: ranges, chances, what matters most, what it would take.
//!
//! Expected numbers are those of `domain.md` sections 3 and 4 and of `shared/fixtures/campaigns.md`,
//! of a calculation written beside them, or of the scripts in `tests/reference`.

#![cfg(not(target_arch = "wasm32"))]
// A test may stop where a program may not.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, clippy::arithmetic_side_effects)]

mod aims;
mod beliefs;
mod chains;
mod goals;
mod paid;
mod ranges;
#[path = "../records/mod.rs"]
mod records;
mod reference;
mod scenarios;
mod steps;
mod words;
