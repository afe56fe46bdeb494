/**
 * selu(z) and seluDerivative(z) as real numbers, for one binary32 z, between doubles: bounds of the
 * interval kernel, times bounds of the constants. Limits stand for z = ±∞. z is not NaN.
 */
import { roundDown, roundUp } from '../../../../src/interval/dyadic.js';
import { expDown, expUp } from '../../../../src/interval/exp.js';
import { expm1Down, expm1Up } from '../../../../src/interval/expm1.js';
import { mulDown, mulUp } from '../../../../src/interval/rounding.js';
import { LAMBDA, LAMBDA_ALPHA } from './constants.js';

const LAMBDA_LO = roundDown(LAMBDA.lo, LAMBDA.exponent);
const LAMBDA_HI = roundUp(LAMBDA.hi, LAMBDA.exponent);
const PRODUCT_LO = roundDown(LAMBDA_ALPHA.lo, LAMBDA_ALPHA.exponent);
const PRODUCT_HI = roundUp(LAMBDA_ALPHA.hi, LAMBDA_ALPHA.exponent);

/** A double ≤ selu(z). For z < 0, −(e^z − 1) is positive. */
export function seluDown(z: number): number {
  return z < 0 ? -mulUp(PRODUCT_HI, -expm1Down(z)) : mulDown(LAMBDA_LO, z);
}

/** A double ≥ selu(z). */
export function seluUp(z: number): number {
  return z < 0 ? -mulDown(PRODUCT_LO, -expm1Up(z)) : mulUp(LAMBDA_HI, z);
}

/** A double ≤ selu′(z); at 0 the derivative from the left. */
export function derivativeDown(z: number): number {
  return z > 0 ? LAMBDA_LO : mulDown(PRODUCT_LO, expDown(z));
}

/** A double ≥ selu′(z). */
export function derivativeUp(z: number): number {
  return z > 0 ? LAMBDA_HI : mulUp(PRODUCT_HI, expUp(z));
}
