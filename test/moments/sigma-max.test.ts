import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { interval, point } from '../../src/interval/index.js';
import { sigmaMax } from '../../src/moments/index.js';
import { double } from '../support/arbitraries.js';
import { effort } from '../support/effort.js';
import { exactly, holds } from './golden.js';

/** √ of the largest eigenvalue of JᵀJ: (F + √(F² − 4D²))/2 with F = ‖J‖²_F, D = det J. */
function sigma(a: number, b: number, c: number, d: number) {
  const [p, q, r, s] = [a, b, c, d].map(exactly) as [
    ReturnType<typeof exactly>,
    ReturnType<typeof exactly>,
    ReturnType<typeof exactly>,
    ReturnType<typeof exactly>,
  ];
  const frobenius = p.times(p).plus(q.times(q)).plus(r.times(r)).plus(s.times(s));
  const det = p.times(s).minus(q.times(r));
  const root = frobenius.times(frobenius).minus(det.times(det).times(4));
  return (root.isNegative() ? root.times(0) : root).sqrt().plus(frobenius).div(2).sqrt();
}

const sigmaAt = (a: number, b: number, c: number, d: number) =>
  sigmaMax(point(a), point(b), point(c), point(d));

const tame = fc.double({ min: -10, max: 10, noNaN: true });

describe('the largest singular value', () => {
  test('is enclosed for any finite matrix', () => {
    fc.assert(
      fc.property(double, double, double, double, (a, b, c, d) => {
        const truth = sigma(a, b, c, d);
        expect(holds(sigmaAt(a, b, c, d), truth, truth.times(1e-30))).toBe(true);
      }),
      effort(1000),
    );
  });

  test('is within 10 ulps, also where the singular values coincide or the squares leave the range', () => {
    const scale = fc.constantFrom(1, 2 ** 900, 2 ** -900, 2 ** 500, 2 ** -400);
    fc.assert(
      fc.property(tame, tame, tame, tame, scale, (a, b, c, d, k) => {
        const { lo, hi } = sigmaAt(k * a, k * b, k * c, k * d);
        fc.pre(lo > 2 ** -1000);
        expect(hi - lo).toBeLessThanOrEqual(10 * 2 ** -52 * hi);
      }),
      effort(1000),
    );
    for (const [a, b, c, d] of [
      [3, 4, -4, 3],
      [3, 4, 4, -3],
    ] as const) {
      expect(sigmaAt(a, b, c, d)).toEqual({ lo: 5, hi: 5 });
    }
  });

  test('of diagonal matrices is the larger entry, exactly', () => {
    expect(sigmaAt(0.75, 0, 0, -2.5)).toEqual({ lo: 2.5, hi: 2.5 });
    expect(sigmaAt(0, 0, 0, 0)).toEqual({ lo: 0, hi: 0 });
  });

  test('over interval entries it holds the value at every matrix inside', () => {
    const part = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(
        fc.array(fc.tuple(tame, part, part), { minLength: 4, maxLength: 4 }),
        (entries) => {
          const boxes = entries.map(([m, w]) => interval(m, m + w));
          const inside = entries.map(([m, w, p]) => Math.min(m + p * w, m + w));
          const [a, b, c, d] = boxes as [
            ReturnType<typeof interval>,
            ReturnType<typeof interval>,
            ReturnType<typeof interval>,
            ReturnType<typeof interval>,
          ];
          const [p, q, r, s] = inside as [number, number, number, number];
          expect(holds(sigmaMax(a, b, c, d), sigma(p, q, r, s), 1e-60)).toBe(true);
        },
      ),
      effort(500),
    );
  });
});
