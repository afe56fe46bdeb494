/** One network, trained on digits for a number of steps. */
import {
  type Examples,
  evaluate,
  firstOf,
  fullyConnected,
  InputError,
  loadMnist,
  type Network,
  type NetworkKind,
  network,
  sgd,
  slice,
  softmaxCrossEntropy,
  standardisation,
  standardise,
  train,
} from '../../training/index.js';
import { type Curve, curveOf } from './loss-curve.js';

export interface Digits {
  /** what networks learn from: whole batches */
  readonly fit: Examples;
  /** what rates are chosen by */
  readonly validation: Examples;
  readonly test: Examples;
}

/** The first digits of MNIST, pixels with mean 0 and variance 1; undefined if MNIST is not there. */
export function digits({
  examples,
  validation,
  test,
  batch,
}: {
  readonly examples: number;
  readonly validation: number;
  readonly test: number;
  readonly batch: number;
}): Digits | undefined {
  try {
    const all = firstOf(loadMnist(), examples, test);
    const figures = standardisation(all.train, 'all');
    const known = standardise(all.train, figures);
    const kept = examples - validation;
    return {
      fit: slice(known, 0, kept - (kept % batch)),
      validation: slice(known, kept, examples),
      test: standardise(all.test, figures),
    };
  } catch (error) {
    if (error instanceof InputError) return undefined;
    throw error;
  }
}

export interface Job {
  readonly kind: NetworkKind;
  readonly depth: number;
  readonly seed: number;
  readonly rate: number;
  readonly steps: number;
}

export interface Trained extends Job {
  /** of every mini-batch, in training mode, before its update */
  readonly losses: readonly number[];
  /** of those; and of the same {@link FIXED} examples after every update */
  readonly curve: Curve;
  readonly fixed: Curve;
  /** on the examples that were asked for; NaN for a network that diverged */
  readonly accuracy: number;
}

/** The rows whose activations are looked at. */
const WATCHED = 256;

/** Rows of the mini-batch whose loss is followed through all updates. */
const FIXED = 64;

/** Called with the network after a pass of {@link WATCHED} examples, before and after training. */
export type Watch = (when: 'start' | 'end', net: Network) => void;

/**
 * Stochastic gradient descent with momentum 0.9. The same depth and seed give every kind of network
 * the same mini-batches.
 */
export function trainOne(
  { kind, depth, seed, rate, steps }: Job,
  { width, batch }: { readonly width: number; readonly batch: number },
  fit: Examples,
  judged: Examples,
  progress: (step: number, epoch: number, loss: number) => void,
  watch?: Watch,
): Trained {
  const net = network({
    inputs: fit.width,
    layers: fullyConnected({ kind, hidden: new Array<number>(depth).fill(width), outputs: 10 }),
    seed: 100 * depth + seed,
    // networks share a memory of 256 MiB
    capacity: Math.max(batch, watch === undefined ? FIXED : WATCHED),
  });
  const look = (when: 'start' | 'end'): void => {
    if (watch === undefined) return;
    net.forward(slice(fit, 0, Math.min(WATCHED, fit.count)).features);
    watch(when, net);
  };
  look('start');
  const fixed: number[] = [];
  const { losses } = train(net, {
    data: fit,
    loss: softmaxCrossEntropy,
    optimiser: sgd({ rate, momentum: 0.9 }),
    epochs: Math.ceil((steps * batch) / fit.count),
    batch,
    seed,
    onStep: ({ step, epoch, loss }) => {
      progress(step, epoch, loss);
      fixed.push(trainingLoss(net, fit));
      return step >= steps ? 'stop' : undefined;
    },
  });
  look('end');
  const { accuracy } = evaluate(net, judged, softmaxCrossEntropy);
  // a network that diverged ends early
  const whole = losses.length === steps;
  return {
    kind,
    depth,
    seed,
    rate,
    steps,
    losses,
    curve: curveOf(whole ? losses : []),
    fixed: curveOf(whole ? fixed : []),
    accuracy: whole ? accuracy : Number.NaN,
  };
}

/**
 * The loss of the first {@link FIXED} examples in training mode: batch normalisation uses their own
 * figures, and what it remembers is left as it was.
 */
function trainingLoss(net: Network, examples: Examples): number {
  const { features, targets, count } = slice(examples, 0, Math.min(FIXED, examples.count));
  const learned = new Set(net.parameters.map(({ name }) => name));
  const statistics = net.tensors.filter(({ name }) => !learned.has(name));
  const before = statistics.map(({ value }) => value.slice());
  const outputs = net.forward(features, 'training');
  statistics.forEach(({ value }, i) => {
    value.set(before[i]!);
  });
  return softmaxCrossEntropy.total(outputs, targets, count, net.outputs) / count;
}
