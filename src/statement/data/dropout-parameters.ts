import { dropout, keeping } from './dropout.js';
import { extrema, extremum, type Quantity } from './extrema.js';
import { standardActivation } from './moment-map.js';
import type { Decimal, Domain, MachinePart, Theorem } from './vocabulary.js';

/** The fixed point (0, 1), at which a and b are made; only t varies. */
const standard: Domain = {
  mu: { lower: '0', upper: '0' },
  omega: { lower: '0', upper: '0' },
  nu: { lower: '1', upper: '1' },
  tau: { lower: '1', upper: '1' },
};

/** Every keep probability from 0.01 on. */
const usual: Domain = { ...standard, t: { lower: '0.1', upper: '1' } };

/** Every keep probability, and the limit q → 0. */
const every: Domain = { ...standard, t: { lower: '0', upper: '1' } };

/** A quantity of one keep probability, or of every t; a part needs a coordinate even where none varies. */
function quantity(name: string, expression = name, keep?: Decimal): Quantity {
  const { coordinates, parameters, definitions } = keeping(keep);
  return {
    name: keep === undefined ? name : `${name} (q = ${keep})`,
    expression,
    coordinates: keep === undefined ? coordinates : constant,
    definitions: [
      ...standardActivation,
      ...definitions,
      ...dropout,
      { name: 'a_sqrt_q', formula: '1/sqrt(spread)' },
      { name: 'b_sqrt_q', formula: '-a_sqrt_q*(1 - t^2)*alpha_prime' },
    ],
    parameters,
  };
}

const constant: Quantity['coordinates'] = [{ name: 'y', factors: ['nu', 'tau'] }];

const a = (keep?: Decimal): Quantity => quantity('a', 'a_sqrt_q/t', keep);
const b = (keep?: Decimal): Quantity => quantity('b', 'b_sqrt_q/t', keep);

const alphaPrime: Quantity = {
  name: 'alpha_prime',
  expression: 'alpha_prime',
  coordinates: constant,
  definitions: [...standardActivation, ...dropout.slice(0, 1)],
  parameters: {},
};

/** Fifty places. */
const FIFTY: Decimal = '0.00000000000000000000000000000000000000000000000001';

const value = (id: string, of: Quantity): MachinePart =>
  extremum('value', of, standard, {
    id,
    says: `the value of ${of.name}, enclosed to fifty places`,
    width: FIFTY,
  });

/** Where the extrema of a quantity are taken. */
const over = (where: string, parts: readonly MachinePart[]): MachinePart[] =>
  parts.map((part) => ({ ...part, says: `${part.says}, over ${where}` }));

export const alphaDropout: Theorem = {
  id: 'alpha-dropout',
  title: 'The constants a, b and α′ of alpha dropout, for every keep probability',
  source: 'Klambauer et al. 2017, "alpha dropout"',
  folder: 'proofs/dropout',
  registered: { domain: every },
  expected: 'certified',
  parts: [
    value('alpha-prime', alphaPrime),
    ...['0.95', '0.9'].flatMap((keep) => [
      value(`a-${keep}`, a(keep)),
      value(`b-${keep}`, b(keep)),
    ]),
    ...over('q from 0.01 to 1', [...extrema(a(), usual), ...extrema(b(), usual)]),
    ...over('q from 0 to 1', [
      ...extrema(quantity('a_sqrt_q'), every),
      ...extrema(quantity('b_sqrt_q'), every),
    ]),
    {
      kind: 'derived',
      id: 'every-q',
      says: 'the infimum of a over q from 0.01 to 1 is that over all q in (0, 1]; as q falls to 0, a and b grow without bound',
      from: ['inf-a', 'inf-a-sqrt-q', 'sup-b-sqrt-q'],
      proof: 'proofs/dropout/proof.md#a-and-b-for-every-keep-probability',
    },
  ],
};
