//! Where the partnership is, and what is usually settled by then.
//!
//! Numbers are indications while it is talked about; what sets the price is settled with the yes, the
//! rest best before the first draft is made. Later is allowed: this says what is open, not what is
//! wrong.

use crate::brief::choice::Stage;
use crate::brief::field::{CampaignField, CreatorField, Path, TermsField as T};
use crate::brief::record::Record;

use super::progress::{Step, needs, rests_on};

/// By when it is usually settled.
pub fn usually_by(step: Step) -> Stage {
    match step {
        Step::Fill(Path::Terms(T::PostLink)) => Stage::Live,
        Step::Fill(Path::Terms(T::Invoiced | T::Paid)) => Stage::Done,
        _ if comes_with_the_yes(step) => Stage::AgreedInWords,
        _ => Stage::InProduction,
    }
}

/// Who, what, where, how much for how much: without it there is nothing to say yes to.
fn comes_with_the_yes(step: Step) -> bool {
    match step {
        Step::Fill(Path::Terms(field)) => {
            matches!(field, T::Fee | T::Commission | T::ProductValue | T::Payment | T::UsageRights | T::Exclusivity)
        }
        Step::Fill(Path::Campaign(field)) => !matches!(field, CampaignField::Page | CampaignField::Audience),
        Step::Fill(Path::Creator(field)) => field == CreatorField::Handle,
        Step::Fill(Path::Deliverable(..)) => true,
        _ => rests_on(step),
    }
}

/// What is usually settled by a stage and is open here, in the order in which it is asked for.
pub fn open_by(record: &Record, stage: Stage) -> Vec<Step> {
    let needs = needs(record).into_iter().filter_map(|need| need.open);
    let after = [T::PostLink, T::Invoiced, T::Paid].into_iter().map(Path::Terms);
    let after = after.filter(|path| record.get(*path).is_none() && (is_paid(record) || !is_payment(*path)));
    needs.chain(after.map(Step::Fill)).filter(|step| usually_by(*step) <= stage).collect()
}

/// What is usually settled by now and is open. Nothing while the brief does not say where the
/// partnership is, and nothing while it is talked about.
pub fn open_by_now(record: &Record) -> Vec<Step> {
    record.terms.stage.map_or_else(Vec::new, |stage| open_by(record, stage))
}

fn is_payment(path: Path) -> bool {
    matches!(path, Path::Terms(T::Invoiced | T::Paid))
}

/// Whether money changes hands: products that are given are not invoiced.
fn is_paid(record: &Record) -> bool {
    record.terms.fee.is_some() || record.terms.commission.is_some()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::brief::choice::{Choice, Objective};
    use crate::brief::field::{GoalField, ItemList};
    use crate::brief::id::{Id, ItemId, Side};
    use crate::brief::quantity::{Date, Money, Text};

    fn empty() -> Record {
        let mut record = Record::new(Id(1), Id(2), Id(3), Side::Brand);
        record.campaign.facts.objective = Some(Objective::Conversion);
        record
    }

    #[test]
    fn nothing_is_expected_while_it_is_talked_about() {
        let mut record = empty();
        assert!(open_by_now(&record).is_empty());
        record.terms.stage = Some(Stage::Talking);
        assert!(open_by_now(&record).is_empty());
    }

    #[test]
    fn what_sets_the_price_is_usually_settled_with_the_yes() {
        let mut record = empty();
        record.terms.stage = Some(Stage::AgreedInWords);
        let wanted = [
            Step::Add(ItemList::Markets),
            Step::Fill(Path::Campaign(CampaignField::Brand)),
            Step::Fill(Path::Campaign(CampaignField::Starts)),
            Step::Add(ItemList::Outcomes),
            Step::Add(ItemList::Deliverables),
            Step::Add(ItemList::Targets),
            Step::Fill(Path::Terms(T::Fee)),
            Step::Fill(Path::Terms(T::Payment)),
            Step::Fill(Path::Terms(T::UsageRights)),
            Step::Fill(Path::Terms(T::Exclusivity)),
        ];
        assert_eq!(open_by_now(&record), wanted);
        record.terms.fee = Money::from_minor(180_000);
        assert!(!open_by_now(&record).contains(&Step::Fill(Path::Terms(T::Fee))));
    }

    #[test]
    fn the_rest_is_usually_settled_before_the_first_draft() {
        let window = Step::Fill(Path::Outcome(ItemId(0), GoalField::Window));
        let metric = Step::Fill(Path::Outcome(ItemId(0), GoalField::Metric));
        assert_eq!(usually_by(window), Stage::InProduction);
        assert_eq!(usually_by(metric), Stage::AgreedInWords);
        let mut record = empty();
        record.terms.stage = Some(Stage::InProduction);
        // Fourteen of the topics, six of the facts and lists besides the objective.
        assert_eq!(open_by_now(&record).len(), 20);
        assert!(!open_by_now(&record).contains(&Step::Fill(Path::Terms(T::PostLink))));
    }

    #[test]
    fn the_post_is_there_when_it_is_live_and_the_money_when_it_is_done() {
        let has = |record: &Record, field| open_by_now(record).contains(&Step::Fill(Path::Terms(field)));
        let mut record = empty();
        record.terms.fee = Money::from_minor(180_000);
        record.terms.stage = Some(Stage::Live);
        assert!(has(&record, T::PostLink) && !has(&record, T::Paid));
        record.terms.stage = Some(Stage::Done);
        assert!(has(&record, T::Paid) && has(&record, T::Invoiced));
        record.terms.paid = Date::new(2026, 12, 20);
        record.terms.post_link = Text::new("https://example.com/p/1").ok();
        assert!(!has(&record, T::Paid) && !has(&record, T::PostLink));
        record.terms.fee = None;
        record.terms.product_value = Money::from_minor(4_500);
        assert!(!has(&record, T::Invoiced));
    }

    #[test]
    fn each_stage_expects_what_the_one_before_expects() {
        let record = empty();
        let counts: Vec<usize> = Stage::ALL.iter().map(|stage| open_by(&record, *stage).len()).collect();
        // 0; 10; 20; the post; no money is agreed, so none is due.
        assert_eq!(counts, [0, 10, 20, 21, 21]);
    }
}
