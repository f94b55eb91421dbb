//! Planned value against all costs.

use crate::campaigns::{fifth, fourth, pieces, second, seventh};
use crate::records::{aim, assume, count, empty, goal, money, need, rate};
use throughline::align::payback::{Basis, Beside, BreakEven, PayBack, Verdict, pay_back};
use throughline::align::plausibility::Standing;
use throughline::brief::choice::{Format, Lever, Metric, Objective, Platform, Scope};
use throughline::brief::field::{Goal, ItemList};
use throughline::brief::quantity::{Currency, Money, Rate};
use throughline::brief::record::Record;
use throughline::funnel::preset::StepKind;
use throughline::text::conventions::Conventions;
use throughline::text::payback::words;
use throughline::text::settle::Words;
use throughline::text::{Context, write};

fn found(record: &Record) -> PayBack {
    pay_back(record).unwrap()
}

fn said(record: &Record) -> Words {
    let currency = record.campaign.facts.currency;
    let context = Context { currency, ..Context::new(&Conventions::ENGLISH) };
    words(&found(record), &context, false).unwrap()
}

fn soft(text: &str) -> String {
    text.replace('\u{a0}', " ")
}

fn left(record: &Record) -> (f64, bool) {
    match found(record).verdict {
        Verdict::Left { amount, loss, .. } => (amount, loss),
        other => panic!("{other:?}"),
    }
}

fn break_even(record: &Record) -> (f64, f64, Option<f64>) {
    match found(record).break_even {
        Some(BreakEven::At { value, count: Some(count) }) => (value, count.count, count.share.map(|(_, share)| share)),
        other => panic!("{other:?}"),
    }
}

// Campaign 7

#[test]
fn the_full_brief_loses_even_if_everything_works() {
    let record = seventh();
    assert_eq!(found(&record).value.unwrap().basis, Basis::Plan);
    assert_eq!(format!("{:.2}", left(&record).0), "-1297.26");
    // 1,800 ÷ 0.47 = 3,829.787…; ÷ 67 = 57.1610; ÷ 614.04 = 0.093090
    let (value, orders, conversion) = break_even(&record);
    assert_eq!(format!("{value:.2} {orders:.2} {:.4}", conversion.unwrap()), "3829.79 57.16 0.0931");
    assert!(found(&record).is_open());
}

#[test]
fn the_full_brief_says_its_loss_and_what_it_would_take() {
    let words = said(&seventh());
    assert_eq!(words.title, "The plan loses $1,297.26 at a margin of 55%");
    // 1,069.65768 × 8% = 85.5726; (1,800 + 85.5726) ÷ 15.96504 = 118.106; 1,800 ÷ 60 = 30; 1,800 ÷ 40.8 = 44.1176
    let expected = "By your assumptions it brings $1,069.66 in sales. It costs $1,800 in fee and $85.57 in commission \
                    (8%). At a margin of 55% that is a loss of $1,297.26. It breaks even at 57.16 orders, a conversion \
                    rate of 9.31%; planned are 15.97. An order costs $118.11. A thousand people reached cost $30.00 of \
                    fee (CPM). A thousand in the market cost $44.12 of fee (CPM).";
    assert_eq!(words.found, expected);
    assert!(words.source.contains("margin − commission"), "{}", words.source);
}

#[test]
fn the_creator_is_told_nothing_of_it() {
    let context = Context::new(&Conventions::ENGLISH);
    for record in [second(), fourth(), seventh()] {
        assert_eq!(words(&found(&record), &context, true), None);
    }
}

// Campaign 2

#[test]
fn the_founding_failure_cannot_pay_back() {
    let record = second();
    assert_eq!(found(&record).verdict, Verdict::Cannot);
    assert!(found(&record).is_open());
    let words = said(&record);
    // 685.44 ÷ 1,800 = 0.3808
    assert_eq!(words.title, "Planned sales are 0.38 of the fee: it cannot pay back");
    assert!(words.found.starts_with("By your assumptions it brings $685.44 in sales. It costs $1,800 in fee."));
    let price = "A thousand people reached cost $30.00 of fee (CPM), and a thousand views no more: below the \
                 published $32 to $42.";
    assert!(words.found.contains(price), "{}", words.found);
    let source = "Published: $32 to $42 for a thousand views; thousands of bookings over two years on Instagram; \
                  inzpire.me, year not given.";
    assert!(words.source.contains(source), "{}", words.source);
}

