/**
 * log x, tightest.
 *
 * Method: x = 2^n·y with y between 1/√2 and √2 roughly; a table gives c ≈ 1/y with ten bits, so
 * that r = c·y − 1 is known exactly, |r| < 2^−7, and log x = n·ln 2 − log c + log(1 + r), in
 * double-double. derivations/log.md has the error budget.
 *
 * `encloses`: for every real x ∈ X with x > 0, log x ∈ log(X).
 */
import { type Approximation, tightestDown, tightestUp } from './approximation.js';
import { highWord, withHighWord, pow2 } from './bits.js';
import { addDD, type DoubleDouble, fastTwoSum, twoProduct, twoSum } from './double-double.js';
import { logFixed } from './fixed-point.js';
import { EMPTY, type Interval, intervalUnchecked } from './interval.js';
import { LOG_TABLE } from './log-table.js';

/** ln 2 = LN2_1 + LN2_2: a multiple of 2^−42, and the rest to 2^−97. */
const LN2_1 = 3048493539143 * pow2(-42);
const LN2_2 = 5.497923018708371e-14;
/** Rows of the table from here on belong to y/2, so that y = 1 lies inside the range. */
const FIRST_HALVED = 53;

/** Relative error of log1pReduced. */
const LOG1P_REDUCED_ERROR = pow2(-65);
/** Error of n·ln 2 for |n| ≤ 1075: 2^−86 for n·LN2_2, 2^−86 for LN2_2 itself. */
const LN2_ERROR = pow2(-85);
/** 4u² for each of two sums of pairs, with the table entry: 2^−104. */
const PAIR_ERROR = pow2(-103);

/** The largest double ≤ log x for 0 ≤ x ≤ ∞; log 0 = −∞ and log ∞ = ∞. */
export function logDown(x: number): number {
  if (x === 0) return -Infinity;
  if (x === 1) return 0;
  if (x === Infinity) return Infinity;
  return tightestDown(logApproximation(x), logFixed, x);
}

/** The smallest double ≥ log x for 0 ≤ x ≤ ∞; log 0 = −∞ and log ∞ = ∞. */
export function logUp(x: number): number {
  if (x === 0) return -Infinity;
  if (x === 1) return 0;
  if (x === Infinity) return Infinity;
  return tightestUp(logApproximation(x), logFixed, x);
}

/** { log x : x ∈ X, x > 0 }, tightest: log increases. Empty if X has no positive number. */
export function log(x: Interval): Interval {
  if (!(x.hi > 0)) return EMPTY;
  return intervalUnchecked(logDown(Math.max(x.lo, 0)), logUp(x.hi));
}

/** log x for 0 < x < ∞, x ≠ 1. */
export function logApproximation(x: number): Approximation {
  const subnormal = x < pow2(-1022);
  const normal = subnormal ? x * pow2(54) : x;
  const high = highWord(normal);
  const i = (high >> 13) & 127;
  const halved = i >= FIRST_HALVED ? 1 : 0;
  const n = (high >> 20) - 1023 + halved - (subnormal ? 54 : 0);
  const y = withHighWord(normal, (high & 0xfffff) | ((1023 - halved) << 20));

  const c = twoProduct(LOG_TABLE[3 * i] as number, y);
  const v = log1pReduced(twoSum(c.h - 1, c.l));
  const logC = { h: LOG_TABLE[3 * i + 1] as number, l: LOG_TABLE[3 * i + 2] as number };
  const base = addDD(fastTwoSum(n * LN2_1, n * LN2_2), logC);
  const w = addDD(base, v);
  const e =
    LOG1P_REDUCED_ERROR * Math.abs(v.h) +
    (n === 0 ? 0 : LN2_ERROR) +
    PAIR_ERROR * (Math.abs(base.h) + Math.abs(w.h));
  return { h: w.h, l: w.l, e, k: 0 };
}

/** log(1 + r) for |r| < 2^−7, with a relative error of at most LOG1P_REDUCED_ERROR. */
function log1pReduced(r: DoubleDouble): DoubleDouble {
  const z = r.h;
  const square = twoProduct(z, z);
  const p =
    1 / 3 -
    z * (0.25 - z * (0.2 - z * (1 / 6 - z * (1 / 7 - z * (0.125 - z * (1 / 9 - z * 0.1))))));
  const cubic = z * square.h * p;
  const head = fastTwoSum(z, -0.5 * square.h);
  // log(1 + z + l) = log(1 + z) + l/(1 + z) up to l², and 1/(1 + z) = 1 − z + z² up to z³.
  const tail = cubic + (r.l * (1 - (z - square.h)) - 0.5 * square.l);
  return fastTwoSum(head.h, head.l + tail);
}
