/**
 * e^x, tightest.
 *
 * `encloses`: for every real x ∈ X, e^x ∈ exp(X). Both bounds are the tightest doubles.
 */
import { tightestDown, tightestUp } from './approximation.js';
import { pow2 } from './bits.js';
import { expApproximation } from './exp-approximation.js';
import { expFixed } from './fixed-point.js';
import { EMPTY, type Interval, intervalUnchecked, isEmpty } from './interval.js';
import { nextDown, nextUp } from './rounding.js';

const { MAX_VALUE, MIN_VALUE } = Number;

/** For 0 < |x| below this, e^x lies strictly between 1 and its neighbour on x's side. */
const TINY = pow2(-60);
/** e^710 > 2^1024 (1024·ln 2 = 709.78…). */
const OVERFLOW = 710;
/** e^−746 < 2^−1075 (1075·ln 2 = 745.13…). */
const UNDERFLOW = -746;

/** The largest double ≤ e^x, for −∞ ≤ x ≤ ∞; e^−∞ = 0 and e^∞ = ∞. */
export function expDown(x: number): number {
  if (x >= OVERFLOW) return x === Infinity ? Infinity : MAX_VALUE;
  if (x <= UNDERFLOW) return 0;
  if (Math.abs(x) < TINY) return x < 0 ? nextDown(1) : 1;
  return tightestDown(expApproximation(x, 0), expFixed, x);
}

/** The smallest double ≥ e^x, for −∞ ≤ x ≤ ∞; e^−∞ = 0 and e^∞ = ∞. */
export function expUp(x: number): number {
  if (x >= OVERFLOW) return Infinity;
  if (x <= UNDERFLOW) return x === -Infinity ? 0 : MIN_VALUE;
  if (Math.abs(x) < TINY) return x > 0 ? nextUp(1) : 1;
  return tightestUp(expApproximation(x, 0), expFixed, x);
}

/** { e^x : x ∈ X }, tightest: e^x increases. */
export function exp(x: Interval): Interval {
  if (isEmpty(x)) return EMPTY;
  return intervalUnchecked(expDown(x.lo), expUp(x.hi));
}
