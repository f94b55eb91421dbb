//! What a first visit has to load, file by file.

use std::{collections::BTreeMap, fmt::Write};

use anyhow::{Context, Result, bail};

use crate::site::Asset;

/// What a first visit may load at most before it can be worked with, in bytes compressed with
/// brotli; the steps on the way are in the design, section 10.
pub const CEILING: usize = 170_000;

/// The files that `index.html` needs, itself first: everything that an `href`, `src` or `data-…`
/// attribute names and that is part of the site, except what `data-later` and `data-link` name for
/// those who do not begin with the example. Two tags may name the same file.
pub fn first_load(site: &BTreeMap<String, Asset>) -> Result<Vec<(&str, &Asset)>> {
    let (name, index) = site.get_key_value("index.html").context("there is no index.html")?;
    let html = String::from_utf8_lossy(&index.raw);
    let mut files = vec![(name.as_str(), index)];
    for (name, asset) in site {
        // A value ends with a quote, or where minified HTML leaves quotes away, with a space or `>`.
        let named = html.match_indices(name.as_str()).any(|(at, _)| {
            let before = html.get(..at).unwrap_or_default().trim_end_matches("./");
            let after = html.get(at + name.len()..).unwrap_or_default();
            let attribute = before.rsplit_once('=').map_or("", |(attribute, _)| attribute);
            let is_later = ["data-later", "data-link"].iter().any(|later| attribute.ends_with(later));
            !is_later && before.ends_with(['=', '"', '\'']) && after.starts_with(['"', '\'', ' ', '>'])
        });
        if named && name != "index.html" {
            files.push((name, asset));
        }
    }
    if !files.iter().any(|(name, _)| name.ends_with(".wasm")) {
        bail!("index.html names no .wasm file: is this what Trunk has built?");
    }
    Ok(files)
}

/// The parts of the app that are fetched once the first has started, or with it where a link or a
/// kept brief is opened.
pub fn later(site: &BTreeMap<String, Asset>) -> Vec<(&str, &Asset)> {
    site.iter()
        .filter(|(name, _)| name.ends_with(".wasm") && !name.starts_with("throughline-"))
        .map(|(name, asset)| (name.as_str(), asset))
        .collect()
}

/// The table of the files with their totals, and the brotli total.
pub fn table(about: &str, files: &[(&str, &Asset)]) -> (String, usize) {
    let mut text = format!("{about:<44}{:>10}{:>10}{:>10}\n", "bytes", "brotli", "gzip");
    let mut totals = [0; 3];
    for (name, asset) in files {
        let sizes = [asset.raw.len(), asset.brotli.len(), asset.gzip.len()];
        row(&mut text, name, sizes);
        for (total, size) in totals.iter_mut().zip(sizes) {
            *total += size;
        }
    }
    row(&mut text, "total", totals);
    (text, totals[1])
}

fn row(text: &mut String, name: &str, [raw, brotli, gzip]: [usize; 3]) {
    let _ = writeln!(text, "{name:<44}{raw:>10}{brotli:>10}{gzip:>10}");
}

#[cfg(test)]
mod tests {
    use super::*;

    fn site(files: &[(&str, &str)]) -> BTreeMap<String, Asset> {
        files
            .iter()
            .map(|(name, content)| (name.to_string(), Asset::new(name, content.as_bytes().to_vec()).unwrap()))
            .collect()
    }

    #[test]
    fn counts_what_the_page_names_and_nothing_else() {
        let html = r#"<link href=./main-1.css><script src="boot.js" data-js="./a.js" data-later=./later-1.wasm data-link="./link-1.wasm ./tiny-1.wasm" data-wasm='./a_bg.wasm'>"#;
        let site = site(&[
            ("index.html", html),
            ("main-1.css", "a"),
            ("boot.js", "b"),
            ("a.js", "c"),
            ("a_bg.wasm", "d"),
            ("later-1.wasm", "e"),
            ("link-1.wasm", "g"),
            ("tiny-1.wasm", "h"),
            ("main-1", "f"),
        ]);
        let names: Vec<_> = first_load(&site).unwrap().into_iter().map(|(name, _)| name.to_owned()).collect();
        assert_eq!(names, ["index.html", "a.js", "a_bg.wasm", "boot.js", "main-1.css"]);
    }

    #[test]
    fn a_page_without_the_app_is_refused() {
        assert!(first_load(&site(&[("index.html", "<p>")])).is_err());
    }
}
