/**
 * erf t = 2/√π·∫ from 0 to t of e^(−w²) dw, tightest. Method and error budget: derivations/erf.md.
 *
 * `encloses`: for every real t ∈ X, erf t ∈ erf(X). The bounds never leave [−1, 1].
 */
import { type Approximation, tightestDown, tightestUp, unscaled } from './approximation.js';
import { pow2 } from './bits.js';
import { addDD, addDoubleDD, fastTwoSum, mulDD, mulDoubleDD, twoProduct } from './double-double.js';
import { erfcApproximation } from './erfc-approximation.js';
import { erfFixed } from './fixed-point-erf.js';
import { EMPTY, type Interval, intervalUnchecked, isEmpty } from './interval.js';
import { nextDown } from './rounding.js';

/** 1 − 2^−54 < erf t < 1 from here on: erfc 6 < e^−36/(6√π) < 2^−54. */
const SATURATED = 6;
/** Below this the Maclaurin series, above it 1 − erfc t. */
const SERIES = 0.5;
/** Below this t is scaled by 2^SHIFT, so that no product underflows, and t²/3 < 2^−80 is dropped. */
const TINY = pow2(-40);
const SHIFT = 600;

/** 2/√π, and 1/(k!·(2k + 1)) with its sign for k = 1, 2, 3, as double-doubles. */
const TWO_INV_SQRT_PI = { h: 1.1283791670955126, l: 1.533545961316588e-17 };
const B1 = { h: -0.3333333333333333, l: -1.850371707708594e-17 };
const B2 = { h: 0.1, l: -5.551115123125783e-18 };
const B3 = { h: -0.023809523809523808, l: -1.32169407693471e-18 };

/** Relative error of the series. */
const SERIES_ERROR = pow2(-66);
/** Relative error for |t| < TINY: less than 2^−81 for the dropped term, 2^−100 for the product. */
const TINY_ERROR = pow2(-80);
/** One sum: 2u². */
const PAIR_ERROR = pow2(-105);

/** The largest double ≤ erf t, for −∞ ≤ t ≤ ∞; erf(±∞) = ±1. */
export function erfDown(t: number): number {
  return t < 0 ? -positiveUp(-t) : positiveDown(t);
}

/** The smallest double ≥ erf t, for −∞ ≤ t ≤ ∞; erf(±∞) = ±1. */
export function erfUp(t: number): number {
  return t < 0 ? -positiveDown(-t) : positiveUp(t);
}

/** { erf t : t ∈ X }, tightest: erf increases. */
export function erf(x: Interval): Interval {
  if (isEmpty(x)) return EMPTY;
  return intervalUnchecked(erfDown(x.lo), erfUp(x.hi));
}

function positiveDown(t: number): number {
  if (t === 0) return 0;
  if (t >= SATURATED) return t === Infinity ? 1 : nextDown(1);
  return tightestDown(erfApproximation(t), erfFixed, t);
}

function positiveUp(t: number): number {
  if (t === 0) return 0;
  if (t >= SATURATED) return 1;
  return tightestUp(erfApproximation(t), erfFixed, t);
}

/** erf t for 0 < t < 6, with its error bound. */
export function erfApproximation(t: number): Approximation {
  if (t < SERIES) return t < TINY ? tiny(t) : series(t);
  const x = unscaled(erfcApproximation(t));
  const v = addDoubleDD({ h: -x.h, l: -x.l }, 1);
  return { h: v.h, l: v.l, e: x.e + PAIR_ERROR * v.h, k: 0 };
}

/** erf t = 2t/√π·(1 − t²/3 + …) for 0 < t < 2^−40. */
function tiny(t: number): Approximation {
  const v = mulDoubleDD(TWO_INV_SQRT_PI, t * pow2(SHIFT));
  return { h: v.h, l: v.l, e: TINY_ERROR * v.h, k: -SHIFT };
}

/**
 * erf t = 2t/√π·Σ (−1)^k·v^k/(k!·(2k + 1)) for 2^−40 ≤ t < 1/2, v = t², with the terms up to
 * k = 14: from k = 4 on in doubles, the others in pairs.
 */
function series(t: number): Approximation {
  const v = twoProduct(t, t);
  const z = v.h;
  const last =
    1 / 76204800 -
    z * (1 / 918086400 - z * (1 / 11975040000 - z * (1 / 168129561600 - z * (1 / 2528170444800))));
  const low =
    1 / 216 -
    z *
      (1 / 1320 -
        z * (1 / 9360 - z * (1 / 75600 - z * (1 / 685440 - z * (1 / 6894720 - z * last)))));
  const p3 = fastTwoSum(B3.h, B3.l + z * low);
  const p2 = addDD(B2, mulDD(v, p3));
  const p1 = addDD(B1, mulDD(v, p2));
  const p0 = addDoubleDD(mulDD(v, p1), 1);
  const w = mulDoubleDD(mulDD(p0, TWO_INV_SQRT_PI), t);
  return { h: w.h, l: w.l, e: SERIES_ERROR * w.h, k: 0 };
}
