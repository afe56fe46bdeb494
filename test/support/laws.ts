/**
 * The laws that every interval operation obeys, as one kit. An operation under test comes with
 * oracles that share no code with the kernel:
 *   at      the tightest enclosure of op at a point, undefined outside the domain;
 *   range   the tightest enclosure of op over intervals, if one is known.
 * Soundness and tightness are separate suites with their own failure messages.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Interval } from '../../src/interval/interval.js';
import { anyInterval, fraction, part, pick } from './arbitraries.js';
import { ulpsBetween } from './doubles.js';
import { effort } from './effort.js';

export type OperationUnderTest = {
  readonly name: string;
  readonly arity: 1 | 2;
  readonly apply: (...x: Interval[]) => Interval;
  readonly at: (...x: number[]) => Interval | undefined;
  readonly range?: (...x: Interval[]) => Interval;
  /** How many doubles a bound may lie outside the tightest; default 0. */
  readonly slack?: bigint;
  /** Where arguments are drawn from; default every kind of interval. */
  readonly argument?: fc.Arbitrary<Interval>;
  readonly runs?: number;
};

export const show = (x: Interval): string =>
  Number.isNaN(x.lo) ? 'EMPTY' : `[${literal(x.lo)}, ${literal(x.hi)}]`;
const literal = (x: number): string => (Object.is(x, -0) ? '-0' : String(x));
const showAll = (xs: readonly Interval[]): string => xs.map(show).join(', ');

const isEmptySet = (x: Interval): boolean => Number.isNaN(x.lo) && Number.isNaN(x.hi);
export const isSubset = (x: Interval, y: Interval): boolean =>
  isEmptySet(x) || (y.lo <= x.lo && x.hi <= y.hi);

/** Throws unless x is a valid, normalized interval. */
export function requireWellFormed(x: Interval, what: string): void {
  const valid =
    isEmptySet(x) || (x.lo <= x.hi && x.lo < Infinity && x.hi > -Infinity && !hasNegativeZero(x));
  if (!valid) throw new Error(`MALFORMED: ${what} = [${literal(x.lo)}, ${literal(x.hi)}]`);
}
const hasNegativeZero = (x: Interval): boolean => Object.is(x.lo, -0) || Object.is(x.hi, -0);

/** Throws unless every bound of `actual` is at most `slack` doubles outside that of `tightest`. */
export function requireTight(
  actual: Interval,
  tightest: Interval,
  slack: bigint,
  what: string,
): void {
  if (isEmptySet(actual) && isEmptySet(tightest)) return;
  const loose =
    isEmptySet(actual) ||
    isEmptySet(tightest) ||
    ulpsBetween(actual.lo, tightest.lo) > slack ||
    ulpsBetween(tightest.hi, actual.hi) > slack;
  if (loose) throw new Error(`LOOSE: ${what} = ${show(actual)}, tightest ${show(tightest)}`);
}

/** Throws unless `actual` contains `exact`. */
export function requireSound(actual: Interval, exact: Interval, what: string): void {
  if (!isSubset(exact, actual)) {
    throw new Error(`UNSOUND: ${what} = ${show(actual)} misses ${show(exact)}`);
  }
}

const argumentsOf = (op: OperationUnderTest): fc.Arbitrary<Interval[]> =>
  fc.array(op.argument ?? anyInterval, { minLength: op.arity, maxLength: op.arity });
const fractions = fc.array(fraction, { minLength: 4, maxLength: 4 });

export function describeSoundness(op: OperationUnderTest): void {
  describe(`${op.name} is sound`, () => {
    it('contains the exact value at every sampled point', () => {
      fc.assert(
        fc.property(argumentsOf(op), fractions, (xs, at) => {
          fc.pre(!xs.some(isEmptySet));
          const points = xs.map((x, i) => pick(x, at[i] as number));
          const exact = op.at(...points);
          const what = `${op.name}(${showAll(xs)}) at (${points.map(literal).join(', ')})`;
          if (exact !== undefined) requireSound(op.apply(...xs), exact, what);
        }),
        effort(op.runs ?? 500),
      );
    });

    it('is a well-formed interval', () => {
      fc.assert(
        fc.property(argumentsOf(op), (xs) => {
          requireWellFormed(op.apply(...xs), `${op.name}(${showAll(xs)})`);
        }),
        effort(op.runs ?? 500),
      );
    });

    it('grows with its arguments (inclusion isotonicity)', () => {
      fc.assert(
        fc.property(argumentsOf(op), fractions, (xs, at) => {
          const parts = xs.map((x, i) => part(x, at[2 * i] as number, at[2 * i + 1] as number));
          const inner = op.apply(...parts);
          const outer = op.apply(...xs);
          if (!isSubset(inner, outer)) {
            throw new Error(
              `NOT ISOTONE: ${op.name}(${showAll(parts)}) = ${show(inner)} but ${op.name}(${showAll(xs)}) = ${show(outer)}`,
            );
          }
        }),
        effort(op.runs ?? 500),
      );
    });

    it('is empty for an empty argument', () => {
      fc.assert(
        fc.property(argumentsOf(op), fc.nat(op.arity - 1), (xs, i) => {
          expect(op.apply(...xs.with(i, { lo: NaN, hi: NaN }))).toEqual({ lo: NaN, hi: NaN });
        }),
        effort(50),
      );
    });
  });
}

export function describeTightness(op: OperationUnderTest): void {
  const slack = op.slack ?? 0n;
  const claim = slack === 0n ? 'the tightest enclosure' : `within ${slack} ulp of the tightest`;
  describe(`${op.name} is tight`, () => {
    it(`returns ${claim} at points`, () => {
      fc.assert(
        fc.property(argumentsOf(op), fractions, (xs, at) => {
          fc.pre(!xs.some(isEmptySet));
          const points = xs.map((x, i) => pick(x, at[i] as number));
          const exact = op.at(...points);
          const actual = op.apply(...points.map((p) => ({ lo: p + 0, hi: p + 0 })));
          const what = `${op.name}(${points.map(literal).join(', ')})`;
          requireTight(actual, exact ?? { lo: NaN, hi: NaN }, slack, what);
        }),
        effort(op.runs ?? 500),
      );
    });

    const { range } = op;
    if (range === undefined) return;
    it(`returns ${claim} over intervals`, () => {
      fc.assert(
        fc.property(argumentsOf(op), (xs) => {
          const what = `${op.name}(${showAll(xs)})`;
          const actual = op.apply(...xs);
          requireSound(actual, range(...xs), what);
          requireTight(actual, range(...xs), slack, what);
        }),
        effort(op.runs ?? 500),
      );
    });
  });
}

/** Both suites. */
export function describeLaws(op: OperationUnderTest): void {
  describeSoundness(op);
  describeTightness(op);
}
