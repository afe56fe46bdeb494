/**
 * The SELU moment map and its partial derivatives, without cancellation.
 *
 * f(z) = λz for z > 0 and λα(e^z − 1) for z ≤ 0, z ~ N(x, y). With P = Pr(z ≤ 0), Q = 1 − P, given
 * z > 0: z of mean a and variance κy, given z ≤ 0: e^z of mean m̄ = 1 − b and variance w,
 *
 *   E(f | z > 0) = λa, E(f | z ≤ 0) = −λαb,  Var(f | z > 0) = λ²κy, Var(f | z ≤ 0) = λ²α²w.
 *
 * The law of total variance then makes the variance a sum of positive terms, and likewise each
 * covariance below; ∂E h/∂x = E h′ and ∂E h/∂y = ½E h″ give the derivatives, where f′ = λ on z > 0,
 * f′ = f + λα on z ≤ 0, and f″ = λαe^z·1(z ≤ 0) + λ(1 − α)δ₀; p is the density of z at 0:
 *
 *   mean       = λ(Qa − αPb)
 *   second     = λ²(Q(κy + a²) + α²P(w + b²))
 *   variance   = λ²(Qκy + α²Pw + PQ(a + αb)²)
 *   mean_x     = E f′ = λ(Q + αPm̄)
 *   mean_y     = ½E f″ = ½λ(αPm̄ − (α − 1)p)
 *   variance_x = 2Cov(f, f′) = 2λ²(α²Pw + PQ(a + αb)(αb − (α − 1)))
 *   variance_y = E f′² + Cov(f, f″)
 *              = λ²(Q + α²P(2w + m̄²) − αPQ(a + αb)m̄ + (α − 1)p(Qa − αPb)).
 *
 * Proof, and what each subtraction that is left means: proofs/moments/moment-map.md.
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

/** For all x ∈ X and all y > 0 in Y. Narrow where X and Y are; throws RangeError if no y > 0. */
export const momentMap = (x: Interval, y: Interval): MomentMap => momentMapAt(coordinates(x, y));

export function momentMapAt(at: Coordinates): MomentMap {
  const shares = weights(at);
  const { lower: P, upper: Q, both: PQ, density } = shares;
  const { mean: a, variance: k } = upperHalf(at); // a in units of s, κ in units of y
  const { mean: m, deficit: b, variance: w } = lowerHalf(at, shares);

  const spread = mul(ALPHA_SQUARED, mul(P, w)); // α²Pw
  const drop = mul(ALPHA, b); // αb
  const centre = sub(mul(Q[1], a), mul(P, drop)); // Qa − αPb
  const gap = add(mul(PQ[1], a), mul(PQ[0], drop)); // PQ(a + αb)
  const gapSquared = add(
    mul(a, add(mul(PQ[2], a), mul(TWO, mul(PQ[1], drop)))),
    mul(PQ[0], sqr(drop)),
  ); // PQ(a + αb)²
  const slope = mul(ALPHA, mul(P, m)); // αPm̄

  const secondTerms = add(mul(Q[2], add(k, sqr(a))), mul(ALPHA_SQUARED, mul(P, add(w, sqr(b)))));
  const varianceTerms = add(add(mul(Q[2], k), spread), gapSquared);
  const varianceXTerms = add(spread, mul(gap, sub(drop, ALPHA_MINUS_ONE)));
  const varianceYTerms = add(
    add(Q[0], add(mul(TWO, spread), mul(mul(ALPHA, slope), m))),
    sub(mul(ALPHA_MINUS_ONE, mul(density, centre)), mul(ALPHA, mul(gap, m))),
  );
  return {
    mean: mul(LAMBDA, centre),
    second: intersection(mul(LAMBDA_SQUARED, secondTerms), POSITIVE),
    variance: intersection(mul(LAMBDA_SQUARED, varianceTerms), POSITIVE),
    meanX: mul(LAMBDA, add(Q[0], slope)),
    meanY: mul(mul(HALF, LAMBDA), sub(slope, mul(ALPHA_MINUS_ONE, density))),
    varianceX: mul(mul(TWO, LAMBDA_SQUARED), varianceXTerms),
    varianceY: mul(LAMBDA_SQUARED, varianceYTerms),
  };
}
