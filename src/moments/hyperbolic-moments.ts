/**
 * With u the excess g − c given g > c (mills.ts), that is of density e^(−cu − u²/2)/M₀(c):
 *
 *   even = E cosh(σu) − 1 = Σ_{k = 2, 4, …} τ_k,   odd = E sinh(σu) = Σ_{k = 1, 3, …} τ_k,
 *
 * with τ_k = σ^k·M_k(c)/(k!·M₀(c)) = (σq₁)(σq₂)⋯(σq_k). Since E e^(±σu) = M₀(c ∓ σ)/M₀(c), these are the
 * even and odd parts of the Mills ratio about c, all terms positive: every difference of Mills
 * ratios is a combination of them without cancellation,
 *
 *   M₀(c − σ) = M₀(c)·(1 + even + odd),   M₀(c + σ) = M₀(c)·(1 + even − odd).
 */
import { pow2 } from '../interval/bits.js';
import { add, div, type Interval, interval, mul, point, sub } from '../interval/index.js';
import { ratioBound, reducedRatios } from './mills.js';

export interface HyperbolicMoments {
  readonly even: Interval;
  readonly odd: Interval;
}

/** More terms than any argument needs that the callers choose; a bound, not an accuracy. */
const MAX_TERMS = 48;

/** τ_k/τ₁ at which the sums end. */
const NEGLIGIBLE = pow2(-60);

/**
 * Enclosures for any c and σ ≥ 0; narrow where σ·q₁(c) is not large, say σ ≤ max(1, c/4), c ≥ −2.
 *
 * Behind the last term τ_K the factors are at most θ = σ·(upper bound of q_{K+1}), which decreases
 * with k, so that the remaining terms of both sums together are at most τ_K·θ/(1 − θ).
 */
export function hyperbolicMoments(c: Interval, sigma: Interval): HyperbolicMoments {
  const ratio = reducedRatios(c, MAX_TERMS);
  const terms: Interval[] = [point(1)];
  let term = point(1);
  do {
    term = mul(term, mul(sigma, ratio(terms.length)));
    terms.push(term);
  } while (term.hi > NEGLIGIBLE * (terms[1] as Interval).hi && terms.length <= MAX_TERMS);
  const tail = remainder(term, mul(sigma, ratioBound(terms.length, c)));
  const sums = [tail, tail];
  for (let k = terms.length - 1; k >= 1; k--) {
    sums[k % 2] = add(sums[k % 2] as Interval, terms[k] as Interval);
  }
  return { even: sums[0] as Interval, odd: sums[1] as Interval };
}

/** [0, τθ/(1 − θ)], or [0, ∞] unless θ < 1. */
function remainder(term: Interval, theta: Interval): Interval {
  if (!(theta.hi < 1)) return interval(0, Infinity);
  const bound = div(mul(term, theta), sub(point(1), theta));
  return interval(0, Math.max(bound.hi, 0));
}
