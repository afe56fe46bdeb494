/**
 * A network's outputs, loss and accuracy on examples, in evaluation mode.
 */
import { type Examples, sliceTargets } from './data/examples.js';
import { InputError, requireCount } from './input-error.js';
import type { Loss } from './losses/loss.js';
import type { Network } from './network.js';

export interface Evaluation {
  /** the mean loss of a row */
  readonly loss: number;
  /**
   * the share of rows whose class has the largest output; NaN where targets are no classes. A row
   * with an output NaN is wrong.
   */
  readonly accuracy: number;
}

/** @throws InputError if there are no examples, or they do not fit the network or the loss */
export function evaluate(network: Network, examples: Examples, loss: Loss): Evaluation {
  requireFit(network, examples);
  const { count, width, features, targets } = examples;
  let total = 0;
  let right = 0;
  for (let from = 0; from < count; from += network.capacity) {
    const to = Math.min(from + network.capacity, count);
    const outputs = network.forward(features.subarray(from * width, to * width));
    const part = sliceTargets(targets, from, to);
    total += loss.total(outputs, part, to - from, network.outputs);
    if (part.kind !== 'classes') continue;
    for (let i = 0; i < to - from; i++) {
      const row = outputs.subarray(i * network.outputs, (i + 1) * network.outputs);
      if (largest(row) === part.labels[i]) right++;
    }
  }
  return {
    loss: total / count,
    accuracy: targets.kind === 'classes' ? right / count : Number.NaN,
  };
}

/** The outputs [count, outputs] for features [count, inputs]. */
export function predict(network: Network, features: Float32Array): Float32Array {
  const { inputs, outputs, capacity } = network;
  const count = features.length / inputs;
  requireCount(`features.length / ${inputs}`, count, 0);
  const predictions = new Float32Array(count * outputs); // [count, outputs]
  for (let from = 0; from < count; from += capacity) {
    const to = Math.min(from + capacity, count);
    const part = features.subarray(from * inputs, to * inputs);
    predictions.set(network.forward(part), from * outputs);
  }
  return predictions;
}

/** The class of each row: the largest output, the first of equals; −1 where an output is NaN. */
export function predictClasses(network: Network, features: Float32Array): Int32Array {
  const { outputs } = network;
  const values = predict(network, features);
  return Int32Array.from({ length: values.length / outputs }, (_, i) =>
    largest(values.subarray(i * outputs, (i + 1) * outputs)),
  );
}

/** The place of the largest number, of equals the first; −1 if one is NaN. */
function largest(row: Float32Array): number {
  let best = 0;
  for (let j = 0; j < row.length; j++) {
    if (Number.isNaN(row[j]!)) return -1;
    if (row[j]! > row[best]!) best = j;
  }
  return best;
}

/** @throws InputError for no examples, or of another width than the network's */
export function requireFit(network: Network, { count, width }: Examples): void {
  if (count === 0) throw new InputError('examples', 'one row or more', 'none');
  if (width !== network.inputs) {
    throw new InputError('examples', `rows of ${network.inputs} features`, `rows of ${width}`);
  }
}
