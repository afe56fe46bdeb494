/**
 * The numbers that the moment map is made of, each between neighbouring doubles.
 *
 * α01 and λ01 are the real numbers for which (0, 1) is the fixed point at ω = 0, τ = 1:
 *
 *   α = √(2/π) / (1 − erfcx(1/√2)),   λ² = 2 / (1 + α²(erfcx(√2) − 2·erfcx(1/√2) + 1)).
 *
 * The bounds are written out because no chain of rounded operations ends within one ulp. They are
 * not taken on trust: proofs/moments/constants.c proves each with Arb, and
 * test/moments/constants.test.ts checks each against decimal.js and against the kernel's own
 * evaluation of the formulas.
 */
import { type Interval, interval } from '../interval/index.js';

/** α01 */
export const ALPHA: Interval = interval(1.6732632423543772, 1.6732632423543774);

/** α01 − 1 */
export const ALPHA_MINUS_ONE: Interval = interval(0.6732632423543772, 0.6732632423543773);

/** α01² */
export const ALPHA_SQUARED: Interval = interval(2.7998098782142833, 2.7998098782142837);

/** λ01 */
export const LAMBDA: Interval = interval(1.0507009873554805, 1.0507009873554807);

/** λ01² */
export const LAMBDA_SQUARED: Interval = interval(1.1039725648297816, 1.1039725648297818);

/** 1/√(2π), the standard normal density at 0 */
export const INV_SQRT_TWO_PI: Interval = interval(0.39894228040143265, 0.3989422804014327);

/** √(π/2), the Mills ratio at 0 */
export const SQRT_HALF_PI: Interval = interval(1.2533141373155001, 1.2533141373155003);
