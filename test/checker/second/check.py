"""A second checker of certificates, written from certificates/README.md alone (section numbers are its).

Python 3.9 or later and its standard library, nothing else:

    python3 check.py STATEMENTS CERTIFICATE...

with the folder certificates/statements. Verdicts are to agree with the checker's, reasons need not.
"""

import hashlib
import json
import os
import re
import sys
from decimal import Decimal

from intervals import add, digits, midpoint, mul, point
from statement import Rejected, canonical_claim, parse, read_statement, require
from taylor import Form, attempt

DECIMAL = re.compile(r"-?(0|[1-9][0-9]*)(\.[0-9]*[1-9])?")
VARIABLES = ["mu", "omega", "nu", "tau", "alpha", "lambda", "t"]
REFUTED = {"f4", "f5-paper-map", "gradients-shrink", "l12-self-mapping", "n7", "n7-location", "t1-image"}


class NotACertificate(Exception):
    """Exit code 64."""


def read_json(path):
    with open(path, "rb") as file:
        data = file.read(10**6 + 1)
    if len(data) > 10**6:
        raise NotACertificate("over 1 MB")
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        raise NotACertificate("not UTF-8")
    depth = 0
    for mark in re.findall(r'"(?:[^"\\]|\\.)*"|[\[\]{}]', text, re.DOTALL):
        depth += (mark in "[{") - (mark in "]}")
        if depth > 8:
            raise NotACertificate("nested too deep")
    duplicates = []

    def pairs(items):
        keys = [k for k, _ in items]
        duplicates.extend(k for k in keys if keys.count(k) > 1)
        return dict(items)

    def none(name):
        raise ValueError(name)

    try:
        value = json.loads(text, object_pairs_hook=pairs, parse_constant=none)
    except ValueError as error:
        raise NotACertificate(f"not JSON: {error}")
    if not isinstance(value, dict) or value.get("format") != "snn-verify certificate":
        raise NotACertificate("of another format")
    require(not duplicates, f"a duplicate key: {duplicates[:1]}")
    return value


def keys(value, required, optional=()):
    require(isinstance(value, dict), "not an object")
    for k in required:
        require(k in value, f"no {k}")
    for k in value:
        require(k in required or k in optional, f"unknown key {k}")


def number(value):
    require(isinstance(value, str) and len(value) <= 1000, "not a decimal")
    require(DECIMAL.fullmatch(value) and value != "-0", f"not a decimal: {value[:40]}")
    return Decimal(value)


def read_range(value):
    require(isinstance(value, list) and len(value) == 2, "not a range")
    require(number(value[0]) <= number(value[1]), "a range upside down")
    return tuple(value)


def instance_names(instance, template, has):
    """Which template and which decimals for its names."""
    keys(instance, ["domain"], ["contraction", "fixed"])
    free = isinstance(instance["domain"], dict) and ("alpha" in instance["domain"] or "lambda" in instance["domain"])
    variables = VARIABLES[:6] if free else VARIABLES[:4]
    keys(instance["domain"], variables)
    names = {}
    for v in variables:
        low, high = read_range(instance["domain"][v])
        require(v in ("mu", "omega") or Decimal(low) > 0, f"{v} is not positive")
        names[f"{v.upper()}_LOWER"], names[f"{v.upper()}_UPPER"] = low, high
    require(("contraction" in instance) == bool(re.search(r"\bQ\b", template)), "contraction")
    if "contraction" in instance:
        require(0 < number(instance["contraction"]) <= 1, "the contraction is not in (0, 1]")
        names["Q"] = instance["contraction"]
    suffix = ".template.free" if free else ".template"
    if "fixed" in instance:
        require(free and has(".template.fixed"), "fixed is for alpha and lambda of theorem-1")
        fixed, suffix = instance["fixed"], ".template.fixed"
        keys(fixed, ["mu", "nu", "inverse"])
        require(isinstance(fixed["inverse"], list) and len(fixed["inverse"]) == 4, "inverse")
        entries = [fixed["mu"], fixed["nu"], *fixed["inverse"]]
        for x in entries:
            number(x)
        names.update(zip(["FIXED_MU", "FIXED_NU", "H11", "H12", "H21", "H22"], entries))
    return suffix, names


