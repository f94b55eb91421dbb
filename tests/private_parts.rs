//! What one side keeps to itself is in nothing that goes to the other: no link, no message, no calendar.
//!
//! Every field holds a marker of its own, and what goes out is searched for it. What no marker can be
//! made for, such as a choice or a date, is held by the second half: what goes out is the same to the
//! letter where everything private is taken away. Structures are taken apart without `..`, so that a new
//! field asks here which of the two it is.

#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::arithmetic_side_effects)] // a panic is how a test fails

use throughline::brief::choice::{Choice, DeclineReason, Forgotten, Format, Lever, Platform};
use throughline::brief::field::{
    Assumption, BrandNotes, DeliverableField, FieldName, FunnelStep, Group, Kind, Path, Reply, TermsField, Value,
};
use throughline::brief::id::{Id, ItemId, Side};
use throughline::brief::log::{Answered, Declined, Event, Happening, Signature};
use throughline::brief::numbers::{FormatNumbers, Numbers, Piece};
use throughline::brief::quantity::{Amount, Count, Country, Currency, Date, Days, Money, Rate, Text, Unit};
use throughline::brief::record::{Campaign, Creator, Items, Record};
use throughline::brief::scenario::Scenario;
use throughline::brief::shared::Brief;
use throughline::brief::sorted::Sorted;
use throughline::brief::version::{Code, Plan, Version};
use throughline::export::calendar::calendar;
use throughline::text::conventions::Conventions;
use throughline::text::names::Names;
use throughline::text::opened::sections;
use throughline::text::{Context, answering, phrase, share};
use throughline::wire::answer::{Acceptance, Answer, Refusal};
use throughline::wire::frame::{self, Caps};
use throughline::wire::link::{self, Carried};
use throughline::wire::version;

/// The first of the numbers that are markers: ten digits, at most what a rate can be.
const FIRST: u64 = 8_123_400_000;
const CAPS: Caps = Caps { carried: 48_000, inflated: 200_000 };

/// A marker: its number. As a text it is "mark" and the number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Mark(u64);

/// Hands out markers and knows those of the part that is being filled.
#[derive(Default)]
struct Marks {
    given: u64,
    part: Vec<Mark>,
}

impl Marks {
    fn number(&mut self) -> u64 {
        self.given += 1;
        self.part.push(Mark(FIRST + self.given));
        FIRST + self.given
    }

    fn text(&mut self) -> Text {
        Text::new(&format!("mark{}", self.number())).unwrap()
    }

    /// The markers given since the last time.
    fn taken(&mut self) -> Vec<Mark> {
        std::mem::take(&mut self.part)
    }

    fn amount(&mut self, unit: Unit) -> Amount {
        match unit {
            Unit::Count => Amount::Count(Count::new(self.number()).unwrap()),
            Unit::Rate => Amount::Rate(Rate::from_ppm(self.number()).unwrap()),
            Unit::Money => Amount::Money(Money::from_minor(self.number()).unwrap()),
        }
    }

    /// A value with a marker in it, where the kind has room for one.
    fn value(&mut self, kind: Kind, unit: Unit) -> Value {
        match kind {
            Kind::Text => Value::Text(self.text()),
            Kind::Count => Value::Count(Count::new(self.number()).unwrap()),
            Kind::Rate => Value::Rate(Rate::from_ppm(self.number()).unwrap()),
            Kind::Money => Value::Money(Money::from_minor(self.number()).unwrap()),
            Kind::Amount => Value::Amount(self.amount(unit)),
            Kind::Date => Value::Date(date()),
            Kind::Days => Value::Days(Days::new(7).unwrap()),
            Kind::Country => Value::Country(Country::from_code("SE").unwrap()),
            Kind::Currency => Value::Currency(Currency::from_code("USD").unwrap()),
            Kind::Item => Value::Item(ItemId(0)),
            Kind::Choice(list) => Value::Choice(list.codes()[0]),
        }
    }

