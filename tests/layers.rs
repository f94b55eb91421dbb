//! Reads the sources under `src/` and fails on an upward import, on a browser crate in a pure module,
//! and on storage touched from elsewhere than the layers that keep it.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::arithmetic_side_effects, reason = "a test that fails is to stop")]

use std::{fs, path::Path};

/// What each top-level module may use of the others. A module that is not named here fails the test.
const MAY_USE: &[(&str, &[&str])] = &[
    ("brief", &[]),
    ("funnel", &["brief"]),
    ("align", &["brief", "funnel"]),
    ("agree", &["brief"]),
    ("review", &["brief", "funnel", "align"]),
    ("wire", &["brief", "agree"]),
    ("text", &["brief", "funnel", "align", "agree", "wire"]),
    ("export", &["brief", "funnel", "align", "text", "wire"]),
    ("chart", &["brief", "funnel", "text"]),
    ("platform", &[]),
    ("app", &["brief", "funnel", "align", "agree", "review", "wire", "text", "export", "chart", "platform"]),
    ("ui", &["brief", "funnel", "align", "agree", "review", "wire", "text", "export", "chart", "platform", "app"]),
];

/// The modules that know the browser; the others compile and are tested without one.
const BROWSER: &[&str] = &["platform", "app", "ui"];

/// Words that bring in the browser, the clock or chance.
const IMPURE: &[&str] = &[
    "leptos",
    "web_sys",
    "js_sys",
    "wasm_bindgen",
    "wasm_bindgen_futures",
    "gloo",
    "gloo_storage",
    "plotters_canvas",
    "SystemTime",
    "Instant",
    "std::time",
    "rand",
    "getrandom",
];

/// Words that touch what the browser keeps, and the modules that may.
const STORAGE: &[&str] = &["localStorage", "local_storage", "LocalStorage", "gloo_storage", "throughline/1/"];
const KEEPS: &[&str] = &["platform", "app", "wire"];

/// What is wrong with a source file of `module`, line by line.
fn faults(module: &str, source: &str) -> Vec<String> {
    let Some((_, may_use)) = MAY_USE.iter().find(|(name, _)| *name == module) else {
        return vec![format!("`{module}` has no place among the layers: give it one in tests/layers.rs")];
    };
    let mut faults = Vec::new();
    let mut fault = |line: usize, what: String| faults.push(format!("line {line}: {what}"));
    for (number, line) in code(source) {
        for used in crate_modules(&line) {
            let known = MAY_USE.iter().any(|(name, _)| *name == used);
            if used != module && known && !may_use.contains(&used.as_str()) {
                fault(number, format!("`{module}` may not use `{used}`"));
            }
        }
        for word in IMPURE.iter().filter(|word| !BROWSER.contains(&module) && mentions(&line, word)) {
            fault(number, format!("`{word}` in the pure module `{module}`"));
        }
        for word in STORAGE.iter().filter(|word| !KEEPS.contains(&module) && line.contains(**word)) {
            fault(number, format!("`{word}`: only {KEEPS:?} touch storage"));
        }
    }
    faults
}

/// The statements of a source, each with the number of its first line, without comments. A `use` that
/// spans lines is one statement.
fn code(source: &str) -> Vec<(usize, String)> {
    let mut statements: Vec<(usize, String)> = Vec::new();
    let mut in_use = false;
    for (index, line) in source.lines().enumerate() {
        let line = line.trim();
        // Not in the middle of a line: `//` also stands in addresses.
        if line.starts_with("//") {
            continue;
        }
        match statements.last_mut().filter(|_| in_use) {
            Some((_, statement)) => statement.push_str(line),
            None => statements.push((index + 1, line.to_owned())),
        }
        let starts = line.starts_with("use ") || line.starts_with("pub use ") || line.starts_with("pub(crate) use ");
        in_use = (in_use || starts) && !line.ends_with(';');
    }
    statements
}

