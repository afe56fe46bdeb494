/**
 * The same values between integers, narrower by far than doubles can tell, and where they lie
 * between binary32 numbers. All z are finite and not 0.
 */
import { toDyadic } from '../../../../src/interval/dyadic.js';
import {
  expFixed,
  expm1Fixed,
  type FixedPoint,
  multiplyFixed,
} from '../../../../src/interval/fixed-point.js';
import { LAMBDA, LAMBDA_ALPHA } from './constants.js';
import { bitsOf } from './floats.js';

const TINY = 2 ** -60;
/** From here down λα·e^z < 2^−160, and the kernel's integer exponential ends at −1200. */
const LOWEST = -120;

/** |selu(z)|. */
export function seluMagnitude(z: number): FixedPoint {
  return z > 0 ? multiplyFixed(LAMBDA, exactly(z)) : multiplyFixed(LAMBDA_ALPHA, oneMinusExp(z));
}

/** selu′(z). */
export function derivativeMagnitude(z: number): FixedPoint {
  if (z > 0) return LAMBDA;
  if (z > -TINY) {
    const { lo, hi, exponent } = oneMinusExp(z);
    const one = 1n << BigInt(-exponent);
    return multiplyFixed(LAMBDA_ALPHA, { lo: one - hi, hi: one - lo, exponent });
  }
  const e = expFixed(Math.max(z, LOWEST));
  return multiplyFixed(LAMBDA_ALPHA, z < LOWEST ? { ...e, lo: 0n } : e);
}

/** 1 − e^z for z < 0; for |z| < 2^−60 between |z| − z²/2 and |z|. */
function oneMinusExp(z: number): FixedPoint {
  if (z > -TINY) {
    const { lo: m, exponent } = exactly(-z);
    const e = 2 * exponent - 1;
    const linear = m << BigInt(exponent - e);
    return { lo: linear - m * m, hi: linear, exponent: e };
  }
  // e^−120 < 2^−170 is less than the distance of λα from any point where rounding changes.
  const e = expm1Fixed(Math.max(z, LOWEST));
  const lowest = 1n << BigInt(-e.exponent);
  return { lo: -e.hi, hi: z < LOWEST ? lowest : -e.lo, exponent: e.exponent };
}

function exactly(x: number): FixedPoint {
  const { mantissa, exponent } = toDyadic(x);
  return { lo: mantissa, hi: mantissa, exponent };
}

/** The binary32 number ≥ 0 with these bits in units of 2^−150; 2^128 for ∞. */
function unitsOf(bits: number): bigint {
  const exponent = bits >>> 23;
  const fraction = BigInt(bits & 0x7fffff);
  return exponent === 0 ? fraction << 1n : (fraction + 0x800000n) << BigInt(exponent);
}

/**
 * Whether v lies strictly between the two midpoints around the binary32 number r ≥ 0, so that r is
 * what v rounds to; and ⌊spacing/distance⌋ for v's distance from the nearer midpoint and the
 * spacing of binary32 numbers there, at least (v is enclosed), or 0 if v is not between them.
 */
export function closeness(v: FixedPoint, r: number): bigint {
  const bits = bitsOf(r);
  const here = unitsOf(bits);
  const above = unitsOf(bits + 1);
  // Twice the units; no midpoint below 0.
  const high = here + above;
  const low = bits === 0 ? -high : here + unitsOf(bits - 1);
  const scale = v.exponent + 151;
  const up = scale >= 0 ? BigInt(scale) : 0n;
  const down = scale >= 0 ? 0n : BigInt(-scale);
  const fromLow = (v.lo << up) - (low << down);
  const fromHigh = (high << down) - (v.hi << up);
  const distance = fromLow < fromHigh ? fromLow : fromHigh;
  return distance <= 0n ? 0n : ((high - low) << down) / distance;
}
