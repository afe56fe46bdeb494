import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isolines } from '../../src/report/pictures/isolines.js';
import { effort } from '../support/effort.js';

const [COLUMNS, ROWS] = [12, 9];
const nodesOf = (f: (c: number, r: number) => number): number[] =>
  Array.from({ length: ROWS + 1 }, (_, r) =>
    Array.from({ length: COLUMNS + 1 }, (_, c) => f(c, r)),
  ).flat();

describe('contour lines', () => {
  it('of a linear function are one straight line from side to side', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -3, max: 3, noNaN: true }),
        fc.double({ min: 0.1, max: 3, noNaN: true }),
        (a, b) => {
          const f = (c: number, r: number) => a * (c - COLUMNS / 2) + b * (r - ROWS / 2) - 0.001;
          const lines = isolines(nodesOf(f), COLUMNS, ROWS, 0);
          expect(lines).toHaveLength(1);
          for (const [c, r] of lines[0] ?? []) expect(Math.abs(f(c, r))).toBeLessThan(1e-9);
          const ends = [lines[0]?.[0], lines[0]?.at(-1)].map((end) => end ?? [1, 1]);
          for (const [c, r] of ends) {
            expect(c === 0 || c === COLUMNS || r === 0 || r === ROWS).toBe(true);
          }
        },
      ),
      effort(200),
    );
  });

  it('around a summit are a ring', () => {
    const nodes = nodesOf((c, r) => -((c - 6) ** 2) - (r - 4.5) ** 2);
    const [ring, ...others] = isolines(nodes, COLUMNS, ROWS, -6);
    expect(others).toEqual([]);
    expect(ring?.at(-1)).toEqual(ring?.[0]);
    expect(ring?.length).toBeGreaterThan(10);
  });

  it('are none where the level is not reached', () => {
    expect(
      isolines(
        nodesOf(() => 1),
        COLUMNS,
        ROWS,
        2,
      ),
    ).toEqual([]);
  });
});
