/**
 * exp, expm1, log, erf, erfc and erfcx with decimal.js at 60 digits and more, by methods that the
 * kernel does not use: decimal.js's own exp and ln, Maclaurin series, and Laplace's continued
 * fraction erfc t = e^(−t²)/√π · 1/(t + (1/2)/(t + (2/2)/(t + (3/2)/(t + …)))).
 *
 * Each oracle returns two rationals with f(x) strictly between them (or equal for exact values),
 * from which the tightest doubles follow.
 */
import { Decimal } from 'decimal.js';
import type { Interval } from '../../src/interval/interval.js';
import {
  ceilDouble,
  compare,
  expand,
  floorDouble,
  largestDouble,
  parseDecimal,
  plus,
  type Rational,
  ratio,
  rational,
  times,
} from './exact.js';

type Bracket = readonly [low: Rational, high: Rational];

const D = Decimal.clone({ precision: 80, toExpNeg: -9e15, toExpPos: 9e15 });
const PI = D.acos(-1);
const ROOT_PI = PI.sqrt();

const ONE = ratio(1n, 1n);
const ZERO = ratio(0n, 1n);
const HUGE = ratio(10n ** 400n, 1n);
/** Below half the smallest double, above every value called underflowing here. */
const SPECK = ratio(1n, 10n ** 340n);
const SMALL = ratio(1n, 10n ** 24n);
const TINY = 1e-25;
/** Here t²/3, the relative error of erf t ≈ 2t/√π, is below 10^−58. */
const TINIER = 1e-29;

const exactly = (x: number): Decimal => new D(expand(x));
const toRational = (x: Decimal): Rational => parseDecimal(x.toExponential());
const byInteger = (q: Rational, n: bigint): Rational => times(q, ratio(n, 1n));

/** v·(1 ± 10^−digits). */
export const widened = (v: Rational, digits: number): Bracket => {
  const slack = times(v.n < 0n ? ratio(-v.n, v.d) : v, ratio(1n, 10n ** BigInt(digits)));
  return [plus(v, ratio(-slack.n, slack.d)), plus(v, slack)];
};

/** What the computations below are good for. */
const around = (v: Decimal): Bracket => widened(toRational(v), 55);

/** v + [low, high]·x for tiny |x|: the bracket that a first-order term gives. */
const beside = (v: Rational, x: number, slope: bigint): Bracket => {
  const far = plus(v, byInteger(rational(x), slope));
  return compare(v, far) < 0 ? [v, far] : [far, v];
};

export function expBracket(x: number): Bracket {
  if (x === 0) return [ONE, ONE];
  if (x > 800) return [HUGE, times(HUGE, HUGE)];
  if (x < -800) return [ZERO, SPECK];
  if (Math.abs(x) < TINY) return beside(ONE, x, 2n);
  return around(D.exp(exactly(x)));
}

export function expm1Bracket(x: number): Bracket {
  if (x === 0) return [ZERO, ZERO];
  if (x > 800) return [HUGE, times(HUGE, HUGE)];
  if (x < -60) return [ratio(-1n, 1n), plus(ratio(-1n, 1n), SMALL)];
  const q = rational(x);
  if (Math.abs(x) < TINY) return [q, plus(q, times(q, q))];
  const Wide = D.clone({ precision: 110 });
  return around(new D(Wide.exp(exactly(x)).minus(1)));
}

/** x > 0 */
export function logBracket(x: number): Bracket {
  return x === 1 ? [ZERO, ZERO] : around(D.ln(exactly(x)));
}

/** e^(−t²)·Σ 2^k·t^(2k+1)/(2k + 1)!!·2/√π */
function erfSeries(t: Decimal): Decimal {
  const twice = t.times(t).times(2);
  let term = t;
  let sum = t;
  for (let n = 3; term.gt(sum.times('1e-80')); n += 2) {
    term = term.times(twice).div(n);
    sum = sum.plus(term);
  }
  return sum
    .times(2)
    .div(ROOT_PI)
    .times(D.exp(t.times(t).neg()));
}

/** erfcx t for t ≥ 3 by the continued fraction cut after n levels. */
function laplace(t: Decimal): Decimal {
  const at = (levels: number): Decimal => {
    let tail = t;
    for (let k = levels; k > 0; k -= 1) tail = t.plus(new D(k).div(2).div(tail));
    return new D(1).div(tail.times(ROOT_PI));
  };
  const levels = 40 + Math.ceil(6000 / Math.min(t.toNumber(), 1e6) ** 2);
  const value = at(levels);
  const check = at(levels + Math.ceil(levels / 4));
  if (value.minus(check).abs().gt(value.times('1e-58'))) throw new Error(`erfcx(${t}) unsettled`);
  return check;
}

const erfcxPositive = (t: Decimal): Decimal =>
  t.lt(3) ? D.exp(t.times(t)).times(new D(1).minus(erfSeries(t))) : laplace(t);

export function erfBracket(t: number): Bracket {
  if (t === 0) return [ZERO, ZERO];
  if (t < 0) {
    const [low, high] = erfBracket(-t);
    return [ratio(-high.n, high.d), ratio(-low.n, low.d)];
  }
  if (t > 8) return [plus(ONE, ratio(-SMALL.n, SMALL.d)), ONE];
  const x = exactly(t);
  if (t < TINIER) return around(x.times(2).div(ROOT_PI));
  return around(t < 3 ? erfSeries(x) : new D(1).minus(laplace(x).times(D.exp(x.times(x).neg()))));
}

export function erfcBracket(t: number): Bracket {
  if (t === 0) return [ONE, ONE];
  if (Math.abs(t) < TINY) return beside(ONE, -t, 2n);
  if (t < -8) return [plus(ratio(2n, 1n), ratio(-SMALL.n, SMALL.d)), ratio(2n, 1n)];
  if (t > 40) return [ZERO, SPECK];
  const x = exactly(t);
  if (t < 3) return around(new D(1).minus(t < 0 ? erfSeries(x.neg()).neg() : erfSeries(x)));
  return around(laplace(x).times(D.exp(x.times(x).neg())));
}

export function erfcxBracket(t: number): Bracket {
  if (t === 0) return [ONE, ONE];
  if (Math.abs(t) < TINY) return beside(ONE, -t, 2n);
  if (t < -40) return [HUGE, times(HUGE, HUGE)];
  const x = exactly(t);
  if (t > 0) return around(erfcxPositive(x));
  return around(D.exp(x.times(x)).times(2).minus(erfcxPositive(x.neg())));
}

/** The tightest doubles around a value strictly inside the bracket (or equal to both ends). */
export function tightest([low, high]: Bracket): Interval {
  if (compare(low, high) === 0) return { lo: floorDouble(low), hi: ceilDouble(low) };
  const lo = floorDouble(low);
  const hi = ceilDouble(high);
  const settled =
    lo === largestDouble((x) => compare(rational(x), high) < 0) + 0 &&
    hi === -largestDouble((x) => compare(rational(x), ratio(-low.n, low.d)) < 0) + 0;
  if (!settled) throw new Error('the oracle needs more digits');
  return { lo, hi };
}
