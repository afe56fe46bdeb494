/**
 * t < −2 and s not small: e^z is spread over orders of magnitude.
 *
 * e^(kz) tilts N(x, y) into N(x + ky, y): E e^(kz)·1(z ≤ 0) = e^(kx + k²y/2)·Pr(g > t + ks). Where
 * t + ks > 0 the exponent is positive or cancels against the tail, and the same number is
 * e^(−x²/(2y))·(Pr(g > v)·e^(v²/2)) at v = t + ks, because kx + k²y/2 = (v² − t²)/2.
 *
 * With Fₖ = Pr(g > t + ks), F₀ = Pr(z ≤ 0), the mean is e^(x + y/2)·F₁/F₀, and the variance is
 *
 *   e^(2x + 2y)·F₂/F₀ − mean² = mean²·(e^y·F₂·F₀/F₁² − 1).
 *
 * The second form, in which the errors of the exponents stay outside of the difference, is for
 * moderate y, where all three tails are large.
 */
import { add, div, exp, type Interval, mul, neg, point, sqr, sub } from '../../interval/index.js';
import type { Coordinates } from '../coordinates.js';
import { scaledTail, tail } from '../tail.js';
import type { Weights } from '../weights.js';
import { type LowerHalf, lowerHalfWithin } from './lower-half.js';

const ONE = point(1);
const TWO = point(2);

/** Beyond, e^y − 1 is e^y to a digit or two, and e^y would overflow in the end. */
const MODERATE = 4;

export function lowerHalfSaturated(at: Coordinates, { lower }: Weights): LowerHalf {
  const { y, s, t, once, twice } = at;
  const first = add(t, s);
  const second = add(t, mul(TWO, s));
  const mean = div(partial(once, first, at), lower);
  const variance =
    y.hi <= MODERATE && second.hi <= 0
      ? mul(sqr(mean), sub(div(mul(exp(y), mul(tail(second), lower)), sqr(tail(first))), ONE))
      : sub(div(partial(twice, second, at), lower), sqr(mean));
  return lowerHalfWithin(mean, sub(ONE, mean), variance);
}

/** e^exponent·Pr(g > v), where exponent = v²/2 − energy. */
const partial = (exponent: Interval, v: Interval, { energy }: Coordinates): Interval =>
  v.hi <= 0 ? mul(exp(exponent), tail(v)) : mul(exp(neg(energy)), scaledTail(v));
