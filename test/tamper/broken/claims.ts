import type { Instance, Range } from '../../../src/statement/data/vocabulary.js';
import { domainOf, named } from '../support/certificate.js';

/**
 * Claims near the edge of the truth, on which a small defect of a prover shows. A false one comes
 * with a point at which it is false.
 */
export interface Claim {
  readonly theorem: string;
  /** Which of the machine parts of the theorem's template is at stake. */
  readonly part: string;
  readonly instance: Instance;
  readonly falseAt?: Readonly<Record<'mu' | 'omega' | 'nu' | 'tau', string>>;
  readonly violates?: string;
}

const point = (at: string): Range => ({ lower: at, upper: at });

/** ν̃ < ν, or ν̃ > ν, for μω = 0 and one τ. */
const change = (id: 'theorem-2' | 'theorem-3', lower: string, upper: string, tau = '1') => ({
  theorem: id,
  part: id === 'theorem-2' ? 'variance-decreases' : 'variance-increases',
  instance: {
    domain: { mu: point('0'), omega: point('0'), nu: { lower, upper }, tau: point(tau) },
  },
});

/** False at the end of the range of ν. */
const falls = (lower: string, upper: string, tau = '1'): Claim => ({
  ...change('theorem-2', lower, upper, tau),
  falseAt: { mu: '0', omega: '0', nu: lower, tau },
  violates: 'change',
});
const grows = (lower: string, upper: string, tau = '1'): Claim => ({
  ...change('theorem-3', lower, upper, tau),
  falseAt: { mu: '0', omega: '0', nu: upper, tau },
  violates: 'change',
});

const { domain } = named('theorem-1').registered;

/** Where μω = 0 and τ = 1 the variance 1 is fixed, and the mean 0. */
export const claims = {
  'variance falls from 0.99 on': falls('0.99', '1.2'),
  'variance falls from 0.99999 on': falls('0.99999', '1.2'),
  'variance falls from 1 - 1e-13 on': falls('0.9999999999999', '1.2'),
  // The fixed variance of this tau is some 1e-17 more.
  'variance falls at the edge': falls(
    '1.496590974413515187248981',
    '1.496590974413515187248981',
    '1.1215428',
  ),
  'variance grows up to 1.00001': grows('0.9', '1.00001'),
  'variance grows up to 1 + 1e-13': grows('0.9', '1.0000000000001'),
  // For this tau, 1.3993… is fixed.
  'variance grows up to 1.405 for tau = 1.1': grows('1.2', '1.405', '1.1'),
  'mean at least 1e-13 from (0, 1) on': {
    theorem: 'theorem-1',
    part: 'self-mapping',
    instance: {
      domain: {
        mu: { lower: '0.0000000000001', upper: '0.5' },
        omega: point('0'),
        nu: { lower: '0.8', upper: '3' },
        tau: point('1.25'),
      },
      contraction: '1',
    },
    falseAt: { mu: '0.5', omega: '0', nu: '0.8', tau: '1.25' },
    violates: 'mean-lower',
  },
  'variance falls on [1.0001, 1.2]': change('theorem-2', '1.0001', '1.2'),
  'contraction with 0.8976': {
    theorem: 'theorem-1',
    part: 'contraction',
    instance: { domain, contraction: '0.8976' },
    falseAt: { mu: '-0.1', omega: '-0.1', nu: '0.8', tau: '1.1' },
    violates: 'norm',
  },
  'contraction with 0.8977': {
    theorem: 'theorem-1',
    part: 'contraction',
    instance: { domain, contraction: '0.8977' },
  },
  'mean at least -0.031': {
    theorem: 'theorem-1',
    part: 'self-mapping',
    instance: {
      domain: { ...domain, mu: { lower: '-0.031', upper: '0.1' } },
      contraction: '0.9',
    },
    falseAt: { mu: '0.1', omega: '-0.1', nu: '0.8', tau: '0.95' },
    violates: 'mean-lower',
  },
  'variance falls for tau up to 1.5': {
    theorem: 'theorem-2',
    part: 'variance-decreases',
    instance: { domain: domainOf('theorem-2', { tau: ['0.8', '1.5'] }) },
    falseAt: { mu: '1', omega: '0.1', nu: '3', tau: '1.5' },
    violates: 'change',
  },
  'variance falls for omega = 1, tau = 1.5': {
    theorem: 'theorem-2',
    part: 'variance-decreases',
    instance: {
      domain: {
        mu: point('0'),
        omega: point('1'),
        nu: { lower: '1.05', upper: '1.2' },
        tau: point('1.5'),
      },
    },
    falseAt: { mu: '0', omega: '1', nu: '1.1', tau: '1.5' },
    violates: 'change',
  },
} satisfies Record<string, Claim>;

export type ClaimName = keyof typeof claims;
