//! Does it pay back, in words.

use super::implied::{many, money_name, one};
use super::published;
use super::returns::article;
use super::settle::Words;
use crate::align::payback::{Basis, Beside, BreakEven, BreakEvenCount, CostPer, PayBack, Price, Value, Verdict};
use crate::align::plausibility::Standing;
use crate::align::published::Published;
use crate::brief::quantity::Rate;
use crate::funnel::preset::StepKind;
use crate::funnel::ratio;
use crate::text::{Context, write};

const FORMULA: &str = "Value × margin − fixed costs − commission × value. Break-even value = fixed costs ÷ (margin − commission). Your own numbers.";
const NO_MARGIN: &str = "Value ÷ costs. Your own numbers.";

/// What the plan brings against what it costs. `shared` gives nothing: what the fee buys is not
/// the creator's business, and margin and assumptions are the brand's own.
pub fn words(found: &PayBack, context: &Context, shared: bool) -> Option<Words> {
    if shared {
        return None;
    }
    let mut sentences = Vec::new();
    if let Some(value) = &found.value {
        sentences.push(value_words(value, context));
        sentences.push(costs_words(found, value, context));
        sentences.extend(verdict_words(found, value, context));
    }
    sentences.extend(found.break_even.as_ref().map(|own| break_even_words(own, context)));
    sentences.extend(found.cost_per.as_ref().map(|own| cost_per_words(own, context)));
    sentences.extend(found.prices.iter().map(|own| price_words(own, context)));
    Some(Words {
        title: title(found, context),
        found: sentences.join(" "),
        why: why(found),
        source: source(found, context),
    })
}

fn exactly(amount: f64, context: &Context) -> String {
    write::derived_money(amount, context.currency, context.conventions)
}

fn sum(amount: f64, context: &Context) -> String {
    write::total_money(amount, context.currency, context.conventions)
}

fn percent(share: f64, context: &Context) -> String {
    write::share(share, context.conventions)
}

/// A rate that somebody typed: "55%", not "55.0%".
fn typed(rate: Rate, context: &Context) -> String {
    write::rate(rate, context.conventions)
}

fn title(found: &PayBack, context: &Context) -> String {
    let dear = found.prices.iter().find(|own| found.is_dear(own));
    let cost_per = found.cost_per.filter(CostPer::is_above);
    match (found.verdict, &found.value) {
        (Verdict::Left { margin, amount, loss: true }, Some(value)) => {
            let (what, loses) = match value.basis {
                Basis::Plan => ("The plan", " loses "),
                _ => ("Even if the outcomes come in, it", " loses "),
            };
            [what, loses, &exactly(-amount, context), " at a margin of ", &typed(margin, context)].concat()
        }
        (Verdict::Cannot, Some(value)) => [&factor(found, value, context), ": it cannot pay back"].concat(),
        _ if found.break_even == Some(BreakEven::Never) => "The margin is not above the commission".to_owned(),
        _ if cost_per.is_some() => {
            let own = cost_per.map(|own| cost_per_words(&own, context)).unwrap_or_default();
            own.trim_end_matches('.').to_owned()
        }
        _ if dear.is_some() => {
            let own = dear.map(|own| price_words(own, context)).unwrap_or_default();
            own.trim_end_matches('.').to_owned()
        }
        (Verdict::FromMargin(least), Some(_)) if least > 0.0 => "Whether it pays back depends on the margin".to_owned(),
        (Verdict::Left { margin, amount, .. }, Some(_)) => {
            let margin = typed(margin, context);
            [&exactly(amount, context), " is left after all costs, at a margin of ", &margin].concat()
        }
        _ => "What it costs".to_owned(),
    }
}

/// "Planned sales are 0.38 of the fee"; with other costs beside the fee, of all of them.
fn factor(found: &PayBack, value: &Value, context: &Context) -> String {
    let alone = found.costs.is_fee_alone();
    let cost = found.costs.total(value.amount);
    let factor = ratio(value.amount, cost).unwrap_or(0.0);
    let of = if alone { " of the fee" } else { " of all costs" };
    [planned(value), money_name(value.kind, context), be(value.kind), &short_of_one(factor, context), of].concat()
}

