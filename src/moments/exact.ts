/** Exact decimals, and quotients of them, to tightest enclosures. */
import { roundDown, roundUp, stickyQuotient } from '../interval/dyadic.js';
import { type Interval, interval } from '../interval/index.js';
import type { Exact } from '../statement/decimal.js';

export const sum = (a: Exact, b: Exact): Exact => {
  const scale = Math.max(a.scale, b.scale);
  return {
    digits: a.digits * 10n ** BigInt(scale - a.scale) + b.digits * 10n ** BigInt(scale - b.scale),
    scale,
  };
};

/** The tightest enclosure of n/d, for d ≠ 0. */
export function encloseQuotient(n: Exact, d: Exact): Interval {
  const { mantissa, exponent } = stickyQuotient(
    { mantissa: n.digits * 10n ** BigInt(d.scale), exponent: 0 },
    { mantissa: d.digits * 10n ** BigInt(n.scale), exponent: 0 },
  );
  return interval(roundDown(mantissa, exponent), roundUp(mantissa, exponent));
}

const ONE: Exact = { digits: 1n, scale: 0 };

/** The tightest enclosure of a. */
export const enclose = (a: Exact): Interval => encloseQuotient(a, ONE);
