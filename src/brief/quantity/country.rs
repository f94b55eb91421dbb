//! Countries, by the two letters of ISO 3166-1.

/// A country by its two letters. Any two capital letters are taken, because the list changes and
/// a brief outlives it; names come from the browser.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Country([u8; 2]);

/// The countries that are offered: ISO 3166-1 alpha-2, without separators.
pub const COUNTRIES: &str = "ADAEAFAGAIALAMAOAQARASATAUAWAXAZBABBBDBEBFBGBHBIBJBLBMBNBOBQBRBSBTBVBWBYBZCACCCDCFCGCHCICKCLCMCNCOCRCUCVCWCXCYCZDEDJDKDMDODZECEEEGEHERESETFIFJFKFMFOFRGAGBGDGEGFGGGHGIGLGMGNGPGQGRGSGTGUGWGYHKHMHNHRHTHUIDIEILIMINIOIQIRISITJEJMJOJPKEKGKHKIKMKNKPKRKWKYKZLALBLCLILKLRLSLTLULVLYMAMCMDMEMFMGMHMKMLMMMNMOMPMQMRMSMTMUMVMWMXMYMZNANCNENFNGNINLNONPNRNUNZOMPAPEPFPGPHPKPLPMPNPRPSPTPWPYQARERORSRURWSASBSCSDSESGSHSISJSKSLSMSNSOSRSSSTSVSXSYSZTCTDTFTGTHTJTKTLTMTNTOTRTTTVTWTZUAUGUMUSUYUZVAVCVEVGVIVNVUWFWSYEYTZAZMZW";

impl Country {
    /// From two letters, in either case.
    pub fn from_code(code: &str) -> Option<Self> {
        let letters: [u8; 2] = code.to_ascii_uppercase().as_bytes().try_into().ok()?;
        letters.iter().all(u8::is_ascii_uppercase).then_some(Country(letters))
    }

    /// Its two letters.
    pub fn code(&self) -> &str {
        std::str::from_utf8(&self.0).unwrap_or_default()
    }

    /// Every country that is offered, in the order of the list.
    pub fn offered() -> impl Iterator<Item = Country> {
        COUNTRIES.as_bytes().chunks_exact(2).filter_map(|letters| letters.try_into().ok().map(Country))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_letters_make_a_country() {
        assert_eq!(Country::from_code("us").as_ref().map(Country::code), Some("US"));
        for code in ["", "U", "USA", "U1", "é"] {
            assert_eq!(Country::from_code(code), None, "{code}");
        }
    }

    #[test]
    fn the_list_holds_the_249_countries_of_the_standard_in_order() {
        let offered: Vec<Country> = Country::offered().collect();
        assert_eq!(offered.len(), 249);
        assert!(offered.is_sorted());
    }
}
