//! Runs the scenarios: each engine has a thread, a server and a browser, which starts each scenario
//! as a new profile would.

use std::{
    any::Any,
    cell::RefCell,
    panic::{self, AssertUnwindSafe},
    path::Path,
    process::ExitCode,
    sync::{Arc, Mutex, PoisonError},
    thread,
    time::Instant,
};

use anyhow::{Context, Result};
use throughline_kit::server::Server;

use crate::{browser::Engine, first_content, page::Page, scenarios, screens, self_test, speed};

/// A name and what is done under it.
pub type Scenario = (&'static str, fn(&Page));

/// Names each function after itself.
#[macro_export]
macro_rules! scenarios {
    ($($name:ident),* $(,)?) => { &[$((stringify!($name), $name)),*] };
}

thread_local! {
    /// Where and why this thread last panicked.
    static PANIC: RefCell<String> = const { RefCell::new(String::new()) };
}

pub fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&String> = arguments.iter().filter(|argument| !argument.starts_with('-')).collect();
    if arguments.iter().any(|argument| argument == "--screens") {
        return finish(1, pictures());
    }
    if arguments.iter().any(|argument| argument == "--first-content") {
        return finish(1, first_content());
    }
    if arguments.iter().any(|argument| argument == "--speed") {
        return finish(1, speeds());
    }
    let chosen: Vec<Scenario> = [self_test::ALL.to_vec(), first_content::ALL.to_vec(), scenarios::all()]
        .concat()
        .into_iter()
        .filter(|(name, _)| words.is_empty() || words.iter().any(|word| name.contains(word.as_str())))
        .collect();
    let engines = match engines() {
        Ok(engines) => engines,
        Err(error) => return finish(0, Err(error)),
    };
    panic::set_hook(Box::new(|info| PANIC.with(|slot| *slot.borrow_mut() = info.to_string())));

    let waiting = Mutex::new(engines.clone());
    let failures = Mutex::new(Vec::new());
    thread::scope(|scope| {
        // As many browsers at a time as there are cores, two at most.
        let at_a_time = thread::available_parallelism().map_or(1, |cores| cores.get().min(2));
        for _ in 0..at_a_time {
            scope.spawn(|| {
                while let Some(engine) = { lock(&waiting).pop() } {
                    let failed = run_engine(engine, &chosen);
                    lock(&failures).extend(failed);
                }
            });
        }
    });
    let failures = failures.into_inner().unwrap_or_else(PoisonError::into_inner);
    let all = chosen.len() * engines.len();
    for failure in &failures {
        println!("\n{failure}");
    }
    let result = if failures.is_empty() { "ok" } else { "FAILED" };
    println!("\ntest result: {result}. {} passed; {} failed;", all.saturating_sub(failures.len()), failures.len());
    if failures.is_empty() && all > 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

fn finish(count: usize, result: Result<()>) -> ExitCode {
    match result {
        Ok(()) => {
            println!("test result: ok. {count} passed; 0 failed;");
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("{error:#}");
            ExitCode::FAILURE
        }
    }
}

/// All, or those that `ENGINES` names with commas between. The slowest is last, and so taken first.
fn engines() -> Result<Vec<Engine>> {
    let Ok(names) = std::env::var("ENGINES") else { return Ok(Engine::ALL.to_vec()) };
    names
        .split(',')
        .map(|name| {
            let known = Engine::ALL.into_iter().find(|engine| engine.name() == name.trim());
            known.with_context(|| format!("there is no engine {name:?}: chromium, firefox, webkit"))
        })
        .collect()
}

fn server() -> Result<Arc<Server>> {
    let axe = std::env::var("AXE_SCRIPT").context("AXE_SCRIPT is not set: use `make test`, or `. tools/env` first")?;
    Ok(Arc::new(Server::start_for_tests(Path::new("dist"), Path::new(&axe))?))
}

fn run_engine(engine: Engine, scenarios: &[Scenario]) -> Vec<String> {
    let mut failures = Vec::new();
    let mut browser: Option<Page> = None;
    let server = match server() {
        Ok(server) => server,
        Err(error) => return vec![format!("{}: {error:#}", engine.name())],
    };
    for (name, scenario) in scenarios {
        let start = Instant::now();
        let result = match browser.take().map_or_else(|| Page::start(engine, server.clone()), Ok) {
            Ok(page) => {
                let result = attempt(|| {
                    page.reset();
                    scenario(&page);
                    // What no scenario may leave behind, whether it asked or not.
                    page.clean();
                });
                if result.is_err() {
                    let _ = attempt(|| keep(&page, engine, name));
                } else {
                    // A failed one may have left anything: the next gets a new browser.
                    browser = Some(page);
                }
                result
            }
            Err(error) => Err(format!("{error:#}")),
        };
        let seconds = start.elapsed().as_secs_f32();
        println!(
            "{:<9} {name:<48} {:<7} {seconds:>5.1} s",
            engine.name(),
            if result.is_ok() { "ok" } else { "FAILED" }
        );
        if let Err(problem) = result {
            failures.push(format!("{} {name}: {problem}", engine.name()));
        }
    }
    failures
}

fn attempt(act: impl FnOnce()) -> Result<(), String> {
    panic::catch_unwind(AssertUnwindSafe(act))
        .map_err(|_: Box<dyn Any + Send>| PANIC.with(|slot| slot.borrow().clone()))
}

fn keep(page: &Page, engine: Engine, name: &str) {
    let folder = Path::new("out/failed");
    page.screenshot(&folder.join(format!("{}-{name}.png", engine.name())));
    std::fs::write(folder.join(format!("{}-{name}.html", engine.name())), page.source()).unwrap();
}

fn pictures() -> Result<()> {
    let page = Page::start(Engine::Chromium, server()?)?;
    screens::take(&page, Path::new("out/screens"));
    Ok(())
}

fn speeds() -> Result<()> {
    speed::print_ranges(&Page::start(Engine::Chromium, server()?)?);
    speed::print(&Page::start_traced(Engine::Chromium, server()?, speed::TRACED)?);
    Ok(())
}

fn first_content() -> Result<()> {
    first_content::write(&Page::start(Engine::Chromium, server()?)?)
}

fn lock<T>(mutex: &Mutex<T>) -> std::sync::MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
