import { Decimal as Default } from 'decimal.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boundText, roundedDown, roundedUp, shortMargin } from '../../src/report/html/figures.js';
import { effort } from '../support/effort.js';

/** Exact for the sums of this test. */
const Decimal = Default.clone({ precision: 100 });

const decimals = fc
  .tuple(fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n }), fc.integer({ min: -40, max: 5 }))
  .map(([digits, exponent]) => `${digits}e${exponent}`);

const read = (text: string) => new Decimal(text.replaceAll('−', '-'));

describe('figures for people', () => {
  it('stay bounds when they are shortened', () => {
    fc.assert(
      fc.property(decimals, fc.integer({ min: 1, max: 20 }), (text, digits) => {
        const exact = new Decimal(text);
        expect(read(roundedDown(text, digits)).lte(exact)).toBe(true);
        expect(read(roundedUp(text, digits)).gte(exact)).toBe(true);
        const ulp = new Decimal(10).pow(exact.e - digits + 1);
        expect(read(roundedUp(text, digits)).minus(exact).lt(ulp)).toBe(true);
      }),
      effort(300),
    );
  });

  it('show a lower bound for > and an upper bound for <', () => {
    expect(boundText('>=', '-0.123456', 3)).toBe('≥ −0.124');
    expect(boundText('<', '-0.123456', 3)).toBe('≤ −0.123');
  });

  it('never show a margin larger than it is', () => {
    expect(shortMargin(0.0019999)).toBe('0.00199');
    expect(shortMargin(7.219e-13)).toBe('7.21e−13');
  });
});
