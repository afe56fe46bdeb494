import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expFast, erfcxFast } from '../../src/interval/fast.js';
import { meanCurvature, secondCurvature } from '../../src/moments/fast-curvature.js';
import { alpha, lambda } from '../../src/moments/fast-terms.js';
import { momentMap } from '../../src/moments/moment-map.js';
import { point } from '../../src/interval/index.js';
import { effort } from '../support/effort.js';

/** The second derivatives in the form of proofs/moments/fast.md, Lemma B, with their common scale. */
function secondDerivatives(x: number, y: number) {
  const r = Math.sqrt(2 * y);
  const u = x / r;
  const e = expFast(-u * u);
  const lower = (t: number): number => 0.5 * e * erfcxFast(t);
  const a1 = lower(u + r / 2);
  const a2 = lower(u + r);
  const p = e / Math.sqrt(2 * Math.PI * y);
  const px = (-x / y) * p;
  const pxx = ((x * x) / y - 1) * (p / y);
  const q = 1 - lower(u);
  const b = alpha - 1;
  const s = alpha * alpha;
  return {
    mean: {
      xx: lambda * (alpha * a1 - b * p),
      xy: 0.5 * lambda * (alpha * (a1 - p) - b * px),
      yy: 0.25 * lambda * (alpha * (a1 - p - px) - b * pxx),
    },
    second: {
      xx: 2 * lambda ** 2 * (q + s * (2 * a2 - a1)),
      xy: lambda ** 2 * ((1 - s) * p + s * (4 * a2 - a1)),
      yy: 0.5 * lambda ** 2 * ((1 - s) * px + s * (8 * a2 - a1 - 3 * p)),
    },
    density: 1 / Math.sqrt(2 * Math.PI * y),
  };
}

const bounds = (curvature: (d: number, rho: number, sigma: number) => number, d: number) => ({
  xx: 2 * curvature(d, 1, 0),
  xy: curvature(d, 1, 1) - curvature(d, 1, 0) - curvature(d, 0, 1),
  yy: 2 * curvature(d, 0, 1),
});

/** |second derivative|/bound for the six of them. */
function ratios(x: number, y: number): [string, number][] {
  const { mean, second, density } = secondDerivatives(x, y);
  const pairs = [
    ['mean', mean, bounds(meanCurvature, density)],
    ['second', second, bounds(secondCurvature, density)],
  ] as const;
  return pairs.flatMap(([name, found, bound]) =>
    (['xx', 'xy', 'yy'] as const).map((by): [string, number] => [
      `${name}_${by}`,
      Math.abs(found[by]) / bound[by],
    ]),
  );
}

describe('the second derivatives of the moments', () => {
  it('are below their bounds', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -4, max: 4, noNaN: true }),
        fc.double({ min: -16, max: 10, noNaN: true }),
        (t, a) => {
          for (const [name, ratio] of ratios(t * Math.sqrt(2 ** a), 2 ** a)) {
            expect(ratio, name).toBeLessThan(1);
          }
        },
      ),
      effort(4000),
    );
  });

  it('reach a third of each bound somewhere', () => {
    const largest = new Map<string, number>();
    for (let a = -16; a <= 10; a += 0.25) {
      for (let t = -4; t <= 4; t += 0.125) {
        for (const [name, ratio] of ratios(t * Math.sqrt(2 ** a), 2 ** a)) {
          largest.set(name, Math.max(largest.get(name) ?? 0, ratio));
        }
      }
    }
    expect(largest.size).toBe(6);
    for (const [name, ratio] of largest) expect(ratio, name).toBeGreaterThan(1 / 3);
  });

  it('are the difference quotients of the tight path’s gradient', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -2, max: 2, noNaN: true }),
        fc.double({ min: 0.5, max: 4, noNaN: true }),
        (x, y) => {
          const h = 2 ** -17;
          const gradient = (dx: number, dy: number) => {
            const map = momentMap(point(x + dx), point(y + dy));
            const m = map.mean.lo;
            return {
              meanX: map.meanX.lo,
              meanY: map.meanY.lo,
              secondX: map.varianceX.lo + 2 * m * map.meanX.lo,
              secondY: map.varianceY.lo + 2 * m * map.meanY.lo,
            };
          };
          const quotient = (
            name: 'meanX' | 'meanY' | 'secondX' | 'secondY',
            dx: number,
            dy: number,
          ) => (gradient(dx, dy)[name] - gradient(-dx, -dy)[name]) / (2 * h);
          const { mean, second } = secondDerivatives(x, y);
          expect(quotient('meanX', h, 0)).toBeCloseTo(mean.xx, 8);
          expect(quotient('meanX', 0, h)).toBeCloseTo(mean.xy, 8);
          expect(quotient('meanY', 0, h)).toBeCloseTo(mean.yy, 8);
          expect(quotient('secondX', h, 0)).toBeCloseTo(second.xx, 8);
          expect(quotient('secondX', 0, h)).toBeCloseTo(second.xy, 8);
          expect(quotient('secondY', 0, h)).toBeCloseTo(second.yy, 8);
        },
      ),
      effort(200),
    );
  });
});
