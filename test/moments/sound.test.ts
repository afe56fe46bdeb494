import { describe, expect, test } from 'vitest';
import { interval } from '../../src/interval/index.js';
import { evaluate, momentMap } from '../../src/moments/index.js';
import { exactCoordinates } from '../../src/moments/coordinates.js';
import { multiply, parseDecimal } from '../../src/statement/decimal.js';
import { describeRow, golden, holds, QUANTITIES, unit } from './golden.js';

/** The reference table has 40 digits, but two j21 below its working precision are printed as 0. */
const REFERENCE_ZEROS = 2;

describe('the enclosures hold the true values', () => {
  test('at every golden point, ordinary and extreme', () => {
    const missed: string[] = [];
    for (const row of golden('moments.csv')) {
      const result = evaluate(row);
      for (const quantity of QUANTITIES) {
        const value = row.values[quantity];
        if (!holds(result[quantity], value, unit(value, 50))) {
          missed.push(`${quantity} at ${describeRow(row)}: ${JSON.stringify(result[quantity])}`);
        }
      }
    }
    expect(missed).toEqual([]);
  });

  test('at every point of the reference table', () => {
    const missed: string[] = [];
    let zeros = 0;
    for (const row of golden('moment-map.csv')) {
      const result = evaluate(row);
      for (const quantity of QUANTITIES) {
        const value = row.values[quantity];
        if (value.isZero() && row.omega !== '0') zeros++;
        else if (!holds(result[quantity], value, 1e-40 + 1e-38 * Math.abs(value.toNumber()))) {
          missed.push(`${quantity} at ${describeRow(row)}: ${JSON.stringify(result[quantity])}`);
        }
      }
    }
    expect(missed).toEqual([]);
    expect(zeros).toBe(REFERENCE_ZEROS);
  });

  test('over intervals of any width around the golden points', () => {
    const missed: string[] = [];
    for (const [i, row] of golden('moments.csv').entries()) {
      const x = multiply(parseDecimal(row.mu), parseDecimal(row.omega));
      const y = multiply(parseDecimal(row.nu), parseDecimal(row.tau));
      const at = exactCoordinates(x, y);
      const [left, right] = [2 ** -(i % 60), 2 ** -((i * 7) % 60)];
      const result = momentMap(
        interval(at.x.lo - left * Math.abs(at.x.lo), at.x.hi + right * Math.abs(at.x.hi)),
        interval(at.y.lo * (1 - right), at.y.hi * (1 + left)),
      );
      const { mean, variance, second_moment: second, j11, j12, j21, j22 } = row.values;
      const pairs = [
        [result.mean, mean],
        [result.variance, variance],
        [result.second, second],
        ...(row.omega === '1'
          ? ([
              [result.meanX, j11],
              [result.varianceX, j21],
            ] as const)
          : []),
        ...(row.tau === '1'
          ? ([
              [result.meanY, j12],
              [result.varianceY, j22],
            ] as const)
          : []),
      ] as const;
      if (!pairs.every(([enclosure, value]) => holds(enclosure, value, unit(value, 50)))) {
        missed.push(describeRow(row));
      }
    }
    expect(missed).toEqual([]);
  });
});
