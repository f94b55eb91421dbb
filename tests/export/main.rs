//! What people take away: tables for a spreadsheet.

#![cfg(not(target_arch = "wasm32"))]
// A test may stop where a program may not.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, clippy::arithmetic_side_effects)]

#[path = "../records/mod.rs"]
mod records;
mod sheets;
