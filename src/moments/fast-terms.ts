/**
 * What the two fast forms share: constants, arguments of the special functions, error bounds.
 *
 * z ~ N(x, y), r = √(2y), u = x/r, E = e^(−u²). With the lower partial moments
 *
 *   P = Pr(z < 0) = ½E·erfcx(u), Q = 1 − P,    S = rE/(2√π) = y·(density of z at 0),
 *   A1 = E(e^z; z < 0) = ½E·erfcx(u + r/2),    A2 = E(e^2z; z < 0) = ½E·erfcx(u + r),
 *
 *   L1 = E z⁺ = xQ + S,                        N = E (1 − e^z)⁺ = P − A1,
 *   L2 = E (z⁺)² = (x² + y)Q + xS,             B = E ((1 − e^z)⁺)² = P − 2·A1 + A2,
 *
 *   mean = λ(L1 − αN),   second = λ²(L2 + α²B),   variance = second − mean².
 *
 * Everything is computed in plain doubles, rounded to nearest; the error of each step is bounded
 * beforehand, relative to a scale, and added once at the end. proofs/moments/fast.md derives each
 * bound; its steps are numbered as in the comments here.
 */
import { pow2 } from '../interval/bits.js';
import {
  ERFCX_FAST_RELATIVE_ERROR,
  EXP_FAST_RELATIVE_ERROR,
  erfcxFast,
  expFast,
} from '../interval/fast.js';
import { UNIT_ROUNDOFF as U } from '../interval/neighbours.js';
import { ALPHA, ALPHA_MINUS_ONE, ALPHA_SQUARED, LAMBDA, LAMBDA_SQUARED } from './constants.js';

export { U };

/** Each constant is an end of an enclosure one ulp wide: relative error below 2u. */
export const alpha = ALPHA.lo;
export const alphaMinusOne = ALPHA_MINUS_ONE.lo;
export const alphaSquared = ALPHA_SQUARED.lo;
export const lambda = LAMBDA.lo;
export const lambdaSquared = LAMBDA_SQUARED.lo;
/** 1/√π and 1/(2√π), rounded: relative error at most u. */
export const invSqrtPi = 0.5641895835477563;
export const halfInvSqrtPi = invSqrtPi / 2;

/** The boxes for which the error bounds hold: |x| ≤ 2^20 and 2^−40 ≤ y ≤ 2^40. False for NaN. */
export function inDomain(xLo: number, xHi: number, yLo: number, yHi: number): boolean {
  return -X_MAX <= xLo && xLo <= xHi && xHi <= X_MAX && Y_MIN <= yLo && yLo <= yHi && yHi <= Y_MAX;
}
const X_MAX = pow2(20);
const Y_MIN = pow2(-40);
const Y_MAX = pow2(40);

/** v[k] ← e^v[k] for v[k] ≤ 0 and k < n. Below −700 it is e^−700 < 2^−1000, an error of that size. */
export function expEach(v: Float64Array, n: number): void {
  for (let k = 0; k < n; k++) v[k] = expFast(Math.max(v[k] as number, -700));
}

/** v[k] ← erfcx |v[k]| for k < n. One loop, so that the function is compiled into it once. */
export function erfcxEach(v: Float64Array, n: number): void {
  for (let k = 0; k < n; k++) v[k] = erfcxFast(Math.abs(v[k] as number));
}

/**
 * The errors in units of u (steps 10 and 12), for any (u, r) with r > 0 and for bounds put together
 * from two such points:
 *
 *   |mean computed − mean|     ≤ MEAN_ERROR·(1 + |x|/2 + r/4),
 *   |second computed − second| ≤ SECOND_ERROR·(1 + (x² + y)/3),
 *
 * where e and c are the relative errors of expFast and erfcxFast.
 */
const e = EXP_FAST_RELATIVE_ERROR / U;
const c = ERFCX_FAST_RELATIVE_ERROR / U;
export const MEAN_ERROR = (24 + 4 * e + 2 * c) * U;
export const SECOND_ERROR = (60 + 16 * e + 7 * c) * U;
