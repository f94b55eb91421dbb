//! The campaigns of the fixtures (`shared/fixtures/campaigns.md`), typed into the page as a person
//! would: from an empty brief, field by field.

use crate::page::{Page, Target};
use crate::scenarios::acts::{brand, creator, wait_saved};

/// How many there are.
pub const ALL: std::ops::RangeInclusive<u8> = 1..=7;

/// Types a campaign in, from an empty brief; `true` if the browser speaks German meanwhile.
pub fn enter(page: &Page, number: u8) -> bool {
    match number {
        1 => first(page),
        2 => second(page),
        3 => third(page),
        4 => return fourth(page),
        5 => fifth(page),
        6 => sixth(page),
        _ => seventh(page),
    }
    false
}

/// What stands beside a metric and its number: labels and what is typed or chosen there.
type Beside<'a> = &'a [(&'a str, &'a str)];

/// Fills in a field, or chooses in a list.
fn set(field: &Target, value: &str) {
    if field.ask::<bool>("return el.localName === 'select'") {
        field.choose(value);
    } else if value.len() > 40 {
        // Nobody types that much twice.
        field.paste(value);
        field.wait_value(value);
    } else {
        field.fill(value);
    }
}

/// Where a number has two readings, the one with the European marks is meant.
fn choose_reading(page: &Page, field: &str, value: &str) {
    if !value.contains('.') || value.contains('%') || value.contains('$') {
        return;
    }
    page.press("Tab");
    let question = page.group("Which one do you mean?");
    if !page.field(field).description().is_empty() && question.exists() {
        question.button(&value.replace('.', ",")).click();
        question.gone();
    }
}

/// An empty brief and who, what, where. `objective`, `market` and `currency` as the page calls them.
fn begin(page: &Page, name: &str, objective: &str, markets: &[&str], currency: &str) {
    page.open("#/new");
    page.field("Campaign").fill(name);
    page.field("Brand").fill("Brand A");
    page.field("Creator").fill("@creator_a");
    page.field("Objective").choose(objective);
    page.field("Currency").choose(currency);
    for market in markets {
        page.button("Add a market").click();
        page.field("Market").nth(-1).fill(market);
    }
}

fn piece(page: &Page, count: &str, platform: &str, format: &str, beside: Beside) {
    creator(page).button("Add a deliverable").click();
    let last = |label: &str| creator(page).field(&format!("{label}*")).nth(-1);
    last("How many").fill(count);
    last("Platform").choose(platform);
    last("Format").choose(format);
    for (label, value) in beside {
        set(&last(label), value);
    }
}

/// A target of the creator or an outcome of the brand. `amount` names its own label.
fn goal(side: &Target, add: &str, metric: &str, amount: (&str, &str), beside: Beside) {
    side.button(add).click();
    side.field("Metric").nth(-1).choose(metric);
    let named = |label: &str| side.field(&format!("{label}, {metric}"));
    named(amount.0).fill(amount.1);
    for (label, value) in beside {
        if !named(label).exists() {
            side.disclosure(&format!("More, {metric}")).click();
        }
        set(&named(label), value);
    }
}

fn aims(page: &Page, metric: &str, amount: (&str, &str), beside: Beside) {
    goal(&creator(page), "Add a target", metric, amount, beside);
}

fn hopes(page: &Page, metric: &str, amount: (&str, &str), beside: Beside) {
    goal(&brand(page), "Add an outcome", metric, amount, beside);
}

/// Types a plan into the Funnel room and comes back.
fn plan(page: &Page, assumptions: &[(&str, &str)]) {
    page.link("Funnel").click();
    for (assumption, value) in assumptions {
        page.field(assumption).fill(value);
        choose_reading(page, assumption, value);
    }
    page.link("Brief").click();
}

/// Fills in fields of one topic among the rest of the brief.
fn topic(page: &Page, name: &str, fields: &[(&str, &str)]) {
    let rest = page.region("The rest of the brief");
    rest.disclosure(&format!("{name}*")).click();
    for (label, value) in fields {
        set(&rest.field(label), value);
    }
}

