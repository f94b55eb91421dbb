//! A page as a person meets it: things are found by role and label, every step waits until it can be
//! done, and a step that cannot be done within [`PATIENCE`] fails the test with what was there instead.
#![allow(dead_code, reason = "a vocabulary: not every word is in use at every time")]

use std::{
    fmt,
    path::Path,
    sync::{Arc, LazyLock},
    time::{Duration, Instant},
};

use anyhow::{Context, Result};
use fantoccini::{
    Client,
    actions::{InputSource, KeyAction, KeyActions, MOUSE_BUTTON_LEFT, MouseActions, PointerAction},
    elements::{Element, ElementRef},
    error::CmdError,
    wd::{TimeoutConfiguration, WebDriverCompatibleCommand, WindowHandle},
};
use serde_json::{Value, json};
use throughline_kit::server::{Server, Variant};
use tokio::runtime::Runtime;

use crate::browser::{Browser, Engine};

/// How long a condition may take to come true; `PATIENCE` may say otherwise, in seconds.
static PATIENCE: LazyLock<Duration> = LazyLock::new(|| {
    let seconds = std::env::var("PATIENCE").ok().and_then(|seconds| seconds.parse().ok());
    Duration::from_secs(seconds.unwrap_or(20))
});
const PAUSE: Duration = Duration::from_millis(25);
/// Scrolls an element away from the edges, where something that stays in place may lie over it. If
/// that scrolled, what comes into sight takes its place in the next frames and may move the
/// element; in the background no frame comes.
const INTO_SIGHT: &str = "
    const [element, done] = arguments;
    const scroll = () => element.scrollIntoView({ block: 'center', behavior: 'instant' });
    const before = [scrollX, scrollY].join();
    scroll();
    if ([scrollX, scrollY].join() === before) return done();
    requestAnimationFrame(() => requestAnimationFrame(() => { scroll(); done(); }));
    setTimeout(done, 1000);
";
/// The viewport that a scenario starts with.
pub const DESK: (u32, u32) = (1280, 900);

/// The colours that the system asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scheme {
    Light,
    Dark,
}

/// A browser with the page in it.
pub struct Page {
    runtime: Runtime,
    browser: Browser,
    engine: Engine,
    server: Arc<Server>,
    scheme_is_set: std::cell::Cell<bool>,
    language_is_set: std::cell::Cell<bool>,
}

impl Drop for Page {
    fn drop(&mut self) {
        self.runtime.block_on(self.browser.close());
    }
}

/// # A browser
impl Page {
    /// Starts a browser with an empty profile.
    pub fn start(engine: Engine, server: Arc<Server>) -> Result<Self> {
        Self::start_traced(engine, server, "")
    }

    /// The same, with a trace of what is named, which only Chromium keeps.
    pub fn start_traced(engine: Engine, server: Arc<Server>, traced: &str) -> Result<Self> {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
        let browser = runtime.block_on(Browser::start(engine, traced))?;
        let patience = Some(Duration::from_secs(60));
        runtime
            .block_on(browser.client.update_timeouts(TimeoutConfiguration::new(patience, patience, None)))
            .context("the time limits could not be set")?;
        Ok(Self { runtime, browser, engine, server, scheme_is_set: false.into(), language_is_set: false.into() })
    }

    /// A second browser of the same engine, with a profile of its own: another person's.
    pub fn another(&self) -> Self {
        Self::start(self.engine, self.server.clone()).unwrap()
    }

    pub fn engine(&self) -> Engine {
        self.engine
    }

    pub fn server(&self) -> &Server {
        &self.server
    }

    /// As a new profile would be: nothing stored, one tab, light, the size of a laptop.
    pub fn reset(&self) {
        let tabs = self.now(self.client().windows());
        for tab in tabs.iter().skip(1) {
            self.now(self.client().switch_to_window(tab.clone()));
            self.now(self.client().close_window());
        }
        self.now(self.client().switch_to_window(tabs[0].clone()));
        self.forget();
        if self.scheme_is_set.get() {
            self.scheme(Scheme::Light);
        }
        if self.language_is_set.take() {
            self.language("en-US");
        }
        self.resize(DESK.0, DESK.1);
        self.records();
    }

