//! Words of sharing: the dialog and the message that carries a link.

use super::{label, what_if};
use crate::brief::field::{Path, Sight, Value};
use crate::brief::record::Record;
use crate::brief::scenario::SharedScenario;
use crate::brief::shared::Brief;

/// The dialog.
pub const TITLE: &str = "Share this brief";
/// The message.
pub const MESSAGE: &str = "Message";
/// Copies it.
pub const COPY: &str = "Copy message with link";
/// Copies the link without the words.
pub const COPY_LINK: &str = "Copy only the link";
/// Opens the phone's share sheet.
pub const SHEET: &str = "Share …";
/// Copies a line.
pub const COPY_LINE: &str = "Copy this line";
/// A line was copied.
pub const LINE_COPIED: &str = "Copied.";
/// A line could not be copied.
pub const LINE_NOT_COPIED: &str = "The browser did not allow copying. Select the line and copy it by hand.";
/// The address could not be copied.
pub const ADDRESS_NOT_COPIED: &str = "The browser did not allow copying. Copy the address from the bar at the top.";
/// The link is being shortened.
pub const PREPARING: &str = "Making the link as short as it gets …";
/// It was copied.
pub const COPIED: &str = "Copied. Paste it into an e-mail or a messenger.";
/// It could not be copied.
pub const NOT_COPIED: &str =
    "The browser did not allow copying. The message is selected: copy it with your keyboard or the menu.";
/// The brief does not fit into a link.
pub const TOO_LARGE: &str = "This brief is too long for a link. Shorten its longest texts, or send it as a file.";
/// Unfolds the QR code.
pub const CODE: &str = "QR code";
/// What the picture is.
pub const CODE_ALT: &str = "QR code of the link to this brief";
/// What it is for.
pub const CODE_HINT: &str = "For somebody beside you, or on a printed page: a phone’s camera opens the brief.";
/// It is dense.
pub const DENSE: &str = "This brief is long, so the code is dense: show it large, or send the message.";
/// No code is large enough.
pub const NO_CODE: &str = "This brief is too long for a QR code. Send the message.";
/// It was scanned, which the page cannot know.
pub const CODE_SHOWN: &str = "They have scanned it";
/// Unfolds the page as the other side sees it.
pub const PREVIEW: &str = "See it as they do";
/// Opens that in a tab of its own.
pub const OWN_TAB: &str = "Open it in a tab of its own, to print it";
/// What the other side sees.
pub const SEEN: &str = "The link carries";
/// What they do not see.
pub const STAYS: &str = "Stays on this device";
/// What everyone has to know about a link.
pub const PLAIN: &str = "Whoever has the link can read the brief; it cannot be called back, and browser histories keep it. Nobody learns whether it was opened.";
/// What is in every link.
const CARRIES: [&str; 3] =
    ["Brand, creator, campaign, markets", "Deliverables, targets, outcomes", "Fee, terms, lines and decisions"];
/// What is in none.
const KEEPS: [&str; 2] = ["Your own numbers and private notes", "Text that could not be read as a number"];

/// What is in the link of a brief.
pub fn carries(brief: &Brief) -> Vec<String> {
    let levers: Vec<&str> = brief.told.keys().map(|lever| label::lever(*lever)).collect();
    let told = (!levers.is_empty()).then(|| ["Assumptions that are shared: ", &levers.join(", ")].concat());
    let name = |own: &SharedScenario| {
        own.name.as_ref().map_or_else(|| what_if::UNNAMED.to_owned(), |name| name.as_str().to_owned())
    };
    let names: Vec<String> = brief.scenarios.iter().map(|(_, own)| name(own)).collect();
    let scenarios =
        (!names.is_empty()).then(|| ["Scenarios that are shared, with their values: ", &names.join(", ")].concat());
    CARRIES.map(str::to_owned).into_iter().chain(told).chain(scenarios).collect()
}

/// What is not.
pub fn keeps(brief: &Brief) -> Vec<String> {
    let plan = if brief.told.is_empty() && brief.scenarios.is_empty() {
        "Assumptions and scenarios of the funnel"
    } else {
        "All other assumptions and scenarios of the funnel"
    };
    [plan].into_iter().chain(KEEPS).map(str::to_owned).collect()
}
/// Some fields hold text that could not be read.
pub const DRAFTS: &str = "Some fields hold text that could not be read as a value. They travel as not agreed yet.";

/// The longest message that Instagram sends whole, in characters.
pub const INSTAGRAM_LIMIT: usize = 1_000;
/// The same of others, by what they write themselves: Discord for accounts without a subscription.
const OTHER_LIMITS: [(&str, usize); 2] = [("Discord", 2_000), ("LinkedIn", 8_000)];

