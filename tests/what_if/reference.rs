//! Fifty made-up chains against numerical integration: `tests/reference/ranges.py` writes
//! `ranges.csv` and says how far that can be wrong (at most 0.001% and 0.00001).

use throughline::funnel::chain::{Chain, Link};
use throughline::funnel::preset::StepKind;
use throughline::funnel::ranges::Ranges;

struct Case {
    chain: Chain,
    /// 5th percentile, median, 95th percentile, mean.
    spread: [f64; 4],
    /// A goal, its chance, and that with luck where it is counted.
    chances: Vec<(f64, f64, Option<f64>)>,
}

fn number(text: &str) -> f64 {
    text.parse().unwrap()
}

fn link(text: &str) -> Link {
    let [name, low, high] = text.split(':').collect::<Vec<_>>()[..] else { panic!("{text}") };
    let kind = StepKind::ALL.iter().copied().find(|kind| format!("{kind:?}") == name).unwrap();
    Link::range(kind, number(low), number(high)).unwrap()
}

fn case(line: &str) -> Case {
    let [chain, p5, p50, p95, mean, goals, chances, lucky] = line.split(';').collect::<Vec<_>>()[..] else {
        panic!("{line}")
    };
    let chances = goals.split('|').zip(chances.split('|').zip(lucky.split('|')));
    Case {
        chain: Chain::new(chain.split('|').map(link).collect()).unwrap(),
        spread: [p5, p50, p95, mean].map(number),
        chances: chances.map(|(goal, (own, lucky))| (number(goal), number(own), lucky.parse().ok())).collect(),
    }
}

/// How many of all are off by at most so much, and the worst.
fn within(errors: &[f64], most: f64) -> (f64, f64) {
    let good = errors.iter().filter(|error| **error <= most).count();
    (good as f64 / errors.len() as f64, errors.iter().copied().fold(0.0, f64::max))
}

#[test]
fn fifty_chains_come_out_as_integrated() {
    let file = include_str!("../reference/ranges.csv");
    let cases: Vec<Case> = file.lines().skip(1).map(case).collect();
    assert_eq!(cases.len(), 50);
    let (mut quantiles, mut means, mut chances, mut lucky) = (vec![], vec![], vec![], vec![]);
    for case in &cases {
        let ranges = Ranges::of(&case.chain);
        let last = case.chain.links().last().unwrap().kind();
        let expected = ranges.expected(last).unwrap();
        let spread = expected.spread();
        let [p5, p50, p95, mean] = case.spread;
        quantiles.extend([spread.p5 / p5, spread.p50 / p50, spread.p95 / p95].map(|ratio| (ratio - 1.0).abs()));
        means.push((spread.mean / mean - 1.0).abs());
        let counted = ranges.counted(last);
        for (goal, own, luck) in &case.chances {
            chances.push((expected.chance(*goal) - own).abs());
            assert_eq!(counted.is_some(), luck.is_some());
            lucky.extend(counted.iter().zip(*luck).map(|(counted, luck)| (counted.chance(*goal) - luck).abs()));
        }
    }
    let [quantiles, chances, lucky] =
        [(quantiles, 0.01), (chances, 0.005), (lucky, 0.005)].map(|(errors, most)| within(&errors, most));
    println!("quantiles {quantiles:?}, chances {chances:?}, with luck {lucky:?}, means {:?}", within(&means, 1e-4));
    assert!(quantiles.0 >= 0.95 && chances.0 >= 0.95 && lucky.0 >= 0.95);
    // A mean is the product of those of the levers, each over the whole grid of 10,000 cells.
    assert_eq!(within(&means, 1e-4).0, 1.0);
}
