import * as Plot from '@observablehq/plot';
import { powersOfTen, shortNumber } from './legend.js';
import { type Canvas, draw, type Picture, SERIES } from './draw.js';

interface Excess {
  readonly form: string;
  readonly radius: number;
  readonly excess: number;
}

/** Excess widths of enclosures against the size of the box, on logarithmic axes. */
export function widthsPicture(document: Canvas, data: readonly Excess[]): Picture {
  const forms = [...new Set(data.map(({ form }) => form))];
  const colour = (form: string): string =>
    ['currentColor', ...SERIES][forms.indexOf(form) % 7] as string;
  const range = (values: readonly number[]): [number, number] => [
    Math.min(...values),
    Math.max(...values),
  ];
  const radii = range(data.map(({ radius }) => radius));
  const excesses = range(data.map(({ excess }) => excess));
  const powers = (ends: readonly [number, number]) => powersOfTen(ends, 12) ?? 4;
  return draw(document, 'Excess width of enclosures of the variance against the size of the box', {
    width: 820,
    height: 440,
    marginLeft: 60,
    marginBottom: 44,
    marginRight: 290,
    x: {
      type: 'log',
      label: 'half the box’s width in y',
      labelAnchor: 'center',
      labelArrow: 'none',
      ticks: powers(radii),
      tickFormat: shortNumber,
    },
    y: {
      type: 'log',
      label: 'excess width of the enclosure of ν̃',
      labelArrow: 'none',
      ticks: powers(excesses),
      tickFormat: shortNumber,
    },
    marks: [
      Plot.gridY({ strokeOpacity: 0.15, ticks: powers(excesses) }),
      Plot.line(data, {
        x: 'radius',
        y: 'excess',
        z: 'form',
        stroke: ({ form }: Excess) => colour(form),
        strokeWidth: 2,
      }),
      Plot.dot(data, {
        x: 'radius',
        y: 'excess',
        fill: ({ form }: Excess) => colour(form),
        r: 2.5,
        symbol: 'form',
      }),
      Plot.text(forms, {
        frameAnchor: 'top-right',
        textAnchor: 'start',
        dx: 22,
        dy: 6,
        text: (form: string, i: number) => `${'\n'.repeat(2 * i)}● ${form}`,
        lineHeight: 0.75,
        fill: colour,
        fontWeight: 600,
      }),
    ],
  });
}
