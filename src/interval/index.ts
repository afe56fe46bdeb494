/**
 * snn-verify/interval: binary64 interval arithmetic with rigorous enclosures. Which operation is
 * how tight, and what is left out, is in CONFORMANCE.md.
 */
import { checkArithmetic } from './canary.js';

export { abs, add, div, max, min, mul, neg, recip, sqr, sqrt, sub } from './arithmetic.js';
export { fromDecimal } from './decimal.js';
export { toDecimalDown, toDecimalUp } from './decimal-print.js';
export { erf } from './erf.js';
export { erfc } from './erfc.js';
export { erfcx } from './erfcx.js';
export { exp } from './exp.js';
export { expm1 } from './expm1.js';
export {
  EMPTY,
  ENTIRE,
  type Interval,
  IntervalError,
  type IntervalErrorCode,
  interval,
  isEmpty,
  point,
} from './interval.js';
export { log } from './log.js';
export { mag, mid, mig, rad, wid } from './measures.js';
export { pown } from './power.js';
export { contains, disjoint, equal, hull, interior, intersection, subset } from './sets.js';

checkArithmetic();
