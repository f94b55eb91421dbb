//! Labels and figures in one line, with commas between them.

use super::*;

#[test]
fn goals_and_a_fee_in_one_line() {
    assert_read(
        &Conventions::ENGLISH,
        "Reach 25k, ER 8%, 500 clicks, $2,000 sales, fee $1,800",
        &[
            "Reach 25k => target 25000 Reach",
            "ER 8% => target 80000 ppm EngagementRate",
            "500 clicks => outcome 500 Clicks",
            "$2,000 sales => outcome 200000 minor AttributedSales",
            "$2,000 => Currency USD ?",
            "fee $1,800 => Fee 180000 minor",
        ],
        &[],
    );
}

#[test]
fn labels_in_one_line() {
    assert_read(
        &Conventions::ENGLISH,
        "Goal: sales, market: US, period: 1-14 December 2026, fee: $1,800, commission: 10%, deliverables: 2 \
         reels, 3 stories",
        &[
            "Goal: sales => Objective #1",
            "market: US => Market US",
            "period: 1-14 December 2026 => Starts 2026-12-01",
            "period: 1-14 December 2026 => Ends 2026-12-14",
            "fee: $1,800 => Fee 180000 minor",
            "$1,800 => Currency USD ?",
            "commission: 10% => Commission 100000 ppm",
            "2 reels => 2 Reel",
            "3 stories => 3 Story",
        ],
        &[],
    );
}

#[test]
fn a_recap_in_a_sentence() {
    assert_read(
        &Conventions::ENGLISH,
        "Hi Lena, quick recap: 2 Reels + 4 Stories on IG, reach 40k, ER 5% by reach, link clicks 300, start 3 \
         December 2026, fee €2,400, commission 10%, usage rights: 3 months organic, exclusivity: 2 weeks",
        &[
            "2 Reels => 2 Reel",
            "4 Stories on IG => 4 Instagram Story",
            "reach 40k => target 40000 Reach",
            "ER 5% by reach => target 50000 ppm EngagementRate of Reach",
            "link clicks 300 => outcome 300 Clicks",
            "start 3 December 2026 => Starts 2026-12-03",
            "fee €2,400 => Fee 240000 minor",
            "€2,400 => Currency EUR",
            "commission 10% => Commission 100000 ppm",
            "usage rights: 3 months organic => UsageRights 3 months organic",
            "exclusivity: 2 weeks => Exclusivity 2 weeks",
        ],
        &["Hi Lena, quick recap"],
    );
}

#[test]
fn german_labels_in_one_line() {
    assert_read(
        &Conventions::ENGLISH,
        "Ziel: Leads, Markt: Deutschland, Laufzeit: 1.12. bis 14.12.2026, Reichweite 40.000, Interaktionsrate 6 \
         %, 300 Klicks, Umsatz 2.000 €, Honorar 1.500 €, Provision 8 %",
        &[
            "Ziel: Leads => Objective #2",
            "Markt: Deutschland => Market DE",
            "Laufzeit: 1.12. bis 14.12.2026 => Starts 2026-12-01",
            "Laufzeit: 1.12. bis 14.12.2026 => Ends 2026-12-14",
            "Reichweite 40.000 => target 40000 Reach",
            "Interaktionsrate 6 % => target 60000 ppm EngagementRate",
            "300 Klicks => outcome 300 Clicks",
            "Umsatz 2.000 € => outcome 200000 minor AttributedSales",
            "2.000 € => Currency EUR",
            "Honorar 1.500 € => Fee 150000 minor",
            "Provision 8 % => Commission 80000 ppm",
        ],
        &[],
    );
}

