import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { IntervalError, point, pown } from '../../src/interval/index.js';
import { powerDown, powerUp } from '../../src/interval/power-scalar.js';
import { parseNumber } from '../support/itl.js';

const golden = readFileSync(new URL('./pown.csv', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => line.split(',') as [string, string, string, string])
  .map(([x, n, lo, hi]) => ({
    x: parseNumber(x),
    n: Number(n),
    lo: parseNumber(lo),
    hi: parseNumber(hi),
  }));

describe('pown', () => {
  it('agrees with MPFR for exponents up to 2^53, overflow and underflow included', () => {
    for (const { x, n, lo, hi } of golden) {
      expect({ x, n, lo: powerDown(x, n), hi: powerUp(x, n) }).toEqual({ x, n, lo, hi });
    }
  });

  it('has golden cases of every size', () => {
    expect(golden.length).toBeGreaterThan(1000);
    expect(golden.filter((c) => c.lo > 0 && c.hi < Infinity).length).toBeGreaterThan(900);
    expect(golden.filter((c) => Math.abs(c.n) > 2 ** 50).length).toBeGreaterThan(50);
  });

  it('rejects exponents that are not integers up to 2^53 in magnitude', () => {
    const bad = [0.5, NaN, Infinity, -Infinity, 2 ** 54, -(2 ** 54), '2' as unknown as number];
    for (const n of bad) {
      expect(() => pown(point(1), n)).toThrow(IntervalError);
      expect(() => pown(point(1), n)).toThrow(/integer exponent/);
    }
  });

  it('treats −0 as an exponent like 0', () => {
    expect(pown(point(3), -0)).toEqual({ lo: 1, hi: 1 });
  });
});
