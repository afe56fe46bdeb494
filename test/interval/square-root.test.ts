import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
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
});
