import { contraction } from './claims.js';
import { extremum, type Quantity, pointwiseSigmaMax } from './extrema.js';
import { meanAndVariance, standardActivation } from './moment-map.js';
import type { Decimal, Domain, MachinePart, Range, Theorem, Verdict } from './vocabulary.js';

/** (μ, ν) = (0, 1), ω = 0, τ = 1: the fixed point for which α01 and λ01 are made. */
const standard: Domain = {
  mu: { lower: '0', upper: '0' },
  omega: { lower: '0', upper: '0' },
  nu: { lower: '1', upper: '1' },
  tau: { lower: '1', upper: '1' },
};

/** What does not depend on the domain's variables. */
const constant = (expression: string): Quantity => ({
  name: expression,
  expression,
  coordinates: meanAndVariance,
  definitions: standardActivation,
  parameters: {},
});

const alpha = constant('alpha');
const lambda = constant('lambda');
const product = constant('lambda*alpha');

/** An entry of the Jacobian of g by (μ, ν), in all four variables. */
const entry = (name: string, expression: string): Quantity => ({
  ...pointwiseSigmaMax,
  name,
  expression,
});

const j11 = entry('j11', 'j_a');
const j12 = entry('j12', 'j_b');
const j21 = entry('j21', 'j_c');
const j22 = entry('j22', 'j_d');

/** Fifty places. */
const FIFTY: Decimal = '0.00000000000000000000000000000000000000000000000001';

/** "At (0, 1), ω = 0, τ = 1 the quantity is …, enclosed to fifty places", and in the range if one is given. */
const value = (id: string, quantity: Quantity, says?: string, within?: Range): MachinePart =>
  extremum('value', quantity, standard, {
    id,
    says: says ?? `the value of ${quantity.name}, enclosed to fifty places`,
    width: FIFTY,
    ...(within && { within }),
  });

const about = (
  id: string,
  title: string,
  source: string,
  parts: Theorem['parts'],
  expected: Verdict = 'certified',
): Theorem => ({
  id,
  title,
  source,
  folder: 'proofs/constants',
  registered: { domain: standard },
  expected,
  parts,
});

const standardFixedPoint: Theorem = {
  ...about('t0', 'The standard fixed point', 'Klambauer et al. 2017, before Theorem 1', [
    {
      kind: 'derived',
      id: 'fixed-point',
      says: 'for ω = 0 and τ = 1, g(0, 1) = (0, 1) exactly',
      from: [],
      proof: 'proofs/constants/proof.md#the-standard-fixed-point',
    },
    contraction('contraction', standard, '1'),
  ]),
  sharper: ['constants'],
};

const constants = about(
  'constants',
  'The constants, to fifty places',
  'Beyond the paper, which prints five digits of α01 and λ01 and six of the Jacobian',
  [
    value('alpha', alpha),
    value('lambda', lambda),
    value('product', product),
    value('j11', j11),
    value('j12', j12),
    value('j21', j21),
    value('j22', j22),
    value('sigma-max', pointwiseSigmaMax),
  ],
);

const k1 = about('k1', 'α01 and λ01 as the paper prints them', 'Klambauer et al. 2017', [
  value('alpha', alpha, 'α01 is 1.6733, rounded to 4 places', {
    lower: '1.67325',
    upper: '1.67335',
  }),
  value('lambda', lambda, 'λ01 is 1.0507, rounded to 4 places', {
    lower: '1.05065',
    upper: '1.05075',
  }),
]);

const k2 = about(
  'k2',
  'The Jacobian at the standard fixed point as printed',
  'Klambauer et al. 2017, and the Mathematica notebook published with its code',
  [
    value('j11', j11, 'the derivative of the mean by μ is 0', { lower: '0', upper: '0' }),
    value('j12', j12, 'the derivative of the mean by ν is 0.0888348, rounded to 7 places', {
      lower: '0.08883475',
      upper: '0.08883485',
    }),
    value('j21', j21, 'the derivative of the variance by μ is 0', { lower: '0', upper: '0' }),
    value('j22', j22, 'the derivative of the variance by ν is 0.782648, rounded to 6 places', {
      lower: '0.7826475',
      upper: '0.7826485',
    }),
  ],
);

