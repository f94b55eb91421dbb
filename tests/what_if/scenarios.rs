//! Scenarios: kept, taken over, beside the base, and in words. Campaign 7 unless it says otherwise.

use throughline::brief::choice::{Lever, Metric, Objective};
use throughline::brief::edit::{Edit, Entry, apply};
use throughline::brief::field::{AssumptionField, ItemList, Path, Value};
use throughline::brief::id::{ItemId, Side};
use throughline::brief::quantity::{Amount, Currency, Date, Money, Rate, Text};
use throughline::brief::record::Record;
use throughline::brief::scenario::{Scenario, ScenarioField};
use throughline::funnel::chain::Chain;
use throughline::funnel::preset::StepKind as S;
use throughline::funnel::ranges::Ranges;
use throughline::funnel::scenario::keep::{at_medians_of, chain_of, keep, present, take_over};
use throughline::funnel::scenario::side_by_side::{Cell, Column, Row, SideBySide};
use throughline::funnel::scenario::{changes, outlooks};
use throughline::text::conventions::Conventions;
use throughline::text::{Context, what_if as words};

use super::chains;
use crate::records::{aim, assume, assume_seventh, count, empty, money, rate};

fn seventh() -> Record {
    let mut record = empty(Objective::Conversion, "USD");
    assume_seventh(&mut record);
    record.terms.fee = Money::from_minor(180_000);
    record.terms.commission = Rate::from_ppm(80_000);
    record.notes.margin = Rate::from_ppm(550_000);
    record
}

fn dollars() -> Context<'static> {
    let currency = Currency::from_code("USD");
    Context { currency, ..Context::new(&Conventions::ENGLISH) }
}

fn change(record: &mut Record, edit: Option<Edit>) -> Edit {
    apply(record, edit.unwrap()).unwrap()
}

/// Keeps the present assumptions and gives the id of the scenario.
fn kept(record: &mut Record, name: &str) -> ItemId {
    let edit = keep(record, Text::new(name).ok().as_ref(), &present(record));
    change(record, edit);
    *record.ids(ItemList::Scenarios).last().unwrap()
}

fn set(record: &mut Record, id: ItemId, lever: Lever, amount: Amount) {
    let path = Path::Scenario(id, ScenarioField::Value(lever));
    apply(record, Edit::Set(path, Entry::Value(Value::Amount(amount)))).unwrap();
}

/// Makes an assumption a range.
fn widen(record: &mut Record, lever: Lever, up_to: Amount) {
    record.put(Path::Assumption(lever, AssumptionField::UpTo), Some(Value::Amount(up_to))).unwrap();
}

fn near(got: f64, expected: f64) {
    assert!((got / expected - 1.0).abs() < 1e-9, "{got} {expected}");
}

#[test]
fn a_snapshot_has_every_assumption_and_goes_through_the_same_chain() {
    let mut record = seventh();
    let id = kept(&mut record, "Now");
    let own = record.scenarios.get(id).unwrap();
    assert_eq!(own.name, Text::new("Now").ok());
    assert!(own.shared.is_none());
    let plan: Vec<_> = record.plan.iter().map(|(lever, own)| (*lever, own.amount.unwrap())).collect();
    assert!(own.values.iter().map(|(lever, value)| (*lever, *value)).eq(plan));
    assert_eq!(chain_of(&record, &own.values), Some(chains::seventh()));
    // Nothing is assumed: nothing is kept.
    assert_eq!(keep(&empty(Objective::Leads, "EUR"), None, &present(&empty(Objective::Leads, "EUR"))), None);
}