/// How long the message is with so many characters of link, and where that fits. `address` is the link as a
/// whole, from its `https` on.
pub fn length(link: usize, address: usize, message: usize) -> String {
    let all = [&message.to_string(), " characters, ", &link.to_string(), " of them the link: "].concat();
    if message <= INSTAGRAM_LIMIT {
        return [&all, "fits into any messenger."].concat();
    }
    let short: Vec<&str> = OTHER_LIMITS.iter().filter(|(_, limit)| message > *limit).map(|(name, _)| *name).collect();
    let cut = [&["Instagram"], short.as_slice()].concat().join(", ");
    let way = if address <= INSTAGRAM_LIMIT {
        "Send the words first and the link alone behind them: that fits."
    } else {
        "E-mail and WhatsApp take it."
    };
    [&all, "more than one message holds on ", &cut, ". ", way].concat()
}

/// What is said of a brief in a message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Summary {
    /// "Brand A with @creator_a".
    pub parties: String,
    /// The campaign.
    pub campaign: String,
    /// The deliverables, each as a phrase.
    pub delivers: Vec<String>,
    /// The fee, if it is agreed.
    pub pays: Option<String>,
    /// The targets, each as a phrase.
    pub aims_for: Vec<String>,
    /// The outcomes, each as a phrase.
    pub needs: Vec<String>,
}

/// Where a message goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// A direct message, in any messenger.
    Direct,
    /// An e-mail, with its subject on the first line.
    Email,
    /// A line for each thing, for Slack and other chats of teams.
    Slack,
}

impl Format {
    /// All of them.
    pub const ALL: [Format; 3] = [Format::Direct, Format::Email, Format::Slack];
}

/// What a format is called.
pub fn format(format: Format) -> &'static str {
    match format {
        Format::Direct => "Direct message",
        Format::Email => "E-mail",
        Format::Slack => "Slack",
    }
}

/// Over the formats.
pub const FORMAT: &str = "Written for";

/// The message: who, what, what it is in a few lines, then the link.
pub fn message(format: Format, summary: &Summary, link: &str) -> String {
    let mut lines = said(summary);
    match format {
        Format::Direct => lines.push(WHOLE.to_owned()),
        Format::Slack => {}
        Format::Email => {
            let title = lines.remove(0);
            lines.insert(0, ["Subject: ", &title].concat());
            lines.insert(1, String::new());
            lines.extend([String::new(), WHOLE.to_owned()]);
        }
    }
    lines.push(link.to_owned());
    lines.join("\n")
}

/// The message to somebody who decides together with the creator.
pub fn forward(summary: &Summary, link: &str) -> String {
    let mut lines = vec!["A brief that I was sent. What do you think?".to_owned(), String::new()];
    lines.extend(said(summary));
    lines.extend([WHOLE.to_owned(), link.to_owned()]);
    lines.join("\n")
}

/// What stands right above the link.
const WHOLE: &str = "The whole brief, nothing to install, no account:";

/// What it is, at most four lines.
fn said(summary: &Summary) -> Vec<String> {
    let mut lines = vec![format!("{}: {}", summary.parties, summary.campaign)];
    if !summary.delivers.is_empty() {
        lines.push(["To make: ", &summary.delivers.join(", "), "."].concat());
    }
    if let Some(fee) = &summary.pays {
        lines.push(["Fee: ", fee, "."].concat());
    }
    let aims = (!summary.aims_for.is_empty()).then(|| format!("Aims for {}", summary.aims_for.join(", ")));
    let needs = (!summary.needs.is_empty()).then(|| format!("The brand hopes for {}", summary.needs.join(", ")));
    if let Some(both) = aims.into_iter().chain(needs).reduce(|aims, needs| format!("{aims}. {needs}")) {
        lines.push(format!("{both}."));
    }
    lines
}

/// The longest texts of what is sent, the longest first, each with its characters: what to shorten.
pub fn longest(record: &Record) -> Vec<String> {
    let mut texts = Vec::new();
    record.visit(&mut |path, value| {
        if let (Sight::Both, Value::Text(text)) = (path.sight(), &value) {
            texts.push((text.as_str().chars().count(), path));
        }
    });
    texts.sort_by_key(|(length, _)| std::cmp::Reverse(*length));
    let said = |(length, path): &(usize, Path)| [label::field(*path), ", ", &length.to_string()].concat();
    texts.iter().filter(|(length, _)| *length >= LONG).take(3).map(said).collect()
}

/// A text of so many characters is worth shortening.
const LONG: usize = 120;