def statement_of(certificate, folder):
    theorem, instance = certificate["theorem"], certificate["instance"]

    def path(suffix=""):
        return os.path.join(folder, f"{theorem}{suffix}.txt")

    def read(suffix=""):
        with open(path(suffix), encoding="utf-8", newline="") as file:
            return file.read()

    known = isinstance(theorem, str) and re.fullmatch("[A-Za-z0-9.-]+", theorem)
    require(known and ".template" not in theorem and os.path.exists(path()), "an unknown theorem")
    if instance == "registered":
        text = read()
    else:
        require(isinstance(instance, dict), "the instance")
        require(os.path.exists(path(".template")), "a theorem without a template")
        suffix, names = instance_names(instance, read(".template"), lambda s: os.path.exists(path(s)))
        text = re.sub(r"\b[A-Z][A-Z0-9_]+\b|\bQ\b", lambda m: names[m[0]], read(suffix))
    digest = "sha256:" + hashlib.sha256(text.encode()).hexdigest()
    require(certificate["statement"] == digest, "another statement digest")
    return read_statement(text)


def read_tree(part, text, root):
    """The leaves of the tree (§5): pairs of a box and an order, None for `?`."""
    require(isinstance(text, str), "no tree")
    tokens, names, at = text.split(" "), list(part.coordinates), 0
    require(len(tokens) <= 100000, "too many tokens")
    leaves, pending = [], [(root, 0)]
    while pending:
        box, depth = pending.pop()
        require(at < len(tokens), "the tree is cut")
        require(depth <= 200, "the tree is too deep")
        token, at = tokens[at], at + 1
        if token in names:
            v = names.index(token)
            low, high = box[v]
            require(low < high, f"{token} is a single point")
            middle = midpoint(box[v])
            for half in ((middle, high), (low, middle)):
                pending.append((box[:v] + [half] + box[v + 1 :], depth + 1))
        else:
            require(token == "?" or re.fullmatch("[1-8]", token), f"a token that is none: {token[:20]}")
            leaves.append((box, None if token == "?" else int(token)))
    require(at == len(tokens), "tokens after the tree")
    return leaves


def read_point(part, value):
    """A point of the part's domain as the domain of one point."""
    at = {}
    for v, (low, high) in part.domain.items():
        require(Decimal(low) <= number(value[v]) <= Decimal(high), f"{v} is outside the domain")
        at[v] = (value[v], value[v])
    return at


def box_of(part, domain):
    box = []
    for factors in part.coordinates.values():
        x = point(1)
        for v in factors:
            x = mul(x, tuple(map(Decimal, domain[v])))
        box.append(x)
    return box


# The verdicts (§7, §8) ----------------------------------------------------------------------------


def at_point(part, f, at):
    form = attempt(lambda: Form(part, box_of(part, at), 1, at).enclosure(f))
    require(form, "the expression has no value at the point")
    return form


def prove(part, leaves, inequalities):
    """Proves lower >= bound (or > bound, strictly) for (formula, bound, strict) on every leaf; gives the least lower bounds."""
    least = [None] * len(inequalities)
    for n, (box, order) in enumerate(leaves):
        form = Form(part, box, order, part.domain)
        for i, (f, bound, strict) in enumerate(inequalities):
            low = attempt(lambda: form.lower(f))
            proved = low is not None and (low > bound or low == bound and not strict)
            require(proved, f"leaf {n}, inequality {i}: {low} is not above {bound}")
            least[i] = low if least[i] is None else min(least[i], low)
    return least


def check_extremum(part, entry, leaves):
    of, formula, width, low, high = re.fullmatch(
        r"(\w+) (\S+) to (\S+)(?: in \[(\S+), (\S+)\])?", part.extremum
    ).groups()
    f = parse(formula)
    f = ("neg", f) if of == "sup" else f
    above = at_point(part, f, read_point(part, entry["at"]))[1]
    below = add(point(above), point(-Decimal(width)))[1]
    below = max(below, prove(part, leaves, [(f, below, False)])[0])
    if low is None:
        return "certified"
    low, high = (-Decimal(high), -Decimal(low)) if of == "sup" else (Decimal(low), Decimal(high))
    if low <= below and above <= high:
        return "certified"
    return "refuted" if above < low or below > high else "undecided"


