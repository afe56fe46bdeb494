/** Tables and pictures of the training runs. */
import { sqrt } from '../../training/functions/index.js';
import type { NetworkKind } from '../../training/index.js';
import { KINDS } from '../kinds.js';
import { type Figure, rounded, type Table } from '../result.js';
import { meanOf } from '../statistics.js';
import { BANDS, REACH, roughness, roughnessByLoss } from './loss-curve.js';
import type { Trained } from './train-one.js';
import { bestRate, type TrainingSize } from './training-runs.js';

const of = (runs: readonly Trained[], kind: NetworkKind, depth: number): Trained[] =>
  runs.filter((run) => run.kind === kind && run.depth === depth);

/** Two curves of a run: of its mini-batches, and of one that stays the same. */
type Which = 'curve' | 'fixed';

/** Nothing where there is no number: a network that diverged. */
const shown = (x: number): string => (Number.isNaN(x) ? '' : x.toFixed(3));

const NAMES: Readonly<Record<Which, string>> = {
  curve: 'the losses of the mini-batches',
  fixed: 'the loss of fixed examples',
};

/** The search, with one seed: all kinds with the same rates. */
export function searchTable(
  searched: readonly Trained[],
  { depths, rates, search }: TrainingSize,
  what: 'accuracy' | Which,
): Table {
  const accuracies = what === 'accuracy';
  return {
    title: accuracies
      ? `The search for a rate: validation accuracy after ${search} steps`
      : `Roughness of ${NAMES[what]} with one rate for all: the search`,
    header: [
      'layers',
      'network',
      ...rates.map((rate) => `rate ${rate}`),
      ...(accuracies ? ['chosen'] : []),
    ],
    rows: depths.flatMap((depth) =>
      KINDS.map((kind) => {
        const runs = of(searched, kind, depth);
        const values = runs.map((run) => shown(accuracies ? run.accuracy : roughness(run[what])));
        return [depth, kind, ...values, ...(accuracies ? [bestRate(runs)] : [])];
      }),
    ),
  };
}

export const summary = (
  runs: readonly Trained[],
  { depths, seeds, steps }: TrainingSize,
): Table => ({
  title: `Each with its own rate: mean ± standard deviation over ${seeds} seeds, after ${steps} steps`,
  header: [
    'layers',
    'network',
    'rate',
    'training loss, last trend',
    'roughness, mini-batches',
    'roughness, fixed examples',
    'test accuracy',
  ],
  rows: depths.flatMap((depth) =>
    KINDS.map((kind) => {
      const same = of(runs, kind, depth);
      return [
        depth,
        kind,
        same[0]!.rate,
        spread(same.map(({ curve }) => curve.trend.at(-1) ?? Number.NaN)),
        spread(same.map(({ curve }) => roughness(curve))),
        spread(same.map(({ fixed }) => roughness(fixed))),
        spread(same.map((run) => run.accuracy)),
      ];
    }),
  ),
});

function spread(values: readonly number[]): string {
  const there = values.filter((v) => !Number.isNaN(v));
  const lost = values.length - there.length;
  const diverged = lost === 0 ? '' : ` (${lost} diverged)`;
  if (there.length === 0) return diverged.trim();
  const { value } = meanOf(there);
  const squares = there.reduce((sum, v) => sum + (v - value) * (v - value), 0);
  const around = there.length < 2 ? '' : ` ± ${shown(sqrt(squares / (there.length - 1)))}`;
  return `${shown(value)}${around}${diverged}`;
}

/** In how many pairs with the same mini-batches the SELU network's curve is the smoother one. */
export const pairTable = (
  searched: readonly Trained[],
  runs: readonly Trained[],
  { depths }: TrainingSize,
  which: Which,
): Table => ({
  title: `How often the SELU network is the smoother one by ${NAMES[which]}: pairs of one seed where none diverged`,
  header: [
    'against',
    ...depths.flatMap((depth) => [`${depth} layers, one rate for both`, 'each with its own rate']),
  ],
  rows: KINDS.slice(1).map((kind) => [
    kind,
    ...depths.flatMap((depth) =>
      [searched, runs].map((from) => smoother(from, kind, depth, which)),
    ),
  ]),
});

function smoother(from: readonly Trained[], kind: NetworkKind, depth: number, which: Which) {
  const rough = (run: Trained): number => roughness(run[which]);
  const others = of(from, kind, depth).map(rough);
  const pairs = of(from, 'selu', depth)
    .map((run, i) => [rough(run), others[i]!] as const)
    .filter(([a, b]) => !Number.isNaN(a) && !Number.isNaN(b));
  return `${pairs.filter(([a, b]) => a < b).length} of ${pairs.length}`;
}

export const bandTable = (
  runs: readonly Trained[],
  { depths }: TrainingSize,
  which: Which,
): Table => ({
  title: `Roughness of ${NAMES[which]} where their trend is in the same range: all seeds, each with its own rate`,
  header: ['layers', 'network', ...BANDS.map(([name]) => `loss ${name}`)],
  rows: depths.flatMap((depth) =>
    KINDS.map((kind) => {
      const curves = of(runs, kind, depth).map((run) => run[which]);
      return [depth, kind, ...roughnessByLoss(curves).map(shown)];
    }),
  ),
});

/** The published picture: self-normalising against batch normalisation, step by step. */
export const curveFigure = (runs: readonly Trained[], depth: number): Figure => ({
  id: `training-${depth}`,
  title: `Loss of each mini-batch in training mode, MNIST, ${depth} layers, seed 1`,
  x: { label: 'step' },
  y: { label: 'loss', log: true },
  series: (['relu-batch-normalisation', 'selu'] as const).flatMap((kind) =>
    of(runs, kind, depth)
      .filter(({ seed }) => seed === 1)
      .map(({ rate, losses }) => ({
        name: `${kind}, rate ${rate}`,
        kind: 'measured' as const,
        points: losses.map((loss, t) => [t + 1, rounded(loss)] as const),
      })),
  ),
});

export const trendFigure = (runs: readonly Trained[], depth: number): Figure => ({
  id: `training-trend-${depth}`,
  title: `Trend of the training loss, MNIST, ${depth} layers, seed 1`,
  x: { label: 'step' },
  y: { label: 'loss, geometric mean', log: true },
  series: KINDS.flatMap((kind) =>
    of(runs, kind, depth)
      .filter(({ seed }) => seed === 1)
      .map(({ rate, curve: { trend } }) => ({
        name: `${kind}, rate ${rate}`,
        kind: 'measured' as const,
        points: trend.map((loss, t) => [t + REACH + 1, rounded(loss)] as const),
      })),
  ),
});
