//! Rates beside what is known, in words: below, within, above; never good or bad.

use super::implied::{many, must, of_all, quotient};
use super::settle::Words;
use super::steps::assumption;
use super::{ends, label, lines, phrase, published};
use crate::align::outside::{Against, Asked, By, Compared, Outside, Place, What};
use crate::align::plausibility::Standing;
use crate::align::published::{BEST_STORES, Evidence, Published};
use crate::brief::choice::Denominator;
use crate::brief::field::{BrandNotesField, CreatorField, Path};
use crate::brief::record::Record;
use crate::funnel::preset::StepKind;
use crate::funnel::steps::Origin;
use crate::text::{Context, write};

/// What was found. `shared` gives nothing where it rests on what the brand keeps to itself.
pub fn words(found: &Outside, record: &Record, context: &Context, shared: bool) -> Option<Words> {
    if shared && found.is_private() {
        return None;
    }
    Some(match found {
        Outside::Rate(own) => compared(own, record, context),
        Outside::AbovePlan(asked) => above_plan(asked, context),
    })
}

/// A number beside what is known about it, also where there is nothing to settle.
pub fn compared(own: &Compared, record: &Record, context: &Context) -> Words {
    let subject = subject(own, record, context);
    let place = place(own, context);
    let numbers = match own.by {
        By::Goals { from, to } => Some([&quotient(&to, &from, context), "."].concat()),
        By::Plan(_) => Some("An assumption of yours; it stays on this device.".to_owned()),
        By::Goal(_) => None,
    };
    let found: Vec<String> = numbers.into_iter().chain(known(own, context)).collect();
    Words {
        title: [&subject, ": ", &place].concat(),
        found: found.join(" "),
        why: why(own).to_owned(),
        source: source(own, context),
    }
}

/// "2.0% of everyone reached must click".
fn subject(own: &Compared, record: &Record, context: &Context) -> String {
    let value = number(own, own.value, context);
    match own.by {
        By::Goals { from, to } => {
            let least = if own.at_least { "At least " } else { "" };
            [least, &value, " ", of_all(&from), " ", must(&to)].concat()
        }
        By::Plan(lever) => [&assumption(lever, context), " of ", &value, ", by your plan"].concat(),
        By::Goal(origin) => goal(record, origin, context),
    }
}

fn goal(record: &Record, origin: Origin, context: &Context) -> String {
    let (id, goal) = match origin {
        Origin::Target(id) => (id, record.targets.get(id)),
        Origin::Outcome(id) => (id, record.outcomes.get(id)),
        Origin::Plan => return String::new(),
    };
    let said = goal.and_then(|goal| phrase::goal(goal, context)).unwrap_or_else(|| lines::goal(record, id));
    capital(&said)
}

/// With a capital: it opens a title.
fn capital(words: &str) -> String {
    let mut out = words.to_owned();
    if let Some(first) = out.get_mut(..1) {
        first.make_ascii_uppercase();
    }
    out
}

/// A number in the unit of what is compared.
fn number(own: &Compared, value: f64, context: &Context) -> String {
    match own.what {
        What::Base(_) => write::quantity(value, context.conventions),
        _ => write::share(value, context.conventions),
    }
}

/// Where a number stands, in a few words: "above this creator’s own 1.2%".
pub fn place(own: &Compared, context: &Context) -> String {
    let Some(place) = &own.place else { return NOTHING.to_owned() };
    if own.against == Against::Whole {
        return "more than all of them".to_owned();
    }
    let standing = match place.standing {
        Standing::Below => "below ",
        Standing::Within => "within ",
        Standing::Above => "above ",
    };
    [standing, whose(&own.against), &range(own, place, context)].concat()
}

/// What is known of a number, without where that number stands: "the published 1.4% to 2.66%".
/// `None` where nothing comparable is known.
pub fn range_in_words(own: &Compared, context: &Context) -> Option<String> {
    let place = own.place.as_ref().filter(|_| own.against != Against::Whole)?;
    Some([whose(&own.against), &range(own, place, context)].concat())
}

/// No range is known to hold a number against.
pub const NOTHING: &str = "nothing comparable is known";

fn whose(against: &Against) -> &'static str {
    match against {
        Against::Creator(_) => "this creator’s own ",
        Against::CreatorPieces(..) => "what this creator’s pieces usually come to, ",
        Against::Brand(_) => "your own ",
        Against::Published { figures, .. } => match figures.first().map(|own| own.evidence) {
            Some(Evidence::VendorEstimate) => "a vendor’s estimate of ",
            Some(Evidence::RuleOfThumb) => "the usual demand of ",
            _ => "the published ",
        },
        Against::Whole | Against::Nothing => "",
    }
}

/// The ends as they are published: an average has one.
fn range(own: &Compared, place: &Place, context: &Context) -> String {
    let (low, high) = match &own.against {
        Against::Published { figures, .. } => {
            let low = figures.iter().map(|own| own.low).fold(f64::INFINITY, f64::min);
            (low, figures.iter().map(|own| own.high).fold(0.0, f64::max))
        }
        _ => (place.low, place.high),
    };
    ends(&number(own, low, context), &number(own, high, context))
}

