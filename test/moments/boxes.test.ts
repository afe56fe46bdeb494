import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { disjoint, EMPTY, ENTIRE, interval, point } from '../../src/interval/index.js';
import { type MomentMap, momentMap } from '../../src/moments/index.js';
import { double } from '../support/arbitraries.js';
import { effort } from '../support/effort.js';
import { moderate } from './points.js';

const NAMES = ['mean', 'second', 'variance', 'meanX', 'meanY', 'varianceX', 'varianceY'] as const;

function expectToMeet(inner: MomentMap, outer: MomentMap, what: string) {
  for (const name of NAMES)
    expect(disjoint(inner[name], outer[name]), `${name} ${what}`).toBe(false);
}

describe('over boxes', () => {
  test('an enclosure over a box meets the enclosure at each of its points', () => {
    const part = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(moderate, moderate, part, part, (p, q, a, b) => {
        const [xLo, xHi] = [Math.min(p.x, q.x), Math.max(p.x, q.x)];
        const [yLo, yHi] = [Math.min(p.y, q.y), Math.max(p.y, q.y)];
        const x = Math.min(xLo + a * (xHi - xLo), xHi);
        const y = Math.min(yLo + b * (yHi - yLo), yHi);
        const box = momentMap(interval(xLo, xHi), interval(yLo, yHi));
        expectToMeet(momentMap(point(x), point(y)), box, JSON.stringify({ p, q, x, y }));
      }),
      effort(1000),
    );
  });

  test('any bounds give non-empty enclosures, the moments of squares without negative bounds', () => {
    fc.assert(
      fc.property(double, double, double, double, (a, b, c, d) => {
        const [yLo, yHi] = [Math.min(Math.abs(c), Math.abs(d)), Math.max(Math.abs(c), Math.abs(d))];
        fc.pre(yHi > 0);
        const map = momentMap(interval(Math.min(a, b), Math.max(a, b)), interval(yLo, yHi));
        for (const name of NAMES) expect(map[name].lo <= map[name].hi, name).toBe(true);
        expect(map.second.lo).toBeGreaterThanOrEqual(0);
        expect(map.variance.lo).toBeGreaterThanOrEqual(0);
      }),
      effort(1000),
    );
  });

  test('y that reaches 0, is unbounded, or is everything there is', () => {
    const inner = momentMap(point(0.5), point(2));
    for (const y of [interval(0, 3), interval(-1, 3), interval(1, Infinity), ENTIRE]) {
      expectToMeet(inner, momentMap(point(0.5), y), JSON.stringify(y));
      expectToMeet(inner, momentMap(ENTIRE, y), JSON.stringify(y));
    }
  });

  test('only y > 0 count, and some there must be', () => {
    expect(momentMap(point(0), interval(-1, 1))).toEqual(momentMap(point(0), interval(0, 1)));
    expect(() => momentMap(point(0), interval(-1, 0))).toThrow(RangeError);
    expect(() => momentMap(point(0), EMPTY)).toThrow(RangeError);
    expect(() => momentMap(EMPTY, point(1))).toThrow(RangeError);
  });
});
