//! `make bench`: how much work a change of one assumption makes, from the key to the picture, and how
//! soon that picture is on the screen.
//!
//! Keys are pressed as a person presses them, one at a time, and the next only when the page has come
//! to rest. The work is read off the browser's own trace: script, style, layout and painting on the
//! page's main thread. It judges nothing: the numbers depend on the machine.

use std::path::Path;

use serde_json::{Value, json};
use throughline_kit::server::{Server, Variant};

use crate::campaigns;
use crate::page::{DESK, Page};

/// What has to be traced.
pub const TRACED: &str = "devtools.timeline,disabled-by-default-devtools.timeline,v8";

/// How often the value is changed.
const CHANGES: usize = 60;

/// The tasks of the trace that are work on a page. Others that the main thread does, such as letting
/// the driver ask how it is, are not the page's.
const WORK: [&str; 14] = [
    // script
    "EventDispatch",
    "FunctionCall",
    "TimerFire",
    "FireAnimationFrame",
    "EvaluateScript",
    "RunMicrotasks",
    "MinorGC",
    "MajorGC",
    // style, layout
    "UpdateLayoutTree",
    "Layout",
    // painting
    "PrePaint",
    "Paint",
    "Layerize",
    "Commit",
];

/// Prints the work per change in the Brief room and in the Funnel room, as on a laptop and slowed
/// four times, and after how many frames the picture shows the change.
pub fn print(page: &Page) {
    page.resize(DESK.0, DESK.1);
    campaigns::enter(page, 7);
    let mut rows = Vec::new();
    for (room, field) in [("Brief", "Number, Reach"), ("Funnel", "Click-through rate")] {
        page.link(room).click();
        let own =
            if room == "Funnel" { page.find("complementary", "Assumptions").field(field) } else { page.field(field) };
        own.wait();
        own.focus();
        for rate in [1, 4] {
            page.chromium("Emulation.setCPUThrottlingRate", json!({ "rate": rate }));
            rows.push(format!("{room} room, {field}{}", if rate > 1 { ", slowed 4 times" } else { "" }));
            work(page, rows.len());
        }
        page.chromium("Emulation.setCPUThrottlingRate", json!({ "rate": 1 }));
    }
    let frames = frames_of_changes(page);
    let trace = Trace::of(page);
    println!("{:<44}{:>10}{:>10}", "work per key, in ms", "median", "95th");
    for (about, number) in rows.iter().zip(1..) {
        row(about, trace.work_of_changes(number));
    }
    println!("{:<44}{:>10}{:>10}", "frames until the picture has changed", "median", "95th");
    row("Funnel room, Click-through rate", frames);
}

/// Prints how long the ranges of six levers and three quantiles of every step take, beside another tool
/// that is given the same model, and what both found for the last step.
pub fn print_ranges(page: &Page) {
    let server = Server::start(Path::new("out/ranges"), 0).unwrap();
    page.go_to(&server.url(Variant::Plain));
    page.until("the model is there", || page.js("return 'measured' in window", vec![]) == json!(true));
    let found = page.js_until_done("window.measured.then(arguments[0])", vec![]);
    let Some(found) = found.as_array() else { panic!("the model was not run: {found}") };
    println!("{:<44}{:>10}{:>10}", "ranges of six levers, in ms", "median", "95th");
    for own in found {
        let times = own["times"].as_array().unwrap().iter().filter_map(Value::as_f64).collect();
        row(own["name"].as_str().unwrap(), times);
    }
    println!("{:<44}{:>10}{:>10}{:>10}", "sales of its last run", "5th", "median", "95th");
    for own in found {
        let last: Vec<f64> = own["last"].as_array().unwrap().iter().filter_map(Value::as_f64).collect();
        let [.., p5, p50, p95] = last[..] else { panic!("no quantiles: {own}") };
        println!("{:<44}{p5:>10.1}{p50:>10.1}{p95:>10.1}", own["name"].as_str().unwrap());
    }
}

fn row(about: &str, mut all: Vec<f64>) {
    all.sort_by(f64::total_cmp);
    let at = |share: usize| all[(all.len() - 1) * share / 100];
    println!("{about:<44}{:>10.1}{:>10.1}", at(50), at(95));
}

