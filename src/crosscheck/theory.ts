/**
 * What the theory says, as enclosures: the side of the comparison that is certified.
 *
 * A part of the cross-check is given its theory as an argument, so that tests can give it a wrong
 * one and see the verdict change.
 */
import {
  add,
  exp,
  erfcx,
  type Interval,
  mul,
  neg,
  point,
  sqr,
  sqrt,
  sub,
} from '../interval/index.js';
import { type AlphaDropout, alphaDropout } from '../moments/alpha-dropout.js';
import { ALPHA_SQUARED, LAMBDA_SQUARED } from '../moments/constants.js';
import { coordinates } from '../moments/coordinates.js';
import { momentMap } from '../moments/moment-map.js';
import { parseDecimal } from '../statement/decimal.js';

/** Mean, variance and second moment of f(z), z ~ N(x, y). */
export interface Predicted {
  readonly mean: Interval;
  readonly variance: Interval;
  readonly second: Interval;
}

export interface Theory {
  /** of f(z), z ~ N(x, y), y > 0 */
  readonly moments: (x: Interval, y: Interval) => Predicted;
  /** E f′(z)², z ~ N(x, y), y > 0 */
  readonly slope: (x: Interval, y: Interval) => Interval;
  /** the constants of α-dropout for a keep probability, a decimal in (0, 1] */
  readonly dropout: (keep: string) => AlphaDropout;
}

const HALF = point(0.5);
const TWO = point(2);

/** The certified moment map, backward factor and α-dropout of src/moments. */
export const certified: Theory = {
  moments: momentMap,
  slope: meanSquaredSlope,
  dropout: (keep) => alphaDropout(parseDecimal(keep)),
};

/**
 * E f′² = λ²(1 + e^(−u²)/2·(α² erfcx(u + r) − erfcx(u))) with r = √(2y) and u = x/r
 * (proofs/gradients/proof.md); u² is the energy x²/(2y).
 */
function meanSquaredSlope(x: Interval, y: Interval): Interval {
  const at = coordinates(x, y);
  const u = mul(at.t, sqrt(HALF));
  const r = sqrt(mul(TWO, at.y));
  const difference = sub(mul(ALPHA_SQUARED, erfcx(add(u, r))), erfcx(u));
  return mul(LAMBDA_SQUARED, add(point(1), mul(mul(HALF, exp(neg(at.energy))), difference)));
}

/** Moments after α-dropout with the constants of (0, 1), of activations with the given moments. */
export function afterDropout(
  { alpha_prime, a, b }: AlphaDropout,
  keep: Interval,
  { mean, variance }: Predicted,
): Predicted {
  const drop = sub(point(1), keep);
  const mixed = add(mul(keep, mean), mul(drop, alpha_prime));
  const spread = mul(keep, add(mul(drop, sqr(sub(alpha_prime, mean))), variance));
  const newMean = add(mul(a, mixed), b);
  const newVariance = mul(sqr(a), spread);
  return { mean: newMean, variance: newVariance, second: add(newVariance, sqr(newMean)) };
}
