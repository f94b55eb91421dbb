//! Paid views: added to the creator's own, and everything after them a part of all.
//!
//! 20,000 views of the creator's own and 30,000 paid ones × 70% in the market × 2% × 86% × 2.5% × $80,
//! unless it says otherwise. Figures under ranges are those of `tests/reference/paid.py`.

use throughline::align::outside::{By, Compared, What, above_plan, compared};
use throughline::align::payback::pay_back;
use throughline::brief::choice::{Denominator, Lever, Metric, Objective};
use throughline::brief::edit::{Edit, Entry, apply};
use throughline::brief::field::{AssumptionField, FunnelStep, ItemList, Path, Value};
use throughline::brief::id::ItemId;
use throughline::brief::quantity::{Money, Rate, Text};
use throughline::brief::record::Record;
use throughline::brief::scenario::ScenarioField;
use throughline::export::steps::steps as sheet;
use throughline::funnel::aims::{aims, set_assumption};
use throughline::funnel::bands::Bands;
use throughline::funnel::chain::Chain;
use throughline::funnel::costs::Costs;
use throughline::funnel::curve::{curve, window};
use throughline::funnel::goal_seek::{Moved, Reach, Together, needed, together};
use throughline::funnel::implied::{Implied, implied};
use throughline::funnel::odds::Odds;
use throughline::funnel::order::{add, after_base, rename, shift};
use throughline::funnel::preset::{Control, StepKind as S};
use throughline::funnel::ranges::{Ranges, Spread};
use throughline::funnel::returns::{Figure, figures};
use throughline::funnel::rows::Row as TableRow;
use throughline::funnel::scenario::keep::{are_present, chain_of, keep, present, steps_for, take_over};
use throughline::funnel::scenario::side_by_side::{Column, Row, SideBySide};
use throughline::funnel::scenario::{changes, largest, outlooks};
use throughline::funnel::steps::{Funnel, Origin};
use throughline::funnel::tornado::swings;
use throughline::text::conventions::Conventions;
use throughline::text::implied::findings;
use throughline::text::names::Names;
use throughline::text::{Context, funnel as words, returns, what_if};

use super::chains::{point, range};
use crate::records::{aim, assume, count, empty, money, need, rate};

fn boosted() -> Record {
    let mut record = empty(Objective::Conversion, "USD");
    let plan = [
        (Lever::Views, count(20_000)),
        (Lever::PaidViews, count(30_000)),
        (Lever::AudienceInMarket, rate(700_000)),
        (Lever::ClickThroughRate, rate(20_000)),
        (Lever::LandingRate, rate(860_000)),
        (Lever::ConversionRate, rate(25_000)),
        (Lever::AverageOrderValue, money(8_000)),
    ];
    assume(&mut record, &plan);
    record
}

fn chain() -> Chain {
    Chain::of(&boosted()).unwrap()
}

fn dollars(record: &Record) -> Context<'_> {
    Context { currency: record.campaign.facts.currency, ..Context::new(&Conventions::ENGLISH) }
}

/// Equal up to the rounding of `f64`, a relative 10⁻¹².
fn near(got: f64, expected: f64) {
    assert!((got - expected).abs() <= expected.abs() * 1e-12, "{got} is not {expected}");
}

fn planned(record: &Record) -> Vec<(S, Option<f64>)> {
    Funnel::of(record).steps.iter().map(|step| (step.kind, step.planned)).collect()
}

fn changed(record: &mut Record, edit: Option<Edit>) {
    apply(record, edit.unwrap()).unwrap();
}

// Steps and rows

#[test]
fn paid_views_are_added_and_everything_after_them_is_a_part_of_all() {
    // 20,000 + 30,000 = 50,000; × 0.7 = 35,000; × 0.02 = 700; × 0.86 = 602; × 0.025 = 15.05; × 80 = 1,204
    let by_hand = [
        (S::Views, 20_000.0),
        (S::AllViews, 50_000.0),
        (S::InMarket, 35_000.0),
        (S::Clicks, 700.0),
        (S::Sessions, 602.0),
        (S::Orders, 15.05),
        (S::Revenue, 1_204.0),
    ];
    let all = planned(&boosted());
    assert_eq!(all.len(), by_hand.len());
    for (((step, value), (expected, by_hand)), (same, of_chain)) in all.into_iter().zip(by_hand).zip(chain().steps()) {
        assert_eq!((step, same), (expected, expected));
        near(value.unwrap(), by_hand);
        near(of_chain, by_hand);
        near(chain().step(step).unwrap(), by_hand);
    }
    assert_eq!(S::AllViews.control(), Control::Brand);
}

