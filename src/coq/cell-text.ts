import type { Range } from '../statement/data/vocabulary.js';
import type { Cell, Rectangle } from './cell.js';
import { coqDecimal, polynomialLemma } from './lemma.js';
import type { Polynomial } from './polynomial.js';

/** A claim of a cell, and how deep a bisection proves it. */
export interface CellLemma {
  readonly name: string;
  readonly says: string;
  readonly depth: number;
}

/** The hypotheses that (x, y) lies in a rectangle. */
export const inRectangle = ({ x, y }: Rectangle): string =>
  `${between(x, 'x')} -> ${between(y, 'y')}`;

const between = ({ lower, upper }: Range, name: string): string =>
  `${coqDecimal(lower)} <= ${name} <= ${coqDecimal(upper)}`;

/** A module: polynomials, in which arguments they are used, and the lemmas that they prove. */
export function cellModule(name: string, cell: Cell, lemmas: readonly CellLemma[]): string {
  const bisected = (['y', 'x'] as const).filter((v) => cell[v].lower !== cell[v].upper);
  const bisection = bisected.map((v) => `i_bisect ${v}`);
  const options = (more: readonly string[]): string =>
    [...bisection, ...more].length === 0 ? '' : ` with (${[...bisection, ...more].join(', ')})`;
  const near = cell.polynomials.map(nearTerm);
  const statement = ({ name: lemma, says }: CellLemma): string =>
    `Lemma ${lemma} x y : ${inRectangle(cell)} ->\n  ${says}.`;
  return `
Module ${name}.
${cell.polynomials.map((p, c) => polynomialLemma(`P${c}`, p)).join('')}
Lemma near_terms x y : ${inRectangle(cell)} ->
  ${near.map(({ says }) => says).join(' /\\ ')}.
Proof.
  intros Hx Hy. split; [ | split ].
${near.map(({ intro }) => `  - ${intro} split; interval${options([])}.`).join('\n')}
Qed.
${lemmas
  .map(
    (lemma) => `
${statement(lemma)}
Proof.
  intros Hx Hy. use_near (near_terms x y Hx Hy). unfold criterion, P0, P1, P2, P0_error, P1_error, P2_error in *.
  repeat split; interval${options([`i_depth ${lemma.depth}`])}.
Qed.
`,
  )
  .join('')}
End ${name}.
`;
}

/** What stands for T c, and the beginning of a proof of it that leaves the range of the argument. */
function nearTerm({ kind }: Polynomial, c: number): { says: string; intro: string } {
  const near = c === 0 ? 'near_erfc_0' : `near_${kind} ${c}`;
  const lemma = c === 0 ? 'near_erfc_0_intro' : `near_${kind}_intro`;
  const positive = c > 0 && kind === 'erfcx' ? ' lra.' : '';
  return {
    says: `${near} P${c} P${c}_error x y`,
    intro: `apply ${lemma}, P${c}_close.${positive}`,
  };
}
