//! A brief as its creator reads it: headings, and each part of it as lines.
//!
//! Pay and work come first, then what the price pays for besides, then what they aim for.

use super::{label, phrase, topics};
use crate::align::topics::Topic;
use crate::brief::choice::Metric;
use crate::brief::field::{
    CampaignField, Deliverable, DeliverableField as D, Goal, GoalField, MarketField, Path, Sight, TermsField,
};
use crate::brief::id::{ItemId, Side};
use crate::brief::quantity::{Date, Text};
use crate::brief::record::{Items, Record};
use crate::text::{Context, write};

/// Who sent it.
pub fn from(brand: Option<&str>) -> String {
    brand.map_or_else(|| "A brief for you".to_owned(), |brand| [brand, " would like to work with you"].concat())
}

/// Where it comes from: the contact at the brand, and the page that people are to come to.
pub fn sender(record: &Record) -> Option<String> {
    let facts = &record.campaign.facts;
    let contact = facts.contact.as_ref().map(|contact| ["Contact: ", contact.as_str()].concat());
    let site = facts.page.as_ref().map(|page| domain(page.as_str()).to_owned());
    contact.into_iter().chain(site).reduce(|contact, site| [&contact, " · ", &site].concat())
}

/// The domain of an address, or the address where it has none.
fn domain(address: &str) -> &str {
    let after = address.split_once("://").map_or(address, |(_, after)| after);
    after.split(['/', '?', '#']).next().unwrap_or(after)
}

/// What the creator is paid.
const PAID: &str = "What you are paid";
/// What the creator makes.
const MAKE: &str = "What you make";
/// What the creator aims for.
const AIM: &str = "What you aim for";
/// Who hopes for what.
fn hopes(brand: Option<&str>) -> String {
    ["What ", brand.unwrap_or("the brand"), " hopes for"].concat()
}
/// What the brand gets beside the work.
const RIGHTS_GIVEN: &str = "Rights you give";
/// Who owes the creator something.
fn owes(brand: Option<&str>) -> String {
    ["What ", brand.unwrap_or("the brand"), " owes you"].concat()
}
/// That it is no promise.
const NOT_YOURS: &str = "Not yours to guarantee.";
/// The campaign.
const ABOUT: &str = "About the campaign";
/// Nothing was agreed.
pub const NOTHING: &str = "Not agreed yet";
/// Unfolds the message for a manager.
pub const MANAGER: &str = "Send to my manager";
/// What it is.
pub const MANAGER_HINT: &str = "The brief as it was sent to you. Nothing of your answer is in it.";
/// Prints the page.
pub const PRINT: &str = "Print";
/// Over the note about a browser that forgets.
pub const BROWSER: &str = "About this browser";
/// Copies the address of the page.
pub const COPY_ADDRESS: &str = "Copy the link of this page";
/// It is read in a messenger's browser.
pub fn in_messenger(name: &str) -> String {
    [
        "This is the browser inside ",
        name,
        ". To keep what you write, open the page in your own browser: its menu (the dots) has an entry for that.",
    ]
    .concat()
}

/// Keeps a copy.
pub const KEEP: &str = "Keep a copy";
/// It is kept here already.
pub const HAVE: &str = "You already keep this brief on this device.";
/// Opens that one.
pub const OPEN_OWN: &str = "Open mine";
/// Goes on with an answer that was begun.
pub const GO_ON: &str = "Go on with your answer";
/// An answer was begun.
pub const GO_ON_HINT: &str = "You have begun to answer this brief, and your answer is kept on this device.";
/// Over what has changed since the version that is kept.
pub const NEWER: &str = "Changed since the version you had";
/// Takes the newer version.
pub const TAKE_NEWER: &str = "Go on with this version";
/// What that does.
pub const TAKE_NEWER_HINT: &str = "You keep an earlier version of this brief. What you changed and have not sent yet stays marked as your suggestion.";
/// Keeps another copy.
pub const KEEP_ANOTHER: &str = "Keep this as another copy";
/// What the numbers imply.
pub const IMPLIED: &str = "What these numbers ask for together";

/// A piece that the creator has just added.
const NEW_PIECE: &str = "A new piece";
/// Pieces without a date.
const NO_DATE: &str = "date not agreed yet";