    /// Goes to an address outside of the page.
    pub fn go_to(&self, address: &str) {
        self.now(self.client().goto(address));
    }

    /// Leaves the page and clears everything that the browser has stored for it.
    pub fn forget(&self) {
        self.leave();
        self.js("localStorage.clear(); sessionStorage.clear();", vec![]);
    }

    /// Goes to an empty page of the same origin, so that the app is no longer running.
    pub fn leave(&self) {
        self.now(self.client().goto(&self.server.blank()));
    }

    /// Sets the viewport; returns its true width, because WebKitGTK's window does not go as narrow as
    /// a phone: about 450 px.
    pub fn resize(&self, width: u32, height: u32) -> u32 {
        match self.engine {
            Engine::Chromium => {
                let size = json!({ "width": width, "height": height, "deviceScaleFactor": 0, "mobile": false });
                self.chromium("Emulation.setDeviceMetricsOverride", size);
                // On a phone they lie over the page and take no room.
                self.chromium("Emulation.setScrollbarsHidden", json!({ "hidden": width < 600 }));
            }
            Engine::Firefox => {
                // Not the window, which would stop at 500 px, but the page's place in it.
                let script = "const { style } = gBrowser.selectedBrowser; style.width = arguments[0]; style.height = arguments[1];";
                self.firefox(script, vec![json!(format!("{width}px")), json!(format!("{height}px"))]);
            }
            Engine::WebKit => {
                let extra = self.js("return [outerWidth - innerWidth, outerHeight - innerHeight]", vec![]);
                let of = |side: usize| extra[side].as_u64().unwrap_or_default() as u32;
                self.now(self.client().set_window_size(width + of(0), height + of(1)));
            }
        }
        // It may take a moment, and may never be exactly this.
        let deadline = Instant::now() + Duration::from_secs(1);
        loop {
            let now = self.js("return innerWidth", vec![]).as_u64().unwrap_or_default() as u32;
            if now == width || Instant::now() > deadline {
                // What is drawn for a width is drawn in the next frames.
                self.frames(2);
                return now;
            }
            std::thread::sleep(PAUSE);
        }
    }

    /// Asks for light or dark. WebKitGTK cannot be asked while it runs: `false`.
    pub fn scheme(&self, scheme: Scheme) -> bool {
        self.scheme_is_set.set(true);
        match self.engine {
            Engine::Chromium => {
                let value = if scheme == Scheme::Dark { "dark" } else { "light" };
                let features = json!({ "features": [{ "name": "prefers-color-scheme", "value": value }] });
                self.chromium("Emulation.setEmulatedMedia", features);
            }
            Engine::Firefox => {
                let value = u8::from(scheme == Scheme::Light);
                let script =
                    "Services.prefs.setIntPref('layout.css.prefers-color-scheme.content-override', arguments[0])";
                self.firefox(script, vec![json!(value)]);
            }
            Engine::WebKit => return false,
        }
        let dark = scheme == Scheme::Dark;
        self.until("the colour scheme is applied", || {
            self.js("return matchMedia('(prefers-color-scheme: dark)').matches", vec![]) == json!(dark)
        });
        true
    }

    /// Sets the language that the browser asks for, before the page is opened. WebKitGTK cannot be
    /// asked while it runs: `false`.
    pub fn language(&self, language: &str) -> bool {
        match self.engine {
            Engine::Chromium => {
                let agent = self.js("return navigator.userAgent", vec![]);
                let settings = json!({ "userAgent": agent, "acceptLanguage": language });
                self.chromium("Emulation.setUserAgentOverride", settings);
            }
            Engine::Firefox => {
                self.firefox(
                    "Services.prefs.setCharPref('intl.accept_languages', arguments[0])",
                    vec![json!(language)],
                );
            }
            Engine::WebKit => return false,
        }
        self.language_is_set.set(true);
        self.reload();
        self.until("the language is set", || self.js("return navigator.language", vec![]) == json!(language));
        true
    }

