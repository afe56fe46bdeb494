/** tanh x in double precision, the same bits everywhere. */
import { expm1Negative } from './exp.js';

/**
 * tanh x with a relative error of at most 2^−50: with E = e^(−2|x|) − 1, tanh |x| = −E/(2 + E).
 * tanh ±0 = ±0, tanh ±∞ = ±1.
 */
export function tanh(x: number): number {
  if (x === 0) return x;
  const e = expm1Negative(-2 * Math.abs(x));
  const t = -e / (2 + e);
  return x < 0 ? -t : t;
}
