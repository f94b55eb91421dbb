//! A server for the built site, as a static host would serve it: compressed, from a sub-folder.
//! For tests it also adds one script before the page's own, keeps what that script reports, and
//! plays hosts and browsers on which something is broken.

use std::{
    collections::BTreeMap,
    net::SocketAddr,
    path::Path,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
    thread,
};

use anyhow::{Context, Result};
use axum::{
    Router,
    body::Bytes,
    extract::State,
    http::{HeaderMap, Method, StatusCode, Uri, header},
    response::{IntoResponse, Redirect, Response},
};

use crate::{
    site::{self, Asset},
    sizes,
};

/// The ways in which a test can have the page served. Each has a first path part of its own; the
/// origin, and so what the browser stores, is the same for all.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Variant {
    /// Everything works.
    Plain,
    /// The app's `.wasm` file cannot be had.
    DownloadFails,
    /// The later parts of the app cannot be had until a test sets `window.laterArrives`.
    LaterFails,
    /// The browser has no WebAssembly.
    NoWebAssembly,
    /// Reading storage works, writing to it is refused as over the quota.
    StorageFull,
    /// Touching storage at all is refused.
    StorageBlocked,
}

impl Variant {
    const ALL: [Self; 6] = [
        Self::Plain,
        Self::DownloadFails,
        Self::LaterFails,
        Self::NoWebAssembly,
        Self::StorageFull,
        Self::StorageBlocked,
    ];

    /// The first part of its paths.
    pub const fn part(self) -> &'static str {
        match self {
            Self::Plain => "plain",
            Self::DownloadFails => "download-fails",
            Self::LaterFails => "later-fails",
            Self::NoWebAssembly => "no-webassembly",
            Self::StorageFull => "storage-full",
            Self::StorageBlocked => "storage-blocked",
        }
    }

    /// What the script before the page's own does to the browser.
    const fn sabotage(self) -> &'static str {
        match self {
            Self::Plain | Self::DownloadFails => "",
            Self::LaterFails => {
                "const fetched = window.fetch; window.fetch = (what, how) => \
                 /\\/(?!throughline)\\w+-\\w+\\.wasm/.test(what) && !window.laterArrives ? Promise.reject(new TypeError('planted')) : fetched(what, how);"
            }
            Self::NoWebAssembly => "delete window.WebAssembly;",
            Self::StorageFull => {
                "Storage.prototype.setItem = () => { throw new DOMException('no room', 'QuotaExceededError'); };"
            }
            Self::StorageBlocked => {
                "for (const name of ['localStorage', 'sessionStorage']) Object.defineProperty(window, name, \
                 { get() { throw new DOMException('not allowed', 'SecurityError'); } });"
            }
        }
    }
}

/// What tests need beside the site.
struct Tests {
    records: Mutex<Vec<String>>,
    /// The helper functions that tests call in the page, axe-core first.
    tools: String,
}

struct Shared {
    site: BTreeMap<String, Asset>,
    tests: Option<Tests>,
}

impl Shared {
    /// The folder that the page is in.
    fn home(&self, variant: Variant) -> String {
        if self.tests.is_some() { format!("{}/some/folder/", variant.part()) } else { "throughline/".to_owned() }
    }
}

/// A running server. It ends with the process.
pub struct Server {
    /// Where it listens.
    pub address: SocketAddr,
    shared: Arc<Shared>,
}

impl Server {
    /// Serves the folder `dist` on `port`, or on a free one for 0.
    pub fn start(dist: &Path, port: u16) -> Result<Self> {
        Self::run(dist, port, None)
    }

    /// Serves the folder `dist` for tests; `axe` is the path of axe-core's script.
    pub fn start_for_tests(dist: &Path, axe: &Path) -> Result<Self> {
        let axe = std::fs::read_to_string(axe).with_context(|| format!("axe-core is not at {}", axe.display()))?;
        let tools = format!("{axe}\n{}", include_str!("page-tools.js"));
        Self::run(dist, 0, Some(Tests { records: Mutex::default(), tools }))
    }

    fn run(dist: &Path, port: u16, tests: Option<Tests>) -> Result<Self> {
        let shared = Arc::new(Shared { site: site::load(dist)?, tests });
        let app = Router::new().fallback(answer).with_state(shared.clone());
        let listener =
            std::net::TcpListener::bind(("127.0.0.1", port)).with_context(|| format!("port {port} is taken"))?;
        listener.set_nonblocking(true)?;
        let address = listener.local_addr()?;
        let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(1).enable_all().build()?;
        thread::spawn(move || {
            runtime.block_on(async {
                let listener = tokio::net::TcpListener::from_std(listener)?;
                axum::serve(listener, app).await
            })
        });
        Ok(Self { address, shared })
    }

    /// The page's address. Never a host's root: it must not matter where a host puts it.
    pub fn url(&self, variant: Variant) -> String {
        format!("http://localhost:{}/{}", self.address.port(), self.shared.home(variant))
    }

