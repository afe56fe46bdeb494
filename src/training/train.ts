/**
 * Training by mini-batches.
 */
import { emptyTargets, type Examples, gather, slice, sliceTargets } from './data/examples.js';
import { type Best, keepBest } from './early-stopping.js';
import { type Evaluation, evaluate, requireFit } from './evaluate.js';
import { InputError, requireCount } from './input-error.js';
import type { Loss } from './losses/loss.js';
import type { Network } from './network.js';
import type { Optimiser, OptimiserSpec } from './optimisers/optimiser.js';
import { inOrder, randomOf, shuffle } from './random.js';

export interface TrainingOptions {
  readonly data: Examples;
  readonly loss: Loss;
  readonly optimiser: OptimiserSpec;
  /** how often all of the data is seen */
  readonly epochs: number;
  /** decides the order of the rows: a whole number from 0 to 2³² − 1 */
  readonly seed: number;
  /** rows of a batch, the last of an epoch excepted; the network's capacity if not given */
  readonly batch?: number;
  /** examples that are evaluated after each epoch */
  readonly validation?: Examples;
  /**
   * Ends after so many epochs in a row without a better validation; the network then gets back the
   * tensors that it had after the best epoch. Needs `validation`.
   */
  readonly patience?: number;
  /** which validation is the better one: that of the smaller loss (if not given), or of the higher accuracy */
  readonly monitor?: 'loss' | 'accuracy';
  /** Called after each update; the value `'stop'` ends the training. */
  readonly onStep?: (step: Step) => unknown;
  /**
   * Called after each epoch and its validation, whose passes the network's buffers hold then.
   * `'stop'` ends the training.
   */
  readonly onEpoch?: (epoch: Epoch, optimiser: Optimiser) => unknown;
}

/** The kind of layer that has no variance of a single row. */
const BATCH_FIGURES = 'batch-normalisation';

/** An update, seen from after it: the network still has the activations and gradients that led to it. */
export interface Step {
  readonly network: Network;
  readonly optimiser: Optimiser;
  /** from 1 */
  readonly epoch: number;
  /** from 1, over all epochs */
  readonly step: number;
  /** updates of an epoch */
  readonly stepsPerEpoch: number;
  /** the batch's mean loss before the update */
  readonly loss: number;
}

export interface Epoch {
  /** from 1 */
  readonly epoch: number;
  /** the mean loss of the rows, each when its batch came */
  readonly loss: number;
  readonly validation?: Evaluation;
}

export interface History {
  readonly epochs: readonly Epoch[];
  /** the batch's loss of every update */
  readonly losses: readonly number[];
  /**
   * Why it ended: all epochs are done; validations became no better; a batch's loss was not finite
   * (then it has moved no parameter); a callback said `'stop'`.
   */
  readonly ended: 'epochs' | 'patience' | 'diverged' | 'stopped';
  /** the epoch whose tensors the network has: the best if `patience` was given, else the last */
  readonly epoch: number;
}

/**
 * Trains the network in place. Each epoch visits all rows in a new random order, in batches of
 * `batch` rows and a last one of what is left.
 * @throws InputError for options that do not fit each other or the network
 */
export function train(network: Network, options: TrainingOptions): History {
  const { data, loss, epochs, validation, onStep, onEpoch } = options;
  const { batch = network.capacity, patience, monitor = 'loss' } = options;
  requireFit(network, data);
  requireCount('epochs', epochs, 0);
  requireCount('batch', batch, 1, network.capacity);
  if (validation !== undefined) requireFit(network, validation);
  const best: Best | undefined =
    patience === undefined ? undefined : keepBest(network, patience, monitor);
  if (best !== undefined && validation === undefined) {
    throw new InputError('patience', 'validation examples beside it', 'none');
  }
  if (monitor === 'accuracy' && validation?.targets.kind === 'values') {
    throw new InputError('monitor', '`loss` where targets are no classes', '`accuracy`');
  }
  if (monitor !== 'loss' && monitor !== 'accuracy') {
    throw new InputError(
      'monitor',
      '`loss` or `accuracy`',
      JSON.stringify(monitor satisfies never),
    );
  }
  if (
    (batch === 1 || data.count % batch === 1) &&
    network.layers.some(({ kind }) => kind === BATCH_FIGURES)
  ) {
    const found = `${data.count} rows in batches of ${batch}, a last one of 1`;
    throw new InputError('batch', `batches of 2 rows or more for ${BATCH_FIGURES}`, found);
  }
  // what the loss cannot take is refused now, not after an epoch
  if (validation !== undefined) evaluate(network, slice(validation, 0, 1), loss);
  const optimiser = options.optimiser(network.parameters);
  const random = randomOf(options.seed, 'order');
  const order = inOrder(data.count); // [count]
  const targets = emptyTargets(data.targets, batch); // [batch]
  const slope = new Float32Array(batch * network.outputs); // [batch, outputs]
  const stepsPerEpoch = Math.ceil(data.count / batch);
  const done: Epoch[] = [];
  const losses: number[] = [];

  /** One epoch's updates: the mean loss, or why training ends in its midst. */
  function visitAll(epoch: number): number | 'diverged' | 'stopped' {
    shuffle(order, random);
    let total = 0;
    for (let from = 0; from < data.count; from += batch) {
      const rows = Math.min(batch, data.count - from);
      gather(data, order, from, from + rows, network.input, targets);
      const outputs = network.forward(network.input.subarray(0, rows * network.inputs), 'training');
      const gradient = slope.subarray(0, rows * network.outputs);
      const sum = loss.total(
        outputs,
        sliceTargets(targets, 0, rows),
        rows,
        network.outputs,
        gradient,
      );
      if (!Number.isFinite(sum)) return 'diverged';
      network.backward(gradient);
      optimiser.step();
      total += sum;
      losses.push(sum / rows);
      const step = {
        network,
        optimiser,
        epoch,
        step: losses.length,
        stepsPerEpoch,
        loss: sum / rows,
      };
      if (onStep?.(step) === 'stop') return 'stopped';
    }
    return total / data.count;
  }

  const end = (ended: History['ended']): History => ({
    epochs: done,
    losses,
    ended,
    epoch: best === undefined ? done.length : best.restore(),
  });
  for (let epoch = 1; epoch <= epochs; epoch++) {
    const mean = visitAll(epoch);
    if (typeof mean === 'string') return end(mean);
    const report: Epoch = {
      epoch,
      loss: mean,
      ...(validation && { validation: evaluate(network, validation, loss) }),
    };
    done.push(report);
    const isOver = best?.isOver(epoch, report.validation!);
    if (onEpoch?.(report, optimiser) === 'stop') return end('stopped');
    if (isOver) return end('patience');
  }
  return end('epochs');
}
