//! The file for people: a whole record as JSON, private parts and drafts included, because it is
//! its holder's own.
//!
//! ```json
//! {
//!   "throughline": 1,
//!   "record": {
//!     "id": "000000000000z", "holder": "brand", "campaign_id": "…", "creator_id": "…", "items_made": 7,
//!     "campaign": { "name": "Autumn launch", "objective": "Conversion", "starts": "2026-12-01" },
//!     "targets": [ { "item": 6, "metric": "EngagementRate", "amount": { "rate_ppm": 80000 } } ],
//!     "terms": { "fee": { "money_minor": 180000 } },
//!     "plan": { "Reach": { "amount": { "count": 60000 } } },
//!     "steps": [ { "item": 14, "lever": "OwnRate1", "name": "Quiz finished" } ],
//!     "drafts": [ { "part": "terms", "item": 0, "field": "fee", "typed": "18oo" } ],
//!     "history": "goGEAQ…"
//!   }
//! }
//! ```
//!
//! Fields have the names of the registry, choices those of their variants. Rates are in parts per
//! million and money in minor units of the campaign's currency (cents, or whole yen), because
//! those are exact and do not change their meaning when the currency is edited by hand. Of a name
//! that stands twice in one object the last counts, as usual in JSON. The history is what was sent
//! and signed; it is no text that is edited, so it stands there as base64url of its stored form.

use super::history;
use super::json::{Json, Object, find};
use super::part::Part;
use super::tagged::{clean, country};
use crate::brief::choice::{Choice, Lever};
use crate::brief::field::{Kind, Path, Spec, Value};
use crate::brief::id::{Id, ItemId, Side};
use crate::brief::quantity::{Amount, Count, Currency, Date, Days, Money, Rate};
use crate::brief::record::Record;

/// The version of the file's form.
pub const VERSION: u64 = 1;
/// The longest file that is read, in bytes.
pub const MAX_BYTES: usize = 32_000_000;

/// The parts that hold fields, in the order in which they are read.
const PARTS: [Part; 15] = [
    Part::Campaign,
    Part::Markets,
    Part::Creator,
    Part::Terms,
    Part::Deliverables,
    Part::Targets,
    Part::Outcomes,
    Part::Lines,
    Part::Decisions,
    Part::Plan,
    Part::Scenarios,
    Part::Told,
    Part::Steps,
    Part::Notes,
    Part::Reply,
];

/// Why a file was not read. Places are written as they stand in the file: `targets/6/amount`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FileError {
    /// Longer than [`MAX_BYTES`].
    TooLarge,
    /// It is not JSON; the line, from 1, where that shows.
    NotJson(usize),
    /// It is JSON, but not a record of this page.
    NotOurs,
    /// Made with a newer version.
    Newer,
    /// A name here that this version does not know: misspelt, or made with a newer version.
    Unknown(String),
    /// What stands here cannot be.
    Invalid(String),
}

/// A whole record as readable JSON.
pub fn write(record: &Record) -> String {
    let root = [("throughline", Json::Number(VERSION)), ("record", Json::Object(write_record(record)))];
    object_of(root.into()).write()
}

fn object_of(entries: Vec<(&str, Json)>) -> Json {
    Json::Object(entries.into_iter().map(|(name, value)| (name.to_owned(), value)).collect())
}

fn write_record(record: &Record) -> Object {
    let mut body = Object::new();
    let mut put = |part: Part, value: Json| body.push((part.key().to_owned(), value));
    put(Part::Id, Json::Text(record.id.to_string()));
    put(Part::Holder, Json::text(holder_key(record.holder)));
    put(Part::CampaignId, Json::Text(record.campaign.id.to_string()));
    put(Part::CreatorId, Json::Text(record.creator.id.to_string()));
    put(Part::ItemsMade, Json::Number(record.items_made.into()));
    for part in PARTS {
        let value = write_part(record, part);
        if !is_bare(&value) {
            put(part, value);
        }
    }
    if !record.drafts.is_empty() {
        put(Part::Drafts, write_texts(record.drafts.iter().map(|(path, typed)| (*path, typed.as_str()))));
    }
    if !record.remarks.is_empty() {
        put(Part::Remarks, write_texts(record.remarks.iter().map(|(path, words)| (*path, words.as_str()))));
    }
    if !history::is_empty(record) {
        put(Part::History, Json::Text(history::to_text(record)));
    }
    body
}

fn is_bare(value: &Json) -> bool {
    value.as_object().is_some_and(Vec::is_empty) || value.as_list().is_some_and(<[Json]>::is_empty)
}

