/**
 * The exact form of the random-weight map at finite width.
 *
 * Let the weights of a layer be independent N(0, 1/n), as LeCun normal weights are, and given its
 * inputs. Then z of a row is N(0, |row|²/n) for every unit, and the units are independent of each
 * other. So each unit's mean over the rows has the expectation of the theory's mean over the rows
 * at (0, |row|²/n), whatever the inputs are: no central limit theorem, no assumption about them.
 */
import { add, type Interval, mul, point, sqr } from '../../interval/index.js';
import { type Comparison, meanOf } from '../statistics.js';
import type { Theory } from '../theory.js';

export interface RowwiseComparison {
  readonly mean: Comparison;
  readonly second: Comparison;
}

/**
 * Compares what a layer of LeCun normal weights has made of rows x [rows, inputs], namely
 * y [rows, units], with the theory. Units are the clusters.
 */
export function rowwise(
  theory: Theory,
  x: Float32Array,
  y: Float32Array,
  inputs: number,
  units: number,
): RowwiseComparison {
  const rows = x.length / inputs;
  let mean: Interval = point(0);
  let second: Interval = point(0);
  for (let row = 0; row < rows; row++) {
    let square = 0;
    for (let i = row * inputs; i < (row + 1) * inputs; i++) square += x[i]! * x[i]!;
    const expected = theory.moments(point(0), point(square / inputs));
    mean = add(mean, expected.mean);
    second = add(second, add(expected.variance, sqr(expected.mean)));
  }
  const means = new Array<number>(units).fill(0);
  const squares = new Array<number>(units).fill(0);
  for (let i = 0; i < y.length; i++) {
    const unit = i % units;
    means[unit]! += y[i]! / rows;
    squares[unit]! += (y[i]! * y[i]!) / rows;
  }
  const share = point(1 / rows);
  return {
    mean: { estimate: meanOf(means), theory: mul(mean, share) },
    second: { estimate: meanOf(squares), theory: mul(second, share) },
  };
}