    /// Waits until the page has painted so often, or for a second: in the background it paints nothing.
    pub fn frames(&self, count: u32) {
        let script = "let left = arguments[0]; const done = arguments[1]; const next = () => left-- > 0 ? requestAnimationFrame(next) : done(); next(); setTimeout(done, 1000);";
        self.js_until_done(script, vec![json!(count)]);
    }

    /// What was traced since the browser started. It can be asked once: Chromium's driver begins no other.
    pub fn trace(&self) -> Vec<Value> {
        let mut events = Vec::new();
        loop {
            // The driver hands over so many at a time and no more.
            let log = self.raw("se/log", json!({ "type": "performance" }));
            let Some(log) = log.as_array().filter(|log| !log.is_empty()) else { return events };
            let message = |entry: &Value| serde_json::from_str::<Value>(entry["message"].as_str()?).ok();
            let is_last = log.len() < 100_000;
            events.extend(log.iter().filter_map(message).map(|mut all| all["message"]["params"].take()));
            if is_last {
                return events;
            }
        }
    }

    /// Sends a command of the Chrome DevTools protocol.
    pub fn chromium(&self, command: &str, parameters: Value) -> Value {
        assert_eq!(self.engine, Engine::Chromium, "{command} is for Chromium only");
        self.raw("goog/cdp/execute", json!({ "cmd": command, "params": parameters }))
    }

    /// Runs a script in Firefox's own window, around the page.
    fn firefox(&self, script: &str, arguments: Vec<Value>) {
        self.raw("moz/context", json!({ "context": "chrome" }));
        self.js(script, arguments);
        self.raw("moz/context", json!({ "context": "content" }));
    }

    /// The tab in which things happen.
    pub fn tab(&self) -> Tab {
        Tab(self.now(self.client().window()))
    }

    /// Opens a tab beside this one, with the same profile, and goes there.
    pub fn new_tab(&self) {
        let tab = self.now(self.client().new_window(true)).handle;
        self.switch_to(&Tab(tab));
    }

    /// Closes this tab, as its cross does, and goes to another one.
    pub fn close_tab(&self, then: &Tab) {
        self.now(self.client().close_window());
        self.switch_to(then);
    }

    pub fn switch_to(&self, tab: &Tab) {
        self.now(self.client().switch_to_window(tab.0.clone()));
    }

    /// What is on the clipboard: pasted, as a person would, into a page of its own.
    pub fn clipboard(&self) -> String {
        let before = self.tab();
        self.new_tab();
        self.leave();
        self.js(
            "document.body.append(document.createElement('textarea')); document.querySelector('textarea').focus();",
            vec![],
        );
        self.press("Mod+v");
        let text = || {
            self.js("return document.querySelector('textarea').value", vec![]).as_str().unwrap_or_default().to_owned()
        };
        self.until("something is pasted from the clipboard", || !text().is_empty());
        let text = text();
        self.now(self.client().close_window());
        self.switch_to(&before);
        text
    }
}

/// A tab, to go back to.
pub struct Tab(WindowHandle);

/// # Going places
impl Page {
    /// Loads the page anew, with this fragment (`""`, `"#/…"` or `"#b1.…"`).
    #[track_caller]
    pub fn open(&self, fragment: &str) {
        self.open_as(Variant::Plain, fragment);
    }

    /// The same from a host or in a browser where something is broken.
    #[track_caller]
    pub fn open_as(&self, variant: Variant, fragment: &str) {
        // From elsewhere: a change of fragment alone would not load it again.
        self.leave();
        self.now(self.client().goto(&format!("{}{fragment}", self.server.url(variant))));
    }

    /// Changes the fragment, as following a link inside the page does.
    pub fn go(&self, fragment: &str) {
        self.js("location.hash = arguments[0]", vec![json!(fragment)]);
    }

    pub fn reload(&self) {
        self.now(self.client().refresh());
    }

    pub fn back(&self) {
        self.now(self.client().back());
    }

    pub fn forward(&self) {
        self.now(self.client().forward());
    }

    /// The address, from `#` on.
    pub fn fragment(&self) -> String {
        self.js("return location.hash", vec![]).as_str().unwrap_or_default().to_owned()
    }

    pub fn title(&self) -> String {
        self.now(self.client().title())
    }
}

