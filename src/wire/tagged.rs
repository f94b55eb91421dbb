//! Tagged fields over CBOR, driven by the registry: a group is a map from a field's tag to its
//! value, a list is a map from an item's id to its group, in the order in which it is shown, and what
//! is said of levers is a map from a lever's code to its group.
//!
//! | kind | CBOR |
//! | --- | --- |
//! | text | text |
//! | count, rate (parts per million), money (minor units), days, date (days since 1 January 2000), choice (code), item (id) | unsigned integer |
//! | currency, country | text of three, two capital letters |
//! | amount | unsigned integer for a count; tag 6 and one for a rate; tag 7 and one for money |
//!
//! Lengths are definite. Tags 6 and 7 are unassigned by IANA.

use minicbor::data::Tag;
use minicbor::{Decoder, Encoder};

use super::part::{Fault, Part, Place};
use crate::brief::choice::{Choice, Lever};
use crate::brief::field::{FieldName, Group, Kind, Path, Spec, Value};
use crate::brief::id::{Id, ItemId};
use crate::brief::quantity::{Amount, Count, Country, Currency, Date, Days, Money, Rate, Text};
use crate::brief::record::Items;
use crate::brief::sorted::Sorted;

const RATE: u64 = 6;
const MONEY: u64 = 7;

/// Writes CBOR. The encoder's results are dropped because a vector takes every byte.
pub(super) struct Writer(Encoder<Vec<u8>>);

impl Writer {
    pub(super) fn new() -> Self {
        Writer(Encoder::new(Vec::new()))
    }

    pub(super) fn uint(&mut self, number: u64) {
        let _ = self.0.u64(number);
    }

    pub(super) fn text(&mut self, text: &str) {
        let _ = self.0.str(text);
    }

    pub(super) fn map(&mut self, entries: usize) {
        let _ = self.0.map(u64::try_from(entries).unwrap_or(u64::MAX));
    }

    pub(super) fn array(&mut self, entries: usize) {
        let _ = self.0.array(u64::try_from(entries).unwrap_or(u64::MAX));
    }

    fn tagged(&mut self, tag: u64, number: u64) {
        let _ = self.0.tag(Tag::new(tag));
        self.uint(number);
    }

    pub(super) fn bytes(&mut self, bytes: &[u8]) {
        let _ = self.0.bytes(bytes);
    }

    /// Writes where a field stands: the part, the item or 0, the tag.
    pub(super) fn path(&mut self, path: Path) {
        let (part, item) = Part::of(path);
        self.uint(part.number().into());
        self.uint(item.unwrap_or(0).into());
        self.uint(path.spec().tag.into());
    }

    pub(super) fn append(&mut self, other: Writer) {
        self.0.writer_mut().append(&mut other.into_bytes());
    }

    pub(super) fn into_bytes(self) -> Vec<u8> {
        self.0.into_writer()
    }

    fn value(&mut self, value: &Value) {
        match value {
            Value::Text(text) => self.text(text.as_str()),
            Value::Count(count) => self.uint(count.get()),
            Value::Rate(rate) => self.uint(rate.ppm()),
            Value::Money(money) => self.uint(money.minor()),
            Value::Date(date) => self.uint(date.day_number().into()),
            Value::Days(days) => self.uint(days.get().into()),
            Value::Currency(currency) => self.text(currency.code()),
            Value::Country(country) => self.text(country.code()),
            Value::Choice(code) => self.uint((*code).into()),
            Value::Item(id) => self.uint(id.0.into()),
            Value::Amount(Amount::Count(count)) => self.uint(count.get()),
            Value::Amount(Amount::Rate(rate)) => self.tagged(RATE, rate.ppm()),
            Value::Amount(Amount::Money(money)) => self.tagged(MONEY, money.minor()),
        }
    }

    /// Writes a group.
    pub(super) fn group(&mut self, group: &dyn Sheet) {
        self.fields(group, |_| true);
    }

    /// Writes those fields of a group that both sides sign; says how many there are.
    pub(super) fn agreed(&mut self, group: &dyn Sheet) -> usize {
        self.fields(group, |spec| spec.agreed)
    }

