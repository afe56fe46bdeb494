import { varianceChange } from './claims.js';
import type { Domain, Theorem } from './vocabulary.js';

const domain: Domain = {
  mu: { lower: '-1', upper: '1' },
  omega: { lower: '-0.1', upper: '0.1' },
  nu: { lower: '3', upper: '16' },
  tau: { lower: '0.8', upper: '1.25' },
};

/** The paper says ν̃ < ν; on its domain the variance falls by at least 0.1197. */
export const theorem2: Theorem = {
  id: 'theorem-2',
  title: 'Decreasing variance',
  source: 'Klambauer et al. 2017, Theorem 2',
  registered: { domain },
  expected: 'certified',
  sharper: ['range-t2'],
  parts: [
    varianceChange(
      'variance-decreases',
      'large variances decrease: ν̃ ≤ ν − 0.1197, so ν̃ < ν',
      domain,
      '<=',
      '-0.1197',
    ),
  ],
  template: (instance) => [
    varianceChange(
      'variance-decreases',
      'large variances decrease: ν̃ < ν',
      instance.domain,
      '<',
      '0',
    ),
  ],
};
