//! Records and values of every kind, made up.

use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;
use throughline::brief::choice::{Choice, DeclineReason, Forgotten, Format, Lever, Platform};
use throughline::brief::edit::unit_at;
use throughline::brief::field::{
    Assumption, BrandNotes, CampaignFacts, CreatorFacts, Decision, Deliverable, FieldName, FunnelStep, Goal, GoalField,
    Group, Kind, Line, Market, Path, Reply, SharedAssumption, Terms, TermsField, Value,
};
use throughline::brief::id::{Id, ItemId, Side};
use throughline::brief::log::{Answered, Declined, Event, Happening, Signature};
use throughline::brief::numbers::{FormatNumbers, Numbers, Piece};
use throughline::brief::quantity::{Amount, Count, Country, Currency, Date, Days, Money, Rate, Text, Unit};
use throughline::brief::record::{Items, Record};
use throughline::brief::scenario::Scenario;
use throughline::brief::shared::Brief;
use throughline::brief::sorted::Sorted;
use throughline::brief::version::{Code, Plan, Version};
use throughline::wire::answer::{Acceptance, Answer, Refusal};
use throughline::wire::frame::Caps;
use throughline::wire::link::Carried;

pub fn text() -> impl Strategy<Value = Text> {
    prop_oneof!["[ -~]{1,30}", "[a-zäßé漢😀\n\t]{1,20}", "\\PC{1,12}"]
        .prop_filter_map("nothing but spaces", |raw: String| Text::new(&raw).ok())
}

/// Small numbers and the largest ones alike.
pub fn number(max: u64) -> impl Strategy<Value = u64> {
    prop_oneof![0..=max, 0..=max.min(300), Just(max)]
}

pub fn amount(unit: Unit) -> BoxedStrategy<Amount> {
    match unit {
        Unit::Count => number(Count::MAX).prop_map(|n| Amount::Count(Count::new(n).unwrap())).boxed(),
        Unit::Rate => number(Rate::MAX_PPM).prop_map(|n| Amount::Rate(Rate::from_ppm(n).unwrap())).boxed(),
        Unit::Money => number(Money::MAX_MINOR).prop_map(|n| Amount::Money(Money::from_minor(n).unwrap())).boxed(),
    }
}

pub fn value(kind: Kind) -> BoxedStrategy<Value> {
    match kind {
        Kind::Text => text().prop_map(Value::Text).boxed(),
        Kind::Count => number(Count::MAX).prop_map(|n| Value::Count(Count::new(n).unwrap())).boxed(),
        Kind::Rate => number(Rate::MAX_PPM).prop_map(|n| Value::Rate(Rate::from_ppm(n).unwrap())).boxed(),
        Kind::Money => number(Money::MAX_MINOR).prop_map(|n| Value::Money(Money::from_minor(n).unwrap())).boxed(),
        Kind::Date => (0..=73_048u32).prop_map(|n| Value::Date(Date::from_day_number(n).unwrap())).boxed(),
        Kind::Days => (0..=Days::MAX).prop_map(|n| Value::Days(Days::new(n).unwrap())).boxed(),
        Kind::Country => "[A-Z]{2}".prop_map(|code| Value::Country(Country::from_code(&code).unwrap())).boxed(),
        Kind::Currency => select(vec!["USD", "EUR", "JPY", "KWD", "CLF", "XAU"])
            .prop_map(|code| Value::Currency(Currency::from_code(code).unwrap()))
            .boxed(),
        Kind::Item => any::<u32>().prop_map(|id| Value::Item(ItemId(id))).boxed(),
        Kind::Choice(list) => select(list.codes()).prop_map(Value::Choice).boxed(),
        Kind::Amount => {
            select(vec![Unit::Count, Unit::Rate, Unit::Money]).prop_flat_map(amount).prop_map(Value::Amount).boxed()
        }
    }
}

/// Any group of the registry; values that contradict the ones before them are left out.
pub fn group<G: Group + std::fmt::Debug>() -> impl Strategy<Value = G> {
    let fields: Vec<_> = G::Field::ALL.iter().map(|field| option::weighted(0.6, value(field.spec().kind))).collect();
    fields.prop_map(|values| {
        let mut group = G::default();
        for (field, value) in G::Field::ALL.iter().zip(values) {
            let before = group.clone();
            group.put(*field, value).unwrap();
            if !group.fits() {
                group = before;
            }
        }
        group
    })
}

pub fn items<G: Group + std::fmt::Debug>() -> impl Strategy<Value = Items<G>> {
    vec((prop_oneof![0..60u32, any::<u32>()], group::<G>()), 0..5).prop_map(|pairs| {
        let mut items = Items::default();
        for (id, item) in pairs {
            items.insert(usize::MAX, ItemId(id), item);
        }
        items
    })
}

