/**
 * How the normal law N(x, y) is divided at 0, each share also times powers of s = √y: that is how
 * the moments need them, and a product may be an ordinary number where one factor underflows.
 */
import {
  add,
  div,
  erfc,
  erfcx,
  exp,
  type Interval,
  log,
  mul,
  neg,
  point,
  sub,
} from '../interval/index.js';
import { INV_SQRT_TWO_PI, SQRT_HALF } from './constants.js';
import type { Coordinates } from './coordinates.js';

/** A quantity w as w, w·s, w·s². */
export type Scaled = readonly [Interval, Interval, Interval];

export interface Weights {
  /** P = Pr(z ≤ 0) */
  readonly lower: Interval;
  /** Q = Pr(z > 0) */
  readonly upper: Scaled;
  /** PQ */
  readonly both: Scaled;
  /** the density of z at 0, φ(t)/s */
  readonly density: Interval;
}

const HALF = point(0.5);

/** Pr(g > v) = ½ erfc(v/√2) for g standard normal. */
export const tail = (v: Interval): Interval => mul(HALF, erfc(mul(SQRT_HALF, v)));

/** Pr(g > v)·e^(v²/2) = ½ erfcx(v/√2), the tail without its exponential factor. */
export const scaledTail = (v: Interval): Interval => mul(HALF, erfcx(mul(SQRT_HALF, v)));

/** e^−energy is a normal double up to here. */
const DEEP = 700;

/** e^−energy, over s, as it is, times s and times s². */
interface Gaussian {
  readonly overDeviation: Interval;
  readonly scaled: Scaled;
}

/** Where e^−energy underflows, powers of s join the exponent: e^(k·log(y)/2 − energy). */
export function gaussian({ y, s, energy }: Coordinates): Gaussian {
  const plain = exp(neg(energy));
  if (!(energy.hi > DEEP)) {
    return { overDeviation: div(plain, s), scaled: [plain, mul(plain, s), mul(plain, y)] };
  }
  const logarithm = log(y);
  const half = mul(HALF, logarithm);
  return {
    overDeviation: exp(neg(add(half, energy))),
    scaled: [plain, exp(sub(half, energy)), exp(sub(logarithm, energy))],
  };
}

const scale = (w: Interval, [one, s, square]: Scaled): Scaled => [
  mul(w, one),
  mul(w, s),
  mul(w, square),
];

/** The side of 0 on which the mean does not lie is the small one, and carries e^−energy. */
export function weights(at: Coordinates): Weights {
  const { overDeviation, scaled } = gaussian(at);
  const density = mul(INV_SQRT_TWO_PI, overDeviation);
  const powers: Scaled = [point(1), at.s, at.y];
  if (at.t.lo >= 0) {
    const upper = tail(neg(at.t));
    const lower = scale(scaledTail(at.t), scaled);
    return { lower: lower[0], upper: scale(upper, powers), both: scale(upper, lower), density };
  }
  const lower = tail(at.t);
  const upper = scale(
    at.t.hi <= 0 ? scaledTail(neg(at.t)) : tail(neg(at.t)),
    at.t.hi <= 0 ? scaled : powers,
  );
  return { lower, upper, both: scale(lower, upper), density };
}
