/**
 * t < −2 and s small: z > 0 is rare, so the half below 0 is the whole law less a correction.
 *
 * Let Y = e^z − 1, P = Pr(z ≤ 0), Q = 1 − P. Over the whole law, z being normal,
 *
 *   E Y = e^(x + y/2) − 1 = −G,   Var Y = e^(2x + y)·(e^y − 1) = W.
 *
 * Over z > 0, z/s is the excess of a standard normal variable over −t, so with M₀ the Mills ratio
 * E(e^(kz) | z > 0) = M₀(−t − ks)/M₀(−t), and about c = −t − s (hyperbolic-moments.ts), v = 1 + even − odd,
 *
 *   u₁ = E(Y | z > 0) = (odd − even)/v,   u₂ = E(Y² | z > 0) = 2·even/v.
 *
 * Subtracting, P·E(Y | z ≤ 0) = −G − Q·u₁ and P·E(Y² | z ≤ 0) = W + G² − Q·u₂, so that, as 1 − 1/P = −Q/P,
 *
 *   deficit = (G + Q·u₁)/P,
 *   P·variance = W + G² − Q·u₂ − (G + Q·u₁)²/P
 *              = W − Q·(u₂ + 2G·u₁ + Q·u₁² + (G + Q·u₁)²/P).
 *
 * For t ≤ −2, G > 0 and every term is positive; what is subtracted is some fifth of W at t = −2 and
 * vanishes like e^(−t²/2). The mean itself is P·mean = E e^z·1(z ≤ 0) = e^(x + y/2)·Pr(g > t + s), because
 * e^z tilts N(x, y) into N(x + y, y).
 */
import { add, div, exp, expm1, mul, neg, point, sub } from '../../interval/index.js';
import type { Coordinates } from '../coordinates.js';
import { hyperbolicMoments } from '../hyperbolic-moments.js';
import { tail } from '../tail.js';
import type { Weights } from '../weights.js';
import { type LowerHalf, lowerHalfWithin } from './lower-half.js';

const ONE = point(1);
const TWO = point(2);

export function lowerHalfComplement(
  { y, s, t, once }: Coordinates,
  { lower, upper: { one: upper } }: Weights,
): LowerHalf {
  const shifted = add(t, s);
  const { even, odd } = hyperbolicMoments(neg(shifted), s);
  const v = sub(add(ONE, even), odd);
  const first = div(sub(odd, even), v);
  const second = div(mul(TWO, even), v);
  const whole = neg(expm1(once));
  const product = mul(upper, first);
  const total = add(whole, product);
  const deficit = div(total, lower);
  const excess = mul(
    upper,
    add(add(second, mul(first, add(mul(TWO, whole), product))), mul(total, deficit)),
  );
  const spread = mul(exp(mul(TWO, once)), expm1(y));
  const mean = div(mul(exp(once), tail(shifted)), lower);
  return lowerHalfWithin(mean, deficit, div(sub(spread, excess), lower));
}
