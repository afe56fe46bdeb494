/** Integer powers of intervals. */
import {
  EMPTY,
  ENTIRE,
  type Interval,
  IntervalError,
  intervalUnchecked,
  isEmpty,
} from './interval.js';
import { mag, mig } from './measures.js';
import { powerDown, powerUp } from './power-scalar.js';

const MAX_EXPONENT = 9007199254740992;

/**
 * { xⁿ : x ∈ X, and x ≠ 0 if n < 0 } for an integer |n| ≤ 2^53; x⁰ = 1, also for x = 0. At most
 * one double from the tightest enclosure on either side (see power-scalar.ts).
 *
 *   n even:  |x|ⁿ is monotone in |x| ∈ [mig, mag].
 *   n odd:   increasing for n > 0; for n < 0 decreasing on either side of the pole at 0.
 */
export function pown(x: Interval, n: number): Interval {
  if (!Number.isInteger(n) || Math.abs(n) > MAX_EXPONENT) {
    throw new IntervalError(
      'not-an-integer',
      `pown: expected an integer exponent between -2^53 and 2^53, got ${String(n)}`,
    );
  }
  if (isEmpty(x)) return EMPTY;
  if (n === 0) return intervalUnchecked(1, 1);
  if (n % 2 === 0) return evenPower(x, n);
  return n > 0
    ? intervalUnchecked(oddPowerDown(x.lo, n), oddPowerUp(x.hi, n))
    : oddNegativePower(x, n);
}

function evenPower(x: Interval, n: number): Interval {
  if (n > 0) return intervalUnchecked(powerDown(mig(x), n), powerUp(mag(x), n));
  if (x.lo === 0 && x.hi === 0) return EMPTY;
  return intervalUnchecked(powerDown(mag(x), n), powerUp(mig(x), n));
}

function oddNegativePower(x: Interval, n: number): Interval {
  const { lo, hi } = x;
  if (lo === 0 && hi === 0) return EMPTY;
  if (lo < 0 && hi > 0) return ENTIRE;
  return intervalUnchecked(
    hi === 0 ? -Infinity : oddPowerDown(hi, n),
    lo === 0 ? Infinity : oddPowerUp(lo, n),
  );
}

function oddPowerDown(x: number, n: number): number {
  return x < 0 ? -powerUp(-x, n) : powerDown(x, n);
}

function oddPowerUp(x: number, n: number): number {
  return x < 0 ? -powerDown(-x, n) : powerUp(x, n);
}
