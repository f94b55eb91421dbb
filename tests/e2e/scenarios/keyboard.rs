//! Without a mouse.

use super::acts::{implied, own_brief, reach, steps, wait_saved};
use crate::{page::Page, run::Scenario, scenarios};

pub const ALL: &[Scenario] = scenarios![
    everything_can_be_done_by_keyboard,
    a_brief_is_settled_by_keyboard,
    the_keyboard_stays_where_things_were,
];

/// Presses Tab until something has the keyboard.
#[track_caller]
fn tab_to(page: &Page, name: &str) {
    tab_to_within(page, name, 60);
}

/// The same, with so many presses at most. A name that ends with `*` stands for every name that
/// starts so.
#[track_caller]
fn tab_to_within(page: &Page, name: &str, presses: usize) {
    let mut passed = Vec::new();
    for _ in 0..presses {
        page.press("Tab");
        let focused = page.focused();
        let found = name.strip_suffix('*').map_or(focused == name, |start| focused.starts_with(start));
        if found {
            return;
        }
        passed.push(focused);
    }
    panic!("{name:?} was not reached: {passed:?}");
}

fn everything_can_be_done_by_keyboard(page: &Page) {
    page.open("");
    reach(page).wait();
    page.press("Tab");
    assert_eq!(page.focused(), "Skip to the brief");
    // It is seen once it has the keyboard.
    let skip = page.link("Skip to the brief");
    assert!(skip.ask::<bool>(
        "const box = el.getBoundingClientRect(); return box.width > 20 && box.height > 10 && box.top >= 0"
    ));
    page.press("Enter");
    page.any("main").wait_focused();
    tab_to(page, "Number, Reach");
    page.press("Mod+a");
    for key in ["5", "0", "k"] {
        page.press(key);
    }
    reach(page).wait_value("50k");
    implied(page).wait_text("1.0% of everyone reached must click");

    page.press("Mod+Home");
    page.link("Skip to the brief").focus();
    tab_to(page, "Funnel");
    page.press("Enter");
    page.heading("What would have to be true").wait();
    steps(page).wait_text("50,000");

    page.link("Skip to the brief").focus();
    tab_to(page, "Share");
    page.press("Enter");
    let dialog = page.dialog("Share this brief");
    dialog.button("Copy message with link").wait();
    page.until("the keyboard is in the dialog", || dialog.ask("return el.contains(document.activeElement)"));
    // It stays there.
    for _ in 0..6 {
        page.press("Tab");
        assert!(
            dialog
                .ask::<bool>("return el.contains(document.activeElement) || document.activeElement === document.body"),
            "{:?}",
            page.focused()
        );
    }
    page.press("Escape");
    dialog.gone();
    page.button("Share").wait_focused();
    page.judge();
}

/// A line, a decision with its note, and a field among the rest of the brief.
fn a_brief_is_settled_by_keyboard(page: &Page) {
    own_brief(page);
    let lines = page.region("What moves what");
    page.button("Remove this target: Reach").focus();
    tab_to(page, "Draw a line from Engagement rate");
    page.press("Enter");
    lines.field("This").wait_focused();
    page.press("Tab");
    page.until("the second end has the keyboard", || lines.field("moves this").is_focused());
    page.type_keys("Cli");
    tab_to(page, "Add a line");
    page.press("Enter");
    lines.wait_text("From engagement rate to clicks");

    let settle = page.region("To settle");
    page.button("Undo").focus();
    tab_to_within(page, "Keep, knowing this: No tracked link and no code", 160);
    page.press("Enter");
    settle.wait_text("1 settled");
    // What was pressed is gone; the decision has taken its place.
    tab_to_within(page, "Note", 160);
    page.type_keys("own shop code");
    settle.field("Note").wait_value("own shop code");

    page.button("Undo").focus();
    tab_to_within(page, "Next: *", 160);
    page.press("Enter");
    page.until("the next field has the keyboard", || page.focused() == "Window, Clicks");
    page.type_keys("7 days");
    page.field("Window, Clicks").wait_value("7 days");
    wait_saved(page);
    page.judge();
}

/// What has the keyboard may go; the keyboard then goes to a place that makes sense.
fn the_keyboard_stays_where_things_were(page: &Page) {
    page.open("");
    let remove = page.button("Remove this target: Reach");
    remove.focus();
    page.press("Enter");
    page.wait_for_text("Target removed.");
    page.until("the keyboard is not lost", || {
        page.js("return document.activeElement !== document.body", vec![]) == true
    });
}