#[test]
fn the_table_begins_with_all_views() {
    let rows = Funnel::of(&boosted()).rows();
    let all = &rows[1];
    assert_eq!((all.kind, all.added), (S::AllViews, Some(30_000.0)));
    // Nothing is lost on the way to them, and they are no share of the creator's own.
    assert_eq!((all.from_previous, all.from_first, all.drop_off, all.value_per), (None, None, None, None));
    let (in_market, clicks) = (&rows[2], &rows[3]);
    let of = |row: &TableRow| (row.from_previous.unwrap(), row.from_first.unwrap());
    let (previous, first) = of(in_market);
    assert_eq!((previous.of.kind, first.of.kind, in_market.is_after_first()), (S::AllViews, S::AllViews, true));
    near(previous.rate.unwrap(), 0.7);
    // 50,000 − 35,000
    near(in_market.drop_off.unwrap().count, 15_000.0);
    let (previous, first) = of(clicks);
    assert_eq!((previous.of.kind, first.of.kind), (S::InMarket, S::AllViews));
    // 700 ÷ 50,000
    near(first.rate.unwrap(), 0.014);
}

#[test]
fn the_caption_speaks_of_all_views() {
    let record = boosted();
    let (funnel, context) = (Funnel::of(&record), dollars(&record));
    let finding = funnel.finding().unwrap();
    let kinds = (finding.first.kind, finding.last.unwrap().kind, finding.money.unwrap().kind);
    assert_eq!(kinds, (S::AllViews, S::Orders, S::Revenue));
    assert_eq!(finding.largest_loss.unwrap().0.kind, S::Clicks);
    let said = words::finding(Some(&finding), &Bands::default(), &context);
    assert_eq!(said, "50,000 views in all bring 15.05 orders and $1,204. Most do not click.");
    let rows = funnel.rows();
    assert_eq!(words::from_previous(&rows[1], &context).as_deref(), Some("and 30,000 paid"));
    assert_eq!(words::from_previous(&rows[2], &context).as_deref(), Some("70% of all views"));
    assert_eq!(words::from_first(&rows[3], &context).as_deref(), Some("1.4% of all views"));
    // Of views alone nothing comes yet: the creator's own are not what all views bring.
    let mut short = empty(Objective::Conversion, "USD");
    assume(&mut short, &[(Lever::Views, count(20_000)), (Lever::PaidViews, count(30_000))]);
    let finding = Funnel::of(&short).finding().unwrap();
    assert_eq!((finding.first.kind, finding.last), (S::AllViews, None));
}

#[test]
fn the_table_for_a_spreadsheet_has_a_row_of_all_views() {
    let record = boosted();
    let text = sheet(&Funnel::of(&record), &Bands::default(), &dollars(&record)).tab_separated(&Conventions::ENGLISH);
    let lines: Vec<&str> = text.lines().collect();
    assert_eq!(
        lines[1..4],
        [
            "Views\t20000\t\t\t\t\t\t\t\t",
            "All views\t50000\t\t\t\t\t\t\t\t",
            "In your market\t35000\t\t\t\t\t70%\t70%\t15000\t30%"
        ]
    );
}

#[test]
fn without_a_value_there_is_no_such_step() {
    let mut record = boosted();
    let edit = set_assumption(&record, Lever::PaidViews, Entry::Empty, Entry::Empty, None);
    let undo = apply(&mut record, edit).unwrap();
    let steps: Vec<S> = Funnel::of(&record).steps.iter().map(|step| step.kind).collect();
    assert_eq!(steps, [S::Views, S::InMarket, S::Clicks, S::Sessions, S::Orders, S::Revenue]);
    near(Funnel::of(&record).steps[4].planned.unwrap(), 6.02);
    apply(&mut record, undo).unwrap();
    assert_eq!(record, boosted());
    // None are paid for: that is a value too.
    assume(&mut record, &[(Lever::PaidViews, count(0))]);
    assert_eq!(planned(&record)[1], (S::AllViews, Some(20_000.0)));
    // A range that cannot be believed gives no number, here as anywhere.
    record.put(Path::Assumption(Lever::PaidViews, AssumptionField::UpTo), Some(Value::Amount(count(5)))).unwrap();
    assert_eq!(planned(&record)[1..3], [(S::AllViews, None), (S::InMarket, None)]);
    assert_eq!(Chain::of(&record).unwrap().links().len(), 1);
}

