import { varianceMoves } from './claims.js';
import type { Domain, Theorem } from './vocabulary.js';

const first: Domain = {
  mu: { lower: '-0.1', upper: '0.1' },
  omega: { lower: '-0.1', upper: '0.1' },
  nu: { lower: '0.02', upper: '0.16' },
  tau: { lower: '0.8', upper: '1.25' },
};

const second: Domain = {
  ...first,
  nu: { lower: '0.02', upper: '0.24' },
  tau: { lower: '0.9', upper: '1.25' },
};

const increases = (id: string, domain: Domain) =>
  varianceMoves(id, 'small variances increase: ν̃ > ν', domain, '>');

export const theorem3: Theorem = {
  id: 'theorem-3',
  title: 'Increasing variance',
  source: 'Klambauer et al. 2017, Theorem 3',
  registered: { domain: first },
  expected: 'certified',
  parts: [increases('first-domain', first), increases('second-domain', second)],
  template: (instance) => [increases('variance-increases', instance.domain)],
};
