/**
 * TensorFlow.js on its cpu backend, as a second implementation. All parts are loaded with require:
 * a mixture of import and require would load its core twice.
 */
import { createRequire } from 'node:module';
import type * as Core from '@tensorflow/tfjs-core';
import type * as Layers from '@tensorflow/tfjs-layers';
import type { Network } from '../../src/training/network.js';

const load = createRequire(import.meta.url);
export const tf = load('@tensorflow/tfjs-core') as typeof Core;
const layers = load('@tensorflow/tfjs-layers') as typeof Layers;
tf.env().set('IS_NODE', false); // no advice to install the native backend
load('@tensorflow/tfjs-backend-cpu');

/** The mean loss of outputs [rows, outputs]. */
export type TwinLoss = (outputs: Core.Tensor) => Core.Tensor;

/** A network's twin: the same layers with the same weights. Dropout is not among them. */
export interface Twin {
  readonly model: Layers.Sequential;
  /** the trained variables, in the order of the network's parameters */
  readonly variables: Core.Variable[];
  /** the mean loss and its gradients by the variables */
  gradients(x: Core.Tensor, loss: TwinLoss): { value: number; gradients: Float32Array[] };
  /** one step of an optimiser */
  minimise(optimiser: Core.Optimizer, x: Core.Tensor, loss: TwinLoss): void;
  /** outputs of every layer for rows [rows, inputs], batch normalisation as in training */
  activations(x: Core.Tensor): Core.Tensor[];
}

export async function twin(network: Network): Promise<Twin> {
  await tf.setBackend('cpu');
  const model = layers.sequential();
  network.layers.forEach((layer, k) => {
    const shape = k === 0 ? { inputShape: [network.inputs] } : {};
    if (layer.kind === 'dense') model.add(layers.layers.dense({ units: layer.outputs, ...shape }));
    else if (layer.kind === 'batch-normalisation') {
      model.add(layers.layers.batchNormalization({ epsilon: 1e-5, momentum: 0.9, ...shape }));
    } else {
      const activation = layer.kind as 'selu';
      model.add(layers.layers.activation({ activation, ...shape }));
    }
  });
  network.layers.forEach((layer, k) => {
    if (layer.parameters.length === 0) return;
    const values = [...layer.parameters, ...layer.statistics].map(({ shape, value }) => {
      const tensor = tf.tensor(Float32Array.from(value), [...shape]);
      return shape.length === 2 ? tf.transpose(tensor) : tensor;
    });
    model.layers[k]!.setWeights(values);
  });
  const variables = model.trainableWeights.map((weight) => weight.read() as Core.Variable);
  const lossOf = (x: Core.Tensor, loss: TwinLoss) => (): Core.Scalar =>
    loss(model.apply(x, { training: true }) as Core.Tensor) as Core.Scalar;
  return {
    model,
    variables,
    gradients(x, loss) {
      const { value, grads } = tf.variableGrads(lossOf(x, loss), variables);
      return {
        value: value.dataSync()[0]!,
        gradients: variables.map(({ name }) => valuesOf(grads[name]!)),
      };
    },
    minimise(optimiser, x, loss) {
      optimiser.minimize(lossOf(x, loss), false, variables);
    },
    activations(x) {
      const outputs: Core.Tensor[] = [];
      let value = x;
      for (const layer of model.layers) {
        value = layer.apply(value, { training: true }) as Core.Tensor;
        outputs.push(value);
      }
      return outputs;
    },
  };
}

/** The values of a variable in the layout of ours: weights [units, inputs]. */
export const valuesOf = (tensor: Core.Tensor): Float32Array =>
  (tensor.rank === 2 ? tf.transpose(tensor) : tensor).dataSync() as Float32Array;
