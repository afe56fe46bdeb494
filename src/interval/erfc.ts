/**
 * erfc t = 2/√π·∫ from t to ∞ of e^(−w²) dw, tightest, from 2 at −∞ down to its underflow near 27.
 * Method and error budget: derivations/erfc.md.
 *
 * `encloses`: for every real t ∈ X, erfc t ∈ erfc(X).
 */
import { type Approximation, tightestDown, tightestUp, unscaled } from './approximation.js';
import { pow2 } from './bits.js';
import { addDoubleDD } from './double-double.js';
import { erfcApproximation } from './erfc-approximation.js';
import { erfcFixed, erfcNegFixed } from './fixed-point-erf.js';
import { EMPTY, type Interval, intervalUnchecked, isEmpty } from './interval.js';
import { nextDown, nextUp } from './rounding.js';

const { MIN_VALUE } = Number;

/** For 0 < |t| below this, erfc t = 1 − 2t/√π + … lies strictly between 1 and a neighbour. */
const TINY = pow2(-60);
/** 0 < erfc t < e^(−t²) < 2^−1075 from here on. */
const UNDERFLOW = 28;
/** erfc 6 < e^−36 < 2^−51·½: up to −6, erfc t lies strictly between 2 and the double below 2. */
const SATURATED = -6;
/** One sum: 2u². */
const PAIR_ERROR = pow2(-105);

/** The largest double ≤ erfc t, for −∞ ≤ t ≤ ∞. */
export function erfcDown(t: number): number {
  if (t >= UNDERFLOW) return 0;
  if (t <= SATURATED) return t === -Infinity ? 2 : nextDown(2);
  if (Math.abs(t) < TINY) return t > 0 ? nextDown(1) : 1;
  return tightestDown(approximation(t), fixed, t);
}

/** The smallest double ≥ erfc t, for −∞ ≤ t ≤ ∞. */
export function erfcUp(t: number): number {
  if (t >= UNDERFLOW) return t === Infinity ? 0 : MIN_VALUE;
  if (t <= SATURATED) return 2;
  if (Math.abs(t) < TINY) return t < 0 ? nextUp(1) : 1;
  return tightestUp(approximation(t), fixed, t);
}

/** { erfc t : t ∈ X }, tightest: erfc decreases. */
export function erfc(x: Interval): Interval {
  if (isEmpty(x)) return EMPTY;
  return intervalUnchecked(erfcDown(x.hi), erfcUp(x.lo));
}

function fixed(t: number): ReturnType<typeof erfcFixed> {
  return t < 0 ? erfcNegFixed(-t) : erfcFixed(t);
}

/** erfc t for −6 < t < 28, |t| ≥ 2^−60. */
function approximation(t: number): Approximation {
  if (t > 0) return erfcApproximation(t);
  const x = unscaled(erfcApproximation(-t));
  const v = addDoubleDD({ h: -x.h, l: -x.l }, 2);
  return { h: v.h, l: v.l, e: x.e + PAIR_ERROR * v.h, k: 0 };
}
