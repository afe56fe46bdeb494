/**
 * Exact dyadic numbers m·2^e (m a BigInt, e an integer) and their directed rounding to binary64.
 *
 * This is the slow door behind the fast primitives of rounding.ts: whatever falls outside the
 * range in which an error-free transformation is exact is computed here in integers.
 */

import { scale } from './bits.js';

export type Dyadic = { readonly mantissa: bigint; readonly exponent: number };

const float = new Float64Array(1);
const bits = new BigUint64Array(float.buffer);

/** The finite double x as mantissa·2^exponent, exactly, with |mantissa| < 2^53. */
export function toDyadic(x: number): Dyadic {
  float[0] = x;
  const pattern = bits[0] as bigint;
  const fraction = pattern & 0xfffffffffffffn;
  const biased = Number((pattern >> 52n) & 0x7ffn);
  const magnitude = biased === 0 ? fraction : fraction | 0x10000000000000n;
  return {
    mantissa: pattern >> 63n === 0n ? magnitude : -magnitude,
    exponent: Math.max(biased, 1) - 1075,
  };
}

/** The number of binary digits of |m|; 0 for m = 0. */
export function bitLength(m: bigint): number {
  const hex = (m < 0n ? -m : m).toString(16);
  return 4 * (hex.length - 1) + (32 - Math.clz32(Number.parseInt(hex.charAt(0), 16)));
}

/**
 * The largest double (or −∞) that is ≤ m·2^e.
 *
 * With b the bit length of m, the doubles next to m·2^e are multiples of 2^E,
 * E = max(b + e − 53, −1074). If E ≤ e the value is itself a double; otherwise the answer is
 * ⌊m / 2^(E−e)⌋·2^E: `>>` on BigInt is the floor for either sign. |⌊…⌋ ≤ 2^53 and
 * −1074 ≤ E ≤ 971 make both the conversion and the product exact (the product may be −2^1024,
 * which is −∞, the right lower bound). A value above the largest double rounds down to it.
 */
export function roundDown(m: bigint, e: number): number {
  if (m === 0n) return 0;
  const grid = Math.max(bitLength(m) + e - 53, -1074);
  if (grid > 971) return m > 0n ? Number.MAX_VALUE : -Infinity;
  const shift = BigInt(grid - e);
  const quotient = shift <= 0n ? m << -shift : m >> shift;
  return scale(Number(quotient), grid);
}

/** The smallest double (or +∞) that is ≥ m·2^e; the mirror image of roundDown. */
export function roundUp(m: bigint, e: number): number {
  return -roundDown(-m, e);
}

/** a + b, exactly. */
export function exactSum(a: number, b: number): Dyadic {
  const x = toDyadic(a);
  const y = toDyadic(b);
  const exponent = Math.min(x.exponent, y.exponent);
  return {
    mantissa:
      (x.mantissa << BigInt(x.exponent - exponent)) + (y.mantissa << BigInt(y.exponent - exponent)),
    exponent,
  };
}

/** a·b, exactly. */
export function exactProduct(a: number, b: number): Dyadic {
  const x = toDyadic(a);
  const y = toDyadic(b);
  return { mantissa: x.mantissa * y.mantissa, exponent: x.exponent + y.exponent };
}

/**
 * A stand-in for n / d (d ≠ 0): it lies on the same side of every double as n / d does.
 *
 * The magnitude is q + r/|d| with q = ⌊|n|·2^k / |d|⌋, scaled by 2^−k, and k is chosen so that q
 * has at least 64 bits. Then no double lies strictly between q and q + 1 (in units of 2^−k), so
 * that q + ½ may stand for every value strictly between them.
 */
export function stickyQuotient(n: Dyadic, d: Dyadic): Dyadic {
  const numerator = n.mantissa < 0n ? -n.mantissa : n.mantissa;
  const denominator = d.mantissa < 0n ? -d.mantissa : d.mantissa;
  const k = Math.max(0, bitLength(denominator) - bitLength(numerator) + 64);
  const scaled = numerator << BigInt(k);
  const q = scaled / denominator;
  const magnitude = 2n * q + (q * denominator === scaled ? 0n : 1n);
  return {
    mantissa: n.mantissa < 0n === d.mantissa < 0n ? magnitude : -magnitude,
    exponent: n.exponent - d.exponent - k - 1,
  };
}

/**
 * A stand-in for √x, x > 0 finite: it lies on the same side of every double as √x does.
 *
 * x = m·2^e with e even and m widened to at least 128 bits, so that r = ⌊√m⌋ has at least 64:
 * r + ½ may stand for an irrational root between r and r + 1, as in stickyQuotient.
 */
export function stickySquareRoot(x: number): Dyadic {
  const { mantissa, exponent } = toDyadic(x);
  const even = exponent % 2 === 0 ? 128 : 129;
  const m = mantissa << BigInt(even);
  const r = integerSquareRoot(m);
  return { mantissa: 2n * r + (r * r === m ? 0n : 1n), exponent: (exponent - even) / 2 - 1 };
}

/**
 * ⌊√m⌋ for m > 0 by Newton's iteration from above: with r ≥ ⌊√m⌋ the next iterate
 * ⌊(r + ⌊m/r⌋)/2⌋ is ≥ ⌊√m⌋ too (arithmetic and geometric mean), and it is < r unless r = ⌊√m⌋.
 */
export function integerSquareRoot(m: bigint): bigint {
  let r = 1n << BigInt((bitLength(m) + 1) >> 1);
  for (;;) {
    const next = (r + m / r) >> 1n;
    if (next >= r) return r;
    r = next;
  }
}
