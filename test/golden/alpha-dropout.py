#!/usr/bin/env python3
"""Writes alpha-dropout.csv: the constants of alpha dropout for some keep probabilities, 40 digits.

alpha and lambda come from quadrature of the moments of SELU at (0, 1); a and b from asking that the
affine map of the dropped activation, q f + (1 - q) alpha_prime in the mean, has mean 0 and variance 1
again: nothing here knows the closed forms. Needs mpmath.

    /usr/bin/python3 test/golden/alpha-dropout.py > test/golden/alpha-dropout.csv
"""
import csv
import random
import sys

from mpmath import exp, inf, mp, mpf, nstr, pi, quad, sqrt, workdps

mp.dps = 60


def expectation(h, *cuts):
    return quad(lambda z: h(z) * exp(-z * z / 2), cuts) / sqrt(2 * pi)


BELOW = (-inf, -8, -2, 0)
ABOVE = (0, 2, 8, inf)
alpha = -expectation(lambda z: z, *ABOVE) / expectation(lambda z: exp(z) - 1, *BELOW)
square = expectation(lambda z: z * z, *ABOVE)
square += alpha**2 * expectation(lambda z: (exp(z) - 1) ** 2, *BELOW)
limit = -alpha / sqrt(square)  # of SELU at -infinity


def constants(text):
    with workdps(700):  # for small q the variance is what is left of two equal numbers
        q = mpf(text)
        mean = (1 - q) * limit
        variance = q + (1 - q) * limit**2 - mean**2
        a = 1 / sqrt(variance)
        return limit, a, -a * mean


def probabilities():
    yield from ["1", "0.99", "0.95", "0.9", "0.8", "0.6618", "0.5", "0.1", "0.01", "1e-9", "1e-300"]
    yield "0." + "9" * 25
    rng = random.Random(1706)
    for _ in range(30):
        yield f"{rng.random():.12f}"


out = csv.writer(sys.stdout, lineterminator="\n")
out.writerow(["q", "alpha_prime", "a", "b"])
for q in probabilities():
    out.writerow([q, *(nstr(v, 40, min_fixed=-5, max_fixed=40) for v in constants(q))])
