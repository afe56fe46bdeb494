import { contraction, image, selfMapping } from './claims.js';
import { withFixedPoint } from './own-fixed-point.js';
import type { Domain, Instance, Part, Theorem } from './vocabulary.js';

/** Ω = [−0.1, 0.1] × [0.8, 1.5], for ω ∈ [−0.1, 0.1] and τ ∈ [0.95, 1.1]. */
const domain: Domain = {
  mu: { lower: '-0.1', upper: '0.1' },
  omega: { lower: '-0.1', upper: '0.1' },
  nu: { lower: '0.8', upper: '1.5' },
  tau: { lower: '0.95', upper: '1.1' },
};

/** The box in which the paper says that the fixed points lie. */
const printed = {
  mean: { lower: '-0.03106', upper: '0.06773' },
  variance: { lower: '0.80009', upper: '1.48617' },
};

/** The printed box, with the one bound that g(Ω) crosses moved by a unit of its last place. */
const enclosing = { ...printed, mean: { ...printed.mean, lower: '-0.03107' } };

/** What the theorem says on any domain. */
const template = ({ domain, contraction: q = '1', fixed }: Instance): readonly Part[] => [
  ...(fixed === undefined
    ? [selfMapping(domain), contraction('contraction', domain, q)]
    : withFixedPoint(domain, q, fixed)),
  {
    kind: 'derived',
    id: 'fixed-point',
    says: 'for every (ω, τ), g has exactly one fixed point in Ω, and every orbit in Ω converges to it at least as fast as the powers of the contraction constant',
    from: ['self-mapping', 'contraction'],
    proof: 'proofs/theorem-1/proof.md#fixed-point',
  },
];

export const theorem1: Theorem = {
  id: 'theorem-1',
  title: 'Stable and attracting fixed points',
  source: 'Klambauer et al. 2017, Theorem 1 and Lemma 12',
  registered: { domain, contraction: '0.8977' },
  expected: 'certified',
  sharper: ['range-t1', 'range-l12'],
  template,
  takesFixedPoint: true,
  parts: [
    ...template({ domain, contraction: '0.8977' }),
    {
      kind: 'derived',
      id: 'standard-fixed-point',
      says: 'for ω = 0, τ = 1 the fixed point is (0, 1), exactly',
      from: [],
      proof: 'proofs/theorem-1/proof.md#standard-fixed-point',
    },
    image(
      'image',
      'g(Ω) lies in [−0.03107, 0.06773] × [0.80009, 1.48617]',
      domain,
      enclosing.mean,
      enclosing.variance,
    ),
    image(
      'second-image',
      'g maps that box into [−0.03106, 0.06773] × [0.80009, 1.48617]',
      { ...domain, mu: enclosing.mean, nu: enclosing.variance },
      printed.mean,
      printed.variance,
    ),
    {
      kind: 'derived',
      id: 'fixed-point-box',
      says: 'every fixed point lies in [−0.03106, 0.06773] × [0.80009, 1.48617], as printed',
      from: ['self-mapping', 'contraction', 'image', 'second-image'],
      proof: 'proofs/theorem-1/proof.md#fixed-point-box',
    },
    contraction('contraction-wide', { ...domain, tau: { lower: '0.8', upper: '1.25' } }, '0.9891'),
  ],
};

/** The printed box read as a statement about all of g(Ω), which is false. */
export const theorem1Image: Theorem = {
  id: 't1-image',
  title: 'The printed box as a box for g(Ω): false as printed',
  source: 'Klambauer et al. 2017, Theorem 1, its last sentence read as a statement about g(Ω)',
  registered: { domain },
  expected: 'refuted',
  parts: [
    image(
      'image-as-printed',
      'g(Ω) lies in [−0.03106, 0.06773] × [0.80009, 1.48617]',
      domain,
      printed.mean,
      printed.variance,
    ),
  ],
};
