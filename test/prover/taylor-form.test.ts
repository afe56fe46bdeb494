import { paperTheorems } from '../support/theorems.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { evaluator } from '../../src/prover/evaluate.js';
import { rootBox } from '../../src/prover/paving.js';
import { coefficients, taylorForm } from '../../src/prover/taylor-form.js';
import { compile } from '../../src/statement/dag.js';
import type { MachinePart } from '../../src/statement/data/vocabulary.js';
import { effort } from '../support/effort.js';

const parts = paperTheorems
  .flatMap((t) => t.parts)
  .filter((p): p is MachinePart => p.kind === 'machine');

/** A sub-box of the part's root box and a point of it, each coordinate by three fractions. */
const fractions = fc.array(
  fc.tuple(
    fc.double({ min: 0, max: 1, noNaN: true }),
    fc.double({ min: 0, max: 1, noNaN: true }),
    fc.double({ min: 0, max: 1, noNaN: true }),
  ),
  { minLength: 3, maxLength: 3 },
);

function boxAndPoint(part: MachinePart, cut: readonly (readonly [number, number, number])[]) {
  const { box } = rootBox(part);
  return box.map(({ lo, hi }, v) => {
    const [a, b, t] = cut[v] as [number, number, number];
    const at = (f: number) => Math.min(hi, Math.max(lo, lo + (hi - lo) * f));
    const side = { lo: Math.min(at(a), at(b)), hi: Math.max(at(a), at(b)) };
    const p = Math.min(side.hi, Math.max(side.lo, side.lo + (side.hi - side.lo) * t));
    return { side, p: { lo: p, hi: p } };
  });
}

describe.each(parts)('the Taylor form of $id', (part) => {
  const compiled = evaluator(compile(part));

  test.each([1, 2, 3, 4])('of order %i bounds every value on the side that decides', (order) => {
    fc.assert(
      fc.property(fractions, (cut) => {
        const drawn = boxAndPoint(part, cut);
        const box = drawn.map(({ side }) => side);
        const at = coefficients(compiled, box, order);
        const there = compiled.jets(
          drawn.map(({ p }) => p),
          0,
        );
        part.inequalities.forEach(({ relation }, i) => {
          const form = taylorForm(at, i, order, relation);
          const lo = there[i]?.lo[0] as number;
          const hi = there[i]?.hi[0] as number;
          if (relation.startsWith('>')) expect(form.lo).toBeLessThanOrEqual(hi);
          else expect(form.hi).toBeGreaterThanOrEqual(lo);
        });
      }),
      effort(40),
    );
  });
});
