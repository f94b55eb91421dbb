//! A funnel whose steps the brand has changed: added, left out, put elsewhere, named.

use throughline::align::outside::{Against, By, What, above_plan, compared};
use throughline::align::payback::{BreakEven, pay_back};
use throughline::align::plausibility::{ConversionFrom, order_values};
use throughline::align::settle::{Compared, Found, points};
use throughline::brief::choice::{Lever, Metric, Objective, Scope};
use throughline::brief::edit::{Edit, Entry, apply};
use throughline::brief::field::{FunnelStep, Goal, ItemList, Path, Value};
use throughline::brief::history::History;
use throughline::brief::id::ItemId;
use throughline::brief::quantity::{Money, Rate, Text};
use throughline::brief::record::{Items, Record};
use throughline::brief::scenario::ScenarioField;
use throughline::funnel::bands::Bands;
use throughline::funnel::chain::Chain;
use throughline::funnel::goal_seek::{Reach, Together, needed, together};
use throughline::funnel::odds::Likely;
use throughline::funnel::order::{
    add, after_base, back_to_usual, left_out, name_of, put_back, rename, shift, take_out,
};
use throughline::funnel::preset::{OwnStep, StepKind as S};
use throughline::funnel::ranges::Ranges;
use throughline::funnel::returns::{Figure, figures, left_under_ranges};
use throughline::funnel::rows::Row;
use throughline::funnel::scenario::changes;
use throughline::funnel::scenario::keep::{are_present, keep, present, take_over};
use throughline::funnel::scenario::side_by_side::{Column, Row as ScenarioRow, SideBySide};
use throughline::funnel::steps::Funnel;
use throughline::funnel::tornado::swings;
use throughline::text::conventions::Conventions;
use throughline::text::names::{LONGEST, Names};
use throughline::text::{self, Context};

use crate::records::{assume, count, empty, fresh, goal, money, need, rate, want};

const QUIZ: S = S::Own(OwnStep::First);

fn changed(record: &mut Record, edit: Option<Edit>) {
    apply(record, edit.unwrap()).unwrap();
}

fn near(value: f64, expected: f64) {
    assert!((value - expected).abs() <= expected.abs() * 1e-9, "{value} is not {expected}");
}

/// 60,000 reached × 70% × 1.75% × 86% × 40% finish the quiz × 2.5% × $67.
fn with_quiz() -> Record {
    let mut record = empty(Objective::Conversion, "USD");
    let plan = [
        (Lever::Reach, count(60_000)),
        (Lever::AudienceInMarket, rate(700_000)),
        (Lever::ClickThroughRate, rate(17_500)),
        (Lever::LandingRate, rate(860_000)),
        (Lever::ConversionRate, rate(25_000)),
        (Lever::AverageOrderValue, money(6_700)),
        (Lever::OwnRate1, rate(400_000)),
    ];
    // The value that lies there makes no step.
    assume(&mut record, &plan);
    assert_eq!(Funnel::of(&record).steps.len(), 6);
    record.plan.remove(&Lever::OwnRate1);
    let (kind, edit) = add(&record).unwrap();
    assert_eq!(kind, QUIZ);
    apply(&mut record, edit).unwrap();
    // It is put behind the orders; it is to come before them.
    let edit = shift(&record, QUIZ, false);
    changed(&mut record, edit);
    let edit = rename(&record, QUIZ, Text::new("Quiz finished").ok().as_ref());
    changed(&mut record, edit);
    assume(&mut record, &plan[6..]);
    record
}

#[test]
fn an_own_step_is_a_factor_of_everything_after_it() {
    let funnel = Funnel::of(&with_quiz());
    let planned: Vec<(S, f64)> = funnel.steps.iter().map(|step| (step.kind, step.planned.unwrap())).collect();
    // 60,000 × 0.7 = 42,000; × 0.0175 = 735; × 0.86 = 632.1; × 0.4 = 252.84; × 0.025 = 6.321; × 67 = 423.507
    let by_hand = [
        (S::Reach, 60_000.0),
        (S::InMarket, 42_000.0),
        (S::Clicks, 735.0),
        (S::Sessions, 632.1),
        (QUIZ, 252.84),
        (S::Orders, 6.321),
        (S::Revenue, 423.507),
    ];
    assert_eq!(planned.len(), by_hand.len());
    for ((kind, value), (expected_kind, expected)) in planned.iter().zip(by_hand) {
        assert_eq!(*kind, expected_kind);
        near(*value, expected);
    }
}

#[test]
fn the_table_has_the_three_numbers_of_an_own_step() {
    let rows = Funnel::of(&with_quiz()).rows();
    let (quiz, orders) = (&rows[4], &rows[5]);
    // 252.84 ÷ 632.1 = 40%; ÷ 60,000 = 0.4214%; 632.1 − 252.84 = 379.26, which is 60%
    assert_eq!(quiz.from_previous.unwrap().of.kind, S::Sessions);
    near(quiz.from_previous.unwrap().rate.unwrap(), 0.4);
    near(quiz.from_first.unwrap().rate.unwrap(), 0.004_214);
    near(quiz.drop_off.unwrap().count, 379.26);
    near(quiz.drop_off.unwrap().share.unwrap(), 0.6);
    // 6.321 ÷ 252.84
    assert_eq!(orders.from_previous.unwrap().of.kind, QUIZ);
    near(orders.from_previous.unwrap().rate.unwrap(), 0.025);
}

