/**
 * SELU and its derivative in binary32, correctly rounded for every input.
 *
 *   selu(z) = λ01·z for z > 0,  λ01·α01·(e^z − 1) for z ≤ 0,
 *
 * α01 and λ01 the real numbers for which mean 0 and variance 1 are kept. Double arithmetic comes
 * close enough to the exact value: rounding its result to binary32 gives the binary32 nearest to
 * the exact value (ties would go to the even one; there are none) for each of the 2³² inputs. That
 * is shown by running through them all: `npm run certify:selu`, proofs/training/selu.md.
 *
 * For z ≤ 0, with n the integer nearest to −z·32/ln 2 and r = z + n·ln 2/32,
 *   λα·e^z = T + T·(e^r − 1),  T = λα·2^(−n/32),
 *   λα·(e^z − 1) = D + T·(e^r − 1),  D = T − λα.
 */
import { pow2 } from './bits.js';
import { ROUNDER, STEP_1, STEP_2, STEPS_PER_UNIT } from './exp.js';
import { SELU_TABLE } from './selu-table.js';

/** λ01, rounded. */
export const LAMBDA = 1.0507009873554805;
/** e^−105·λα < 2^−150: from here down the derivative rounds to 0. */
export const LOWEST = -105;
/** n ≤ 105·32/ln 2 + 1/2 = 4847.9…: the tables end at 4848. */
const ENTRIES = 4849;

/** T[n] = λα·2^(−n/32), in relative precision 2^−53. */
export const EXPONENTIALS = Float64Array.from(
  { length: ENTRIES },
  (_, n) => (SELU_TABLE[2 * (n & 31)] as number) * pow2(-(n >> 5)),
);

/** D[n] = T[n] − λα, from the pairs of the table: the error e of d = fl(h − H) is known exactly. */
export const OFFSETS = Float64Array.from({ length: ENTRIES }, (_, n) => {
  const scale = pow2(-(n >> 5));
  const h = (SELU_TABLE[2 * (n & 31)] as number) * scale;
  const l = (SELU_TABLE[2 * (n & 31) + 1] as number) * scale;
  const [bigH, bigL] = SELU_TABLE as unknown as [number, number];
  const d = h - bigH;
  const t = d - h;
  const e = h - (d - t) + (-bigH - t);
  return d + (e + (l - bigL));
});

/** e^r − 1 for |r| ≤ 0.01084. */
function expm1Reduced(r: number): number {
  return r + r * r * (0.5 + r * (1 / 6 + r * (1 / 24 + r * (1 / 120 + r * (1 / 720)))));
}

/**
 * The binary32 nearest to λ01·(z or α01·(e^z − 1)), for a binary32 z (not checked). selu(±0) = ±0,
 * selu(−∞) = the nearest to −λα, selu(∞) = ∞, selu(NaN) = NaN.
 */
export function selu(z: number): number {
  if (!(z < 0)) return Math.fround(LAMBDA * z);
  const x = z < LOWEST ? LOWEST : z;
  const n = ROUNDER - (x * STEPS_PER_UNIT + ROUNDER);
  const p = expm1Reduced(x + n * STEP_1 + n * STEP_2);
  return Math.fround((OFFSETS[n] as number) + (EXPONENTIALS[n] as number) * p);
}

/**
 * The binary32 nearest to selu′(z), for a binary32 z (not checked): λ01 for z > 0 and λ01·α01·e^z
 * for z ≤ 0. At 0, where selu has a kink, it is the derivative from the left, λ01·α01, as z = 0
 * belongs to the branch z ≤ 0. seluDerivative(−∞) = 0, seluDerivative(NaN) = NaN.
 */
export function seluDerivative(z: number): number {
  if (!(z <= 0)) return z > 0 ? Math.fround(LAMBDA) : NaN;
  const x = z < LOWEST ? LOWEST : z;
  const n = ROUNDER - (x * STEPS_PER_UNIT + ROUNDER);
  const p = expm1Reduced(x + n * STEP_1 + n * STEP_2);
  const t = EXPONENTIALS[n] as number;
  return Math.fround(t + t * p);
}
