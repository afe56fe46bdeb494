/**
 * A chain of layers with the buffers between them.
 */
import { InputError, requireCount } from './input-error.js';
import { allocate } from './kernels/index.js';
import type { Layer, LayerSpec, Mode, Parameter, Tensor } from './layers/layer.js';
import { randomOf } from './random.js';

export interface NetworkOptions {
  /** features of a row */
  readonly inputs: number;
  readonly layers: readonly LayerSpec[];
  /** decides initial weights and dropout: a whole number from 0 to 2³² − 1 */
  readonly seed: number;
  /** the most rows of a pass; 128 if not given */
  readonly capacity?: number;
}

export interface Network {
  readonly inputs: number;
  readonly outputs: number;
  readonly capacity: number;
  readonly layers: readonly Layer[];
  /** Every layer's parameters, named `layer.parameter` (`0.weight`), as PyTorch's Sequential does. */
  readonly parameters: readonly Parameter[];
  /** Parameters and statistics: all that a network knows. */
  readonly tensors: readonly Tensor[];
  /** [capacity, inputs]: rows that are written here need not be copied by {@link forward} */
  readonly input: Float32Array;
  /**
   * The outputs [rows, outputs] for rows of features x [rows, inputs]. They lie in a buffer of the
   * network, which the next pass overwrites.
   */
  forward(x: Float32Array, mode?: Mode): Float32Array;
  /**
   * After forward: given the loss's derivative by the outputs [rows, outputs], computes those by
   * every parameter and every layer's outputs; by the inputs too if asked.
   */
  backward(gradient: Float32Array, byInputs?: boolean): void;
  /** [rows, the layer's outputs] of the last forward pass; −1 is the network's input */
  activations(layer: number): Float32Array;
  /** the loss's derivative by {@link activations}, of the last backward pass; −1 only if asked for */
  gradients(layer: number): Float32Array;
}

/**
 * Makes a network; layers draw initial weights from one sequence, in order.
 * @throws InputError for sizes that are no positive whole numbers, or a seed that is none
 */
export function network({ inputs, layers: specs, seed, capacity = 128 }: NetworkOptions): Network {
  requireCount('inputs', inputs, 1);
  requireCount('capacity', capacity, 1);
  requireCount('layers.length', specs.length, 1);
  const weights = randomOf(seed, 'weights');
  const masks = randomOf(seed, 'masks');
  const layers: Layer[] = [];
  let width = inputs;
  for (const spec of specs) {
    const layer = spec({ inputs: width, capacity, weights, masks });
    layers.push(layer);
    width = layer.outputs;
  }
  const widths = [inputs, ...layers.map(({ outputs }) => outputs)];
  const values = widths.map((w) => allocate(capacity * w)); // value k: [capacity, widths[k]]
  const slopes = widths.map((w) => allocate(capacity * w)); // slope k: [capacity, widths[k]]
  let rows = 0;
  let reached: 'nothing' | 'outputs' | 'gradients' | 'input gradients' = 'nothing';
  const used = (buffers: readonly Float32Array[], k: number): Float32Array =>
    buffers[k]!.subarray(0, rows * widths[k]!);

  const named = <T extends Tensor>(tensors: (layer: Layer) => readonly T[]): T[] =>
    layers.flatMap((layer, k) =>
      tensors(layer).map((tensor) => ({ ...tensor, name: `${k}.${tensor.name}` })),
    );
  const requireLayer = (layer: number): void => requireCount('layer', layer, -1, layers.length - 1);

  return {
    inputs,
    outputs: width,
    capacity,
    layers,
    parameters: named((layer) => layer.parameters),
    tensors: named((layer) => [...layer.parameters, ...layer.statistics]),
    input: values[0]!,

    forward(x, mode = 'evaluation') {
      requireCount(`x.length / ${inputs}`, x.length / inputs, 1, capacity);
      rows = x.length / inputs;
      const input = used(values, 0);
      if (x.buffer !== input.buffer || x.byteOffset !== input.byteOffset) input.set(x);
      layers.forEach((layer, k) => {
        layer.forward(used(values, k), used(values, k + 1), rows, mode);
      });
      reached = 'outputs';
      return used(values, layers.length);
    },

    backward(gradient, byInputs = false) {
      if (reached === 'nothing') throw new InputError('backward', 'a forward pass before', 'none');
      const last = used(slopes, layers.length);
      if (gradient.length !== last.length) {
        throw new InputError('gradient', `${rows} rows of ${width}`, `${gradient.length} numbers`);
      }
      last.set(gradient);
      for (let k = layers.length - 1; k >= 0; k--) {
        const x = used(values, k);
        const y = used(values, k + 1);
        const dx = k > 0 || byInputs ? used(slopes, k) : undefined;
        layers[k]!.backward(x, y, used(slopes, k + 1), dx, rows);
      }
      reached = byInputs ? 'input gradients' : 'gradients';
    },

    activations(layer) {
      requireLayer(layer);
      if (reached === 'nothing')
        throw new InputError('activations', 'a forward pass before', 'none');
      return used(values, layer + 1);
    },

    gradients(layer) {
      requireLayer(layer);
      if (reached !== 'input gradients' && (reached !== 'gradients' || layer < 0)) {
        throw new InputError('gradients', 'a backward pass before that reaches it', 'none');
      }
      return used(slopes, layer + 1);
    },
  };
}
