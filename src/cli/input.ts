import type {
  Decimal,
  DomainVariable,
  Range,
  Theorem,
  Variable,
} from '../statement/data/vocabulary.js';
import { theorems } from '../statement/data/registry.js';
import {
  compare,
  DecimalError,
  type Exact,
  formatDecimal,
  parseDecimal,
} from '../statement/decimal.js';

/**
 * What the reader typed, made into what the mathematics wants. Everything that is refused is
 * refused here or in files.ts, by an {@link InputError}: one line that says where, what was
 * expected, and what was found.
 */
export class InputError extends Error {
  override readonly name = 'InputError';
  constructor(
    readonly where: string,
    readonly expected: string,
    readonly found: string,
  ) {
    super(oneLine(`${where}: expected ${expected}, found ${found}`));
  }
}

/** Line breaks and other control characters, as in odd file names, in visible form. */
const oneLine = (text: string): string =>
  text.replace(
    /[\p{Cc}\p{Zl}\p{Zp}]/gu,
    (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

/** A text in quotes, on one line, not too long; what anything else is: `null`, `an object`. */
export const quote = (value: unknown): string => {
  if (typeof value !== 'string') return kindOf(value);
  return JSON.stringify(value.length > 60 ? `${value.slice(0, 60)}…` : value);
};

/** Certificates hold no longer decimals (certificates/README.md, §1). */
const MAX_DIGITS = 1000;

export const VARIABLES: readonly DomainVariable[] = ['mu', 'omega', 'nu', 'tau'];

/** μ, ω, ν, τ as their texts were given. */
export type PointText = Readonly<Record<DomainVariable, string>>;

/** ν and τ are a variance and a sum of squares, α and λ slopes: positive, as the map is stated. */
export const mustBePositive = (variable: Variable): boolean =>
  variable !== 'mu' && variable !== 'omega';

/** An exact decimal; for `nu` and `tau` a positive one. */
export function readValue(where: string, variable: DomainVariable, text: string): Exact {
  const positive = mustBePositive(variable);
  const expected = `a ${positive ? 'positive ' : ''}decimal number such as ${positive ? '0.8' : '-0.1'} or 2.5e-3 (exponents within ±400)`;
  const value = decimal(where, text, expected, text);
  if (positive && value.digits <= 0n) throw new InputError(where, expected, quote(text));
  return value;
}

/** `A:B`, exact decimals with A ≤ B; 0 < A but for `mu` and `omega`. Canonical decimals result. */
export function readRange(where: string, variable: Variable, text: string): Range {
  const positive = mustBePositive(variable);
  const expected = `a range A:B of decimal numbers with ${positive ? '0 < ' : ''}A <= B, such as ${positive ? '0.8:1.5' : '-0.1:0.1'}`;
  const refuse = (): never => {
    throw new InputError(where, expected, quote(text));
  };
  const ends = typeof text === 'string' ? text.split(':') : [];
  if (ends.length !== 2) refuse();
  const [a, b] = ends.map((end) => decimal(where, end, expected, text)) as [Exact, Exact];
  if (compare(a, b) > 0 || (positive && a.digits <= 0n)) refuse();
  return { lower: formatDecimal(a), upper: formatDecimal(b) };
}

/** `MU,NU`, exact decimals with 0 < NU. Canonical decimals result. */
export function readMeanAndVariance(where: string, text: string): { mu: Decimal; nu: Decimal } {
  const expected = 'MU,NU, decimal numbers with 0 < NU, such as -0.1,2';
  const refuse = (): never => {
    throw new InputError(where, expected, quote(text));
  };
  const numbers = typeof text === 'string' ? text.split(',') : [];
  if (numbers.length !== 2) refuse();
  const [mu, nu] = numbers.map((n) => decimal(where, n, expected, text)) as [Exact, Exact];
  if (nu.digits <= 0n) refuse();
  return { mu: formatDecimal(mu), nu: formatDecimal(nu) };
}

/** What a value is that is no text: `undefined`, `null`, `an object`, `a boolean`. */
function kindOf(value: unknown): string {
  if (value === undefined || value === null) return String(value);
  return typeof value === 'object' ? 'an object' : `a ${typeof value}`;
}

function decimal(where: string, text: string, expected: string, found: string): Exact {
  if (typeof text !== 'string') throw new InputError(where, expected, quote(text));
  try {
    const value = parseDecimal(text);
    if (formatDecimal(value).length <= MAX_DIGITS) return value;
  } catch (error) {
    if (error instanceof DecimalError) throw new InputError(where, expected, quote(found));
    throw error;
  }
  throw new InputError(where, `numbers of at most ${MAX_DIGITS} digits`, quote(found));
}

/** A whole number from `least` to `most`, in decimal digits. */
export function readCount(where: string, text: string, least: number, most: number): number {
  const value = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
  if (value >= least && value <= most) return value;
  throw new InputError(where, `a whole number from ${least} to ${most}`, quote(text));
}

/** The registered theorem of that id, in capitals or not: the paper's rows are N1, T1, … */
export function readTheorem(where: string, id: string): Theorem {
  const name = typeof id === 'string' ? id.toLowerCase() : undefined;
  const theorem = theorems.find((t) => t.id === name);
  if (theorem !== undefined) return theorem;
  const expected = 'a registered theorem such as theorem-1 (`snn-verify list` names them all)';
  throw new InputError(where, expected, quote(id));
}

/** Refuses what is no object. */
export function requireObject(where: string, value: unknown): asserts value is object {
  if (typeof value === 'object' && value !== null) return;
  throw new InputError(where, 'an object', quote(value));
}

/** Refuses what is no object, and an object with a key of its own that is none of these. */
export function requireKeys(where: string, value: unknown, keys: readonly string[]): void {
  requireObject(where, value);
  const unknown = Object.keys(value).find((key) => !keys.includes(key));
  if (unknown === undefined) return;
  throw new InputError(where, `none but the keys ${keys.join(', ')}`, quote(unknown));
}
