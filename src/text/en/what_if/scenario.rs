//! The same plan under other assumptions.

use super::amounts::{at_step, is_same};
use crate::funnel::scenario::Change;
use crate::text::implied::{many, money_name, one};
use crate::text::{Context, write};

/// Less than the assumptions give.
pub const CAUTIOUS: &str = "Cautious";
/// What the assumptions give.
pub const BASE: &str = "Base";
/// More than the assumptions give.
pub const HOPEFUL: &str = "Hopeful";
/// How the two are made.
pub const WHY_OUTLOOKS: &str = "In each, all ranges stand at the same percentile: the one at which the last step comes to its 5th (cautious) or 95th (hopeful). All of them at their own 5th at once would be far rarer.";

const NO_CHANGE: &str = "no change";

/// "+12%", "−14%"; `None` where there was nothing before.
pub fn relative(own: &Change, context: &Context) -> Option<String> {
    let share = own.relative()?;
    if is_same(own.to, own.from) {
        return Some(NO_CHANGE.to_owned());
    }
    let small = share.abs() < 0.01;
    let written = |share| {
        if small { write::share(share, context.conventions) } else { write::percent(share, 0, context.conventions) }
    };
    Some(if share > 0.0 { ["+", &written(share)].concat() } else { written(share) })
}

/// "3.2 fewer orders", "$120 more in sales".
pub fn absolute(own: &Change, context: &Context) -> String {
    if is_same(own.to, own.from) {
        return NO_CHANGE.to_owned();
    }
    let size = at_step(own.step, own.absolute().abs(), context);
    let is_more = own.absolute() > 0.0;
    if own.step.is_money() {
        return [&size[..], if is_more { " more" } else { " less" }, " in ", money_name(own.step)].concat();
    }
    let what = if size == "1" { one(own.step) } else { many(own.step) };
    [&size[..], if is_more { " more " } else { " fewer " }, what].concat()
}
