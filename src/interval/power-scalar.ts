/**
 * Directed integer powers of a positive double: tightest, except that a value which lies within a
 * relative 2^−200 of a double without being one may come out as the double beyond it.
 *
 * Two ways, both left-to-right binary powering. Small exponents: pairs of doubles, accepted if the
 * error bound leaves no doubt about the rounding. Otherwise: 256-bit integers.
 */
import { pow2 } from './bits.js';
import { bitLength, type Dyadic, roundDown, roundUp, stickyQuotient, toDyadic } from './dyadic.js';
import { type DoubleDouble, fastTwoSum, mulDD, mulDoubleDD } from './double-double.js';
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
/** Results in [2^−450, 2^450] stay within the range conditions of double-double.ts. */
const PAIR_RANGE = pow2(450);

/**
 * The relative error of powerPair, at most 451u² and terms of order u³, below 512u².
 *   powers      a relative error cₘu² of the m-th power obeys c₁ = 0, c₂ₘ ≤ 2cₘ + 7 (mulDD),
 *               cₘ₊₁ ≤ cₘ + 2 (mulDoubleDD), which gives cₙ ≤ 7(n − 1) ≤ 441 for n ≤ 64;
 *   reciprocal  10u², see reciprocalPair.
 * If x ≥ 1 the powers increase, if x ≤ 1 they decrease, so a last one within [2^−450, 2^450]
 * bounds all before it. An overflow on the way turns the result into NaN.
 */
const PAIR_ERROR = 512 * UNIT_ROUNDOFF * UNIT_ROUNDOFF;

/** xⁿ as a pair with its error bound, for x > 0; margin NaN if |n| > 64 or out of range. */
export function powerPair(x: number, n: number): Pair {
  const m = Math.abs(n);
  if (m > MAX_PAIR_EXPONENT) return UNKNOWN;
  let power: DoubleDouble = { h: x, l: 0 };
  // A product of pairs with l = 0 is exact.
  let exact = true;
  for (let bit = (1 << (31 - Math.clz32(m))) >> 1; bit > 0; bit >>= 1) {
    exact &&= power.l === 0;
    power = mulDD(power, power);
    if ((m & bit) !== 0) {
      exact &&= power.l === 0;
      power = mulDoubleDD(power, x);
    }
  }
  const { h, l } = power;
  if (!(h >= 1 / PAIR_RANGE && h <= PAIR_RANGE)) return UNKNOWN;
  if (n > 0) return { high: h, low: l, margin: exact ? 0 : PAIR_ERROR * h };
  return reciprocalPair(power, exact);
}

/**
 * 1/(h + l) = q + r/(h + l) with q = fl(1/h) and r = 1 − qh − ql, |r| ≤ 2u. 1 − qh is exact (the
 * residual of a rounded quotient); fl(ql) errs by u², the last subtraction by 2u²; r·q in place of
 * r/(h + l) errs by 2u² for q against 1/h, 2u² for dropping l, 2u² for rounding. Sum: 9u², below
 * 10u² with the higher terms.
 */
function reciprocalPair({ h, l }: DoubleDouble, exact: boolean): Pair {
  const q = 1 / h;
  const p = q * h;
  const r = 1 - p - productError(q, h, p) - q * l;
  const { h: high, l: low } = fastTwoSum(q, r * q);
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
export function powerBounds(x: number, n: number): Bounds {
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
