import { contraction, selfMapping } from './claims.js';
import { productOfVariances, withVariance, momentMap } from './moment-map.js';
import { theorem1 } from './theorem-1.js';
import type { Domain, Inequality, MachinePart, Range, Theorem } from './vocabulary.js';

const { domain: first } = theorem1.registered;
const wide: Domain = { ...first, tau: { lower: '0.8', upper: '1.25' } };
/** For these τ, and hardly any other, Ω is mapped into itself. */
const largest: Domain = { ...first, tau: { lower: '0.94444', upper: '1.11766' } };

const point = (decimal: string): Range => ({ lower: decimal, upper: decimal });

/** "The variance leaves [0.8, 1.5] at a point (μ, ω, ν), for all these τ." */
const leaves = (
  id: string,
  says: string,
  at: Domain,
  relation: Inequality['relation'],
  bound: string,
): MachinePart => ({
  kind: 'machine',
  id,
  says,
  domain: at,
  coordinates: withVariance,
  definitions: [productOfVariances, ...momentMap],
  parameters: {},
  inequalities: [{ id: 'variance', expression: 'variance', relation, bound }],
});

const selfMappingWide: Theorem = {
  id: 'l12-self-mapping',
  title: 'Self-mapping on the domain of Lemma 12: false',
  source:
    'Klambauer et al. 2017, Theorem 1 read on the domain of Lemma 12, which speaks of contraction alone',
  folder: 'proofs/lemma-12',
  registered: { domain: wide },
  expected: 'refuted',
  sharper: ['range-l12'],
  parts: [selfMapping(wide)],
};

const selfMappingLargest: Theorem = {
  id: 'l12-self-mapping-range',
  title: 'Theorem 1 for the largest range of τ',
  source: 'Beyond the paper: for which τ Theorem 1 holds on its Ω',
  folder: 'proofs/lemma-12',
  registered: { domain: largest },
  expected: 'certified',
  parts: [
    selfMapping(largest),
    contraction('contraction', largest, '0.91'),
    {
      kind: 'derived',
      id: 'fixed-point',
      says: 'for every ω ∈ [−0.1, 0.1] and τ ∈ [0.94444, 1.11766], g has exactly one fixed point in Ω, and every orbit in Ω converges to it at least as fast as the powers of the contraction constant',
      from: ['self-mapping', 'contraction'],
      proof: 'proofs/lemma-12/proof.md#the-largest-range',
    },
    leaves(
      'below',
      'for every τ ∈ [0.8, 0.94443] the variance at μ = −0.1, ω = 0.1, ν = 0.8 falls below 0.8, so g does not map Ω into itself',
      {
        mu: point('-0.1'),
        omega: point('0.1'),
        nu: point('0.8'),
        tau: { lower: '0.8', upper: '0.94443' },
      },
      '<',
      '0.8',
    ),
    leaves(
      'above',
      'for every τ ∈ [1.11767, 1.25] the variance at μ = 0.1, ω = 0.1, ν = 1.5 rises above 1.5, so g does not map Ω into itself',
      {
        mu: point('0.1'),
        omega: point('0.1'),
        nu: point('1.5'),
        tau: { lower: '1.11767', upper: '1.25' },
      },
      '>',
      '1.5',
    ),
  ],
};

/** Where Theorem 1's Ω is mapped into itself, and where it is not. */
export const lemma12Theorems: readonly Theorem[] = [selfMappingWide, selfMappingLargest];
