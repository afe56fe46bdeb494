import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import {
  activation,
  adam,
  alphaDropout,
  batchNormalisation,
  classExamples,
  dense,
  dropout,
  encodeSafetensors,
  type Epoch,
  evaluate,
  glorotUniform,
  heNormal,
  meanSquaredError,
  type Network,
  network,
  predict,
  predictClasses,
  randomOf,
  sgd,
  slice,
  softmaxCrossEntropy,
  type Step,
  type TrainingOptions,
  train,
  valueExamples,
} from '../../src/training/index.js';
import { refusal } from './temporary.js';

/** The first losses of each golden run, and the SHA-256 of its weights as a safetensors file. */
const GOLDEN_LOSSES_1 = [1.3674146796402826, 1.1635956355764754, 0.8166504600048087];
const GOLDEN_HASH_1 = '4d294fcb920ec33f62ac0f1c90a9f011a2e611171e5cecab5ebb71f38ff0e7c7';
const GOLDEN_LOSSES_2 = [5.242221664713431, 7.489511060321007, 6.137041809805997];
const GOLDEN_HASH_2 = 'a8ac022f3c5867aca58eceff72e04863142f8e665c22c1e172e16e06389e7031';

const COUNT = 150;
const WIDTH = 6;
const random = randomOf(11, 'data');
/** [COUNT, WIDTH]: three clouds of points, by class */
const labels = Array.from({ length: COUNT }, () => random.below(3));
const features = Float32Array.from({ length: COUNT * WIDTH }, (_, i) => {
  const isCentre = i % WIDTH === labels[Math.floor(i / WIDTH)];
  return (isCentre ? 3 : 0) + random.normal();
});
const clouds = classExamples(features, WIDTH, labels, 3);
/** [COUNT, 2]: x₁x₂ and x₃ − x₄ */
const values = Float32Array.from({ length: 2 * COUNT }, (_, i) => {
  const row = Math.floor(i / 2) * WIDTH;
  const [a, b] = i % 2 === 0 ? [0, 1] : [2, 3];
  const [x, y] = [features[row + a]!, features[row + b]!];
  return i % 2 === 0 ? x * y : x - y;
});
const surface = valueExamples(features, WIDTH, values, 2);

const selfNormalising = (seed = 1): Network =>
  network({
    inputs: WIDTH,
    layers: [
      dense(16),
      activation('selu'),
      alphaDropout(0.9),
      dense(12),
      activation('selu'),
      dense(3),
    ],
    seed,
    capacity: 32,
  });
const options: TrainingOptions = {
  data: clouds,
  loss: softmaxCrossEntropy,
  optimiser: sgd({ rate: 0.05, momentum: 0.9 }),
  epochs: 5,
  seed: 2,
};

const hash = ({ tensors }: Network): string =>
  createHash('sha256').update(encodeSafetensors(tensors)).digest('hex');

describe('a training run ends with the same bits on every machine', () => {
  test('for SELU, α-dropout, cross-entropy and momentum', () => {
    const net = selfNormalising();
    const { losses } = train(net, options);
    expect(losses.slice(0, 3)).toEqual(GOLDEN_LOSSES_1);
    expect(hash(net)).toBe(GOLDEN_HASH_1);
  });

  test('for every other layer, the squared error and Adam', () => {
    const layers = [
      dense(16, { initialise: heNormal }),
      activation('relu'),
      dropout(0.8),
      dense(12, { initialise: glorotUniform, bias: false }),
      batchNormalisation(),
      activation('tanh'),
      dense(8),
      activation('elu'),
      activation('linear'),
      dense(2),
    ];
    const net = network({ inputs: WIDTH, layers, seed: 1 });
    const { losses } = train(net, {
      data: surface,
      loss: meanSquaredError,
      optimiser: adam({ rate: 0.01 }),
      epochs: 6,
      batch: 40,
      seed: 3,
    });
    expect(losses.slice(0, 3)).toEqual(GOLDEN_LOSSES_2);
    expect(hash(net)).toBe(GOLDEN_HASH_2);
  });

  test('and with others for another seed of the weights, the masks or the order', () => {
    const trained = (weights: number, order: number): string => {
      const net = selfNormalising(weights);
      train(net, { ...options, epochs: 1, seed: order });
      return hash(net);
    };
    expect(new Set([trained(1, 2), trained(1, 3), trained(2, 2)]).size).toBe(3);
    expect(trained(1, 2)).toBe(trained(1, 2));
  });
});

