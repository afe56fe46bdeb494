import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expDown, expUp } from '../../src/interval/exp.js';
import { expApproximation } from '../../src/interval/exp-approximation.js';
import { expFixed } from '../../src/interval/fixed-point.js';
import { exp, interval, mul, neg, point } from '../../src/interval/index.js';
import { nextUp } from '../../src/interval/rounding.js';
import { effort } from '../support/effort.js';
import { errorRatio } from '../support/error-ratio.js';
import { describeLaws } from '../support/laws.js';
import { EXP } from '../support/transcendental-operations.js';

describeLaws(EXP);

describe('exp', () => {
  it('is exactly 1 at 0', () => {
    expect(exp(point(0))).toEqual({ lo: 1, hi: 1 });
    expect(exp(point(-0))).toEqual({ lo: 1, hi: 1 });
  });

  it('overflows outward only', () => {
    expect(exp(point(709.782712893384))).toEqual({
      lo: 1.7976931348622732e308,
      hi: 1.7976931348622734e308,
    });
    expect(exp(point(709.7827128933841))).toEqual({ lo: Number.MAX_VALUE, hi: Infinity });
    expect(exp(point(Number.MAX_VALUE))).toEqual({ lo: Number.MAX_VALUE, hi: Infinity });
    expect(expDown(Infinity)).toBe(Infinity);
  });

  it('stays tight among subnormal results and underflows to the smallest double', () => {
    expect(exp(point(-744.4400719213812))).toEqual({ lo: 5e-324, hi: 1e-323 });
    expect(exp(point(-744.4400719213813))).toEqual({ lo: 0, hi: 5e-324 });
    expect(exp(point(-Number.MAX_VALUE))).toEqual({ lo: 0, hi: 5e-324 });
    expect(exp(interval(-Infinity, -800))).toEqual({ lo: 0, hi: 5e-324 });
    expect(expUp(-Infinity)).toBe(0);
  });

  it('is next to 1 for the smallest arguments', () => {
    expect(exp(point(5e-324))).toEqual({ lo: 1, hi: nextUp(1) });
    expect(exp(point(-5e-324))).toEqual({ lo: 1 - 2 ** -53, hi: 1 });
  });

  it('satisfies e^x·e^−x = 1', () => {
    fc.assert(
      fc.property(fc.double({ min: -700, max: 700, noNaN: true }), (x) => {
        const product = mul(exp(point(x)), exp(neg(point(x))));
        expect(product.lo).toBeLessThanOrEqual(1);
        expect(product.hi).toBeGreaterThanOrEqual(1);
      }),
      effort(500),
    );
  });
});

describe('the double-double approximation of exp', () => {
  const worstRatio = (low: number, high: number): number =>
    errorRatio((x) => expApproximation(x, 0), expFixed, low, high, 300);

  it('keeps its error bound, with little to spare where the bound is sharp', () => {
    const nearZero = worstRatio(2 ** -8, 0.0054);
    expect(nearZero).toBeGreaterThan(0.1);
    expect(nearZero).toBeLessThan(1);
    expect(worstRatio(-745, 709)).toBeLessThan(1);
  });
});
