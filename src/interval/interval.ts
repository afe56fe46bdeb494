/**
 * Closed intervals of real numbers with binary64 bounds, in the set-based meaning of IEEE 1788.
 *
 * [lo, hi] stands for { x real : lo ≤ x ≤ hi }; a bound −∞ or +∞ means "unbounded", never a number
 * that belongs to the set. The empty set is { lo: NaN, hi: NaN }. A zero bound is +0.
 *
 * One law for every operation op on intervals (`encloses`): for all real x ∈ X, y ∈ Y at which op
 * is defined, op(x, y) ∈ op(X, Y). Points outside the domain contribute nothing, so the square
 * root of [−1, 4] is [0, 2] and that of [−2, −1] is empty.
 */

export type Interval = {
  /** Greatest lower bound: a double below +∞, or NaN for the empty set. Always lo ≤ hi. */
  readonly lo: number;
  /** Least upper bound: a double above −∞, or NaN for the empty set. */
  readonly hi: number;
};

export type IntervalErrorCode =
  | 'not-a-number'
  | 'reversed-bounds'
  | 'infinite-bound'
  | 'not-a-decimal'
  | 'not-an-integer'
  | 'unsupported-arithmetic';

/** The one error class of the kernel; `code` says which rule was broken. */
export class IntervalError extends Error {
  override readonly name = 'IntervalError';
  readonly code: IntervalErrorCode;

  constructor(code: IntervalErrorCode, message: string) {
    super(message);
    this.code = code;
  }
}

/** The empty set. */
export const EMPTY: Interval = Object.freeze({ lo: NaN, hi: NaN });

/** The set of all real numbers. */
export const ENTIRE: Interval = Object.freeze({ lo: -Infinity, hi: Infinity });

/** The interval [lo, hi]; throws IntervalError unless −∞ ≤ lo ≤ hi ≤ +∞, lo < +∞ and hi > −∞. */
export function interval(lo: number, hi: number): Interval {
  requireNumber('interval: lo', lo);
  requireNumber('interval: hi', hi);
  if (lo > hi) {
    throw new IntervalError('reversed-bounds', `interval: lo must be ≤ hi, got [${lo}, ${hi}]`);
  }
  if (lo === Infinity || hi === -Infinity) {
    throw new IntervalError(
      'infinite-bound',
      `interval: no real number lies in [${lo}, ${hi}]; lo must be below Infinity and hi above -Infinity`,
    );
  }
  return intervalUnchecked(lo, hi);
}

/** The interval [x, x] that holds the one number x; throws IntervalError unless x is finite. */
export function point(x: number): Interval {
  requireNumber('point: x', x);
  if (x === Infinity || x === -Infinity) {
    throw new IntervalError('infinite-bound', `point: expected a finite number, got ${x}`);
  }
  return intervalUnchecked(x, x);
}

/** [lo, hi] for bounds already known to be valid. Adding 0 turns −0 into +0, and nothing else. */
export function intervalUnchecked(lo: number, hi: number): Interval {
  return { lo: lo + 0, hi: hi + 0 };
}

/** Whether x is the empty set. */
export function isEmpty(x: Interval): boolean {
  return Number.isNaN(x.lo);
}

function requireNumber(name: string, value: unknown): void {
  if (typeof value !== 'number' || Number.isNaN(value)) {
    const shown = typeof value === 'number' ? 'NaN' : kindOf(value);
    throw new IntervalError('not-a-number', `${name} must be a number, got ${shown}`);
  }
}

/** What a value is that is no number, in words. */
export function kindOf(value: unknown): string {
  if (value === undefined || value === null) return String(value);
  return typeof value === 'object' ? 'an object' : `a ${typeof value}`;
}
