"""Intervals of `decimal` numbers rounded outward, as pairs (lower, upper); π and erfcx.

libmpdec rounds +, -, * and / correctly in every mode, and `sqrt` and `exp` to the nearest number of its
precision, from which one step outward encloses them.
"""

import decimal
from contextlib import contextmanager
from decimal import Decimal
from functools import lru_cache


class Fails(Exception):
    """A bound that does not exist: the leaf or point proves nothing."""


def rounding(digits, mode):
    traps = [decimal.InvalidOperation, decimal.DivisionByZero, decimal.Overflow]
    return decimal.Context(digits, mode, decimal.MIN_EMIN, decimal.MAX_EMAX, traps=traps)


@contextmanager
def digits(n):
    """Works with n digits, and with the former number after it."""
    global DIGITS, DOWN, UP
    former = (DIGITS, DOWN, UP)
    DIGITS, DOWN, UP = n, rounding(n, decimal.ROUND_FLOOR), rounding(n, decimal.ROUND_CEILING)
    try:
        yield
    finally:
        DIGITS, DOWN, UP = former


DIGITS = DOWN = UP = None
ZERO = Decimal(0)
# Operators work in this context: they are exact, or they raise.
decimal.setcontext(decimal.Context(10**5, traps=[decimal.Inexact, decimal.InvalidOperation, decimal.DivisionByZero]))


def point(x):
    return (Decimal(x), Decimal(x))


def add(a, b):
    return (DOWN.add(a[0], b[0]), UP.add(a[1], b[1]))


def neg(a):
    return (a[1].copy_negate(), a[0].copy_negate())


def mul(a, b):
    if a[0] >= 0 and b[0] >= 0:
        return (DOWN.multiply(a[0], b[0]), UP.multiply(a[1], b[1]))
    pairs = [(x, y) for x in a for y in b]
    return (min(DOWN.multiply(x, y) for x, y in pairs), max(UP.multiply(x, y) for x, y in pairs))


def power(a, n):
    """The range of t^n over a, n >= 1: t^n grows with |t|, and has the sign of t if n is odd."""
    if n % 2 == 0:
        a = (max(a[0], -a[1], ZERO), max(-a[0], a[1]))
    low = signed_power(a[0], n, DOWN, UP)
    return (low, signed_power(a[1], n, UP, DOWN))


def signed_power(x, n, outward, inward):
    step = outward if x >= 0 else inward
    result = abs(x)
    for _ in range(n - 1):
        result = step.multiply(result, abs(x))
    return result if x >= 0 else -result


def reciprocal(a):
    if a[0] <= 0 <= a[1]:
        raise Fails("division by an interval that contains 0")
    return (DOWN.divide(Decimal(1), a[1]), UP.divide(Decimal(1), a[0]))


def midpoint(a):
    """A number of the interval near its middle; one at once for both halves."""
    return max(a[0], DOWN.divide(DOWN.add(a[0], a[1]), Decimal(2)))


def around(nearest):
    """The enclosure of a value by its neighbours, from the number nearest to it."""
    return (DOWN.next_minus(nearest), DOWN.next_plus(nearest))


def root(a):
    if a[0] <= 0:
        raise Fails("the root of an interval with numbers that are not positive")
    return (around(DOWN.sqrt(a[0]))[0], around(DOWN.sqrt(a[1]))[1])


def exponential(x):
    return around(DOWN.exp(x))


# π and erfcx --------------------------------------------------------------------------------------


@lru_cache(None)
def pi_to(n):
    """π = 16 atan(1/5) - 4 atan(1/239) in units of 10^-(n+10): each term of the series is rounded by less
    than 1, twice, and the alternating remainder is less than 1; 4n + 100 units are more than enough."""
    unit = 10 ** (n + 10)

    def arctan(q):
        total, term, k = 0, unit // q, 0
        while term:
            total += (-1) ** k * (term // (2 * k + 1))
            term, k = term // (q * q), k + 1
        return total

    value, error = 16 * arctan(5) - 4 * arctan(239), 100 * (n + 100)
    return tuple(context.scaleb(context.plus(Decimal(value + e)), -(n + 10)) for context, e in ((DOWN, -error), (UP, error)))


def pi():
    return pi_to(DIGITS)


@lru_cache(100000)
def erfcx_to(t, count, n):
    """Enclosures of erfcx^(m)(t)/m! for m < count. From w' = 2tw - 2/√π: (m+1) g_(m+1) = 2 (t g_m + g_(m-1)), m >= 1.
    The guard digits are what the recurrence and the difference below lose."""
    size = max(2, len(str(int(abs(t)))) + 1)
    guard = 10 + 2 * count * size
    series = t * t < (n + guard) * 24 // 10 + 10
    if series:
        guard += int(t * t * 9 // 20) + 1
    with digits(n + guard):
        two = mul(point(2), reciprocal(root(pi())))
        value = erfcx_series(abs(t), two) if series else erfcx_asymptotic(abs(t))
        g = [value if t >= 0 else add(mul(point(2), exp_of_square(t)), neg(value))]
        if count > 1:
            g.append(add(mul(point(2 * t), g[0]), neg(two)))
        for m in range(1, count - 1):
            g.append(mul(add(mul(point(t), g[m]), g[m - 1]), mul(point(2), reciprocal(point(m + 1)))))
    return [(DOWN.plus(a), UP.plus(b)) for a, b in g[:count]]


def erfcx_series(t, two):
    """For t >= 0: erfcx(t) = e^(t²) - (2/√π) Σ a_n, a_0 = t, a_(n+1) = a_n 2t²/(2n+3): once the ratio is at most 1/2,
    what is left after a_n is at most a_n."""
    square = mul(point(t), point(t))
    term, total, n = point(t), point(t), 0
    while 4 * square[1] > 2 * n + 3 or term[1] > total[1].scaleb(-DIGITS - 2):
        term = mul(term, mul(mul(point(2), square), reciprocal(point(2 * n + 3))))
        total, n = add(total, term), n + 1
    total = mul(two, (total[0], UP.add(total[1], term[1])))
    return add(exp_of_square(t), neg(total))


def exp_of_square(t):
    square = mul(point(t), point(t))
    return (exponential(square[0])[0], exponential(square[1])[1])


def erfcx_asymptotic(t):
    """t √π erfcx(t) = Σ (-1)^k (2k-1)!!/(2t²)^k for t > 0, with an error between 0 and the first term left out."""
    inverse = reciprocal(mul(point(2), mul(point(t), point(t))))
    term, total, k = point(1), point(1), 0
    while term[1] > Decimal(1).scaleb(-DIGITS - 2):
        k += 1
        term = mul(term, mul(point(2 * k - 1), inverse))
        total = add(total, term if k % 2 == 0 else neg(term))
    total = add(total, (-term[1], term[1]))
    return mul(total, reciprocal(mul(point(t), root(pi()))))
