"""Fifty made-up chains with reference quantiles and chances, for tests/what_if/reference.rs.

    python3 -m venv VENV && VENV/bin/pip install numpy==2.4.6 scipy==1.17.1
    VENV/bin/python ranges.py > ranges.csv

The logarithm of a step is the sum of the logarithms of independent levers, so its distribution is a
convolution: it is worked out on a grid, without a sample. Halving the grid changes no quantile by a
relative 5e-6 and no chance by 1e-5 (`python ranges.py check`, which also compares with scrambled
Sobol points, two million of them).

With the luck of counting, the chance of at least k is the mean of the Poisson tail over the
distribution of what is expected; for money the count has to reach goal / value, so the mean is
taken over the value too.
"""

import sys

import numpy as np
from scipy.signal import fftconvolve
from scipy.special import gammainc
from scipy.stats import norm, qmc

SEED, MODELS, Z95 = 20_260_101, 50, norm.ppf(0.95)
FUNNELS = [
    ["Reach", "InMarket", "Clicks", "Sessions", "Orders", "Revenue"],
    ["Views", "InMarket", "Clicks", "Installs", "ActivatedUsers", "UserValue"],
    ["Views", "InMarket", "Clicks", "Sessions", "SignUps", "QualifiedLeads"],
]
COUNTED = ["Orders", "SignUps", "QualifiedLeads", "Installs", "ActivatedUsers"]
MONEY = ["Revenue", "UserValue"]
# Where the middle of a lever may lie.
MIDDLES = {
    "Reach": (3_000, 300_000), "Views": (3_000, 300_000), "InMarket": (0.2, 0.9), "Clicks": (0.004, 0.05),
    "Sessions": (0.6, 0.95), "Orders": (0.005, 0.06), "Revenue": (15, 200), "SignUps": (0.02, 0.3),
    "QualifiedLeads": (0.1, 0.6), "Installs": (0.1, 0.5), "ActivatedUsers": (0.2, 0.7), "UserValue": (2, 40),
}


def is_rate(kind):
    return MIDDLES[kind][1] < 1


def digits(value):
    """Four significant digits, as someone would type them."""
    return float(f"{value:.4g}")


def model(random):
    """From three to six levers; one of five is a point, at least two are ranges. High is 1.2 to 5 times low."""
    funnel = FUNNELS[random.integers(len(FUNNELS))][: random.integers(3, 7)]
    while True:
        levers = []
        for kind in funnel:
            middle = np.exp(random.uniform(*np.log(MIDDLES[kind])))
            if random.random() < 0.2:
                levers.append((kind, digits(middle), digits(middle)))
                continue
            half = np.exp(random.uniform(np.log(1.2), np.log(5))) ** 0.5
            low, high = middle / half, middle * half
            if is_rate(kind):  # the same ratio of odds, so that it stays below 100%
                odds = middle / (1 - middle)
                low, high = odds / half / (1 + odds / half), odds * half / (1 + odds * half)
            levers.append((kind, digits(low), digits(high)))
        if sum(low < high for _, low, high in levers) >= 2:
            return levers


def parameters(kind, low, high):
    back = (lambda p: np.log(p / (1 - p))) if is_rate(kind) else np.log
    return (back(low) + back(high)) / 2, (back(high) - back(low)) / 2 / Z95


def cumulative(lever, log_value):
    """P(ln lever <= log_value)."""
    kind, low, high = lever
    middle, spread = parameters(*lever)
    if not is_rate(kind):
        return norm.cdf((log_value - middle) / spread)
    below = np.minimum(log_value, -1e-300)
    logit = below - np.log(-np.expm1(below))
    return np.where(log_value < 0, norm.cdf((logit - middle) / spread), 1.0)


def value_at(lever, z):
    kind, low, high = lever
    if low == high:
        return np.full_like(z, low)
    middle, spread = parameters(*lever)
    x = middle + spread * z
    return 1 / (1 + np.exp(-x)) if is_rate(kind) else np.exp(x)


