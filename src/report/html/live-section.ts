import { variablesOf } from '../../statement/domain.js';
import { typesetName } from '../../statement/typeset.js';
import type { Theorem } from '../../statement/data/vocabulary.js';
import type { TheoremResult } from '../data/model.js';
import { html, type Html } from './html.js';
import { slider } from './slider.js';
import { tex } from './tex.js';

const WITHOUT_SCRIPT = html`<noscript><p class="notice">This part needs scripts, which this browser does not run.</p></noscript>`;

/** What the reader can try: the kernel, the checker and the prover, in the page. */
export const liveSections = (results: readonly TheoremResult[]): Html => html`
${evaluateSection()}
${checkSection(results)}
${proveSection(results.map(({ theorem }) => theorem).filter(({ template }) => template))}`;

const evaluateSection = (): Html => html`
<section id="evaluate" aria-labelledby="evaluate-title">
<h2 id="evaluate-title">Evaluate</h2>
<p>One unit, exactly: the figures are rigorous enclosures, computed here by the kernel of <code>snn-verify eval</code>. Each number is itself a bound.</p>
${WITHOUT_SCRIPT}
<div class="panel" id="evaluate-panel">
<div>
<form class="controls" autocomplete="off">
${slider('eval-mu', tex('\\mu'), 'mean of the inputs', '0', '-1', '1', '0.01')}
${slider('eval-omega', tex('\\omega'), 'sum of the weights', '0', '-1', '1', '0.01')}
${slider('eval-nu', tex('\\nu'), 'variance of the inputs', '1', '0.01', '4', '0.01')}
${slider('eval-tau', tex('\\tau'), 'sum of the squared weights', '1', '0.01', '2', '0.01')}
</form>
<div class="picture" id="unit-picture"></div>
</div>
<div class="results">
<div class="wide enclosures" tabindex="0" role="group" aria-label="enclosures"><table>
<caption>Enclosures of the moments, the Jacobian and its largest singular value</caption>
<thead><tr><th scope="col">quantity</th><th scope="col">at least</th><th scope="col">at most</th></tr></thead>
<tbody aria-live="polite">${(
  [
    ['mean', '\\tilde\\mu'],
    ['variance', '\\tilde\\nu'],
    ['second_moment', '\\tilde\\xi'],
    ['j11', '\\partial\\tilde\\mu/\\partial\\mu'],
    ['j12', '\\partial\\tilde\\mu/\\partial\\nu'],
    ['j21', '\\partial\\tilde\\nu/\\partial\\mu'],
    ['j22', '\\partial\\tilde\\nu/\\partial\\nu'],
    ['sigma_max', '\\sigma_{\\max}'],
  ] as const
).map(
  ([name, symbol]) =>
    html`<tr data-quantity="${name}"><th scope="row">${tex(symbol)} <code class="quiet">${name}</code></th><td class="figure"></td><td class="figure"></td></tr>`,
)}</tbody></table></div>
</div>
</div>
</section>`;

const checkSection = (results: readonly TheoremResult[]): Html => html`
<section id="check" aria-labelledby="check-title">
<h2 id="check-title">Check</h2>
<p>The independent checker, in this browser: it reads a certificate, takes the statement from its own registry, and recomputes every leaf in decimal arithmetic. Choose a certificate, or drop a file of your own on the box. Nothing leaves this machine.</p>
${WITHOUT_SCRIPT}
<div class="panel" id="check-panel">
<div class="controls">
<label for="check-theorem">Certificate</label>
<select id="check-theorem">${results.map(
  ({ theorem }) => html`<option value="${theorem.id}">${theorem.id}: ${theorem.title}</option>`,
)}</select>
<button type="button" id="check-start">Check it</button>
<button type="button" id="check-all" class="second">Check all</button>
<button type="button" id="check-stop" class="second" hidden>Stop</button>
<div class="drop" id="drop"><label for="check-file">Your own certificate</label>
<input type="file" id="check-file" accept=".json,application/json">
<p class="quiet">or drop a file here</p></div>
</div>
<div class="results">
<div id="check-progress" hidden><progress id="check-bar" aria-label="leaves checked" max="1" value="0"></progress> <span id="check-count"></span></div>
<div id="check-verdict" role="status" aria-live="polite"><p class="quiet">Nothing checked yet. A certificate is some hundred bytes of text that say where to cut the domain and how far to expand; every number is recomputed.</p></div>
<div id="check-leaves"></div>
</div>
</div>
</section>`;

const proveSection = (theorems: readonly Theorem[]): Html => html`
<section id="prove" aria-labelledby="prove-title">
<h2 id="prove-title">Prove</h2>
<p>Your own domain: the prover decides the theorem’s template on it, in this browser; the checker then replays the certificate, which you can keep. Bounds are exact decimals.</p>
${WITHOUT_SCRIPT}
<div class="panel" id="prove-panel">
<form class="controls" id="prove-form" autocomplete="off" novalidate>
<label for="prove-theorem">Theorem</label>
<select id="prove-theorem">${theorems.map(
  ({ id, title }) => html`<option value="${id}">${id}: ${title}</option>`,
)}</select>
${theorems.map(
  (
    theorem,
    i,
  ) => html`<fieldset data-theorem="${theorem.id}"${i === 0 ? '' : ' hidden'}><legend>Domain</legend>
${variablesOf(theorem.registered.domain).map((v) => rangeFields(theorem, v))}</fieldset>`,
)}
<label for="prove-boxes">Boxes to examine at most <input type="number" id="prove-boxes" min="1" max="40000" step="1" value="2000"></label>
<p class="problem" id="prove-problem" role="alert"></p>
<button type="submit" id="prove-start">Prove or refute it</button>
<button type="button" id="prove-stop" class="second" hidden>Stop</button>
</form>
<div class="results">
<div id="prove-progress" hidden><progress id="prove-bar" aria-label="boxes examined"></progress> <span id="prove-count"></span></div>
<div id="prove-verdict" role="status" aria-live="polite"><p class="quiet">Nothing decided yet. Each part ends certified, refuted with an exact point where it is false, or undecided when the boxes run out.</p></div>
</div>
</div>
</section>`;

/** From lower to upper bound of a variable, the registered ones to begin with. */
function rangeFields({ id, registered }: Theorem, v: ReturnType<typeof variablesOf>[number]): Html {
  const range = registered.domain[v];
  if (range === undefined) return html``;
  const field = (end: 'lower' | 'upper') =>
    html`<input type="text" inputmode="decimal" spellcheck="false" name="${v}-${end}" aria-label="${v}, ${end} bound, of ${id}" value="${range[end]}">`;
  return html`<div class="range-fields"><span>${tex(typesetName(v))}</span>${field('lower')}<span aria-hidden="true">to</span>${field('upper')}</div>`;
}
