import type { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { disjoint, type Interval, interval, point } from '../../src/interval/index.js';
import { type Coordinates, coordinates } from '../../src/moments/coordinates.js';
import { lowerHalfComplement } from '../../src/moments/lower-half/complement.js';
import { type LowerHalf, lowerHalf } from '../../src/moments/lower-half/index.js';
import { lowerHalfRatios } from '../../src/moments/lower-half/ratios.js';
import { lowerHalfSaturated } from '../../src/moments/lower-half/saturated.js';
import { lowerHalfSeries } from '../../src/moments/lower-half/series.js';
import { upperHalf } from '../../src/moments/upper-half.js';
import { weights } from '../../src/moments/weights.js';
import { decimalValue } from '../support/decimal-formula.js';
import { effort } from '../support/effort.js';
import { exactly, holds } from './golden.js';
import { moderate } from './points.js';

const REGIMES: Record<string, (at: Coordinates) => LowerHalf> = {
  series: lowerHalfSeries,
  ratios: lowerHalfRatios,
  complement: (at) => lowerHalfComplement(at, weights(at, upperHalf(at))),
  saturated: (at) => lowerHalfSaturated(at, weights(at, upperHalf(at))),
};
const FIELDS = ['mean', 'deficit', 'variance'] as const;
const width = ({ lo, hi }: Interval) => (hi - lo) / hi;

/** Decimal erfcx ends at 13, that is |t + 2s| at 18. */
const within = ({ x, y }: { x: number; y: number }) =>
  Math.abs(x / Math.sqrt(y)) + 2 * Math.sqrt(y) < 18;

/** E(e^(jz) | z ≤ 0) = erfcx(u + jr/2)/erfcx(u). */
function lowerDecimals(x: number, y: number): Record<(typeof FIELDS)[number], Decimal> {
  const values = new Map([
    ['x', exactly(x)],
    ['y', exactly(y)],
  ]);
  const u = 'x/sqrt(2*y)';
  const ratio = (j: number) => decimalValue(`erfcx(${u} + ${j}*sqrt(2*y)/2)/erfcx(${u})`, values);
  const mean = ratio(1);
  return { mean, deficit: mean.neg().plus(1), variance: ratio(2).minus(mean.times(mean)) };
}

describe('the half below 0', () => {
  test.each(Object.keys(REGIMES))('%s holds the true values wherever it is asked', (name) => {
    fc.assert(
      fc.property(moderate.filter(within), ({ x, y }) => {
        const result = (REGIMES[name] as (at: Coordinates) => LowerHalf)(
          coordinates(point(x), point(y)),
        );
        const truth = lowerDecimals(x, y);
        for (const field of FIELDS) {
          expect(holds(result[field], truth[field], truth[field].abs().times(1e-30))).toBe(true);
        }
      }),
      effort(60),
    );
  });

  test('all four regimes intersect at the same point', () => {
    fc.assert(
      fc.property(moderate, ({ x, y }) => {
        const at = coordinates(point(x), point(y));
        const results = Object.values(REGIMES).map((regime) => regime(at));
        for (const a of results) {
          for (const b of results) {
            for (const field of FIELDS) expect(disjoint(a[field], b[field])).toBe(false);
          }
        }
      }),
      effort(500),
    );
  });

  test('all four regimes intersect over a box', () => {
    const size = fc.double({ min: -30, max: 1, noNaN: true }).map((e) => 2 ** e);
    fc.assert(
      fc.property(moderate, size, size, ({ x, y }, dx, dy) => {
        const at = coordinates(interval(x, x + dx), interval(y, y + dy));
        const results = Object.values(REGIMES).map((regime) => regime(at));
        for (const a of results) {
          for (const b of results) {
            for (const field of FIELDS) expect(disjoint(a[field], b[field])).toBe(false);
          }
        }
      }),
      effort(300),
    );
  });

  test.each([
    ['series', 0.5, 0.1],
    ['series', 30, 5],
    ['ratios', 0.5, 2],
    ['complement', -5, 0.1],
    ['complement', -1e6, 1e-7],
    ['saturated', -5, 0.8],
    ['saturated', -5, 20],
  ])('%s is the narrow one at t = %d, s = %d, and is chosen', (name, t, s) => {
    const at = coordinates(point(t * s), point(s * s));
    const chosen = lowerHalf(at, weights(at, upperHalf(at)));
    expect(chosen).toEqual((REGIMES[name] as (at: Coordinates) => LowerHalf)(at));
    for (const field of FIELDS) expect(width(chosen[field])).toBeLessThan(1e-13);
  });
});

describe('the half above 0', () => {
  test('mean and variance hold their true values on both sides of t = 0', () => {
    fc.assert(
      fc.property(moderate.filter(within), ({ x, y }) => {
        const values = new Map([
          ['x', exactly(x)],
          ['y', exactly(y)],
        ]);
        // (13) of proofs/moments/moment-map.md: η = 1/M₀(−t)
        const h = 'sqrt(2/pi)/erfcx(0 - x/sqrt(2*y))';
        const mean = decimalValue(`x + sqrt(y)*${h}`, values);
        const variance = decimalValue(`y*(1 - ${h}*(x/sqrt(y) + ${h}))`, values);
        const result = upperHalf(coordinates(point(x), point(y)));
        expect(holds(result.mean, mean, mean.times(1e-30))).toBe(true);
        expect(holds(result.variance, variance, variance.times(1e-30))).toBe(true);
        expect(width(result.mean)).toBeLessThan(1e-13);
        expect(width(result.variance)).toBeLessThan(1e-12);
      }),
      effort(100),
    );
  });
});
