#!/usr/bin/env python3
"""Writes test/golden/moments.csv: the eight quantities of `eval` at 50 digits, with mpmath.

    python3 test/golden/moments.py > test/golden/moments.csv

They are computed from elementary Gaussian integrals at a working precision beyond what the
subtractions lose, and not by the formulas of src/moments. The groups:

    ordinary   |x| <= 1 and 1e-3 <= y <= 100, where x = mu*omega, y = nu*tau, t = x/sqrt(y)
    boundary   around the places where src/moments changes its formula
    zero       next to a zero of mean, j12 or j21
    extreme    |t| from 1e-10 to 1e3, y from 1e-300 to 1e300
    heavy      ordinary x and y, most of them next to a zero, but large omega and tau
"""
import random
import sys

from mpmath import erfc, exp, findroot, hypot, mp, mpf, nstr, pi, sqrt

SEED = 20170608
COLUMNS = 'mean,variance,second_moment,j11,j12,j21,j22,sigma_max'


def constants():
    erfcx = lambda v: exp(v * v) * erfc(v)
    half = 1 / sqrt(mpf(2))
    alpha = sqrt(2 / pi) / (1 - erfcx(half))
    return alpha, sqrt(2 / (1 + alpha**2 * (erfcx(2 * half) - 2 * erfcx(half) + 1)))


def moments(x, y):
    """mean, second, variance, and mean_x, mean_y, variance_x, variance_y.

    f = main + rest. For x <= 0, main = -lambda*alpha, where f saturates; for x > 0, main = lambda*z,
    and rest vanishes on z > 0. So only powers of x and y cancel, never a whole law against a tail.
    Integrals over z <= 0: p0 of 1, e1 of e^z, e2 of e^2z, z0 of z, ze of z e^z, zz of z^2.
    """
    alpha, lam = constants()
    r = sqrt(2 * y)
    p = exp(-x * x / (2 * y)) / sqrt(2 * pi * y)
    p0, above = erfc(x / r) / 2, erfc(-x / r) / 2
    e1 = exp(x + y / 2) * erfc((x + y) / r) / 2
    e2 = exp(2 * x + 2 * y) * erfc((x + 2 * y) / r) / 2
    mean_y = (alpha * e1 + (1 - alpha) * p) / 2
    if x > 0:
        z0, zz, ze = x * p0 - y * p, (x * x + y) * p0 - x * y * p, (x + y) * e1 - y * p
        h, dh = alpha * (e1 - p0) - z0, alpha * e1 - p0  # E rest, E rest'
        hh = alpha**2 * (e2 - 2 * e1 + p0) - 2 * alpha * (ze - z0) + zz
        h_dh = alpha**2 * (e2 - e1) - alpha * (e1 - p0 + ze) + z0
        dh_dh = alpha**2 * e2 - 2 * alpha * e1 + p0
        ddh = 2 * mean_y
        mean, mean_x = x + h, 1 + dh
        variance = y + 2 * y * dh + hh - h * h
        variance_x = 2 * y * ddh + 2 * (h_dh - h * dh)
        variance_y = (1 + 2 * dh + dh_dh + alpha * ze - x * ddh
                      + alpha * (alpha * (e2 - e1) - ze) - h * ddh)
        second = variance + mean**2
    else:
        z1, z2 = x * above + y * p, (x * x + y) * above + x * y * p  # of z and z^2 over z > 0
        mean, mean_x = z1 + alpha * (e1 - p0), above + alpha * e1
        second = z2 + alpha**2 * (e2 - 2 * e1 + p0)
        g = z1 + alpha * above + alpha * e1  # E(f + lambda*alpha)/lambda
        variance = z2 + 2 * alpha * z1 + alpha**2 * (above + e2) - g * g
        variance_x = 2 * (z1 + alpha * above + alpha**2 * e2) - 2 * g * mean_x
        variance_y = above + 2 * alpha**2 * e2 + alpha * (1 - alpha) * p - 2 * g * mean_y
    one, two = lam, lam**2
    return (one * mean, two * second, two * variance,
            one * mean_x, one * mean_y, two * variance_x, two * variance_y)


def quantities(mu, omega, nu, tau):
    mp.dps = 400
    mu, omega, nu, tau = mpf(mu), mpf(omega), mpf(nu), mpf(tau)
    x, y = mu * omega, nu * tau
    mp.dps = 80 + int(4 * abs(mp.log10(y)) + 4 * mp.log10(1 + x * x / y))
    mean, second, variance, mx, my, vx, vy = moments(x, y)
    a, b, c, d = omega * mx, tau * my, omega * vx, tau * vy
    sigma = (hypot(a + d, b - c) + hypot(a - d, b + c)) / 2
    return mean, variance, second, a, b, c, d, sigma