#[test]
fn other_costs_count_as_well() {
    let mut record = second();
    record.terms.fee = Money::from_minor(68_544);
    // 685.44 of sales for 685.44: only with a margin of 100%, so it depends; one cent more and it cannot.
    assert!(matches!(found(&record).verdict, Verdict::FromMargin(least) if (least - 1.0).abs() < 1e-9));
    record.notes.boost_cost = Money::from_minor(1);
    assert_eq!(found(&record).verdict, Verdict::Cannot);
    record.notes.boost_cost = Money::from_minor(20_000);
    record.notes.production_cost = Money::from_minor(10_000);
    record.terms.product_value = Money::from_minor(5_000);
    let words = said(&record);
    // 685.44 + 200 + 100 + 50 = 1,035.44; 685.44 ÷ 1,035.44 = 0.66198
    assert_eq!(words.title, "Planned sales are 0.66 of all costs: it cannot pay back");
    assert!(words.found.contains("It costs $685.44 in fee, $50 in products, $100 in production and $200 in boosting."));
}

#[test]
fn above_the_fee_the_margin_is_asked_for() {
    let mut record = second();
    record.terms.fee = Money::from_minor(30_000);
    // 300 ÷ 685.44 = 0.437675
    assert!(matches!(found(&record).verdict, Verdict::FromMargin(least) if format!("{least:.4}") == "0.4377"));
    assert!(found(&record).is_open());
    let words = said(&record);
    assert_eq!(words.title, "Whether it pays back depends on the margin");
    // 685.44 ÷ 300 = 2.2848
    assert!(words.found.contains("Planned sales are 2.28 of the fee. It pays back from a margin of 43.8% on."));
    // 685.44 × 45% = 308.448: 8.448 more than the fee. At 43% it is 294.7392: 5.2608 less.
    record.notes.margin = Rate::from_ppm(450_000);
    assert!(!found(&record).is_open() && !left(&record).1);
    assert_eq!(said(&record).title, "$8.45 is left after all costs, at a margin of 45%");
    record.notes.margin = Rate::from_ppm(430_000);
    assert!(found(&record).is_open() && left(&record).1);
    assert_eq!(said(&record).title, "The plan loses $5.26 at a margin of 43%");
}

#[test]
fn a_margin_that_is_not_above_the_commission_never_pays() {
    let mut record = seventh();
    for margin in [80_000, 50_000, 0] {
        record.notes.margin = Rate::from_ppm(margin);
        assert_eq!(found(&record).break_even, Some(BreakEven::Never), "{margin}");
        assert!(found(&record).is_open());
    }
    assert!(said(&record).found.contains("the margin is not above the commission"));
    // A hundredth above it, break-even is 1,800 ÷ 0.01 = 180,000.
    record.notes.margin = Rate::from_ppm(90_000);
    assert!(matches!(found(&record).break_even, Some(BreakEven::At { value, .. }) if (value - 180_000.0).abs() < 1e-3));
    // Also where no value is known yet.
    record.plan = Vec::new().into_iter().collect();
    for id in record.ids(ItemList::Outcomes) {
        record.remove(ItemList::Outcomes, id).unwrap();
    }
    assert!(!found(&record).is_open() && found(&record).value.is_none());
    record.notes.margin = Rate::from_ppm(80_000);
    assert!(found(&record).is_open());
    assert_eq!(said(&record).title, "The margin is not above the commission");
}

#[test]
fn without_a_whole_plan_the_wanted_sales_are_taken() {
    let mut record = seventh();
    record.plan.remove(&Lever::ClickThroughRate);
    assert!(matches!(found(&record).value.unwrap().basis, Basis::Goal(_)));
    // 1,200 × 0.47 − 1,800 = −1,236
    assert_eq!(said(&record).title, "Even if the outcomes come in, it loses $1,236.00 at a margin of 55%");
    assert!(said(&record).found.contains("so the wanted sales are taken: $1,200."));
    // Wanted orders × the assumed order value: 18 × 67 = 1,206; × 0.47 − 1,800 = −1,233.18
    let sales = record.ids(ItemList::Outcomes)[2];
    record.remove(ItemList::Outcomes, sales).unwrap();
    assert!(matches!(found(&record).value.unwrap().basis, Basis::GoalTimes(..)));
    assert_eq!(format!("{:.2}", left(&record).0), "-1233.18");
    assert!(said(&record).found.starts_with("18 wanted orders at $67.00 each are $1,206 in sales."));
    // The break-even conversion needs planned sessions; without them only the orders are said.
    assert!(said(&record).found.contains("It breaks even at 57.16 orders; wanted are 18."));
}

#[test]
fn nothing_that_comes_in_is_a_loss_of_all_fixed_costs() {
    let mut record = seventh();
    assume(&mut record, &[(Lever::Reach, count(0))]);
    assert_eq!(left(&record), (-1_800.0, true));
    assert_eq!(break_even(&record).2, None);
    assert!(found(&record).cost_per.is_none() && found(&record).prices.is_empty());
    record.notes.margin = None;
    assert_eq!(said(&record).title, "Planned sales are 0.00 of all costs: it cannot pay back");
}

