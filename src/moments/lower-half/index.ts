/**
 * z ~ N(x, y) given z ≤ 0: mean and variance of e^z, by the regime that cancels least.
 *
 *              s small       s large
 *   t ≥ −1.25   series        ratios
 *   t < −1.25   complement    saturated
 *
 * Each regime's formula is an identity for all real t and all s > 0, and is evaluated in interval
 * arithmetic: any choice encloses, on any box; this one is narrow.
 */
import type { Coordinates } from '../coordinates.js';
import type { Weights } from '../weights.js';
import { lowerHalfComplement } from './complement.js';
import type { LowerHalf } from './lower-half.js';
import { lowerHalfRatios } from './ratios.js';
import { lowerHalfSaturated } from './saturated.js';
import { lowerHalfSeries } from './series.js';

export type { LowerHalf } from './lower-half.js';

const FAR_BELOW = -1.25;
const SMALL = 0.6;

export function lowerHalf(at: Coordinates, weights: Weights): LowerHalf {
  const { s, t } = at;
  if (t.lo >= FAR_BELOW) {
    return s.hi <= Math.max(SMALL, t.lo / 4) ? lowerHalfSeries(at) : lowerHalfRatios(at);
  }
  return s.hi <= SMALL ? lowerHalfComplement(at, weights) : lowerHalfSaturated(at, weights);
}
