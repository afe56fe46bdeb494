import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { erfApproximation } from '../../src/interval/erf.js';
import { erfFixed } from '../../src/interval/fixed-point-erf.js';
import { add, ENTIRE, erf, erfc, neg, point } from '../../src/interval/index.js';
import { effort } from '../support/effort.js';
import { errorRatio } from '../support/error-ratio.js';
import { describeLaws } from '../support/laws.js';
import { ERF } from '../support/transcendental-operations.js';

describeLaws(ERF);

const argument = fc.double({ min: -7, max: 7, noNaN: true });

describe('erf', () => {
  it('is exactly 0 at 0', () => {
    expect(erf(point(0))).toEqual({ lo: 0, hi: 0 });
    expect(erf(point(-0))).toEqual({ lo: 0, hi: 0 });
  });

  it('never leaves [−1, 1]', () => {
    expect(erf(ENTIRE)).toEqual({ lo: -1, hi: 1 });
    expect(erf(point(6))).toEqual({ lo: 1 - 2 ** -53, hi: 1 });
    expect(erf(point(Number.MAX_VALUE))).toEqual({ lo: 1 - 2 ** -53, hi: 1 });
    expect(erf(point(-5.9))).toEqual({ lo: -1, hi: -1 + 2 ** -53 });
  });

  it('keeps its relative accuracy down to subnormal numbers', () => {
    expect(erf(point(5e-324))).toEqual({ lo: 5e-324, hi: 1e-323 });
    expect(erf(point(1e-300))).toEqual({
      lo: 1.1283791670955125e-300,
      hi: 1.1283791670955126e-300,
    });
  });

  it('is odd', () => {
    fc.assert(
      fc.property(argument, (x) => {
        expect(erf(neg(point(x)))).toEqual(neg(erf(point(x))));
      }),
      effort(300),
    );
  });

  it('adds up to 1 with erfc', () => {
    fc.assert(
      fc.property(argument, (x) => {
        const sum = add(erf(point(x)), erfc(point(x)));
        expect(sum.lo <= 1 && 1 <= sum.hi).toBe(true);
      }),
      effort(300),
    );
  });
});

describe('the double-double approximation of erf', () => {
  const worstRatio = (low: number, high: number): number =>
    errorRatio(erfApproximation, erfFixed, low, high, 200);

  it('keeps its error bound, with little to spare where the bound is sharp', () => {
    const beforeHalf = worstRatio(0.48, 0.4999);
    expect(beforeHalf).toBeGreaterThan(0.1);
    expect(beforeHalf).toBeLessThan(1);
    expect(worstRatio(0, 0.48)).toBeLessThan(1);
    expect(worstRatio(0.5, 6)).toBeLessThan(1);
    expect(worstRatio(0, 2 ** -40)).toBeLessThan(1);
    expect(worstRatio(0, 2 ** -1022)).toBeLessThan(1);
  });
});
