//! `kit serve [PORT]`, `kit sizes`, `kit bench`: on the page that `make build` has put in `dist/`.

use std::{path::Path, process::ExitCode};

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
            let (table, brotli) = sizes::table(&sizes::first_load(&site)?);
            print!("{table}");
            let ceiling = sizes::CEILING;
            if brotli > ceiling {
                bail!("the first load is {brotli} bytes with brotli, over the ceiling of {ceiling}");
            }
            println!("{:<44}{:>20}", "ceiling", ceiling);
            println!("{:<44}{:>20}", "target", sizes::TARGET);
            Ok(())
        }
        Some("bench") => {
            let site = site::load(dist)?;
            println!("{}", sizes::table(&sizes::first_load(&site)?).0);
            let server = Server::start(dist, 0)?;
            println!("{}", bench::lighthouse(&server.url(Variant::Plain), Path::new("out"))?);
            Ok(())
        }
        _ => bail!("kit serve [PORT] | kit sizes | kit bench"),
    }
}
