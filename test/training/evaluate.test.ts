import { describe, expect, it } from 'vitest';
import {
  activation,
  classExamples,
  dense,
  evaluate,
  network,
  predictClasses,
  softmaxCrossEntropy,
  train,
  sgd,
} from '../../src/training/index.js';

const points = classExamples(Float32Array.of(1, 2, 3, 4), 1, [0, 0, 0, 1], 2);

function lost() {
  const net = network({ inputs: 1, layers: [dense(2)], seed: 1 });
  net.parameters[0]!.value.fill(Number.NaN);
  return net;
}

describe('a network whose outputs are no numbers', () => {
  it('is right about no row, and knows no class', () => {
    const { loss, accuracy } = evaluate(lost(), points, softmaxCrossEntropy);
    expect(loss).toBeNaN();
    expect(accuracy).toBe(0);
    expect([...predictClasses(lost(), points.features)]).toEqual([-1, -1, -1, -1]);
    // one NaN is enough, wherever it stands
    const net = network({ inputs: 2, layers: [activation('linear')], seed: 1 });
    const outputs = Float32Array.of(1, Number.NaN, Number.NaN, 1, 1, 1);
    expect([...predictClasses(net, outputs)]).toEqual([-1, -1, 0]);
  });

  it('is never the best of early stopping, even by accuracy', () => {
    const net = network({ inputs: 1, layers: [dense(2)], seed: 1, capacity: 4 });
    const before = net.parameters.map(({ value }) => [...value]);
    // the first update makes all weights infinite, and outputs NaN
    const history = train(net, {
      data: points,
      validation: points,
      loss: softmaxCrossEntropy,
      optimiser: sgd({ rate: 3e38, momentum: 0 }),
      epochs: 3,
      patience: 1,
      monitor: 'accuracy',
      seed: 1,
      onStep: ({ network: { parameters } }) => parameters[0]!.value.fill(Number.NaN),
    });
    expect(history.epochs.map(({ validation }) => validation?.accuracy)).toEqual([0]);
    for (const { value } of net.parameters) expect([...value].some(Number.isNaN)).toBe(false);
    expect(history.epoch).toBe(0);
    expect(net.parameters.map(({ value }) => [...value])).toEqual(before);
  });
});
