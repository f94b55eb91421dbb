//! What must hold for every record, not only for the examples.

#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::arithmetic_side_effects)] // a panic is how a test fails

mod agree;
mod align;
mod edits;
mod findings;
mod ranges;
#[path = "../records/mod.rs"]
mod records;
mod steps;
mod strategies;
mod topics;
mod typed;
mod wire;
