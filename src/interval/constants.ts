// biome-ignore-all lint/suspicious/noApproximativeNumericConstant: the two doubles around each constant

/**
 * Mathematical constants, each between neighbouring doubles.
 *
 * The digits are those of the two doubles, 17 significant ones at most, so that every engine reads
 * them alike. test/interval/constants.test.ts checks each enclosure against decimal.js, and
 * proofs/kernel/check_tables.c proves it with Arb.
 */
import { type Interval, intervalUnchecked } from './interval.js';

/** π */
export const PI: Interval = Object.freeze(intervalUnchecked(3.141592653589793, 3.1415926535897936));

/** √π */
export const SQRT_PI: Interval = Object.freeze(
  intervalUnchecked(1.7724538509055159, 1.772453850905516),
);

/** 1/√π */
export const INV_SQRT_PI: Interval = Object.freeze(
  intervalUnchecked(0.5641895835477563, 0.5641895835477564),
);

/** 2/√π, the slope of erf at 0 */
export const TWO_INV_SQRT_PI: Interval = Object.freeze(
  intervalUnchecked(1.1283791670955126, 1.1283791670955128),
);

/** √(2π) */
export const SQRT_TWO_PI: Interval = Object.freeze(
  intervalUnchecked(2.5066282746310002, 2.5066282746310007),
);

/** √(2/π) */
export const SQRT_TWO_OVER_PI: Interval = Object.freeze(
  intervalUnchecked(0.7978845608028653, 0.7978845608028654),
);

/** √2 */
export const SQRT_2: Interval = Object.freeze(
  intervalUnchecked(1.414213562373095, 1.4142135623730951),
);

/** 1/√2 */
export const INV_SQRT_2: Interval = Object.freeze(
  intervalUnchecked(0.7071067811865475, 0.7071067811865476),
);

/** ln 2 */
export const LN2: Interval = Object.freeze(
  intervalUnchecked(0.6931471805599453, 0.6931471805599454),
);

/** e */
export const E: Interval = Object.freeze(intervalUnchecked(2.718281828459045, 2.7182818284590455));
