//! Charts as plain numbers, and how they are drawn.
//!
//! Where to start: a chart such as [`funnel::funnel_scene`] makes a [`scene::Scene`] out of numbers
//! and texts; [`draw::draw`] draws any scene over any backend of plotters, in the colours of a
//! [`palette::Palette`]. Words and number formats are the caller's.

mod axis;
pub mod curve;
pub mod distribution;
pub mod draw;
mod flags;
pub mod funnel;
pub mod lanes;
mod lens;
pub mod palette;
pub mod scene;
mod sheet;
pub mod svg;
pub mod tornado;
pub mod twin;
