//! What people are to see of an ad being one: a checklist for each market, with its source.
//!
//! It lists what the source asks for and judges nothing: whether a wording will do is for the two
//! sides, and their lawyers, to say.

use crate::brief::quantity::Country;
use crate::brief::record::Record;

/// A place with rules of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Region {
    /// The United States and their territories.
    UnitedStates,
    /// The United Kingdom.
    UnitedKingdom,
    /// Anywhere else.
    Elsewhere,
}

/// Something to look at.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Item {
    /// It stands with the endorsement itself.
    WithTheEndorsement,
    /// It is hard to miss: not only in the profile, not behind "more".
    HardToMiss,
    /// The label of the platform may not be enough.
    PlatformLabel,
    /// In a video it is both shown and said.
    ShownAndSaid,
    /// It is obvious before anyone engages with it.
    Obvious,
    /// "Ad" or "Advert", upfront.
    AdUpfront,
    /// Words that are advised against.
    WeakWords,
    /// It can be told from everything else, whatever the form and the medium.
    Distinguishable,
    /// The rules of the market itself.
    LocalRules,
}

/// Who asks for it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Source {
    /// Who published it.
    pub publisher: &'static str,
    /// What it is called.
    pub title: &'static str,
    /// When.
    pub year: u16,
    /// Where it can be read.
    pub address: &'static str,
}

const FTC: Source = Source {
    publisher: "Federal Trade Commission",
    title: "Disclosures 101 for Social Media Influencers",
    year: 2019,
    address: "https://www.ftc.gov/influencers",
};

const CAP: Source = Source {
    publisher: "ASA, CAP and CMA",
    title: "Influencers’ guide to making clear that ads are ads, third edition",
    year: 2023,
    address: "https://www.asa.org.uk/resource/influencers-guide.html",
};

const ICC: Source = Source {
    publisher: "International Chamber of Commerce",
    title: "Advertising and Marketing Communications Code, 11th edition",
    year: 2024,
    address: "https://iccwbo.org/business-solutions/whats-new-in-the-icc-code",
};

impl Region {
    /// The region of a country.
    pub fn of(country: Country) -> Region {
        match country.code() {
            "US" | "PR" | "VI" | "GU" | "AS" | "MP" => Region::UnitedStates,
            "GB" => Region::UnitedKingdom,
            _ => Region::Elsewhere,
        }
    }

    /// What to look at there, most important first.
    pub fn items(self) -> &'static [Item] {
        match self {
            Region::UnitedStates => {
                &[Item::WithTheEndorsement, Item::HardToMiss, Item::ShownAndSaid, Item::PlatformLabel]
            }
            Region::UnitedKingdom => &[Item::Obvious, Item::AdUpfront, Item::WeakWords],
            Region::Elsewhere => &[Item::Distinguishable, Item::LocalRules],
        }
    }

    /// Who asks for it.
    pub fn source(self) -> Source {
        match self {
            Region::UnitedStates => FTC,
            Region::UnitedKingdom => CAP,
            Region::Elsewhere => ICC,
        }
    }
}

/// The regions whose checklists belong to a brief, by its markets, each once. While no market is
/// known: the American one and the general one.
pub fn regions(record: &Record) -> Vec<Region> {
    let countries = record.campaign.markets.iter().filter_map(|(_, market)| market.country);
    let mut regions: Vec<Region> = countries.map(Region::of).collect();
    if regions.is_empty() {
        regions = vec![Region::UnitedStates, Region::Elsewhere];
    }
    regions.sort_unstable();
    regions.dedup();
    regions
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::brief::field::Market;
    use crate::brief::id::{Id, ItemId, Side};

    fn with_markets(codes: &[&str]) -> Record {
        let mut record = Record::new(Id(1), Id(2), Id(3), Side::Brand);
        for (id, code) in [ItemId(0), ItemId(2), ItemId(4)].into_iter().zip(codes) {
            let market = Market { country: Country::from_code(code), share: None };
            record.campaign.markets.insert(usize::MAX, id, market);
        }
        record
    }

    #[test]
    fn each_market_brings_its_checklist_once() {
        use Region::{Elsewhere, UnitedKingdom, UnitedStates};
        assert_eq!(regions(&with_markets(&["US"])), [UnitedStates]);
        assert_eq!(regions(&with_markets(&["GB", "US", "PR"])), [UnitedStates, UnitedKingdom]);
        assert_eq!(regions(&with_markets(&["DE", "AT"])), [Elsewhere]);
        assert_eq!(regions(&with_markets(&["BR", "GB"])), [UnitedKingdom, Elsewhere]);
        // Neither UK nor UM is the kingdom or a market.
        assert_eq!(regions(&with_markets(&["UK"])), [Elsewhere]);
    }

    #[test]
    fn without_a_market_the_general_note_stands_beside_the_american_one() {
        let both = [Region::UnitedStates, Region::Elsewhere];
        assert_eq!(regions(&with_markets(&[])), both);
        // A market that was added and names no country yet is none.
        assert_eq!(regions(&with_markets(&["?"])), both);
    }

    #[test]
    fn every_list_has_a_source_with_a_year() {
        for region in [Region::UnitedStates, Region::UnitedKingdom, Region::Elsewhere] {
            let source = region.source();
            assert!(!region.items().is_empty() && source.year >= 2019 && source.address.starts_with("https://"));
        }
    }
}
