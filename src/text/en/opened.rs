//! A brief that came in a link, as words: headings, and each part of it as lines.

use super::{label, phrase, topics};
use crate::align::topics::Topic;
use crate::brief::field::{CampaignField, Goal, MarketField, Path, Sight, TermsField};
use crate::brief::id::ItemId;
use crate::brief::quantity::{Date, Text};
use crate::brief::record::{Items, Record};
use crate::text::{Context, write};

/// Who sent it.
pub fn from(brand: Option<&str>) -> String {
    brand.map_or_else(|| "A brief for you".to_owned(), |brand| [brand, " would like to work with you"].concat())
}

/// What the creator is paid.
pub const PAID: &str = "What you are paid";
/// The fee.
pub const FEE: &str = "Fee";
/// What the creator makes.
pub const MAKE: &str = "What you make";
/// What the creator aims for.
pub const AIM: &str = "What you aim for";
/// Who hopes for what.
pub fn hopes(brand: Option<&str>) -> String {
    ["What ", brand.unwrap_or("the brand"), " hopes for"].concat()
}
/// That it is no promise.
pub const NOT_YOURS: &str = "Not yours to guarantee.";
/// The campaign.
pub const ABOUT: &str = "About the campaign";
/// Whatever else.
pub const NOTE: &str = "Also";
/// Nothing was agreed.
pub const NOTHING: &str = "Not agreed yet";
/// Keeps a copy.
pub const KEEP: &str = "Keep a copy";
/// What that does.
pub const KEEP_HINT: &str = "Not kept on this device yet.";
/// It is kept here already.
pub const HAVE: &str = "You already keep this brief on this device.";
/// Opens that one.
pub const OPEN_OWN: &str = "Open mine";
/// Keeps another copy.
pub const KEEP_ANOTHER: &str = "Keep this as another copy";
/// What the numbers imply.
pub const IMPLIED: &str = "What these numbers ask for together";

/// Pieces without a date.
const NO_DATE: &str = "date not agreed yet";

/// A line: what it is, and its details.
pub type Line = (String, String);

/// What the creator is paid.
pub fn pay(record: &Record, context: &Context) -> Vec<Line> {
    let fee = record.terms.fee.map(|fee| write::money(fee, context.currency, context.conventions));
    vec![(FEE.to_owned(), fee.unwrap_or_else(|| NOTHING.to_owned()))]
}

/// What stands in the topics of the brief, by topic: name, and its lines. Fee and remarks stand in
/// places of their own; what one side keeps to itself is in no link.
pub fn topics(record: &Record, context: &Context) -> Vec<(&'static str, Vec<Line>)> {
    let elsewhere = [Path::Terms(TermsField::Fee), Path::Terms(TermsField::Note)];
    let line = |path: &Path| {
        let value = record.get(*path).filter(|_| path.sight() == Sight::Both && !elsewhere.contains(path))?;
        Some((label::field(*path).to_owned(), write::typed(path.spec().kind, &value, context)))
    };
    let topic = |own: &Topic| (topics::topic(*own).name, own.fields().iter().filter_map(line).collect::<Vec<Line>>());
    Topic::ALL.iter().map(topic).filter(|(_, lines)| !lines.is_empty()).collect()
}

/// What the creator makes, and by when.
pub fn pieces(record: &Record, context: &Context) -> Vec<Line> {
    let line = |piece: &crate::brief::field::Deliverable| {
        let due = piece.due.map_or_else(|| NO_DATE.to_owned(), |due| ["by ", &write::weekday_date(due)].concat());
        let note = piece.note.as_ref().map(|note| note.as_str().to_owned());
        let details: Vec<String> = note.into_iter().chain([due]).collect();
        Some((phrase::pieces(piece, context.conventions)?, details.join(", ")))
    };
    record.deliverables.iter().filter_map(|(_, piece)| line(piece)).collect()
}

/// Targets or outcomes.
pub fn goals(goals: &Items<Goal>, context: &Context) -> Vec<Line> {
    let line = |goal: &Goal| Some((capital(&phrase::goal(goal, context)?), phrase::goal_details(goal)));
    goals.iter().filter_map(|(_, goal)| line(goal)).collect()
}

/// A phrase at the beginning of a line.
fn capital(phrase: &str) -> String {
    let mut letters = phrase.chars();
    letters.next().map(|first| [first.to_ascii_uppercase()].into_iter().chain(letters).collect()).unwrap_or_default()
}

/// The campaign.
pub fn about(record: &Record, context: &Context) -> Vec<Line> {
    let facts = &record.campaign.facts;
    let name = |field| label::field(Path::Campaign(field)).to_owned();
    let text = |field, text: &Option<Text>| text.as_ref().map(|text| (name(field), text.as_str().to_owned()));
    let date = |field, date: Option<Date>| date.map(|date| (name(field), write::weekday_date(date)));
    let objective = facts.objective.map(|own| (name(CampaignField::Objective), label::objective(own).to_owned()));
    let countries = record.campaign.markets.iter().filter_map(|(_, market)| market.country);
    let countries: Vec<String> = countries.map(|country| write::country(country, context)).collect();
    let market = label::field(Path::Market(ItemId(0), MarketField::Country)).to_owned();
    let markets = (!countries.is_empty()).then(|| (market, countries.join(", ")));
    let lines = [
        text(CampaignField::Product, &facts.product),
        objective,
        markets,
        date(CampaignField::Starts, facts.starts),
        date(CampaignField::Ends, facts.ends),
    ];
    lines.into_iter().flatten().collect()
}
