//! Numbers arrive as numbers, and nothing that somebody wrote is worked out.

use throughline::brief::choice::{Metric, Objective};
use throughline::brief::record::Record;
use throughline::export::sheet::{Cell, Sheet};
use throughline::export::steps::steps;
use throughline::funnel::bands::Bands;
use throughline::funnel::steps::Funnel;
use throughline::text::Context;
use throughline::text::conventions::Conventions;

use crate::records::{assume_second, count, empty, need};

fn second() -> Record {
    let mut record = empty(Objective::Conversion, "USD");
    assume_second(&mut record);
    need(&mut record, Metric::Clicks, count(600));
    record
}

fn table(record: &Record, conventions: &Conventions) -> String {
    let context = Context { currency: record.campaign.facts.currency, ..Context::new(conventions) };
    steps(&Funnel::of(record), &Bands::default(), &context).tab_separated(conventions)
}

#[test]
fn a_funnel_is_pasted_with_its_numbers() {
    // Campaign 2: 60,000 × 70% × 1.5% × 85% × 2% × $64. 630 of 60,000 are 1.05%; 535.5 are 0.8925%,
    // 10.71 are 0.01785%.
    let expected = "Step\tValue\tCurrency\t5th percentile\t95th percentile\tIn the brief\tFrom the step before\tFrom the first step\tLost\tLost, share\n\
        Reach\t60000\t\t\t\t\t\t\t\t\n\
        In your market\t42000\t\t\t\t\t70%\t70%\t18000\t30%\n\
        Clicks\t630\t\t\t\t600\t1.5%\t1.05%\t41370\t98.5%\n\
        Store sessions\t535.5\t\t\t\t\t85%\t0.8925%\t94.5\t15%\n\
        Orders\t10.71\t\t\t\t\t2%\t0.0179%\t524.79\t98%\n\
        Sales\t685.44\tUSD\t\t\t\t\t\t\t";
    assert_eq!(table(&second(), &Conventions::ENGLISH), expected);
    assert!(table(&second(), &Conventions::GERMAN).contains("Clicks\t630\t\t\t\t600\t1,5%\t1,05%\t41370\t98,5%"));
}

#[test]
fn a_cell_is_one_cell_and_never_a_formula() {
    let text = |own: &str| Cell::Text(own.to_owned());
    let row = vec![text("=1+1"), text("a\tb\nc"), text("<b>&"), Cell::Number(-0.5), Cell::Number(0.0), Cell::Empty];
    let sheet = Sheet(vec![row]);
    assert_eq!(sheet.tab_separated(&Conventions::ENGLISH), "'=1+1\ta b c\t<b>&\t-0.5\t0\t");
    let html =
        "<table><tr><th>'=1+1</th><th>a\tb\nc</th><th>&lt;b&gt;&amp;</th><th>-0,5</th><th>0</th><th></th></tr></table>";
    assert_eq!(sheet.html(&Conventions::GERMAN), html);
    assert_eq!(Sheet(vec![vec![Cell::Number(1_234_567.891_25)]]).tab_separated(&Conventions::GERMAN), "1234567,8913");
    // Too small to be written is nothing, and not minus nothing.
    assert_eq!(Sheet(vec![vec![Cell::Number(-1e-9)]]).tab_separated(&Conventions::GERMAN), "0");
}
