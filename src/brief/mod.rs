//! The document: what two sides agree on, and what each keeps to itself.
//!
//! Where to start: [`record::Record`] is one brief; [`field`] is the registry that names every
//! field once; [`edit::Edit`] is the only way a record changes; [`history::History`] undoes it;
//! [`shared::Brief`] is what of it both sides see.
//!
//! This module must not know the browser, the clock, randomness, any human language, or how a
//! record travels and is stored.

pub mod choice;
pub mod edit;
pub mod example;
pub mod field;
pub mod history;
pub mod id;
pub mod log;
pub mod numbers;
pub mod quantity;
pub mod record;
pub mod scenario;
pub mod shared;
pub mod sorted;
pub mod template;
pub mod version;