#[test]
fn of_a_range_the_median_is_kept_and_of_a_missing_base_the_target() {
    let mut record = empty(Objective::Conversion, "USD");
    aim(&mut record, Metric::Reach, count(60_000));
    assert_eq!(present(&record).iter().collect::<Vec<_>>(), [(&Lever::Reach, &count(60_000))]);
    assume(&mut record, &[(Lever::Views, count(40_000)), (Lever::LandingRate, rate(860_000))]);
    widen(&mut record, Lever::Views, count(110_000));
    // √(40,000 × 110,000) = 66,332.4958…; what stands behind a gap is kept too.
    let expected = [(&Lever::Views, &count(66_332)), (&Lever::LandingRate, &rate(860_000))];
    assert_eq!(present(&record).iter().collect::<Vec<_>>(), expected);
    // What is lost by writing the median down is no change.
    let id = kept(&mut record, "Now");
    let own = SideBySide::of(&record, None).cell(Row::Value(Lever::Views), Column::Own(id)).unwrap();
    assert_eq!((own.value, own.relative(), own.absolute()), (66_332.0, None, None));
    near(own.base.unwrap(), (40_000.0_f64 * 110_000.0).sqrt());
}

#[test]
fn a_scenario_stands_beside_the_base_with_its_changes() {
    let mut record = seventh();
    assert!(SideBySide::of(&record, None).is_empty());
    let id = kept(&mut record, "Launch week");
    set(&mut record, id, Lever::ClickThroughRate, rate(21_000));
    let all = SideBySide::of(&record, None);
    assert!(!all.is_empty());
    assert_eq!(all.columns().collect::<Vec<_>>(), [Column::Base, Column::Own(id)]);
    let levers = [
        Lever::Reach,
        Lever::AudienceInMarket,
        Lever::ClickThroughRate,
        Lever::LandingRate,
        Lever::ConversionRate,
        Lever::AverageOrderValue,
    ];
    let steps = [S::InMarket, S::Clicks, S::Sessions, S::Orders, S::Revenue];
    let rows: Vec<Row> = levers.map(Row::Value).into_iter().chain(steps.map(Row::Step)).chain([Row::Left]).collect();
    assert_eq!(all.rows(), rows);
    let cell = |row| all.cell(row, Column::Own(id)).unwrap();
    // 60,000 × 0.68 × 0.0175 × 0.86 × 0.026 = 15.96504 orders; 2.1% ÷ 1.75% = 1.2
    let orders = cell(Row::Step(S::Orders));
    near(orders.base.unwrap(), 15.965_04);
    near(orders.value, 19.158_048);
    near(orders.relative().unwrap(), 0.2);
    assert_eq!(cell(Row::Step(S::InMarket)).relative(), None);
    // Campaign 7 loses $1,297.26: 1,069.65768 × (0.55 − 0.08) − 1,800. A fifth more of the sales is
    // 100.54782 less lost.
    let left = cell(Row::Left);
    near(left.base.unwrap(), -1_297.260_890_4);
    near(left.absolute().unwrap(), 100.547_821_92);
    let base = all.cell(Row::Left, Column::Base).unwrap();
    assert_eq!((base.base, base.relative(), base.absolute()), (None, None, None));
    // Without a margin nobody knows what is left.
    record.notes.margin = None;
    assert!(!SideBySide::of(&record, None).rows().contains(&Row::Left));
}

#[test]
fn cautious_and_hopeful_stand_beside_the_base_where_something_is_a_range() {
    let mut record = seventh();
    assume(&mut record, &[(Lever::Reach, count(18_000))]);
    widen(&mut record, Lever::Reach, count(34_000));
    let chain = Chain::of(&record).unwrap();
    let both = outlooks(&chain, &Ranges::of(&chain)).unwrap();
    let all = SideBySide::of(&record, Some(&both));
    assert_eq!(all.columns().collect::<Vec<_>>(), [Column::Base, Column::Cautious, Column::Hopeful]);
    // One range: its own ends. √(18,000 × 34,000) = 24,738.634
    let reach = |column| all.cell(Row::Value(Lever::Reach), column).unwrap().value;
    near(reach(Column::Base), 612_000_000.0_f64.sqrt());
    assert!((reach(Column::Cautious) / 18_000.0 - 1.0).abs() < 0.01);
    assert!((reach(Column::Hopeful) / 34_000.0 - 1.0).abs() < 0.01);
    let clicks = all.cell(Row::Value(Lever::ClickThroughRate), Column::Hopeful).unwrap();
    assert_eq!((clicks.value, clicks.relative()), (0.0175, None));
    // A proposal is kept with all values, those that do not vary included.
    let values = at_medians_of(&both.cautious, &record);
    assert_eq!(values.len(), 6);
    assert_eq!(values.get(&Lever::AverageOrderValue), Some(&money(6_700)));
    // Without a range there is nothing to propose.
    assert_eq!(outlooks(&chains::seventh(), &Ranges::of(&chains::seventh())), None);
}