/// A part of the page, in the order in which the creator reads it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Part {
    /// What they are paid, when, and for what event.
    Paid,
    /// What they make and by when.
    Make,
    /// Rights, exclusivity, how long it stays up.
    Rights,
    /// What they aim for.
    Aim,
    /// What the brand hopes for.
    Hopes,
    /// What the brand owes them.
    Owes,
    /// What stands in another topic of the brief.
    Topic(Topic),
    /// The campaign.
    About,
}

impl Part {
    /// A number that no other part has.
    pub fn number(self) -> u32 {
        match self {
            Part::Paid => 0,
            Part::Make => 1,
            Part::Rights => 2,
            Part::Aim => 3,
            Part::Hopes => 4,
            Part::Owes => 5,
            Part::About => 6,
            Part::Topic(topic) => (7..).zip(Topic::ALL).find(|(_, own)| **own == topic).map_or(7, |(number, _)| number),
        }
    }

    /// Whose side it speaks of, if of one alone.
    pub fn side(self) -> Option<Side> {
        match self {
            Part::Aim => Some(Side::Creator),
            Part::Hopes => Some(Side::Brand),
            _ => None,
        }
    }
}

/// A part with its words.
#[derive(Debug, Clone, PartialEq)]
pub struct Section {
    /// Which it is.
    pub part: Part,
    /// Its heading.
    pub heading: String,
    /// Its lines.
    pub lines: Vec<Line>,
}

/// A line: what it is, and its details.
#[derive(Debug, Clone, PartialEq)]
pub struct Line {
    /// The fields that it tells of; none of them where it cannot be changed here.
    pub paths: Vec<Path>,
    /// What it is.
    pub name: String,
    /// What is said of it.
    pub details: String,
    /// Whether it is agreed.
    pub is_set: bool,
}

impl Line {
    fn plain(name: String, details: String) -> Self {
        Line { paths: Vec::new(), name, details, is_set: true }
    }
}

/// What both sides have to know of pay, whether it is agreed or not.
const PAY: &[(TermsField, bool)] = &[
    (TermsField::Fee, true),
    (TermsField::Payment, true),
    (TermsField::Commission, false),
    (TermsField::ProductValue, false),
    (TermsField::Bonus, false),
    (TermsField::KillFee, false),
];
/// The same of what sets the price beside the work.
const RIGHTS: &[(TermsField, bool)] = &[
    (TermsField::UsageRights, true),
    (TermsField::Exclusivity, true),
    (TermsField::StaysUp, true),
    (TermsField::Boosting, false),
    (TermsField::RawFootage, false),
    (TermsField::Likeness, false),
];
/// The same of what the brand owes.
const OWES: &[(TermsField, bool)] =
    &[(TermsField::ProductArrives, false), (TermsField::Answers, true), (TermsField::SalesReports, false)];
/// What stands in a part of its own.
const ELSEWHERE: &[Path] = &[Path::Terms(TermsField::Stage)];

/// The whole page, in the order in which it is read.
pub fn sections(record: &Record, context: &Context) -> Vec<Section> {
    let brand = record.campaign.facts.brand.as_ref().map(|brand| brand.as_str());
    let of_terms = |fields: &[(TermsField, bool)]| -> Vec<Line> {
        fields.iter().filter_map(|(field, always)| term(record, context, *field, *always)).collect()
    };
    let section = |part, heading: &str, lines| Section { part, heading: heading.to_owned(), lines };
    let mut all = vec![
        section(Part::Paid, PAID, of_terms(PAY)),
        section(Part::Make, MAKE, pieces(record, context)),
        section(Part::Rights, RIGHTS_GIVEN, of_terms(RIGHTS)),
        section(Part::Aim, AIM, goals(&record.targets, Path::Target, context)),
        section(Part::Hopes, &hopes(brand), hoped(record, context)),
        section(Part::Owes, &owes(brand), of_terms(OWES)),
    ];
    all.extend(Topic::ALL.iter().filter_map(|topic| {
        let lines: Vec<Line> = topic.fields().iter().filter_map(|path| line_of(record, context, *path)).collect();
        (!lines.is_empty()).then(|| section(Part::Topic(*topic), topics::topic(*topic).name, lines))
    }));
    all.push(section(Part::About, ABOUT, about(record, context)));
    all
}

