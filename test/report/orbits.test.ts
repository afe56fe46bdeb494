import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contains, fromDecimal, mul, point, subset } from '../../src/interval/index.js';
import { momentMap } from '../../src/moments/index.js';
import { imageOf, OMEGA, portraitOf } from '../../src/report/pictures/orbits.js';
import { effort } from '../support/effort.js';

describe('the phase portrait', () => {
  it('shows boxes that contain g of the box before', () => {
    const omega = fromDecimal('0.07');
    const tau = fromDecimal('1.08');
    const { boxes } = portraitOf('0.07', '1.08');
    const unit = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(fc.nat(boxes.length - 2), unit, unit, (layer, s, t) => {
        const { mu, nu } = boxes[layer]!;
        const m = point(Math.min(mu.hi, mu.lo + (mu.hi - mu.lo) * s));
        const v = point(Math.min(nu.hi, nu.lo + (nu.hi - nu.lo) * t));
        const g = momentMap(mul(m, omega), mul(v, tau));
        const next = boxes[layer + 1]!;
        expect(g.mean.lo <= next.mu.hi && next.mu.lo <= g.mean.hi).toBe(true);
        expect(g.variance.lo <= next.nu.hi && next.nu.lo <= g.variance.hi).toBe(true);
      }),
      effort(200),
    );
  });

  it.each([
    ['0', '1', true],
    ['0.1', '1.1', true],
    ['-0.1', '0.95', true],
    ['0', '1.25', false],
    ['0.3', '0.7', false],
  ])('says for ω = %s, τ = %s whether Ω is mapped into itself', (omega, tau, absorbs) => {
    const portrait = portraitOf(omega, tau);
    expect(portrait.absorbs).toBe(absorbs);
    if (!absorbs) return;
    const [, first, second] = portrait.boxes;
    expect(subset(second!.mu, first!.mu) && subset(second!.nu, first!.nu)).toBe(true);
    const at = portrait.fixedPoint;
    if (at.verdict !== 'certified') throw new Error('no fixed point');
    const last = portrait.boxes.at(-1)!;
    expect(subset(at.mu, last.mu) && subset(at.nu, last.nu)).toBe(true);
  });

  it('ends every orbit near the fixed point', () => {
    const { orbits, fixedPoint } = portraitOf('0.05', '1');
    if (fixedPoint.verdict !== 'certified') throw new Error('no fixed point');
    for (const orbit of orbits) {
      const { mu, nu } = orbit.at(-1)!;
      expect(Math.abs(mu - fixedPoint.mu.lo)).toBeLessThan(0.02);
      expect(Math.abs(nu - fixedPoint.nu.lo)).toBeLessThan(0.1);
    }
  });

  it('starts from a box around Ω', () => {
    for (const end of ['-0.1', '0.1']) expect(contains(OMEGA.mu, fromDecimal(end).lo)).toBe(true);
    expect(imageOf(OMEGA, point(0), point(1)).mu.lo).toBeGreaterThan(-0.1);
  });
});
