/**
 * e^x and erfcx t in plain double arithmetic with proved relative errors, for hot loops: no pairs,
 * no allocation. Whoever needs bounds widens the results by the constants exported here.
 *
 * Methods and tables are those of exp-approximation.ts and erfcx-approximation.ts; the tables' low
 * parts enter one term, so that in the end little more than the last rounding remains.
 * derivations/fast.md itemises the errors.
 */
import { pow2 } from './bits.js';
import { erfcxRow } from './erfcx-approximation.js';
import { ERFCX_TABLE } from './erfcx-table.js';
import { EXP_TABLE } from './exp-table.js';
import { UNIT_ROUNDOFF as U } from './neighbours.js';
import { productError } from './two-product.js';

/** |expFast(x) − e^x| ≤ EXP_FAST_RELATIVE_ERROR·e^x for |x| ≤ 700. */
export const EXP_FAST_RELATIVE_ERROR = 1.25 * U;
/** |erfcxFast(t) − erfcx t| ≤ ERFCX_FAST_RELATIVE_ERROR·erfcx t for −1/2 ≤ t ≤ 2^1000. */
export const ERFCX_FAST_RELATIVE_ERROR = 2.5 * U;
/** The same for −26 ≤ t < −1/2. */
export const ERFCX_FAST_REFLECTED_RELATIVE_ERROR = 5 * U;

/** See exp-approximation.ts; STEP_LOW = ln 2/64 − STEP_HIGH, rounded. */
const STEPS_PER_UNIT = 92.33248261689366;
const ROUNDER = 6755399441055744;
const STEP_HIGH = 47632711549 * pow2(-42);
const STEP_LOW = 2.572804622327669e-14;

const INV_SQRT_PI = 0.5641895835477563;

/** e^x for |x| ≤ 700. */
export function expFast(x: number): number {
  const n = x * STEPS_PER_UNIT + ROUNDER - ROUNDER;
  const r = x - n * STEP_HIGH - n * STEP_LOW;
  const s = r * r;
  const p = r + s * (0.5 + r * (1 / 6) + s * (1 / 24 + r * (1 / 120) + s * (1 / 720)));
  const j = n & 63;
  const t = EXP_TABLE[2 * j] as number;
  return (t + ((EXP_TABLE[2 * j + 1] as number) + t * p)) * pow2((n - j) / 64);
}

/** erfcx t = e^(t²)·erfc t for −26 ≤ t ≤ 2^1000. */
export function erfcxFast(t: number): number {
  if (t >= 15) return asymptotic(t);
  if (t < -0.5) return reflected(t);
  const i = 16 * erfcxRow(t);
  const d = t - at(i);
  const s = d * d;
  const odd =
    at(i + 7) +
    d * at(i + 8) +
    s * (at(i + 9) + d * at(i + 10) + s * (at(i + 11) + d * at(i + 12) + s * at(i + 13)));
  const p = at(i + 3) + d * at(i + 5) + s * odd;
  return at(i + 1) + (at(i + 2) + d * p);
}

function at(i: number): number {
  return ERFCX_TABLE[i] as number;
}

/** 1/(t√π)·(1 − w + 3w² − … − 17!!·w⁹) with w = 1/(2t²) ≤ 1/450. */
function asymptotic(t: number): number {
  const y = 1 / t;
  const w = 0.5 * y * y;
  const low = 1 - 11 * w * (1 - 13 * w * (1 - 15 * w * (1 - 17 * w)));
  const series = 1 - 3 * w * (1 - 5 * w * (1 - 7 * w * (1 - 9 * w * low)));
  const q = INV_SQRT_PI / t;
  return q - q * (w * series);
}

/** 2·e^(t²) − erfcx(−t), with t² = h + l exactly and e^(h + l) = e^h·(1 + l) up to l². */
function reflected(t: number): number {
  const h = t * t;
  const power = expFast(h);
  return 2 * (power + power * productError(t, t, h)) - erfcxFast(-t);
}
