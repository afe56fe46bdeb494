import { type Formula, parseFormula } from '../../src/statement/formula.js';
import { plus as addRationals, type Rational, ratio, times as multiplyRationals } from './exact.js';

/**
 * Normal forms of formulas, for showing that two formulas are the same function.
 *
 * A normal form is a fraction of two polynomials with rational coefficients in *atoms*: names,
 * √2, e^A and erfcx(A), with A a polynomial again. Exponents are integers or half integers, also
 * negative ones; so √ is read only from single terms, in names that stand for positive numbers. Two
 * formulas with the same normal form are equal wherever both are defined. (The converse is not
 * claimed: no relation between different atoms is used.)
 *
 * The derivative is the algebraic one, with exp′ = exp and erfcx′(t) = 2t·erfcx(t) − 2/√π.
 */
export interface Atom {
  readonly name: string;
  readonly call?: { readonly of: 'exp' | 'erfcx'; readonly argument: Polynomial };
}

export interface Term {
  readonly coefficient: Rational;
  /** Twice the exponent of each atom, by the atom's name; never 0. */
  readonly powers: ReadonlyMap<string, { readonly atom: Atom; readonly halves: number }>;
}

/** The terms by the text of their powers; no coefficient is 0. */
export type Polynomial = ReadonlyMap<string, Term>;

export interface Fraction {
  readonly over: Polynomial;
  readonly under: Polynomial;
}

const gcd = (a: bigint, b: bigint): bigint => (b === 0n ? (a < 0n ? -a : a) : gcd(b, a % b));

/** In lowest terms, so that equal coefficients are written alike. */
function lowest({ n, d }: Rational): Rational {
  const g = gcd(n, d);
  return { n: n / g, d: d / g };
}

const rational = (n: bigint, d = 1n): Rational => lowest(ratio(n, d));
const addRational = (a: Rational, b: Rational): Rational => lowest(addRationals(a, b));
const multiplyRational = (a: Rational, b: Rational): Rational => lowest(multiplyRationals(a, b));

/** Names whose square roots may be taken. */
const POSITIVE = new Set(['pi', 'y', 'nu', 'tau']);
const ROOT_OF_TWO: Atom = { name: '2' };

const polynomial = (terms: Iterable<Term>): Polynomial => {
  const sum = new Map<string, Term>();
  for (const { coefficient, powers } of terms) {
    const key = [...powers]
      .map(([name, { halves }]) => `${name}^${halves}/2`)
      .sort()
      .join('·');
    const total = addRational(coefficient, sum.get(key)?.coefficient ?? rational(0n));
    if (total.n === 0n) sum.delete(key);
    else sum.set(key, { coefficient: total, powers });
  }
  return sum;
};

/** The product of atoms to half-integer powers; whole powers of 2 go to the coefficient. */
function term(coefficient: Rational, factors: Iterable<{ atom: Atom; halves: number }>): Term {
  const powers = new Map<string, { atom: Atom; halves: number }>();
  for (const { atom, halves } of factors) {
    const total = halves + (powers.get(atom.name)?.halves ?? 0);
    if (total === 0) powers.delete(atom.name);
    else powers.set(atom.name, { atom, halves: total });
  }
  const two = powers.get(ROOT_OF_TWO.name)?.halves ?? 0;
  const whole = Math.floor(two / 2);
  if (two === 2 * whole) powers.delete(ROOT_OF_TWO.name);
  else powers.set(ROOT_OF_TWO.name, { atom: ROOT_OF_TWO, halves: 1 });
  const scale = 2n ** BigInt(Math.abs(whole));
  const factor = whole < 0 ? rational(1n, scale) : rational(scale);
  return { coefficient: multiplyRational(coefficient, factor), powers };
}

const constant = (n: bigint, d = 1n): Polynomial => polynomial([term(rational(n, d), [])]);
const atomic = (atom: Atom, halves = 2): Polynomial =>
  polynomial([term(rational(1n), [{ atom, halves }])]);
const plus = (a: Polynomial, b: Polynomial): Polynomial =>
  polynomial([...a.values(), ...b.values()]);
const times = (a: Polynomial, b: Polynomial): Polynomial =>
  polynomial(
    [...a.values()].flatMap((s) =>
      [...b.values()].map((t) =>
        term(multiplyRational(s.coefficient, t.coefficient), [
          ...s.powers.values(),
          ...t.powers.values(),
        ]),
      ),
    ),
  );

/** The only term of a polynomial that has one. */
const single = (p: Polynomial): Term | undefined => (p.size === 1 ? [...p.values()][0] : undefined);

/** A denominator of a single term is moved into the numerator. */
function fraction(over: Polynomial, under: Polynomial): Fraction {
  const only = single(under);
  if (only === undefined) {
    if (under.size === 0) throw new RangeError('division by zero');
    return { over, under };
  }
  const { coefficient, powers } = only;
  const inverse = term(
    rational(coefficient.d, coefficient.n),
    [...powers.values()].map(({ atom, halves }) => ({ atom, halves: -halves })),
  );
  return { over: times(over, polynomial([inverse])), under: constant(1n) };
}