fn write_part(record: &Record, part: Part) -> Json {
    if let Some(list) = part.list() {
        let mut items = Vec::new();
        for id in record.ids(list) {
            let mut item = vec![("item".to_owned(), Json::Number(id.0.into()))];
            write_fields(record, part, Some(id.0), &mut item);
            items.push(Json::Object(item));
        }
        return Json::List(items);
    }
    let mut fields = Object::new();
    if part.is_by_lever() {
        for lever in Lever::ALL {
            let mut own = Object::new();
            write_fields(record, part, Some(lever.code().into()), &mut own);
            if !own.is_empty() {
                fields.push((lever.key().to_owned(), Json::Object(own)));
            }
        }
    } else {
        write_fields(record, part, None, &mut fields);
    }
    Json::Object(fields)
}

fn write_fields(record: &Record, part: Part, item: Option<u32>, fields: &mut Object) {
    for spec in part.specs() {
        if let Some(value) = part.path(item, spec.tag).and_then(|path| record.get(path)) {
            fields.push((spec.key.to_owned(), write_value(&value, spec.kind)));
        }
    }
}

fn write_value(value: &Value, kind: Kind) -> Json {
    match value {
        Value::Text(text) => Json::text(text.as_str()),
        Value::Count(count) => Json::Number(count.get()),
        Value::Days(days) => Json::Number(days.get().into()),
        Value::Currency(currency) => Json::text(currency.code()),
        Value::Country(country) => Json::text(country.code()),
        Value::Date(date) => Json::Text(date_key(*date)),
        Value::Choice(code) => choice_key(kind, *code).map_or(Json::Other, Json::text),
        Value::Item(id) => Json::Number(id.0.into()),
        Value::Amount(Amount::Count(count)) => quantity("count", count.get()),
        Value::Rate(rate) | Value::Amount(Amount::Rate(rate)) => quantity("rate_ppm", rate.ppm()),
        Value::Money(money) | Value::Amount(Amount::Money(money)) => quantity("money_minor", money.minor()),
    }
}

fn quantity(unit: &str, number: u64) -> Json {
    object_of(vec![(unit, Json::Number(number))])
}

fn holder_key(side: Side) -> &'static str {
    match side {
        Side::Brand => "brand",
        Side::Creator => "creator",
    }
}

fn date_key(date: Date) -> String {
    format!("{:04}-{:02}-{:02}", date.year(), date.month(), date.day())
}

fn members(kind: Kind) -> Vec<(u16, &'static str)> {
    if let Kind::Choice(list) = kind { list.members() } else { Vec::new() }
}

fn choice_key(kind: Kind, code: u16) -> Option<&'static str> {
    members(kind).into_iter().find(|(own, _)| *own == code).map(|(_, key)| key)
}

/// What was typed about fields that stand elsewhere in the file.
fn write_texts<'a>(texts: impl Iterator<Item = (Path, &'a str)>) -> Json {
    let mut all = Vec::new();
    for (path, typed) in texts {
        let (part, item) = Part::of(path);
        all.push(object_of(vec![
            ("part", Json::text(part.key())),
            ("item", Json::Number(item.unwrap_or(0).into())),
            ("field", Json::text(path.spec().key)),
            ("typed", Json::text(typed)),
        ]));
    }
    Json::List(all)
}

/// Reads what [`write()`] wrote, also after it was edited by hand.
///
/// # Errors
/// [`FileError`] says why and where.
pub fn read(text: &str) -> Result<Record, FileError> {
    if text.len() > MAX_BYTES {
        return Err(FileError::TooLarge);
    }
    // Some editors put a byte order mark first.
    let text = text.trim_start_matches('\u{FEFF}');
    let root = Json::read(text).map_err(FileError::NotJson)?;
    match root.get("throughline").and_then(Json::as_number) {
        Some(VERSION) => read_record(root.get("record").and_then(Json::as_object).ok_or(FileError::NotOurs)?),
        Some(newer) if newer > VERSION => Err(FileError::Newer),
        _ => Err(FileError::NotOurs),
    }
}

fn invalid(place: &str) -> FileError {
    FileError::Invalid(place.to_owned())
}

