import { isMachine, isMain, type TheoremResult } from '../data/model.js';
import type { Canvas } from '../pictures/draw.js';
import { badge, theoremCard, theoremRow } from './card.js';
import { crosscheckSection } from './crosscheck-section.js';
import { count } from './figures.js';
import { html, Html, jsonScript } from './html.js';
import { layout } from './layout.js';
import { liveSections } from './live-section.js';
import { picturesSection } from './pictures-section.js';
import { portraitOf } from '../pictures/orbits.js';
import { phasePortrait } from '../pictures/phase-portrait.js';
import type { Paper } from './show.js';
import { definitionsDetails } from './statement.js';
import { tex } from './tex.js';

export interface IndexContents {
  readonly document: Canvas;
  readonly results: readonly TheoremResult[];
  readonly paper: Paper;
  /** The cross-check's results, as it wrote them. */
  readonly crosscheck: string | undefined;
}

const SECTIONS = [
  ['#theorems', 'Theorems'],
  ['#pictures', 'Pictures'],
  ['#practice', 'Practice'],
  ['#evaluate', 'Evaluate'],
  ['#check', 'Check'],
  ['#prove', 'Prove'],
  ['proofs/README.html', 'Proofs'],
  ['proofs/coq/Statements.html', 'Coq'],
] as const;

/** The report's first page. */
export function indexPage({ document, results, paper, crosscheck }: IndexContents): Html {
  const machine = results.flatMap(({ parts }) => parts.filter(isMachine));
  const leaves = machine.reduce((sum, result) => sum + result.leaves.length, 0);
  const inCoq = results.filter(({ coq }) => coq.length > 0).length;
  const [main, details] = [results.filter(isMain), results.filter((result) => !isMain(result))];
  const body = html`
<header class="hero"><div>
<h1>Self-normalizing networks, proved</h1>
<p class="lede">The theorems of Klambauer, Unterthiner, Mayr and Hochreiter (2017) about SELU networks: each decided by interval arithmetic over a paving of its domain, and replayed by an independent checker in decimal arithmetic. Here, you can look at the proofs, and check them yourself.</p>
<dl class="totals">
${total(results.length, 'theorem')}${total(machine.length, 'machine part')}${total(leaves, 'leaf', 'leaves')}${total(inCoq, 'also proved in Coq', 'also proved in Coq')}
</dl></div>
<div class="picture" aria-hidden="true">${new Html(heroPicture(document))}</div>
</header>
<section id="theorems" aria-labelledby="theorems-title">
<h2 id="theorems-title">Theorems</h2>
<p>A layer’s inputs have mean ${tex('\\mu')} and variance ${tex('\\nu')}; a unit’s weights have sum ${tex('\\omega')} and sum of squares ${tex('\\tau')}. The map is ${tex('g(\\mu, \\nu) = (\\tilde\\mu, \\tilde\\nu)')}, mean and variance of ${tex('f(z)')}, where ${tex('f')} is SELU.</p>
<p class="assumed"><strong>Assumed</strong>, here as in the paper: the pre-activation ${tex('z')} is normal, ${tex('z \\sim N(\\mu\\omega, \\nu\\tau)')}, and the four quantities stay in the domain that a theorem names. <strong>Not assumed</strong>: anything about rounding or library functions; ${tex('\\alpha')} and ${tex('\\lambda')} are the exact real numbers. What has to be believed is <a href="proofs/README.html">listed</a>.</p>
<div class="cards">${main.map((result) => theoremCard(result, results, paper))}${readingCard}</div>
${
  details.length === 0
    ? undefined
    : html`<h3 id="numbers">Every number of the paper, and more</h3>
<p>What the paper, its notebook and the frameworks print, as claims of their own, with the sharp figures behind the theorems.</p>
<div class="wide numbers" tabindex="0" role="group" aria-label="claims"><table>
<thead><tr><th scope="col">claim</th><th scope="col">verdict</th><th scope="col">the checker finds</th><th scope="col">printed</th></tr></thead>
<tbody>${details.map((result) => theoremRow(result, paper))}</tbody></table></div>`
}
${definitionsDetails(main.flatMap(({ parts }) => parts.filter(isMachine).flatMap(({ part }) => part.definitions)))}
</section>
${picturesSection(document, main)}
${crosscheckSection(document, crosscheck)}
${liveSections(results)}
${results.map(({ theorem, certificate }) => jsonScript(`certificate-${theorem.id}`, certificate))}
`;
  return layout({
    title: 'Self-normalizing networks, proved',
    description: `${count(results.length, 'theorem')} about SELU networks, certified, with pictures and a checker that runs in the browser.`,
    up: '',
    navigation: SECTIONS,
    main: body,
  });
}

/** The phase portrait again, for its looks: below it has its axes and its sliders. */
function heroPicture(document: Canvas): string {
  const picture = phasePortrait(document, portraitOf('0.1', '1.05'), ['0.1', '1.05'], 'bare');
  return picture.outerHTML;
}

const readingCard = html`<aside class="card reading" aria-labelledby="reading-title">
<h3 id="reading-title">How to read a verdict</h3>
<dl>
<dt>${badge('certified')}</dt><dd>A tree of boxes fills the domain, and on each leaf a Taylor form with interval coefficients proves every inequality. The certificate holds the tree and no number: the checker recomputes them all.</dd>
<dt>${badge('refuted')}</dt><dd>The certificate holds an exact point of the domain, and an enclosure there contradicts the claim.</dd>
<dt>${badge('undecided')}</dt><dd>The boxes ran out. Nothing is claimed.</dd>
</dl>
<p>To be believed: the statements, the written arguments, the checker with decimal.js, and this browser. Not the prover, nor its arithmetic, nor a library’s exp or erf. <a href="proofs/README.html">The whole list</a></p>
</aside>`;

const total = (n: number, one: string, many = `${one}s`): Html =>
  html`<div><dt>${n === 1 ? one : many}</dt><dd>${n}</dd></div>`;
