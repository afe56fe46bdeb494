/**
 * Exact decimals in, tightest enclosure out. Numbers are parsed through BigInt: ECMAScript lets
 * an engine round literals of more than 20 significant digits as it likes.
 */
import { roundDown, roundUp, stickyQuotient } from './dyadic.js';
import { type Interval, IntervalError, intervalUnchecked, kindOf } from './interval.js';

const SYNTAX = /^([+-]?)(\d*)(?:\.(\d*))?(?:[eE]([+-]?)(\d+))?$/;

/** 0.d₁d₂… × 10^E with d₁ ≠ 0 exceeds MAX_VALUE for E > 310 and is below η for E < −330. */
const OVERFLOWS = 310;
const UNDERFLOWS = -330;

/** A double has at most 767 significant decimal digits. */
const SIGNIFICANT_DIGITS = 800;

/**
 * The tightest enclosure of the number that the text denotes: optional sign, digits with an
 * optional point, optional decimal exponent ("-1.5", ".5", "1e-400"), nothing else. Throws
 * IntervalError ('not-a-decimal') on any other text. Time is linear in the text's length.
 */
export function fromDecimal(text: string): Interval {
  const match = typeof text === 'string' ? SYNTAX.exec(text) : null;
  const [, sign, whole = '', fraction = '', exponentSign, exponentDigits = '0'] = match ?? [];
  if (match === null || whole + fraction === '') {
    throw new IntervalError(
      'not-a-decimal',
      `fromDecimal: expected a decimal number such as "-1.5e-3", got ${describe(text)}`,
    );
  }
  const magnitude = enclose(
    whole + fraction,
    whole.length + (exponentSign === '-' ? -1 : 1) * parseExponent(exponentDigits),
  );
  return sign === '-' ? intervalUnchecked(-magnitude.hi, -magnitude.lo) : magnitude;
}

/**
 * The tightest enclosure of 0.digits × 10^pointAt.
 *
 * Digits beyond the 800th are replaced by a single 1 if any of them is not 0: no double lies
 * strictly between the two truncations to 800 digits, since doubles have at most 767.
 */
function enclose(digits: string, pointAt: number): Interval {
  const start = digits.search(/[1-9]/);
  if (start < 0) return intervalUnchecked(0, 0);
  const scale = pointAt - start;
  if (scale > OVERFLOWS) return intervalUnchecked(Number.MAX_VALUE, Infinity);
  if (scale < UNDERFLOWS) return intervalUnchecked(0, Number.MIN_VALUE);
  const end = start + SIGNIFICANT_DIGITS;
  const rest = /[1-9]/.test(digits.slice(end)) ? '1' : '';
  const kept = digits.slice(start, end) + rest;
  const exponent = scale - kept.length;
  const integer = BigInt(kept);
  if (exponent >= 0) {
    const value = integer * 10n ** BigInt(exponent);
    return intervalUnchecked(roundDown(value, 0), roundUp(value, 0));
  }
  const quotient = stickyQuotient(
    { mantissa: integer, exponent: 0 },
    { mantissa: 10n ** BigInt(-exponent), exponent: 0 },
  );
  return intervalUnchecked(
    roundDown(quotient.mantissa, quotient.exponent),
    roundUp(quotient.mantissa, quotient.exponent),
  );
}

/**
 * The exponent, cut at 10^10: no text is long enough (strings end below 2^30 characters) for its
 * digits to bring such an exponent back into range.
 */
function parseExponent(digits: string): number {
  const significant = digits.replace(/^0+/, '');
  return significant.length > 10 ? 1e10 : Number(significant);
}

function describe(text: unknown): string {
  if (typeof text !== 'string') return kindOf(text);
  return JSON.stringify(text.length > 40 ? `${text.slice(0, 40)}…` : text);
}
