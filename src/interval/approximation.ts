/**
 * From an approximation with a proved error bound to the tightest double on either side.
 *
 * Source of the method: A. Ziv, "Fast evaluation of elementary mathematical functions with
 * correctly rounded last bit", ACM TOMS 17 (1991). If both ends of the error bar round to the same
 * double, that double is the rounded value. Otherwise the value is computed again in integers
 * (fixed-point.ts), where the error bar is some 2^−200 of the value.
 */
import { pow2, scale } from './bits.js';
import { roundDown, roundUp } from './dyadic.js';
import type { FixedPoint } from './fixed-point.js';
import { UNIT_ROUNDOFF as U } from './neighbours.js';
import { addDown, addUp } from './rounding.js';

const { MAX_VALUE, MIN_VALUE } = Number;
const SMALLEST_NORMAL = pow2(-1022);

/**
 * A real number v with |v·2^−k − (h + l)| ≤ e.
 *
 * If k ≠ 0: 2^−500 ≤ |h| ≤ 2^600, |l| ≤ 2^−50·|h|, e ≥ 2^−120·|h| and −1200 ≤ k ≤ 1200.
 */
export type Approximation = {
  readonly h: number;
  readonly l: number;
  readonly e: number;
  readonly k: number;
};

/** The same number with k = 0, for −500 ≤ k ≤ 500. */
export function unscaled(a: Approximation): Approximation {
  const s = pow2(a.k);
  return { h: a.h * s, l: a.l * s, e: a.e * s, k: 0 };
}

/** The largest double ≤ v; `exact(x)` encloses v far more narrowly and is asked only if need be. */
export function tightestDown(
  a: Approximation,
  exact: (x: number) => FixedPoint,
  x: number,
): number {
  const d = margin(a);
  const low = addDown(a.h, a.l - d);
  if (low === addDown(a.h, a.l + d)) {
    if (a.k === 0) return low;
    const scaled = scale(low, a.k);
    if (Math.abs(scaled) > SMALLEST_NORMAL) return scaled === Infinity ? MAX_VALUE : scaled;
  }
  const below = roundScaledDown(a.h, a.l - d, a.k);
  if (below === roundScaledDown(a.h, a.l + d, a.k)) return below;
  const v = exact(x);
  return roundDown(v.lo, v.exponent);
}

/** The smallest double ≥ v; the mirror image of tightestDown. */
export function tightestUp(a: Approximation, exact: (x: number) => FixedPoint, x: number): number {
  const d = margin(a);
  const high = addUp(a.h, a.l + d);
  if (high === addUp(a.h, a.l - d)) {
    if (a.k === 0) return high;
    const scaled = scale(high, a.k);
    if (Math.abs(scaled) > SMALLEST_NORMAL) return scaled === -Infinity ? -MAX_VALUE : scaled;
  }
  const above = -roundScaledDown(-a.h, -a.l - d, a.k);
  if (above === -roundScaledDown(-a.h, -a.l + d, a.k)) return above;
  const v = exact(x);
  return roundUp(v.hi, v.exponent);
}

/**
 * d such that fl(l − d) ≤ l − e and fl(l + d) ≥ l + e. Each rounding is at most u(|l| + d), and
 * d(1 − u) ≥ e + u|l|: d is e(1 + 4u) + 3u|l|, computed with a relative error below 3u.
 */
function margin(a: Approximation): number {
  return a.e * (1 + 8 * U) + 4 * U * Math.abs(a.l);
}

/**
 * The largest double ≤ (h + l)·2^k, with h and k as in Approximation, |l| ≤ 2^−49·|h|, and l a
 * multiple of 2^−900.
 *
 * Let s = the largest double ≤ h + l. If |s|·2^k > 2^−1022, scaling maps the doubles around h + l
 * to doubles, and s·2^k is the answer, or MAX_VALUE in place of +∞. Otherwise the doubles around
 * the value are the multiples of 2^−1074: with q = h·2^(k+1074) and r = l·2^(k+1074), both exact,
 * |q + r| ≤ 2^52, the answer is ⌊q + r⌋·2^−1074, and ⌊q + r⌋ = ⌊addDown(q, r)⌋ since integers up
 * to 2^53 are doubles.
 */
function roundScaledDown(h: number, l: number, k: number): number {
  const s = addDown(h, l);
  if (k === 0) return s;
  const scaled = scale(s, k);
  if (Math.abs(scaled) > SMALLEST_NORMAL) return scaled === Infinity ? MAX_VALUE : scaled;
  const q = scale(h, k + 1074);
  const r = scale(l, k + 1074);
  return Math.floor(addDown(q, r)) * MIN_VALUE;
}
