import { theorems } from '../../statement/data/registry.js';
import { theorem1 } from '../../statement/data/theorem-1.js';
import type { MachinePart, Range } from '../../statement/data/vocabulary.js';
import { multiplyRanges } from '../../statement/decimal.js';
import type { TheoremResult } from '../data/model.js';
import { CENTRE_TEX, excessWidths } from '../data/widths.js';
import type { Canvas, Picture } from '../pictures/draw.js';
import { fieldOf, QUANTITIES, type Quantity } from '../pictures/fields.js';
import { heatMap, type Outline } from '../pictures/heat-map.js';
import { portraitOf } from '../pictures/orbits.js';
import { phasePortrait } from '../pictures/phase-portrait.js';
import { alphaDropoutPicture, seluPicture } from '../pictures/selu.js';
import { widthLines, widthsPicture } from '../pictures/widths-picture.js';
import { html, Html } from './html.js';
import { lineLegend } from './line-legend.js';
import { pavingGallery } from './paving-figure.js';
import { slider } from './slider.js';
import { tex } from './tex.js';

const drawn = (picture: Picture): Html => new Html(picture.outerHTML);

/** The ω and τ of the phase portrait before a reader moves the sliders. */
export const PORTRAIT_AT = ['0.05', '1'] as const;

export const picturesSection = (document: Canvas, results: readonly TheoremResult[]): Html => html`
<section id="pictures" aria-labelledby="pictures-title">
<h2 id="pictures-title">Pictures</h2>
${portraitFigure(document)}
${mapFigures(document)}
${pavings(document, results)}
${widthsFigure(document)}
${activationFigures(document)}
</section>`;

const portraitFigure = (document: Canvas): Html => html`
<h3 id="dynamics">From layer to layer</h3>
<p>Each dot is the mean and the variance of the activations after one more layer. Wherever they start, they run into one point: the fixed point, in the orange ring. The blue boxes are certified: an orbit that starts in ${tex('\\Omega')} is in the next box after every layer. Orbits are drawn in floating point.</p>
<figure class="live-figure" id="portrait">
<div class="picture">${drawn(phasePortrait(document, portraitOf(...PORTRAIT_AT), PORTRAIT_AT))}</div>
<div class="controls">
${slider('portrait-omega', tex('\\omega'), 'sum of the weights', PORTRAIT_AT[0], '-0.3', '0.3', '0.01')}
${slider('portrait-tau', tex('\\tau'), 'sum of the squared weights', PORTRAIT_AT[1], '0.5', '1.5', '0.01')}
<output class="certified-figures" for="portrait-omega portrait-tau" aria-live="polite"></output>
</div>
</figure>`;

/** The domain of Theorem 1 in the coordinates of a map. */
function outline({ name }: Quantity): Outline {
  const { mu, omega, nu, tau } = theorem1.registered.domain;
  const number = ({ lower, upper }: Range) => [Number(lower), Number(upper)] as const;
  const [h, v] =
    name === 'sigma' ? [nu, tau] : [multiplyRanges(mu, omega), multiplyRanges(nu, tau)];
  return { h: number(h), v: number(v) };
}

const mapFigures = (document: Canvas): Html => html`
<h3 id="map">The map, enclosed</h3>
<p>Each cell has the colour of the middle of a certified enclosure over the whole cell; the lines join equal values, the thick one ${tex('\\tilde\\mu = 0')}, ${tex('\\tilde\\nu = 1')} and ${tex('\\sigma_{\\max} = 1')}. The outline is the domain of Theorem 1. Point at a cell, or use the sliders <a href="#evaluate">below</a>, for figures.</p>
<div class="gallery small">${QUANTITIES.map((quantity) => {
  const { name, title } = quantity;
  const { picture, legend } = heatMap(document, quantity, fieldOf(quantity), outline(quantity));
  return html`<figure class="heat-map" id="map-${name}" data-quantity="${name}">
<figcaption><strong>${tex(quantity.tex)}</strong> <span class="quiet">${title}</span></figcaption>
<div class="picture">${drawn(picture)}${drawn(legend)}</div>
<p class="readout live" aria-live="off">Point at a cell for its enclosure.</p>
</figure>`;
})}</div>`;

const pavings = (document: Canvas, results: readonly TheoremResult[]): Html => html`
<h3 id="pavings">Where the proofs had to look closely</h3>
<p>A proof by machine is a tree of boxes that fill the domain. On each leaf a Taylor form shows every claim; the darker the leaf, the smaller the margin by which it does. Point at a leaf, or choose it from the list. The pavings of every other claim are on its own page.</p>
${results.map(
  (
    result,
  ) => html`<h4 class="gallery-title">${result.theorem.title} <span class="quiet">${result.theorem.id}</span></h4>
${pavingGallery(document, result)}`,
)}`;

const isPlane = (part: MachinePart): boolean =>
  part.coordinates.map(({ name }) => name).join() === 'x,y' &&
  part.inequalities.some(({ expression }) => expression === 'variance');

/** The competing forms, on the formulas of a part that claims something of the variance. */
function widthsFigure(document: Canvas): Html | undefined {
  const part = theorems
    .flatMap(({ parts }) => parts)
    .filter((one) => one.kind === 'machine')
    .find(isPlane);
  if (part === undefined) return undefined;
  const lines = widthLines(excessWidths(part));
  return html`
<h3 id="widths">Why a few boxes are enough</h3>
<p>How much wider than the true range is an enclosure of ${tex('\\tilde\\nu')}, over boxes around ${tex(CENTRE_TEX)}? Halving a box halves the excess of a natural extension; it quarters that of a centred form. The proof’s Taylor forms are the lowest lines.</p>
<figure id="widths-figure"><div class="picture">${drawn(widthsPicture(document, lines))}</div>${lineLegend(lines)}</figure>`;
}

const activationFigures = (document: Canvas): Html => html`
<h3 id="activation">The activation</h3>
<div class="gallery">
<figure id="selu-figure"><figcaption><strong>SELU</strong> <span class="quiet">standard normal in, mean 0 and variance 1 out: the fixed point</span></figcaption>
<div class="picture">${drawn(seluPicture(document, { x: 0, y: 1, mean: 0, variance: 1 }))}</div></figure>
<figure id="dropout-figure"><figcaption><strong>α-dropout</strong> <span class="quiet">dropped units go to the saturation value; an affine map restores the moments</span></figcaption>
<div class="picture">${drawn(alphaDropoutPicture(document, 0.1))}</div></figure>
</div>`;
