//! Addresses, back and forward, and the list of briefs.

use std::fs;

use super::acts::{
    address, brief, clicks, head_key, kept, kept_briefs, own_brief, plant, reach, record_key, steps, unfold_facts,
    wait_saved,
};
use crate::{page::Page, run::Scenario, scenarios};

pub const ALL: &[Scenario] = scenarios![
    an_address_that_means_nothing_is_said,
    back_and_forward_follow_the_rooms,
    an_unkept_brief_survives_a_reload,
    briefs_are_listed_newest_first,
    a_brief_goes_to_the_trash_and_comes_back,
    a_brief_is_deleted_for_good_after_a_question,
    a_brief_is_opened_from_a_file,
];

fn an_address_that_means_nothing_is_said(page: &Page) {
    for (fragment, heading) in [
        ("#/nothing", "Nothing stands at this address"),
        ("#main", "Nothing stands at this address"),
        ("#/brief/000000000000z", "This brief is not kept in this browser"),
    ] {
        page.open(fragment);
        page.heading(heading).wait();
        assert_eq!(page.title(), format!("{heading} · Throughline"));
        page.judge();
    }
    assert!(kept(page).is_empty());
    page.any("main").link("All briefs").click();
    page.heading("All briefs").wait();
    page.wait_for_text("No brief is kept here yet.");
    page.judge();
    page.button("See the example").click();
    page.wait_for_text("This is an example");
}

fn back_and_forward_follow_the_rooms(page: &Page) {
    own_brief(page);
    assert_eq!(page.title(), "Autumn launch · Throughline");
    page.link("Funnel").click();
    page.heading("What would have to be true").wait();
    page.link("All briefs").click();
    page.heading("All briefs").wait();
    assert_eq!(page.title(), "All briefs · Throughline");
    page.back();
    page.heading("What would have to be true").wait();
    assert_eq!(page.link("Funnel").attribute("aria-current").as_deref(), Some("page"));
    page.back();
    reach(page).wait_value("30,000");
    page.forward();
    page.heading("What would have to be true").wait();
    page.forward();
    page.link("Autumn launch*").click();
    reach(page).wait_value("30,000");
    // The title follows what is typed.
    unfold_facts(page);
    page.field("Campaign").fill("Winter sale");
    page.until("the title follows", || page.title() == "Winter sale · Throughline");
    page.clean();
}

/// A brief that nobody has changed is not kept; its address is good all the same.
fn an_unkept_brief_survives_a_reload(page: &Page) {
    page.open("");
    page.link("Funnel").click();
    page.heading("What would have to be true").wait();
    page.reload();
    page.heading("What would have to be true").wait();
    steps(page).wait_text("25,000");
    page.link("Brief").click();
    page.button("Start empty").click();
    page.button("Add a market").wait();
    page.reload();
    page.field("Brand").wait_value("");
    assert!(kept(page).is_empty());
    page.clean();
}

fn briefs_are_listed_newest_first(page: &Page) {
    for (id, name, edited) in
        [(11, "Spring", 1_764_000_000_000), (12, "Summer", 1_780_000_000_000), (13, "Autumn", 1_770_000_000_000)]
    {
        plant(page, &brief(id, name), edited);
    }
    page.open("");
    page.heading("All briefs").wait();
    let names = || -> Vec<String> {
        page.any("main").any("list").ask("return [...el.querySelectorAll('a strong')].map((name) => name.innerText)")
    };
    assert_eq!(names(), ["Summer", "Autumn", "Spring"]);
    page.link("Spring*").wait_text("Brand A with @creator_a · Edited 24 Nov 2025");
    page.judge();
    // The last edited comes first.
    page.link("Spring*").click();
    clicks(page).fill("550");
    page.press("Tab");
    wait_saved(page);
    page.link("All briefs").click();
    page.until("the edited one is first", || names().first().is_some_and(|name| name == "Spring"));
    page.button("New brief").click();
    page.field("Campaign").fill("Winter");
    wait_saved(page);
    page.link("All briefs").click();
    page.until("the new one is first", || names() == ["Winter", "Spring", "Summer", "Autumn"]);
    assert_eq!(kept_briefs(page), 4);
    page.clean();
}

fn a_brief_goes_to_the_trash_and_comes_back(page: &Page) {
    plant(page, &brief(21, "Spring"), 1_764_000_000_000);
    plant(page, &brief(22, "Summer"), 1_765_000_000_000);
    page.open("#/briefs");
    page.button("Move to trash: Spring").click();
    page.wait_for_text("Brief moved to the trash.");
    page.heading("Trash").wait();
    page.link("Spring*").gone();
    page.judge();
    page.any("status").button("Restore").click();
    page.link("Spring*").wait();
    page.heading("Trash").gone();
    // It survives a reload in the trash as well.
    page.button("Move to trash: Summer").click();
    page.link("Summer*").gone();
    page.reload();
    page.button("Restore: Summer").click();
    page.link("Summer*").click();
    reach(page).wait_value("25,000");
    assert_eq!(kept_briefs(page), 2);
    page.clean();
}

fn a_brief_is_deleted_for_good_after_a_question(page: &Page) {
    plant(page, &brief(31, "Spring"), 1_764_000_000_000);
    page.open("#/briefs");
    page.button("Move to trash: Spring").click();
    page.button("Delete for good: Spring").click();
    page.any("alert").wait_text("Delete this brief for good? It cannot be brought back.");
    page.judge();
    page.button("Keep it").click();
    page.button("Delete for good: Spring").click();
    page.button("Delete for good").click();
    page.wait_for_text("No brief is kept here yet.");
    assert!(!kept(page).contains_key(&record_key(31)) && !kept(page).contains_key(&head_key(31)));
    page.go(&address(31));
    page.heading("This brief is not kept in this browser").wait();
    page.clean();
}

fn a_brief_is_opened_from_a_file(page: &Page) {
    let folder = std::env::temp_dir().join(format!("throughline-e2e-{}-{}", page.engine().name(), std::process::id()));
    fs::create_dir_all(&folder).unwrap();
    let (good, bad) = (folder.join("brief.json"), folder.join("holiday.json"));
    fs::write(&good, throughline::wire::file::write(&brief(41, "From a file"))).unwrap();
    fs::write(&bad, "{ \"beach\": true }").unwrap();
    page.open("#/briefs");
    page.field("Open a file").upload(&bad);
    page.wait_for_text("This file was not saved by Throughline.");
    page.judge();
    page.field("Open a file").upload(&good);
    reach(page).wait_value("25,000");
    page.any("banner").wait_text("From a file");
    assert_eq!(page.fragment(), address(41));
    // Once more: it is a copy then, and nothing is written over.
    page.link("All briefs").click();
    page.field("Open a file").upload(&good);
    reach(page).wait();
    page.until("it is under another id", || page.fragment().starts_with("#/brief/") && page.fragment() != address(41));
    assert_eq!(kept_briefs(page), 2);
    page.clean();
    fs::remove_dir_all(folder).unwrap();
}
