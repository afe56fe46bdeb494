/** Exact decimals, and quotients of them, to tightest enclosures. */
import { roundDown, roundUp, stickyQuotient } from '../interval/dyadic.js';
import { div, type Interval, interval, point } from '../interval/index.js';
import type { Exact } from '../statement/decimal.js';

const ONE: Exact = { digits: 1n, scale: 0 };

/** Integers of at most this magnitude are doubles. */
const EXACT_INTEGER = 2n ** 53n;

/** digits·10^k for k ≥ 0. */
const scaleUp = (digits: bigint, k: number): bigint => (k > 0 ? digits * 10n ** BigInt(k) : digits);

/** a + b, exactly. */
export function sum(a: Exact, b: Exact): Exact {
  const scale = Math.max(a.scale, b.scale);
  return {
    digits: scaleUp(a.digits, scale - a.scale) + scaleUp(b.digits, scale - b.scale),
    scale,
  };
}

/**
 * The tightest enclosure of n/d, for d ≠ 0: a quotient of integers, by one division of doubles if
 * both integers are doubles.
 */
export function encloseQuotient(n: Exact, d: Exact): Interval {
  const numerator = scaleUp(n.digits, d.scale - n.scale);
  const denominator = scaleUp(d.digits, n.scale - d.scale);
  if (isDouble(numerator) && isDouble(denominator)) {
    return div(point(Number(numerator)), point(Number(denominator)));
  }
  const { mantissa, exponent } = stickyQuotient(
    { mantissa: numerator, exponent: 0 },
    { mantissa: denominator, exponent: 0 },
  );
  return interval(roundDown(mantissa, exponent), roundUp(mantissa, exponent));
}

const isDouble = (n: bigint): boolean => n <= EXACT_INTEGER && n >= -EXACT_INTEGER;

/** The tightest enclosure of a. */
export const enclose = (a: Exact): Interval => encloseQuotient(a, ONE);
