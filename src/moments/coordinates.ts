/**
 * The quantities that every formula of this folder is written in.
 *
 * z ~ N(x, y) with y > 0; s = √y is its standard deviation and t = x/s its standardised mean, so
 * that z = s(t + g) with g standard normal and Pr(z ≤ 0) = Φ(−t). The three exponents are carried
 * along because an error of one ulp in an exponent h is an error of |h| ulps in e^h: from exact
 * decimals each of them is rounded only once.
 */
import {
  add,
  div,
  type Interval,
  intersection,
  interval,
  isEmpty,
  mul,
  neg,
  sqr,
  sqrt,
} from '../interval/index.js';
import { type Exact, multiply } from '../statement/decimal.js';
import { enclose, encloseQuotient, sum } from './exact.js';

export interface Coordinates {
  readonly x: Interval;
  readonly y: Interval;
  /** √y */
  readonly s: Interval;
  /** x/√y */
  readonly t: Interval;
  /** x²/(2y): the density of z at 0 is e^−energy/√(2πy) */
  readonly energy: Interval;
  /** x + y/2: E e^z = e^once */
  readonly once: Interval;
  /** 2(x + y): E e^2z = e^twice */
  readonly twice: Interval;
}

const TWO = interval(2, 2);
const HALF = interval(0.5, 0.5);

/** From intervals x and y. Only the y > 0 count; throws RangeError if x or they are empty. */
export function coordinates(x: Interval, y: Interval): Coordinates {
  if (isEmpty(x) || !(y.hi > 0)) {
    throw new RangeError(
      `moment map: expected a non-empty x and some y > 0, got x in [${x.lo}, ${x.hi}], y in [${y.lo}, ${y.hi}]`,
    );
  }
  const positive = interval(Math.max(y.lo, 0), y.hi);
  const s = sqrt(positive);
  const t = div(x, s);
  return {
    x,
    y: positive,
    s,
    t,
    energy: mul(HALF, sqr(t)),
    once: add(x, mul(HALF, positive)),
    twice: mul(TWO, add(x, positive)),
  };
}

/**
 * From exact decimals x and y > 0. t = ±√(2·energy) has one rounding less than x/√y, which is the
 * better one where the energy underflows.
 */
export function exactCoordinates(x: Exact, y: Exact): Coordinates {
  const enclosure = enclose(x);
  const variance = enclose(y);
  const s = sqrt(variance);
  const energy = encloseQuotient(multiply(x, x), sum(y, y));
  const distance = sqrt(mul(TWO, energy));
  return {
    x: enclosure,
    y: variance,
    s,
    t: intersection(x.digits < 0n ? neg(distance) : distance, div(enclosure, s)),
    energy,
    once: encloseQuotient(sum(sum(x, x), y), { digits: 2n, scale: 0 }),
    twice: enclose(sum(sum(x, x), sum(y, y))),
  };
}
