/** What the four regimes of this folder compute. */
import { type Interval, intersection, interval } from '../../interval/index.js';

/** z ~ N(x, y) given z ≤ 0, seen through e^z ∈ (0, 1]. */
export interface LowerHalf {
  /** E(e^z | z ≤ 0) */
  readonly mean: Interval;
  /** 1 − mean */
  readonly deficit: Interval;
  /** Var(e^z | z ≤ 0) */
  readonly variance: Interval;
}

const UNIT = interval(0, 1);

/** A variable in [0, 1] has a variance of at most ¼ (Popoviciu). */
const QUARTER = interval(0, 0.25);

/** The three, cut to where they are known to lie. */
export function lowerHalfWithin(mean: Interval, deficit: Interval, variance: Interval): LowerHalf {
  return {
    mean: intersection(mean, UNIT),
    deficit: intersection(deficit, UNIT),
    variance: intersection(variance, QUARTER),
  };
}