/// What is known beside the number itself.
fn known(own: &Compared, context: &Context) -> Option<String> {
    match &own.against {
        Against::CreatorPieces(field, pieces) => {
            let place = own.place?;
            // The upper end is the median × the pieces: the median is written for reach alone.
            let all = write::quantity(place.high, context.conventions);
            let pieces = write::count(*pieces, context.conventions);
            Some(if *field == CreatorField::TypicalReach {
                let one = write::quantity(place.low, context.conventions);
                let what = " if no one sees two of them.";
                ["One piece usually reaches ", &one, "; ", &pieces, " of them reach ", &all, " at most,", what].concat()
            } else {
                [&pieces, " pieces with the usual views come to ", &all, "."].concat()
            })
        }
        Against::Published { figures, size_unknown } => {
            let above = own.place.is_some_and(|place| place.standing == Standing::Above);
            let best = (own.what == What::Conversion && above).then(|| best_stores(context));
            let size = size_unknown.then(|| "How many followers the creator has is not known.".to_owned());
            let single = figures.iter().all(|own| own.low == own.high) && figures.len() == 1;
            let near =
                single.then(|| "A fifth on either side of an average counts as within it: our own line.".to_owned());
            best.or(size).or(near)
        }
        _ => None,
    }
}

/// "The best fifth of Shopify stores, at least: 3.2%; …".
fn best_stores(context: &Context) -> String {
    let cited: Vec<String> = BEST_STORES.iter().map(|own| cited(own, context)).collect();
    cited.join(" ")
}

fn cited(figure: &Published, context: &Context) -> String {
    let rate = |value| write::share(value, context.conventions);
    published::cited(figure, &ends(&rate(figure.low), &rate(figure.high)))
}

fn why(own: &Compared) -> &'static str {
    if own.against == Against::Whole {
        return "There cannot be more of them than there are. One of the two numbers is another count, or mistyped.";
    }
    match own.what {
        What::ClickThrough(None) => "Until it says what it is a share of, it cannot be compared.",
        What::ClickThrough(Some(_)) => {
            "Everything the brand needs passes through this click. If it does not come, nothing after it does."
        }
        What::Audience => "Only people in the market can become what the brand needs.",
        What::Conversion => "The store has to turn that many visits into orders. The creator cannot.",
        What::Engagement(_) => {
            "A target that has not been reached before decides whether the creator’s part is called met."
        }
        What::Base(_) => "Everything after it is worked out from this number.",
        What::Other => "Nothing is published about it; the brand’s own records say more.",
    }
}

/// What the range is taken from, or who would know one.
pub fn source(own: &Compared, context: &Context) -> String {
    match &own.against {
        Against::Whole => "Arithmetic.".to_owned(),
        Against::Creator(field) | Against::CreatorPieces(field, _) => [
            "From the brief: ",
            &label::inside(label::field(Path::Creator(*field))),
            ", of this creator’s recent pieces.",
        ]
        .concat(),
        Against::Brand(BrandNotesField::MobileConversionRate) => {
            "Your store’s own rate for visitors from social media on phones. It stays on this device.".to_owned()
        }
        Against::Brand(_) => {
            "Your store’s own average: visitors from social media on phones may differ. It stays on this device."
                .to_owned()
        }
        Against::Published { figures, .. } => {
            let cited: Vec<String> = figures.iter().map(|own| cited(own, context)).collect();
            cited.join(" ")
        }
        Against::Nothing => nothing(own.what).to_owned(),
    }
}

/// Who would know where nothing is published.
fn nothing(what: What) -> &'static str {
    match what {
        What::ClickThrough(Some(Denominator::Views)) => {
            "No click-through of views is published. Ask the creator for theirs: recent pieces with a link, as a share of views."
        }
        What::ClickThrough(_) => {
            "No range for these pieces is published. Ask the creator for their click-through: recent pieces with a link, as a share of reach."
        }
        What::Engagement(_) => {
            "No range with this denominator is published for this platform and this size of account. Ask the creator for their own rate."
        }
        What::Base(StepKind::Reach) => "Ask the creator for the usual reach of a piece.",
        What::Base(_) => "Ask the creator for the usual views of a piece.",
        _ => "No range is published.",
    }
}

/// "The outcomes ask for 14% more store sessions, 13% more orders and 12% more sales than this plan
/// gives."
pub fn above_plan(asked: &[Asked], context: &Context) -> Words {
    let mut parts: Vec<String> = asked.iter().map(|own| more(own, context)).collect();
    let last = parts.pop().unwrap_or_default();
    let list = if parts.is_empty() { last } else { [&parts.join(", "), " and ", &last].concat() };
    let numbers: Vec<String> = asked.iter().map(|own| beside(own, context)).collect();
    Words {
        title: ["The outcomes ask for ", &list, " than this plan gives"].concat(),
        found: [&numbers.join("; "), "."].concat(),
        why: "If everything works as planned, these outcomes are still missed.".to_owned(),
        source: "Wanted ÷ planned − 1, by your assumptions. They stay on this device. Up to 5% counts as met."
            .to_owned(),
    }
}

/// "14% more store sessions".
fn more(own: &Asked, context: &Context) -> String {
    let share = own.more.map(|more| write::percent(more, 0, context.conventions) + " ");
    [share.as_deref().unwrap_or_default(), "more ", many(own.kind, context)].concat()
}

/// "700 store sessions wanted, 614 planned".
fn beside(own: &Asked, context: &Context) -> String {
    let amount = |value| match own.kind.is_money() {
        true => write::total_money(value, context.currency, context.conventions),
        false => write::quantity(value, context.conventions),
    };
    [&amount(own.wanted), " ", many(own.kind, context), " wanted, ", &amount(own.planned), " planned"].concat()
}
