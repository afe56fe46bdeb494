/**
 * Bounds on the second derivatives of mean and second moment (proofs/moments/fast.md, Lemma C).
 *
 * Where y ≥ y.lo, no density in sight exceeds d = 1/√(2π·y.lo), and with p the density of z at 0
 *
 *   |p_x| ≤ √(2π/e)·d²,   |p_xx| ≤ 2π·d³.
 *
 * Both moments solve F_y = ½F_xx, so that F_xy = ½F_xxx and F_yy = ¼F_xxxx, and
 *
 *   |mean_xx|   ≤ λαd,      |mean_xxx|   ≤ λ(αd + (α − 1)|p_x|),
 *                           |mean_xxxx|  ≤ λ(αd + α|p_x| + (α − 1)|p_xx|),
 *   |second_xx| ≤ 2λ²α²,    |second_xxx| ≤ 2λ²α²·9d/8,
 *                           |second_xxxx| ≤ 2λ²(α²·49d/16 + (α² − 1)|p_x|).
 */
import { alpha, alphaMinusOne, alphaSquared, lambda, lambdaSquared } from './fast-terms.js';

/** √(2π/e) = 1.52034… and 2π = 6.28318…, and a surplus for the roundings of this file. */
const SLOPE = 1.5204;
const BEND = 6.2833;
const SURPLUS = 1.00001;

const MEAN = SURPLUS * lambda * alpha;
const MEAN_KINK = SURPLUS * lambda * alphaMinusOne;
const SECOND = SURPLUS * lambdaSquared * alphaSquared;
const SECOND_KINK = SURPLUS * lambdaSquared * (alphaSquared - 1);

/** At least ½|mean_xx|ρ² + |mean_xy|ρσ + ½|mean_yy|σ². */
export function meanCurvature(d: number, rho: number, sigma: number): number {
  const xxx = MEAN + MEAN_KINK * SLOPE * d;
  const xxxx = MEAN + (MEAN * SLOPE + MEAN_KINK * BEND * d) * d;
  return 0.5 * d * (MEAN * rho * rho + xxx * rho * sigma + 0.25 * xxxx * sigma * sigma);
}

/** At least ½|second_xx|ρ² + |second_xy|ρσ + ½|second_yy|σ². */
export function secondCurvature(d: number, rho: number, sigma: number): number {
  const xxxx = SECOND * (49 / 16) + SECOND_KINK * SLOPE * d;
  return SECOND * rho * (rho + 1.125 * d * sigma) + 0.25 * d * xxxx * sigma * sigma;
}
