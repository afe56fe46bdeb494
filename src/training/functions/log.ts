/**
 * log x in double precision, the same bits everywhere.
 *
 * x = 2^k·y with 1/√2 ≤ y < √2 roughly, f = y − 1, s = f/(2 + f), and
 *   log(1 + f) = 2·atanh s = f − (f²/2 − s·(f²/2 + R)),  R = s²·(2/3 + 2/5·s² + 2/7·s⁴ + …)
 * (K. C. Ng's arrangement in FDLIBM's e_log.c, which keeps the leading f exact; here with the
 * plain series). proofs/training/functions.md has the error budget.
 */
import { exponent, pow2 } from './bits.js';

/** ln 2 = LN2_1 + LN2_2: a multiple of 2^−42, and the rest to 2^−97. */
const LN2_1 = 3048493539143 * pow2(-42);
const LN2_2 = 5.497923018708371e-14;
/** Where y is halved; any number near √2 would do. */
const SQRT_2 = 1.4142135623730951;

/** log x with an error of less than 1.5 units in the last place; log ±0 = −∞, NaN for x < 0. */
export function log(x: number): number {
  if (x === 0) return -Infinity;
  if (!(x > 0)) return NaN;
  if (x === Infinity) return Infinity;
  const subnormal = x < pow2(-1022);
  const normal = subnormal ? x * pow2(54) : x;
  const e = exponent(normal);
  const scaled = normal * pow2(-e >> 1) * pow2(-e - (-e >> 1));
  const halved = scaled > SQRT_2;
  const f = (halved ? 0.5 * scaled : scaled) - 1;
  const k = e + (halved ? 1 : 0) - (subnormal ? 54 : 0);

  const s = f / (2 + f);
  const z = s * s;
  const series =
    z *
    (2 / 3 +
      z *
        (2 / 5 +
          z *
            (2 / 7 +
              z *
                (2 / 9 +
                  z *
                    (2 / 11 +
                      z * (2 / 13 + z * (2 / 15 + z * (2 / 17 + z * (2 / 19 + (z * 2) / 21)))))))));
  const half = 0.5 * f * f;
  return k * LN2_1 - (half - (s * (half + series) + k * LN2_2) - f);
}
