/**
 * The error of a rounded product, exactly: Dekker's product with Veltkamp's splitting.
 *
 * Source: T. J. Dekker, "A floating-point technique for extending the available precision",
 * Numer. Math. 18 (1971); S. Boldo, "Pitfalls of a full floating-point proof", IJCAR 2006, for
 * the range conditions.
 */

import { pow2 } from './bits.js';

/** Veltkamp's constant 2^27 + 1 for precision 53: halves of at most 26 bits each. */
const SPLITTER = 134217729;

/**
 * |fl(a·b)| ≥ 2^−968 suffices for productError to be exact. Write 2^i ≤ |a| < 2^(i+1),
 * 2^j ≤ |b| < 2^(j+1): |ab| < 2^(i+j+2), hence i + j ≥ −970. Every number in the algorithm is a
 * multiple of 2^(i−52)·2^(j−52) ≥ 2^−1074, so that underflow loses nothing.
 */
export const SAFE_PRODUCT = pow2(-968);

/**
 * a·b − p exactly, where p = fl(a·b) and |p| ≥ SAFE_PRODUCT. If anything overflows (|a| or |b|
 * beyond about 2^996, p near 2^1024, infinite arguments) the result is ±∞ or NaN, never a wrong
 * finite number: ∞ − ∞ and sums with an infinite or NaN operand stay infinite or NaN.
 */
export function productError(a: number, b: number, p: number): number {
  const c = SPLITTER * a;
  const aHigh = c - (c - a);
  const aLow = a - aHigh;
  const d = SPLITTER * b;
  const bHigh = d - (d - b);
  const bLow = b - bHigh;
  return aLow * bLow - (p - aHigh * bHigh - aLow * bHigh - aHigh * bLow);
}
