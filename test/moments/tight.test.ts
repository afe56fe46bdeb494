import { describe, expect, test } from 'vitest';
import type { Interval } from '../../src/interval/index.js';
import { evaluate } from '../../src/moments/index.js';
import {
  describeRow,
  type GoldenRow,
  golden,
  QUANTITIES,
  type Quantity,
  SIGNED,
} from './golden.js';

const rows = golden('moments.csv');

/** The widest of the enclosures by a measure of width, and where. */
function widest(
  group: string,
  quantities: readonly Quantity[],
  width: (enclosure: Interval, size: number) => number,
) {
  let worst = { width: 0, at: '' };
  const note = (row: GoldenRow) => {
    const result = evaluate(row);
    for (const quantity of quantities) {
      const w = width(result[quantity], Math.abs(row.values[quantity].toNumber()));
      if (!(w <= worst.width)) worst = { width: w, at: `${quantity} ${describeRow(row)}` };
    }
  };
  rows.filter((row) => row.group === group).forEach(note);
  return worst;
}

const UNSIGNED = QUANTITIES.filter((quantity) => !SIGNED.includes(quantity));
const relative = ({ lo, hi }: Interval, size: number) => (hi - lo) / size;
const mixed = ({ lo, hi }: Interval, size: number) => (hi - lo) / Math.max(1, size);

/** A value below this is allowed a width of 2^-1000 on top: there underflow begins to tell. */
const deep = ({ lo, hi }: Interval, size: number) => (hi - lo) / (size + 2 ** -960);

describe('the enclosures are narrow', () => {
  test('at ordinary points mean, j12, j21 are within 1e-14·max(1, |value|)', () => {
    expect(widest('ordinary', ['mean', 'j12'], mixed).width).toBeLessThan(1e-14);
    expect(widest('ordinary', ['j21'], mixed).width).toBeLessThan(3e-14);
  });

  test('at ordinary points variance, second_moment, j11, j22, sigma_max are within 4e-14·|value|', () => {
    expect(widest('ordinary', ['j11'], relative).width).toBeLessThan(1e-14);
    expect(widest('ordinary', UNSIGNED, relative).width).toBeLessThan(4e-14);
  });

  test('next to zeros of mean, j12, j21 these are within 2e-14·max(1, |value|)', () => {
    expect(widest('zero', SIGNED, mixed).width).toBeLessThan(2e-14);
    expect(widest('zero', UNSIGNED, relative).width).toBeLessThan(4e-14);
  });

  test('large weights leave mean, j12, j21 within 1e-13·max(1, |value|), next to their zeros too', () => {
    expect(widest('heavy', SIGNED, mixed).width).toBeLessThan(1e-13);
    expect(widest('heavy', UNSIGNED, relative).width).toBeLessThan(4e-14);
  });

  test('where the formulas change nothing is lost', () => {
    expect(widest('boundary', UNSIGNED, relative).width).toBeLessThan(1e-13);
    expect(widest('boundary', SIGNED, mixed).width).toBeLessThan(5e-14);
  });

  test('at extreme points every quantity is within 1e-12·|value|, down to underflow', () => {
    expect(widest('extreme', QUANTITIES, deep).width).toBeLessThan(1e-12);
  });

  test('no point has a negative bound for variance, second_moment or sigma_max, or an infinite one', () => {
    for (const row of rows) {
      const result = evaluate(row);
      for (const quantity of QUANTITIES) {
        const { lo, hi } = result[quantity];
        expect(Number.isFinite(lo) && Number.isFinite(hi), describeRow(row)).toBe(true);
      }
      expect(
        Math.min(result.variance.lo, result.second_moment.lo, result.sigma_max.lo),
      ).toBeGreaterThanOrEqual(0);
    }
  });
});
