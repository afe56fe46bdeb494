import * as Plot from '@observablehq/plot';
import { type Canvas, draw, type Picture } from './draw.js';

const SUPERSCRIPT = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** 0.05, 2, −1.5; powers of ten beyond 0.001 and 1000 as 10⁻⁶. */
export function shortNumber(value: number): string {
  const size = Math.abs(value);
  if (size === 0 || (size > 0.0009 && size < 9999)) {
    return String(Number(value.toPrecision(3))).replace('-', '−');
  }
  const [digits = '', exponent = ''] = value.toExponential(0).split('e');
  const power = [...exponent.replace(/^[+-]/, '')].map((d) => SUPERSCRIPT[Number(d)]).join('');
  const factor = digits === '1' ? '' : `${digits.replace('-', '−')}·`;
  return `${factor}10${exponent.startsWith('-') ? '⁻' : ''}${power}`;
}

/** Powers of ten in a range, at most `most` of them; too few to be of use gives undefined. */
export function powersOfTen([lo, hi]: readonly [number, number], most: number) {
  const [from, to] = [Math.ceil(Math.log10(lo) - 1e-9), Math.floor(Math.log10(hi) + 1e-9)];
  if (to <= from) return undefined;
  const stride = Math.ceil((to - from + 1) / most);
  const count = Math.floor((to - from) / stride) + 1;
  return Array.from({ length: count }, (_, i) => Number(`1e${from + i * stride}`));
}

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
  const ticks = (type === 'log' ? powersOfTen([lo, hi], 6) : undefined) ?? 3;
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
      Plot.axisX({ anchor: 'bottom', ticks, tickSize: 4, label: null, tickFormat: shortNumber }),
      Plot.text([label], { frameAnchor: 'top-left', dy: -14, fill: 'currentColor' }),
    ],
  });
}
