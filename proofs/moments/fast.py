#!/usr/bin/python3
"""Recomputes the error budget of fast.md, section 4, and samples the suprema it uses.

Usage: python3 proofs/moments/fast.py > proofs/moments/fast.txt

Each bound is linear in e and c (the relative errors of expFast and erfcxFast in units of u) with
nonnegative coefficients, so it is enough to compare coefficients: (constant, of e, of c).
"""
from fractions import Fraction as F

from mpmath import e as euler
from mpmath import erfc, exp, mp, mpf, pi, sqrt

mp.dps = 30


class Linear(tuple):
    def __new__(cls, constant, e=0, c=0):
        return super().__new__(cls, (F(constant), F(e), F(c)))

    def __add__(self, other):
        other = other if isinstance(other, Linear) else Linear(other)
        return Linear(*(a + b for a, b in zip(self, other)))

    def __mul__(self, factor):
        return Linear(*(a * F(factor) for a in self))

    __radd__, __rmul__ = __add__, __mul__


def budget():
    e, c = Linear(0, 1), Linear(0, 0, 1)
    alpha, beta, alpha2 = F('1.6733'), F('0.6733'), F('2.7999')
    lam, lam2, h = F('1.0508'), F('1.104'), F('0.2821')
    p = F('0.184') + F(1, 2) * (e + c) + 1
    a = F('0.184') + F(1, 2) * (e + c + 2) + F('0.736') + e + F(1, 2)
    n = p + a + F(1, 2)
    d = 2 * a + F(1, 8)
    b = n + d + F(1, 2)
    s = h * (3 + e + F('0.368'))
    l = 5 + p + F('0.7072') * (2 * h + s) + 1
    mean, second = Linear(24, 4, 2), Linear(60, 16, 7)
    surplus = F('1.01')
    for step, found, allowed in [
        ('10, constant', lam * alpha * (n + 8), mean),
        ('10, |x|', lam * (p + 8), F(1, 2) * mean),
        ('10 and 14, r', lam * (s + 6 * h) + F(1, 32) * mean, F(1, 4) * mean),
        ('12, constant', lam2 * alpha2 * (b + 8), second),
        ('12, x^2 + y', lam2 * (l + 5), F(1, 3) * second),
        ('13', lam * (p + alpha * (a + 3) + 4 * (1 + alpha)), mean),
        ('14, constant', lam / 2 * alpha * (a + 7), F(1, 2) * mean),
        ('14, 1/r', lam / 2 * beta * F('0.5642') * (e + F('11.368')), F(1, 8) * mean),
        ('15, constant', 2 * lam2 * alpha2 * (d + F(7, 4)), F('1.3') * second),
        ('15, |x|', 2 * lam2 * (p + 7), F(1, 3) * second),
        ('15, r', 2 * lam2 * (s + 5 * h), F(1, 8) * second),
        ('16', lam2 * (p + alpha2 * (3 * a + F(7, 2)) + 4 * (1 + alpha2)), second),
    ]:
        text = ' + '.join(f'{float(x):.3f}{y}' for x, y in zip(found, ['', ' e', ' c']))
        limit = ' + '.join(f'{float(x):.3f}{y}' for x, y in zip(allowed, ['', ' e', ' c']))
        holds = all(surplus * x <= y for x, y in zip(found, allowed))
        print(f'step {step}: {text} <= {limit}: {holds}')
        assert holds, step


def suprema():
    def density(v):
        return exp(-v * v / 2) / sqrt(2 * pi)

    points = [mpf(k) / 1000 for k in range(-12000, 12001)]
    below = [v for v in points if v < 0]
    for name, found, bound in [
        ('u^2 exp(-u^2)', max(u * u * exp(-u * u) for u in points), mpf('0.368')),
        ('|k| exp(k)', max(-k * exp(k) for k in below), mpf('0.368')),
        ('|v| density', max(abs(v) * density(v) for v in points) * 2 * pi, mpf('1.5204')),
        ('|v^2 - 1| density', max(abs(v * v - 1) * density(v) for v in points) * (2 * pi) ** 1.5,
         mpf('6.2833')),
        ('condition of erfcx',
         max(1 - t * (2 * t - 2 / sqrt(pi) / (exp(t * t) * erfc(t))) - 1
             for t in points if t > 0), mpf(1)),
    ]:
        print(f'sup {name}: sampled {mp.nstr(found, 8)} <= {mp.nstr(bound, 8)}: {found <= bound}')
        assert found <= bound, name
    for name, found, bound in [
        ('1/e', 1 / euler, '0.368'), ('1/sqrt(pi)', 1 / sqrt(pi), '0.5642'),
        ('1/(2 sqrt(pi))', 1 / (2 * sqrt(pi)), '0.2821'), ('1/sqrt(2)', 1 / sqrt(mpf(2)), '0.7072'),
        ('2(sqrt(2) - 1)', 2 * (sqrt(mpf(2)) - 1), '0.83'),
        ('sqrt(2 pi/e)', sqrt(2 * pi / euler), '1.5204'), ('2 pi', 2 * pi, '6.2833'),
    ]:
        print(f'{name} = {mp.nstr(found, 8)} < {bound}: {found < mpf(bound)}')
        assert found < mpf(bound), name


budget()
suprema()
