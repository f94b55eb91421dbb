//! The campaigns as both sides see them, and two full briefs unlike any other: what links are measured by.

use throughline::brief::choice::{Counter, Denominator, Format, Metric, Objective, Platform, Scope};
use throughline::brief::field::{CampaignFacts, Deliverable, Goal, Market, Terms};
use throughline::brief::id::{Id, Side};
use throughline::brief::quantity::{Amount, Count, Country, Currency, Date, Days, Money, Rate, Text};
use throughline::brief::record::Record;

use super::{count, example, fresh, goal, money, rate};

/// As long in a link as random ids are.
const SOME: Id = Id(0x0123_4567_89ab_cdef);

fn text(words: &str) -> Option<Text> {
    Text::new(words).ok()
}

/// A brief of somebody for somebody.
fn begun(name: &str, objective: Objective, currency: &str, markets: &[&str]) -> Record {
    let mut record = Record::new(SOME, Id(1), Id(2), Side::Brand);
    record.campaign.facts = CampaignFacts {
        name: text(name),
        brand: text("Brand A"),
        objective: Some(objective),
        currency: Currency::from_code(currency),
        ..CampaignFacts::default()
    };
    record.creator.facts.handle = text("@creator_a");
    for code in markets {
        let id = fresh(&mut record);
        let market = Market { country: Country::from_code(code), ..Market::default() };
        record.campaign.markets.insert(usize::MAX, id, market);
    }
    record
}

fn piece(record: &mut Record, many: u64, platform: Platform, format: Format, due: Option<Date>, note: &str) {
    let id = fresh(record);
    let (platform, format, note) = (Some(platform), Some(format), text(note));
    let own = Deliverable { count: Count::new(many), platform, format, due, note, ..Deliverable::default() };
    record.deliverables.insert(usize::MAX, id, own);
}

fn within(days: u16, metric: Metric, amount: Amount, counter: Option<Counter>) -> Goal {
    Goal { window: Days::new(days), counter, ..goal(metric, amount) }
}

fn engagement(ppm: u64, of: Denominator) -> Goal {
    Goal { denominator: Some(of), ..goal(Metric::EngagementRate, rate(ppm)) }
}

fn in_market(goal: Goal) -> Goal {
    Goal { scope: Some(Scope::InMarket), ..goal }
}

fn aims(record: &mut Record, goals: impl IntoIterator<Item = Goal>) {
    for goal in goals {
        let id = fresh(record);
        record.targets.insert(usize::MAX, id, goal);
    }
}

fn needs(record: &mut Record, goals: impl IntoIterator<Item = Goal>) {
    for goal in goals {
        let id = fresh(record);
        record.outcomes.insert(usize::MAX, id, goal);
    }
}

fn second() -> Record {
    let mut record = begun("The founding failure", Objective::Conversion, "USD", &["US"]);
    piece(&mut record, 10, Platform::Instagram, Format::Story, None, "");
    piece(&mut record, 2, Platform::Instagram, Format::Reel, None, "");
    aims(&mut record, [goal(Metric::Reach, count(60_000)), engagement(60_000, Denominator::Reach)]);
    let clicks = in_market(goal(Metric::Clicks, count(600)));
    needs(&mut record, [clicks, goal(Metric::AttributedSales, money(65_000))]);
    record.terms.fee = Money::from_minor(180_000);
    record
}

fn third() -> Record {
    let mut record = begun("Context matters", Objective::Conversion, "USD", &["US"]);
    aims(&mut record, [goal(Metric::Views, count(10_000))]);
    needs(&mut record, [goal(Metric::Clicks, count(500)), goal(Metric::Orders, count(50))]);
    record
}

fn fourth() -> Record {
    let mut record = begun("Leads", Objective::Leads, "EUR", &["DE", "AT"]);
    piece(&mut record, 1, Platform::YouTube, Format::Integration, None, "60–90 s");
    piece(&mut record, 1, Platform::LinkedIn, Format::Post, None, "");
    let leads = within(60, Metric::QualifiedLeads, count(25), None);
    needs(&mut record, [leads, goal(Metric::CostPerAcquisition, money(18_000))]);
    record.terms.fee = Money::from_minor(420_000);
    record
}

