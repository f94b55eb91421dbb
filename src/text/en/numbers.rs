//! Words of a creator's own numbers: the page on which they are typed, the message that carries them,
//! and what a brand reads.

use super::label;
use crate::brief::choice::{Format, Lever, Platform};
use crate::brief::field::Assumption;
use crate::brief::numbers::{Numbers, PieceField, PieceKind};
use crate::brief::quantity::{Amount, Text};
use crate::funnel::medians::{self, Measure, Usual, as_assumptions};
use crate::text::{Context, write};

/// The page.
pub const HEADING: &str = "My numbers";
/// What it is for.
pub const EXPLANATION: &str = "Typed once, kept on this phone, sent only when you send them.";
/// What to type.
pub const HOW: &str = "Open the insights of your last five to ten pieces of a format and type what they show. Leave out what you do not have. The page takes the middle, so one piece that went everywhere changes little.";
/// While there is no format.
pub const NOTHING: &str = "Nothing typed yet. Choose a format to begin; views alone are a good start.";
/// The way to the page.
pub const ENTRY: &str = "My numbers";
/// Why they are worth typing.
pub const ENTRY_WHY: &str = "Type your recent numbers once and send them with every answer:";
/// Sends them along with an answer.
pub const ALONG: &str = "Send my numbers along";
/// Whose they are.
pub const HANDLE: &str = "Your handle";
/// The currency of what is asked.
pub const CURRENCY: &str = "Currency of your rates";
/// What is asked for a piece.
pub const ASKS: &str = "What you ask for one";
/// Adds a format.
pub const ADD_FORMAT: &str = "Add a format";
/// What the list of formats says before one is chosen.
pub const CHOOSE: &str = "Choose a format";
/// Adds a piece.
pub const ADD_PIECE: &str = "Add a piece";
/// Takes a piece out.
pub const REMOVE_PIECE: &str = "Take this piece out";
/// Takes a format out.
pub const REMOVE_FORMAT: &str = "Take this format out";
/// Takes a country out.
pub const REMOVE_COUNTRY: &str = "Take this country out";
/// The number of a piece in its table.
pub const PIECE: &str = "Piece";
/// Where the audience lives.
pub const COUNTRIES: &str = "Where your audience lives";
/// Adds a country.
pub const ADD_COUNTRY: &str = "Add a country";
/// A share of the audience above 100%.
pub const ABOVE_WHOLE: &str = "A share of the audience is at most 100%.";
/// The shares come to more than the whole.
pub const SUM_ABOVE_WHOLE: &str = "Together these are more than 100%. Is one of them from another list?";
/// Something was taken out.
pub const TAKEN_OUT: &str = "Taken out.";
/// Puts it back.
pub const PUT_BACK: &str = "Put it back";
/// Sends the numbers.
pub const SEND: &str = "Send my numbers";
/// What is sent.
pub const SEND_HINT: &str = "The message below carries everything on this page. Nothing is sent before you copy it.";
/// They do not fit into a link.
pub const TOO_LARGE: &str = "These numbers are too long for a link. Take out a format that this brand does not need.";
/// They are kept.
pub const KEPT: &str = "Kept on this device.";
/// Nothing can be kept.
pub const BLOCKED: &str = "This browser keeps nothing for this page. Your numbers stay until you close it; send them to yourself to have them again.";
/// The last change was not kept.
pub const REFUSED: &str = "The browser did not keep the last change. Your numbers stay while this page is open.";
/// Another tab has other numbers.
pub const CHANGED_ELSEWHERE: &str = "Another tab has changed your numbers. Which are to stay?";
/// A newer version wrote them.
pub const NEWER: &str =
    "A newer version of this page wrote your numbers. Reload to see them; nothing is written over them here.";
/// They cannot be read and cannot be moved aside.
pub const UNREADABLE: &str =
    "Numbers kept here cannot be read, and could not be moved aside. Nothing is written over them.";
/// Those of the other tab.
pub const TAKE_THEIRS: &str = "Those of the other tab";
/// Those on this page.
pub const KEEP_MINE: &str = "These";
/// Writes again.
pub const TRY_AGAIN: &str = "Try again";
/// Under numbers that came in a link.
pub const RECEIVED_HINT: &str = "As the creator typed them from the insights of their platforms. The middle is the median: half of the pieces were above it, half below.";
/// Takes one of them.
pub const USE: &str = "Use";
/// What that does.
pub const USE_HINT: &str = "Into the plan of your brief, as an assumption with its source. It can be undone there.";
/// One was taken: behind its words.
pub const IS_USED: &str = "is in the plan now.";
/// Opens the plan.
pub const SEE_PLAN: &str = "See it in the Funnel";
/// The pieces themselves.
pub const PIECES: &str = "Each piece";
/// Numbers that hold nothing.
pub const RECEIVED_NOTHING: &str = "These numbers are empty.";

