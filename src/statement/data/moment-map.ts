import type { Coordinate, Definition } from './vocabulary.js';

/** The real numbers α01 and λ01 for which (0, 1) is fixed at ω = 0, τ = 1 (Lemma 2). */
export const standardActivation: readonly Definition[] = [
  { name: 'alpha', formula: 'sqrt(2/pi) / (1 - erfcx(1/sqrt(2)))' },
  {
    name: 'lambda',
    formula: 'sqrt(2 / (1 + alpha^2*(erfcx(sqrt(2)) - 2*erfcx(1/sqrt(2)) + 1)))',
  },
];

/**
 * The moment map of a SELU layer, once, in one place, for any α and λ.
 *
 * For z ~ N(x, y) with x = μω and y = ντ > 0, and f(z) = λz for z > 0, λα(e^z − 1) for z ≤ 0:
 * mean = E f(z), second = E f(z)², variance = second − mean². Klambauer et al. 2017, equations (4)
 * and (5), with e^{x+y/2} erfc((x+y)/r) = e^{−u²} erfcx(u + r/2) and e^{2x+2y} erfc((x+2y)/r) =
 * e^{−u²} erfcx(u + r), where r = √(2y), u = x/r and erfcx(t) = e^{t²} erfc(t)
 * (proofs/lemmas.md, Lemma 1).
 *
 * Text is restricted to integers, names, brackets, + − * / ^ (with integer exponents) and the
 * functions sqrt, exp and erfcx. D(e, c) is the partial derivative of e by the coordinate c.
 */
export const anyMomentMap: readonly Definition[] = [
  { name: 'r', formula: 'sqrt(2*y)' },
  { name: 'u', formula: 'x/r' },
  {
    name: 'mean',
    formula:
      'lambda*(x + exp(-u^2)/2*(r/sqrt(pi) - x*erfcx(u) + alpha*(erfcx(u + r/2) - erfcx(u))))',
  },
  {
    name: 'second',
    formula:
      'lambda^2*(x^2 + y + exp(-u^2)/2*(x*r/sqrt(pi) - (x^2 + y)*erfcx(u)' +
      ' + alpha^2*(erfcx(u + r) - 2*erfcx(u + r/2) + erfcx(u))))',
  },
  { name: 'variance', formula: 'second - mean^2' },
];

/** The moment map of the standard activation. */
export const momentMap: readonly Definition[] = [...standardActivation, ...anyMomentMap];

/** For claims about mean and variance alone: x = μω and y = ντ are all that matters. */
export const meanAndVariance: readonly Coordinate[] = [
  { name: 'x', factors: ['mu', 'omega'] },
  { name: 'y', factors: ['nu', 'tau'] },
];

/** For claims in which ν also stands by itself, as in ν̃ < ν or in derivatives by ν. */
export const withVariance: readonly Coordinate[] = [
  { name: 'x', factors: ['mu', 'omega'] },
  { name: 'nu', factors: ['nu'] },
  { name: 'tau', factors: ['tau'] },
];

/** y in the coordinates of {@link withVariance}. */
export const productOfVariances: Definition = { name: 'y', formula: 'nu*tau' };

/**
 * The Jacobian of (μ, ν) ↦ (mean, variance) is (ω·D(mean, x), D(mean, nu); ω·D(variance, x),
 * D(variance, nu)). With ω replaced by the largest |ω| its singular values can only grow
 * (proofs/lemmas.md, Lemma 4). `frobenius` is the square of its Frobenius norm, `det` its
 * determinant.
 */
export const jacobian: readonly Definition[] = [
  {
    name: 'frobenius',
    formula: 'omega_max^2*(D(mean, x)^2 + D(variance, x)^2) + D(mean, nu)^2 + D(variance, nu)^2',
  },
  {
    name: 'det',
    formula: 'omega_max*(D(mean, x)*D(variance, nu) - D(mean, nu)*D(variance, x))',
  },
];
