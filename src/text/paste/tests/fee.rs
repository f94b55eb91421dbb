//! What the creator is paid, with and without a currency beside it.

use super::*;

#[test]
fn a_fee_without_a_currency_is_asked_about() {
    assert_read(
        &Conventions::ENGLISH,
        "Deliverables: 2 reels, 3 stories\nFee: 1,800 net\nFee timing: 14 days",
        &["2 reels => 2 Reel", "3 stories => 3 Story", "Fee: 1,800 => Fee 180000 minor ??"],
        &["net", "Fee timing: 14 days"],
    );
}

#[test]
fn a_german_fee_in_the_currency_of_another_amount() {
    assert_read(
        &Conventions::ENGLISH,
        "Leistungen: 2 Reels. Honorar 4.200 zzgl. MwSt., 500 € Umsatz",
        &[
            "2 Reels => 2 Reel",
            "Honorar 4.200 => Fee 420000 minor",
            "500 € Umsatz => outcome 50000 minor AttributedSales",
            "500 € => Currency EUR",
        ],
        &["zzgl. MwSt"],
    );
}

#[test]
fn a_fee_in_the_currency_that_is_named() {
    assert_read(
        &Conventions::ENGLISH,
        "2 Reels, Currency: CHF, Fee: 1'800",
        &["2 Reels => 2 Reel", "Currency: CHF => Currency CHF", "Fee: 1'800 => Fee 180000 minor"],
        &[],
    );
}

#[test]
fn a_german_offer_with_tax_on_top() {
    assert_read(
        &Conventions::ENGLISH,
        "Hallo Herr Weber,\n\nanbei unser Angebot:\n• 1 Video auf YouTube (ca. 60 Sek. Integration), \
         Veröffentlichung bis 15. Januar 2027\n• 2 Shorts\n• 3 Storys auf Instagram\n\nHonorar: 3.500 zzgl. \
         MwSt., Zahlungsziel: 14 Tage, Nutzungsrechte: 6 Monate organisch, Exklusivität: 4 Wochen\nKunde: Müller \
         Werkzeuge GmbH, Produkt: Akkuschrauber, Ziel: Umsatz, Markt: Deutschland und Österreich, Währung: \
         Euro\nZiele Marke: mindestens 400 Klicks in 14 Tagen (GA4), 20 Bestellungen, 1.800 € Umsatz\nAnnahmen: \
         80.000 Aufrufe, Publikum im Markt 75 %, Klickrate 0,9 %, Konversionsrate 2,1 %, Warenkorb 89,90 €\n\nMit \
         freundlichen Grüßen",
        &[
            "1 Video auf YouTube (ca. 60 Sek. Integration), Veröffentlichung bis 15. Januar 2027 => 1 YouTube Video \
             due 2027-01-15 «ca. 60 Sek. Integration»",
            "3 Storys auf Instagram => 3 Instagram Story",
            "Honorar: 3.500 => Fee 350000 minor",
            "Zahlungsziel: 14 Tage => Payment 14 Tage",
            "Nutzungsrechte: 6 Monate organisch => UsageRights 6 Monate organisch",
            "Exklusivität: 4 Wochen => Exclusivity 4 Wochen",
            "Kunde: Müller Werkzeuge GmbH => Brand Müller Werkzeuge GmbH",
            "Produkt: Akkuschrauber => Product Akkuschrauber",
            "Ziel: Umsatz => Objective #1",
            "Markt: Deutschland => Market DE",
            "Österreich => Market AT",
            "Währung: Euro => Currency EUR",
            "mindestens 400 Klicks in 14 Tagen (GA4) => outcome 400 Clicks 14 d GoogleAnalytics",
            "20 Bestellungen => outcome 20 Orders",
            "1.800 € Umsatz => outcome 180000 minor AttributedSales",
            "80.000 Aufrufe => plan Views 80000",
            "Publikum im Markt 75 % => plan AudienceInMarket 750000 ppm",
            "Klickrate 0,9 % => plan ClickThroughRate 9000 ppm",
            "Konversionsrate 2,1 % => plan ConversionRate 21000 ppm",
            "Warenkorb 89,90 € => plan AverageOrderValue 8990 minor",
        ],
        &["Hallo Herr Weber,", "anbei unser Angebot:", "• 2 Shorts", "zzgl. MwSt", "Mit freundlichen Grüßen"],
    );
}

#[test]
fn a_fee_without_a_sign_is_in_the_currency_of_the_campaign() {
    let text = "Deliverables: 2 Reels\nHonorar: 4.200";
    let euros = Context { currency: Currency::from_code("EUR"), ..context(&Conventions::GERMAN) };
    let pasted = read(text, &euros);
    assert_eq!(
        pasted.parts.iter().map(part).collect::<Vec<_>>(),
        ["2 Reels => 2 Reel", "Honorar: 4.200 => Fee 420000 minor"]
    );
    // Yen have no decimals.
    let yen = Context { currency: Currency::from_code("JPY"), ..euros };
    assert_eq!(read(text, &yen).parts.last().map(part), Some("Honorar: 4.200 => Fee 4200 minor".to_owned()));
}

#[test]
fn other_numbers_behind_the_word_are_no_fee() {
    for line in [
        "Fee 3. Dezember",
        "Fee: 3 December",
        "Fee 2 weeks after",
        "Fee: 50%",
        "Fee: 50/50",
        "Fee: 1,800 per reel",
        "Fee: 1,800-2,400",
        "Fee: up to 1,800",
        "Late fee: 40",
        "1,800 fee",
        "Fee 12 bananas",
    ] {
        let text = format!("Deliverables: 5 posts, 3 stories\n{line}");
        assert_read(&Conventions::ENGLISH, &text, &["5 posts => 5 Post", "3 stories => 3 Story"], &[line]);
    }
}