fn read_record(body: &Object) -> Result<Record, FileError> {
    if let Some(key) = body.iter().map(|(key, _)| key).find(|key| !is_known(key)) {
        return Err(FileError::Unknown(key.clone()));
    }
    let get = |part: Part| find(body, part.key());
    let id = |part: Part| {
        let text = get(part).and_then(Json::as_text);
        text.and_then(|text| text.parse::<Id>().ok()).ok_or(invalid(part.key()))
    };
    let holder = match get(Part::Holder).and_then(Json::as_text) {
        Some("brand") => Side::Brand,
        Some("creator") => Side::Creator,
        _ => return Err(invalid(Part::Holder.key())),
    };
    let mut record = Record::new(id(Part::Id)?, id(Part::CampaignId)?, id(Part::CreatorId)?, holder);
    let made = get(Part::ItemsMade).map_or(Some(0), Json::as_number).and_then(|made| u32::try_from(made).ok());
    record.items_made = made.ok_or(invalid(Part::ItemsMade.key()))?;
    for part in PARTS {
        if let Some(value) = get(part) {
            read_part(&mut record, part, value)?;
        }
    }
    for draft in get(Part::Drafts).map_or(Ok(&[][..]), |drafts| array(drafts, Part::Drafts.key()))? {
        read_draft(&mut record, draft)?;
    }
    for remark in get(Part::Remarks).map_or(Ok(&[][..]), |remarks| array(remarks, Part::Remarks.key()))? {
        read_remark(&mut record, remark)?;
    }
    if let Some(text) = get(Part::History) {
        let read = text.as_text().and_then(|text| history::from_text(text, &mut record));
        read.ok_or(invalid(Part::History.key()))?;
    }
    Ok(record)
}

fn is_known(key: &str) -> bool {
    let named = |part: &Part| part.key() == key;
    let owner = [Part::CampaignId, Part::CreatorId, Part::Holder];
    let beside = [&owner[..], &[Part::Id, Part::ItemsMade, Part::Drafts, Part::Remarks, Part::History]].concat();
    PARTS.iter().any(named) || beside.iter().any(named)
}

fn array<'a>(value: &'a Json, place: &str) -> Result<&'a [Json], FileError> {
    value.as_list().ok_or(invalid(place))
}

fn object<'a>(value: &'a Json, place: &str) -> Result<&'a Object, FileError> {
    value.as_object().ok_or(invalid(place))
}

fn read_part(record: &mut Record, part: Part, value: &Json) -> Result<(), FileError> {
    let key = part.key();
    if part.list().is_some() {
        for item in array(value, key)? {
            read_item(record, part, item)?;
        }
    } else if part.is_by_lever() {
        for (name, fields) in object(value, key)? {
            let place = format!("{key}/{name}");
            let lever = Lever::from_key(name).ok_or_else(|| FileError::Unknown(place.clone()))?;
            read_fields(record, part, Some(lever.code().into()), object(fields, &place)?, &place)?;
        }
    } else {
        read_fields(record, part, None, object(value, key)?, key)?;
    }
    Ok(())
}

fn read_item(record: &mut Record, part: Part, item: &Json) -> Result<(), FileError> {
    let key = part.key();
    let fields = object(item, key)?;
    let id = item_number(find(fields, "item")).ok_or(invalid(key))?;
    let place = format!("{key}/{id}");
    let list = part.list().ok_or(invalid(key))?;
    record.insert(list, usize::MAX, ItemId(id)).map_err(|_| invalid(&place))?;
    if ItemId(id).side() == record.holder {
        // A file edited by hand must not lead to an id that is used twice.
        record.items_made = record.items_made.max(ItemId(id).ordinal().saturating_add(1));
    }
    read_fields(record, part, Some(id), fields, &place)
}

fn item_number(value: Option<&Json>) -> Option<u32> {
    u32::try_from(value?.as_number()?).ok()
}

/// Reads the fields of one group, in the order of the registry: a metric before its amount.
fn read_fields(
    record: &mut Record,
    part: Part,
    item: Option<u32>,
    fields: &Object,
    place: &str,
) -> Result<(), FileError> {
    let specs = part.specs();
    let known = |key: &str| specs.iter().any(|spec| spec.key == key) || (key == "item" && part.list().is_some());
    if let Some(key) = fields.iter().map(|(key, _)| key).find(|key| !known(key)) {
        return Err(FileError::Unknown(format!("{place}/{key}")));
    }
    for spec in specs {
        let Some(json) = find(fields, spec.key) else { continue };
        let put = part.path(item, spec.tag).zip(read_value(json, spec));
        let put = put.and_then(|(path, value)| record.put(path, Some(value)).ok());
        put.ok_or_else(|| FileError::Invalid(format!("{place}/{}", spec.key)))?;
    }
    Ok(())
}

