import { readFileSync } from 'node:fs';
import type { Decimal } from 'decimal.js';
import { describe, expect, test } from 'vitest';
import { alphaDropout as published, InputError } from '../../src/index.js';
import { type AlphaDropout, alphaDropout } from '../../src/moments/alpha-dropout.js';
import { standardActivation } from '../../src/statement/data/moment-map.js';
import { parseDecimal } from '../../src/statement/decimal.js';
import { decimal, decimalValue } from '../support/decimal-formula.js';
import { readTable } from '../support/csv.js';
import { ulpsBetween } from '../support/doubles.js';
import { Digits, exactly } from './golden.js';

/** Made by test/golden/alpha-dropout.py, which knows no closed form. */
const rows = readTable('alpha-dropout.csv');
const NAMES = ['alpha_prime', 'a', 'b'] as const satisfies readonly (keyof AlphaDropout)[];

describe('alphaDropout(q)', () => {
  test('is tried at 42 keep probabilities', () => {
    expect(rows).toHaveLength(42);
    expect(Object.keys(rows[0] ?? {})).toEqual(['q', ...NAMES]);
  });

  test.each(rows.map((row) => [row['q'] as string, row] as const))(
    'encloses α′, a and b at q = %s',
    (q, row) => {
      const found = alphaDropout(parseDecimal(q));
      for (const name of NAMES) {
        const { lo, hi } = found[name];
        const value = new Digits(row[name] as string);
        const error = value.abs().times('1e-38');
        expect(exactly(lo).lte(value.plus(error)), `${name} >= ${lo}`).toBe(true);
        expect(exactly(hi).gte(value.minus(error)), `${name} <= ${hi}`).toBe(true);
        expect(ulpsBetween(lo, hi), `${name} is tight`).toBeLessThanOrEqual(6n);
      }
    },
  );

  test('α′ is known to 38 digits, as its source says', () => {
    const source = readFileSync(
      new URL('../../src/moments/alpha-dropout.ts', import.meta.url),
      'utf8',
    );
    const ends = [...source.matchAll(/parseDecimal\('(.+)'\)/g)].map(([, digits = '']) =>
      decimal(digits),
    );
    const values = new Map<string, Decimal>();
    for (const { name, formula } of standardActivation) {
      values.set(name, decimalValue(formula, values));
    }
    const limit = decimalValue('lambda*alpha', values);
    const [lower, upper] = ends;
    expect(ends).toHaveLength(2);
    expect(lower?.lt(limit) && upper?.gt(limit)).toBe(true);
    expect(upper?.minus(lower ?? 0).toString()).toBe('1e-37');
  });

  test('nothing changes where nothing is dropped', () => {
    const { a, b } = alphaDropout(parseDecimal('1'));
    expect([a, b]).toEqual([
      { lo: 1, hi: 1 },
      { lo: 0, hi: 0 },
    ]);
  });

  test('1 − q is exact: where it is below every ulp of 1, b is still sharp', () => {
    const { b } = alphaDropout(parseDecimal(`0.${'9'.repeat(200)}`));
    expect(b.lo).toBeGreaterThan(1.75809934084e-200);
    expect(b.hi).toBeLessThan(1.75809934085e-200);
  });

  test('a number stands for the decimal that it prints as', () => {
    expect(published(0.95)).toEqual(published('0.95'));
    expect(published('0.95')).toEqual(alphaDropout(parseDecimal('0.95')));
  });

  test.each(['0', '-0.1', '1.0000000000000000000000000000001', '2', 'half', '', 'NaN', '1e-401'])(
    '%j is refused by name',
    (q) => {
      expect(() => published(q)).toThrow(InputError);
      expect(() => published(q)).toThrow(
        `q: expected a decimal number above 0 and at most 1, such as 0.95, found ${JSON.stringify(q)}`,
      );
    },
  );
});
