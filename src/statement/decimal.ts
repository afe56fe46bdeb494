import type { Decimal, Range } from './data/vocabulary.js';

/**
 * Exact decimal numbers: digits · 10^−scale with an integer `digits` of any size and scale ≥ 0.
 * Sums and products of decimals are decimals, so bounds of domains never round.
 */
export interface Exact {
  readonly digits: bigint;
  readonly scale: number;
}

/** No bound of a domain needs more; it keeps a typed 1e999999999 from filling the memory. */
const MAX_EXPONENT = 400;
const MAX_LENGTH = 1000;

const SYNTAX = /^([+-]?)(\d+(?:\.\d*)?|\.\d+)(?:[eE]([+-]?\d{1,6}))?$/;

/** A text that is not a decimal number within the limits. */
export class DecimalError extends Error {
  constructor(readonly text: string) {
    super(
      `expected a decimal number such as -0.1 or 2.5e-3 (at most ${MAX_LENGTH} characters, exponent within ±${MAX_EXPONENT}), found ${JSON.stringify(text.slice(0, 40))}`,
    );
    this.name = 'DecimalError';
  }
}

/**
 * Reads `-0.1`, `2.5e-3`, `.5` exactly.
 *
 * @throws DecimalError for any other text.
 */
export function parseDecimal(text: string): Exact {
  const match = text.length <= MAX_LENGTH ? SYNTAX.exec(text) : null;
  if (match === null) throw new DecimalError(text);
  const [whole = '', fraction = ''] = (match[2] ?? '').split('.');
  const exponent = BigInt(match[3] ?? '0');
  if (exponent > MAX_EXPONENT || exponent < -MAX_EXPONENT) throw new DecimalError(text);
  const magnitude = BigInt(whole + fraction);
  const digits = match[1] === '-' ? -magnitude : magnitude;
  const scale = fraction.length - Number(exponent);
  return scale >= 0 ? { digits, scale } : { digits: digits * 10n ** BigInt(-scale), scale: 0 };
}

/** The canonical text: no exponent, no superfluous zero, never `-0`. */
export function formatDecimal({ digits, scale }: Exact): Decimal {
  const sign = digits < 0n ? '-' : '';
  const text = (digits < 0n ? -digits : digits).toString().padStart(scale + 1, '0');
  const whole = text.slice(0, text.length - scale);
  const fraction = text.slice(text.length - scale).replace(/0+$/, '');
  return `${sign}${whole}${fraction === '' ? '' : `.${fraction}`}`;
}

/** Sign of a − b. */
export function compare(a: Exact, b: Exact): -1 | 0 | 1 {
  const scale = Math.max(a.scale, b.scale);
  const left = a.digits * 10n ** BigInt(scale - a.scale);
  const right = b.digits * 10n ** BigInt(scale - b.scale);
  return left < right ? -1 : left > right ? 1 : 0;
}

/** a · b, exactly. */
export const multiply = (a: Exact, b: Exact): Exact => ({
  digits: a.digits * b.digits,
  scale: a.scale + b.scale,
});

/** {a · b : a ∈ A, b ∈ B}, exactly: the extremes of a product are attained at end points. */
export function multiplyRanges(a: Range, b: Range): Range {
  const products = [a.lower, a.upper].flatMap((p) =>
    [b.lower, b.upper].map((q) => multiply(parseDecimal(p), parseDecimal(q))),
  );
  const sorted = products.sort(compare);
  return {
    lower: formatDecimal(sorted[0] as Exact),
    upper: formatDecimal(sorted[sorted.length - 1] as Exact),
  };
}

/** max |v| for v in the range, exactly. */
export function largestAbsolute({ lower, upper }: Range): Decimal {
  const absolute = [lower, upper].map(parseDecimal).map(({ digits, scale }) => ({
    digits: digits < 0n ? -digits : digits,
    scale,
  }));
  return formatDecimal(absolute.sort(compare)[1] as Exact);
}
