/** Depth: moments through many layers of random units, and of gradients on the way back. */
import { mid, point } from '../../interval/index.js';
import { layerAverage, type LayerMoments, middle } from '../layer-average.js';
import {
  type Figure,
  type Part,
  type Progress,
  rounded,
  type Table,
  verdictOf,
} from '../result.js';
import { zChecks } from '../statistics.js';
import type { Theory } from '../theory.js';
import { exp, log, sqrt } from '../../training/functions/index.js';
import {
  fullyConnected,
  meanSquare,
  momentsOf,
  type Network,
  type NetworkKind,
  network,
  randomOf,
  unitWeights,
} from '../../training/index.js';
import { pooled, rowwise, type UnitMoments } from './rowwise.js';

export interface DepthSize {
  readonly layers: number;
  readonly width: number;
  readonly rows: number;
  /** networks from each start; the first is shown, all are checked */
  readonly networks: number;
}

/** Moments of the inputs. */
const STARTS = [
  { mu: 0, nu: 1 },
  { mu: 1, nu: 16 },
  { mu: -0.1, nu: 0.1 },
];

const CONTRASTS: readonly NetworkKind[] = ['relu', 'tanh'];

interface LayerRow {
  readonly layer: number;
  readonly mean: number;
  readonly variance: number;
  readonly step: LayerMoments;
  readonly orbit: LayerMoments;
  /** second moment of the gradients at the layer's inputs by that at its outputs */
  readonly backward: number;
  readonly backwardTheory: number;
}

/** Where moments are still far from the fixed point: there the formulas differ most. */
const EARLY = 5;

export function depth(theory: Theory, size: DepthSize, progress: Progress): Part {
  const comparisons: ReturnType<typeof pooled>[] = [];
  const runs = STARTS.map((start, i) => {
    const name = `depth: from μ = ${start.mu}, ν = ${start.nu}`;
    const said = (n: number) =>
      progress(i * size.networks + n, STARTS.length * size.networks, name);
    said(0);
    const shown = passed('selu', size, start, 4000 + i);
    const networks = [compareRows(theory, shown)];
    for (let more = 1; more < size.networks; more++) {
      said(more);
      networks.push(compareRows(theory, passed('selu', size, start, 4000 + i + 10 * more)));
    }
    for (let layer = 0; layer < size.layers; layer++) {
      comparisons.push(pooled(networks.map((layers) => layers[layer]!)));
    }
    return { start, layers: follow(theory, shown, start) };
  });
  const means = comparisons.map(({ mean }) => mean);
  const seconds = comparisons.map(({ second }) => second);
  const isEarly = (_: unknown, i: number): boolean => i % size.layers < EARLY;
  const contrasts = CONTRASTS.map((kind) => ({
    kind,
    moments: activationsOf(passed(kind, size, STARTS[1]!, 4001), kind).map((values) =>
      momentsOf(values),
    ),
  }));
  const checks = [
    ...zChecks('mean of a layer, given its inputs', means),
    ...zChecks('second moment of a layer, given its inputs', seconds),
    ...zChecks(`second moment of the first ${EARLY} layers`, seconds.filter(isEarly)),
  ];
  return {
    id: 'depth',
    title: `${size.layers} layers of ${size.width} random units`,
    verdict: verdictOf(checks),
    notes: [
      'The checks need no idealisation: given the inputs of a layer, z of a row is N(0, |row|²/n) over the choice of LeCun normal weights, and units are independent.',
      'The columns "one step" and "orbit" use the real ω and τ of every unit, and idealise: all inputs independent, with the same μ and ν. One step starts from the measured moments of the layer below, the orbit from those of the network\'s inputs. What is left is of the order of 1/width at each layer, and is not decided by a check.',
      'A single unit has ω ~ N(0, 1), outside |ω| ≤ 0.1 with probability 0.92: Theorems 1–3 speak about few of these units. Their average over the layer contracts all the same, because the average over ω ~ N(0, 1) of N(μω, ν) is N(0, ν + μ²): the map at ω = 0 for second moments.',
      'On the way back gradients have met the same weights as activations, which the theory of the backward factor leaves out.',
    ],
    checks,
    tables: [...runs.map((run) => tableOf(run)), summary(runs, size)],
    figures: [figure('mean', runs, contrasts), figure('variance', runs, contrasts)],
  };
}

/** A network after a forward and a backward pass of independent normal numbers. */
function passed(
  kind: NetworkKind,
  { layers, width, rows }: DepthSize,
  { mu, nu }: { mu: number; nu: number },
  seed: number,
): Network {
  const hidden = new Array<number>(layers).fill(width);
  const net = network({
    inputs: width,
    layers: fullyConnected({ kind, hidden, outputs: width }),
    seed,
    capacity: rows,
  });
  const random = randomOf(seed, 'data');
  const deviation = sqrt(nu);
  for (let i = 0; i < rows * width; i++) net.input[i] = mu + deviation * random.normal();
  net.forward(net.input.subarray(0, rows * width));
  net.backward(Float32Array.from({ length: rows * width }, () => random.normal()));
  return net;
}

