import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { fastNatural } from '../../src/moments/fast-natural.js';
import { effort } from '../support/effort.js';
import {
  anyBox,
  at,
  type Box,
  misses,
  ordinaryBox,
  position,
  sampledRange,
  tight,
} from './fast-boxes.js';

const enclose = ({ x, y }: Box): Float64Array | undefined => {
  const out = new Float64Array(6);
  return fastNatural(x.lo, x.hi, y.lo, y.hi, out) ? out : undefined;
};

afterEach(() => {
  vi.restoreAllMocks();
});

describe('the fast natural extension encloses', () => {
  it('the tight values at every point of a box', () => {
    fc.assert(
      fc.property(anyBox, position, position, (box, s, t) => {
        const out = enclose(box) as Float64Array;
        expect(misses(out, tight(at(box.x, s), at(box.y, t)))).toEqual([]);
      }),
      effort(4000),
    );
  });

  it('or declines, whatever Math.sqrt answers', () => {
    const root = Math.sqrt;
    for (const wrong of [1 - 1e-9, 1 + 1e-9, 1 - 2 ** -52, 1 + 2 ** -52, -1, NaN, 0, Infinity]) {
      fc.assert(
        fc.property(ordinaryBox, position, position, (box, s, t) => {
          vi.spyOn(Math, 'sqrt').mockImplementation((v) => root(v) * wrong);
          const out = enclose(box);
          vi.restoreAllMocks();
          if (out) expect(misses(out, tight(at(box.x, s), at(box.y, t)))).toEqual([]);
        }),
        effort(100),
      );
    }
  });
});

const widths = (out: Float64Array): readonly number[] =>
  [1, 3, 5].map((i) => (out[i] as number) - (out[i - 1] as number));

describe('the fast natural extension is tight:', () => {
  it('at points with |x| ≤ 1 and y ≤ 10 it is narrower than 2e−13', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -1, max: 1, noNaN: true }),
        fc.double({ min: 0.001, max: 10, noNaN: true }),
        (x, y) => {
          const out = enclose({ x: { lo: x, hi: x }, y: { lo: y, hi: y } }) as Float64Array;
          expect(Math.max(...widths(out))).toBeLessThan(2e-13);
        },
      ),
      effort(500),
    );
  });

  it('over boxes of half-width 1e−4 near (0, 1) it is at most three times the true range', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -0.1, max: 0.1, noNaN: true }),
        fc.double({ min: 0.76, max: 1.65, noNaN: true }),
        (x, y) => {
          const box = {
            x: { lo: x - 1e-4, hi: x + 1e-4 },
            y: { lo: y - 1e-4, hi: y + 1e-4 },
          };
          const range = sampledRange(box);
          widths(enclose(box) as Float64Array).forEach((width, k) => {
            expect(width / (range[k] as number)).toBeLessThan(3);
          });
        },
      ),
      effort(200),
    );
  });
});

describe('the fast natural extension declines', () => {
  it.each([
    ['an x that is not a number', NaN, 1, 1, 2],
    ['a y that is not a number', 0, 1, 1, NaN],
    ['a reversed x', 1, 0, 1, 2],
    ['a reversed y', 0, 1, 2, 1],
    ['y = 0', 0, 1, 0, 1],
    ['a negative y', 0, 1, -1, 1],
    ['an unbounded x', 0, Infinity, 1, 2],
    ['an unbounded y', 0, 1, 1, Infinity],
    ['an x beyond 2^20', 0, 2 ** 20 + 1, 1, 2],
    ['a y below 2^−40', 0, 1, 2 ** -41, 2],
    ['a y beyond 2^40', 0, 1, 1, 2 ** 41],
  ])('%s', (_, xLo, xHi, yLo, yHi) => {
    const out = new Float64Array(6).fill(7);
    expect(fastNatural(xLo, xHi, yLo, yHi, out)).toBe(false);
    expect([...out]).toEqual([7, 7, 7, 7, 7, 7]);
  });
});
