import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Interval, interval, point } from '../../src/interval/index.js';
import { spectralRadius } from '../../src/moments/spectral-radius.js';
import { effort } from '../support/effort.js';

type Entries = readonly [number, number, number, number];
const radius = (entries: Entries): Interval =>
  spectralRadius(...(entries.map(point) as [Interval, Interval, Interval, Interval]));

const small = fc.integer({ min: -30, max: 30 });

describe('the spectral radius of a 2×2 matrix', () => {
  it.each([
    ['of a diagonal matrix is the larger absolute value', [-3, 0, 0, 2], 3],
    ['of a triangular matrix ignores the corner', [0, 100, 0, 0.5], 0.5],
    ['of a rotation by a right angle, scaled by 2, is 2: complex eigenvalues', [0, -2, 2, 0], 2],
    ['of a nilpotent matrix is 0, though its singular value is 5', [0, 5, 0, 0], 0],
    ['of a double eigenvalue 1.5 is 1.5', [1.5, 4, 0, 1.5], 1.5],
    ['with eigenvalues 3 ± 4i is 5', [3, -8, 2, 3], 5],
    ['of a reflection is 1', [0, 1, 1, 0], 1],
  ] as const)('%s', (_, entries, known) => {
    const { lo, hi } = radius(entries);
    expect(lo).toBeLessThanOrEqual(known);
    expect(hi).toBeGreaterThanOrEqual(known);
    expect(hi - lo).toBeLessThan(1e-14);
  });

  it('of integer matrices of known real eigenvalues contains the larger absolute value', () => {
    // S = (1, n; m, 1 + mn) has determinant 1, so S·diag(p, q)·S⁻¹ has integer entries.
    fc.assert(
      fc.property(small, small, small, small, (n, m, p, q) => {
        const [s11, s12, s21, s22] = [1, n, m, 1 + m * n];
        const entries: Entries = [
          p * s11 * s22 - q * s12 * s21,
          (q - p) * s11 * s12,
          (p - q) * s21 * s22,
          q * s11 * s22 - p * s12 * s21,
        ];
        const { lo, hi } = radius(entries);
        const known = Math.max(Math.abs(p), Math.abs(q));
        expect(lo).toBeLessThanOrEqual(known);
        expect(hi).toBeGreaterThanOrEqual(known);
      }),
      effort(300),
    );
  });

  it('of matrices with the eigenvalues p ± iq, q ≠ 0, contains √(p² + q²)', () => {
    fc.assert(
      fc.property(small, fc.integer({ min: 1, max: 30 }), small, (p, q, n) => {
        // (p, −q; q, p) seen from the basis (1, 0), (n, 1).
        const { lo, hi } = radius([p - n * q, -q * (1 + n * n), q, p + n * q]);
        const square = p * p + q * q;
        expect(lo === 0 || lo * lo <= square * (1 + 2 ** -50)).toBe(true);
        expect(hi * hi).toBeGreaterThanOrEqual(square * (1 - 2 ** -50));
        expect(hi / lo).toBeLessThan(1 + 1e-9);
      }),
      effort(300),
    );
  });

  it('over intervals contains that of every matrix in them, real eigenvalues and complex ones', () => {
    const entry = fc.tuple(small, fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 9 }));
    fc.assert(
      fc.property(fc.tuple(entry, entry, entry, entry), (entries) => {
        const whole = entries.map(([lower, width]) => interval(lower, lower + width));
        const inside = entries.map(([lower, width, k]) => lower + (width * k) / 9);
        const { lo, hi } = spectralRadius(...(whole as [Interval, Interval, Interval, Interval]));
        const member = radius(inside as unknown as Entries);
        expect(lo).toBeLessThanOrEqual(member.hi);
        expect(hi).toBeGreaterThanOrEqual(member.lo);
      }),
      effort(300),
    );
  });
});
