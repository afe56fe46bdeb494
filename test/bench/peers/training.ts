/**
 * Who trains in the benchmark: the same network, inputs, loss and optimiser by this package and by
 * TensorFlow.js on two of its backends.
 */
import { createRequire } from 'node:module';
import { availableParallelism } from 'node:os';
import { dirname } from 'node:path';
import type * as Wasm from '@tensorflow/tfjs-backend-wasm';
import type * as Core from '@tensorflow/tfjs-core';
import {
  fullyConnected,
  type Network,
  network,
  randomOf,
  sgd,
  softmaxCrossEntropy,
} from '../../../src/training/index.js';
import { useThreads } from '../../../src/training/kernels/threads.js';
import { tf, twin } from '../../training/tensorflow.js';

export const INPUTS = 784;
export const HIDDEN: readonly number[] = Array.from({ length: 8 }, () => 256);
export const OUTPUTS = 10;
export const ROWS = 128;
const RATE = 0.01;
const MOMENTUM = 0.9;

export interface Trainer {
  readonly name: string;
  /** Makes the next steps those of this trainer. */
  readonly begin: () => Promise<unknown>;
  /** One step: forward, backward, update. The loss before it. */
  readonly step: () => number;
  /** Steps a round, so that rounds take comparable times, and before the first. */
  readonly steps: number;
  readonly warmUp: number;
}

const random = randomOf(7, 'data');
const x = Float32Array.from({ length: ROWS * INPUTS }, () => random.normal()); // [ROWS, INPUTS]
const labels = Int32Array.from({ length: ROWS }, () => random.below(OUTPUTS)); // [ROWS]

/** All begin with the same weights. */
export async function trainers(): Promise<Trainer[]> {
  const layers = fullyConnected({ kind: 'selu', hidden: HIDDEN, outputs: OUTPUTS });
  const net = network({ inputs: INPUTS, layers, seed: 1, capacity: ROWS });
  const load = createRequire(import.meta.url);
  const wasm = load('@tensorflow/tfjs-backend-wasm') as typeof Wasm;
  tf.env().set('WASM_HAS_MULTITHREAD_SUPPORT', false); // its threads are browser workers
  wasm.setWasmPaths(`${dirname(load.resolve('@tensorflow/tfjs-backend-wasm'))}/`);
  const twins = [await theirs(net, 'cpu'), await theirs(net, 'wasm')];
  const again = network({ inputs: INPUTS, layers, seed: 1, capacity: ROWS });
  return [ours(net, 1), ours(again, availableParallelism()), ...twins];
}

function ours(net: Network, threads: number): Trainer {
  const optimiser = sgd({ rate: RATE, momentum: MOMENTUM })(net.parameters);
  const targets = { kind: 'classes', labels, classes: OUTPUTS } as const;
  const slope = new Float32Array(ROWS * OUTPUTS); // [ROWS, OUTPUTS]
  return {
    name: `snn-verify/training, ${threads === 1 ? 'one thread' : `${threads} threads`}`,
    begin: async () => useThreads(threads),
    step() {
      const outputs = net.forward(x, 'training');
      const loss = softmaxCrossEntropy.total(outputs, targets, ROWS, OUTPUTS, slope);
      net.backward(slope);
      optimiser.step();
      return loss / ROWS;
    },
    steps: 20,
    warmUp: 30,
  };
}

async function theirs(net: Network, backend: string): Promise<Trainer> {
  const { model, variables } = await twin(net);
  const optimiser = tf.train.momentum(RATE, MOMENTUM);
  const oneHot = tf.oneHot(tf.tensor1d(labels, 'int32'), OUTPUTS);
  const input = tf.tensor2d(x, [ROWS, INPUTS]);
  const loss = (): Core.Scalar => {
    const outputs = model.apply(input, { training: true }) as Core.Tensor;
    return tf.losses.softmaxCrossEntropy(oneHot, outputs) as Core.Scalar;
  };
  return {
    name: `TensorFlow.js ${tf.version_core}, ${backend} backend`,
    begin: () => tf.setBackend(backend),
    step: () =>
      tf.tidy(() => (optimiser.minimize(loss, true, variables) as Core.Scalar).dataSync()[0]!),
    steps: 1,
    warmUp: 1,
  };
}
