//! What both sides have agreed: how two texts differ, how a suggestion comes into a text that has gone
//! on meanwhile, and where a brief stands.
//!
//! Where to start: [`difference::differences`] compares two texts, [`merge::suggestions`] says how each
//! difference stands to a third, [`state::state`] follows from what happened between the sides.
//!
//! This module must not know words, links, the browser or the clock.

pub mod difference;
pub mod forgotten;
pub mod merge;
pub mod state;
