/**
 * Batch normalisation (Ioffe and Szegedy 2015) of each feature over the rows of a batch. Sums run
 * in binary64, by rows; what is stored is rounded once to binary32.
 */
import { sqrt } from '../functions/index.js';
import { InputError, requireNumber } from '../input-error.js';
import { parameter } from './parameter.js';
import type { LayerSpec } from './layer.js';

export interface BatchNormalisationOptions {
  /** ε, which is added to the variance; 10⁻⁵ if not given */
  readonly epsilon?: number;
  /** the share of a batch's figures in the new running figures; 0.1 if not given */
  readonly momentum?: number;
}

/**
 * y = γ·x̂ + β with x̂ = (x − m)/√(v + ε), for each feature. In training m and v are the batch's mean
 * and variance Σ(x − m)²/rows; in evaluation they are the running figures, which each training pass
 * moves by running += momentum·(batch's − running), with the batch's variance times rows/(rows − 1).
 * γ begins at 1, β at 0. Parameters `weight` (γ) and `bias` (β), statistics `running_mean` and
 * `running_var`, all [inputs]; names and conventions are PyTorch's.
 * @throws InputError in training with a single row
 */
export function batchNormalisation({
  epsilon = 1e-5,
  momentum = 0.1,
}: BatchNormalisationOptions = {}): LayerSpec {
  requireNumber('epsilon', epsilon, 'a positive number', (e) => e > 0);
  requireNumber('momentum', momentum, 'a number from 0 to 1', (m) => m >= 0 && m <= 1);
  return ({ inputs }) => {
    const gamma = parameter('weight', [inputs]);
    const beta = parameter('bias', [inputs]);
    const runningMean = new Float32Array(inputs); // [inputs]
    const runningVariance = new Float32Array(inputs).fill(1); // [inputs]
    gamma.value.fill(1);
    const mean = new Float64Array(inputs); // [inputs]; m of the last pass
    const inverse = new Float64Array(inputs); // [inputs]; 1/√(v + ε) of the last pass
    const sums = new Float64Array(inputs); // [inputs]; Σ dy
    const products = new Float64Array(inputs); // [inputs]; Σ dy·x̂
    let training = false;

    /** m and v of the batch; moves the running figures. */
    function measure(x: Float32Array, rows: number): void {
      mean.fill(0);
      for (let i = 0; i < rows; i++) {
        for (let j = 0; j < inputs; j++) mean[j]! += x[i * inputs + j]!;
      }
      for (let j = 0; j < inputs; j++) mean[j]! /= rows;
      inverse.fill(0);
      for (let i = 0; i < rows; i++) {
        for (let j = 0; j < inputs; j++) {
          const deviation = x[i * inputs + j]! - mean[j]!;
          inverse[j]! += deviation * deviation;
        }
      }
      for (let j = 0; j < inputs; j++) {
        const squares = inverse[j]!;
        runningMean[j]! += momentum * (mean[j]! - runningMean[j]!);
        runningVariance[j]! += momentum * (squares / (rows - 1) - runningVariance[j]!);
        inverse[j] = 1 / sqrt(squares / rows + epsilon);
      }
    }

    return {
      kind: 'batch-normalisation',
      inputs,
      outputs: inputs,
      parameters: [gamma, beta],
      statistics: [
        { name: 'running_mean', shape: [inputs], value: runningMean },
        { name: 'running_var', shape: [inputs], value: runningVariance },
      ],
      forward(x, y, rows, mode) {
        training = mode === 'training';
        if (training) {
          if (rows < 2)
            throw new InputError('batch normalisation', 'a batch of 2 rows or more', '1');
          measure(x, rows);
        } else {
          for (let j = 0; j < inputs; j++) {
            mean[j] = runningMean[j]!;
            inverse[j] = 1 / sqrt(runningVariance[j]! + epsilon);
          }
        }
        for (let i = 0; i < rows; i++) {
          for (let j = 0; j < inputs; j++) {
            const normal = (x[i * inputs + j]! - mean[j]!) * inverse[j]!;
            y[i * inputs + j] = gamma.value[j]! * normal + beta.value[j]!;
          }
        }
      },
      /**
       * dβ = Σ dy and dγ = Σ dy·x̂. In evaluation m and v are constants: dx = γ·dy/√(v + ε). In
       * training they depend on every row; since Σ x̂ = 0 and Σ x̂² = rows·v/(v + ε),
       * dx = γ/√(v + ε)·(dy − dβ/rows − x̂·dγ/rows), where ∂v/∂x brings the last term exactly.
       */
      backward(x, _y, dy, dx, rows) {
        sums.fill(0);
        products.fill(0);
        for (let i = 0; i < rows; i++) {
          for (let j = 0; j < inputs; j++) {
            const at = i * inputs + j;
            sums[j]! += dy[at]!;
            products[j]! += dy[at]! * ((x[at]! - mean[j]!) * inverse[j]!);
          }
        }
        beta.gradient.set(sums);
        gamma.gradient.set(products);
        if (dx === undefined) return;
        for (let i = 0; i < rows; i++) {
          for (let j = 0; j < inputs; j++) {
            const at = i * inputs + j;
            const normal = (x[at]! - mean[j]!) * inverse[j]!;
            const through = training ? (sums[j]! + normal * products[j]!) / rows : 0;
            dx[at] = gamma.value[j]! * inverse[j]! * (dy[at]! - through);
          }
        }
      },
    };
  };
}
