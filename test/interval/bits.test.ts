import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { highWord, pow2, scale, withHighWord } from '../../src/interval/bits.js';
import { double } from '../support/arbitraries.js';
import { ordinal } from '../support/doubles.js';
import { effort } from '../support/effort.js';
import { compare, floorDouble, ratio, rational, times } from '../support/exact.js';

describe('bit access', () => {
  it('pow2 is the power of two', () => {
    for (let k = -1022; k <= 1023; k += 1) {
      const exact = k >= 0 ? ratio(1n << BigInt(k), 1n) : ratio(1n, 1n << BigInt(-k));
      expect(compare(rational(pow2(k)), exact)).toBe(0);
    }
  });

  it('highWord and withHighWord take a double apart and put it together', () => {
    fc.assert(
      fc.property(double, (x) => {
        const high = highWord(x);
        expect(Object.is(withHighWord(x, high), x)).toBe(true);
        if (!Object.is(x, -0) && x >= 0) expect(high).toBe(Number(ordinal(x) >> 32n));
        expect(highWord(withHighWord(x, 0x3ff00000))).toBe(0x3ff00000);
      }),
      effort(500),
    );
  });

  it('scale is exact whenever the result is normal', () => {
    fc.assert(
      fc.property(double, fc.integer({ min: -2000, max: 2000 }), (x, k) => {
        fc.pre(Math.abs(x) >= 2 ** -1022);
        const factor = k >= 0 ? ratio(1n << BigInt(k), 1n) : ratio(1n, 1n << BigInt(-k));
        const exact = times(rational(x), factor);
        const result = scale(x, k);
        if (Math.abs(result) >= 2 ** -1022 && Number.isFinite(result)) {
          expect(compare(rational(result), exact)).toBe(0);
        } else if (result === Infinity) {
          expect(floorDouble(exact)).toBe(Number.MAX_VALUE);
        }
      }),
      effort(500),
    );
  });
});
