import { isMachine, type MachineResult, type TheoremResult } from '../data/model.js';
import { minus, roundedDown, roundedUp } from './figures.js';
import { html, type Html } from './html.js';
import type { Show } from './show.js';
import { claimsTex } from './statement.js';
import { tex } from './tex.js';

/** Enough to compare with what is printed; the theorem's own page has all digits. */
const DIGITS = 9;

interface SharpRow {
  readonly found: MachineResult;
  readonly printed: string;
}

/** The extrema that the paper prints of what a theorem bounds, enclosed, beside its figures. */
export function sharpSection(
  { theorem }: TheoremResult,
  results: readonly TheoremResult[],
  { paper, up, heading }: Pick<Show, 'paper' | 'up' | 'heading'>,
): Html | undefined {
  const groups = results
    .filter(({ theorem: { id } }) => theorem.sharper?.includes(id))
    .map(({ theorem: { id, title }, parts }) => ({
      id,
      title,
      rows: parts
        .filter(isMachine)
        .map((found): SharpRow => ({ found, printed: paper.figure(id, found.part.id) }))
        .filter(({ printed }) => printed !== ''),
    }));
  if (groups.every(({ rows }) => rows.length === 0)) return undefined;
  const others = groups.filter(({ rows }) => rows.length === 0);
  return html`<section class="part sharp">
<div class="part-head"><${heading}>How sharp that is</${heading}></div>
<div class="wide" tabindex="0" role="group" aria-label="sharp bounds of ${theorem.id}"><table>
<thead><tr><th scope="col">bound</th><th scope="col">the checker encloses</th><th scope="col">the paper</th></tr></thead>
${groups.map(({ id, title, rows }) =>
  rows.length === 0
    ? undefined
    : html`<tbody><tr><th colspan="3" scope="rowgroup"><a href="${up}theorems/${id}.html">${title}</a></th></tr>${rows.map(sharpRow)}</tbody>`,
)}</table></div>
${others.map(({ id, title }) => html`<p><a href="${up}theorems/${id}.html">${title}</a></p>`)}
</section>`;
}

function sharpRow({ found: { part, bounds }, printed }: SharpRow): Html {
  const [claim] = claimsTex(part);
  const { lower, upper } = bounds;
  if (claim === undefined || lower === undefined || upper === undefined) return html``;
  return html`<tr><td>${tex(claim.tex)}</td><td class="figure"><span class="nobreak">[${roundedDown(lower, DIGITS)},</span> <span class="nobreak">${roundedUp(upper, DIGITS)}]</span></td><td class="paper">${minus(printed)}</td></tr>`;
}
