#!/usr/bin/env python3
"""Writes backward-factor.csv: E f'(z)^2 for z ~ N(x, y), 32 digits.

By quadrature of the derivative of SELU, squared, against the normal density, in pieces around 0 and
around the peak of the integrand: no erfc, no closed form. alpha and lambda come from quadrature too.
Needs mpmath.

    /usr/bin/python3 test/golden/backward-factor.py > test/golden/backward-factor.csv
"""
import csv
import random
import sys

from mpmath import exp, mp, mpf, nstr, pi, quad, sqrt

mp.dps = 50
SEED = 20170608
REACH = 20  # standard deviations kept on either side of a peak


def integral(h, x, y, negative):
    """The integral of h(z) times the density of N(x, y) over z <= 0 or z >= 0; h grows like e^{2|z|}."""
    s = sqrt(y)
    cuts = {mpf(0)}
    for peak in (x - 2 * y, x, x + 2 * y):
        cuts.update(peak + k * s for k in (-REACH, -6, -2, 0, 2, 6, REACH))
    side = sorted(c for c in cuts if (c <= 0 if negative else c >= 0))
    return quad(lambda z: h(z) * exp(-((z - x) ** 2) / (2 * y)), side) / sqrt(2 * pi * y)


above = integral(lambda z: z, mpf(0), mpf(1), False)
below = integral(lambda z: exp(z) - 1, mpf(0), mpf(1), True)
alpha = -above / below
square = integral(lambda z: z * z, mpf(0), mpf(1), False)
square += alpha**2 * integral(lambda z: (exp(z) - 1) ** 2, mpf(0), mpf(1), True)
lam2 = 1 / square


def points():
    yield "0", "1"
    yield "0", "0.02303378461"  # near the fixed point of gain 3/4
    rng = random.Random(SEED)
    for _ in range(14):
        yield f"{rng.uniform(-0.125, 0.125):.5f}", f"{10 ** rng.uniform(-1.8, 1.3):.4f}"
    for _ in range(8):
        yield f"{rng.uniform(-3, 3):.3f}", f"{10 ** rng.uniform(-2, 1.3):.4f}"


out = csv.writer(sys.stdout, lineterminator="\n")
out.writerow(["x", "y", "gradient"])
for x, y in points():
    value = integral(lambda z: mpf(1), mpf(x), mpf(y), False)
    value += alpha**2 * integral(lambda z: exp(2 * z), mpf(x), mpf(y), True)
    out.writerow([x, y, nstr(lam2 * value, 32, min_fixed=-5, max_fixed=40)])