const activationsOf = (net: Network, kind: string): Float32Array[] =>
  net.layers.flatMap((layer, k) => (layer.kind === kind ? [net.activations(k)] : []));

const compareRows = (theory: Theory, net: Network): UnitMoments[] =>
  net.layers.flatMap(({ kind }, k) => (kind === 'selu' ? [rowwise(theory, net, k)] : []));

function follow(theory: Theory, net: Network, start: { mu: number; nu: number }): LayerRow[] {
  const found: LayerRow[] = [];
  let orbit: LayerMoments = { mu: point(start.mu), nu: point(start.nu) };
  for (let k = 1; k < net.layers.length; k += 2) {
    const x = net.activations(k - 2);
    const y = net.activations(k);
    const weights = unitWeights(net.layers[k - 1]!);
    const below = momentsOf(x);
    const { mean, variance } = momentsOf(y);
    orbit = middle(layerAverage(theory, orbit, weights));
    found.push({
      layer: found.length + 1,
      mean,
      variance,
      step: layerAverage(theory, { mu: point(below.mean), nu: point(below.variance) }, weights),
      orbit,
      backward:
        k === 1 ? Number.NaN : meanSquare(net.gradients(k - 2)) / meanSquare(net.gradients(k)),
      backwardTheory: mid(theory.slope(point(0), point(meanSquare(x)))),
    });
  }
  return found;
}

interface Run {
  readonly start: { mu: number; nu: number };
  readonly layers: readonly LayerRow[];
}

/** The first layers and every tenth. */
const isShown = (layer: number): boolean => layer <= 5 || layer % 10 === 0;

const tableOf = ({ start, layers }: Run): Table => ({
  title: `From μ = ${start.mu}, ν = ${start.nu}`,
  header: [
    'layer',
    'μ',
    'one step',
    'orbit',
    'ν',
    'one step',
    'orbit',
    'backward factor',
    'theory',
  ],
  rows: layers
    .filter(({ layer }) => isShown(layer))
    .map(({ layer, mean, variance, step, orbit, backward, backwardTheory }) => [
      layer,
      ...[mean, mid(step.mu), mid(orbit.mu), variance, mid(step.nu), mid(orbit.nu)].map(rounded),
      Number.isNaN(backward) ? '' : rounded(backward),
      rounded(backwardTheory),
    ]),
});

const largest = (values: readonly number[]): number =>
  rounded(values.reduce((a, b) => Math.max(a, Math.abs(b)), 0));

/** The geometric mean of the numbers there are. */
function geometric(values: readonly number[]): number {
  const there = values.filter((v) => !Number.isNaN(v));
  return rounded(exp(there.reduce((sum, v) => sum + log(v), 0) / there.length));
}

const summary = (runs: readonly Run[], { width }: DepthSize): Table => ({
  title: `Over all layers: the largest distances, and geometric means of backward factors (1/width = ${rounded(1 / width)})`,
  header: [
    'start',
    'μ − one step',
    'μ − orbit',
    'ν − one step',
    'ν − orbit',
    'backward factor',
    'theory',
  ],
  rows: runs.map(({ start, layers }) => [
    `μ = ${start.mu}, ν = ${start.nu}`,
    largest(layers.map(({ mean, step }) => mean - mid(step.mu))),
    largest(layers.map(({ mean, orbit }) => mean - mid(orbit.mu))),
    largest(layers.map(({ variance, step }) => variance - mid(step.nu))),
    largest(layers.map(({ variance, orbit }) => variance - mid(orbit.nu))),
    geometric(layers.map(({ backward }) => backward)),
    geometric(layers.slice(1).map(({ backwardTheory }) => backwardTheory)),
  ]),
});

function figure(
  quantity: 'mean' | 'variance',
  runs: readonly Run[],
  contrasts: readonly {
    kind: string;
    moments: readonly { mean: number; variance: number }[];
  }[],
): Figure {
  const certain = quantity === 'mean' ? 'mu' : 'nu';
  return {
    id: `depth-${quantity}`,
    title: `${quantity === 'mean' ? 'Mean' : 'Variance'} of activations by layer`,
    x: { label: 'layer' },
    y: { label: quantity, ...(quantity === 'variance' && { log: true }) },
    series: [
      ...runs.flatMap(({ start, layers }) => [
        {
          name: `SELU from (${start.mu}, ${start.nu})`,
          kind: 'measured' as const,
          points: layers.map((row) => [row.layer, rounded(row[quantity])] as const),
        },
        {
          name: `orbit from (${start.mu}, ${start.nu})`,
          kind: 'theory' as const,
          points: layers.map((row) => [row.layer, rounded(mid(row.orbit[certain]))] as const),
        },
      ]),
      ...contrasts.map(({ kind, moments }) => ({
        name: `${kind} from (${STARTS[1]!.mu}, ${STARTS[1]!.nu})`,
        kind: 'without theory' as const,
        points: moments.map((m, i) => [i + 1, rounded(m[quantity])] as const),
      })),
    ],
  };
}
