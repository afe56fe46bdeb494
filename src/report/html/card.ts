import type { Verdict } from '../../statement/data/vocabulary.js';
import { typesetName } from '../../statement/typeset.js';
import {
  isMachine,
  type MachineResult,
  type PartResult,
  type TheoremResult,
} from '../data/model.js';
import { minus, roundedDown, roundedUp } from './figures.js';
import { html, type Html } from './html.js';
import { claimsTex, domainHtml, parametersTex } from './statement.js';
import { tex } from './tex.js';

/** The paper's figure for a part of a theorem; empty where it prints none. */
export type PaperFigure = (theorem: string, part: string) => string;

const SIGN: Readonly<Record<Verdict, string>> = { certified: '✓', refuted: '✗', undecided: '?' };

export const badge = (verdict: Verdict): Html =>
  html`<span class="badge ${verdict}"><span aria-hidden="true">${SIGN[verdict]}</span> ${verdict}</span>`;

export const sentence = (text: string): string =>
  /^[a-zα-ω]\p{L}/u.test(text) ? `${text.charAt(0).toUpperCase()}${text.slice(1)}.` : `${text}.`;

export const count = (n: number, one: string, many = `${one}s`): string =>
  `${n} ${n === 1 ? one : many}`;

/** One theorem: statement, verdict, certified figures beside the paper's, assumptions, proof. */
export function theoremCard(result: TheoremResult, paper: PaperFigure): Html {
  const { theorem, parts } = result;
  const machine = parts.filter(isMachine);
  const leaves = machine.reduce((sum, part) => sum + part.leaves.length, 0);
  const isAsExpected = theorem.expected === 'certified';
  return html`<article class="card ${theorem.expected}" id="${theorem.id}" aria-labelledby="${theorem.id}-title">
<header>
<p class="eyebrow">${theorem.id} · ${theorem.source}</p>
<h3 id="${theorem.id}-title">${theorem.title}</h3>
<p class="verdict">${badge(theorem.expected)} by ${count(leaves, 'leaf', 'leaves')}${isAsExpected ? '' : ', as registered'}; replayed by the checker when this page was written</p>
</header>
${parts.map((part) => partSection(result, part, paper))}
<footer>
<a href="proofs/${theorem.id}/proof.html">Read the proof</a>
<a href="certificates/${theorem.id}.json" download>Certificate (${kilobytes(result.certificate)})</a>
<a href="#check" data-check="${theorem.id}">Check it here</a>
</footer>
</article>`;
}

const kilobytes = (text: string): string => `${(text.length / 1000).toFixed(1)} kB`;

function partSection({ theorem }: TheoremResult, result: PartResult, paper: PaperFigure): Html {
  const printed = paper(theorem.id, result.part.id);
  const head = html`<div class="part-head"><h4>${sentence(result.part.says)}</h4>${badge(result.verdict)}</div>`;
  if (!isMachine(result)) {
    const { from, proof } = result.part;
    const [file = '', fragment = ''] = proof.split('#');
    const names = from.length === 0 ? 'the definitions' : from.join(', ');
    return html`<section class="part derived">${head}
<p>Follows from ${names}, by <a href="${file.replace(/\.md$/, '.html')}#${fragment}">a written argument</a>.${printed === '' ? '' : html` <span class="paper">The paper: ${minus(printed)}</span>`}</p></section>`;
  }
  const { part } = result;
  const parameters = parametersTex(part);
  return html`<section class="part machine" id="${theorem.id}-${part.id}">${head}
<p class="domain">For all ${domainHtml(part.domain)}${parameters === '' ? '' : html`; with ${tex(parameters)}`}</p>
<div class="wide" tabindex="0" role="group" aria-label="claims of ${part.id}"><table>
<thead><tr><th scope="col">claim</th><th scope="col">the checker finds</th>${printed === '' ? '' : html`<th scope="col">the paper</th>`}</tr></thead>
<tbody>${claimsTex(part).map(
    (claim, i, all) =>
      html`<tr><td>${tex(claim.tex)}</td><td class="figure">${finding(result, claim.id)}</td>${
        printed === '' || i > 0
          ? ''
          : html`<td rowspan="${all.length}" class="paper">${minus(printed)}</td>`
      }</tr>`,
  )}</tbody></table></div>
${witness(result)}</section>`;
}

/** What was found of a claim: a bound on its expression, rounded outward, or the extremum's two. */
function finding({ part, bounds, verdict }: MachineResult, claim: string): Html {
  const bound = bounds[claim];
  if (bound === undefined) return html`${verdict === 'refuted' ? 'not needed' : '—'}`;
  const relation = part.inequalities.find(({ id }) => id === claim)?.relation ?? '';
  // A refuting leaf proves the opposite claim, so that it bounds the expression from the other side.
  const isLower = relation.startsWith('>') !== (verdict === 'refuted');
  return html`<span class="nobreak">${isLower ? `≥ ${roundedDown(bound)}` : `≤ ${roundedUp(bound)}`}</span>`;
}

function witness({ witness: at }: MachineResult): Html | undefined {
  if (at === undefined) return undefined;
  const { claim, ...point } = at;
  const values = Object.entries(point).map(([v, value]) => `${typesetName(v)} = ${value}`);
  return html`<p class="witness"><strong>False at</strong> ${tex(values.join(',\\; '))}<span class="quiet"> (claim ${claim})</span></p>`;
}
