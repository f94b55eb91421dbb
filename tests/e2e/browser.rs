//! Starts a browser with a fresh profile through its driver, and ends both.

use std::{
    io::{BufRead, BufReader},
    net::{TcpListener, TcpStream},
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    time::{Duration, Instant},
};

use anyhow::{Context, Result, bail};
use fantoccini::{Client, ClientBuilder};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Map, Value, json};

/// A browser engine.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    Chromium,
    Firefox,
    WebKit,
}

impl Engine {
    pub const ALL: [Self; 3] = [Self::Chromium, Self::Firefox, Self::WebKit];

    pub const fn name(self) -> &'static str {
        match self {
            Self::Chromium => "chromium",
            Self::Firefox => "firefox",
            Self::WebKit => "webkit",
        }
    }

    fn driver(self, port: u16) -> Result<Command> {
        let port_argument = format!("--port={port}");
        Ok(match self {
            Self::Chromium => {
                let mut command = Command::new("chromedriver");
                command.arg(port_argument);
                command
            }
            Self::Firefox => {
                let mut command = Command::new("geckodriver");
                // System access is for changing the colour scheme while it runs.
                command.args([&port_argument, &format!("--websocket-port={}", free_port()?), "--allow-system-access"]);
                command
            }
            Self::WebKit if cfg!(target_os = "macos") => {
                let mut command = Command::new("safaridriver");
                command.args(["-p", &port.to_string()]);
                command
            }
            Self::WebKit => {
                let mut command = Command::new("WebKitWebDriver");
                command.arg(port_argument).env("WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS", "1");
                command
            }
        })
    }

    /// `traced` names what Chromium keeps a trace of; nothing if it is empty.
    fn capabilities(self, profile: &Path, traced: &str) -> Result<Map<String, Value>> {
        let wanted = match self {
            Self::Chromium => {
                // The same flags as for wasm-bindgen's tests.
                let mut wanted: Value = serde_json::from_str(include_str!("../../webdriver.json"))?;
                let arguments = wanted.pointer_mut("/goog:chromeOptions/args").and_then(Value::as_array_mut);
                arguments
                    .context("webdriver.json names no arguments")?
                    .push(format!("--user-data-dir={}", profile.display()).into());
                if !traced.is_empty() {
                    let logged = json!({ "enableNetwork": false, "enablePage": false, "traceCategories": traced });
                    wanted["goog:chromeOptions"]["perfLoggingPrefs"] = logged;
                    wanted["goog:loggingPrefs"] = json!({ "performance": "ALL" });
                }
                wanted
            }
            Self::Firefox => {
                let mut options = json!({ "args": ["-headless"] });
                if let Some(binary) = on_path("firefox-esr").or_else(|| on_path("firefox")) {
                    options["binary"] = json!(binary);
                }
                json!({ "browserName": "firefox", "moz:firefoxOptions": options })
            }
            Self::WebKit if cfg!(target_os = "macos") => json!({ "browserName": "safari" }),
            Self::WebKit => json!({
                "browserName": "MiniBrowser",
                "webkitgtk:browserOptions": { "binary": mini_browser()?, "args": ["--automation"] },
            }),
        };
        wanted.as_object().cloned().context("capabilities are an object")
    }
}

/// A browser and its driver, with one session.
pub struct Browser {
    pub client: Client,
    _processes: Processes,
}

/// What was started for a browser. It all ends when this is dropped.
struct Processes {
    driver: Child,
    display: Option<Child>,
    profile: PathBuf,
}

impl Drop for Processes {
    fn drop(&mut self) {
        for process in std::iter::once(&mut self.driver).chain(&mut self.display) {
            let _ = process.kill();
            let _ = process.wait();
        }
        let _ = std::fs::remove_dir_all(&self.profile);
    }
}

impl Browser {
    /// `traced` names what Chromium keeps a trace of; nothing if it is empty.
    pub async fn start(engine: Engine, traced: &str) -> Result<Self> {
        let port = free_port()?;
        let profile = std::env::temp_dir().join(format!("throughline-{}-{port}", engine.name()));
        let mut command = engine.driver(port)?;
        let name = command.get_program().to_string_lossy().into_owned();
        let display = if name == "WebKitWebDriver" {
            let (server, display) = display()?;
            command.env("DISPLAY", display);
            Some(server)
        } else {
            None
        };
        let driver = command
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .with_context(|| format!("{name} could not be started"))?;
        // From here on, dropping it ends what was started.
        let processes = Processes { driver, display, profile };
        let client = Self::connect(engine, port, &processes.profile, traced)
            .await
            .with_context(|| format!("{name} gave no session"))?;
        Ok(Self { client, _processes: processes })
    }

    async fn connect(engine: Engine, port: u16, profile: &Path, traced: &str) -> Result<Client> {
        let deadline = Instant::now() + Duration::from_secs(30);
        while TcpStream::connect(("127.0.0.1", port)).is_err() {
            if Instant::now() > deadline {
                bail!("it does not listen on port {port}");
            }
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
        let client = ClientBuilder::new(HttpConnector::new())
            .capabilities(engine.capabilities(profile, traced)?)
            .connect(&format!("http://127.0.0.1:{port}"))
            .await?;
        Ok(client)
    }

    /// Closes the browser; its driver ends when this is dropped.
    pub async fn close(&self) {
        let close = self.client.clone().close();
        let _ = tokio::time::timeout(Duration::from_secs(10), close).await;
    }
}

fn free_port() -> Result<u16> {
    Ok(TcpListener::bind(("127.0.0.1", 0))?.local_addr()?.port())
}

fn on_path(name: &str) -> Option<PathBuf> {
    let folders = std::env::var_os("PATH")?;
    std::env::split_paths(&folders).map(|folder| folder.join(name)).find(|file| file.is_file())
}

/// WebKitGTK's test browser lies in a folder named after the machine's architecture.
fn mini_browser() -> Result<PathBuf> {
    let mut folders = vec![PathBuf::from("/usr/lib"), PathBuf::from("/usr/libexec"), PathBuf::from("/usr/lib64")];
    folders.extend(std::fs::read_dir("/usr/lib")?.flatten().map(|entry| entry.path()));
    folders
        .iter()
        .flat_map(|folder| ["webkit2gtk-4.1", "webkit2gtk-4.0", "webkitgtk-6.0"].map(|name| folder.join(name)))
        .map(|folder| folder.join("MiniBrowser"))
        .find(|file| file.is_file())
        .context("WebKitGTK's MiniBrowser was not found")
}

/// A virtual display and its name. It ends with its last window, should this process not end it.
fn display() -> Result<(Child, String)> {
    let mut server = Command::new("Xvfb")
        .args(["-displayfd", "1", "-terminate", "-screen", "0", "1600x1400x24", "-nolisten", "tcp"])
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .context("Xvfb could not be started")?;
    let mut number = String::new();
    let output = server.stdout.take().context("Xvfb has an output")?;
    BufReader::new(output).read_line(&mut number)?;
    Ok((server, format!(":{}", number.trim())))
}