#[test]
fn a_goal_asks_an_own_step_for_its_share() {
    let chain = Chain::of(&with_quiz()).unwrap();
    let all = needed(&chain, S::Orders, 18.0).unwrap();
    // 18 ÷ 6.321 = 2.8476506881822496
    near(all.factor.unwrap(), 2.847_650_688_182_249_6);
    let of = |lever| all.alone.iter().find(|own| own.lever == lever).unwrap().needed;
    // 0.4 × 2.84765… = 1.1390602752729: more than all of them
    let Reach::AboveWhole(quiz) = of(Lever::OwnRate1) else { panic!() };
    near(quiz, 1.139_060_275_272_9);
    // 0.0175 × 2.84765…
    let Reach::At(clicks) = of(Lever::ClickThroughRate) else { panic!() };
    near(clicks, 0.049_833_887_043_189_38);
    // Two share it: 2.84765…^(1 ÷ 2) = 1.6874983520531952
    let both = together(&chain, S::Orders, 18.0, &[Lever::ClickThroughRate, Lever::OwnRate1]).unwrap();
    let Together::Reached { factor, moved, .. } = both else { panic!() };
    near(factor, 1.687_498_352_053_195_2);
    assert_eq!(moved.iter().map(|own| own.lever).collect::<Vec<_>>(), [Lever::ClickThroughRate, Lever::OwnRate1]);
}

/// The quiz is finished by 30% to 50%.
fn with_range() -> Chain {
    let mut record = with_quiz();
    record.plan.remove(&Lever::OwnRate1);
    assume(&mut record, &[(Lever::OwnRate1, rate(300_000))]);
    let mut own = record.plan.remove(&Lever::OwnRate1).unwrap();
    own.up_to = Some(rate(500_000));
    record.plan.insert(Lever::OwnRate1, own);
    Chain::of(&record).unwrap()
}

#[test]
fn an_own_step_may_be_a_range() {
    let (chain, ranges) = (with_range(), Ranges::of(&with_range()));
    let orders = ranges.expected(S::Orders).unwrap().spread();
    // 632.1 × 0.025 × 0.3, × √(3 ÷ 7) ÷ (1 + √(3 ÷ 7)), × 0.5
    for (value, expected) in [(orders.p5, 4.740_75), (orders.p50, 6.252_163_1), (orders.p95, 7.901_25)] {
        assert!((value - expected).abs() <= expected * 0.01, "{value} is not {expected}");
    }
    // scipy.stats.norm.sf at logit(6 ÷ 15.8025): 0.60296; with poisson.sf(5, …) over it: 0.58480
    let likely = Likely::of(&chain, &ranges, S::Orders, 6.0).unwrap();
    assert!((likely.odds.expected.share - 0.602_96).abs() < 0.005);
    assert!((likely.odds.counted.unwrap().share - 0.584_80).abs() < 0.005);
    // The only range moves them most: from 4.74075 to 7.90125.
    let swings = swings(&chain, S::Orders);
    assert_eq!(swings[0].lever, Lever::OwnRate1);
    near(swings[0].low.step, 4.740_75);
    near(swings[0].high.step, 7.901_25);
}

#[test]
fn the_luck_of_counting_begins_with_what_is_counted() {
    let mut record = with_quiz();
    let luck = |record: &Record, step| Ranges::of(&Chain::of(record).unwrap()).luck_of(step);
    // A share of sessions is no number of people; orders after it are.
    assert_eq!(luck(&record, QUIZ), None);
    assert_eq!((luck(&record, S::Orders), luck(&record, S::Revenue)), (Some(S::Orders), Some(S::Orders)));
    // Kept orders are orders, and money comes from them.
    let edit = shift(&record, QUIZ, true);
    changed(&mut record, edit);
    assert_eq!((luck(&record, QUIZ), luck(&record, S::Revenue)), (Some(QUIZ), Some(QUIZ)));
    // 632.1 × 0.025 × 0.4 = 6.321 as before: scipy.stats.poisson.sf(5, 6.321) = 0.604411
    let chain = Chain::of(&record).unwrap();
    let likely = Likely::of(&chain, &Ranges::of(&chain), QUIZ, 6.0).unwrap();
    assert!((likely.odds.counted.unwrap().share - 0.604_411).abs() < 1e-3);
    assert!(likely.is_whole());
    // poisson.pmf(0, 6.321) = 0.0017981
    assert!((likely.none_at_all.unwrap().share - 0.001_798).abs() < 2e-4);
    // Without orders the money comes from sessions, and those are not counted people.
    let edit = take_out(&record, S::Orders);
    changed(&mut record, edit);
    assert_eq!((luck(&record, QUIZ), luck(&record, S::Revenue)), (None, None));
}

#[test]
fn what_is_left_is_certain_where_nothing_is_counted() {
    let mut record = with_quiz();
    let edit = take_out(&record, S::Orders);
    changed(&mut record, edit);
    record.terms.fee = Money::from_minor(1_000_000);
    let costs = throughline::funnel::costs::Costs::of(&record).unwrap();
    let ranges = Ranges::of(&Chain::of(&record).unwrap());
    let left = left_under_ranges(&ranges, &costs, 0.5).unwrap();
    // 252.84 × 67 = 16,940.28; × 0.5 − 10,000 = −1,529.86
    near(left.spread.p50, -1_529.86);
    assert!(left.pays_back.is_exact && left.pays_back.share == 0.0);
}

