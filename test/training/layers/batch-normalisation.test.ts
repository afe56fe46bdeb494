import { describe, expect, test } from 'vitest';
import { batchNormalisation } from '../../../src/training/layers/batch-normalisation.js';
import { momentsOf } from '../../../src/training/measure.js';
import { type Network, network } from '../../../src/training/network.js';
import { randomOf } from '../../../src/training/random.js';
import { refusal } from '../temporary.js';

const ROWS = 50;
const random = randomOf(1, 'data');
/** [ROWS, 2]: N(3, 4) and N(−1, 0.01) */
const x = Float32Array.from({ length: 2 * ROWS }, (_, i) =>
  i % 2 === 0 ? 3 + 2 * random.normal() : -1 + 0.1 * random.normal(),
);
const column = (values: Float32Array, k: number): number[] =>
  [...values].filter((_, i) => i % 2 === k);
const make = (options = {}): Network =>
  network({ inputs: 2, layers: [batchNormalisation(options)], seed: 0, capacity: ROWS });
const statistics = (net: Network): number[][] =>
  net.layers[0]!.statistics.map(({ value }) => [...value]);

describe('batch normalisation', () => {
  test('gives each feature mean 0 and variance v/(v + ε) in training', () => {
    const y = make().forward(x, 'training');
    for (const k of [0, 1]) {
      const { mean, variance } = momentsOf(column(y, k));
      const v = momentsOf(column(x, k)).variance;
      expect(Math.abs(mean)).toBeLessThan(1e-7);
      expect(Math.abs(variance - v / (v + 1e-5))).toBeLessThan(1e-6);
    }
  });

  test('moves the running figures by a tenth of the way to the batch, its variance unbiased', () => {
    const net = make();
    expect(statistics(net)).toEqual([
      [0, 0],
      [1, 1],
    ]);
    net.forward(x, 'training');
    const [mean, variance] = statistics(net);
    for (const k of [0, 1]) {
      const batch = momentsOf(column(x, k));
      expect(mean![k]).toBeCloseTo(0.1 * batch.mean, 6);
      expect(variance![k]).toBeCloseTo(0.9 + (0.1 * batch.variance * ROWS) / (ROWS - 1), 6);
    }
  });

  test('uses the running figures in evaluation, and leaves them', () => {
    const net = make({ momentum: 1, epsilon: 1e-3 });
    net.forward(x, 'training');
    const before = statistics(net);
    const [mean, variance] = before;
    const y = net.forward(x.subarray(0, 2));
    for (const k of [0, 1]) {
      expect(y[k]).toBeCloseTo((x[k]! - mean![k]!) / Math.sqrt(variance![k]! + 1e-3), 5);
    }
    expect(statistics(net)).toEqual(before);
  });

  test('cannot train on one row', () => {
    expect(refusal(() => make().forward(x.subarray(0, 2), 'training'))).toBe(
      'batch normalisation: expected a batch of 2 rows or more, found 1',
    );
  });

  test.each([
    [{ epsilon: 0 }, 'epsilon: expected a positive number, found 0'],
    [{ momentum: 2 }, 'momentum: expected a number from 0 to 1, found 2'],
  ])('refuses %o', (options, message) => {
    expect(refusal(() => make(options))).toBe(message);
  });
});
