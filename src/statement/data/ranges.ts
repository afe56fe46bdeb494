import {
  change,
  extrema,
  extremum,
  largestSigmaMax,
  mean,
  smallestSigmaMax,
  variance,
} from './extrema.js';
import { theorem1 } from './theorem-1.js';
import { theorem2 } from './theorem-2.js';
import { theorem3Domains } from './theorem-3.js';
import type { Domain, Part, Theorem } from './vocabulary.js';

/** The points of a domain at which μ is at its lower end. */
const face = (domain: Domain): Domain => ({
  ...domain,
  mu: { lower: domain.mu.lower, upper: domain.mu.lower },
});

/** The extrema of mean, variance and σ_max. */
const mapRanges = (domain: Domain): readonly Part[] => [
  ...extrema(mean, domain),
  ...extrema(variance, domain),
  extremum('inf', smallestSigmaMax, face(domain), { id: 'inf-sigma-max-face' }),
  {
    kind: 'derived',
    id: 'inf-sigma-max',
    says: 'that is the infimum of sigma_max over the whole domain',
    from: ['inf-sigma-max-face'],
    proof: 'proofs/ranges/proof.md#the-largest-singular-value-from-below',
  },
  extremum('sup', largestSigmaMax, domain, { id: 'sup-sigma-max' }),
];

const ranges = (id: string, about: string, domain: Domain, parts: readonly Part[]): Theorem => ({
  id,
  title: `Sharp ranges over the domain of ${about}`,
  source: 'beyond the paper, which prints floating-point optima',
  folder: 'proofs/ranges',
  registered: { domain },
  expected: 'certified',
  parts,
});

const { domain: first } = theorem1.registered;
const wide: Domain = { ...first, tau: { lower: '0.8', upper: '1.25' } };
const { domain: second } = theorem2.registered;
const [thirdA, thirdB] = theorem3Domains;

export const rangeTheorems: readonly Theorem[] = [
  ranges('range-t1', 'Theorem 1', first, mapRanges(first)),
  ranges('range-l12', 'Lemma 12', wide, mapRanges(wide)),
  ranges('range-t2', 'Theorem 2', second, extrema(change, second)),
  ranges('range-t3a', 'Theorem 3, its first part', thirdA, extrema(change, thirdA)),
  ranges('range-t3b', 'Theorem 3, its second part', thirdB, extrema(change, thirdB)),
];
