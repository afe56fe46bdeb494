/**
 * exp, log and the constants in integer arithmetic: a slow and simple evaluation, which decides
 * the rare cases where double-double arithmetic cannot tell on which side of a double a value lies.
 *
 * A real number v is enclosed by integers lo ≤ v·2^−exponent ≤ hi. Each series is summed in units
 * of 2^−W from truncated terms; the truncations are counted in units, and the count widens the
 * result. derivations/fixed-point.md has the counts. Arguments are exact: m·2^e, m an integer.
 */
import { bitLength, type Dyadic, integerSquareRoot, toDyadic } from './dyadic.js';

/** The real numbers v with lo ≤ v·2^−exponent ≤ hi. */
export type FixedPoint = { readonly lo: bigint; readonly hi: bigint; readonly exponent: number };

/** W for functions whose value needs no extra bits: each then keeps at least 200 of its own. */
export const WIDTH = 320;

/** e^x for 2^−60 ≤ |x| ≤ 1200. */
export function expFixed(x: number): FixedPoint {
  return expDyadic(toDyadic(x), WIDTH);
}

/** e^x − 1 for 2^−60 ≤ |x| ≤ 1200. */
export function expm1Fixed(x: number): FixedPoint {
  return subtractFixed(expFixed(x), { lo: 1n, hi: 1n, exponent: 0 });
}

/** log x for x > 0 finite, x ≠ 1. */
export function logFixed(x: number): FixedPoint {
  const { mantissa, exponent } = toDyadic(x);
  // x = 2^n·p/q with p = mantissa, q = 2^b and 2/3 < p/q ≤ 4/3.
  const bits = bitLength(mantissa);
  const b = 3n * mantissa <= 1n << BigInt(bits + 1) ? bits - 1 : bits;
  const q = 1n << BigInt(b);
  const n = BigInt(exponent + b);
  const ln2 = ln2Fixed(WIDTH);
  const series = atanhUnits(mantissa - q, mantissa + q, WIDTH);
  const error = BigInt(2 * WIDTH) + (n < 0n ? -n : n) * (ln2.hi - ln2.lo);
  const value = n * ln2.lo + 2n * series;
  return { lo: value - error, hi: value + error, exponent: -WIDTH };
}

/**
 * e^x for x = m·2^e, |x| ≤ 1200, with a relative error below W·2^(15−W).
 *
 * x = n·ln 2 + r with 0 ≤ r < 0.7; e^r = Σ r^k/k!. Counted in units: 4|n|·W + 1 in r, doubled at
 * most by e^r; 3 for each of the fewer than W terms. Together below 2^14·W.
 */
export function expDyadic(x: Dyadic, width: number): FixedPoint {
  const w = BigInt(width);
  const scaled = shift(x.mantissa, x.exponent + width);
  const ln2 = ln2Fixed(width).lo;
  const n = floorQuotient(scaled, ln2);
  const r = scaled - n * ln2;
  let term = 1n << w;
  let sum = term;
  for (let k = 1n; term > 0n; k += 1n) {
    term = ((term * r) >> w) / k;
    sum += term;
  }
  const error = w << 14n;
  return { lo: sum - error, hi: sum + error, exponent: Number(n) - width };
}

/** ln 2 = 2·atanh(1/3). */
export function ln2Fixed(width: number): FixedPoint {
  const value = 2n * atanhUnits(1n, 3n, width);
  return widen(value, 2 * width, width);
}

/** π = 16·atan(1/5) − 4·atan(1/239) (Machin), for W ≥ 180. */
export function piFixed(width: number): FixedPoint {
  const value = 16n * inverseAtanUnits(5n, width) - 4n * inverseAtanUnits(239n, width);
  return widen(value, 10 * width, width);
}

/** √π: the integer root of π·2^2W, an error of δ in π being one of less than δ/3 in √π. */
export function sqrtPiFixed(width: number): FixedPoint {
  return widen(integerSquareRoot(piFixed(width).lo << BigInt(width)), 7 * width, width);
}

/** a − b, exactly on the enclosures. */
export function subtractFixed(a: FixedPoint, b: FixedPoint): FixedPoint {
  const exponent = Math.min(a.exponent, b.exponent);
  const up = BigInt(a.exponent - exponent);
  const down = BigInt(b.exponent - exponent);
  return { lo: (a.lo << up) - (b.hi << down), hi: (a.hi << up) - (b.lo << down), exponent };
}

/** a·b, exactly on the enclosures, for positive a and b. */
export function multiplyFixed(a: FixedPoint, b: FixedPoint): FixedPoint {
  return { lo: a.lo * b.lo, hi: a.hi * b.hi, exponent: a.exponent + b.exponent };
}

/** ⌊m·2^e⌋. */
export function shift(m: bigint, e: number): bigint {
  return e >= 0 ? m << BigInt(e) : m >> BigInt(-e);
}

/**
 * atanh(p/q)·2^W for |p/q| ≤ 1/3, with an error of less than W (W ≥ 180).
 *
 * Σ z^(2k+1)/(2k+1). A truncated power is wrong by less than 1 + 1/9 + 1/81 + … < 9/8, a term by
 * less than 9/8 + 1; the fewer than W/3 + 2 terms and the tail make less than W.
 */
function atanhUnits(p: bigint, q: bigint, width: number): bigint {
  const magnitude = p < 0n ? -p : p;
  let power = (magnitude << BigInt(width)) / q;
  let sum = 0n;
  for (let k = 1n; power > 0n; k += 2n) {
    sum += power / k;
    power = (power * magnitude * magnitude) / (q * q);
  }
  return p < 0n ? -sum : sum;
}

/** atan(1/q)·2^W for q ≥ 5: each of at most W/(2·log₂ q) + 1 terms is wrong by less than 2.1. */
function inverseAtanUnits(q: bigint, width: number): bigint {
  let power = (1n << BigInt(width)) / q;
  let sum = 0n;
  for (let k = 1n; power > 0n; k += 2n) {
    sum += k % 4n === 1n ? power / k : -(power / k);
    power /= q * q;
  }
  return sum;
}

function floorQuotient(a: bigint, b: bigint): bigint {
  return a >= 0n ? a / b : -((b - 1n - a) / b);
}

function widen(value: bigint, error: number, width: number): FixedPoint {
  return { lo: value - BigInt(error), hi: value + BigInt(error), exponent: -width };
}
