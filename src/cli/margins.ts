import type { PartClaim } from '../checker/certificate.js';
import { type Decimal, decimal, NoEnclosure } from '../checker/decimal.js';
import { type Arithmetic, point } from '../checker/interval.js';
import { taskOf } from '../checker/task.js';
import { isLower, type TaylorForm, taylorForms } from '../checker/taylor-form.js';
import type { Inequality } from '../statement/data/vocabulary.js';

/** What a leaf proves of an inequality: its end, and at least how far that is inside the bound. */
export interface Margin {
  readonly inequality: Inequality;
  readonly end: Decimal;
  readonly margin: Decimal;
  readonly proved: boolean;
}

export interface LeafMargins {
  readonly path: string;
  /** 0: left undecided. */
  readonly order: number;
  readonly margins: readonly Margin[];
  /** Why there are none, where the arithmetic does not even reach an enclosure. */
  readonly failure?: string;
}

/** The end of a form beside its bound, the difference rounded down. */
export function marginOf({ inequality, end, proved }: TaylorForm, { sub }: Arithmetic): Margin {
  const bound = decimal(inequality.bound);
  const [from, to] = isLower(inequality.relation) ? [bound, end] : [end, bound];
  return { inequality, end, margin: sub(point(to), point(from)).lo, proved };
}

/** The checker's result on every leaf of a part, for all its inequalities or the one of that id. */
export function marginsOf(claim: PartClaim, only: string | undefined, kernel: Arithmetic) {
  const { leaves } = taskOf(claim, kernel);
  return leaves.map(({ path, box, order, evaluate, inequalities }): LeafMargins => {
    if (order === 0) return { path, order, margins: [] };
    const wanted = inequalities.filter(({ id }) => only === undefined || id === only);
    try {
      const forms = taylorForms(evaluate, wanted, box, order);
      return { path, order, margins: forms.map((form) => marginOf(form, kernel)) };
    } catch (error) {
      if (!(error instanceof NoEnclosure)) throw error;
      return { path, order, margins: [], failure: error.message };
    }
  });
}

/** The leaf on which an inequality holds by least, if it has been computed on any. */
export function tightest(leaves: readonly LeafMargins[], claim: string) {
  const candidates = leaves.flatMap(({ path, order, margins }) =>
    margins
      .filter(({ inequality }) => inequality.id === claim)
      .map((margin) => ({ path, order, ...margin })),
  );
  const [first, ...others] = candidates;
  return others.reduce((a, b) => (b.margin.lt(a!.margin) ? b : a), first);
}
