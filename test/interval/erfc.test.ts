import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { erfcApproximation } from '../../src/interval/erfc-approximation.js';
import { erfcFixed } from '../../src/interval/fixed-point-erf.js';
import {
  add,
  ENTIRE,
  erfc,
  exp,
  intersection,
  interval,
  isEmpty,
  mul,
  neg,
  point,
  sqr,
} from '../../src/interval/index.js';
import { erfcx } from '../../src/interval/erfcx.js';
import { effort } from '../support/effort.js';
import { errorRatio } from '../support/error-ratio.js';
import { describeLaws } from '../support/laws.js';
import { ERFC } from '../support/transcendental-operations.js';

describeLaws(ERFC);

describe('erfc', () => {
  it('is exactly 1 at 0', () => {
    expect(erfc(point(0))).toEqual({ lo: 1, hi: 1 });
    expect(erfc(point(-0))).toEqual({ lo: 1, hi: 1 });
  });

  it('never leaves [0, 2]', () => {
    expect(erfc(ENTIRE)).toEqual({ lo: 0, hi: 2 });
    expect(erfc(point(-6))).toEqual({ lo: 2 - 2 ** -52, hi: 2 });
    expect(erfc(point(Number.MAX_VALUE))).toEqual({ lo: 0, hi: 5e-324 });
    expect(erfc(interval(28, Infinity))).toEqual({ lo: 0, hi: 5e-324 });
  });

  it('stays tight among subnormal results, down to its underflow', () => {
    expect(erfc(point(26.6))).toEqual({ lo: 1.08851258854422e-309, hi: 1.088512588544227e-309 });
    expect(erfc(point(27.2))).toEqual({ lo: 1e-323, hi: 1.5e-323 });
    expect(erfc(point(27.3))).toEqual({ lo: 0, hi: 5e-324 });
  });

  it('reflects: erfc(t) + erfc(−t) = 2', () => {
    fc.assert(
      fc.property(fc.double({ min: -7, max: 7, noNaN: true }), (t) => {
        const sum = add(erfc(point(t)), erfc(neg(point(t))));
        expect(sum.lo <= 2 && 2 <= sum.hi).toBe(true);
      }),
      effort(300),
    );
  });

  it('meets e^(−t²)·erfcx(t)', () => {
    fc.assert(
      fc.property(fc.double({ min: -26, max: 28, noNaN: true }), (t) => {
        const product = mul(exp(neg(sqr(point(t)))), erfcx(point(t)));
        expect(isEmpty(intersection(erfc(point(t)), product))).toBe(false);
      }),
      effort(300),
    );
  });
});

describe('the double-double approximation of erfc', () => {
  const worstRatio = (low: number, high: number): number =>
    errorRatio(erfcApproximation, erfcFixed, low, high, 150);

  it('keeps its error bound, with little to spare where the bound is sharp', () => {
    const tail = worstRatio(15, 15.4);
    expect(tail).toBeGreaterThan(0.1);
    expect(tail).toBeLessThan(1);
    expect(worstRatio(0.001, 6)).toBeLessThan(1);
    expect(worstRatio(6, 28)).toBeLessThan(1);
  });
});
