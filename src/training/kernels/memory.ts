/**
 * The memory that the WebAssembly kernels work on.
 *
 * It is reserved once and never grown, as growing would detach every array that lives in it; the
 * operating system provides a page when it is first written. Layout in bytes:
 *
 *   CONTROL  words by which threads agree (threads.ts); nothing begins at 0
 *   TABLE    rows T[n], D[n] of functions/selu.ts
 *   BUFFER   a tile and packed panels of a product (wat/product.wat)
 *   HEAP     arrays of `allocate`, from here upwards; they are never given back
 *   stage    the second half: arrays from elsewhere, copied in for the length of one call
 */
import { EXPONENTIALS, OFFSETS } from '../functions/selu.js';

/** What is used of WebAssembly.Memory. */
export type Memory = { readonly buffer: ArrayBuffer | SharedArrayBuffer };
declare const WebAssembly: {
  readonly Memory: new (limits: { initial: number; maximum: number; shared: boolean }) => Memory;
};

/** 424 bytes from here on. */
export const CONTROL = 64;
export const TABLE = 1024;
/** TABLE + 16·4849 = 78608 comes before it. */
export const BUFFER = 81920;
/** 128 bytes of tile, 128·256 and 512·256 elements of panels. */
export const BUFFER_BYTES = 655488;
/** BUFFER + BUFFER_BYTES = 737408 comes before it. */
export const HEAP = 1048576;
/** Arrays begin at lines of the cache. */
const ALIGNMENT = 64;

/**
 * Reserves 512 MiB of address space (8192 pages of 64 KiB), or less where the host refuses;
 * undefined if it has none. The memory can be shared between threads wherever anything can (Node,
 * and pages that are isolated).
 */
export function reserveMemory(
  sizes: readonly number[] = [8192, 2048, 512],
  shared = typeof SharedArrayBuffer === 'function',
): Memory | undefined {
  for (const pages of sizes) {
    try {
      const memory = new WebAssembly.Memory({ initial: pages, maximum: pages, shared });
      writeTable(memory);
      return memory;
    } catch {
      // a host without so much address space, or without WebAssembly: the next smaller size
    }
  }
  return undefined;
}

function writeTable(memory: Memory): void {
  const table = new Float64Array(memory.buffer, TABLE, 2 * EXPONENTIALS.length);
  EXPONENTIALS.forEach((t, n) => {
    table[2 * n] = t;
    table[2 * n + 1] = OFFSETS[n] as number;
  });
}

export function isShared({ buffer }: Memory): boolean {
  return typeof SharedArrayBuffer === 'function' && buffer instanceof SharedArrayBuffer;
}

/** Where the stage begins. */
export function stageBegin(memory: Memory): number {
  return memory.buffer.byteLength / 2;
}

/** Arrays of zeros in the memory one after the other; undefined where no room is left. */
export function allocator(memory: Memory): (length: number) => Float32Array | undefined {
  const end = stageBegin(memory);
  let top = HEAP;
  return (length) => {
    const begin = top;
    const next = begin + Math.ceil((4 * length) / ALIGNMENT) * ALIGNMENT;
    if (next > end) return undefined;
    top = next;
    return new Float32Array(memory.buffer, begin, length);
  };
}

/** Addresses of arrays for one call: arrays from elsewhere are copied onto the stage and back. */
export class Stage {
  readonly #memory: Memory;
  readonly #begin: number;
  #top: number;
  readonly #results: { readonly array: Float32Array; readonly copy: Float32Array }[] = [];

  constructor(memory: Memory) {
    this.#memory = memory;
    this.#begin = stageBegin(memory);
    this.#top = this.#begin;
  }

  /** Whether those of the arrays that lie elsewhere find room together. */
  fits(arrays: readonly Float32Array[]): boolean {
    let bytes = 0;
    for (const array of arrays) {
      if (array.buffer !== this.#memory.buffer) bytes += array.byteLength + ALIGNMENT;
    }
    return this.#begin + bytes <= this.#memory.buffer.byteLength;
  }

  /** The address of an array that is read. */
  input(array: Float32Array): number {
    return array.buffer === this.#memory.buffer ? array.byteOffset : this.#copy(array).byteOffset;
  }

  /** The address of an array that is written, or read and written. */
  result(array: Float32Array): number {
    if (array.buffer === this.#memory.buffer) return array.byteOffset;
    const copy = this.#copy(array);
    this.#results.push({ array, copy });
    return copy.byteOffset;
  }

  /** Copies results back and clears the stage. */
  finish(): void {
    for (const { array, copy } of this.#results) array.set(copy);
    this.#results.length = 0;
    this.#top = this.#begin;
  }

  #copy(array: Float32Array): Float32Array {
    const copy = new Float32Array(this.#memory.buffer, this.#top, array.length);
    copy.set(array);
    this.#top += Math.ceil(copy.byteLength / ALIGNMENT) * ALIGNMENT;
    return copy;
  }
}
