import { describe, expect, test } from 'vitest';
import type { Targets } from '../../../src/training/data/examples.js';
import { meanSquaredError } from '../../../src/training/losses/mean-squared-error.js';
import { softmaxCrossEntropy } from '../../../src/training/losses/softmax-cross-entropy.js';
import { refusal } from '../temporary.js';

const labels = (...list: number[]): Targets => ({
  kind: 'classes',
  labels: Int32Array.from(list),
  classes: 3,
});
const values = (...list: number[]): Targets => ({
  kind: 'values',
  values: Float32Array.from(list),
  width: 3,
});

describe('softmax cross-entropy', () => {
  test('is log 3 for three equal outputs', () => {
    const total = softmaxCrossEntropy.total(Float32Array.of(5, 5, 5), labels(1), 1, 3);
    expect(total).toBeCloseTo(Math.log(3), 15);
  });

  test('sums rows, and its gradient is that of their mean', () => {
    const outputs = Float32Array.of(0, 0, 0, 1, 2, 3);
    const gradient = new Float32Array(6);
    const total = softmaxCrossEntropy.total(outputs, labels(0, 2), 2, 3, gradient);
    const s = Math.exp(-2) + Math.exp(-1) + 1;
    expect(total).toBeCloseTo(Math.log(3) + Math.log(s), 14);
    const expected = [-2 / 3, 1 / 3, 1 / 3, Math.exp(-2) / s, Math.exp(-1) / s, 1 / s - 1];
    expected.forEach((g, i) => {
      expect(gradient[i]).toBeCloseTo(g / 2, 7);
    });
  });

  test('neither overflows nor loses what is small', () => {
    const gradient = new Float32Array(3);
    const outputs = Float32Array.of(3e38, -3e38, 0);
    expect(softmaxCrossEntropy.total(outputs, labels(0), 1, 3, gradient)).toBe(0);
    expect([...gradient].map(Math.abs)).toEqual([0, 0, 0]);
    const sure = softmaxCrossEntropy.total(Float32Array.of(30, 0, 0), labels(0), 1, 3);
    expect(sure / (2 * Math.exp(-30))).toBeCloseTo(1, 2);
  });

  test('is not finite where an output is not', () => {
    for (const odd of [Number.NaN, Infinity, -Infinity]) {
      const total = softmaxCrossEntropy.total(Float32Array.of(odd, 0, 0), labels(0), 1, 3);
      expect(Number.isFinite(total)).toBe(false);
    }
  });

  test('needs a class for each output', () => {
    const total = (targets: Targets) => () =>
      softmaxCrossEntropy.total(new Float32Array(4), targets, 1, 4);
    expect(refusal(total(labels(1)))).toBe(
      'softmax-cross-entropy: expected targets of 4 classes, one for each output, found 3 classes',
    );
    expect(refusal(total(values(1, 2, 3)))).toContain('found 3 values a row');
  });
});

describe('the mean squared error', () => {
  test('is the mean over a row, summed over rows; its gradient is that of the mean', () => {
    const outputs = Float32Array.of(1, 2, 3, 0, 0, 0);
    const gradient = new Float32Array(6);
    const total = meanSquaredError.total(outputs, values(1, 0, 0, 3, 0, 0), 2, 3, gradient);
    expect(total).toBeCloseTo((4 + 9) / 3 + 9 / 3, 14);
    expect([...gradient]).toEqual([0, 2 / 3, 1, -1, 0, 0].map(Math.fround));
  });

  test('needs a value for each output', () => {
    expect(refusal(() => meanSquaredError.total(new Float32Array(3), labels(1), 1, 3))).toBe(
      'mean-squared-error: expected 3 target values a row, one for each output, found 3 classes',
    );
  });
});