#[test]
fn nothing_is_added_to_people_reached() {
    let mut record = boosted();
    assume(&mut record, &[(Lever::Reach, count(25_000))]);
    let funnel = Funnel::of(&record);
    assert_eq!((funnel.steps[0].kind, funnel.steps[1].kind), (S::Reach, S::InMarket));
    // 25,000 × 0.7 × 0.02 × 0.86 × 0.025
    near(funnel.step(S::Orders).unwrap().planned.unwrap(), 7.525);
    assert!(!funnel.takes_paid_views() && funnel.own_share() == 1.0);
    // The value stays, and its card with it.
    assert_eq!(funnel.levers(&record, true)[..3], [Lever::Reach, Lever::PaidViews, Lever::AudienceInMarket]);
    assert_eq!(figure_of_paid(&record), None);
    // Nor to a base that nobody has named yet.
    record.plan.remove(&Lever::Reach);
    record.plan.remove(&Lever::Views);
    assert_eq!(Funnel::of(&record).levers(&record, true)[..3], [Lever::Reach, Lever::Views, Lever::PaidViews]);
    assert!(!Funnel::of(&record).takes_paid_views() && Chain::of(&record).is_none());
    // The creator's target is a base to add to.
    aim(&mut record, Metric::Views, count(20_000));
    assert_eq!(planned(&record)[1], (S::AllViews, Some(50_000.0)));
    assert_eq!(Funnel::of(&record).levers(&record, true)[..3], [Lever::Views, Lever::Reach, Lever::PaidViews]);
    near(Chain::of(&record).unwrap().step(S::Orders).unwrap(), 15.05);
}

#[test]
fn all_views_stand_behind_views_and_nowhere_else() {
    let is_chain = |kinds: &[S]| Chain::new(kinds.iter().map(|kind| point(*kind, 1.0)).collect()).is_some();
    assert!(is_chain(&[S::Views, S::AllViews]) && is_chain(&[S::Views, S::AllViews, S::Clicks]));
    for kinds in [
        &[S::AllViews][..],
        &[S::AllViews, S::Views],
        &[S::Reach, S::AllViews],
        &[S::Views, S::InMarket, S::AllViews],
        &[S::Views, S::AllViews, S::AllViews],
    ] {
        assert!(!is_chain(kinds), "{kinds:?}");
    }
}

#[test]
fn it_is_no_step_that_can_be_moved_or_named() {
    let mut record = boosted();
    let name = Text::new("Boosted").unwrap();
    assert_eq!((shift(&record, S::AllViews, true), rename(&record, S::AllViews, Some(&name))), (None, None));
    let (own, edit) = add(&record).unwrap();
    apply(&mut record, edit).unwrap();
    while let Some(edit) = shift(&record, own, false) {
        apply(&mut record, edit).unwrap();
    }
    // Another step right behind all views: what it is called says so.
    let kinds: Vec<S> = Funnel::of(&record).steps.iter().map(|step| step.kind).take(4).collect();
    assert_eq!(kinds, [S::Views, S::AllViews, own, S::InMarket]);
    let names = Names::of(&record);
    assert_eq!(
        (names.before(own), names.before(S::InMarket), names.before(S::AllViews)),
        (Some(S::AllViews), Some(own), None)
    );
    // A list in a file may name it: it means nothing there.
    let id = ItemId(1_000);
    let odd = FunnelStep { lever: Some(Lever::PaidViews), name: Some(name) };
    let before = after_base(&record);
    assert!(record.steps.insert(0, id, odd));
    assert_eq!(after_base(&record), before);
    assert_eq!(Names::of(&record).step(S::AllViews), None);
    record.plan.remove(&Lever::PaidViews);
    assert!(Funnel::of(&record).step(S::AllViews).is_none());
}

#[test]
fn shares_of_all_views_are_what_they_usually_are() {
    let mut record = boosted();
    // As soon as a step has a name every step is looked at.
    let edit = rename(&record, S::Clicks, Text::new("Taps").ok().as_ref());
    changed(&mut record, edit);
    let funnel = Funnel::of(&record);
    assert!(funnel.is_as_usual(S::InMarket) && funnel.is_as_usual(S::AllViews));
    assert_eq!(Names::of(&record).before(S::InMarket), None);
    let what = |lever| {
        let all = compared(&record);
        let by = |own: &&Compared| matches!(own.by, By::Plan(of) if of == lever);
        all.iter().find(by).map(|own| own.what)
    };
    assert_eq!(what(Lever::AudienceInMarket), Some(What::Audience));
    let of_views = Some(Denominator::Views);
    assert_eq!(what(Lever::ClickThroughRate), Some(What::ClickThrough(of_views)));
    assert_eq!(what(Lever::Views), Some(What::Base(S::Views)));
    // Of views that are bought nothing comparable is known.
    assert_eq!(what(Lever::PaidViews), None);
}

// Goals

#[test]
fn what_the_creator_aims_for_is_never_held_against_paid_views() {
    let mut record = boosted();
    aim(&mut record, Metric::Views, count(25_000));
    aim(&mut record, Metric::Clicks, count(500));
    let funnel = Funnel::of(&record);
    let views = funnel.step(S::Views).unwrap();
    // The plan has 20,000 of the creator's own.
    assert_eq!((views.planned, views.asked().unwrap().value), (Some(20_000.0), 25_000.0));
    assert!(funnel.step(S::AllViews).unwrap().wanted.is_empty());
    assert_eq!(aims(&funnel), []);
    // 500 ÷ 25,000, not ÷ 50,000 nor ÷ 35,000.
    let rate = implied(&record).into_iter().find_map(|own| match own {
        Implied::Rate { from, rate, .. } => Some((from.kind, from.value, rate)),
        _ => None,
    });
    assert_eq!(rate, Some((S::Views, 25_000.0, 0.02)));
}

