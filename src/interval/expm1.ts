/**
 * e^x − 1, tightest, also where e^x is close to 1. Method and error budget: derivations/expm1.md.
 */
import { type Approximation, tightestDown, tightestUp } from './approximation.js';
import { pow2 } from './bits.js';
import { addDD, addDoubleDD, mulDD, scaleDD } from './double-double.js';
import { EXPM1_REDUCED_ERROR, reduceExp } from './exp-approximation.js';
import { expm1Fixed } from './fixed-point.js';
import { EMPTY, type Interval, intervalUnchecked, isEmpty } from './interval.js';
import { nextUp } from './rounding.js';

const { MAX_VALUE } = Number;

/** For 0 < |x| below this, e^x − 1 lies strictly between x and the double above x. */
const TINY = pow2(-60);
/** e^710 > 2^1024. */
const OVERFLOW = 710;
/** e^−40 < 2^−54, so that e^x − 1 lies strictly between −1 and the double above it. */
const SATURATED = -40;
/** (7 + 3 + 2 + 1)u² + 2^−112 < 2^−102: product and sums of pairs, table entry, reduction of x. */
const PAIR_ERROR = pow2(-102);

/** The largest double ≤ e^x − 1, for −∞ ≤ x ≤ ∞. */
export function expm1Down(x: number): number {
  if (x >= OVERFLOW) return x === Infinity ? Infinity : MAX_VALUE;
  if (x <= SATURATED) return -1;
  if (Math.abs(x) < TINY) return x;
  return tightestDown(expm1Approximation(x), expm1Fixed, x);
}

/** The smallest double ≥ e^x − 1, for −∞ ≤ x ≤ ∞. */
export function expm1Up(x: number): number {
  if (x >= OVERFLOW) return Infinity;
  if (x <= SATURATED) return x === -Infinity ? -1 : nextUp(-1);
  if (Math.abs(x) < TINY) return x === 0 ? 0 : nextUp(x);
  return tightestUp(expm1Approximation(x), expm1Fixed, x);
}

/** { e^x − 1 : x ∈ X }, tightest: e^x − 1 increases. */
export function expm1(x: Interval): Interval {
  if (isEmpty(x)) return EMPTY;
  return intervalUnchecked(expm1Down(x.lo), expm1Up(x.hi));
}

/**
 * e^x − 1 = 2^m·t·(1 + q) − 1 for −40 < x < 710, |x| ≥ 2^−60. Near 0, where m = 0 and t = 1, it is
 * q itself. For m > 0 everything is divided by 2^m, so that nothing overflows; beyond m = 200 the
 * size of the second term is of no account.
 */
export function expm1Approximation(x: number): Approximation {
  const { m, t, q } = reduceExp(x, 0);
  if (m === 0 && t.h === 1) {
    return { h: q.h, l: q.l, e: EXPM1_REDUCED_ERROR * Math.abs(q.h), k: 0 };
  }
  const p = mulDD(t, q);
  const v = addDD(t, p);
  const e = EXPM1_REDUCED_ERROR * Math.abs(p.h) + PAIR_ERROR * v.h;
  if (m > 0) {
    const w = addDoubleDD(v, -pow2(Math.max(-m, -200)));
    return { h: w.h, l: w.l, e, k: m };
  }
  const s = pow2(m);
  const w = addDoubleDD(scaleDD(v, s), -1);
  return { h: w.h, l: w.l, e: e * s + PAIR_ERROR * Math.abs(w.h), k: 0 };
}
