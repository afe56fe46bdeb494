import { extremum, sigmaMax } from './extrema.js';
import { meanAndVariance, momentMap, productOfVariances, withVariance } from './moment-map.js';
import { theorem1 } from './theorem-1.js';
import type { Decimal, Definition, Domain, MachinePart, Part, Theorem } from './vocabulary.js';

/**
 * Alpha dropout behind the activation: with probability 1 − q an activation becomes α′ = −λα, then
 * a(·) + b follows, with the a and b that restore mean 0 and variance 1. With t = √q and
 * spread = 1 + α′²(1 − q) they are a = 1/(t·√spread) and b = −a(1 − q)α′, and mean and variance of
 * the result are as below: smooth in t on all of [0, 1] (proofs/dropout/proof.md).
 */
export const dropout: readonly Definition[] = [
  { name: 'alpha_prime', formula: '-lambda*alpha' },
  { name: 'spread', formula: '1 + alpha_prime^2*(1 - t^2)' },
];

/** What dropout makes of `mean` and `variance`. */
const dropped: readonly Definition[] = [
  { name: 'dropped_mean', formula: 't*mean/sqrt(spread)' },
  {
    name: 'dropped_variance',
    formula: '((1 - t^2)*(alpha_prime - mean)^2 + variance)/spread',
  },
];

/** The Jacobian of the composed map, its columns as in {@link jacobian} of the map itself. */
const droppedJacobian: readonly Definition[] = [
  {
    name: 'frobenius',
    formula:
      'omega_max^2*(D(dropped_mean, x)^2 + D(dropped_variance, x)^2)' +
      ' + D(dropped_mean, nu)^2 + D(dropped_variance, nu)^2',
  },
  {
    name: 'det',
    formula:
      'omega_max*(D(dropped_mean, x)*D(dropped_variance, nu)' +
      ' - D(dropped_mean, nu)*D(dropped_variance, x))',
  },
];

/** One keep probability, or every t that the domain bounds. */
export const keeping = (keep: Decimal | undefined) =>
  keep === undefined
    ? { coordinates: [{ name: 't', factors: ['t'] as const }], parameters: {}, definitions: [] }
    : {
        coordinates: [],
        parameters: { keep },
        definitions: [{ name: 't', formula: 'sqrt(keep)' }],
      };

const selfMapping = (domain: Domain, keep?: Decimal): MachinePart => {
  const { coordinates, parameters, definitions } = keeping(keep);
  const { mu, nu } = domain;
  return {
    kind: 'machine',
    id: 'self-mapping',
    says: 'the map g followed by alpha dropout takes Ω into itself for every (ω, τ)',
    domain,
    coordinates: [...meanAndVariance, ...coordinates],
    definitions: [...momentMap, ...definitions, ...dropout, ...dropped],
    parameters,
    inequalities: [
      { id: 'mean-lower', expression: 'dropped_mean', relation: '>=', bound: mu.lower },
      { id: 'mean-upper', expression: 'dropped_mean', relation: '<=', bound: mu.upper },
      { id: 'variance-lower', expression: 'dropped_variance', relation: '>=', bound: nu.lower },
      { id: 'variance-upper', expression: 'dropped_variance', relation: '<=', bound: nu.upper },
    ],
  };
};

/** What claims about the Jacobian of the composed map have in common. */
function differentiated(keep: Decimal | undefined) {
  const { coordinates, parameters, definitions } = keeping(keep);
  return {
    coordinates: [...withVariance, ...coordinates],
    definitions: [productOfVariances, ...momentMap, ...definitions, ...dropout, ...dropped],
    parameters: { ...parameters, omega_max: { largest: 'omega' as const } },
  };
}

/** The criterion of proofs/lemmas.md, Lemma 5, for the Jacobian of the composed map. */
const contraction = (domain: Domain, q: Decimal, keep?: Decimal): MachinePart => {
  const { coordinates, parameters, definitions } = differentiated(keep);
  return {
    kind: 'machine',
    id: 'contraction',
    says: `it is a contraction in the Euclidean norm with constant ${q}: the largest singular value of its Jacobian is less`,
    domain,
    coordinates,
    definitions: [...definitions, ...droppedJacobian],
    parameters: { q, ...parameters },
    inequalities: [
      { id: 'norm', expression: 'q^4 + det^2 - q^2*frobenius', relation: '>', bound: '0' },
      { id: 'determinant', expression: 'q^4 - det^2', relation: '>', bound: '0' },
    ],
  };
};

/** The least constant that {@link contraction} holds with. */
const supremum = (domain: Domain, keep: Decimal): MachinePart => {
  const { definitions, ...rest } = differentiated(keep);
  const entries = ['mean', 'variance'].flatMap((of) => [
    `omega_max*D(dropped_${of}, x)`,
    `D(dropped_${of}, nu)`,
  ]) as [string, string, string, string];
  const quantity = {
    ...rest,
    name: 'sigma_max',
    expression: 'sigma_sup',
    definitions: [...definitions, ...sigmaMax('sigma_sup', 'l', entries)],
  };
  return extremum('sup', quantity, domain, { id: 'sup-sigma-max' });
};

const fixedPoints: readonly Part[] = [
  {
    kind: 'derived',
    id: 'fixed-point',
    says: 'for every (ω, τ) it has exactly one fixed point in Ω, and every orbit in Ω converges to it at least as fast as the powers of that constant',
    from: ['self-mapping', 'contraction'],
    proof: 'proofs/dropout/proof.md#fixed-point',
  },
  {
    kind: 'derived',
    id: 'standard-fixed-point',
    says: 'for ω = 0, τ = 1 the fixed point is (0, 1), exactly',
    from: ['self-mapping', 'contraction'],
    proof: 'proofs/dropout/proof.md#fixed-point',
  },
];

const { domain: omega } = theorem1.registered;
const source = 'Klambauer et al. 2017, "alpha dropout", where it is argued but not proved';

/** Ω kept, and a contraction, for one keep probability. */
const forOne = (keep: Decimal, q: Decimal): Theorem => ({
  id: `dropout-${keep}`,
  title: `Alpha dropout with keep probability ${keep} keeps Ω and contracts`,
  source,
  folder: 'proofs/dropout',
  registered: { domain: omega },
  expected: 'certified',
  parts: [
    selfMapping(omega, keep),
    contraction(omega, q, keep),
    supremum(omega, keep),
    ...fixedPoints,
  ],
});

/** The same for every keep probability, and for the limit q → 0. */
const every: Domain = { ...omega, t: { lower: '0', upper: '1' } };

export const dropoutTheorems: readonly Theorem[] = [
  forOne('0.95', '0.793'),
  forOne('0.9', '0.7132'),
  {
    id: 'dropout',
    title: 'Alpha dropout keeps Ω and contracts for every keep probability',
    source,
    folder: 'proofs/dropout',
    registered: { domain: every },
    expected: 'certified',
    parts: [selfMapping(every), contraction(every, '0.8977'), ...fixedPoints],
  },
];