/// A field of the terms; one that is not agreed only where it always has to be said.
fn term(record: &Record, context: &Context, field: TermsField, always: bool) -> Option<Line> {
    let path = Path::Terms(field);
    let value = record.get(path).map(|value| write::typed(path.spec().kind, &value, context));
    let is_set = value.is_some();
    let details = value.or_else(|| always.then(|| NOTHING.to_owned()))?;
    Some(Line { paths: vec![path], name: label::field(path).to_owned(), details, is_set })
}

/// A field of a topic that stands nowhere else; what one side keeps to itself is in no link.
fn line_of(record: &Record, context: &Context, path: Path) -> Option<Line> {
    let of_part = |part: &[(TermsField, bool)]| part.iter().any(|(field, _)| Path::Terms(*field) == path);
    if path.sight() != Sight::Both || ELSEWHERE.contains(&path) || [PAY, RIGHTS, OWES].into_iter().any(of_part) {
        return None;
    }
    let details = write::typed(path.spec().kind, &record.get(path)?, context);
    Some(Line { paths: vec![path], name: label::field(path).to_owned(), details, is_set: true })
}

/// What the creator makes, and by when.
fn pieces(record: &Record, context: &Context) -> Vec<Line> {
    let line = |id: ItemId, piece: &Deliverable| {
        let due = piece.due.map_or_else(|| NO_DATE.to_owned(), |due| ["by ", &write::weekday_date(due)].concat());
        let note = piece.note.as_ref().map(|note| note.as_str().to_owned());
        let details: Vec<String> = note.into_iter().chain([due]).collect();
        let unfinished = || (id.side() == Side::Creator).then(|| NEW_PIECE.to_owned());
        let name = phrase::pieces(piece, context.conventions).or_else(unfinished)?;
        let fields = [D::Count, D::Platform, D::Format, D::Due, D::Note];
        let paths = fields.map(|field| Path::Deliverable(id, field)).to_vec();
        Some(Line { paths, name, details: details.join(", "), is_set: true })
    };
    record.deliverables.iter().filter_map(|(id, piece)| line(id, piece)).collect()
}

/// Targets, with their denominators and windows in words.
fn goals(goals: &Items<Goal>, at: fn(ItemId, GoalField) -> Path, context: &Context) -> Vec<Line> {
    let line = |id: ItemId, goal: &Goal| {
        let name = capital(&phrase::goal(goal, context)?);
        let note = goal.note.as_ref().map(|note| note.as_str().to_owned());
        let said = phrase::goal_details(goal);
        let details: Vec<String> = (!said.is_empty()).then_some(said).into_iter().chain(note).collect();
        let asks = goal.metric.is_some_and(Metric::needs_denominator).then_some(GoalField::Denominator);
        let fields = [GoalField::Amount].into_iter().chain(asks).chain([GoalField::Window, GoalField::Note]);
        let paths = fields.map(|field| at(id, field)).collect();
        Some(Line { paths, name, details: details.join(", "), is_set: true })
    };
    goals.iter().filter_map(|(id, goal)| line(id, goal)).collect()
}

/// What the brand hopes for, in one line.
fn hoped(record: &Record, context: &Context) -> Vec<Line> {
    let all: Vec<String> = record.outcomes.iter().filter_map(|(_, goal)| phrase::goal(goal, context)).collect();
    if all.is_empty() { Vec::new() } else { vec![Line::plain(capital(&all.join(", ")), NOT_YOURS.to_owned())] }
}

/// A phrase at the beginning of a line.
fn capital(phrase: &str) -> String {
    let mut letters = phrase.chars();
    letters.next().map(|first| [first.to_ascii_uppercase()].into_iter().chain(letters).collect()).unwrap_or_default()
}

