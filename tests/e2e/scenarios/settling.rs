//! Lines between both sides, what is to settle, and the ways to start a brief.

use super::acts::{kept_briefs, message, own_brief, reach, wait_saved};
use crate::{page::Page, run::Scenario, scenarios};

pub const ALL: &[Scenario] = scenarios![
    lines_say_what_moves_what,
    a_line_is_chosen_and_denied,
    a_line_is_dragged,
    a_point_is_settled_and_opened_again,
    a_proposal_is_taken_over_as_one_step,
    a_topic_holds_what_stands_on_no_card,
    a_template_is_half_filled,
    a_brief_is_started_for_another_creator,
    the_founding_lines_are_pasted,
    a_text_is_pasted_into_the_open_brief,
    a_text_that_is_no_brief_is_said_to_be_none,
    an_awareness_brief_is_not_asked_for_sales,
];

fn lines_say_what_moves_what(page: &Page) {
    page.open("");
    let lines = page.region("What moves what");
    lines.wait_text("25,000 reached and 500 clicks");
    lines.wait_text("2.0% must click");
    lines.wait_text("$4.00 in sales per click");
    reach(page).fill("50k");
    // 500 ÷ 50,000.
    lines.wait_text("1.0% must click");
    page.judge();
}

fn a_line_is_chosen_and_denied(page: &Page) {
    own_brief(page);
    let lines = page.region("What moves what");
    page.button("Draw a line from Engagement rate").click();
    lines.field("moves this").choose("Clicks");
    lines.button("Add a line").click();
    lines.wait_text("From engagement rate to clicks");
    lines.button("Take this line away: From engagement rate to clicks*").click();
    page.until("the line is gone", || !lines.text().contains("From engagement rate to clicks"));
    page.button("Undo").click();
    lines.wait_text("From engagement rate to clicks");
    page.judge();
}

fn a_line_is_dragged(page: &Page) {
    own_brief(page);
    let lines = page.region("What moves what");
    let dot = page.button("Draw a line from Engagement rate");
    // Let go over nothing: no line, and nothing to choose either.
    dot.drag_to(&page.button("Share"));
    // A dot that is only clicked asks where the line goes; one that was dragged does not.
    dot.drag_to(&page.field("Number, Clicks"));
    lines.wait_text("From engagement rate to clicks");
    assert!(!lines.field("moves this").exists());
    wait_saved(page);
    page.press("Mod+z");
    page.until("the line is gone", || !lines.text().contains("From engagement rate to clicks"));
    page.judge();
}

fn a_point_is_settled_and_opened_again(page: &Page) {
    own_brief(page);
    let settle = page.region("To settle");
    settle.button("Keep, knowing this: No tracked link and no code").click();
    settle.wait_text("1 settled");
    settle.field("Note").fill("The shop's own code is enough");
    settle.field("Agreed by").choose("both sides");
    wait_saved(page);
    page.reload();
    settle.wait_text("1 settled");
    settle.field("Note").wait_value("The shop's own code is enough");
    assert!(message(page).contains("#b1."));
    settle.button("Take back").click();
    page.until("nothing is settled", || !settle.text().contains("1 settled"));
    page.button("Undo").click();
    settle.wait_text("1 settled");
    page.judge();
}

fn a_proposal_is_taken_over_as_one_step(page: &Page) {
    own_brief(page);
    let settle = page.region("To settle");
    settle.disclosure("8 more").click();
    settle.disclosure("Narrow the role to awareness").click();
    settle.button("Take this over").click();
    // The targets stay; the outcomes give way to views in the market.
    page.region("Brand: outcome").field("Metric").wait_value("Views in the market");
    reach(page).wait_value("30,000");
    page.judge();
}

fn a_topic_holds_what_stands_on_no_card(page: &Page) {
    own_brief(page);
    let rest = page.region("The rest of the brief");
    rest.wait_text("settled for a sales brief");
    page.disclosure("Rights*").click();
    rest.field("Usage rights").fill("Organic use for six months");
    rest.field("Exclusivity").fill("No facial skincare for two weeks");
    wait_saved(page);
    page.disclosure("Disclosure*").click();
    rest.wait_text("not legal advice");
    page.reload();
    page.disclosure("Rights*").wait_text("2 of 2");
    page.judge();
}

