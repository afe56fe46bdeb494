import { compare, parseDecimal } from '../statement/decimal.js';
import { type Cell, listPieces, mapPieces, type Pieces } from './cell.js';
import type { CellLemma } from './cell-text.js';
import type { Claims } from './claim.js';
import { bisect } from './estimate.js';

/** Boxes that Coq's bisection of one lemma may take: a few minutes. */
const MOST_BOXES = 30_000;
/** Coq may have to cut a little deeper than the estimate. */
const EXTRA_DEPTH = 10;

/** A cell, the lemmas to be proved there, and how many boxes that will take. */
export interface Work {
  readonly cell: Cell;
  /** Whether it lies below the turn. */
  readonly below: boolean;
  readonly lemmas: readonly CellLemma[];
  readonly boxes: number;
}

/** The claims on every cell; undefined where one of them is too tight for a bisection. */
export function attempt(pieces: Pieces<Cell>, { turn, claims }: Claims): Pieces<Work> | undefined {
  const work = mapPieces(pieces, (cell): Work | undefined => {
    const below = compare(parseDecimal(cell.y.upper), parseDecimal(turn)) <= 0;
    const lemmas: CellLemma[] = [];
    let total = 0;
    for (const { name, says, margins } of claims) {
      const goal = (at: Parameters<typeof margins>[0], y: Parameters<typeof margins>[1]) =>
        margins(at, y, below);
      const bisection = bisect(cell, goal, MOST_BOXES);
      if (bisection === undefined) return undefined;
      total += bisection.boxes;
      lemmas.push({ name, says: says(below), depth: bisection.depth + EXTRA_DEPTH });
    }
    return { cell, below, lemmas, boxes: total };
  });
  return listPieces(work).includes(undefined) ? undefined : (work as Pieces<Work>);
}
