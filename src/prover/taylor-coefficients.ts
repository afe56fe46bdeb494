import {
  add,
  div,
  EMPTY,
  ENTIRE,
  erfcx,
  exp,
  hull,
  type Interval,
  intersection,
  isEmpty,
  mul,
  point,
  recip,
  sqr,
  sqrt,
  sub,
} from '../interval/index.js';
import { TWO_INV_SQRT_PI } from '../interval/constants.js';

/**
 * Taylor coefficients g^(k)(t)/k!, k = 0 … order, of the elementary functions, each enclosed for
 * all t in an interval T. Each is monotone in t on the function's domain, so that the enclosure is
 * the hull of its values at the end points of T (up to rounding).
 */
export type TaylorCoefficients = (t: Interval, order: number) => Interval[];

const unknown = (order: number): Interval[] => Array.from({ length: order + 1 }, () => ENTIRE);

/** e^t: every coefficient is e^t/k!. */
export const expCoefficients: TaylorCoefficients = (t, order) => {
  const result = [exp(t)];
  for (let k = 1; k <= order; k++) result.push(div(result[k - 1] as Interval, point(k)));
  return result;
};

/** 1/t for t of one sign: (−1)^k t^(−k−1). Unbounded where T contains 0. */
export const recipCoefficients: TaylorCoefficients = (t, order) => {
  if (t.lo <= 0 && t.hi >= 0) return unknown(order);
  const inverse = recip(t);
  const result = [inverse];
  for (let k = 1; k <= order; k++) {
    const magnitude = mul(result[k - 1] as Interval, inverse);
    result.push(sub(point(0), magnitude));
  }
  return result;
};

/** √t for t > 0: binomial(1/2, k) t^(1/2−k). Unbounded where T is not positive. */
export const sqrtCoefficients: TaylorCoefficients = (t, order) => {
  if (!(t.lo > 0)) return unknown(order);
  const root = sqrt(t);
  const inverse = recip(sqr(root));
  const result = [root];
  let binomial = point(1);
  let power = root;
  for (let k = 1; k <= order; k++) {
    // binomial(1/2, k) = binomial(1/2, k−1)·(3 − 2k)/(2k)
    binomial = div(mul(binomial, point(3 - 2 * k)), point(2 * k));
    power = k === 1 ? recip(root) : mul(power, inverse);
    result.push(mul(binomial, power));
  }
  return result;
};

/**
 * erfcx: it is completely monotone, (−1)^k erfcx^(k) is positive and decreasing
 * (src/interval/derivations/erfcx.md), so each coefficient over T is the hull of its values at the
 * end points.
 */
export const erfcxCoefficients: TaylorCoefficients = (t, order) => {
  const lower = erfcxCoefficientsAt(t.lo, order);
  const upper = t.lo === t.hi ? lower : erfcxCoefficientsAt(t.hi, order);
  return lower.map((c, k) => hull(c, upper[k] ?? EMPTY));
};

/**
 * At a point: from erfcx′(t) = 2t·erfcx(t) − 2/√π, c_1 = 2t·c_0 − 2/√π and
 * (k + 1) c_{k+1} = 2t·c_k + 2c_{k−1}. The recurrence loses digits for large t; the known sign of
 * each coefficient bounds what is lost.
 */
function erfcxCoefficientsAt(t: number, order: number): Interval[] {
  if (!Number.isFinite(t)) return unknown(order);
  const twice = mul(point(2), point(t));
  const result = [erfcx(point(t))];
  for (let k = 0; k < order; k++) {
    const first = mul(twice, result[k] as Interval);
    const next =
      k === 0
        ? sub(first, TWO_INV_SQRT_PI)
        : div(add(first, mul(point(2), result[k - 1] as Interval)), point(k + 1));
    const sign: Interval =
      k % 2 === 0
        ? { lo: Number.NEGATIVE_INFINITY, hi: 0 }
        : { lo: 0, hi: Number.POSITIVE_INFINITY };
    const signed = intersection(next, sign);
    if (isEmpty(signed)) throw new Error(`erfcx coefficient ${k + 1} at ${t} has the wrong sign`);
    result.push(signed);
  }
  return result;
}
