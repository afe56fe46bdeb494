/**
 * t ≥ −2 and s small: by power series in s.
 *
 * E(e^(kz) | z ≤ 0) = M₀(t + ks)/M₀(t). About c = t + s, with M₀(c − s) = M₀(c)(1 + even + odd) and
 * M₀(c + s) = M₀(c)(1 + even − odd) (hyperbolic-moments.ts) and v = 1 + even + odd,
 *
 *   mean = M₀(c)/M₀(c − s) = 1/v,   1 − mean = (even + odd)/v,
 *   variance = M₀(c + s)/M₀(c − s) − mean² = ((1 + even)² − odd² − 1)/v² = (2·even + even² − odd²)/v².
 *
 * even and odd² are of order s²; their difference is s² times the variance of the excess over c, of
 * which it loses no more than a factor of about c² for c < 0.
 */
import { add, div, mul, point, sqr, sub } from '../../interval/index.js';
import type { Coordinates } from '../coordinates.js';
import { hyperbolicMoments } from '../hyperbolic-moments.js';
import { type LowerHalf, lowerHalfWithin } from './lower-half.js';

const ONE = point(1);
const TWO = point(2);

export function lowerHalfSeries({ s, t }: Coordinates): LowerHalf {
  const { even, odd } = hyperbolicMoments(add(t, s), s);
  const sum = add(even, odd);
  const mean = div(ONE, add(ONE, sum));
  const variance = mul(sub(mul(even, add(TWO, even)), sqr(odd)), sqr(mean));
  return lowerHalfWithin(mean, mul(sum, mean), variance);
}
