/** The search of one kind of network at one depth on one task: what it chose, and how that does on the test rows. */
import {
  type ClassTargets,
  type Evaluation,
  evaluate,
  type Examples,
  fullyConnected,
  type Network,
  type NetworkKind,
  network,
  predictClasses,
  randomOf,
  select,
  sgd,
  softmaxCrossEntropy,
  standardisation,
  standardise,
  type Table,
  train,
} from '../../training/index.js';
import { deal, rowsOf, shuffled } from './deal.js';
import { type Matches, matches } from './matches.js';

/** What is the same for all kinds. */
export interface SearchSize {
  /** the table is dealt into so many folds, one of which is the test */
  readonly folds: number;
  /** units of each hidden layer */
  readonly width: number;
  readonly batch: number;
  /** the most updates of a network */
  readonly steps: number;
  /** updates between two looks at the validation rows */
  readonly every: number;
  /** looks in a row without a better one that end the training */
  readonly patience: number;
  readonly rates: readonly number[];
  readonly momentum: number;
  /** the probability with which the last network of the search keeps an activation */
  readonly keep: number;
}

export interface Search {
  readonly kind: NetworkKind;
  readonly depth: number;
  /** which fold is the test */
  readonly fold: number;
  /** decides the folds, initial weights, the order of rows and what is dropped */
  readonly seed: number;
  /** Whether every row gets the class of a random other one: then there is nothing to learn. */
  readonly shuffle: boolean;
}

export interface Found {
  readonly rate: number;
  readonly keep: number;
  readonly validation: Evaluation;
  readonly test: Matches & { readonly rows: number };
}

/** Rows of the rest that are for validation: one in five, and 1000 at most. */
const VALIDATION_PILES = 5;
const VALIDATION_ROWS = 1000;

interface Parts {
  readonly train: Examples<ClassTargets>;
  readonly validation: Examples<ClassTargets>;
  readonly test: Examples<ClassTargets>;
}

/** Training, validation and test rows, standardised by the figures of the training rows. */
export function partsOf(
  table: Table,
  { seed, fold, shuffle }: Pick<Search, 'seed' | 'fold' | 'shuffle'>,
  folds: number,
): Parts {
  const random = randomOf(seed, 'data');
  const { labels } = table.targets;
  const examples: Examples<ClassTargets> = {
    ...table,
    targets: { ...table.targets, labels: shuffle ? shuffled(labels, random) : labels },
  };
  const inFold = deal(examples.targets, folds, random);
  const rest = select(examples, rowsOf(inFold, fold, 'others'));
  const piles = Math.max(VALIDATION_PILES, Math.ceil(rest.count / VALIDATION_ROWS));
  const inPile = deal(rest.targets, piles, random);
  const train = select(rest, rowsOf(inPile, 0, 'others'));
  const figures = standardisation(train);
  const ready = (part: Examples<ClassTargets>) => standardise(part, figures);
  return {
    train: ready(train),
    validation: ready(select(rest, rowsOf(inPile, 0, 'its'))),
    test: ready(select(examples, rowsOf(inFold, fold, 'its'))),
  };
}

/**
 * Trains a network at every rate without dropout, then one at the best rate with it (α-dropout for
 * SELU), all from the same weights; the best on the validation rows predicts the test rows, once.
 */
export function search(table: Table, search: Search, size: SearchSize): Found {
  const { kind, depth, seed } = search;
  const parts = partsOf(table, search, size.folds);
  const build = (keep: number): Network =>
    network({
      inputs: table.width,
      layers: fullyConnected({
        kind,
        hidden: new Array<number>(depth).fill(size.width),
        outputs: table.targets.classes,
        keep,
      }),
      seed,
      capacity: size.batch,
    });
  let best: (Omit<Found, 'test'> & { readonly net: Network; readonly state: State }) | undefined;
  const attempt = (net: Network, rate: number, keep: number): void => {
    const { validation, state } = trained(net, rate, parts, search, size);
    if (best === undefined || isBetter(validation, best.validation)) {
      best = { rate, keep, validation, net, state };
    }
  };
  const plain = build(1);
  const initial = stateOf(plain);
  for (const rate of size.rates) {
    restore(plain, initial);
    attempt(plain, rate, 1);
  }
  if (size.keep < 1) attempt(build(size.keep), best!.rate, size.keep);
  const { net, state, rate, keep, validation } = best!;
  restore(net, state);
  const { features, targets, count } = parts.test;
  const predicted = predictClasses(net, features);
  const test = { ...matches(predicted, targets.labels, targets.classes), rows: count };
  return { rate, keep, validation, test };
}

/** A copy of each tensor of a network. */
type State = readonly Float32Array[];

const stateOf = (net: Network): State => net.tensors.map(({ value }) => Float32Array.from(value));

const restore = (net: Network, state: State): void => {
  net.tensors.forEach(({ value }, k) => {
    value.set(state[k]!);
  });
};

/** Right more often; or as often, with a smaller loss: the better validation. */
export const isBetter = (a: Evaluation, b: Evaluation): boolean =>
  a.accuracy > b.accuracy || (a.accuracy === b.accuracy && a.loss < b.loss);

/** The best state that training passes through, the initial one included, by the validation rows. */
function trained(
  net: Network,
  rate: number,
  { train: data, validation }: Parts,
  { seed }: Search,
  { batch, steps, every, patience, momentum }: SearchSize,
): { readonly validation: Evaluation; readonly state: State } {
  const look = (): Evaluation => evaluate(net, validation, softmaxCrossEntropy);
  let best = { validation: look(), state: stateOf(net) };
  let worse = 0;
  const rows = batchFor(data.count, batch);
  train(net, {
    data,
    loss: softmaxCrossEntropy,
    optimiser: sgd({ rate, momentum }),
    epochs: Math.ceil((steps * rows) / data.count),
    batch: rows,
    seed,
    onStep: ({ step }) => {
      if (step % every === 0) {
        const now = look();
        // what has diverged is never better
        if (Number.isFinite(now.loss) && isBetter(now, best.validation)) {
          best = { validation: now, state: stateOf(net) };
          worse = 0;
        } else {
          worse++;
        }
      }
      return step >= steps || worse >= patience ? 'stop' : undefined;
    },
  });
  return best;
}

/** The largest batch up to `most` that leaves no last batch of one row, which has no variance. */
export function batchFor(count: number, most: number): number {
  let batch = Math.min(most, count);
  while (batch > 2 && count % batch === 1) batch--;
  return batch;
}
