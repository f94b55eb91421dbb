//! Where the partnership is, and what is usually settled by then; without nagging.

use super::progress;
use crate::align::progress::Step;
use crate::brief::choice::Stage;
use crate::brief::record::Record;

/// What to choose, while nothing is chosen.
pub const CHOOSE: &str = "not said yet";
/// Whatever is open may be settled later as well.
pub const LATE: &str = "It can be settled at any time, later too.";

/// What a stage usually means for the brief.
pub fn usual(stage: Stage) -> &'static str {
    match stage {
        Stage::Talking => "Numbers are indications for now; nothing has to be settled yet.",
        Stage::AgreedInWords => "Usually settled by now: what is made, for what, and everything that sets the price.",
        Stage::InProduction => {
            "Usually settled by now: the message, the link, and how each number is counted; best before the first draft."
        }
        Stage::Live => {
            "Usually there by now: the post. Figures of stories are best read on day 1 and again between day 3 and day 6."
        }
        Stage::Done => "Usually there by now: the invoice and the payment.",
    }
}

/// What is usually settled by now and is still open: "Still open: fee, usage rights and 3 more."
/// `None` where nothing is.
pub fn still_open(record: &Record, open: &[Step]) -> Option<String> {
    const NAMED: usize = 3;
    let first = open.first()?;
    let mut out = ["Still open: ", &progress::step_inside(record, *first)].concat();
    let more = open.len().saturating_sub(NAMED);
    for (at, step) in open.iter().enumerate().take(NAMED).skip(1) {
        let last = more == 0 && at.saturating_add(1) == open.len();
        out.push_str(if last { " and " } else { ", " });
        out.push_str(&progress::step_inside(record, *step));
    }
    if more > 0 {
        out.push_str(&[" and ", &more.to_string(), " more"].concat());
    }
    out.push('.');
    Some(out)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::brief::field::{ItemList, Path, TermsField};
    use crate::brief::id::{Id, Side};

    #[test]
    fn what_is_open_is_named_up_to_three_and_counted_beyond() {
        let record = Record::new(Id(1), Id(2), Id(3), Side::Brand);
        let [fee, rights] = [TermsField::Fee, TermsField::UsageRights].map(|own| Step::Fill(Path::Terms(own)));
        let market = Step::Add(ItemList::Markets);
        let said = |open: &[Step]| still_open(&record, open);
        assert_eq!(said(&[]), None);
        assert_eq!(said(&[fee]).as_deref(), Some("Still open: fee."));
        assert_eq!(said(&[fee, rights]).as_deref(), Some("Still open: fee and usage rights."));
        assert_eq!(said(&[market, fee, rights]).as_deref(), Some("Still open: add a market, fee and usage rights."));
        let five = said(&[fee, rights, market, fee, rights]);
        assert_eq!(five.as_deref(), Some("Still open: fee, usage rights, add a market and 2 more."));
    }
}