/// Two decimals; just under 1 is not written as 1.
fn short_of_one(factor: f64, context: &Context) -> String {
    if (0.995..1.0).contains(&factor) {
        return ["just under ", &write::number(1.0, 0, context.conventions)].concat();
    }
    write::number(factor, 2, context.conventions)
}

fn planned(value: &Value) -> &'static str {
    if value.basis == Basis::Plan { "Planned " } else { "Wanted " }
}

fn be(kind: StepKind) -> &'static str {
    if kind == StepKind::Revenue { " are " } else { " is " }
}

fn value_words(value: &Value, context: &Context) -> String {
    let amount = sum(value.amount, context);
    let money = money_name(value.kind, context);
    match value.basis {
        Basis::Plan => ["By your assumptions it brings ", &amount, " in ", money, "."].concat(),
        Basis::Goal(_) => {
            ["Your assumptions do not reach that far, so the wanted ", money, " are taken: ", &amount, "."].concat()
        }
        Basis::GoalTimes(count, each) => {
            let count =
                [&write::quantity(count.value, context.conventions), " wanted ", many(count.kind, context)].concat();
            [&count, " at ", &exactly(each, context), " each are ", &amount, " in ", money, "."].concat()
        }
    }
}

/// "It costs $1,800 in fee and $85.57 in commission (8%)."
fn costs_words(found: &PayBack, value: &Value, context: &Context) -> String {
    let costs = &found.costs;
    let mut parts = vec![[&sum(costs.fee, context), " in fee"].concat()];
    let set = |amount: Option<f64>| amount.filter(|amount| *amount > 0.0);
    for (amount, what) in
        [(costs.product, " in products"), (costs.production, " in production"), (costs.boost, " in boosting")]
    {
        parts.extend(set(amount).map(|amount| [&sum(amount, context), what].concat()));
    }
    parts.extend(costs.commission.filter(|_| costs.pays_commission()).map(|rate| {
        let amount = exactly(costs.commission_on(value.amount), context);
        [&amount, " in commission (", &typed(rate, context), ")"].concat()
    }));
    let last = parts.pop().unwrap_or_default();
    let list = if parts.is_empty() { last } else { [&parts.join(", "), " and ", &last].concat() };
    ["It costs ", &list, "."].concat()
}

fn verdict_words(found: &PayBack, value: &Value, context: &Context) -> Option<String> {
    match found.verdict {
        Verdict::Left { margin, amount, loss } => {
            let (kept, rest) = if loss { ("a loss of ", -amount) } else { ("what is left is ", amount) };
            Some(["At a margin of ", &typed(margin, context), " that is ", kept, &exactly(rest, context), "."].concat())
        }
        Verdict::FromMargin(least) if least > 0.0 => {
            let least = percent(least, context);
            Some([&factor(found, value, context), ". It pays back from a margin of ", &least, " on."].concat())
        }
        _ => None,
    }
}

fn break_even_words(own: &BreakEven, context: &Context) -> String {
    match own {
        BreakEven::Never => {
            "Nothing that comes in covers the fixed costs: the margin is not above the commission.".to_owned()
        }
        BreakEven::At { value, count: None } => ["It breaks even at ", &exactly(*value, context), "."].concat(),
        BreakEven::At { value: _, count: Some(count) } => break_even_count_words(count, context),
    }
}

/// "It breaks even at 57.16 orders, 9.31% of store sessions; planned are 15.97."
fn break_even_count_words(own: &BreakEvenCount, context: &Context) -> String {
    let count = [&write::quantity(own.count, context.conventions), " ", many(own.kind, context)].concat();
    let mut words = ["It breaks even at ", &count].concat();
    if let Some((of, share)) = own.share {
        let rate = percent(share, context);
        let is_conversion = (own.kind, of) == (StepKind::Orders, StepKind::Sessions);
        let name = if is_conversion { ", a conversion rate of " } else { ", " };
        let of = if is_conversion { String::new() } else { [" of the planned ", many(of, context)].concat() };
        words.push_str(&[name, &rate, &of].concat());
        words.push_str(if share > 1.0 { ", more than all of them" } else { "" });
    }
    if let Some(beside) = own.beside {
        words.push_str(if beside.origin.is_goal() { "; wanted are " } else { "; planned are " });
        words.push_str(&write::quantity(beside.value, context.conventions));
    }
    words.push('.');
    words
}