fn first(page: &Page) {
    begin(page, "The founding example", "Sales", &["United States"], "USD US Dollar");
    piece(page, "5", "Instagram", "Post", &[]);
    piece(page, "3", "Instagram", "Story", &[]);
    aims(page, "Reach", ("Number", "25k"), &[]);
    aims(page, "Engagement rate", ("Share", "8%"), &[]);
    hopes(page, "Clicks", ("Number", "500"), &[]);
    hopes(page, "Attributed sales", ("Amount", "2k"), &[]);
    wait_saved(page);
}

fn second(page: &Page) {
    begin(page, "The founding failure", "Sales", &["US"], "USD US Dollar");
    piece(page, "10", "Instagram", "Story", &[]);
    piece(page, "2", "Instagram", "Reel", &[]);
    aims(page, "Reach", ("Number", "60,000"), &[]);
    aims(page, "Engagement rate", ("Share", "6%"), &[("Share of what", "of reach")]);
    hopes(page, "Clicks", ("Number", "600"), &[("Counted where", "in the market")]);
    hopes(page, "Attributed sales", ("Amount", "$650"), &[]);
    brand(page).field("Fee").fill("$1,800");
    plan(
        page,
        &[
            ("Reach", "60k"),
            ("Audience in your market", "70%"),
            ("Click-through rate", "1.5%"),
            ("Clicks that show up as sessions", "85%"),
            ("Conversion rate", "2%"),
            ("Average order value", "$64"),
        ],
    );
    wait_saved(page);
}

fn third(page: &Page) {
    begin(page, "Context matters", "Sales", &["US"], "USD US Dollar");
    aims(page, "Views", ("Number", "10,000"), &[]);
    hopes(page, "Clicks", ("Number", "500"), &[]);
    hopes(page, "Orders", ("Number", "50"), &[]);
    wait_saved(page);
}

/// As a German types it, in a browser that is set to German. Where it cannot be, whatever could be
/// English as well is asked about.
fn fourth(page: &Page) -> bool {
    let german = page.language("de-DE");
    begin(page, "Leads", "Leads", &["Germany", "Austria"], "EUR Euro");
    piece(page, "1", "YouTube", "Integration", &[("What makes it right", "60–90 s")]);
    piece(page, "1", "LinkedIn", "Post", &[]);
    hopes(page, "Qualified leads", ("Number", "25"), &[("Window", "60 days")]);
    hopes(page, "Cost per result (CPA), at most", ("Amount", "180,00 €"), &[]);
    brand(page).field("Fee").fill("4.200 €");
    plan(
        page,
        &[
            ("Views", "85.000"),
            ("Audience in your market", "62 %"),
            ("Click-through rate", "0,9 %"),
            ("Clicks that show up as sessions", "88 %"),
            ("Sessions that sign up", "6,5 %"),
            ("Sign-ups that qualify", "30 %"),
            ("Value of a qualified lead", "240,00 €"),
        ],
    );
    wait_saved(page);
    german
}

fn fifth(page: &Page) {
    begin(page, "Awareness", "Awareness", &["Brazil"], "BRL Brazilian Real");
    piece(page, "4", "TikTok", "Video", &[]);
    aims(page, "Views", ("Number", "400,000"), &[("Window", "7 days")]);
    aims(page, "Completion rate", ("Share", "25%"), &[("Window", "7 days")]);
    aims(page, "Engagement rate", ("Share", "9%"), &[("Share of what", "of views"), ("Window", "7 days")]);
    hopes(page, "Views in the market", ("Number", "220,000"), &[]);
    hopes(
        page,
        "Own: a share",
        ("Share", "10%"),
        &[("What it is called", "brand-search index"), ("Counted by", "Search Console"), ("Window", "14 days")],
    );
    wait_saved(page);
}

fn sixth(page: &Page) {
    begin(page, "Installs", "App installs", &["United Kingdom"], "GBP British Pound");
    piece(page, "3", "YouTube", "Short", &[]);
    hopes(page, "Activated users", ("Number", "60"), &[]);
    brand(page).field("Fee").fill("£900");
    topic(page, "Pay", &[("Commission", "10%")]);
    plan(
        page,
        &[
            ("Views", "40k to 110k"),
            ("Audience in your market", "50% to 70%"),
            ("Click-through rate", "0.6% to 1.6%"),
            ("Store page views that install", "18% to 32%"),
            ("Installs that are activated", "35% to 55%"),
            ("Value of an activated user", "£11 to £16"),
        ],
    );
    wait_saved(page);
}

