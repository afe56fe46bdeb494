import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromDecimal, mul, point, subset } from '../../src/interval/index.js';
import { jacobian, momentMap, sigmaMax } from '../../src/moments/index.js';
import { encloseCell, line, QUANTITIES, type Quantity } from '../../src/report/pictures/fields.js';
import { effort } from '../support/effort.js';

const quantity = (name: string): Quantity =>
  QUANTITIES.find((one) => one.name === name) as Quantity;

/** A cell of a quantity's grid, and a point of it. */
const places = ({ grid }: Quantity) =>
  fc
    .tuple(
      fc.nat(grid.columns - 1),
      fc.nat(grid.rows - 1),
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.double({ min: 0, max: 1, noNaN: true }),
    )
    .map(([column, row, s, t]) => {
      const inside = (range: readonly [number, number], i: number, n: number, u: number) => {
        const [lo, hi] = [line(range, i, n), line(range, i + 1, n)];
        return Math.min(hi, lo + (hi - lo) * u);
      };
      return {
        column,
        row,
        h: inside(grid.h, column, grid.columns, s),
        v: inside(grid.v, row, grid.rows, t),
      };
    });

describe('heat maps', () => {
  it.each(['mean', 'variance'] as const)('enclose the %s over each cell', (name) => {
    const q = quantity(name);
    fc.assert(
      fc.property(places(q), ({ column, row, h, v }) => {
        const value = momentMap(point(h), point(v))[name];
        const cell = encloseCell(q, column, row);
        expect(cell.lo <= value.hi && value.lo <= cell.hi).toBe(true);
        expect(cell.hi - cell.lo).toBeLessThan(0.1);
      }),
      effort(60),
    );
  });

  it('bound the largest singular value for every μ and ω up to 0.1', () => {
    const q = quantity('sigma');
    const small = fc.integer({ min: -100, max: 100 }).map((n) => fromDecimal(`${n / 1000}`));
    fc.assert(
      fc.property(places(q), small, small, ({ column, row, h, v }, mu, omega) => {
        const [nu, tau] = [point(h), point(v)];
        const { j11, j12, j21, j22 } = jacobian(
          momentMap(mul(mu, omega), mul(nu, tau)),
          omega,
          tau,
        );
        const sigma = sigmaMax(j11, j12, j21, j22);
        expect(sigma.lo).toBeLessThanOrEqual(encloseCell(q, column, row).hi);
      }),
      effort(40),
    );
  });

  it('have cells that meet without a gap', () => {
    for (const { grid } of QUANTITIES) {
      expect(line(grid.h, 0, grid.columns)).toBe(grid.h[0]);
      expect(line(grid.h, grid.columns, grid.columns)).toBe(grid.h[1]);
    }
  });

  it('enclose no more over a part of a cell', () => {
    const q = quantity('mean');
    const cell = encloseCell(q, 5, 7);
    const middle = point((line(q.grid.h, 5, 60) + line(q.grid.h, 6, 60)) / 2);
    const height = point((line(q.grid.v, 7, 60) + line(q.grid.v, 8, 60)) / 2);
    expect(subset(q.enclose(middle, height), cell)).toBe(true);
  });
});
