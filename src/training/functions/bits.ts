/** Powers of two and exponents of doubles, by typed-array bit access. */

const float = new Float64Array(1);
const words = new Uint32Array(float.buffer);
/** Which of the two 32-bit words holds sign and exponent: 1 on little-endian machines. */
const HIGH = new Uint8Array(new Uint16Array([1]).buffer)[0] === 1 ? 1 : 0;

/** 2^k at k + 1022. */
const POWERS = Float64Array.from({ length: 2046 }, (_, i) => {
  float[0] = 0;
  words[HIGH] = (i + 1) * 0x100000;
  return float[0];
});

/** 2^k for −1022 ≤ k ≤ 1023. */
export function pow2(k: number): number {
  return POWERS[k + 1022] as number;
}

/** ⌊log₂ x⌋ for 2^−1022 ≤ x < ∞. */
export function exponent(x: number): number {
  float[0] = x;
  return ((words[HIGH] as number) >>> 20) - 1023;
}
