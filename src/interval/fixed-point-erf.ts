/**
 * erf, erfc and erfcx in integer arithmetic; see fixed-point.ts for the method.
 *
 *     e^(t²)·erf t = 2/√π · Σ 2^k t^(2k+1)/(2k+1)!!                    (DLMF 7.6.2)
 *     erfcx t      = 1/(t√π) · Σ (−1)^k (2k−1)!!/(2t²)^k               (DLMF 7.12.1)
 *
 * The first series has positive terms and serves up to t = 15; the remainder of the second is
 * smaller than the first omitted term (DLMF 7.12(i)), and from t = 15 on its terms fall below
 * 2^−320 before they grow.
 */
import { bitLength, type Dyadic, toDyadic } from './dyadic.js';
import {
  expDyadic,
  type FixedPoint,
  multiplyFixed,
  shift,
  sqrtPiFixed,
  subtractFixed,
  WIDTH,
} from './fixed-point.js';

const ASYMPTOTIC = 15;

/** erf t for 0 < t ≤ 6. */
export function erfFixed(t: number): FixedPoint {
  const width = seriesWidth(t);
  return multiplyFixed(expDyadic(negSquare(t), width), scaledErf(toDyadic(t), t * t, width));
}

/** erfc t for 2^−60 ≤ t ≤ 28. */
export function erfcFixed(t: number): FixedPoint {
  return multiplyFixed(expDyadic(negSquare(t), WIDTH), erfcxFixed(t));
}

/** erfc(−t) = 2 − erfc t for 2^−60 ≤ t ≤ 28. */
export function erfcNegFixed(t: number): FixedPoint {
  return subtractFixed({ lo: 2n, hi: 2n, exponent: 0 }, erfcFixed(t));
}

/** erfcx t = e^(t²)·erfc t for finite t ≥ 2^−60. */
export function erfcxFixed(t: number): FixedPoint {
  if (t >= ASYMPTOTIC) return erfcxAsymptotic(t);
  const width = seriesWidth(t);
  return subtractFixed(expDyadic(square(t), width), scaledErf(toDyadic(t), t * t, width));
}

/** erfcx(−t) = 2·e^(t²) − erfcx t for 2^−60 ≤ t ≤ 28. */
export function erfcxNegFixed(t: number): FixedPoint {
  const v = expDyadic(square(t), WIDTH);
  return subtractFixed({ ...v, exponent: v.exponent + 1 }, erfcxFixed(t));
}

/**
 * W such that scaledErf(t) has an error far below both t and erfcx t: 320 bits, 4t² for the growth
 * of the terms (e^(t²) < 2^(3t²/2)) and for the cancellation in e^(t²) − scaledErf, and the leading
 * zeros of t.
 */
function seriesWidth(t: number): number {
  const { mantissa, exponent } = toDyadic(t);
  return WIDTH + 4 * Math.ceil(t * t) + Math.max(0, -exponent - bitLength(mantissa));
}

/**
 * e^(t²)·erf t for t = m·2^e > 0, a multiple of 2^−W; `squared` ≥ ¾t², so that e^(t²) < 4^squared.
 *
 * Terms T₀ = t, T_(k+1) = T_k·2t²/(2k + 3), truncated to units of 2^−W. With ρ_k = 2t²/(2k + 3),
 * the error of T_(k+1) is at most ρ_k·(error of T_k) + 1; products of ρ's are at most e^(t²), for
 * Σ Π ρ = e^(t²)·(√π/2)·erf(t)/t ≤ e^(t²). So the error of T_k is at most k·e^(t²), that of the
 * sum N²·e^(t²), and the tail after T_N = 0, with ρ_N ≤ 1/2, at most twice (2N + 1)·e^(t²).
 */
export function scaledErf(
  { mantissa, exponent }: Dyadic,
  squared: number,
  width: number,
): FixedPoint {
  const e = 2 * exponent + 1;
  const twoSquare = (mantissa * mantissa) << BigInt(Math.max(0, e));
  const unit = 1n << BigInt(Math.max(0, -e));
  let term = shift(mantissa, exponent + width);
  let sum = 0n;
  let k = 0n;
  while (term > 0n || (2n * k + 3n) * unit < 2n * twoSquare) {
    sum += term;
    term = (term * twoSquare) / ((2n * k + 3n) * unit);
    k += 1n;
  }
  const error = ((k + 2n) * (k + 2n)) << BigInt(2 * Math.ceil(squared));
  const sqrtPi = sqrtPiFixed(width);
  const w = BigInt(width);
  return {
    lo: (sum << (w + 1n)) / sqrtPi.hi,
    hi: ((sum + error) << (w + 1n)) / sqrtPi.lo + 1n,
    exponent: -width,
  };
}

/**
 * erfcx t for finite t ≥ 15.
 *
 * Terms T₀ = 1, T_(k+1) = T_k·(2k + 1)/(2t²), truncated. The ratios stay below 1 up to k = t², and
 * before that T_k < 2^−320: the loop ends with N ≤ 226, an error of at most N²/2 units in the sum
 * and a remainder of at most N + 1 units.
 */
function erfcxAsymptotic(t: number): FixedPoint {
  const { mantissa, exponent } = toDyadic(t);
  const e = 2 * exponent + 1;
  const numerator = 1n << BigInt(Math.max(0, -e));
  const denominator = (mantissa * mantissa) << BigInt(Math.max(0, e));
  let term = 1n << BigInt(WIDTH);
  let sum = 0n;
  for (let k = 0n; term > 0n; k += 1n) {
    sum += k % 2n === 0n ? term : -term;
    term = (term * (2n * k + 1n) * numerator) / denominator;
  }
  const error = 1n << 16n;
  const sqrtPi = sqrtPiFixed(WIDTH);
  const extra = BigInt(WIDTH + 64);
  return {
    lo: ((sum - error) << extra) / (mantissa * sqrtPi.hi),
    hi: ((sum + error) << extra) / (mantissa * sqrtPi.lo) + 1n,
    exponent: -exponent - WIDTH - 64,
  };
}

function square(t: number): Dyadic {
  const { mantissa, exponent } = toDyadic(t);
  return { mantissa: mantissa * mantissa, exponent: 2 * exponent };
}

function negSquare(t: number): Dyadic {
  const { mantissa, exponent } = square(t);
  return { mantissa: -mantissa, exponent };
}
