import { fixing } from './activation.js';
import { anyMomentMap, productOfVariances } from './moment-map.js';
import { activationParts, layerOf } from './own-fixed-point.js';
import type { FixedPoint, Theorem } from './vocabulary.js';

/** As `prove theorem-1 --fixed-point -0.1,2` encloses it. */
const example: FixedPoint = {
  mu: '-0.1',
  nu: '2',
  inverse: ['-3.2521246', '-0.081303114', '0.80902564', '0.28868845'],
};

const layer = layerOf(example);
const { parameters, definitions } = fixing(example.mu, example.nu);

const domain = {
  ...layer,
  alpha: { lower: '1.97690219542415', upper: '1.97690219542425' },
  lambda: { lower: '1.073851239616', upper: '1.0738512396161' },
};

export const fixedPointExample: Theorem = {
  id: 'own-fixed-point',
  title: 'The activation with the fixed point (−0.1, 2)',
  source: "The example of the authors' floating-point solver, published with their code",
  folder: 'proofs/own-fixed-point',
  registered: { domain },
  expected: 'certified',
  parts: [
    ...activationParts(domain, example),
    {
      kind: 'machine',
      id: 'determinant',
      says: 'at that fixed point, with J the Jacobian of g, det(I − J) < 0',
      domain: layer,
      coordinates: (['mu', 'omega', 'nu', 'tau'] as const).map((v) => ({ name: v, factors: [v] })),
      definitions: [
        { name: 'x', formula: 'mu*omega' },
        productOfVariances,
        ...definitions,
        ...anyMomentMap,
      ],
      parameters,
      inequalities: [
        {
          id: 'negative',
          expression: '(1 - D(mean, mu))*(1 - D(variance, nu)) - D(mean, nu)*D(variance, mu)',
          relation: '<',
          bound: '0',
        },
      ],
    },
    {
      kind: 'derived',
      id: 'no-contraction',
      says: 'J has an eigenvalue greater than 1 there: in no norm is g a contraction on a neighbourhood of that fixed point',
      from: ['activation', 'determinant'],
      proof: 'proofs/own-fixed-point/proof.md#the-example-of-the-authors',
    },
  ],
};
