/**
 * The kernels in WebAssembly SIMD (wat/), with the bits of plain.ts: non-relaxed WebAssembly
 * arithmetic is IEEE 754's, and the roundings come in the same order.
 */
import { KERNELS } from './kernels.wasm.js';
import { expectLength, type Kernels, PARTIAL_SUM } from './kernels.js';
import { BUFFER, type Memory, Stage, TABLE } from './memory.js';
import { plain } from './plain.js';

declare const WebAssembly: {
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Instance: new (
    module: object,
    imports: { host: { memory: Memory } },
  ) => { readonly exports: unknown };
};

/** Functions of addresses, steps in bytes, counts and factors; wat/ states which is which. */
type Exports = Readonly<
  Record<
    'product' | 'addBias' | 'columnSums' | 'seluForward' | 'seluBackward' | 'sgdMomentum' | 'adam',
    (...values: number[]) => void
  >
>;

/** The kernels on that memory; undefined where the host cannot run WebAssembly SIMD. */
export function accelerated(memory: Memory): Kernels | undefined {
  const wasm = instantiate(memory);
  if (wasm === undefined) return undefined;
  const stage = new Stage(memory);

  /** out (+)= x·y for x(i, p) in a and y(p, j) in b, with the steps between rows and columns. */
  const product = (
    name: 'multiply' | 'multiplyTransposeA' | 'multiplyTransposeB',
    [aRow, aColumn, bRow, bColumn]: readonly [number, number, number, number],
    ...[out, a, b, m, k, n, accumulate = false]: Parameters<Kernels['multiply']>
  ): void => {
    if (!stage.fits([out, a, b])) {
      plain[name](out, a, b, m, k, n, accumulate);
      return;
    }
    expectLength('out', out, m * n);
    expectLength('a', a, m * k);
    expectLength('b', b, k * n);
    if (k === 0 && !accumulate) out.fill(0);
    if (m === 0 || k === 0 || n === 0) return;
    const atA = stage.input(a);
    const atB = stage.input(b);
    wasm.product(
      stage.result(out),
      4 * n,
      atA,
      4 * aRow,
      4 * aColumn,
      atB,
      4 * bRow,
      4 * bColumn,
      m,
      k,
      n,
      Number(accumulate),
      BUFFER,
    );
    stage.finish();
  };

  return {
    multiply(out, a, b, m, k, n, accumulate) {
      product('multiply', [k, 1, n, 1], out, a, b, m, k, n, accumulate);
    },

    multiplyTransposeA(out, a, b, m, k, n, accumulate) {
      product('multiplyTransposeA', [1, m, n, 1], out, a, b, m, k, n, accumulate);
    },

    multiplyTransposeB(out, a, b, m, k, n, accumulate) {
      product('multiplyTransposeB', [k, 1, 1, k], out, a, b, m, k, n, accumulate);
    },

    addBias(z, bias, rows, columns) {
      if (!stage.fits([z, bias])) return plain.addBias(z, bias, rows, columns);
      expectLength('z', z, rows * columns);
      expectLength('bias', bias, columns);
      if (z.length === 0) return;
      wasm.addBias(stage.result(z), stage.input(bias), rows, 4 * columns);
      stage.finish();
    },

    columnSums(out, z, rows, columns, accumulate = false) {
      if (!stage.fits([out, z])) return plain.columnSums(out, z, rows, columns, accumulate);
      expectLength('out', out, columns);
      expectLength('z', z, rows * columns);
      if (rows === 0 && !accumulate) out.fill(0);
      if (z.length === 0) return;
      const [atZ, atOut] = [stage.input(z), stage.result(out)];
      for (let i = 0; i < rows; i += PARTIAL_SUM) {
        const block = Math.min(rows - i, PARTIAL_SUM);
        const add = Number(accumulate || i > 0);
        wasm.columnSums(atOut, atZ + 4 * columns * i, block, 4 * columns, add);
      }
      stage.finish();
    },

    seluForward(out, z) {
      expectLength('z', z, out.length);
      const pairs = stage.fits([out, z]) ? out.length & ~1 : 0;
      if (pairs > 0) wasm.seluForward(stage.result(out), stage.input(z), pairs, TABLE);
      stage.finish();
      if (pairs < out.length) plain.seluForward(out.subarray(pairs), z.subarray(pairs));
    },

    seluBackward(dz, dy, z) {
      expectLength('dy', dy, dz.length);
      expectLength('z', z, dz.length);
      const pairs = stage.fits([dz, dy, z]) ? dz.length & ~1 : 0;
      if (pairs > 0) {
        wasm.seluBackward(stage.result(dz), stage.input(dy), stage.input(z), pairs, TABLE);
      }
      stage.finish();
      if (pairs < dz.length) {
        plain.seluBackward(dz.subarray(pairs), dy.subarray(pairs), z.subarray(pairs));
      }
    },

    sgdMomentum(weights, velocity, gradient, rate, momentum) {
      expectLength('velocity', velocity, weights.length);
      expectLength('gradient', gradient, weights.length);
      const arrays = [weights, velocity, gradient] as const;
      const fours = stage.fits(arrays) ? weights.length & ~3 : 0;
      if (fours > 0) {
        const atGradient = stage.input(gradient);
        const atWeights = stage.result(weights);
        wasm.sgdMomentum(atWeights, stage.result(velocity), atGradient, fours, rate, momentum);
      }
      stage.finish();
      if (fours === weights.length) return;
      const [w, v, g] = arrays.map((array) => array.subarray(fours));
      plain.sgdMomentum(w!, v!, g!, rate, momentum);
    },

    adam(weights, first, second, gradient, step) {
      expectLength('first', first, weights.length);
      expectLength('second', second, weights.length);
      expectLength('gradient', gradient, weights.length);
      const arrays = [weights, first, second, gradient] as const;
      const fours = stage.fits(arrays) ? weights.length & ~3 : 0;
      if (fours > 0) {
        const { beta1, beta2, rate, scale, epsilon } = step;
        const moments = [stage.result(first), stage.result(second), stage.input(gradient)];
        wasm.adam(stage.result(weights), ...moments, fours, beta1, beta2, rate, scale, epsilon);
      }
      stage.finish();
      if (fours === weights.length) return;
      const [w, m, v, g] = arrays.map((array) => array.subarray(fours));
      plain.adam(w!, m!, v!, g!, step);
    },
  };
}

function instantiate(memory: Memory): Exports | undefined {
  const bytes = Uint8Array.from(atob(KERNELS), (character) => character.charCodeAt(0));
  try {
    const instance = new WebAssembly.Instance(new WebAssembly.Module(bytes), { host: { memory } });
    return instance.exports as Exports;
  } catch {
    return undefined;
  }
}
