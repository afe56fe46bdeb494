/** Numbers attached to an interval. Each is NaN for the empty set. */
import type { Interval } from './interval.js';
import { subUp } from './rounding.js';

const { MAX_VALUE } = Number;

/**
 * The midpoint, rounded to nearest: a finite number of X. 0 for the real line, ±MAX_VALUE for a
 * half-line (the convention of IEEE 1788).
 *
 * fl(lo + hi)/2 is one rounding: if the sum is below 2^−1021 it is exact, and otherwise halving
 * is. If the sum overflows, both bounds exceed 2^969 in magnitude, and halving them first is exact.
 * Rounding is monotone, so the result lies between fl(2·lo)/2 = lo and hi.
 */
export function mid(x: Interval): number {
  const { lo, hi } = x;
  if (lo === -Infinity) return hi === Infinity ? 0 : -MAX_VALUE;
  if (hi === Infinity) return MAX_VALUE;
  const sum = lo + hi;
  const middle = Math.abs(sum) <= MAX_VALUE ? 0.5 * sum : 0.5 * lo + 0.5 * hi;
  return middle + 0;
}

/** The width hi − lo, rounded up. */
export function wid(x: Interval): number {
  return subUp(x.hi, x.lo) + 0;
}

/** The smallest double r with X ⊆ [mid(X) − r, mid(X) + r]. */
export function rad(x: Interval): number {
  const middle = mid(x);
  return Math.max(subUp(middle, x.lo), subUp(x.hi, middle));
}

/** The magnitude sup { |x| }. */
export function mag(x: Interval): number {
  return Math.max(Math.abs(x.lo), Math.abs(x.hi));
}

/** The mignitude inf { |x| }. */
export function mig(x: Interval): number {
  if (x.lo <= 0 && x.hi >= 0) return 0;
  return Math.min(Math.abs(x.lo), Math.abs(x.hi));
}
