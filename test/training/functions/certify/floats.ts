/** Binary32 numbers and their bit patterns. */

const float = new Float32Array(1);
const word = new Uint32Array(float.buffer);

/** The bit pattern of a binary32 number. */
export function bitsOf(x: number): number {
  float[0] = x;
  return word[0] as number;
}

/** The binary32 number with that bit pattern, 0 ≤ bits < 2^32. */
export function floatOf(bits: number): number {
  word[0] = bits;
  return float[0] as number;
}
