"""Formulas, parsed from either way of writing them and printed with every bracket; statements as text (§3)."""

import re


class Rejected(Exception):
    """Exit code 1."""


def require(condition, reason):
    if not condition:
        raise Rejected(reason)


TOKEN = re.compile(r"\s*(?:([0-9]+(?:\.[0-9]+)?)|([A-Za-z_][A-Za-z_0-9]*)|(.))")


class Parser:
    def __init__(self, text):
        self.tokens = [(a and "number" or b and "name" or c, a or b or c) for a, b, c in TOKEN.findall(text)]
        self.at = 0

    def peek(self):
        return self.tokens[self.at][0] if self.at < len(self.tokens) else None

    def take(self, kind):
        require(self.peek() == kind, f"a formula lacks {kind}")
        self.at += 1
        return self.tokens[self.at - 1][1]

    def sum(self):
        left = self.product()
        while self.peek() in ("+", "-"):
            left = (self.take(self.peek()), left, self.product())
        return left

    def product(self):
        left = self.unary()
        while self.peek() in ("*", "/"):
            left = (self.take(self.peek()), left, self.unary())
        return left

    def unary(self):
        if self.peek() == "-":
            self.take("-")
            return ("neg", self.unary())
        left = self.atom()
        while self.peek() == "^":
            self.take("^")
            left = ("^", left, int(self.take("number")))
        return left

    def atom(self):
        if self.peek() == "number":
            return ("number", self.take("number"))
        if self.peek() == "(":
            self.take("(")
            inner = self.sum()
            self.take(")")
            return inner
        name = self.take("name")
        if self.peek() != "(":
            return ("name", name)
        self.take("(")
        inner = self.sum()
        if name == "D":
            self.take(",")
            node = ("D", inner, self.take("name"))
        else:
            node = (name, inner)
        self.take(")")
        return node


def parse(text):
    parser = Parser(text)
    formula = parser.sum()
    require(parser.peek() is None, "a formula goes on after its end")
    return formula


def printed(f):
    if f[0] in ("number", "name"):
        return f[1]
    if f[0] == "neg":
        return f"(-{printed(f[1])})"
    if f[0] == "D":
        return f"D({printed(f[1])},{f[2]})"
    if f[0] == "^":
        return f"({printed(f[1])}^{f[2]})"
    if len(f) == 3:
        return f"({printed(f[1])}{f[0]}{printed(f[2])})"
    return f"{f[0]}({printed(f[1])})"


class Part:
    def __init__(self, name):
        self.name, self.domain, self.coordinates, self.lets = name, {}, {}, {}
        self.claims, self.extremum, self.derived = {}, None, False


def read_statement(text):
    """The parts of a statement's text, in order."""
    parts = []
    for line in text.splitlines()[1:]:
        word, rest = line.split(" ", 1)
        if word == "part":
            parts.append(Part(rest))
        elif word == "for":
            name, low, high = re.fullmatch(r"all (\S+) in \[(\S+), (\S+)\]", rest).groups()
            parts[-1].domain[name] = (low, high)
        elif word == "coordinate":
            name, factors = rest.split(" = ")
            parts[-1].coordinates[name] = factors.split("*")
        elif word == "let":
            name, formula = rest.split(" = ")
            parts[-1].lets[name] = ("max", formula[5:-1]) if formula.startswith("max |") else parse(formula)
        elif word == "claim":
            name, claim = rest.split(": ")
            parts[-1].claims[name] = claim.split(" ")
        elif word == "enclose":
            parts[-1].extremum = rest
        elif word == "follows":
            parts[-1].derived = True
        else:
            raise ValueError(line)
    return parts


def canonical_claim(text):
    """`EXPRESSION RELATION BOUND`, or `enclose OF EXPRESSION to WIDTH…`, with the expression bracketed."""
    enclose = re.fullmatch(r"(enclose (?:inf|sup|value)) (.*) (to \S+(?: in \[\S+, \S+\])?)", text)
    if enclose:
        return f"{enclose[1]} {printed(parse(enclose[2]))} {enclose[3]}"
    inequality = re.fullmatch(r"(.*) (<|<=|>|>=) (\S+)", text)
    require(inequality, f"a claim that is none: {text}")
    return f"{printed(parse(inequality[1]))} {inequality[2]} {inequality[3]}"