#[test]
fn what_the_brand_asks_for_is_held_against_all_views() {
    let mut record = boosted();
    aim(&mut record, Metric::Views, count(20_000));
    need(&mut record, Metric::Views, count(52_000));
    need(&mut record, Metric::Clicks, count(600));
    let all: Vec<_> = aims(&Funnel::of(&record)).iter().map(|aim| (aim.step, aim.goal, aim.planned)).collect();
    assert_eq!(all, [(S::Clicks, 600.0, Some(700.0)), (S::AllViews, 52_000.0, Some(50_000.0))]);
    let above: Vec<_> = above_plan(&record).iter().map(|asked| (asked.kind, asked.wanted, asked.planned)).collect();
    assert_eq!(above, [(S::AllViews, 52_000.0, 50_000.0), (S::Clicks, 600.0, 700.0)]);
    // 600 clicks, wherever they are, of the 52,000 views that are asked for; and no rate of views to views.
    let said: Vec<String> = findings(&record, &dollars(&record), false)
        .into_iter()
        .map(|own| [&own.figure, " ", &own.words, ": ", &own.why[..]].concat())
        .collect();
    // 600 ÷ 52,000 = 1.1538%
    assert_eq!(said, ["1.15% of all views, paid ones too, must click: 600 clicks ÷ 52,000 views in all"]);
    // That views are paid for is the brand's own matter.
    assert_eq!(findings(&record, &dollars(&record), true), []);
    // Without paid views there is one count of views.
    record.plan.remove(&Lever::PaidViews);
    let funnel = Funnel::of(&record);
    assert_eq!(funnel.step(S::Views).unwrap().wanted.len(), 2);
    assert!(matches!(funnel.step(S::Views).unwrap().wanted[1].origin, Origin::Outcome(_)));
}

fn alone(chain: &Chain, goal: f64, lever: Lever) -> Reach {
    needed(chain, S::Orders, goal).unwrap().alone.into_iter().find(|own| own.lever == lever).unwrap().needed
}

fn at(reach: Reach) -> f64 {
    let Reach::At(value) = reach else { panic!("{reach:?}") };
    value
}

#[test]
fn each_alone_takes_what_the_others_do_not_bring() {
    // Each view brings 0.7 × 0.02 × 0.86 × 0.025 = 0.000301 orders: the creator's own 6.02, the paid ones
    // 9.03. (18 − 9.03) ÷ 0.000301 and (18 − 6.02) ÷ 0.000301.
    near(at(alone(&chain(), 18.0, Lever::Views)), 8.97 / 0.000_301);
    near(at(alone(&chain(), 18.0, Lever::PaidViews)), 11.98 / 0.000_301);
    // 0.02 × 18 ÷ 15.05
    near(at(alone(&chain(), 18.0, Lever::ClickThroughRate)), 0.02 * 18.0 / 15.05);
    // 0.86 × 18 ÷ 15.05 = 1.0286
    assert!(matches!(alone(&chain(), 18.0, Lever::LandingRate), Reach::AboveWhole(_)));
    // Of views themselves each is what is missing of them.
    let views = needed(&chain(), S::AllViews, 60_000.0).unwrap().alone;
    assert_eq!(views.iter().map(|own| own.needed).collect::<Vec<_>>(), [Reach::At(30_000.0), Reach::At(40_000.0)]);
    assert_eq!(needed(&chain(), S::Views, 60_000.0).unwrap().alone.len(), 1);
}

#[test]
fn where_the_one_is_enough_the_other_could_fall_to_nothing() {
    // 9 orders: the paid views bring 9.03 alone, the creator's own 6.02.
    assert_eq!(alone(&chain(), 9.0, Lever::Views), Reach::At(0.0));
    near(at(alone(&chain(), 9.0, Lever::PaidViews)), 2.98 / 0.000_301);
    assert_eq!(alone(&chain(), 5.0, Lever::PaidViews), Reach::At(0.0));
    assert_eq!(alone(&chain(), 0.0, Lever::PaidViews), Reach::At(0.0));
    let record = boosted();
    let all = needed(&chain(), S::Orders, 9.0).unwrap();
    assert!(all.is_met());
    let line = what_if::alone(&all.alone[0], true, &dollars(&record)).line;
    assert_eq!(line, "Views 20,000, already enough: could fall to 0");
    // Nobody clicks: no views are enough.
    let none = chain().with(point(S::Clicks, 0.0));
    assert_eq!(alone(&none, 18.0, Lever::PaidViews), Reach::Never);
    assert_eq!(alone(&none, 0.0, Lever::PaidViews), Reach::At(30_000.0));
}

