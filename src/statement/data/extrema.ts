import { meanAndVariance, momentMap, productOfVariances, withVariance } from './moment-map.js';
import type {
  Coordinate,
  Decimal,
  Definition,
  Domain,
  Extremum,
  MachinePart,
  Parameter,
} from './vocabulary.js';

/** What an extremum is asked of: an expression, in coordinates that fit it. */
export interface Quantity {
  readonly name: string;
  readonly expression: string;
  readonly coordinates: readonly Coordinate[];
  readonly definitions: readonly Definition[];
  readonly parameters: Readonly<Record<string, Parameter>>;
}

const plain = (name: string, coordinates: readonly Coordinate[], expression = name): Quantity => ({
  name,
  expression,
  coordinates,
  definitions: coordinates === withVariance ? [productOfVariances, ...momentMap] : momentMap,
  parameters: {},
});

export const mean = plain('mean', meanAndVariance);
export const variance = plain('variance', meanAndVariance);
/** By how much the variance grows from one layer to the next. */
export const change = plain('variance - nu', withVariance);

/**
 * The largest singular value of J = (a, b; c, d): half of hypot(a + d, b − c) + hypot(a − d, b + c)
 * (proofs/lemmas.md, Lemma 5). Neither root has a zero near the domains that are of interest.
 */
export const sigmaMax = (
  name: string,
  j: string,
  [a, b, c, d]: readonly [string, string, string, string],
): Definition[] => [
  { name: `${j}_a`, formula: a },
  { name: `${j}_b`, formula: b },
  { name: `${j}_c`, formula: c },
  { name: `${j}_d`, formula: d },
  {
    name,
    formula:
      `(sqrt((${j}_a + ${j}_d)^2 + (${j}_b - ${j}_c)^2)` +
      ` + sqrt((${j}_a - ${j}_d)^2 + (${j}_b + ${j}_c)^2))/2`,
  },
];

/**
 * σ_max with ω replaced by the largest |ω|, in three coordinates: its supremum is that of σ_max, as
 * singular values grow with |ω| and x takes all its values where |ω| is largest (Lemma 4).
 */
export const largestSigmaMax: Quantity = {
  name: 'sigma_max',
  expression: 'sigma_sup',
  coordinates: withVariance,
  definitions: [
    productOfVariances,
    ...momentMap,
    ...sigmaMax('sigma_sup', 'l', [
      'omega_max*D(mean, x)',
      'D(mean, nu)',
      'omega_max*D(variance, x)',
      'D(variance, nu)',
    ]),
  ],
  parameters: { omega_max: { largest: 'omega' } },
};

/**
 * σ_max with |ω| replaced by |x|/max |μ|, in three coordinates, for a domain on which |μ| is one
 * number: there x/max |μ| is ω but for its sign, which changes no singular value.
 */
export const smallestSigmaMax: Quantity = {
  name: 'sigma_max',
  expression: 'sigma_inf',
  coordinates: withVariance,
  definitions: [
    productOfVariances,
    ...momentMap,
    ...sigmaMax('sigma_inf', 's', [
      'x/mu_max*D(mean, x)',
      'D(mean, nu)',
      'x/mu_max*D(variance, x)',
      'D(variance, nu)',
    ]),
  ],
  parameters: { mu_max: { largest: 'mu' } },
};

/** σ_max at a point, in all four variables. */
export const pointwiseSigmaMax: Quantity = {
  name: 'sigma_max',
  expression: 'sigma_max',
  coordinates: (['mu', 'omega', 'nu', 'tau'] as const).map((v) => ({ name: v, factors: [v] })),
  definitions: [
    { name: 'x', formula: 'mu*omega' },
    productOfVariances,
    ...momentMap,
    ...sigmaMax('sigma_max', 'j', [
      'D(mean, mu)',
      'D(mean, nu)',
      'D(variance, mu)',
      'D(variance, nu)',
    ]),
  ],
  parameters: {},
};

/** A dozen guaranteed places. */
const WIDTH: Decimal = '0.000000000001';

/** "The infimum (supremum) of the quantity over the domain, to the width asked for." */
export const extremum = (
  of: Extremum['of'],
  { name, expression, ...rest }: Quantity,
  domain: Domain,
  options: Pick<Partial<MachinePart>, 'id' | 'says'> &
    Pick<Partial<Extremum>, 'width' | 'within'> = {},
): MachinePart => {
  const { id, says, width = WIDTH, ...claim } = options;
  const what = { inf: 'the infimum', sup: 'the supremum', value: 'the value' }[of];
  return {
    kind: 'machine',
    id: id ?? `${of}-${name.replace(/[^a-z]+/g, '-')}`,
    says: says ?? `${what} of ${name}, enclosed to ${width}`,
    domain,
    ...rest,
    inequalities: [],
    extremum: { of, quantity: name, expression, width, ...claim },
  };
};

/** Infimum and supremum of a quantity. */
export const extrema = (quantity: Quantity, domain: Domain): MachinePart[] => [
  extremum('inf', quantity, domain),
  extremum('sup', quantity, domain),
];
