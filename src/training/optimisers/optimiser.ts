import type { Parameter } from '../layers/layer.js';

export interface Optimiser {
  /** in words: `sgd`, `adam` */
  readonly kind: string;
  /** the learning rate, which may be changed between steps */
  rate: number;
  /** Moves every parameter by its gradient. */
  step(): void;
}

/** An optimiser before it is known what it is to move. */
export type OptimiserSpec = (parameters: readonly Parameter[]) => Optimiser;
