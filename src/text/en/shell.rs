//! Words of the shell: the bar, notices, and what stands in place of a page.

use crate::brief::field::ItemList;
use crate::wire::link::LinkError;

/// The product.
pub const NAME: &str = "Throughline";
/// Skips the bar.
pub const SKIP: &str = "Skip to the brief";
/// The navigation between rooms.
pub const ROOMS: &str = "Rooms of this brief";
/// The first room.
pub const BRIEF: &str = "Brief";
/// The second room.
pub const FUNNEL: &str = "Funnel";
/// The room in which a brand settles with its creator.
pub const AGREE: &str = "Agree";
/// The title of something that came back.
pub const RETURNED: &str = "An answer";
/// The room in which a creator answers.
pub const ANSWER: &str = "Answer";
/// All briefs.
pub const BRIEFS: &str = "All briefs";
/// The page of a creator's own numbers, or of numbers that came in a link.
pub const NUMBERS: &str = "Numbers";
/// Undoes the last step.
pub const UNDO: &str = "Undo";
/// Does it again.
pub const REDO: &str = "Redo";
/// Opens the dialog with the message.
pub const SHARE: &str = "Share";
/// A brief without a name.
pub const UNTITLED: &str = "Untitled brief";
/// A brand without a name.
pub const NO_BRAND: &str = "Brand not named";
/// A creator without a name.
pub const NO_CREATOR: &str = "creator not named";

/// "Brand A with @creator_a".
pub fn parties(brand: Option<&str>, creator: Option<&str>) -> String {
    format!("{} with {}", brand.unwrap_or(NO_BRAND), creator.unwrap_or(NO_CREATOR))
}

/// Nothing was changed yet.
pub const EXAMPLE_STATE: &str = "Example";
/// A change is about to be kept.
pub const SAVING: &str = "Saving…";
/// Everything is kept.
pub const SAVED: &str = "Saved on this device";
/// Changes are not kept.
pub const NOT_SAVED: &str = "Not saved";

/// Closes a notice or a dialog.
pub const CLOSE: &str = "Close";
/// Offers the open brief as a file.
pub const SAVE_FILE: &str = "Save as a file";
/// Tries to keep it again.
pub const TRY_AGAIN: &str = "Try again";
/// The name of a file with a brief without a name.
pub const FILE_NAME: &str = "brief";
/// The name of a file with what could not be read.
pub const RAW_FILE: &str = "throughline-unreadable.txt";

/// An item was removed.
pub fn removed(list: ItemList) -> &'static str {
    match list {
        ItemList::Markets => "Market removed.",
        ItemList::Deliverables => "Deliverable removed.",
        ItemList::Targets => "Target removed.",
        ItemList::Outcomes => "Outcome removed.",
        ItemList::Lines => "Line removed.",
        ItemList::Decisions => "Decision taken back.",
        ItemList::Steps => "Step removed.",
        ItemList::Scenarios => "Scenario removed.",
    }
}

/// A brief was put into the trash.
pub const TRASHED: &str = "Brief moved to the trash.";
/// Takes it out again.
pub const RESTORE: &str = "Restore";
/// The browser keeps nothing.
pub const STORAGE_BLOCKED: &str = "This browser lets the page keep nothing. Save a brief of your own as a file, or send yourself its link; an answer stays in the address of the page.";
/// The browser refused a write.
pub const STORAGE_REFUSED: &str = "The browser has no room left for this page: the last changes are not kept. Save the brief as a file, or put briefs you no longer need into the trash and delete them.";
/// Two tabs differ.
pub const CHANGED_ELSEWHERE: &str =
    "This brief was also changed in another tab. Nothing is being saved here until you choose.";
/// The other tab's version.
pub const TAKE_THEIRS: &str = "Use the other tab's";
/// This tab's version.
pub const KEEP_MINE: &str = "Keep this one";
/// Both versions.
pub const KEEP_BOTH: &str = "Keep both";
/// A newer version of the page wrote it.
pub const NEWER_ELSEWHERE: &str = "Another tab saved this brief with a newer version of this page, so this tab has stopped saving. Reload to go on, or keep what is here as a brief of its own.";
/// Another tab's version was taken over.
pub const TAKEN_OVER: &str = "This brief was changed in another tab; you see the newer version.";
/// What was kept cannot be read.
pub const MOVED_ASIDE: &str =
    "What was kept under this address could not be read. It was moved aside, unchanged; nothing was overwritten.";
