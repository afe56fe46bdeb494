/** The largest singular value of a real 2×2 matrix. */
import { pow2 } from '../interval/bits.js';
import { add, type Interval, mag, mul, point, sqr, sqrt, sub } from '../interval/index.js';

const HALF = point(0.5);

/**
 * σ_max(a, b; c, d) = ½(hypot(a + d, b − c) + hypot(a − d, b + c)).
 *
 * The squares of the two hypotenuses are ‖J‖²_F ± 2·det J, and σ₁² + σ₂² = ‖J‖²_F, σ₁σ₂ = |det J|: they
 * are (σ₁ + σ₂)² and (σ₁ − σ₂)² in some order. A sum of two non-negative terms, also where σ₁ = σ₂.
 */
export function sigmaMax(a: Interval, b: Interval, c: Interval, d: Interval): Interval {
  return mul(HALF, add(hypotenuse(add(a, d), sub(b, c)), hypotenuse(sub(a, d), add(b, c))));
}

/** √(p² + q²), scaled by a power of two so that no square leaves the range of normal doubles. */
export function hypotenuse(p: Interval, q: Interval): Interval {
  const size = Math.max(mag(p), mag(q));
  if (size > pow2(500)) return scaled(p, q, -600);
  if (size < pow2(-400) && size > 0) return scaled(p, q, 600);
  return sqrt(add(sqr(p), sqr(q)));
}

function scaled(p: Interval, q: Interval, exponent: number): Interval {
  const factor = point(pow2(exponent));
  return mul(point(pow2(-exponent)), sqrt(add(sqr(mul(factor, p)), sqr(mul(factor, q)))));
}
