//! What templates are called, and what may be written into a field: examples for its placeholder,
//! never values.

use crate::brief::choice::{Format, Objective};
use crate::brief::field::{
    BrandNotesField as N, CampaignField as C, CreatorField as R, DeliverableField, GoalField, Path, TermsField as T,
};

/// Starts a brief from a template.
pub const START: &str = "Start from a template";
/// What a template holds, and what it does not.
pub const ABOUT: &str =
    "Half filled: the usual pieces and goals with their windows and counters. The numbers are yours to type.";
/// Starts the same brief for someone else.
pub const FOR_ANOTHER: &str = "New for another creator";
/// What that takes along.
pub const FOR_ANOTHER_ABOUT: &str =
    "The same campaign, pieces, goals and terms; the creator, their numbers, link, code and decisions start empty.";

/// What a template is for.
pub fn about(objective: Objective) -> &'static str {
    match objective {
        Objective::Conversion => "Sales: from reach and link taps to sessions, orders and credited sales.",
        Objective::Leads => "Leads: from views and link taps to sign-ups, qualified leads and what one may cost.",
        Objective::Installs => "App installs: from views and link taps to installs and activated users.",
        Objective::Awareness => {
            "Awareness: from views to views in the market and views to the end. Nothing about sales."
        }
        Objective::Consideration => "Consideration: from reach and link taps to visits by people who look closer.",
    }
}

/// What may be written into a field of this brief; empty where its label says enough.
pub fn hint(path: Path, objective: Option<Objective>) -> &'static str {
    match path {
        Path::Campaign(field) => campaign(field, objective),
        Path::Creator(field) => creator(field),
        Path::Terms(T::CallToAction) => call_to_action(objective),
        Path::Terms(field) => terms(field),
        Path::BrandNotes(field) => notes(field),
        Path::Reply(_) => "",
        Path::Target(_, GoalField::Reported) | Path::Outcome(_, GoalField::Reported) => "screenshots on day 1 and 6",
        Path::Target(_, GoalField::OwnName) | Path::Outcome(_, GoalField::OwnName) => "brand-search index",
        Path::Deliverable(_, DeliverableField::ExpectedViews) => "the creator’s own median for this format",
        Path::Deliverable(_, DeliverableField::Note) => piece(None),
        _ => "",
    }
}

fn campaign(field: C, objective: Option<Objective>) -> &'static str {
    match field {
        C::Product => "calming serum, 30 ml",
        C::Page => match objective {
            Some(Objective::Installs) => "the app’s page in the store",
            Some(Objective::Leads) => "the page with the form",
            Some(Objective::Awareness) => "none, or the page about the brand",
            _ => "the product’s own page, not the home page",
        },
        C::Audience => "who they are, what they look for, where they live",
        C::Contact => "a name, and how to reach them while it is live",
        C::Name | C::Objective | C::Currency | C::Starts | C::Ends | C::Brand => "",
    }
}

fn creator(field: R) -> &'static str {
    match field {
        R::TypicalReach | R::TypicalViews => "the median of the last ten pieces",
        R::EngagementRate | R::ClickThroughRate => "the median of recent pieces, as the insights show it",
        R::AudienceInMarket => "of the reach of recent pieces, not of the followers",
        R::Contact => "a name or an agency, and how to reach them",
        R::AudienceLives => "countries with their shares, from the insights of recent pieces",
        R::UsuallyWorks => "a routine with the product in it, answers to questions, before and after",
        R::Handle | R::Followers | R::Strength | R::BuyingHabit | R::EngagementOf | R::ClickThroughOf => "",
    }
}

fn call_to_action(objective: Option<Objective>) -> &'static str {
    match objective {
        Some(Objective::Conversion) | None => "Tap the link; the code is valid until the last day",
        Some(Objective::Leads) => "Tap the link and book a call",
        Some(Objective::Installs) => "Tap the link and try it for free",
        Some(Objective::Awareness) => "none, or: remember the name",
        Some(Objective::Consideration) => "Tap the link and see how it works",
    }
}

