import { Decimal } from 'decimal.js';

/**
 * Directed decimal arithmetic: the only file that uses decimal.js by value.
 *
 * Trusted of decimal.js: its constructor is exact on canonical text, comparisons and changes of sign
 * are exact, and + − × ÷ √ round the exact result to `precision` digits by `rounding`. That is
 * decided by the constructor of the *left* operand, so every operation goes through a static method
 * (`D.add(a, b)` copies `a` into `D` first), and no other file calls a method that rounds: there, a
 * Decimal is something to compare, to negate and to print.
 */
export type { Decimal };

/** There is no enclosure, because a function may have left its domain. */
export class NoEnclosure extends Error {}

/** There is no enclosure at any precision, because an exponent left its range. */
export class OutOfRange extends NoEnclosure {}

const canonical = /^(?!-0$)-?(0|[1-9][0-9]*)(\.[0-9]*[1-9])?$/;

/** A *decimal* of the format (certificates/README.md §1). */
export const isDecimal = (text: unknown): text is string =>
  typeof text === 'string' && text.length <= 1000 && canonical.test(text);

/** The exact value of a decimal. */
export function decimal(text: string): Decimal {
  if (isDecimal(text)) return new Decimal(text);
  throw new SyntaxError(`not a decimal: ${text}`);
}

/** The exact value of a count, by its digits; the one way from a number to a Decimal. */
export const integer = (count: number): Decimal => decimal(BigInt(count).toString());

/** 10^−n, exactly. */
export const tenthToThe = (n: number): Decimal => new Decimal(`1e-${BigInt(n)}`);

/**
 * decimal.js underflows to 0 even when it rounds up. So a result with an exponent beyond ±10^15 is
 * no result: then the operands of every operation are within ±10^15, the exact results of
 * + − × ÷ √ are within ±(2·10^15 + digits), far inside the exponent limits ±9·10^15 of decimal.js,
 * and none of them underflows or overflows unseen. (The exponent of NaN and ±∞ is NaN, of 0 is 0.)
 */
function inRange(result: Decimal): Decimal {
  if (Math.abs(result.e) <= 1e15) return result;
  throw new OutOfRange('an exponent is out of range');
}

/** The operations rounded to `precision` significant digits; b ≠ 0 in a/b, a ≥ 0 in √a. */
function rounded(precision: number, rounding: Decimal.Rounding) {
  const D = Decimal.clone({ precision, rounding, minE: -9e15, maxE: 9e15 });
  return {
    add: (a: Decimal, b: Decimal): Decimal => inRange(D.add(a, b)),
    mul: (a: Decimal, b: Decimal): Decimal => inRange(D.mul(a, b)),
    div: (a: Decimal, b: Decimal): Decimal => inRange(D.div(a, b)),
    sqrt: (a: Decimal): Decimal => inRange(D.sqrt(a)),
  };
}

/** down.… ≤ the exact result ≤ up.… */
export const directed = (digits: number) => ({
  down: rounded(digits, Decimal.ROUND_FLOOR),
  up: rounded(digits, Decimal.ROUND_CEIL),
});
