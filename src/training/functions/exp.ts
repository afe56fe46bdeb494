/**
 * e^x in double precision, the same bits everywhere: only + − × on doubles and a table.
 *
 * Method: P. T. P. Tang, "Table-driven implementation of the exponential function in IEEE
 * floating-point arithmetic", ACM TOMS 15 (1989): x = n·ln 2/32 + r with |r| ≤ 0.01084,
 * n = 32m + j, e^x = 2^m·2^(j/32)·(1 + (e^r − 1)). proofs/training/functions.md has the budgets.
 */
import { pow2 } from './bits.js';
import { EXP_TABLE } from './exp-table.js';

/** 32/ln 2; it chooses the table entry and decides nothing else. */
export const STEPS_PER_UNIT = 46.16624130844683;
/** 1.5·2^52: adding and subtracting it rounds |y| < 2^51 to an integer nearest to y. */
export const ROUNDER = 6755399441055744;
/** ln 2/32 = STEP_1 + STEP_2: its leading 36 bits, and the rest to 2^−97. */
export const STEP_1 = 47632711549 * pow2(-41);
export const STEP_2 = 5.145609244655338e-14;

/** e^x overflows from here on: 1024·ln 2 = 709.78… */
const OVERFLOW = 710;
/** e^x < 2^−1075 from here down: 1075·ln 2 = 745.13… */
const UNDERFLOW = -746;

/** e^r − 1 for |r| ≤ 0.01084, with an error of at most 2^−59.5 (and 2^−52.8 relative). */
export function expm1Reduced(r: number): number {
  return (
    r + r * r * (0.5 + r * (1 / 6 + r * (1 / 24 + r * (1 / 120 + r * (1 / 720 + r * (1 / 5040))))))
  );
}

/**
 * e^x with an error of less than 0.54 units in the last place, of less than 1.04·2^−1074 if the
 * result is subnormal; e^−∞ = 0, e^∞ = ∞, e^NaN = NaN.
 */
export function exp(x: number): number {
  if (x >= OVERFLOW) return Infinity;
  if (x <= UNDERFLOW) return 0;
  const n = x * STEPS_PER_UNIT + ROUNDER - ROUNDER;
  const r = x - n * STEP_1 - n * STEP_2;
  const j = n & 31;
  const m = (n - j) / 32;
  const h = EXP_TABLE[2 * j] as number;
  const l = EXP_TABLE[2 * j + 1] as number;
  const t = h + (l + h * expm1Reduced(r));
  // Two factors, so that neither leaves the range of normal numbers; only the second may round.
  const half = m >> 1;
  return t * pow2(half) * pow2(m - half);
}

/**
 * e^x − 1 for x ≤ 0, with a relative error of at most 2^−51: the part of tanh that needs care near
 * 0, where m = j = 0 and the result is e^r − 1 itself.
 */
export function expm1Negative(x: number): number {
  if (x <= -40) return -1;
  const n = x * STEPS_PER_UNIT + ROUNDER - ROUNDER;
  const p = expm1Reduced(x - n * STEP_1 - n * STEP_2);
  if (n === 0) return p;
  const j = n & 31;
  const scale = pow2((n - j) / 32);
  const h = (EXP_TABLE[2 * j] as number) * scale;
  const l = (EXP_TABLE[2 * j + 1] as number) * scale;
  return h - 1 + (l + h * p);
}
