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

/** A number for a table, three digits, rounded down: a margin is never shown larger than it is. */
export const shortMargin = (margin: number): string => roundedDown(String(margin), 3);
