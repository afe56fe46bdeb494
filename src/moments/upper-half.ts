/**
 * z ~ N(x, y) given z > 0, in units of s = √y: mean â = E(z | z > 0)/s and variance κ.
 *
 *   t ≤ 0:  z/s is the excess of a standard normal variable over −t (mills.ts), so that
 *           â = M₁/M₀ = q₁ and κ = M₂/M₀ − â² = q₁·(2q₂ − q₁) at c = −t.
 *   t ≥ 0:  with the inverse Mills ratio η = φ(t)/Φ(t), â = t + η and κ = 1 − η·(t + η).
 *
 * Both hold for every t. The first loses nothing as t → −∞, where κ ~ 1/t², the second nothing as
 * t → +∞, where η → 0.
 */
import {
  add,
  div,
  exp,
  type Interval,
  intersection,
  interval,
  mul,
  neg,
  point,
  sub,
} from '../interval/index.js';
import { INV_SQRT_TWO_PI } from './constants.js';
import type { Coordinates } from './coordinates.js';
import { reducedRatios } from './mills.js';
import { tail } from './weights.js';

export interface UpperHalf {
  /** E(z | z > 0)/s > 0 */
  readonly mean: Interval;
  /** Var(z | z > 0)/y, in (0, 1): truncation narrows a normal law */
  readonly variance: Interval;
}

const POSITIVE = interval(0, Infinity);
const UNIT = interval(0, 1);
const TWO = point(2);

export function upperHalf({ t, energy }: Coordinates): UpperHalf {
  if (t.lo >= 0) {
    const eta = div(mul(INV_SQRT_TWO_PI, exp(neg(energy))), tail(neg(t)));
    const mean = add(t, eta);
    return { mean, variance: intersection(sub(point(1), mul(eta, mean)), UNIT) };
  }
  const ratio = reducedRatios(neg(t), 2);
  const first = ratio(1);
  const variance = mul(first, sub(mul(TWO, ratio(2)), first));
  return { mean: intersection(first, POSITIVE), variance: intersection(variance, UNIT) };
}
