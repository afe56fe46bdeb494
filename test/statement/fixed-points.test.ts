import { describe, expect, it } from 'vitest';
import { fromDecimal, type Interval } from '../../src/interval/index.js';
import { fixedPoint } from '../../src/moments/fixed-point.js';
import { fixedPoints } from '../../src/statement/data/fixed-points.js';
import type { Bound } from '../../src/statement/data/vocabulary.js';

/** The enclosure against the other proof of the same: Krawczyk's test in binary64, point by point. */
const bounds: readonly Bound[] = fixedPoints.parts.flatMap((part) =>
  part.kind === 'derived' ? (part.bounds ?? []) : [],
);

const bound = (quantity: string, extremum: 'inf' | 'sup'): Bound => {
  const found = bounds.find((b) => b.quantity === quantity && b.extremum === extremum);
  if (found === undefined) throw new Error(`no ${extremum} of ${quantity}`);
  return found;
};

type Enclosed = { readonly mean: Interval; readonly variance: Interval };
const known = new Map<string, Enclosed>();

const at = (omega: string, tau: string): Enclosed => {
  const key = `${omega} ${tau}`;
  const old = known.get(key);
  if (old !== undefined) return old;
  const found = fixedPoint(fromDecimal(omega), fromDecimal(tau));
  if (found.verdict !== 'certified') throw new Error(found.reason);
  const result = { mean: found.mu, variance: found.nu };
  known.set(key, result);
  return result;
};

const OMEGAS = ['-0.1', '-0.06', '-0.01', '0', '0.03', '0.07', '0.1'];
const TAUS = ['0.95', '0.97', '0.999', '1', '1.02', '1.07', '1.1'];

describe('fixed-points', () => {
  it.each(['mean', 'variance'] as const)('bounds the %s of every fixed point', (which) => {
    const [inf, sup] = [bound(`fixed-point ${which}`, 'inf'), bound(`fixed-point ${which}`, 'sup')];
    for (const omega of OMEGAS) {
      for (const tau of TAUS) {
        const value = at(omega, tau)[which];
        expect(value.hi).toBeGreaterThanOrEqual(fromDecimal(inf.lower).lo);
        expect(value.lo).toBeLessThanOrEqual(fromDecimal(sup.upper).hi);
      }
    }
  });

  it.each(bounds)('$extremum of $quantity is attained where it says', (claimed) => {
    const which = claimed.quantity === 'fixed-point mean' ? 'mean' : 'variance';
    const { lo, hi } = at(claimed.at.omega ?? '', claimed.at.tau ?? '')[which];
    const [lower, upper] = [fromDecimal(claimed.lower), fromDecimal(claimed.upper)];
    expect(lo).toBeGreaterThan(lower.lo);
    expect(hi).toBeLessThan(upper.hi);
    expect(upper.hi - lower.lo).toBeLessThan(3e-12);
  });

  it('moves as the proof says: up with τ, and with ω away from (0, 1)', () => {
    for (const which of ['mean', 'variance'] as const) {
      for (const omega of OMEGAS) {
        const values = TAUS.map((tau) => at(omega, tau)[which]);
        values.slice(1).forEach((value, i) => {
          expect(value.lo).toBeGreaterThan(values[i]?.hi ?? 0);
        });
      }
      for (const [tau, sign] of [
        ['0.95', -1],
        ['1.1', 1],
      ] as const) {
        const values = OMEGAS.map((omega) => at(omega, tau)[which]);
        values.slice(1).forEach((value, i) => {
          const before = values[i] ?? value;
          expect(sign * (value.lo - before.hi)).toBeGreaterThan(0);
        });
      }
    }
  });

  it('says in words what its bounds are', () => {
    const says = fixedPoints.parts.find(({ id }) => id === 'fixed-points')?.says ?? '';
    const text = (b: Bound, end: 'lower' | 'upper') => b[end].replace('-', '−');
    for (const which of ['mean', 'variance']) {
      const [inf, sup] = [
        bound(`fixed-point ${which}`, 'inf'),
        bound(`fixed-point ${which}`, 'sup'),
      ];
      expect(says).toContain(`[${text(inf, 'lower')}, ${text(sup, 'upper')}]`);
    }
  });
});
