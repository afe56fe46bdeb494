import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { accelerated } from '../../../src/training/kernels/accelerated.js';
import { type Engine, engineOn } from '../../../src/training/kernels/engine.js';
import { allocate, columnSums, multiply } from '../../../src/training/kernels/index.js';
import type { Kernels } from '../../../src/training/kernels/kernels.js';
import { HEAP, type Memory, reserveMemory } from '../../../src/training/kernels/memory.js';
import { plain } from '../../../src/training/kernels/plain.js';
import { effort } from '../../support/effort.js';
import { anyFloat, firstDifference, numbers } from './inputs.js';

const engine = engineOn(reserveMemory() as Memory) as Engine;
const fast = accelerated(engine);

/** The same numbers in the kernels' memory, and elsewhere in the middle of a larger array. */
const inside = (values: Float32Array): Float32Array => {
  const array = engine.allocate(values.length) as Float32Array;
  array.set(values);
  return array;
};
const outside = (values: Float32Array): Float32Array => {
  const array = new Float32Array(values.length + 8).fill(NaN).subarray(3, 3 + values.length);
  array.set(values);
  return array;
};

/** The same call on plain and fast kernels, the arrays in memory and elsewhere; all arrays after. */
function expectSameBits(
  arrays: readonly Float32Array[],
  call: (kernels: Kernels, arrays: readonly Float32Array[]) => void,
): void {
  const expected = arrays.map(outside);
  call(plain, expected);
  for (const place of [inside, outside]) {
    const found = arrays.map(place);
    call(fast, found);
    for (const [i, array] of found.entries()) {
      expect(firstDifference(array, expected[i] as Float32Array)).toBe(-1);
    }
  }
}

describe('WebAssembly and TypeScript give the same bits', () => {
  // [m, k, n]: single elements, every remainder of the 4×8 tile, and beyond the blocks of 128 rows,
  // 256 products and 512 columns.
  const shapes: [number, number, number][] = [
    [1, 1, 1],
    [2, 3, 5],
    [4, 4, 8],
    [5, 7, 9],
    [6, 2, 15],
    [7, 257, 3],
    [3, 600, 17],
    [128, 256, 10],
    [129, 255, 23],
    [131, 30, 530],
    [2, 513, 1025],
  ];
  const products = ['multiply', 'multiplyTransposeA', 'multiplyTransposeB'] as const;

  describe.each(products)('%s', (name) => {
    it.each(shapes)('%i×%i×%i', (m, k, n) => {
      for (const accumulate of [false, true]) {
        expectSameBits(
          [numbers(m * n, 1), numbers(m * k, 2), numbers(k * n, 3)],
          (on, [out, a, b]) => on[name](out!, a!, b!, m, k, n, accumulate),
        );
      }
    });

    it('of shapes and numbers of any kind', () => {
      const size = fc.integer({ min: 0, max: 20 });
      fc.assert(
        fc.property(
          size,
          size,
          size,
          fc.boolean(),
          fc.infiniteStream(anyFloat),
          (m, k, n, add, s) => {
            const of = (length: number): Float32Array => Float32Array.from(s.take(length));
            expectSameBits([of(m * n), of(m * k), of(k * n)], (on, [out, a, b]) =>
              on[name](out!, a!, b!, m, k, n, add),
            );
          },
        ),
        effort(60),
      );
    });
  });

  it.each([
    [1, 1],
    [3, 4],
    [128, 10],
    [257, 37],
    [600, 3],
    [0, 5],
    [5, 0],
  ])('addBias and columnSums, %i×%i', (rows, columns) => {
    const z = numbers(rows * columns, 4);
    const row = numbers(columns, 5);
    expectSameBits([z, row], (on, [a, b]) => on.addBias(a!, b!, rows, columns));
    for (const add of [false, true]) {
      expectSameBits([row, z], (on, [a, b]) => on.columnSums(a!, b!, rows, columns, add));
    }
  });

  it('elementwise operations on numbers of any kind', () => {
    const array = fc.integer({ min: 0, max: 19 }).chain((length) =>
      fc.array(
        fc
          .array(anyFloat, { minLength: length, maxLength: length })
          .map((a) => Float32Array.from(a)),
        { minLength: 4, maxLength: 4 },
      ),
    );
    const rate = fc.double({ min: 0, max: 2, noNaN: true });
    fc.assert(
      fc.property(array, rate, rate, (arrays, a, b) => {
        expectSameBits(arrays, (on, [y, z]) => on.seluForward(y!, z!));
        expectSameBits(arrays, (on, [z]) => on.seluForward(z!, z!));
        expectSameBits(arrays, (on, [dz, dy, z]) => on.seluBackward(dz!, dy!, z!));
        expectSameBits(arrays, (on, [dz, z]) => on.seluBackward(dz!, dz!, z!));
        expectSameBits(arrays, (on, [w, v, g]) => on.sgdMomentum(w!, v!, g!, a, b));
        const step = { beta1: a / 2, beta2: b / 2, rate: b, scale: 1 + a, epsilon: 1e-8 };
        expectSameBits(arrays, (on, [w, m, v, g]) => on.adam(w!, m!, v!, g!, step));
      }),
      effort(200),
    );
  });

  it('updates of ordinary weights', () => {
    const arrays = [1, 2, 3, 4].map((seed) => numbers(1001, seed));
    arrays[2] = (arrays[2] as Float32Array).map(Math.abs);
    expectSameBits(arrays, (on, [w, v, , g]) => on.sgdMomentum(w!, v!, g!, 0.1, 0.9));
    const step = { beta1: 0.9, beta2: 0.999, rate: 0.01, scale: 3.2, epsilon: 1e-8 };
    expectSameBits(arrays, (on, [w, m, v, g]) => on.adam(w!, m!, v!, g!, step));
  });
});

