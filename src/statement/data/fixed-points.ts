import { contraction, image } from './claims.js';
import { momentMap, productOfVariances, withVariance } from './moment-map.js';
import { theorem1 } from './theorem-1.js';
import type { Decimal, Domain, Inequality, MachinePart, Range, Theorem } from './vocabulary.js';

/** Theorem 1's: Ω × (ω, τ). */
const { domain } = theorem1.registered;

/** Where ω and τ, and so mean and variance of the fixed point, are extreme. */
const corner = (tau: Decimal, mu: Range, nu: Range): Domain => ({
  mu,
  omega: { lower: '0.1', upper: '0.1' },
  nu,
  tau: { lower: tau, upper: tau },
});

const highest = corner(
  '1.1',
  { lower: '0.054705980618', upper: '0.054705980619' },
  { lower: '1.410289829275', upper: '1.410289829276' },
);
const lowest = corner(
  '0.95',
  { lower: '-0.020870308622', upper: '-0.020870308621' },
  { lower: '0.826473750625', upper: '0.826473750627' },
);

const boxAt = (id: string, { mu, nu, ...rest }: Domain): MachinePart =>
  image(
    id,
    `for ω = 0.1, τ = ${rest.tau.lower}, g maps [${mu.lower}, ${mu.upper}] × [${nu.lower}, ${nu.upper}] into itself`,
    { mu, nu, ...rest },
    mu,
    nu,
  );

const positive = (id: string, expression: string): Inequality => ({
  id,
  expression,
  relation: '>',
  bound: '0',
});

/**
 * With J the Jacobian of g by (μ, ν), the fixed point moves by (I − J)⁻¹ times the derivative of g by
 * ω, (μ·D(mean, x), μ·D(variance, x)), or by τ, (ν·D(mean, y), ν·D(variance, y)). The components of
 * adj(I − J) times these, without the factors μ and ν, are positive; those by τ are multiplied by τ.
 * The last of them is affine in ω.
 */
const directions: MachinePart = {
  kind: 'machine',
  id: 'directions',
  says: 'adj(I − J) turns the derivatives of g by ω (over μ) and by τ into vectors with positive components',
  domain,
  coordinates: withVariance,
  definitions: [
    productOfVariances,
    ...momentMap,
    { name: 'minor', formula: 'D(mean, x)*D(variance, nu) - D(mean, nu)*D(variance, x)' },
  ],
  parameters: { omega_max: { largest: 'omega' } },
  inequalities: [
    positive('mean-by-omega', 'D(mean, x) - minor'),
    positive('variance-by-omega', 'D(variance, x)'),
    positive('mean-by-tau', 'D(mean, nu)'),
    positive('variance-by-tau-lower', 'D(variance, nu) - omega_max*minor'),
    positive('variance-by-tau-upper', 'D(variance, nu) + omega_max*minor'),
  ],
};

const proof = (anchor: string): string => `proofs/fixed-points/proof.md#${anchor}`;
const at = ({ omega, tau }: Domain) => ({ omega: omega.lower, tau: tau.lower });

export const fixedPoints: Theorem = {
  id: 'fixed-points',
  title: 'All fixed points, sharply',
  source: 'Beyond the paper, whose box for them is wider',
  folder: 'proofs/fixed-points',
  registered: { domain },
  expected: 'certified',
  parts: [
    image(
      'interior',
      'g maps Ω into [−0.09, 0.09] × [0.801, 1.49], which is in its interior',
      domain,
      { lower: '-0.09', upper: '0.09' },
      { lower: '0.801', upper: '1.49' },
    ),
    contraction('contraction', domain, '1'),
    directions,
    {
      kind: 'derived',
      id: 'monotone',
      says: 'mean and variance of the fixed point in Ω increase with τ; with ω they increase where τ > 1 and decrease where τ < 1',
      from: ['interior', 'contraction', 'directions'],
      proof: proof('how-the-fixed-point-moves'),
    },
    boxAt('highest', highest),
    boxAt('lowest', lowest),
    {
      kind: 'derived',
      id: 'fixed-points',
      says: 'the fixed points in Ω for all (ω, τ) lie in [−0.020870308622, 0.054705980619] × [0.826473750625, 1.410289829276], and each of the four bounds is attained to within 0.000000000002',
      from: ['interior', 'contraction', 'directions', 'highest', 'lowest'],
      proof: proof('all-fixed-points'),
      bounds: [
        { quantity: 'fixed-point mean', extremum: 'inf', ...lowest.mu, at: at(lowest) },
        { quantity: 'fixed-point mean', extremum: 'sup', ...highest.mu, at: at(highest) },
        { quantity: 'fixed-point variance', extremum: 'inf', ...lowest.nu, at: at(lowest) },
        { quantity: 'fixed-point variance', extremum: 'sup', ...highest.nu, at: at(highest) },
      ],
    },
  ],
};