/// # Finding
impl Page {
    fn root(&self) -> Target<'_> {
        Target { page: self, path: Vec::new() }
    }
}

/// Something on the page, named by its role and label, inside what was named before it. It is looked
/// up at every use, so it survives whatever the page does in between.
#[derive(Clone)]
pub struct Target<'a> {
    page: &'a Page,
    path: Vec<(String, Option<String>)>,
}

/// The same finders on the page and inside a part of it. A name that ends with `*` stands for every
/// name that starts so.
macro_rules! finders {
    ($($(#[$about:meta])* $name:ident: $role:literal),* $(,)?) => {
        impl Page {
            /// By any ARIA role, or `field` for whatever can be filled in or chosen.
            pub fn find(&self, role: &str, name: &str) -> Target<'_> {
                self.root().find(role, name)
            }
            /// Whatever has this role, whatever its name.
            pub fn any(&self, role: &str) -> Target<'_> {
                self.root().any(role)
            }
            $($(#[$about])* pub fn $name(&self, name: &str) -> Target<'_> { self.root().find($role, name) })*
        }
        impl<'a> Target<'a> {
            /// By any ARIA role, or `field` for whatever can be filled in or chosen.
            pub fn find(&self, role: &str, name: &str) -> Target<'a> {
                self.inside(role, Some(name))
            }
            /// Whatever has this role, whatever its name.
            pub fn any(&self, role: &str) -> Target<'a> {
                self.inside(role, None)
            }
            $($(#[$about])* pub fn $name(&self, name: &str) -> Target<'a> { self.find($role, name) })*
        }
    };
}

finders! {
    button: "button",
    link: "link",
    /// Whatever can be filled in or chosen, by its label.
    field: "field",
    checkbox: "checkbox",
    heading: "heading",
    region: "region",
    group: "group",
    dialog: "dialog",
    table: "table",
    row: "row",
    figure: "figure",
    alert: "alert",
    status: "status",
    list: "list",
    item: "listitem",
    /// What opens and closes a part of the page.
    disclosure: "disclosure",
}

impl fmt::Display for Target<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (place, (role, name)) in self.path.iter().rev().enumerate() {
            let name = name.as_deref().map_or("of any name".to_owned(), |name| format!("{name:?}"));
            write!(f, "{}{role} {name}", if place == 0 { "" } else { " in " })?;
        }
        Ok(())
    }
}

/// # Doing and asking
impl<'a> Target<'a> {
    fn inside(&self, role: &str, name: Option<&str>) -> Self {
        let mut path = self.path.clone();
        path.push((role.to_owned(), name.map(str::to_owned)));
        Self { page: self.page, path }
    }

    /// One of several, counted from 1; from the end, with -1 for the last.
    pub fn nth(&self, at: i32) -> Self {
        self.inside("nth", Some(&at.to_string()))
    }

    /// How many there are now.
    pub fn count(&self) -> usize {
        self.look().0.len()
    }

    pub fn exists(&self) -> bool {
        self.count() > 0
    }

    /// Waits until it is there, once.
    #[track_caller]
    pub fn wait(&self) -> &Self {
        self.with(async |_| Ok(()));
        self
    }

    /// Waits until it is not there any more.
    #[track_caller]
    pub fn gone(&self) {
        self.page.until(&format!("{self} is gone"), || !self.exists());
    }

    #[track_caller]
    pub fn click(&self) {
        self.with(async |element| {
            let into_sight = vec![serde_json::to_value(element)?];
            element.clone().client().execute_async(INTO_SIGHT, into_sight).await?;
            element.click().await
        });
    }

    /// Selects what is in the field and types over it, key by key.
    #[track_caller]
    pub fn fill(&self, text: &str) {
        self.with(async |element| {
            // In a task of its own: what the page does on focus comes first. Everything is selected by
            // keys, because some drivers put the cursor to the end before they type.
            let focus = "const [el, done] = arguments; el.focus(); setTimeout(done);";
            element.clone().client().execute_async(focus, vec![serde_json::to_value(element)?]).await?;
            let held = key("Mod");
            // A key to delete, because keys that type nothing leave the selection alone.
            let typed = if text.is_empty() { "\u{e003}" } else { text };
            element.send_keys(&format!("{held}a{held}{typed}")).await
        });
    }

