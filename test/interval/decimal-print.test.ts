import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  fromDecimal,
  IntervalError,
  toDecimalDown,
  toDecimalUp,
} from '../../src/interval/index.js';
import { double } from '../support/arbitraries.js';
import { fromOrdinal, ordinal } from '../support/doubles.js';
import { effort } from '../support/effort.js';
import { compare, parseDecimal, plus, type Rational, ratio, rational } from '../support/exact.js';

/** The double nearest to q, ties to even ordinals; MAX_VALUE's upper neighbour counts as 2^1024. */
const readsBack = (q: Rational, x: number): boolean => {
  const half = ratio(1n, 2n);
  const value = (index: bigint): Rational =>
    index > ordinal(Number.MAX_VALUE)
      ? ratio(1n << 1024n, 1n)
      : index < -ordinal(Number.MAX_VALUE)
        ? ratio(-(1n << 1024n), 1n)
        : rational(fromOrdinal(index));
  const middle = (i: bigint, j: bigint): Rational => {
    const sum = plus(value(i), value(j));
    return ratio(sum.n * half.n, sum.d * half.d);
  };
  const i = ordinal(x);
  const below = compare(middle(i - 1n, i), q);
  const above = compare(q, middle(i, i + 1n));
  return i % 2n === 0n ? below <= 0 && above <= 0 : below < 0 && above < 0;
};

const significant = (text: string): number =>
  text.replace(/e.*/, '').replace(/[-.]/g, '').replace(/^0+/, '').replace(/0+$/, '').length;

/** The k-digit decimal next to x on the given side, independently of the implementation. */
function truncateTo(k: number, x: number, side: 'below' | 'above'): Rational {
  const { n, d } = rational(x);
  const magnitude = n < 0n ? -n : n;
  // 10^e with 10^(e−1) ≤ |x| < 10^e, by search from the lengths of numerator and denominator.
  let e = magnitude.toString().length - d.toString().length + 1;
  const power = (j: number): Rational =>
    j >= 0 ? ratio(10n ** BigInt(j), 1n) : ratio(1n, 10n ** BigInt(-j));
  while (compare(ratio(magnitude, d), power(e - 1)) < 0) e -= 1;
  const unit = power(e - k);
  const units = (magnitude * unit.d) / (d * unit.n);
  const exact = units * d * unit.n === magnitude * unit.d;
  const outward = (side === 'above') === n > 0n && !exact ? units + 1n : units;
  return ratio((n < 0n ? -outward : outward) * unit.n, unit.d);
}

function requireShortest(x: number, text: string, side: 'below' | 'above'): void {
  const q = parseDecimal(text);
  const order = compare(q, rational(x));
  expect(side === 'below' ? order <= 0 : order >= 0, `${text} on the outer side of ${x}`).toBe(
    true,
  );
  expect(readsBack(q, x), `${text} reads back as ${x}`).toBe(true);
  const k = significant(text);
  expect(compare(q, truncateTo(k, x, side)), `${text} is nearest to ${x}`).toBe(0);
  if (k > 1) {
    expect(readsBack(truncateTo(k - 1, x, side), x), `${text} is shortest for ${x}`).toBe(false);
  }
}

describe('toDecimalDown and toDecimalUp', () => {
  it('print the shortest decimal on their side that reads back, nearest first', () => {
    fc.assert(
      fc.property(double, (x) => {
        fc.pre(x !== 0);
        requireShortest(x, toDecimalDown(x), 'below');
        requireShortest(x, toDecimalUp(x), 'above');
      }),
      effort(1000),
    );
  });

  it('do so at every power of two', () => {
    for (let e = -1074; e <= 1023; e += 1) {
      requireShortest(2 ** e, toDecimalDown(2 ** e), 'below');
      requireShortest(2 ** e, toDecimalUp(2 ** e), 'above');
    }
  });

  it('never print a midpoint that reads back as the even neighbour', () => {
    // Doubles of spacing 4, x/4 odd and even: the midpoints x ± 2 that end in 0 are shorter than x.
    const start = 2 ** 54 - (2 ** 54 % 20);
    for (let k = 20; k < 2000; k += 20) {
      for (const x of [start + k + 12, start + k + 8]) {
        requireShortest(x, toDecimalDown(x), 'below');
        requireShortest(x, toDecimalUp(x), 'above');
      }
    }
  });

  it('print bounds of what fromDecimal encloses', () => {
    fc.assert(
      fc.property(double, (x) => {
        expect(fromDecimal(toDecimalDown(x)).hi).toBe(x + 0);
        expect(fromDecimal(toDecimalUp(x)).lo).toBe(x + 0);
        expect(Number(toDecimalDown(x))).toBe(x + 0);
        expect(Number(toDecimalUp(x))).toBe(x + 0);
      }),
      effort(1000),
    );
  });

  const table: readonly [number, string, string][] = [
    [0, '0', '0'],
    [-0, '0', '0'],
    [1, '1', '1'],
    [-1.5, '-1.5', '-1.5'],
    [100, '100', '100'],
    [0.001, '0.001', '0.0010000000000000001'],
    [0.1, '0.1', '0.10000000000000001'],
    [0.3, '0.29999999999999998', '0.3'],
    [-0.1, '-0.10000000000000001', '-0.1'],
    [2 ** 53, '9007199254740992', '9007199254740992'],
    [1e21, '1e+21', '1e+21'],
    [1e23, '9.999999999999999e+22', '1e+23'],
    [5e-324, '4e-324', '5e-324'],
    [-5e-324, '-5e-324', '-4e-324'],
    [Number.MAX_VALUE, '1.7976931348623157e+308', '1.7976931348623158e+308'],
    [Infinity, 'Infinity', 'Infinity'],
    [-Infinity, '-Infinity', '-Infinity'],
  ];
  for (const [x, down, up] of table) {
    it(`print ${Object.is(x, -0) ? '-0' : x} as ${down} and ${up}`, () => {
      expect([toDecimalDown(x), toDecimalUp(x)]).toEqual([down, up]);
    });
  }

  it('lay numbers out as Number.prototype.toString does', () => {
    for (const x of [1e-7, 1.5e-7, 0.000001, 0.00002, 123456789, 1e20, 1.25e21, 2 ** 70, 0.5]) {
      expect([toDecimalDown(x), toDecimalUp(x)]).toContain(String(x));
    }
  });

  it('reject NaN, which no decimal can bound', () => {
    expect(() => toDecimalDown(NaN)).toThrow(IntervalError);
    expect(() => toDecimalUp(NaN)).toThrow(IntervalError);
  });
});
