/** The spectral radius of a real 2×2 matrix. */
import {
  abs,
  add,
  EMPTY,
  hull,
  type Interval,
  intersection,
  interval,
  isEmpty,
  mul,
  point,
  sqr,
  sqrt,
  sub,
} from '../interval/index.js';

const HALF = point(0.5);
const NON_NEGATIVE = interval(0, Number.POSITIVE_INFINITY);
const NON_POSITIVE = interval(Number.NEGATIVE_INFINITY, 0);

/**
 * The largest |eigenvalue| of (a, b; c, d).
 *
 * With t = (a + d)/2 and δ = ((a − d)/2)² + bc the eigenvalues are t ± √δ.
 * - δ ≥ 0: they are real, and the larger of |t + √δ| and |t − √δ| is |t| + √δ.
 * - δ ≤ 0: they are t ± i√−δ, of absolute value √(t² − δ) = √(ad − bc).
 * Where the sign of δ is unknown, the hull of both.
 */
export function spectralRadius(a: Interval, b: Interval, c: Interval, d: Interval): Interval {
  const t = mul(HALF, add(a, d));
  const delta = add(sqr(mul(HALF, sub(a, d))), mul(b, c));
  const [real, complex] = [intersection(delta, NON_NEGATIVE), intersection(delta, NON_POSITIVE)];
  return hull(
    isEmpty(real) ? EMPTY : add(abs(t), sqrt(real)),
    isEmpty(complex) ? EMPTY : sqrt(sub(sqr(t), complex)),
  );
}
