import { standardActivation } from './moment-map.js';
import type { Coordinate, Decimal, Definition, Domain, Parameter } from './vocabulary.js';

/** Where `alpha` and `lambda` come from: what a claim about SELU adds to the moment map. */
export interface Activation {
  readonly coordinates: readonly Coordinate[];
  readonly parameters: Readonly<Record<string, Parameter>>;
  readonly definitions: readonly Definition[];
}

/** α01 and λ01. */
const standard: Activation = { coordinates: [], parameters: {}, definitions: standardActivation };

const alpha: Coordinate = { name: 'alpha', factors: ['alpha'] };

/** Every α and every λ of the domain. */
const free: Activation = {
  coordinates: [alpha, { name: 'lambda', factors: ['lambda'] }],
  parameters: {},
  definitions: [],
};

/** Every α of the domain, and its largest λ. */
const withLargestLambda: Activation = {
  coordinates: [alpha],
  parameters: { lambda_max: { largest: 'lambda' } },
  definitions: [{ name: 'lambda', formula: 'lambda_max' }],
};

const isFree = ({ alpha, lambda }: Domain): boolean => alpha !== undefined && lambda !== undefined;

/** All α and λ that the domain bounds; the standard ones if it bounds none. */
export const activationOn = (domain: Domain): Activation => (isFree(domain) ? free : standard);

/**
 * The same where only singular values of the Jacobian matter: they grow with λ
 * (proofs/what-ships/proof.md, "Contraction"), so that its largest value stands for all.
 */
export const steepestOn = (domain: Domain): Activation =>
  isFree(domain) ? withLargestLambda : standard;

/**
 * The α and λ for which (μ, ν) is a fixed point where z ~ N(μ, ν), that is, at ω = τ = 1, and for
 * μ = 0 at every ω. With z⁺ = max(z, 0) and e = (e^z − 1)·1(z ≤ 0), a = E z⁺, b = E e < 0, c = E(z⁺)²
 * and d = E e², they are the solution with α, λ > 0 of λ(a + αb) = μ, λ²(c + α²d) = ν + μ²
 * (proofs/own-fixed-point/proof.md, "The closed form").
 */
export const fixing = (mu: Decimal, nu: Decimal): Activation => ({
  coordinates: [],
  parameters: { fixed_mu: mu, fixed_nu: nu },
  definitions: [
    { name: 'fixed_r', formula: 'sqrt(2*fixed_nu)' },
    { name: 'fixed_u', formula: 'fixed_mu/fixed_r' },
    {
      name: 'a',
      formula: 'fixed_mu + exp(-fixed_u^2)/2*(fixed_r/sqrt(pi) - fixed_mu*erfcx(fixed_u))',
    },
    {
      name: 'b',
      formula: 'exp(-fixed_u^2)/2*(erfcx(fixed_u + fixed_r/2) - erfcx(fixed_u))',
    },
    {
      name: 'c',
      formula:
        'fixed_mu^2 + fixed_nu' +
        ' + exp(-fixed_u^2)/2*(fixed_mu*fixed_r/sqrt(pi) - (fixed_mu^2 + fixed_nu)*erfcx(fixed_u))',
    },
    {
      name: 'd',
      formula:
        'exp(-fixed_u^2)/2*(erfcx(fixed_u + fixed_r) - 2*erfcx(fixed_u + fixed_r/2) + erfcx(fixed_u))',
    },
    { name: 'k', formula: 'c*b^2 + d*a^2' },
    {
      name: 'lambda',
      formula: '(a*d*fixed_mu - b*sqrt((fixed_nu + fixed_mu^2)*k - c*d*fixed_mu^2))/k',
    },
    { name: 'alpha', formula: '(fixed_mu/lambda - a)/b' },
  ],
});
