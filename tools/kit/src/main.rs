//! `kit serve [PORT]`, `kit sizes`, `kit bench`: on the page that `make build` has put in `dist/`.

use std::{collections::BTreeMap, path::Path, process::ExitCode};

use anyhow::{Result, bail};
use throughline_kit::{
    bench,
    server::{Server, Variant},
    site, sizes,
};

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> Result<()> {
    let mut arguments = std::env::args().skip(1);
    let dist = Path::new("dist");
    match arguments.next().as_deref() {
        Some("serve") => {
            let port = arguments.next().map_or(Ok(8080), |port| port.parse())?;
            let server = Server::start(dist, port).or_else(|_| Server::start(dist, 0))?;
            println!("Throughline is at {}   (stop with Ctrl+C)", server.url(Variant::Plain));
            loop {
                std::thread::park();
            }
        }
        Some("sizes") => {
            let site = site::load(dist)?;
            let brotli = print_sizes(&site)?;
            let ceiling = sizes::CEILING;
            if brotli > ceiling {
                bail!("the first load is {brotli} bytes with brotli, over the ceiling of {ceiling}");
            }
            println!("{:<44}{ceiling:>20}", "ceiling of the first load");
            Ok(())
        }
        Some("bench") => {
            let site = site::load(dist)?;
            print_sizes(&site)?;
            let server = Server::start(dist, 0)?;
            let home = server.url(Variant::Plain);
            for (about, fragment) in [("a first visit", ""), ("a brief in a link", bench::LINK)] {
                println!("{about}\n{}\n", bench::lighthouse(&format!("{home}{fragment}"), Path::new("out"))?);
            }
            Ok(())
        }
        _ => bail!("kit serve [PORT] | kit sizes | kit bench"),
    }
}

/// Prints what is loaded first and what later, and returns the brotli total of the first.
fn print_sizes(site: &BTreeMap<String, site::Asset>) -> Result<usize> {
    let (first, brotli) = sizes::table("first load", &sizes::first_load(site)?);
    let (later, _) = sizes::table("fetched after that, or when asked for", &sizes::later(site));
    println!("{first}\n{later}");
    Ok(brotli)
}
