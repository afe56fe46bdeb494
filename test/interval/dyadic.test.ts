import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  bitLength,
  type Dyadic,
  roundDown,
  roundUp,
  stickyQuotient,
  stickySquareRoot,
  toDyadic,
} from '../../src/interval/dyadic.js';
import { double } from '../support/arbitraries.js';
import { effort } from '../support/effort.js';
import {
  ceilDouble,
  ceilSqrt,
  floorDouble,
  floorSqrt,
  over,
  type Rational,
  ratio,
  rational,
} from '../support/exact.js';

const asRational = ({ mantissa, exponent }: Dyadic): Rational =>
  exponent >= 0
    ? ratio(mantissa << BigInt(exponent), 1n)
    : ratio(mantissa, 1n << BigInt(-exponent));

const dyadic: fc.Arbitrary<Dyadic> = fc
  .tuple(
    fc.oneof(
      fc.bigInt({ min: -(2n ** 200n), max: 2n ** 200n }),
      fc.bigInt({ min: -70n, max: 70n }),
    ),
    fc.oneof(fc.integer({ min: -1300, max: 1100 }), fc.constantFrom(-1130, -1127, -1075, 970, 971)),
  )
  .map(([mantissa, exponent]) => ({ mantissa, exponent }));

describe('dyadic numbers', () => {
  it('hold every finite double exactly', () => {
    fc.assert(
      fc.property(double, (x) => {
        expect(floorDouble(asRational(toDyadic(x)))).toBe(x + 0);
        expect(ceilDouble(asRational(toDyadic(x)))).toBe(x + 0);
      }),
      effort(300),
    );
  });

  it('round down and up to the neighbouring doubles', () => {
    fc.assert(
      fc.property(dyadic, ({ mantissa, exponent }) => {
        const q = asRational({ mantissa, exponent });
        expect(roundDown(mantissa, exponent) + 0).toBe(floorDouble(q));
        expect(roundUp(mantissa, exponent) + 0).toBe(ceilDouble(q));
      }),
      effort(1000),
    );
  });

  it('know their bit length', () => {
    for (let k = 1n; k < 300n; k += 1n) {
      expect(bitLength(2n ** k - 1n)).toBe(Number(k));
      expect(bitLength(-(2n ** k))).toBe(Number(k) + 1);
    }
    expect(bitLength(0n)).toBe(0);
  });

  it('give quotients that round as the exact ones, on both sides', () => {
    fc.assert(
      fc.property(dyadic, dyadic, (n, d) => {
        fc.pre(d.mantissa !== 0n);
        const { mantissa, exponent } = stickyQuotient(n, d);
        const q = over(asRational(n), asRational(d));
        expect(roundDown(mantissa, exponent) + 0).toBe(floorDouble(q));
        expect(roundUp(mantissa, exponent) + 0).toBe(ceilDouble(q));
      }),
      effort(500),
    );
  });

  it('give square roots that round as the exact ones, on both sides', () => {
    fc.assert(
      fc.property(double.map(Math.abs), (x) => {
        fc.pre(x > 0);
        const { mantissa, exponent } = stickySquareRoot(x);
        expect(roundDown(mantissa, exponent)).toBe(floorSqrt(rational(x)));
        expect(roundUp(mantissa, exponent)).toBe(ceilSqrt(rational(x)));
      }),
      effort(500),
    );
  });
});
