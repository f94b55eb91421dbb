//! Every sentence about what would have to be true, with the numbers of `domain.md` sections 3 and 4
//! and of campaigns 2, 4, 6 and 7 to the printed digit.

use throughline::brief::choice::{Lever, Metric, Objective, Scope};
use throughline::brief::field::{Goal, ItemList};
use throughline::brief::quantity::Currency;
use throughline::brief::record::Record;
use throughline::funnel::chain::Chain;
use throughline::funnel::goal_seek::{Together, needed, together};
use throughline::funnel::odds::{Chance, Likely, Odds};
use throughline::funnel::preset::StepKind as S;
use throughline::funnel::ranges::{Ranges, Spread};
use throughline::funnel::scenario::{Change, Largest, changes};
use throughline::funnel::tornado::swings;
use throughline::text::Context;
use throughline::text::conventions::Conventions;
use throughline::text::what_if as words;

use super::chains::{fourth, point, range, reference, seventh, sixth};
use super::goals::founding;
use super::records::{
    assume, assume_fourth, assume_second, assume_seventh, count, empty, goal, money, need, rate, want,
};

fn dollars() -> Context<'static> {
    Context { currency: Currency::from_code("USD"), ..Context::new(&Conventions::ENGLISH) }
}

fn euros() -> Context<'static> {
    Context { currency: Currency::from_code("EUR"), ..Context::new(&Conventions::GERMAN) }
}

/// With ordinary spaces, as they are typed here.
fn soft(written: String) -> String {
    written.replace('\u{a0}', " ")
}

fn odds(chain: &Chain, step: S, goal: f64) -> Odds {
    Odds::of(chain, &Ranges::of(chain), step, goal).unwrap()
}

fn varying(share: f64) -> Chance {
    Chance { share, is_exact: false }
}

// Chances

#[test]
fn a_chance_is_a_percentage_and_so_many_in_twenty() {
    let exact = |share| Chance { share, is_exact: true };
    for (chance, expected) in [
        (varying(0.247), "25% · 5 in 20"),
        (varying(0.235), "24% · 5 in 20"),
        (varying(0.337), "34% · 7 in 20"),
        (varying(0.437), "44% · 9 in 20"),
        (varying(0.0817), "8% · 2 in 20"),
        (varying(0.117), "12% · 2 in 20"),
        (varying(0.0445), "4% · 1 in 20"),
        (varying(0.024), "2% · less than 1 in 20"),
        (varying(0.004), "0.4% · less than 1 in 20"),
        (varying(0.000_4), "under 0.1% · less than 1 in 20"),
        (varying(0.0), "under 0.1% · less than 1 in 20"),
        (varying(0.97), "97% · 19 in 20"),
        (varying(0.98), "98% · almost certain"),
        (varying(0.995), "99.5% · almost certain"),
        (varying(0.999_9), "over 99.9% · almost certain"),
        (varying(1.0), "over 99.9% · almost certain"),
        (exact(0.0), "0% · never"),
        (exact(1.0), "100% · always"),
    ] {
        assert_eq!(words::chance(chance, &dollars()), expected);
    }
    assert_eq!(soft(words::chance(varying(0.995), &euros())), "99,5 % · almost certain");
}

#[test]
fn a_chance_never_stands_without_the_assumptions() {
    let users = odds(&sixth(), S::ActivatedUsers, 60.0);
    assert_eq!(
        words::chance_of(&users, &dollars()),
        "60 activated users or more: 25% · 5 in 20, if these assumptions hold."
    );
    let orders = odds(&seventh(), S::Orders, 18.0);
    assert_eq!(
        words::with_and_without_luck(&orders, &dollars()).as_deref(),
        Some("With counting luck 34% · 7 in 20, without it 0% · never, if these assumptions hold.")
    );
    let sales = odds(&reference(), S::Revenue, 1_000.0);
    assert_eq!(
        words::with_and_without_luck(&sales, &dollars()).as_deref(),
        Some("With counting luck 12% · 2 in 20, without it 8% · 2 in 20, if these assumptions hold.")
    );
    assert_eq!(
        words::chance_of(&sales, &dollars()),
        "$1,000 in sales or more: 12% · 2 in 20, if these assumptions hold."
    );
    // Clicks have no luck of counting.
    let clicks = odds(&seventh(), S::Clicks, 700.0);
    assert_eq!(words::with_and_without_luck(&clicks, &dollars()), None);
    assert_eq!(words::chance_of(&clicks, &dollars()), "700 clicks or more: 100% · always, if these assumptions hold.");
}

