import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { interval, mid } from '../../src/interval/index.js';
import { momentMap } from '../../src/moments/moment-map.js';
import { orbits } from '../../src/statement/data/orbits.js';
import type { MachinePart } from '../../src/statement/data/vocabulary.js';
import { effort } from '../support/effort.js';
import { machinePartsOf } from '../support/theorems.js';

const parts = new Map(machinePartsOf(orbits).map((part) => [part.id, part]));
const partOf = (id: string): MachinePart => {
  const part = parts.get(id);
  if (part === undefined) throw new Error(`no part ${id}`);
  return part;
};
const says = (id: string): string => orbits.parts.find((part) => part.id === id)?.says ?? '';

/** How many steps of `by` it takes at most to cross the range of ν. */
function layersOf(id: string): number {
  const { domain, inequalities } = partOf(id);
  const width = Number(domain.nu.upper) - Number(domain.nu.lower);
  const by = Math.abs(Number(inequalities[0]?.bound));
  return Math.ceil(width / by - 1e-9);
}

describe('how many layers an orbit takes (proofs/orbits/proof.md)', () => {
  it('is 133 until the variance is at most 3', () => {
    expect(layersOf('fall-to-3')).toBe(133);
    expect(says('bounded')).toContain('after 133 layers');
  });

  it('is 185 until it is in Ω: six stretches, and three layers for the mean', () => {
    const stretches = ['fall-to-4', 'fall-to-2', 'fall-to-1.6', 'rise-to-0.75', 'fall-to-1.5'];
    const layers = [...stretches, 'rise-to-0.8'].map(layersOf);
    expect(layers).toEqual([18, 25, 20, 92, 10, 17]);
    expect(layers.reduce((a, b) => a + b) + 3).toBe(185);
    expect(says('settling')).toContain('after 185 layers');
  });
});

describe('the stages fit together', () => {
  const nuOf = (id: string) => partOf(id).domain.nu;
  const muOf = (id: string) => partOf(id).domain.mu.upper;

  it('each begins where the one before it ends', () => {
    expect(nuOf('fall-to-4').upper).toBe(nuOf('stay').upper);
    expect(nuOf('fall-to-2').upper).toBe(nuOf('fall-to-4').lower);
    expect(nuOf('fall-to-1.6').upper).toBe(nuOf('fall-to-2').lower);
    expect(nuOf('fall-to-1.5').upper).toBe(nuOf('fall-to-1.6').lower);
    expect(nuOf('rise-to-0.75').lower).toBe(nuOf('stay').lower);
    expect(nuOf('rise-to-0.8').lower).toBe(nuOf('rise-to-0.75').upper);
    expect(nuOf('self-mapping')).toEqual({
      lower: nuOf('rise-to-0.8').upper,
      upper: nuOf('fall-to-1.5').lower,
    });
  });

  it.each([
    ['below-2', 'mean-to-0.2'],
    ['mean-to-0.2', 'fall-to-1.6'],
    ['above-0.75', 'fall-to-1.5'],
  ])('the mean that %s reaches is that of %s', (reaches, next) => {
    const bounds = partOf(reaches).inequalities.filter(({ expression }) => expression === 'mean');
    expect(bounds.map(({ bound }) => bound)).toEqual([`-${muOf(next)}`, muOf(next)]);
  });

  it.each([
    ['below-2', ['fall-to-2'], []],
    ['below-1.6', ['fall-to-1.6'], []],
    ['above-0.75', [], ['rise-to-0.75']],
    ['below-1.5', ['fall-to-1.5'], []],
  ] as const)('what %s keeps is what the stage before it reached', (id, upper, lower) => {
    const [bound] = partOf(id).inequalities.filter((i) => i.expression === 'variance');
    for (const before of upper) expect(bound?.bound).toBe(nuOf(before).lower);
    for (const before of lower) expect(bound?.bound).toBe(nuOf(before).upper);
  });
});

describe('orbits with another ω and τ in each layer, in plain numbers', () => {
  const point = (x: number) => interval(x, x);
  const next = ({ mu, nu }: { mu: number; nu: number }, omega: number, tau: number) => {
    const g = momentMap(point(mu * omega), point(nu * tau));
    return { mu: mid(g.mean), nu: mid(g.variance) };
  };
  const within = (lo: number, hi: number) =>
    fc.double({ min: lo, max: hi, noNaN: true, noDefaultInfinity: true });
  const start = fc.record({ mu: within(-1.25, 1.25), nu: within(0.02, 16) });
  const layers = (lo: number, hi: number, length: number) =>
    fc.array(
      fc.tuple(
        fc.oneof(within(-0.1, 0.1), fc.constantFrom(-0.1, 0.1)),
        fc.oneof(within(lo, hi), fc.constantFrom(lo, hi)),
      ),
      {
        minLength: length,
        maxLength: length,
      },
    );

  it('stay in S, and fall below 3', () => {
    fc.assert(
      fc.property(start, layers(0.8, 1.25, 133), (first, all) => {
        let at = first;
        for (const [omega, tau] of all) {
          at = next(at, omega, tau);
          expect(Math.abs(at.mu)).toBeLessThan(1.25);
          expect(at.nu).toBeGreaterThan(0.02);
          expect(at.nu).toBeLessThan(16);
        }
        expect(at.nu).toBeLessThan(3);
      }),
      effort(40),
    );
  });

  it('settle in Ω where τ is that of Theorem 1', () => {
    fc.assert(
      fc.property(start, layers(0.95, 1.1, 185), (first, all) => {
        const { mu, nu } = all.reduce((at, [omega, tau]) => next(at, omega, tau), first);
        expect(Math.abs(mu)).toBeLessThan(0.1);
        expect(nu).toBeGreaterThan(0.8);
        expect(nu).toBeLessThan(1.5);
      }),
      effort(40),
    );
  });
});
