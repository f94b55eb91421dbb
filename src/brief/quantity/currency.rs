//! Currencies, by ISO 4217.

/// A currency of ISO 4217: its three letters.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct Currency(&'static str);

impl std::fmt::Debug for Currency {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(out, "Currency({})", self.0)
    }
}

/// The codes of ISO 4217 without separators, by the decimals of their minor units. Those that have
/// none, such as funds and metals, stand with two. Withdrawn codes that the list of crate
/// `iso_currency` 0.5 has are kept: briefs may hold them. (The crate itself would cost the page
/// 2 kB for this; a test holds the two together.)
const CODES: [(u8, &str); 4] = [
    (
        2,
        "AEDAFNALLAMDAOAARSAUDAWGAZNBAMBBDBDTBGNBMDBNDBOBBOVBRLBSDBTNBWPBYNBZDCADCDFCHECHFCHWCNYCOPCOUCRCCUCCUPCVECZKDKKDOPDZDEGPERNETBEURFJDFKPGBPGELGHSGIPGMDGTQGYDHKDHNLHRKHTGHUFIDRILSINRIRRJMDKESKGSKHRKPWKYDKZTLAKLBPLKRLRDLSLMADMDLMGAMKDMMKMNTMOPMRUMURMVRMWKMXNMXVMYRMZNNADNGNNIONOKNPRNZDPABPENPGKPHPPKRPLNQARRONRSDRUBSARSBDSCRSDGSEKSGDSHPSLESLLSOSSRDSSPSTNSVCSYPSZLTHBTJSTMTTOPTRYTTDTWDTZSUAHUSDUSNUYUUZSVEDVESWSTXAGXAUXBAXBBXBCXBDXCDXCGXDRXPDXPTXSUXTSXUAXXXYERZARZMWZWGZWL",
    ),
    (0, "BIFCLPDJFGNFISKJPYKMFKRWPYGRWFUGXUYIVNDVUVXAFXOFXPF"),
    (3, "BHDIQDJODKWDLYDOMRTND"),
    (4, "CLFUYW"),
];

impl Currency {
    /// From its three letters, in either case; `None` if ISO 4217 does not list it.
    pub fn from_code(code: &str) -> Option<Self> {
        if code.len() != 3 {
            return None;
        }
        CODES.iter().find_map(|(_, codes)| {
            (0..codes.len()).step_by(3).find_map(|at| {
                let own = codes.get(at..at.saturating_add(3))?;
                own.eq_ignore_ascii_case(code).then_some(Currency(own))
            })
        })
    }

    /// Its three letters.
    pub fn code(self) -> &'static str {
        self.0
    }

    /// How many decimals its minor unit has: 2 for the dollar, 0 for the yen. Funds and metals
    /// without a minor unit count as 2.
    pub fn decimals(self) -> u8 {
        let special =
            CODES.iter().skip(1).find(|(_, codes)| codes.as_bytes().chunks(3).any(|own| own == self.0.as_bytes()));
        special.map_or(2, |(decimals, _)| *decimals)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn decimals_follow_iso_4217() {
        for (code, decimals) in [("USD", 2), ("eur", 2), ("JPY", 0), ("KWD", 3), ("CLF", 4), ("BRL", 2)] {
            assert_eq!(Currency::from_code(code).map(Currency::decimals), Some(decimals), "{code}");
        }
        for code in ["ABC", "$", "", "US", "USDX", "SDE", "€"] {
            assert!(Currency::from_code(code).is_none(), "{code}");
        }
    }

    #[test]
    fn the_table_is_that_of_the_crate() {
        let letters = || 'A'..='Z';
        let mut known = 0;
        for (a, b, c) in letters().flat_map(|a| letters().flat_map(move |b| letters().map(move |c| (a, b, c)))) {
            let code = String::from_iter([a, b, c]);
            let usual = iso_currency::Currency::from_code(&code);
            known += usize::from(usual.is_some());
            let own = Currency::from_code(&code);
            assert_eq!(own.map(Currency::code), usual.map(|usual| usual.code()), "{code}");
            let decimals = usual.map(|usual| usual.exponent().unwrap_or(2));
            assert_eq!(own.map(|own| u16::from(own.decimals())), decimals, "{code}");
        }
        assert_eq!(known, CODES.iter().map(|(_, codes)| codes.len() / 3).sum::<usize>());
    }
}