describe('lengths and memory', () => {
  const names = Object.keys(plain) as (keyof Kernels)[];

  it.each(names)('%s refuses arrays of another length than the shapes say', (name) => {
    const step = { beta1: 0, beta2: 0, rate: 1, scale: 1, epsilon: 1 };
    const a = new Float32Array(4);
    const b = new Float32Array(5);
    const sizes = name === 'adam' ? [a, b, step] : [2, 2, 2];
    for (const on of [plain, fast]) {
      const call = on[name] as (...values: unknown[]) => void;
      expect(() => call(a, b, ...(name.startsWith('m') ? [a] : []), ...sizes)).toThrow(RangeError);
    }
  });

  it('allocate gives zeros in one memory, no two arrays overlapping', () => {
    const arrays = [1, 15, 16, 17, 0, 1000].map((length) => allocate(length));
    const [first] = arrays as [Float32Array];
    expect(first.buffer.byteLength).toBeGreaterThan(2 ** 24);
    let end = HEAP;
    for (const array of arrays) {
      expect(array.buffer).toBe(first.buffer);
      expect(array.byteOffset).toBeGreaterThanOrEqual(end);
      expect(array.every((x) => x === 0)).toBe(true);
      end = array.byteOffset + array.byteLength;
    }
  });

  it('allocate falls back on ordinary arrays where there is no room', () => {
    const large = allocate(2 ** 27);
    expect(large.length).toBe(2 ** 27);
    expect(large.buffer.byteLength).toBe(2 ** 29);
  });

  it('the exported kernels mix arrays in their memory with others', () => {
    const [a, b] = [numbers(12, 1), numbers(20, 2)];
    const expected = new Float32Array(15);
    plain.multiply(expected, a, b, 3, 4, 5);
    const out = allocate(15);
    multiply(out, a, b, 3, 4, 5);
    expect(out).toEqual(expected);
    const [sums, other] = [new Float32Array(5), new Float32Array(5)];
    columnSums(sums, out, 3, 5);
    plain.columnSums(other, expected, 3, 5);
    expect(sums).toEqual(other);
  });

  it('arrays for which the stage has no room are left to the plain kernels', () => {
    // 2 MiB: no heap, a stage of 1 MiB
    const small = reserveMemory([32]) as Memory;
    const smallEngine = engineOn(small) as Engine;
    expect(smallEngine.allocate(16)).toBeUndefined();
    const kernels = accelerated(smallEngine);
    const length = 2 ** 17 + 3;
    const arrays = [1, 2, 3, 4].map((seed) => numbers(length, seed));
    const step = { beta1: 0.9, beta2: 0.999, rate: 0.01, scale: 3.2, epsilon: 1e-8 };
    const calls: ((on: Kernels, arrays: readonly Float32Array[]) => void)[] = [
      (on, [out, z]) => on.seluForward(out!, z!),
      (on, [dz, dy, z]) => on.seluBackward(dz!, dy!, z!),
      (on, [w, v, g]) => on.sgdMomentum(w!, v!, g!, 0.1, 0.9),
      (on, [w, m, v, g]) => on.adam(w!, m!, v!, g!, step),
      (on, [z, b]) => on.addBias(z!, b!, 1, length),
      (on, [out, z]) => on.columnSums(out!, z!, 1, length),
      (on, [out, b]) => on.multiply(out!, new Float32Array([3]), b!, 1, 1, length),
    ];
    for (const call of calls) {
      const [expected, found] = [arrays.map(outside), arrays.map(outside)];
      call(plain, expected);
      call(kernels, found);
      found.forEach((array, i) => {
        expect(firstDifference(array, expected[i] as Float32Array)).toBe(-1);
      });
    }
  });
});

describe('the definition', () => {
  it('sums products one after the other in blocks of 256, each operation rounded', () => {
    const k = 600;
    const a = numbers(k, 7);
    const b = numbers(k, 8);
    let total = Math.fround(2.5);
    for (const [begin, end] of [
      [0, 256],
      [256, 512],
      [512, 600],
    ] as const) {
      let sum = 0;
      for (let p = begin; p < end; p++) sum = Math.fround(sum + Math.fround(a[p]! * b[p]!));
      total = Math.fround(total + sum);
    }
    for (const name of ['multiply', 'multiplyTransposeA', 'multiplyTransposeB'] as const) {
      const out = new Float32Array([2.5]);
      plain[name](out, a, b, 1, k, 1, true);
      expect(out[0]).toBe(total);
    }
  });

  it('columnSums is the product with a row of ones', () => {
    const z = numbers(700 * 5, 9);
    const [sums, product] = [new Float32Array(5), new Float32Array(5)];
    plain.columnSums(sums, z, 700, 5);
    plain.multiply(product, new Float32Array(700).fill(1), z, 1, 700, 5);
    expect(sums).toEqual(product);
  });
});
