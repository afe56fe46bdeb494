/**
 * λ01 and λ01·α01 between integers in units of 2^−320, from their definition
 *
 *   α = √(2/π)/(1 − erfcx(1/√2)),  λ² = 2/(1 + α²·(erfcx(√2) − 2·erfcx(1/√2) + 1)),
 *
 * by the interval kernel's integer arithmetic. With e^(t²)·erf t = 2t/√π·Σ (2t²)^k/(2k + 1)!!
 * (DLMF 7.6.2), erfcx(1/√2) = e^(1/2) − √(2/π)·Σ 1/(2k + 1)!! and
 * erfcx(√2) = e² − 2·√(2/π)·Σ 4^k/(2k + 1)!!.
 */
import { integerSquareRoot } from '../../../../src/interval/dyadic.js';
import {
  expDyadic,
  type FixedPoint,
  piFixed,
  shift,
  WIDTH,
} from '../../../../src/interval/fixed-point.js';

const W = BigInt(WIDTH);
const ONE = 1n << W;

/** The real numbers v with lo ≤ v·2^320 ≤ hi; all are positive. */
type Units = { readonly lo: bigint; readonly hi: bigint };

const units = (v: FixedPoint): Units => ({
  lo: shift(v.lo, v.exponent + WIDTH),
  hi: -shift(-v.hi, v.exponent + WIDTH),
});
const ceilQuotient = (a: bigint, b: bigint): bigint => (a + b - 1n) / b;
const add = (a: Units, b: Units): Units => ({ lo: a.lo + b.lo, hi: a.hi + b.hi });
const subtract = (a: Units, b: Units): Units => ({ lo: a.lo - b.hi, hi: a.hi - b.lo });
const times = (a: Units, n: bigint): Units => ({ lo: a.lo * n, hi: a.hi * n });
const multiply = (a: Units, b: Units): Units => ({
  lo: (a.lo * b.lo) >> W,
  hi: ((a.hi * b.hi) >> W) + 1n,
});
const divide = (a: Units, b: Units): Units => ({
  lo: (a.lo << W) / b.hi,
  hi: ceilQuotient(a.hi << W, b.lo),
});
const root = (a: Units): Units => ({
  lo: integerSquareRoot(a.lo << W),
  hi: integerSquareRoot(a.hi << W) + 1n,
});

/**
 * Σ x^k/(2k + 1)!! for x = 1 or 4. A term is wrong by less than 3 units (the error of the one
 * before times x/(2k + 1) ≤ 4/3, and 1; from k = 2 on at most 4/5), fewer than 200 terms are not 0,
 * and what follows is less than 2 units.
 */
function series(x: bigint): Units {
  let term = ONE;
  let sum = ONE;
  for (let k = 1n; term > 0n; k += 1n) {
    term = (term * x) / (2n * k + 1n);
    sum += term;
  }
  return { lo: sum, hi: sum + 1000n };
}

const one: Units = { lo: ONE, hi: ONE };
const rootTwoOverPi = root(divide(times(one, 2n), units(piFixed(WIDTH))));
const exponential = (mantissa: bigint, exponent: number): Units =>
  units(expDyadic({ mantissa, exponent }, WIDTH));
const erfcxHalf = subtract(exponential(1n, -1), multiply(rootTwoOverPi, series(1n)));
const erfcxTwo = subtract(exponential(1n, 1), times(multiply(rootTwoOverPi, series(4n)), 2n));

const alpha = divide(rootTwoOverPi, subtract(one, erfcxHalf));
const bracket = subtract(add(erfcxTwo, one), times(erfcxHalf, 2n));
const lambda = root(divide(times(one, 2n), add(one, multiply(multiply(alpha, alpha), bracket))));
const product = multiply(lambda, alpha);

export const LAMBDA: FixedPoint = { ...lambda, exponent: -WIDTH };
export const LAMBDA_ALPHA: FixedPoint = { ...product, exponent: -WIDTH };