export const integer = (n: bigint): Fraction => ({ over: constant(n), under: constant(1n) });
export const name = (text: string): Fraction => ({
  over: atomic({ name: text }),
  under: constant(1n),
});
export const add = (a: Fraction, b: Fraction): Fraction =>
  fraction(plus(times(a.over, b.under), times(b.over, a.under)), times(a.under, b.under));
export const multiply = (a: Fraction, b: Fraction): Fraction =>
  fraction(times(a.over, b.over), times(a.under, b.under));
export const divide = (a: Fraction, b: Fraction): Fraction =>
  fraction(times(a.over, b.under), times(a.under, b.over));
export const negate = (a: Fraction): Fraction => multiply(integer(-1n), a);
export const subtract = (a: Fraction, b: Fraction): Fraction => add(a, negate(b));
export const isZero = (a: Fraction): boolean => a.over.size === 0;

/** √(2^k ∏ v^e) = 2^(k/2) ∏ v^(e/2), for positive names v. */
function squareRoot(a: Fraction): Fraction {
  const only = single(whole(a));
  if (only === undefined) throw new RangeError('√ of a sum');
  let halves = 0;
  let { n, d } = only.coefficient;
  for (; n % 2n === 0n; n /= 2n) halves++;
  for (; d % 2n === 0n; d /= 2n) halves--;
  if (n !== 1n || d !== 1n) throw new RangeError(`√ of ${n}/${d}`);
  const powers = [...only.powers.values()].map(({ atom, halves: whole }) => {
    if (!POSITIVE.has(atom.name) || whole % 2 !== 0) throw new RangeError(`√ of ${atom.name}`);
    return { atom, halves: whole / 2 };
  });
  const root = term(rational(1n), [...powers, { atom: ROOT_OF_TWO, halves }]);
  return { over: polynomial([root]), under: constant(1n) };
}

/** e^A or erfcx(A), as an atom; 1 at A = 0. */
function call(of: 'exp' | 'erfcx', a: Fraction): Fraction {
  const argument = whole(a);
  if (argument.size === 0) return integer(1n);
  const text = [...argument]
    .map(([key, { coefficient }]) => `${coefficient.n}/${coefficient.d}·${key}`)
    .sort()
    .join('+');
  return { over: atomic({ name: `${of}(${text})`, call: { of, argument } }), under: constant(1n) };
}

/** The polynomial that a fraction is. */
export function whole(a: Fraction): Polynomial {
  const only = single(a.under);
  if (only === undefined || only.powers.size > 0) throw new RangeError('not a polynomial');
  return a.over;
}

const derivativeOfAtom = ({ name: text, call: fn }: Atom, by: string): Polynomial => {
  if (fn === undefined) return text === by ? constant(1n) : new Map();
  const inner = derivativeOfPolynomial(fn.argument, by);
  const self = atomic({ name: text, call: fn });
  if (fn.of === 'exp') return times(inner, self);
  const slope = plus(
    times(times(constant(2n), fn.argument), self),
    times(constant(-2n), atomic({ name: 'pi' }, -1)),
  );
  return times(inner, slope);
};

/** Σ over terms and their factors a^e of e·a^(e−1)·a′ times the other factors. */
function derivativeOfPolynomial(p: Polynomial, by: string): Polynomial {
  let sum: Polynomial = new Map();
  for (const { coefficient, powers } of p.values()) {
    for (const { atom, halves } of powers.values()) {
      const lowered = term(multiplyRational(coefficient, rational(BigInt(halves), 2n)), [
        ...powers.values(),
        { atom, halves: -2 },
      ]);
      sum = plus(sum, times(polynomial([lowered]), derivativeOfAtom(atom, by)));
    }
  }
  return sum;
}

/** ∂a/∂v. */
export function derivative(a: Fraction, by: string): Fraction {
  const over = plus(
    times(derivativeOfPolynomial(a.over, by), a.under),
    times(times(constant(-1n), a.over), derivativeOfPolynomial(a.under, by)),
  );
  return fraction(over, times(a.under, a.under));
}

/** The normal form of a formula; `meaning` replaces names, and any other name is an atom. */
export function normalForm(
  formula: Formula | string,
  meaning: ReadonlyMap<string, Fraction> = new Map(),
): Fraction {
  const go = (f: Formula): Fraction => {
    switch (f.kind) {
      case 'integer':
        return integer(BigInt(f.value));
      case 'name':
        return meaning.get(f.name) ?? name(f.name);
      case 'negate':
        return negate(go(f.of));
      case 'binary':
        return { '+': add, '-': subtract, '*': multiply, '/': divide }[f.operator](
          go(f.left),
          go(f.right),
        );
      case 'power': {
        const base = go(f.base);
        return Array.from({ length: f.exponent }).reduce<Fraction>(
          (product) => multiply(product, base),
          integer(1n),
        );
      }
      case 'call':
        return f.name === 'sqrt' ? squareRoot(go(f.argument)) : call(f.name, go(f.argument));
      case 'derivative':
        return derivative(go(f.of), f.by);
    }
  };
  return go(typeof formula === 'string' ? parseFormula(formula) : formula);
}