pub fn plan() -> impl Strategy<Value = Vec<(Lever, Assumption)>> {
    let lever = select(Lever::ALL.to_vec());
    let own =
        |lever: Lever| (Just(lever), amount(lever.unit()), option::of(amount(lever.unit())), group::<Assumption>());
    vec(lever.prop_flat_map(own), 0..6).prop_map(|all| {
        let assumption = |(lever, amount, up_to, own)| (lever, Assumption { amount: Some(amount), up_to, ..own });
        all.into_iter().map(assumption).collect()
    })
}

/// What a creator was told of some levers.
pub fn told() -> impl Strategy<Value = Vec<(Lever, SharedAssumption)>> {
    plan().prop_map(|all| {
        let told = |(lever, own): (Lever, Assumption)| {
            let Assumption { amount, up_to, basis, basis_note, set_on, .. } = own;
            (lever, SharedAssumption { amount, up_to, basis, basis_note, set_on })
        };
        all.into_iter().map(told).collect()
    })
}

prop_compose! {
    pub fn shared()(
        ids in any::<[u64; 3]>(),
        creators in any::<bool>(),
        campaign in group::<CampaignFacts>(),
        markets in items::<Market>(),
        creator in group::<CreatorFacts>(),
        terms in group::<Terms>(),
        deliverables in items::<Deliverable>(),
        targets in items::<Goal>(),
        outcomes in items::<Goal>(),
        lines in items::<Line>(),
        decisions in items::<Decision>(),
    ) -> Record {
        let holder = if creators { Side::Creator } else { Side::Brand };
        let mut record = Record::new(Id(ids[0]), Id(ids[1]), Id(ids[2]), holder);
        record.campaign.facts = campaign;
        record.campaign.markets = markets;
        record.creator.facts = creator;
        record.terms = terms;
        record.deliverables = deliverables;
        record.targets = targets;
        record.outcomes = outcomes;
        record.lines = lines;
        record.decisions = decisions;
        record
    }
}

pub fn code() -> impl Strategy<Value = Code> {
    any::<[u8; 32]>().prop_map(Code)
}

/// Fields that both sides see.
pub fn shared_paths() -> Vec<Path> {
    let mut paths: Vec<Path> = TermsField::ALL.iter().map(|field| Path::Terms(*field)).collect();
    paths.extend(GoalField::ALL.iter().map(|field| Path::Target(ItemId(3), *field)));
    paths
}

pub fn remarks() -> impl Strategy<Value = Sorted<Path, Text>> {
    vec((select(shared_paths()), text()), 0..4).prop_map(|all| all.into_iter().collect())
}

prop_compose! {
    pub fn signature()(code in code(), name in text(), day in 0..=73_048u32, waived in any::<[bool; 6]>()) -> Signature {
        let waived = Forgotten::ALL.iter().zip(waived).filter(|(_, own)| *own).map(|(own, _)| *own).collect();
        Signature { code, name, date: Date::from_day_number(day).unwrap(), waived }
    }
}

prop_compose! {
    pub fn declined()(
        to in code(), reason in select(DeclineReason::ALL.to_vec()), words in option::of(text()), day in 0..=73_048u32,
    ) -> Declined {
        Declined { to: to.short(), reason, words, date: Date::from_day_number(day).unwrap() }
    }
}

fn happening() -> impl Strategy<Value = Happening> {
    let answered = (code(), code(), option::of(text()), remarks(), vec(select(shared_paths()), 0..3));
    let answered = answered.prop_map(|(to, suggested, question, remarks, kept)| {
        Happening::Answered(Answered { to: to.short(), suggested, question, remarks, kept })
    });
    prop_oneof![
        code().prop_map(Happening::Sent),
        answered,
        signature().prop_map(Happening::Signed),
        declined().prop_map(Happening::Declined),
    ]
}

pub fn side() -> impl Strategy<Value = Side> {
    select(vec![Side::Brand, Side::Creator])
}

pub fn log() -> impl Strategy<Value = Vec<Event>> {
    vec((any::<u64>(), side(), happening()).prop_map(|(at, by, what)| Event { at, by, what }), 0..4)
}

pub fn versions() -> impl Strategy<Value = Vec<Version>> {
    let frozen = (plan(), items::<FunnelStep>())
        .prop_map(|(levers, steps)| Plan { levers: levers.into_iter().collect(), steps });
    let version = (code(), shared(), option::of(frozen)).prop_map(|(code, record, plan)| Version {
        code,
        brief: Brief::of(&record),
        plan,
    });
    vec(version, 0..3)
}

fn piece() -> impl Strategy<Value = Piece> {
    let count = || option::of(number(Count::MAX).prop_map(|own| Count::new(own).unwrap()));
    let four = (count(), count(), count(), count());
    four.prop_map(|(reach, views, engagements, link_taps)| Piece { reach, views, engagements, link_taps })
}