/// What to shorten, if the message is too long for some messengers.
pub fn shorten(longest: &[String]) -> String {
    if longest.is_empty() {
        return String::new();
    }
    ["The longest texts, in characters: ", &longest.join("; "), "."].concat()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_message_says_what_it_is_before_its_link() {
        let summary = Summary {
            parties: "Brand A with @creator_a".to_owned(),
            campaign: "Autumn launch".to_owned(),
            delivers: vec!["5 Instagram posts".to_owned(), "3 Instagram stories".to_owned()],
            pays: Some("$1,800".to_owned()),
            aims_for: vec!["reach 25,000".to_owned()],
            needs: vec!["500 clicks".to_owned()],
        };
        assert_eq!(
            message(Format::Direct, &summary, "https://example.org/#b1.AA"),
            "Brand A with @creator_a: Autumn launch\n\
             To make: 5 Instagram posts, 3 Instagram stories.\n\
             Fee: $1,800.\n\
             Aims for reach 25,000. The brand hopes for 500 clicks.\n\
             The whole brief, nothing to install, no account:\n\
             https://example.org/#b1.AA"
        );
    }

    #[test]
    fn an_e_mail_has_a_subject_and_slack_five_lines() {
        let summary = Summary {
            parties: "Brand A with @creator_a".to_owned(),
            campaign: "Autumn launch".to_owned(),
            delivers: vec!["5 Instagram posts".to_owned()],
            pays: Some("$1,800".to_owned()),
            aims_for: vec!["reach 25,000".to_owned()],
            needs: vec!["500 clicks".to_owned()],
        };
        let email = message(Format::Email, &summary, "L");
        assert!(email.starts_with("Subject: Brand A with @creator_a: Autumn launch\n\nTo make: 5 Instagram posts.\n"));
        assert!(email.ends_with("\n\nThe whole brief, nothing to install, no account:\nL"));
        assert_eq!(message(Format::Slack, &summary, "L").lines().count(), 5);
    }

    #[test]
    fn the_longest_texts_are_named() {
        use crate::brief::example::{Words, founding};
        use crate::brief::field::TermsField;
        use crate::brief::id::Id;
        use crate::brief::quantity::Text;
        let mut record = founding(Id(1), Id(2), Id(3), &Words { campaign: "C", brand: "B", creator: "A" });
        assert_eq!(shorten(&longest(&record)), "");
        for (field, length) in [(TermsField::Note, 130), (TermsField::UsageRights, 400), (TermsField::Approval, 119)] {
            let words = Text::new(&"x".repeat(length)).ok().map(Value::Text);
            record.put(Path::Terms(field), words).unwrap();
        }
        let both = longest(&record);
        assert_eq!(shorten(&both), "The longest texts, in characters: Usage rights, 400; Also agreed, 130.");
    }

    #[test]
    fn the_lists_name_what_is_shared_and_what_is_not() {
        use crate::brief::choice::{Lever, Sharing};
        use crate::brief::field::Assumption;
        use crate::brief::id::{Id, ItemId, Side};
        use crate::brief::quantity::{Amount, Rate, Text};
        use crate::brief::record::Record;
        use crate::brief::scenario::Scenario;

        let mut record = Record::new(Id(1), Id(2), Id(3), Side::Brand);
        let amount = Rate::from_ppm(17_500).map(Amount::Rate);
        record.plan.insert(Lever::ConversionRate, Assumption { amount, ..Assumption::default() });
        let last = |record: &Record| carries(&Brief::of(record)).pop().unwrap();
        assert_eq!(last(&record), "Fee, terms, lines and decisions");
        assert_eq!(keeps(&Brief::of(&record))[0], "Assumptions and scenarios of the funnel");
        for lever in [Lever::AudienceInMarket, Lever::ClickThroughRate] {
            let shared = Some(Sharing::WithCreator);
            record.plan.insert(lever, Assumption { amount, shared, ..Assumption::default() });
        }
        assert_eq!(last(&record), "Assumptions that are shared: Audience in your market, Click-through rate");
        assert_eq!(keeps(&Brief::of(&record))[0], "All other assumptions and scenarios of the funnel");
        let shared = Some(Sharing::WithCreator);
        let named = |name: &str, shared| Scenario { name: Text::new(name).ok(), shared, ..Scenario::default() };
        for (at, own) in (0..).zip([named("Launch week", shared), named("Ours", None), named("", shared)]) {
            record.scenarios.insert(usize::MAX, ItemId(at), own);
        }
        assert_eq!(last(&record), "Scenarios that are shared, with their values: Launch week, Scenario");
    }

    #[test]
    fn an_empty_brief_is_not_padded_with_empty_lines() {
        let summary = Summary {
            parties: "A with B".to_owned(),
            campaign: "C".to_owned(),
            delivers: Vec::new(),
            pays: None,
            aims_for: Vec::new(),
            needs: Vec::new(),
        };
        assert_eq!(message(Format::Direct, &summary, "L").lines().count(), 3);
    }

    #[test]
    fn it_is_said_where_a_message_fits() {
        assert!(length(200, 240, 1_000).ends_with("fits into any messenger."));
        let said = length(776, 816, 1_200);
        assert!(said.ends_with("more than one message holds on Instagram. Send the words first and the link alone behind them: that fits."), "{said}");
        assert!(length(8_000, 8_040, 8_300).contains("on Instagram, Discord, LinkedIn."));
    }
}