#[test]
fn a_step_that_is_taken_out_is_no_factor_and_comes_back() {
    let mut record = with_quiz();
    let before = record.clone();
    let edit = take_out(&record, S::Sessions);
    changed(&mut record, edit);
    let funnel = Funnel::of(&record);
    assert_eq!(after_base(&record), [S::InMarket, S::Clicks, QUIZ, S::Orders, S::Revenue]);
    // 735 × 0.4 × 0.025 = 7.35: the 86% are kept and not used.
    near(funnel.step(S::Orders).unwrap().planned.unwrap(), 7.35);
    assert_eq!(funnel.rows()[3].from_previous.unwrap().of.kind, S::Clicks);
    assert!(
        record.assumed(Lever::LandingRate).is_some() && !funnel.levers(&record, false).contains(&Lever::LandingRate)
    );
    assert_eq!(left_out(&record), [S::Sessions]);
    let edit = put_back(&record, S::Sessions);
    changed(&mut record, edit);
    assert_eq!(Funnel::of(&record), Funnel::of(&before));
    assert_eq!(put_back(&record, S::Sessions), None);
}

#[test]
fn an_own_step_that_is_taken_out_leaves_no_value_for_the_next_one() {
    let mut record = with_quiz();
    let mut history = History::default();
    let before = record.clone();
    history.change(&mut record, take_out(&before, QUIZ).unwrap()).unwrap();
    assert!(!record.plan.contains_key(&Lever::OwnRate1));
    assert!(history.undo(&mut record));
    assert_eq!(record.plan, before.plan);
    assert_eq!(record.steps, before.steps);
    history.change(&mut record, back_to_usual(&before).unwrap()).unwrap();
    assert!(record.steps.is_empty() && !record.plan.contains_key(&Lever::OwnRate1));
    assert_eq!(back_to_usual(&record), None);
    assert!(history.undo(&mut record));
    assert_eq!((&record.plan, &record.steps), (&before.plan, &before.steps));
}

#[test]
fn the_first_change_writes_the_usual_steps_down_with_it() {
    let mut record = empty(Objective::Leads, "EUR");
    let usual = after_base(&record);
    let mut history = History::default();
    let edit = shift(&record, S::Clicks, true).unwrap();
    history.change(&mut record, edit).unwrap();
    assert_eq!(record.steps.len(), 6);
    assert_eq!(after_base(&record)[..3], [S::InMarket, S::Sessions, S::Clicks]);
    assert!(history.undo(&mut record) && record.steps.is_empty() && !history.can_undo());
    assert_eq!(after_base(&record), usual);
}

#[test]
fn a_name_is_typed_in_one_step() {
    let mut record = empty(Objective::Conversion, "USD");
    let mut history = History::default();
    for typed in ["S", "Sw", "Swi"] {
        let edit = rename(&record, S::Clicks, Text::new(typed).ok().as_ref()).unwrap();
        history.change(&mut record, edit).unwrap();
    }
    assert_eq!(name_of(&record, S::Clicks).map(Text::as_str), Some("Swi"));
    assert_eq!(name_of(&record, S::Orders), None);
    assert!(history.undo(&mut record) && record.steps.is_empty() && !history.can_undo());
    assert!(history.redo(&mut record));
    // After the field was left it is another step.
    history.pause();
    let edit = rename(&record, S::Clicks, None).unwrap();
    history.change(&mut record, edit).unwrap();
    assert_eq!(name_of(&record, S::Clicks), None);
    assert!(history.undo(&mut record) && history.can_undo());
}

#[test]
fn money_stays_last_and_the_last_step_stays() {
    let mut record = empty(Objective::Conversion, "USD");
    assert_eq!(shift(&record, S::Revenue, false), None);
    assert_eq!(shift(&record, S::Orders, true), None);
    assert_eq!(shift(&record, S::InMarket, false), None);
    assert_eq!(shift(&record, S::SignUps, false), None);
    for kind in [S::InMarket, S::Clicks, S::Sessions, S::Revenue] {
        let edit = take_out(&record, kind);
        changed(&mut record, edit);
    }
    assert_eq!(take_out(&record, S::Orders), None);
    // They come back where they belong.
    for kind in [S::Revenue, S::Clicks, S::Sessions, S::InMarket] {
        let edit = put_back(&record, kind);
        changed(&mut record, edit);
    }
    assert_eq!(after_base(&record), after_base(&empty(Objective::Conversion, "USD")));
    assert_eq!(put_back(&record, S::SignUps), None);
    // Of another objective its own steps are offered, its money while there is none.
    record.campaign.facts.objective = Some(Objective::Leads);
    assert_eq!(left_out(&record), [S::SignUps, S::QualifiedLeads]);
    let edit = take_out(&record, S::Revenue);
    changed(&mut record, edit);
    assert_eq!(left_out(&record), [S::SignUps, S::QualifiedLeads, S::Pipeline]);
}

#[test]
fn six_steps_of_its_own_are_the_most() {
    let mut record = empty(Objective::Conversion, "USD");
    for at in 0..6 {
        let (kind, edit) = add(&record).unwrap();
        apply(&mut record, edit).unwrap();
        // The last before money.
        assert_eq!(after_base(&record)[4 + at..], [kind, S::Revenue]);
    }
    assert_eq!(add(&record), None);
    // The first that is free again is used again, but not one that something is assumed of.
    for own in [OwnStep::Second, OwnStep::Fifth] {
        let edit = take_out(&record, S::Own(own));
        changed(&mut record, edit);
    }
    assume(&mut record, &[(Lever::OwnRate2, rate(100_000))]);
    assert_eq!(add(&record).map(|(kind, _)| kind), Some(S::Own(OwnStep::Fifth)));
}

fn listed(levers: &[Option<Lever>]) -> Record {
    let mut record = empty(Objective::Conversion, "USD");
    for lever in levers {
        let id = fresh(&mut record);
        record.steps.insert(usize::MAX, id, FunnelStep { lever: *lever, name: None });
    }
    record
}

