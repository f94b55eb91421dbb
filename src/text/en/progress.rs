//! How far a brief is, in one line, and what comes next.

use super::{brief, label, lines, topics};
use crate::align::progress::{Part, Step, Tally};
use crate::brief::choice::{Format, Objective};
use crate::brief::field::Path;
use crate::brief::record::Record;

/// "4 of 25 settled for a sales brief".
pub fn line(tally: Tally, objective: Option<Objective>) -> String {
    let needed = tally.needed.to_string();
    let kind = objective.map_or("", kind);
    if tally.is_done() { ["All ", &needed, " settled", kind].concat() } else { [&of(tally), " settled", kind].concat() }
}

/// "4 of 25", beside the name of a topic.
pub fn of(tally: Tally) -> String {
    [&tally.settled.to_string(), " of ", &tally.needed.to_string()].concat()
}

fn kind(objective: Objective) -> &'static str {
    match objective {
        Objective::Conversion => " for a sales brief",
        Objective::Leads => " for a leads brief",
        Objective::Installs => " for an app install brief",
        Objective::Awareness => " for an awareness brief",
        Objective::Consideration => " for a consideration brief",
    }
}

/// Nothing is left to do.
pub const DONE: &str = "Everything that this brief needs is settled.";

/// Before what comes next.
pub const NEXT: &str = "Next:";

/// What is to do, standing alone: "Add an outcome", "Fee", "Reach: window", "Stories: due".
pub fn step(record: &Record, step: Step) -> String {
    let mut out = step_inside(record, step);
    if let Some(first) = out.get_mut(..1) {
        first.make_ascii_uppercase();
    }
    out
}

/// What is to do, inside a sentence: names keep their letters.
pub fn step_inside(record: &Record, step: Step) -> String {
    let path = match step {
        Step::Add(list) => return label::inside(label::list(list).add),
        Step::Fill(path) => path,
    };
    let field = label::inside(label::field(path));
    owner(record, path).map_or_else(|| field.clone(), |owner| [&owner, ": ", &field].concat())
}

/// The item that a field belongs to, if it says already what it is.
fn owner(record: &Record, path: Path) -> Option<String> {
    match path {
        Path::Target(id, _) | Path::Outcome(id, _) => {
            let goal = record.targets.get(id).or_else(|| record.outcomes.get(id))?;
            let named = goal.own_name.is_some() && goal.metric?.is_own();
            let name = lines::goal(record, id);
            Some(if named { name } else { label::inside(&name) }).filter(|name| !name.is_empty())
        }
        Path::Deliverable(id, _) => {
            let format = record.deliverables.get(id)?.format.unwrap_or(Format::Other);
            Some(label::format(format).1.to_owned())
        }
        Path::Market(id, _) => Some(record.campaign.markets.get(id)?.country?.code().to_owned()),
        _ => None,
    }
}

/// Where it is settled.
pub fn part(part: Part) -> &'static str {
    match part {
        Part::Facts => brief::FACTS,
        Part::List(list) => label::list(list).name,
        Part::Topic(topic) => topics::topic(topic).name,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::brief::choice::Metric;
    use crate::brief::field::{
        CampaignField, Deliverable, DeliverableField, Goal, GoalField, ItemList, Market, MarketField, TermsField,
    };
    use crate::brief::id::{Id, ItemId, Side};
    use crate::brief::quantity::{Country, Text};

    #[test]
    fn the_line_counts_and_names_the_kind_of_brief() {
        let tally = |settled, needed| Tally { settled, needed };
        assert_eq!(line(tally(4, 25), Some(Objective::Conversion)), "4 of 25 settled for a sales brief");
        assert_eq!(line(tally(0, 17), None), "0 of 17 settled");
        assert_eq!(line(tally(19, 19), Some(Objective::Awareness)), "All 19 settled for an awareness brief");
    }

    #[test]
    fn a_step_names_its_field_and_what_it_belongs_to() {
        let mut record = Record::new(Id(1), Id(2), Id(3), Side::Brand);
        let reach = Goal { metric: Some(Metric::Reach), ..Goal::default() };
        let own = Goal { metric: Some(Metric::OwnRate), own_name: Text::new("BSI").ok(), ..Goal::default() };
        record.targets.insert(0, ItemId(0), reach);
        record.outcomes.insert(0, ItemId(2), own);
        record.outcomes.insert(1, ItemId(4), Goal::default());
        let short = Deliverable { format: Some(Format::Short), ..Deliverable::default() };
        record.deliverables.insert(0, ItemId(6), short);
        record.deliverables.insert(1, ItemId(8), Deliverable::default());
        record.campaign.markets.insert(0, ItemId(10), Market { country: Country::from_code("US"), share: None });
        let said = |own| (step(&record, own), step_inside(&record, own));
        for (own, alone, inside) in [
            (Step::Add(ItemList::Outcomes), "Add an outcome", "add an outcome"),
            (Step::Fill(Path::Campaign(CampaignField::Objective)), "Objective", "objective"),
            (Step::Fill(Path::Terms(TermsField::Fee)), "Fee", "fee"),
            (Step::Fill(Path::Target(ItemId(0), GoalField::Window)), "Reach: window", "reach: window"),
            (Step::Fill(Path::Outcome(ItemId(2), GoalField::Amount)), "BSI: how much", "BSI: how much"),
            (Step::Fill(Path::Outcome(ItemId(4), GoalField::Metric)), "Outcome", "outcome"),
            (Step::Fill(Path::Deliverable(ItemId(6), DeliverableField::Due)), "Shorts: due", "Shorts: due"),
            (Step::Fill(Path::Deliverable(ItemId(8), DeliverableField::Count)), "Pieces: how many", "pieces: how many"),
            (
                Step::Fill(Path::Market(ItemId(10), MarketField::Share)),
                "US: share of the audience",
                "US: share of the audience",
            ),
        ] {
            assert_eq!(said(own), (alone.to_owned(), inside.to_owned()));
        }
    }
}