/// The formats that are offered, the most usual first.
pub const OFFERED: &[PieceKind] = &[
    (Platform::Instagram, Format::Reel),
    (Platform::Instagram, Format::Story),
    (Platform::Instagram, Format::Post),
    (Platform::Instagram, Format::Carousel),
    (Platform::TikTok, Format::Video),
    (Platform::TikTok, Format::Live),
    (Platform::YouTube, Format::Video),
    (Platform::YouTube, Format::Short),
    (Platform::YouTube, Format::Integration),
    (Platform::Facebook, Format::Reel),
    (Platform::Facebook, Format::Post),
    (Platform::Snapchat, Format::Story),
    (Platform::Pinterest, Format::Pin),
    (Platform::LinkedIn, Format::Post),
    (Platform::Threads, Format::Post),
    (Platform::X, Format::Post),
    (Platform::Twitch, Format::Live),
    (Platform::Podcast, Format::Episode),
    (Platform::Blog, Format::Article),
    (Platform::Newsletter, Format::Issue),
];

/// "Instagram reels".
pub fn kind((platform, format): PieceKind) -> String {
    [label::platform(platform), " ", label::format(format).1].concat()
}

/// A number of a piece.
pub fn field(field: PieceField) -> &'static str {
    match field {
        PieceField::Views => "Views",
        PieceField::Reach => "Reach",
        PieceField::LinkTaps => "Link taps",
        PieceField::Engagements => "Engagements",
    }
}

/// "Instagram reels: usually 42,000 views (middle of 7 pieces; between 18,000 and 96,000)".
pub fn usual(of: PieceKind, measure: Measure, own: &Usual, context: &Context) -> String {
    [&kind(of), ": ", &usually(measure, own, context)].concat()
}

/// The same without the format.
pub fn usually(measure: Measure, own: &Usual, context: &Context) -> String {
    let median = amount(own.median, context);
    let said = match measure {
        Measure::Views => [&median, " views"].concat(),
        Measure::Reach => ["a reach of ", &median].concat(),
        Measure::LinkTaps => [&median, " link taps"].concat(),
        Measure::Engagements => [&median, " engagements"].concat(),
        Measure::TapsOfReach => ["link taps of ", &median, " of reach"].concat(),
        Measure::TapsOfViews => ["link taps of ", &median, " of views"].concat(),
        Measure::EngagementOfReach => ["an engagement rate of ", &median, " of reach"].concat(),
        Measure::EngagementOfViews => ["an engagement rate of ", &median, " of views"].concat(),
    };
    ["usually ", &said, " (", &rests_on(own, context), ")"].concat()
}

/// "middle of 7 pieces; between 18,000 and 96,000".
fn rests_on(own: &Usual, context: &Context) -> String {
    if own.pieces <= 1 {
        return "one piece only".to_owned();
    }
    let few = if own.is_few() { ", which are few" } else { "" };
    let (low, high) = (amount(own.low, context), amount(own.high, context));
    ["middle of ", &own.pieces.to_string(), " pieces", few, "; between ", &low, " and ", &high].concat()
}

fn amount(own: Amount, context: &Context) -> String {
    match own {
        Amount::Rate(rate) => write::share(rate.as_f64(), context.conventions),
        _ => write::amount(own, context.currency, context.conventions),
    }
}

/// Every sentence that the numbers give, format by format.
pub fn sentences(numbers: &Numbers, context: &Context) -> Vec<String> {
    let of_format = |(of, format): (&PieceKind, &_)| {
        let told = Measure::told(format);
        told.iter().map(|(measure, own)| usual(*of, *measure, own, context)).collect::<Vec<String>>()
    };
    numbers.formats.iter().flat_map(of_format).collect()
}

/// "As of 22 Nov 2026".
pub fn as_of(numbers: &Numbers) -> Option<String> {
    numbers.as_of.map(|day| ["As of ", &write::date(day)].concat())
}

/// What is asked for a piece: "Instagram reels: $800 each".
pub fn asks(numbers: &Numbers, context: &Context) -> Vec<String> {
    let one = |(of, format): (&PieceKind, &crate::brief::numbers::FormatNumbers)| {
        let asks = write::money(format.asks?, numbers.currency, context.conventions);
        Some([&kind(*of), ": ", &asks, " each"].concat())
    };
    numbers.formats.iter().filter_map(one).collect()
}

/// Where the audience lives: "Canada 9%, United States 61%".
pub fn audience(numbers: &Numbers, context: &Context) -> Option<String> {
    let one = |(country, share): (&_, &Option<_>)| {
        Some([&write::country(*country, context), " ", &write::rate((*share)?, context.conventions)].concat())
    };
    let all: Vec<String> = numbers.countries().iter().filter_map(one).collect();
    (!all.is_empty()).then(|| ["Audience: ", &all.join(", ")].concat())
}

