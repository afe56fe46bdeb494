import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { NoEnclosure } from '../../src/checker/decimal.js';
import { arithmetic, type Interval, interval, ZERO } from '../../src/checker/interval.js';
import { effort } from '../support/effort.js';
import { Exact } from './golden.js';

const digits = 8;
const kernel = arithmetic(digits);

const numbers = fc
  .tuple(fc.integer({ min: -99999, max: 99999 }), fc.integer({ min: -9, max: 3 }))
  .map(([n, e]) => new Decimal(`${n}e${e}`));

/** Intervals of every kind of sign, points among them, and a number in each: an end or in between. */
const members = fc
  .tuple(numbers, numbers, fc.integer({ min: 0, max: 4 }))
  .map(([a, b, k]): [Interval, Decimal] => {
    const [lo, hi] = a.lte(b) ? [a, b] : [b, a];
    return [interval(lo, hi), new Exact(hi).minus(lo).times(k).div(4).plus(lo)];
  });

const encloses = (a: Interval, exact: Decimal): boolean => a.lo.lte(exact) && a.hi.gte(exact);

/** Whether the ends are those of the exact range, up to rounding. */
function isTight(a: Interval, ...values: readonly Decimal[]): boolean {
  const [lo, hi] = [Exact.min(...values), Exact.max(...values)];
  const slack = (v: Decimal) => v.abs().times(`1e${2 - digits}`);
  return a.lo.gte(lo.minus(slack(lo))) && a.hi.lte(hi.plus(slack(hi)));
}

const ends = ({ lo, hi }: Interval): [Decimal, Decimal] => [new Exact(lo), new Exact(hi)];
const pairs = (a: Interval, b: Interval, op: (x: Decimal, y: Decimal) => Decimal): Decimal[] =>
  ends(a).flatMap((x) => ends(b).map((y) => op(x, y)));

describe('interval arithmetic', () => {
  test.each([
    ['add', (x: Decimal, y: Decimal) => x.plus(y)],
    ['sub', (x: Decimal, y: Decimal) => x.minus(y)],
    ['mul', (x: Decimal, y: Decimal) => x.times(y)],
  ] as const)('%s encloses, and no more than the range', (name, op) => {
    fc.assert(
      fc.property(members, members, ([a, x], [b, y]) => {
        const result = kernel[name](a, b);
        expect(encloses(result, op(new Exact(x), y))).toBe(true);
        expect(isTight(result, ...pairs(a, b, op))).toBe(true);
      }),
      effort(500),
    );
  });

  test('sqr encloses, and no more than the range', () => {
    fc.assert(
      fc.property(members, ([a, x]) => {
        const hasZero = a.lo.lte(0) && a.hi.gte(0);
        const squares = ends(a).map((end) => end.times(end));
        expect(encloses(kernel.sqr(a), new Exact(x).times(x))).toBe(true);
        expect(isTight(kernel.sqr(a), ...squares, ...(hasZero ? [new Exact(0)] : []))).toBe(true);
      }),
      effort(300),
    );
  });

  test('recip encloses, and there is none of an interval with 0', () => {
    fc.assert(
      fc.property(members, ([a, x]) => {
        if (a.lo.lte(0) && a.hi.gte(0)) {
          expect(() => kernel.recip(a)).toThrow(NoEnclosure);
          return;
        }
        expect(encloses(kernel.recip(a), new Exact(1).div(x))).toBe(true);
        expect(isTight(kernel.recip(a), ...ends(a).map((end) => new Exact(1).div(end)))).toBe(true);
      }),
      effort(300),
    );
  });

  test('sqrt encloses the roots of what is not negative', () => {
    fc.assert(
      fc.property(members, ([a, x]) => {
        fc.pre(a.hi.gte(0) && x.gte(0));
        expect(encloses(kernel.sqrt(a), new Exact(x).sqrt())).toBe(true);
      }),
      effort(300),
    );
  });

  test('over divides by a count', () => {
    fc.assert(
      fc.property(members, fc.integer({ min: 1, max: 99 }), ([a, x], n) => {
        expect(encloses(kernel.over(a, n), new Exact(x).div(n))).toBe(true);
        expect(isTight(kernel.over(a, n), ...ends(a).map((end) => end.div(n)))).toBe(true);
      }),
      effort(300),
    );
  });

  test('the middle is a number of the interval, even where no middle has so few digits', () => {
    fc.assert(
      fc.property(members, ([a]) => {
        expect(encloses(a, kernel.middle(a))).toBe(true);
      }),
      effort(300),
    );
    const narrow = interval(new Decimal('1.0000000001'), new Decimal('1.0000000002'));
    expect(encloses(narrow, kernel.middle(narrow))).toBe(true);
  });

  test('round encloses, with ends of few digits', () => {
    fc.assert(
      fc.property(members, ([a, x]) => {
        const third = interval(new Exact(a.lo).div(3), new Exact(a.hi).div(3));
        const rounded = kernel.round(third);
        expect(encloses(rounded, new Exact(x).div(3))).toBe(true);
        expect(rounded.lo.precision() <= digits && rounded.hi.precision() <= digits).toBe(true);
      }),
      effort(200),
    );
  });

  test('the object ZERO is skipped, without a change of the result', () => {
    const a = interval(new Decimal(-2), new Decimal('1.5'));
    const zero = interval(new Decimal(0), new Decimal(0));
    for (const name of ['add', 'sub', 'mul'] as const) {
      for (const [x, y] of [
        [a, ZERO],
        [ZERO, a],
      ] as const) {
        const same = kernel[name](x === ZERO ? zero : x, y === ZERO ? zero : y);
        const skipped = kernel[name](x, y);
        expect(skipped.lo.eq(same.lo) && skipped.hi.eq(same.hi)).toBe(true);
      }
    }
  });
});