#[test]
fn no_order_at_all_has_a_chance() {
    let chain = reference();
    let none = Likely::of(&chain, &Ranges::of(&chain), S::Orders, 1.0).unwrap().none_at_all.unwrap();
    assert_eq!(
        words::none_at_all(S::Orders, none, &dollars()),
        "No order at all: 4% · 1 in 20, if these assumptions hold."
    );
    let luck = "Counting luck: even if every assumption holds exactly, the number of orders varies by chance.";
    assert_eq!([words::counting_luck(S::Orders, &dollars())], [luck]);
}

fn rows(record: &Record, context: &Context) -> Vec<[String; 3]> {
    let chain = Chain::of(record).unwrap();
    let rows = words::outcome_rows(record, &chain, &Ranges::of(&chain), context);
    rows.into_iter().map(|row| [row.outcome, row.goal, row.chance].map(soft)).collect()
}

#[test]
fn each_outcome_has_a_row() {
    let mut second = empty(Objective::Conversion, "USD");
    assume_second(&mut second);
    let in_market = |metric, amount| Goal { scope: Some(Scope::InMarket), ..goal(metric, amount) };
    want(&mut second, ItemList::Outcomes, in_market(Metric::Clicks, count(600)));
    want(&mut second, ItemList::Outcomes, in_market(Metric::AttributedSales, money(65_000)));
    // 630 clicks are planned. $650 take 11 orders of $64: scipy.stats.poisson.sf(10, 10.71) = 0.5051
    let clicks = ["Clicks", "600", "100% · always"];
    assert_eq!(rows(&second, &dollars()), [clicks, ["Attributed sales", "$650", "51% · 10 in 20"]]);

    let mut fourth = empty(Objective::Leads, "EUR");
    assume_fourth(&mut fourth);
    need(&mut fourth, Metric::QualifiedLeads, count(25));
    need(&mut fourth, Metric::CostPerAcquisition, money(18_000));
    // scipy.stats.poisson.sf(24, 8.138988) = 0.0000016
    let [leads, cost] = &rows(&fourth, &euros())[..] else { panic!() };
    assert_eq!(leads[1..], ["25", "under 0,1 % · less than 1 in 20"]);
    assert_eq!(cost[1..], ["180 €", "not part of this plan"]);

    let mut seventh = empty(Objective::Conversion, "USD");
    assume_seventh(&mut seventh);
    need(&mut seventh, Metric::Sessions, count(700));
    need(&mut seventh, Metric::Orders, count(18));
    need(&mut seventh, Metric::AttributedSales, money(120_000));
    // $1,200 take 18 orders of $67 as well.
    let chances: Vec<_> = rows(&seventh, &dollars()).into_iter().map(|[_, _, chance]| chance).collect();
    assert_eq!(chances, ["0% · never", "34% · 7 in 20", "34% · 7 in 20"]);

    // What is counted everywhere is another count than the plan's.
    let mut everywhere = empty(Objective::Conversion, "USD");
    assume_second(&mut everywhere);
    let clicks = Goal { scope: Some(Scope::Everywhere), ..goal(Metric::Clicks, count(600)) };
    want(&mut everywhere, ItemList::Outcomes, clicks);
    assert_eq!(rows(&everywhere, &dollars())[0][2], "not part of this plan");
}

// What it would take

fn takes(chain: &Chain, step: S, goal: f64, context: &Context) -> (String, Vec<String>) {
    let all = needed(chain, step, goal).unwrap();
    let line = |own| soft(words::alone(own, all.is_met(), context).line);
    (soft(words::heading(&all, step, context)), all.alone.iter().map(line).collect())
}

