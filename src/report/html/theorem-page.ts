import { isBox } from '../data/leaves.js';
import { isMachine, type TheoremResult } from '../data/model.js';
import type { Canvas } from '../pictures/draw.js';
import { theoremCard } from './card.js';
import { html, type Html, jsonScript } from './html.js';
import { layout } from './layout.js';
import { pavingGallery } from './paving-figure.js';
import type { Paper } from './show.js';
import { definitionsDetails } from './statement.js';

/** A theorem on a page of its own, with the pavings of all its parts. */
export function theoremPage(
  document: Canvas,
  result: TheoremResult,
  results: readonly TheoremResult[],
  paper: Paper,
): Html {
  const { theorem, parts, certificate } = result;
  const machine = parts.filter(isMachine);
  const hasPavings = machine.some(({ leaves }) => leaves.some(isBox));
  return layout({
    title: `${theorem.id}: ${theorem.title} · snn-verify`,
    description: `${theorem.title}: claims, certified figures and pavings.`,
    up: '../',
    navigation: [
      ['../index.html#theorems', 'Theorems'],
      ['../index.html#check', 'Check'],
      ['../proofs/README.html', 'Proofs'],
    ],
    main: html`
<div class="alone">${theoremCard(result, results, paper, { up: '../', level: 1 })}</div>
${definitionsDetails(machine.flatMap(({ part }) => part.definitions))}
${hasPavings ? html`<h2>Pavings</h2>${pavingGallery(document, result)}` : undefined}
${jsonScript(`certificate-${theorem.id}`, certificate)}`,
  });
}
