/**
 * selu(z) and seluDerivative(z) as real numbers, for one binary32 z, between doubles: the interval
 * kernel's approximations and their proved errors, times bounds of the constants. Limits stand for
 * z = ±∞. z is not NaN.
 */
import { roundDown, roundUp } from '../../../../src/interval/dyadic.js';
import { expm1Approximation } from '../../../../src/interval/expm1.js';
import { EXP_FAST_RELATIVE_ERROR, expFast } from '../../../../src/interval/fast.js';
import type { Interval } from '../../../../src/interval/interval.js';
import { mulDown, mulUp } from '../../../../src/interval/rounding.js';
import { LAMBDA, LAMBDA_ALPHA } from './constants.js';

/** An approximation h of v ≠ 0 is used if |v − h| ≤ 2^−52·|h|; then v lies in h·(1 ± 2^−52). */
const ERROR = 2 ** -52;
const LAMBDA_LO = roundDown(LAMBDA.lo, LAMBDA.exponent);
const LAMBDA_HI = roundUp(LAMBDA.hi, LAMBDA.exponent);
const LAMBDA_ALPHA_LO = roundDown(LAMBDA_ALPHA.lo, LAMBDA_ALPHA.exponent);
const LAMBDA_ALPHA_HI = roundUp(LAMBDA_ALPHA.hi, LAMBDA_ALPHA.exponent);
/** λα·(1 ± 2^−52), rounded outward. */
const FACTOR_LO = mulDown(LAMBDA_ALPHA_LO, 1 - ERROR);
const FACTOR_HI = mulUp(LAMBDA_ALPHA_HI, 1 + ERROR);

const TINY = 2 ** -60;
/** e^−40 < 2^−57, so that 1 − e^z > 1 − 2^−53 from here down. */
const SATURATED = -40;
const SELU_SATURATED: Interval = {
  lo: -LAMBDA_ALPHA_HI,
  hi: -mulDown(LAMBDA_ALPHA_LO, 1 - 2 ** -53),
};
/** λα·e^−128 < 2·2^−184. */
const VANISHED = -128;
const DERIVATIVE_VANISHED: Interval = { lo: 0, hi: 2 ** -183 };
const SLOPE: Interval = { lo: LAMBDA_LO, hi: LAMBDA_HI };

/** selu(z). For z < 0, 1 − e^z is positive. */
export function seluBounds(z: number): Interval {
  if (!(z < 0)) return { lo: mulDown(LAMBDA_LO, z), hi: mulUp(LAMBDA_HI, z) };
  if (z <= SATURATED) return SELU_SATURATED;
  const h = oneMinusExp(z);
  return { lo: -mulUp(FACTOR_HI, h), hi: -mulDown(FACTOR_LO, h) };
}

/** selu′(z); at 0 the derivative from the left. */
export function derivativeBounds(z: number): Interval {
  if (z > 0) return SLOPE;
  if (z <= VANISHED) return DERIVATIVE_VANISHED;
  // |h − e^z| ≤ 1.25u·e^z, so that e^z lies in h·(1 ± 2u).
  const h = expFast(z);
  return { lo: mulDown(FACTOR_LO, h), hi: mulUp(FACTOR_HI, h) };
}

/** 1 − e^z for −40 < z < 0, with an error of at most 2^−52 relative to the result. */
function oneMinusExp(z: number): number {
  // |z| − z²/2 < 1 − e^z < |z|
  if (z > -TINY) return -z;
  const { h, l, e } = expm1Approximation(z);
  if (!(Math.abs(l) + e <= (1 - ERROR) * -ERROR * h)) throw new Error(`no bound at ${z}`);
  return -h;
}

if (!(EXP_FAST_RELATIVE_ERROR < 0.7 * ERROR)) throw new Error('expFast is not accurate enough');
