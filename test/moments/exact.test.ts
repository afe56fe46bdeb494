import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fromDecimal } from '../../src/interval/index.js';
import { nextUp } from '../../src/interval/rounding.js';
import { enclose, encloseQuotient, sum } from '../../src/moments/exact.js';
import { type Exact, formatDecimal } from '../../src/statement/decimal.js';
import { effort } from '../support/effort.js';
import { rational } from '../support/exact.js';

const exact: fc.Arbitrary<Exact> = fc.record({
  digits: fc.oneof(
    fc.bigInt({ min: -(10n ** 5n), max: 10n ** 5n }),
    fc.bigInt({ min: -(2n ** 54n), max: 2n ** 54n }),
    fc.bigInt({ min: -(10n ** 40n), max: 10n ** 40n }),
  ),
  scale: fc.oneof(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 320 })),
});
const nonZero = exact.filter((e) => e.digits !== 0n);
const power = (e: Exact) => 10n ** BigInt(e.scale);

/** Sign of a double minus n/d. */
function sign(bound: number, n: Exact, d: Exact): number {
  if (!Number.isFinite(bound)) return bound;
  const r = rational(bound);
  const denominator = d.digits * power(n);
  const difference = r.n * denominator - n.digits * power(d) * r.d;
  return difference === 0n ? 0 : difference > 0n === denominator > 0n ? 1 : -1;
}

test('a quotient of decimals is enclosed by one double, or by the two around it', () => {
  fc.assert(
    fc.property(exact, nonZero, (n, d) => {
      const { lo, hi } = encloseQuotient(n, d);
      expect(sign(lo, n, d)).toBeLessThanOrEqual(0);
      expect(sign(hi, n, d)).toBeGreaterThanOrEqual(0);
      expect(lo === hi || nextUp(lo) === hi).toBe(true);
      if (lo !== hi) expect(sign(lo, n, d) * sign(hi, n, d)).toBeLessThan(0);
    }),
    effort(3000),
  );
});

test('a decimal is enclosed as fromDecimal encloses its text', () => {
  fc.assert(
    fc.property(exact, (a) => {
      expect(enclose(a)).toEqual(fromDecimal(formatDecimal(a)));
    }),
    effort(500),
  );
});

test('sums are exact', () => {
  fc.assert(
    fc.property(exact, exact, (a, b) => {
      const { digits, scale } = sum(a, b);
      const common = power(a) * power(b);
      expect(digits * common).toBe(
        (a.digits * power(b) + b.digits * power(a)) * 10n ** BigInt(scale),
      );
    }),
    effort(500),
  );
});