def distribution(levers, width):
    """Logarithms on a grid and the probability of each cell around them."""
    start, masses = sum(np.log(low) for _, low, high in levers if low == high), np.ones(1)
    for lever in levers:
        kind, low, high = lever
        if low == high:
            continue
        middle, spread = parameters(*lever)
        ends = np.log(value_at(lever, np.array([-8.0, 8.0])))
        number = int(np.ceil((ends[1] - ends[0]) / width)) + 1
        edges = ends[0] + width * (np.arange(number + 1) - 0.5)
        masses = fftconvolve(masses, np.diff(cumulative(lever, edges)))
        start += ends[0]
    return start + width * np.arange(len(masses)), np.maximum(masses, 0)


def results(levers, width):
    logs, masses = distribution(levers, width)
    below = np.cumsum(masses)
    edges = logs + width / 2
    quantiles = [float(np.exp(np.interp(p, below, edges))) for p in (0.05, 0.5, 0.95)]
    mean = float(np.sum(masses * np.exp(logs)))
    return quantiles, mean, lambda goal: float(1 - np.interp(np.log(goal), edges, below))


def with_luck(levers, goal, width):
    """The chance that whole counts, or their value, come to a goal; None where nothing is counted."""
    kind = levers[-1][0]
    if kind in COUNTED:
        logs, masses = distribution(levers, width)
        return float(np.sum(masses * gammainc(np.ceil(goal), np.exp(logs))))
    if kind in MONEY:
        logs, masses = distribution(levers[:-1], width)
        value, low, high = levers[-1]
        if low == high:
            return float(np.sum(masses * gammainc(np.ceil(goal / low - 1e-9), np.exp(logs))))
        # By the count: P(count = n) x P(value >= goal / n), until no count is left.
        expected = np.exp(logs)
        most = int(expected[np.searchsorted(np.cumsum(masses), 1 - 1e-9)] * 1.5 + 60)
        tails = np.array([np.sum(masses * gammainc(n, expected)) for n in range(1, most)])
        counts = -np.diff(np.append(tails, 0.0))
        logs_needed = np.log(goal / np.arange(1, most))
        return float(np.sum(counts * (1 - cumulative(levers[-1], logs_needed))))
    return None


def goals(levers, median):
    """Below, at and above the median; whole for a count."""
    whole = levers[-1][0] not in MONEY
    return [float(max(1, round(median * f))) if whole else digits(median * f) for f in (0.7, 1.05, 1.6)]


def main(check):
    random = np.random.default_rng(SEED)
    print("chain;p5;p50;p95;mean;goals;chances;chances with luck")
    worst = np.zeros(4)
    for _ in range(MODELS):
        levers = model(random)
        quantiles, mean, chance = results(levers, 1e-3)
        wanted = goals(levers, quantiles[1])
        chances = [chance(goal) for goal in wanted]
        lucky = [with_luck(levers, goal, 4e-3) for goal in wanted]
        if check:
            finer, _, finer_chance = results(levers, 5e-4)
            z = norm.ppf(qmc.Sobol(len(levers), seed=1).random(2**21))
            values = np.prod([value_at(lever, z[:, i]) for i, lever in enumerate(levers)], axis=0)
            worst = np.maximum(worst, [
                np.max(np.abs(np.array(finer) / quantiles - 1)),
                max(abs(finer_chance(goal) - own) for goal, own in zip(wanted, chances)),
                np.max(np.abs(np.quantile(values, [0.05, 0.5, 0.95]) / quantiles - 1)),
                max(abs(np.mean(values >= goal) - own) for goal, own in zip(wanted, chances)),
            ])
        chain = "|".join(f"{kind}:{low:g}:{high:g}" for kind, low, high in levers)
        numbers = ";".join(f"{number:.6g}" for number in (*quantiles, mean))
        listed = lambda all: "|".join("" if it is None else f"{it:.6g}" for it in all)
        print(f"{chain};{numbers};{listed(wanted)};{listed(chances)};{listed(lucky)}")
    if check:
        print("finer grid: quantiles, chances; Sobol points: quantiles, chances:", worst, file=sys.stderr)


main("check" in sys.argv[1:])
