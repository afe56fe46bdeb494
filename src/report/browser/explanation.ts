import { certificateOf, h, minus, table } from './dom.js';
import { start } from './jobs.js';
import type { Explanation, TextInterval } from './protocol.js';

const range = ([lo, hi]: TextInterval): string => minus(`[${lo}, ${hi}]`);

/** A button that has the checker recompute a leaf, and shows every figure of it in a dialog. */
export function explainButton(
  theorem: string,
  part: string,
  path: () => string,
): HTMLButtonElement {
  const button = h('button', { type: 'button', class: 'second' }, 'Every figure of this leaf');
  button.addEventListener('click', () => {
    const certificate = certificateOf(theorem);
    if (certificate === undefined) return;
    const body = h('div', {}, h('p', {}, 'The checker recomputes this leaf …'));
    const close = h('button', { type: 'button', class: 'second' }, 'Close');
    const title = `${theorem}, ${part}`;
    const dialog = h(
      'dialog',
      { class: 'explanation', 'aria-label': `${title}: every figure of a leaf` },
      h('header', {}, h('h2', {}, title), close),
      body,
    );
    const job = start({ kind: 'explain', certificate, part, path: path() }, (reply) => {
      if (reply.kind === 'explained') body.replaceChildren(...explained(reply.explanation));
      if (reply.kind === 'failed') body.replaceChildren(h('p', {}, reply.message));
    });
    close.addEventListener('click', () => dialog.close());
    dialog.addEventListener('close', () => {
      job.stop();
      dialog.remove();
    });
    document.body.append(dialog);
    dialog.showModal();
  });
  return button;
}

/** A leaf as the checker computes it: box, definitions, the form of each claim, the comparison. */
function explained({ path, order, coordinates, definitions, forms }: Explanation): HTMLElement[] {
  return [
    h('p', {}, h('strong', {}, `Leaf ${path}`), `, Taylor form of order ${order}, 24 digits.`),
    table(
      'The box',
      ['coordinate', 'range'],
      coordinates.map(({ name, range: at }) => [name, range(at)]),
    ),
    ...forms.map(({ claim, relation, bound, terms, enclosure, end, proved }) =>
      h(
        'div',
        {},
        table(
          `${claim} ${relation} ${bound}`,
          ['term', 'coefficient taken', 'coefficient', 'range of the term'],
          terms.map(({ monomial, isRemainder, coefficient, range: of }) => [
            monomial,
            isRemainder ? 'on the box' : 'at the centre',
            range(coefficient),
            range(of),
          ]),
        ),
        h(
          'p',
          {},
          `The ranges add up to ${range(enclosure)}, and ${minus(end)} ${relation} ${minus(bound)} is ${proved}.`,
        ),
      ),
    ),
    table(
      'The definitions',
      ['name', 'formula', 'at the centre', 'on the box'],
      definitions.map(({ name, formula, atCentre, onBox }) => [
        name,
        formula,
        range(atCentre),
        range(onBox),
      ]),
    ),
  ];
}
