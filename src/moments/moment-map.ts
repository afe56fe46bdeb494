/**
 * The SELU moment map and its partial derivatives, without cancellation.
 *
 * f(z) = λz for z > 0 and λα(e^z − 1) for z ≤ 0; z ~ N(x, y). Let P = Pr(z ≤ 0), Q = 1 − P, let z given
 * z > 0 have mean a and variance k, and e^z given z ≤ 0 mean m = 1 − b and variance w. Then
 *
 *   E(f | z > 0) = λa, E(f | z ≤ 0) = −λαb,  Var(f | z > 0) = λ²k, Var(f | z ≤ 0) = λ²α²w.
 *
 * The law of total variance makes the variance a sum of positive terms, and likewise treats the
 * covariances below. ∂E h/∂x = E h′ and ∂E h/∂y = ½E h″ give the derivatives, where f′ = λ on z > 0,
 * f′ = f + λα on z ≤ 0, f″ = λαe^z·1(z ≤ 0) + λ(1 − α)δ₀, and p is the density of z at 0:
 *
 *   mean       = λ(Qa − αPb)
 *   second     = λ²(Q(k + a²) + α²P(w + b²))
 *   variance   = λ²(Qk + α²Pw + PQ(a + αb)²)
 *   mean_x     = E f′ = λ(Q + αPm)
 *   mean_y     = ½E f″ = ½λ(αPm − (α − 1)p)
 *   variance_x = 2Cov(f, f′) = 2λ²(α²Pw + PQ(a + αb)(αb − (α − 1)))
 *   variance_y = E f′² + Cov(f, f″)
 *              = λ²(Q + α²P(2w + m²) − αPQ(a + αb)m + (α − 1)p(Qa − αPb)).
 *
 * Proof, and what the subtractions that are left mean: proofs/moments/moment-map.md.
 */
import {
  add,
  type Interval,
  intersection,
  interval,
  mul,
  point,
  sqr,
  sub,
} from '../interval/index.js';
import { ALPHA, ALPHA_MINUS_ONE, ALPHA_SQUARED, LAMBDA, LAMBDA_SQUARED } from './constants.js';
import { type Coordinates, coordinates } from './coordinates.js';
import { lowerHalf } from './lower-half/index.js';
import { upperHalf } from './upper-half.js';
import { weights } from './weights.js';

/** Enclosures of the moments of f(z), z ~ N(x, y), and of their derivatives by x and y. */
export interface MomentMap {
  readonly mean: Interval;
  readonly second: Interval;
  readonly variance: Interval;
  readonly meanX: Interval;
  readonly meanY: Interval;
  readonly varianceX: Interval;
  readonly varianceY: Interval;
}

const TWO = point(2);
const HALF = point(0.5);
const POSITIVE = interval(0, Infinity);

/** For all x ∈ X and all y > 0 in Y; narrow where X and Y are. Throws RangeError if there are none. */
export const momentMap = (x: Interval, y: Interval): MomentMap => momentMapAt(coordinates(x, y));

export function momentMapAt(at: Coordinates): MomentMap {
  const upper = upperHalf(at);
  const shares = weights(at, upper);
  const { lower: P, upper: Q, both: PQ, density: p } = shares;
  const { mean: m, deficit: b, variance: w } = lowerHalf(at, shares);

  const drop = mul(ALPHA, b); // αb
  const spread = mul(ALPHA_SQUARED, mul(P, w)); // α²Pw
  const slope = mul(ALPHA, mul(P, m)); // αPm
  const centre = sub(Q.mean, mul(P, drop)); // Qa − αPb
  const gap = add(PQ.mean, mul(PQ.one, drop)); // PQ(a + αb)
  const square = mul(drop, add(mul(TWO, PQ.mean), mul(PQ.one, drop))); // PQ(2aαb + α²b²)

  const second = add(add(Q.variance, Q.meanSquare), mul(ALPHA_SQUARED, mul(P, add(w, sqr(b)))));
  const variance = add(add(Q.variance, spread), add(PQ.meanSquare, square));
  const varianceX = add(spread, mul(gap, sub(drop, ALPHA_MINUS_ONE)));
  const varianceY = add(
    add(Q.one, add(mul(TWO, spread), mul(ALPHA, mul(slope, m)))),
    sub(mul(ALPHA_MINUS_ONE, mul(p, centre)), mul(ALPHA, mul(gap, m))),
  );
  return {
    mean: mul(LAMBDA, centre),
    second: intersection(mul(LAMBDA_SQUARED, second), POSITIVE),
    variance: intersection(mul(LAMBDA_SQUARED, variance), POSITIVE),
    meanX: mul(LAMBDA, add(Q.one, slope)),
    meanY: mul(mul(HALF, LAMBDA), sub(slope, mul(ALPHA_MINUS_ONE, p))),
    varianceX: mul(mul(TWO, LAMBDA_SQUARED), varianceX),
    varianceY: mul(LAMBDA_SQUARED, varianceY),
  };
}
