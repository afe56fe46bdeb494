import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, describe, expect, it } from 'vitest';
import { accelerated } from '../../../src/training/kernels/accelerated.js';
import { type Engine, engineOn } from '../../../src/training/kernels/engine.js';
import type { Kernels } from '../../../src/training/kernels/kernels.js';
import { type Memory, reserveMemory } from '../../../src/training/kernels/memory.js';
import { helped, useThreads, useThreadsOn } from '../../../src/training/kernels/threads.js';
import { firstDifference, numbers } from './inputs.js';

const newEngine = (pages: number, shared = true): Engine =>
  engineOn(reserveMemory([pages], shared) as Memory) as Engine;

const one = accelerated(newEngine(2048));
const engine = newEngine(2048);
const several = accelerated(engine);

afterAll(() => {
  useThreadsOn(engine, 1);
});

type Call = {
  readonly name: string;
  readonly lengths: readonly number[];
  readonly on: (kernels: Kernels, arrays: readonly Float32Array[]) => void;
};

const product = (
  name: 'multiply' | 'multiplyTransposeA' | 'multiplyTransposeB',
  [m, k, n]: readonly [number, number, number],
  accumulate: boolean,
): Call => ({
  name: `${name} ${m}×${k}×${n}${accumulate ? ', accumulated' : ''}`,
  lengths: [m * n, m * k, k * n],
  on: (kernels, [out, a, b]) => kernels[name](out!, a!, b!, m, k, n, accumulate),
});
const step = { beta1: 0.9, beta2: 0.999, rate: 0.01, scale: 3.2, epsilon: 1e-8 };

/** Large enough to be divided, by rows and by columns, with ranges that end inside a tile. */
const calls: readonly Call[] = [
  ...(['multiply', 'multiplyTransposeA', 'multiplyTransposeB'] as const).flatMap((name) => [
    product(name, [301, 270, 103], false),
    product(name, [90, 513, 333], true),
    product(name, [1031, 64, 61], false),
  ]),
  { name: 'seluForward', lengths: [80001, 80001], on: (k, [out, z]) => k.seluForward(out!, z!) },
  {
    name: 'seluBackward',
    lengths: [80001, 80001, 80001],
    on: (k, [dz, dy, z]) => k.seluBackward(dz!, dy!, z!),
  },
  {
    name: 'sgdMomentum',
    lengths: [1000003, 1000003, 1000003],
    on: (k, [w, v, g]) => k.sgdMomentum(w!, v!, g!, 0.1, 0.9),
  },
  {
    name: 'adam',
    lengths: [300001, 300001, 300001, 300001],
    on: (k, [w, m, v, g]) => k.adam(w!, m!, v!, g!, step),
  },
];

describe('the number of threads changes no bit', () => {
  /** Workers have done something since, given time; the calling thread is faster on a busy machine. */
  const untilHelped = async (call: () => void): Promise<boolean> => {
    const before = helped(engine);
    for (let i = 0; i < 1000; i++) {
      call();
      if (helped(engine) > before) return true;
      await sleep(5);
    }
    return false;
  };

  describe.each([2, 4])('%i threads', (threads) => {
    it.each(calls)('$name', async ({ lengths, on }) => {
      expect(useThreadsOn(engine, threads)).toBe(threads);
      const arrays = lengths.map((length, i) => numbers(length, i + 1));
      const expected = arrays.map((array) => array.slice());
      on(one, expected);
      const same = (): void => {
        const found = arrays.map((array) => array.slice());
        on(several, found);
        for (const [i, array] of found.entries()) {
          expect(firstDifference(array, expected[i] as Float32Array)).toBe(-1);
        }
      };
      same();
      expect(await untilHelped(same)).toBe(true);
    });
  });
});

describe('useThreads', () => {
  it('refuses what is no number of threads', () => {
    for (const count of [0, -1, 1.5, 65, NaN]) {
      expect(() => useThreads(count)).toThrow(RangeError);
    }
  });

  it('stays with one thread where memory is not shared, or has no room for a worker', () => {
    expect(useThreadsOn(newEngine(2048, false), 4)).toBe(1);
    expect(useThreadsOn(newEngine(32), 4)).toBe(1);
  });

  it('memory that is not shared gives the same bits', () => {
    const plainMemory = accelerated(newEngine(512, false));
    const [a, b] = [numbers(12 * 30, 1), numbers(30 * 20, 2)];
    const [x, y] = [new Float32Array(240), new Float32Array(240)];
    plainMemory.multiply(x, a, b, 12, 30, 20);
    one.multiply(y, a, b, 12, 30, 20);
    expect(firstDifference(x, y)).toBe(-1);
  });
});
