import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { erfcxDown, erfcxUp } from '../../src/interval/erfcx.js';
import { expDown, expUp } from '../../src/interval/exp.js';
import {
  ERFCX_FAST_REFLECTED_RELATIVE_ERROR,
  ERFCX_FAST_RELATIVE_ERROR,
  EXP_FAST_RELATIVE_ERROR,
  erfcxFast,
  expFast,
} from '../../src/interval/fast.js';
import { erfcxFixed, erfcxNegFixed } from '../../src/interval/fixed-point-erf.js';
import { expFixed, type FixedPoint } from '../../src/interval/fixed-point.js';
import { shiftUlps } from '../support/doubles.js';
import { effort, runs, seed } from '../support/effort.js';
import { minus, ratio, rational, times } from '../support/exact.js';

const U = 2 ** -53;

/** The error of y in units of u·v, against the integer evaluation of v. */
function errorInU(y: number, v: FixedPoint): number {
  const e = v.exponent;
  const truth = e >= 0 ? ratio(v.lo << BigInt(e), 1n) : ratio(v.lo, 1n << BigInt(-e));
  const error = minus(rational(y), truth);
  const scaled = times(error, ratio(truth.d << 53n, truth.n));
  return Math.abs(Number((scaled.n * 10n ** 6n) / scaled.d)) / 1e6;
}

function worst(
  f: (x: number) => number,
  exact: (x: number) => FixedPoint,
  low: number,
  high: number,
  count: number,
): number {
  let result = 0;
  for (let i = 0; i < runs(count); i += 1) {
    const x = low + (high - low) * (((seed % 1000) / 1000 + i * 0.6180339887498949) % 1);
    result = Math.max(result, errorInU(f(x), exact(x)));
  }
  return result;
}

describe('expFast', () => {
  it('keeps its relative error for |x| ≤ 700, and comes near it', () => {
    const observed = worst(expFast, expFixed, -700, 700, 2000);
    expect(observed * U).toBeLessThan(EXP_FAST_RELATIVE_ERROR);
    expect(observed).toBeGreaterThan(0.8);
    expect(worst(expFast, expFixed, -0.02, 0.02, 500) * U).toBeLessThan(EXP_FAST_RELATIVE_ERROR);
  });

  it('is within its error of the enclosure of the public path', () => {
    fc.assert(
      fc.property(fc.double({ min: -700, max: 700, noNaN: true }), (x) => {
        const y = expFast(x);
        expect(y * (1 - 2 * EXP_FAST_RELATIVE_ERROR)).toBeLessThanOrEqual(expDown(x));
        expect(y * (1 + 2 * EXP_FAST_RELATIVE_ERROR)).toBeGreaterThanOrEqual(expUp(x));
      }),
      effort(2000),
    );
  });

  it('is exact at 0', () => {
    expect(expFast(0)).toBe(1);
    expect(expFast(-0)).toBe(1);
  });
});

describe('erfcxFast', () => {
  const negative = (t: number): FixedPoint => erfcxNegFixed(-t);

  it('keeps its relative error from −1/2 to 2^1000, and comes near it', () => {
    const limit = ERFCX_FAST_RELATIVE_ERROR;
    expect(worst(erfcxFast, negative, -0.5, -1e-9, 300) * U).toBeLessThan(limit);
    expect(worst(erfcxFast, erfcxFixed, 1e-9, 3, 300) * U).toBeLessThan(limit);
    expect(worst(erfcxFast, erfcxFixed, 3, 15, 100) * U).toBeLessThan(limit);
    const tail = worst(erfcxFast, erfcxFixed, 15, 40, 1000);
    expect(tail * U).toBeLessThan(limit);
    expect(tail).toBeGreaterThan(1.2);
    expect(worst(erfcxFast, erfcxFixed, 1e6, 2 ** 1000, 100) * U).toBeLessThan(limit);
  });

  it('is better than 1.25u up to 15, where the table serves', () => {
    expect(worst(erfcxFast, erfcxFixed, 1e-9, 3, 300)).toBeLessThan(1.25);
  });

  it('keeps its relative error from −26 to −1/2', () => {
    const limit = ERFCX_FAST_REFLECTED_RELATIVE_ERROR;
    expect(worst(erfcxFast, negative, -1.5, -0.5001, 300) * U).toBeLessThan(limit);
    expect(worst(erfcxFast, negative, -26, -1.5, 50) * U).toBeLessThan(limit);
  });

  it('is within its error of the enclosure of the public path, also next to the cells’ edges', () => {
    const edge = fc
      .tuple(fc.integer({ min: -1, max: 3 }), fc.nat(63), fc.bigInt({ min: -3n, max: 3n }))
      .map(([e, i, k]) => shiftUlps(2 ** e * (1 + i / 64) - 1, k));
    const argument = fc.oneof(edge, fc.double({ min: -26, max: 50, noNaN: true }));
    fc.assert(
      fc.property(argument, (t) => {
        const y = erfcxFast(t);
        const error = t < -0.5 ? ERFCX_FAST_REFLECTED_RELATIVE_ERROR : ERFCX_FAST_RELATIVE_ERROR;
        expect(y * (1 - error - 2 * U)).toBeLessThanOrEqual(erfcxDown(t));
        expect(y * (1 + error + 2 * U)).toBeGreaterThanOrEqual(erfcxUp(t));
      }),
      effort(2000),
    );
  });

  it('is exact at 0', () => {
    expect(erfcxFast(0)).toBe(1);
    expect(erfcxFast(-0)).toBe(1);
  });
});
