import { describe, expect, test } from 'vitest';
import { evaluateMoments, mostWorkingDigits } from '../../src/checker/moments.js';
import { runs } from '../support/effort.js';
import { Exact, golden } from './golden.js';

const quantities = ['mean', 'variance', 'second_moment', 'j11', 'j12', 'j21', 'j22', 'sigma_max'];

type Row = Readonly<Record<string, string>>;

/** A decimal of the format, whatever the table's notation. */
const plain = (text: string | undefined): string => new Exact(text!).toFixed();

const evaluate = ({ mu, omega, nu, tau }: Row, digits: number) =>
  evaluateMoments({ mu: plain(mu), omega: plain(omega), nu: plain(nu), tau: plain(tau) }, digits);

/** Every so many rows, so that there are about `n` of them. */
function some<T>(rows: readonly T[], n: number): readonly T[] {
  const step = Math.max(1, Math.floor(rows.length / runs(n)));
  return rows.filter((_, i) => i % step === 0);
}

/** All bounds against a table's values, which have `tableDigits` digits. */
function compare(row: Row, digits: number, tableDigits: number, isNarrow: boolean): void {
  const found = evaluate(row, digits);
  const y = new Exact(row['nu']!).times(row['tau']!);
  expect(Object.keys(found)).toEqual(quantities);
  for (const quantity of quantities) {
    const [{ lo, hi }, value] = [found[quantity]!, new Exact(row[quantity]!)];
    const slack = value.abs().times(`1e${1 - tableDigits}`);
    const where = `${quantity} in [${lo}, ${hi}] at ${JSON.stringify(row)}`;
    expect(value.plus(slack).gte(lo) && value.minus(slack).lte(hi), where).toBe(true);
    if (!isNarrow) continue;
    const allowed = Exact.max(value.abs(), Exact.min(1, y)).times(`1e${2 - digits}`);
    expect(new Exact(hi).minus(lo).lte(allowed), where).toBe(true);
  }
}

describe('moments and Jacobian at points', () => {
  test.each([12, 30])('with %i digits contain the reference values, narrowly', (digits) => {
    const rows = some(golden('moment-map.csv'), 20);
    expect(rows.length).toBeGreaterThanOrEqual(20);
    for (const row of rows) compare(row, digits, 40, true);
  });

  test.each(['ordinary', 'boundary', 'zero'])('contain the values of group %s', (group) => {
    const rows = some(
      golden('moments.csv').filter((row) => row['group'] === group),
      8,
    );
    expect(rows.length).toBeGreaterThanOrEqual(8);
    for (const row of rows) compare(row, 20, 50, true);
  });

  test('contain the values at extreme points, with no more digits than are necessary', () => {
    const reach = runs(1) > 1 ? 300 : 12;
    const rows = golden('moments.csv').filter(
      ({ group, nu }) => group === 'extreme' && Math.abs(new Exact(nu!).e) <= reach,
    );
    const tested = some(rows, 20);
    expect(tested.length).toBeGreaterThanOrEqual(20);
    for (const row of tested) compare(row, 20, 50, true);
  });

  test('more digits: narrower, and inside', () => {
    const point = { mu: '0.3', omega: '-0.2', nu: '0.7', tau: '1.1' };
    const [few, many] = [evaluate(point, 10), evaluate(point, 100)];
    for (const quantity of quantities) {
      const [outer, inner] = [few[quantity]!, many[quantity]!];
      expect(new Exact(outer.lo).lte(inner.lo) && new Exact(outer.hi).gte(inner.hi)).toBe(true);
      expect(new Exact(inner.lo).precision()).toBeGreaterThan(95);
    }
  });

  test('at the fixed point (0, 1) the mean may be 0, and the variance is 1', () => {
    const { mean, variance } = evaluate({ mu: '0', omega: '0', nu: '1', tau: '1' }, 30);
    expect(new Exact(mean!.lo).abs().lt('1e-30') && new Exact(mean!.hi).abs().lt('1e-30')).toBe(
      true,
    );
    expect(new Exact(mean!.lo).lte(0) && new Exact(mean!.hi).gte(0)).toBe(true);
    expect(new Exact(variance!.lo).lte(1) && new Exact(variance!.hi).gte(1)).toBe(true);
  });

  test('where even the most digits give no enclosure, the bounds are infinite', () => {
    const huge = `1${'0'.repeat(400)}`;
    const found = evaluateMoments({ mu: `-${huge}`, omega: huge, nu: '1', tau: '1' }, 5);
    expect(found['mean']).toEqual({ lo: '-Infinity', hi: 'Infinity' });
    expect(mostWorkingDigits(5)).toBe(2010);
  });

  test.each([
    ['nu', '0'],
    ['nu', '-1'],
    ['tau', '0'],
    ['tau', '-0.5'],
  ])('%s = %s is out of range', (name, value) => {
    const point = { mu: '0', omega: '0', nu: '1', tau: '1', [name]: value };
    expect(() => evaluateMoments(point)).toThrow(RangeError);
  });

  test('text that is no decimal is an error', () => {
    expect(() => evaluateMoments({ mu: '1e3', omega: '0', nu: '1', tau: '1' })).toThrow(
      SyntaxError,
    );
  });
});
