/** Kernels over Float32Arrays: products of matrices, SELU, column sums, updates of weights. */
import { plain } from './plain.js';

export type { AdamStep, Kernels } from './kernels.js';
export const {
  multiply,
  multiplyTransposeA,
  multiplyTransposeB,
  addBias,
  columnSums,
  seluForward,
  seluBackward,
  sgdMomentum,
  adam,
} = plain;

/** A Float32Array of zeros on which the kernels are fastest. Any other Float32Array does as well. */
export function allocate(length: number): Float32Array {
  return new Float32Array(length);
}
