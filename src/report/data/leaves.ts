import { Decimal } from 'decimal.js';
import { isLower, type TaylorForm } from '../../checker/taylor-form.js';

/** What the checker finds for one claim on one leaf: figures as exact text, the margin to draw. */
export interface LeafClaim {
  readonly claim: string;
  readonly expression: string;
  readonly relation: string;
  readonly bound: string;
  /** What the expression is at least (at most) on the leaf. */
  readonly end: string;
  /** How far that is inside the bound, in binary64 for drawing. */
  readonly margin: number;
}

export interface Leaf {
  readonly path: string;
  /** Order of the Taylor form; 0: left undecided. */
  readonly order: number;
  /** The range of each coordinate, as exact text. */
  readonly box: readonly (readonly [string, string])[];
  /** None where the checker has nothing to prove. */
  readonly claims: readonly LeafClaim[];
}

type Box = readonly { readonly lo: Decimal; readonly hi: Decimal }[];

/** A leaf on which the checker has proved its claims by these forms. */
export const provedLeaf = (path: string, forms: readonly [TaylorForm, ...TaylorForm[]]): Leaf => ({
  path,
  order: forms[0].order,
  box: boxText(forms[0].box),
  claims: forms.map(leafClaim),
});

/** A leaf of an undecided part: nothing was computed on it. */
export const idleLeaf = (leaf: { path: string; order: number; box: Box }): Leaf => ({
  path: leaf.path,
  order: leaf.order,
  box: boxText(leaf.box),
  claims: [],
});

const boxText = (box: Box): Leaf['box'] =>
  box.map(({ lo, hi }) => [lo.toString(), hi.toString()] as const);

/** Margins are differences of numbers that may share many digits. */
const Wide = Decimal.clone({ precision: 60, rounding: Decimal.ROUND_FLOOR });

function leafClaim({ inequality, end }: TaylorForm): LeafClaim {
  const { id, expression, relation, bound } = inequality;
  const inside = isLower(relation) ? Wide.sub(end, bound) : Wide.sub(bound, end);
  return {
    ...{ claim: id, expression, relation, bound },
    end: end.toString(),
    margin: inside.toNumber(),
  };
}

/** The least margin of a leaf over its claims; undefined where nothing was computed. */
export const leastMargin = ({ claims }: Pick<Leaf, 'claims'>): number | undefined =>
  claims.length === 0 ? undefined : Math.min(...claims.map(({ margin }) => margin));

/** Whether a leaf is a box of the paving: the point of a witness or an extremum is none. */
export const isBox = ({ path }: Leaf): boolean => path !== 'witness' && path !== 'at';

/** The place of the leaf with the least margin; the first where no margin is known. */
export function tightestOf(leaves: readonly Leaf[]): number {
  const margins = leaves.map((leaf) => leastMargin(leaf) ?? Number.POSITIVE_INFINITY);
  return Math.max(0, margins.indexOf(Math.min(...margins)));
}