def text(value, digits):
    return nstr(value, digits, min_fixed=-5, max_fixed=17)


def split(rng, x, y, digits=17):
    """Decimal texts with mu*omega = x and nu*tau = y up to rounding of mu and nu."""
    mp.dps = 40
    omega = rng.choice(['1', '-1', '0.1', f'{rng.uniform(-2, 2):.4f}', f'{rng.uniform(-0.1, 0.1):.9f}'])
    tau = rng.choice(['1', '0.95', '1.25', f'{rng.uniform(0.5, 2):.5f}'])
    if mpf(omega) == 0:
        omega = '1'
    return text(mpf(x) / mpf(omega), digits), omega, text(mpf(y) / mpf(tau), digits), tau


def ordinary(rng):
    y = 10 ** rng.uniform(-3, 2)
    x = rng.choice([rng.uniform(-1, 1), max(-1, min(1, rng.gauss(0, 1.5) * y**0.5)), rng.gauss(0, 1e-3)])
    return split(rng, x * 0.999, y * 0.9999 + 1e-6)


def boundary(rng):
    """t and s next to the values at which the formulas change: src/moments/lower-half/index.ts
    (t = -1.25, s = 0.6, s = t/4), its saturated.ts (t = -s, t = -2s, y = 4), mills.ts (t + s, -t - s
    and -t next to 2), weights.ts (t = 0, t^2 = 1400)."""
    near = lambda v: v * (1 + rng.choice([0, 1e-16, -1e-16, 1e-12, -1e-12, 1e-3, -1e-3]))
    s = rng.choice([near(0.6), near(2), 10 ** rng.uniform(-3, 1)])
    t = rng.choice([near(-1.25), near(-1.25), near(4 * s), near(-s), near(-2 * s), near(2 - s), near(-2 - s),
                    near(-2), 0, 1e-300, -1e-300, near(1400**0.5), -near(1400**0.5), rng.uniform(-6, 6)])
    return split(rng, mpf(s) * mpf(t), mpf(s) ** 2)


def zero(rng):
    which = rng.choice([0, 4, 5])
    y = mpf(10) ** rng.uniform(-2, 2)
    mp.dps = 30
    grid = [t * sqrt(y) for t in range(-6, 7)]
    values = [moments(x, y)[which] for x in grid]
    for left, right, low, high in zip(grid, grid[1:], values, values[1:]):
        if low * high < 0:
            root = findroot(lambda x: moments(x, y)[which], (left, right), solver='anderson', tol=1e-40)
            return text(root, 17), '1', text(y, 17), '1'
    return zero(rng)


def extreme(rng):
    mp.dps = 40
    y = mpf(10) ** rng.choice([rng.uniform(-300, 300), rng.uniform(-12, 12), rng.choice([-300, 300])])
    t = rng.choice([-1, 1]) * 10 ** rng.choice([rng.uniform(-10, 3), rng.uniform(-1, 2), 3])
    return split(rng, t * sqrt(y), y, rng.choice([3, 17]))


def heavy(rng):
    point = rng.choice([ordinary, zero, zero, zero])(rng)
    mp.dps = 40
    mu, omega, nu, tau = map(mpf, point)
    x, y = mu * omega, nu * tau
    if abs(x) > 1 or not 1e-3 <= y <= 100:
        return heavy(rng)
    digits = rng.choice([6, 9, 17])
    omega = rng.choice(['37.5', '-1000', '250000', '-1e6', '1e12'])
    tau = rng.choice(['64.5', '1000', '1e4', '1e6', '1e12'])
    return text(x / mpf(omega), digits), omega, text(y / mpf(tau), digits), tau


GROUPS = [(ordinary, 900), (boundary, 400), (zero, 100), (extreme, 700), (heavy, 150)]


def main():
    rng = random.Random(SEED)
    print('# generated by test/golden/moments.py')
    print(f'group,mu,omega,nu,tau,{COLUMNS}')
    for group, count in GROUPS:
        for _ in range(count):
            point = group(rng)
            values = [nstr(v, 50) for v in quantities(*point)]
            print(','.join([group.__name__, *point, *values]))
        sys.stdout.flush()


if __name__ == '__main__':
    main()
