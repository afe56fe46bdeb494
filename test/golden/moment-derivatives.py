#!/usr/bin/env python3
"""Writes moment-derivatives.csv: Taylor coefficients of mean and variance in (x, y), 30 digits.

The moments are integrals of the activation against the Gaussian density, differentiated under the
integral sign (the density is differentiated, not the closed form), so that the table knows nothing
of erfc. Needs mpmath.
"""
import csv
import random
import sys

from mpmath import diff, erfc, exp, inf, mp, mpf, pi, quad, sqrt, factorial, taylor

mp.dps = 40
w1 = exp(mpf(1) / 2) * erfc(1 / sqrt(mpf(2)))
w2 = exp(mpf(2)) * erfc(sqrt(mpf(2)))
alpha = sqrt(2 / pi) / (1 - w1)
lam = sqrt(2 / (1 + alpha**2 * (w2 - 2 * w1 + 1)))


def hermite(k, t):
    a, b = mpf(1), t
    if k == 0:
        return a
    for n in range(1, k):
        a, b = b, t * b - n * a
    return b


def moment_derivative(power, i, j, x, y):
    """d^i/dx^i d^j/dy^j of E f(z)^power, z ~ N(x, y): d/dy = half the second derivative by x."""
    k = i + 2 * j
    s = sqrt(y)

    def integrand(z, f):
        t = (z - x) / s
        return f(z) ** power * hermite(k, t) / s**k * exp(-t * t / 2) / (s * sqrt(2 * pi))

    reach = 25 * s
    low = lambda z: integrand(z, lambda v: lam * alpha * (exp(v) - 1))
    high = lambda z: integrand(z, lambda v: lam * v)
    grid = lambda a, b: [a + (b - a) * n / 8 for n in range(9)]
    total = mpf(0)
    if x - reach < 0:
        total += quad(low, grid(x - reach, min(mpf(0), x + reach)))
    if x + reach > 0:
        total += quad(high, grid(max(mpf(0), x - reach), x + reach))
    return total / 2**j


random.seed(20170608)
out = csv.writer(sys.stdout, lineterminator="\n")
out.writerow(["x", "y", "i", "j", "mean", "second"])
points = [(0, 1), (0.01, 0.76), (-0.01, 1.65), (0.1, 20), (-0.1, 2.4), (0.01, 0.016), (0, 0.2)]
points += [(round(random.uniform(-1, 1), 3), round(random.uniform(0.05, 4), 3)) for _ in range(5)]
for x, y in points:
    for i in range(6):
        for j in range(6 - i):
            values = [
                moment_derivative(p, i, j, mpf(str(x)), mpf(str(y))) / (factorial(i) * factorial(j))
                for p in (1, 2)
            ]
            out.writerow([x, y, i, j] + [mp.nstr(v, 30) for v in values])
