import { leastMargin } from '../data/leaves.js';
import type { MachineResult } from '../data/model.js';
import type { Canvas } from '../pictures/draw.js';
import { axisLabel } from '../pictures/names.js';
import { pavingPicture } from '../pictures/paving.js';
import { count } from './card.js';
import { minus, shortMargin } from './figures.js';
import { html, Html, jsonScript } from './html.js';

/** The paving of a machine part, with its leaves as data for the page and as a list to choose from. */
export function pavingFigure(document: Canvas, theorem: string, result: MachineResult): Html {
  const { part, leaves } = result;
  const id = `${theorem}-${part.id}-paving`;
  const label = `Paving of ${theorem}, ${part.id}: ${count(leaves.length, 'leaf', 'leaves')}, coloured by margin`;
  const { picture, legend, along } = pavingPicture(
    document,
    { coordinates: part.coordinates, leaves },
    label,
  );
  const data = {
    coordinates: part.coordinates.map((coordinate) => ({
      name: coordinate.name,
      label: axisLabel(coordinate),
    })),
    leaves,
    along,
  };
  return html`<figure class="paving" id="${id}" data-theorem="${theorem}" data-part="${part.id}">
<figcaption><strong>${theorem}, ${part.id}.</strong> ${count(leaves.length, 'leaf', 'leaves')}${leaves.length === 1 ? '' : '; the darker, the nearer to its bound'}.</figcaption>
<div class="picture">${new Html(picture.outerHTML)}${legend === undefined ? undefined : new Html(legend.outerHTML)}</div>
<div class="leaf-choice"><label>Leaf <select>${leaves.map(
    (leaf, i) => html`<option value="${i}">${leafName(leaf)}</option>`,
  )}</select></label></div>
<div class="leaf-figures" aria-live="polite"></div>
${jsonScript(`${id}-data`, data)}
</figure>`;
}

/** `nu:lower/tau:upper, order 2, margin 0.0012`. */
function leafName(leaf: MachineResult['leaves'][number]): string {
  const margin = leastMargin(leaf);
  const decided = leaf.order === 0 ? 'undecided' : `order ${leaf.order}`;
  return `${leaf.path}, ${decided}${margin === undefined ? '' : `, margin ${minus(shortMargin(margin))}`}`;
}