fn a_template_is_half_filled(page: &Page) {
    page.open("#/briefs");
    page.disclosure("Start from a template").click();
    page.button("Leads").click();
    page.region("The rest of the brief").wait_text("for a leads brief");
    assert!(page.fragment().starts_with("#/brief/"));
    // No number is invented.
    assert_eq!(page.field("Number, Qualified leads").value(), "");
    page.judge();
}

fn a_brief_is_started_for_another_creator(page: &Page) {
    own_brief(page);
    page.go("#/briefs");
    page.button("New for another creator: *").click();
    reach(page).wait_value("30,000");
    page.until("it is a brief of its own", || kept_briefs(page) == 2);
    assert!(!page.any("banner").text().contains("@creator_a"));
    page.judge();
}

fn the_founding_lines_are_pasted(page: &Page) {
    page.open("#/briefs");
    page.button("Paste a brief").click();
    let dialog = page.dialog("Paste a brief");
    dialog.field("The text").fill(
        // In one line: not every driver types a line break into a field.
        "Deliverables: 5 Instagram posts, 3 Instagram stories; \
         Creator targets: 25k reach, 8% engagement rate; \
         Brand success metrics: 500 clicks to the product page, $2k attributed sales",
    );
    dialog.button("Read it").click();
    dialog.wait_text("5 Instagram posts");
    dialog.wait_text("$2,000 attributed sales");
    page.judge();
    dialog.button("Start a brief with 7 parts").click();
    reach(page).wait_value("25,000");
    page.field("Number, Clicks").wait_value("500");
    page.field("Amount, Attributed sales").wait_value("$2,000");
    page.region("What these numbers ask for").wait_text("2.0% of everyone reached must click");
    page.until("it is kept", || kept_briefs(page) == 1);
    page.judge();
}

fn a_text_is_pasted_into_the_open_brief(page: &Page) {
    own_brief(page);
    page.go("#/briefs");
    page.button("Paste a brief").click();
    let dialog = page.dialog("Paste a brief");
    dialog.field("The text").fill(
        "Creator targets: 25k reach, 8% engagement rate; Brand success metrics: 500 clicks, 40 orders; Fee: $1,800",
    );
    dialog.checkbox("Add it to the open brief*").click();
    dialog.button("Read it").click();
    // The brief says 30,000 by now.
    dialog.wait_text("A change. The brief now says: ");
    dialog.wait_text("Already there.");
    page.judge();
    // What is new is ticked: the orders and the fee. The change is left to the reader.
    dialog.button("Take over 2 parts").click();
    dialog.gone();
    reach(page).wait_value("30,000");
    page.field("Number, Orders").wait_value("40");
    page.field("Fee").wait_value("$1,800");
    assert_eq!(page.region("Creator: output").field("Metric").count(), 2);
    // One step takes all of it back.
    page.press("Mod+z");
    page.field("Number, Orders").gone();
    page.field("Fee").wait_value("");
    assert_eq!(kept_briefs(page), 1);
    page.judge();
}

fn a_text_that_is_no_brief_is_said_to_be_none(page: &Page) {
    page.open("#/briefs");
    page.button("Paste a brief").click();
    let dialog = page.dialog("Paste a brief");
    dialog.field("The text").fill("200 g flour, 3 eggs, 500 ml milk. Bake for 25 minutes.");
    dialog.button("Read it").click();
    dialog.wait_text("No part of a brief is recognised");
    page.judge();
}

fn an_awareness_brief_is_not_asked_for_sales(page: &Page) {
    page.open("#/briefs");
    page.disclosure("Start from a template").click();
    page.button("Awareness").click();
    let rest = page.region("The rest of the brief");
    rest.wait_text("for an awareness brief");
    for never in ["Tracked link", "Commission", "Margin"] {
        assert!(!rest.text().contains(never), "{never}");
    }
    assert!(!page.region("To settle").text().contains("code"));
    page.judge();
}