#[test]
fn a_list_that_no_edit_makes_means_something_too() {
    use Lever as L;
    let some = |levers: &[Lever]| listed(&levers.iter().copied().map(Some).collect::<Vec<_>>());
    let usual = after_base(&empty(Objective::Conversion, "USD"));
    // Money in the middle and twice, a step twice, a base, nothing at all.
    let odd = [
        Some(L::ClickThroughRate),
        Some(L::LeadValue),
        Some(L::Reach),
        Some(L::ClickThroughRate),
        None,
        Some(L::AverageOrderValue),
        Some(L::OwnRate6),
    ];
    let own = S::Own(OwnStep::Sixth);
    assert_eq!(after_base(&listed(&odd)), [S::Clicks, own, S::Pipeline]);
    assert_eq!(after_base(&some(&[L::Reach, L::Views])), usual);
    assert_eq!(after_base(&listed(&[None])), usual);
    // Any change puts it in order.
    let mut record = listed(&odd);
    let edit = shift(&record, S::Clicks, true);
    changed(&mut record, edit);
    let levers: Vec<_> = record.steps.iter().map(|(_, step)| step.lever.unwrap()).collect();
    assert_eq!(levers, [L::OwnRate6, L::ClickThroughRate, L::LeadValue]);
    let mut record = some(&[L::Reach]);
    let edit = take_out(&record, S::InMarket);
    changed(&mut record, edit);
    assert_eq!(after_base(&record), usual[1..]);
}

#[test]
fn two_hundred_items_are_seventeen_steps_at_most() {
    use throughline::brief::choice::Choice;
    let all: Vec<Option<Lever>> =
        Lever::ALL.iter().rev().cycle().take(Items::<FunnelStep>::MAX).map(|own| Some(*own)).collect();
    let mut record = listed(&all);
    assert_eq!(record.steps.len(), 200);
    // Nine counts, six of the brand's own, one money; and the base.
    assert_eq!(after_base(&record).len(), 16);
    let largest = |lever: &Lever| match lever.unit() {
        throughline::brief::quantity::Unit::Count => count(1_000_000_000_000),
        throughline::brief::quantity::Unit::Rate => rate(Rate::MAX_PPM),
        throughline::brief::quantity::Unit::Money => money(Money::MAX_MINOR),
    };
    let levers: Vec<_> = Lever::ALL.iter().map(|lever| (*lever, largest(lever))).collect();
    assume(&mut record, &levers);
    let ranges = Ranges::of(&Chain::of(&record).unwrap());
    assert_eq!(ranges.steps().count(), 17);
    assert!(ranges.steps().all(|(_, sample)| sample.spread().p95.is_finite()));
    assert!(Funnel::of(&record).rows().iter().all(|row| row.shown.is_some_and(|known| known.value.is_finite())));
}

#[test]
fn without_the_in_market_step_the_plan_counts_everyone() {
    let mut record = with_quiz();
    let scoped = |metric, amount, scope| Goal { scope: Some(scope), ..goal(metric, amount) };
    want(&mut record, ItemList::Outcomes, scoped(Metric::Clicks, count(500), Scope::InMarket));
    let everywhere = want(&mut record, ItemList::Outcomes, scoped(Metric::Orders, count(18), Scope::Everywhere));
    let planned = |record: &Record| above_plan(record).iter().map(|own| own.kind).collect::<Vec<_>>();
    let unlike = |record: &Record| {
        let found = points(record).into_iter().filter_map(|point| match point.found {
            Found::UnlikeCounts(all) => Some(all),
            _ => None,
        });
        let found = found.flatten().filter(|own| own.scope);
        found
            .filter_map(|own| if let Compared::Plan(step, _) = own.with { Some(step) } else { None })
            .collect::<Vec<_>>()
    };
    assert_eq!((planned(&record), unlike(&record)), (vec![S::Clicks], vec![S::Orders]));
    let edit = take_out(&record, S::InMarket);
    changed(&mut record, edit);
    // 60,000 × 0.0175 = 1,050 clicks, wherever people live.
    let clicks = Funnel::of(&record).step(S::Clicks).unwrap().clone();
    near(clicks.planned.unwrap(), 1_050.0);
    assert!(!clicks.plan().unwrap().in_market);
    assert_eq!(clicks.asked(), None);
    assert_eq!((planned(&record), unlike(&record)), (vec![S::Orders], vec![S::Clicks]));
    assert!(record.outcomes.get(everywhere).is_some());
    // Behind the clicks, those before it are of everyone.
    let edit = put_back(&record, S::InMarket);
    changed(&mut record, edit);
    let edit = shift(&record, S::InMarket, true);
    changed(&mut record, edit);
    let in_market = Funnel::of(&record).steps.iter().map(|step| step.in_market).collect::<Vec<_>>();
    assert_eq!(in_market, [false, false, true, true, true, true, true]);
}

