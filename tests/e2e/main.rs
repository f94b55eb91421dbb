//! The page as people use it, end to end: the release page in Chromium, Firefox and WebKit.
//!
//!     cargo test --test e2e                        everything
//!     ENGINES=chromium cargo test --test e2e link  scenarios whose name contains "link", in one engine
//!     cargo test --test e2e -- --screens           pictures into out/screens
//!     cargo test --test e2e -- --first-content     what the app shows first, into index.html
//!     cargo test --test e2e -- --speed             work per key, and ranges beside another tool, in Chromium
//!
//! `make test` builds the page and sets the environment; by hand: `. tools/env`. What a failed
//! scenario left on the screen is under out/failed.
#![cfg_attr(
    not(target_arch = "wasm32"),
    allow(
        clippy::unwrap_used,
        clippy::expect_used,
        clippy::panic,
        clippy::indexing_slicing,
        clippy::arithmetic_side_effects,
        reason = "a test that fails is to stop"
    )
)]

#[cfg(not(target_arch = "wasm32"))]
mod browser;
#[cfg(not(target_arch = "wasm32"))]
mod campaigns;
#[cfg(not(target_arch = "wasm32"))]
mod first_content;
#[cfg(not(target_arch = "wasm32"))]
mod page;
#[cfg(not(target_arch = "wasm32"))]
mod run;
#[cfg(not(target_arch = "wasm32"))]
mod scenarios;
#[cfg(not(target_arch = "wasm32"))]
mod screens;
#[cfg(not(target_arch = "wasm32"))]
mod self_test;
#[cfg(not(target_arch = "wasm32"))]
mod speed;

#[cfg(not(target_arch = "wasm32"))]
fn main() -> std::process::ExitCode {
    run::main()
}

#[cfg(target_arch = "wasm32")]
fn main() {}
