import * as Plot from '@observablehq/plot';
import { type Canvas, draw, type Picture } from './draw.js';

/** 0.001, 0.01, …, 1e-5. */
export const shortNumber = (value: number): string => {
  const text = String(Number(value.toPrecision(3)));
  return text.replaceAll('-', '−');
};

/** A strip that shows which colour stands for which number. */
export function legend(
  document: Canvas,
  label: string,
  [lo, hi]: readonly [number, number],
  type: 'log' | 'linear',
  scheme: Plot.ColorScheme,
): Picture {
  const steps = 48;
  const at = (i: number): number =>
    type === 'log' ? lo * (hi / lo) ** (i / steps) : lo + ((hi - lo) * i) / steps;
  const cells = Array.from({ length: steps }, (_, i) => ({
    from: at(i),
    to: at(i + 1),
    colour: at(i + 0.5),
  }));
  return draw(document, `${label}: colours from ${lo} to ${hi}`, {
    width: 320,
    height: 52,
    marginTop: 18,
    marginBottom: 20,
    marginLeft: 12,
    marginRight: 12,
    x: { type, domain: [lo, hi], label, labelAnchor: 'left', axis: null },
    y: { axis: null, domain: [0, 1] },
    color: { type, domain: [lo, hi], scheme },
    marks: [
      Plot.rect(cells, { x1: 'from', x2: 'to', y1: 0, y2: 1, fill: 'colour', insetRight: -0.4 }),
      Plot.axisX({ anchor: 'bottom', ticks: 4, tickSize: 4, label: null, tickFormat: shortNumber }),
      Plot.text([label], { frameAnchor: 'top-left', dy: -14, fill: 'currentColor' }),
    ],
  });
}
