import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  decimal,
  directed,
  integer,
  isDecimal,
  NoEnclosure,
  tenthToThe,
} from '../../src/checker/decimal.js';
import { effort } from '../support/effort.js';
import { Exact } from './golden.js';

const { down, up } = directed(7);

/** Decimals of up to 30 digits and any sign, around 1 and far from it. */
const decimals = fc
  .tuple(fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n }), fc.integer({ min: -60, max: 40 }))
  .map(([digits, exponent]) => new Decimal(`${digits}e${exponent}`));

describe('text of a decimal', () => {
  test.each(['0', '1', '-1', '0.1', '-0.05', '10', '1000000.000001', `0.${'0'.repeat(990)}1`])(
    '%s is one, and read exactly',
    (text) => {
      expect(isDecimal(text)).toBe(true);
      expect(decimal(text).toFixed()).toBe(text);
    },
  );

  test.each([
    ...['', '-0', '+1', '01', '00', '.5', '1.', '1.0', '0.10', '-', '1e3', '1E3', '0x10', '0b1'],
    ...['NaN', 'Infinity', '-Infinity', ' 1', '1 ', '1\n', '１', '1_000', '1,5', '--1', '0.-1'],
    `0.${'0'.repeat(1000)}1`,
  ])('%j is none', (text) => {
    expect(isDecimal(text)).toBe(false);
    expect(() => decimal(text)).toThrow(SyntaxError);
  });

  test.each([[1], [null], [undefined], [true], [['1']], [{}]])('%j is no text', (value) => {
    expect(isDecimal(value)).toBe(false);
  });

  test('a count has to be an integer', () => {
    expect(integer(-3).toFixed()).toBe('-3');
    for (const count of [0.5, Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(() => integer(count)).toThrow(RangeError);
    }
  });

  test('powers of ten are exact at any precision', () => {
    expect(tenthToThe(400).toFixed()).toBe(`0.${'0'.repeat(399)}1`);
  });
});

describe('directed operations', () => {
  const operations = {
    add: (a: Decimal, b: Decimal) => new Exact(a).plus(b),
    mul: (a: Decimal, b: Decimal) => new Exact(a).times(b),
    div: (a: Decimal, b: Decimal) => new Exact(a).div(b),
  };

  test.each(['add', 'mul', 'div'] as const)(
    '%s: below and above the exact result by less than a unit of the last digit',
    (name) => {
      fc.assert(
        fc.property(decimals, decimals, (a, b) => {
          fc.pre(name !== 'div' || !b.isZero());
          const exact = operations[name](a, b);
          const [lower, upper] = [down[name](a, b), up[name](a, b)];
          expect(lower.lte(exact) && upper.gte(exact)).toBe(true);
          const unit = new Exact(10).pow(exact.isZero() ? 0 : exact.e - 6);
          expect(new Exact(upper).minus(lower).lte(unit)).toBe(true);
          expect(lower.precision() <= 7 && upper.precision() <= 7).toBe(true);
        }),
        effort(300),
      );
    },
  );

  test('√: below and above the exact root by less than a unit of the last digit', () => {
    fc.assert(
      fc.property(decimals, (a) => {
        const [lower, upper] = [down.sqrt(a.abs()), up.sqrt(a.abs())];
        expect(new Exact(lower).times(lower).lte(a.abs())).toBe(true);
        expect(new Exact(upper).times(upper).gte(a.abs())).toBe(true);
        const unit = new Exact(10).pow(a.isZero() ? 0 : lower.e - 6);
        expect(new Exact(upper).minus(lower).lte(unit)).toBe(true);
      }),
      effort(300),
    );
  });

  test('the constructor of the left operand does not decide', () => {
    const Coarse = Decimal.clone({ precision: 2, rounding: Decimal.ROUND_UP });
    const third = new Coarse('-0.3333333333');
    expect(third.plus(0).toFixed()).toBe('-0.34'); // the trap
    expect(down.add(third, integer(0)).toFixed()).toBe('-0.3333334');
    expect(up.add(third, integer(0)).toFixed()).toBe('-0.3333333');
  });

  test('down is towards −∞, not towards 0', () => {
    expect(down.div(integer(-1), integer(3)).toFixed()).toBe('-0.3333334');
    expect(up.div(integer(-1), integer(3)).toFixed()).toBe('-0.3333333');
  });

  test('what is out of range is an error before decimal.js underflows or overflows', () => {
    const tiny = tenthToThe(6e14);
    const huge = up.div(integer(1), tiny);
    expect(() => up.mul(tiny, tiny)).toThrow(NoEnclosure);
    expect(() => down.mul(huge, huge)).toThrow(NoEnclosure);
    expect(() => up.div(tiny, huge)).toThrow(NoEnclosure);
    expect(() => down.div(integer(1), integer(0))).toThrow(NoEnclosure);
    expect(() => down.sqrt(integer(-1))).toThrow(NoEnclosure);
  });
});
