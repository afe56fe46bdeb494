/**
 * Directed integer powers of a positive double: tightest, except that a value which lies within a
 * relative 2^−200 of a double without being one may come out as the double beyond it.
 *
 * Two ways, both left-to-right binary powering. Small exponents: pairs of doubles, accepted if the
 * error bound leaves no doubt about the rounding. Otherwise: 256-bit integers.
 */
import { bitLength, type Dyadic, roundDown, roundUp, stickyQuotient, toDyadic } from './dyadic.js';
import { nextDown, nextUp, UNIT_ROUNDOFF } from './neighbours.js';
import { productError } from './two-product.js';

/** The largest double ≤ xⁿ, for 0 ≤ x ≤ ∞ and an integer |n| ≤ 2^53 (0^−n and ∞^n as limits). */
export function powerDown(x: number, n: number): number {
  if (x === 0 || x === Infinity || n === 0) return limit(x, n);
  const { high, low, margin } = powerPair(x, n);
  if (low >= margin) return high;
  if (low < -margin) return nextDown(high);
  const { lower } = powerBounds(x, n);
  return roundDown(lower.mantissa, lower.exponent);
}

/** The smallest double ≥ xⁿ; arguments as for powerDown. */
export function powerUp(x: number, n: number): number {
  if (x === 0 || x === Infinity || n === 0) return limit(x, n);
  const { high, low, margin } = powerPair(x, n);
  if (low <= -margin) return high;
  if (low > margin) return nextUp(high);
  const { upper } = powerBounds(x, n);
  return roundUp(upper.mantissa, upper.exponent);
}

function limit(x: number, n: number): number {
  if (n === 0) return 1;
  return (x === 0) === n > 0 ? 0 : Infinity;
}

type Pair = {
  /** The nearest double to high + low. */
  readonly high: number;
  readonly low: number;
  /** |xⁿ − (high + low)| ≤ margin, with equality only if both are 0; NaN if out of range. */
  readonly margin: number;
};

const UNKNOWN: Pair = { high: NaN, low: NaN, margin: NaN };
const MAX_PAIR_EXPONENT = 64;
/** Results in [2^−900, 2^900] leave room for exact error terms at every step. */
const PAIR_RANGE = 2 ** 900;

/**
 * The relative error of powerPair, ≤ 452u² < 512u². Write h, l for a normalized pair, |l| ≤ u·h.
 *   square    h² is exact as a pair; l² ≤ u²h² is dropped; 2·fl(hl) errs by 2u²h²; adding it to
 *             the error of h² (sum ≤ 3u·h²) by 3u²h². Together below 7u².
 *   times x   fl(lx) errs by u²hx, the sum (≤ 2u·hx) by 2u²hx. Together below 4u².
 *   A relative error cₘu² of the m-th power therefore obeys c₁ = 0, c₂ₘ ≤ 2cₘ + 7,
 *   cₘ₊₁ ≤ cₘ + 4, which gives cₙ ≤ 7(n − 1) ≤ 441 for n ≤ 64; terms of order u³ are below u².
 *   reciprocal: see below, 10u².
 * If x ≥ 1 the powers increase, if x ≤ 1 they decrease, so a last one within [2^−900, 2^900]
 * bounds all before it: products are exact as pairs (two-product.ts) and an underflow of l or of
 * fl(hl) errs by 2^−1074 < 2^−170·h². An overflow on the way turns the result into NaN.
 */
const PAIR_ERROR = 512 * UNIT_ROUNDOFF * UNIT_ROUNDOFF;

function powerPair(x: number, n: number): Pair {
  const m = Math.abs(n);
  if (m > MAX_PAIR_EXPONENT) return UNKNOWN;
  let high = x;
  let low = 0;
  let exact = true;
  for (let bit = (1 << (31 - Math.clz32(m))) >> 1; bit > 0; bit >>= 1) {
    exact &&= low === 0;
    const square = high * high;
    const squareLow = productError(high, high, square) + 2 * (high * low);
    high = square + squareLow;
    low = square - high + squareLow;
    if ((m & bit) !== 0) {
      exact &&= low === 0;
      const product = high * x;
      const productLow = productError(high, x, product) + low * x;
      high = product + productLow;
      low = product - high + productLow;
    }
  }
  if (!(high >= 1 / PAIR_RANGE && high <= PAIR_RANGE)) return UNKNOWN;
  if (n > 0) return { high, low, margin: exact ? 0 : PAIR_ERROR * high };
  return reciprocalPair(high, low, exact);
}

/**
 * 1/(h + l) = q + r/(h + l) with q = fl(1/h) and r = 1 − qh − ql, |r| ≤ 2u. 1 − qh is exact (the
 * residual of a rounded quotient); fl(ql) errs by u², the last subtraction by 2u²; r·q in place of
 * r/(h + l) errs by 2u² for q against 1/h, 2u² for dropping l, 2u² for rounding. Sum: 9u², below
 * 10u² with the higher terms.
 */
function reciprocalPair(h: number, l: number, exact: boolean): Pair {
  const q = 1 / h;
  const p = q * h;
  const r = 1 - p - productError(q, h, p) - q * l;
  const correction = r * q;
  const high = q + correction;
  const low = q - high + correction;
  return { high, low, margin: exact && l === 0 && r === 0 ? 0 : PAIR_ERROR * high };
}

type Bounds = { readonly lower: Dyadic; readonly upper: Dyadic };

/** Mantissas are cut to this many bits. */
const WORKING_BITS = 256;
/** Beyond these powers of two the n-th power is known to overflow or underflow. */
const HUGE = 1100;
const TINY = -1200;

/**
 * Dyadic lower and upper bounds of xⁿ, equal if no bit was lost.
 *
 * Cutting a product to 256 bits changes it by a factor in (1 − δ, 1], δ = 2^−255. The cut power
 * vₘ obeys xᵐ(1 − δ)^(cₘ) ≤ vₘ ≤ xᵐ with c₁ = 0, c₂ₘ = 2cₘ + 1, cₘ₊₁ = cₘ + 1, so cₙ < n ≤ 2^53
 * and xⁿ < vₙ(1 + 2^−201). If x > 1 the powers increase: one that has passed 2^1100 decides the
 * last one, and any value there rounds alike. The same below for x < 1. So at most 53 squarings
 * and 53 products of 256 bits are computed.
 */
function powerBounds(x: number, n: number): Bounds {
  const base = toDyadic(x);
  let { mantissa, exponent } = base;
  let cut = false;
  const shorten = (): void => {
    const excess = bitLength(mantissa) - WORKING_BITS;
    if (excess <= 0) return;
    const kept = mantissa >> BigInt(excess);
    cut ||= kept << BigInt(excess) !== mantissa;
    mantissa = kept;
    exponent += excess;
  };
  for (const bit of Math.abs(n).toString(2).slice(1)) {
    mantissa *= mantissa;
    exponent *= 2;
    shorten();
    if (bit === '1') {
      mantissa *= base.mantissa;
      exponent += base.exponent;
      shorten();
    }
    const magnitude = bitLength(mantissa) + exponent;
    if (magnitude > HUGE || magnitude < TINY) break;
  }
  const lower = { mantissa, exponent };
  const upper = cut ? { mantissa: mantissa + (mantissa >> 200n) + 1n, exponent } : lower;
  if (n > 0) return { lower, upper };
  const one = { mantissa: 1n, exponent: 0 };
  return { lower: stickyQuotient(one, upper), upper: stickyQuotient(one, lower) };
}
