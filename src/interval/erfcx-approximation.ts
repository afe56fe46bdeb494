/**
 * erfcx t = e^(t²)·erfc t for t ≥ −2^−8 in double-double, with a proved error bound.
 *
 * Up to t = 15: Taylor's formula at the nearest of the centres of erfcx-table.ts. The cells are
 * those of the number s = 1 + t, 32 to a binade, so that |t − c| ≤ 1.0001·s/64 everywhere; since
 * erfcx is completely monotonic, the remainder is at most the last coefficient's bound at the left
 * end of the cell. From t = 15 on: the asymptotic series (DLMF 7.12.1), whose remainder is smaller
 * than the first omitted term. derivations/erfcx.md has proofs and error budgets.
 */
import type { Approximation } from './approximation.js';
import { highWord, pow2, scale } from './bits.js';
import { addDD, fastTwoSum, mulDD, mulDoubleDD, twoProduct } from './double-double.js';
import { ERFCX_TABLE } from './erfcx-table.js';
import { productError } from './two-product.js';

/** From here on the asymptotic series. */
export const ASYMPTOTIC = 15;
/** Relative error of the Taylor branch. */
const TAYLOR_ERROR = 1.25 * pow2(-68);
/** Relative error of the asymptotic branch, as a multiple of w² = 1/(2t²)². */
const ASYMPTOTIC_ERROR = pow2(-47);
/** Relative error of its products of pairs, quotient and constant: less than 64u². */
const PAIR_ERROR = pow2(-100);

/** 1/√π as a double-double. */
const INV_SQRT_PI = { h: 0.5641895835477563, l: 7.66772980658294e-18 };

/** erfcx t for −2^−8 ≤ t < ∞, |t| ≥ 2^−200 or t = 0. */
export function erfcxApproximation(t: number): Approximation {
  return t < ASYMPTOTIC ? taylor(t) : asymptotic(t);
}

/**
 * The row of the table for −1/2 ≤ t ≤ 15. The leading 5 fraction bits of 1 + t, rounded half down:
 * the boundary between two cells lies 2^−20·s above their midpoint, which keeps t ≥ c/2 in every
 * cell with c > 0, so that t − c is exact (Sterbenz).
 */
export function erfcxRow(t: number): number {
  return ((highWord(1 + t) + 0x3fff) >> 15) - (0x3fe00000 >> 15);
}

/**
 * Σ aₖ·dᵏ with d = t − c, k ≤ 11: the terms from k = 3 on in doubles, the others in pairs.
 * The columns of a row are c; a₀, a₁, a₂ as pairs; a₃ … a₁₁.
 */
function taylor(t: number): Approximation {
  const i = 16 * erfcxRow(t);
  const d = t - at(i);
  const low = at(i + 11) + d * (at(i + 12) + d * (at(i + 13) + d * (at(i + 14) + d * at(i + 15))));
  const tail = at(i + 7) + d * (at(i + 8) + d * (at(i + 9) + d * (at(i + 10) + d * low)));
  const p2 = fastTwoSum(at(i + 5), at(i + 6) + d * tail);
  const p1 = addDD({ h: at(i + 3), l: at(i + 4) }, mulDoubleDD(p2, d));
  const p0 = addDD({ h: at(i + 1), l: at(i + 2) }, mulDoubleDD(p1, d));
  return { h: p0.h, l: p0.l, e: TAYLOR_ERROR * p0.h, k: 0 };
}

function at(i: number): number {
  return ERFCX_TABLE[i] as number;
}

/**
 * erfcx t = 2^−n·y/√π·(1 − w + 3w² − 15w³ + … + 23!!·w¹²), where t = 2^n·x with 1 ≤ x < 2, y = 1/x
 * and w = 1/(2t²) ≤ 1/450. Beyond n = 400 a larger w serves as well: it is below 2^−800.
 */
function asymptotic(t: number): Approximation {
  const n = (highWord(t) >> 20) - 1023;
  const x = scale(t, -n);
  const yh = 1 / x;
  const p = yh * x;
  const y = fastTwoSum(yh, (1 - p - productError(yh, x, p)) / x);
  const square = twoProduct(y.h, y.h);
  const s = pow2(-2 * Math.min(n, 400) - 1);
  const w = square.h * s;
  const low = 1 - 15 * w * (1 - 17 * w * (1 - 19 * w * (1 - 21 * w * (1 - 23 * w))));
  const tail = 1 - 5 * w * (1 - 7 * w * (1 - 9 * w * (1 - 11 * w * (1 - 13 * w * low))));
  const head = fastTwoSum(1, -w);
  const series = fastTwoSum(head.h, head.l + (3 * w * w * tail - (square.l + 2 * y.h * y.l) * s));
  const v = mulDD(mulDD(y, series), INV_SQRT_PI);
  return { h: v.h, l: v.l, e: (ASYMPTOTIC_ERROR * w * w + PAIR_ERROR) * v.h, k: -n };
}
