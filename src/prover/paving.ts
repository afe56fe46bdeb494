import { fromDecimal, type Interval } from '../interval/index.js';
import type { Inequality, MachinePart } from '../statement/data/vocabulary.js';
import { rangeOf } from '../statement/domain.js';
import { multiplyRanges, parseDecimal, compare } from '../statement/decimal.js';
import { fails, holds, shortfall } from './decide.js';
import type { CoordinateBox, Evaluator } from './evaluate.js';
import type { Jet } from './jet.js';
import { type Coefficients, coefficients, midpoint, taylorForm } from './taylor-form.js';

/** A bisection tree of the root box; what a leaf says is decided when it is visited. */
export type Tree =
  | { readonly kind: 'split'; readonly coordinate: number; readonly halves: readonly [Tree, Tree] }
  | { readonly kind: 'proved'; readonly order: number }
  | { readonly kind: 'open' };

/** Closed limits of a search: where they end it, what is left is undecided. */
export interface Limits {
  /** The highest order of the Taylor form; 1 is the mean value form. */
  readonly order: number;
  /** How many boxes may be examined. */
  readonly maxBoxes: number;
}

/** What the search knows about a box in which a claim may be false. */
export type Suspect = (centre: CoordinateBox, inequality: number) => boolean;

export interface Paving {
  readonly tree: Tree;
  readonly leaves: number;
  /** Boxes left undecided. */
  readonly open: number;
  readonly boxes: number;
  /** A suspect confirmed that a claim is false: the search was stopped. */
  readonly refuted: boolean;
}

/** Trees deeper than this have boxes too small to be cut. */
const MAX_DEPTH = 200;

/** The root box: each coordinate over the product of its factors' ranges, rounded outward. */
export function rootBox(part: MachinePart): { box: Interval[]; isPoint: boolean[] } {
  const ranges = part.coordinates.map(({ factors }) =>
    factors.map((v) => rangeOf(part.domain, v)).reduce(multiplyRanges),
  );
  return {
    box: ranges.map(({ lower, upper }) => ({
      lo: fromDecimal(lower).lo,
      hi: fromDecimal(upper).hi,
    })),
    isPoint: ranges.map(
      ({ lower, upper }) => compare(parseDecimal(lower), parseDecimal(upper)) === 0,
    ),
  };
}

/** A node under construction. */
interface Cell {
  readonly box: CoordinateBox;
  readonly depth: number;
  tree: { coordinate: number; halves: [Cell, Cell] } | { order: number } | undefined;
}

/**
 * Proves the part's inequalities over its domain by bisection: breadth first, each box proved by
 * the lowest order of the Taylor form that suffices, or cut in the coordinate that contributes most
 * to the width of the forms that failed. Nothing but trusted arithmetic steers it, so the tree is
 * the same on every machine.
 *
 * `suspect` is asked about the centre of each box in which an inequality seems to fail there.
 */
export function pave(
  part: MachinePart,
  evaluator: Evaluator,
  limits: Limits,
  suspect: Suspect,
  progress: (boxes: number, open: number) => void = () => {},
): Paving {
  const { box, isPoint } = rootBox(part);
  const root: Cell = { box, depth: 0, tree: undefined };
  const work: Cell[] = [root];
  let leaves = 0;
  let next = 0;
  let refuted = false;
  while (next < work.length && next < limits.maxBoxes && !refuted) {
    const cell = work[next++] as Cell;
    progress(next, work.length - next);
    if (!cell.box.every((side) => Number.isFinite(midpoint(side)))) continue;
    const at = coefficients(evaluator, cell.box, limits.order);
    const order = lowestOrder(at, part.inequalities, limits.order);
    if (order !== undefined) {
      cell.tree = { order };
      leaves++;
      continue;
    }
    refuted = part.inequalities.some(
      (inequality, i) =>
        fails(value(at.centre[i] as Jet), inequality) && suspect(cell.box.map(centre), i),
    );
    const coordinate = chooseSplit(cell, at, part.inequalities, limits.order, isPoint, evaluator);
    if (coordinate === undefined) continue;
    const halves = bisect(cell, coordinate);
    cell.tree = { coordinate, halves };
    work.push(...halves);
  }
  const tree = freeze(root);
  return { tree, leaves, open: countOpen(tree), boxes: next, refuted };
}

