/**
 * z ~ N(x, y) given z > 0: mean and variance, with s = √y and t = x/s.
 *
 *   t < 0:  z/s is the excess of a standard normal variable over −t, whose moments are ratios of
 *           the M_k(−t) of mills.ts: mean = s·q₁, variance = y·(M₂/M₀ − q₁²) = y·q₁·(2q₂ − q₁).
 *   t ≥ 0:  with η = φ(t)/Φ(t), mean = x + sη and variance = y·(1 − η·(t + η)).
 *
 * Both are identities for every t. The first loses nothing as t → −∞, where the variance is y/t²,
 * the second nothing as t → +∞, where η → 0.
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
import { tail } from './tail.js';

export interface UpperHalf {
  /** E(z | z > 0) */
  readonly mean: Interval;
  /** Var(z | z > 0) */
  readonly variance: Interval;
}

const POSITIVE = interval(0, Infinity);

/** Truncation to a half-line narrows a normal law: Var(z | z > 0) ≤ y. */
const UNIT = interval(0, 1);
const ONE = point(1);
const TWO = point(2);

export function upperHalf(at: Coordinates): UpperHalf {
  const { mean, narrowing } = at.t.lo >= 0 ? fromTheMean(at) : fromTheExcess(at);
  return {
    mean: intersection(mean, POSITIVE),
    variance: mul(at.y, intersection(narrowing, UNIT)),
  };
}

function fromTheMean({ x, s, t, energy }: Coordinates) {
  const eta = div(mul(INV_SQRT_TWO_PI, exp(neg(energy))), tail(neg(t)));
  return { mean: add(x, mul(s, eta)), narrowing: sub(ONE, mul(eta, add(t, eta))) };
}

function fromTheExcess({ s, t }: Coordinates) {
  const ratio = reducedRatios(neg(t), 2);
  const first = ratio(1);
  return { mean: mul(s, first), narrowing: mul(first, sub(mul(TWO, ratio(2)), first)) };
}
