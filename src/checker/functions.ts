import { integer, NoEnclosure, OutOfRange, tenthToThe } from './decimal.js';
import * as I from './interval.js';
import { type Interval, ONE, point, TWO } from './interval.js';

/**
 * π, e^x and erfcx to about `digits` digits. Where a sum ends and how far an argument is reduced
 * only decides how narrow an enclosure is: the intervals carry every error.
 */
export function elementary({ digits, add, sub, mul, sqr, recip, over, sqrt }: I.Arithmetic) {
  const [tiny, small] = [tenthToThe(digits), tenthToThe(Math.ceil(Math.sqrt(digits) / 2))];

  /**
   * arctan(1/m) = Σ (−1)^k / ((2k+1) m^{2k+1}), m > 1: the terms alternate and decrease, so the sum
   * differs from a partial sum by at most the first term left out.
   */
  function arctanOfReciprocal(m: number): Interval {
    let [power, sum] = [over(ONE, m), over(ONE, m)];
    for (let k = 1; ; k += 1) {
      power = I.neg(over(power, m * m));
      const term = over(power, 2 * k + 1);
      if (term.lo.abs().lte(tiny)) return add(sum, I.hull(term, I.neg(term)));
      sum = add(sum, term);
    }
  }

  /** π = 16 arctan(1/5) − 4 arctan(1/239) (Machin 1706). */
  const pi = sub(mul(I.count(16), arctanOfReciprocal(5)), mul(I.count(4), arctanOfReciprocal(239)));
  const inverseSqrtPi = recip(sqrt(pi));

  /**
   * Σ_{n≥0} a_n with a_0 = 1, a_n = a_{n−1}·z/d(n), for z ≥ 0 and increasing, unbounded d(n) ≥ 1.
   * It ends with a_N once 2z ≤ d(N+1): each later term is then at most half of the one before, so
   * 0 ≤ Σ_{n>N} a_n ≤ a_N.
   */
  function series(z: Interval, d: (n: number) => number): Interval {
    let [term, sum] = [ONE, ONE];
    for (let n = 1; ; n += 1) {
      term = over(mul(term, z), d(n));
      sum = add(sum, term);
      const halves = mul(TWO, z).hi.lte(integer(d(n + 1)));
      if (halves && term.hi.lte(tiny)) return add(sum, I.hull(I.ZERO, term));
    }
  }

  /** For x ≥ 0 or x < 0: e^x = (e^{|x|/2^k})^{±2^k}, s = |x|/2^k ≤ small, so that Σ s^n/n! ends soon. */
  function exp(x: Interval): Interval {
    if (I.isNegative(x)) return recip(exp(I.neg(x)));
    if (x.hi.e > 16) throw new OutOfRange('e^x is out of range');
    let [s, k] = [x, 0];
    for (; s.hi.gt(small); k += 1) s = over(s, 2);
    let result = series(s, (n) => n);
    for (; k > 0; k -= 1) result = sqr(result);
    return result;
  }

  /**
   * Any t; best for small |t|. erf(t) = (2/√π) e^{−t²} Σ_{n≥0} 2^n t^{2n+1}/(1·3·5⋯(2n+1))
   * (DLMF 7.6.2), so erfcx(t) = e^{t²} − (2/√π) t Σ_{n≥0} Π_{m=1}^n 2t²/(2m+1).
   */
  function erfcxBySeries(t: Interval): Interval {
    const sum = series(mul(TWO, sqr(t)), (m) => 2 * m + 1);
    return sub(exp(sqr(t)), mul(mul(TWO, inverseSqrtPi), mul(t, sum)));
  }

  /**
   * t > 0; best for large t. With I_n(t) = (2/√π) ∫_t^∞ (s−t)^n/n! e^{−s²} ds > 0 for n ≥ 0, and
   * I_{−1}(t) = (2/√π) e^{−t²}, integration by parts gives I_{n−1} = 2t I_n + 2(n+1) I_{n+1}
   * (DLMF 7.18.7). So K_n = I_{n−1}/(2 I_n) satisfies
   *
   *     K_n = t + ((n+1)/2)/K_{n+1},    K_n ≥ t,    K_0 = 1/(√π erfcx(t)),
   *
   * which is Laplace's continued fraction: K_N is in [t, t + ((N+1)/2)/t], and K_0 follows from it.
   */
  function erfcxByFraction(t: Interval): Interval {
    for (let N = 8; ; N *= 2) {
      let K = I.hull(t, add(t, over(mul(I.count(N + 1), recip(t)), 2)));
      for (let n = N; n > 0; n -= 1) K = add(t, over(mul(I.count(n), recip(K)), 2));
      const narrow = sub(K, point(K.lo)).hi.lte(mul(K, point(tenthToThe(digits - 4))).lo);
      if (narrow || N > 64 * digits) return mul(inverseSqrtPi, recip(K));
    }
  }

  /** For large −t by erfcx(−t) = 2e^{t²} − erfcx(t), because erfc(−t) = 2 − erfc(t). */
  function erfcx(t: Interval): Interval {
    if (mul(TWO, sqr(t)).hi.lte(integer(digits))) return erfcxBySeries(t);
    if (I.isPositive(t)) return erfcxByFraction(t);
    return sub(mul(TWO, exp(sqr(t))), erfcxByFraction(I.neg(t)));
  }

  return { pi, inverseSqrtPi, exp, erfcx };
}

