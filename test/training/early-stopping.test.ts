import { describe, expect, test } from 'vitest';
import { keepBest } from '../../src/training/early-stopping.js';
import { dense, network } from '../../src/training/index.js';

/** A network whose one weight is the number of the epoch, and what is found after those epochs. */
function run(figures: readonly number[], patience: number, monitor: 'loss' | 'accuracy') {
  const net = network({ inputs: 1, layers: [dense(1, { bias: false })], seed: 1 });
  const weight = net.parameters[0]!.value;
  weight[0] = 0;
  const best = keepBest(net, patience, monitor);
  const over = figures.map((figure, k) => {
    weight[0] = k + 1;
    return best.isOver(k + 1, { loss: 0, accuracy: 0, [monitor]: figure });
  });
  const epoch = best.restore();
  return { epoch, weight: weight[0], endedAfter: over.indexOf(true) + 1 };
}

describe('early stopping', () => {
  test('keeps the smallest loss, or the highest accuracy', () => {
    expect(run([3, 1, 2], 5, 'loss')).toEqual({ epoch: 2, weight: 2, endedAfter: 0 });
    expect(run([0.1, 0.3, 0.2], 5, 'accuracy')).toEqual({ epoch: 2, weight: 2, endedAfter: 0 });
  });

  test('keeps the first of equals, and waits no longer for it', () => {
    expect(run([0.5, 0.7, 0.7, 0.7], 2, 'accuracy')).toEqual({
      epoch: 2,
      weight: 2,
      endedAfter: 4,
    });
  });

  test('never prefers what is no number', () => {
    expect(run([Number.NaN, 2, Number.NaN], 2, 'loss')).toMatchObject({ epoch: 2, weight: 2 });
  });

  test('leaves a network alone that was never validated', () => {
    expect(run([], 1, 'loss')).toEqual({ epoch: 0, weight: 0, endedAfter: 0 });
  });
});
