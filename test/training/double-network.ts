/**
 * The layers and losses once more, in double precision with the functions of Math: what gradients
 * are judged by. Forward only; derivatives are taken by central differences.
 */
import type { Targets } from '../../src/training/data/examples.js';
import type { Network } from '../../src/training/network.js';

const ALPHA = 1.6732632423543772;
const LAMBDA = 1.0507009873554805;

const FUNCTIONS: Readonly<Record<string, (x: number) => number>> = {
  selu: (x) => (x > 0 ? LAMBDA * x : LAMBDA * ALPHA * Math.expm1(x)),
  relu: (x) => Math.max(x, 0),
  elu: (x) => (x > 0 ? x : Math.expm1(x)),
  tanh: Math.tanh,
  linear: (x) => x,
};

/** What dropout did to each number: [rows × width] factors and summands, as found in float32. */
export interface Affine {
  readonly scale: readonly number[];
  readonly shift: readonly number[];
}

export interface DoubleNetwork {
  readonly network: Network;
  readonly rows: number;
  /** for each layer of a kind with `dropout` in its name */
  readonly masks: ReadonlyMap<number, Affine>;
  /** values of the network's parameters, in their order */
  readonly parameters: readonly Float64Array[];
  /** whether batch normalisation uses the batch's figures */
  readonly training: boolean;
}

/** The outputs [rows, outputs] for the inputs x [rows, inputs]. */
export function doubleForward(double: DoubleNetwork, x: Float64Array): Float64Array {
  const { network, rows, masks, parameters, training } = double;
  let next = 0;
  let values = x;
  network.layers.forEach((layer, k) => {
    const { inputs, outputs, kind } = layer;
    const [weight, bias] = parameters.slice(next, next + layer.parameters.length);
    next += layer.parameters.length;
    const mask = masks.get(k);
    if (kind === 'dense') {
      values = Float64Array.from({ length: rows * outputs }, (_, at) => {
        const row = Math.floor(at / outputs);
        const unit = at % outputs;
        let sum = bias?.[unit] ?? 0;
        for (let i = 0; i < inputs; i++)
          sum += values[row * inputs + i]! * weight![unit * inputs + i]!;
        return sum;
      });
    } else if (kind === 'batch-normalisation') {
      const figures = Array.from({ length: inputs }, (_, j) => {
        const column = Array.from({ length: rows }, (_, i) => values[i * inputs + j]!);
        const mean = column.reduce((a, b) => a + b, 0) / rows;
        const variance = column.reduce((a, b) => a + (b - mean) ** 2, 0) / rows;
        const [runningMean, runningVariance] = layer.statistics.map(({ value }) => value[j]!);
        return training ? { mean, variance } : { mean: runningMean!, variance: runningVariance! };
      });
      values = values.map((value, at) => {
        const { mean, variance } = figures[at % inputs]!;
        const normal = (value - mean) / Math.sqrt(variance + 1e-5);
        return normal * weight![at % inputs]! + bias![at % inputs]!;
      });
    } else if (mask !== undefined) {
      values = values.map((value, at) => value * mask.scale[at]! + mask.shift[at]!);
    } else {
      values = values.map(FUNCTIONS[kind]!);
    }
  });
  return values;
}

/** The mean of the rows' losses. */
export function doubleLoss(outputs: Float64Array, targets: Targets, rows: number): number {
  const width = outputs.length / rows;
  let total = 0;
  for (let i = 0; i < rows; i++) {
    const row = outputs.subarray(i * width, (i + 1) * width);
    if (targets.kind === 'classes') {
      const sum = row.reduce((s, z) => s + Math.exp(z), 0);
      total += Math.log(sum) - row[targets.labels[i]!]!;
    } else {
      total += row.reduce((s, z, j) => s + (z - targets.values[i * width + j]!) ** 2, 0) / width;
    }
  }
  return total / rows;
}

/** f's derivatives by each number of the array, by central differences. */
export function centralDifferences(array: Float64Array, f: () => number, h = 1e-5): number[] {
  return Array.from(array, (value, i) => {
    array[i] = value + h;
    const above = f();
    array[i] = value - h;
    const below = f();
    array[i] = value;
    return (above - below) / (2 * h);
  });
}