#[test]
fn german_assumptions() {
    assert_read(
        &Conventions::ENGLISH,
        "Kampagne: Herbst, Marke: Glow, Ziel Umsatz, Markt DE, EUR, Start 3. Dezember 2026, Ende 14. Dezember \
         2026\nLeistungen: 2 Reels, 3 Storys, Honorar: 4.200\nAnnahmen: Reichweite 40.000, Zielgruppe im Markt 60 \
         %, Klickrate 1,2 %, Landing Rate 80 %, Konversionsrate 2 %, Warenkorb 64 €, Marge 50 %",
        &[
            "Kampagne: Herbst => Name Herbst",
            "Marke: Glow => Brand Glow",
            "Ziel Umsatz => Objective #1",
            "Markt DE => Market DE",
            "EUR => Currency EUR",
            "Start 3. Dezember 2026 => Starts 2026-12-03",
            "Ende 14. Dezember 2026 => Ends 2026-12-14",
            "2 Reels => 2 Reel",
            "3 Storys => 3 Story",
            "Honorar: 4.200 => Fee 420000 minor",
            "Reichweite 40.000 => plan Reach 40000",
            "Zielgruppe im Markt 60 % => plan AudienceInMarket 600000 ppm",
            "Klickrate 1,2 % => plan ClickThroughRate 12000 ppm",
            "Landing Rate 80 % => plan LandingRate 800000 ppm",
            "Konversionsrate 2 % => plan ConversionRate 20000 ppm",
            "Warenkorb 64 € => plan AverageOrderValue 6400 minor",
            "Marge 50 % => Margin 500000 ppm",
        ],
        &[],
    );
}

#[test]
fn an_e_mail_with_figures_in_its_sentences() {
    assert_read(
        &Conventions::ENGLISH,
        "Subject: Glow x Lena / December\n\nHey Lena!\n\nSo happy you're in. To recap what we talked about on the \
         phone: you'd make 2 Reels and 5 Stories on Instagram, live on 3 December, and we're hoping for roughly \
         300 clicks to our shop within two weeks. Our average order value is $64 and about 60% of your audience \
         is in the US, so that would be fair. Fee stays at $1,500, half now and half after, plus 10% commission \
         on every sale with your code.\n\nExclusivity: no other skincare for 14 days\nUsage: organic only, 3 \
         months\n\nxx Mia",
        &[
            "2 Reels => 2 Reel",
            "5 Stories on Instagram, live on 3 December => 5 Instagram Story due 2026-12-03",
            "roughly 300 clicks to our shop within two weeks => outcome 300 Clicks 14 d «roughly»",
            "average order value is $64 => plan AverageOrderValue 6400 minor",
            "$64 => Currency USD ?",
            "Fee stays at $1,500 => Fee 150000 minor",
            "10% commission => Commission 100000 ppm",
            "Exclusivity: no other skincare for 14 days => Exclusivity no other skincare for 14 days",
            "Usage: organic only, 3 months => UsageRights organic only, 3 months",
        ],
        &[
            "Subject: Glow x Lena / December",
            "Hey Lena!",
            "So happy you're in. To recap what we talked about on the phone: you'd make",
            "about 60% of your audience is in the US, so that would be fair",
            "half now and half after",
            "on every sale with your code",
            "xx Mia",
        ],
    );
}

#[test]
fn a_brief_with_bars_between_labels_and_a_cost() {
    assert_read(
        &Conventions::ENGLISH,
        "CAMPAIGN BRIEF\nBrand: Nordlicht Coffee   |  Product: Cold brew cans\nObjective: brand awareness, \
         Market: UK and Ireland, Dates: 2 to 20 March 2027, Currency: GBP\nPlatform: TikTok\nContent: 3 videos \
         (15-30 s), 1 live stream\nKPIs: 350k views, 20% completion rate, 5% engagement rate by views, CPM under \
         £12\nBudget: £2,500 (fee £2,000 + product £500)\nPayment: 30 days after invoice",
        &[
            "Brand: Nordlicht Coffee => Brand Nordlicht Coffee",
            "Product: Cold brew cans => Product Cold brew cans",
            "Objective: brand awareness => Objective #4",
            "Market: UK => Market GB",
            "Ireland => Market IE",
            "Dates: 2 to 20 March 2027 => Starts 2027-03-02",
            "Dates: 2 to 20 March 2027 => Ends 2027-03-20",
            "Currency: GBP => Currency GBP",
            "3 videos (15-30 s) => 3 TikTok Video «15-30 s»",
            "1 live stream => 1 TikTok Live",
            "350k views => target 350000 Views",
            "20% completion rate => target 200000 ppm CompletionRate",
            "5% engagement rate by views => target 50000 ppm EngagementRate of Views",
            "CPM under £12 => outcome 1200 minor CostPerThousandViews",
            "Payment: 30 days after invoice => Payment 30 days after invoice",
        ],
        &["CAMPAIGN BRIEF", "Budget: £2,500 (fee £2,000 + product £500)"],
    );
}

