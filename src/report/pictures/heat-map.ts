import * as Plot from '@observablehq/plot';
import { mid } from '../../interval/index.js';
import { type Canvas, draw, type Picture } from './draw.js';
import { type Field, line, type Quantity } from './fields.js';
import { isolines } from './isolines.js';
import { legend } from './legend.js';

/** The outline of a theorem's domain. */
export interface Outline {
  readonly h: readonly [number, number];
  readonly v: readonly [number, number];
}

export interface HeatMap {
  readonly picture: Picture;
  readonly legend: Picture;
}

const SCHEME = { sequential: 'viridis', diverging: 'RdBu' } as const;
const SHADES = 48;

/** The colours of a map: its enclosures' range, symmetric about 0 where the scale goes both ways. */
function colourDomain({ cells }: Field, { colours }: Quantity): readonly [number, number] {
  const values = cells.map(mid);
  const [lo, hi] = [Math.min(...values), Math.max(...values)];
  const most = Math.max(-lo, hi);
  return colours === 'diverging' ? [-most, most] : [lo, hi];
}

interface Strip {
  readonly x1: number;
  readonly x2: number;
  readonly y1: number;
  readonly y2: number;
  readonly value: number;
}

/** The cells as rectangles; neighbours of one shade are one, along whichever side leaves fewer. */
function strips({ grid }: Quantity, { cells }: Field, [lo, hi]: readonly [number, number]) {
  const { h, v, columns, rows } = grid;
  const shade = (column: number, row: number) =>
    Math.round(((mid(cells[row * columns + column]!) - lo) / (hi - lo)) * SHADES);
  const along = (isRow: boolean): Strip[] => {
    const [lanes, length] = isRow ? [rows, columns] : [columns, rows];
    const at = (lane: number, i: number) => (isRow ? shade(i, lane) : shade(lane, i));
    const found: Strip[] = [];
    for (let lane = 0; lane < lanes; lane++) {
      for (let from = 0; from < length; ) {
        let to = from + 1;
        while (to < length && at(lane, to) === at(lane, from)) to++;
        const [x, y] = isRow
          ? [
              [from, to],
              [lane, lane + 1],
            ]
          : [
              [lane, lane + 1],
              [from, to],
            ];
        found.push({
          x1: line(h, x[0]!, columns),
          x2: line(h, x[1]!, columns),
          y1: line(v, y[0]!, rows),
          y2: line(v, y[1]!, rows),
          value: lo + ((hi - lo) * at(lane, from)) / SHADES,
        });
        from = to;
      }
    }
    return found;
  };
  const [inRows, inColumns] = [along(true), along(false)];
  return inRows.length <= inColumns.length ? inRows : inColumns;
}

/** The contour lines in the picture's coordinates, and a label where each leaves it. */
function contours({ grid, levels, strong }: Quantity, { nodes }: Field) {
  const { h, v, columns, rows } = grid;
  const lines: { x: number; y: number; line: number; wide: number }[] = [];
  const labels: { x: number; y: number; text: string; above: boolean }[] = [];
  let number = 0;
  for (const level of levels) {
    const wide = level === strong ? 2.2 : 1;
    for (const path of isolines(nodes, columns, rows, level)) {
      for (const [c, r] of path) {
        lines.push({ x: line(h, c, columns), y: line(v, r, rows), line: number, wide });
      }
      number++;
      const ends = [path[0]!, path.at(-1)!];
      const end = ends.find(([c]) => c === columns) ?? ends.find(([, r]) => r === rows);
      if (end === undefined) continue;
      const [x, y] = [line(h, end[0], columns), line(v, end[1], rows)];
      labels.push({ x, y, text: minus(level), above: end[0] !== columns });
    }
  }
  return { lines, labels };
}

const minus = (value: number): string => String(value).replace('-', '−');

/**
 * A quantity's certified enclosures: each cell has the colour of the middle of its enclosure, and
 * the lines join equal values, interpolated between the nodes.
 */
export function heatMap(
  document: Canvas,
  quantity: Quantity,
  field: Field,
  outline: Outline,
): HeatMap {
  const { grid, axes, symbol, title, colours } = quantity;
  const { h, v } = grid;
  const range = colourDomain(field, quantity);
  const { lines, labels } = contours(quantity, field);
  const scheme = SCHEME[colours];
  const picture = draw(document, `Heat map with contour lines: ${symbol}, the ${title}`, {
    width: 440,
    height: 390,
    marginLeft: 50,
    marginRight: 40,
    marginTop: 42,
    marginBottom: 44,
    x: { domain: [...h], label: axes[0], labelAnchor: 'center', labelArrow: 'none' },
    y: { domain: [...v], label: axes[1], labelArrow: 'none' },
    color: { type: 'linear', domain: [...range], scheme },
    marks: [
      Plot.rect(strips(quantity, field, range), {
        x1: 'x1',
        x2: 'x2',
        y1: 'y1',
        y2: 'y2',
        fill: 'value',
        shapeRendering: 'crispEdges',
        className: 'cells',
      }),
      ...['#000', '#fff'].map((stroke) =>
        Plot.line(lines, {
          x: 'x',
          y: 'y',
          z: 'line',
          stroke,
          strokeWidth: ({ wide }: { wide: number }) => (stroke === '#fff' ? wide : wide + 1.2),
          strokeOpacity: stroke === '#fff' ? 0.95 : 0.3,
        }),
      ),
      ...['#000', '#fff'].map((stroke) =>
        Plot.rect([outline], {
          x1: ({ h: [lo] }: Outline) => lo,
          x2: ({ h: [, hi] }: Outline) => hi,
          y1: ({ v: [lo] }: Outline) => lo,
          y2: ({ v: [, hi] }: Outline) => hi,
          stroke,
          strokeWidth: stroke === '#fff' ? 1.6 : 4,
        }),
      ),
      Plot.text(
        labels.filter(({ above }) => !above),
        { x: 'x', y: 'y', text: 'text', textAnchor: 'start', dx: 5, fill: 'currentColor' },
      ),
      Plot.text(
        labels.filter(({ above }) => above),
        { x: 'x', y: 'y', text: 'text', dy: -8, fill: 'currentColor' },
      ),
    ],
  });
  return { picture, legend: legend(document, symbol, range, 'linear', scheme) };
}
