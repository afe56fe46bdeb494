import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { approximate, approximateTo, GRID, GREAT } from '../../src/coq/polynomial.js';
import { erfc, erfcx, point } from '../../src/interval/index.js';
import { effort } from '../support/effort.js';

const KERNEL = { erfc, erfcx };

describe('a polynomial for erfc or erfcx', () => {
  it('is as close to the function as it says, on the whole interval', () => {
    const interval = fc.record({
      kind: fc.constantFrom('erfc' as const, 'erfcx' as const),
      lower: fc.integer({ min: 0, max: 7000 }),
      width: fc.integer({ min: 1, max: 2000 }),
      count: fc.integer({ min: 3, max: 9 }),
      where: fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 5, maxLength: 5 }),
    });
    fc.assert(
      fc.property(interval, ({ kind, lower, width, count, where }) => {
        const ends = { lower, upper: lower + width };
        const polynomial = approximate(kind, ends, count, 12);
        for (const s of where) {
          const t = (lower + s * width) / GRID;
          const { lo, hi } = KERNEL[kind](point(t));
          const p = value(polynomial, t);
          const room = Number(polynomial.error) + 1e-13;
          expect(p).toBeGreaterThan(lo - room);
          expect(p).toBeLessThan(hi + room);
        }
      }),
      effort(12),
    );
  });

  it('has the degree that a target needs, and no more', () => {
    const ends = { lower: 600, upper: 1900 };
    for (const target of [1e-3, 1e-6, 1e-9]) {
      const found = approximateTo('erfcx', ends, target);
      expect(Number(found.error)).toBeLessThanOrEqual(target);
      const shorter = approximate('erfcx', ends, found.coefficients.length - 1, found.digits);
      expect(Number(shorter.error)).toBeGreaterThan(target);
    }
  });

  it('leaves room at the anchor for the remainder of the asymptotic expansion', () => {
    const near = approximate('erfcx', { lower: GREAT - 1000, upper: GREAT - 1 }, 9, 14);
    const far = approximate('erfcx', { lower: GREAT - 1000, upper: GREAT }, 9, 14);
    // 8/π · 15!!/(2 · 36)^8 = 7.14e−9.
    expect(Number(far.anchorError)).toBeGreaterThan(7.1e-9);
    expect(Number(near.anchorError)).toBeLessThan(7e-9);
  });
});

function value(
  { centre, digits, coefficients }: ReturnType<typeof approximate>,
  t: number,
): number {
  return coefficients.reduceRight(
    (sum, k) => sum * (t - centre / GRID) + Number(k) / Number(10n ** BigInt(digits)),
    0,
  );
}
