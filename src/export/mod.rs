//! What people take away with them.
//!
//! Where to start: [`sheet::Sheet`] is a table for a spreadsheet; [`steps::steps`] is that of a funnel;
//! [`qr::Code`] is the QR code of a link, [`mod@calendar`] the dates of a brief.
//!
//! This module must not know the browser: who copies or saves what it makes is decided elsewhere.

pub mod calendar;
pub mod qr;
pub mod sheet;
pub mod steps;
