import { contraction, selfMapping, varianceChange } from './claims.js';
import { meanAndVariance, momentMap } from './moment-map.js';
import { theorem1 } from './theorem-1.js';
import type {
  Decimal,
  Domain,
  Inequality,
  MachinePart,
  Part,
  Range,
  Relation,
  Theorem,
} from './vocabulary.js';

/** All layers of Theorems 2 and 3 for which |μ| ≤ `most`. */
const wide = (most: Decimal, nu: Range): Domain => ({
  mu: { lower: `-${most}`, upper: most },
  omega: { lower: '-0.1', upper: '0.1' },
  nu,
  tau: { lower: '0.8', upper: '1.25' },
});

/** Those with the τ of Theorem 1. */
const narrow = (most: Decimal, nu: Range): Domain => ({
  ...wide(most, nu),
  tau: { lower: '0.95', upper: '1.1' },
});

/** S = [−1.25, 1.25] × [0.02, 16]: every μ and ν of Theorems 1, 2 and 3. */
const all: Range = { lower: '0.02', upper: '16' };

/** Bounds that mean and variance of the next layer keep. */
function keeps(
  id: string,
  says: string,
  domain: Domain,
  bounds: readonly [expression: 'mean' | 'variance', Relation, Decimal][],
): MachinePart {
  return {
    kind: 'machine',
    id,
    says,
    domain,
    coordinates: meanAndVariance,
    definitions: momentMap,
    parameters: {},
    inequalities: bounds.map(
      ([expression, relation, bound]): Inequality => ({
        id: `${expression}-${relation === '>=' ? 'lower' : 'upper'}`,
        expression,
        relation,
        bound,
      }),
    ),
  };
}

const derived = (id: string, says: string, from: readonly string[]): Part => ({
  kind: 'derived',
  id,
  says,
  from,
  proof: `proofs/orbits/proof.md#${id}`,
});

const falls = (id: string, domain: Domain, by: Decimal): MachinePart =>
  varianceChange(id, `the variance falls by at least ${by}`, domain, '<=', `-${by}`);

const rises = (id: string, domain: Domain, by: Decimal): MachinePart =>
  varianceChange(id, `the variance grows by at least ${by}`, domain, '>=', by);

const { domain: omega } = theorem1.registered;

/** Parts about layers with τ in [0.8, 1.25]. */
const bounded: readonly Part[] = [
  keeps('stay', 'the map g takes S = [−1.25, 1.25] × [0.02, 16] into itself', wide('1.25', all), [
    ['mean', '>=', '-1.25'],
    ['mean', '<=', '1.25'],
    ['variance', '>=', '0.02'],
    ['variance', '<=', '16'],
  ]),
  falls('fall-to-3', wide('1.25', { lower: '3', upper: '16' }), '0.098'),
  keeps('below-3', 'variances stay below 3', wide('1.25', { lower: '0.02', upper: '3' }), [
    ['variance', '<=', '3'],
  ]),
  derived(
    'bounded',
    'whatever the layers, with ω in [−0.1, 0.1] and τ in [0.8, 1.25] each: an orbit that starts in S stays in S, and after 133 layers its variance is at most 3 for good',
    ['stay', 'fall-to-3', 'below-3'],
  ),
];

/** Parts about layers with τ in [0.95, 1.1], in the order in which an orbit passes through them. */
const stages: readonly MachinePart[] = [
  falls('fall-to-4', narrow('1.25', { lower: '4', upper: '16' }), '0.7'),
  falls('fall-to-2', narrow('1.25', { lower: '2', upper: '4' }), '0.08'),
  keeps(
    'below-2',
    'variances stay below 2, and then |μ| ≤ 0.4',
    narrow('1.25', { lower: '0.02', upper: '2' }),
    [
      ['mean', '>=', '-0.4'],
      ['mean', '<=', '0.4'],
      ['variance', '<=', '2'],
    ],
  ),
  keeps('mean-to-0.2', 'then |μ| ≤ 0.2', narrow('0.4', { lower: '0.02', upper: '2' }), [
    ['mean', '>=', '-0.2'],
    ['mean', '<=', '0.2'],
  ]),
  falls('fall-to-1.6', narrow('0.2', { lower: '1.6', upper: '2' }), '0.02'),
  keeps('below-1.6', 'variances stay below 1.6', narrow('0.2', { lower: '0.02', upper: '1.6' }), [
    ['variance', '<=', '1.6'],
  ]),
  rises('rise-to-0.75', narrow('0.2', { lower: '0.02', upper: '0.75' }), '0.008'),
  keeps(
    'above-0.75',
    'variances stay above 0.75, and then |μ| ≤ 0.1',
    narrow('0.2', { lower: '0.75', upper: '1.6' }),
    [
      ['mean', '>=', '-0.1'],
      ['mean', '<=', '0.1'],
      ['variance', '>=', '0.75'],
    ],
  ),
  falls('fall-to-1.5', narrow('0.1', { lower: '1.5', upper: '1.6' }), '0.01'),
  keeps('below-1.5', 'variances stay below 1.5', narrow('0.1', { lower: '0.75', upper: '1.5' }), [
    ['variance', '<=', '1.5'],
  ]),
  rises('rise-to-0.8', narrow('0.1', { lower: '0.75', upper: '0.8' }), '0.003'),
  selfMapping(omega),
];

const settling: readonly string[] = ['stay', ...stages.map(({ id }) => id)];

export const orbits: Theorem = {
  id: 'orbits',
  title: 'Means and variances layer after layer: bounded, and settling in Ω',
  source:
    'beyond the paper, whose corollary that variances neither explode nor vanish is an argument in words',
  folder: 'proofs/orbits',
  registered: { domain: wide('1.25', all) },
  expected: 'certified',
  parts: [
    ...bounded,
    ...stages,
    derived(
      'settling',
      'whatever the layers, with ω in [−0.1, 0.1] and τ in [0.95, 1.1] each: an orbit that starts in S is in Ω after 185 layers, for good',
      settling,
    ),
    contraction('contraction', omega, '0.8977'),
    derived(
      'global-attraction',
      'for every such (ω, τ), the same in all layers: the fixed point of g in Ω is its only one in S, and every orbit that starts in S converges to it',
      [...settling, 'contraction'],
    ),
  ],
};
