/**
 * The neighbours of a double, by + and × alone.
 *
 * Source: S. M. Rump, P. Zimmermann, S. Boldo, G. Melquiond, "Computing predecessor and successor
 * in rounding to nearest", BIT 49 (2009), Algorithm 2. u = 2^−53, φ = u(1 + 2u), η = 2^−1074.
 */

import { pow2 } from './bits.js';

/** u, half the distance from 1 to the next double. */
export const UNIT_ROUNDOFF = pow2(-53);
/** φ = u(1 + 2u), the double next above u. */
export const PHI = UNIT_ROUNDOFF * (1 + 2 * UNIT_ROUNDOFF);
/** η, the smallest positive double. */
export const ETA = Number.MIN_VALUE;

/** From here on φ|x| ≥ 2^−1022 does not underflow: ½u^−2·η = 2^−969. */
const NORMAL_STEP = pow2(-969);
/** Below this all doubles are spaced by η. */
const ETA_SPACED = pow2(-1021);
const SCALE = pow2(53);
const UNSCALE = pow2(-53);

/**
 * The smallest double (or +∞) greater than x. nextUp(−∞) = −MAX_VALUE, nextUp(∞) = ∞, NaN for NaN.
 *
 * For 2^e ≤ |x| < 2^(e+1) with φ|x| normal, s = fl(φ|x|) satisfies φ2^e ≤ s ≤ 2u(1 + 2u)2^e.
 *   - Away from zero the next double is x ± 2u·2^e and u2^e < s < 3u2^e: x ± s rounds to it.
 *   - Towards zero, |x| > 2^e: the same, except that the rounding of |x| − s next to 2^e needs
 *     |x| − s below the midpoint, which φ > u ensures also for |x| = 2^e(1 + 2u).
 *   - Towards zero, |x| = 2^e: the next double is 2^e(1 − u), and 2^e − s = 2^e(1 − u − 2u²) is
 *     nearest to it.
 */
export function nextUp(x: number): number {
  const a = Math.abs(x);
  if (a >= NORMAL_STEP && a <= Number.MAX_VALUE) return x + PHI * a;
  return nextUpRare(x);
}

/** The largest double (or −∞) less than x. nextDown(∞) = MAX_VALUE, nextDown(−∞) = −∞. */
export function nextDown(x: number): number {
  const a = Math.abs(x);
  if (a >= NORMAL_STEP && a <= Number.MAX_VALUE) return x - PHI * a;
  return -nextUpRare(-x);
}

/**
 * nextUp outside 2^−969 ≤ |x| ≤ MAX_VALUE. Below 2^−1021 the spacing is η on both sides. In
 * between, 2^53·x is exact, lies in the range of the derivation above, and has as neighbours the
 * neighbours of x times 2^53, since those of x are normal or at distance η.
 */
function nextUpRare(x: number): number {
  const a = Math.abs(x);
  if (a < ETA_SPACED) return x + ETA;
  if (a < NORMAL_STEP) {
    const scaled = x * SCALE;
    return (scaled + PHI * Math.abs(scaled)) * UNSCALE;
  }
  return x === -Infinity ? -Number.MAX_VALUE : x;
}
