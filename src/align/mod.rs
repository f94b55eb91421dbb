//! Where both sides meet: published figures to hold goals against, and what is not agreed yet.
//!
//! No words: `text` has them. The creator's own record and the brand's own rates come before
//! anything published.

pub mod open;
pub mod plausibility;
pub mod published;