const k3 = about(
  'k3',
  'The largest singular value at the standard fixed point as printed',
  'The Mathematica notebook published with the code of Klambauer et al. 2017',
  [
    value('sigma-max', pointwiseSigmaMax, 'σ_max is 0.787673, rounded to 6 places', {
      lower: '0.7876725',
      upper: '0.7876735',
    }),
  ],
);

/** What rounds to 1.6732632423543772848170429916717, and what rounds to 1.0507009873554804934193349852946. */
const f1 = about('f1', 'α and λ of PyTorch and JAX', 'The source of PyTorch and of JAX', [
  value('alpha', alpha, 'α01 is 1.6732632423543772848170429916717, rounded to 31 places', {
    lower: '1.67326324235437728481704299167165',
    upper: '1.67326324235437728481704299167175',
  }),
  value('lambda', lambda, 'λ01 is 1.0507009873554804934193349852946, rounded to 31 places', {
    lower: '1.05070098735548049341933498529455',
    upper: '1.05070098735548049341933498529465',
  }),
  value(
    'alpha-binary64',
    alpha,
    'the binary64 number nearest to the decimal is that nearest to α01',
    {
      lower: '1.67326324235437706722251505198073573410511016845703125',
      upper: '1.67326324235437728926711997701204381883144378662109375',
    },
  ),
  value(
    'lambda-binary64',
    lambda,
    'the binary64 number nearest to the decimal is that nearest to λ01',
    {
      lower: '1.05070098735548034252218485562480054795742034912109375',
      upper: '1.05070098735548056456678978065610863268375396728515625',
    },
  ),
]);

const f2 = about('f2', 'λα of TensorFlow', 'The source of TensorFlow', [
  value('product', product, 'λ01·α01 is 1.7580993408473768599402175208123, rounded to 31 places', {
    lower: '1.75809934084737685994021752081225',
    upper: '1.75809934084737685994021752081235',
  }),
  value(
    'product-binary64',
    product,
    'the binary64 number nearest to the decimal is that nearest to λ01·α01',
    {
      lower: '1.75809934084737673476439567821216769516468048095703125',
      upper: '1.75809934084737695680900060324347577989101409912109375',
    },
  ),
]);

const f3 = about('f3', 'α and λ of ONNX', 'The ONNX standard, operator Selu: binary32 defaults', [
  value('alpha', alpha, 'the binary32 number nearest to α01 is 1.67326319217681884765625', {
    lower: '1.673263132572174072265625',
    upper: '1.673263251781463623046875',
  }),
  value('lambda', lambda, 'the binary32 number nearest to λ01 is 1.05070102214813232421875', {
    lower: '1.050700962543487548828125',
    upper: '1.050701081752777099609375',
  }),
]);

const KERAS = 'The documentation of Keras';

const f4 = about(
  'f4',
  'α and λ of Keras, read as rounded: λ is not',
  KERAS,
  [
    value('alpha', alpha, 'α01 is 1.67326324, rounded to 8 places', {
      lower: '1.673263235',
      upper: '1.673263245',
    }),
    value('lambda', lambda, 'λ01 is 1.05070098, rounded to 8 places', {
      lower: '1.050700975',
      upper: '1.050700985',
    }),
  ],
  'refuted',
);

const f4Cut = about('f4-cut', 'α and λ of Keras, read as cut', KERAS, [
  value('alpha', alpha, 'α01 is 1.67326324, cut after 8 places', {
    lower: '1.67326324',
    upper: '1.67326325',
  }),
  value('lambda', lambda, 'λ01 is 1.05070098, cut after 8 places', {
    lower: '1.05070098',
    upper: '1.05070099',
  }),
]);

/** α01, λ01, the map at (0, 1), and what paper, notebook and frameworks print of them. */
export const constantTheorems: readonly Theorem[] = [
  standardFixedPoint,
  constants,
  k1,
  k2,
  k3,
  f1,
  f2,
  f3,
  f4,
  f4Cut,
];
