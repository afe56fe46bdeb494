/**
 * Directed square root. ECMAScript does not promise a correctly rounded Math.sqrt, so its value is
 * a guess: it is accepted only if an exact residual shows that it is next to the root.
 */
import { pow2 } from './bits.js';
import { roundDown, roundUp, stickySquareRoot } from './dyadic.js';
import { nextDown, nextUp } from './neighbours.js';
import { productError, SAFE_PRODUCT } from './two-product.js';

/** Beyond this the argument is scaled down, so that no product overflows. */
const LARGE = pow2(900);
/** Below this it is scaled up, so that the residual is exact. */
const SMALL = pow2(-900);
const SCALE = pow2(300);

/** The largest double ≤ √x, for 0 ≤ x ≤ ∞. */
export function sqrtDown(x: number): number {
  if (x >= SMALL && x <= LARGE) return sqrtDownFrom(Math.sqrt(x), x);
  return sqrtRare(x, sqrtDown);
}

/** The smallest double ≥ √x, for 0 ≤ x ≤ ∞. */
export function sqrtUp(x: number): number {
  if (x >= SMALL && x <= LARGE) return sqrtUpFrom(Math.sqrt(x), x);
  return sqrtRare(x, sqrtUp);
}

/**
 * √(x·4^k) = 2^k·√x, and both scalings are exact: x ≥ 2^−1074 times 2^600 is normal, and the root
 * of any positive double lies between 2^−537 and 2^512, far from underflow and overflow.
 */
function sqrtRare(x: number, sqrtDirected: (x: number) => number): number {
  if (x === 0 || x === Infinity) return x;
  if (x > LARGE) return sqrtDirected(x / SCALE / SCALE) * SCALE;
  return sqrtDirected(x * SCALE * SCALE) / SCALE;
}

/**
 * sqrtDown(x) from an untrusted guess, for 2^−900 ≤ x ≤ 2^900.
 *
 * The guess g is good if |x − g²| ≤ 1.5·g·d, where d is the distance from g to its neighbour on
 * the side of √x:
 *   √x > g:  √x − g = (x − g²)/(√x + g) < 1.5·g·d/(2g) < d;
 *   √x < g:  g² − x ≤ 1.5·g·d ≤ 3u·g² gives √x > 0.9g, and g − √x < 1.5·g·d/(1.9g) < d.
 * So no double lies strictly between g and √x. A correctly rounded guess always passes, since
 * then |x − g²| ≤ (d/2)(2g + d/2).
 */
export function sqrtDownFrom(guess: number, x: number): number {
  const residual = squareResidual(guess, x);
  const below = nextDown(guess);
  if (residual >= 0 && residual <= 1.5 * guess * (nextUp(guess) - guess)) return guess;
  if (residual < 0 && -residual <= 1.5 * guess * (guess - below)) return below;
  const root = stickySquareRoot(x);
  return roundDown(root.mantissa, root.exponent);
}

/** sqrtUp(x) from an untrusted guess, for 2^−900 ≤ x ≤ 2^900; see sqrtDownFrom. */
export function sqrtUpFrom(guess: number, x: number): number {
  const residual = squareResidual(guess, x);
  const above = nextUp(guess);
  if (residual <= 0 && -residual <= 1.5 * guess * (guess - nextDown(guess))) return guess;
  if (residual > 0 && residual <= 1.5 * guess * (above - guess)) return above;
  const root = stickySquareRoot(x);
  return roundUp(root.mantissa, root.exponent);
}

/**
 * x − g² with the right sign and a relative error below 2u, or NaN if g is out of range. With
 * p = fl(g²) and e = g² − p exact, x − g² = (x − p) − e. If x/2 ≤ p ≤ 2x, x − p is exact
 * (Sterbenz) and the last subtraction is the only rounding; otherwise |x − p| ≥ p/2, the result
 * exceeds 0.4p in magnitude, and the bound 1.5·g·d ≤ 3u·g² rejects the guess.
 */
function squareResidual(guess: number, x: number): number {
  const p = guess * guess;
  if (!(guess > 0 && p >= SAFE_PRODUCT)) return NaN;
  return x - p - productError(guess, guess, p);
}
