import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pred, succ } from '../../src/interval/loose.js';
import { double } from '../support/arbitraries.js';
import { shiftUlps } from '../support/doubles.js';
import { effort } from '../support/effort.js';

const requireStep = (x: number): void => {
  const exact = Math.abs(x) < 2 ** -1022 || Math.abs(x) > 2 ** -1020;
  const steps = exact ? 1n : 2n;
  expect(pred(x)).toBeLessThanOrEqual(shiftUlps(x, -1n));
  expect(pred(x)).toBeGreaterThanOrEqual(shiftUlps(x, -steps));
  expect(succ(x)).toBeGreaterThanOrEqual(shiftUlps(x, 1n));
  expect(succ(x)).toBeLessThanOrEqual(shiftUlps(x, steps));
};

describe('pred and succ after Rump', () => {
  it('lie beyond the neighbour by at most one double, and only near 2^−1021', () => {
    fc.assert(fc.property(double, requireStep), effort(3000));
  });

  it('do so around every power of two', () => {
    for (let e = -1074; e <= 1023; e += 1) {
      for (const k of [-2n, -1n, 0n, 1n, 2n]) {
        requireStep(shiftUlps(2 ** e, k));
        requireStep(-shiftUlps(2 ** e, k));
      }
    }
  });

  it('overflow outward', () => {
    expect(succ(Number.MAX_VALUE)).toBe(Infinity);
    expect(pred(-Number.MAX_VALUE)).toBe(-Infinity);
  });

  it('are no bounds for infinite arguments, which is why they demand finite ones', () => {
    expect(pred(Infinity)).toBeNaN();
    expect(succ(-Infinity)).toBeNaN();
  });
});
