import type { Canvas, Picture } from './draw.js';
import { type ChartLine, lineChart } from './line-chart.js';

interface Excess {
  readonly form: string;
  readonly radius: number;
  readonly excess: number;
}

/** A line for each form; the natural ones are broken. */
export const widthLines = (data: readonly Excess[]): readonly ChartLine[] =>
  [...new Set(data.map(({ form }) => form))].map((name, colour) => ({
    name,
    colour,
    isDashed: name.startsWith('natural'),
    points: data
      .filter(({ form }) => form === name)
      .map(({ radius, excess }) => [radius, excess] as const),
  }));

/** Excess widths of enclosures against the size of the box, on logarithmic axes. */
export const widthsPicture = (document: Canvas, lines: readonly ChartLine[]): Picture =>
  lineChart(document, {
    title: 'Excess width of enclosures of the variance against the size of the box',
    x: { label: 'half the box’s width in y', log: true },
    y: { label: 'excess width of the enclosure of ν̃', log: true },
    lines,
  });
