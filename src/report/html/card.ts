import type { Verdict } from '../../statement/data/vocabulary.js';
import { COQ_STATEMENTS } from '../../statement/in-coq.js';
import { proofPath, statementPath } from '../../statement/places.js';
import { typesetName } from '../../statement/typeset.js';
import {
  type DerivedResult,
  isMachine,
  type MachineResult,
  type PartResult,
  type TheoremResult,
} from '../data/model.js';
import { plain } from '../pictures/names.js';
import { boundText, count, minus, roundedDown, roundedUp } from './figures.js';
import { html, Html } from './html.js';
import { sentence } from './sentence.js';
import { sharpSection } from './sharp-section.js';
import type { Paper, Show } from './show.js';
import { claimsTex, domainHtml, parametersTex } from './statement.js';
import { tex } from './tex.js';

const SIGN: Readonly<Record<Verdict, string>> = { certified: '✓', refuted: '✗', undecided: '?' };

export const badge = (verdict: Verdict): Html =>
  html`<span class="badge ${verdict}"><span aria-hidden="true">${SIGN[verdict]}</span> ${verdict}</span>`;

/** Where a theorem's own page is. */
export const theoremPath = (id: string): string => `theorems/${id}.html`;

/** Where a card stands: the path to the report's folder, and the level of its heading. */
export interface Place {
  readonly up: string;
  readonly level: 1 | 3;
}

/**
 * One theorem: statement, verdict, certified figures beside the paper's, what was assumed, proof.
 * Among `results` are those that enclose sharply what it bounds.
 */
export function theoremCard(
  result: TheoremResult,
  results: readonly TheoremResult[],
  paper: Paper,
  { up, level }: Place = { up: '', level: 3 },
): Html {
  const { theorem, parts, verdict, certificate } = result;
  const leaves = parts.filter(isMachine).reduce((sum, part) => sum + part.leaves.length, 0);
  const domains = new Set(parts.filter(isMachine).map(({ part }) => JSON.stringify(part.domain)));
  const shared = domains.size === 1 ? parts.find(isMachine)?.part.domain : undefined;
  const show: Show = {
    theorem: theorem.id,
    paper,
    up,
    withDomain: shared === undefined,
    heading: headingOf(level + 1),
  };
  const title = headingOf(level);
  return html`<article class="card ${verdict}" id="${theorem.id}" aria-labelledby="${theorem.id}-title">
<header>
<p class="eyebrow"><code>${theorem.id}</code> · ${theorem.source}</p>
<${title} id="${theorem.id}-title">${theorem.title}</${title}>
<p class="verdict">${badge(verdict)} by ${count(leaves, 'leaf', 'leaves')}${verdict === 'certified' ? '' : ', as registered'}</p>
${inCoq(result, up)}
${isAboutUnits(parts) ? html`<p class="verdict">Assumed: ${tex('z \\sim N(\\mu\\omega, \\nu\\tau)')}, <a href="${up}proofs/README.html#1-the-model">the paper’s model</a></p>` : undefined}
${shared === undefined ? undefined : html`<p class="domain">For all ${domainHtml(shared)}:</p>`}
</header>
${groups(parts).map((group) => section(group, show))}
${sharpSection(result, results, show)}
<footer>
<a href="${up}${page(statementPath(theorem))}">Statement</a>
<a href="${up}${page(proofPath(theorem))}">Proof</a>
${up === '' ? html`<a href="${theoremPath(theorem.id)}">Pavings</a>` : undefined}
<a href="${up}certificates/${theorem.id}.json" download>Certificate, ${(certificate.length / 1000).toFixed(1)} kB</a>
<a class="live" href="${up}index.html#check=${theorem.id}">Check it here</a>
</footer>
</article>`;
}

/** Links to what Coq proves of a theorem, if it does. */
const inCoq = ({ coq }: TheoremResult, up: string): Html | undefined =>
  coq.length === 0
    ? undefined
    : html`<p class="verdict">Also proved in Coq: ${coq.map(
        ({ name, line }, i) =>
          html`${i === 0 ? '' : ', '}<a href="${up}${COQ_STATEMENTS.replace(/\.v$/, '.html')}#L${line}"><code>${name}</code></a>`,
      )}</p>`;

/** Whether a theorem speaks about a range of units, not about numbers. */
const isAboutUnits = (parts: readonly PartResult[]): boolean =>
  parts.some((result) => isMachine(result) && result.part.coordinates.length > 0);

/** A theorem as a row of a table: what the checker finds of its first parts, and the paper's figures. */
export function theoremRow(result: TheoremResult, paper: Paper): Html {
  const { theorem, verdict, parts } = result;
  const machine = parts.filter(isMachine);
  const [sharp, others] = [machine.filter(isSharp), machine.filter((one) => !isSharp(one))];
  const findings = [...new Set([...sharp, ...others].map((one) => shortFinding(one).text))];
  const shown = findings.slice(0, SHOWN);
  const rest = findings.length - shown.length;
  return html`<tr id="${theorem.id}"><th scope="row"><a href="${theoremPath(theorem.id)}">${theorem.title}</a> <code class="quiet">${theorem.id}</code>${inCoq(result, '')}</th>
<td>${badge(verdict)}</td>
<td>${shown.map((found) => html`<div>${new Html(found)}</div>`)}${rest === 0 ? undefined : html`<div class="quiet">and ${count(rest, 'part')} more</div>`}</td>
<td class="paper">${paper.printed(theorem.id)}</td></tr>`;
}

const SHOWN = 4;

/** Figures say more than words: extrema come first. */
const isSharp = ({ part }: MachineResult): boolean => part.extremum !== undefined;

