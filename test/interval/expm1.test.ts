import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expm1Approximation } from '../../src/interval/expm1.js';
import { expm1Fixed } from '../../src/interval/fixed-point.js';
import {
  exp,
  expm1,
  interval,
  intersection,
  isEmpty,
  point,
  sub,
} from '../../src/interval/index.js';
import { effort } from '../support/effort.js';
import { errorRatio } from '../support/error-ratio.js';
import { describeLaws } from '../support/laws.js';
import { EXPM1 } from '../support/transcendental-operations.js';

describeLaws(EXPM1);

describe('expm1', () => {
  it('is exactly 0 at 0', () => {
    expect(expm1(point(0))).toEqual({ lo: 0, hi: 0 });
    expect(expm1(point(-0))).toEqual({ lo: 0, hi: 0 });
  });

  it('lies just above its argument near 0, down to subnormal numbers', () => {
    expect(expm1(point(5e-324))).toEqual({ lo: 5e-324, hi: 1e-323 });
    expect(expm1(point(-5e-324))).toEqual({ lo: -5e-324, hi: 0 });
    expect(expm1(point(2 ** -60))).toEqual({ lo: 2 ** -60, hi: 2 ** -60 + 2 ** -112 });
  });

  it('tends to −1 and overflows outward only', () => {
    expect(expm1(interval(-Infinity, -50))).toEqual({ lo: -1, hi: -1 + 2 ** -53 });
    expect(expm1(point(710))).toEqual({ lo: Number.MAX_VALUE, hi: Infinity });
  });

  it('meets e^x − 1 computed from exp', () => {
    fc.assert(
      fc.property(fc.double({ min: -100, max: 700, noNaN: true }), (x) => {
        const difference = sub(exp(point(x)), point(1));
        expect(isEmpty(intersection(expm1(point(x)), difference))).toBe(false);
      }),
      effort(500),
    );
  });
});

describe('the double-double approximation of expm1', () => {
  const worstRatio = (low: number, high: number): number =>
    errorRatio(expm1Approximation, expm1Fixed, low, high, 300);

  it('keeps its error bound, with little to spare where the bound is sharp', () => {
    const nearZero = worstRatio(-0.0054, -(2 ** -8));
    expect(nearZero).toBeGreaterThan(0.1);
    expect(nearZero).toBeLessThan(1);
    expect(worstRatio(2 ** -40, 2 ** -9)).toBeLessThan(1);
    expect(worstRatio(-40, 1)).toBeLessThan(1);
    expect(worstRatio(1, 709)).toBeLessThan(1);
  });
});
