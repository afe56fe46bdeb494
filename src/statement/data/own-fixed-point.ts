import { fixing } from './activation.js';
import { contraction, selfMapping } from './claims.js';
import { anyMomentMap, meanAndVariance } from './moment-map.js';
import type { Decimal, Domain, FixedPoint, Inequality, Part, Range } from './vocabulary.js';

const point = (at: Decimal) => ({ lower: at, upper: at });

/** Where (μ, ν) is to be fixed: ω = τ = 1. (For μ = 0 it is then fixed at every ω, as μω = 0.) */
export const layerOf = ({ mu, nu }: Pick<FixedPoint, 'mu' | 'nu'>) => ({
  mu: point(mu),
  omega: point('1'),
  nu: point(nu),
  tau: point('1'),
});

/** The names of the matrix' entries. */
const rows = { 1: ['h11', 'h12'], 2: ['h21', 'h22'] } as const;

/** p − H·F(p) for p = (α, λ), F = (mean − μ, variance − ν) and the matrix H of the instance, by rows. */
const step = (name: string, row: 1 | 2): string =>
  `${name} - ${rows[row][0]}*(mean - fixed_mu) - ${rows[row][1]}*(variance - fixed_nu)`;

const within = (name: string, { lower, upper }: Range): Inequality[] => [
  { id: `${name}-lower`, expression: `next_${name}`, relation: '>=', bound: lower },
  { id: `${name}-upper`, expression: `next_${name}`, relation: '<=', bound: upper },
];

/**
 * That there is exactly one (α, λ) in the instance's ranges for which (μ, ν) is a fixed point: the
 * map p ↦ p − H·F(p) takes the box of these ranges into itself and contracts it.
 */
export function activationParts(domain: Domain, fixed: FixedPoint): Part[] {
  const { mu, nu, inverse } = fixed;
  const { alpha, lambda } = domain;
  if (alpha === undefined || lambda === undefined) throw new Error('no ranges of α and λ');
  const [h11, h12, h21, h22] = inverse;
  const at = { mu, omega: '1', nu, tau: '1' };
  return [
    {
      kind: 'machine',
      id: 'activation',
      says: `a Newton step for the α and λ for which f(z), z ~ N(${mu}, ${nu}), has this mean and variance maps their box into itself, and contracts it`,
      domain: { ...layerOf(fixed), alpha, lambda },
      coordinates: [
        ...meanAndVariance,
        { name: 'alpha', factors: ['alpha'] },
        { name: 'lambda', factors: ['lambda'] },
      ],
      definitions: [
        ...anyMomentMap,
        { name: 'next_alpha', formula: step('alpha', 1) },
        { name: 'next_lambda', formula: step('lambda', 2) },
      ],
      parameters: { fixed_mu: mu, fixed_nu: nu, h11, h12, h21, h22 },
      inequalities: [
        ...within('alpha', alpha),
        ...within('lambda', lambda),
        {
          id: 'contraction',
          expression:
            'D(next_alpha, alpha)^2 + D(next_alpha, lambda)^2' +
            ' + D(next_lambda, alpha)^2 + D(next_lambda, lambda)^2',
          relation: '<',
          bound: '1',
        },
      ],
    },
    {
      kind: 'derived',
      id: 'only-activation',
      says: `exactly one pair of positive numbers α and λ does that: it lies in [${alpha.lower}, ${alpha.upper}] × [${lambda.lower}, ${lambda.upper}], and is what the parts below have for α and λ; with it (${mu}, ${nu}) is a fixed point at ω = τ = 1, and if its mean is 0 at every ω`,
      from: ['activation'],
      proof: 'proofs/own-fixed-point/proof.md#the-closed-form',
      bounds: [
        { quantity: 'alpha', extremum: 'value', ...alpha, at },
        { quantity: 'lambda', extremum: 'value', ...lambda, at },
      ],
    },
  ];
}

/** Theorem 1's machine parts for that α and λ, in the four variables of a layer. */
export function withFixedPoint(domain: Domain, q: Decimal, fixed: FixedPoint): Part[] {
  const { mu, omega, nu, tau } = domain;
  const layers = { mu, omega, nu, tau };
  const activation = fixing(fixed.mu, fixed.nu);
  return [
    ...activationParts(domain, fixed),
    selfMapping(layers, activation),
    contraction('contraction', layers, q, activation),
  ];
}
