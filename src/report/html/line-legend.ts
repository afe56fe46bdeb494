import { seriesColour } from '../pictures/draw.js';
import type { ChartLine } from '../pictures/line-chart.js';
import { html, Html } from './html.js';

/** The names of a chart's lines, each beside a piece of its line. */
export const lineLegend = (lines: readonly Omit<ChartLine, 'points'>[]): Html =>
  html`<ul class="line-legend">${lines.map(
    ({ name, colour, isDashed }) =>
      html`<li><svg width="30" height="8" aria-hidden="true"><line x1="0" x2="30" y1="4" y2="4" style="${new Html(
        `stroke:${seriesColour(colour)};stroke-width:2.5${isDashed ? ';stroke-dasharray:5 4' : ''}`,
      )}"/></svg> ${name}</li>`,
  )}</ul>`;
