//! What is usually forgotten before a brief is signed, and is missing in this one.

use crate::brief::choice::Forgotten;
use crate::brief::field::{CampaignField, Goal, GoalField, Path, TermsField};
use crate::brief::id::ItemId;
use crate::brief::record::Record;

/// What is missing, with the fields that would mend it. Where a whole list is missing there is no field
/// yet.
pub fn forgotten(record: &Record) -> Vec<(Forgotten, Vec<Path>)> {
    let terms = |field: TermsField| record.get(Path::Terms(field)).is_none().then_some(Path::Terms(field));
    let of_goals = |field: GoalField| {
        goals(record).filter(|(at, _)| record.get(at(field)).is_none()).map(|(at, _)| at(field)).collect::<Vec<_>>()
    };
    let is_paid = record.terms.fee.is_some() || record.terms.commission.is_some() || record.terms.bonus.is_some();
    let payment = terms(TermsField::Payment).filter(|_| is_paid);
    let has_markets = record.campaign.markets.iter().any(|(_, market)| market.country.is_some());
    let lists = [
        (Forgotten::Counter, of_goals(GoalField::Counter)),
        (Forgotten::Window, of_goals(GoalField::Window)),
        (Forgotten::Evidence, terms(TermsField::Evidence).into_iter().collect()),
        (Forgotten::Shortfall, terms(TermsField::Shortfall).into_iter().collect()),
        (Forgotten::Payment, payment.into_iter().collect()),
        (Forgotten::Markets, (!has_markets).then_some(Path::Campaign(CampaignField::Audience)).into_iter().collect()),
    ];
    lists.into_iter().filter(|(_, paths)| !paths.is_empty()).collect()
}

/// Every goal that is measured, with the way to its fields.
fn goals(record: &Record) -> impl Iterator<Item = (Box<dyn Fn(GoalField) -> Path>, &Goal)> {
    let at = |path: fn(ItemId, GoalField) -> Path, id: ItemId| -> Box<dyn Fn(GoalField) -> Path> {
        Box::new(move |field| path(id, field))
    };
    let targets = record.targets.iter().map(move |(id, goal)| (at(Path::Target, id), goal));
    let outcomes = record.outcomes.iter().map(move |(id, goal)| (at(Path::Outcome, id), goal));
    targets.chain(outcomes).filter(|(_, goal)| goal.metric.is_some())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::brief::choice::{Choice, Counter};
    use crate::brief::example::{Words, founding};
    use crate::brief::field::Value;
    use crate::brief::id::{Id, Side};
    use crate::brief::quantity::{Days, Money, Text};

    fn missing(record: &Record) -> Vec<Forgotten> {
        forgotten(record).into_iter().map(|(what, _)| what).collect()
    }

    #[test]
    fn an_empty_brief_lacks_what_does_not_depend_on_goals_or_money() {
        let record = Record::new(Id(1), Id(2), Id(3), Side::Brand);
        assert_eq!(missing(&record), [Forgotten::Evidence, Forgotten::Shortfall, Forgotten::Markets]);
    }

    #[test]
    fn what_is_filled_in_is_not_missing() {
        // It has a market.
        let mut record = founding(Id(1), Id(2), Id(3), &Words { campaign: "C", brand: "B", creator: "A" });
        record.terms.fee = Money::from_minor(100);
        assert_eq!(missing(&record).len(), 5);
        // Two targets and two outcomes, none of which says who counts.
        assert_eq!(forgotten(&record)[0].1.len(), 4);
        for (what, paths) in forgotten(&record) {
            for path in paths {
                let value = match what {
                    Forgotten::Counter => Some(Value::Choice(Counter::Shopify.code())),
                    Forgotten::Window => Days::new(7).map(Value::Days),
                    _ => Text::new("said").ok().map(Value::Text),
                };
                record.put(path, value).unwrap();
            }
        }
        assert_eq!(missing(&record), []);
    }
}
