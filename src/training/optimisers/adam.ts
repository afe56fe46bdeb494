import { sqrt } from '../functions/index.js';
import { requireNumber } from '../input-error.js';
import { adam as adamUpdate, allocate } from '../kernels/index.js';
import type { OptimiserSpec } from './optimiser.js';

export interface AdamOptions {
  /** the learning rate η > 0; 0.001 if not given */
  readonly rate?: number;
  /** β₁ from 0 to below 1; 0.9 if not given */
  readonly beta1?: number;
  /** β₂ from 0 to below 1; 0.999 if not given */
  readonly beta2?: number;
  /** ε > 0; 10⁻⁸ if not given */
  readonly epsilon?: number;
}

/**
 * Adam (Kingma and Ba 2015, algorithm 1): m ← β₁m + (1 − β₁)g, v ← β₂v + (1 − β₂)g²,
 * w ← w − η·(m/(1 − β₁ᵗ))/(√(v/(1 − β₂ᵗ)) + ε) in step t = 1, 2, …, with m = v = 0 at first.
 */
export function adam({
  rate = 0.001,
  beta1 = 0.9,
  beta2 = 0.999,
  epsilon = 1e-8,
}: AdamOptions = {}): OptimiserSpec {
  requireNumber('rate', rate, 'a positive number', (r) => r > 0);
  requireNumber('beta1', beta1, 'a number from 0 to below 1', (b) => b >= 0 && b < 1);
  requireNumber('beta2', beta2, 'a number from 0 to below 1', (b) => b >= 0 && b < 1);
  requireNumber('epsilon', epsilon, 'a positive number', (e) => e > 0);
  return (parameters) => {
    const first = parameters.map(({ value }) => allocate(value.length)); // m, each parameter's shape
    const second = parameters.map(({ value }) => allocate(value.length)); // v, each parameter's shape
    const decay1 = Math.fround(beta1);
    const decay2 = Math.fround(beta2);
    let power1 = 1; // β₁ᵗ, for β₁ as rounded to binary32
    let power2 = 1; // β₂ᵗ
    return {
      kind: 'adam',
      rate,
      step() {
        power1 *= decay1;
        power2 *= decay2;
        const step = {
          beta1: decay1,
          beta2: decay2,
          rate: this.rate / (1 - power1),
          scale: 1 / sqrt(1 - power2),
          epsilon,
        };
        parameters.forEach(({ value, gradient }, k) => {
          adamUpdate(value, first[k]!, second[k]!, gradient, step);
        });
      },
    };
  };
}