/** A part in a line of plain text: the figures of an extremum, or the words of a claim. */
function shortFinding({ part, bounds, verdict }: MachineResult): Html {
  const { lower, upper } = bounds;
  if (part.extremum === undefined || lower === undefined || upper === undefined) {
    return html`${sentence(part.says)}${verdict === 'certified' ? undefined : html` ${badge(verdict)}`}`;
  }
  const { of, quantity } = part.extremum;
  const name = of === 'value' ? plain(quantity) : `${of} ${plain(quantity)}`;
  return html`<span class="nobreak">${name}</span> <span class="figure">∈ [${roundedDown(lower, 15)}, ${roundedUp(upper, 15)}]</span>`;
}

const headingOf = (level: number): Html => new Html(`h${level}`);

const page = (document: string): string => document.replace(/\.md$/, '.html');

/** Parts one by one; extrema over one domain that follow each other together. */
function groups(parts: readonly PartResult[]): PartResult[][] {
  const all: PartResult[][] = [];
  for (const result of parts) {
    const before = all.at(-1)?.at(-1);
    if (before !== undefined && areAlike(before, result)) all.at(-1)?.push(result);
    else all.push([result]);
  }
  return all;
}

const areAlike = (a: PartResult, b: PartResult): boolean =>
  isMachine(a) &&
  isMachine(b) &&
  a.part.extremum !== undefined &&
  b.part.extremum !== undefined &&
  a.verdict === b.verdict &&
  JSON.stringify(a.part.domain) === JSON.stringify(b.part.domain);

function section(group: readonly PartResult[], show: Show): Html {
  const [first] = group;
  if (first === undefined) return html``;
  if (!isMachine(first)) return derivedSection(first, show);
  const machine = group.filter(isMachine);
  const { part } = first;
  const parameters = parametersTex(part);
  const title =
    part.extremum === undefined ? sentence(part.says) : 'Sharp bounds, each enclosed and attained';
  const papers = machine.map((result) => show.paper.figure(show.theorem, result.part.id));
  const hasPaper = papers.some((figure) => figure !== '');
  return html`<section class="part machine" id="${show.theorem}-${part.id}">
<div class="part-head"><${show.heading}>${title}</${show.heading}>${badge(first.verdict)}</div>
${
  show.withDomain || parameters !== ''
    ? html`<p class="domain">${show.withDomain ? html`For all ${domainHtml(part.domain)}` : undefined}${
        parameters === '' ? undefined : html` with ${tex(parameters)}`
      }</p>`
    : undefined
}
<div class="wide" tabindex="0" role="group" aria-label="claims of ${part.id}"><table>
<thead><tr><th scope="col">claim</th><th scope="col">the checker finds</th>${hasPaper ? html`<th scope="col">the paper</th>` : undefined}</tr></thead>
<tbody>${machine.map((result, i) => claimRows(result, hasPaper ? (papers[i] ?? '') : undefined))}</tbody>
</table></div>
</section>`;
}

function derivedSection(
  { part, verdict }: DerivedResult,
  { theorem, paper, up, heading }: Show,
): Html {
  const [file = '', fragment = ''] = part.proof.split('#');
  const printed = paper.figure(theorem, part.id);
  return html`<section class="part derived">
<div class="part-head"><${heading}>${sentence(part.says)}</${heading}>${badge(verdict)}</div>
<p>Follows from ${part.from.join(', ') || 'the definitions'} by <a href="${up}${page(file)}#${fragment}">a written argument</a>.${
    printed === '' ? undefined : html` <span class="paper">The paper: ${minus(printed)}.</span>`
  }</p></section>`;
}

/** A row for each claim; the paper's figure, if there is a column for it, beside all of them. */
function claimRows(result: MachineResult, printed: string | undefined): Html {
  const claims = claimsTex(result.part);
  return html`${claims.map(
    (claim, i) =>
      html`<tr><td>${tex(claim.tex)}</td><td class="figure">${finding(result, claim.id)}${i === 0 ? point(result) : undefined}</td>${
        printed === undefined || i > 0
          ? undefined
          : html`<td rowspan="${claims.length}" class="paper">${minus(printed)}</td>`
      }</tr>`,
  )}`;
}

/** What was found of a claim: a bound on its expression, rounded outward, or the extremum's two. */
function finding({ part, bounds, verdict, point: at }: MachineResult, claim: string): Html {
  if (part.extremum !== undefined) {
    const { lower, upper } = bounds;
    if (lower === undefined || upper === undefined) return html`—`;
    return html`<span class="nobreak">[${roundedDown(lower, 15)},</span> <span class="nobreak">${roundedUp(upper, 15)}]</span>`;
  }
  const bound = bounds[claim];
  if (bound === undefined)
    return html`<span class="quiet">${at === undefined ? '—' : 'not needed'}</span>`;
  const relation = part.inequalities.find(({ id }) => id === claim)?.relation ?? '';
  // A refuting point proves the opposite claim, so that it bounds the expression from the other side.
  const side = relation.startsWith('>') === (verdict === 'refuted') ? '<' : '>';
  return html`<span class="nobreak">${boundText(side, bound)}</span>`;
}

/** Where a claim fails, or where an extremum is attained as nearly as its enclosure is wide. */
function point({ point: at, verdict, part }: MachineResult): Html | undefined {
  if (at === undefined || part.extremum?.of === 'value') return undefined;
  const values = Object.entries(at)
    .filter(([v]) => v in part.domain)
    .map(([v, value]) => tex(`${typesetName(v)} = ${value}`));
  const isFalse = verdict === 'refuted' && part.extremum === undefined;
  return html`<span class="point">${isFalse ? 'false at' : 'at'} ${values.map((value, i) => html`${i === 0 ? '' : ', '}<span class="nobreak">${value}</span>`)}</span>`;
}
