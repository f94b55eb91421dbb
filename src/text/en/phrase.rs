//! Short phrases about parts of a brief, for messages and for reading.

use super::label;
use super::share::Summary;
use super::shell;
use crate::brief::choice::Metric;
use crate::brief::field::{Deliverable, Goal};
use crate::brief::record::Record;
use crate::text::conventions::Conventions;
use crate::text::{Context, write};

/// The name of a campaign, or that it has none.
pub fn title(record: &Record) -> String {
    record.campaign.facts.name.as_ref().map_or(shell::UNTITLED, |name| name.as_str()).to_owned()
}

/// "Brand A with @creator_a".
pub fn parties(record: &Record) -> String {
    let brand = record.campaign.facts.brand.as_ref().map(|brand| brand.as_str());
    shell::parties(brand, record.creator.facts.handle.as_ref().map(|handle| handle.as_str()))
}

/// Who, what, where in one line, as far as it is known.
pub fn facts(record: &Record, context: &Context) -> String {
    let facts = &record.campaign.facts;
    let known = facts.brand.is_some() || record.creator.facts.handle.is_some();
    let name = facts.name.as_ref().map(|name| name.as_str().to_owned());
    let objective = facts.objective.map(|own| label::objective(own).to_owned());
    let markets = record.campaign.markets.iter().filter_map(|(_, market)| market.country);
    let markets: Vec<String> = markets.map(|country| write::country(country, context)).collect();
    let markets = (!markets.is_empty()).then(|| markets.join(", "));
    let currency = facts.currency.map(|currency| currency.code().to_owned());
    let parts = [known.then(|| parties(record)), name, objective, markets, currency];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

/// Pieces as far as they are known: "5 Instagram posts"; `None` while nothing is.
pub fn pieces(piece: &Deliverable, conventions: &Conventions) -> Option<String> {
    if piece.count.is_none() && piece.platform.is_none() && piece.format.is_none() {
        return None;
    }
    let mut words: Vec<String> = Vec::new();
    words.extend(piece.count.map(|count| write::count(count, conventions)));
    words.extend(piece.platform.map(|own| label::platform_inside(own).to_owned()));
    let (one, many) = piece.format.map_or(("piece", "pieces"), label::format);
    words.push(if piece.count.is_some_and(|count| count.get() == 1) { one } else { many }.to_owned());
    Some(words.join(" "))
}

/// "reach 25,000", "500 clicks", "8% engagement rate of reach"; `None` while it is unfinished.
pub fn goal(goal: &Goal, context: &Context) -> Option<String> {
    let metric = goal.metric?;
    let amount = write::amount(goal.amount?, context.currency, context.conventions);
    let name = label::inside(label::metric(metric));
    let phrase = match metric {
        Metric::Reach => format!("{name} {amount}"),
        _ => format!("{amount} {name}"),
    };
    Some(match goal.denominator.filter(|_| metric.needs_denominator()) {
        Some(denominator) => format!("{phrase} {}", label::denominator(denominator)),
        None => phrase,
    })
}

/// The details of a goal that are agreed: "in the target market, within 7 days, counted by Shopify".
pub fn goal_details(goal: &Goal) -> String {
    let scope = goal.scope.map(|scope| label::scope(scope).to_owned());
    let window = goal.window.map(|window| format!("within {}", write::days(window)));
    let counter = goal.counter.map(|counter| format!("counted by {}", label::counter(counter)));
    let open = goal.metric.is_some_and(Metric::needs_denominator) && goal.denominator.is_none();
    let open = open.then(|| "share of what: not agreed yet".to_owned());
    let details: Vec<String> = [open, scope, window, counter].into_iter().flatten().collect();
    details.join(", ")
}

/// What a message says of a brief.
pub fn summary(record: &Record, context: &Context) -> Summary {
    Summary {
        parties: parties(record),
        campaign: title(record),
        delivers: record.deliverables.iter().filter_map(|(_, item)| pieces(item, context.conventions)).collect(),
        pays: record.terms.fee.map(|fee| write::money(fee, context.currency, context.conventions)),
        aims_for: record.targets.iter().filter_map(|(_, item)| goal(item, context)).collect(),
        needs: record.outcomes.iter().filter_map(|(_, item)| goal(item, context)).collect(),
    }
}

/// The name of a country as it stands inside a sentence: some take an article.
pub fn inside_sentence(country: String) -> String {
    let plural = ["Bahamas", "Gambia", "Maldives", "Netherlands", "Philippines"].contains(&country.as_str());
    let takes = plural
        || country.starts_with("United ")
        || ["Islands", "Republic", "Territories", "Territory"].iter().any(|end| country.ends_with(end));
    if takes { ["the ", &country].concat() } else { country }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::brief::choice::{Counter, Denominator, Format, Platform, Scope};
    use crate::brief::quantity::{Amount, Count, Currency, Days, Money, Rate};

    #[test]
    fn pieces_are_written_as_they_are_said() {
        let piece = |count: Option<u64>, platform, format| Deliverable {
            count: count.and_then(Count::new),
            platform,
            format,
            ..Deliverable::default()
        };
        let (instagram, post, reel) = (Some(Platform::Instagram), Some(Format::Post), Some(Format::Reel));
        for (piece, words) in [
            (piece(Some(5), instagram, post), Some("5 Instagram posts")),
            (piece(Some(3), instagram, Some(Format::Story)), Some("3 Instagram stories")),
            (piece(Some(1), instagram, reel), Some("1 Instagram reel")),
            (piece(Some(3), Some(Platform::YouTube), Some(Format::Short)), Some("3 YouTube Shorts")),
            (piece(Some(1), Some(Platform::Podcast), Some(Format::Episode)), Some("1 podcast episode")),
            (piece(Some(1_000), Some(Platform::X), post), Some("1,000 X posts")),
            (piece(None, instagram, reel), Some("Instagram reels")),
            (piece(Some(2), None, reel), Some("2 reels")),
            (piece(Some(1), instagram, None), Some("1 Instagram piece")),
            (piece(None, None, None), None),
        ] {
            assert_eq!(pieces(&piece, &Conventions::ENGLISH).as_deref(), words);
        }
    }

    #[test]
    fn countries_take_an_article_where_they_need_one() {
        for (country, words) in [
            ("United States", "the United States"),
            ("Netherlands", "the Netherlands"),
            ("Solomon Islands", "the Solomon Islands"),
            ("Germany", "Germany"),
            ("US", "US"),
        ] {
            assert_eq!(inside_sentence(country.to_owned()), words);
        }
    }

    #[test]
    fn goals_are_written_once_they_say_how_much() {
        let context = Context { currency: Currency::from_code("USD"), ..Context::new(&Conventions::ENGLISH) };
        let of = |metric, amount| Goal { metric: Some(metric), amount, ..Goal::default() };
        let rate = of(Metric::EngagementRate, Rate::from_ppm(60_000).map(Amount::Rate));
        for (own, words) in [
            (of(Metric::Reach, None), None),
            (of(Metric::Reach, Count::new(25_000).map(Amount::Count)), Some("reach 25,000")),
            (of(Metric::Clicks, Count::new(500).map(Amount::Count)), Some("500 clicks")),
            (
                of(Metric::AttributedSales, Money::from_minor(200_000).map(Amount::Money)),
                Some("$2,000 attributed sales"),
            ),
            (rate.clone(), Some("6% engagement rate")),
            (Goal { denominator: Some(Denominator::Reach), ..rate }, Some("6% engagement rate of reach")),
        ] {
            assert_eq!(goal(&own, &context).as_deref(), words);
        }
    }

    #[test]
    fn details_name_only_what_is_agreed() {
        let goal = Goal {
            scope: Some(Scope::InMarket),
            window: Days::new(7),
            counter: Some(Counter::Shopify),
            ..Goal::default()
        };
        assert_eq!(goal_details(&goal), "in the market, within 7 days, counted by Shopify");
        assert_eq!(goal_details(&Goal::default()), "");
    }
}