    /// A group in which every field of the registry is filled in.
    fn group<G: Group>(&mut self, unit: Option<Unit>) -> G {
        let mut group = G::default();
        for field in G::Field::ALL {
            let units = unit.map_or(vec![Unit::Count, Unit::Rate, Unit::Money], |unit| vec![unit]);
            let filled = units.into_iter().find_map(|unit| {
                let mut next = group.clone();
                let before = (self.given, self.part.len());
                next.put(*field, Some(self.value(field.spec().kind, unit))).unwrap();
                if !next.fits() {
                    self.given = before.0;
                    self.part.truncate(before.1);
                }
                next.fits().then_some(next)
            });
            group = filled.unwrap();
        }
        group
    }

    fn items<G: Group>(&mut self, ids: &[u32]) -> Items<G> {
        let mut items = Items::default();
        for id in ids {
            assert!(items.insert(usize::MAX, ItemId(*id), self.group(None)));
        }
        items
    }

    fn assumption(&mut self, lever: Lever, is_shared: bool) -> Assumption {
        let own: Assumption = self.group(Some(lever.unit()));
        Assumption { shared: own.shared.filter(|_| is_shared), ..own }
    }

    fn scenario(&mut self, is_shared: bool) -> Scenario {
        let own: Scenario = self.group(None);
        Scenario { shared: own.shared.filter(|_| is_shared), ..own }
    }

    fn remark(&mut self, path: Path) -> Sorted<Path, Text> {
        [(path, self.text())].into_iter().collect()
    }

    fn signature(&mut self, code: Code) -> Signature {
        Signature { code, name: self.text(), date: date(), waived: Forgotten::ALL.to_vec() }
    }

    fn declined(&mut self, to: Code) -> Declined {
        Declined { to: to.short(), reason: DeclineReason::ALL[0], words: Some(self.text()), date: date() }
    }

    /// What happened earlier: none of it goes out again.
    fn log(&mut self) -> Vec<Event> {
        let code = Code([9; 32]);
        let answered = Answered {
            to: code.short(),
            suggested: code,
            question: Some(self.text()),
            remarks: self.remark(SILENT),
            kept: vec![SILENT],
        };
        let all = [
            Happening::Sent(code),
            Happening::Answered(answered),
            Happening::Signed(self.signature(code)),
            Happening::Declined(self.declined(code)),
        ];
        all.into_iter().map(|what| Event { at: self.number(), by: Side::Creator, what }).collect()
    }

    fn numbers(&mut self) -> Numbers {
        let count = |marks: &mut Marks| Count::new(marks.number());
        let mut numbers = Numbers::new(Some(self.text()), Some(date()), Currency::from_code("USD"));
        let mut format = FormatNumbers::new(Money::from_minor(self.number()));
        let (reach, views, engagements, link_taps) = (count(self), count(self), count(self), count(self));
        assert!(format.add(Piece { reach, views, engagements, link_taps }));
        numbers.formats = [((Platform::ALL[0], Format::ALL[0]), format)].into_iter().collect();
        numbers
    }
}

fn date() -> Date {
    Date::new(2026, 12, 3).unwrap()
}

/// A field of which nothing is changed, and one that the creator changes.
const SILENT: Path = Path::Terms(TermsField::Avoid);
const CHANGED: Path = Path::Terms(TermsField::Bonus);

/// A record, what of it both sides see, and what its holder keeps.
struct Marked {
    record: Record,
    shared: Vec<Mark>,
    kept: Vec<Mark>,
}

/// A text with every field that both sides see filled in, and nothing else.
fn text(marks: &mut Marks, holder: Side) -> Record {
    Record {
        id: Id(1),
        holder,
        campaign: Campaign { id: Id(2), facts: marks.group(None), markets: marks.items(&[0]) },
        creator: Creator { id: Id(3), facts: marks.group(None) },
        terms: marks.group(None),
        deliverables: marks.items(&[2]),
        targets: marks.items(&[4]),
        outcomes: marks.items(&[6]),
        lines: marks.items(&[8]),
        decisions: marks.items(&[10]),
        plan: Sorted::default(),
        steps: Items::default(),
        scenarios: Items::default(),
        told: Sorted::default(),
        notes: BrandNotes::default(),
        reply: Reply::default(),
        remarks: Sorted::default(),
        drafts: Sorted::default(),
        items_made: 20,
        log: Vec::new(),
        versions: Vec::new(),
    }
}