def check_inequalities(part, leaves):
    inequalities = []
    for formula, relation, bound in part.claims.values():
        f, b = parse(formula), Decimal(bound)
        inequalities.append((f, b, relation == ">") if relation[0] == ">" else (("neg", f), -b, relation == "<"))
    prove(part, leaves, inequalities)


def check_witness(part, witness):
    keys(witness, ["claim", *part.domain])
    require(witness["claim"] in part.claims, "the witness is against no claim")
    formula, relation, bound = part.claims[witness["claim"]]
    low, high = at_point(part, parse(formula), read_point(part, witness))
    b = Decimal(bound)
    refuted = {">=": high < b, ">": high <= b, "<=": low > b, "<": low >= b}[relation]
    require(refuted, f"the witness refutes nothing: [{low}, {high}]")


def check_part(part, entry):
    require(isinstance(entry, dict) and entry.get("part") == part.name, f"part {part.name} is missing")
    verdict = entry.get("verdict")
    require(verdict in ("certified", "refuted", "undecided"), "no verdict")
    if part.extremum and verdict != "undecided":
        proof = ["at", "tree"]
    else:
        proof = ["witness"] if verdict == "refuted" else ["tree"]
    keys(entry, ["part", "domain", "claims", "verdict", *proof])
    keys(entry["domain"], part.domain)
    for v, its in part.domain.items():
        require(read_range(entry["domain"][v]) == its, f"another range of {v}")
    texts = [f"enclose {part.extremum}"] if part.extremum else [" ".join(c) for c in part.claims.values()]
    require(isinstance(entry["claims"], list) and len(entry["claims"]) == len(texts), "another number of claims")
    for text, its in zip(entry["claims"], texts):
        require(isinstance(text, str) and canonical_claim(text) == its, f"another claim: {text}")
    if "witness" in proof:
        check_witness(part, entry["witness"])
        return verdict
    leaves = read_tree(part, entry["tree"], box_of(part, part.domain))
    undecided = any(order is None for _, order in leaves)
    require(undecided == (verdict == "undecided"), "undecided leaves and the verdict do not agree")
    if undecided:
        return verdict
    if part.extremum:
        keys(entry["at"], part.domain)
        require(check_extremum(part, entry, leaves) == verdict, "another verdict")
    else:
        check_inequalities(part, leaves)
    return verdict


def places(part):
    """The decimal places of an extremum's width."""
    width = re.search(r" to (\S+)", part.extremum)[1] if part.extremum else "0"
    return len(width.partition(".")[2])


def check(path, folder):
    """The theorem and verdict of a certificate that is accepted."""
    certificate = read_json(path)
    keys(certificate, ["format", "version", "theorem", "instance", "statement", "parts"])
    require(certificate["version"] == 1 and certificate["version"] is not True, "another version")
    parts = [part for part in statement_of(certificate, folder) if not part.derived]
    entries = certificate["parts"]
    require(isinstance(entries, list) and len(entries) == len(parts), "another number of parts")
    verdicts = set()
    for part, entry in zip(parts, entries):
        with digits(30 + places(part)):
            try:
                verdicts.add(check_part(part, entry))
            except Rejected as reason:
                raise Rejected(f"{part.name}: {reason}")
    verdict = next((v for v in ("refuted", "undecided") if v in verdicts), "certified")
    if certificate["instance"] == "registered":
        expected = "refuted" if certificate["theorem"] in REFUTED else "certified"
        require(verdict in ("undecided", expected), f"{verdict}, but {expected} is registered")
    return certificate["theorem"], verdict


def on_one_line(reason):
    return " ".join(str(reason).split())


def main(arguments):
    folder, *paths = arguments
    codes = set()
    for path in paths:
        try:
            theorem, verdict = check(path, folder)
            print(f"{path}: accepted: {theorem}: {verdict}", flush=True)
            codes.add(2 if verdict == "undecided" else 0)
        except Rejected as reason:
            print(f"{path}: rejected: {on_one_line(reason)}", flush=True)
            codes.add(1)
        except NotACertificate as reason:
            print(f"{path}: no certificate: {on_one_line(reason)}", flush=True)
            codes.add(64)
    return next((code for code in (64, 1, 2) if code in codes), 0)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