    /// An empty page of the same origin: for clearing storage while the app is not running.
    pub fn blank(&self) -> String {
        format!("http://localhost:{}/__test/blank.html", self.address.port())
    }

    /// The same server under another origin.
    pub fn foreign(&self) -> String {
        format!("http://127.0.0.1:{}/__test/foreign.js", self.address.port())
    }

    /// The names of the files that are counted as the first load.
    pub fn first_load(&self) -> Result<Vec<String>> {
        let files = sizes::first_load(&self.shared.site)?;
        Ok(files.into_iter().map(|(name, _)| name.to_owned()).collect())
    }

    /// What has been recorded since this was last called.
    pub fn take_records(&self) -> Vec<String> {
        self.shared.tests.as_ref().map(|tests| std::mem::take(&mut *records(tests))).unwrap_or_default()
    }
}

fn records(tests: &Tests) -> MutexGuard<'_, Vec<String>> {
    tests.records.lock().unwrap_or_else(PoisonError::into_inner)
}

async fn answer(
    State(shared): State<Arc<Shared>>,
    method: Method,
    uri: Uri,
    headers: HeaderMap,
    body: Bytes,
) -> Response {
    let path = uri.path().trim_start_matches('/');
    if let Some(tests) = &shared.tests
        && let Some(name) = path.strip_prefix("__test/")
    {
        return test_file(tests, name, &method, &body);
    }
    let served =
        Variant::ALL.into_iter().find_map(|variant| Some((variant, path.strip_prefix(&shared.home(variant))?)));
    let Some((variant, name)) = served else {
        let home = format!("/{}", shared.home(Variant::Plain));
        return if path.is_empty() { Redirect::to(&home).into_response() } else { missing() };
    };
    let name = if name.is_empty() { "index.html" } else { name };
    if variant == Variant::DownloadFails && name.ends_with(".wasm") {
        return missing();
    }
    match shared.site.get(name) {
        Some(page) if name == "index.html" && shared.tests.is_some() => {
            let html = String::from_utf8_lossy(&page.raw);
            // Before everything in the head. Minified HTML has no <head> tag.
            let first = html.find("<meta").unwrap_or_default();
            let (before, after) = html.split_at(first);
            let part = variant.part();
            let script = format!(r#"<script src="/__test/record-{part}.js"></script>"#);
            fresh(page.mime, format!("{before}{script}{after}"))
        }
        Some(asset) => send(asset, &headers),
        None => missing(),
    }
}

fn test_file(tests: &Tests, name: &str, method: &Method, body: &[u8]) -> Response {
    const SCRIPT: &str = "text/javascript; charset=utf-8";
    const PAGE: &str = "text/html; charset=utf-8";
    match name {
        "record" if method == Method::POST => {
            records(tests).push(String::from_utf8_lossy(body).into_owned());
            StatusCode::NO_CONTENT.into_response()
        }
        "tools.js" => fresh(SCRIPT, tests.tools.clone()),
        "blank.html" => fresh(PAGE, "<!doctype html><title>blank</title>".to_owned()),
        "foreign.js" => fresh(SCRIPT, String::new()),
        "self-test.html" => fresh(PAGE, include_str!("self-test.html").to_owned()),
        "self-test.js" => fresh(SCRIPT, include_str!("self-test.js").to_owned()),
        _ => {
            let part = name.strip_prefix("record-").and_then(|rest| rest.strip_suffix(".js"));
            match Variant::ALL.into_iter().find(|variant| part == Some(variant.part())) {
                Some(variant) => fresh(SCRIPT, format!("{}\n{}", include_str!("record.js"), variant.sabotage())),
                None => missing(),
            }
        }
    }
}

fn missing() -> Response {
    (StatusCode::NOT_FOUND, "not here").into_response()
}

fn fresh(mime: &'static str, body: String) -> Response {
    ([(header::CONTENT_TYPE, mime), (header::CACHE_CONTROL, "no-store")], body).into_response()
}

/// In the smallest form that the browser takes.
fn send(asset: &Asset, headers: &HeaderMap) -> Response {
    let accepted = headers.get(header::ACCEPT_ENCODING).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let takes = |coding: &str| accepted.split(',').any(|item| item.trim().split(';').next() == Some(coding));
    let forms =
        [(takes("br"), "br", &asset.brotli), (takes("gzip"), "gzip", &asset.gzip), (true, "identity", &asset.raw)];
    let (_, coding, body) = forms
        .into_iter()
        .filter(|(taken, _, _)| *taken)
        .min_by_key(|(_, _, body)| body.len())
        .unwrap_or((true, "identity", &asset.raw));
    let mut response = (
        [(header::CONTENT_TYPE, asset.mime), (header::CACHE_CONTROL, "no-cache"), (header::VARY, "accept-encoding")],
        body.clone(),
    )
        .into_response();
    if coding != "identity" {
        response.headers_mut().insert(header::CONTENT_ENCODING, header::HeaderValue::from_static(coding));
    }
    response
}