    /// Puts a text in the place of what is in the field, as pasting does.
    #[track_caller]
    pub fn paste(&self, text: &str) {
        let text = serde_json::to_string(text).unwrap();
        self.ask::<Value>(&format!(
            "el.focus(); el.select(); document.execCommand('insertText', false, {text}); return null"
        ));
    }

    /// Takes it with the mouse and lets it go over another.
    #[track_caller]
    pub fn drag_to(&self, over: &Target) {
        // Both have to be on screen at once: half way between them is in the middle.
        self.ask::<Value>("el.scrollIntoView({ block: 'center', behavior: 'instant' }); return null");
        let middle =
            "const box = el.getBoundingClientRect(); return [box.left + box.width / 2, box.top + box.height / 2]";
        let [from, to]: [[f64; 2]; 2] = [self.ask(middle), over.ask(middle)];
        let at = |[x, y]: [f64; 2]| PointerAction::MoveTo { duration: None, x, y };
        let actions = MouseActions::new("mouse".to_owned())
            .then(at(from))
            .then(PointerAction::Down { button: MOUSE_BUTTON_LEFT })
            .then(at([(from[0] + to[0]) / 2.0, (from[1] + to[1]) / 2.0]))
            .then(at(to))
            .then(PointerAction::Up { button: MOUSE_BUTTON_LEFT });
        self.page.now(self.page.client().perform_actions(actions));
    }

    /// Types at the end of what is there.
    #[track_caller]
    pub fn append(&self, text: &str) {
        self.with(async |element| element.send_keys(text).await);
    }

    /// Chooses a file in a field for files.
    #[track_caller]
    pub fn upload(&self, file: &Path) {
        let file = file.canonicalize().unwrap();
        self.with(async |element| element.send_keys(&file.to_string_lossy()).await);
    }

    /// Chooses by label: in a list to choose from, or among the radio buttons of this group.
    #[track_caller]
    pub fn choose(&self, label: &str) {
        let is_list = self.with(async |element| Ok(element.tag_name().await? == "select"));
        if is_list {
            self.with(async |element| element.select_by_label(label).await);
        } else {
            self.find("radio", label).click();
        }
    }

    /// The words in it, as shown.
    #[track_caller]
    pub fn text(&self) -> String {
        // Not by the driver: WebKit's leaves out what is in a box that hides its overflow.
        self.ask("return el.innerText")
    }

    /// What a field holds; of a list to choose from, the label of what is chosen.
    #[track_caller]
    pub fn value(&self) -> String {
        self.ask("return el.tagName === 'SELECT' ? el.selectedOptions[0]?.label ?? '' : el.value")
    }

    /// What a screen reader adds to its name: the hint, the echo, the error.
    #[track_caller]
    pub fn description(&self) -> String {
        self.ask("return (el.getAttribute('aria-describedby') ?? '').split(/\\s+/).map((id) => document.getElementById(id)?.innerText ?? '').join(' ').trim()")
    }

    #[track_caller]
    pub fn attribute(&self, name: &str) -> Option<String> {
        self.with(async |element| element.attr(name).await)
    }

    #[track_caller]
    pub fn is_checked(&self) -> bool {
        self.with(async |element| element.is_selected().await)
    }

    #[track_caller]
    pub fn is_invalid(&self) -> bool {
        self.attribute("aria-invalid").as_deref() == Some("true")
    }

    #[track_caller]
    pub fn is_focused(&self) -> bool {
        self.ask::<bool>("return el === document.activeElement")
    }

    #[track_caller]
    pub fn focus(&self) {
        self.ask::<Value>("el.focus(); return null");
    }

    /// Waits until its words contain these.
    #[track_caller]
    pub fn wait_text(&self, words: &str) {
        self.page.until_else(
            &format!("{self} says {words:?}"),
            || self.text().contains(words),
            || format!("it says {:?}", self.text()),
        );
    }

