import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ETA, nextDown, nextUp, PHI, UNIT_ROUNDOFF } from '../../src/interval/neighbours.js';
import { double } from '../support/arbitraries.js';
import { fromOrdinal, ordinal, shiftUlps } from '../support/doubles.js';
import { effort } from '../support/effort.js';

describe('nextUp and nextDown', () => {
  it('step by one ordinal, for every kind of double', () => {
    fc.assert(
      fc.property(double, (x) => {
        expect(nextUp(x) + 0).toBe(shiftUlps(x, 1n) + 0);
        expect(nextDown(x) + 0).toBe(shiftUlps(x, -1n) + 0);
      }),
      effort(3000),
    );
  });

  it('step by one ordinal around every power of two', () => {
    for (let e = -1074; e <= 1023; e += 1) {
      for (const x of [2 ** e, -(2 ** e), shiftUlps(2 ** e, 1n), shiftUlps(2 ** e, -1n)]) {
        expect([x, nextUp(x) + 0]).toEqual([x, fromOrdinal(ordinal(x) + 1n) + 0]);
        expect([x, nextDown(x) + 0]).toEqual([x, fromOrdinal(ordinal(x) - 1n) + 0]);
      }
    }
  });

  it('cross the ends of the number line as IEEE 754 says', () => {
    expect(nextUp(Number.MAX_VALUE)).toBe(Infinity);
    expect(nextDown(-Number.MAX_VALUE)).toBe(-Infinity);
    expect(nextUp(-Infinity)).toBe(-Number.MAX_VALUE);
    expect(nextDown(Infinity)).toBe(Number.MAX_VALUE);
    expect(nextUp(Infinity)).toBe(Infinity);
    expect(nextDown(-Infinity)).toBe(-Infinity);
    expect(nextUp(NaN)).toBeNaN();
    expect(nextDown(NaN)).toBeNaN();
  });

  it('cross zero through the smallest doubles', () => {
    expect([nextUp(0), nextUp(-0), nextDown(0)]).toEqual([ETA, ETA, -ETA]);
    expect([nextUp(-ETA) + 0, nextDown(ETA) + 0]).toEqual([0, 0]);
  });

  it('use φ, the double after u', () => {
    expect(ordinal(PHI)).toBe(ordinal(UNIT_ROUNDOFF) + 1n);
  });
});
