import { isMachine, type TheoremResult } from '../data/model.js';
import { count, type PaperFigure, theoremCard } from './card.js';
import { html, type Html, jsonScript } from './html.js';
import type { Canvas } from '../pictures/draw.js';
import { layout } from './layout.js';
import { pavingFigure } from './paving-figure.js';
import { definitionTex, distinctDefinitions } from './statement.js';
import { tex } from './tex.js';

export interface IndexContents {
  readonly document: Canvas;
  readonly results: readonly TheoremResult[];
  readonly paper: PaperFigure;
}

const SECTIONS = [
  ['#theorems', 'Theorems'],
  ['#pictures', 'Pictures'],
  ['proofs/README.html', 'Proofs'],
] as const;

/** The report's first page. */
export function indexPage({ document, results, paper }: IndexContents): Html {
  const machine = results.flatMap(({ theorem, parts }) =>
    parts.filter(isMachine).map((result) => ({ theorem, result })),
  );
  const leaves = machine.reduce((sum, { result }) => sum + result.leaves.length, 0);
  const definitions = distinctDefinitions(machine.flatMap(({ result }) => result.part.definitions));
  const main = html`
<header class="hero">
<h1>Self-normalizing networks, proved</h1>
<p class="lede">The theorems of Klambauer, Unterthiner, Mayr and Hochreiter (2017) about SELU networks, each decided by interval arithmetic over a paving of its domain, and each replayed by an independent checker in decimal arithmetic.</p>
<dl class="totals">
<div><dt>theorems</dt><dd>${results.length}</dd></div>
<div><dt>machine parts</dt><dd>${machine.length}</dd></div>
<div><dt>${leaves === 1 ? 'leaf' : 'leaves'} in all</dt><dd>${leaves}</dd></div>
</dl>
</header>
<section id="theorems" aria-labelledby="theorems-title">
<h2 id="theorems-title">Theorems</h2>
<p>A layer's inputs have mean ${tex('\\mu')} and variance ${tex('\\nu')}; a unit's weights have sum ${tex('\\omega')} and sum of squares ${tex('\\tau')}. Its pre-activation is modelled as ${tex('z \\sim N(\\mu\\omega, \\nu\\tau)')}, which is assumed here as in the paper, and the map is ${tex('g(\\mu, \\nu) = (\\tilde\\mu, \\tilde\\nu)')}, the mean and variance of ${tex('f(z)')}. Nothing else is assumed: ${tex('\\alpha')} and ${tex('\\lambda')} are the exact real numbers.</p>
<div class="cards">${results.map((result) => theoremCard(result, paper))}</div>
<details class="definitions"><summary>The formulas, as prover and checker read them</summary>
${definitions.map((definition) => html`<div class="display wide" tabindex="0" role="group" aria-label="definition of ${definition.name}">${tex(definitionTex(definition), true)}<code>${definition.name} = ${definition.formula}</code></div>`)}
</details>
</section>
<section id="pictures" aria-labelledby="pictures-title">
<h2 id="pictures-title">Pictures</h2>
<h3>Where the proof had to look closely</h3>
<p>A proof is a tree of boxes. On each leaf a Taylor form shows every claim with the margin that the colour tells.</p>
<div class="gallery">${machine
    .filter(({ result }) => result.verdict !== 'refuted' && result.leaves.length > 0)
    .map(({ theorem, result }) => pavingFigure(document, theorem.id, result))}</div>
</section>
${results.map(({ theorem, certificate }) => jsonScript(`certificate-${theorem.id}`, certificate))}
`;
  return layout({
    title: 'Self-normalizing networks, proved',
    description: `${count(results.length, 'theorem')} about SELU networks, certified, with pictures and a checker that runs in the browser.`,
    up: '',
    navigation: SECTIONS,
    main,
  });
}
