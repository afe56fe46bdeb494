/**
 * mean_y and variance_x next to their zeros, for any weights: j12 = τ·mean_y and j21 = ω·variance_x,
 * so that a large τ or ω makes a wide enclosure out of what binary64 leaves of a difference.
 *
 * Here both are computed in integers (fixed-interval.ts), where the plain formulas will do. With
 * p the density of z ~ N(x, y) at 0, P = Pr(z ≤ 0), Q = 1 − P, Fₖ = E e^(kz)·1(z ≤ 0) and
 * U = E z·1(z > 0),
 *
 *   P = ½ erfc(x/r), Fₖ = e^(kx + k²y/2)·½ erfc((x + ky)/r), r = √(2y), U = xQ + yp,
 *   mean_y     = ½λ(αF₁ − (α − 1)p),
 *   variance_x = 2E ff′ − 2·E f·E f′ = 2λ²(U + α²(F₂ − F₁) − (U + α(F₁ − P))·(Q + αF₁)).
 *
 * proofs/moments/moment-map.md, §1 and §8.
 */
import { pow2 } from '../interval/bits.js';
import { bitLength, roundDown, roundUp } from '../interval/dyadic.js';
import { FixedIntervals, type Units } from '../interval/fixed-interval.js';
import { type Interval, interval, mag } from '../interval/index.js';
import type { Exact } from '../statement/decimal.js';
import type { Coordinates } from './coordinates.js';

export interface SignedSlopes {
  readonly meanY: Interval;
  readonly varianceX: Interval;
}

/** e^(2x + 2y) < 2^(3(|x| + y)) costs so many bits, and y ≥ 2^−40 and the rest no more than these. */
const GUARD_BITS = 192;

/** Here all exponents, (x + ky)²/(2y) ≤ 600 + 2·256 too, stay within ±1200. */
const isOrdinary = ({ x, y, energy }: Coordinates): boolean =>
  mag(x) + y.hi <= 256 && y.lo >= pow2(-40) && energy.hi <= 600;

/**
 * Both, within 2^−64/factor for a factor |factor| ≥ 1 that they are to be multiplied by; undefined
 * where x and y, whose coordinates are given, are not ordinary.
 */
export function signedSlopes(
  x: Exact,
  y: Exact,
  at: Coordinates,
  factor: Exact,
): SignedSlopes | undefined {
  if (!isOrdinary(at)) return undefined;
  const bits =
    bitLength(factor.digits / 10n ** BigInt(factor.scale)) + 3 * Math.ceil(mag(at.x) + at.y.hi);
  // In steps of 64 bits, so that the constants of a width serve for many points.
  const { fixed, alpha, lambda } = constantsAt(64 * Math.ceil((GUARD_BITS + bits) / 64));
  const add = (a: Units, b: Units) => fixed.add(a, b);
  const sub = (a: Units, b: Units) => fixed.sub(a, b);
  const mul = (a: Units, b: Units) => fixed.mul(a, b);

  const [ONE, TWO, HALF] = [fixed.ratio(1n, 1n), fixed.ratio(2n, 1n), fixed.ratio(1n, 2n)];
  const [X, Y] = [x, y].map(({ digits, scale }) => fixed.ratio(digits, 10n ** BigInt(scale))) as [
    Units,
    Units,
  ];
  const twoY = add(Y, Y);
  const r = fixed.sqrt(twoY);
  const tail = (v: Units) => mul(HALF, fixed.erfc(fixed.div(v, r)));
  const P = tail(X);
  const Q = sub(ONE, P);
  const F1 = mul(fixed.exp(add(X, mul(HALF, Y))), tail(add(X, Y)));
  const F2 = mul(fixed.exp(mul(TWO, add(X, Y))), tail(add(X, twoY)));
  const energy = fixed.div(mul(X, X), twoY);
  const p = fixed.div(
    fixed.exp(sub({ lo: 0n, hi: 0n }, energy)),
    fixed.sqrt(mul(twoY, fixed.pi())),
  );
  const U = add(mul(X, Q), mul(Y, p));

  const slope = mul(alpha, F1);
  const meanY = mul(mul(HALF, lambda), sub(slope, mul(sub(alpha, ONE), p)));
  const product = add(U, mul(mul(alpha, alpha), sub(F2, F1)));
  const separate = mul(add(U, mul(alpha, sub(F1, P))), add(Q, slope));
  const varianceX = mul(mul(TWO, mul(lambda, lambda)), sub(product, separate));

  const outward = ({ lo, hi }: Units) =>
    interval(roundDown(lo, -fixed.width), roundUp(hi, -fixed.width));
  return { meanY: outward(meanY), varianceX: outward(varianceX) };
}

interface Constants {
  readonly fixed: FixedIntervals;
  readonly alpha: Units;
  readonly lambda: Units;
}

const known = new Map<number, Constants>();

/** α = √(2/π)/(1 − c₁), λ² = 2/(1 + α²(c₂ − 2c₁ + 1)), c₁ = erfcx(1/√2), c₂ = erfcx(√2). */
function constantsAt(width: number): Constants {
  const before = known.get(width);
  if (before !== undefined) return before;
  const fixed = new FixedIntervals(width);
  const [ONE, TWO, HALF] = [fixed.ratio(1n, 1n), fixed.ratio(2n, 1n), fixed.ratio(1n, 2n)];
  const c1 = fixed.mul(fixed.exp(HALF), fixed.erfc(fixed.sqrt(HALF)));
  const c2 = fixed.mul(fixed.exp(TWO), fixed.erfc(fixed.sqrt(TWO)));
  const alpha = fixed.div(fixed.sqrt(fixed.div(TWO, fixed.pi())), fixed.sub(ONE, c1));
  const bracket = fixed.add(ONE, fixed.sub(c2, fixed.mul(TWO, c1)));
  const square = fixed.add(ONE, fixed.mul(fixed.mul(alpha, alpha), bracket));
  const constants = { fixed, alpha, lambda: fixed.sqrt(fixed.div(TWO, square)) };
  known.set(width, constants);
  return constants;
}
