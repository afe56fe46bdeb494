/** α-dropout: whether it keeps moments, against its certified constants. */
import { fromDecimal, mid, point, type Interval } from '../../interval/index.js';
import { sqrt } from '../../training/functions/index.js';
import {
  activation,
  alphaDropout,
  alphaDropoutFigures,
  dropout as ordinaryDropout,
  type LayerSpec,
  network,
  randomOf,
} from '../../training/index.js';
import { type Part, type Progress, rounded, verdictOf } from '../result.js';
import { exactCheck, type MomentEstimate, momentsFrom, zChecks, zScore } from '../statistics.js';
import { afterDropout, type Theory } from '../theory.js';

export interface DropoutSize {
  /** rows of 64 activations */
  readonly rows: number;
}

const KEEP = ['0.95', '0.9', '0.5'];
const WIDTH = 64;

/** z ~ N(x, y) before SELU: the fixed point's, and two that are off it. */
const INPUTS = [
  { x: 0, y: 1 },
  { x: 0.5, y: 1.5 },
  { x: -0.3, y: 0.5 },
];

/**
 * All activations are independent; the theory for moments other than (0, 1) is that of the mixture
 * with the constants a, b of (0, 1).
 */
export function dropout(theory: Theory, size: DropoutSize, progress: Progress): Part {
  const cases = KEEP.flatMap((keep) => INPUTS.map((input) => ({ keep, ...input })));
  const measured = cases.map(({ keep, x, y }, i) => {
    progress(i, cases.length, `α-dropout: q = ${keep}`);
    const before = theory.moments(point(x), point(y));
    const layers = { alpha: alphaDropout(Number(keep)), ordinary: ordinaryDropout(Number(keep)) };
    return {
      keep,
      x,
      y,
      before,
      estimate: sample(layers.alpha, { x, y, rows: size.rows, seed: 2000 + i }),
      theory: afterDropout(theory.dropout(keep), fromDecimal(keep), before),
      contrast: sample(layers.ordinary, { x, y, rows: size.rows, seed: 3000 + i }),
    };
  });
  const compare = (quantity: 'mean' | 'variance') =>
    measured.map(({ estimate, theory: { [quantity]: theory } }) => ({
      estimate: estimate[quantity],
      theory,
    }));
  const checks = [
    ...zChecks('mean after α-dropout', compare('mean')),
    ...zChecks('variance after α-dropout', compare('variance')),
    constantsCheck(theory),
  ];
  return {
    id: 'dropout',
    title: 'α-dropout',
    verdict: verdictOf(checks),
    notes: [
      'The constants a and b are those of mean 0 and variance 1: there the moments are kept; elsewhere they move towards (0, 1), by an amount that the theory gives. Ordinary dropout, for contrast, has no fixed variance.',
    ],
    checks,
    tables: [
      {
        title: `Mean and variance of ${size.rows * WIDTH} activations after dropout with keep probability q; SELU of N(x, y) before`,
        header: [
          'q',
          'x',
          'y',
          'mean before',
          'mean',
          'theory',
          'z',
          'variance before',
          'variance',
          'theory',
          'z',
          'ordinary dropout: mean',
          'variance',
        ],
        rows: measured.map(({ keep, x, y, before, estimate, theory: after, contrast }) => [
          keep,
          x,
          y,
          rounded(mid(before.mean)),
          rounded(estimate.mean.value),
          rounded(mid(after.mean)),
          zScore(estimate.mean, after.mean).toFixed(1),
          rounded(mid(before.variance)),
          rounded(estimate.variance.value),
          rounded(mid(after.variance)),
          zScore(estimate.variance, after.variance).toFixed(1),
          rounded(contrast.mean.value),
          rounded(contrast.variance.value),
        ]),
      },
    ],
    figures: [],
  };
}

/** What the layer multiplies and adds, and the certified constants, in units of the last place. */
function constantsCheck(theory: Theory) {
  const distances = KEEP.flatMap((keep) => {
    const { a, b } = theory.dropout(keep);
    const { scale, shift } = alphaDropoutFigures(Number(keep));
    return [distance(scale, a), distance(shift, b)];
  });
  return exactCheck(
    "the layer's constants a and b are the certified ones",
    'largest relative distance to the enclosure / 2⁻⁵²',
    Math.max(...distances) * 2 ** 52,
    8,
    'an error of 8 units in the last place of binary64',
  );
}

const distance = (value: number, { lo, hi }: Interval): number =>
  Math.max(lo - value, value - hi, 0) / Math.abs(value);

function sample(
  layer: LayerSpec,
  { x, y, rows, seed }: { x: number; y: number; rows: number; seed: number },
): MomentEstimate {
  const net = network({ inputs: WIDTH, layers: [activation('selu'), layer], seed, capacity: rows });
  const random = randomOf(seed, 'data');
  const deviation = sqrt(y);
  const z = net.input.subarray(0, rows * WIDTH);
  for (let i = 0; i < z.length; i++) z[i] = x + deviation * random.normal();
  const values = Array.from(net.forward(z, 'training'));
  return momentsFrom(
    values,
    values.map((v) => v * v),
  );
}