#[test]
fn twenty_five_leads_in_words() {
    let (heading, alone) = takes(&fourth(), S::QualifiedLeads, 25.0, &euros());
    assert_eq!(heading, "For 25 qualified leads: 207 % more than the plan gives");
    assert_eq!(
        alone,
        [
            "Views 85.000 → 261.089",
            "Audience in your market 62 %, cannot: it would have to be 190 %",
            "Click-through rate 0,9 % → 2,76 %",
            "Clicks that show up as sessions 88 %, cannot: it would have to be 270 %",
            "Sessions that sign up 6,5 % → 20 %",
            "Sign-ups that qualify 30 % → 92,1 %",
        ]
    );
    let six: Vec<Lever> = fourth().links()[..6].iter().map(|link| link.lever()).collect();
    let together = together(&fourth(), S::QualifiedLeads, 25.0, &six).unwrap();
    assert_eq!(
        words::together(&together, S::QualifiedLeads, &dollars()),
        "All six by × 1.2057, of which clicks that show up as sessions would stop at 100%: the other five by × 1.2200."
    );
    let Together::Reached { moved, .. } = &together else { panic!() };
    let moved: Vec<_> = moved.iter().map(|own| words::moved(own, &dollars()).line).collect();
    // (25 ÷ 8.138988 × 0.88)^(1/5) = 1.220030: 85,000 × that = 103,703; 62% × that = 75.6%
    assert_eq!(moved[..2], ["Views 85,000 → 103,703", "Audience in your market 62% → 75.6%"]);
    assert_eq!(moved[3], "Clicks that show up as sessions 88% → 100%, where it stops");
}

#[test]
fn two_thousand_dollars_in_words() {
    let (heading, alone) = takes(&founding(), S::Revenue, 2_000.0, &dollars());
    assert_eq!(heading, "For $2,000 in sales: 60% more than the plan gives");
    assert_eq!(
        alone,
        [
            "Reach 25,000 → 39,887",
            "Audience in your market 100%, cannot: it would have to be 160%",
            "Click-through rate 2% → 3.19%",
            "Clicks that show up as sessions 100%, cannot: it would have to be 160%",
            "Conversion rate 1.83% → 2.92%",
            "Average order value $137 → $218.58",
        ]
    );
    let several = |levers: &[Lever]| {
        words::together(&together(&founding(), S::Revenue, 2_000.0, levers).unwrap(), S::Revenue, &dollars())
    };
    let four = [Lever::Reach, Lever::ClickThroughRate, Lever::ConversionRate, Lever::AverageOrderValue];
    assert_eq!(several(&four), "All four by × 1.1239.");
    // √1.59547 = 1.26312
    assert_eq!(several(&four[..2]), "Both by × 1.2631.");
    assert_eq!(several(&four[..1]), "This one by × 1.5955.");
    assert_eq!(several(&[Lever::LandingRate]), "Not possible: with all of these at 100% it comes to $1,254 in sales.");
}

#[test]
fn the_outcomes_of_the_full_brief_in_words() {
    let heading = |step, goal| takes(&seventh(), step, goal, &dollars()).0;
    assert_eq!(heading(S::Sessions, 700.0), "For 700 store sessions: 14% more than the plan gives");
    assert_eq!(heading(S::Orders, 18.0), "For 18 orders: 13% more than the plan gives");
    assert_eq!(heading(S::Revenue, 1_200.0), "For $1,200 in sales: 12% more than the plan gives");
    assert_eq!(heading(S::Orders, 16.0), "For 16 orders: 0.22% more than the plan gives");
    assert_eq!(heading(S::Orders, 320.0), "For 320 orders: 20 times what the plan gives");
}

#[test]
fn what_is_enough_may_fall_and_what_is_nothing_cannot_rise() {
    let (heading, alone) = takes(&seventh(), S::Orders, 12.0, &dollars());
    assert_eq!(heading, "For 12 orders: the plan gives 15.97 orders, which is enough");
    assert_eq!(alone[4], "Conversion rate 2.6%, already enough: could fall to 1.95%");
    let both = together(&seventh(), S::Orders, 12.0, &[Lever::Reach, Lever::LandingRate]).unwrap();
    // √(12 ÷ 15.96504) = 0.86697
    assert_eq!(words::together(&both, S::Orders, &dollars()), "Already enough: both could be × 0.8670.");
    let planned = seventh().step(S::Orders).unwrap();
    assert_eq!(takes(&seventh(), S::Orders, planned, &dollars()).1[0], "Reach 60,000, already enough");

    let nothing = fourth().with(point(S::Clicks, 0.0));
    let (heading, alone) = takes(&nothing, S::QualifiedLeads, 25.0, &dollars());
    assert_eq!(heading, "For 25 qualified leads: the plan gives nothing");
    assert_eq!(alone[0], "Views 85,000, cannot: another assumption is 0");
    let views = together(&nothing, S::QualifiedLeads, 25.0, &[Lever::Views]).unwrap();
    assert_eq!(words::together(&views, S::QualifiedLeads, &dollars()), "Not possible: an assumption is 0.");
}