fn own_lever() -> Lever {
    *Lever::ALL.iter().find(|lever| lever.is_own()).unwrap()
}

/// The brand's steps: one of its own, and one behind it, of which nobody can be told either.
fn steps(marks: &mut Marks) -> Items<FunnelStep> {
    let mut steps = Items::default();
    for (id, lever) in [(12, own_lever()), (14, Lever::LandingRate)] {
        let FunnelStep { lever: _, name } = marks.group(None);
        assert!(steps.insert(usize::MAX, ItemId(id), FunnelStep { lever: Some(lever), name }));
    }
    steps
}

/// The brand's record with everything filled in.
fn brand() -> Marked {
    let mut marks = Marks::default();
    let mut record = text(&mut marks, Side::Brand);
    for lever in [Lever::Reach, Lever::ClickThroughRate] {
        record.plan.insert(lever, marks.assumption(lever, true));
    }
    record.scenarios.insert(usize::MAX, ItemId(16), shared_scenario(&mut marks));
    let shared = marks.taken();
    for lever in Lever::ALL.iter().filter(|lever| record.plan.get(lever).is_none()).copied().collect::<Vec<_>>() {
        // Chosen for sharing, and yet the other side cannot be told.
        let is_chosen = lever == own_lever() || lever == Lever::LandingRate;
        record.plan.insert(lever, marks.assumption(lever, is_chosen));
    }
    record.scenarios.insert(usize::MAX, ItemId(18), marks.scenario(false));
    record.campaign.id = Id(marks.number());
    record.creator.id = Id(marks.number());
    record.steps = steps(&mut marks);
    add_own(&mut record, &mut marks);
    Marked { record, shared, kept: marks.taken() }
}

/// A scenario with values of which the creator can be told.
fn shared_scenario(marks: &mut Marks) -> Scenario {
    let values = [Lever::Reach, Lever::ClickThroughRate].map(|lever| (lever, marks.amount(lever.unit())));
    let Scenario { name: _, shared, values: _ } = Marks::default().scenario(true);
    Scenario { name: Some(marks.text()), shared, values: values.into_iter().collect() }
}

/// What either side keeps: notes, what is about to be answered, what could not be read, what happened.
fn add_own(record: &mut Record, marks: &mut Marks) {
    record.notes = marks.group(None);
    record.reply = marks.group(None);
    record.remarks = marks.remark(SILENT);
    let draft = marks.text();
    let empty = Path::Deliverable(ItemId(2), DeliverableField::Due);
    record.drafts = [(empty, draft.as_str().to_owned())].into_iter().collect();
    record.log = marks.log();
    let old = text(marks, record.holder);
    let levers = [(Lever::Reach, marks.assumption(Lever::Reach, true))].into_iter().collect();
    let plan = Plan { levers, steps: steps(marks) };
    record.versions = vec![Version { code: Code([9; 32]), brief: Brief::of(&old), plan: Some(plan) }];
}

/// The creator's copy with everything filled in, the brand's part as a mistake would put it there too.
fn creator() -> Marked {
    let mut marks = Marks::default();
    let mut record = text(&mut marks, Side::Creator);
    let shared = marks.taken();
    for lever in Lever::ALL {
        record.plan.insert(*lever, marks.assumption(*lever, true));
    }
    record.scenarios.insert(usize::MAX, ItemId(19), marks.scenario(false));
    record.campaign.id = Id(marks.number());
    record.creator.id = Id(marks.number());
    record.steps = steps(&mut marks);
    add_own(&mut record, &mut marks);
    Marked { record, shared, kept: marks.taken() }
}

