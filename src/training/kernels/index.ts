/**
 * Kernels over Float32Arrays: products of matrices, SELU, column sums, updates of weights. They run
 * in WebAssembly where the host can, in TypeScript where not, and give the same bits.
 */
import { accelerated } from './accelerated.js';
import { allocator, reserveMemory } from './memory.js';
import { plain } from './plain.js';

export type { AdamStep, Kernels } from './kernels.js';

const memory = reserveMemory();
const fast = memory && accelerated(memory);
const take = fast && memory ? allocator(memory) : undefined;

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
} = fast ?? plain;

/**
 * A Float32Array of zeros, in the kernels' memory while there is room (256 MiB in all, never given
 * back). The kernels take any other Float32Array too: they copy it in and out, some 10 % of the
 * time of a training step.
 */
export function allocate(length: number): Float32Array {
  return take?.(length) ?? new Float32Array(length);
}