fn seventh(page: &Page) {
    begin(page, "Autumn launch", "Sales", &["US"], "USD US Dollar");
    page.field("Product").fill("calming serum");
    page.field("First day").fill("1 December 2026");
    page.field("Last day").fill("14 December 2026");
    let due = |day: &'static str, note: &'static str| [("Due", day), ("What makes it right", note)];
    piece(page, "1", "Instagram", "Reel", &due("3 December 2026", "30 s vertical"));
    piece(page, "4", "Instagram", "Story", &due("5 December 2026", "two frames on launch day with a link"));
    piece(page, "2", "TikTok", "Video", &[("Due", "10 December 2026")]);
    let insights = ("Counted by", "Instagram insights");
    aims(page, "Reach", ("Number", "60,000"), &[("Window", "7 days"), insights]);
    aims(page, "Engagement rate", ("Share", "6%"), &[("Share of what", "of reach"), ("Window", "7 days")]);
    aims(page, "Link taps", ("Number", "900"), &[("Window", "24 hours"), ("Counted where", "everywhere")]);
    hopes(page, "Store sessions", ("Number", "700"), &[("Window", "7 days"), ("Counted by", "GA4")]);
    let shop = [("Window", "30 days"), ("Counted by", "Shopify")];
    hopes(page, "Orders", ("Number", "18"), &shop);
    hopes(page, "Attributed sales", ("Amount", "$1,200"), &shop);
    brand(page).field("Fee").fill("$1,800");
    plan(
        page,
        &[
            ("Reach", "60,000"),
            ("Audience in your market", "68%"),
            ("Click-through rate", "1.75%"),
            ("Clicks that show up as sessions", "86%"),
            ("Conversion rate", "2.6%"),
            ("Average order value", "$67"),
        ],
    );
    for (name, fields) in SEVENTH_TERMS {
        topic(page, name, fields);
    }
    wait_saved(page);
}

/// The words of the full brief, by topic.
const SEVENTH_TERMS: &[(&str, Beside)] = &[
    (
        "Message",
        &[
            ("Key message", "The serum that calms red skin overnight, shown on bare skin and in daylight."),
            (
                "Supporting points",
                "Fragrance free and tested on sensitive skin. One pump is enough; a bottle lasts two months. Free returns within 30 days.",
            ),
            ("Call to action", "Tap the link for 15% off your first bottle with code GLOW15, valid until 14 December."),
            (
                "Do",
                "Show the texture on your hand, apply on camera in the evening and show the next morning without a filter. Say in your own words why you tried it. Put the link sticker on every story frame with the product in view.",
            ),
            (
                "Don’t",
                "No before-and-after claims about acne or any medical condition, no comparison with other brands by name, no filter on skin, no other skincare in the same story sequence.",
            ),
        ],
    ),
    ("Link and code", &[("Code", "GLOW15")]),
    (
        "Disclosure",
        &[(
            "Disclosure",
            "Start the caption with 'Ad' and use the paid partnership label; say it in the first five seconds of the reel and keep it readable on screen.",
        )],
    ),
    (
        "Making it",
        &[("Approvals", "Concept within two working days, one round on the finished piece, answer within 24 hours.")],
    ),
    (
        "Rights",
        &[
            (
                "Usage rights",
                "Organic use on our own channels for six months; paid use of the reel for 30 days after go-live, no edits except subtitles.",
            ),
            ("Exclusivity", "No facial skincare from other brands seven days before and fourteen days after the reel."),
        ],
    ),
    (
        "Pay",
        &[
            ("Commission", "8%"),
            (
                "Paid when",
                "$1,800, half on signing, half seven days after the last story; 8% commission on sales with the code.",
            ),
        ],
    ),
    (
        "Measuring",
        &[
            (
                "Screenshots due",
                "Story insights as screenshots 24 hours after each frame, reel insights after 7 and 30 days.",
            ),
            (
                "If numbers fall short",
                "If the reel stays under 80% of the agreed reach after seven days, one more story sequence or a pro-rata reduction.",
            ),
        ],
    ),
    ("Your own numbers", &[("Margin", "55%")]),
    (
        "Remarks",
        &[(
            "Creator’s note",
            "My audience usually researches for a while before buying, so we look at clicks after seven days and at orders after thirty.",
        )],
    ),
];
