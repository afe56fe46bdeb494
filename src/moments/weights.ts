/**
 * How N(x, y) is divided at 0: P = Pr(z ≤ 0), Q = Pr(z > 0), and Q and PQ times what they weigh,
 * because a product may be an ordinary number where a factor of it underflows or overflows.
 */
import { add, div, exp, type Interval, log, mul, neg, point, sqr, sub } from '../interval/index.js';
import { INV_SQRT_TWO_PI } from './constants.js';
import type { Coordinates } from './coordinates.js';
import { scaledTail, tail } from './tail.js';
import type { UpperHalf } from './upper-half.js';

/** A weight, alone and times the mean, its square, and the variance of z given z > 0. */
interface Weighted {
  readonly one: Interval;
  readonly mean: Interval;
  readonly meanSquare: Interval;
  readonly variance: Interval;
}

export interface Weights {
  /** P */
  readonly lower: Interval;
  /** Q */
  readonly upper: Weighted;
  /** PQ */
  readonly both: Weighted;
  /** the density of z at 0, e^−energy/√(2πy) */
  readonly density: Interval;
}

const HALF = point(0.5);
const TWO = point(2);

/** The side of 0 on which the mean does not lie is the small one, and carries e^−energy. */
export function weights(at: Coordinates, { mean, variance }: UpperHalf): Weights {
  const { t } = at;
  const density = mul(INV_SQRT_TWO_PI, overDeviation(at));
  const plain: Weighted = { one: point(1), mean, meanSquare: sqr(mean), variance };
  if (t.lo >= 0) {
    const upper = tail(neg(t));
    const lower = scale(scaledTail(t), damped(at, plain));
    return { lower: lower.one, upper: scale(upper, plain), both: scale(upper, lower), density };
  }
  const lower = tail(t);
  const upper =
    t.hi <= 0 ? scale(scaledTail(neg(t)), damped(at, plain)) : scale(tail(neg(t)), plain);
  return { lower, upper, both: scale(lower, upper), density };
}

/** e^−energy is a normal double up to here; beyond, factors join the exponent by their logarithm. */
const DEEP = 700;

/** e^−energy times each. */
function damped({ energy }: Coordinates, { mean, meanSquare, variance }: Weighted): Weighted {
  const one = exp(neg(energy));
  if (!(energy.hi > DEEP)) return scale(one, { one: point(1), mean, meanSquare, variance });
  const logarithm = log(mean);
  return {
    one,
    mean: exp(sub(logarithm, energy)),
    meanSquare: exp(sub(mul(TWO, logarithm), energy)),
    variance: exp(sub(log(variance), energy)),
  };
}

/** e^−energy/√y. */
const overDeviation = ({ y, s, energy }: Coordinates): Interval =>
  energy.hi > DEEP ? exp(neg(add(mul(HALF, log(y)), energy))) : div(exp(neg(energy)), s);

const scale = (factor: Interval, { one, mean, meanSquare, variance }: Weighted): Weighted => ({
  one: mul(factor, one),
  mean: mul(factor, mean),
  meanSquare: mul(factor, meanSquare),
  variance: mul(factor, variance),
});