#[test]
fn a_needed_value_stands_beside_what_is_known() {
    let mut record = empty(Objective::Conversion, "USD");
    assume_seventh(&mut record);
    let known = |goal| -> Vec<Option<String>> {
        let all = needed(&Chain::of(&record).unwrap(), S::Revenue, goal).unwrap();
        all.alone.iter().map(|own| words::known(own, &record, &dollars())).collect()
    };
    let nothing = Some("nothing comparable is known".to_owned());
    let asked = known(1_200.0);
    assert_eq!((&asked[0], &asked[5]), (&nothing, &nothing));
    assert_eq!(asked[1].as_deref(), Some("above the usual demand of 65% to 70%"));
    assert_eq!(asked[4].as_deref(), Some("above the published 1.4% to 2.66%"));
    // 800 ÷ 1,069.66 × 2.6% = 1.94%
    assert_eq!(known(800.0)[4].as_deref(), Some("within the published 1.4% to 2.66%"));
    // 86% × 2 is no landing rate.
    assert_eq!(known(2_200.0)[3], None);
}

// What matters most

#[test]
fn in_campaign_6_views_matter_most_in_words() {
    let swings = swings(&sixth(), S::ActivatedUsers);
    let rows: Vec<_> = swings.iter().map(|own| words::swing(own, S::ActivatedUsers, &dollars())).collect();
    let sizes: Vec<_> = rows.iter().map(|row| (row.name.as_str(), row.size.as_str())).collect();
    assert_eq!(
        sizes,
        [
            ("Views", "45.2"),
            ("Click-through rate", "43.7"),
            ("Store page views that install", "24.7"),
            ("Installs that are activated", "19.1"),
            ("Audience in your market", "14.2"),
        ]
    );
    let views = &rows[0];
    assert_eq!((views.low.as_str(), views.high.as_str(), &views.tried), ("40,000", "110,000", &None));
    // The step at both ends is 45.2 apart.
    assert_eq!(views.step, "from 25.8 to 71.0 activated users");
    assert_eq!((rows[1].low.as_str(), rows[1].high.as_str()), ("0.6%", "1.6%"));
    assert_eq!(
        words::matters_most(&swings, S::ActivatedUsers, &dollars()).as_deref(),
        Some("Views matter most: between 40,000 and 110,000 they move activated users by 45.2.")
    );
}

#[test]
fn what_matters_alike_is_said_together() {
    // Both are 1% to 3% in the reference.
    let swings_of_sales = swings(&reference(), S::Revenue);
    assert_eq!(
        words::matters_most(&swings_of_sales, S::Revenue, &dollars()).as_deref(),
        Some("Click-through rate and conversion rate matter most: each moves sales by $536.")
    );
    let tried = swings(&seventh(), S::Orders);
    let rows: Vec<_> = tried.iter().map(|own| words::swing(own, S::Orders, &dollars())).collect();
    assert_eq!((rows[0].step.as_str(), rows[0].tried.as_deref()), ("from 12.8 to 19.2 orders", Some("tried at ±20%")));
    assert_eq!(rows[4].tried.as_deref(), Some("tried at −20% and at 100%"));
    assert_eq!(
        words::matters_most(&tried, S::Orders, &dollars()).as_deref(),
        Some(
            "Each assumption is a single number, so each is tried at ±20% and moves orders alike, but for a rate that stops at 100%. Give ranges to see which matters most."
        )
    );
    // The median of 1.7% to 1.8% is 1.7493%: 40,800 × that × 0.4 = 285.5
    let one_range = seventh().with(range(S::Clicks, 0.0170, 0.0180));
    let first = words::matters_most(&swings(&one_range, S::Clicks), S::Clicks, &dollars()).unwrap();
    assert_eq!(first, "Reach and audience in your market matter most: each moves clicks by 285.");
    assert_eq!(words::matters_most(&[], S::Clicks, &dollars()), None);
}

// Ranges

#[test]
fn a_spread_has_three_digits() {
    let users = Spread { p5: 18.6, p50: 42.0, p95: 94.2, mean: 47.4 };
    assert_eq!(words::ends(&users, S::ActivatedUsers, &dollars()), "18.6 to 94.2");
    // A whole number among others is written as whole.
    let sales = Spread { p5: 180.6, p50: 457.3, p95: 1_151.0, mean: 535.0 };
    assert_eq!(words::spread(&sales, S::Revenue, &dollars()), "median $457, 90% between $181 and $1,151");
    let lucky = Spread { p5: 80.6, p50: 444.1, p95: 1_316.7, mean: 535.1 };
    assert_eq!(words::spread(&lucky, S::Revenue, &dollars()), "median $444, 90% between $80.60 and $1,317");
    assert_eq!(soft(words::ends(&sales, S::Revenue, &euros())), "181 € to 1.151 €");
    let ranges = Ranges::of(&sixth());
    let own = ranges.expected(S::ActivatedUsers).unwrap().spread();
    assert!(words::spread(&own, S::ActivatedUsers, &dollars()).starts_with("median 42.0, 90% between 18.6 and 94."));
    let counted = ranges.counted(S::ActivatedUsers).unwrap().spread();
    assert!(!words::spread(&counted, S::ActivatedUsers, &dollars()).contains('.'));
}