/// "A qualified lead costs €516.03, against at most €180."
fn cost_per_words(own: &CostPer, context: &Context) -> String {
    let if_wanted = if own.count.origin.is_goal() { ", if the wanted number comes" } else { "" };
    let article = article(own.count.kind, context);
    let cost = [article, one(own.count.kind, context), " costs ", &exactly(own.amount, context), if_wanted].concat();
    match own.at_most {
        Some(most) => [&cost, ", against at most ", &sum(most.amount, context), "."].concat(),
        None => [&cost, "."].concat(),
    }
}

/// "A thousand people reached cost $30.00 of fee (CPM)."
fn price_words(own: &Price, context: &Context) -> String {
    let of = if own.of.kind == StepKind::InMarket { "in the market" } else { many(own.of.kind, context) };
    let mut words = ["A thousand ", of, " cost ", &exactly(own.amount, context), " of fee (CPM)"].concat();
    if let Some(most) = own.at_most {
        words.push_str(&[", against at most ", &sum(most.amount, context)].concat());
    }
    if let Beside::Published(figure, standing) = own.beside {
        words.push_str(
            &[", ", standing_words(standing, own.of.kind), " the published ", &range(figure, context)].concat(),
        );
    }
    words.push('.');
    words
}

/// For reach it is an upper bound: within or below by reach is not above by views.
fn standing_words(standing: Standing, of: StepKind) -> &'static str {
    match (standing, of) {
        (Standing::Above, _) => "above",
        (Standing::Below, StepKind::Reach) => "and a thousand views no more: below",
        (Standing::Below, _) => "below",
        (Standing::Within, StepKind::Reach) => "and a thousand views no more: not above",
        (Standing::Within, _) => "within",
    }
}

/// "$32 to $42".
fn range(figure: &Published, context: &Context) -> String {
    [&sum(figure.low, context), " to ", &sum(figure.high, context)].concat()
}

fn why(found: &PayBack) -> String {
    let why = match found.verdict {
        Verdict::Left { loss: true, .. } => {
            "This is so even if everything works as planned. Another number, another fee or another role would change it."
        }
        Verdict::Left { .. } => "It holds only if everything works as planned.",
        Verdict::Cannot => "Even if what is sold cost nothing, less comes in than is spent.",
        Verdict::FromMargin(_) => {
            "Without the margin nobody can say whether it pays back. Enter it: it stays on this device."
        }
        Verdict::NoValue => "The price of what is bought, before anything comes back.",
    };
    why.to_owned()
}

fn source(found: &PayBack, context: &Context) -> String {
    let mut source = match found.verdict {
        Verdict::Left { .. } => FORMULA.to_owned(),
        Verdict::Cannot | Verdict::FromMargin(_) => NO_MARGIN.to_owned(),
        Verdict::NoValue => String::new(),
    };
    // One figure, or one reason, is enough: the base comes first.
    if let Some(price) = found.prices.iter().find(|own| own.beside != Beside::InMarket) {
        let beside = match price.beside {
            Beside::Published(figure, _) => published::cited(figure, &range(figure, context)),
            Beside::OtherCurrency => {
                "Prices of a thousand views are published in US dollars only: nothing comparable.".to_owned()
            }
            Beside::OtherPlatform => {
                "No price of a thousand views is published for these platforms together.".to_owned()
            }
            Beside::NotViews => {
                "Prices are published for views. Add the views that are expected to compare them.".to_owned()
            }
            Beside::InMarket => String::new(),
        };
        if !source.is_empty() {
            source.push(' ');
        }
        source.push_str(&beside);
    }
    source
}
