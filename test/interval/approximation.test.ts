import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Approximation, tightestDown, tightestUp } from '../../src/interval/approximation.js';
import type { FixedPoint } from '../../src/interval/fixed-point.js';
import { effort } from '../support/effort.js';
import {
  ceilDouble,
  floorDouble,
  plus,
  type Rational,
  ratio,
  rational,
  times,
} from '../support/exact.js';

const twoTo = (k: number): Rational =>
  k >= 0 ? ratio(1n << BigInt(k), 1n) : ratio(1n, 1n << BigInt(-k));

/** (h + l)·2^k over all exponents of results, from below underflow to beyond overflow. */
const approximation: fc.Arbitrary<Approximation> = fc
  .tuple(
    fc.double({ min: 1, max: 2, noNaN: true }),
    fc.integer({ min: -(2 ** 30), max: 2 ** 30 }),
    fc.integer({ min: 55, max: 100 }),
    fc.integer({ min: -1130, max: 1030 }),
    fc.boolean(),
  )
  .map(([h, f, e, k, negative]) => {
    const sign = negative ? -1 : 1;
    return { h: sign * h, l: f * 2 ** -83, e: 2 ** -e, k };
  });

const never = (): FixedPoint => {
  throw new Error('asked for the exact value');
};

describe('rounding an approximation', () => {
  it('gives the tightest doubles when both ends of the error bar agree, and asks otherwise', () => {
    let decided = 0;
    let total = 0;
    fc.assert(
      fc.property(approximation, (a) => {
        const value = plus(rational(a.h), rational(a.l));
        const end = (sign: bigint): Rational =>
          times(plus(value, times(rational(a.e), ratio(sign, 1n))), twoTo(a.k));
        const [low, high] = [end(-1n), end(1n)];
        total += 1;
        try {
          const down = tightestDown(a, never, 0);
          expect([down + 0, down + 0]).toEqual([floorDouble(low), floorDouble(high)]);
          const up = tightestUp(a, never, 0);
          expect([up + 0, up + 0]).toEqual([ceilDouble(low), ceilDouble(high)]);
          decided += 1;
        } catch (error) {
          if (!(error as Error).message.startsWith('asked')) throw error;
        }
      }),
      effort(1000),
    );
    expect(decided).toBeGreaterThan(0.6 * total);
  });

  it('asks when a double lies inside the error bar', () => {
    const a = { h: 1, l: 2 ** -80, e: 2 ** -79, k: 0 };
    expect(() => tightestDown(a, never, 0)).toThrow('asked');
    expect(() => tightestUp(a, never, 0)).toThrow('asked');
    const above = (): FixedPoint => ({ lo: (1n << 90n) + 1n, hi: (1n << 90n) + 2n, exponent: -90 });
    expect([tightestDown(a, above, 0), tightestUp(a, above, 0)]).toEqual([1, 1 + 2 ** -52]);
  });

  it('takes in the rounding of l ± e', () => {
    // l ± e rounds to l, but the error bar reaches below the double 1 − 2^−53.
    const a = { h: 1, l: -(2 ** -53), e: 2 ** -107, k: 0 };
    expect(() => tightestDown(a, never, 0)).toThrow('asked');
  });
});
