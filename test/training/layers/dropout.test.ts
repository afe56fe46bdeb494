import { describe, expect, test } from 'vitest';
import {
  alphaDropout,
  alphaDropoutFigures,
  dropout,
} from '../../../src/training/layers/dropout.js';
import type { LayerSpec } from '../../../src/training/layers/layer.js';
import { momentsOf } from '../../../src/training/measure.js';
import { network } from '../../../src/training/network.js';
import { randomOf } from '../../../src/training/random.js';
import { refusal } from '../temporary.js';

const ROWS = 400;
const WIDTH = 100;

function sample(mean: number, variance: number): Float32Array {
  const random = randomOf(1, 'data');
  return Float32Array.from(
    { length: ROWS * WIDTH },
    () => mean + Math.sqrt(variance) * random.normal(),
  );
}

const net = (layer: LayerSpec) =>
  network({ inputs: WIDTH, layers: [layer], seed: 5, capacity: ROWS });

/** Five standard errors of a mean and a variance of 40 000 numbers whose fourth moment is about 6. */
const MEAN_ERROR = 5 / Math.sqrt(ROWS * WIDTH);
const VARIANCE_ERROR = 5 * Math.sqrt(5 / (ROWS * WIDTH));

describe('α-dropout', () => {
  test.each([0.95, 0.9, 0.5, 0.05])('keeps mean 0 and variance 1 at q = %f', (keep) => {
    const { mean, variance } = momentsOf(net(alphaDropout(keep)).forward(sample(0, 1), 'training'));
    expect(Math.abs(mean)).toBeLessThan(MEAN_ERROR);
    expect(Math.abs(variance - 1)).toBeLessThan(VARIANCE_ERROR);
  });

  test('keeps other moments if it is told them', () => {
    const layer = net(alphaDropout(0.8, 0.5, 2));
    const { mean, variance } = momentsOf(layer.forward(sample(0.5, 2), 'training'));
    expect(Math.abs(mean - 0.5)).toBeLessThan(2 * MEAN_ERROR);
    expect(Math.abs(variance - 2)).toBeLessThan(2 * VARIANCE_ERROR);
  });

  test('has at (0, 1) the figures a = (q + α′²q(1 − q))^(−1/2) and b = −a(1 − q)α′', () => {
    for (const q of [0.95, 0.9, 0.5]) {
      const saturation = -1.7580993408473768;
      const { scale, shift, dropped } = alphaDropoutFigures(q);
      expect(scale).toBeCloseTo((q + saturation ** 2 * q * (1 - q)) ** -0.5, 14);
      expect(shift).toBeCloseTo(-scale * (1 - q) * saturation, 14);
      expect(dropped).toBeCloseTo(scale * saturation + shift, 14);
    }
  });

  test('drops to α′ = −λα, rounded to binary64, where nothing is dropped', () => {
    expect(alphaDropoutFigures(1)).toEqual({
      keep: 1,
      scale: 1,
      shift: 0,
      dropped: -1.7580993408473768, // 1.75809934084737685994…
    });
  });

  test('passes gradients to what is kept, times a', () => {
    const layer = net(alphaDropout(0.7));
    const { scale, dropped } = alphaDropoutFigures(0.7);
    const y = layer.forward(sample(0, 1), 'training');
    layer.backward(new Float32Array(ROWS * WIDTH).fill(1), true);
    const slopes = layer.gradients(-1);
    y.forEach((value, i) => {
      expect(slopes[i]).toBe(value === Math.fround(dropped) ? 0 : Math.fround(scale));
    });
  });
});

describe('dropout', () => {
  test.each([0.9, 0.5])(
    'keeps the mean at q = %f, and makes the variance ν/q + μ²(1 − q)/q',
    (q) => {
      const y = net(dropout(q)).forward(sample(1, 1), 'training');
      const { mean, variance } = momentsOf(y);
      expect(Math.abs(mean - 1)).toBeLessThan(2 * MEAN_ERROR);
      expect(Math.abs(variance - 1 / q - (1 - q) / q)).toBeLessThan(3 * VARIANCE_ERROR);
      const share = y.filter((value) => value !== 0).length / y.length;
      expect(Math.abs(share - q)).toBeLessThan(5 * Math.sqrt((q * (1 - q)) / y.length));
    },
  );

  test('draws a new mask for each pass', () => {
    const layer = net(dropout(0.5));
    const x = sample(0, 1);
    const first = [...layer.forward(x, 'training')];
    expect([...layer.forward(x, 'training')]).not.toEqual(first);
  });
});

describe.each([
  ['dropout', dropout],
  ['α-dropout', alphaDropout],
] as const)('%s', (_, make) => {
  test('changes nothing in evaluation, forward or backward', () => {
    const layer = net(make(0.5));
    const x = sample(0, 1);
    expect(layer.forward(x)).toEqual(x);
    layer.backward(x, true);
    expect(layer.gradients(-1)).toEqual(x);
  });

  test('changes nothing with q = 1', () => {
    const x = sample(0, 1);
    expect(net(make(1)).forward(x, 'training')).toEqual(x);
  });

  test('needs a probability', () => {
    for (const keep of [0, -0.1, 1.1, Number.NaN]) {
      expect(refusal(() => make(keep))).toBe(
        `keep: expected a probability greater than 0, at most 1, found ${keep}`,
      );
    }
  });
});
