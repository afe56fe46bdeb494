/** Powers of two and leading words of doubles, by typed-array bit access, without BigInt. */

const float = new Float64Array(1);
const words = new Int32Array(float.buffer);
/** Which of the two 32-bit words holds sign and exponent: 1 on little-endian machines. */
const HIGH = new Uint8Array(new Uint16Array([1]).buffer)[0] === 1 ? 1 : 0;

/** Sign, exponent and the leading 20 fraction bits of x, as a signed 32-bit integer. */
export function highWord(x: number): number {
  float[0] = x;
  return words[HIGH] as number;
}

/** x with its leading 32 bits replaced. */
export function withHighWord(x: number, high: number): number {
  float[0] = x;
  words[HIGH] = high;
  return float[0] as number;
}

/** 2^k at k + 1022, from the bit patterns. */
const POWERS = Float64Array.from({ length: 2046 }, (_, i) => withHighWord(0, (i + 1) << 20));

/** 2^k for −1022 ≤ k ≤ 1023, exactly. */
export function pow2(k: number): number {
  return POWERS[k + 1022] as number;
}

/**
 * x·2^k for −2000 ≤ k ≤ 2000: exactly if the result is normal or 0; ±∞ on overflow; otherwise
 * rounded to a subnormal number. The first factor leaves a normal x normal whenever the result is
 * normal, so that only the second product can round.
 */
export function scale(x: number, k: number): number {
  const half = k >> 1;
  return x * pow2(half) * pow2(k - half);
}
