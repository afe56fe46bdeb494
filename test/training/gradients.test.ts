import { describe, expect, test } from 'vitest';
import {
  alphaDropout,
  alphaDropoutFigures,
  activation,
  batchNormalisation,
  dense,
  dropout,
  glorotUniform,
  type LayerSpec,
  type Loss,
  meanSquaredError,
  type Mode,
  network,
  randomOf,
  softmaxCrossEntropy,
  type Targets,
} from '../../src/training/index.js';
import {
  type Affine,
  centralDifferences,
  type DoubleNetwork,
  doubleForward,
  doubleLoss,
} from './double-network.js';

const ROWS = 7;
const OUTPUTS = 3;
const random = randomOf(20, 'data');
const classTargets: Targets = {
  kind: 'classes',
  labels: Int32Array.from({ length: ROWS }, () => random.below(OUTPUTS)),
  classes: OUTPUTS,
};
const valueTargets: Targets = {
  kind: 'values',
  values: Float32Array.from({ length: ROWS * OUTPUTS }, () => random.normal()),
  width: OUTPUTS,
};

/**
 * The largest difference between the gradients of the float32 network and central differences in
 * double precision, by every parameter and every input, over the largest gradient of that array.
 */
function largestError(
  layers: readonly LayerSpec[],
  loss: Loss,
  targets: Targets,
  mode: Mode = 'training',
): number {
  const net = network({ inputs: 5, layers, seed: 3, capacity: ROWS });
  const drawn = randomOf(4, 'data');
  for (const { name, value } of net.tensors) {
    // Biases and scales other than 0 and 1, so that each is seen; variances must stay positive.
    if (/bias|mean/.test(name)) value.set(Array.from(value, () => 0.3 * drawn.normal()));
    if (/var/.test(name) || value.every((v) => v === 1)) {
      value.set(Array.from(value, () => 0.5 + drawn.uniform()));
    }
  }
  const x = Float32Array.from({ length: ROWS * 5 }, () => drawn.normal());
  // The first pass of a batch moves running figures; what evaluation uses are those before.
  const outputs = net.forward(x, mode);
  const gradient = new Float32Array(outputs.length); // [ROWS, OUTPUTS]
  const total = loss.total(outputs, targets, ROWS, OUTPUTS, gradient);
  net.backward(gradient, true);

  const double: DoubleNetwork = {
    network: net,
    rows: ROWS,
    masks: masksOf(net),
    parameters: net.parameters.map(({ value }) => Float64Array.from(value)),
    training: mode === 'training',
  };
  const inputs = Float64Array.from(x);
  const lossOf = (): number => doubleLoss(doubleForward(double, inputs), targets, ROWS);
  expect(Math.abs(total / ROWS - lossOf())).toBeLessThan(1e-6);

  const pairs: [Float32Array, Float64Array][] = [
    [net.gradients(-1), inputs],
    ...net.parameters.map(({ gradient }, k): [Float32Array, Float64Array] => [
      gradient,
      double.parameters[k]!,
    ]),
  ];
  const found = pairs.map(([mine, array]) => {
    const differences = centralDifferences(array, lossOf);
    return {
      error: Math.max(...differences.map((d, i) => Math.abs(d - mine[i]!))),
      largest: Math.max(...differences.map(Math.abs)),
    };
  });
  const largestOfAll = Math.max(...found.map(({ largest }) => largest));
  // A bias before batch normalisation has the gradient 0: its rounding errors are those of the rest.
  return Math.max(
    ...found.map(({ error, largest }) =>
      largest > 1e-6 * largestOfAll ? error / largest : error / largestOfAll,
    ),
  );
}

/** What the dropout layers of a network did in its last pass, read off their inputs and outputs. */
function masksOf(net: ReturnType<typeof network>): Map<number, Affine> {
  const masks = new Map<number, Affine>();
  net.layers.forEach(({ kind }, k) => {
    if (!kind.includes('dropout')) return;
    const figures =
      kind === 'dropout' ? { scale: 2, shift: 0, dropped: 0 } : alphaDropoutFigures(0.5);
    const isDropped = [...net.activations(k)].map((y) => y === Math.fround(figures.dropped));
    expect(new Set(isDropped).size).toBe(2);
    masks.set(k, {
      scale: isDropped.map((dropped) => (dropped ? 0 : figures.scale)),
      shift: isDropped.map((dropped) => (dropped ? figures.dropped : figures.shift)),
    });
  });
  return masks;
}

/** Twenty or so roundings of 2⁻²⁴ between a weight and its gradient; h² = 10⁻¹⁰ is far below. */
const TOLERANCE = 20 * 2 ** -24;

describe('gradients agree with central differences in double precision', () => {
  const between: [string, LayerSpec][] = [
    ['SELU', activation('selu')],
    ['ReLU', activation('relu')],
    ['ELU', activation('elu')],
    ['tanh', activation('tanh')],
    ['linear', activation('linear')],
    ['batch normalisation', batchNormalisation()],
    ['dropout', dropout(0.5)],
    ['α-dropout', alphaDropout(0.5)],
  ];
  test.each(between)('for %s between dense layers, with cross-entropy', (_, layer) => {
    const layers = [dense(6, { initialise: glorotUniform }), layer, dense(OUTPUTS)];
    expect(largestError(layers, softmaxCrossEntropy, classTargets)).toBeLessThan(TOLERANCE);
  });

  test.each(between)('for %s between dense layers, with the squared error', (_, layer) => {
    const layers = [dense(6), layer, dense(OUTPUTS, { bias: false })];
    expect(largestError(layers, meanSquaredError, valueTargets)).toBeLessThan(TOLERANCE);
  });

  test('for batch normalisation in evaluation mode', () => {
    const layers = [dense(6), batchNormalisation(), dense(OUTPUTS)];
    const error = largestError(layers, softmaxCrossEntropy, classTargets, 'evaluation');
    expect(error).toBeLessThan(TOLERANCE);
  });

  test('for a deep network of all of them', () => {
    const layers = between.flatMap(([, layer]) => [dense(8), layer]);
    const error = largestError([...layers, dense(OUTPUTS)], softmaxCrossEntropy, classTargets);
    expect(error).toBeLessThan(5 * TOLERANCE);
  });
});
