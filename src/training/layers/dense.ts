/**
 * Fully connected layers.
 */
import { type Initialiser, lecunNormal } from '../initialisation.js';
import { requireCount } from '../input-error.js';
import {
  addBias,
  columnSums,
  multiply,
  multiplyTransposeA,
  multiplyTransposeB,
} from '../kernels/index.js';
import type { LayerSpec } from './layer.js';
import { parameter } from './parameter.js';

export interface DenseOptions {
  /** {@link lecunNormal} if not given */
  readonly initialise?: Initialiser;
  /** whether there are biases, which begin at 0; true if not given */
  readonly bias?: boolean;
}

/**
 * y = x·Wᵀ + b. Parameters `weight` W [units, inputs], a row for each unit, and `bias` b [units]. The order
 * of the roundings is that of the kernels.
 */
export function dense(
  units: number,
  { initialise = lecunNormal, bias = true }: DenseOptions = {},
): LayerSpec {
  requireCount('units', units, 1);
  return ({ inputs, weights }) => {
    const w = parameter('weight', [units, inputs]);
    const b = bias ? parameter('bias', [units]) : undefined;
    initialise(w.value, inputs, units, weights);
    return {
      kind: 'dense',
      inputs,
      outputs: units,
      parameters: b === undefined ? [w] : [w, b],
      statistics: [],
      /** y = x·Wᵀ + b, row by row */
      forward(x, y, rows) {
        multiplyTransposeB(y, x, w.value, rows, inputs, units);
        if (b !== undefined) addBias(y, b.value, rows, units);
      },
      /** dW = dyᵀ·x, db = Σ dy over the rows, dx = dy·W */
      backward(x, _y, dy, dx, rows) {
        multiplyTransposeA(w.gradient, dy, x, units, rows, inputs);
        if (b !== undefined) columnSums(b.gradient, dy, rows, units);
        if (dx !== undefined) multiply(dx, dy, w.value, rows, units, inputs);
      },
    };
  };
}
