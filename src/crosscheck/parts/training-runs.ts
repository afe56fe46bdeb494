/** The search for each kind of network's rate, and the runs with it. */
import { KINDS } from '../kinds.js';
import type { Progress } from '../result.js';
import type { Theory } from '../theory.js';
import type { BeforeTrainingSize } from './before-training.js';
import { type Snapshot, snapshot } from './layer-snapshot.js';
import { type Digits, type Job, type Trained, trainOne } from './train-one.js';

export interface TrainingSize {
  readonly before: BeforeTrainingSize;
  /** the first digits of MNIST's training set, and how many of them choose the rates */
  readonly examples: number;
  readonly validation: number;
  readonly test: number;
  readonly width: number;
  readonly batch: number;
  readonly depths: readonly number[];
  /** the search: each kind of network of each depth has all of these, upwards */
  readonly rates: readonly number[];
  /** steps of each run of the search, and of the runs with the rates that it chose */
  readonly search: number;
  readonly steps: number;
  readonly seeds: number;
}

/** The search has one seed, which no other run has. */
const SEARCH_SEED = 0;

export interface TrainingRuns {
  readonly searched: readonly Trained[];
  readonly runs: readonly Trained[];
  /** of the SELU networks of seed 1 */
  readonly snapshots: readonly { depth: number; start: Snapshot; end: Snapshot }[];
}

/** A step of a network of no layers takes about as long as these. */
const LAYERS_OF_A_STEP = 12;

export function trainAll(
  theory: Theory,
  size: TrainingSize,
  data: Digits,
  progress: Progress,
): TrainingRuns {
  const { depths, seeds, rates, search, steps } = size;
  const perKind = search * rates.length + steps * seeds;
  const total = depths.reduce(
    (sum, depth) => sum + (depth + LAYERS_OF_A_STEP) * KINDS.length * perKind,
    0,
  );
  let done = 0;
  const run = (job: Job, judged: Digits['test'], watch?: Parameters<typeof trainOne>[5]) => {
    const each = job.depth + LAYERS_OF_A_STEP;
    const name = `training: ${job.kind}, ${job.depth} layers, rate ${job.rate}`;
    const said = (step: number, epoch: number, loss: number): void =>
      progress(done + each * step, total, `${name}, epoch ${epoch}, loss ${loss.toFixed(3)}`);
    const trained = trainOne(job, size, data.fit, judged, said, watch);
    done += each * job.steps;
    return trained;
  };
  const cases = depths.flatMap((depth) => KINDS.map((kind) => ({ kind, depth })));
  const searched = cases.flatMap((of) =>
    rates.map((rate) => run({ ...of, seed: SEARCH_SEED, rate, steps: search }, data.validation)),
  );
  const snapshots: { depth: number; start: Snapshot; end: Snapshot }[] = [];
  const runs = cases.flatMap((of) => {
    const rate = bestRate(searched.filter((r) => r.kind === of.kind && r.depth === of.depth));
    return Array.from({ length: seeds }, (_, i) => {
      const seen: { start?: Snapshot; end?: Snapshot } = {};
      const isShown = of.kind === 'selu' && i === 0;
      const trained = run(
        { ...of, seed: i + 1, rate, steps },
        data.test,
        isShown
          ? (when, net) => {
              seen[when] = snapshot(theory, net);
            }
          : undefined,
      );
      if (isShown) snapshots.push({ depth: of.depth, start: seen.start!, end: seen.end! });
      return trained;
    });
  });
  return { searched, runs, snapshots };
}

/** The rate of the highest accuracy, of equals the first; a run that diverged does not count. */
export function bestRate(runs: readonly Trained[]): number {
  const whole = runs.filter(({ curve }) => curve.noise.length > 0);
  const from = whole.length > 0 ? whole : runs;
  return from.reduce((best, one) => (one.accuracy > best.accuracy ? one : best)).rate;
}
