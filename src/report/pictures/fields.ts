import {
  fromDecimal,
  hull,
  type Interval,
  interval,
  mid,
  mul,
  point,
} from '../../interval/index.js';
import { fastMoments } from '../../moments/fast-moments.js';
import { jacobian, momentMap, sigmaMax } from '../../moments/index.js';

/** A rectangle, cut into cells. */
export interface Grid {
  readonly h: readonly [number, number];
  readonly v: readonly [number, number];
  readonly columns: number;
  readonly rows: number;
}

/** Something to draw over a rectangle: f(cell) contains every value that it takes on the cell. */
export interface Quantity {
  readonly name: string;
  /** What the picture is of, in words and in a symbol. */
  readonly title: string;
  readonly symbol: string;
  readonly tex: string;
  readonly axes: readonly [string, string];
  readonly grid: Grid;
  readonly enclose: (h: Interval, v: Interval) => Interval;
  readonly levels: readonly number[];
  /** The level that matters most. */
  readonly strong: number;
  /** Colours: from one end to the other, or both ways from 0. */
  readonly colours: 'sequential' | 'diverging';
}

const PLANE: Grid = { h: [-1.5, 1.5], v: [0.05, 3.05], columns: 60, rows: 60 };
const TENTH = fromDecimal('0.1');
const ENDS = [fromDecimal('-0.01'), fromDecimal('0.01')] as const;
const ALL_X = hull(...ENDS);

/** The largest singular value of the Jacobian where x = μω, for one ω. */
function sigma(x: Interval, omega: Interval, nu: Interval, tau: Interval): Interval {
  const { j11, j12, j21, j22 } = jacobian(momentMap(x, mul(nu, tau)), omega, tau);
  return sigmaMax(j11, j12, j21, j22);
}

/**
 * The supremum of σ_max over |μ|, |ω| ≤ 0.1. For fixed x σ_max grows with |ω| (proofs/lemmas.md,
 * Lemma 4), so that ω = 0.1 and all |x| ≤ 0.01 bound it from above, and single x from below.
 */
function worstSigma(nu: Interval, tau: Interval): Interval {
  const below = ENDS.map((x) => sigma(x, TENTH, nu, tau).lo);
  return interval(Math.max(...below), sigma(ALL_X, TENTH, nu, tau).hi);
}

/** The certified quantities that the report draws. */
export const QUANTITIES: readonly Quantity[] = [
  {
    name: 'mean',
    title: 'mean of the activations',
    symbol: 'μ̃',
    tex: '\\tilde\\mu',
    axes: ['x = μω', 'y = ντ'],
    grid: PLANE,
    enclose: (x, y) => fastMoments(x, y).mean,
    strong: 0,
    levels: [-1, -0.75, -0.5, -0.25, 0, 0.25, 0.5, 0.75, 1, 1.25, 1.5],
    colours: 'diverging',
  },
  {
    name: 'variance',
    title: 'variance of the activations',
    symbol: 'ν̃',
    tex: '\\tilde\\nu',
    axes: ['x = μω', 'y = ντ'],
    grid: PLANE,
    enclose: (x, y) => fastMoments(x, y).variance,
    strong: 1,
    levels: [0.25, 0.5, 0.75, 1, 1.25, 1.5, 1.75, 2, 2.25, 2.5, 2.75],
    colours: 'sequential',
  },
  {
    name: 'sigma',
    title: 'largest singular value for |μ|, |ω| ≤ 0.1',
    symbol: 'σ_max',
    tex: '\\sigma_{\\max}',
    axes: ['ν (variance of the inputs)', 'τ (sum of the squared weights)'],
    grid: { h: [0.6, 2], v: [0.7, 1.4], columns: 42, rows: 35 },
    enclose: worstSigma,
    strong: 1,
    levels: [0.6, 0.7, 0.8, 0.9, 1, 1.1, 1.2],
    colours: 'sequential',
  },
];

/** A quantity over the cells of its grid, and at the grid's nodes. */
export interface Field {
  /** Row by row from the lowest. */
  readonly cells: readonly Interval[];
  /** At the corners of the cells, row by row: middles of enclosures that are nearly points. */
  readonly nodes: readonly number[];
}

/** The i-th of the lines that cut a side in n parts. */
export const line = ([lo, hi]: readonly [number, number], i: number, n: number): number =>
  i === n ? hi : lo + ((hi - lo) * i) / n;

/** Each cell is cut in so many pieces a side: an enclosure over less is narrower. */
const PIECES = 2;

/** The common enclosure over the pieces of a cell. */
export function encloseCell({ grid, enclose }: Quantity, column: number, row: number): Interval {
  const { h, v, columns, rows } = grid;
  const side = (range: readonly [number, number], i: number, n: number) =>
    interval(line(range, i, n), line(range, i + 1, n));
  let all: Interval | undefined;
  for (let i = 0; i < PIECES; i++) {
    for (let j = 0; j < PIECES; j++) {
      const x = side(h, column * PIECES + i, columns * PIECES);
      const y = side(v, row * PIECES + j, rows * PIECES);
      const piece = enclose(x, y);
      all = all === undefined ? piece : hull(all, piece);
    }
  }
  return all as Interval;
}

export function fieldOf(quantity: Quantity): Field {
  const { h, v, columns, rows } = quantity.grid;
  const cells: Interval[] = [];
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      cells.push(encloseCell(quantity, column, row));
    }
  }
  const nodes: number[] = [];
  for (let row = 0; row <= rows; row++) {
    for (let column = 0; column <= columns; column++) {
      const [x, y] = [line(h, column, columns), line(v, row, rows)];
      nodes.push(mid(quantity.enclose(point(x), point(y))));
    }
  }
  return { cells, nodes };
}
