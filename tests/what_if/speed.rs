//! How long a run takes, printed and never asserted:
//! `cargo test --release --test what_if speed -- --ignored --nocapture`.

use std::hint::black_box;
use std::time::Instant;

use throughline::funnel::chain::Chain;
use throughline::funnel::preset::StepKind as S;
use throughline::funnel::ranges::Ranges;

use super::chains::range;

const RUNS: u32 = 400;

/// Six levers, all changed from run to run.
fn chain(run: u32) -> Chain {
    let factor = 1.0 + f64::from(run % 100) * 1e-4;
    let link = |kind, low: f64, high: f64| range(kind, low * factor, high * factor);
    Chain::new(vec![
        link(S::Reach, 18_000.0, 34_000.0),
        link(S::InMarket, 0.55, 0.75),
        link(S::Clicks, 0.01, 0.03),
        link(S::Sessions, 0.75, 0.90),
        link(S::Orders, 0.01, 0.03),
        link(S::Revenue, 80.0, 160.0),
    ])
    .unwrap()
}

fn time(name: &str, work: impl Fn(&Chain) -> f64) {
    let mut times: Vec<f64> = (0..RUNS)
        .map(|run| {
            let chain = chain(run);
            let start = Instant::now();
            black_box(work(black_box(&chain)));
            start.elapsed().as_secs_f64() * 1e3
        })
        .collect();
    times.sort_by(f64::total_cmp);
    println!("{name}: median {:.3} ms, 95th percentile {:.3} ms", times[200], times[380]);
}

#[test]
#[ignore = "prints times, which are nothing to assert on"]
fn six_levers() {
    time("run and quantiles of every step", |chain| {
        Ranges::of(chain).steps().map(|(_, sample)| sample.spread().p95).sum()
    });
    time("run alone", |chain| Ranges::of(chain).steps().map(|(_, sample)| sample.mean()).sum());
    time("run and sales with luck", |chain| Ranges::of(chain).counted(S::Revenue).unwrap().chance(500.0));
}
