/**
 * Activation functions, applied to every number of a row.
 */
import { expm1Negative } from '../functions/exp.js';
import { tanh } from '../functions/index.js';
import { InputError } from '../input-error.js';
import { seluBackward, seluForward } from '../kernels/index.js';
import type { Layer, LayerSpec } from './layer.js';

/** y and its derivative by x, from x and y; each is rounded once to binary32. */
interface Elementwise {
  readonly value: (x: number) => number;
  readonly slope: (x: number, y: number) => number;
}

const ELEMENTWISE: Readonly<Record<'relu' | 'elu' | 'tanh' | 'linear', Elementwise>> = {
  /** max(x, 0); the slope at 0 is 0 */
  relu: { value: (x) => (x > 0 ? x : 0), slope: (x) => (x > 0 ? 1 : 0) },
  /** x for x > 0, else e^x − 1; the slope there is y + 1 */
  elu: {
    value: (x) => (x > 0 ? x : expm1Negative(x)),
    slope: (x, y) => (x > 0 ? 1 : y + 1),
  },
  /** the slope is 1 − y² */
  tanh: { value: tanh, slope: (_x, y) => (1 - y) * (1 + y) },
  linear: { value: (x) => x, slope: () => 1 },
};

export type ActivationName = 'selu' | keyof typeof ELEMENTWISE;

/** The names of the activation functions. */
export const ACTIVATIONS: readonly ActivationName[] = ['selu', 'relu', 'elu', 'tanh', 'linear'];

/**
 * A layer that applies an activation function to every number. `selu` and its derivative are the
 * certified ones of functions/; the others are computed in binary64 and rounded once.
 * @throws InputError for another name
 */
export function activation(name: ActivationName): LayerSpec {
  if (!ACTIVATIONS.includes(name)) {
    throw new InputError('activation', `one of ${ACTIVATIONS.join(', ')}`, JSON.stringify(name));
  }
  return ({ inputs }) => ({
    kind: name,
    inputs,
    outputs: inputs,
    parameters: [],
    statistics: [],
    ...(name === 'selu' ? selu : elementwise(ELEMENTWISE[name])),
  });
}

type Passes = Pick<Layer, 'forward' | 'backward'>;

const selu: Passes = {
  forward(x, y) {
    seluForward(y, x);
  },
  backward(x, _y, dy, dx) {
    if (dx !== undefined) seluBackward(dx, dy, x);
  },
};

const elementwise = ({ value, slope }: Elementwise): Passes => ({
  forward(x, y) {
    for (let i = 0; i < x.length; i++) y[i] = value(x[i]!);
  },
  backward(x, y, dy, dx) {
    if (dx === undefined) return;
    for (let i = 0; i < x.length; i++) dx[i] = dy[i]! * slope(x[i]!, y[i]!);
  },
});
