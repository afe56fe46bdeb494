/** How much of its error bound an approximation uses, measured against the integer evaluation. */
import type { Approximation } from '../../src/interval/approximation.js';
import type { FixedPoint } from '../../src/interval/fixed-point.js';
import { seed } from './effort.js';
import { plus, type Rational, ratio, rational, times } from './exact.js';

/**
 * The greatest |v·2^−k − (h + l)|/e at `count` points of [low, high], spread by the golden ratio
 * from a start that depends on the seed.
 */
export function errorRatio(
  approximate: (x: number) => Approximation,
  exact: (x: number) => FixedPoint,
  low: number,
  high: number,
  count: number,
): number {
  let worst = 0;
  for (let i = 0; i < count; i += 1) {
    const fraction = ((seed % 1000) / 1000 + i * 0.6180339887498949) % 1;
    const x = low + (high - low) * fraction;
    if (x !== 0) worst = Math.max(worst, ratioAt(approximate(x), exact(x)));
  }
  return worst;
}

function ratioAt(a: Approximation, v: FixedPoint): number {
  const truth = times(ratio(v.lo, 1n), twoTo(v.exponent - a.k));
  const error = plus(plus(rational(a.h), rational(a.l)), ratio(-truth.n, truth.d));
  const magnitude = error.n < 0n ? ratio(-error.n, error.d) : error;
  const bound = rational(a.e);
  return Number((magnitude.n * bound.d * 10n ** 6n) / (magnitude.d * bound.n)) / 1e6;
}

function twoTo(e: number): Rational {
  return e >= 0 ? ratio(1n << BigInt(e), 1n) : ratio(1n, 1n << BigInt(-e));
}
