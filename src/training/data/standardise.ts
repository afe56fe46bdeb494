/**
 * Features with mean 0 and variance 1, by the figures of the training set.
 */
import { sqrt } from '../functions/index.js';
import { InputError } from '../input-error.js';
import type { Examples, Targets } from './examples.js';

/** x ↦ (x − mean)·scale, feature by feature. */
export interface Standardisation {
  /** [width] */
  readonly mean: Float64Array;
  /** [width]; 1/standard deviation, or 0 for a feature that does not vary */
  readonly scale: Float64Array;
}

/**
 * The means and standard deviations of the examples' features, each feature's own (`'feature'`) or
 * those of all numbers together (`'all'`, for images: pixels at the rim are nearly constant, and
 * their own scale would make a rare dot enormous). Sums run in binary64 by rows; the variance is
 * that of the set, Σ(x − mean)²/count, in a second pass. A feature that does not vary gets the scale 0, so it
 * becomes 0 everywhere: what was never seen to vary has taught a network nothing.
 * @throws InputError for an empty set
 */
export function standardisation(
  { count, width, features }: Examples,
  per: 'feature' | 'all' = 'feature',
): Standardisation {
  if (count === 0) throw new InputError('examples', 'one row or more', 'none');
  const groups = per === 'all' ? 1 : width;
  const size = (count * width) / groups;
  const mean = new Float64Array(groups); // [groups]
  for (let row = 0; row < features.length; row += groups) {
    for (let k = 0; k < groups; k++) mean[k]! += features[row + k]!;
  }
  for (let k = 0; k < groups; k++) mean[k]! /= size;
  const squares = new Float64Array(groups); // [groups]
  for (let row = 0; row < features.length; row += groups) {
    for (let k = 0; k < groups; k++) {
      const deviation = features[row + k]! - mean[k]!;
      squares[k]! += deviation * deviation;
    }
  }
  const scale = squares.map((sum) => (sum > 0 ? 1 / sqrt(sum / size) : 0)); // [groups]
  return {
    mean: Float64Array.from({ length: width }, (_, k) => mean[k % groups]!),
    scale: Float64Array.from({ length: width }, (_, k) => scale[k % groups]!),
  };
}

/**
 * The examples with (x − mean)·scale for x, computed in binary64, rounded once to binary32; new
 * features, the same targets.
 */
export function standardise<E extends Examples<Targets>>(
  examples: E,
  { mean, scale }: Standardisation,
): E {
  const { width, features } = examples;
  if (mean.length !== width) {
    throw new InputError('standardisation', `figures of ${width} features`, `${mean.length}`);
  }
  const scaled = new Float32Array(features.length); // [count, width]
  for (let row = 0; row < features.length; row += width) {
    for (let k = 0; k < width; k++) scaled[row + k] = (features[row + k]! - mean[k]!) * scale[k]!;
  }
  return { ...examples, features: scaled };
}
