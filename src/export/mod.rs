//! What people take away with them.
//!
//! Where to start: [`sheet::Sheet`] is a table for a spreadsheet; [`steps::steps`] is that of a funnel.
//!
//! This module must not know the browser: who copies or saves what it makes is decided elsewhere.

pub mod sheet;
pub mod steps;
