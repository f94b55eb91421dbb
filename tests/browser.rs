//! The seams with the browser, run in headless Chromium: what each capability promises to the app.
#![cfg(target_arch = "wasm32")]
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that fails is to stop")]

use throughline::platform::canvas::{SharpCanvas, context_of, text_width};
use throughline::platform::storage::Store;
use throughline::platform::{address, clock, display, intl, page, random};
use throughline::text::conventions::{Conventions, DateOrder, Samples};
use wasm_bindgen::JsCast;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

fn document() -> web_sys::Document {
    web_sys::window().unwrap().document().unwrap()
}

#[wasm_bindgen_test]
fn what_is_written_can_be_read_listed_and_removed() {
    let store = Store::open().unwrap();
    assert_eq!(store.probe(), Ok(()));
    assert!(store.keys("throughline/").is_empty(), "the probe leaves nothing behind");

    assert_eq!(store.read("test/a"), None);
    assert_eq!(store.write("test/a", "s1.AAAA"), Ok(()));
    assert_eq!(store.write("test/b", "{\"not\": json"), Ok(()));
    assert_eq!(store.write("other/c", ""), Ok(()));
    // As it was written: nothing is wrapped in quotes or read as JSON.
    assert_eq!(store.read("test/a").as_deref(), Some("s1.AAAA"));
    assert_eq!(store.read("test/b").as_deref(), Some("{\"not\": json"));
    assert_eq!(store.read("other/c").as_deref(), Some(""));
    let mut keys = store.keys("test/");
    keys.sort();
    assert_eq!(keys, ["test/a", "test/b"]);
    assert_eq!(store.write("test/a", "s1.BBBB"), Ok(()));
    assert_eq!(store.read("test/a").as_deref(), Some("s1.BBBB"));
    for key in ["test/a", "test/b", "other/c", "test/never"] {
        store.remove(key);
        assert_eq!(store.read(key), None);
    }
}

#[wasm_bindgen_test]
fn a_write_beyond_the_quota_is_refused_and_changes_nothing() {
    let store = Store::open().unwrap();
    store.write("test/full", "before").unwrap();
    let too_much = "x".repeat(6_000_000);
    assert!(store.write("test/full", &too_much).is_err());
    assert_eq!(store.read("test/full").as_deref(), Some("before"));
    store.remove("test/full");
    assert_eq!(store.probe(), Ok(()));
}

#[wasm_bindgen_test]
fn the_browsers_samples_give_its_conventions() {
    let samples = intl::samples().unwrap();
    let conventions = Conventions::from_samples(&Samples {
        number: &samples.number,
        four_digits: &samples.four_digits,
        money: &samples.money,
        percent: &samples.percent,
        date: &samples.date,
    });
    // These tests run in a browser that speaks English; from which country, the date tells.
    let english = Conventions { date_order: conventions.date_order, ..Conventions::ENGLISH };
    assert_eq!(conventions, english, "{samples:?}");
    assert_ne!(conventions.date_order, DateOrder::YearMonthDay, "{samples:?}");
}

#[wasm_bindgen_test]
fn the_browser_names_countries_and_currencies() {
    let countries = intl::Names::of_countries().unwrap();
    assert_eq!(countries.get("DE").as_deref(), Some("Germany"));
    assert_eq!(countries.get("not a code"), None);
    let currencies = intl::Names::of_currencies().unwrap();
    assert_eq!(currencies.get("USD").as_deref(), Some("US Dollar"));
    let offered = intl::currencies();
    assert!(["USD", "EUR", "GBP", "JPY", "KWD"].iter().all(|code| offered.iter().any(|own| own == code)));
}

#[wasm_bindgen_test]
fn text_is_put_into_its_normal_form() {
    assert_eq!(intl::normalized("Cafe\u{301} A\u{30A}"), "Caf\u{e9} \u{c5}");
    for same in ["", "Caf\u{e9}", "한국어", "👩‍👩‍👧"] {
        assert_eq!(intl::normalized(same), same);
    }
}

#[wasm_bindgen_test]
fn a_canvas_has_the_pixels_of_the_screen() {
    let canvas: web_sys::HtmlCanvasElement = document().create_element("canvas").unwrap().unchecked_into();
    document().body().unwrap().append_child(&canvas).unwrap();
    let density = display::density();
    assert!(density >= 1.0);
    // Twice, and with a fraction: it does not grow with its own pixels.
    for _ in 0..2 {
        let sharp = SharpCanvas::new(canvas.clone(), 200.5, 100.0, density).unwrap();
        assert_eq!(sharp.density.to_bits(), density.to_bits());
        assert_eq!(f64::from(canvas.width()).to_bits(), (200.5 * density).round().to_bits());
        assert_eq!(f64::from(canvas.height()).to_bits(), (100.0 * density).round().to_bits());
        let shown = canvas.get_bounding_client_rect();
        assert!((shown.width() - 200.5).abs() < 0.51 && (shown.height() - 100.0).abs() < 0.51);
    }
    let context = context_of(&canvas).unwrap();
    let width = |font: &str, text: &str| {
        context.set_font(font);
        text_width(&context, text)
    };
    assert!(width("14px sans-serif", "25,000") > 20.0);
    assert!(width("bold 28px sans-serif", "25,000") > 1.5 * width("14px sans-serif", "25,000"));
    assert!(width("14px sans-serif", "").abs() < f64::EPSILON);
    canvas.remove();
}

#[wasm_bindgen_test]
fn the_clock_tells_the_day_of_the_person() {
    let now = clock::now();
    assert!(now > 1_700_000_000_000, "milliseconds, not seconds");
    // Midnight may pass in between.
    assert!(clock::day_of(now) == clock::today() || clock::day_of(clock::now()) == clock::today());
    // Noon in London is the same day from Hawaii to Tokyo.
    assert_eq!(clock::day_of(1_796_299_200_000), (2026, 12, 3));
}

#[wasm_bindgen_test]
fn random_bits_differ() {
    let mut drawn: Vec<u64> = (0..1_000).map(|_| random::bits()).collect();
    let (ones, zeros) = drawn.iter().fold((0, u64::MAX), |(ones, zeros), bits| (ones | bits, zeros & bits));
    assert_eq!((ones, zeros), (u64::MAX, 0), "every bit is drawn");
    drawn.sort_unstable();
    drawn.dedup();
    assert_eq!(drawn.len(), 1_000);
}

#[wasm_bindgen_test]
fn an_address_is_replaced_without_an_entry_in_the_history() {
    let history = web_sys::window().unwrap().history().unwrap();
    let before = (address::fragment(), history.length().unwrap());
    address::replace("#/brief/0000000000010");
    assert_eq!(address::fragment(), "#/brief/0000000000010");
    assert_eq!(history.length().unwrap(), before.1);
    assert!(!address::base().contains('#'));
    address::replace(&before.0);
}

#[wasm_bindgen_test]
fn the_keyboard_goes_where_it_is_put() {
    let holder = document().create_element("div").unwrap();
    holder.set_inner_html(
        "<div id='card'><button>No</button><input id='first'><input id='second'></div><p id='text'></p>",
    );
    document().body().unwrap().append_child(&holder).unwrap();
    let focused = || document().active_element().map(|element| element.id()).unwrap_or_default();
    page::focus_first_in("card");
    assert_eq!(focused(), "first");
    page::focus("second");
    assert_eq!(focused(), "second");
    // What is not there, or cannot take it, leaves it where it was.
    page::focus("text");
    page::focus("nowhere");
    page::focus_first_in("nowhere");
    assert_eq!(focused(), "second");
    holder.remove();
}
