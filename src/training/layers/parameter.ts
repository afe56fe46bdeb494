import { allocate } from '../kernels/index.js';
import type { Parameter } from './layer.js';

/** A parameter of the given shape with its gradient, both 0, in the kernels' memory. */
export function parameter(name: string, shape: readonly number[]): Parameter {
  const size = shape.reduce((product, n) => product * n, 1);
  return { name, shape, value: allocate(size), gradient: allocate(size) };
}
