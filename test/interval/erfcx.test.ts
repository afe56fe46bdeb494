import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { erfcx, erfcxDown, erfcxUp } from '../../src/interval/erfcx.js';
import { erfcxApproximation, erfcxRow } from '../../src/interval/erfcx-approximation.js';
import { ERFCX_TABLE } from '../../src/interval/erfcx-table.js';
import { erfcxFixed } from '../../src/interval/fixed-point-erf.js';
import {
  add,
  ENTIRE,
  exp,
  intersection,
  interval,
  isEmpty,
  mul,
  neg,
  point,
  sqr,
} from '../../src/interval/index.js';
import { shiftUlps } from '../support/doubles.js';
import { effort } from '../support/effort.js';
import { errorRatio } from '../support/error-ratio.js';
import { compare, minus, rational } from '../support/exact.js';
import { describeLaws } from '../support/laws.js';
import { ERFCX } from '../support/transcendental-operations.js';

describeLaws(ERFCX);

describe('erfcx', () => {
  it('is exactly 1 at 0', () => {
    expect(erfcx(point(0))).toEqual({ lo: 1, hi: 1 });
    expect(erfcx(point(-0))).toEqual({ lo: 1, hi: 1 });
  });

  it('overflows outward only, near −26.6', () => {
    expect(erfcx(point(-26.6)).hi).toBeLessThan(Infinity);
    expect(erfcx(point(-26.7))).toEqual({ lo: Number.MAX_VALUE, hi: Infinity });
    expect(erfcx(interval(-Infinity, -100))).toEqual({ lo: Number.MAX_VALUE, hi: Infinity });
    expect([erfcxDown(-Infinity), erfcxUp(-Infinity)]).toEqual([Infinity, Infinity]);
  });

  it('falls to 0 like 1/(t√π), through subnormal numbers', () => {
    expect(erfcx(ENTIRE)).toEqual({ lo: 0, hi: Infinity });
    expect(erfcx(point(1e300))).toEqual({ lo: 5.641895835477562e-301, hi: 5.641895835477563e-301 });
    expect(erfcx(point(Number.MAX_VALUE))).toEqual({
      lo: 3.13840873398544e-309,
      hi: 3.138408733985445e-309,
    });
  });

  it('reflects: erfcx(t) + erfcx(−t) = 2·e^(t²)', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 26, noNaN: true }), (t) => {
        const sum = add(erfcx(point(t)), erfcx(neg(point(t))));
        const power = mul(point(2), exp(sqr(point(t))));
        expect(isEmpty(intersection(sum, power))).toBe(false);
      }),
      effort(300),
    );
  });
});

describe('the cells of the table', () => {
  it('lie around their centres, which are so near that t − c is exact', () => {
    for (let row = 32; row <= 160; row += 1) {
      const c = ERFCX_TABLE[16 * row] as number;
      const previous = row === 32 ? -(2 ** -6) : (ERFCX_TABLE[16 * (row - 1)] as number);
      const edge = (previous + c) / 2;
      for (let k = -3n; k <= 3n; k += 1n) {
        for (const t of [shiftUlps(edge, k), shiftUlps(edge + (1 + c) * 2 ** -21, k)]) {
          const i = erfcxRow(t);
          expect(i === row || i === row - 1).toBe(true);
          if (t < -(2 ** -8)) continue;
          const centre = ERFCX_TABLE[16 * i] as number;
          const exact = minus(rational(t), rational(centre));
          expect(compare(rational(t - centre), exact)).toBe(0);
          expect(Math.abs(t - centre)).toBeLessThanOrEqual(((1 + t) / 64) * (1 + 2 ** -12));
        }
      }
    }
  });
});

describe('the double-double approximation of erfcx', () => {
  const worstRatio = (low: number, high: number): number =>
    errorRatio(erfcxApproximation, erfcxFixed, low, high, 150);

  it('keeps its error bound, with little to spare where the bound is sharp', () => {
    const cellEdge = worstRatio(3.0624, 3.0626);
    expect(cellEdge).toBeGreaterThan(0.1);
    expect(cellEdge).toBeLessThan(1);
    const asymptotic = worstRatio(15, 16);
    expect(asymptotic).toBeGreaterThan(0.1);
    expect(asymptotic).toBeLessThan(1);
    expect(worstRatio(2 ** -60, 3)).toBeLessThan(1);
    expect(worstRatio(3, 15)).toBeLessThan(1);
    expect(worstRatio(16, 1000)).toBeLessThan(1);
    expect(worstRatio(1e300, 1e308)).toBeLessThan(1);
  });
});
