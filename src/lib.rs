//! Throughline: the map of the source.
//!
//! A brand and a creator agree, before a campaign, what the creator delivers and aims for (output),
//! what the brand needs (outcome), and the arithmetic that joins the two.
//!
//! # Where to start
//! - [`brief`]: the document: records, terms, quantities, the field registry, edits.
//! - [`funnel`]: what follows from it: steps, implied rates, ranges, what a goal would take.
//! - [`align`]: where both sides meet: lines, what is to settle, pay-back, plausibility, published ranges.
//! - [`agree`]: how two texts differ, three-way merge, where a brief stands.
//! - [`wire`]: how it travels and is kept: tagged codec, links, files, storage, addresses.
//! - [`chart`]: scenes in numbers, and drawing them over any plotters backend.
//! - [`text`]: every word people read; reading and writing numbers and dates.
//! - [`export`]: what people take away: tables for a spreadsheet, dates for a calendar, QR codes.
//! - `platform`: the browser, one file per capability.
//! - `app`: the open document, the one gateway for changes, boot, saving.
//! - `ui`: what people see: parts, and one folder per room.
//!
//! # What always holds
//! Modules up to `export` are pure: they know neither the browser nor the clock nor randomness, and
//! the compiler keeps it so, because what they would need exists only for wasm32. State flows one
//! way: `ui` reads signals and sends intents, `app` applies edits, the pure modules compute,
//! `platform` is asked for effects. `tests/layers.rs` reads the sources and holds this.

pub mod agree;
pub mod align;
pub mod brief;
pub mod chart;
pub mod export;
pub mod funnel;
pub mod text;
pub mod wire;

#[cfg(target_arch = "wasm32")]
pub mod app;
#[cfg(target_arch = "wasm32")]
pub mod platform;
#[cfg(target_arch = "wasm32")]
pub mod ui;
