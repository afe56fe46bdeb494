import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { productError, SAFE_PRODUCT } from '../../src/interval/two-product.js';
import { double, nearBreakPoint } from '../support/arbitraries.js';
import { effort } from '../support/effort.js';
import { compare, minus, rational, times } from '../support/exact.js';

const requireExact = (a: number, b: number): void => {
  const p = a * b;
  if (Math.abs(p) < SAFE_PRODUCT) return;
  const error = productError(a, b, p);
  if (!Number.isFinite(error)) {
    expect(Math.max(Math.abs(a), Math.abs(b), Math.abs(p))).toBeGreaterThan(2 ** 995);
    return;
  }
  const exact = minus(times(rational(a), rational(b)), rational(p));
  expect(compare(rational(error), exact)).toBe(0);
};

describe('productError', () => {
  it('is exact or not finite once the product reaches 2^−968', () => {
    fc.assert(fc.property(double, double, requireExact), effort(3000));
  });

  it('is so at the break points of its range conditions', () => {
    fc.assert(fc.property(nearBreakPoint, nearBreakPoint, requireExact), effort(2000));
  });

  it('is so for products right at the lower limit', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -1074, max: 100 }),
        fc.maxSafeNat(),
        fc.maxSafeNat(),
        (e, m, n) => {
          const a = (1 + m * 2 ** -53) * 2 ** e;
          const b = (1 + n * 2 ** -53) * 2 ** Math.min(-968 - e, 1000);
          requireExact(a, b);
        },
      ),
      effort(2000),
    );
  });

  it('would be wrong below the limit: the condition is needed', () => {
    const a = 1 + 2 ** -52;
    const b = (1 + 2 ** -52) * 2 ** -1000;
    expect(productError(a, b, a * b)).toBe(0);
    expect(compare(times(rational(a), rational(b)), rational(a * b))).not.toBe(0);
  });
});
