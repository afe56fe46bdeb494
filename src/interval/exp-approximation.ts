/**
 * e^x in double-double, with a proved error bound.
 *
 * Method: P. T. P. Tang, "Table-driven implementation of the exponential function in IEEE
 * floating-point arithmetic", ACM TOMS 15 (1989), carried out on pairs:
 * x = (64m + j)·ln 2/64 + r with |r| ≤ 0.00542, and e^x = 2^m·2^(j/64)·(1 + (e^r − 1)).
 * derivations/exp.md has the error budget.
 */
import type { Approximation } from './approximation.js';
import { pow2 } from './bits.js';
import {
  addDD,
  type DoubleDouble,
  fastTwoSum,
  mulDD,
  twoProduct,
  twoSum,
} from './double-double.js';
import { EXP_TABLE } from './exp-table.js';

/** 64/ln 2; it chooses the table entry and decides nothing else. */
const STEPS_PER_UNIT = 92.33248261689366;
/** 1.5·2^52: adding and subtracting it rounds |y| < 2^51 to an integer nearest to y. */
const ROUNDER = 6755399441055744;
/** ln 2/64 = STEP_1 + STEP_2 + STEP_3: leading 36 bits, next 36 bits, and the rest to 2^−134. */
const STEP_1 = 47632711549 * pow2(-42);
const STEP_2 = 7775824842 * pow2(-78);
const STEP_3 = -3.657490447762224e-25;

/** 1/k! for k = 3 … 8, rounded. */
const C3 = 1 / 6;
const C4 = 1 / 24;
const C5 = 1 / 120;
const C6 = 1 / 720;
const C7 = 1 / 5040;
const C8 = 1 / 40320;

/** Relative error of `q` in reduceExp. */
export const EXPM1_REDUCED_ERROR = pow2(-67);
/** Relative error of the rest: 2^−95 from the reduction of xh + xl, 11u² from pairs and table. */
const REDUCTION_ERROR = pow2(-94);

/** e^x = 2^m·t·(1 + q): t exact to 2^−106, q = e^r − 1 with a relative error of 2^−67. */
export type ReducedExp = {
  readonly m: number;
  readonly t: DoubleDouble;
  readonly q: DoubleDouble;
};

/**
 * The reduction for x = xh + xl, where |xh| ≤ 1000, |xl| ≤ u·|xh|, and xh = 0 or |xh| ≥ 2^−200.
 *
 * With n the integer nearest to fl(xh·64/ln 2), |n| < 2^17, the products n·STEP_1 and n·STEP_2
 * are exact; xh − n·STEP_1 is exact, being 0, xh, or a multiple of 2^−60 below 2^−7.
 */
export function reduceExp(xh: number, xl: number): ReducedExp {
  const n = xh * STEPS_PER_UNIT + ROUNDER - ROUNDER;
  const a = twoSum(xh - n * STEP_1, -n * STEP_2);
  const r = twoSum(a.h, a.l + xl - n * STEP_3);
  const j = n & 63;
  return {
    m: (n - j) / 64,
    t: { h: EXP_TABLE[2 * j] as number, l: EXP_TABLE[2 * j + 1] as number },
    q: expm1Reduced(r),
  };
}

/** e^r − 1 for |r| ≤ 0.00542, with a relative error of at most EXPM1_REDUCED_ERROR. */
function expm1Reduced(r: DoubleDouble): DoubleDouble {
  const z = r.h;
  const square = twoProduct(z, z);
  const cubic = z * square.h * (C3 + z * (C4 + z * (C5 + z * (C6 + z * (C7 + z * C8)))));
  const half = 0.5 * square.h;
  const head = fastTwoSum(z, half);
  // e^(z + l) − 1 = (e^z − 1) + l·e^z up to l².
  const tail = cubic + (0.5 * square.l + r.l * (1 + (z + half)));
  return fastTwoSum(head.h, head.l + tail);
}

/** e^x for x = xh + xl as in reduceExp. */
export function expApproximation(xh: number, xl: number): Approximation {
  const { m, t, q } = reduceExp(xh, xl);
  const p = mulDD(t, q);
  const v = addDD(t, p);
  return { h: v.h, l: v.l, e: EXPM1_REDUCED_ERROR * Math.abs(p.h) + REDUCTION_ERROR * v.h, k: m };
}