fn fifth() -> Record {
    let mut record = begun("Awareness", Objective::Awareness, "BRL", &["BR"]);
    piece(&mut record, 4, Platform::TikTok, Format::Video, None, "");
    let engaged = Goal { window: Days::new(7), ..engagement(90_000, Denominator::Views) };
    let watched = within(7, Metric::CompletionRate, rate(250_000), None);
    aims(&mut record, [within(7, Metric::Views, count(400_000), None), watched, engaged]);
    let searches = within(14, Metric::OwnRate, rate(100_000), Some(Counter::SearchConsole));
    needs(&mut record, [goal(Metric::InMarketViews, count(220_000)), searches]);
    record
}

fn sixth() -> Record {
    let mut record = begun("App installs", Objective::Installs, "GBP", &["GB"]);
    piece(&mut record, 3, Platform::YouTube, Format::Short, None, "");
    needs(&mut record, [goal(Metric::ActivatedUsers, count(60))]);
    record.terms.fee = Money::from_minor(90_000);
    record.terms.commission = Rate::from_ppm(100_000);
    record
}

/// Campaign 7, with the words of a full page.
pub fn one_page() -> Record {
    let mut record = begun("Autumn launch", Objective::Conversion, "USD", &["US"]);
    let day = |day| Date::new(2026, 12, day);
    record.campaign.facts.product = text("calming serum");
    record.campaign.facts.starts = day(1);
    record.campaign.facts.ends = day(14);
    let words = ONE_PAGE.map(text);
    let [key_message, support, do_this, avoid, disclosure, call_to_action, ..] = words.clone();
    let [.., usage_rights, exclusivity, approval, payment, shortfall, evidence, creators_note] = words;
    record.terms = Terms {
        fee: Money::from_minor(180_000),
        commission: Rate::from_ppm(80_000),
        key_message,
        support,
        do_this,
        avoid,
        disclosure,
        call_to_action,
        usage_rights,
        exclusivity,
        approval,
        payment,
        shortfall,
        evidence,
        creators_note,
        ..Terms::default()
    };
    piece(&mut record, 1, Platform::Instagram, Format::Reel, day(3), "30 s vertical");
    piece(&mut record, 4, Platform::Instagram, Format::Story, day(5), "two frames on launch day with a link");
    piece(&mut record, 2, Platform::TikTok, Format::Video, day(10), "");
    let reach = within(7, Metric::Reach, count(60_000), Some(Counter::InstagramInsights));
    let engaged = Goal { window: Days::new(7), ..engagement(60_000, Denominator::Reach) };
    aims(&mut record, [reach, engaged, within(1, Metric::LinkTaps, count(900), None)]);
    needs(
        &mut record,
        [
            within(7, Metric::Sessions, count(700), Some(Counter::GoogleAnalytics)),
            within(30, Metric::Orders, count(18), Some(Counter::Shopify)),
            within(30, Metric::AttributedSales, money(120_000), Some(Counter::Shopify)),
        ],
    );
    record
}

