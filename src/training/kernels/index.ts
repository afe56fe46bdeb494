/**
 * Kernels over Float32Arrays: products of matrices, SELU, column sums, updates of weights. They run
 * in WebAssembly where the host can, in TypeScript where not, and give the same bits.
 */
import { InputError } from '../input-error.js';
import { accelerated } from './accelerated.js';
import { engineOn } from './engine.js';
import { reserveMemory } from './memory.js';
import { plain } from './plain.js';

export type { AdamStep, Kernels } from './kernels.js';

const memory = reserveMemory();

/** What the kernels run on; undefined where they run in TypeScript. threads.ts can enlarge it. */
export const engine = memory && engineOn(memory);

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
} = engine ? accelerated(engine) : plain;

/**
 * A Float32Array of zeros, in the kernels' memory while there is room (256 MiB in all, never given
 * back). The kernels take any other Float32Array too: they copy it in and out, some 20 % of the
 * time of a training step. In Node that memory is shared: posting such an array to a worker shares
 * it instead of copying.
 * @throws InputError where the host has no room for so many
 */
export function allocate(length: number): Float32Array {
  try {
    return engine?.allocate(length) ?? new Float32Array(length);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new InputError('array', 'a length that there is memory for', String(length));
  }
}
