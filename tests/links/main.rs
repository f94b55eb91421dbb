//! Links that were made once are read for ever, and nothing that happens to a link on its way makes
//! another of it.
#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "a test that fails is to stop"
)]

mod golden;
mod lengths;
mod mutations;
#[path = "../records/mod.rs"]
mod records;
#[path = "../properties/strategies.rs"]
#[allow(dead_code, reason = "written for the properties; this takes what it needs")]
mod strategies;
