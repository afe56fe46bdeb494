/**
 * The plain, slow oracle: exact rational arithmetic on BigInt, and rounding to doubles by
 * bisection over all doubles. It shares no code with src/interval.
 */
import { fromOrdinal, LARGEST_ORDINAL } from './doubles.js';

/** n / d in any terms, d > 0. */
export type Rational = { readonly n: bigint; readonly d: bigint };
export type Extended = Rational | 'Infinity' | '-Infinity';

const view = new DataView(new ArrayBuffer(8));

export const ratio = (n: bigint, d: bigint): Rational => (d < 0n ? { n: -n, d: -d } : { n, d });

/** The finite double x as a rational. */
export function rational(x: number): Rational {
  if (!Number.isFinite(x)) throw new Error(`no rational for ${x}`);
  view.setFloat64(0, x);
  const high = view.getUint32(0);
  const biased = (high >>> 20) & 0x7ff;
  const fraction = (BigInt(high & 0xfffff) << 32n) | BigInt(view.getUint32(4));
  const magnitude = biased === 0 ? fraction : fraction + (1n << 52n);
  const m = high >>> 31 === 1 ? -magnitude : magnitude;
  const e = BigInt(biased === 0 ? -1074 : biased - 1075);
  return e >= 0n ? { n: m << e, d: 1n } : { n: m, d: 1n << -e };
}

export function extended(x: number): Extended {
  if (x === Infinity) return 'Infinity';
  if (x === -Infinity) return '-Infinity';
  return rational(x);
}

export const plus = (a: Rational, b: Rational): Rational => ratio(a.n * b.d + b.n * a.d, a.d * b.d);
export const minus = (a: Rational, b: Rational): Rational => plus(a, ratio(-b.n, b.d));
export const times = (a: Rational, b: Rational): Rational => ratio(a.n * b.n, a.d * b.d);
export const over = (a: Rational, b: Rational): Rational => ratio(a.n * b.d, a.d * b.n);

/** aⁿ for an integer n; a ≠ 0 if n < 0. */
export function power(a: Rational, n: number): Rational {
  const k = BigInt(Math.abs(n));
  return n >= 0 ? ratio(a.n ** k, a.d ** k) : ratio(a.d ** k, a.n ** k);
}

export function compare(a: Rational, b: Rational): number {
  const difference = a.n * b.d - b.n * a.d;
  return difference > 0n ? 1 : difference < 0n ? -1 : 0;
}

/** The largest double (or −∞) with `isBelow`, which must hold up to some point and not after. */
export function largestDouble(isBelow: (x: number) => boolean): number {
  let low = -LARGEST_ORDINAL - 1n;
  let high = LARGEST_ORDINAL + 1n;
  while (high - low > 1n) {
    const middle = (low + high) >> 1n;
    if (isBelow(fromOrdinal(middle))) low = middle;
    else high = middle;
  }
  return fromOrdinal(low);
}

/** The largest double ≤ q, or −∞. */
export function floorDouble(q: Extended): number {
  if (typeof q === 'string') return Number(q);
  return largestDouble((x) => compare(rational(x), q) <= 0) + 0;
}

/** The smallest double ≥ q, or +∞. */
export function ceilDouble(q: Extended): number {
  if (typeof q === 'string') return Number(q);
  return -floorDouble(ratio(-q.n, q.d)) + 0;
}

/** The largest double ≤ √q, for q ≥ 0. */
export function floorSqrt(q: Rational): number {
  return largestDouble((x) => x <= 0 || compare(times(rational(x), rational(x)), q) <= 0);
}

/** The smallest double ≥ √q, for q ≥ 0. */
export function ceilSqrt(q: Rational): number {
  const below = floorSqrt(q);
  const square = times(rational(below), rational(below));
  return compare(square, q) === 0 ? below : fromOrdinalAbove(below);
}

function fromOrdinalAbove(x: number): number {
  return -largestDouble((y) => -y > x);
}

export function parseDecimal(text: string): Rational {
  const match = /^([+-]?)(\d*)\.?(\d*)(?:e([+-]?\d+))?$/i.exec(text);
  if (match === null) throw new Error(`not a decimal: ${text}`);
  const [, sign, whole = '', fraction = '', exponent = '0'] = match;
  const n = BigInt(whole + fraction) * (sign === '-' ? -1n : 1n);
  const e = BigInt(exponent) - BigInt(fraction.length);
  return e >= 0n ? ratio(n * 10n ** e, 1n) : ratio(n, 10n ** -e);
}

/** The exact decimal expansion of a finite double. */
export function expand(x: number): string {
  const { n, d } = rational(x);
  const places = d.toString(2).length - 1;
  const digits = ((n < 0n ? -n : n) * 5n ** BigInt(places)).toString().padStart(places + 1, '0');
  const cut = digits.length - places;
  return `${n < 0n ? '-' : ''}${digits.slice(0, cut)}.${digits.slice(cut)}`;
}
