/**
 * Doubles printed as decimals that are bounds themselves: the shortest decimal that reads back as
 * the double (round to nearest, ties to even) and lies on the named side of it. Everything is
 * computed in integers; Number.prototype.toString is not used.
 */
import { bitLength, toDyadic } from './dyadic.js';
import { IntervalError } from './interval.js';

/** The shortest decimal ≤ x that reads back as x; of several, the nearest to x. */
export function toDecimalDown(x: number): string {
  return x < 0 ? `-${print(-x, 'up')}` : print(x, 'down');
}

/** The shortest decimal ≥ x that reads back as x; of several, the nearest to x. */
export function toDecimalUp(x: number): string {
  return x < 0 ? `-${print(-x, 'down')}` : print(x, 'up');
}

/** log₁₀ 2, from below. */
const LOG10_OF_2 = 0.301029995663;
const SMALLEST_NORMAL_MANTISSA = 1n << 52n;
const SMALLEST_EXPONENT = -1074;
const ZERO = '0'.charCodeAt(0);

function print(x: number, side: 'down' | 'up'): string {
  if (Number.isNaN(x)) {
    throw new IntervalError('not-a-number', 'toDecimal: expected a number, got NaN');
  }
  if (x === Infinity) return 'Infinity';
  if (x === 0) return '0';
  const { mantissa, exponent } = toDyadic(x);
  const estimate = Math.floor((bitLength(mantissa) + exponent - 1) * LOG10_OF_2);
  const places = 18 - estimate;
  return side === 'down'
    ? shortestBelow(mantissa, exponent, places)
    : shortestAbove(mantissa, exponent, places);
}

/**
 * Let x = m·2^e and v = x·10^places, with places chosen so that v has at least 18 digits before
 * the point. 18 digits suffice for the answer (a unit of the 18th is below a relative 10^−17, less
 * than a quarter of the spacing 2^−53), so it is D / 10^places with an integer D ≤ ⌊v⌋, and D reads
 * back as x from some integer `limit` on: above the midpoint of x and its predecessor, or, for even
 * m, at it. The predecessor is at distance 2^e, or 2^(e−1) below a power of two in the normal range.
 *
 * Write ⌊v⌋ and the limit as digit strings of one length. The largest D ≤ ⌊v⌋ with k digits
 * (zeros after the k-th) keeps the first k digits of ⌊v⌋. It is ≥ limit exactly if these differ from
 * the limit's first k digits, or do not and the limit has only zeros after them.
 */
function shortestBelow(m: bigint, e: number, places: number): string {
  const atPowerOfTwo = m === SMALLEST_NORMAL_MANTISSA && e > SMALLEST_EXPONENT;
  const midpoint = scaled(4n * m - (atPowerOfTwo ? 1n : 2n), e - 2, places);
  const included = m % 2n === 0n && midpoint.exact;
  const value = scaled(m, e, places).floor.toString();
  const limit = (included ? midpoint.floor : midpoint.floor + 1n).toString();
  const aligned = limit.padStart(value.length, '0');
  const k = Math.min(commonPrefix(value, aligned) + 1, significantLength(aligned));
  return layOut(value.slice(0, k), value.length - places);
}

/**
 * The mirror image of shortestBelow: ⌈v⌉ ≤ D ≤ limit, and the successor is always at 2^e. The
 * smallest D ≥ ⌈v⌉ with k digits is ⌈v⌉ itself if only zeros follow its k-th digit, and otherwise
 * its first k digits plus one unit of the k-th; this is ≤ limit exactly if the first k digits of
 * the limit are larger. At the first k where they are, only the k-th digits differ: no carry.
 */
function shortestAbove(m: bigint, e: number, places: number): string {
  const midpoint = scaled(4n * m + 2n, e - 2, places);
  const excluded = m % 2n !== 0n && midpoint.exact;
  const { floor, exact } = scaled(m, e, places);
  const limit = (excluded ? midpoint.floor - 1n : midpoint.floor).toString();
  const value = (exact ? floor : floor + 1n).toString().padStart(limit.length, '0');
  const pointAt = limit.length - places;
  const common = commonPrefix(value, limit);
  const full = significantLength(value);
  if (full <= common + 1) return layOut(value.slice(0, full), pointAt);
  return layOut(value.slice(0, common) + (Number(value.charAt(common)) + 1), pointAt);
}

/** How many leading characters agree. */
function commonPrefix(a: string, b: string): number {
  let i = 0;
  while (i < a.length && a.charCodeAt(i) === b.charCodeAt(i)) i += 1;
  return i;
}

/** The length without trailing zeros. */
function significantLength(digits: string): number {
  let length = digits.length;
  while (digits.charCodeAt(length - 1) === ZERO) length -= 1;
  return length;
}

/** ⌊m·2^e·10^places⌋ for m > 0, and whether that is the value itself. */
function scaled(m: bigint, e: number, places: number): { floor: bigint; exact: boolean } {
  const numerator = m * (places > 0 ? powerOfTen(places) : 1n) * (e > 0 ? 1n << BigInt(e) : 1n);
  if (places >= 0) {
    if (e >= 0) return { floor: numerator, exact: true };
    const floor = numerator >> BigInt(-e);
    return { floor, exact: floor << BigInt(-e) === numerator };
  }
  const denominator = powerOfTen(-places) * (e < 0 ? 1n << BigInt(-e) : 1n);
  const floor = numerator / denominator;
  return { floor, exact: floor * denominator === numerator };
}

const powersOfTen: bigint[] = [];

function powerOfTen(n: number): bigint {
  const known = powersOfTen[n];
  if (known !== undefined) return known;
  const power = 10n ** BigInt(n);
  powersOfTen[n] = power;
  return power;
}

/** 0.digits × 10^pointAt in the layout of Number.prototype.toString. */
function layOut(digits: string, pointAt: number): string {
  if (pointAt > 21 || pointAt < -5) {
    const fraction = digits.length > 1 ? `.${digits.slice(1)}` : '';
    const exponent = pointAt - 1;
    return `${digits.charAt(0)}${fraction}e${exponent < 0 ? '-' : '+'}${Math.abs(exponent)}`;
  }
  if (pointAt <= 0) return `0.${'0'.repeat(-pointAt)}${digits}`;
  if (pointAt >= digits.length) return digits + '0'.repeat(pointAt - digits.length);
  return `${digits.slice(0, pointAt)}.${digits.slice(pointAt)}`;
}
