import { Decimal } from 'decimal.js';

/** At most `digits` significant digits of a decimal, rounded down (up), so that it stays a bound. */
export const roundedDown = (text: string, digits = 10): string =>
  written(new Decimal(text).toSignificantDigits(digits, Decimal.ROUND_FLOOR));
export const roundedUp = (text: string, digits = 10): string =>
  written(new Decimal(text).toSignificantDigits(digits, Decimal.ROUND_CEIL));

/** A minus sign for people, and no exponent where the figure is of ordinary size. */
const written = (value: Decimal): string =>
  (value.e < -7 || value.e > 15 ? value.toExponential() : value.toFixed()).replaceAll('-', '−');

/** Decimal text with a minus sign for people. */
export const minus = (text: string): string => text.replaceAll('-', '−');

/** Decimal text with at most so many significant digits, to the nearest: no bound. */
export const nearly = (text: string, digits = 12): string =>
  written(new Decimal(text).toSignificantDigits(digits));

/** A margin in three digits, rounded down: never shown larger than it is. */
export const shortMargin = (margin: number): string => roundedDown(String(margin), 3);

/** `[lo, hi]`, rounded outward. */
export const rangeText = ([lo, hi]: readonly [string, string], digits = 8): string =>
  `[${roundedDown(lo, digits)}, ${roundedUp(hi, digits)}]`;

/** `≥ end` or `≤ end`, by the side from which the relation bounds, rounded outward. */
export const boundText = (relation: string, end: string, digits = 10): string =>
  relation.startsWith('>') ? `≥ ${roundedDown(end, digits)}` : `≤ ${roundedUp(end, digits)}`;

/** `1 leaf`, `2 leaves`. */
export const count = (n: number, one: string, many = `${one}s`): string =>
  `${n} ${n === 1 ? one : many}`;