/** A first coefficient, and the m-th from the two before it. */
type Rule = readonly [Interval, (c: Interval, m: number, before: Interval) => Interval];

/** π and the Taylor coefficients of the functions of one variable, to `digits` digits. */
export function functions(digits: number) {
  const more = I.arithmetic(digits + Math.ceil(digits / 2) + 12); // some of them cancel in erfcx
  const { add, mul, recip, over, sqrt } = more;
  const { pi, inverseSqrtPi, exp, erfcx } = elementary(more);
  const { round } = I.arithmetic(digits);

  /**
   * Enclosures of g^(m)(t)/m!, m = 0 … n, at one number t, each from those before it:
   * - 1/t: (−1)^m/t^{m+1};
   * - √t: binom(1/2, m) t^{1/2−m}, each (3 − 2m)/(2mt) times the one before;
   * - e^t: e^t/m!;
   * - erfcx: erfcx′ = 2t·erfcx − 2/√π, so m c_m = 2t c_{m−1} + 2c_{m−2} with c_{−1} = −1/√π.
   */
  const rules = new Map<string, (t: Interval) => Rule>([
    ['1/t', (t) => [recip(t), (c) => I.neg(mul(c, recip(t)))]],
    ['sqrt', (t) => [sqrt(t), (c, m) => over(mul(mul(I.count(3 - 2 * m), c), recip(t)), 2 * m)]],
    ['exp', (t) => [exp(t), (c, m) => over(c, m)]],
    ['erfcx', (t) => [erfcx(t), (c, m, before) => over(mul(TWO, add(mul(t, c), before)), m)]],
  ]);

  function coefficients(name: string, t: Interval, n: number): readonly Interval[] {
    const rule = rules.get(name);
    if (rule === undefined) throw new SyntaxError(`unknown function ${name}`);
    const [first, next] = rule(t);
    const found = [I.neg(inverseSqrtPi), first]; // from m = −1 on
    for (let m = 1; m <= n; m += 1) found.push(next(found[m]!, m, found[m - 1]!));
    return found.slice(1);
  }

  /**
   * Enclosures of {g^(m)(t)/m! : t ∈ U}, m = 0 … n: the hull of the values at the ends of U, since
   * each is monotone where g is defined: 1/t on either side of 0, √t for t > 0, exp and erfcx
   * everywhere. (erfcx(t) = (2/√π) ∫_0^∞ e^{−w² − 2tw} dw, by the substitution s = t + w in
   * erfc(t) = (2/√π) ∫_t^∞ e^{−s²} ds; so (−1)^m erfcx^(m)(t) is (2/√π) ∫_0^∞ (2w)^m e^{−w² − 2tw} dw,
   * which is positive and decreases.)
   */
  function ranges(name: string, U: Interval, n: number): readonly Interval[] {
    const isDefined = name === 'sqrt' ? I.isPositive(U) : name !== '1/t' || !I.hasZero(U);
    if (!isDefined) throw new NoEnclosure(`${name} where t may be outside its domain`);
    const lower = coefficients(name, point(U.lo), n);
    const upper = I.isPoint(U) ? lower : coefficients(name, point(U.hi), n);
    return lower.map((c, m) => round(I.hull(c, upper[m]!)));
  }

  return { pi: round(pi), ranges };
}