/// The campaign.
fn about(record: &Record, context: &Context) -> Vec<Line> {
    let facts = &record.campaign.facts;
    let name = |field| label::field(Path::Campaign(field)).to_owned();
    let text = |field, text: &Option<Text>| text.as_ref().map(|text| (name(field), text.as_str().to_owned()));
    let date = |field, date: Option<Date>| date.map(|date| (name(field), write::weekday_date(date)));
    let objective = facts.objective.map(|own| (name(CampaignField::Objective), label::objective(own).to_owned()));
    let countries = record.campaign.markets.iter().filter_map(|(_, market)| market.country);
    let countries: Vec<String> = countries.map(|country| write::country(country, context)).collect();
    let market = label::field(Path::Market(ItemId(0), MarketField::Country)).to_owned();
    let markets = (!countries.is_empty()).then(|| (market, countries.join(", ")));
    let lines: [Option<(String, String)>; 5] = [
        text(CampaignField::Product, &facts.product),
        objective,
        markets,
        date(CampaignField::Starts, facts.starts),
        date(CampaignField::Ends, facts.ends),
    ];
    lines.into_iter().flatten().map(|(name, details)| Line::plain(name, details)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::brief::example::{Words, founding};
    use crate::brief::field::{FieldName, Value};
    use crate::brief::id::Id;
    use crate::brief::quantity::Currency;
    use crate::text::conventions::Conventions;

    fn example() -> Record {
        founding(Id(1), Id(2), Id(3), &Words { campaign: "Autumn launch", brand: "Brand A", creator: "@creator_a" })
    }

    fn context() -> Context<'static> {
        Context { currency: Currency::from_code("USD"), ..Context::new(&Conventions::ENGLISH) }
    }

    #[test]
    fn pay_and_work_come_first_and_what_is_open_is_said() {
        let all = sections(&example(), &context());
        let headings: Vec<&str> = all.iter().map(|own| own.heading.as_str()).collect();
        assert_eq!(
            headings,
            [
                "What you are paid",
                "What you make",
                "Rights you give",
                "What you aim for",
                "What Brand A hopes for",
                "What Brand A owes you",
                "About the campaign"
            ]
        );
        let lines = |at: usize| -> Vec<(String, String)> {
            all[at].lines.iter().map(|line| (line.name.clone(), line.details.clone())).collect()
        };
        let said = |name: &str, details: &str| (name.to_owned(), details.to_owned());
        assert_eq!(lines(0), [said("Fee", "Not agreed yet"), said("Paid when", "Not agreed yet")]);
        assert!(all[0].lines.iter().all(|line| !line.is_set));
        assert_eq!(lines(4), [said("500 clicks, $2,000 attributed sales", "Not yours to guarantee.")]);
    }

    #[test]
    fn what_stands_in_one_part_stands_in_no_other() {
        let mut record = example();
        let text = Value::Text(Text::new("a").unwrap());
        for field in TermsField::ALL {
            // Fields of another kind keep nothing.
            let _ = record.put(Path::Terms(*field), Some(text.clone()));
        }
        record.notes.notes = Text::new("private").ok();
        let all = sections(&record, &context());
        let mut paths: Vec<Path> = all.iter().flat_map(|own| &own.lines).flat_map(|line| line.paths.clone()).collect();
        let count = paths.len();
        paths.sort();
        paths.dedup();
        assert_eq!(paths.len(), count);
        assert!(paths.iter().all(|path| path.sight() == Sight::Both));
        let text_fields = TermsField::ALL.iter().filter(|field| record.get(Path::Terms(**field)).is_some());
        for field in text_fields {
            assert!(paths.contains(&Path::Terms(*field)), "{field:?}");
        }
    }

    #[test]
    fn who_sent_it_is_said_with_the_domain_of_the_page() {
        let mut record = example();
        assert_eq!(sender(&record), None);
        record.campaign.facts.page = Text::new("https://shop.example/serum?a=1").ok();
        assert_eq!(sender(&record).as_deref(), Some("shop.example"));
        record.campaign.facts.contact = Text::new("Mia, mia@shop.example").ok();
        assert_eq!(sender(&record).as_deref(), Some("Contact: Mia, mia@shop.example · shop.example"));
        for (address, shown) in
            [("shop.example/x", "shop.example"), ("https://a.example@b.example", "a.example@b.example")]
        {
            assert_eq!(domain(address), shown);
        }
    }
}