/// The top-level modules that a statement reaches: `crate::a::b`, `crate::{a, b::c}`, and in the
/// binary `throughline::a`.
fn crate_modules(statement: &str) -> Vec<String> {
    let mut modules = Vec::new();
    for (at, root) in ["crate::", "throughline::"].iter().flat_map(|root| statement.match_indices(root)) {
        let rest = &statement[at + root.len()..];
        let Some(list) = rest.strip_prefix('{') else {
            modules.push(first_word(rest));
            continue;
        };
        let mut depth = 0;
        let mut item = String::new();
        for letter in list.chars() {
            match letter {
                '}' if depth == 0 => break,
                ',' if depth == 0 => modules.push(first_word(&std::mem::take(&mut item))),
                '{' => depth += 1,
                '}' => depth -= 1,
                _ => {}
            }
            if letter != ',' || depth > 0 {
                item.push(letter);
            }
        }
        modules.push(first_word(&item));
    }
    modules
}

fn first_word(text: &str) -> String {
    text.trim_start().chars().take_while(|letter| letter.is_alphanumeric() || *letter == '_').collect()
}

/// Whether the word stands there by itself: `rand` is not in `brand`.
fn mentions(line: &str, word: &str) -> bool {
    let part = |letter: char| letter.is_alphanumeric() || letter == '_';
    line.match_indices(word).any(|(at, _)| !line[..at].ends_with(part) && !line[at + word.len()..].starts_with(part))
}

fn check(folder: &Path, module: Option<&str>, found: &mut Vec<String>, files: &mut usize) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_stem().unwrap().to_string_lossy().into_owned();
        // lib.rs and main.rs only put the modules together.
        let module = module.or((name != "lib" && name != "main").then_some(name.as_str()));
        match module {
            Some(module) if path.is_dir() => check(&path, Some(module), found, files),
            Some(module) if path.extension().is_some_and(|extension| extension == "rs") => {
                *files += 1;
                let source = fs::read_to_string(&path).unwrap();
                found.extend(faults(module, &source).into_iter().map(|fault| format!("{}: {fault}", path.display())));
            }
            _ => {}
        }
    }
}

#[test]
fn the_sources_keep_to_the_layers() {
    let (mut found, mut files) = (Vec::new(), 0);
    check(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), None, &mut found, &mut files);
    assert!(files > 0, "no source was read");
    assert!(found.is_empty(), "\n{}", found.join("\n"));
}

#[test]
fn planted_violations_are_found() {
    for (module, source) in [
        ("brief", "use crate::funnel::Step;"),
        ("brief", "use crate::{\n    brief::Record,\n    ui::{a, b},\n};"),
        ("funnel", "let a = crate::align::plausible(x);"),
        ("platform", "pub use crate::brief::Record;"),
        ("brief", "use leptos::prelude::*;"),
        ("funnel", "let now = std::time::Duration::ZERO;"),
        ("text", "fn a() -> f64 { js_sys::Date::now() }"),
        ("align", "let x = rand::random();"),
        ("ui", "window.local_storage()"),
        ("ui", "let key = \"throughline/1/head/\";"),
        ("elsewhere", ""),
    ] {
        assert!(!faults(module, source).is_empty(), "not found in {module}: {source}");
    }
}

#[test]
fn what_is_allowed_passes() {
    for (module, source) in [
        ("funnel", "use crate::brief::{Record, Rate};"),
        ("align", "use crate::{brief::Record, funnel};"),
        ("brief", "// crate::ui would be wrong, and so would leptos"),
        ("brief", "let brand = operand;"),
        ("app", "use crate::{brief::Record, platform::storage, wire};\nuse leptos::prelude::*;"),
        ("wire", "const HEAD: &str = \"throughline/1/head/\";"),
    ] {
        assert_eq!(faults(module, source), Vec::<String>::new(), "{module}: {source}");
    }
}
