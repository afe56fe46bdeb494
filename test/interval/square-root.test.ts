import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { roundDown, roundUp, stickySquareRoot } from '../../src/interval/dyadic.js';
import { sqrtDownFrom, sqrtUpFrom } from '../../src/interval/square-root.js';
import { doubleByValue } from '../support/arbitraries.js';
import { shiftUlps } from '../support/doubles.js';
import { effort } from '../support/effort.js';
import { ceilSqrt, floorSqrt, rational } from '../support/exact.js';

const argument = fc
  .tuple(doubleByValue, fc.integer({ min: -890, max: 880 }))
  .map(([x, e]) => Math.abs(x) * 2 ** e)
  .filter((x) => x > 2 ** -900);

const requireTightest = (x: number, guess: number): void => {
  const q = rational(x);
  expect([sqrtDownFrom(guess, x), sqrtUpFrom(guess, x)]).toEqual([floorSqrt(q), ceilSqrt(q)]);
};

describe('the square root does not depend on its guess', () => {
  it('is the tightest for guesses a few doubles off', () => {
    fc.assert(
      fc.property(argument, fc.bigInt({ min: -5n, max: 5n }), (x, k) =>
        requireTightest(x, shiftUlps(Math.sqrt(x), k)),
      ),
      effort(1000),
    );
  });

  it('is the tightest for any guess at all', () => {
    const guess = fc.oneof(fc.double(), fc.constantFrom(NaN, Infinity, -Infinity, 0, -1, 1e300));
    fc.assert(fc.property(argument, guess, requireTightest), effort(500));
  });

  it('is exact for squares', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2 ** 26 }), fc.bigInt(-3n, 3n), (r, k) => {
        const guess = shiftUlps(r, k);
        expect([sqrtDownFrom(guess, r * r), sqrtUpFrom(guess, r * r)]).toEqual([r, r]);
      }),
      effort(500),
    );
  });

  it('is the tightest where the root lies within a relative 2^−100 of a double', () => {
    for (let c = -1023n; c < 1024n; c += 8n) {
      const s = nearRoot(c);
      const x = Number(s * s - c);
      expect(BigInt(x)).toBe(s * s - c);
      for (const k of [-1n, 0n, 1n, 40n]) requireTightest(x, shiftUlps(Number(s), k));
      const { mantissa, exponent } = stickySquareRoot(x);
      const expected = [floorSqrt(rational(x)), ceilSqrt(rational(x))];
      expect([roundDown(mantissa, exponent), roundUp(mantissa, exponent)]).toEqual(expected);
      expect(expected).toContain(Number(s));
    }
  });
});

/**
 * An odd s of 53 bits with s² ≡ c modulo 2^54, for c ≡ 1 modulo 8: then s² − c is a double whose
 * root is s − c/(2s) + …. Hensel lifting: if s² ≡ c modulo 2^k, s or s + 2^(k−1) solves modulo
 * 2^(k+1).
 */
function nearRoot(c: bigint): bigint {
  let s = 1n;
  for (let k = 3n; k < 54n; k += 1n) {
    if (BigInt.asUintN(Number(k) + 1, s * s - c) !== 0n) s += 1n << (k - 1n);
  }
  const high = BigInt.asUintN(53, s);
  return high >= 1n << 52n ? high : (1n << 53n) - high;
}
