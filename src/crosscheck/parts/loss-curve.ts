/**
 * How rough a training curve is.
 *
 * ℓ_t = log L_t, the logarithm of a loss at step t, is split into its moving average over the steps
 * t − 10 … t + 10, the trend, and the rest, the noise. Roughness is the root mean square of the noise:
 * 0 for a loss that falls exponentially, about σ for independent relative errors of size σ, whatever
 * the loss. The first fall bends too much for that: roughness is taken over the second half of a run.
 */
import { exp, log, sqrt } from '../../training/functions/index.js';

/** Steps on each side of a moving average. */
export const REACH = 10;

export interface Curve {
  /** for each step that has {@link REACH} steps on both sides: the geometric mean of those losses */
  readonly trend: readonly number[];
  /** log of the loss by the trend, for the same steps */
  readonly noise: readonly number[];
}

/** The curve of losses of steps 1, 2, …: empty if there are too few, or one is not positive. */
export function curveOf(losses: readonly number[]): Curve {
  const logs = losses.map((loss) => (loss > 0 ? log(loss) : Number.NaN));
  if (!logs.every(Number.isFinite)) return { trend: [], noise: [] };
  const trend: number[] = [];
  const noise: number[] = [];
  for (let t = REACH; t + REACH < logs.length; t++) {
    const mean =
      logs.slice(t - REACH, t + REACH + 1).reduce((sum, l) => sum + l, 0) / (2 * REACH + 1);
    trend.push(exp(mean));
    noise.push(logs[t]! - mean);
  }
  return { trend, noise };
}

/** Of the second half of a curve; NaN of nothing. */
export const roughness = ({ noise }: Curve): number =>
  rootMeanSquare(noise.slice(Math.floor(noise.length / 2)));

const rootMeanSquare = (values: readonly number[]): number =>
  sqrt(values.reduce((sum, x) => sum + x * x, 0) / values.length);

/** Losses between which the noise of curves is compared, so that none is judged by how far it came. */
export const BANDS: readonly (readonly [string, number, number])[] = [
  ['1 to 0.5', 0.5, 1],
  ['0.5 to 0.25', 0.25, 0.5],
  ['0.25 to 0.125', 0.125, 0.25],
  ['below 0.125', 0, 0.125],
];

/** Fewer steps than this have no roughness. */
const ENOUGH = 2 * REACH + 1;

/** The roughness of the steps whose trend is in each band; NaN where they are too few. */
export const roughnessByLoss = (curves: readonly Curve[]): number[] =>
  BANDS.map(([, low, high]) => {
    const there = curves.flatMap(({ trend, noise }) =>
      noise.filter((_, t) => trend[t]! >= low && trend[t]! < high),
    );
    return there.length < ENOUGH ? Number.NaN : rootMeanSquare(there);
  });