#[test]
fn a_plan_and_the_goals_of_both_sides() {
    assert_read(
        &Conventions::ENGLISH,
        "Planned\nViews: 85,000\nAudience in market: 62%\nCTR: 0.9%\nAOV: €64\n\nCreator goals\nViews: \
         80,000\n\nBrand goals\nAOV: €60\nLanding rate: 80%\nCPA below €40",
        &[
            "Views: 85,000 => plan Views 85000",
            "Audience in market: 62% => plan AudienceInMarket 620000 ppm",
            "CTR: 0.9% => plan ClickThroughRate 9000 ppm",
            "AOV: €64 => plan AverageOrderValue 6400 minor",
            "€64 => Currency EUR",
            "Views: 80,000 => target 80000 Views",
            "AOV: €60 => outcome 6000 minor AverageOrderValue",
            "Landing rate: 80% => outcome 800000 ppm LandingRate",
            "CPA below €40 => outcome 4000 minor CostPerAcquisition",
        ],
        &[],
    );
}

#[test]
fn words_that_are_labels_elsewhere_are_not_read_in_prose() {
    assert_nothing(
        "Quarterly newsletter. Our landing rate improved to 85%, the average order value rose to $64 and \
         conversion went up to 2.1%. Views grew to 85,000. We hired two people; the market US team moved, USD \
         weakened.",
    );
    assert_nothing(
        "Terms & Conditions\nObjective conversion of waste heat. Market research shows 60% of users. The base \
         salary is 60,000, the margin 20%. Ends 14 December 2026. Commission 8% for agents.",
    );
    assert_nothing(
        "We think the launch, our first in the US, market by market, went well. Start with 3 stories, end on a \
         high note, commission was 10%, objective was sales.",
    );
}

#[test]
fn what_the_brand_keeps_to_itself_is_not_put_into_a_creators_copy() {
    let pasted = pasted("Deliverables: 2 Reels\nAssumptions: AOV $64, margin 50%, landing rate 80%");
    let mut own = Record::new(Id(1), Id(2), Id(3), Side::Brand);
    take_over(&mut own, &pasted.parts, pasted.currency);
    assert_eq!((own.plan.iter().count(), own.notes.margin), (2, Rate::from_ppm(500_000)));
    let mut theirs = Record::new(Id(1), Id(2), Id(3), Side::Creator);
    take_over(&mut theirs, &pasted.parts, pasted.currency);
    assert_eq!((theirs.plan.iter().count(), theirs.notes.margin), (0, None));
    assert_eq!(theirs.deliverables.len(), 1);
}

#[test]
fn an_assumption_with_a_range_a_window_or_an_end_is_left_over() {
    for line in [
        "Assumptions: views 40k to 110k",
        "Assumptions: CTR 1.2% of followers",
        "Assumptions: reach 60,000 in 7 days",
        "Assumptions: landing rate of at least 80%",
        "Assumptions: audience in market up to 70%",
        "Assumptions: AOV 64",
        "Objective: sales and awareness",
        "Objective: sales, awareness",
    ] {
        let text = format!("Deliverables: 5 posts, 3 stories\n{line}");
        let pasted = pasted(&text);
        assert_eq!(pasted.parts.len(), 2, "{line}");
        assert_eq!(pasted.left_over.len(), 1, "{line}");
        assert!(line.ends_with(pasted.left_over[0].as_str()), "{line}");
    }
}