#[test]
fn values_are_taken_over_in_one_step_that_can_be_undone() {
    let mut record = seventh();
    let id = kept(&mut record, "Now");
    set(&mut record, id, Lever::ClickThroughRate, rate(21_000));
    widen(&mut record, Lever::ClickThroughRate, rate(30_000));
    let before = record.clone();
    let today = Date::new(2026, 11, 22);
    let values = record.scenarios.get(id).unwrap().values.clone();
    let edit = take_over(&record, &values, today);
    let undo = change(&mut record, Some(edit));
    let own = record.plan.get(&Lever::ClickThroughRate).unwrap();
    assert_eq!((own.amount, own.up_to, own.set_on), (Some(rate(21_000)), None, today));
    assert_eq!(present(&record), values);
    apply(&mut record, undo).unwrap();
    assert_eq!(record, before);
}

#[test]
fn a_scenario_of_views_takes_the_place_of_reach() {
    let mut record = seventh();
    let values = [(Lever::Views, count(90_000)), (Lever::AudienceInMarket, rate(500_000))].into_iter().collect();
    let edit = keep(&record, None, &values);
    change(&mut record, edit);
    let id = record.ids(ItemList::Scenarios)[0];
    let all = SideBySide::of(&record, None);
    // Whatever may be typed has its row, so that none goes away while it is typed: both bases here, and
    // of a brief without any assumption every lever.
    assert_eq!(all.rows()[..2], [Row::Value(Lever::Reach), Row::Value(Lever::Views)]);
    let mut bare = Record { plan: Default::default(), ..record.clone() };
    assert_eq!(SideBySide::of(&bare, None).rows().len(), 7 + 1);
    bare.scenarios.remove(id);
    assert!(SideBySide::of(&bare, None).rows().is_empty());
    let value = |row, column| all.cell(row, column).map(|cell: Cell| cell.value);
    assert_eq!(value(Row::Value(Lever::Views), Column::Base), None);
    assert_eq!(value(Row::Value(Lever::Reach), Column::Own(id)), None);
    // 90,000 × 0.5; nothing is said of clicks.
    assert_eq!(value(Row::Step(S::InMarket), Column::Own(id)), Some(45_000.0));
    assert_eq!(value(Row::Step(S::Clicks), Column::Own(id)), None);
    let edit = take_over(&record, &values, None);
    change(&mut record, Some(edit));
    assert_eq!((record.assumed(Lever::Reach), record.assumed(Lever::Views)), (None, Some(count(90_000))));
    // What the scenario says nothing of stays.
    assert_eq!(record.assumed(Lever::ConversionRate), Some(rate(26_000)));
}