/// The same record with nothing in what its holder keeps.
fn bare(record: &Record) -> Record {
    let Record {
        id,
        holder,
        campaign: Campaign { id: _, facts, markets },
        creator: Creator { id: _, facts: creator },
        terms,
        deliverables,
        targets,
        outcomes,
        lines,
        decisions,
        plan,
        steps: _,
        scenarios,
        told,
        notes: _,
        reply: _,
        remarks: _,
        drafts: _,
        items_made: _,
        log: _,
        versions: _,
    } = record.clone();
    let is_brands = holder == Side::Brand;
    let told_of = |lever: Lever| is_brands && [Lever::Reach, Lever::ClickThroughRate].contains(&lever);
    let plan = plan.iter().filter(|(lever, _)| told_of(**lever)).map(|(lever, own)| {
        let Assumption { amount, up_to, basis, basis_note, set_on, shared, set_by: _ } = own.clone();
        (*lever, Assumption { amount, up_to, basis, basis_note, set_on, shared, set_by: None })
    });
    let mut shared = Items::default();
    for (id, own) in scenarios.iter().filter(|(_, own)| own.shared.is_some()) {
        let Scenario { name, shared: sharing, values } = own.clone();
        shared.insert(usize::MAX, id, Scenario { name, shared: sharing, values });
    }
    Record {
        id,
        holder,
        campaign: Campaign { id: Id(0), facts, markets },
        creator: Creator { id: Id(0), facts: creator },
        terms,
        deliverables,
        targets,
        outcomes,
        lines,
        decisions,
        plan: plan.collect(),
        steps: Items::default(),
        scenarios: shared,
        told,
        notes: BrandNotes::default(),
        reply: Reply::default(),
        remarks: Sorted::default(),
        drafts: Sorted::default(),
        items_made: 0,
        log: Vec::new(),
        versions: Vec::new(),
    }
}

/// One thing that goes to the other side: what it is, and what it says.
struct Sent {
    what: &'static str,
    text: String,
    bytes: Vec<u8>,
}

impl Sent {
    fn text(what: &'static str, text: String) -> Self {
        Sent { what, bytes: Vec::new(), text }
    }

    /// A link, as it is decoded, and its bytes; that also says that the link is read as what was sent.
    fn link(carried: &Carried) -> Self {
        let what = match carried {
            Carried::Brief(_) => "a brief",
            Carried::Answer(_) => "an answer",
            Carried::Acceptance(_) => "an acceptance",
            Carried::Refusal(_) => "a refusal",
            Carried::Numbers(_) => "numbers",
        };
        let link = link::encode(carried, None).unwrap();
        let decoded = link::decode(&link, None).unwrap();
        let bytes = frame::open(link.strip_prefix(link::TOKEN).unwrap(), CAPS, None).unwrap();
        Sent { what, text: format!("{decoded:?}"), bytes }
    }

    fn has(&self, mark: Mark) -> bool {
        let number = mark.0.to_string();
        let digits: String = self.text.chars().filter(|letter| ![',', '.'].contains(letter)).collect();
        // As CBOR writes it: eight bytes, the first ones being zero here.
        let (written, word) = (mark.0.to_be_bytes(), number.as_bytes());
        let in_bytes = |part: &[u8]| self.bytes.windows(part.len()).any(|own| own == part);
        digits.contains(&number) || in_bytes(&written) || in_bytes(word)
    }
}

