import { h } from './dom.js';
import { explainButton } from './explanation.js';

/** In a proof: every leaf of a machine claim can be recomputed in full figures. */
export function liveClaims(): void {
  for (const details of document.querySelectorAll<HTMLDetailsElement>('details.claim')) {
    const { theorem, part } = details.dataset;
    const leaves = [...details.querySelectorAll<HTMLElement>('tr[data-leaf]')];
    if (theorem === undefined || part === undefined || leaves.length === 0) continue;
    const select = h(
      'select',
      {},
      ...leaves.map(({ dataset }) => h('option', {}, dataset['leaf'] ?? '')),
    );
    details.append(
      h(
        'p',
        { class: 'leaf-choice' },
        h('label', {}, h('span', {}, 'Leaf'), ' ', select),
        ' ',
        explainButton(theorem, part, () => select.value),
      ),
    );
  }
}
