//! What would have to be true, in words: chances, what it would take, what matters most, ranges,
//! scenarios, and where assumptions come from.
//!
//! Nothing here calls a number good or bad, and no chance stands without the assumptions it rests on.

mod amounts;
mod chance;
mod curve;
mod ledger;
mod needed;
mod scenario;
mod spread;
mod swing;

pub use amounts::{at_lever, at_step};
pub use chance::{
    CHANCE, EVERY_OUTCOME, GOAL, IF_THEY_HOLD, NOT_IN_PLAN, OUTCOME, OutcomeRow, chance, chance_of, counting_luck,
    none_at_all, outcome_rows, with_and_without_luck,
};
pub use curve::{AS_A_CURVE, curve, curve_needs, curve_now, impossible};
pub use ledger::{
    COPY_LEDGER, LEDGER, LEDGER_COPIED, LEDGER_NOT_COPIED, PRIVATE, SHARED, TOLD_HINT, all_told, assumes, ledger,
    ledger_line, source, told,
};
pub use needed::{ALONE, Need, TAKES, TOGETHER, WHY_ADDED, WHY_NEEDED, alone, heading, known, moved, together};
pub use scenario::{
    BASE, CAUTIOUS, COMPARE, HOPEFUL, KEEP, KEEP_IT, KEPT, LEFT, NAME_IT, OWN_STAYS, SHARES_ALL, TOLD_SCENARIOS,
    UNNAMED, USE, USED, WHAT, WHY_BASE, WHY_OUTLOOKS, absolute, against_base, both_closer, cell, column, compared,
    difference, most, proposed_name, rate_change, relative, row, scenario_name, told_row,
};
pub use spread::{INDEPENDENT, InPicture, RANGE_MEANS, SAME_EVERYWHERE, ends, in_picture, spread, without_luck};
pub use swing::{MATTERS_MOST, SwingRow, WHY_MATTERS, goal_line, matters_most, plan_line, swing};
