import type { Decimal, Domain, Range } from '../statement/data/vocabulary.js';
import { largestAbsolute } from '../statement/decimal.js';
import type { Work } from './attempt.js';
import type { Pieces, Rectangle } from './cell.js';
import { inRectangle } from './cell-text.js';
import { type Claim, product } from './claim.js';
import { coqDecimal } from './lemma.js';

const range = ({ lower, upper }: Range): string =>
  `(Range ${coqDecimal(lower)} ${coqDecimal(upper)})`;

/** The reader's domain. */
export const domainDefinition = ({ mu, omega, nu, tau }: Domain): string =>
  `Definition own_domain : domain :=\n  Domain ${[mu, omega, nu, tau].map(range).join(' ')}.\n`;

/** What the cells prove of a claim, put together on the rectangle. */
export function onRectangle(
  { name, says }: Claim,
  rectangle: Rectangle,
  work: Pieces<Work>,
): string {
  const [below, above] = [says(true), says(false)];
  const choice = (isBelow: boolean): string =>
    below === above ? '' : isBelow ? 'left; ' : 'right; ';
  let cells = 0;
  const proof = (part: Pieces<Work>, indent: string): string => {
    if ('piece' in part) {
      return `${indent}${choice(part.piece.below)}apply Cell${++cells}.${name}; lra.`;
    }
    const { along, at, lower, upper } = part;
    return `${indent}destruct (Rle_dec ${along} ${coqDecimal(at)}).
${indent}{
${proof(lower, `${indent}  `)}
${indent}}
${proof(upper, indent)}`;
  };
  return `
Lemma ${name} x y : ${inRectangle(rectangle)} ->
  ${below === above ? below : `${below} \\/\n  ${above}`}.
Proof.
  intros Hx Hy.
${proof(work, '  ')}
Qed.
`;
}

/** What every theorem of OwnDomain.v asks of the domain. */
const common = (theorem: string, { x, y }: Rectangle): string =>
  `${theorem} own_domain ${range(x)} ${range(y)}`;

const SIDE_CONDITIONS = `
  - split; simpl; lra.
  - intros m w Hm Hw. apply (product_within _ _ _ _ _ Hm Hw); split; simpl; lra.
  - intros n t Hn Ht. apply (product_within _ _ _ _ _ Hn Ht); split; simpl; lra.`;

export function theorem1Text(domain: Domain, rectangle: Rectangle, q: Decimal): string {
  const largest = largestAbsolute(domain.omega);
  return `
(** For every (ω, τ): g maps Ω into itself, the largest singular value of its Jacobian is < ${q}
    there, so g is a contraction with that constant, and has exactly one fixed point in Ω, which
    attracts every orbit. *)
Theorem own_theorem_1 :
  image own_domain (Omega own_domain) /\\ singular_values_below own_domain ${q} /\\
  lipschitz own_domain ${q} /\\ attracting_fixed_point own_domain ${q} (Omega own_domain).
Proof.
  apply (${common('theorem_1_on', rectangle)}) with (W := ${product(largest, largest)}).${SIDE_CONDITIONS}
  - lra.
  - exists (lower (mu own_domain), lower (nu own_domain)). repeat split; simpl; lra.
  - intros w Hw. apply (square_within _ _ _ Hw); simpl; lra.
  - intros x y [X1 X2] [Y1 Y2]. exact (moments_inside x y (conj X1 X2) (conj Y1 Y2)).
  - intros x y [X1 X2] [Y1 Y2]. exact (contraction x y (conj X1 X2) (conj Y1 Y2)).
Qed.

Print Assumptions own_theorem_1.
`;
}

export function changeText(theorem: '2' | '3', rectangle: Rectangle): string {
  const [says, relation, lemma] =
    theorem === '2' ? (['ν̃ < ν', '<', 'decrease'] as const) : (['ν̃ > ν', '>', 'increase'] as const);
  return `
(** ${says}. *)
Theorem own_theorem_${theorem} : forall m w n t, in_domain own_domain m w n t ->
  variance (m * w) (n * t) ${relation} n.
Proof.
  apply (${common(`theorem_${theorem}_on`, rectangle)}).${SIDE_CONDITIONS}
  - intros x y [X1 X2] [Y1 Y2]. exact (${lemma} x y (conj X1 X2) (conj Y1 Y2)).
Qed.

Print Assumptions own_theorem_${theorem}.
`;
}