#[test]
fn a_picture_says_what_it_shows() {
    let chain = sixth();
    let likely = Likely::of(&chain, &Ranges::of(&chain), S::ActivatedUsers, 60.0).unwrap();
    // The reference: p5 18.6, p50 42.0, p95 94.2 and 0.247; with luck whole numbers, and wider.
    let mut own = likely;
    own.spread = Spread { p5: 17.0, p50: 42.0, p95: 96.0, mean: 47.4 };
    let said = words::in_picture(&own, &dollars());
    assert_eq!([said.median, said.band, said.goal], ["median 42", "90% between 17 and 96", "60 or more: 25%"]);
    let users = Spread { p5: 18.6, p50: 41.98, p95: 94.2, mean: 47.4 };
    assert_eq!(
        words::without_luck(&users, S::ActivatedUsers, &dollars()),
        "By the assumptions alone, activated users: median 42.0, 90% between 18.6 and 94.2."
    );
    // Clicks have no luck of counting: of point assumptions one number comes.
    let chain = seventh();
    let clicks = Likely::of(&chain, &Ranges::of(&chain), S::Clicks, 700.0).unwrap();
    let said = words::in_picture(&clicks, &dollars());
    assert_eq!([said.median, said.band, said.goal], ["", "", "700 or more: 100%"]);
    let orders = Ranges::of(&seventh()).expected(S::Orders).unwrap().spread();
    assert_eq!(words::spread(&orders, S::Orders, &dollars()), "15.97");
    assert_eq!(words::ends(&orders, S::Orders, &dollars()), "15.97");
}

// Scenarios

#[test]
fn a_conversion_is_said_once_or_as_what_became_of_it() {
    let said = |step, rates, before| words::rate_change(step, rates, before, &dollars());
    let clicks = said(S::Clicks, (0.0174, 0.0135), S::InMarket);
    assert_eq!(clicks, ("1.74% → 1.35% of those in the market".to_owned(), true));
    assert_eq!(said(S::Sessions, (0.86, 0.86), S::Clicks), ("86% of clicks".to_owned(), false));
    assert_eq!(said(S::Revenue, (67.0, 70.0), S::Orders), ("$67 → $70 per order".to_owned(), true));
    let change = |step, from, to| words::difference(&Change { step, from, to }, &dollars());
    assert_eq!(change(S::Reach, 60_000.0, 41_200.0), "18,800 fewer");
    assert_eq!(change(S::Revenue, 1_000.0, 880.0), "$120 less");
    assert_eq!(change(S::Orders, 10.0, 10.0), "");
    let most = |share| words::most(Some(&Largest { step: S::Clicks, share }));
    assert_eq!(most(Some(0.51)), "makes most of the difference");
    assert_eq!((most(Some(0.4)), most(None)), ("changes most", "changes most"));
}

#[test]
fn a_change_is_said_in_both_ways() {
    let all = changes(&seventh(), &seventh().with(point(S::Clicks, 0.021)));
    let said: Vec<_> =
        all.iter().map(|own| (words::relative(own, &dollars()), words::absolute(own, &dollars()))).collect();
    let change = |relative: &str, absolute: &str| (Some(relative.to_owned()), absolute.to_owned());
    assert_eq!(said[1], change("no change", "no change"));
    // 142.8 clicks, 122.808 sessions, 3.193008 orders, $213.93
    assert_eq!(said[2], change("+20%", "143 more clicks"));
    assert_eq!(said[4], change("+20%", "3.2 more orders"));
    assert_eq!(said[5], change("+20%", "$214 more in sales"));
    let of = |step, from, to| Change { step, from, to };
    let both = |own: Change| (words::relative(&own, &dollars()), words::absolute(&own, &dollars()));
    assert_eq!(both(of(S::Orders, 16.0, 12.8)), change("−20%", "3.2 fewer orders"));
    assert_eq!(both(of(S::Orders, 16.0, 17.0)), change("+6%", "1 more order"));
    assert_eq!(both(of(S::Revenue, 685.44, 121.0)), change("−82%", "$564 less in sales"));
    assert_eq!(both(of(S::InMarket, 42_000.0, 42_100.0)), change("+0.24%", "100 more in the market"));
    assert_eq!(both(of(S::Orders, 0.0, 2.0)), (None, "2 more orders".to_owned()));
    assert_eq!([words::CAUTIOUS, words::BASE, words::HOPEFUL], ["Cautious", "Base", "Hopeful"]);
}

