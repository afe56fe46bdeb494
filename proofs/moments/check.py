#!/usr/bin/env python3
"""Re-checks the numbered formulas of moment-map.md numerically, at 50 digits, with mpmath.

    python3 proofs/moments/check.py > proofs/moments/check.txt

Identities are compared with quadrature of the defining integrals, or, for (1) to (7), with the
elementary forms of test/golden/moments.py. A line: the formula, the number of points, the largest
relative error. Inequalities: the smallest margin. Exit status 1 if anything fails.
"""
import os
import random
import sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), '../../test/golden'))
from mpmath import cosh, erfc, exp, expm1, factorial, linspace, mp, mpf, nstr, pi, quad, sinh, sqrt

import moments as golden

mp.dps = 50
LIMIT = mpf(10) ** -25
rng = random.Random(1706)
worst, count, margin = {}, {}, {}


def equal(name, left, right):
    error = abs(left - right) / max(abs(left), abs(right))
    worst[name] = max(worst.get(name, 0), error)
    count[name] = count.get(name, 0) + 1


def at_most(name, left, right):
    """left <= right; the margin is relative."""
    margin[name] = min(margin.get(name, 1), (right - left) / abs(right))
    count[name] = count.get(name, 0) + 1


phi = lambda v: exp(-v * v / 2) / sqrt(2 * pi)
tail = lambda v: erfc(v / sqrt(2)) / 2
mills = lambda c: sqrt(pi / 2) * exp(c * c / 2) * erfc(c / sqrt(2))


def excess(h, c, growth=0):
    """The integral of h(u) e^(-cu - u^2/2) over (0, inf), where h grows like e^(growth*u)."""
    top = max(0, growth - c) + 15  # the rest is below e^-112 of the whole
    return quad(lambda u: h(u) * exp(-c * u - u * u / 2), linspace(0, top, 9))


def bound(n, c):
    return 2 / (c + sqrt(c * c + 4 * n))


def check_mills(c, sigma):
    m = [excess(lambda u: u**n, c) for n in range(8)]
    q = [None] + [m[n] / (n * m[n - 1]) for n in range(1, 8)]
    equal('M0', m[0], mills(c))
    equal('(9) n=0', m[1], 1 - c * m[0])
    for n in range(1, 7):
        equal('(9)', m[n + 1], n * m[n - 1] - c * m[n])
        equal('(9) down', q[n], 1 / (c + (n + 1) * q[n + 1]))
        at_most('(10) lower', bound(n + 1, c), q[n])
        at_most('(10) upper', q[n], bound(n, c))
    even = excess(lambda u: cosh(sigma * u) - 1, c, sigma) / m[0]
    odd = excess(lambda u: sinh(sigma * u), c, sigma) / m[0]
    equal('(11) -', mills(c - sigma), m[0] * (1 + even + odd))
    equal('(11) +', mills(c + sigma), m[0] * (1 + even - odd))
    tau = [sigma**n * m[n] / factorial(n) / m[0] for n in range(8)]
    product = mpf(1)
    for n in range(1, 8):
        product *= sigma * q[n]
        equal('tau', tau[n], product)
        theta = sigma * bound(n + 1, c)
        if theta < 1:
            at_most('(12)', even + odd - sum(tau[1 : n + 1]), tau[n] * theta / (1 - theta))