const value = (jet: Jet): Interval => ({ lo: jet.lo[0] as number, hi: jet.hi[0] as number });

const centre = (side: Interval): Interval => {
  const c = midpoint(side);
  return { lo: c, hi: c };
};

function lowestOrder(
  at: Coefficients,
  inequalities: readonly Inequality[],
  highest: number,
): number | undefined {
  for (let order = 1; order <= highest; order++) {
    const proved = inequalities.every((inequality, i) =>
      holds(taylorForm(at, i, order, inequality.relation), inequality),
    );
    if (proved) return order;
  }
  return undefined;
}

/**
 * The coordinate whose bisection brings the forms of highest order closest to what is to be proved;
 * undefined if no coordinate can be cut. Each cut is tried. Where shortfalls are unbounded or equal,
 * the side that is wider relative to its size is cut.
 */
function chooseSplit(
  cell: Cell,
  at: Coefficients,
  inequalities: readonly Inequality[],
  order: number,
  isPoint: readonly boolean[],
  evaluator: Evaluator,
): number | undefined {
  if (cell.depth >= MAX_DEPTH) return undefined;
  const whole = shortfalls(at, inequalities, order);
  let chosen: { v: number; left: number; width: number } | undefined;
  cell.box.forEach((side, v) => {
    if (isPoint[v] || !(side.lo < midpoint(side) && midpoint(side) < side.hi)) return;
    const left = bisect(cell, v)
      .map((half) => shortfalls(coefficients(evaluator, half.box, order), inequalities, order))
      .map((half) => half.reduce((sum, s, i) => sum + share(s, whole[i] as number), 0))
      .reduce((a, b) => a + b);
    const width = relativeWidth(side);
    const isBetter =
      chosen === undefined || (left === chosen.left ? width > chosen.width : !(left > chosen.left));
    if (isBetter) chosen = { v, left, width };
  });
  return (chosen as { v: number } | undefined)?.v;
}

/** By how much the form of each inequality falls short of proving it; 0 where it is proved. */
const shortfalls = (at: Coefficients, inequalities: readonly Inequality[], order: number) =>
  inequalities.map((inequality, i) => {
    const form = taylorForm(at, i, order, inequality.relation);
    return holds(form, inequality) ? 0 : shortfall(form, inequality);
  });

/** A part of a shortfall; all of it where it is unbounded. */
const share = (part: number, whole: number): number => {
  const ratio = part / whole;
  return ratio >= 0 ? Math.min(ratio, 1) : part > 0 ? 1 : 0;
};

const relativeWidth = ({ lo, hi }: Interval): number =>
  (hi - lo) / Math.max(Math.abs(lo), Math.abs(hi));

function bisect(cell: Cell, coordinate: number): [Cell, Cell] {
  const side = cell.box[coordinate] as Interval;
  const m = midpoint(side);
  const half = (part: Interval): Cell => ({
    box: cell.box.map((s, v) => (v === coordinate ? part : s)),
    depth: cell.depth + 1,
    tree: undefined,
  });
  return [half({ lo: side.lo, hi: m }), half({ lo: m, hi: side.hi })];
}

function freeze(cell: Cell): Tree {
  if (cell.tree === undefined) return { kind: 'open' };
  if ('order' in cell.tree) return { kind: 'proved', order: cell.tree.order };
  const [lower, upper] = cell.tree.halves;
  return {
    kind: 'split',
    coordinate: cell.tree.coordinate,
    halves: [freeze(lower), freeze(upper)],
  };
}

function countOpen(tree: Tree): number {
  if (tree.kind === 'split') return countOpen(tree.halves[0]) + countOpen(tree.halves[1]);
  return tree.kind === 'open' ? 1 : 0;
}

/** The tree as the certificate's token string (certificates/README.md, §5). */
export function treeText(tree: Tree, coordinates: readonly string[]): string {
  switch (tree.kind) {
    case 'split':
      return [
        coordinates[tree.coordinate],
        ...tree.halves.map((half) => treeText(half, coordinates)),
      ].join(' ');
    case 'proved':
      return String(tree.order);
    case 'open':
      return '?';
  }
}
