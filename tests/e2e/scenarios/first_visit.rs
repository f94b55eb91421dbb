//! The first visit, and that nothing of the first change is lost.

use super::acts::{clicks, implied, kept, kept_briefs, reach, wait_saved};
use crate::{page::Page, run::Scenario, scenarios};

pub const ALL: &[Scenario] = scenarios![
    a_first_visit_shows_the_example,
    nothing_is_kept_before_the_first_change,
    what_was_typed_last_survives_a_reload,
    what_was_typed_last_survives_the_tab,
    nothing_moves_while_it_is_saved,
];

fn a_first_visit_shows_the_example(page: &Page) {
    page.open("");
    // The first content, which stands there before the app does, cannot be used.
    page.button("Start empty").wait();
    page.wait_for_text("This is an example");
    let implied = implied(page);
    implied.wait_text("2.0% of everyone reached must click");
    implied.wait_text("$4.00 in sales per click");
    implied.wait_text("$218.58 is what the average order must be worth at least, even if every click");
    implied.wait_text("At a conversion rate of 1.83%");
    implied.wait_text("engagement: of followers, of reach or of views? It is not agreed.");
    implied.wait_text("It feeds no outcome");
    let settle = page.region("To settle");
    settle.wait_text("Neither side has said how much of the audience lives in the United States.");
    settle.wait_text("No tracked link and no code");
    settle.disclosure("8 more").click();
    for point in ["share of what", "window", "who counts", "fee", "Engagement"] {
        settle.wait_text(point);
    }
    page.any("banner").wait_text("Autumn launch");
    page.any("banner").wait_text("Brand A with @creator_a");
    page.judge();
    // Its own numbers stand in the fields.
    reach(page).wait_value("25,000");
    page.field("Share, Engagement rate").wait_value("8%");
    clicks(page).wait_value("500");
    page.field("Amount, Attributed sales").wait_value("$2,000");
    assert_eq!(page.field("How many, 5 Instagram posts").value(), "5");
    assert_eq!(page.field("How many, 3 Instagram stories").value(), "3");
}

fn nothing_is_kept_before_the_first_change(page: &Page) {
    page.open("");
    page.wait_for_text("This is an example");
    page.link("Funnel").click();
    page.heading("What would have to be true").wait();
    page.link("Brief").click();
    reach(page).wait();
    assert!(kept(page).is_empty(), "{:?}", kept(page));

    reach(page).fill("26k");
    page.wait_for_text("= 26,000");
    wait_saved(page);
    let keys: Vec<String> = kept(page).into_keys().collect();
    let [head, record] = keys.as_slice() else { panic!("{keys:?}") };
    let id = head.strip_prefix("throughline/1/head/").unwrap();
    assert_eq!(record.strip_prefix("throughline/1/record/"), Some(id));
    assert_eq!(page.fragment(), format!("#/brief/{id}"));
    assert!(!page.text().contains("This is an example"));

    page.reload();
    reach(page).wait_value("26,000");
    clicks(page).wait_value("500");
    implied(page).wait_text("1.92% of everyone reached must click");
    assert_eq!(page.fragment(), format!("#/brief/{id}"));
    assert!(!page.text().contains("This is an example"));
    assert_eq!(kept_briefs(page), 1);
    page.judge();
}

fn what_was_typed_last_survives_a_reload(page: &Page) {
    page.open("");
    // Typed and reloaded within one task: no timer can have run in between.
    reach(page).ask::<()>(
        "window.__before = true; el.focus(); el.select(); document.execCommand('insertText', false, '27k'); setTimeout(() => location.reload()); return null",
    );
    page.until("the page is loaded anew", || {
        page.js("return !window.__before && !!document.querySelector('main')", vec![]) == true
    });
    reach(page).wait_value("27,000");
    page.judge();
}

fn what_was_typed_last_survives_the_tab(page: &Page) {
    let first = page.tab();
    page.new_tab();
    page.open("");
    clicks(page).fill("510");
    page.close_tab(&first);
    page.open("");
    page.link("Autumn launch*").click();
    clicks(page).wait_value("510");
    page.clean();
}

fn nothing_moves_while_it_is_saved(page: &Page) {
    page.open("");
    page.button("Start empty").wait();
    let place = || page.link("Funnel").ask::<f64>("return el.getBoundingClientRect().x");
    let before = place();
    reach(page).fill("28k");
    wait_saved(page);
    assert!((place() - before).abs() < 0.5, "{before} before, {} after", place());
    page.clean();
}
