//! The checklist of disclosure, by market. Not legal advice, and says so.

use crate::align::disclosure::{Item, Region, Source};

/// What the list is not.
pub const NOT_ADVICE: &str = "A checklist, not legal advice.";

/// Where a list applies.
pub fn region(region: Region) -> &'static str {
    match region {
        Region::UnitedStates => "In the US (FTC)",
        Region::UnitedKingdom => "In the UK (ASA and CAP)",
        Region::Elsewhere => "Elsewhere",
    }
}

/// Something to look at.
pub fn item(item: Item) -> &'static str {
    match item {
        Item::WithTheEndorsement => "It stands with the endorsement itself, in every piece.",
        Item::HardToMiss => "It is hard to miss: not only in the profile, not behind “more”, not among many hashtags.",
        Item::ShownAndSaid => "In a video it is both shown and said.",
        Item::PlatformLabel => "The platform’s own label may not be enough by itself.",
        Item::Obvious => "It is obvious at once that it is an ad.",
        Item::AdUpfront => "“Ad” or “Advert” comes first.",
        Item::WeakWords => "“Gifted”, “spon”, “collab”, “affiliate” and “thanks to” are advised against.",
        Item::Distinguishable => "It can be told at once from what is no ad, whatever the format.",
        Item::LocalRules => "Countries have rules and words of their own: look up those of your market.",
    }
}

/// Who asks for it: "Federal Trade Commission: Disclosures 101 …, 2019".
pub fn source(source: &Source) -> String {
    [source.publisher, ": ", source.title, ", ", &source.year.to_string()].concat()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_source_names_who_what_and_when() {
        let said = source(&Region::UnitedStates.source());
        assert_eq!(said, "Federal Trade Commission: Disclosures 101 for Social Media Influencers, 2019");
    }

    #[test]
    fn every_item_is_one_sentence() {
        for own in [Region::UnitedStates, Region::UnitedKingdom, Region::Elsewhere] {
            for item in own.items().iter().map(|own| item(*own)) {
                assert!(item.ends_with('.') && item.matches(". ").count() == 0, "{item}");
            }
            assert!(!region(own).is_empty());
        }
    }
}
