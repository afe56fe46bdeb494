/**
 * The kernels in WebAssembly SIMD (wat/), with the bits of plain.ts: non-relaxed WebAssembly
 * arithmetic is IEEE 754's, and the roundings come in the same order.
 */
import type { Engine, Split } from './engine.js';
import { expectLength, type Kernels, PARTIAL_SUM } from './kernels.js';
import { BUFFER, Stage, TABLE } from './memory.js';
import { plain } from './plain.js';

/** Elements of arrays at the first values, followed by their count; so many nanoseconds each. */
const elementwise = (arrays: number, nanoseconds: number, count: number): Split => ({
  count: arrays,
  unit: 64,
  steps: Array.from({ length: arrays }, (_, value) => [value, 4]),
  time: count * nanoseconds,
});

/** The kernels on that engine. */
export function accelerated(engine: Engine): Kernels {
  const stage = new Stage(engine.memory);

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
    const onA = [stage.input(a), 4 * aRow, 4 * aColumn];
    const onB = [stage.input(b), 4 * bRow, 4 * bColumn];
    const onOut = [stage.result(out), 4 * n];
    const values = [...onOut, ...onA, ...onB, m, k, n, Number(accumulate), BUFFER];
    const [atOut, atA, atB, rows, columns, buffer] = [0, 2, 5, 8, 10, 12];
    // Every range packs the other factor anew: ranges of columns if there are more of them.
    const [count, unit, steps] =
      n >= m
        ? [
            columns,
            8,
            [
              [atOut, 4],
              [atB, 4 * bColumn],
            ] as const,
          ]
        : [
            rows,
            4,
            [
              [atOut, 4 * n],
              [atA, 4 * aRow],
            ] as const,
          ];
    engine.run('product', values, { count, unit, steps, buffer, time: (m * k * n) / 20 });
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
      engine.run('addBias', [stage.result(z), stage.input(bias), rows, 4 * columns]);
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
        engine.run('columnSums', [atOut, atZ + 4 * columns * i, block, 4 * columns, add]);
      }
      stage.finish();
    },

    seluForward(out, z) {
      expectLength('z', z, out.length);
      const pairs = stage.fits([out, z]) ? out.length & ~1 : 0;
      if (pairs > 0) {
        const values = [stage.result(out), stage.input(z), pairs, TABLE];
        engine.run('seluForward', values, elementwise(2, 2.5, pairs));
      }
      stage.finish();
      if (pairs < out.length) plain.seluForward(out.subarray(pairs), z.subarray(pairs));
    },

    seluBackward(dz, dy, z) {
      expectLength('dy', dy, dz.length);
      expectLength('z', z, dz.length);
      const pairs = stage.fits([dz, dy, z]) ? dz.length & ~1 : 0;
      if (pairs > 0) {
        const values = [stage.result(dz), stage.input(dy), stage.input(z), pairs, TABLE];
        engine.run('seluBackward', values, elementwise(3, 2.5, pairs));
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
        const places = [stage.result(weights), stage.result(velocity), stage.input(gradient)];
        const values = [...places, fours, rate, momentum];
        engine.run('sgdMomentum', values, elementwise(3, 0.2, fours));
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
        const results = [stage.result(weights), stage.result(first), stage.result(second)];
        const factors = [beta1, beta2, rate, scale, epsilon];
        const values = [...results, stage.input(gradient), fours, ...factors];
        engine.run('adam', values, elementwise(4, 0.6, fours));
      }
      stage.finish();
      if (fours === weights.length) return;
      const [w, m, v, g] = arrays.map((array) => array.subarray(fours));
      plain.adam(w!, m!, v!, g!, step);
    },
  };
}
