//! `make bench`: how much work a change of one assumption makes, from the key to the picture.
//!
//! Keys are pressed as a person presses them, one at a time, and the next only when the page has come
//! to rest. What is printed is the time that the page's main thread worked for each, by the browser's
//! own count: script, style, layout and painting. It judges nothing: the numbers depend on the
//! machine.

use serde_json::json;

use crate::campaigns;
use crate::page::Page;

/// How often the value is changed.
const CHANGES: usize = 60;

/// Prints the work per change in the Brief room and in the Funnel room, as on a laptop and slowed
/// four times.
pub fn print(page: &Page) {
    campaigns::enter(page, 7);
    page.chromium("Performance.enable", json!({ "timeDomain": "threadTicks" }));
    println!("{:<44}{:>10}{:>10}", "work per key, in ms", "median", "95th");
    for (room, field) in [("Brief", "Number, Reach"), ("Funnel", "Click-through rate")] {
        page.link(room).click();
        let own =
            if room == "Funnel" { page.find("complementary", "Assumptions").field(field) } else { page.field(field) };
        own.wait();
        own.focus();
        for rate in [1, 4] {
            page.chromium("Emulation.setCPUThrottlingRate", json!({ "rate": rate }));
            let work = sorted(measure(page));
            let at = |share: usize| work[(work.len() - 1) * share / 100];
            let about = format!("{room} room, {field}{}", if rate > 1 { ", slowed 4 times" } else { "" });
            println!("{about:<44}{:>10.1}{:>10.1}", at(50), at(95));
        }
        page.chromium("Emulation.setCPUThrottlingRate", json!({ "rate": 1 }));
    }
}

/// The work of each change, without what asking for it takes.
fn measure(page: &Page) -> Vec<f64> {
    let asking = sorted((0..CHANGES).map(|_| -worked(page) + worked(page)).collect())[CHANGES / 2];
    let change = |change: usize| {
        page.press("Mod+a");
        let before = worked(page);
        // Each is another number.
        page.press(["1", "2", "3", "4", "5"][change % 5]);
        worked(page) - before - asking
    };
    (0..CHANGES).map(change).collect()
}

fn sorted(mut all: Vec<f64>) -> Vec<f64> {
    all.sort_by(f64::total_cmp);
    all
}

/// How long the main thread has worked so far, in milliseconds, once it has painted what it did.
fn worked(page: &Page) -> f64 {
    page.frames(2);
    let metrics = page.chromium("Performance.getMetrics", json!({}));
    let all = metrics["metrics"].as_array().cloned().unwrap_or_default();
    let task = all.iter().find(|metric| metric["name"] == "TaskDuration");
    task.and_then(|metric| metric["value"].as_f64()).unwrap_or(f64::NAN) * 1_000.0
}