fn factors(chain: &Chain, goal: f64, levers: &[Lever]) -> (f64, f64, Vec<Moved>) {
    let Some(Together::Reached { unbounded, factor, moved }) = together(chain, S::Orders, goal, levers) else {
        panic!()
    };
    (unbounded, factor, moved)
}

#[test]
fn together_they_share_a_factor() {
    use Lever as L;
    let (unbounded, factor, moved) = factors(&chain(), 18.0, &[L::Views, L::PaidViews]);
    // All 50,000 views by 18 ÷ 15.05
    near(factor, 18.0 / 15.05);
    near(unbounded, 18.0 / 15.05);
    near(moved[0].then + moved[1].then, 18.0 / 0.000_301);
    // 18 = 9.03 + 6.02 × 1.4900…
    near(factors(&chain(), 18.0, &[L::Views]).1, 8.97 / 6.02);
    // 0.000301 × (20,000 t + 30,000) × t = 18: 6.02 t² + 9.03 t − 18 = 0
    let root = ((9.03_f64 * 9.03 + 4.0 * 6.02 * 18.0).sqrt() - 9.03) / (2.0 * 6.02);
    near(factors(&chain(), 18.0, &[L::Views, L::ClickThroughRate]).1, root);
    // Neither of the two: a product as ever.
    near(factors(&chain(), 18.0, &[L::ClickThroughRate, L::ConversionRate]).1, (18.0_f64 / 15.05).sqrt());
    // Below the plan, too: 6.02 t² + 9.03 t − 1 = 0
    let root = ((9.03_f64 * 9.03 + 4.0 * 6.02).sqrt() - 9.03) / (2.0 * 6.02);
    near(factors(&chain(), 1.0, &[L::Views, L::ClickThroughRate]).1, root);
}

#[test]
fn a_rate_stops_at_all_and_the_views_carry_the_rest() {
    use Lever as L;
    // With everyone in the market 0.02 t × 0.86 × 0.025 × (20,000 t + 30,000) = 8.6 t² + 12.9 t: 60.2 at 2.
    let (unbounded, factor, moved) = factors(&chain(), 60.2, &[L::Views, L::AudienceInMarket, L::ClickThroughRate]);
    near(factor, 2.0);
    let ends: Vec<_> = moved.iter().map(|own| (own.lever, own.is_capped)).collect();
    assert_eq!(ends, [(L::Views, false), (L::AudienceInMarket, true), (L::ClickThroughRate, false)]);
    assert_eq!(moved[1].then, 1.0);
    // If it did not stop: 6.02 t³ + 9.03 t² = 60.2, or t³ + 1.5 t² = 10
    near(unbounded * unbounded * (unbounded + 1.5), 10.0);
}

#[test]
fn what_is_not_needed_has_a_factor_of_nothing() {
    let record = boosted();
    let (unbounded, factor, moved) = factors(&chain(), 5.0, &[Lever::PaidViews]);
    // The creator's own bring 6.02.
    assert_eq!((unbounded, factor, moved[0].then, moved[0].is_capped), (0.0, 0.0, 0.0, false));
    let own = together(&chain(), S::Orders, 5.0, &[Lever::PaidViews]).unwrap();
    assert_eq!(what_if::together(&own, S::Orders, &dollars(&record)), "Already enough: this one could fall to 0.");
    // No views of the creator's own, however often: 9.03 come of the others, with everyone in the market
    // 9.03 ÷ 0.7 = 12.9.
    let none = chain().with(point(S::Views, 0.0));
    let of = |levers: &[Lever]| together(&none, S::Orders, 18.0, levers).unwrap();
    assert_eq!(of(&[Lever::Views]), Together::OutOfReach { most: 0.0 });
    let Together::OutOfReach { most } = of(&[Lever::Views, Lever::AudienceInMarket]) else { panic!() };
    near(most, 12.9);
    near(at(alone(&none, 18.0, Lever::Views)), 8.97 / 0.000_301);
    near(factors(&none, 18.0, &[Lever::Views, Lever::PaidViews]).1, 18.0 / 9.03);
    let nothing = none.with(point(S::AllViews, 0.0));
    assert_eq!(together(&nothing, S::Orders, 18.0, &[Lever::Views]), Some(Together::OutOfReach { most: 0.0 }));
}

