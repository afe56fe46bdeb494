/** The elementary operations of the kernel with their exact oracles, for the law kit. */
import {
  abs,
  add,
  div,
  type Interval,
  max,
  min,
  mul,
  neg,
  pown,
  recip,
  sqr,
  sqrt,
  sub,
} from '../../src/interval/index.js';
import {
  ceilDouble,
  ceilSqrt,
  compare,
  type Extended,
  extended,
  floorDouble,
  floorSqrt,
  minus,
  over,
  plus,
  power,
  type Rational,
  ratio,
  rational,
  times,
} from './exact.js';
import type { OperationUnderTest } from './laws.js';

const NONE: Interval = { lo: NaN, hi: NaN };
const ZERO = ratio(0n, 1n);
const isEmptySet = (x: Interval): boolean => Number.isNaN(x.lo);
const sign = (x: Extended): number =>
  x === 'Infinity' ? 1 : x === '-Infinity' ? -1 : compare(x, ZERO);
const infinite = (s: number): Extended => (s > 0 ? 'Infinity' : '-Infinity');

const order = (a: Extended, b: Extended): number => {
  if (typeof a === 'string') return a === b ? 0 : sign(a);
  return typeof b === 'string' ? -sign(b) : compare(a, b);
};

/** The tightest enclosure of the hull of some extended numbers. */
const hullOf = (values: readonly Extended[]): Interval => {
  const [first, ...others] = values;
  if (first === undefined) return NONE;
  const least = others.reduce((a, b) => (order(b, a) < 0 ? b : a), first);
  const greatest = others.reduce((a, b) => (order(b, a) > 0 ? b : a), first);
  return { lo: floorDouble(least), hi: ceilDouble(greatest) };
};
const enclose = (q: Rational): Interval => hullOf([q]);

/** Sums of bounds of one kind never meet ∞ − ∞. */
const sum = (a: Extended, b: Extended): Extended =>
  typeof a === 'string' ? a : typeof b === 'string' ? b : plus(a, b);

/** Products with 0·∞ = 0: a corner of a box of products of finite numbers. */
const product = (a: Extended, b: Extended): Extended => {
  if (sign(a) === 0 || sign(b) === 0) return ZERO;
  return typeof a === 'string' || typeof b === 'string' ? infinite(sign(a) * sign(b)) : times(a, b);
};

/** Quotients at a corner of X × Y, Y a set of numbers of sign s: limits where needed. */
const quotient = (a: Extended, b: Extended, s: number): Extended => {
  if (typeof b === 'string' || sign(a) === 0) return ZERO;
  if (typeof a === 'string' || sign(b) === 0) return infinite(sign(a) * s);
  return over(a, b);
};

const corners = (
  x: Interval,
  y: Interval,
  op: (a: Extended, b: Extended) => Extended,
): Extended[] => [x.lo, x.hi].flatMap((a) => [y.lo, y.hi].map((b) => op(extended(a), extended(b))));

const ends = (x: Interval): [Extended, Extended] => [extended(x.lo), extended(x.hi)];

const divRange = (x: Interval, y: Interval): Interval => {
  if (isEmptySet(x) || isEmptySet(y)) return NONE;
  const negative = y.lo < 0 ? [{ lo: y.lo, hi: Math.min(y.hi, 0) }] : [];
  const positive = y.hi > 0 ? [{ lo: Math.max(y.lo, 0), hi: y.hi }] : [];
  return hullOf([
    ...negative.flatMap((n) => corners(x, n, (a, b) => quotient(a, b, -1))),
    ...positive.flatMap((p) => corners(x, p, (a, b) => quotient(a, b, 1))),
  ]);
};

const magnitudes = (x: Interval): Interval => ({
  lo: x.lo <= 0 && x.hi >= 0 ? 0 : Math.min(Math.abs(x.lo), Math.abs(x.hi)),
  hi: Math.max(Math.abs(x.lo), Math.abs(x.hi)),
});

const unlessEmpty =
  (f: (...x: Interval[]) => Interval) =>
  (...x: Interval[]): Interval =>
    x.some(isEmptySet) ? NONE : f(...x);

/** An operation on one interval, as the kit's variadic functions. */
const unary =
  <A, B>(f: (x: A) => B) =>
  (...xs: A[]): B =>
    f(xs[0] as A);
const binary =
  <A, B>(f: (x: A, y: A) => B) =>
  (...xs: A[]): B =>
    f(xs[0] as A, xs[1] as A);

const unbounded = (q: Extended, n: number): Extended => {
  if (typeof q !== 'string') return sign(q) === 0 && n < 0 ? 'Infinity' : power(q, n);
  return n < 0 ? ZERO : n % 2 === 0 ? 'Infinity' : q;
};

