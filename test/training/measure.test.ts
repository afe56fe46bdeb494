import { expect, test } from 'vitest';
import {
  activation,
  dense,
  meanSquare,
  momentsOf,
  network,
  unitWeights,
} from '../../src/training/index.js';
import { refusal } from './temporary.js';

test('moments are the mean and the mean squared deviation', () => {
  expect(momentsOf([1, 2, 3, 6])).toEqual({ mean: 3, variance: 3.5 });
  expect(momentsOf(Float32Array.of(1e4 + 0.5, 1e4 - 0.5))).toEqual({ mean: 1e4, variance: 0.25 });
  expect(meanSquare([1, -2, 3])).toBeCloseTo(14 / 3, 15);
});

test("ω and τ are the sums of each unit's weights and of their squares", () => {
  const net = network({ inputs: 3, layers: [dense(2), activation('selu')], seed: 1 });
  net.parameters[0]!.value.set([1, -2, 0.5, 3, 0, -1]);
  const { omega, tau } = unitWeights(net.layers[0]!);
  expect([...omega]).toEqual([-0.5, 2]);
  expect([...tau]).toEqual([5.25, 10]);
  expect(refusal(() => unitWeights(net.layers[1]!))).toBe(
    'unitWeights: expected a dense layer, found selu',
  );
});
