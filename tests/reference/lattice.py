"""The generator of the lattice in src/funnel/ranges/points.rs, component by component.

Sloan, I. H., Reztsov, A. V. (2002): Component-by-component construction of good lattice rules.
Mathematics of Computation 71, 263-273. Each next component is the least number prime to N that
minimises the worst-case error in a Korobov space of smoothness 2 with the same weight for every
dimension; g and N - g are alike, so only the lower half is tried. Nothing of the funnel is in it.

    python3 lattice.py
"""

from math import gcd, pi

import numpy as np

N, DIMENSIONS, WEIGHT = 10_000, 20, 0.1

points = np.arange(N)
x = points / N
kernel = 1 + WEIGHT * 2 * pi**2 * (x * x - x + 1 / 6)
candidates = [g for g in range(1, N // 2) if gcd(g, N) == 1]

generator, product = [1], kernel.copy()
while len(generator) < DIMENSIONS:
    errors = [product @ kernel[points * g % N] for g in candidates]
    generator.append(candidates[int(np.argmin(errors))])
    product *= kernel[points * generator[-1] % N]
print(generator)
