import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { evaluate, type MomentInput, MomentInputError } from '../../src/moments/index.js';
import { effort } from '../support/effort.js';
import { QUANTITIES } from './golden.js';

const FIXED: MomentInput = { mu: '0', omega: '0', nu: '1', tau: '1' };

function failure(input: unknown): MomentInputError {
  try {
    evaluate(input as MomentInput);
  } catch (error) {
    if (error instanceof MomentInputError) return error;
    throw error;
  }
  throw new Error('accepted');
}

describe('evaluate', () => {
  test('knows the eight quantities', () => {
    expect(Object.keys(evaluate(FIXED)).sort()).toEqual([...QUANTITIES].sort());
  });

  test('encloses the fixed point (0, 1) of ω = 0, τ = 1 within 1e-15 and 4e-15', () => {
    const { mean, variance, second_moment: second } = evaluate(FIXED);
    expect(mean.lo).toBeLessThanOrEqual(0);
    expect(mean.hi).toBeGreaterThanOrEqual(0);
    expect(mean.hi - mean.lo).toBeLessThan(1e-15);
    for (const { lo, hi } of [variance, second]) {
      expect(lo).toBeLessThanOrEqual(1);
      expect(hi).toBeGreaterThanOrEqual(1);
      expect(hi - lo).toBeLessThan(4e-15);
    }
  });

  test('with ω = 0 the derivatives by μ are exactly 0', () => {
    const { j11, j21 } = evaluate({ ...FIXED, mu: '0.3' });
    expect([j11, j21]).toEqual([
      { lo: 0, hi: 0 },
      { lo: 0, hi: 0 },
    ]);
  });

  test('depends on the products μω and ντ alone, exactly multiplied', () => {
    // 0.1·0.1 is no double and differs from the product of the doubles next to 0.1
    const split = evaluate({ mu: '0.1', omega: '0.1', nu: '0.7', tau: '1.1' });
    const joined = evaluate({ mu: '0.01', omega: '1', nu: '0.77', tau: '1' });
    expect(split.mean).toEqual(joined.mean);
    expect(split.variance).toEqual(joined.variance);
    expect(split.second_moment).toEqual(joined.second_moment);
  });

  test('reads one number in all its spellings alike', () => {
    const plain = evaluate({ mu: '0.25', omega: '-1.5', nu: '2', tau: '0.03' });
    expect(evaluate({ mu: '+2.5e-1', omega: '-15E-1', nu: '2.000', tau: '.3e-1' })).toEqual(plain);
  });

  test('more digits than a double has still move the bounds no further than they should', () => {
    const long = `0.${'3'.repeat(200)}`;
    const { mean } = evaluate({ mu: long, omega: '3', nu: '1', tau: '1' });
    const near = evaluate({ mu: '1', omega: '1', nu: '1', tau: '1' }).mean;
    expect(Math.max(mean.lo, near.lo)).toBeLessThanOrEqual(Math.min(mean.hi, near.hi));
  });

  test.each([
    ['mu', 'abc'],
    ['mu', ''],
    ['omega', '1,5'],
    ['omega', 'NaN'],
    ['omega', 'Infinity'],
    ['nu', '0x10'],
    ['nu', '0'],
    ['nu', '-1'],
    ['tau', '0.0'],
    ['tau', '-1e-300'],
    ['tau', '1e401'],
    ['tau', undefined],
    ['mu', 0.5],
  ])('%s = %j is refused by name', (field, value) => {
    const error = failure({ ...FIXED, [field]: value });
    expect(error.field).toBe(field);
    expect(error.value).toBe(value);
    expect(error.message).toContain(`${field}: expected `);
  });

  test('the first wrong field is the one that is named', () => {
    expect(failure({ mu: '?', omega: '?', nu: '0', tau: '0' }).field).toBe('mu');
    expect(failure({ ...FIXED, nu: '0', tau: '0' }).field).toBe('nu');
  });

  test('products beyond the range of doubles still give enclosures', () => {
    const magnitude = fc.integer({ min: -320, max: 320 });
    fc.assert(
      fc.property(magnitude, magnitude, magnitude, magnitude, fc.boolean(), (a, b, c, d, minus) => {
        const result = evaluate({
          mu: `${minus ? '-' : ''}3e${a}`,
          omega: `7e${b}`,
          nu: `2e${c}`,
          tau: `5e${d}`,
        });
        for (const quantity of QUANTITIES) {
          expect(result[quantity].lo <= result[quantity].hi, quantity).toBe(true);
        }
        expect(result.variance.lo).toBeGreaterThanOrEqual(0);
      }),
      effort(500),
    );
  });
});