    /// Waits until the field holds this.
    #[track_caller]
    pub fn wait_value(&self, value: &str) {
        self.page.until_else(
            &format!("{self} holds {value:?}"),
            || self.value() == value,
            || format!("it holds {:?}", self.value()),
        );
    }

    /// Waits until the hint, echo or error beside the field contains these words.
    #[track_caller]
    pub fn wait_description(&self, words: &str) {
        self.page.until_else(
            &format!("{self} is described with {words:?}"),
            || self.description().contains(words),
            || format!("it is described with {:?}", self.description()),
        );
    }

    /// Waits until it has the keyboard.
    #[track_caller]
    pub fn wait_focused(&self) {
        let elsewhere = || format!("{:?} has it", self.page.focused());
        self.page.until_else(&format!("{self} has the keyboard"), || self.is_focused(), elsewhere);
    }

    /// Runs a script with the element as `el`.
    #[track_caller]
    pub fn ask<T: serde::de::DeserializeOwned>(&self, script: &str) -> T {
        let script = format!("const el = arguments[0]; {script}");
        let value = self.with(async |element| {
            element.clone().client().execute(&script, vec![serde_json::to_value(element)?]).await
        });
        serde_json::from_value(value).unwrap()
    }

    /// The elements that are there now, or the names of those that have the role.
    fn look(&self) -> (Vec<Element>, Vec<String>) {
        let found = self.page.tools("return __tools.find(arguments[0])", vec![json!(self.path)]);
        let elements = found["found"].as_array().into_iter().flatten().filter_map(|reference| {
            let id = reference.as_object()?.values().next()?.as_str()?;
            Some(Element::from_element_id(self.page.client().clone(), ElementRef::from(id.to_owned())))
        });
        let names = found["names"].as_array().into_iter().flatten().filter_map(Value::as_str).map(str::to_owned);
        (elements.collect(), names.collect())
    }

    /// Does something with the element as soon as there is exactly one, again if the page replaced or
    /// covered it meanwhile.
    #[track_caller]
    fn with<T>(&self, act: impl AsyncFn(&Element) -> Result<T, CmdError>) -> T {
        let deadline = Instant::now() + *PATIENCE;
        loop {
            let (elements, names) = self.look();
            let problem = match elements.as_slice() {
                [element] => match self.page.runtime.block_on(act(element)) {
                    Ok(value) => return value,
                    Err(error) => format!("{error}"),
                },
                [] => format!("it is not there; of that role there are {names:?}"),
                several => format!("there are {} of them", several.len()),
            };
            assert!(Instant::now() < deadline, "{self}: {problem}");
            std::thread::sleep(PAUSE);
        }
    }
}

/// # Keys, words, conditions
impl Page {
    /// Chooses by label, in the list or group of this name.
    #[track_caller]
    pub fn choose(&self, name: &str, label: &str) {
        let among = [self.field(name), self.group(name), self.find("radiogroup", name)];
        self.until(&format!("there is something named {name:?} to choose from"), || among.iter().any(Target::exists));
        if let Some(target) = among.iter().find(|target| target.exists()) {
            target.choose(label);
        }
    }

    #[track_caller]
    pub fn text_of(&self, role: &str, name: &str) -> String {
        self.find(role, name).text()
    }

    /// Presses a key with its modifiers: `"Control+z"`, `"Tab"`, `"Shift+Tab"`. `Mod` is what the
    /// system uses for shortcuts.
    pub fn press(&self, keys: &str) {
        let keys: Vec<char> = keys.split('+').map(key).collect();
        let mut actions = KeyActions::new("keyboard".to_owned());
        for &value in &keys {
            actions = actions.then(KeyAction::Down { value });
        }
        for &value in keys.iter().rev() {
            actions = actions.then(KeyAction::Up { value });
        }
        self.now(self.client().perform_actions(actions));
    }

    /// Types into whatever has the keyboard.
    pub fn type_keys(&self, text: &str) {
        let mut actions = KeyActions::new("keyboard".to_owned());
        for value in text.chars() {
            actions = actions.then(KeyAction::Down { value }).then(KeyAction::Up { value });
        }
        self.now(self.client().perform_actions(actions));
    }