fn read_value(json: &Json, spec: Spec) -> Option<Value> {
    match spec.kind {
        Kind::Text => clean(json.as_text()?).map(Value::Text),
        Kind::Count => Count::new(json.as_number()?).map(Value::Count),
        Kind::Days => Days::new(u16::try_from(json.as_number()?).ok()?).map(Value::Days),
        Kind::Currency => Currency::from_code(json.as_text()?).map(Value::Currency),
        Kind::Country => country(json.as_text()?).map(Value::Country),
        Kind::Date => read_date(json.as_text()?).map(Value::Date),
        Kind::Choice(list) => {
            let key = json.as_text()?;
            list.members().into_iter().find(|(_, own)| *own == key).map(|(code, _)| Value::Choice(code))
        }
        Kind::Amount => read_amount(json).map(Value::Amount),
        Kind::Item => u32::try_from(json.as_number()?).ok().map(|id| Value::Item(ItemId(id))),
        Kind::Rate => {
            if let Amount::Rate(rate) = read_amount(json)? {
                Some(Value::Rate(rate))
            } else {
                None
            }
        }
        Kind::Money => {
            if let Amount::Money(money) = read_amount(json)? {
                Some(Value::Money(money))
            } else {
                None
            }
        }
    }
}

fn read_amount(json: &Json) -> Option<Amount> {
    let [(unit, number)] = json.as_object()?.as_slice() else { return None };
    match (unit.as_str(), number.as_number()?) {
        ("count", number) => Count::new(number).map(Amount::Count),
        ("rate_ppm", ppm) => Rate::from_ppm(ppm).map(Amount::Rate),
        ("money_minor", minor) => Money::from_minor(minor).map(Amount::Money),
        _ => None,
    }
}

fn read_date(text: &str) -> Option<Date> {
    let mut numbers = text.split('-');
    let mut next = || numbers.next();
    let date = Date::new(next()?.parse().ok()?, next()?.parse().ok()?, next()?.parse().ok()?)?;
    // One way to write a day only: no `+1`, no missing zero, nothing behind it.
    (date_key(date) == text).then_some(date)
}

/// A draft is taken only where it can stand: in a field that exists and has no value, because a
/// value under a draft would be sent without ever having been seen.
fn read_draft(record: &mut Record, draft: &Json) -> Result<(), FileError> {
    let (path, typed) = read_text(draft, Part::Drafts)?;
    let there = path.item().is_none_or(|(list, id)| record.ids(list).contains(&id));
    if !there || record.get(path).is_some() || record.drafts.insert(path, typed.to_owned()).is_some() {
        return Err(FileError::Invalid(format!("{}/{}", Part::Drafts.key(), place(path))));
    }
    Ok(())
}

fn read_remark(record: &mut Record, remark: &Json) -> Result<(), FileError> {
    let (path, words) = read_text(remark, Part::Remarks)?;
    let taken = clean(words).is_some_and(|words| record.remarks.insert(path, words).is_none());
    if taken { Ok(()) } else { Err(FileError::Invalid(format!("{}/{}", Part::Remarks.key(), place(path)))) }
}

/// A field as a place in the file.
fn place(path: Path) -> String {
    format!("{}/{}", Part::of(path).0.key(), path.spec().key)
}

