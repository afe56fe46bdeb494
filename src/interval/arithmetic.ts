/**
 * The arithmetic operations on intervals. Each returns the tightest binary64 enclosure of
 * { op(x, y) : x ∈ X, y ∈ Y, op defined at (x, y) }, and the empty set for empty arguments.
 *
 * Case tables name an interval by the signs of its numbers: P (lo ≥ 0), N (hi ≤ 0), M (lo < 0 <
 * hi). In each case the bounds of the range are attained at, or approached towards, corners of
 * X × Y, so one directed scalar operation at that corner gives a tightest bound.
 */
import { EMPTY, ENTIRE, type Interval, intervalUnchecked, isEmpty, point } from './interval.js';
import { addDown, addUp, divDown, divUp, mulDown, mulUp, sqrtDown, sqrtUp } from './rounding.js';

const ONE = point(1);

/** { x + y }, tightest. */
export function add(x: Interval, y: Interval): Interval {
  return intervalUnchecked(addDown(x.lo, y.lo), addUp(x.hi, y.hi));
}

/** { x − y }, tightest. */
export function sub(x: Interval, y: Interval): Interval {
  return intervalUnchecked(addDown(x.lo, -y.hi), addUp(x.hi, -y.lo));
}

/** { −x }, exact. */
export function neg(x: Interval): Interval {
  return intervalUnchecked(-x.hi, -x.lo);
}

/**
 * { x·y }, tightest. With X = [a, b] and Y = [c, d]:
 *
 *   X \ Y     P         N         M
 *   P      [ac, bd]  [bc, ad]  [bc, bd]
 *   N      [ad, bc]  [bd, ac]  [ad, ac]
 *   M      [ad, bd]  [bc, ac]  [min(ad, bc), max(ac, bd)]
 *
 * A corner 0·∞ counts as 0: the products of 0 with the (finite) numbers of the other interval.
 */
export function mul(x: Interval, y: Interval): Interval {
  const { lo: a, hi: b } = x;
  const { lo: c, hi: d } = y;
  if (isEmpty(x) || isEmpty(y)) return EMPTY;
  if (a >= 0) {
    if (c >= 0) return intervalUnchecked(mulDown(a, c), mulUp(b, d));
    if (d <= 0) return intervalUnchecked(mulDown(b, c), mulUp(a, d));
    return intervalUnchecked(mulDown(b, c), mulUp(b, d));
  }
  if (b <= 0) {
    if (c >= 0) return intervalUnchecked(mulDown(a, d), mulUp(b, c));
    if (d <= 0) return intervalUnchecked(mulDown(b, d), mulUp(a, c));
    return intervalUnchecked(mulDown(a, d), mulUp(a, c));
  }
  if (c >= 0) return intervalUnchecked(mulDown(a, d), mulUp(b, d));
  if (d <= 0) return intervalUnchecked(mulDown(b, c), mulUp(a, c));
  return intervalUnchecked(
    Math.min(mulDown(a, d), mulDown(b, c)),
    Math.max(mulUp(a, c), mulUp(b, d)),
  );
}

/**
 * { x / y : y ≠ 0 }, tightest. With X = [a, b] and Y = [c, d]:
 *
 *   X \ Y      c > 0       d < 0       0 = c < d    c < d = 0    c < 0 < d
 *   P       [a/d, b/c]  [b/d, a/c]    [a/d, ∞]     [−∞, a/c]     ENTIRE
 *   N       [a/c, b/d]  [b/c, a/d]    [−∞, b/d]    [b/c, ∞]      ENTIRE
 *   M       [a/c, b/c]  [b/d, a/d]     ENTIRE       ENTIRE       ENTIRE
 *
 * before which Y = [0, 0] gives the empty set, and X = [0, 0] gives [0, 0] otherwise. The quotient
 * by an unbounded d or c is the limit 0.
 */
export function div(x: Interval, y: Interval): Interval {
  const { lo: a, hi: b } = x;
  const { lo: c, hi: d } = y;
  if (c > 0) {
    if (a >= 0) return intervalUnchecked(divDown(a, d), divUp(b, c));
    if (b <= 0) return intervalUnchecked(divDown(a, c), divUp(b, d));
    return intervalUnchecked(divDown(a, c), divUp(b, c));
  }
  if (d < 0) {
    if (a >= 0) return intervalUnchecked(divDown(b, d), divUp(a, c));
    if (b <= 0) return intervalUnchecked(divDown(b, c), divUp(a, d));
    return intervalUnchecked(divDown(b, d), divUp(a, d));
  }
  return divByZero(x, y);
}

/** The last three columns of the table above, and empty arguments. */
function divByZero(x: Interval, y: Interval): Interval {
  const { lo: a, hi: b } = x;
  const { lo: c, hi: d } = y;
  if (isEmpty(x) || isEmpty(y) || (c === 0 && d === 0)) return EMPTY;
  if (a === 0 && b === 0) return intervalUnchecked(0, 0);
  if ((c < 0 && d > 0) || (a < 0 && b > 0)) return ENTIRE;
  if (a >= 0) {
    return c === 0
      ? intervalUnchecked(divDown(a, d), Infinity)
      : intervalUnchecked(-Infinity, divUp(a, c));
  }
  return c === 0
    ? intervalUnchecked(-Infinity, divUp(b, d))
    : intervalUnchecked(divDown(b, c), Infinity);
}

/** { 1 / x : x ≠ 0 }, tightest. */
export function recip(x: Interval): Interval {
  return div(ONE, x);
}

/** { x² }, tightest. */
export function sqr(x: Interval): Interval {
  const { lo, hi } = x;
  if (lo >= 0) return intervalUnchecked(mulDown(lo, lo), mulUp(hi, hi));
  if (hi <= 0) return intervalUnchecked(mulDown(hi, hi), mulUp(lo, lo));
  const largest = Math.max(-lo, hi);
  return intervalUnchecked(Number.isNaN(lo) ? NaN : 0, mulUp(largest, largest));
}

/** { √x : x ≥ 0 }, tightest. */
export function sqrt(x: Interval): Interval {
  if (!(x.hi >= 0)) return EMPTY;
  return intervalUnchecked(x.lo <= 0 ? 0 : sqrtDown(x.lo), sqrtUp(x.hi));
}

/** { |x| }, exact. */
export function abs(x: Interval): Interval {
  if (x.lo >= 0) return intervalUnchecked(x.lo, x.hi);
  if (x.hi <= 0) return neg(x);
  return intervalUnchecked(isEmpty(x) ? NaN : 0, Math.max(-x.lo, x.hi));
}

/** { min(x, y) }, exact. */
export function min(x: Interval, y: Interval): Interval {
  return intervalUnchecked(Math.min(x.lo, y.lo), Math.min(x.hi, y.hi));
}

/** { max(x, y) }, exact. */
export function max(x: Interval, y: Interval): Interval {
  return intervalUnchecked(Math.max(x.lo, y.lo), Math.max(x.hi, y.hi));
}