#[test]
fn a_rate_behind_another_step_is_not_held_against_the_usual_one() {
    let what = |record: &Record, lever: Lever| {
        let all = compared(record);
        let by_plan = |own: &&throughline::align::outside::Compared| own.by == By::Plan(lever);
        all.iter().find(by_plan).map(|own| (own.what, own.at_least, own.against == Against::Nothing))
    };
    let mut record = with_quiz();
    record.notes.mobile_conversion_rate = Rate::from_ppm(18_300);
    // Orders of those who finished the quiz are not orders of all sessions, whatever the store's rate is.
    assert_eq!(what(&record, Lever::ConversionRate), Some((What::Other, false, true)));
    assert_eq!(what(&record, Lever::OwnRate1), Some((What::Other, false, true)));
    need(&mut record, Metric::Clicks, count(500));
    need(&mut record, Metric::AttributedSales, money(200_000));
    assert!(order_values(&record).iter().all(|(from, _)| *from != ConversionFrom::Own));
    // Orders ÷ clicks are at least so many ÷ sessions.
    for kind in [QUIZ, S::Sessions] {
        let edit = take_out(&record, kind);
        changed(&mut record, edit);
    }
    assert_eq!(what(&record, Lever::ConversionRate), Some((What::Conversion, true, false)));
    assert!(
        order_values(&record).iter().all(|(from, needed)| *from != ConversionFrom::Own && needed.landing.is_none())
    );
    let edit = put_back(&record, S::Sessions);
    changed(&mut record, edit);
    assert_eq!(what(&record, Lever::ConversionRate), Some((What::Conversion, false, false)));
    assert!(
        order_values(&record).iter().any(|(from, needed)| *from == ConversionFrom::Own && needed.landing.is_some())
    );
    // Behind the clicks, a share is none of the audience.
    let edit = shift(&record, S::InMarket, true);
    changed(&mut record, edit);
    assert_eq!(what(&record, Lever::AudienceInMarket), Some((What::Other, false, true)));
    assert_eq!(what(&record, Lever::ClickThroughRate).map(|(what, ..)| what != What::Other), Some(true));
}

#[test]
fn an_own_step_before_money_is_what_pays_back() {
    let mut record = with_quiz();
    let edit = shift(&record, QUIZ, true);
    changed(&mut record, edit);
    record.terms.fee = Money::from_minor(40_000);
    record.notes.margin = Rate::from_ppm(500_000);
    let Some(BreakEven::At { value, count: Some(count) }) = pay_back(&record).and_then(|own| own.break_even) else {
        panic!()
    };
    // 400 ÷ 0.5 = 800; ÷ 67 = 11.940298507462687 finished; ÷ 15.8025 orders
    near(value, 800.0);
    assert_eq!((count.kind, count.share.unwrap().0), (QUIZ, S::Orders));
    near(count.count, 11.940_298_507_462_687);
    near(count.share.unwrap().1, 0.755_595_539_152_835);
    let costs = throughline::funnel::costs::Costs::of(&record).unwrap();
    let all = figures(&Funnel::of(&record), &costs, Some(0.5));
    // 400 ÷ 6.321 each
    let price = all.iter().find_map(|own| if let Figure::CostPer(QUIZ, price) = own { Some(*price) } else { None });
    near(price.unwrap(), 63.281_126_404_05);
}

// In words

/// Something said of a brief, with what its steps are called.
fn said<T>(record: &Record, say: impl FnOnce(&Context) -> T) -> T {
    let names = Names::of(record);
    say(&Context { currency: record.campaign.facts.currency, names: &names, ..Context::new(&Conventions::ENGLISH) })
}

fn assumption(record: &Record, lever: Lever) -> String {
    said(record, |context| text::steps::assumption(lever, context))
}

#[test]
fn an_assumption_that_is_not_as_usual_says_what_it_is() {
    let mut record = with_quiz();
    assert_eq!(assumption(&record, Lever::OwnRate1), "Quiz finished per store session");
    assert_eq!(assumption(&record, Lever::ConversionRate), "Orders per Quiz finished");
    assert_eq!(assumption(&record, Lever::AverageOrderValue), "Average order value");
    assert_eq!(assumption(&record, Lever::LandingRate), "Clicks that show up as sessions");
    assert_eq!(assumption(&record, Lever::Reach), "Reach");
    let inside = |lever| said(&record, |context| text::steps::assumption_inside(lever, context));
    assert_eq!(
        [inside(Lever::OwnRate1), inside(Lever::ConversionRate)],
        ["Quiz finished per store session", "orders per Quiz finished"]
    );
    // With another name, and without any.
    let edit = rename(&record, S::Revenue, Text::new("Bookings").ok().as_ref());
    changed(&mut record, edit);
    let edit = rename(&record, QUIZ, None);
    changed(&mut record, edit);
    assert_eq!(assumption(&record, Lever::AverageOrderValue), "Bookings per order");
    assert_eq!(assumption(&record, Lever::OwnRate1), "Own step 1 per store session");
    // Behind other steps than usual.
    for kind in [S::Sessions, S::Orders, S::InMarket] {
        let edit = take_out(&record, kind);
        changed(&mut record, edit);
    }
    assert_eq!(assumption(&record, Lever::OwnRate1), "Own step 1 per click");
    assert_eq!(assumption(&record, Lever::ClickThroughRate), "Clicks per person reached");
    assert_eq!(assumption(&record, Lever::AverageOrderValue), "Bookings per own step 1");
    let elsewhere = |kind| Names::of(&record).is_elsewhere(kind);
    assert!(elsewhere(QUIZ) && elsewhere(S::Revenue) && elsewhere(S::Clicks) && !elsewhere(S::Reach));
    assert_eq!(text::steps::meaning(Lever::ClickThroughRate, true), "How many of the step before go on to this one.");
    assert_eq!(text::steps::meaning(Lever::AverageOrderValue, true), "What each of the step before brings.");
    assert_eq!(text::steps::meaning(Lever::LandingRate, false), text::meaning::lever(Lever::LandingRate));
    // As usual again.
    let edit = back_to_usual(&record);
    changed(&mut record, edit);
    assert_eq!(Names::of(&record), Names::default());
    assert_eq!(assumption(&record, Lever::ClickThroughRate), "Click-through rate");
}

