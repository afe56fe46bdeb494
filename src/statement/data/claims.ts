import { type Activation, activationOn, steepestOn } from './activation.js';
import {
  anyMomentMap,
  jacobian,
  meanAndVariance,
  productOfVariances,
  withVariance,
} from './moment-map.js';
import type { Decimal, Domain, MachinePart, Range, Relation } from './vocabulary.js';

/*
 * Each claim is about the activation given, or else about every α and λ that its domain bounds, or
 * else about the standard ones.
 */

/** "g maps Ω into the box [mean] × [variance], for every (ω, τ)." */
export function image(
  id: string,
  says: string,
  domain: Domain,
  mean: Range,
  variance: Range,
  { coordinates, parameters, definitions }: Activation = activationOn(domain),
): MachinePart {
  return {
    kind: 'machine',
    id,
    says,
    domain,
    coordinates: [...meanAndVariance, ...coordinates],
    definitions: [...definitions, ...anyMomentMap],
    parameters,
    inequalities: [
      { id: 'mean-lower', expression: 'mean', relation: '>=', bound: mean.lower },
      { id: 'mean-upper', expression: 'mean', relation: '<=', bound: mean.upper },
      { id: 'variance-lower', expression: 'variance', relation: '>=', bound: variance.lower },
      { id: 'variance-upper', expression: 'variance', relation: '<=', bound: variance.upper },
    ],
  };
}

/** "g maps Ω = [mu] × [nu] into itself, for every (ω, τ)." */
export const selfMapping = (domain: Domain, activation?: Activation): MachinePart =>
  image(
    'self-mapping',
    'g maps Ω into itself for every (ω, τ)',
    domain,
    domain.mu,
    domain.nu,
    activation,
  );

/**
 * "For every (ω, τ), g is a contraction on Ω in the Euclidean norm with constant q": the largest
 * singular value of the Jacobian is below q everywhere. For a 2×2 matrix J that holds exactly when
 * ‖J‖_F² < q² + det(J)²/q² and |det J| < q² (proofs/lemmas.md, Lemma 5).
 */
export const contraction = (
  id: string,
  domain: Domain,
  q: Decimal,
  { coordinates, parameters, definitions }: Activation = steepestOn(domain),
): MachinePart => ({
  kind: 'machine',
  id,
  says: `the largest singular value of the Jacobian of g is less than ${q}, so g is a contraction in the Euclidean norm${q === '1' ? '' : ` with constant ${q}`}`,
  domain,
  coordinates: [...withVariance, ...coordinates],
  definitions: [productOfVariances, ...definitions, ...anyMomentMap, ...jacobian],
  parameters: { q, omega_max: { largest: 'omega' }, ...parameters },
  inequalities: [
    { id: 'norm', expression: 'q^4 + det^2 - q^2*frobenius', relation: '>', bound: '0' },
    { id: 'determinant', expression: 'q^4 - det^2', relation: '>', bound: '0' },
  ],
});

/** "From one layer to the next the variance changes by an amount that is (relation) the bound." */
export const varianceChange = (
  id: string,
  says: string,
  domain: Domain,
  relation: Relation,
  bound: Decimal,
  { coordinates, parameters, definitions }: Activation = activationOn(domain),
): MachinePart => ({
  kind: 'machine',
  id,
  says,
  domain,
  coordinates: [...withVariance, ...coordinates],
  definitions: [productOfVariances, ...definitions, ...anyMomentMap],
  parameters,
  inequalities: [{ id: 'change', expression: 'variance - nu', relation, bound }],
});
