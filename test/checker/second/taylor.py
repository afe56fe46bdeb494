"""Truncated Taylor series (§6): dictionaries from multi-indices to intervals, no entry for 0. And the Taylor form."""

import decimal
from decimal import Decimal

import intervals
from intervals import Fails, add, erfcx_to, exponential, midpoint, mul, neg, pi, point, power, reciprocal, root


def plus(f, g):
    result = dict(f)
    for k, a in g.items():
        result[k] = add(result[k], a) if k in result else a
    return result


def negated(f):
    return {k: neg(a) for k, a in f.items()}


def accumulate(result, k, a):
    result[k] = add(result[k], a) if k in result else a


def times(f, g, degree):
    result = {}
    for i, a in f.items():
        room = degree - sum(i)
        for j, b in g.items():
            if sum(j) <= room:
                accumulate(result, tuple(map(int.__add__, i, j)), mul(a, b))
    return result


def squared(f, degree):
    result, entries = {}, list(f.items())
    for n, (i, a) in enumerate(entries):
        if 2 * sum(i) <= degree:
            accumulate(result, tuple(2 * x for x in i), power(a, 2))
        for j, b in entries[n + 1 :]:
            if sum(i) + sum(j) <= degree:
                accumulate(result, tuple(map(int.__add__, i, j)), mul(point(2), mul(a, b)))
    return result


def to_power(f, n, degree, zero):
    if n == 0:
        return {zero: point(1)}
    if n == 1:
        return f
    square = squared(to_power(f, n // 2, degree, zero), degree)
    return times(square, f, degree) if n % 2 else square


def values(function, t, count):
    """Enclosures of g^(m)(t)/m! for m < count at the number t."""
    g = []
    if function == "exp":
        g = [exponential(t)]
        for m in range(1, count):
            g.append(mul(g[-1], reciprocal(point(m))))
    elif function == "erfcx":
        g = erfcx_to(t, count, intervals.DIGITS)
    elif function == "reciprocal":
        g = [reciprocal(point(t))]
        for m in range(1, count):
            g.append(neg(mul(g[-1], g[0])))
    else:
        g = [root(point(t))]
        for m in range(1, count):  # binomial(1/2, m) = binomial(1/2, m - 1) (3/2 - m)/m
            g.append(mul(g[-1], mul(point(3 - 2 * m), reciprocal(mul(point(2 * m), point(t))))))
    return g


def apply(function, u, degree, zero):
    constant = u.get(zero, point(0))
    inner = {k: a for k, a in u.items() if k != zero}
    if function == "reciprocal":
        reciprocal(constant)
    if function == "sqrt":
        root(constant)
    count = degree + 1 if inner else 1
    ends = [values(function, t, count) for t in constant]
    g = [(min(a[0], b[0]), max(a[1], b[1])) for a, b in zip(*ends)]
    result = {zero: g[-1]}
    for a in reversed(g[:-1]):
        result = plus(times(result, inner, degree), {zero: a})
    return result


# The Taylor form on a box ---------------------------------------------------------------------------


class Series:
    """The Taylor coefficients over a box (or at its midpoint) of the names and formulas of a part."""

    def __init__(self, part, box, domain):
        self.part, self.box, self.domain, self.known = part, box, domain, {}
        self.names = list(part.coordinates)
        self.zero = (0,) * len(self.names)

    def unit(self, name):
        return tuple(int(n == name) for n in self.names)

    def of(self, f, degree):
        key = (f, degree)
        if key not in self.known:
            self.known[key] = {k: a for k, a in self.compute(f, degree).items() if a[0] != 0 or a[1] != 0}
        return self.known[key]

    def compute(self, f, degree):
        kind = f[0]
        if kind == "number":
            return {self.zero: point(f[1])}
        if kind == "name":
            return self.name(f[1], degree)
        if kind == "neg":
            return negated(self.of(f[1], degree))
        if kind == "+":
            return plus(self.of(f[1], degree), self.of(f[2], degree))
        if kind == "-":
            return plus(self.of(f[1], degree), negated(self.of(f[2], degree)))
        if kind == "*":
            return times(self.of(f[1], degree), self.of(f[2], degree), degree)
        if kind == "/":
            inverse = apply("reciprocal", self.of(f[2], degree), degree, self.zero)
            return times(self.of(f[1], degree), inverse, degree)
        if kind == "^":
            return to_power(self.of(f[1], degree), f[2], degree, self.zero)
        if kind == "D":
            v = self.names.index(f[2])
            shifted = {}
            for k, a in self.of(f[1], degree + 1).items():
                if k[v] > 0:
                    shifted[k[:v] + (k[v] - 1,) + k[v + 1 :]] = mul(point(k[v]), a)
            return shifted
        return apply(kind, self.of(f[1], degree), degree, self.zero)

    def name(self, name, degree):
        if name in self.part.lets:
            value = self.part.lets[name]
            if value[0] == "max":
                return {self.zero: point(max(abs(Decimal(x)) for x in self.domain[value[1]]))}
            return self.of(value, degree)
        if name in self.part.coordinates:
            x = self.box[self.names.index(name)]
            return {self.zero: x, self.unit(name): point(1)} if degree > 0 else {self.zero: x}
        if name == "pi":
            return {self.zero: pi()}
        raise ValueError(name)


def bounds(terms, D):
    """The interval of Σ a d^k over d in D."""
    total = point(0)
    for k, a in terms:
        for v, n in enumerate(k):
            if n > 0:
                a = mul(a, power(D[v], n))
        total = add(total, a)
    return total


class Form:
    """The Taylor form of order n on a box: its lower bounds for formulas."""

    def __init__(self, part, box, n, domain):
        middle = [midpoint(x) for x in box]
        self.n, self.whole = n, Series(part, box, domain)
        self.centre = Series(part, [point(c) for c in middle], domain)
        self.faces = [(add(point(a), point(-c)), add(point(b), point(-c))) for (a, b), c in zip(box, middle)]
        self.D = [(low[0], high[1]) for low, high in self.faces]

    def terms(self, f):
        low = {k: a for k, a in self.centre.of(f, self.n - 1).items() if sum(k) < self.n}
        high = {k: a for k, a in self.whole.of(f, self.n).items() if sum(k) == self.n}
        return {**low, **high}

    def lower(self, f):
        """A lower bound of f over the box, after the monotone coordinates are put on their faces."""
        terms, D = self.terms(f), list(self.D)
        for v in range(len(D)):
            slope = bounds(
                [(k[:v] + (k[v] - 1,) + k[v + 1 :], mul(point(k[v]), a)) for k, a in terms.items() if k[v] > 0], D
            )
            if slope[0] >= 0:
                D[v] = self.faces[v][0]
            elif slope[1] <= 0:
                D[v] = self.faces[v][1]
        return bounds(terms.items(), D)[0]

    def enclosure(self, f):
        return (self.lower(f), -self.lower(("neg", f)))


def attempt(action):
    """The result, or None where the bound does not exist."""
    try:
        return action()
    except (Fails, decimal.DecimalException):
        return None
