/**
 * The WebAssembly module of the kernels on its memory, and how its functions are called: by
 * default one after the other on the calling thread; threads.ts divides large calls.
 */
import { KERNELS, KERNELS_SHARED } from './kernels.wasm.js';
import { allocator, isShared, type Memory } from './memory.js';

declare const WebAssembly: {
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Instance: new (
    module: object,
    imports: { host: { memory: Memory } },
  ) => { readonly exports: unknown };
};

export const FUNCTIONS = [
  'product',
  'addBias',
  'columnSums',
  'seluForward',
  'seluBackward',
  'sgdMomentum',
  'adam',
] as const;
export type FunctionName = (typeof FUNCTIONS)[number];

/** Functions of addresses, steps in bytes, counts and factors; wat/ states which is which. */
export type Exports = Readonly<Record<FunctionName, (...values: number[]) => void>>;

/** How a call may be divided into calls for ranges of its elements, rows or columns. */
export type Split = {
  /** Which value counts them, and what divides the length of every range but the last. */
  readonly count: number;
  readonly unit: number;
  /** Which values move on with a range, by how much for each of its elements. */
  readonly steps: readonly (readonly [value: number, step: number])[];
  /** Which value is the address of a buffer that threads must not share. */
  readonly buffer?: number;
  /** Nanoseconds that the call takes on one thread, very roughly. */
  readonly time: number;
};

export interface Engine {
  readonly memory: Memory;
  readonly module: object;
  readonly exports: Exports;
  /** Zeros in the memory; undefined where no room is left. */
  readonly allocate: (length: number) => Float32Array | undefined;
  /** Calls a function; `split` says how it may be divided. threads.ts replaces it. */
  run: (name: FunctionName, values: number[], split?: Split) => void;
}

/** undefined where the host cannot run WebAssembly SIMD. */
export function engineOn(memory: Memory): Engine | undefined {
  const code = isShared(memory) ? KERNELS_SHARED : KERNELS;
  const bytes = Uint8Array.from(atob(code), (character) => character.charCodeAt(0));
  try {
    const module = new WebAssembly.Module(bytes);
    const exports = new WebAssembly.Instance(module, { host: { memory } }).exports as Exports;
    const run: Engine['run'] = (name, values) => exports[name](...values);
    return { memory, module, exports, allocate: allocator(memory), run };
  } catch {
    return undefined;
  }
}
