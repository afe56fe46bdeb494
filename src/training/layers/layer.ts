/**
 * What a layer is to a network. Arrays are row-major: [rows, width] has a row for each example.
 */
import type { Random } from '../random.js';

/** Whether a pass is part of training: dropout and batch normalisation do something else then. */
export type Mode = 'training' | 'evaluation';

/** A named array that is saved with a network. */
export interface Tensor {
  readonly name: string;
  readonly shape: readonly number[];
  /** [...shape] */
  readonly value: Float32Array;
}

/** A tensor that training changes. */
export interface Parameter extends Tensor {
  /** [...shape]: the loss's derivative by the value, as of the last backward pass */
  readonly gradient: Float32Array;
}

export interface Layer {
  /** in words: `dense`, `selu`, … */
  readonly kind: string;
  /** numbers of a row that comes in */
  readonly inputs: number;
  /** numbers of a row that goes out */
  readonly outputs: number;
  readonly parameters: readonly Parameter[];
  /** what evaluation needs besides the parameters: running means and variances */
  readonly statistics: readonly Tensor[];
  /** Reads x [rows, inputs], writes y [rows, outputs]. */
  forward(x: Float32Array, y: Float32Array, rows: number, mode: Mode): void;
  /**
   * The chain rule, after {@link forward} with the same x, y and rows: reads dy [rows, outputs], the
   * loss's derivative by y; writes that by x to dx [rows, inputs] if it is given, and those by the
   * parameters to their gradients.
   */
  backward(
    x: Float32Array,
    y: Float32Array,
    dy: Float32Array,
    dx: Float32Array | undefined,
    rows: number,
  ): void;
}

/** What a layer is made with. */
export interface Build {
  /** numbers of a row that comes in */
  readonly inputs: number;
  /** the most rows of a pass */
  readonly capacity: number;
  /** for initial weights */
  readonly weights: Random;
  /** for dropout */
  readonly masks: Random;
}

/** A layer before it is known what comes in. */
export type LayerSpec = (build: Build) => Layer;
