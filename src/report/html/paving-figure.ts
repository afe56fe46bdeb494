import { isBox, type Leaf, leastMargin, tightestOf } from '../data/leaves.js';
import { isMachine, type MachineResult, type TheoremResult } from '../data/model.js';
import type { Canvas } from '../pictures/draw.js';
import { axisLabel, plain, symbol } from '../pictures/names.js';
import { pavingPicture } from '../pictures/paving.js';
import { boundText, count, nearly, rangeText, shortMargin } from './figures.js';
import { html, Html, jsonScript } from './html.js';

/** What the page knows of a paving: its leaves in words, in the order in which they are drawn. */
export interface PavingData {
  readonly theorem: string;
  readonly part: string;
  readonly leaves: readonly { readonly path: string; readonly lines: readonly string[] }[];
  /** The leaf with the smallest margin. */
  readonly tightest: number;
  /** The coordinates that the picture looks along, with the cuts in them. */
  readonly along: readonly { readonly name: string; readonly cuts: readonly number[] }[];
}

/** The pavings of a theorem's machine parts. */
export const pavingGallery = (document: Canvas, { theorem, parts }: TheoremResult): Html =>
  html`<div class="gallery small">${parts
    .filter(isMachine)
    .filter(({ leaves }) => leaves.some(isBox))
    .map((result) => pavingFigure(document, theorem.id, result))}</div>`;

/** The paving of a machine part, with a list of its leaves to choose from. */
function pavingFigure(document: Canvas, theorem: string, result: MachineResult): Html {
  const { part } = result;
  const leaves = result.leaves.filter(isBox);
  const id = `${theorem}-${part.id}-paving`;
  const boxes = count(leaves.length, 'leaf', 'leaves');
  const { picture, legend, along } = pavingPicture(
    document,
    { coordinates: part.coordinates, leaves },
    `Paving of ${theorem}, ${part.id}: ${boxes}, coloured by margin`,
  );
  const data: PavingData = {
    theorem,
    part: part.id,
    leaves: leaves.map((leaf) => ({ path: leaf.path, lines: leafLines(leaf, result) })),
    tightest: tightestOf(leaves),
    along: along.map((i) => ({
      name: symbol(part.coordinates[i]?.name ?? ''),
      cuts: [...new Set(leaves.flatMap(({ box }) => box[i]?.map(Number) ?? []))].sort(
        (a, b) => a - b,
      ),
    })),
  };
  return html`<figure class="paving" id="${id}">
<figcaption><strong>${part.id}</strong> <span class="quiet">${theorem} · ${boxes}</span></figcaption>
<div class="picture">${new Html(picture.outerHTML)}${legend === undefined ? undefined : new Html(legend.outerHTML)}</div>
<div class="leaf-choice"><label><span>Leaf</span> <select aria-describedby="${id}-figures">${leaves.map(
    (leaf, i) => html`<option value="${i}">${leafName(leaf)}</option>`,
  )}</select></label></div>
<div class="leaf-lines" id="${id}-figures" aria-live="polite"></div>
${jsonScript(`${id}-data`, data)}
</figure>`;
}

/** `nu:lower/tau:upper, order 2, margin 0.0012`. */
function leafName(leaf: Leaf): string {
  const margin = leastMargin(leaf);
  const decided = leaf.order === 0 ? 'undecided' : `order ${leaf.order}`;
  return `${leaf.path}, ${decided}${margin === undefined ? '' : `, margin ${shortMargin(margin)}`}`;
}

const SIGN: Readonly<Record<string, string>> = { '>=': '≥', '<=': '≤' };

/** The leaf in words: its box, the form, and what that shows of each claim. */
function leafLines({ box, order, claims }: Leaf, { part }: MachineResult): readonly string[] {
  const ranges = part.coordinates.map(
    (coordinate, i) => `${axisLabel(coordinate, false)} ∈ ${rangeText(box[i] ?? ['0', '0'])}`,
  );
  const forms = claims.map(
    ({ expression, relation, bound, end, margin }) =>
      `${plain(expression)} ${boundText(relation, end, 12)}; wanted ${SIGN[relation] ?? relation} ${nearly(bound)}: margin ${shortMargin(margin)}`,
  );
  return [ranges.join(', '), order === 0 ? 'undecided' : `Taylor form of order ${order}`, ...forms];
}