#[test]
fn more_orders_than_visits_cannot_happen() {
    let mut record = seventh();
    // 0.1% instead of 1.75%: 60,000 × 0.68 × 0.001 × 0.86 = 35.088 sessions for 57.161 orders, 1.629
    assume(&mut record, &[(Lever::ClickThroughRate, rate(1_000))]);
    assert!(
        said(&record).found.contains("a conversion rate of 163%, more than all of them"),
        "{}",
        said(&record).found
    );
}

#[test]
fn a_fee_is_needed_and_something_to_hold_against_it() {
    let mut record = seventh();
    record.terms.fee = None;
    assert_eq!(pay_back(&record), None);
    let mut nothing = empty(Objective::Conversion, "USD");
    assert_eq!(pay_back(&nothing), None);
    nothing.terms.fee = Money::from_minor(100);
    assert_eq!(pay_back(&nothing), None);
}

#[test]
fn commission_alone_pays_back_above_it() {
    let mut record = seventh();
    record.terms.fee = Money::from_minor(0);
    // 1,069.65768 × 0.47 = 502.739
    assert_eq!(said(&record).title, "$502.74 is left after all costs, at a margin of 55%");
    assert!(!found(&record).is_open());
    record.terms.commission = None;
    record.notes.margin = None;
    assert!(!found(&record).is_open(), "nothing is paid");
}

#[test]
fn a_currency_without_decimals_is_written_whole() {
    let mut record = second();
    record.campaign.facts.currency = Currency::from_code("JPY");
    record.terms.fee = Money::from_minor(30_000);
    record.notes.margin = Rate::from_ppm(500_000);
    assume(&mut record, &[(Lever::AverageOrderValue, money(6_400))]);
    // 10.71 × ¥6,400 = ¥68,544; half of it is ¥34,272; less ¥30,000 is ¥4,272
    assert_eq!(said(&record).title, "¥4,272 is left after all costs, at a margin of 50%");
    assert!(said(&record).source.contains("US dollars only"));
}

// Campaign 4

#[test]
fn a_qualified_lead_costs_more_than_wanted() {
    let record = fourth();
    let cost = found(&record).cost_per.unwrap();
    assert_eq!((cost.count.kind, format!("{:.2}", cost.amount).as_str()), (StepKind::QualifiedLeads, "516.03"));
    assert!(cost.is_above());
    let words = said(&record);
    // 1,953.35712 ÷ 4,200 = 0.46508
    assert_eq!(words.title, "Planned pipeline is 0.47 of the fee: it cannot pay back");
    assert!(words.found.contains("brings €1,953.36 in pipeline. It costs €4,200 in fee."));
    assert!(words.found.contains("A qualified lead costs €516.03, against at most €180."));
    // In German: 4.200 ÷ 85 = 49,4118
    let context = Context { currency: Currency::from_code("EUR"), ..Context::new(&Conventions::GERMAN) };
    let german = words_of(&record, &context);
    assert!(german.contains("A thousand views cost 49,41 € of fee (CPM)."), "{german}");
}

fn words_of(record: &Record, context: &Context) -> String {
    soft(&words(&found(record), context, false).unwrap().found)
}

#[test]
fn a_lead_that_costs_what_is_wanted_is_fine() {
    let mut record = fourth();
    record.notes.margin = Rate::from_ppm(1_000_000);
    // 1,465.05 ÷ 8.138988 = 180.0040, written 180.00; 1,465.06 ÷ 8.138988 = 180.0052, written 180.01.
    record.terms.fee = Money::from_minor(146_505);
    assert!(!found(&record).is_open());
    record.terms.fee = Money::from_minor(146_506);
    assert!(found(&record).is_open());
    assert_eq!(said(&record).title, "A qualified lead costs €180.01, against at most €180");
}

// Awareness

fn awareness(fee: u64) -> Record {
    let mut record = empty(Objective::Awareness, "USD");
    pieces(&mut record, 4, Platform::TikTok, Format::Video);
    aim(&mut record, Metric::Views, count(400_000));
    record.terms.fee = Money::from_minor(fee);
    record
}

