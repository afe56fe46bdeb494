/**
 * decimal.js at 60 digits as an oracle that knows nothing of BigInt rationals: containment and
 * tightness, each by its own suite.
 */
import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  add,
  div,
  type Interval,
  mul,
  point,
  pown,
  recip,
  sqr,
  sqrt,
  sub,
} from '../../src/interval/index.js';
import { doubleByValue, nearBreakPoint, shortDouble } from '../support/arbitraries.js';
import { shiftUlps } from '../support/doubles.js';
import { effort } from '../support/effort.js';
import { expand } from '../support/exact.js';

const range = { precision: 60, minE: -9e15, maxE: 9e15 };
const Down = Decimal.clone({ ...range, rounding: Decimal.ROUND_FLOOR });
const Up = Decimal.clone({ ...range, rounding: Decimal.ROUND_CEIL });

/** Decimals of 60 digits below and above op(x, y): the exact value lies between them. */
type Oracle = (x: Decimal, y: Decimal) => Decimal;
type Case = readonly [string, (x: Interval, y: Interval) => Interval, Oracle];

/** A power of x > 0 by repeated products, each rounded in the direction that x carries. */
const power = (x: Decimal, n: number): Decimal =>
  Array.from({ length: n - 1 }).reduce<Decimal>((p) => p.times(x), x);

const cases: readonly Case[] = [
  ['add', add, (x, y) => x.plus(y)],
  ['sub', sub, (x, y) => x.minus(y)],
  ['mul', mul, (x, y) => x.times(y)],
  ['div', div, (x, y) => x.div(y)],
  ['recip', recip, (x) => x.pow(0).div(x)],
  ['sqr', sqr, (x) => x.times(x)],
  ['sqrt', (x) => sqrt(x), (x) => x.sqrt()],
  ['pown 3', (x) => pown(x, 3), (x) => power(x, 3)],
  ['pown 10', (x) => pown(x, 10), (x) => power(x, 10)],
];

const positive = fc
  .oneof(doubleByValue, shortDouble, nearBreakPoint)
  .map(Math.abs)
  .filter((x) => x > 2 ** -90 && x < 2 ** 90);

/** The constructor reads a number as its shortest decimal, but never rounds a text. */
const bracket = (oracle: Oracle, x: number, y: number): [Decimal, Decimal] => [
  oracle(new Down(expand(x)), new Down(expand(y))),
  oracle(new Up(expand(x)), new Up(expand(y))),
];

for (const [name, op, oracle] of cases) {
  describe(`${name} against 60 decimal digits`, () => {
    it('is sound: no bound lies beyond the exact value', () => {
      fc.assert(
        fc.property(positive, positive, (x, y) => {
          const [below, above] = bracket(oracle, x, y);
          const { lo, hi } = op(point(x), point(y));
          expect(above.gte(expand(lo)), `UNSOUND: ${lo} > ${name}(${x}, ${y}) = ${above}`).toBe(
            true,
          );
          expect(below.lte(expand(hi)), `UNSOUND: ${hi} < ${name}(${x}, ${y}) = ${below}`).toBe(
            true,
          );
        }),
        effort(300),
      );
    });

    it('is tight: no double lies strictly between a bound and the exact value', () => {
      fc.assert(
        fc.property(positive, positive, (x, y) => {
          const [below, above] = bracket(oracle, x, y);
          const { lo, hi } = op(point(x), point(y));
          const next = shiftUlps(lo, 1n);
          const previous = shiftUlps(hi, -1n);
          expect(above.lt(expand(next)) || hi === lo, `LOOSE: ${next} ≤ ${name}(${x}, ${y})`).toBe(
            true,
          );
          expect(
            below.gt(expand(previous)) || hi === lo,
            `LOOSE: ${previous} ≥ ${name}(${x}, ${y})`,
          ).toBe(true);
        }),
        effort(300),
      );
    });
  });
}