    fn fields(&mut self, group: &dyn Sheet, of: fn(&Spec) -> bool) -> usize {
        let specs = group.specs();
        let all = specs.iter().enumerate().filter(|(_, spec)| of(spec));
        let set: Vec<(u16, Value)> = all.filter_map(|(at, spec)| Some((spec.tag, group.value(at)?))).collect();
        self.map(set.len());
        let count = set.len();
        for (tag, value) in set {
            self.uint(tag.into());
            self.value(&value);
        }
        count
    }

    /// Writes a list.
    pub(super) fn list<G: Group>(&mut self, items: &Items<G>) {
        self.map(items.len());
        for (id, item) in items.iter() {
            self.uint(id.0.into());
            self.group(item);
        }
    }

    /// Writes what is said of levers.
    pub(super) fn by_lever<G: Group>(&mut self, map: &Sorted<Lever, G>) {
        self.map(map.len());
        for (lever, group) in map.iter() {
            self.uint(lever.code().into());
            self.group(group);
        }
    }
}

/// Reads CBOR; `None` for whatever is not there or not of the type that was asked for.
pub(super) struct Reader<'b>(Decoder<'b>);

impl<'b> Reader<'b> {
    pub(super) fn new(bytes: &'b [u8]) -> Self {
        Reader(Decoder::new(bytes))
    }

    pub(super) fn uint(&mut self) -> Option<u64> {
        self.0.u64().ok()
    }