#[test]
fn the_table_and_the_caption_call_a_step_by_its_name() {
    let mut record = with_quiz();
    let table = |record: &Record| {
        let rows = Funnel::of(record).rows();
        said(record, |context| {
            let row = |row: &Row| {
                (text::implied::step(row.kind, context).to_owned(), text::funnel::from_previous(row, context))
            };
            rows.iter().skip(4).map(row).collect::<Vec<_>>()
        })
    };
    let row = |name: &str, rate: &str| (name.to_owned(), Some(rate.to_owned()));
    assert_eq!(
        table(&record),
        [
            row("Quiz finished", "40% of store sessions"),
            row("Orders", "2.5% of Quiz finished"),
            row("Sales", "$67.00 per order")
        ]
    );
    // The share is of the step that is there.
    for kind in [QUIZ, S::Sessions] {
        let edit = take_out(&record, kind);
        changed(&mut record, edit);
    }
    assert_eq!(table(&record)[0], row("Sales", "$67.00 per order"));
    let orders = Funnel::of(&record).rows()[3];
    assert_eq!(said(&record, |context| text::funnel::from_previous(&orders, context)).unwrap(), "2.5% of clicks");

    // Of 252.84 that finish 1 in 1,000 buys: nothing loses more.
    let mut record = with_quiz();
    assume(&mut record, &[(Lever::ConversionRate, rate(1_000))]);
    let caption = |record: &Record| {
        let finding = Funnel::of(record).finding();
        said(record, |context| text::funnel::finding(finding.as_ref(), &Bands::default(), context))
    };
    // 252.84 × 0.001 = 0.25284; × 67 = 16.94
    assert_eq!(
        caption(&record),
        "60,000 people reached bring 0.25 orders and $16.94. Most are lost on the way to orders."
    );
    let edit = rename(&record, S::Orders, Text::new("Boxes\nsold").ok().as_ref());
    changed(&mut record, edit);
    assert!(caption(&record).ends_with("bring 0.25 Boxes sold and $16.94. Most are lost on the way to Boxes sold."));
}

#[test]
fn what_it_takes_calls_an_own_step_by_its_name() {
    let record = with_quiz();
    let chain = Chain::of(&record).unwrap();
    let own = needed(&chain, S::Orders, 18.0).unwrap();
    let lines: Vec<String> =
        said(&record, |context| own.alone.iter().map(|own| text::what_if::alone(own, false, context).line).collect());
    // 1.1390602752729 and 2.5% × 2.84765… = 7.119126720455625%
    assert_eq!(lines[4], "Quiz finished per store session 40%, cannot: it would have to be 114%");
    assert_eq!(lines[5], "Orders per Quiz finished 2.5% → 7.12%");
    let three = [Lever::OwnRate1, Lever::LandingRate];
    let both = together(&chain, S::Orders, 14.0, &three).unwrap();
    // √(14 ÷ 6.321) = 1.48823…: 86% stops at 100%, and 40% × 1.48823… = 59.5% gets the rest:
    // 14 ÷ 6.321 ÷ (1 ÷ 0.86) = 1.90476…
    assert_eq!(
        said(&record, |context| text::what_if::together(&both, S::Orders, context)),
        "Both by × 1.4882, of which clicks that show up as sessions would stop at 100%: the other one by × 1.9048."
    );
    let swings = swings(&with_range(), S::Orders);
    assert_eq!(
        said(&record, |context| text::what_if::matters_most(&swings, S::Orders, context)).unwrap(),
        // 7.90125 − 4.74075 = 3.1605
        "Quiz finished per store session matters most: between 30% and 50% it moves orders by 3.2."
    );
    let ledger = said(&record, |context| text::what_if::ledger(&record, context));
    assert_eq!(ledger[4], "Quiz finished per store session: 40%. No source given. Private.");
    let quiz = compared(&record).into_iter().find(|own| own.by == By::Plan(Lever::OwnRate1)).unwrap();
    assert_eq!(
        said(&record, |context| text::outside::compared(&quiz, &record, context).title),
        "Quiz finished per store session of 40%, by your plan: nothing comparable is known"
    );
}

/// Keeps the present assumptions under a name.
fn kept(record: &mut Record, name: &str) -> ItemId {
    let edit = keep(record, Text::new(name).ok().as_ref(), &present(record));
    changed(record, edit);
    *record.ids(ItemList::Scenarios).last().unwrap()
}

#[test]
fn a_scenario_goes_through_an_own_step() {
    let mut record = with_quiz();
    let id = kept(&mut record, "Shorter quiz");
    let path = Path::Scenario(id, ScenarioField::Value(Lever::OwnRate1));
    apply(&mut record, Edit::Set(path, Entry::Value(Value::Amount(rate(500_000))))).unwrap();
    let all = SideBySide::of(&record, None);
    let cell = |row| all.cell(row, Column::Own(id)).unwrap();
    // 632.1 × 0.5 = 316.05; × 0.025 = 7.90125; × 67 = 529.38375; 0.5 ÷ 0.4 = 1.25
    near(cell(ScenarioRow::Step(QUIZ)).value, 316.05);
    near(cell(ScenarioRow::Step(S::Orders)).value, 7.901_25);
    near(cell(ScenarioRow::Step(S::Revenue)).value, 529.383_75);
    near(cell(ScenarioRow::Step(S::Revenue)).relative().unwrap(), 0.25);
    let name = |row| said(&record, |context| text::what_if::row(row, context));
    assert_eq!(name(ScenarioRow::Value(Lever::OwnRate1)), "Quiz finished per store session");
    assert_eq!(name(ScenarioRow::Step(QUIZ)), "Quiz finished");
    assert_eq!(name(ScenarioRow::Value(Lever::ConversionRate)), "Orders per Quiz finished");
    let (base, own) = (all.chain(Column::Base).unwrap(), all.chain(Column::Own(id)).unwrap());
    let moved = changes(base, own);
    // 316.05 − 252.84 = 63.21
    assert_eq!(said(&record, |context| text::what_if::absolute(&moved[4], context)), "63.2 more Quiz finished");
    let orders = said(&record, |context| text::what_if::rate_change(S::Orders, (0.025, 0.025), QUIZ, context));
    assert_eq!(orders.0, "2.5% of Quiz finished");
}