describe('training', () => {
  test('learns', () => {
    const net = selfNormalising();
    const before = evaluate(net, clouds, softmaxCrossEntropy);
    const history = train(net, { ...options, epochs: 20 });
    const after = evaluate(net, clouds, softmaxCrossEntropy);
    expect(before.accuracy).toBeLessThan(0.6);
    expect(after.accuracy).toBeGreaterThan(0.9);
    expect(after.loss).toBeLessThan(before.loss / 3);
    expect(history).toMatchObject({ ended: 'epochs', epoch: 20 });
    expect(history.epochs).toHaveLength(20);
    expect(history.epochs[19]!.loss).toBeLessThan(history.epochs[0]!.loss / 2);
  });

  test('visits every row once an epoch, in another order each time, the last batch with the rest', () => {
    const rows = 10;
    const numbered = classExamples(
      Float32Array.from({ length: rows }, (_, i) => i),
      1,
      new Int32Array(rows),
      2,
    );
    const net = network({ inputs: 1, layers: [dense(2)], seed: 0, capacity: 8 });
    const orders: number[][] = [[], []];
    const sizes: number[] = [];
    train(net, {
      ...options,
      data: numbered,
      epochs: 2,
      batch: 4,
      onStep: ({ epoch }) => {
        const batch = net.activations(-1);
        sizes.push(batch.length);
        orders[epoch - 1]!.push(...batch);
      },
    });
    expect(sizes).toEqual([4, 4, 2, 4, 4, 2]);
    for (const order of orders) {
      expect([...order].sort((a, b) => a - b)).toEqual(Array.from({ length: rows }, (_, i) => i));
    }
    expect(orders[0]).not.toEqual(orders[1]);
  });

  test('shows each step the network as it was for that loss, and each epoch its mean', () => {
    const net = selfNormalising();
    const steps: Step[] = [];
    const epochs: Epoch[] = [];
    const history = train(net, {
      ...options,
      epochs: 2,
      validation: slice(clouds, 0, 30),
      onStep: (step) => {
        steps.push(step);
        expect(step.network).toBe(net);
        expect(net.gradients(0).some((g) => g !== 0)).toBe(true);
      },
      onEpoch: (epoch) => {
        epochs.push(epoch);
        expect(epoch.validation).toEqual(evaluate(net, slice(clouds, 0, 30), softmaxCrossEntropy));
      },
    });
    expect(steps.map(({ epoch, step, stepsPerEpoch }) => [epoch, step, stepsPerEpoch])).toEqual(
      Array.from({ length: 10 }, (_, k) => [k < 5 ? 1 : 2, k + 1, 5]),
    );
    expect(steps.map(({ loss }) => loss)).toEqual(history.losses);
    expect(history.epochs).toEqual(epochs);
    const sizes = [32, 32, 32, 32, 22];
    const mean = sizes.reduce((sum, n, k) => sum + n * history.losses[k]!, 0) / COUNT;
    expect(epochs[0]!.loss).toBeCloseTo(mean, 12);
  });

  test('ends when a callback says stop', () => {
    const stopped = train(selfNormalising(), {
      ...options,
      onStep: ({ step }) => (step === 7 ? 'stop' : undefined),
    });
    expect(stopped).toMatchObject({ ended: 'stopped', epoch: 1 });
    expect(stopped.losses).toHaveLength(7);
    const after = train(selfNormalising(), {
      ...options,
      onEpoch: ({ epoch }) => (epoch === 2 ? 'stop' : undefined),
    });
    expect(after).toMatchObject({ ended: 'stopped', epoch: 2 });
  });

  test('lets a schedule change the rate', () => {
    const rates: number[] = [];
    train(selfNormalising(), {
      ...options,
      epochs: 3,
      onStep: ({ optimiser }) => rates.push(optimiser.rate),
      onEpoch: (_, optimiser) => {
        optimiser.rate /= 2;
      },
    });
    expect(new Set(rates)).toEqual(new Set([0.05, 0.025, 0.0125]));
  });

  test('that diverges says so, and moves nothing by a loss that is no number', () => {
    const net = selfNormalising();
    const history = train(net, { ...options, optimiser: sgd({ rate: 1e38 }) });
    expect(history.ended).toBe('diverged');
    expect(history.losses.every(Number.isFinite)).toBe(true);
  });

  test.each<[string, Partial<TrainingOptions>, string]>([
    ['no rows', { data: slice(clouds, 0, 0) }, 'examples: expected one row or more, found none'],
    [
      'rows of another width',
      { data: classExamples(features, 2, new Int32Array(450), 3) },
      'examples: expected rows of 6 features, found rows of 2',
    ],
    [
      'a batch beyond the capacity',
      { batch: 33 },
      'batch: expected a whole number from 1 to 32, found 33',
    ],
    ['half an epoch', { epochs: 0.5 }, 'epochs: expected a whole number of at least 0, found 0.5'],
    [
      'patience without validation',
      { patience: 2 },
      'patience: expected validation examples beside it',
    ],
    [
      'accuracies where there are no classes',
      { validation: surface, patience: 1, monitor: 'accuracy' },
      'monitor: expected `loss` where targets are no classes',
    ],
    [
      'another monitor',
      { validation: clouds, patience: 1, monitor: 'acc' as 'accuracy' },
      'monitor: expected `loss` or `accuracy`, found "acc"',
    ],
    [
      'no patience',
      { patience: 0, validation: clouds },
      'patience: expected a whole number of at least 1',
    ],
    [
      'targets of another kind',
      { data: surface },
      'softmax-cross-entropy: expected targets of 3 classes',
    ],
    [
      'a seed that is none',
      { seed: -1 },
      'seed: expected a whole number from 0 to 4294967295, found -1',
    ],
  ])('refuses %s', (_, changed, message) => {
    expect(refusal(() => train(selfNormalising(), { ...options, ...changed }))).toContain(message);
  });
});