    /// What has the keyboard: its name as a screen reader says it.
    #[track_caller]
    pub fn focused(&self) -> String {
        let name = self.tools("return __tools.name(document.activeElement)", vec![]);
        name.as_str().unwrap_or_default().to_owned()
    }

    /// All words that the page shows.
    pub fn text(&self) -> String {
        self.js("return document.body.innerText", vec![]).as_str().unwrap_or_default().to_owned()
    }

    /// Waits until the page shows these words.
    #[track_caller]
    pub fn wait_for_text(&self, words: &str) {
        self.until_else(
            &format!("the page says {words:?}"),
            || self.text().contains(words),
            || {
                format!(
                    "it says … {:?}",
                    self.text().chars().rev().take(900).collect::<Vec<_>>().into_iter().rev().collect::<String>()
                )
            },
        );
    }

    /// Waits until the condition is true.
    #[track_caller]
    pub fn until(&self, what: &str, condition: impl Fn() -> bool) {
        self.until_else(what, condition, String::new);
    }

    #[track_caller]
    fn until_else(&self, what: &str, condition: impl Fn() -> bool, instead: impl Fn() -> String) {
        let deadline = Instant::now() + *PATIENCE;
        while !condition() {
            assert!(Instant::now() < deadline, "waited in vain until {what}; {}", instead());
            std::thread::sleep(PAUSE);
        }
    }

    /// Runs a script in the page; `arguments` as in WebDriver.
    #[track_caller]
    pub fn js(&self, script: &str, arguments: Vec<Value>) -> Value {
        self.now(self.client().execute(script, arguments))
    }

    /// Runs a script that calls its last argument once it is done, with what it has found.
    pub fn js_until_done(&self, script: &str, arguments: Vec<Value>) -> Value {
        self.now(self.client().execute_async(script, arguments))
    }
}

/// # Judging
impl Page {
    /// Asserts that nothing happened that must not: no error on the console or elsewhere, no
    /// violation of the policy, no request to another origin, since the scenario began or this was
    /// last asked.
    #[track_caller]
    pub fn clean(&self) {
        let records = self.records();
        assert!(records.is_empty(), "recorded:\n{}", records.join("\n"));
    }

    /// The same as a list, for a test that expects something to be recorded.
    #[track_caller]
    pub fn records(&self) -> Vec<String> {
        // In a task of its own, after what the page has already set going.
        let recorded = "const done = arguments[0]; setTimeout(() => done(location.pathname === '/__test/blank.html' || (window.__recorded?.() ?? false)))";
        let ran = self.now(self.client().execute_async(recorded, vec![]));
        assert_eq!(ran, json!(true), "the recorder is not in this page");
        self.server.take_records()
    }

    /// What axe-core finds wrong, in words.
    #[track_caller]
    pub fn axe(&self) -> Vec<String> {
        // From the top: a bar that stays in place lies over something wherever the page is scrolled to.
        self.js("scrollTo(0, 0)", vec![]);
        // What comes into sight takes its place in the next frames.
        self.frames(2);
        let found =
            self.tools_async("__tools.violations().then(arguments[0], (error) => arguments[0]([String(error)]))");
        found.as_array().into_iter().flatten().filter_map(Value::as_str).map(str::to_owned).collect()
    }

    /// Asserts that the screen is clean and that axe-core finds nothing.
    #[track_caller]
    pub fn judge(&self) {
        self.clean();
        let violations = self.axe();
        assert!(violations.is_empty(), "axe-core:\n{}", violations.join("\n"));
    }

    /// Asserts that nothing is wider than the viewport.
    #[track_caller]
    pub fn fits(&self) {
        let widths =
            self.js("const root = document.documentElement; return [root.scrollWidth, root.clientWidth]", vec![]);
        assert!(widths[0].as_u64() <= widths[1].as_u64(), "scrolls sideways: content and viewport are {widths} wide");
    }

    /// Saves what the viewport shows, as a PNG.
    pub fn screenshot(&self, file: &Path) {
        let png = self.now(self.client().screenshot());
        std::fs::create_dir_all(file.parent().unwrap()).unwrap();
        std::fs::write(file, png).unwrap();
    }

