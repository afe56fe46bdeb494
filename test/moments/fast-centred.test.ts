import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { fastCentred } from '../../src/moments/fast-centred.js';
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
  return fastCentred(x.lo, x.hi, y.lo, y.hi, out) ? out : undefined;
};

afterEach(() => {
  vi.restoreAllMocks();
});

describe('the fast centred form encloses', () => {
  it('the tight values at every point of a box, unless y is too wide', () => {
    let declined = 0;
    fc.assert(
      fc.property(anyBox, position, position, (box, s, t) => {
        const out = enclose(box);
        if (out === undefined) {
          declined += 1;
          expect(box.y.hi - box.y.lo).toBeGreaterThan(0.49 * (box.y.hi + box.y.lo));
          return;
        }
        expect(misses(out, tight(at(box.x, s), at(box.y, t)))).toEqual([]);
      }),
      effort(4000),
    );
    expect(declined).toBeGreaterThan(0);
  });

  it('the tight values over boxes on which the second derivatives matter', () => {
    const relative = fc.double({ min: 0.01, max: 0.49, noNaN: true });
    fc.assert(
      fc.property(
        fc.double({ min: -3, max: 3, noNaN: true }),
        fc.double({ min: -10, max: 10, noNaN: true }),
        relative,
        relative,
        position,
        position,
        (t, a, rho, sigma, s1, s2) => {
          const y = 2 ** a;
          const root = Math.sqrt(y);
          const box = {
            x: { lo: (t - rho) * root, hi: (t + rho) * root },
            y: { lo: (1 - sigma) * y, hi: (1 + sigma) * y },
          };
          const out = enclose(box) as Float64Array;
          expect(misses(out, tight(at(box.x, s1), at(box.y, s2)))).toEqual([]);
        },
      ),
      effort(4000),
    );
  });

  it('or declines, whatever Math.sqrt answers', () => {
    const root = Math.sqrt;
    for (const wrong of [1 - 1e-9, 1 + 1e-3, 1.1, -1, NaN, 0, Infinity, 1e-200, 1e200]) {
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

describe('the fast centred form is tight:', () => {
  it.each([
    [0, 2e-13, Infinity],
    [1e-4, Infinity, 1.002],
    [1e-2, Infinity, 1.2],
  ])('over boxes of half-width %d', (radius, width, ratio) => {
    fc.assert(
      fc.property(
        fc.double({ min: -0.1, max: 0.1, noNaN: true }),
        fc.double({ min: 0.76, max: 1.65, noNaN: true }),
        (x, y) => {
          const box = {
            x: { lo: x - radius, hi: x + radius },
            y: { lo: y - radius, hi: y + radius },
          };
          const range = sampledRange(box);
          const out = enclose(box) as Float64Array;
          range.forEach((truth, k) => {
            const found = (out[2 * k + 1] as number) - (out[2 * k] as number);
            expect(found).toBeLessThan(width);
            if (radius > 0) expect(found / truth).toBeLessThan(ratio);
          });
        },
      ),
      effort(200),
    );
  });
});

describe('the fast centred form declines', () => {
  it.each([
    ['an x that is not a number', NaN, 1, 1, 2],
    ['a y that is not a number', 0, 1, 1, NaN],
    ['a reversed x', 1, 0, 1, 2],
    ['a reversed y', 0, 1, 2, 1],
    ['y = 0', 0, 1, 0, 1],
    ['an unbounded x', 0, Infinity, 1, 2],
    ['an unbounded y', 0, 1, 1, Infinity],
    ['an x beyond 2^20', 0, 2 ** 20 + 1, 1, 2],
    ['a y below 2^−40', 0, 1, 2 ** -41, 2 ** -41],
    ['a y beyond 2^40', 0, 1, 2 ** 40, 2 ** 41],
    ['a y wider than its middle', 0, 1, 1, 4],
  ])('%s', (_, xLo, xHi, yLo, yHi) => {
    const out = new Float64Array(6).fill(7);
    expect(fastCentred(xLo, xHi, yLo, yHi, out)).toBe(false);
    expect([...out]).toEqual([7, 7, 7, 7, 7, 7]);
  });
});
