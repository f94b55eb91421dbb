//! The signs of currencies: how they are shown, and which currencies a sign can stand for.

use super::en;
use crate::brief::quantity::Currency;

/// Signs that are shown, each with the currencies it can stand for, the one it is shown for first.
/// `$` and `¥` are shared: what a campaign is counted in decides.
const SHOWN: &[(&str, &str)] = &[
    ("$", "USDCADAUDNZDSGDHKDTWDMXNARSCLPCOPUYUDOPBMDBBDBSDBZDFJDJMDNADTTDXCD"),
    ("€", "EUR"),
    ("£", "GBPEGPGIPFKPSHP"),
    ("¥", "JPYCNY"),
    ("R$", "BRL"),
    ("CA$", "CAD"),
    ("A$", "AUD"),
    ("NZ$", "NZD"),
    ("HK$", "HKD"),
    ("MX$", "MXN"),
    ("NT$", "TWD"),
    ("CN¥", "CNY"),
    ("₹", "INR"),
    ("₩", "KRW"),
    ("₪", "ILS"),
    ("₫", "VND"),
    ("₱", "PHP"),
];

/// Signs that are only read.
const READ: &[(&str, &str)] = &[
    ("US$", "USD"),
    ("C$", "CAD"),
    ("AU$", "AUD"),
    ("S$", "SGD"),
    ("JP¥", "JPY"),
    ("RMB", "CNY"),
    ("Rs", "INRPKRLKRNPRMUR"),
    ("Rs.", "INRPKRLKRNPRMUR"),
    ("kr", "SEKNOKDKKISK"),
    ("kr.", "DKKNOKSEKISK"),
    ("zł", "PLN"),
    ("Kč", "CZK"),
    ("Ft", "HUF"),
    ("lei", "RON"),
    ("₺", "TRY"),
    ("₴", "UAH"),
    ("₦", "NGN"),
    ("฿", "THB"),
    ("Fr", "CHF"),
    ("Fr.", "CHF"),
    ("SFr.", "CHF"),
    ("R", "ZAR"),
];

/// The sign that is shown for a currency; its three letters where no sign is well known.
pub fn symbol(currency: Currency) -> &'static str {
    let code = currency.code();
    SHOWN.iter().find(|(_, codes)| codes.starts_with(code)).map_or(code, |(sign, _)| sign)
}

/// What a sign, a code or a word for a currency can stand for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Mark {
    /// The currency that is meant most often.
    pub first: Currency,
    /// Codes of all it can stand for, without separators.
    codes: &'static str,
}

impl Mark {
    /// Reads a sign ("$", "R$"), a code ("usd") or a word ("euros").
    pub fn read(text: &str) -> Option<Self> {
        let sign = en::currency_word(text).unwrap_or(text);
        let known = SHOWN.iter().chain(READ).find(|(own, _)| own.eq_ignore_ascii_case(sign));
        let codes = match known {
            Some((_, codes)) => codes,
            None => Currency::from_code(sign)?.code(),
        };
        Some(Mark { first: Currency::from_code(codes.get(..3)?)?, codes })
    }

    /// Whether it can stand for this currency.
    pub fn fits(&self, currency: Currency) -> bool {
        self.codes.as_bytes().chunks(3).any(|code| code == currency.code().as_bytes())
    }

    /// Whether it can stand for several currencies, as `$` can.
    pub fn is_shared(&self) -> bool {
        self.codes.len() > 3
    }

    /// The narrower of two marks beside one amount, "$" and "CAD"; `None` if they contradict.
    pub fn with(self, other: Mark) -> Option<Mark> {
        let (narrow, wide) = if self.codes.len() <= other.codes.len() { (self, other) } else { (other, self) };
        wide.fits(narrow.first).then_some(narrow)
    }

    /// What it means where a currency is to be named: the one it stands for; two where two are
    /// equally likely. `$` alone means the US dollar; `kr` alone could be four.
    pub fn named(&self) -> Option<(Currency, Option<Currency>)> {
        match self.codes.len() {
            3 => Some((self.first, None)),
            6 => Some((self.first, self.codes.get(3..).and_then(Currency::from_code))),
            _ => matches!(self.first.code(), "USD" | "GBP" | "INR").then_some((self.first, None)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(code: &str) -> Option<Currency> {
        Currency::from_code(code)
    }

    #[test]
    fn common_currencies_have_signs_and_others_their_code() {
        for (code, sign) in [
            ("USD", "$"),
            ("EUR", "€"),
            ("GBP", "£"),
            ("JPY", "¥"),
            ("CNY", "CN¥"),
            ("BRL", "R$"),
            ("CAD", "CA$"),
            ("AUD", "A$"),
            ("CHF", "CHF"),
            ("KWD", "KWD"),
            ("SEK", "SEK"),
        ] {
            assert_eq!(of(code).map(symbol), Some(sign), "{code}");
        }
    }

    #[test]
    fn every_sign_names_currencies_that_exist_and_is_read_back() {
        for (sign, codes) in SHOWN.iter().chain(READ) {
            for code in codes.as_bytes().chunks(3) {
                let currency = std::str::from_utf8(code).ok().and_then(of);
                assert!(currency.is_some(), "{sign} {codes}");
                let shown = currency.and_then(|currency| Mark::read(symbol(currency)).map(|mark| mark.fits(currency)));
                assert_eq!(shown, Some(true), "{sign} {codes}");
            }
        }
    }

    #[test]
    fn a_shared_sign_fits_every_currency_it_stands_for() {
        let dollar = Mark::read("$");
        for (code, fits) in [("USD", true), ("CAD", true), ("MXN", true), ("EUR", false), ("BRL", false)] {
            assert_eq!(dollar.zip(of(code)).map(|(mark, currency)| mark.fits(currency)), Some(fits), "{code}");
        }
        assert_eq!(Mark::read("US$").zip(of("CAD")).map(|(mark, currency)| mark.fits(currency)), Some(false));
    }

    #[test]
    fn codes_and_words_are_read_too() {
        for (text, code) in [("usd", "USD"), ("Euros", "EUR"), ("us dollars", "USD"), ("pounds", "GBP"), ("rmb", "CNY")]
        {
            assert_eq!(Mark::read(text).map(|mark| mark.first), of(code), "{text}");
        }
        for text in ["", "x", "dollarss", "abc", "%", "🙂", "us"] {
            assert_eq!(Mark::read(text), None, "{text}");
        }
    }
}
