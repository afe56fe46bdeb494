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

function print(x: number, side: 'down' | 'up'): string {
  if (Number.isNaN(x)) {
    throw new IntervalError('not-a-number', 'toDecimal: expected a number, got NaN');
  }
  if (x === Infinity) return 'Infinity';
  if (x === 0) return '0';
  const { mantissa, exponent } = toDyadic(x);
  const estimate = Math.floor((bitLength(mantissa) + exponent - 1) * LOG10_OF_2);
  const places = 18 - estimate;
  const { digits, dropped } =
    side === 'down'
      ? shortestBelow(mantissa, exponent, places)
      : shortestAbove(mantissa, exponent, places);
  return layOut(digits, digits.length + dropped - places);
}

type Shortest = {
  readonly digits: string;
  /** The number is digits × 10^(dropped − places). */
  readonly dropped: number;
};

/**
 * With x = m·2^e and places chosen so that x·10^places has at least 18 digits before the point,
 * the decimals with fewer places that lie below x and read back as x are the integers D with
 * limit ≤ D ≤ ⌊x·10^places⌋. Of those with `dropped` trailing zeros the largest is nearest to x,
 * and once none is left at or above the limit, none is left for more zeros. 18 digits suffice
 * (a unit of the 18th is below a relative 10^−17, less than a quarter of the spacing 2^−53).
 *
 * limit: D reads back as x if D is above the midpoint of x and its predecessor, or, for even m, at
 * it. The predecessor is at distance 2^e, or 2^(e−1) below a power of two in the normal range.
 */
function shortestBelow(m: bigint, e: number, places: number): Shortest {
  const atPowerOfTwo = m === SMALLEST_NORMAL_MANTISSA && e > SMALLEST_EXPONENT;
  const value = scaled(4n * m, e - 2, places);
  const midpoint = scaled(4n * m - (atPowerOfTwo ? 1n : 2n), e - 2, places);
  const limit = m % 2n === 0n && midpoint.exact ? midpoint.floor : midpoint.floor + 1n;
  let best = value.floor;
  let unit = 1n;
  let dropped = 0;
  for (;;) {
    const next = best - (best % (10n * unit));
    if (next < limit) return { digits: (best / unit).toString(), dropped };
    best = next;
    unit *= 10n;
    dropped += 1;
  }
}

/** The mirror image of shortestBelow: ⌈x·10^places⌉ ≤ D ≤ limit; the successor is at 2^e. */
function shortestAbove(m: bigint, e: number, places: number): Shortest {
  const value = scaled(4n * m, e - 2, places);
  const midpoint = scaled(4n * m + 2n, e - 2, places);
  const limit = m % 2n !== 0n && midpoint.exact ? midpoint.floor - 1n : midpoint.floor;
  let best = value.exact ? value.floor : value.floor + 1n;
  let unit = 1n;
  let dropped = 0;
  for (;;) {
    const next = best + ((10n * unit - (best % (10n * unit))) % (10n * unit));
    if (next > limit) return { digits: (best / unit).toString(), dropped };
    best = next;
    unit *= 10n;
    dropped += 1;
  }
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
