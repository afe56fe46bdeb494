/** Figures as SVG files. */
import * as Plot from '@observablehq/plot';
import { parseHTML } from 'linkedom';
import type { Axis, Figure, Series } from './result.js';

/** Okabe and Ito's colours, which people with any common colour blindness can tell apart. */
const COLOURS = ['#0072B2', '#D55E00', '#009E73', '#CC79A7', '#E69F00', '#56B4E9', '#000000'];

/** Theory is dashed, and has the colour of what was measured before it. */
const DASHES: Readonly<Record<Series['kind'], string>> = {
  measured: '0',
  theory: '6,4',
  'without theory': '2,3',
};

/** The figure as the text of an SVG file; the same figure gives the same text. */
export function svg({ title, x, y, series }: Figure): string {
  const { document } = parseHTML('<!doctype html><html><body></body></html>');
  const colours = coloursOf(series);
  const marks = series.flatMap(({ kind, points, name }, i) => {
    const shown = points.filter(([a, b]) => isDrawn(a, x) && isDrawn(b, y));
    const last = shown.at(-1);
    const stroke = colours[i]!;
    return [
      Plot.line(shown, { stroke, strokeWidth: 1.5, strokeDasharray: DASHES[kind] }),
      ...(shown.length > 12 ? [] : [Plot.dot(shown, { stroke, fill: 'white', r: 3 })]),
      // The names stand one below the other, in their lines' colours, beside the frame.
      ...(last === undefined
        ? []
        : [
            Plot.text([0], {
              text: () => (kind === 'theory' ? `- - ${name}` : name),
              fill: stroke,
              frameAnchor: 'top-right' as const,
              textAnchor: 'start' as const,
              dx: 12,
              dy: 6 + 16 * i,
            }),
          ]),
    ];
  });
  const picture = Plot.plot({
    document: document as unknown as NonNullable<Plot.PlotOptions['document']>,
    width: 900,
    height: 420,
    marginLeft: 70,
    marginRight: 300,
    marginTop: 36,
    marginBottom: 44,
    x: scale(x),
    y: { ...scale(y), grid: true },
    marks: [
      Plot.frame({ stroke: '#ccc' }),
      Plot.text([title], { frameAnchor: 'top-left', dy: -24, fontWeight: 'bold', fontSize: 13 }),
      ...marks,
    ],
  });
  picture.setAttribute('style', 'background:white;font:12px sans-serif');
  picture.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  return `${picture.outerHTML}\n`;
}

/** A logarithmic axis has no place for 0 and what is below. */
const isDrawn = (value: number, axis: Axis): boolean =>
  Number.isFinite(value) && (axis.log !== true || value > 0);

const scale = ({ label, log = false }: Axis) => ({
  type: log ? ('log' as const) : ('linear' as const),
  label,
  labelAnchor: 'center' as const,
  labelArrow: 'none' as const,
  nice: true,
  ...(log && { tickFormat: '~g', ticks: 6 }),
});

function coloursOf(series: readonly Series[]): string[] {
  let next = -1;
  return series.map(({ kind }) => {
    if (kind !== 'theory') next++;
    return COLOURS[Math.max(next, 0) % COLOURS.length]!;
  });
}