    /// Saves the whole page down to its end. Chromium only.
    pub fn screenshot_whole(&self, file: &Path) {
        self.until("nothing is moving", || {
            self.js("return document.getAnimations().every((one) => one.playState !== 'running')", vec![])
                == json!(true)
        });
        let png =
            self.chromium("Page.captureScreenshot", json!({ "captureBeyondViewport": true, "clip": self.whole() }));
        let png =
            base64::Engine::decode(&base64::engine::general_purpose::STANDARD, png["data"].as_str().unwrap()).unwrap();
        std::fs::create_dir_all(file.parent().unwrap()).unwrap();
        std::fs::write(file, png).unwrap();
    }

    fn whole(&self) -> Value {
        self.js(
            "const root = document.documentElement; return { x: 0, y: 0, width: root.clientWidth, height: root.scrollHeight, scale: 1 }",
            vec![],
        )
    }

    /// The document as it now is.
    pub fn source(&self) -> String {
        self.now(self.client().source())
    }
}

/// # WebDriver
impl Page {
    fn client(&self) -> &Client {
        &self.browser.client
    }

    #[track_caller]
    fn now<T>(&self, command: impl Future<Output = Result<T, CmdError>>) -> T {
        match self.runtime.block_on(command) {
            Ok(value) => value,
            Err(error) => panic!("{}: {error}", self.engine.name()),
        }
    }

    /// Runs a script that uses the helpers of the test server, which are loaded when first needed.
    #[track_caller]
    fn tools(&self, script: &str, arguments: Vec<Value>) -> Value {
        let script = format!("if (!window.__tools) return null; {script}");
        let value = self.js(&script, arguments.clone());
        if !value.is_null() {
            return value;
        }
        self.load_tools();
        self.js(&script, arguments)
    }

    #[track_caller]
    fn tools_async(&self, script: &str) -> Value {
        self.load_tools();
        self.now(self.client().execute_async(script, vec![]))
    }

    #[track_caller]
    fn load_tools(&self) {
        let script = "const done = arguments[0]; if (window.__tools) return done(true); const script = document.createElement('script'); \
            script.src = '/__test/tools.js'; script.onload = () => { script.remove(); done(true); }; script.onerror = () => done(false); document.head.append(script);";
        let loaded = self.now(self.client().execute_async(script, vec![]));
        assert_eq!(loaded, json!(true), "the tests' helpers could not be loaded into the page");
    }

    #[track_caller]
    fn raw(&self, path: &'static str, body: Value) -> Value {
        self.now(self.client().issue_cmd(Raw { path, body }))
    }
}

/// A command that only one engine's driver knows.
#[derive(Debug)]
struct Raw {
    path: &'static str,
    body: Value,
}

impl WebDriverCompatibleCommand for Raw {
    fn endpoint(&self, base: &url::Url, session: Option<&str>) -> Result<url::Url, url::ParseError> {
        base.join(&format!("session/{}/{}", session.unwrap_or_default(), self.path))
    }

    fn method_and_body(&self, _: &url::Url) -> (http::Method, Option<String>) {
        (http::Method::POST, Some(self.body.to_string()))
    }
}

fn key(name: &str) -> char {
    match name {
        "Mod" if cfg!(target_os = "macos") => '\u{e03d}',
        "Control" | "Mod" => '\u{e009}',
        "Shift" => '\u{e008}',
        "Alt" => '\u{e00a}',
        "Meta" => '\u{e03d}',
        "Tab" => '\u{e004}',
        "Enter" => '\u{e007}',
        "Escape" => '\u{e00c}',
        "Space" => ' ',
        "Backspace" => '\u{e003}',
        "Delete" => '\u{e017}',
        "Home" => '\u{e011}',
        "End" => '\u{e010}',
        "Left" => '\u{e012}',
        "Up" => '\u{e013}',
        "Right" => '\u{e014}',
        "Down" => '\u{e015}',
        _ => {
            let mut letters = name.chars();
            match (letters.next(), letters.next()) {
                (Some(letter), None) => letter,
                _ => panic!("no key is named {name:?}"),
            }
        }
    }
}