const pownRange = (x: Interval, n: number): Interval => {
  if (n === 0) return { lo: 1, hi: 1 };
  if (n < 0 && x.lo === 0 && x.hi === 0) return NONE;
  if (n % 2 === 0) return hullOf(ends(magnitudes(x)).map((q) => unbounded(q, n)));
  if (n > 0) return hullOf(ends(x).map((q) => unbounded(q, n)));
  return divRange({ lo: 1, hi: 1 }, x).lo === -Infinity && x.lo < 0 && x.hi > 0
    ? { lo: -Infinity, hi: Infinity }
    : hullOf(
        ends(x).map((q) =>
          typeof q !== 'string' && sign(q) === 0 ? infinite(x.lo < 0 ? -1 : 1) : unbounded(q, n),
        ),
      );
};

/** pown with a fixed exponent, as an operation on one interval. */
export const pownBy = (n: number): OperationUnderTest => ({
  name: `pown(·, ${n})`,
  arity: 1,
  apply: unary((x: Interval) => pown(x, n)),
  at: unary((x: number) => (x === 0 && n < 0 ? undefined : enclose(power(rational(x), n)))),
  range: unlessEmpty(unary((x: Interval) => pownRange(x, n))),
});

export const ELEMENTARY: readonly OperationUnderTest[] = [
  {
    name: 'add',
    arity: 2,
    apply: binary(add),
    at: binary((x: number, y: number) => enclose(plus(rational(x), rational(y)))),
    range: unlessEmpty(
      binary((x: Interval, y: Interval) => ({
        lo: floorDouble(sum(extended(x.lo), extended(y.lo))),
        hi: ceilDouble(sum(extended(x.hi), extended(y.hi))),
      })),
    ),
  },
  {
    name: 'sub',
    arity: 2,
    apply: binary(sub),
    at: binary((x: number, y: number) => enclose(minus(rational(x), rational(y)))),
    range: unlessEmpty(
      binary((x: Interval, y: Interval) => ({
        lo: floorDouble(sum(extended(x.lo), extended(-y.hi))),
        hi: ceilDouble(sum(extended(x.hi), extended(-y.lo))),
      })),
    ),
  },
  {
    name: 'mul',
    arity: 2,
    apply: binary(mul),
    at: binary((x: number, y: number) => enclose(times(rational(x), rational(y)))),
    range: unlessEmpty(binary((x: Interval, y: Interval) => hullOf(corners(x, y, product)))),
  },
  {
    name: 'div',
    arity: 2,
    apply: binary(div),
    at: binary((x: number, y: number) =>
      y === 0 ? undefined : enclose(over(rational(x), rational(y))),
    ),
    range: binary(divRange),
  },
  {
    name: 'recip',
    arity: 1,
    apply: unary(recip),
    at: unary((x: number) => (x === 0 ? undefined : enclose(over(ratio(1n, 1n), rational(x))))),
    range: unary((x: Interval) => divRange({ lo: 1, hi: 1 }, x)),
  },
  {
    name: 'neg',
    arity: 1,
    apply: unary(neg),
    at: unary((x: number) => enclose(rational(-x))),
    range: unlessEmpty(unary((x: Interval) => ({ lo: 0 - x.hi, hi: 0 - x.lo }))),
  },
  {
    name: 'sqr',
    arity: 1,
    apply: unary(sqr),
    at: unary((x: number) => enclose(power(rational(x), 2))),
    range: unlessEmpty(unary((x: Interval) => pownRange(x, 2))),
  },
  {
    name: 'sqrt',
    arity: 1,
    apply: unary(sqrt),
    at: unary((x: number) =>
      x < 0 ? undefined : { lo: floorSqrt(rational(x)), hi: ceilSqrt(rational(x)) },
    ),
    range: unlessEmpty(
      unary((x: Interval) =>
        x.hi < 0
          ? NONE
          : {
              lo: floorSqrt(rational(Math.max(x.lo, 0))),
              hi: x.hi === Infinity ? Infinity : ceilSqrt(rational(x.hi)),
            },
      ),
    ),
  },
  {
    name: 'abs',
    arity: 1,
    apply: unary(abs),
    at: unary((x: number) => enclose(rational(Math.abs(x)))),
    range: unlessEmpty(unary(magnitudes)),
  },
  {
    name: 'min',
    arity: 2,
    apply: binary(min),
    at: binary((x: number, y: number) => enclose(rational(x < y ? x : y))),
    range: unlessEmpty(
      binary((x: Interval, y: Interval) => ({
        lo: x.lo < y.lo ? x.lo : y.lo,
        hi: x.hi < y.hi ? x.hi : y.hi,
      })),
    ),
  },
  {
    name: 'max',
    arity: 2,
    apply: binary(max),
    at: binary((x: number, y: number) => enclose(rational(x > y ? x : y))),
    range: unlessEmpty(
      binary((x: Interval, y: Interval) => ({
        lo: x.lo > y.lo ? x.lo : y.lo,
        hi: x.hi > y.hi ? x.hi : y.hi,
      })),
    ),
  },
];
