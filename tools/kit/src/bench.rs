//! Lighthouse, as a phone on a slow network sees the page. It prints and judges nothing: the numbers
//! depend on the machine.

use std::{path::Path, process::Command};

use anyhow::{Context, Result, ensure};
use serde_json::Value;

/// The flags without which Chromium does not run as root, or asks other origins for things.
const CHROME_FLAGS: &str = "--headless=new --no-sandbox --disable-gpu --disable-quic --no-first-run \
    --disable-background-networking --disable-component-update --disable-sync";

/// A brief in a link: the one that a test of `wire/link.rs` holds still.
pub const LINK: &str = "#b1.AH9ATJbzAacBGwEjRWeJq83vAqQBbUF1dHVtbiBsYXVuY2gCAQNjVVNEBmdCcmFuZCBBA6EAoQFiVVMEoQFqQGNyZWF0b3JfYQaiAqMBBQIBAwEEowEDAgEDAgeiBqIBAQIZYagIogEDAsYaAAE4gAiiCqIBBgIZAfQMogEJAscaAAMNQA";

/// Runs Lighthouse on `url`, keeps its report under `out`, and returns its numbers in words.
pub fn lighthouse(url: &str, out: &Path) -> Result<String> {
    std::fs::create_dir_all(out)?;
    let report = out.join("lighthouse.json");
    let mut command = Command::new("lighthouse");
    command
        .arg(url)
        .args(["--quiet", "--output=json"])
        .arg(format!("--output-path={}", report.display()))
        .arg(format!("--chrome-flags={CHROME_FLAGS}"));
    if std::env::var_os("CHROME_PATH").is_none()
        && let Some(path) = ["chromium", "google-chrome"].into_iter().find_map(on_path)
    {
        command.env("CHROME_PATH", path);
    }
    let output = command.output().context("lighthouse could not be started")?;
    ensure!(output.status.success(), "lighthouse stopped: {}", String::from_utf8_lossy(&output.stderr));
    let report: Value = serde_json::from_slice(&std::fs::read(&report)?)?;
    Ok(summary(&report))
}

fn on_path(name: &str) -> Option<std::path::PathBuf> {
    let folders = std::env::var_os("PATH")?;
    std::env::split_paths(&folders).map(|folder| folder.join(name)).find(|file| file.is_file())
}

fn summary(report: &Value) -> String {
    let mut lines = Vec::new();
    for name in ["performance", "accessibility", "best-practices", "seo"] {
        let score = report.pointer(&format!("/categories/{name}/score")).and_then(Value::as_f64);
        let score = score.map_or("not measured".to_owned(), |score| format!("{:.0}", score * 100.0));
        lines.push(format!("{name:<28}{score:>12}"));
    }
    for name in [
        "first-contentful-paint",
        "largest-contentful-paint",
        "total-blocking-time",
        "cumulative-layout-shift",
        "speed-index",
        "interactive",
    ] {
        let value = report.pointer(&format!("/audits/{name}/displayValue")).and_then(Value::as_str);
        lines.push(format!("{name:<28}{:>12}", value.unwrap_or("not measured")));
    }
    // Why a category is short of 100.
    let audits = report.get("audits").and_then(Value::as_object).into_iter().flatten();
    for (id, audit) in audits {
        let score = audit.get("score").and_then(Value::as_f64);
        let weighs = ["accessibility", "best-practices", "seo"].iter().any(|category| {
            report.pointer(&format!("/categories/{category}/auditRefs")).and_then(Value::as_array).is_some_and(|refs| {
                refs.iter().any(|audit| {
                    audit.get("id").and_then(Value::as_str) == Some(id)
                        && audit.get("weight").and_then(Value::as_f64) > Some(0.0)
                })
            })
        });
        if weighs && score.is_some_and(|score| score < 1.0) {
            let title = audit.get("title").and_then(Value::as_str).unwrap_or_default();
            lines.push(format!("short of 100: {id}: {title}"));
        }
    }
    lines.join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn says_what_was_and_was_not_measured() {
        let report = serde_json::json!({
            "categories": {
                "performance": { "score": 0.99 },
                "seo": { "score": 0.9, "auditRefs": [{ "id": "meta-description", "weight": 1 }] },
            },
            "audits": { "meta-description": { "score": 0, "title": "No description" } },
        });
        let text = summary(&report);
        assert!(text.contains("performance                           99"), "{text}");
        assert!(text.contains("accessibility               not measured"), "{text}");
        assert!(text.ends_with("short of 100: meta-description: No description"), "{text}");
    }
}
