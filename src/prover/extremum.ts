import { fromDecimal, type Interval, toDecimalDown } from '../interval/index.js';
import { compile } from '../statement/dag.js';
import type { Extremum, MachinePart } from '../statement/data/vocabulary.js';
import { evaluator } from './evaluate.js';
import { bestPoint } from './optimise.js';
import { type Limits, type Paving, pave } from './paving.js';
import { pointsNear, type Point, valuesAt } from './witness.js';

/** Where an extremum is nearly attained, what it lies between, and the paving that proves it. */
export interface Enclosure {
  readonly at: Point;
  readonly lower: number;
  readonly upper: number;
  readonly paving: Paving;
}

/** How often a search may start again from a better point that it has found. */
const RESTARTS = 8;

/**
 * Encloses the infimum or supremum f* of an expression over a domain to the width asked for: a
 * point p whose value is nearly f* (found by a local search, which is not believed), and a paving that
 * proves that no value is further than the width from f(p) on the far side. Where the paving stays
 * open, a point of it may be better: then the search starts again from there.
 */
export function encloseExtremum(
  part: MachinePart & { readonly extremum: Extremum },
  limits: Limits,
  progress: (boxes: number, waiting: number) => void = () => {},
): Enclosure {
  const { of, expression, width } = part.extremum;
  const isSup = of === 'sup';
  const { extremum: _, ...plain } = part;
  const evaluate = evaluator(compile(part));
  // half of the width is left for the rounding of the prover and of the checker
  const half = fromDecimal(width).lo / 2;
  let at = bestPoint(part);
  for (let restart = 0; ; restart++) {
    const value = valuesAt(part, at)[0] as Interval;
    const bound = isSup ? value.hi + half : value.lo - half;
    const relation = isSup ? '<=' : '>=';
    const inequality = {
      id: 'extremum',
      expression,
      relation,
      bound: toDecimalDown(bound),
    } as const;
    let better: Point | undefined;
    const paving = pave(
      { ...plain, inequalities: [inequality] },
      evaluate,
      limits,
      (centre) => {
        better ??= pointsNear(part, centre).find((p) => {
          const there = valuesAt(part, p)[0] as Interval;
          return isSup ? there.lo > value.hi : there.hi < value.lo;
        });
        return better !== undefined;
      },
      progress,
    );
    if (better === undefined || restart === RESTARTS) {
      const [lower, upper] = isSup ? [value.lo, bound] : [bound, value.hi];
      return { at, lower, upper, paving };
    }
    at = bestPoint(part, better);
  }
}
