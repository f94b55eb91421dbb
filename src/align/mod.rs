//! Where both sides meet: published figures to hold goals against, what is not agreed yet, which
//! goal feeds which, what is to settle, and what a brief is asked for.
//!
//! No words: `text` has them. The creator's own record and the brand's own rates come before
//! anything published.

pub mod checks;
pub mod disclosure;
pub mod fit;
pub mod lines;
pub mod outside;
pub mod payback;
pub mod plausibility;
pub mod progress;
pub mod published;
pub mod settle;
pub mod stage;
pub mod topics;