/// Selects what is in the field and presses a key in its place: each time another number.
fn change(page: &Page, number: usize, between: impl Fn()) {
    page.press("Mod+a");
    page.frames(2);
    between();
    page.press(["1", "2", "3", "4", "5"][number % 5]);
}

/// Makes all changes; what they are in the trace is marked with the number of the row.
fn work(page: &Page, row: usize) {
    let mark = |name: &str| {
        page.js("console.timeStamp(arguments[0])", vec![json!(format!("{name} {row}"))]);
    };
    for number in 0..CHANGES {
        change(page, number, || {
            mark("waiting");
            page.frames(2);
            mark("key");
        });
        page.frames(2);
        mark("rest");
    }
}

/// After how many frames a change is to be seen on the canvas.
fn frames_of_changes(page: &Page) -> Vec<f64> {
    // Whether it has changed is asked when a frame is done, behind all that the page does in it.
    let watch = "const shown = () => [...document.querySelectorAll('canvas')].map((own) => own.toDataURL()).join();
        const before = shown();
        window.changedAfter = 0;
        addEventListener('keydown', () => {
            let frames = 0;
            const next = () => requestAnimationFrame(() => {
                frames += 1;
                const behind = new MessageChannel();
                behind.port1.onmessage = () => { if (shown() !== before) window.changedAfter = frames; else if (frames < 60) next(); };
                behind.port2.postMessage(0);
            });
            next();
        }, { once: true, capture: true });";
    let one = |number: usize| {
        change(page, number, || {
            page.js(watch, vec![]);
        });
        page.until("the picture has changed", || page.js("return window.changedAfter", vec![]) != json!(0));
        page.js("return window.changedAfter", vec![]).as_f64().unwrap()
    };
    (0..CHANGES).map(one).collect()
}

/// What a browser has traced, in the order in which it began.
struct Trace(Vec<Value>);

impl Trace {
    /// All of it: a driver hands it over once only.
    fn of(page: &Page) -> Trace {
        let mut events = page.trace();
        events.sort_by_key(|event| event["ts"].as_u64());
        Trace(events)
    }

    /// The work of each change in milliseconds, without what waiting for it takes.
    fn work_of_changes(&self, row: usize) -> Vec<f64> {
        let between = |from, to| self.work_between(&format!("{from} {row}"), &format!("{to} {row}"));
        let mut waiting = between("waiting", "key");
        waiting.sort_by(f64::total_cmp);
        let work = between("key", "rest");
        assert_eq!((waiting.len(), work.len()), (CHANGES, CHANGES), "the trace is not whole");
        work.into_iter().map(|own| (own - waiting[CHANGES / 2]).max(0.0)).collect()
    }

    /// The work between each mark of one name and the next one of another, in milliseconds.
    fn work_between(&self, from: &str, to: &str) -> Vec<f64> {
        let marks = self.0.iter().filter(|event| event["name"] == "TimeStamp");
        let mut all = Vec::new();
        let mut begun: Option<&Value> = None;
        for mark in marks {
            let name = &mark["args"]["data"]["message"];
            if name == from {
                begun = Some(mark);
            } else if name == to
                && let Some(begun) = begun.take()
            {
                all.push(self.work(begun, mark));
            }
        }
        all
    }

    /// The work of the thread of two marks between them.
    fn work(&self, from: &Value, to: &Value) -> f64 {
        let number = |event: &Value, what: &str| event[what].as_f64().unwrap_or(0.0);
        let is_inside = |event: &&Value| {
            event["ph"] == "X"
                && event["tid"] == from["tid"]
                && event["pid"] == from["pid"]
                && (number(from, "ts")..number(to, "ts")).contains(&number(event, "ts"))
                && WORK.iter().any(|name| event["name"] == *name)
        };
        let mut until = 0.0;
        let mut work = 0.0;
        for event in self.0.iter().filter(is_inside) {
            // What a task does inside of itself is counted with it.
            if number(event, "ts") >= until {
                until = number(event, "ts") + number(event, "dur");
                work += event["tdur"].as_f64().unwrap_or_else(|| number(event, "dur")) / 1_000.0;
            }
        }
        work
    }
}
