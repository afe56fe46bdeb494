import { type Decimal, directed, integer, NoEnclosure } from './decimal.js';

/** The real numbers from `lo` to `hi`, lo ≤ hi. */
export interface Interval {
  readonly lo: Decimal;
  readonly hi: Decimal;
}

export const interval = (lo: Decimal, hi: Decimal): Interval => ({ lo, hi });
export const point = (a: Decimal): Interval => ({ lo: a, hi: a });
export const count = (n: number): Interval => point(integer(n));

/** The number 0. As an operand, this object (not every interval [0, 0]) is skipped. */
export const ZERO = count(0);
export const ONE = count(1);
export const TWO = count(2);
const zero = ZERO.lo;

export const isPoint = (a: Interval): boolean => a.lo.eq(a.hi);
export const isPositive = (a: Interval): boolean => a.lo.gt(zero);
export const isNegative = (a: Interval): boolean => a.hi.lt(zero);
export const hasZero = (a: Interval): boolean => !isPositive(a) && !isNegative(a);
export const smaller = (a: Decimal, b: Decimal): Decimal => (a.lt(b) ? a : b);
export const larger = (a: Decimal, b: Decimal): Decimal => (a.lt(b) ? b : a);
export const magnitude = (a: Interval): Decimal => larger(a.lo.abs(), a.hi.abs());
export const neg = (a: Interval): Interval => interval(a.hi.neg(), a.lo.neg());
export const hull = (a: Interval, b: Interval): Interval =>
  interval(smaller(a.lo, b.lo), larger(a.hi, b.hi));

export type Arithmetic = ReturnType<typeof arithmetic>;

/** Interval arithmetic to `digits` digits: a result contains {a ∘ b : a ∈ A, b ∈ B}. */
export function arithmetic(digits: number) {
  const { down, up } = directed(digits);

  const add = (a: Interval, b: Interval): Interval => {
    if (a === ZERO || b === ZERO) return a === ZERO ? b : a;
    return interval(down.add(a.lo, b.lo), up.add(a.hi, b.hi));
  };

  const sub = (a: Interval, b: Interval): Interval => (b === ZERO ? a : add(a, neg(b)));

  /**
   * Where A ≥ 0, ab increases with b, so its least value has b = B.lo and the a that makes a·B.lo
   * least, its greatest b = B.hi; A ≤ 0 is −A turned round. Where both change sign, A is cut at 0.
   */
  function mul(a: Interval, b: Interval): Interval {
    if (a === ZERO || b === ZERO) return ZERO;
    if (a.lo.gte(zero)) {
      const [least, most] = [b.lo.gte(zero) ? a.lo : a.hi, b.hi.gte(zero) ? a.hi : a.lo];
      return interval(down.mul(least, b.lo), up.mul(most, b.hi));
    }
    if (a.hi.lte(zero)) return neg(mul(neg(a), b));
    if (!hasZero(b)) return mul(b, a);
    return hull(mul(interval(a.lo, zero), b), mul(interval(zero, a.hi), b));
  }

  /** {a² : a ∈ A}. */
  function sqr(a: Interval): Interval {
    if (a.lo.gte(zero)) return interval(down.mul(a.lo, a.lo), up.mul(a.hi, a.hi));
    return sqr(a.hi.lte(zero) ? neg(a) : interval(zero, magnitude(a)));
  }

  /** {1/a : a ∈ A}, 0 ∉ A. */
  function recip(a: Interval): Interval {
    if (hasZero(a)) throw new NoEnclosure('1/t where t may be 0');
    return interval(down.div(ONE.lo, a.hi), up.div(ONE.lo, a.lo));
  }

  /** {a/n : a ∈ A}, n ≥ 1. */
  function over(a: Interval, n: number): Interval {
    const divisor = integer(n);
    return interval(down.div(a.lo, divisor), up.div(a.hi, divisor));
  }

  /** {√a : a ∈ A, a ≥ 0}, where A has such numbers. */
  const sqrt = (a: Interval): Interval => interval(down.sqrt(larger(a.lo, zero)), up.sqrt(a.hi));

  /** A number of A near its middle: rounded down it is at most the midpoint. */
  const middle = (a: Interval): Decimal => larger(a.lo, down.div(down.add(a.lo, a.hi), TWO.lo));

  /** The smallest interval around A whose ends have `digits` digits. */
  const round = (a: Interval): Interval => interval(down.add(a.lo, zero), up.add(a.hi, zero));

  return { digits, add, sub, mul, sqr, recip, over, sqrt, middle, round };
}
