//! Goals beside what the plan gives, and writing one to the other. Campaign 7.

use throughline::brief::choice::{Choice, Lever, Metric, Objective, Reporter, Scope};
use throughline::brief::edit::{Edit, Entry, apply};
use throughline::brief::field::{AssumptionField, GoalField, Path, Value};
use throughline::brief::id::Side;
use throughline::brief::quantity::Date;
use throughline::brief::record::Record;
use throughline::funnel::aims::{Aim, End, aims, assume, assume_end, end_of, set_assumption, write_back};
use throughline::funnel::preset::StepKind;
use throughline::funnel::steps::Funnel;

use crate::records::{aim, assume_seventh, count, empty, money, need, rate};

fn seventh() -> Record {
    let mut record = empty(Objective::Conversion, "USD");
    assume_seventh(&mut record);
    aim(&mut record, Metric::Reach, count(60_000));
    need(&mut record, Metric::Sessions, count(700));
    need(&mut record, Metric::Orders, count(18));
    need(&mut record, Metric::AttributedSales, money(120_000));
    record
}

#[test]
fn the_goals_of_a_brief_stand_beside_its_plan() {
    let all = aims(&Funnel::of(&seventh()));
    let steps: Vec<_> = all.iter().map(|aim| (aim.step, aim.goal)).collect();
    // The last step first; the base is no aim.
    assert_eq!(steps, [(StepKind::Revenue, 1_200.0), (StepKind::Orders, 18.0), (StepKind::Sessions, 700.0)]);
    // "614.04 landing-page views; 15.965 orders; $1,069.66"
    let planned: Vec<String> = all.iter().map(|aim| format!("{:.2}", aim.planned.unwrap())).collect();
    assert_eq!(planned, ["1069.66", "15.97", "614.04"]);
}

#[test]
fn a_goal_that_counts_otherwise_is_not_held_against_the_plan() {
    let clicks = |metric, scope| {
        let mut record = seventh();
        let id = aim(&mut record, metric, count(900));
        apply(&mut record, Edit::Set(Path::Target(id, GoalField::Scope), scope)).unwrap();
        let funnel = Funnel::of(&record);
        let aim = Aim::of(funnel.step(StepKind::Clicks).unwrap());
        aim.map(|aim| format!("{} {:.4}", aim.goal, aim.excess().unwrap()))
    };
    let agreed = |scope: Scope| Entry::Value(Value::Choice(scope.code()));
    // 714 clicks in the market are planned: 714 ÷ 900 − 1 = −0.2067.
    assert_eq!(clicks(Metric::Clicks, agreed(Scope::InMarket)).as_deref(), Some("900 -0.2067"));
    assert_eq!(clicks(Metric::Clicks, Entry::Empty).as_deref(), Some("900 -0.2067"));
    assert_eq!(clicks(Metric::Clicks, agreed(Scope::Everywhere)), None);
    assert_eq!(clicks(Metric::LinkTaps, Entry::Empty), None);
}

#[test]
fn a_plan_is_written_back_as_a_goal_in_whole_units() {
    let mut record = seventh();
    let sessions = aims(&Funnel::of(&record))[2];
    let edit = write_back(&record, &sessions).unwrap();
    apply(&mut record, edit).unwrap();
    assert_eq!(aims(&Funnel::of(&record))[2].goal, 614.0);
    // It says so already.
    assert_eq!(write_back(&record, &aims(&Funnel::of(&record))[2]), None);
    let mut open = seventh();
    open.plan = Vec::new().into_iter().collect();
    assert_eq!(write_back(&open, &aims(&Funnel::of(&open))[0]), None);
}

#[test]
fn an_assumption_that_is_taken_over_replaces_a_range() {
    let mut record = seventh();
    let clicks = |field| Path::Assumption(Lever::ClickThroughRate, field);
    let range = Edit::Set(clicks(AssumptionField::UpTo), Entry::Value(Value::Amount(rate(30_000))));
    apply(&mut record, range).unwrap();
    let before = record.clone();
    let today = Date::new(2026, 11, 22);
    let edit = assume(&record, Lever::ClickThroughRate, 0.027_640_4, today).unwrap();
    let undo = apply(&mut record, edit).unwrap();
    let own = record.plan.get(&Lever::ClickThroughRate).unwrap();
    assert_eq!(
        (own.amount, own.up_to, own.set_on, own.set_by),
        (Some(rate(27_640)), None, today, Some(Reporter::Brand))
    );
    apply(&mut record, undo).unwrap();
    assert_eq!(record, before);
    assert_eq!(assume(&record, Lever::Reach, f64::INFINITY, today), None);
    // What is taken back was set by nobody, and whoever holds the brief is who sets it.
    record.holder = Side::Creator;
    let (set, none) = (Entry::Value(Value::Amount(rate(20_000))), Entry::Empty);
    for (low, by) in [(set, Some(Reporter::Creator)), (none, None)] {
        let edit = set_assumption(&record, Lever::ClickThroughRate, low, Entry::Empty, today);
        apply(&mut record, edit).unwrap();
        assert_eq!(record.plan.get(&Lever::ClickThroughRate).and_then(|own| own.set_by), by);
    }
}

#[test]
fn an_end_of_a_range_moves_and_stops_where_the_range_would_end() {
    let lever = Lever::AudienceInMarket;
    let mut record = seventh();
    let (low, high) = (Value::Amount(rate(600_000)), Value::Amount(rate(800_000)));
    assert_eq!(assume_end(&record, lever, End::Low, 0.5, None), None, "one number has no ends");
    let range = set_assumption(&record, lever, Entry::Value(low), Entry::Value(high.clone()), None);
    apply(&mut record, range).unwrap();
    let moved = assume_end(&record, lever, End::Low, 0.597_5, Date::new(2026, 11, 23)).unwrap();
    apply(&mut record, moved).unwrap();
    assert_eq!(record.get(Path::Assumption(lever, AssumptionField::UpTo)), Some(high));
    let ends = |record: &Record| [End::Low, End::High].map(|end| end_of(record, lever, end));
    assert_eq!(ends(&record), [Some(0.597_5), Some(0.8)]);
    // Past the other end, onto it, at nothing, at everything, and at what is no number.
    let refused = [(End::Low, 0.9), (End::Low, 0.8), (End::High, 0.597_5), (End::Low, 0.0), (End::High, 1.0)];
    for (end, value) in refused.into_iter().chain([(End::Low, f64::NAN), (End::High, f64::INFINITY)]) {
        assert_eq!(assume_end(&record, lever, end, value, None), None, "{end:?} {value}");
    }
    assert_eq!(ends(&record), [Some(0.597_5), Some(0.8)]);
}