/// What a brand sees above numbers that came in a link.
pub fn received_heading(numbers: &Numbers) -> String {
    numbers
        .handle
        .as_ref()
        .map_or_else(|| "A creator’s numbers".to_owned(), |own| ["Numbers of ", own.as_str()].concat())
}

/// The message that carries them, without its link.
pub fn message(numbers: &Numbers, context: &Context) -> String {
    let mut lines = vec![received_heading(numbers)];
    lines.extend(as_of(numbers));
    lines.extend(sentences(numbers, context));
    lines.extend(asks(numbers, context));
    lines.extend(audience(numbers, context));
    lines.push("Piece by piece, nothing to install, no account:".to_owned());
    lines.join("\n")
}

/// What a plan is given, in short: "Views 18,000 to 96,000".
pub fn as_given(lever: Lever, given: &Assumption, context: &Context) -> String {
    let written = |own| write::amount(own, context.currency, context.conventions);
    let amounts: Vec<String> = given.amount.into_iter().chain(given.up_to).map(written).collect();
    [label::lever(lever), " ", &amounts.join(" to ")].concat()
}

/// What one format gives a plan, each with its source in words: "@creator_a, Instagram reels: usually
/// 42,000 views (middle of 7 pieces; between 18,000 and 96,000)".
pub fn assumptions(numbers: &Numbers, of: PieceKind, context: &Context) -> Vec<(Lever, Assumption)> {
    let Some(format) = numbers.formats.get(&of) else { return Vec::new() };
    let whose = numbers.handle.as_ref().map(|own| [own.as_str(), ", "].concat()).unwrap_or_default();
    let source = |measure| {
        let own = medians::usual(format, measure)?;
        Text::new(&[whose.as_str(), &usual(of, measure, &own, context)].concat()).ok()
    };
    let given = as_assumptions(numbers, of).into_iter();
    given.map(|(lever, own, measure)| (lever, Assumption { basis_note: source(measure), ..own })).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::brief::quantity::{Count, Country, Currency, Date, Money, Rate};
    use crate::text::conventions::Conventions;

    const REEL: PieceKind = (Platform::Instagram, Format::Reel);

    /// Views of seven reels, whose median is the fourth in order, 42,000.
    fn example() -> Numbers {
        let mut numbers =
            Numbers::new(Text::new("@creator_a").ok(), Date::new(2026, 11, 22), Currency::from_code("USD"));
        numbers.add_format(REEL);
        for (at, views) in [31_000, 18_000, 96_000, 42_000, 55_000, 40_500, 44_000].into_iter().enumerate() {
            numbers.add_piece(REEL);
            numbers.set_piece(REEL, at, PieceField::Views, Count::new(views));
        }
        numbers.set_asks(REEL, Money::from_minor(80_000));
        numbers.set_country(Country::from_code("US").unwrap(), Rate::from_ppm(610_000));
        numbers
    }

    #[test]
    fn the_message_says_the_middle_and_what_it_rests_on() {
        assert_eq!(
            message(&example(), &Context::new(&Conventions::ENGLISH)),
            "Numbers of @creator_a\nAs of 22 Nov 2026\nInstagram reels: usually 42,000 views (middle of 7 pieces; between 18,000 and 96,000)\nInstagram reels: $800 each\nAudience: US 61%\nPiece by piece, nothing to install, no account:"
        );
    }

    #[test]
    fn few_pieces_are_said_to_be_few() {
        let context = Context::new(&Conventions::ENGLISH);
        let mut numbers = Numbers::default();
        numbers.add_format(REEL);
        numbers.set_piece(REEL, 0, PieceField::Reach, Count::new(10_000));
        assert_eq!(sentences(&numbers, &context), ["Instagram reels: usually a reach of 10,000 (one piece only)"]);
        numbers.add_piece(REEL);
        numbers.set_piece(REEL, 1, PieceField::Reach, Count::new(20_000));
        // The mean of the two is 15,000.
        assert_eq!(
            sentences(&numbers, &context),
            [
                "Instagram reels: usually a reach of 15,000 (middle of 2 pieces, which are few; between 10,000 and 20,000)"
            ]
        );
    }

    #[test]
    fn a_plan_says_whose_numbers_it_rests_on() {
        let given = assumptions(&example(), REEL, &Context::new(&Conventions::ENGLISH));
        let notes: Vec<_> =
            given.iter().map(|(lever, own)| (*lever, own.basis_note.as_ref().map(Text::as_str))).collect();
        let source =
            "@creator_a, Instagram reels: usually 42,000 views (middle of 7 pieces; between 18,000 and 96,000)";
        assert_eq!(notes, [(Lever::Views, Some(source))]);
    }

    #[test]
    fn no_format_is_offered_twice() {
        assert!(OFFERED.iter().enumerate().all(|(at, own)| !OFFERED[..at].contains(own)));
    }
}
