/** Tails of the standard normal law, for g ~ N(0, 1). */
import { INV_SQRT_2 } from '../interval/constants.js';
import { erfc, erfcx, type Interval, mul, point } from '../interval/index.js';

const HALF = point(0.5);

/** Pr(g > v) = ½ erfc(v/√2). */
export const tail = (v: Interval): Interval => mul(HALF, erfc(mul(INV_SQRT_2, v)));

/** Pr(g > v)·e^(v²/2) = ½ erfcx(v/√2), the tail without its exponential factor. */
export const scaledTail = (v: Interval): Interval => mul(HALF, erfcx(mul(INV_SQRT_2, v)));
