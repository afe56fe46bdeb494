import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EMPTY, ENTIRE, interval } from '../../src/interval/index.js';
import { fastMoments } from '../../src/moments/fast-moments.js';
import { momentMap } from '../../src/moments/moment-map.js';
import { effort } from '../support/effort.js';
import { anyBox, at, misses, position, tight } from './fast-boxes.js';

describe('the moments over a box by the fastest form', () => {
  it('contain the tight values at every point', () => {
    fc.assert(
      fc.property(anyBox, position, position, (box, s, t) => {
        const { mean, second, variance } = fastMoments(box.x, box.y);
        const bounds = [mean.lo, mean.hi, second.lo, second.hi, variance.lo, variance.hi];
        const values = tight(at(box.x, s), at(box.y, t));
        expect(misses(new Float64Array(bounds), values)).toEqual([]);
      }),
      effort(2000),
    );
  });

  it('are those of the tight path outside the domain of the fast forms', () => {
    for (const [x, y] of [
      [interval(0, 1), interval(0, 1)],
      [interval(-(2 ** 30), 0), interval(1, 2)],
      [interval(0, 1), interval(1, Infinity)],
      [ENTIRE, interval(1, 2)],
    ] as const) {
      const { mean, second, variance } = momentMap(x, y);
      expect(fastMoments(x, y)).toEqual({ mean, second, variance });
    }
  });

  it('do not exist for an empty x or without a y > 0', () => {
    expect(() => fastMoments(EMPTY, interval(1, 2))).toThrow(RangeError);
    expect(() => fastMoments(interval(0, 1), EMPTY)).toThrow(RangeError);
    expect(() => fastMoments(interval(0, 1), interval(-2, -1))).toThrow(RangeError);
  });
});
