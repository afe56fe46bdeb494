/** erfc t = e^(−t²)·erfcx t for 2^−60 ≤ t ≤ 28 in double-double, with a proved error bound. */
import type { Approximation } from './approximation.js';
import { pow2 } from './bits.js';
import { mulDD, twoProduct } from './double-double.js';
import { erfcxApproximation } from './erfcx-approximation.js';
import { expApproximation } from './exp-approximation.js';

/** Covers the product of the two errors, x < (1 + u)·x.h, and the rounding of the sum. */
const SLACK = 1 + pow2(-50);
/** 7u² for the product. */
const PAIR_ERROR = pow2(-103);

/** erfc t; t² is exact as a pair. */
export function erfcApproximation(t: number): Approximation {
  const square = twoProduct(t, t);
  const power = expApproximation(-square.h, -square.l);
  const x = erfcxApproximation(t);
  const v = mulDD(power, x);
  const e = SLACK * (power.e * x.h + x.e * power.h) + PAIR_ERROR * v.h;
  return { h: v.h, l: v.l, e, k: power.k + x.k };
}
