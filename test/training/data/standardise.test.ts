import { describe, expect, test } from 'vitest';
import { classExamples } from '../../../src/training/data/examples.js';
import { standardisation, standardise } from '../../../src/training/data/standardise.js';
import { momentsOf } from '../../../src/training/measure.js';
import { randomOf } from '../../../src/training/random.js';
import { refusal } from '../temporary.js';

const rows = 500;
const random = randomOf(1, 'data');
/** [rows, 3]: N(5, 4), 7 always, N(−1, 0.01) */
const features = Float32Array.from({ length: rows * 3 }, (_, i) =>
  i % 3 === 1 ? 7 : i % 3 === 0 ? 5 + 2 * random.normal() : -1 + 0.1 * random.normal(),
);
const train = classExamples(features, 3, new Int32Array(rows), 1);
const columnOf = (values: Float32Array, k: number): number[] =>
  [...values].filter((_, i) => i % 3 === k);

describe('standardised features', () => {
  test('have mean 0 and variance 1 each, and a constant one becomes 0', () => {
    const { features: scaled } = standardise(train, standardisation(train));
    for (const k of [0, 2]) {
      const { mean, variance } = momentsOf(columnOf(scaled, k));
      expect(Math.abs(mean)).toBeLessThan(1e-7);
      expect(Math.abs(variance - 1)).toBeLessThan(1e-6);
    }
    expect(columnOf(scaled, 1).every((x) => x === 0)).toBe(true);
  });

  test('have mean 0 and variance 1 together, where one scale is used for all', () => {
    const { features: scaled } = standardise(train, standardisation(train, 'all'));
    const { mean, variance } = momentsOf(scaled);
    expect(Math.abs(mean)).toBeLessThan(1e-7);
    expect(Math.abs(variance - 1)).toBeLessThan(1e-6);
    expect(momentsOf(columnOf(scaled, 1)).variance).toBe(0);
  });

  test("of a test set use the training set's figures", () => {
    const figures = { mean: Float64Array.of(1, 2), scale: Float64Array.of(2, 0.5) };
    const test = classExamples(Float32Array.of(3, 4, 0, -2), 2, [0, 0], 1);
    expect([...standardise(test, figures).features]).toEqual([4, 1, -2, -2]);
    expect(refusal(() => standardise(train, figures))).toContain('figures of 3 features');
  });

  test('of no rows cannot be had', () => {
    expect(refusal(() => standardisation(classExamples(new Float32Array(0), 3, [], 1)))).toContain(
      'expected one row or more',
    );
  });
});