fn terms(field: T) -> &'static str {
    match field {
        T::KeyMessage => "the one thing people should remember, in a sentence",
        T::Support => "two or three points that make it believable",
        T::Do => "show the texture on your hand; say in your own words why you tried it",
        T::Avoid => "no medical claims, no other brands by name, no filter on skin",
        T::TrackedLink => "one link for this creator alone",
        T::Code => "one code for this creator alone",
        T::Tags => "@brand, #campaign",
        T::Disclosure => "‘Ad’ first in the caption; said and shown in the first seconds of a video",
        T::ProductValue => "what it costs in the shop",
        T::Assets => "logo, pictures, pieces you liked",
        T::Approval => "concept in two working days, one round on the finished piece",
        T::Timeline => "draft, answer, live, report",
        T::Answers => "either side within a working day",
        T::Reshoots => "one, if a point of the brief is missing; more is paid",
        T::UsageRights => "our own channels, six months; not edited",
        T::Exclusivity => "no other skincare, seven days before to fourteen days after",
        T::StaysUp => "at least a year; stories as a highlight for a month",
        T::Boosting => "as an ad from the creator’s account, 30 days",
        T::RawFootage => "not included, or: handed over with the last piece",
        T::Likeness => "no AI versions of the creator’s face or voice",
        T::Payment => "half on signing, half seven days after the last piece",
        T::SalesReports => "sales by code on the first of each month",
        T::Bonus => "for every ten orders above the target",
        T::KillFee => "half the fee once content is made",
        T::SourceOfTruth => "the shop’s records for orders, the platform’s insights for reach",
        T::Evidence => "stories on day 1 and between day 3 and 6, reels after 7 and 30 days",
        T::Shortfall => "one more story if reach stays under 80% of the target",
        T::Note => "whatever else was agreed",
        T::CreatorsNote => "what the audience does before it buys, what has worked before",
        T::DraftLink | T::PostLink => "https://",
        T::Fee
        | T::Commission
        | T::Freedom
        | T::CallToAction
        | T::ProductArrives
        | T::Stage
        | T::Invoiced
        | T::Paid => "",
    }
}

fn notes(field: N) -> &'static str {
    match field {
        N::MobileConversionRate => "orders ÷ sessions, social media on phones",
        N::ConversionRate => "orders ÷ sessions, all visitors",
        N::Margin => "what is left of each sale after the goods",
        N::ProductionCost => "props, studio, shipping",
        N::BoostCost => "what is spent on showing it to more people",
        N::Notes => "",
    }
}

/// What may be said of a piece, by its format.
pub fn piece(format: Option<Format>) -> &'static str {
    match format {
        Some(Format::Story) => "two frames on launch day, link sticker on each",
        Some(Format::Reel | Format::Short) => "30 s vertical, product in the first three seconds",
        Some(Format::Video) => "30 s vertical, product in the first three seconds, readable without sound",
        Some(Format::Integration) => "60 to 90 s in the first half, link in the description",
        Some(Format::Carousel) => "five pictures, the product on the second",
        Some(Format::Material) => "three takes without music, handed over as files",
        Some(Format::Live) => "20 minutes, the link pinned, questions answered",
        _ => "30 s vertical, link in every frame",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::align::topics::Topic;
    use crate::brief::choice::Choice;
    use crate::brief::field::Kind;

    #[test]
    fn every_text_of_a_topic_has_an_example() {
        for path in Topic::ALL.iter().flat_map(|topic| topic.fields()) {
            let is_text = path.spec().kind == Kind::Text;
            let private_notes = *path == Path::BrandNotes(N::Notes);
            assert!(!is_text || private_notes || !hint(*path, None).is_empty(), "{path:?}");
        }
    }

    #[test]
    fn an_awareness_brief_is_not_shown_how_to_sell() {
        for path in [Path::Terms(T::CallToAction), Path::Campaign(C::Page)] {
            assert!(hint(path, Some(Objective::Awareness)).starts_with("none, or"));
        }
    }

    #[test]
    fn an_example_fits_the_field_it_stands_in() {
        let paths = Topic::ALL.iter().flat_map(|topic| topic.fields());
        let hints = paths.map(|path| hint(*path, None)).chain(Format::ALL.iter().map(|own| piece(Some(*own))));
        for hint in hints {
            assert!(hint.chars().count() <= 80 && !hint.ends_with('.'), "{hint}");
        }
    }

    #[test]
    fn each_template_says_what_it_is_for() {
        for objective in Objective::ALL {
            assert!(about(*objective).ends_with('.'));
        }
    }
}
