/**
 * The exact form of the random-weight map at finite width.
 *
 * Let the weights of a layer be independent N(0, 1/n), as LeCun normal weights are, its biases 0, and
 * given its inputs. Then z of a row is N(0, |row|²/n) for every unit, and the units are independent of
 * each other. So each unit's mean over the rows has the expectation of the theory's mean over the rows
 * at (0, |row|²/n), whatever the inputs are: no central limit theorem, no assumption about them.
 *
 * The rows of one unit share its weights and are much alike, so a unit counts for little more than one
 * sample. What it deviates by is mostly the size and sign of its z. E z = 0 and E z² = y = |row|²/n are
 * known without the theory: control variates. What is averaged is
 *
 *   f(z) − 0.85 z − 0.12 (z² − y)/√y   and   f(z)² − 0.4 √y z − 0.75 (z² − y),
 *
 * which have the expectations of f(z) and f(z)², and near y = 1 standard deviations a fifth and a third as
 * large. The four factors decide only how sharp the comparison is, not whether it is true.
 */
import { add, type Interval, mid, mul, point, sqr, sub } from '../../interval/index.js';
import { sqrt } from '../../training/functions/index.js';
import type { Network } from '../../training/index.js';
import { type Comparison, meanOf } from '../statistics.js';
import type { Theory } from '../theory.js';

/** What z and z² − y are multiplied by. */
const IN_MEAN = { first: 0.85, second: 0.12 };
const IN_SECOND = { first: 0.4, second: 0.75 };

/** One layer of one network: a number for each unit, its expectation for all. */
export interface UnitMoments {
  readonly means: readonly number[];
  readonly mean: Interval;
  readonly seconds: readonly number[];
  readonly second: Interval;
}

/**
 * What the SELU layer at place k of an untrained network has made of its last forward pass; the dense
 * layer of LeCun normal weights is at k − 1.
 */
export function rowwise(theory: Theory, net: Network, k: number): UnitMoments {
  const { inputs, outputs: units } = net.layers[k - 1]!;
  const x = net.activations(k - 2); // [rows, inputs]
  const z = net.activations(k - 1); // [rows, units]
  const f = net.activations(k); // [rows, units]
  const rows = x.length / inputs;
  const means = new Array<number>(units).fill(0);
  const seconds = new Array<number>(units).fill(0);
  let mean: Interval = point(0);
  let second: Interval = point(0);
  for (let row = 0; row < rows; row++) {
    let square = 0;
    for (let i = row * inputs; i < (row + 1) * inputs; i++) square += x[i]! * x[i]!;
    const variance = square / inputs; // of z
    const deviation = sqrt(variance);
    const expected = theory.moments(point(0), point(variance));
    mean = add(mean, expected.mean);
    second = add(second, add(expected.variance, sqr(expected.mean)));
    for (let unit = 0; unit < units; unit++) {
      const zed = z[row * units + unit]!;
      const y = f[row * units + unit]!;
      const excess = zed * zed - variance;
      const ofMean = IN_MEAN.first * zed + (IN_MEAN.second * excess) / deviation;
      const ofSecond = IN_SECOND.first * deviation * zed + IN_SECOND.second * excess;
      means[unit]! += (y - ofMean) / rows;
      seconds[unit]! += (y * y - ofSecond) / rows;
    }
  }
  const share = point(1 / rows);
  return { means, mean: mul(mean, share), seconds, second: mul(second, share) };
}

/** The layer at one place of several networks. Units are the clusters, each with its network's theory. */
export function pooled(networks: readonly UnitMoments[]): {
  readonly mean: Comparison;
  readonly second: Comparison;
} {
  return {
    mean: compare(networks.map(({ means, mean }) => [means, mean])),
    second: compare(networks.map(({ seconds, second }) => [seconds, second])),
  };
}

/** The mean of the units' distances to the middle of their enclosure, and the mean enclosure about it. */
function compare(networks: readonly (readonly [readonly number[], Interval])[]): Comparison {
  const distances = networks.flatMap(([values, { lo, hi }]) => {
    const middle = mid({ lo, hi });
    return values.map((v) => v - middle);
  });
  let about: Interval = point(0);
  for (const [values, enclosure] of networks) {
    const room = sub(enclosure, point(mid(enclosure)));
    about = add(about, mul(point(values.length / distances.length), room));
  }
  return { estimate: meanOf(distances), theory: about };
}
