/** Numbers for the kernels: seeded, of all sizes, now and then special. */
import fc from 'fast-check';

/** A binary32 from anywhere in its range, subnormal, 0, ∞ and NaN included. */
export const anyFloat = fc.float({ noDefaultInfinity: false, noNaN: false });

/** A generator of numbers in [−1, 1), multiples of 2^−24: mulberry32. */
export function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return (((t ^ (t >>> 14)) >>> 7) - 2 ** 24) / 2 ** 24;
  };
}

/** Numbers of sizes between 2^−40 and 2^8, as weights and activations have, among them zeros. */
export function numbers(length: number, seed: number): Float32Array {
  const next = random(seed);
  return Float32Array.from({ length }, () => {
    const size = Math.floor(24 * next()) - 16;
    return next() < -0.95 ? 0 : next() * 2 ** size;
  });
}

/** Where the bits of two arrays differ first, all NaNs counting as one; −1 if nowhere. */
export function firstDifference(a: Float32Array, b: Float32Array): number {
  if (a.length !== b.length) return Math.min(a.length, b.length);
  for (let i = 0; i < a.length; i++) if (!Object.is(a[i], b[i])) return i;
  return -1;
}
