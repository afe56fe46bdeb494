import { requireNumber } from '../input-error.js';
import { allocate, sgdMomentum } from '../kernels/index.js';
import type { OptimiserSpec } from './optimiser.js';

export interface SgdOptions {
  /** the learning rate η > 0 */
  readonly rate: number;
  /** μ from 0 (if not given) to below 1 */
  readonly momentum?: number;
}

/**
 * Stochastic gradient descent with momentum: v ← μ·v + g, w ← w − η·v, with v = 0 at first (the
 * convention of PyTorch and TensorFlow.js).
 */
export function sgd({ rate, momentum = 0 }: SgdOptions): OptimiserSpec {
  requireNumber('rate', rate, 'a positive number', (r) => r > 0);
  requireNumber('momentum', momentum, 'a number from 0 to below 1', (m) => m >= 0 && m < 1);
  return (parameters) => {
    const velocities = parameters.map(({ value }) => allocate(value.length)); // each parameter's shape
    return {
      kind: 'sgd',
      rate,
      step() {
        parameters.forEach(({ value, gradient }, k) => {
          sgdMomentum(value, velocities[k]!, gradient, this.rate, momentum);
        });
      },
    };
  };
}
