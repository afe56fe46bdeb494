/**
 * The Mills ratio and the moments of its measure.
 *
 * For real c let M_k(c) = ∫₀^∞ u^k e^(−cu − u²/2) du, k = 0, 1, 2, … M₀(c) = √(π/2)·erfcx(c/√2) is
 * the Mills ratio, and M_k/M₀ is the k-th moment of g − c given g > c for g standard normal. They
 * follow from M₀ through the reduced ratios
 *
 *   q_k(c) = M_k(c) / (k·M_{k−1}(c)) > 0.
 *
 * Integration by parts, M₁ = 1 − c·M₀ and M_{k+1} = k·M_{k−1} − c·M_k, reads
 *
 *   q₁ = 1/M₀ − c,  (k+1)·q_{k+1} = 1/q_k − c   upwards: no cancellation for c ≤ 0;
 *   q_k = 1/(c + (k+1)·q_{k+1})                 downwards: no cancellation for c ≥ 0.
 *
 * Since M_k² ≤ M_{k−1}·M_{k+1} (Cauchy–Schwarz), k·q_k ≤ (k+1)·q_{k+1}. In the downward formula this
 * gives k·q_k² + c·q_k ≤ 1, that is the upper, and the upper bound at k + 1 gives the lower bound in
 *
 *   2/(c + √(c² + 4(k+1))) ≤ q_k(c) ≤ 2/(c + √(c² + 4k)).                                   (B)
 */
import { INV_SQRT_2 } from '../interval/constants.js';
import {
  add,
  div,
  erfcx,
  type Interval,
  interval,
  mul,
  point,
  recip,
  sqr,
  sqrt,
  sub,
} from '../interval/index.js';
import { SQRT_HALF_PI } from './constants.js';

const TWO = point(2);

/** M₀(c), the Mills ratio Pr(g > c)/φ(c) of the standard normal distribution. */
export const millsRatio = (c: Interval): Interval => mul(SQRT_HALF_PI, erfcx(mul(INV_SQRT_2, c)));

/** The upper bound of (B), which decreases in k and in c. For c < 0 it is (√(c² + 4k) − c)/(2k). */
export function ratioBound(k: number, c: Interval): Interval {
  const root = sqrt(add(sqr(c), point(4 * k)));
  return c.lo >= 0 ? div(TWO, add(c, root)) : div(sub(root, c), point(2 * k));
}

/** From here on downwards; below, going up loses less than what goes into these terms. */
const DOWNWARDS_FROM = 2;

/**
 * k ↦ an enclosure of q_k(c), to be called with k = 1, 2, …, at most `count`, in this order.
 *
 * Downwards from q_n in (B), whose relative width is at most 1/(2n) and 1/c². One step shrinks a
 * relative width by r/(c + r) with r = (k+1)·q_{k+1}, about √k for k ≫ c² and k/c for k ≪ c². The
 * product of these factors is about e^(−2c√n), which c²·n ≥ 324 makes e^−36, or n!/c^2n, for which
 * twelve steps more do. This choice of n is about tightness alone: (B) and the recurrence enclose
 * for every n.
 */
export function reducedRatios(c: Interval, count: number): (k: number) => Interval {
  if (!(c.lo >= DOWNWARDS_FROM)) return upwards(c);
  const n = Math.max(count + 1, Math.ceil(324 / (c.lo * c.lo)) + 12);
  const ratios: Interval[] = [];
  let q = interval(ratioBound(n + 1, c).lo, ratioBound(n, c).hi);
  for (let k = n - 1; k >= 1; k--) {
    q = recip(add(c, mul(point(k + 1), q)));
    ratios[k] = q;
  }
  return (k) => ratios[k] as Interval;
}

function upwards(c: Interval): (k: number) => Interval {
  let inverse = millsRatio(c);
  return (k) => {
    const q = div(sub(recip(inverse), c), point(k));
    inverse = q;
    return q;
  };
}
