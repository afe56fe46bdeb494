import { extremum, type Quantity } from './extrema.js';
import { gradient } from './gradients.js';
import { momentMap, productOfVariances } from './moment-map.js';
import type {
  Coordinate,
  Decimal,
  Definition,
  Domain,
  MachinePart,
  Part,
  Range,
  Theorem,
} from './vocabulary.js';

/**
 * PyTorch's gain 3/4 for SELU: weights of variance (9/16)/n, so τ = 9/16; and ω = 0.
 *
 * The *paper's map* sends ν to the variance of f(z), z ~ N(0, τν). The *random-weight map* sends a
 * second moment m to that of f(z), z ~ N(0, τm): `second` with `nu` for m. Its reason is that weights
 * drawn anew make a random ω of variance τ as well (proofs/f5/proof.md).
 */
const layer = (nu: Range): Domain => ({
  mu: { lower: '0', upper: '0' },
  omega: { lower: '0', upper: '0' },
  nu,
  tau: { lower: '0.5625', upper: '0.5625' },
});

/** All that varies is ν. */
const coordinates: readonly Coordinate[] = [{ name: 'nu', factors: ['nu'] }];

const definitions: readonly Definition[] = [
  { name: 'x', formula: '0' },
  { name: 'tau', formula: '9/16' },
  productOfVariances,
  ...momentMap,
];

interface Model {
  /** Prefix of the parts' ids. */
  readonly id: string;
  readonly map: 'variance' | 'second';
  /** What the map is one of, in words. */
  readonly of: string;
  /** The fixed point lies in it. */
  readonly box: Range;
  /** A Lipschitz constant there. */
  readonly slope: Decimal;
}

const paper: Model = {
  id: 'paper',
  map: 'variance',
  of: "the paper's map of variances",
  box: { lower: '0.0267643294', upper: '0.02676432941' },
  slope: '0.941',
};

const random: Model = {
  id: 'random',
  map: 'second',
  of: 'the random-weight map of second moments',
  box: { lower: '0.04094895041', upper: '0.04094895042' },
  slope: '0.924',
};

/** The range of starts. */
const starts: Range = { lower: '0.001', upper: '16' };

/** A fixed point in a small box; elsewhere every step goes towards it. */
function fixedPoint({ id, map, of, box, slope }: Model): Part[] {
  const part = (
    suffix: string,
    says: string,
    nu: Range,
    inequalities: MachinePart['inequalities'],
  ): MachinePart => ({
    kind: 'machine',
    id: `${id}-${suffix}`,
    says: `${of} ${says}`,
    domain: layer(nu),
    coordinates,
    definitions,
    parameters: {},
    inequalities,
  });
  const parts = [
    part('self-mapping', `maps [${box.lower}, ${box.upper}] into itself`, box, [
      { id: 'lower', expression: map, relation: '>=', bound: box.lower },
      { id: 'upper', expression: map, relation: '<=', bound: box.upper },
    ]),
    part('contraction', `contracts there, by a factor of at most ${slope}`, box, [
      { id: 'lower', expression: `D(${map}, nu)`, relation: '>=', bound: `-${slope}` },
      { id: 'upper', expression: `D(${map}, nu)`, relation: '<=', bound: slope },
    ]),
    part('increases', 'is increasing', starts, [
      { id: 'slope', expression: `D(${map}, nu)`, relation: '>', bound: '0' },
    ]),
    part('below', 'goes up from below that', { lower: starts.lower, upper: box.lower }, [
      { id: 'change', expression: `${map} - nu`, relation: '>', bound: '0' },
    ]),
    part('above', 'goes down from above that', { lower: box.upper, upper: starts.upper }, [
      { id: 'change', expression: `${map} - nu`, relation: '<', bound: '0' },
    ]),
  ];
  return [
    ...parts,
    {
      kind: 'derived',
      id: `${id}-fixed-point`,
      says: `${of} has exactly one fixed point in [${starts.lower}, ${starts.upper}]; it lies in [${box.lower}, ${box.upper}], and every orbit that starts in [${starts.lower}, ${starts.upper}] converges to it`,
      from: parts.map((p) => p.id),
      proof: 'proofs/f5/proof.md#the-fixed-points',
    },
  ];
}

const quantity = (
  name: string,
  expression: string,
  more: readonly Definition[] = definitions,
): Quantity => ({ name, expression, coordinates, definitions: more, parameters: {} });

const rootOf = (name: string): Quantity => quantity(`sqrt(${name}) near ${name}*`, 'sqrt(nu)', []);

/** Bounds of a quantity at the fixed point: its infimum and supremum over the box around it. */
const at = (model: Model, id: string, what: string, of: Quantity, within?: Range): MachinePart[] =>
  (['inf', 'sup'] as const).map((end) =>
    extremum(end, of, layer(model.box), {
      id: `${end}-${model.id}-${id}`,
      says: `${end === 'inf' ? 'a lower' : 'an upper'} bound of ${what}${within === undefined ? '' : `; in [${within.lower}, ${within.upper}]`}`,
      ...(within && { within }),
    }),
  );

/** Standard deviations at layers 30, 40, …, 90, as measured: from the least to the largest. */
const measured: Range = { lower: '0.1944', upper: '0.2085' };

const source =
  "PyTorch's calculate_gain('selu') = 3/4, and the standard deviations measured by its contributor";

const f5: Theorem = {
  id: 'f5',
  title: 'The fixed points for PyTorch’s gain 3/4, in two models',
  source,
  folder: 'proofs/f5',
  registered: { domain: layer(starts) },
  expected: 'certified',
  parts: [
    ...fixedPoint(paper),
    ...at(
      paper,
      'deviation',
      "the standard deviation at the fixed point of the paper's map",
      rootOf('nu'),
    ),
    ...at(paper, 'mean', 'the mean there', quantity('mean near nu*', 'mean')),
    ...fixedPoint(random),
    ...at(
      random,
      'root',
      'the root of the second moment at the fixed point of the random-weight map',
      rootOf('m'),
      measured,
    ),
    ...at(
      random,
      'deviation',
      'the standard deviation about the common mean there',
      quantity('standard deviation near m*', 'sqrt(variance)'),
      measured,
    ),
    ...at(
      random,
      'backward',
      'the backward factor there',
      quantity('backward factor near m*', 'tau*gradient', [...definitions, gradient]),
      { lower: '1', upper: '1.005' },
    ),
  ],
};

const f5Paper: Theorem = {
  id: 'f5-paper-map',
  title: 'The paper’s map predicts what was measured for PyTorch’s gain 3/4: false',
  source: `${source}; read as a statement about the paper's map`,
  folder: 'proofs/f5',
  registered: { domain: layer(paper.box) },
  expected: 'refuted',
  parts: at(
    paper,
    'deviation',
    "the standard deviation at the fixed point of the paper's map, as it was measured",
    rootOf('nu'),
    measured,
  ).slice(1),
};

export const f5Theorems: readonly Theorem[] = [f5, f5Paper];