// Where assumptions come from

#[test]
fn the_assumptions_are_lines_to_copy() {
    use throughline::brief::choice::{Basis, Reporter, Sharing};
    use throughline::brief::field::Assumption;
    use throughline::brief::quantity::{Date, Text};

    let mut record = empty(Objective::Installs, "GBP");
    let views = Assumption {
        amount: Some(count(40_000)),
        up_to: Some(count(110_000)),
        basis: Some(Basis::CreatorsNumbers),
        basis_note: Text::new("the last ten Shorts.\nWithout the boosted one.").ok(),
        shared: Some(Sharing::WithCreator),
        set_by: Some(Reporter::Brand),
        ..Assumption::default()
    };
    let (basis, set_on) = (Some(Basis::Guess), Date::new(2026, 11, 22));
    let set_by = Some(Reporter::Brand);
    let clicks = Assumption { amount: Some(rate(17_500)), basis, set_on, set_by, ..Assumption::default() };
    record.plan.insert(Lever::Views, views);
    record.plan.insert(Lever::ClickThroughRate, clicks);
    let installs = Assumption { amount: Some(rate(250_000)), set_on, ..Assumption::default() };
    record.plan.insert(Lever::InstallRate, installs);
    assume(&mut record, &[(Lever::ActivatedUserValue, money(1_100))]);
    assert_eq!(
        words::ledger(&record, &dollars()),
        [
            "Views: 40,000 to 110,000. The creator’s own numbers: the last ten Shorts. Without the boosted one. Shared. Set by the brand.",
            "Audience in your market: not set.",
            "Click-through rate: 1.75%. Own guess. Private. Set by the brand on 22 Nov 2026.",
            "Store page views that install: 25%. No source given. Private. Set on 22 Nov 2026.",
            "Installs that are activated: not set.",
            "Value of an activated user: $11. No source given. Private.",
        ]
    );
}

#[test]
fn what_the_creator_is_told_names_its_source() {
    use throughline::brief::choice::Basis;
    use throughline::brief::field::SharedAssumption;
    use throughline::brief::quantity::{Date, Text};

    let told = |lever, own: SharedAssumption| words::told(lever, &own, &dollars());
    let line = |value: &str, details: &str| Some((value.to_owned(), details.to_owned()));
    let guess = SharedAssumption {
        amount: Some(rate(550_000)),
        up_to: Some(rate(750_000)),
        basis: Some(Basis::Guess),
        set_on: Date::new(2026, 11, 22),
        ..SharedAssumption::default()
    };
    // It is the brand's market, not the reader's.
    assert_eq!(
        told(Lever::AudienceInMarket, guess),
        line("Audience in the market: 55% to 75%", "The brand’s guess, set on 22 Nov 2026")
    );
    let published = SharedAssumption {
        amount: Some(rate(14_000)),
        basis: Some(Basis::Published),
        basis_note: Text::new("Littledata, 2023").ok(),
        ..SharedAssumption::default()
    };
    assert_eq!(told(Lever::ConversionRate, published), line("Conversion rate: 1.4%", "Published: Littledata, 2023"));
    let bare = SharedAssumption { amount: Some(money(6_700)), ..SharedAssumption::default() };
    assert_eq!(told(Lever::AverageOrderValue, bare), line("Average order value: $67", "No source given"));
    assert_eq!(told(Lever::Reach, SharedAssumption::default()), None);
}

#[test]
fn what_explains_is_a_sentence_each() {
    for sentence in
        [words::INDEPENDENT, words::SAME_EVERYWHERE, words::RANGE_MEANS, words::WHY_NEEDED, words::WHY_MATTERS]
    {
        assert!(sentence.ends_with('.'));
    }
    for short in [words::INDEPENDENT, words::SAME_EVERYWHERE, words::RANGE_MEANS] {
        assert!(!short.contains(". "));
    }
}
