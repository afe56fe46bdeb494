/**
 * Directed rounding without a directed mode: for each of + − × ÷ √ the tightest double below
 * (`…Down`) and above (`…Up`) the exact result.
 *
 * Each operation rounds to nearest, obtains the exact sign of (exact result − rounded result) by
 * an error-free transformation, and steps to the neighbour if that sign asks for it. A correctly
 * rounded result and its neighbour on the side of the error enclose the exact result with no
 * double strictly between, so the answer is the tightest. Outside the range where the
 * transformation is exact, dyadic.ts computes in integers.
 *
 * Arguments may be ±∞, standing for limits: 0·∞ = 0 and finite/∞ = 0, as bounds of intervals need
 * them. ∞ − ∞, ∞/∞ and division by 0 must not be asked for. Overflow goes to ±∞ only outward: a
 * finite result above MAX_VALUE rounds down to MAX_VALUE. The sign of a zero is of no meaning.
 */
import { exactProduct, exactSum, roundDown, roundUp, stickyQuotient, toDyadic } from './dyadic.js';
import { nextDown, nextUp } from './neighbours.js';
import { productError, SAFE_PRODUCT } from './two-product.js';

export { nextDown, nextUp } from './neighbours.js';
export { sqrtDown, sqrtUp } from './square-root.js';

const { MAX_VALUE } = Number;

/**
 * (a + b) − s exactly, where s = fl(a + b): TwoSum (Knuth, TAOCP 2, §4.2.2, Theorem B). Additions
 * never underflow inexactly, so the only condition is that no intermediate overflows; if one does,
 * or if an argument is infinite, every later sum is ±∞ or NaN, and so is the result.
 */
function sumError(a: number, b: number, s: number): number {
  const t = s - a;
  return a - (s - t) + (b - t);
}

/** The largest double ≤ a + b. */
export function addDown(a: number, b: number): number {
  const s = a + b;
  const error = sumError(a, b, s);
  if (error >= 0 && error <= MAX_VALUE) return s;
  if (error < 0 && error >= -MAX_VALUE) return nextDown(s);
  return addDownRare(a, b);
}

/** The smallest double ≥ a + b. */
export function addUp(a: number, b: number): number {
  const s = a + b;
  const error = sumError(a, b, s);
  if (error <= 0 && error >= -MAX_VALUE) return s;
  if (error > 0 && error <= MAX_VALUE) return nextUp(s);
  return -addDownRare(-a, -b);
}

/** The largest double ≤ a − b. */
export function subDown(a: number, b: number): number {
  return addDown(a, -b);
}

/** The smallest double ≥ a − b. */
export function subUp(a: number, b: number): number {
  return addUp(a, -b);
}

function addDownRare(a: number, b: number): number {
  if (!Number.isFinite(a) || !Number.isFinite(b)) return a + b;
  const sum = exactSum(a, b);
  return roundDown(sum.mantissa, sum.exponent);
}

/** The largest double ≤ a·b. */
export function mulDown(a: number, b: number): number {
  const p = a * b;
  if (Math.abs(p) >= SAFE_PRODUCT) {
    const error = productError(a, b, p);
    if (error >= 0 && error <= MAX_VALUE) return p;
    if (error < 0 && error >= -MAX_VALUE) return nextDown(p);
  }
  return mulDownRare(a, b);
}

/** The smallest double ≥ a·b. */
export function mulUp(a: number, b: number): number {
  const p = a * b;
  if (Math.abs(p) >= SAFE_PRODUCT) {
    const error = productError(a, b, p);
    if (error <= 0 && error >= -MAX_VALUE) return p;
    if (error > 0 && error <= MAX_VALUE) return nextUp(p);
  }
  return -mulDownRare(-a, b);
}

function mulDownRare(a: number, b: number): number {
  if (a === 0 || b === 0) return 0;
  if (!Number.isFinite(a) || !Number.isFinite(b)) return a * b;
  const product = exactProduct(a, b);
  return roundDown(product.mantissa, product.exponent);
}

/**
 * A number with the sign of a/b − q for q = fl(a/b), or NaN or ±∞ out of range.
 *
 * With p = fl(q·b) and e = q·b − p exact, a − q·b = (a − p) − e. If p/2 ≤ a ≤ 2p in magnitude and
 * sign, a − p is exact (Sterbenz), and the rounded difference of two doubles has the sign of the
 * exact one. Otherwise |a − p| ≥ |p|/2 outweighs |e| ≤ u|p| and every rounding, so that the sign is
 * that of a − p. Finally a/b − q = (a − q·b)/b. q itself may be subnormal: nothing depends on its
 * relative error.
 */
function quotientErrorSign(a: number, b: number, q: number): number {
  const p = q * b;
  if (Math.abs(p) < SAFE_PRODUCT) return NaN;
  const residual = a - p - productError(q, b, p);
  return b > 0 ? residual : -residual;
}

/** The largest double ≤ a/b, for b ≠ 0. */
export function divDown(a: number, b: number): number {
  const q = a / b;
  const error = quotientErrorSign(a, b, q);
  if (error >= 0 && error <= MAX_VALUE) return q;
  if (error < 0 && error >= -MAX_VALUE) return nextDown(q);
  return divRare(a, b, roundDown);
}

/** The smallest double ≥ a/b, for b ≠ 0. */
export function divUp(a: number, b: number): number {
  const q = a / b;
  const error = quotientErrorSign(a, b, q);
  if (error <= 0 && error >= -MAX_VALUE) return q;
  if (error > 0 && error <= MAX_VALUE) return nextUp(q);
  return divRare(a, b, roundUp);
}

function divRare(a: number, b: number, round: typeof roundDown): number {
  if (a === 0 || !Number.isFinite(a) || !Number.isFinite(b)) return a / b;
  const quotient = stickyQuotient(toDyadic(a), toDyadic(b));
  return round(quotient.mantissa, quotient.exponent);
}
