import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cut, listPieces } from '../../src/coq/cell.js';
import { moments } from '../../src/coq/closed-forms.js';
import { bisect, terms } from '../../src/coq/estimate.js';
import { contains, fromDecimal, point, sub } from '../../src/interval/index.js';
import { evaluate } from '../../src/moments/index.js';
import { effort } from '../support/effort.js';

const cell = (x: readonly [string, string], y: readonly [string, string]) => {
  const [only] = listPieces(
    cut({ x: { lower: x[0], upper: x[1] }, y: { lower: y[0], upper: y[1] } }, '1000'),
  );
  if (only === undefined) throw new Error('no cell');
  return only;
};

describe('the closed forms with polynomials', () => {
  const here = cell(['-0.4', '0.4'], ['0.3', '2']);

  it('enclose the moments and the Jacobian', () => {
    const thousandths = (min: number, max: number) =>
      fc.integer({ min, max }).map((n) => String(n / 1000));
    fc.assert(
      fc.property(thousandths(-400, 400), thousandths(300, 2000), (x, y) => {
        const exact = evaluate({ mu: x, omega: '1', nu: y, tau: '1' });
        const [X, Y] = [fromDecimal(x), fromDecimal(y)];
        const found = moments(terms(here, X, Y), X, Y);
        const middle = ({ lo, hi }: { lo: number; hi: number }) => lo / 2 + hi / 2;
        for (const [enclosure, value] of [
          [found.M, exact.mean],
          [found.V, exact.variance],
          [found.M_x, exact.j11],
          [found.M_y, exact.j12],
          [found.V_x, exact.j21],
          [found.V_y, exact.j22],
        ] as const) {
          expect(contains(enclosure, middle(value))).toBe(true);
          expect(enclosure.hi - enclosure.lo).toBeLessThan(1e-4);
        }
      }),
      effort(100),
    );
  });
});

describe('a bisection', () => {
  const here = cell(['-0.01', '0.01'], ['0.76', '1.65']);
  const above = (bound: number, most = 5000) =>
    bisect(here, ({ V }) => [sub(V, point(bound))], most);

  it('takes the more boxes the smaller the margin', () => {
    // The least variance is 0.803711…
    const [wide, narrow] = [above(0.7), above(0.8)];
    expect(wide?.boxes).toBeGreaterThan(0);
    expect(narrow?.boxes).toBeGreaterThan(wide?.boxes as number);
    expect(narrow?.depth).toBeGreaterThan(wide?.depth as number);
  });

  it('ends without a result where the claim is false, or the budget too small', () => {
    expect(above(0.81)).toBeUndefined();
    expect(above(0.8037)).toBeUndefined();
  });

  it('never cuts a coordinate that is a point', () => {
    const line = cell(['0', '0'], ['0.76', '1.65']);
    const result = bisect(line, ({ V }) => [sub(V, point(0.7))], 5000);
    expect(result?.boxes).toBeLessThan(above(0.7)?.boxes as number);
    const dot = cell(['0', '0'], ['1', '1']);
    expect(bisect(dot, ({ V }) => [sub(V, point(0.99))], 10)?.boxes).toBe(1);
    expect(bisect(dot, ({ V }) => [sub(V, point(1))], 10)).toBeUndefined();
  });
});