def check_halves(x, y):
    """Both halves by quadrature, then every form of them, then (1) to (7)."""
    alpha, lam = golden.constants()
    s = sqrt(y)
    t, h = x / s, x * x / (2 * y)
    P, Q, p = tail(t), tail(-t), phi(t) / s
    above = lambda f: excess(lambda u: f(s * u), -t, 2 * s) / mills(-t)
    below = lambda f: excess(lambda u: f(-s * u), t) / mills(t)
    a, m = above(lambda z: z), below(exp)
    k = above(lambda z: (z - a) ** 2)
    w = below(lambda z: (exp(z) - m) ** 2)
    b = -below(expm1)

    q1 = 1 / mills(-t) + t
    q2 = (1 / q1 + t) / 2
    eta = phi(t) / tail(-t)
    equal('(13) a', a, s * q1)
    equal('(13) a', a, x + s * eta)
    equal('(13) k', k, y * q1 * (2 * q2 - q1))
    equal('(13) k', k, y * (1 - eta * (t + eta)))
    at_most('(13) k <= y', k, y)

    c = t + s
    even, odd = excess(lambda u: cosh(s * u) - 1, c, s) / mills(c), excess(lambda u: sinh(s * u), c, s) / mills(c)
    v = 1 + even + odd
    equal('ratios', m, mills(t + s) / mills(t))
    equal('ratios', w, mills(t + 2 * s) / mills(t) - m * m)
    equal('(14)', m, 1 / v)
    equal('(14)', b, (even + odd) / v)
    equal('(14)', w, (2 * even + even**2 - odd**2) / v**2)

    if t < 0:  # for t > 0 both differences are much smaller than their terms
        c = -t - s
        even = excess(lambda u: cosh(s * u) - 1, c, s) / mills(c)
        odd = excess(lambda u: sinh(s * u), c, s) / mills(c)
        v = 1 + even - odd
        u1, u2 = above(expm1), above(lambda z: expm1(z) ** 2)
        equal('(15)', u1, (odd - even) / v)
        equal('(15)', u2, 2 * even / v)
        G, W = -expm1(x + y / 2), exp(2 * x + y) * expm1(y)
        equal('(16)', b, (G + Q * u1) / P)
        rest = u2 + 2 * G * u1 + Q * u1**2 + (G + Q * u1) ** 2 / P
        equal('(16)', P * w, W - Q * rest)

    F = [tail(t + j * s) for j in range(3)]
    equal('(17)', m, exp(x + y / 2) * F[1] / F[0])
    equal('(17)', w, exp(2 * x + 2 * y) * F[2] / F[0] - m * m)
    equal('(17)', w, m * m * (exp(y) * F[2] * F[0] / F[1] ** 2 - 1))
    for j in range(3):
        equal('exponents', j * x + j * j * y / 2 + 1, (t + j * s) ** 2 / 2 - h + 1)

    gamma = a + alpha * b
    positive = Q + alpha**2 * P * (2 * w + m * m) + max(0, (alpha - 1) * p * (Q * a - alpha * P * b))
    ours = (
        lam * (Q * a - alpha * P * b),
        lam**2 * (Q * (k + a * a) + alpha**2 * P * (w + b * b)),
        lam**2 * (Q * k + alpha**2 * P * w + P * Q * gamma**2),
        lam * (Q + alpha * P * m),
        lam / 2 * (alpha * P * m - (alpha - 1) * p),
        2 * lam**2 * (alpha**2 * P * w + P * Q * gamma * (alpha * b - (alpha - 1))),
        lam**2 * (Q + alpha**2 * P * (2 * w + m * m) - alpha * P * Q * gamma * m
                  + (alpha - 1) * p * (Q * a - alpha * P * b)),
    )
    for i, (left, right) in enumerate(zip(ours, golden.moments(x, y)), 1):
        equal(f'({i})', left, right)
    F[1], F[2], U = exp(x + y / 2) * F[1], exp(2 * x + 2 * y) * F[2], x * Q + y * p
    product, mean_x = U + alpha**2 * (F[2] - F[1]), Q + alpha * F[1]
    equal('(18)', ours[4], lam / 2 * (alpha * F[1] - (alpha - 1) * p))
    equal('(18)', ours[5], 2 * lam**2 * (product - (U + alpha * (F[1] - P)) * mean_x))
    at_most('(7) > positive terms / 3', lam**2 * positive / 3, ours[6])


def main():
    for _ in range(20):
        check_mills(mpf(rng.uniform(-4, 6)), mpf(rng.uniform(0.01, 1)))
    for _ in range(25):
        y = mpf(10) ** rng.uniform(-3, 2)
        check_halves(sqrt(y) * mpf(rng.uniform(-5, 5)), y)
    failed = False
    for name in worst:
        good = worst[name] < LIMIT
        failed |= not good
        print(f'{name:28}{count[name]:5} points   relative error {nstr(worst[name], 3):>12}  {"ok" if good else "FAILS"}')
    for name in margin:
        good = margin[name] > 0
        failed |= not good
        print(f'{name:28}{count[name]:5} points   margin {nstr(margin[name], 3):>20}  {"ok" if good else "FAILS"}')
    return failed


if __name__ == '__main__':
    sys.exit(main())