#[test]
fn a_curve_starts_with_what_comes_without_the_lever() {
    let of = |goal| curve(&chain(), Lever::Views, S::Orders, (0.0, 40_000.0), 3, Some(goal)).unwrap();
    let own = of(18.0);
    // 9.03, then 0.000301 for each of 20,000 and of 40,000
    for (place, expected) in own.places.iter().zip([9.03, 15.05, 21.07]) {
        near(place.step, expected);
    }
    near(own.now.step, 15.05);
    near(own.crossing.unwrap().lever, 8.97 / 0.000_301);
    // 9 come without any.
    assert_eq!(of(9.0).crossing, None);
    let clicks = curve(&chain(), Lever::ClickThroughRate, S::Orders, (0.0, 0.04), 3, Some(18.0)).unwrap();
    assert_eq!(clicks.places[0].step, 0.0);
    // A quarter beyond what is needed, or beyond what is planned where nothing is.
    near(window(&chain(), Lever::Views, S::Orders, Some(18.0), None).unwrap().1, 8.97 / 0.000_301 * 1.25);
    near(window(&chain(), Lever::Views, S::Orders, Some(9.0), None).unwrap().1, 25_000.0);
}

#[test]
fn what_matters_most_counts_the_part_that_each_brings() {
    let all = swings(&chain(), S::Orders);
    let order: Vec<_> = all.iter().map(|own| own.lever).collect();
    use Lever as L;
    let expected =
        [L::AudienceInMarket, L::ClickThroughRate, L::ConversionRate, L::LandingRate, L::PaidViews, L::Views];
    assert_eq!(order, expected);
    // A fifth of 9.03 and of 6.02 each way
    for (own, low, high) in [(all[4], 13.244, 16.856), (all[5], 13.846, 16.254)] {
        near(own.low.step, low);
        near(own.high.step, high);
    }
    let said = what_if::matters_most(&all, S::Orders, &dollars(&boosted())).unwrap();
    assert_eq!(
        said,
        "Each assumption is a single number, so each is tried at ±20% and moves orders alike, but for a rate that \
         stops at 100%, and for the creator’s own views and paid ones, which are added up. Give ranges to see which \
         matters most."
    );
}

// Ranges

fn under_ranges(paid: (f64, f64)) -> Chain {
    Chain::new(vec![
        range(S::Views, 18_000.0, 34_000.0),
        range(S::AllViews, paid.0, paid.1),
        range(S::InMarket, 0.55, 0.75),
        range(S::Clicks, 0.01, 0.03),
        range(S::Sessions, 0.75, 0.90),
        range(S::Orders, 0.01, 0.03),
        range(S::Revenue, 80.0, 160.0),
    ])
    .unwrap()
}

fn assert_spread(got: Spread, expected: [f64; 4]) {
    let all = [got.p5, got.p50, got.p95, got.mean];
    let near = |(got, expected): (f64, f64)| (got / expected - 1.0).abs() <= 0.01;
    assert!(all.into_iter().zip(expected).all(near), "{all:?} {expected:?}");
}

#[test]
fn ranges_come_to_what_ten_million_samples_say() {
    let known = Ranges::of(&under_ranges((30_000.0, 30_000.0)));
    let of = |step| known.expected(step).unwrap();
    assert_spread(of(S::AllViews).spread(), [48_002.0, 54_741.0, 64_001.0, 55_208.0]);
    assert_spread(of(S::Clicks).spread(), [344.27, 622.38, 1_118.10, 662.76]);
    assert_spread(of(S::Revenue).spread(), [419.59, 1_016.62, 2_448.5, 1_172.16]);
    assert!((of(S::AllViews).chance(60_000.0) - 0.1594).abs() <= 0.005);
    assert!((of(S::Revenue).chance(1_000.0) - 0.5122).abs() <= 0.005);
    // By hand: the ends of the creator's own and 30,000; √(18,000 × 34,000) = 24,738.634
    let all = of(S::AllViews).spread();
    for (got, expected) in [(all.p5, 48_000.0), (all.p50, 54_738.634), (all.p95, 64_000.0)] {
        assert!((got / expected - 1.0_f64).abs() < 1e-6, "{got} {expected}");
    }
    // Both vary, each on its own.
    let varying = Ranges::of(&under_ranges((20_000.0, 45_000.0)));
    let of = |step| varying.expected(step).unwrap();
    assert_spread(of(S::AllViews).spread(), [42_563.0, 55_332.0, 72_428.0, 56_132.6]);
    assert_spread(of(S::Clicks).spread(), [332.87, 626.78, 1_173.5, 673.71]);
    assert!((of(S::AllViews).chance(60_000.0) - 0.3084).abs() <= 0.005);
    let odds = Odds::of(&under_ranges((20_000.0, 45_000.0)), &varying, S::Clicks, 500.0).unwrap();
    assert!((odds.best().share - 0.7222).abs() <= 0.005 && odds.counted.is_none() && !odds.best().is_exact);
}

