import { describe, expect, it } from 'vitest';
import { type Arithmetic, checkArithmetic } from '../../src/interval/canary.js';
import { IntervalError } from '../../src/interval/interval.js';
import { addDown, addUp, divDown, divUp, mulDown, mulUp } from '../../src/interval/rounding.js';

const native: Arithmetic = { add: (a, b) => a + b, mul: (a, b) => a * b, div: (a, b) => a / b };
const flush = (x: number): number => (Math.abs(x) < 2 ** -1022 ? 0 : x);
/** a + b for |a| = 1 as an x87 register has it: rounded to a multiple of 2^−63 first. */
const throughExtended = (a: number, b: number): number =>
  Math.abs(a) === 1 ? a + (b + 1.5 * 2 ** -11 - 1.5 * 2 ** -11) : a + b;
const towardsZero =
  (down: (a: number, b: number) => number, up: (a: number, b: number) => number) =>
  (a: number, b: number): number =>
    down(a, b) >= 0 ? down(a, b) : up(a, b);

describe('the start-up check', () => {
  it('accepts the arithmetic of ECMAScript', () => {
    expect(() => checkArithmetic()).not.toThrow();
    expect(() => checkArithmetic(native)).not.toThrow();
  });

  const wrongRounding: readonly [string, Partial<Arithmetic>][] = [
    ['sums rounded down', { add: addDown }],
    ['sums rounded up', { add: addUp }],
    ['sums rounded towards zero', { add: towardsZero(addDown, addUp) }],
    ['products rounded down', { mul: mulDown }],
    ['products rounded up', { mul: mulUp }],
    ['products rounded towards zero', { mul: towardsZero(mulDown, mulUp) }],
    ['quotients rounded down', { div: divDown }],
    ['quotients rounded up', { div: divUp }],
    ['quotients rounded towards zero', { div: towardsZero(divDown, divUp) }],
    ['sums rounded first to 64 bits', { add: throughExtended }],
    ['single precision', { add: (a, b) => Math.fround(a + b) }],
  ];
  for (const [name, wrong] of wrongRounding) {
    it(`refuses ${name}`, () => {
      expect(() => checkArithmetic({ ...native, ...wrong })).toThrow(IntervalError);
      expect(() => checkArithmetic({ ...native, ...wrong })).toThrow(/nearest-even/);
    });
  }

  const flushing: readonly [string, Partial<Arithmetic>][] = [
    ['results of ×', { mul: (a, b) => flush(a * b) }],
    ['results of ÷', { div: (a, b) => flush(a / b) }],
    ['results of +', { add: (a, b) => flush(a + b) }],
    ['operands of ×', { mul: (a, b) => flush(a) * flush(b) }],
    ['operands of +', { add: (a, b) => flush(a) + flush(b) }],
  ];
  for (const [name, wrong] of flushing) {
    it(`refuses subnormal ${name} flushed to zero`, () => {
      expect(() => checkArithmetic({ ...native, ...wrong })).toThrow(/subnormal/);
    });
  }

  it('runs when the entry point is imported', async () => {
    await expect(import('../../src/interval/index.js')).resolves.toHaveProperty('add');
  });
});