#[test]
fn numbers_of_the_brand_are_worked_out_only_through_steps_that_are_here() {
    let mut record = empty(Objective::Conversion, "USD");
    record.holder = Side::Creator;
    let values = |more: Option<Lever>| {
        let own = [(Lever::Reach, count(60_000)), (Lever::AudienceInMarket, rate(500_000))];
        own.into_iter().chain(more.map(|lever| (lever, rate(400_000)))).collect()
    };
    let ours = ItemId::nth(Side::Creator, 0).unwrap();
    let known = Scenario { values: values(None), ..Scenario::default() };
    // No step of this funnel has such a lever.
    let unknown = Scenario { values: values(Some(Lever::CompletionRate)), ..Scenario::default() };
    for (at, (id, own)) in [(ItemId(0), &known), (ItemId(2), &unknown), (ours, &unknown)].into_iter().enumerate() {
        record.scenarios.insert(at, id, own.clone());
    }
    let all = SideBySide::of_kept(&record);
    let in_market = |id| all.cell(Row::Step(S::InMarket), Column::Own(id)).map(|cell| cell.value);
    assert_eq!([ItemId(0), ItemId(2), ours].map(in_market), [Some(30_000.0), None, Some(30_000.0)]);
    assert_eq!(all.columns().count(), 3);
    // To be read: what no scenario says has no row.
    assert_eq!(all.rows().len(), 3);
    assert_eq!(words::told_row(all.rows()[1]), "Audience in the market");
    assert_eq!(words::column(Column::Own(ItemId(0)), &record), "Scenario · the brand’s");
    assert_eq!(words::column(Column::Own(ours), &record), "Scenario");
}

#[test]
fn cells_are_written_with_what_changes() {
    let mut record = seventh();
    let id = kept(&mut record, "Launch week");
    set(&mut record, id, Lever::ClickThroughRate, rate(14_000));
    let all = SideBySide::of(&record, None);
    let said = |row| {
        let cell = all.cell(row, Column::Own(id)).unwrap();
        (words::row(row, &dollars()), words::cell(row, &cell, &dollars()), words::against_base(row, &cell, &dollars()))
    };
    let less = Some("−20%".to_owned());
    assert_eq!(said(Row::Value(Lever::Reach)), ("Reach".to_owned(), "60,000".to_owned(), None));
    assert_eq!(
        said(Row::Value(Lever::ClickThroughRate)),
        ("Click-through rate".to_owned(), "1.4%".to_owned(), less.clone())
    );
    // 15.96504 × 0.8 = 12.772; 1,069.65768 × 0.8 = 855.726
    assert_eq!(said(Row::Step(S::Orders)), ("Orders".to_owned(), "12.8".to_owned(), less.clone()));
    assert_eq!(said(Row::Step(S::Revenue)), ("Sales".to_owned(), "$856".to_owned(), less));
    // −1,297.26 − 100.55
    assert_eq!(said(Row::Left), ("Left after all costs".to_owned(), "−$1,398".to_owned(), Some("−$101".to_owned())));
    let columns: Vec<String> = all.columns().map(|column| words::column(column, &record)).collect();
    assert_eq!(columns, ["Base", "Launch week"]);
}

#[test]
fn a_comparison_says_what_more_or_less_comes_of_it() {
    let more = chains::seventh().with(chains::point(S::Clicks, 0.021));
    assert_eq!(
        words::compared("Launch week", &changes(&chains::seventh(), &more), &dollars()),
        "Launch week against Base: 3.2 more orders (+20%), $214 more in sales (+20%)."
    );
    assert_eq!(
        words::compared("Now", &changes(&chains::seventh(), &chains::seventh()), &dollars()),
        "Now against Base: no change."
    );
    let short = |clicks: f64| chains::chain(&chains::seventh().with(chains::point(S::Clicks, clicks)).links()[..3]);
    assert_eq!(
        words::compared("Now", &changes(&short(0.0175), &short(0.014)), &dollars()),
        "Now against Base: 143 fewer clicks (−20%)."
    );
    assert_eq!(words::compared("Now", &[], &dollars()), "Now against Base: no change.");
}

#[test]
fn a_new_scenario_gets_a_name_that_is_free() {
    let mut record = seventh();
    let today = Date::new(2026, 11, 22);
    assert_eq!(words::proposed_name(&record, today), "Plan of 22 Nov 2026");
    kept(&mut record, "Plan of 22 Nov 2026");
    assert_eq!(words::proposed_name(&record, today), "Plan of 22 Nov 2026 (2)");
    kept(&mut record, "Plan of 22 Nov 2026 (2)");
    assert_eq!(words::proposed_name(&record, today), "Plan of 22 Nov 2026 (3)");
    assert_eq!(words::proposed_name(&record, None), "Scenario");
}
