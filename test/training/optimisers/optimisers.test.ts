import { describe, expect, test } from 'vitest';
import type { Parameter } from '../../../src/training/layers/layer.js';
import { adam } from '../../../src/training/optimisers/adam.js';
import { sgd } from '../../../src/training/optimisers/sgd.js';
import { refusal } from '../temporary.js';

/** A parameter of one number w with the gradient g. */
const single = (w: number, g: number): Parameter => ({
  name: 'w',
  shape: [1],
  value: Float32Array.of(w),
  gradient: Float32Array.of(g),
});

describe('gradient descent with momentum', () => {
  test('adds up velocities: v ← μv + g, w ← w − ηv', () => {
    const w = single(1, 2);
    const optimiser = sgd({ rate: 0.5, momentum: 0.5 })([w]);
    const path = [0, 1, 2].map(() => {
      optimiser.step();
      return w.value[0];
    });
    expect(path).toEqual([0, -1.5, -3.25]); // velocities 2, 3, 3.5
  });

  test('follows a rate that is changed between steps', () => {
    const w = single(1, 2);
    const optimiser = sgd({ rate: 0.5 })([w]);
    optimiser.step();
    optimiser.rate = 0.25;
    optimiser.step();
    expect(w.value[0]).toBe(-0.5);
  });
});

describe('Adam', () => {
  test('moves first by the rate, whatever the size of the gradient', () => {
    for (const g of [1e-3, 1, -1e6]) {
      const w = single(0, g);
      adam({ rate: 0.01 })([w]).step();
      expect(w.value[0]).toBeCloseTo(-0.01 * Math.sign(g), 6);
    }
  });

  test('follows algorithm 1 of Kingma and Ba', () => {
    const w = single(0.5, 0);
    const optimiser = adam({ rate: 0.1, beta1: 0.8, beta2: 0.9, epsilon: 1e-3 })([w]);
    let [m, v, expected] = [0, 0, 0.5];
    [1, -2, 0.5, 3].forEach((g, k) => {
      w.gradient[0] = g;
      optimiser.step();
      m = 0.8 * m + 0.2 * g;
      v = 0.9 * v + 0.1 * g * g;
      const [corrected, square] = [m / (1 - 0.8 ** (k + 1)), v / (1 - 0.9 ** (k + 1))];
      expected -= (0.1 * corrected) / (Math.sqrt(square) + 1e-3);
      expect(w.value[0]).toBeCloseTo(expected, 6);
    });
  });
});

test.each([
  ['a rate of 0', () => sgd({ rate: 0 }), 'rate: expected a positive number, found 0'],
  [
    'a rate that is no number',
    () => adam({ rate: Number.NaN }),
    'rate: expected a positive number',
  ],
  [
    'momentum 1',
    () => sgd({ rate: 1, momentum: 1 }),
    'momentum: expected a number from 0 to below 1',
  ],
  ['β₁ = 1', () => adam({ beta1: 1 }), 'beta1: expected a number from 0 to below 1, found 1'],
  ['β₂ = −1', () => adam({ beta2: -1 }), 'beta2: expected a number from 0 to below 1, found -1'],
  ['ε = 0', () => adam({ epsilon: 0 }), 'epsilon: expected a positive number, found 0'],
])('%s is refused', (_, make, message) => {
  expect(refusal(make)).toContain(message);
});