#[test]
fn a_value_of_a_step_that_was_taken_out_does_no_harm() {
    let mut record = with_quiz();
    let id = kept(&mut record, "Now");
    let values = |record: &Record| record.scenarios.get(id).unwrap().values.clone();
    let edit = take_out(&record, S::Sessions);
    changed(&mut record, edit);
    // 735 × 0.4 = 294; × 0.025 = 7.35; × 67 = 492.45
    let all = SideBySide::of(&record, None);
    for column in [Column::Base, Column::Own(id)] {
        near(all.cell(ScenarioRow::Step(S::Revenue), column).unwrap().value, 492.45);
        assert_eq!(all.cell(ScenarioRow::Step(S::Sessions), column), None);
    }
    assert!(!all.rows().contains(&ScenarioRow::Value(Lever::LandingRate)));
    // It is taken over with the others, where it waits for its step as the brand's own does.
    assert!(values(&record).contains_key(&Lever::LandingRate));
    let planned = |record: &Record| Funnel::of(record).step(S::Revenue).unwrap().planned.unwrap();
    let edit = take_over(&record, &values(&record), None);
    apply(&mut record, edit).unwrap();
    near(planned(&record), 492.45);
    assert!(are_present(&record, &values(&record)));
    assume(&mut record, &[(Lever::ConversionRate, rate(30_000))]);
    assert!(!are_present(&record, &values(&record)));
    // A step of the brand's own takes its value with it, so that the next one does not begin with it.
    let before = record.clone();
    let edit = take_out(&record, QUIZ).unwrap();
    let undo = apply(&mut record, edit).unwrap();
    assert!(!values(&record).contains_key(&Lever::OwnRate1));
    let (kind, edit) = add(&record).unwrap();
    let redo = apply(&mut record, edit).unwrap();
    assert_eq!(kind, QUIZ);
    // 60,000 × 0.7 × 0.0175 × 0.025 = 18.375 orders, of which nothing goes on yet.
    let all = SideBySide::of(&record, None);
    near(all.cell(ScenarioRow::Step(S::Orders), Column::Own(id)).unwrap().value, 18.375);
    assert_eq!(all.cell(ScenarioRow::Step(S::Revenue), Column::Own(id)), None);
    apply(&mut record, redo).unwrap();
    apply(&mut record, undo).unwrap();
    assert_eq!((values(&record), &record.plan, &record.steps), (values(&before), &before.plan, &before.steps));
}

fn assert_figures(record: &Record, expected: &[Figure]) {
    let costs = throughline::funnel::costs::Costs::of(record).unwrap();
    let got = figures(&Funnel::of(record), &costs, Some(0.5));
    let parts = |own: &Figure| match *own {
        Figure::CostPerThousand(step, value) => (0, Some(step), value),
        Figure::CostPer(step, value) => (1, Some(step), value),
        Figure::ReturnOnSpend(value) => (2, None, value),
        Figure::Left(value) => (3, None, value),
        Figure::BreakEvenCount(step, value) => (4, Some(step), value),
        Figure::BreakEvenRate(step, value) => (5, Some(step), value),
        Figure::BreakEvenEach(step, value) => (6, Some(step), value),
        Figure::NoBreakEven => (7, None, 0.0),
        Figure::CostPerThousandPaid(price) => (8, None, price),
    };
    assert_eq!(got.len(), expected.len(), "{got:?}");
    for (got, expected) in got.iter().map(parts).zip(expected.iter().map(parts)) {
        assert_eq!((got.0, got.1), (expected.0, expected.1));
        near(got.2, expected.2);
    }
}

