"""Reference figures for paid views beside the creator's own, for tests/what_if/paid.rs.

    python3 -m venv VENV && VENV/bin/pip install numpy==2.4.6 scipy==1.17.1
    VENV/bin/python paid.py

Ten million samples with one seed. A lever "low to high" holds 90%: quantities are log-normal, rates
logit-normal. (views + paid views) x audience x click-through x landing x conversion x order value, as
far as each case goes. The last digit printed is uncertain by one or two: another seed says how much
(`python paid.py 2`).
"""

import sys

import numpy as np
from scipy.stats import norm

NUMBER, Z95 = 10_000_000, norm.ppf(0.95)
random = np.random.default_rng(int(sys.argv[1]) if len(sys.argv) > 1 else 1)


def lever(low, high, back, through):
    if low == high:
        return low
    middle, spread = (back(low) + back(high)) / 2, (back(high) - back(low)) / 2 / Z95
    return through(middle + spread * random.standard_normal(NUMBER))


def quantity(low, high):
    return lever(low, high, np.log, np.exp)


def rate(low, high):
    return lever(low, high, lambda p: np.log(p / (1 - p)), lambda x: 1 / (1 + np.exp(-x)))


def show(name, values, goals):
    p5, p50, p95 = np.quantile(values, [0.05, 0.5, 0.95])
    chances = ", ".join(f"P(>= {goal:,}) {np.mean(values >= goal):.4f}" for goal in goals)
    print(f"{name}: p5 {p5:,.2f}, p50 {p50:,.2f}, p95 {p95:,.2f}, mean {np.mean(values):,.2f}; {chances}")


# Paid views that are known: 18,000 to 34,000 of the creator's own and 30,000.
views = quantity(18_000, 34_000) + 30_000
show("all views, 30,000 paid", views, [60_000])
clicks = views * rate(0.55, 0.75) * rate(0.01, 0.03)
show("clicks", clicks, [500])
sales = clicks * rate(0.75, 0.90) * rate(0.01, 0.03) * quantity(80, 160)
show("sales", sales, [1_000])
del clicks, sales
# Paid views that vary too.
views = quantity(18_000, 34_000) + quantity(20_000, 45_000)
show("all views, 20,000 to 45,000 paid", views, [60_000])
show("clicks", views * rate(0.55, 0.75) * rate(0.01, 0.03), [500])
