/** Doubles and intervals for the property tests, by bit pattern as well as by value. */
import fc from 'fast-check';
import type { Interval } from '../../src/interval/interval.js';
import { fromOrdinal, LARGEST_ORDINAL, ordinal, shiftUlps } from './doubles.js';

/** Every finite bit pattern is equally likely: half of these are below 2^−511 or above 2^512. */
export const doubleByPattern: fc.Arbitrary<number> = fc
  .bigInt({ min: -LARGEST_ORDINAL, max: LARGEST_ORDINAL })
  .map(fromOrdinal);

export const subnormal: fc.Arbitrary<number> = fc
  .bigInt({ min: -ordinal(2 ** -1022), max: ordinal(2 ** -1022) })
  .map(fromOrdinal);

/** Ordinary magnitudes, dense around 1. */
export const doubleByValue: fc.Arbitrary<number> = fc
  .tuple(fc.integer({ min: -(2 ** 30), max: 2 ** 30 }), fc.integer({ min: 0, max: 2 ** 23 }))
  .map(([high, low]) => high * 2 ** -27 + low * 2 ** -50);

/** Few significant bits: sums, products and quotients that are exact, or ties. */
export const shortDouble: fc.Arbitrary<number> = fc
  .tuple(fc.integer({ min: -(2 ** 10), max: 2 ** 10 }), fc.integer({ min: -40, max: 40 }))
  .map(([m, e]) => m * 2 ** e);

/** Where the kernel's code or the number format changes its behaviour. */
const BREAK_POINTS = [
  0,
  1,
  2,
  3,
  Number.MIN_VALUE,
  Number.MAX_VALUE,
  ...[-1073, -1022, -1021, -1020, -970, -969, -968, -967, -915, -900, -538, -537, -485, -484].map(
    (e) => 2 ** e,
  ),
  ...[-53, -27, -26, 26, 27, 52, 53, 54, 450, 511, 512, 900, 969, 970, 995, 996, 997, 1022].map(
    (e) => 2 ** e,
  ),
  2 ** 1023,
];

export const nearBreakPoint: fc.Arbitrary<number> = fc
  .tuple(fc.constantFrom(...BREAK_POINTS), fc.bigInt({ min: -3n, max: 3n }), fc.boolean())
  .map(([x, k, negative]) => {
    const near = shiftUlps(x, k);
    const finite = Number.isFinite(near) ? near : Number.MAX_VALUE;
    return negative ? -finite : finite;
  });

/** Any finite double, every kind often. Zeros come with either sign. */
export const double: fc.Arbitrary<number> = fc.oneof(
  doubleByPattern,
  doubleByValue,
  shortDouble,
  nearBreakPoint,
  subnormal,
  fc.constantFrom(0, -0),
);

const span = ([a, b]: readonly [number, number]): Interval => ({
  lo: Math.min(a, b) + 0,
  hi: Math.max(a, b) + 0,
});

/** A nonempty interval with bounds drawn from `bound`, sometimes a point, narrow or unbounded. */
export function intervalOver(bound: fc.Arbitrary<number>): fc.Arbitrary<Interval> {
  return fc.oneof(
    { weight: 4, arbitrary: fc.tuple(bound, bound).map(span) },
    { weight: 1, arbitrary: bound.map((x) => span([x, x])) },
    {
      weight: 2,
      arbitrary: fc
        .tuple(bound, fc.bigInt({ min: 0n, max: 4n }))
        .map(([x, k]) => span([x, shiftUlps(x, x > 0 ? -k : k)])),
    },
    { weight: 1, arbitrary: bound.map((x) => span([0, x])) },
    { weight: 1, arbitrary: bound.map((x) => ({ lo: x + 0, hi: Infinity })) },
    { weight: 1, arbitrary: bound.map((x) => ({ lo: -Infinity, hi: x + 0 })) },
  );
}

/** Any interval: bounds of every kind, the real line, the empty set. */
export const anyInterval: fc.Arbitrary<Interval> = fc.oneof(
  { weight: 20, arbitrary: intervalOver(double) },
  { weight: 1, arbitrary: fc.constant({ lo: -Infinity, hi: Infinity }) },
  { weight: 1, arbitrary: fc.constant({ lo: NaN, hi: NaN }) },
);

/** A position between two doubles, as a fraction of the doubles between them. */
export const fraction: fc.Arbitrary<number> = fc.oneof(
  fc.constantFrom(0, 1),
  fc.integer({ min: 0, max: 1000 }).map((k) => k / 1000),
);

/** A finite double of the nonempty interval X: the given fraction of the way, by ordinals. */
export function pick(x: Interval, at: number): number {
  const low = ordinal(Math.max(x.lo, -Number.MAX_VALUE));
  const high = ordinal(Math.min(x.hi, Number.MAX_VALUE));
  const step = ((high - low) * BigInt(Math.round(at * 1e6))) / 1_000_000n;
  return fromOrdinal(low + step);
}

/** A part of X: empty for the empty set, otherwise between two picked doubles of X (or X's ends). */
export function part(x: Interval, from: number, to: number): Interval {
  if (Number.isNaN(x.lo)) return x;
  const [first, last] = from < to ? [from, to] : [to, from];
  return {
    lo: first === 0 ? x.lo : pick(x, first) + 0,
    hi: last === 1 ? x.hi : pick(x, last) + 0,
  };
}
