import type { Check, Figure, Part, Results, Table } from '../../crosscheck/result.js';
import { SCHEMA } from '../../crosscheck/result.js';
import { ReportError } from '../data/replay.js';
import type { Canvas } from '../pictures/draw.js';
import { lineChart } from '../pictures/line-chart.js';
import { minus } from './figures.js';
import { html, Html } from './html.js';
import { lineLegend } from './line-legend.js';

/** Theory against practice: what `snn-verify crosscheck` has measured, or that it has not been run. */
export function crosscheckSection(document: Canvas, json: string | undefined): Html {
  const parts = json === undefined ? [] : readResults(json).parts;
  return html`
<section id="practice" aria-labelledby="practice-title">
<h2 id="practice-title">Theory against practice</h2>
<p>The theorems speak about an idealised layer. Networks in binary32, with weights and activations as they are, are measured against it.</p>
${
  parts.length === 0
    ? html`<p class="notice">No measurements yet: <code>snn-verify crosscheck</code> makes them, and the next report shows them here.</p>`
    : parts.map((part) => partHtml(document, part))
}
</section>`;
}

/**
 * The results as the cross-check has written them.
 *
 * @throws ReportError for anything else.
 */
function readResults(json: string): Results {
  try {
    const { schema, version, parts } = JSON.parse(json) as Partial<Results>;
    if (schema === SCHEMA.schema && version === SCHEMA.version && Array.isArray(parts)) {
      return { schema, version, parts, size: 'short' };
    }
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
  throw new ReportError('cross-check results in another format');
}

const VERDICT = { agrees: 'certified', disagrees: 'refuted', 'not run': 'undecided' } as const;
const SIGN = { agrees: '✓', disagrees: '✗', 'not run': '?' } as const;

const partHtml = (document: Canvas, { title, verdict, notes, checks, tables, figures }: Part) =>
  html`<h3>${title} <span class="badge ${VERDICT[verdict]}"><span aria-hidden="true">${SIGN[verdict]}</span> ${verdict}</span></h3>
${notes.map((note) => html`<p>${unbroken(note)}</p>`)}
<div class="gallery">${figures.map((figure) => figureHtml(document, figure))}</div>
${checks.length === 0 ? undefined : checksHtml(checks)}
${tables.map(tableHtml)}`;

const figureHtml = (document: Canvas, { title, x, y, series }: Figure): Html => {
  // Theory has the colour of what was measured before it.
  let colour = -1;
  const lines = series.map(({ name, kind, points }) => {
    if (kind !== 'theory') colour++;
    return {
      name: withMinus(name),
      colour: Math.max(colour, 0),
      isDashed: kind === 'theory',
      points,
    };
  });
  const picture = lineChart(document, { title, x, y, lines });
  return html`<figure><figcaption><strong>${title}</strong></figcaption><div class="picture">${new Html(picture.outerHTML)}</div>${lineLegend(lines)}</figure>`;
};

/** A text in which `N(0, ν)` and the like stay on one line. */
const unbroken = (text: string): Html =>
  html`${text.split(/(\b\w\([^()]*\))/).map((piece, i) => (i % 2 === 0 ? piece : html`<span class="nobreak">${piece}</span>`))}`;

/** Text with a minus sign for people where a number or its exponent is negative; hyphens in names stay. */
const withMinus = (text: string): string =>
  text.replace(/(?<![\w.])-(?=[\d.])|(?<=\de)-(?=\d)/g, minus('-'));

const checksHtml = (checks: readonly Check[]): Html =>
  tableHtml({
    title: 'Tests',
    header: ['claim', 'test', 'statistic', 'at most', 'false alarm', 'finds', 'result'],
    rows: checks.map(({ says, test, statistic, threshold, falseAlarm, detects, passed }) => [
      says,
      test,
      statistic,
      threshold,
      falseAlarm,
      detects,
      passed ? 'passed' : 'failed',
    ]),
  });

const tableHtml = ({ title, header, rows }: Table): Html =>
  html`<details><summary>${withMinus(title)}</summary><div class="wide" tabindex="0" role="group" aria-label="${title}"><table>
<thead><tr>${header.map((name) => html`<th scope="col">${name}</th>`)}</tr></thead>
<tbody>${rows.map((row) => html`<tr>${row.map((value) => html`<td>${withMinus(String(value))}</td>`)}</tr>`)}</tbody>
</table></div></details>`;
