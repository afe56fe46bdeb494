import {
  add,
  div,
  fromDecimal,
  hull,
  type Interval,
  mul,
  point,
  sqrt,
  sub,
} from '../interval/index.js';
import type { Decimal, Range } from '../statement/data/vocabulary.js';
import { formatDecimal, parseDecimal } from '../statement/decimal.js';
import { approximateTo, type Ends, GRID, type Polynomial } from './polynomial.js';

/** A rectangle of the (x, y), y > 0. */
export interface Rectangle {
  readonly x: Range;
  readonly y: Range;
}

export type Coordinate = keyof Rectangle;

/** A rectangle on which polynomials stand for T 0, T 1 and T 2. */
export interface Cell extends Rectangle {
  readonly polynomials: readonly [Polynomial, Polynomial, Polynomial];
}

/** A rectangle in pieces: itself, or what lies on the two sides of a cut. */
export type Pieces<T> =
  | { readonly piece: T }
  | {
      readonly along: Coordinate;
      readonly at: Decimal;
      readonly lower: Pieces<T>;
      readonly upper: Pieces<T>;
    };

/** The rectangle is too wide, or too far out, for a reasonable number of polynomials. */
export class OutOfReach extends Error {}

/** One polynomial serves at most so wide an interval of arguments. */
const WIDEST = 2.5;
/** Arguments may be as great as that: y up to 200. */
const GREATEST = 20;
/** Below that, polynomials would have to be closer than the digits allow that are carried. */
const LEAST_VARIANCE = 1e-6;
const MOST_PIECES = 32;

/** Polynomials are that close, to erfc and erfcx near 1; closer where the variance y is small. */
const TARGET = 1e-6;

export const enclose = ({ lower, upper }: Range): Interval =>
  hull(fromDecimal(lower), fromDecimal(upper));

/**
 * The smallest and the largest (x + cy)/√(2y), a little moved outward. For each x the argument is
 * monotone in y, or has its only turning point at y = x/c.
 */
function argument(c: number, rectangle: Rectangle): Ends {
  const [x, y] = [enclose(rectangle.x), enclose(rectangle.y)];
  const at = (u: number, v: number): Interval =>
    div(add(point(u), mul(point(c), point(v))), sqrt(mul(point(2), point(v))));
  const turning = [x.lo, x.hi].map((u) => u / c).filter((v) => v > y.lo && v < y.hi);
  const { lo, hi } = [x.lo, x.hi]
    .flatMap((u) => [y.lo, y.hi, ...turning].map((v) => at(u, v)))
    .reduce(hull);
  const room = 2 + (hi - lo) * 5;
  return { lower: Math.floor(lo * GRID - room), upper: Math.floor(hi * GRID + room) + 1 };
}

const width = ({ lower, upper }: Ends): number => (upper - lower) / GRID;

/**
 * Cuts the rectangle at y = `turn`, then until the arguments are narrow enough, and finds
 * polynomials for the pieces.
 *
 * @throws OutOfReach
 */
export function cut(rectangle: Rectangle, turn: Decimal): Pieces<Cell> {
  let pieces = 1;
  if (enclose(rectangle.y).lo < LEAST_VARIANCE) throw new OutOfReach();
  const refine = (piece: Rectangle): Pieces<Cell> => {
    const [t0, t2] = [argument(0, piece), argument(2, piece)];
    if (Math.max(t2.upper, -t0.lower) > GREATEST * GRID) throw new OutOfReach();
    if (width(t0) <= WIDEST && width(t2) <= WIDEST) return { piece: withPolynomials(piece) };
    const along = coordinateToCut(piece, width(t0));
    return split(piece, along, middle(along, enclose(piece[along])));
  };
  const split = (piece: Rectangle, along: Coordinate, at: Decimal): Pieces<Cell> => {
    if (++pieces > MOST_PIECES) throw new OutOfReach();
    const { lower, upper } = piece[along];
    return {
      along,
      at,
      lower: refine({ ...piece, [along]: { lower, upper: at } }),
      upper: refine({ ...piece, [along]: { lower: at, upper } }),
    };
  };
  const [y, t] = [enclose(rectangle.y), fromDecimal(turn)];
  return t.lo > y.lo && t.hi < y.hi ? split(rectangle, 'y', turn) : refine(rectangle);
}

/**
 * t2 = t0 + √(2y) and t0 = x/√(2y): where t0 is too wide, that is because y is small somewhere, or
 * else because x is wide.
 */
function coordinateToCut(piece: Rectangle, widthOf0: number): Coordinate {
  const { lo, hi } = enclose(piece.y);
  if (widthOf0 > WIDEST) return hi > 4 * lo ? 'y' : 'x';
  const root = sub(sqrt(mul(point(2), point(hi))), sqrt(mul(point(2), point(lo))));
  return root.hi > widthOf0 ? 'y' : 'x';
}

/** A short decimal near the arithmetic mean of x, or the geometric mean of y. */
function middle(along: Coordinate, { lo, hi }: Interval): Decimal {
  const mean = along === 'x' ? (lo + hi) / 2 : sqrt(mul(point(lo), point(hi))).lo;
  return formatDecimal(parseDecimal(mean.toPrecision(4)));
}

function withPolynomials(piece: Rectangle): Cell {
  const target = TARGET * Math.min(1, enclose(piece.y).lo);
  const polynomials = [0, 1, 2].map((c) => {
    const ends = argument(c, piece);
    return approximateTo(c > 0 && ends.lower >= 0 ? 'erfcx' : 'erfc', ends, target);
  });
  return { ...piece, polynomials: polynomials as unknown as Cell['polynomials'] };
}

/** The pieces in order, each replaced by what a function makes of it. */
export function mapPieces<T, U>(pieces: Pieces<T>, f: (piece: T) => U): Pieces<U> {
  if ('piece' in pieces) return { piece: f(pieces.piece) };
  const { along, at, lower, upper } = pieces;
  return { along, at, lower: mapPieces(lower, f), upper: mapPieces(upper, f) };
}

/** The pieces in order. */
export const listPieces = <T>(pieces: Pieces<T>): T[] =>
  'piece' in pieces ? [pieces.piece] : [...listPieces(pieces.lower), ...listPieces(pieces.upper)];