#[test]
fn awareness_is_judged_by_the_price_of_its_views() {
    assert_eq!(pay_back(&fifth()), None, "there is no fee");
    // 35 × 400 = 14,000: the upper end of 25 to 35 dollars for TikTok.
    assert!(!found(&awareness(1_400_000)).is_open());
    // 14,004 ÷ 400 = 35.01
    let dear = awareness(1_400_400);
    assert!(found(&dear).is_open());
    assert_eq!(said(&dear).title, "A thousand views cost $35.01 of fee (CPM), above the published $25 to $35");
    let words = said(&awareness(1_600_000));
    assert!(words.found.contains("A thousand views cost $40.00 of fee (CPM), above the published $25 to $35."));
    for word in ["sales", "order", "margin"] {
        assert!(
            ![&words.title, &words.found, &words.why, &words.source].iter().any(|own| own.contains(word)),
            "{word}"
        );
    }
    let low = found(&awareness(800_000)).prices[0];
    assert!(matches!(low.beside, Beside::Published(_, Standing::Below)));
}

#[test]
fn a_price_is_compared_with_like_only() {
    let mut record = awareness(1_600_000);
    record.campaign.facts.currency = Currency::from_code("BRL");
    assert_eq!(found(&record).prices[0].beside, Beside::OtherCurrency);
    assert!(!found(&record).is_open());
    let mut record = awareness(1_600_000);
    pieces(&mut record, 1, Platform::Instagram, Format::Reel);
    assert_eq!(found(&record).prices[0].beside, Beside::OtherPlatform);
    // $40 for a thousand people reached says nothing about views; $30 says that views are not above.
    let mut record = empty(Objective::Awareness, "USD");
    pieces(&mut record, 4, Platform::TikTok, Format::Video);
    aim(&mut record, Metric::Reach, count(400_000));
    record.terms.fee = Money::from_minor(1_600_000);
    assert_eq!(found(&record).prices[0].beside, Beside::NotViews);
    assert!(!found(&record).is_open());
    record.terms.fee = Money::from_minor(1_200_000);
    assert!(matches!(found(&record).prices[0].beside, Beside::Published(_, Standing::Within)));
    // With views wanted beside it: 12,000 ÷ 300 = 40.
    aim(&mut record, Metric::Views, count(300_000));
    assert!(found(&record).is_open());
}

#[test]
fn the_price_in_the_market_follows_what_is_known_of_the_audience() {
    let mut record = awareness(1_000_000);
    let in_market = |record: &Record| {
        let price = found(record).prices.into_iter().find(|own| own.of.kind == StepKind::InMarket);
        price.map(|own| write::number(own.amount, 2, &Conventions::ENGLISH))
    };
    assert_eq!(in_market(&record), None);
    // The creator's own share: 10,000 ÷ (400 × 0.5) = 50; the brand's outcome: ÷ 220 = 45.45; the assumption: ÷ (400 × 0.8) = 31.25
    record.creator.facts.audience_in_market = Rate::from_ppm(500_000);
    assert_eq!(in_market(&record).as_deref(), Some("50.00"));
    need(&mut record, Metric::InMarketViews, count(220_000));
    assert_eq!(in_market(&record).as_deref(), Some("45.45"));
    assume(&mut record, &[(Lever::AudienceInMarket, rate(800_000))]);
    assert_eq!(in_market(&record).as_deref(), Some("31.25"));
}

#[test]
fn a_wanted_price_comes_before_a_published_one() {
    let mut record = awareness(1_000_000);
    // 10,000 ÷ 400 = 25
    need(&mut record, Metric::CostPerThousandViews, money(2_500));
    assert!(!found(&record).is_open());
    // 10,050 ÷ 400 = 25.125
    record.terms.fee = Money::from_minor(1_005_000);
    assert!(found(&record).is_open());
    let title = "A thousand views cost $25.13 of fee (CPM), against at most $25, within the published $25 to $35";
    assert_eq!(said(&record).title, title);
    // Visits: 10,050 ÷ 5,000 = 2.01 per click, against at most 2.
    record.campaign.facts.objective = Some(Objective::Consideration);
    let id = record.ids(ItemList::Outcomes)[0];
    record.remove(ItemList::Outcomes, id).unwrap();
    need(&mut record, Metric::Clicks, count(5_000));
    assert!(!found(&record).is_open());
    let id = need(&mut record, Metric::CostPerClick, money(200));
    let most = found(&record).cost_per.unwrap().at_most.unwrap();
    assert_eq!((most.outcome, most.amount), (id, 2.0));
    assert!(found(&record).is_open());
    record.terms.fee = Money::from_minor(1_000_000);
    assert!(!found(&record).is_open());
}

#[test]
fn views_in_the_market_are_not_views() {
    let mut record = awareness(1_000_000);
    record.campaign.facts.objective = Some(Objective::Conversion);
    let views = Goal { scope: Some(Scope::InMarket), ..goal(Metric::Views, count(100_000)) };
    crate::records::want(&mut record, ItemList::Outcomes, views);
    let kinds: Vec<_> = found(&record).prices.iter().map(|own| own.of.kind).collect();
    assert_eq!(kinds, [StepKind::Views, StepKind::InMarket]);
}
