#!/usr/bin/env python3
"""Writes test/golden/leaves.csv: leaves of the certificates, computed without the checker's methods.

    python3 test/checker/leaves.py > test/golden/leaves.csv

Needs mpmath. From certificates/ it takes the domains, the trees and the text of the inequalities.
The moments come from erfc and exp by the moments of a cut-off Gaussian, not from the checker's
formula text; their derivatives by mu and nu from E f', E f'' (the heat equation), not from a
product rule; Taylor coefficients from central differences at 240 digits, not from series.

A row gives, for a leaf and a name (coordinate, definition or claim): the exact ends `lower`,
`upper` and `centre` of a coordinate's range; the value at the `centre`; the `least` and the
`most` value found on a grid over the leaf; or, for a multi-index such as `2 0 1`, the Taylor
coefficient at the centre.
"""
import json
from decimal import Decimal, getcontext
from itertools import product
from math import comb, factorial, prod
from pathlib import Path

from mpmath import erfc, exp, mp, mpf, nstr, pi, sqrt

mp.dps = 240
getcontext().prec = 200
STEP = mpf(10) ** -30  # central differences err by about STEP^2, and lose 30 digits an order
GRID = 5  # points a coordinate, ends included

CERTIFICATES = Path(__file__).parents[2] / "certificates"
CONTRACTION = {"contraction": mpf("0.8977"), "contraction-wide": mpf("0.9891")}

# the closed forms of the fixed-point equations at (0, 1), as in Klambauer et al. 2017
_e, _f = erfc(1 / sqrt(mpf(2))), erfc(sqrt(mpf(2)))
ALPHA = -sqrt(2 / pi) / (_e * exp(mpf(1) / 2) - 1)
LAMBDA = (
    (1 - _e * sqrt(exp(1)))
    * sqrt(2 * pi)
    / sqrt(2 * _f * exp(2) + pi * _e**2 * exp(1) - 2 * (2 + pi) * _e * sqrt(exp(1)) + pi + 2)
)


def moments(x, y):
    """E f, E f^2 and their derivatives by x and y, for z ~ N(x, y): d/dx E h = E h', d/dy E h = E h''/2."""
    s = sqrt(y)
    density = exp(-x * x / (2 * y)) / (s * sqrt(2 * pi))  # of z, at 0

    def below(k):  # E e^(kz) where z < 0
        return exp(k * x + k * k * y / 2) * erfc((x + k * y) / (s * sqrt(mpf(2)))) / 2

    p, b0, b1, b2 = 1 - below(0), below(0), below(1), below(2)
    z1 = x * p + y * density  # E z where z > 0
    z2 = x * z1 + y * p  # E z^2 where z > 0
    a, l = ALPHA, LAMBDA
    mean = l * (z1 + a * (b1 - b0))
    second = l**2 * (z2 + a**2 * (b2 - 2 * b1 + b0))
    mean_x = l * (p + a * b1)
    mean_y = l * (a * b1 + (1 - a) * density) / 2  # f' jumps at 0 by l (1 - a)
    second_x = 2 * l**2 * (z1 + a**2 * (b2 - b1))
    second_y = l**2 * (p + a**2 * (2 * b2 - b1))
    return mean, second, mean_x, mean_y, second_x, second_y


def values(part, names, point):
    """Every definition and parameter of a part at a point of its coordinates."""
    v = dict(zip(names, point))
    x = v["x"]
    y = v["y"] if "y" in v else v["nu"] * v["tau"]
    mean, second, mean_x, mean_y, second_x, second_y = moments(x, y)
    result = {**v, "y": y, "alpha": ALPHA, "lambda": LAMBDA, "r": sqrt(2 * y), "u": x / sqrt(2 * y)}
    result |= {"mean": mean, "second": second, "variance": second - mean**2}
    if part["part"] in CONTRACTION:
        w = max(abs(mpf(end)) for end in part["domain"]["omega"])
        j11, j12 = w * mean_x, v["tau"] * mean_y
        j21 = w * (second_x - 2 * mean * mean_x)
        j22 = v["tau"] * (second_y - 2 * mean * mean_y)
        result |= {"frobenius": j11**2 + j12**2 + j21**2 + j22**2, "det": j11 * j22 - j12 * j21}
        result |= {"q": CONTRACTION[part["part"]]}
    return result


def coefficient(f, centre, k):
    """The Taylor coefficient of multi-index k, by a central difference in each coordinate."""
    total = mpf(0)
    for js in product(*(range(n + 1) for n in k)):
        sign = prod((-1) ** j * comb(n, j) for n, j in zip(k, js))
        at = [c + (mpf(n) / 2 - j) * STEP for c, n, j in zip(centre, k, js)]
        total += sign * f(at)
    return total / STEP ** sum(k) / prod(factorial(n) for n in k)