describe('before the first update, training', () => {
  const refused = (net: Network, changed: Partial<TrainingOptions>): string => {
    const before = hash(net);
    const message = refusal(() => train(net, { ...options, ...changed }));
    expect(hash(net)).toBe(before);
    return message;
  };

  test('refuses a last batch of one row for batch normalisation', () => {
    const net = network({ inputs: WIDTH, layers: [dense(3), batchNormalisation()], seed: 1 });
    expect(refused(net, { data: slice(clouds, 0, 33), batch: 32 })).toBe(
      'batch: expected batches of 2 rows or more for batch-normalisation, found 33 rows in batches of 32, a last one of 1',
    );
    expect(refused(net, { batch: 1 })).toContain('in batches of 1');
  });

  test('refuses validation examples that the loss cannot take', () => {
    expect(refused(selfNormalising(), { validation: surface })).toContain(
      'softmax-cross-entropy: expected targets of 3 classes',
    );
  });
});

describe('early stopping', () => {
  /** Validations with these accuracies, whatever the network does: what was kept, and when it ended. */
  const run = (monitor: 'loss' | 'accuracy') => {
    const net = selfNormalising();
    const weights: string[] = [];
    const validations: number[] = [];
    const history = train(net, {
      ...options,
      optimiser: sgd({ rate: 0.3, momentum: 0.9 }),
      epochs: 60,
      validation: slice(clouds, 0, 50),
      patience: 3,
      monitor,
      onEpoch: ({ validation }) => {
        weights.push(hash(net));
        validations.push(monitor === 'loss' ? -validation![monitor] : validation![monitor]);
      },
    });
    return { net, weights, validations, history };
  };

  test.each(['loss', 'accuracy'] as const)(
    'by %s ends after `patience` epochs that are no better, with the weights of the best',
    (monitor) => {
      const { net, weights, validations, history } = run(monitor);
      const best = validations.indexOf(Math.max(...validations)) + 1;
      expect(history.ended).toBe('patience');
      expect(history.epoch).toBe(best);
      expect(history.epochs).toHaveLength(best + 3);
      expect(hash(net)).toBe(weights[best - 1]);
      expect(hash(net)).not.toBe(weights[weights.length - 1]);
    },
  );
});

describe('evaluation', () => {
  const net = selfNormalising();
  train(net, options);

  test('is the same whatever the capacity of the network', () => {
    const wide = network({ ...{ inputs: WIDTH, seed: 1, capacity: 200 }, layers: [dense(3)] });
    const narrow = network({ ...{ inputs: WIDTH, seed: 1, capacity: 7 }, layers: [dense(3)] });
    const [a, b] = [wide, narrow].map((one) => evaluate(one, clouds, softmaxCrossEntropy));
    expect(a!.accuracy).toBe(b!.accuracy);
    expect(a!.loss).toBeCloseTo(b!.loss, 12);
    expect(predict(wide, features)).toEqual(predict(narrow, features));
  });

  test('counts the rows whose class has the largest output', () => {
    const classes = predictClasses(net, features);
    const right = classes.filter((c, i) => c === labels[i]).length;
    expect(evaluate(net, clouds, softmaxCrossEntropy).accuracy).toBe(right / COUNT);
    const outputs = predict(net, features);
    expect(classes[0]).toBe(outputs.subarray(0, 3).indexOf(Math.max(...outputs.subarray(0, 3))));
  });

  test('has no accuracy where targets are no classes', () => {
    const other = network({ inputs: WIDTH, layers: [dense(2)], seed: 1 });
    expect(evaluate(other, surface, meanSquaredError).accuracy).toBeNaN();
    expect(refusal(() => evaluate(other, slice(surface, 0, 0), meanSquaredError))).toContain(
      'expected one row or more',
    );
  });
});
