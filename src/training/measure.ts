/**
 * What is measured of a network: moments of activations, and the sums ω and τ of a unit's weights.
 * Sums run in binary64 in the order of the array.
 */
import { InputError } from './input-error.js';
import type { Layer } from './layers/layer.js';

export interface Moments {
  readonly mean: number;
  /** Σ(x − mean)²/count, in a second pass */
  readonly variance: number;
}

/** The mean and variance of all numbers of an array. An empty one has none: NaN. */
export function momentsOf(values: ArrayLike<number>): Moments {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += values[i]!;
  const mean = sum / values.length;
  let squares = 0;
  for (let i = 0; i < values.length; i++) {
    const deviation = values[i]! - mean;
    squares += deviation * deviation;
  }
  return { mean, variance: squares / values.length };
}

/** The mean of the squares of all numbers of an array: what a backward pass is judged by. */
export function meanSquare(values: ArrayLike<number>): number {
  let squares = 0;
  for (let i = 0; i < values.length; i++) squares += values[i]! * values[i]!;
  return squares / values.length;
}

export interface UnitWeights {
  /** [units]: ω = Σ wᵢ of each unit */
  readonly omega: Float64Array;
  /** [units]: τ = Σ wᵢ² of each unit */
  readonly tau: Float64Array;
}

/**
 * ω and τ of every unit of a dense layer; biases are not counted.
 * @throws InputError for a layer of another kind
 */
export function unitWeights(layer: Layer): UnitWeights {
  const weight = layer.parameters.find(
    ({ name, shape }) => name === 'weight' && shape.length === 2,
  );
  if (weight === undefined) throw new InputError('unitWeights', 'a dense layer', layer.kind);
  const omega = new Float64Array(layer.outputs); // [units]
  const tau = new Float64Array(layer.outputs); // [units]
  for (let unit = 0; unit < layer.outputs; unit++) {
    for (let i = unit * layer.inputs; i < (unit + 1) * layer.inputs; i++) {
      const w = weight.value[i]!;
      omega[unit]! += w;
      tau[unit]! += w * w;
    }
  }
  return { omega, tau };
}
