//! Charts as a whole: texts that never meet at any width, numbers of every size, and pictures.

#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::arithmetic_side_effects)] // a panic is how a test fails

mod curve;
mod distribution;
mod funnel;
mod snapshot;
mod tidy;
mod tornado;
mod twin;
