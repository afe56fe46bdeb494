/**
 * √x, correctly rounded. ECMAScript does not promise a correctly rounded Math.sqrt, so its value is
 * a guess: it is returned only if an exact residual shows that it is the double nearest to √x.
 */
import { exponent, pow2 } from './bits.js';

/** Outside [SMALL, LARGE] the argument is scaled by SCALE², so that every product below is exact. */
const LARGE = pow2(900);
const SMALL = pow2(-900);
const SCALE = pow2(300);

/** 2^27 + 1: Veltkamp's splitting of a double into two halves of 26 bits. */
const SPLITTER = 134217729;
/** For normal g, fl(g ± NEXT·g) are the neighbours of g (Rump): NEXT = u(1 + 2u), u = 2^−53. */
const NEXT = pow2(-53) + pow2(-105);

/** √x rounded to nearest; NaN for x < 0, and √±0 = ±0. */
export function sqrt(x: number): number {
  if (x >= SMALL && x <= LARGE) return sqrtFrom(Math.sqrt(x), x);
  if (x === 0 || x === Infinity) return x;
  if (!(x > 0)) return NaN;
  // √(x·4^k) = 2^k·√x, and both scalings are exact: the root lies in [2^−537, 2^512].
  if (x > LARGE) return sqrt(x / SCALE / SCALE) * SCALE;
  return sqrt(x * SCALE * SCALE) / SCALE;
}

/**
 * The double nearest to √x for 2^−900 ≤ x ≤ 2^900, from an untrusted guess g.
 *
 * Let a and b be the gaps from g to its neighbours below and above. g is nearest if and only if
 * g − a/2 < √x < g + b/2, that is −ga + a²/4 < x − g² < gb + b²/4. All of x, g², ga and gb are
 * multiples of a² if √x is near g, so that this is −ga < x − g² ≤ gb. The right-hand side and the
 * left-hand side are doubles (a gap is a power of two), so rounding x − g² does not change the
 * answer. A guess that is not near fails by far, NaN included.
 */
export function sqrtFrom(guess: number, x: number): number {
  const residual = squareResidual(guess, x);
  const below = guess - NEXT * guess;
  const above = guess + NEXT * guess;
  const isNearest =
    guess > 0 && residual > -guess * (guess - below) && residual <= guess * (above - guess);
  return isNearest ? guess : sqrtExact(x);
}

/** x − g², rounded once if g² is within a factor 2 of x (Dekker's product, Sterbenz). */
function squareResidual(g: number, x: number): number {
  const square = g * g;
  const t = SPLITTER * g;
  const h = t - (t - g);
  const l = g - h;
  return x - square - (h * h - square + 2 * h * l + l * l);
}

/**
 * √x from integers: x = m·4^e with 2^108 ≤ m < 2^111, s = ⌊√m⌋ has 55 or 56 bits, and √m lies
 * strictly between s and s + 1 or is s; setting the last bit in the first case, s rounds as √m.
 */
function sqrtExact(x: number): number {
  const e = (exponent(x) - 109) >> 1;
  const mantissa = BigInt(x * pow2(-(exponent(x) - 52)));
  const m = mantissa << BigInt(exponent(x) - 52 - 2 * e);
  let s = 1n << 56n;
  for (let next = (s + m / s) >> 1n; next < s; next = (s + m / s) >> 1n) s = next;
  // A BigInt converts to the nearest double, ties to even.
  return Number(s * s === m ? 2n * s : 2n * s + 1n) * pow2(e - 1);
}
