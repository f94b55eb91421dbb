//! Where both sides meet: published figures to hold goals against, what is not agreed yet, which
//! goal feeds which, and what is to settle.
//!
//! No words: `text` has them. The creator's own record and the brand's own rates come before
//! anything published.

pub mod fit;
pub mod lines;
pub mod open;
pub mod outside;
pub mod payback;
pub mod plausibility;
pub mod published;
pub mod settle;
