/** Intervals as sets: intersection, hull, and the comparisons of sets. */
import { EMPTY, type Interval, intervalUnchecked, isEmpty } from './interval.js';

/** X ∩ Y. */
export function intersection(x: Interval, y: Interval): Interval {
  const lo = Math.max(x.lo, y.lo);
  const hi = Math.min(x.hi, y.hi);
  return lo <= hi ? intervalUnchecked(lo, hi) : EMPTY;
}

/** The smallest interval that contains X and Y. */
export function hull(x: Interval, y: Interval): Interval {
  if (isEmpty(x)) return intervalUnchecked(y.lo, y.hi);
  if (isEmpty(y)) return intervalUnchecked(x.lo, x.hi);
  return intervalUnchecked(Math.min(x.lo, y.lo), Math.max(x.hi, y.hi));
}

/** Whether the real number a belongs to X; ±∞ and NaN are no real numbers. */
export function contains(x: Interval, a: number): boolean {
  return x.lo <= a && a <= x.hi && Number.isFinite(a);
}

/** Whether X ⊆ Y. */
export function subset(x: Interval, y: Interval): boolean {
  return isEmpty(x) || (y.lo <= x.lo && x.hi <= y.hi);
}

/** Whether X lies in the topological interior of Y; an unbounded side counts as open. */
export function interior(x: Interval, y: Interval): boolean {
  return isEmpty(x) || ((y.lo < x.lo || y.lo === -Infinity) && (x.hi < y.hi || y.hi === Infinity));
}

/** Whether X ∩ Y is empty. */
export function disjoint(x: Interval, y: Interval): boolean {
  return !(x.lo <= y.hi && y.lo <= x.hi);
}

/** Whether X and Y are the same set. */
export function equal(x: Interval, y: Interval): boolean {
  return (x.lo === y.lo && x.hi === y.hi) || (isEmpty(x) && isEmpty(y));
}