    pub(super) fn text(&mut self) -> Option<&'b str> {
        self.0.str().ok()
    }

    pub(super) fn bytes(&mut self) -> Option<&'b [u8]> {
        self.0.bytes().ok()
    }

    /// Reads where a field stands.
    pub(super) fn path(&mut self, within: Part) -> Result<Path, Fault> {
        let invalid = within.invalid();
        let part = Part::from_number(self.uint().ok_or(invalid)?).ok_or(Fault::Newer)?;
        let item: u32 = self.small().ok_or(invalid)?;
        let tag: u16 = self.small().ok_or(invalid)?;
        let has_items = part.has_items();
        if item != 0 && !has_items || part.specs().is_empty() {
            return Err(invalid);
        }
        part.path(has_items.then_some(item), tag).ok_or(Fault::Newer)
    }

    pub(super) fn map(&mut self) -> Option<u64> {
        self.0.map().ok().flatten()
    }

    pub(super) fn array(&mut self) -> Option<u64> {
        self.0.array().ok().flatten()
    }

    pub(super) fn at_end(&self) -> bool {
        self.0.position() == self.0.input().len()
    }

    pub(super) fn id(&mut self) -> Option<Id> {
        self.uint().map(Id)
    }

    fn amount(&mut self) -> Option<Amount> {
        if self.0.datatype().ok()? != minicbor::data::Type::Tag {
            return Count::new(self.uint()?).map(Amount::Count);
        }
        match (self.0.tag().ok()?.as_u64(), self.uint()?) {
            (RATE, ppm) => Rate::from_ppm(ppm).map(Amount::Rate),
            (MONEY, minor) => Money::from_minor(minor).map(Amount::Money),
            _ => None,
        }
    }

    /// Reads the value of a field; a choice may still turn out to be unknown.
    fn value(&mut self, kind: Kind) -> Result<Value, Miss> {
        let value = match kind {
            Kind::Text => self.text().and_then(clean).map(Value::Text),
            Kind::Count => self.uint().and_then(Count::new).map(Value::Count),
            Kind::Rate => self.uint().and_then(Rate::from_ppm).map(Value::Rate),
            Kind::Money => self.uint().and_then(Money::from_minor).map(Value::Money),
            Kind::Date => self.small().and_then(Date::from_day_number).map(Value::Date),
            Kind::Days => self.small().and_then(Days::new).map(Value::Days),
            Kind::Country => self.text().and_then(country).map(Value::Country),
            Kind::Amount => self.amount().map(Value::Amount),
            Kind::Item => self.small().map(ItemId).map(Value::Item),
            Kind::Currency => return currency(self.text().ok_or(Miss::Wrong)?).map(Value::Currency),
            Kind::Choice(_) => {
                let code = self.uint().ok_or(Miss::Wrong)?;
                return u16::try_from(code).map(Value::Choice).map_err(|_| Miss::Unknown);
            }
        };
        value.ok_or(Miss::Wrong)
    }

    /// An integer in the bounds of a smaller type.
    pub(super) fn small<T: TryFrom<u64>>(&mut self) -> Option<T> {
        T::try_from(self.uint()?).ok()
    }

    /// Reads the fields of a group. The fault is the tag of the field and why, or no field at all.
    fn fields(&mut self, group: &mut dyn Sheet) -> Result<(), (Option<u16>, Miss)> {
        let specs = group.specs();
        for _ in 0..self.map().ok_or((None, Miss::Wrong))? {
            let tag = self.uint().ok_or((None, Miss::Wrong))?;
            let field = specs.iter().enumerate().find(|(_, spec)| u64::from(spec.tag) == tag);
            let (at, spec) = field.ok_or((None, Miss::Unknown))?;
            if group.value(at).is_some() {
                return Err((Some(spec.tag), Miss::Wrong));
            }
            let value = self.value(spec.kind).map_err(|miss| (Some(spec.tag), miss))?;
            // The value is of the field's kind, so what is refused is an unknown choice.
            if !group.store(at, Some(value)) {
                return Err((Some(spec.tag), Miss::Unknown));
            }
        }
        if group.agrees() { Ok(()) } else { Err((culprit(group, &specs), Miss::Wrong)) }
    }

    /// Reads a group; `at` says where its fields stand.
    pub(super) fn group<G: Group>(&mut self, part: Part, at: impl Fn(G::Field) -> Path) -> Result<G, Fault> {
        let mut group = G::default();
        self.fields(&mut group).map_err(|(tag, miss)| match (miss, tag.and_then(G::Field::from_tag)) {
            (Miss::Unknown, _) => Fault::Newer,
            (Miss::Wrong, Some(field)) => Fault::Invalid(Place::Field(at(field))),
            (Miss::Wrong, None) => part.invalid(),
        })?;
        Ok(group)
    }

    /// Reads a list; `at` says where the fields of its items stand.
    pub(super) fn list<G: Group>(
        &mut self,
        part: Part,
        at: impl Fn(ItemId, G::Field) -> Path,
    ) -> Result<Items<G>, Fault> {
        let mut items = Items::default();
        for _ in 0..self.map().ok_or(part.invalid())? {
            let id = self.small().map(ItemId).ok_or(part.invalid())?;
            let item = self.group(part, |field| at(id, field))?;
            // Refuses an id that is taken and a list that is full.
            if !items.insert(usize::MAX, id, item) {
                return Err(part.invalid());
            }
        }
        Ok(items)
    }

    /// Reads what is said of levers; `at` says where the fields of one stand. Amounts are in the unit
    /// of their lever, and nothing is said of a lever without a value.
    pub(super) fn by_lever<G: Group>(
        &mut self,
        part: Part,
        at: impl Fn(Lever, G::Field) -> Path,
    ) -> Result<Sorted<Lever, G>, Fault> {
        let mut map = Sorted::default();
        for _ in 0..self.map().ok_or(part.invalid())? {
            let code = self.uint().ok_or(part.invalid())?;
            let lever = u16::try_from(code).ok().and_then(Lever::from_code).ok_or(Fault::Newer)?;
            let group: G = self.group(part, |field| at(lever, field))?;
            let other = |field: &&G::Field| matches!(group.get(**field), Some(Value::Amount(own)) if own.unit() != lever.unit());
            if let Some(field) = G::Field::ALL.iter().find(other) {
                return Err(Fault::Invalid(Place::Field(at(lever, *field))));
            }
            if group.is_empty() || map.insert(lever, group).is_some() {
                return Err(part.invalid());
            }
        }
        Ok(map)
    }
}

/// Why a value was not read.
#[derive(Clone, Copy)]
enum Miss {
    /// Not known to this version.
    Unknown,
    /// Not what any version writes.
    Wrong,
}

/// A group without its type, so that one walker serves them all and the page stays small.
pub(super) trait Sheet {
    /// What the registry says of its fields, in order.
    fn specs(&self) -> Vec<Spec>;
    /// The value of the field at a position of the registry.
    fn value(&self, at: usize) -> Option<Value>;
    /// Sets it; `false` if it was not taken.
    fn store(&mut self, at: usize, value: Option<Value>) -> bool;
    /// Whether the values agree with each other.
    fn agrees(&self) -> bool;
}