/// Saves it as a file.
pub const SAVE_RAW: &str = "Save what was there as a file";
/// A file holds nothing new.
pub const ALL_KEPT: &str = "Everything in this file is kept here already.";
/// A copy is kept.
pub const COPY_KEPT: &str =
    "A copy of this brief is now kept on this device. Changes you make here stay here until you send them.";
/// No file could be made.
pub const NO_FILE: &str =
    "This browser did not let the page save a file. Use Share to copy the brief as a message instead.";

/// A brief that is not kept here.
pub const NO_SUCH_BRIEF: &str = "This brief is not kept in this browser";
/// Why, and what to do.
pub const NO_SUCH_BRIEF_WHY: &str = "Briefs stay in the browser in which they were written, and some browsers clear what a page has kept after a week without a visit. Ask for the link of the brief, or look through the briefs that are here.";
/// The title while a link is being read.
pub const OPENING: &str = "Opening…";
/// Over the notice that part of the page could not be fetched.
pub const NOT_FETCHED_HEADING: &str = "This part did not arrive";
/// Part of the page could not be fetched.
pub const NOT_FETCHED: &str =
    "Part of the page could not be downloaded. Check the connection and try again. Nothing that you wrote is lost.";
/// An address that means nothing.
pub const NO_SUCH_PAGE: &str = "Nothing stands at this address";
/// Why, and what to do.
pub const NO_SUCH_PAGE_WHY: &str = "The part after # is neither a page of Throughline nor a brief. If it came in a message, copy the whole link again.";
/// A brief that cannot be read.
pub const UNREADABLE: &str = "This brief could not be read";
/// What was done about it.
pub const UNREADABLE_WHY: &str = "What this browser kept of it is damaged. Nothing was overwritten: save it as a file, so that it can be looked at, and ask the other side for the link of the brief.";
/// A newer version of the page wrote it.
pub const UNREADABLE_NEWER: &str = "This brief was written with a newer version of this page";
/// What to do about it.
pub const UNREADABLE_NEWER_WHY: &str =
    "Reload the page to get the newer version. Until then the brief stays as it is and nothing is written to it.";
/// Reloads the page.
pub const RELOAD: &str = "Reload the page";

/// What is wrong with a link, as a heading, and what to do about it.
pub fn bad_link(error: &LinkError) -> (&'static str, String) {
    match error {
        LinkError::Absent => ("This link carries no brief", ASK_AGAIN.to_owned()),
        LinkError::Newer => (
            "This link was made with a newer version",
            "Reload the page to get the newer version; the link itself is fine.".to_owned(),
        ),
        LinkError::CutShort { got, of } => (
            "This link was cut short",
            format!(
                "{} Messengers sometimes cut long links: ask for it again, or copy the whole message and not only what is underlined.",
                arrived(*got, *of)
            ),
        ),
        LinkError::Packed => (
            "This link could not be unpacked yet",
            "The part of the page that unpacks it did not arrive. Check the connection and try again.".to_owned(),
        ),
        LinkError::Locked => (
            "This link is protected by a passphrase",
            "Type the passphrase that whoever sent it told you another way.".to_owned(),
        ),
        LinkError::TooLarge => ("This link is too long to be a brief", ASK_AGAIN.to_owned()),
        LinkError::Damaged => {
            ("This link is damaged", format!("Some of its characters are not those that were sent. {ASK_AGAIN}"))
        }
        LinkError::Invalid(_) => (
            "This link holds something that cannot stand in a brief",
            format!(
                "It arrived whole, but one of its values is out of bounds, so it was not made by this page. {ASK_AGAIN}"
            ),
        ),
    }
}

fn arrived(got: usize, of: Option<usize>) -> String {
    match of {
        Some(of) => format!("{got} of its {of} characters arrived."),
        None => format!("Only its first {got} characters arrived."),
    }
}

const ASK_AGAIN: &str = "Ask whoever sent it to copy the message with the link once more.";
/// What a bad link did not do.
pub const NOTHING_LOST: &str = "Nothing on this device was changed.";