def leaves(part):
    """Path, box and order of every leaf, by bisection in exact decimals."""
    domain = {v: [Decimal(end) for end in ends] for v, ends in part["domain"].items()}
    if "witness" in part:
        domain = {v: [Decimal(part["witness"][v])] * 2 for v in domain}
    tokens = iter(part.get("tree", "1").split(" "))

    def span(*factors):
        products = [prod(ends) for ends in product(*(domain[v] for v in factors))]
        return min(products), max(products)

    # claims about the mean and the variance alone have x and y as coordinates
    alone = all(len(claim.split(" ")) == 3 for claim in part["claims"])
    box = {"x": span("mu", "omega")}
    box |= {"y": span("nu", "tau")} if alone else {"nu": span("nu"), "tau": span("tau")}

    def walk(path, box):
        token = next(tokens)
        if token.isdigit():
            yield "/".join(path) or "root", box, int(token)
            return
        low, high = box[token]
        cut = (low + high) / 2
        yield from walk([*path, f"{token}:lower"], {**box, token: (low, cut)})
        yield from walk([*path, f"{token}:upper"], {**box, token: (cut, high)})

    if "witness" in part:
        return [("witness", box, 1)]
    return list(walk([], box))


def claims_of(part):
    """The id and the expression of every inequality that is proved, in the part's order."""
    expressions = [claim.rsplit(" ", 2)[0] for claim in part["claims"]]
    bounds = ["mean-lower", "mean-upper", "variance-lower", "variance-upper"]
    ids = {1: ["change"], 2: ["norm", "determinant"], 4: bounds}[len(expressions)]
    proved = part["witness"]["claim"] if "witness" in part else None
    return [(i, e) for i, e in zip(ids, expressions) if proved in (None, i)]


def rows(part, path, box, order):
    names = list(box)
    centre = [(low + high) / 2 for low, high in box.values()]
    for name, (low, high), middle in zip(names, box.values(), centre):
        yield name, "lower", f"{low:f}"
        yield name, "upper", f"{high:f}"
        yield name, "centre", f"{middle:f}"
    at = [mpf(str(c)) for c in centre]

    def cuts(low, high):
        return {low + (high - low) * i / (GRID - 1) for i in range(GRID)}

    grid = [
        values(part, names, [mpf(str(c)) for c in point])
        for point in product(*(sorted(cuts(*ends)) for ends in box.values()))
    ]
    for name, value in values(part, names, at).items():
        if name in names or name == "q":
            continue
        yield name, "centre", nstr(value, 40)
        yield name, "least", nstr(min(v[name] for v in grid), 40)
        yield name, "most", nstr(max(v[name] for v in grid), 40)
    for claim, expression in claims_of(part):
        code = compile(expression.replace("^", "**"), claim, "eval")

        def f(point):
            return eval(code, {}, values(part, names, point))

        found = [eval(code, {}, v) for v in grid]
        yield claim, "least", nstr(min(found), 40)
        yield claim, "most", nstr(max(found), 40)
        for k in product(range(order + 1), repeat=len(names)):
            if sum(k) <= order:
                yield claim, " ".join(map(str, k)), nstr(coefficient(f, at, k), 40)


def chosen(part):
    """The last leaf of the highest order, and before it the first leaf of a part with one claim."""
    first, *others = leaves(part)
    last = max([*reversed(others), first], key=lambda leaf: leaf[2])
    return [last] if len(part["claims"]) > 1 or last == first else [first, last]


def check_heat_equation():
    """The derivatives of the moments against differences of the moments themselves."""
    for point in (mpf("0.01"), mpf("0.7")), (mpf("-0.1"), mpf("5")), (mpf("0.003"), mpf("0.02")):
        found = moments(*point)
        for of, v in (0, 0), (0, 1), (1, 0), (1, 1):
            k = (1, 0) if v == 0 else (0, 1)
            difference = coefficient(lambda p: moments(*p)[of], point, k)
            assert abs(difference - found[2 + 2 * of + v]) < mpf(10) ** -45


check_heat_equation()
print("# generated by test/checker/leaves.py")
print("theorem,part,path,name,what,value")
PAPER = ("t1-image", "theorem-1", "theorem-2", "theorem-3")
for file in (CERTIFICATES / f"{name}.json" for name in PAPER):
    certificate = json.loads(file.read_text())
    for part in certificate["parts"]:
        for path, box, order in chosen(part):
            for row in rows(part, path, box, order):
                print(",".join((certificate["theorem"], part["part"], path, *row)))
