import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Cell, cut, listPieces, OutOfReach } from '../../src/coq/cell.js';
import { GRID } from '../../src/coq/polynomial.js';
import { effort } from '../support/effort.js';

const rectangle = (x: readonly [string, string], y: readonly [string, string]) => ({
  x: { lower: x[0], upper: x[1] },
  y: { lower: y[0], upper: y[1] },
});

const holds = ({ x, y }: Cell, u: number, v: number): boolean =>
  Number(x.lower) <= u && u <= Number(x.upper) && Number(y.lower) <= v && v <= Number(y.upper);

describe('a rectangle in cells', () => {
  const wide = rectangle(['-1.5', '0.7'], ['0.1', '12']);
  const cells = listPieces(cut(wide, '2.5'));
  const point = fc.record({
    u: fc.double({ min: -1.5, max: 0.7, noNaN: true }),
    v: fc.double({ min: 0.1, max: 12, noNaN: true }),
  });

  it('is covered by them, and every argument by its polynomial', () => {
    fc.assert(
      fc.property(point, ({ u, v }) => {
        const around = cells.filter((cell) => holds(cell, u, v));
        expect(around.length).toBeGreaterThan(0);
        for (const { polynomials } of around) {
          polynomials.forEach(({ ends }, c) => {
            const t = ((u + c * v) / Math.sqrt(2 * v)) * GRID;
            expect(t).toBeGreaterThan(ends.lower + 1);
            expect(t).toBeLessThan(ends.upper - 1);
          });
        }
      }),
      effort(300),
    );
  });

  it('has erfcx where the argument is positive, erfc around 0', () => {
    expect(cells.map(({ polynomials }) => polynomials[0].kind)).not.toContain('erfcx');
    for (const { polynomials } of cells) {
      for (const { kind, ends } of polynomials.slice(1)) {
        expect(kind).toBe(ends.lower >= 0 ? 'erfcx' : 'erfc');
      }
    }
  });

  it('is cut at the turn, where that is inside', () => {
    expect(cells.filter(({ y }) => Number(y.lower) < 2.5 && Number(y.upper) > 2.5)).toEqual([]);
    expect(listPieces(cut(rectangle(['0', '0'], ['1', '1.1']), '1.1'))).toHaveLength(1);
    expect(listPieces(cut(rectangle(['0', '0'], ['1', '1.1']), '1.05'))).toHaveLength(2);
  });

  it.each([
    ['x far out', rectangle(['-100', '100'], ['1', '2'])],
    ['y far out', rectangle(['0', '0'], ['1', '1000'])],
    ['y almost 0', rectangle(['0', '0'], ['0.0000000001', '1'])],
    ['x wide for so small a y', rectangle(['-1', '1'], ['0.01', '1'])],
  ])('is refused: %s', (_, refused) => {
    expect(() => cut(refused, '1')).toThrow(OutOfReach);
  });
});
