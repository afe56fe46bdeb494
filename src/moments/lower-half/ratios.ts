/**
 * t ≥ −2 and s not small: directly, E(e^(kz) | z ≤ 0) = M₀(t + ks)/M₀(t), M₀ the Mills ratio.
 */
import { add, div, mul, point, sqr, sub } from '../../interval/index.js';
import type { Coordinates } from '../coordinates.js';
import { millsRatio } from '../mills.js';
import { type LowerHalf, lowerHalfWithin } from './lower-half.js';

const ONE = point(1);
const TWO = point(2);

export function lowerHalfRatios({ s, t }: Coordinates): LowerHalf {
  const ratio = millsRatio(t);
  const mean = div(millsRatio(add(t, s)), ratio);
  const meanSquare = div(millsRatio(add(t, mul(TWO, s))), ratio);
  return lowerHalfWithin(mean, sub(ONE, mean), sub(meanSquare, sqr(mean)));
}
