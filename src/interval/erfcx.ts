/**
 * erfcx t = e^(t²)·erfc t, tightest. Method and error budget: derivations/erfcx.md.
 *
 * `encloses`: for every real t ∈ X, erfcx t ∈ erfcx(X).
 */
import { type Approximation, tightestDown, tightestUp } from './approximation.js';
import { pow2 } from './bits.js';
import { addDD, twoProduct } from './double-double.js';
import { erfcxApproximation } from './erfcx-approximation.js';
import { expApproximation } from './exp-approximation.js';
import { erfcxFixed, erfcxNegFixed } from './fixed-point-erf.js';
import { EMPTY, type Interval, intervalUnchecked, isEmpty } from './interval.js';
import { nextDown, nextUp } from './rounding.js';

const { MAX_VALUE } = Number;

/** For 0 < |t| below this, erfcx t = 1 − 2t/√π + … lies strictly between 1 and a neighbour. */
const TINY = pow2(-60);
/** From here on down erfcx t = 2·e^(t²) − erfcx(−t). */
const REFLECTED = -pow2(-8);
/** erfcx(−27) > e^729 > 2^1024. */
const OVERFLOW = -27;
/** Two sums of pairs: less than 8u². */
const PAIR_ERROR = pow2(-103);

/** The largest double ≤ erfcx t, for −∞ ≤ t ≤ ∞; erfcx(−∞) = ∞ and erfcx ∞ = 0. */
export function erfcxDown(t: number): number {
  if (t <= OVERFLOW) return t === -Infinity ? Infinity : MAX_VALUE;
  if (Math.abs(t) < TINY) return t > 0 ? nextDown(1) : 1;
  if (t === Infinity) return 0;
  return tightestDown(approximation(t), fixed, t);
}

/** The smallest double ≥ erfcx t, for −∞ ≤ t ≤ ∞; erfcx(−∞) = ∞ and erfcx ∞ = 0. */
export function erfcxUp(t: number): number {
  if (t <= OVERFLOW) return Infinity;
  if (Math.abs(t) < TINY) return t < 0 ? nextUp(1) : 1;
  if (t === Infinity) return 0;
  return tightestUp(approximation(t), fixed, t);
}

/** { erfcx t : t ∈ X }, tightest: erfcx decreases. */
export function erfcx(x: Interval): Interval {
  if (isEmpty(x)) return EMPTY;
  return intervalUnchecked(erfcxDown(x.hi), erfcxUp(x.lo));
}

function fixed(t: number): ReturnType<typeof erfcxFixed> {
  return t < 0 ? erfcxNegFixed(-t) : erfcxFixed(t);
}

/** erfcx t for −27 < t < ∞, |t| ≥ 2^−60. */
function approximation(t: number): Approximation {
  if (t >= REFLECTED) return erfcxApproximation(t);
  const square = twoProduct(t, t);
  const power = expApproximation(square.h, square.l);
  const x = erfcxApproximation(-t);
  // Everything is divided by 2^(k+1), k ≥ 0. Where the second term is below 2^−200, its size is of
  // no account.
  const s = pow2(Math.max(x.k - power.k - 1, -200));
  const v = addDD(power, { h: -x.h * s, l: -x.l * s });
  return { h: v.h, l: v.l, e: power.e + x.e * s + PAIR_ERROR * v.h, k: power.k + 1 };
}
