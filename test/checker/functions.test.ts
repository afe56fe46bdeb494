import { Decimal } from 'decimal.js';
import { describe, expect, test } from 'vitest';
import { NoEnclosure } from '../../src/checker/decimal.js';
import { elementary, functions } from '../../src/checker/functions.js';
import { arithmetic, interval, point } from '../../src/checker/interval.js';
import { contains, golden, widthExponent } from './golden.js';

const table = golden('checker-functions.csv').map(({ function: name, argument, order, value }) => ({
  name: name!,
  argument: argument!,
  order: Number(order),
  value: value!,
}));
const goldenDigits = 45;

describe.each([16, 24, 60])('π and functions to %i digits', (digits) => {
  const { pi, ranges } = functions(digits);

  test('π', () => {
    const { value } = table.find(({ name }) => name === 'pi')!;
    expect(contains(pi, value, goldenDigits)).toBe(true);
    expect(widthExponent(pi, value)).toBeLessThanOrEqual(-digits);
  });

  test.each(table.filter(({ name, order }) => name !== 'pi' && order === 0))(
    '$name at $argument',
    ({ name, argument }) => {
      const rows = table.filter((row) => row.name === name && row.argument === argument);
      const found = ranges(name, point(new Decimal(argument)), 5);
      expect(rows.length).toBe(6);
      // a step of erfcx's recurrence at a large t costs twice the digits of t
      const lost = name === 'erfcx' ? 2 * Math.max(0, Math.log10(Math.abs(Number(argument)))) : 0;
      for (const { order, value } of rows) {
        expect(contains(found[order]!, value, goldenDigits), `order ${order}`).toBe(true);
        if (order * lost > digits / 2) continue;
        expect(widthExponent(found[order]!, value), `order ${order}`).toBeLessThanOrEqual(
          1 - digits,
        );
      }
    },
  );

  test('1/t and √t', () => {
    const [four, minusFour] = [point(new Decimal(4)), point(new Decimal(-4))];
    const inverse = [0.25, -0.0625, 0.015625, -0.00390625];
    const root = [2, 0.25, -0.015625, 0.001953125];
    const check = (name: string, at: typeof four, values: readonly number[]) =>
      ranges(name, at, 3).forEach((c, m) => {
        expect(contains(c, String(values[m]), 60)).toBe(true);
        expect(widthExponent(c, String(values[m]))).toBeLessThanOrEqual(1 - digits);
      });
    check('1/t', four, inverse);
    check(
      '1/t',
      minusFour,
      inverse.map((v, m) => (m % 2 === 0 ? -v : v)),
    );
    check('sqrt', four, root);
  });
});

describe('where sums end early', () => {
  // the arithmetic has 60 digits, so what is left out of the sums is all that may be missed
  const { pi, exp, erfcx } = elementary({ ...arithmetic(60), digits: 6 });
  const values = table.filter(({ order, value }) => order === 0 && new Decimal(value).e < 20);

  test('π', () => {
    const { value } = table.find(({ name }) => name === 'pi')!;
    expect(contains(pi, value, goldenDigits)).toBe(true);
    expect(widthExponent(pi, value)).toBeGreaterThan(-10);
  });

  test.each(values.filter(({ name }) => name !== 'pi'))(
    '$name at $argument',
    ({ name, argument, value }) => {
      const found = (name === 'exp' ? exp : erfcx)(point(new Decimal(argument)));
      expect(contains(found, value, goldenDigits)).toBe(true);
    },
  );
});

describe('ranges over an interval', () => {
  const { ranges } = functions(20);

  test.each(['exp', 'erfcx'])('%s: the hull of the values at golden points inside', (name) => {
    const rows = table.filter((row) => row.name === name && Math.abs(Number(row.argument)) < 3);
    const found = ranges(name, interval(new Decimal(-2.3), new Decimal(2.3)), 5);
    expect(rows.length).toBeGreaterThan(60);
    for (const { order, value } of rows) {
      expect(contains(found[order]!, value, goldenDigits)).toBe(true);
    }
  });

  test.each([
    ['1/t', -1, 1],
    ['1/t', 0, 1],
    ['1/t', -1, 0],
    ['sqrt', 0, 1],
    ['sqrt', -1, 1],
    ['sqrt', -2, -1],
    ['exp', 0, 1e18],
    ['erfcx', -1e9, 0],
  ])('%s has none over [%f, %f]', (name, lo, hi) => {
    const range = interval(new Decimal(lo), new Decimal(hi));
    expect(() => ranges(name, range, 2)).toThrow(NoEnclosure);
  });

  test('an unknown function is no function', () => {
    expect(() => ranges('sin', point(new Decimal(1)), 1)).toThrow(SyntaxError);
  });
});
