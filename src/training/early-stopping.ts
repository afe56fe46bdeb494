/**
 * Early stopping: the best state of a network so far, and whether to wait for a better one.
 */
import type { Evaluation } from './evaluate.js';
import { requireCount } from './input-error.js';
import type { Network } from './network.js';

export interface Best {
  /** Notes an epoch's validation, unless its loss is no finite number; whether `patience` epochs in a row have been no better than the best. */
  isOver(epoch: number, validation: Evaluation): boolean;
  /** Gives the network its best tensors back; the epoch they are of, 0 if none was noted. */
  restore(): number;
}

/** @param monitor what is compared: the smaller loss is better, or the higher accuracy */
export function keepBest(network: Network, patience: number, monitor: 'loss' | 'accuracy'): Best {
  requireCount('patience', patience, 1);
  let epochOfBest = 0;
  let figure = -Infinity;
  const kept = network.tensors.map(({ value }) => Float32Array.from(value)); // each tensor's shape
  return {
    isOver(epoch, validation) {
      const current = monitor === 'loss' ? -validation.loss : validation.accuracy;
      // of a network whose outputs are NaN the accuracy is a number all the same
      if (Number.isFinite(validation.loss) && current > figure) {
        epochOfBest = epoch;
        figure = current;
        network.tensors.forEach(({ value }, k) => {
          kept[k]!.set(value);
        });
      }
      return epoch - epochOfBest >= patience;
    },
    restore() {
      network.tensors.forEach(({ value }, k) => {
        value.set(kept[k]!);
      });
      return epochOfBest;
    },
  };
}
