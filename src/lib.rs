//! Throughline: the map of the source.

pub mod brief;
pub mod text;
#[cfg(target_arch = "wasm32")]
pub mod ui;
pub mod wire;
