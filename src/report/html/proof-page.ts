import { posix } from 'node:path';
import { COQ_STATEMENTS } from '../../statement/in-coq.js';
import { proofPath } from '../../statement/places.js';
import type { Leaf, LeafClaim } from '../data/leaves.js';
import { isMachine, isMain, type TheoremResult } from '../data/model.js';
import { badge } from './card.js';
import { boundText, count, rangeText, shortMargin } from './figures.js';
import { html, type Html, jsonScript } from './html.js';
import { layout } from './layout.js';
import { type MachineClaim, renderMarkdown } from './markdown.js';

/** A document of proofs/ as a page; its machine claims unfold to the leaves that decide them. */
export function proofPage(
  path: string,
  source: string,
  results: readonly TheoremResult[],
  exists: (path: string) => boolean,
): Html {
  const cited = new Set<string>();
  const { title, body } = renderMarkdown(source, {
    path,
    exists,
    expand: (claims) => {
      for (const { theorem } of claims) cited.add(theorem);
      return html`${claims.map((claim) => claimDetails(claim, results))}`;
    },
  });
  const up = '../'.repeat(path.split('/').length - 1);
  const certificates = results
    .filter(({ theorem }) => cited.has(theorem.id))
    .map(({ theorem, certificate }) => jsonScript(`certificate-${theorem.id}`, certificate));
  return layout({
    title: `${title} · snn-verify`,
    description: `${title}: written arguments and machine claims.`,
    up,
    navigation: navigation(path, results),
    main: html`<article class="document">${body}</article>${certificates}`,
  });
}

/** Where a page among the proofs leads to. */
export const navigation = (path: string, results: readonly TheoremResult[]) => {
  const to = (page: string) => posix.relative(posix.dirname(path), page);
  const proofs = results.filter(isMain).map(({ theorem }): [string, string] => {
    return [to(proofPath(theorem).replace(/\.md$/, '.html')), theorem.id];
  });
  return [
    [to('proofs/README.html'), 'What is proved'],
    [to('proofs/lemmas.html'), 'Lemmas'],
    ...proofs,
    [to(COQ_STATEMENTS.replace(/\.v$/, '.html')), 'Coq'],
  ] as const;
};

/** A machine claim, with every leaf on which it was proved. */
function claimDetails(
  { theorem, part, claim }: MachineClaim,
  results: readonly TheoremResult[],
): Html {
  const result = results
    .find((one) => one.theorem.id === theorem)
    ?.parts.filter(isMachine)
    .find((one) => one.part.id === part);
  const rows = (result?.leaves ?? []).flatMap((leaf) =>
    leaf.claims.filter((one) => one.claim === claim).map((found) => ({ leaf, found })),
  );
  if (result === undefined || rows.length === 0) return html``;
  return html`<details class="claim" data-theorem="${theorem}" data-part="${part}" data-claim="${claim}">
<summary><code>${claim}</code> ${badge(result.verdict)} on ${count(rows.length, 'leaf', 'leaves')}</summary>
<div class="wide" tabindex="0" role="group" aria-label="leaves of ${claim}"><table>
<thead><tr><th scope="col">leaf</th>${result.part.coordinates.map(({ name }) => html`<th scope="col">${name}</th>`)}<th scope="col">order</th><th scope="col">on it</th><th scope="col">margin</th></tr></thead>
<tbody>${rows.map(({ leaf, found }) => leafRow(leaf, found))}</tbody></table></div>
</details>`;
}

function leafRow({ path, box, order }: Leaf, { relation, end, margin }: LeafClaim): Html {
  return html`<tr data-leaf="${path}"><th scope="row"><code>${path}</code></th>${box.map((range) => html`<td class="figure">${rangeText(range)}</td>`)}<td class="figure">${order}</td><td class="figure">${boundText(relation, end)}</td><td class="figure">${shortMargin(margin)}</td></tr>`;
}