/// What was typed about a field; its item may be gone.
fn read_text(json: &Json, within: Part) -> Result<(Path, &str), FileError> {
    let key = within.key();
    let fields = object(json, key)?;
    let text = |name: &str| find(fields, name).and_then(Json::as_text);
    let part = text("part").and_then(Part::from_key).ok_or(invalid(key))?;
    let item = item_number(find(fields, "item")).ok_or(invalid(key))?;
    let spec = part.specs().into_iter().find(|spec| Some(spec.key) == text("field")).ok_or(invalid(key))?;
    let path = part.path(part.has_items().then_some(item), spec.tag).ok_or(invalid(key))?;
    Ok((path, text("typed").ok_or(invalid(key))?))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::brief::example::{Words, founding};
    use crate::brief::field::{Assumption, FunnelStep, TermsField};
    use crate::brief::quantity::Text;

    fn example() -> Record {
        let words = Words { campaign: "Autumn launch", brand: "Brand A", creator: "@creator_a" };
        let mut record = founding(Id(31), Id(2), Id(3), &words);
        record.campaign.facts.starts = Date::new(2026, 12, 1);
        record.terms.note = Text::new("\"Quotes\", \\ and\nlines").ok();
        let amount = Money::from_minor(6_700).map(Amount::Money);
        record.plan.insert(Lever::AverageOrderValue, Assumption { amount, ..Assumption::default() });
        record.notes.notes = Text::new("Ours.").ok();
        record.drafts.insert(Path::Terms(TermsField::Fee), "18oo".to_owned());
        record
    }

    #[test]
    fn a_record_is_readable_and_comes_back_whole() {
        let text = write(&example());
        println!("{text}");
        for line in [
            "  \"throughline\": 1",
            "\"id\": \"000000000000z\"",
            "\"objective\": \"Conversion\"",
            "\"starts\": \"2026-12-01\"",
            "\"rate_ppm\": 80000",
            "\"money_minor\": 200000",
            "\"AverageOrderValue\": {",
            "\"typed\": \"18oo\"",
        ] {
            assert!(text.contains(line), "{line}");
        }
        assert_eq!(read(&text), Ok(example()));
        assert_eq!(read(&format!("\u{FEFF}{text}\n")), Ok(example()));
    }

    #[test]
    fn the_brands_own_steps_stand_in_the_file() {
        let mut record = example();
        let id = record.next_item().unwrap();
        record.items_made += 1;
        let own = FunnelStep { lever: Some(Lever::OwnRate1), name: Text::new("Quiz finished").ok() };
        record.steps.insert(0, id, own);
        let text = write(&record);
        assert!(text.contains("\"lever\": \"OwnRate1\"") && text.contains("\"name\": \"Quiz finished\""));
        assert_eq!(read(&text), Ok(record));
        let place = format!("steps/{id}/lever", id = id.0);
        assert_eq!(read(&text.replace("OwnRate1", "OwnRate7")), Err(FileError::Invalid(place)));
    }

    #[test]
    fn a_fault_is_named_by_its_place() {
        let text = write(&example());
        let invalid = |place: &str| Err(FileError::Invalid(place.to_owned()));
        let unknown = |place: &str| Err(FileError::Unknown(place.to_owned()));
        for (from, to, error) in [
            ("\"throughline\": 1", "\"throughline\": 2", Err(FileError::Newer)),
            ("\"throughline\": 1", "\"throughline\": \"1\"", Err(FileError::NotOurs)),
            ("\"record\"", "\"records\"", Err(FileError::NotOurs)),
            ("{", "", Err(FileError::NotJson(2))),
            ("\"creator\"", "\"influencer\"", unknown("influencer")),
            ("\"brand\": \"Brand A\"", "\"brnd\": \"Brand A\"", unknown("campaign/brnd")),
            ("\"brand\": \"Brand A\"", "\"brand\": \"\\u202e\"", invalid("campaign/brand")),
            ("\"Conversion\"", "\"Conversions\"", invalid("campaign/objective")),
            ("2026-12-01", "2026-12-1", invalid("campaign/starts")),
            ("2026-12-01", "2026-13-01", invalid("campaign/starts")),
            ("\"USD\"", "\"ABC\"", invalid("campaign/currency")),
            ("rate_ppm", "count", invalid("targets/8/amount")),
            ("\"count\": 25000", "\"count\": -1", invalid("targets/6/amount")),
            ("\"count\": 25000", "\"count\": 2.5", invalid("targets/6/amount")),
            ("\"count\": 25000", "\"count\": 1e99", invalid("targets/6/amount")),
            ("\"item\": 4", "\"item\": 2", invalid("deliverables/2")),
            ("\"item\": 4", "\"item\": 4294967296", invalid("deliverables")),
            ("AverageOrderValue", "Average", unknown("plan/Average")),
            ("AverageOrderValue", "LandingRate", invalid("plan/LandingRate/amount")),
            ("\"part\": \"terms\"", "\"part\": \"campaign\"", invalid("drafts")),
            ("\"field\": \"fee\"", "\"field\": \"note\"", invalid("drafts/terms/note")),
            ("000000000000z", "z", invalid("id")),
        ] {
            assert_eq!(read(&text.replacen(from, to, 1)), error, "{from} -> {to}");
        }
    }

    #[test]
    fn what_is_not_a_file_of_ours_is_refused() {
        for text in ["[]", "1", "{\"throughline\": 1}", "null"] {
            assert_eq!(read(text), Err(FileError::NotOurs), "{text}");
        }
        assert_eq!(read(""), Err(FileError::NotJson(1)));
        assert!(matches!(read(&"[".repeat(100_000)), Err(FileError::NotJson(_))));
        assert_eq!(read(&" ".repeat(MAX_BYTES + 1)), Err(FileError::TooLarge));
    }

    #[test]
    fn a_file_edited_by_hand_leads_to_no_id_used_twice() {
        let text = write(&example()).replacen("\"items_made\": 7", "\"items_made\": 0", 1);
        assert_eq!(read(&text).map(|record| record.items_made), Ok(7));
    }
}
