import type { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { contains, interval, point } from '../../src/interval/index.js';
import { hyperbolicMoments } from '../../src/moments/hyperbolic-moments.js';
import { millsRatio, ratioBound, reducedRatios } from '../../src/moments/mills.js';
import { decimalValue } from '../support/decimal-formula.js';
import { effort } from '../support/effort.js';
import { exactly, holds } from './golden.js';

/** M₀ at 45 digits or more, for |c| ≤ 18. */
const mills = (c: Decimal): Decimal =>
  decimalValue('sqrt(pi/2)*erfcx(c/sqrt(2))', new Map([['c', c]]));

/** q₁ … q_n upwards, which loses some digits for c > 0. */
function ratios(c: Decimal, n: number): Decimal[] {
  let inverse = mills(c);
  return Array.from({ length: n }, (_, i) => {
    inverse = inverse
      .pow(-1)
      .minus(c)
      .div(i + 1);
    return inverse;
  });
}

const argument = fc.oneof(
  fc.double({ min: -15, max: 6, noNaN: true }),
  fc.constantFrom(0, 2, 1.9999999999999998, 2.0000000000000004, -2, 5e-324, 1e-10),
);
const width = (x: { lo: number; hi: number }) => (x.hi - x.lo) / Math.abs(x.lo);

describe('ratios of moments of the Mills measure', () => {
  test('the Mills ratio is enclosed within some ulps, and those of its argument', () => {
    fc.assert(
      fc.property(argument, (c) => {
        const enclosure = millsRatio(point(c));
        expect(holds(enclosure, mills(exactly(c)))).toBe(true);
        // c/√2 is 4u wide, and erfcx is as sensitive as e^(c²/2) for c < 0
        expect(width(enclosure)).toBeLessThan((16 + 4 * c * c) * 2 ** -53);
      }),
      effort(200),
    );
  });

  test('q₁ … q₃₀ hold the true ratios, upwards and downwards', () => {
    fc.assert(
      fc.property(argument, (c) => {
        const q = reducedRatios(point(c), 30);
        ratios(exactly(c), 30).forEach((value, i) => {
          expect(holds(q(i + 1), value)).toBe(true);
        });
      }),
      effort(200),
    );
  });

  test('q₁ and q₂ are narrow where they are used: everywhere but on (0, 2), to 1e-13 even there', () => {
    fc.assert(
      fc.property(argument, (c) => {
        const q = reducedRatios(point(c), 2);
        // for c < 0 the error of the Mills ratio enters q₁ = −c + 1/M₀ with weight 1/M₀
        const limit = c > 0 && c < 2 ? 1e-13 : 1e-14;
        expect(width(q(1))).toBeLessThan(limit);
        expect(width(q(2))).toBeLessThan(limit);
      }),
      effort(200),
    );
  });

  test('far out they stay narrow: q₁(c) and q₂(c) next to 1/c', () => {
    for (const c of [7, 16, 40, 1e3, 1e9, 1e100, 1e200]) {
      const q = reducedRatios(point(c), 2);
      for (const k of [1, 2]) {
        expect(width(q(k))).toBeLessThan(1e-14);
        expect(q(k).hi * c).toBeLessThanOrEqual(1 + 1e-14);
        expect(q(k).lo * c).toBeGreaterThan(1 - (2 * k) / (c * c) - 1e-15);
      }
    }
  });

  test('the bound (B) is above every ratio', () => {
    fc.assert(
      fc.property(argument, fc.integer({ min: 1, max: 6 }), (c, k) => {
        const value = ratios(exactly(c), k)[k - 1] as Decimal;
        expect(value.lte(ratioBound(k, point(c)).hi)).toBe(true);
        expect(value.gte(ratioBound(k + 1, point(c)).lo)).toBe(true);
      }),
      effort(200),
    );
  });

  test('ratios over an interval hold the ratios at its points', () => {
    fc.assert(
      fc.property(
        argument,
        fc.double({ min: 0, max: 3, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (c, w, part) => {
          const inside = Math.min(c + part * w, c + w);
          const q = reducedRatios(interval(c, c + w), 4);
          ratios(exactly(inside), 4).forEach((value, i) => {
            expect(holds(q(i + 1), value)).toBe(true);
          });
        },
      ),
      effort(200),
    );
  });
});

describe('even and odd parts of the Mills ratio', () => {
  /** E cosh(σu) − 1 and E sinh(σu) by M₀(c ± σ). */
  const parts = (c: number, sigma: number) => {
    const at = (v: Decimal) => mills(v).div(mills(exactly(c)));
    const [minus, plus] = [
      at(exactly(c).minus(exactly(sigma))),
      at(exactly(c).plus(exactly(sigma))),
    ];
    return { even: minus.plus(plus).div(2).minus(1), odd: minus.minus(plus).div(2) };
  };
  const centre = fc.double({ min: -10, max: 6, noNaN: true });

  test('both sums hold their values, also where they converge slowly or not at all', () => {
    fc.assert(
      fc.property(centre, fc.double({ min: 1e-3, max: 6, noNaN: true }), (c, sigma) => {
        const { even, odd } = hyperbolicMoments(point(c), point(sigma));
        const value = parts(c, sigma);
        expect(holds(even, value.even)).toBe(true);
        expect(holds(odd, value.odd)).toBe(true);
      }),
      effort(300),
    );
  });

  test('both sums are narrow for −2 ≤ c and σ ≤ 0.6', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -2, max: 6, noNaN: true }),
        fc.double({ min: 1e-150, max: 0.6, noNaN: true }),
        (c, sigma) => {
          const { even, odd } = hyperbolicMoments(point(c), point(sigma));
          const limit = c > 0 && c < 2 ? 2e-13 : 2e-14;
          expect(width(even)).toBeLessThan(limit);
          expect(width(odd)).toBeLessThan(limit);
        },
      ),
      effort(300),
    );
  });

  test('at σ = 0 both vanish up to underflow', () => {
    const { even, odd } = hyperbolicMoments(point(1), point(0));
    expect(contains(even, 0) && contains(odd, 0)).toBe(true);
    expect(Math.max(even.hi, odd.hi)).toBeLessThan(1e-300);
  });
});