const ONE_PAGE: [&str; 13] = [
    "The serum that calms red skin overnight, shown on bare skin and in daylight.",
    "Fragrance free and tested on sensitive skin. One pump is enough; a bottle lasts two months. Free returns within 30 days.",
    "Show the texture on your hand, apply on camera in the evening and show the next morning without a filter. Say in your own words why you tried it. Put the link sticker on every story frame with the product in view.",
    "No before-and-after claims about acne or any medical condition, no comparison with other brands by name, no filter on skin, no other skincare in the same story sequence.",
    "Start the caption with 'Ad' and use the paid partnership label; say it in the first five seconds of the reel and keep it readable on screen.",
    "Tap the link for 15% off your first bottle with code GLOW15, valid until 14 December.",
    "Organic use on our own channels for six months; paid use of the reel for 30 days after go-live, no edits except subtitles.",
    "No facial skincare from other brands seven days before and fourteen days after the reel.",
    "Concept within two working days, one round on the finished piece, answer within 24 hours.",
    "$1,800, half on signing, half seven days after the last story; 8% commission on sales with the code.",
    "If the reel stays under 80% of the agreed reach after seven days, one more story sequence or a pro-rata reduction.",
    "Story insights as screenshots 24 hours after each frame, reel insights after 7 and 30 days.",
    "My audience usually researches for a while before buying, so we look at clicks after seven days and at orders after thirty.",
];

/// A full brief in other words than any that links were primed with: a workshop for people who bind books.
fn bookbinding() -> Record {
    let mut record = begun("Fold & stitch", Objective::Leads, "CAD", &["CA", "NZ"]);
    let day = |day| Date::new(2027, 10, day);
    let facts = &mut record.campaign.facts;
    facts.brand = text("Quire Hall");
    facts.product = text("Eight-evening online workshop on Coptic and Japanese bindings");
    facts.page = text("https://quirehall.example/workshop");
    facts.audience = text("Illustrators, journal keepers and retired librarians who already own a bone folder.");
    facts.contact = text("Odile Marchand, odile@quirehall.example");
    facts.starts = day(4);
    facts.ends = day(29);
    record.creator.facts.handle = text("@threadandspine");
    record.terms = Terms {
        fee: Money::from_minor(96_500),
        commission: Rate::from_ppm(150_000),
        product_value: Money::from_minor(14_000),
        key_message: text("A notebook you sewed yourself outlives every phone you will ever own."),
        support: text(
            "Teacher Wenna Pryce restored the parish registers of Llanfair. Kits leave Halifax on the Tuesday after enrolment; offcuts of goatskin come along for practice.",
        ),
        do_this: text(
            "Begin with the sound of paper tearing along the grain. Pierce one signature in real time, wax the thread, and let viewers see a crooked stitch before you unpick it.",
        ),
        avoid: text(
            "Please leave out glue guns, sponsored scissors and anything that calls this a hobby for grandmothers.",
        ),
        call_to_action: text(
            "Join the waiting list and quote SIGNATURE8; the first forty get a hand-marbled cover sheet.",
        ),
        disclosure: text(
            "Spoken within the opening sentence, written above the fold, and tagged with the platform's own label.",
        ),
        approval: text(
            "Storyboard sketched by the 6th. Odile replies the same evening, Halifax time, and asks for one correction at most.",
        ),
        usage_rights: text(
            "We may embed the finished film on our enrolment page until the spring term closes. Stills stay yours.",
        ),
        exclusivity: text("None, apart from rival evening classes during October."),
        payment: text(
            "A third when the storyboard is settled, the remainder by e-transfer within ten days of the second short.",
        ),
        shortfall: text(
            "Should fewer than twenty people enrol, we swap the last short for a studio diary in November.",
        ),
        evidence: text(
            "Export of watch time and of outbound taps on 15 and 30 October, plus the reply count from the newsletter.",
        ),
        creators_note: text(
            "My followers binge on Sundays, so schedule the long film then. I film under north light only.",
        ),
        ..Terms::default()
    };
    piece(&mut record, 1, Platform::YouTube, Format::Video, day(10), "fourteen minutes, chapters marked");
    piece(&mut record, 2, Platform::YouTube, Format::Short, day(17), "one knot each");
    piece(&mut record, 1, Platform::Newsletter, Format::Issue, day(21), "");
    let studio = Some(Counter::YouTubeStudio);
    aims(&mut record, [within(28, Metric::Views, count(31_000), studio), within(14, Metric::Clicks, count(420), None)]);
    needs(&mut record, [within(30, Metric::SignUps, count(45), Some(Counter::BrandRecords))]);
    record
}

