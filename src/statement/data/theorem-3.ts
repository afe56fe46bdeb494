import { varianceChange } from './claims.js';
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

/** Both of its domains. */
export const theorem3Domains = [first, second] as const;

/** The paper says ν̃ > ν; on its domains the variance grows by at least 0.006 and 0.01. */
export const theorem3: Theorem = {
  id: 'theorem-3',
  title: 'Increasing variance',
  source: 'Klambauer et al. 2017, Theorem 3',
  registered: { domain: first },
  expected: 'certified',
  sharper: ['range-t3a', 'range-t3b'],
  parts: [
    varianceChange(
      'first-domain',
      'small variances increase: ν̃ ≥ ν + 0.006, so ν̃ > ν',
      first,
      '>=',
      '0.006',
    ),
    varianceChange(
      'second-domain',
      'small variances increase: ν̃ ≥ ν + 0.01, so ν̃ > ν',
      second,
      '>=',
      '0.01',
    ),
  ],
  template: (instance) => [
    varianceChange(
      'variance-increases',
      'small variances increase: ν̃ > ν',
      instance.domain,
      '>',
      '0',
    ),
  ],
};
