import * as Plot from '@observablehq/plot';
import { type Canvas, draw, type Picture, seriesColour } from './draw.js';
import { powersOfTen, shortNumber } from './legend.js';

export interface ChartAxis {
  readonly label: string;
  readonly log?: boolean;
}

export interface ChartLine {
  readonly name: string;
  /** Lines of one number have one colour. */
  readonly colour: number;
  /** A broken line, for what is not measured. */
  readonly isDashed: boolean;
  readonly points: readonly (readonly [number, number])[];
}

export interface Chart {
  readonly title: string;
  readonly x: ChartAxis;
  readonly y: ChartAxis;
  readonly lines: readonly ChartLine[];
}

interface Dot {
  readonly x: number;
  readonly y: number;
  readonly line: number;
}

/** Lines over one pair of axes; the legend that names them is text of the page. */
export function lineChart(document: Canvas, { title, x, y, lines }: Chart): Picture {
  const dots = lines.flatMap(({ points }, line): Dot[] =>
    points
      .filter(([a, b]) => isDrawn(a, x) && isDrawn(b, y))
      .map(([a, b]) => ({ x: a, y: b, line })),
  );
  const axis = ({ label, log = false }: ChartAxis, values: readonly number[]) => {
    const range: [number, number] = [Math.min(...values), Math.max(...values)];
    const ticks = log ? powersOfTen(range, 10) : undefined;
    return {
      type: log ? ('log' as const) : ('linear' as const),
      label,
      labelAnchor: 'center' as const,
      labelArrow: 'none' as const,
      tickFormat: shortNumber,
      ticks: ticks ?? 6,
    };
  };
  const across = axis(
    x,
    dots.map((dot) => dot.x),
  );
  const up = axis(
    y,
    dots.map((dot) => dot.y),
  );
  const isDense = dots.length > 40 * lines.length;
  return draw(document, title, {
    width: 560,
    height: 340,
    marginTop: 30,
    marginLeft: 62,
    marginBottom: 42,
    marginRight: 20,
    x: across,
    y: { ...up, labelAnchor: 'top' },
    marks: [
      Plot.gridY({ strokeOpacity: 0.15, ticks: up.ticks }),
      ...lines.map(({ colour, isDashed }, i) =>
        Plot.line(
          dots.filter(({ line }) => line === i),
          {
            x: 'x',
            y: 'y',
            stroke: seriesColour(colour),
            strokeWidth: isDense ? 1.3 : 2,
            ...(isDashed ? { strokeDasharray: '5 4' } : {}),
          },
        ),
      ),
      Plot.dot(isDense ? [] : dots, {
        x: 'x',
        y: 'y',
        r: 2.2,
        fill: ({ line }: Dot) => seriesColour(lines[line]?.colour ?? 0),
      }),
    ],
  });
}

/** Whether a value has a place on its axis. */
const isDrawn = (value: number, { log = false }: ChartAxis): boolean =>
  Number.isFinite(value) && (!log || value > 0);
