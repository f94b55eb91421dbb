//! The first content of index.html is what the app shows on a first visit, so that people see it
//! before the app has arrived and nothing jumps when it takes over. It is written by the page
//! itself (`make first-content`), and a scenario holds the two together.

use std::{fs, path::PathBuf};

use anyhow::{Context, Result};

use crate::{page::Page, run::Scenario, scenarios};

pub const ALL: &[Scenario] = scenarios![the_first_content_is_what_the_app_shows];

const BEGIN: &str = "<!-- first content: begin -->";
const END: &str = "<!-- first content: end -->";

/// What stands on the page, without what only the running app can fill: choices that are not
/// chosen, suggestions, addresses of a brief with a random name, closed dialogs, lines whose course
/// depends on the window.
const WRITE_DOWN: &str = r##"
    const copy = document.getElementById("app").cloneNode(true);
    const live = document.getElementById("app");
    const fields = (root) => [...root.querySelectorAll("input, select, textarea")];
    fields(live).forEach((field, at) => {
        const own = fields(copy)[at];
        if (field.localName === "input" && field.value) own.setAttribute("value", field.value);
        if (field.localName === "textarea") own.textContent = field.value;
        if (field.localName === "select") own.innerHTML = `<option>${field.selectedOptions[0].textContent}</option>`;
    });
    copy.querySelectorAll("dialog, datalist, .toasts, .echo, .threads").forEach((element) => element.remove());
    copy.querySelectorAll("[href]").forEach((link) => link.setAttribute("href", "#/"));
    for (const element of copy.querySelectorAll("*")) {
        for (const name of ["id", "for", "aria-describedby", "list", "autocomplete", "inputmode", "spellcheck", "title", "style"]) {
            element.removeAttribute(name);
        }
    }
    copy.querySelectorAll("div:empty, span:empty:not(.picture)").forEach((element) => {
        if (!element.className) element.remove();
    });
    return copy.innerHTML.replaceAll("\u00a0", "&nbsp;");
"##;

fn the_first_content_is_what_the_app_shows(page: &Page) {
    page.open("");
    page.button("Share").wait();
    let shown: String = page.any("main").ask(WRITE_DOWN);
    let index = fs::read_to_string(index()).unwrap();
    assert!(index.contains(&shown), "run `make first-content`: index.html does not begin with what the app shows");
}

/// Writes the first content into index.html.
pub fn write(page: &Page) -> Result<()> {
    page.open("");
    page.button("Share").wait();
    let shown: String = page.any("main").ask(WRITE_DOWN);
    let index = fs::read_to_string(index())?;
    let (before, rest) =
        index.split_once(BEGIN).context("index.html has lost the mark where its first content begins")?;
    let (_, after) = rest.split_once(END).context("index.html has lost the mark where its first content ends")?;
    let first = format!("{before}{BEGIN}<div class=\"first\" inert>{shown}</div>{END}{after}");
    fs::write(self::index(), first)?;
    Ok(())
}

fn index() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("index.html")
}
