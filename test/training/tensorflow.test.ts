import type { Optimizer } from '@tensorflow/tfjs-core';
import { describe, expect, test } from 'vitest';
import {
  activation,
  adam,
  batchNormalisation,
  classExamples,
  dense,
  fullyConnected,
  heNormal,
  type Loss,
  meanSquaredError,
  momentsOf,
  type NetworkKind,
  network,
  type OptimiserSpec,
  randomOf,
  sgd,
  softmaxCrossEntropy,
  type Targets,
  train,
} from '../../src/training/index.js';
import { type TwinLoss, tf, twin, valuesOf } from './tensorflow.js';

const ROWS = 32;
const INPUTS = 10;
const OUTPUTS = 4;
const random = randomOf(7, 'data');
const x = Float32Array.from({ length: ROWS * INPUTS }, () => random.normal());
const labels = Int32Array.from({ length: ROWS }, () => random.below(OUTPUTS));
const classTargets: Targets = { kind: 'classes', labels, classes: OUTPUTS };
const values = Float32Array.from({ length: ROWS * OUTPUTS }, () => random.normal());
const valueTargets: Targets = { kind: 'values', values, width: OUTPUTS };

const theirX = tf.tensor2d(x, [ROWS, INPUTS]);
const oneHot = tf.oneHot(tf.tensor1d(labels, 'int32'), OUTPUTS);
const theirValues = tf.tensor2d(values, [ROWS, OUTPUTS]);
const crossEntropy: TwinLoss = (outputs) => tf.losses.softmaxCrossEntropy(oneHot, outputs);
const squaredError: TwinLoss = (outputs) => tf.losses.meanSquaredError(theirValues, outputs);
const LOSSES: [Loss, Targets, TwinLoss][] = [
  [softmaxCrossEntropy, classTargets, crossEntropy],
  [meanSquaredError, valueTargets, squaredError],
];

/** max |aᵢ − bᵢ| over max |bᵢ|, or over `least` if that is larger. */
function distance(a: Float32Array, b: Float32Array, least = 0): number {
  expect(a.length).toBe(b.length);
  let difference = 0;
  let largest = least;
  a.forEach((value, i) => {
    difference = Math.max(difference, Math.abs(value - b[i]!));
    largest = Math.max(largest, Math.abs(b[i]!));
  });
  return difference / largest;
}

const makers = {
  selu: () => activation('selu'),
  relu: () => activation('relu'),
  elu: () => activation('elu'),
  tanh: () => activation('tanh'),
  linear: () => activation('linear'),
  'batch normalisation': () => batchNormalisation(),
};

describe('TensorFlow.js gives', () => {
  test.each(
    Object.entries(makers).flatMap(([name, make]) =>
      LOSSES.map(([loss, targets, theirs]) => ({ name, make, loss, targets, theirs })),
    ),
  )(
    'the same loss and gradients for $name with $loss.kind',
    async ({ make, loss, targets, theirs }) => {
      const layers = [dense(8), make(), dense(9), make(), dense(OUTPUTS, { initialise: heNormal })];
      const net = network({ inputs: INPUTS, layers, seed: 5, capacity: ROWS });
      const twinned = await twin(net);
      const gradient = new Float32Array(ROWS * OUTPUTS);
      const outputs = net.forward(x, 'training');
      const total = loss.total(outputs, targets, ROWS, OUTPUTS, gradient);
      net.backward(gradient);
      const { value, gradients } = twinned.gradients(theirX, theirs);
      expect(Math.abs(total / ROWS - value)).toBeLessThan(1e-6 * (total / ROWS));
      net.parameters.forEach((parameter, k) => {
        // a bias before batch normalisation has the gradient 0, both ways but for rounding
        expect(distance(parameter.gradient, gradients[k]!, 1e-2)).toBeLessThan(1e-5);
      });
    },
  );

  test.each<[string, OptimiserSpec, () => Optimizer]>([
    ['plain gradient descent', sgd({ rate: 0.05 }), () => tf.train.sgd(0.05)],
    ['momentum', sgd({ rate: 0.02, momentum: 0.9 }), () => tf.train.momentum(0.02, 0.9)],
    ['Adam', adam({ rate: 0.003 }), () => tf.train.adam(0.003, 0.9, 0.999, 1e-8)],
  ])('the same weights after 25 steps of %s', async (_, optimiser, theirs) => {
    const layers = [dense(8), activation('selu'), dense(OUTPUTS)];
    const net = network({ inputs: INPUTS, layers, seed: 5, capacity: ROWS });
    const twinned = await twin(net);
    const other = theirs();
    const before = net.parameters.map(({ value }) => Float32Array.from(value));
    const data = classExamples(x, INPUTS, labels, OUTPUTS);
    train(net, { data, loss: softmaxCrossEntropy, optimiser, epochs: 25, seed: 1 });
    for (let step = 0; step < 25; step++) {
      twinned.minimise(other, theirX, crossEntropy);
    }
    net.parameters.forEach(({ value }, k) => {
      const moved = value.map((v, i) => v - before[k]![i]!);
      const theirMoved = valuesOf(twinned.variables[k]!).map((v, i) => v - before[k]![i]!);
      expect(distance(moved, theirMoved)).toBeLessThan(2e-5);
    });
  });

  test.each<NetworkKind>(['selu', 'relu', 'relu-batch-normalisation', 'tanh'])(
    'the same moments of every layer of a deep %s network, after initialisation and after training',
    async (kind) => {
      const layers = fullyConnected({ kind, hidden: Array<number>(8).fill(24), outputs: OUTPUTS });
      const net = network({ inputs: INPUTS, layers, seed: 6, capacity: ROWS });
      const twinned = await twin(net);
      const compare = (tolerance: number): void => {
        net.forward(x, 'training');
        twinned.activations(theirX).forEach((tensor, k) => {
          const mine = momentsOf(net.activations(k));
          const theirs = momentsOf(tensor.dataSync());
          const deviation = Math.sqrt(theirs.variance);
          expect(Math.abs(mine.mean - theirs.mean) / deviation).toBeLessThan(tolerance);
          expect(Math.abs(mine.variance / theirs.variance - 1)).toBeLessThan(tolerance);
        });
      };
      compare(1e-5);
      const data = classExamples(x, INPUTS, labels, OUTPUTS);
      const optimiser = sgd({ rate: 0.005, momentum: 0.5 });
      train(net, { data, loss: softmaxCrossEntropy, optimiser, epochs: 20, seed: 1 });
      const other = tf.train.momentum(0.005, 0.5);
      for (let step = 0; step < 20; step++) {
        twinned.minimise(other, theirX, crossEntropy);
      }
      compare(1e-4);
    },
  );
});
