import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Dyadic } from '../../src/interval/dyadic.js';
import { IntervalError, point, pown } from '../../src/interval/index.js';
import { powerBounds, powerDown, powerPair, powerUp } from '../../src/interval/power-scalar.js';
import { double } from '../support/arbitraries.js';
import { effort } from '../support/effort.js';
import {
  ceilDouble,
  compare,
  floorDouble,
  minus,
  plus,
  power,
  type Rational,
  ratio,
  rational,
  times,
} from '../support/exact.js';
import { parseNumber } from '../support/itl.js';

const golden = readFileSync(new URL('./pown.csv', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => line.split(',') as [string, string, string, string])
  .map(([x, n, lo, hi]) => ({
    x: parseNumber(x),
    n: Number(n),
    lo: parseNumber(lo),
    hi: parseNumber(hi),
  }));

describe('pown', () => {
  it('agrees with MPFR for exponents up to 2^53, overflow and underflow included', () => {
    for (const { x, n, lo, hi } of golden) {
      expect({ x, n, lo: powerDown(x, n), hi: powerUp(x, n) }).toEqual({ x, n, lo, hi });
    }
  });

  it('has golden cases of every size', () => {
    expect(golden.length).toBeGreaterThan(1000);
    expect(golden.filter((c) => c.lo > 0 && c.hi < Infinity).length).toBeGreaterThan(900);
    expect(golden.filter((c) => Math.abs(c.n) > 2 ** 50).length).toBeGreaterThan(50);
  });

  it('rejects exponents that are not integers up to 2^53 in magnitude', () => {
    const bad = [0.5, NaN, Infinity, -Infinity, 2 ** 54, -(2 ** 54), '2' as unknown as number];
    for (const n of bad) {
      expect(() => pown(point(1), n)).toThrow(IntervalError);
      expect(() => pown(point(1), n)).toThrow(/integer exponent/);
    }
  });

  it('treats −0 as an exponent like 0', () => {
    expect(pown(point(3), -0)).toEqual({ lo: 1, hi: 1 });
  });
});

describe('the two ways of powering', () => {
  const base = double.map(Math.abs).filter((x) => x > 2 ** -200 && x < 2 ** 200);
  const near = (q: Rational, r: Rational): Rational => {
    const { n, d } = minus(q, r);
    return ratio(n < 0n ? -n : n, d);
  };

  it('as a pair keep within the margin, which is 0 only if the pair is exact', () => {
    fc.assert(
      fc.property(base, fc.integer({ min: -64, max: 64 }), (x, n) => {
        fc.pre(n !== 0);
        const { high, low, margin } = powerPair(x, n);
        if (Number.isNaN(margin)) return;
        const exact = power(rational(x), n);
        const error = near(exact, plus(rational(high), rational(low)));
        expect(compare(error, rational(margin)) <= 0).toBe(true);
        expect(high + low).toBe(high);
      }),
      effort(1000),
    );
  });

  it('leave exponents beyond 64, for which the margin is not proved, to integers', () => {
    expect(powerPair(1.1, 64).margin).toBeGreaterThan(0);
    expect(powerPair(1.1, 65).margin).toBeNaN();
    expect(powerPair(1.1, -65).margin).toBeNaN();
  });

  it('as cut integers enclose the power, and are exact if nothing was cut', () => {
    const value = ({ mantissa, exponent }: Dyadic): Rational =>
      times(ratio(mantissa, 1n), power(ratio(2n, 1n), exponent));
    fc.assert(
      fc.property(base, fc.integer({ min: 1, max: 64 }), (x, n) => {
        const exact = power(rational(x), n);
        fc.pre(floorDouble(exact) > 0 && ceilDouble(exact) < Infinity);
        const { lower, upper } = powerBounds(x, n);
        expect(compare(value(lower), exact) <= 0).toBe(true);
        expect(compare(value(upper), exact) >= 0).toBe(true);
        const width = minus(value(upper), value(lower));
        expect(compare(width, times(exact, power(ratio(2n, 1n), -198))) < 0).toBe(true);
      }),
      effort(500),
    );
  });
});