/// Everything that can go out of a record, as the page makes it.
fn sent(record: &Record, question: Option<&Text>, numbers: Option<&Numbers>) -> Vec<Sent> {
    let names = Names::of(record);
    let context =
        Context { currency: record.campaign.facts.currency, names: &names, ..Context::new(&Conventions::ENGLISH) };
    let code = version::code(&Brief::terms_of(record));
    let signature = Signature { code, name: Text::new("Ana").unwrap(), date: date(), waived: Vec::new() };
    let declined = Declined { to: code.short(), reason: DeclineReason::ALL[0], words: None, date: date() };
    let changed = answering::changed(&sections(&before(record), &context), &sections(record, &context));
    let about = changed.iter().map(|own| own.path);
    let remarks: Sorted<Path, Text> =
        about.filter_map(|path| Some((path, record.remarks.get(&path)?.clone()))).collect();
    let answer = Answer {
        to: code.short(),
        brief: Brief::terms_of(record),
        remarks: remarks.clone(),
        question: question.cloned(),
        numbers: numbers.cloned(),
    };
    let (id, by) = (record.id, record.holder);
    let mut all = vec![
        Sent::text("yes", answering::accepts(record, &signature, &context)),
        Sent::text("no", answering::declines(record, &declined)),
        Sent::text("what is suggested", answering::answers(record, &changed, &remarks, question)),
        Sent::text("dates", calendar(record, &context, date()).unwrap()),
        Sent::text(
            "the page",
            format!("{:?}", sections(&Brief::of(record).keep(Id(0), Id(0), Side::Creator), &context)),
        ),
        Sent::link(&Carried::Brief(Brief::of(record))),
        Sent::link(&Carried::Answer(answer)),
        Sent::link(&Carried::Acceptance(Acceptance { record: id, by, signature })),
        Sent::link(&Carried::Refusal(Refusal { record: id, by, declined })),
    ];
    let summary = phrase::summary(record, &context);
    all.extend(share::Format::ALL.map(|format| Sent::text("a message", share::message(format, &summary, "#link"))));
    all
}

/// The text that is answered: one field is another.
fn before(record: &Record) -> Record {
    let mut before = record.clone();
    before.put(CHANGED, None).unwrap();
    before
}

fn assert_nothing_kept_is_sent(own: &Marked) {
    assert!(own.kept.len() > 50);
    for sent in sent(&own.record, None, None) {
        let found: Vec<&Mark> = own.kept.iter().filter(|mark| sent.has(**mark)).collect();
        assert!(found.is_empty(), "{} has {found:?}: {}", sent.what, sent.text);
    }
}

fn assert_the_same_is_sent_without_it(own: &Marked) {
    let without = bare(&own.record);
    for (with, without) in sent(&own.record, None, None).iter().zip(sent(&without, None, None)) {
        assert_eq!(with.text, without.text, "{}", with.what);
        assert_eq!(with.bytes, without.bytes, "{}", with.what);
    }
}

/// So that the search can find something: every marker of what both see is in the link of the brief.
fn assert_what_both_see_is_sent(own: &Marked) {
    assert!(own.shared.len() > 50);
    let brief = Sent::link(&Carried::Brief(Brief::of(&own.record)));
    let only_text = Sent { bytes: Vec::new(), ..Sent::link(&Carried::Brief(Brief::of(&own.record))) };
    let only_bytes = Sent { text: String::new(), ..brief };
    for mark in &own.shared {
        assert!(only_text.has(*mark) && only_bytes.has(*mark), "{mark:?}");
    }
}

#[test]
fn nothing_that_the_brand_keeps_goes_out() {
    assert_nothing_kept_is_sent(&brand());
    assert_the_same_is_sent_without_it(&brand());
    assert_what_both_see_is_sent(&brand());
}

#[test]
fn nothing_that_the_creator_keeps_goes_out() {
    assert_nothing_kept_is_sent(&creator());
    assert_the_same_is_sent_without_it(&creator());
    assert_what_both_see_is_sent(&creator());
}

#[test]
fn what_is_chosen_goes_out_and_nothing_beside_it() {
    let Marked { mut record, kept, .. } = creator();
    let mut marks = Marks { given: 50_000, part: Vec::new() };
    let (question, numbers) = (marks.text(), marks.numbers());
    record.remarks.insert(CHANGED, marks.text());
    let chosen = marks.taken();
    for sent in sent(&record, Some(&question), Some(&numbers)) {
        assert!(!kept.iter().any(|mark| sent.has(*mark)), "{}: {}", sent.what, sent.text);
        let found = chosen.iter().filter(|mark| sent.has(**mark)).count();
        // In words the question and the remark; the numbers only in the link.
        let expected = match sent.what {
            "an answer" => chosen.len(),
            "what is suggested" => 2,
            _ => 0,
        };
        assert_eq!(found, expected, "{}: {}", sent.what, sent.text);
    }
    let own = Sent::link(&Carried::Numbers(numbers));
    assert!(!kept.iter().any(|mark| own.has(*mark)));
}
