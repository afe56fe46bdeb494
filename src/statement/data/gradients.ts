import { extrema, extremum, type Quantity } from './extrema.js';
import { momentMap, productOfVariances, withVariance } from './moment-map.js';
import { theorem1 } from './theorem-1.js';
import { theorem2 } from './theorem-2.js';
import { theorem3Domains } from './theorem-3.js';
import type { Decimal, Definition, Domain, MachinePart, Part, Theorem } from './vocabulary.js';

/**
 * E f′(z)² for z ~ N(x, y), with f′ = λ for z > 0 and λα e^z for z < 0:
 * λ²(Φ(x/√y) + α² e^{2x+2y} Φ(−(x + 2y)/√y)), where Φ(x/√y) = 1 − e^{−u²} erfcx(u)/2 and
 * e^{2x+2y} Φ(−(x + 2y)/√y) = e^{−u²} erfcx(u + r)/2 (proofs/gradients/proof.md).
 */
export const gradient: Definition = {
  name: 'gradient',
  formula: 'lambda^2*(1 + exp(-u^2)/2*(alpha^2*erfcx(u + r) - erfcx(u)))',
};

/** By what a layer multiplies the second moment of what is propagated back through it. */
const factor: Quantity = {
  name: 'backward factor',
  expression: 'tau*gradient',
  coordinates: withVariance,
  definitions: [productOfVariances, ...momentMap, gradient],
  parameters: {},
};

/** (μ, ν) = (0, 1), ω = 0, τ = 1. */
const standard: Domain = {
  mu: { lower: '0', upper: '0' },
  omega: { lower: '0', upper: '0' },
  nu: { lower: '1', upper: '1' },
  tau: { lower: '1', upper: '1' },
};

const { domain: first } = theorem1.registered;
const { domain: second } = theorem2.registered;
const [thirdA, thirdB] = theorem3Domains;

/** The extrema of the backward factor over the domain of a theorem. */
const range = (name: string, about: string, domain: Domain): MachinePart[] =>
  extrema(factor, domain).map((part, i) => ({
    ...part,
    id: `${i === 0 ? 'inf' : 'sup'}-${name}`,
    says: `${part.says}, over the domain of ${about}`,
  }));

const FIFTY: Decimal = '0.00000000000000000000000000000000000000000000000001';

const derived = (id: string, says: string, from: readonly string[], anchor: string): Part => ({
  kind: 'derived',
  id,
  says,
  from,
  proof: `proofs/gradients/proof.md#${anchor}`,
});

const source = 'Klambauer et al. 2017, the corollary on gradients, which is an argument in words';

const gradients: Theorem = {
  id: 'gradients',
  title: 'By what a layer multiplies the second moment of gradients',
  source,
  folder: 'proofs/gradients',
  registered: { domain: first },
  expected: 'certified',
  parts: [
    derived(
      'closed-form',
      'gradient is E f′(z)², and tau*gradient the factor by which a layer multiplies the second moment of independent gradients',
      [],
      'the-backward-factor',
    ),
    ...range('t1', 'Theorem 1', first),
    ...range('t2', 'Theorem 2', second),
    ...range('t3a', 'Theorem 3, its first part', thirdA),
    ...range('t3b', 'Theorem 3, its second part', thirdB),
    extremum('value', factor, standard, {
      id: 'standard',
      says: 'the backward factor at (μ, ν) = (0, 1), ω = 0, τ = 1, enclosed to fifty places',
      width: FIFTY,
    }),
    derived(
      'depth',
      'over k layers whose (μ, ω, ν, τ) all lie in one of these domains, the product of the backward factors lies between the kth powers of its infimum and its supremum there',
      ['inf-t1', 'sup-t1', 'inf-t2', 'sup-t2', 'inf-t3a', 'sup-t3a', 'inf-t3b', 'sup-t3b'],
      'depth',
    ),
    derived(
      'no-uniform-bound',
      'at the fixed point (0, 1) of ω = 0, τ = 1 the product over k layers is the kth power of a number above 1.0715, so no bound holds for all depths',
      ['standard'],
      'depth',
    ),
    derived(
      'small-variances',
      'where Theorem 3 says that variances grow, every layer multiplies the second moment of gradients by more than 1.19',
      ['inf-t3a', 'inf-t3b'],
      'depth',
    ),
  ],
};

/** "Every layer shrinks gradients." */
const shrinks = (id: string, about: string, domain: Domain): MachinePart => {
  const { expression, coordinates, definitions, parameters } = factor;
  return {
    kind: 'machine',
    id,
    says: `every layer shrinks gradients: the backward factor is less than 1 ${about}`,
    domain,
    coordinates,
    definitions,
    parameters,
    inequalities: [{ id: 'factor', expression, relation: '<', bound: '1' }],
  };
};

const gradientsShrink: Theorem = {
  id: 'gradients-shrink',
  title: 'Every layer shrinks gradients: false',
  source: `${source}; read as a statement about every single layer`,
  folder: 'proofs/gradients',
  registered: { domain: first },
  expected: 'refuted',
  parts: [
    shrinks('standard', 'at (μ, ν) = (0, 1), ω = 0, τ = 1', standard),
    shrinks('t1', 'over the domain of Theorem 1', first),
    shrinks('t2', 'over the domain of Theorem 2, where variances fall', second),
  ],
};

export const gradientTheorems: readonly Theorem[] = [gradients, gradientsShrink];
