import {
  add,
  div,
  exp,
  hull,
  type Interval,
  mul,
  point,
  sqrt,
  sub,
  wid,
} from '../interval/index.js';
import { type Cell, enclose } from './cell.js';
import { gauss, type Moments, moments, type Terms } from './closed-forms.js';
import { GRID, type Polynomial } from './polynomial.js';

/** Positive where the claim holds. */
export type Goal = (at: Moments, y: Interval) => readonly Interval[];

const TWO = point(2);

function value({ centre, digits, coefficients, error }: Polynomial, t: Interval): Interval {
  const scale = point(Number(10n ** BigInt(digits)));
  const shifted = sub(t, div(point(centre), point(GRID)));
  const p = coefficients
    .map((k) => div(point(Number(k)), scale))
    .reduceRight((sum, k) => add(k, mul(shifted, sum)));
  return add(p, { lo: -Number(error), hi: Number(error) });
}

/** Enclosures of T 0, T 1 and T 2 on a box, by the polynomials of a cell. */
export function terms(cell: Cell, x: Interval, y: Interval): Terms {
  const root = sqrt(mul(TWO, y));
  return cell.polynomials.map((polynomial, c) => {
    const C = point(c);
    const p = value(polynomial, div(add(x, mul(C, y)), root));
    if (c === 0) return p;
    if (polynomial.kind === 'erfcx') return mul(gauss(x, y), p);
    return mul(exp(add(mul(C, x), mul(mul(C, C), mul(y, point(0.5))))), p);
  }) as unknown as Terms;
}

/** How a bisection of a cell ended: with so many boxes, so many times cut. */
export interface Bisection {
  readonly boxes: number;
  readonly depth: number;
}

/**
 * Bisects the cell, cutting y and x in turn, until the goal is positive on every box; undefined if
 * that takes more boxes than `most`. Coq's bisection of the same expressions takes about as many.
 */
export function bisect(cell: Cell, goal: Goal, most: number): Bisection | undefined {
  const marginsOn = (x: Interval, y: Interval): readonly Interval[] =>
    goal(moments(terms(cell, x, y), x, y), y);
  let boxes = 0;
  let depth = 0;
  const open = [{ x: enclose(cell.x), y: enclose(cell.y), level: 0 }];
  for (let box = open.pop(); box !== undefined; box = open.pop()) {
    if (++boxes > most) return undefined;
    const { x, y, level } = box;
    const margins = marginsOn(x, y);
    if (margins.every(({ lo }) => lo > 0)) {
      depth = Math.max(depth, level);
      continue;
    }
    if (margins.some(({ hi }) => hi <= 0)) return undefined;
    const along = wid(x) === 0 || (level % 2 === 0 && wid(y) > 0) ? 'y' : 'x';
    if (wid(box[along]) === 0) return undefined;
    for (const half of halves(box[along])) open.push({ ...box, [along]: half, level: level + 1 });
  }
  return { boxes, depth };
}

const halves = ({ lo, hi }: Interval): [Interval, Interval] => {
  const middle = lo / 2 + hi / 2;
  return [hull(point(lo), point(middle)), hull(point(middle), point(hi))];
};