#[test]
fn what_comes_back_is_worked_out_over_the_steps_that_there_are() {
    let mut record = with_quiz();
    record.terms.fee = Money::from_minor(40_000);
    // 400 ÷ 60 and ÷ 42 thousand; ÷ 735 clicks; ÷ 6.321 orders; 423.507 ÷ 400; 423.507 × 0.5 − 400;
    // 400 ÷ 0.5 = 800: ÷ 67 orders, those ÷ 252.84 who finish the quiz, 800 ÷ 6.321
    let with = [
        Figure::CostPerThousand(S::Reach, 6.666_666_666_666_667),
        Figure::CostPerThousand(S::InMarket, 9.523_809_523_809_524),
        Figure::CostPer(S::Clicks, 0.544_217_687_074_83),
        Figure::CostPer(S::Orders, 63.281_126_404_05),
        Figure::ReturnOnSpend(1.058_767_5),
        Figure::Left(-188.246_5),
        Figure::BreakEvenCount(S::Orders, 11.940_298_507_462_687),
        Figure::BreakEvenRate(S::Orders, 0.047_224_721_197_052_23),
        Figure::BreakEvenEach(S::Orders, 126.562_252_808_1),
    ];
    assert_figures(&record, &with);
    for kind in [S::InMarket, S::Sessions] {
        let edit = take_out(&record, kind);
        changed(&mut record, edit);
    }
    // 60,000 × 0.0175 = 1,050; × 0.4 = 420; × 0.025 = 10.5; × 67 = 703.5
    let without = [
        Figure::CostPerThousand(S::Reach, 6.666_666_666_666_667),
        Figure::CostPer(S::Clicks, 0.380_952_380_952_380_95),
        Figure::CostPer(S::Orders, 38.095_238_095_238_095),
        Figure::ReturnOnSpend(1.758_75),
        Figure::Left(-48.25),
        Figure::BreakEvenCount(S::Orders, 11.940_298_507_462_687),
        Figure::BreakEvenRate(S::Orders, 0.028_429_282_160_625_447),
        Figure::BreakEvenEach(S::Orders, 76.190_476_190_476_19),
    ];
    assert_figures(&record, &without);
    // The step of the brand's own at the end is what each has to be worth something.
    let edit = shift(&record, QUIZ, true);
    changed(&mut record, edit);
    let costs = throughline::funnel::costs::Costs::of(&record).unwrap();
    let of_quiz = figures(&Funnel::of(&record), &costs, Some(0.5)).into_iter();
    // 1,050 × 0.025 × 0.4 = 10.5; 26.25 orders before it: 11.9403 ÷ 26.25
    let rate = of_quiz
        .clone()
        .find_map(|own| if let Figure::BreakEvenRate(S::Own(_), rate) = own { Some(rate) } else { None });
    near(rate.unwrap(), 0.454_868_514_570_007_15);
}

#[test]
fn what_pays_back_is_called_by_its_name() {
    let mut record = with_quiz();
    let edit = shift(&record, QUIZ, true);
    changed(&mut record, edit);
    record.terms.fee = Money::from_minor(40_000);
    record.notes.margin = Rate::from_ppm(500_000);
    let words = said(&record, |context| text::payback::words(&pay_back(&record).unwrap(), context, false)).unwrap();
    // 800 ÷ 67 = 11.94; ÷ 15.8025 orders = 75.6%; 400 ÷ 6.321 = 63.28
    assert!(
        words.found.contains("It breaks even at 11.94 Quiz finished, 75.6% of the planned orders; planned are 6.32.")
    );
    assert!(words.found.contains("One of Quiz finished costs $63.28."), "{}", words.found);
    let costs = throughline::funnel::costs::Costs::of(&record).unwrap();
    let figures = figures(&Funnel::of(&record), &costs, Some(0.5));
    let names: Vec<String> =
        said(&record, |context| figures.iter().map(|own| text::returns::figure(own, context).0).collect());
    for name in ["One of Quiz finished (CPA)", "or at this share of the step before"] {
        assert!(names.iter().any(|own| own == name), "{name}: {names:?}");
    }
    let luck = said(&record, |context| text::what_if::counting_luck(QUIZ, context));
    assert!(luck.contains("the number of Quiz finished varies by chance"));
    // Orders of those who finished the quiz are no conversion rate.
    let edit = shift(&record, QUIZ, false);
    changed(&mut record, edit);
    let words = said(&record, |context| text::payback::words(&pay_back(&record).unwrap(), context, false)).unwrap();
    // 11.94 ÷ 252.84 = 4.72%
    assert!(
        words.found.contains("It breaks even at 11.94 orders, 4.72% of the planned Quiz finished;"),
        "{}",
        words.found
    );
}

#[test]
fn a_goal_keeps_the_words_of_its_metric() {
    let mut record = with_quiz();
    need(&mut record, Metric::Clicks, count(500));
    let edit = rename(&record, S::Clicks, Text::new("Swipe-ups").ok().as_ref());
    changed(&mut record, edit);
    let found = said(&record, |context| text::implied::findings(&record, context, false));
    // 500 ÷ 42,000 in the market = 1.19%
    assert!(
        found.iter().any(|own| own.words == "of those in the market must click" || own.why.starts_with("500 clicks ÷"))
    );
    assert!(!found.iter().any(|own| own.why.contains("500 Swipe-ups")));
    // By the plan they have the brand's own name: 42,000 × 1.75% = 735.
    record.terms.fee = Money::from_minor(100_000);
    let found = said(&record, |context| text::implied::findings(&record, context, false));
    assert!(found.iter().any(|own| own.why == "Fee ÷ 735 Swipe-ups, by your assumptions"), "{found:?}");
    assert!(found.iter().any(|own| own.why == "Fee ÷ 500 clicks"));
}

#[test]
fn a_goal_of_the_market_is_not_what_a_plan_for_everyone_counts() {
    let mut record = with_quiz();
    let clicks = Goal { scope: Some(Scope::InMarket), ..goal(Metric::Clicks, count(500)) };
    want(&mut record, ItemList::Outcomes, clicks);
    let edit = take_out(&record, S::InMarket);
    changed(&mut record, edit);
    let unlike = points(&record).into_iter().find(|point| matches!(point.found, Found::UnlikeCounts(_))).unwrap();
    let words = said(&record, |context| text::settle::words(&unlike, &record, context));
    assert_eq!(words.found, "500 clicks in the market beside 1,050 clicks everywhere by the plan.");
}

#[test]
fn a_name_is_one_line_that_can_be_shown() {
    let mut record = with_quiz();
    let long = "Quiz\n\tfinished ".repeat(20);
    let edit = rename(&record, QUIZ, Text::new(&long).ok().as_ref());
    changed(&mut record, edit);
    let names = Names::of(&record);
    let shown = names.step(QUIZ).unwrap();
    assert!(shown.starts_with("Quiz finished Quiz") && shown.ends_with('…') && shown.chars().count() == LONGEST + 1);
}