fn format_numbers() -> impl Strategy<Value = FormatNumbers> {
    let asks = option::of(number(Money::MAX_MINOR).prop_map(|own| Money::from_minor(own).unwrap()));
    (asks, vec(piece(), 0..=FormatNumbers::MAX)).prop_map(|(asks, pieces)| {
        let mut format = FormatNumbers::new(asks);
        assert!(pieces.into_iter().all(|own| format.add(own)));
        format
    })
}

prop_compose! {
    /// A creator's own numbers.
    pub fn numbers()(
        handle in option::of(text()),
        day in option::of(0..=73_048u32),
        currency in option::of(select(vec!["USD", "EUR", "JPY", "KWD"])),
        formats in vec((select(Platform::ALL.to_vec()), select(Format::ALL.to_vec()), format_numbers()), 0..5),
        countries in vec(("[A-Z]{2}", option::of(number(1_000_000))), 0..6),
    ) -> Numbers {
        let mut numbers = Numbers::new(handle, day.and_then(Date::from_day_number), currency.and_then(Currency::from_code));
        numbers.formats = formats.into_iter().map(|(platform, format, own)| ((platform, format), own)).collect();
        for (code, share) in countries {
            assert!(numbers.set_country(Country::from_code(&code).unwrap(), share.and_then(Rate::from_ppm)));
        }
        numbers
    }
}

/// Everything that can travel in a link.
pub fn carried() -> impl Strategy<Value = Carried> {
    let brief = || record().prop_map(|record| Brief::of(&record));
    let id = || any::<u64>().prop_map(Id);
    let answer = (code(), brief(), remarks(), option::of(text()), option::weighted(0.3, numbers()));
    let answer = answer.prop_map(|(to, brief, remarks, question, numbers)| {
        Carried::Answer(Answer { to: to.short(), brief, remarks, question, numbers })
    });
    let acceptance = (id(), side(), signature())
        .prop_map(|(record, by, signature)| Carried::Acceptance(Acceptance { record, by, signature }));
    let refusal = (id(), side(), declined())
        .prop_map(|(record, by, declined)| Carried::Refusal(Refusal { record, by, declined }));
    prop_oneof![brief().prop_map(Carried::Brief), answer, acceptance, refusal, numbers().prop_map(Carried::Numbers)]
}

prop_compose! {
    /// Any record that edits can lead to.
    pub fn record()(
        mut record in shared(),
        plan in plan(),
        steps in items::<FunnelStep>(),
        scenarios in items::<Scenario>(),
        told in told(),
        notes in group::<BrandNotes>(),
        drafts in vec(any::<String>(), 3),
        more in any::<u16>(),
        reply in group::<Reply>(),
        remarks in remarks(),
        history in (log(), versions()),
    ) -> Record {
        record.plan = plan.into_iter().collect();
        record.steps = steps;
        record.scenarios = scenarios;
        record.told = told.into_iter().collect();
        record.notes = notes;
        record.reply = reply;
        record.remarks = remarks;
        (record.log, record.versions) = history;
        for (path, typed) in empty_fields(&record).into_iter().step_by(5).zip(drafts) {
            record.drafts.insert(path, typed);
        }
        let holder = record.holder;
        let made = Brief::of(&record).keep(Id(0), Id(0), holder).items_made;
        let steps = record.steps.iter().map(|(id, _)| id);
        let own = record.scenarios.iter().map(|(id, _)| id).chain(steps).filter(|id| id.side() == holder);
        let made = own.map(|id| id.ordinal().saturating_add(1)).fold(made, u32::max);
        record.items_made = made.saturating_add(more.into());
        record
    }
}

/// Fields of the record without a value, a goal's amount only where its metric says the unit.
pub fn empty_fields(record: &Record) -> Vec<Path> {
    let mut paths: Vec<Path> = Vec::new();
    let fields = throughline::brief::field::CampaignField::ALL;
    paths.extend(fields.iter().map(|field| Path::Campaign(*field)));
    for (id, _) in record.outcomes.iter() {
        paths.extend(throughline::brief::field::GoalField::ALL.iter().map(|field| Path::Outcome(id, *field)));
    }
    for (id, _) in record.steps.iter() {
        paths.extend(throughline::brief::field::FunnelStepField::ALL.iter().map(|field| Path::Step(id, *field)));
    }
    for lever in Lever::ALL {
        let path = Path::Assumption(*lever, throughline::brief::field::AssumptionField::Amount);
        assert!(unit_at(record, path).is_some());
        paths.push(path);
    }
    paths.retain(|path| record.get(*path).is_none());
    paths
}

pub const CAPS: Caps = Caps { carried: 48_000, inflated: 200_000 };
