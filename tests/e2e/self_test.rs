//! Tests of the tests: what they would not see proves nothing.

use serde_json::json;
use throughline_kit::server::Variant;

use crate::{
    browser::Engine,
    page::{Page, Scheme},
    run::Scenario,
    scenarios,
};

pub const ALL: &[Scenario] = scenarios![
    the_recorder_catches_everything,
    records_outlive_the_page,
    axe_finds_a_planted_fault,
    fields_take_real_keys,
    storage_can_be_broken,
    colours_and_sizes_can_be_set,
    the_clipboard_can_be_read,
    tabs_share_a_profile,
    the_first_load_is_what_is_counted,
];

fn open_self_test(page: &Page) {
    let url = page.server().blank().replace("blank.html", "self-test.html");
    page.js("location.href = arguments[0]", vec![json!(url)]);
    page.until("the self-test is ready", || {
        page.js("return document.readyState === 'complete' && !!window.misbehave", vec![]) == json!(true)
    });
}

fn the_recorder_catches_everything(page: &Page) {
    open_self_test(page);
    page.clean();
    for (kind, recorded) in [
        ("console", "console.error: planted on the console"),
        ("error", "error: "),
        ("rejection", "rejection: Error: planted rejection"),
        ("policy", "policy: img-src"),
        ("notLoaded", "error: not loaded: "),
        ("foreign", "foreign: http://127.0.0.1"),
    ] {
        page.js("window.misbehave[arguments[0]]()", vec![json!(kind)]);
        let seen = std::cell::RefCell::new(Vec::new());
        page.until(&format!("{kind} is recorded"), || {
            seen.borrow_mut().extend(page.records());
            seen.borrow().iter().any(|record: &String| record.contains(recorded))
        });
    }
}

fn records_outlive_the_page(page: &Page) {
    open_self_test(page);
    page.js("window.misbehave.console()", vec![]);
    page.reload();
    page.leave();
    assert_eq!(page.records().len(), 1);
}

fn axe_finds_a_planted_fault(page: &Page) {
    page.open("");
    page.any("main").wait();
    page.js("document.querySelector('main').append(document.createElement('button'))", vec![]);
    let violations = page.axe();
    assert!(violations.iter().any(|violation| violation.starts_with("button-name")), "{violations:?}");
}

fn fields_take_real_keys(page: &Page) {
    page.leave();
    page.js(
        "document.body.innerHTML = `<label>Reach <input value='10k' oninput='this.dataset.trusted = event.isTrusted' onkeydown='this.dataset.key = [event.ctrlKey || event.metaKey, event.key]'></label>
            <label>Objective <select><option>Awareness<option>Conversion</select></label>
            <fieldset><legend>Scope</legend><label><input type=radio name=s>Everywhere</label><label><input type=radio name=s>In the market</label></fieldset>
            <section aria-label=One><button onclick=\"this.textContent=String(1)\">Go</button></section><section aria-label=Two><button>Go</button></section>
            <button hidden>Hidden</button>`",
        vec![],
    );
    let reach = page.field("Reach");
    reach.fill("25k");
    reach.wait_value("25k");
    assert_eq!(reach.attribute("data-trusted").as_deref(), Some("true"));
    reach.append("b");
    reach.wait_value("25kb");
    page.press("Mod+z");
    page.until("the keys arrive together", || reach.attribute("data-key").as_deref() == Some("true,z"));
    reach.fill("");
    reach.wait_value("");
    page.choose("Objective", "Conversion");
    page.field("Objective").wait_value("Conversion");
    page.group("Scope").choose("In the market");
    assert!(page.find("radio", "In the market").is_checked());
    assert_eq!(page.button("Go").count(), 2);
    page.region("One").button("G*").click();
    page.region("One").button("1").wait();
    page.button("Go").wait();
    assert!(!page.button("Hidden").exists());
}

fn storage_can_be_broken(page: &Page) {
    let write = "try { localStorage.setItem('a', 'b'); return localStorage.getItem('a'); } catch (error) { return error.name; }";
    for (variant, outcome) in [
        (Variant::Plain, "b"),
        (Variant::StorageFull, "QuotaExceededError"),
        (Variant::StorageBlocked, "SecurityError"),
    ] {
        page.open_as(variant, "");
        assert_eq!(page.js(write, vec![]), json!(outcome), "{variant:?}");
    }
    page.open_as(Variant::NoWebAssembly, "");
    assert_eq!(page.js("return typeof window.WebAssembly", vec![]), json!("undefined"));
    // Whatever the app said to all this is not the question here.
    page.records();
}

fn colours_and_sizes_can_be_set(page: &Page) {
    page.leave();
    for wanted in [320, 1280] {
        let width = page.resize(wanted, 700);
        let narrowest = if page.engine() == Engine::WebKit { 500 } else { 0 };
        assert!(width == wanted || (width > wanted && width < narrowest), "{wanted}: {width}");
    }
    assert_eq!(page.scheme(Scheme::Dark), page.engine() != Engine::WebKit);
}

fn the_clipboard_can_be_read(page: &Page) {
    page.leave();
    page.js("document.body.innerHTML = `<textarea aria-label=Text>a\nb</textarea>`", vec![]);
    page.field("Text").focus();
    page.press("Mod+a");
    page.press("Mod+c");
    assert_eq!(page.clipboard(), "a\nb");
    page.field("Text").wait();
}

fn tabs_share_a_profile(page: &Page) {
    page.leave();
    page.js("localStorage.setItem('a', 'b')", vec![]);
    let first = page.tab();
    page.new_tab();
    page.leave();
    assert_eq!(page.js("return localStorage.getItem('a')", vec![]), json!("b"));
    page.switch_to(&first);
    let other = page.another();
    other.leave();
    assert_eq!(other.js("return localStorage.getItem('a')", vec![]), json!(null));
}

/// The ceiling on the first load would mean nothing if the page fetched more than is counted before
/// it can be worked with. The later part of the app, which is not counted, cannot be had here.
fn the_first_load_is_what_is_counted(page: &Page) {
    page.open_as(Variant::LaterFails, "");
    page.find("field", "Number, Reach").fill("30k");
    page.wait_for_text("= 30,000");
    let loaded = page.js("return performance.getEntriesByType('resource').map(({ name }) => name)", vec![]);
    let home = page.server().url(Variant::LaterFails);
    let counted = page.server().first_load().unwrap();
    let loaded: Vec<_> =
        loaded.as_array().unwrap().iter().filter_map(|name| name.as_str()?.strip_prefix(&home)).collect();
    assert!(loaded.iter().any(|name| name.ends_with(".wasm")), "{loaded:?}");
    assert!(
        loaded.iter().all(|name| counted.iter().any(|file| file == name)),
        "loaded {loaded:?}, counted {counted:?}"
    );
}
