import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { logFixed } from '../../src/interval/fixed-point.js';
import {
  add,
  exp,
  interval,
  isEmpty,
  log,
  mul,
  point,
  intersection,
} from '../../src/interval/index.js';
import { logApproximation, logDown, logUp } from '../../src/interval/log.js';
import { effort } from '../support/effort.js';
import { errorRatio } from '../support/error-ratio.js';
import { describeLaws } from '../support/laws.js';
import { LOG } from '../support/transcendental-operations.js';

describeLaws(LOG);

const NONE = { lo: NaN, hi: NaN };

describe('log', () => {
  it('is exactly 0 at 1', () => {
    expect(log(point(1))).toEqual({ lo: 0, hi: 0 });
  });

  it('sees only the positive part of its argument', () => {
    expect(log(interval(-3, 1))).toEqual({ lo: -Infinity, hi: 0 });
    expect(log(interval(0, 1))).toEqual({ lo: -Infinity, hi: 0 });
    expect(log(interval(-Infinity, Infinity))).toEqual({ lo: -Infinity, hi: Infinity });
    expect(log(interval(-3, 0))).toEqual(NONE);
    expect(log(point(0))).toEqual(NONE);
    expect(log(interval(-3, -2))).toEqual(NONE);
  });

  it('takes 0 and ∞ as limits', () => {
    expect([logDown(0), logUp(0), logDown(Infinity), logUp(Infinity)]).toEqual([
      -Infinity,
      -Infinity,
      Infinity,
      Infinity,
    ]);
  });

  it('reaches the ends of the number format', () => {
    expect(log(point(5e-324))).toEqual({ lo: -744.4400719213813, hi: -744.4400719213812 });
    expect(log(point(Number.MAX_VALUE))).toEqual({ lo: 709.782712893384, hi: 709.7827128933841 });
  });

  it('turns products into sums and undoes exp', () => {
    const positive = fc.double({ min: 1e-150, max: 1e150, noNaN: true });
    fc.assert(
      fc.property(positive, positive, (x, y) => {
        const sum = add(log(point(x)), log(point(y)));
        expect(isEmpty(intersection(log(mul(point(x), point(y))), sum))).toBe(false);
        const back = exp(log(point(x)));
        expect(back.lo <= x && x <= back.hi).toBe(true);
      }),
      effort(500),
    );
  });
});

describe('the double-double approximation of log', () => {
  const worstRatio = (low: number, high: number): number =>
    errorRatio(logApproximation, logFixed, low, high, 300);

  it('keeps its error bound, with little to spare where the bound is sharp', () => {
    const nearOne = worstRatio(1.0075, 1.0078);
    expect(nearOne).toBeGreaterThan(0.1);
    expect(nearOne).toBeLessThan(1);
    expect(worstRatio(0.5, 2)).toBeLessThan(1);
    expect(worstRatio(5e-324, 1e-320)).toBeLessThan(1);
    expect(worstRatio(1e290, 1e300)).toBeLessThan(1);
  });
});
