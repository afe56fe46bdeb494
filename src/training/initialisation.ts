/**
 * Weights before training. A unit with n = fanIn inputs whose weights have mean 0 and variance v has
 * E ω = 0 and E τ = n·v: SELU wants τ = 1, so v = 1/n; ReLU halves the second moment, so v = 2/n.
 */
import { sqrt } from './functions/index.js';
import type { Random } from './random.js';

/**
 * Fills weights [fanOut, fanIn], row by row; each is computed in binary64 and rounded to binary32.
 */
export type Initialiser = (
  weights: Float32Array,
  fanIn: number,
  fanOut: number,
  random: Random,
) => void;

const normal =
  (variance: (fanIn: number, fanOut: number) => number): Initialiser =>
  (weights, fanIn, fanOut, random) => {
    const deviation = sqrt(variance(fanIn, fanOut));
    for (let i = 0; i < weights.length; i++) weights[i] = deviation * random.normal();
  };

/** N(0, 1/fanIn), not truncated: for SELU (Klambauer et al. 2017; LeCun et al. 1998). */
export const lecunNormal: Initialiser = normal((fanIn) => 1 / fanIn);

/** N(0, 2/fanIn), not truncated: for ReLU (He et al. 2015). */
export const heNormal: Initialiser = normal((fanIn) => 2 / fanIn);

/** N(0, 2/(fanIn + fanOut)), not truncated: for tanh (Glorot and Bengio 2010). */
export const glorotNormal: Initialiser = normal((fanIn, fanOut) => 2 / (fanIn + fanOut));

/** Uniform on ±√(6/(fanIn + fanOut)): Glorot and Bengio 2010, equation 16. */
export const glorotUniform: Initialiser = (weights, fanIn, fanOut, random) => {
  const limit = sqrt(6 / (fanIn + fanOut));
  for (let i = 0; i < weights.length; i++) weights[i] = limit * (2 * random.uniform() - 1);
};