#[test]
fn from_the_first_range_on_every_step_varies() {
    let bands = |chain: &Chain| {
        let ranges = Ranges::of(chain);
        let bands = Bands::of(chain, &ranges);
        chain.links().iter().map(|link| bands.get(link.kind()).is_some()).collect::<Vec<_>>()
    };
    let paid = chain().with(range(S::AllViews, 20_000.0, 45_000.0));
    assert_eq!(bands(&paid), [false, true, true, true, true, true, true]);
    assert_eq!(bands(&chain().with(range(S::Views, 18_000.0, 34_000.0))), [true; 7]);
    assert_eq!(bands(&chain()), [false; 7]);
    // The chance of all views is certain only while both are.
    let odds = |chain: &Chain| Odds::of(chain, &Ranges::of(chain), S::AllViews, 50_000.0).unwrap().best();
    assert!(odds(&chain()).is_exact && odds(&chain()).share == 1.0 && !odds(&paid).is_exact);
}

#[test]
fn cautious_and_hopeful_come_to_the_ends_of_the_last_step() {
    let chain = under_ranges((20_000.0, 45_000.0));
    let ranges = Ranges::of(&chain);
    let both = outlooks(&chain, &ranges).unwrap();
    let spread = ranges.expected(S::Revenue).unwrap().spread();
    assert!((both.cautious.step(S::Revenue).unwrap() / spread.p5 - 1.0).abs() < 1e-9);
    assert!((both.hopeful.step(S::Revenue).unwrap() / spread.p95 - 1.0).abs() < 1e-9);
}

// Scenarios

/// Keeps the present assumptions, without paid views if that is asked.
fn kept(record: &mut Record, with_paid: bool) -> ItemId {
    let mut values = present(record);
    if !with_paid {
        values.remove(&Lever::PaidViews);
    }
    let edit = keep(record, None, &values);
    changed(record, edit);
    *record.ids(ItemList::Scenarios).last().unwrap()
}

#[test]
fn a_scenario_that_says_nothing_of_paid_views_buys_none() {
    let mut record = boosted();
    assert_eq!(present(&record).get(&Lever::PaidViews), Some(&count(30_000)));
    let (with, without) = (kept(&mut record, true), kept(&mut record, false));
    let all = SideBySide::of(&record, None);
    let value = |row, id| all.cell(row, Column::Own(id)).map(|own| own.value);
    near(value(Row::Step(S::Orders), with).unwrap(), 15.05);
    near(value(Row::Step(S::Orders), without).unwrap(), 6.02);
    assert_eq!(value(Row::Step(S::AllViews), with), Some(50_000.0));
    assert_eq!((value(Row::Step(S::AllViews), without), value(Row::Value(Lever::PaidViews), without)), (None, None));
    // One row of each, behind the bases.
    let rows = [Row::Value(Lever::Views), Row::Value(Lever::PaidViews), Row::Value(Lever::AudienceInMarket)];
    assert_eq!(all.rows()[..3], rows);
    assert_eq!(all.rows().iter().filter(|row| **row == Row::Step(S::AllViews)).count(), 1);
    // All views are 20,000 then: that is what makes the difference.
    let (base, own) = (all.chain(Column::Base).unwrap(), all.chain(Column::Own(without)).unwrap());
    let change = changes(base, own);
    assert_eq!((change[1].step, change[1].from, change[1].to), (S::AllViews, 50_000.0, 20_000.0));
    let most = largest(&change).unwrap();
    assert_eq!(most.step, S::AllViews);
    assert!((most.share.unwrap() - 1.0).abs() < 1e-9);
    let back = changes(own, base);
    assert_eq!((back.len(), back[1].from, back[1].to), (7, 20_000.0, 50_000.0));
    let rates = what_if::rate_change(S::AllViews, (30_000.0, 0.0), S::Views, &dollars(&record));
    assert_eq!(rates, ("30,000 → 0 paid".to_owned(), true));
}

#[test]
fn a_scenario_may_buy_views_where_the_plan_buys_none() {
    let mut record = boosted();
    let id = kept(&mut record, true);
    record.plan.remove(&Lever::PaidViews);
    let values = record.scenarios.get(id).unwrap().values.clone();
    assert_eq!(steps_for(&record, &values)[..3], [S::Views, S::AllViews, S::InMarket]);
    near(chain_of(&record, &values).unwrap().step(S::Orders).unwrap(), 15.05);
    let all = SideBySide::of(&record, None);
    assert!(all.rows().contains(&Row::Value(Lever::PaidViews)) && all.rows().contains(&Row::Step(S::AllViews)));
    near(all.cell(Row::Step(S::Orders), Column::Base).unwrap().value, 6.02);
    // While no scenario says anything of them there is no row.
    let path = Path::Scenario(id, ScenarioField::Value(Lever::PaidViews));
    apply(&mut record, Edit::Set(path, Entry::Empty)).unwrap();
    assert!(!SideBySide::of(&record, None).rows().contains(&Row::Value(Lever::PaidViews)));
    // Of people reached nothing is bought.
    let reach = [(Lever::Reach, count(25_000)), (Lever::PaidViews, count(30_000))].into_iter().collect();
    assert_eq!(steps_for(&record, &reach)[..2], [S::Reach, S::InMarket]);
}