/// A full brief in German: electricity for people who rent.
fn balcony() -> Record {
    let mut record = begun("Balkonkraftwerk im Frühjahr", Objective::Leads, "EUR", &["DE"]);
    let day = |month, day| Date::new(2027, month, day);
    let facts = &mut record.campaign.facts;
    facts.brand = text("Sonnenwinkel eG");
    facts.product = text("Steckersolar-Set mit 800 Watt");
    facts.audience = text("Mieterinnen und Mieter mit Südbalkon, die ihre Nebenkosten leid sind.");
    facts.contact = text("Jörg Petersen, presse@sonnenwinkel.example");
    facts.starts = day(3, 8);
    facts.ends = day(4, 18);
    record.creator.facts.handle = text("@schraubenkarl");
    record.terms = Terms {
        fee: Money::from_minor(275_000),
        key_message: text("Einstecken, anmelden, zusehen, wie sich der Zähler langsamer dreht."),
        support: text(
            "Genossenschaft seit 2009, Wechselrichter aus Freiburg, Halterung ohne Bohren, Rücknahme alter Module.",
        ),
        do_this: text(
            "Bau das Set allein auf, ohne Schnitt beim Festziehen der Klemmen. Zeig den Strommesser vor und nach einer Waschmaschine bei Wolken und bei Sonne.",
        ),
        avoid: text("Keine Versprechen über Jahreserträge, kein Klettern über das Geländer, nichts gegen Vermieter."),
        call_to_action: text("Lass dir ausrechnen, was dein Balkon hergibt: drei Fragen, keine Anmeldung."),
        disclosure: text("Einblendung »Werbung« von der ersten bis zur letzten Sekunde, dazu mündlich nach dem Gruß."),
        approval: text(
            "Rohschnitt bis 15. März; Sachfehler melden wir binnen zwei Werktagen, über den Ton entscheidest du.",
        ),
        usage_rights: text(
            "Ausschnitte bis neunzig Sekunden auf unserer Seite bis Ende September; Anzeigen nur nach Rücksprache.",
        ),
        exclusivity: text("Bis Pfingsten keine anderen Solaranbieter, Werkzeugmarken sind frei."),
        payment: text("Tausend Euro bei Zusage, der Rest am Monatsende nach der Ausstrahlung."),
        shortfall: text(
            "Liegen weniger als 150 Berechnungen vor, folgt im Mai eine kurze Frage-Antwort-Runde ohne Aufpreis.",
        ),
        evidence: text("Zuschauerbindung und Herkunft nach einer Woche und am 18. April als Tabelle."),
        creators_note: text("Bei Regen verschiebt sich der Dreh; bitte zwei Wochenenden freihalten."),
        ..Terms::default()
    };
    piece(&mut record, 1, Platform::YouTube, Format::Video, day(3, 21), "acht bis zwölf Minuten");
    piece(&mut record, 1, Platform::Podcast, Format::Episode, day(4, 2), "Hinweis nach der Titelmusik");
    piece(&mut record, 3, Platform::Instagram, Format::Story, day(3, 22), "");
    aims(&mut record, [within(28, Metric::Views, count(85_000), Some(Counter::YouTubeStudio))]);
    let leads = within(30, Metric::QualifiedLeads, count(60), Some(Counter::BrandRecords));
    needs(&mut record, [in_market(within(28, Metric::Clicks, count(900), None)), leads]);
    record
}

/// Each with the name under which it stands in a table.
pub fn all() -> Vec<(&'static str, Record)> {
    vec![
        ("1 the founding example", Record { id: SOME, ..example() }),
        ("2 the founding failure", second()),
        ("3 context matters", third()),
        ("4 leads in euros", fourth()),
        ("5 awareness", fifth()),
        ("6 app installs", sixth()),
        ("7 a full page", one_page()),
        ("a full page on bookbinding", bookbinding()),
        ("a full page in German", balcony()),
    ]
}
