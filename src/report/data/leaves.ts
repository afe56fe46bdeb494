import type { PartClaim } from '../../checker/certificate.js';
import { decimal } from '../../checker/decimal.js';
import { explain, pathsOf } from '../../checker/explain.js';
import { type Arithmetic, point } from '../../checker/interval.js';
import { isLower, type TaylorForm } from '../../checker/taylor-form.js';

/** What the checker finds for one claim on one leaf: figures as exact text, the margin to draw. */
export interface LeafClaim {
  readonly claim: string;
  readonly text: string;
  /** What the expression is at least (at most) on the leaf. */
  readonly end: string;
  /** How far that is inside the bound, rounded to binary64 for drawing. */
  readonly margin: number;
  readonly proved: boolean;
}

export interface Leaf {
  readonly path: string;
  /** Order of the Taylor form; 0: left undecided. */
  readonly order: number;
  /** The range of each coordinate: exact text, and numbers to draw. */
  readonly box: readonly (readonly [string, string])[];
  readonly claims: readonly LeafClaim[];
}

/** Every leaf of a part, recomputed in the checker's arithmetic. */
export function leavesOf(
  { part }: PartClaim,
  kernel: Arithmetic,
  certificate: string,
): readonly Leaf[] {
  return pathsOf(certificate, part.id, kernel.digits).map((path): Leaf => {
    const { order, coordinates, forms } = explain(certificate, part.id, path, kernel.digits);
    return {
      path,
      order,
      box: coordinates.map(({ range: { lo, hi } }) => [lo.toString(), hi.toString()]),
      claims: forms.map((form) => leafClaim(form, kernel)),
    };
  });
}

function leafClaim({ inequality, end, proved }: TaylorForm, { sub }: Arithmetic): LeafClaim {
  const bound = decimal(inequality.bound);
  const [from, to] = isLower(inequality.relation) ? [bound, end] : [end, bound];
  const { id, expression, relation } = inequality;
  return {
    claim: id,
    text: `${expression} ${relation} ${inequality.bound}`,
    end: end.toString(),
    margin: sub(point(to), point(from)).lo.toNumber(),
    proved,
  };
}

/** The least margin of a leaf over its claims; undefined where nothing was computed. */
export const leastMargin = ({ claims }: Pick<Leaf, 'claims'>): number | undefined =>
  claims.length === 0 ? undefined : Math.min(...claims.map(({ margin }) => margin));