impl<G: Group> Sheet for G {
    fn specs(&self) -> Vec<Spec> {
        G::Field::ALL.iter().map(|field| field.spec()).collect()
    }

    fn value(&self, at: usize) -> Option<Value> {
        self.get(*G::Field::ALL.get(at)?)
    }

    fn store(&mut self, at: usize, value: Option<Value>) -> bool {
        G::Field::ALL.get(at).is_some_and(|field| self.put(*field, value).is_ok())
    }

    fn agrees(&self) -> bool {
        self.fits()
    }
}

/// The field without which the rest would agree.
fn culprit(group: &mut dyn Sheet, specs: &[Spec]) -> Option<u16> {
    specs.iter().enumerate().find_map(|(at, spec)| {
        let value = group.value(at)?;
        group.store(at, None);
        let mended = group.agrees();
        group.store(at, Some(value));
        mended.then_some(spec.tag)
    })
}

/// Text that is already as [`Text::new`] leaves it: what would be changed was not written here,
/// and may hide something.
pub(super) fn clean(raw: &str) -> Option<Text> {
    Text::new(raw).ok().filter(|text| text.as_str() == raw)
}

/// A country in capital letters.
pub(super) fn country(code: &str) -> Option<Country> {
    Country::from_code(code).filter(|country| country.code() == code)
}

/// A currency in capital letters; one that is not in this version's list may be in a later one's.
fn currency(code: &str) -> Result<Currency, Miss> {
    if code.len() != 3 || !code.bytes().all(|letter| letter.is_ascii_uppercase()) {
        return Err(Miss::Wrong);
    }
    Currency::from_code(code).ok_or(Miss::Unknown)
}

/// The parts of a payload while they are written.
pub(super) struct Parts {
    count: usize,
    body: Writer,
}

impl Parts {
    pub(super) fn new() -> Self {
        Parts { count: 0, body: Writer::new() }
    }

    /// Begins a part; the caller writes its one value.
    pub(super) fn part(&mut self, part: Part) -> &mut Writer {
        self.count = self.count.saturating_add(1);
        self.body.uint(part.number().into());
        &mut self.body
    }

    /// Writes a number as a part.
    pub(super) fn number(&mut self, part: Part, number: u64) {
        self.part(part).uint(number);
    }

    /// Writes a group as a part, unless it is empty.
    pub(super) fn group<G: Group>(&mut self, part: Part, group: &G) {
        if !group.is_empty() {
            self.part(part).group(group);
        }
    }

    /// Writes a list as a part, unless it is empty.
    pub(super) fn list<G: Group>(&mut self, part: Part, items: &Items<G>) {
        if !items.is_empty() {
            self.part(part).list(items);
        }
    }

    /// Writes what is said of levers as a part, unless nothing is.
    pub(super) fn by_lever<G: Group>(&mut self, part: Part, map: &Sorted<Lever, G>) {
        if !map.is_empty() {
            self.part(part).by_lever(map);
        }
    }

    /// The payload: what identifies it, then the map of its parts.
    pub(super) fn finish(self, head: &[u64]) -> Vec<u8> {
        let mut writer = Writer::new();
        for number in head {
            writer.uint(*number);
        }
        writer.map(self.count);
        writer.append(self.body);
        writer.into_bytes()
    }
}

/// Reads the map of parts up to the end of the payload; `read` takes one value each.
pub(super) fn read_parts(
    reader: &mut Reader<'_>,
    read: &mut dyn FnMut(Part, &mut Reader<'_>) -> Result<(), Fault>,
) -> Result<(), Fault> {
    let mut seen: u32 = 0;
    for _ in 0..reader.map().ok_or(Part::Payload.invalid())? {
        let number = reader.uint().ok_or(Part::Payload.invalid())?;
        let part = Part::from_number(number).ok_or(Fault::Newer)?;
        let bit = 1u32.checked_shl(part.number().into()).unwrap_or(0);
        if part == Part::Payload || seen & bit != 0 {
            return Err(part.invalid());
        }
        seen |= bit;
        read(part, reader)?;
    }
    if reader.at_end() { Ok(()) } else { Err(Part::Payload.invalid()) }
}