#[test]
fn taking_a_scenario_over_leaves_what_it_says_nothing_of() {
    let mut record = boosted();
    let (with, without) = (kept(&mut record, true), kept(&mut record, false));
    let values = |record: &Record, id| record.scenarios.get(id).unwrap().values.clone();
    let silent = values(&record, without);
    let edit = take_over(&record, &silent, None);
    changed(&mut record, Some(edit));
    assert_eq!(record.assumed(Lever::PaidViews), Some(count(30_000)));
    assert!(are_present(&record, &silent));
    let path = Path::Scenario(with, ScenarioField::Value(Lever::PaidViews));
    apply(&mut record, Edit::Set(path, Entry::Value(Value::Amount(count(40_000))))).unwrap();
    let more = values(&record, with);
    assert!(!are_present(&record, &more));
    let edit = take_over(&record, &more, None);
    changed(&mut record, Some(edit));
    assert_eq!(record.assumed(Lever::PaidViews), Some(count(40_000)));
    assert!(are_present(&record, &more));
}

// Costs and returns

fn figure_of_paid(record: &Record) -> Option<f64> {
    let costs = Costs { fee: 800.0, product: None, production: None, boost: Some(300.0), commission: None };
    figures(&Funnel::of(record), &costs, None).into_iter().find_map(|own| match own {
        Figure::CostPerThousandPaid(price) => Some(price),
        _ => None,
    })
}

#[test]
fn the_fee_buys_the_creators_own_views_and_the_boost_the_others() {
    let mut record = boosted();
    record.terms.fee = Money::from_minor(80_000);
    record.notes.boost_cost = Money::from_minor(30_000);
    record.notes.margin = Rate::from_ppm(500_000);
    let costs = Costs::of(&record).unwrap();
    let said: Vec<String> = figures(&Funnel::of(&record), &costs, Some(0.5))
        .iter()
        .map(|own| returns::figure(own, &dollars(&record)))
        .map(|(name, value)| [&name, ": ", &value[..]].concat())
        .collect();
    // 800 ÷ 20; ÷ (20 × 0.7); 300 ÷ 30; 1,100 ÷ 700 and ÷ 15.05; 1,204 ÷ 1,100; 602 − 1,100
    let expected = [
        "A thousand views (CPM, by fee): $40.00",
        "A thousand in your market (CPM, by fee): $57.14",
        "A thousand paid views (by cost of boosting): $10.00",
        "A click (CPC): $1.57",
        "An order (CPA): $73.09",
        "For each 1 spent (ROAS): 1.09",
        "Loss after all costs: $498.00",
    ];
    assert_eq!(said[..7], expected);
    // Only where both are set.
    assert_eq!(figure_of_paid(&boosted()), Some(10.0));
    record.notes.boost_cost = None;
    let costs = Costs::of(&record).unwrap();
    let all = figures(&Funnel::of(&record), &costs, None);
    assert!(!all.iter().any(|own| matches!(own, Figure::CostPerThousandPaid(_))));
    // None bought: nothing to divide by.
    assume(&mut record, &[(Lever::PaidViews, count(0))]);
    assert_eq!(figure_of_paid(&record), None);
    // What is settled says the same of the fee: $40.00 of views and $57.14 of those in the market.
    let prices = pay_back(&boosted_with_fee()).unwrap().prices;
    let prices: Vec<String> = prices.iter().map(|own| format!("{:.2}", own.amount)).collect();
    assert_eq!(prices, ["40.00", "57.14"]);
}

fn boosted_with_fee() -> Record {
    let mut record = boosted();
    record.terms.fee = Money::from_minor(80_000);
    record
}

#[test]
fn the_fee_alone_is_no_price_of_what_a_boost_brings() {
    let mut record = boosted_with_fee();
    let prices = |record: &Record| {
        let all = implied(record).into_iter().filter_map(|own| match own {
            Implied::CostPerThousand { base, .. } => Some(base.kind),
            Implied::CostPer { count, .. } => Some(count.kind),
            Implied::MoneyPerFee { money, .. } => Some(money.kind),
            _ => None,
        });
        all.collect::<Vec<_>>()
    };
    assert_eq!(prices(&record), [S::Views, S::Revenue]);
    need(&mut record, Metric::Clicks, count(600));
    assert_eq!(prices(&record), [S::Views, S::Clicks, S::Revenue]);
}

#[test]
fn paid_views_stand_in_the_ledger() {
    let record = boosted();
    let lines = what_if::ledger(&record, &dollars(&record));
    assert_eq!(lines[1], "Paid views: 30,000. No source given. Private.");
    assert!(record.can_tell(Lever::PaidViews));
}
