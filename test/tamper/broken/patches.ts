import type { Interval } from '../../../src/interval/index.js';
import type { Jet } from '../../../src/prover/jet.js';
import type { Tree } from '../../../src/prover/paving.js';
import type { Evaluator } from '../../../src/prover/evaluate.js';
import type { Coefficients } from '../../../src/prover/taylor-form.js';
import type { Relation } from '../../../src/statement/data/vocabulary.js';
import type { ClaimName } from './claims.js';
import type { Defect } from './prover.js';

/** A defect with the claims to try it on, and why it does no harm if it does none. */
export interface Seeded extends Defect {
  readonly on: readonly ClaimName[];
  readonly harmless?: string;
}

export const JET = '../../../src/prover/jet.js';
export const LOOSE = '../../../src/interval/loose.js';
export const COEFFICIENTS = '../../../src/prover/taylor-coefficients.js';
export const FORM = '../../../src/prover/taylor-form.js';
export const DECIDE = '../../../src/prover/decide.js';
export const INTERVAL = '../../../src/interval/index.js';

/** Claims that are false by little, by very little, and claims that are true. */
export const EDGE = ['variance falls from 0.99999 on', 'contraction with 0.8976'] as const;
export const TINY = ['variance falls from 1 - 1e-13 on', 'variance falls at the edge'] as const;
export const TRUE = ['variance falls on [1.0001, 1.2]', 'contraction with 0.8977'] as const;

export const CONTRACTION = ['contraction with 0.8976', 'contraction with 0.8977'] as const;

export type Ranges = (t: Interval, order: number) => Interval[];
type Modules = NonNullable<Defect['modules']>;

/** One of the elementary functions' coefficients replaced. */
export const coefficientsOf = (name: string, change: (ranges: Ranges) => Ranges): Modules => ({
  [COEFFICIENTS]: (original) => ({ [name]: change(original[name]) }),
});

/** The jet with other coefficients. */
export const mapJet = (jet: Jet, f: (i: Interval, k: number) => Interval): Jet => {
  const all = Array.from(jet.lo, (lo, k) => f({ lo, hi: jet.hi[k]! }, k));
  return {
    ...jet,
    lo: Float64Array.from(all, ({ lo }) => lo),
    hi: Float64Array.from(all, ({ hi }) => hi),
  };
};

export const scaled =
  (factor: number) =>
  (i: Interval): Interval => ({
    lo: i.lo * factor,
    hi: i.hi * factor,
  });
export const negated = (i: Interval): Interval => ({ lo: -i.hi, hi: -i.lo });
export const middle = ({ lo, hi }: Interval): Interval => ({
  lo: (lo + hi) / 2,
  hi: (lo + hi) / 2,
});

/** The coefficients of Taylor forms replaced. */
export const formWith = (
  change: (
    at: Coefficients,
    evaluator: Evaluator,
    box: readonly Interval[],
    n: number,
  ) => Coefficients,
): Modules => ({
  [FORM]: (original) => ({
    coefficients: (evaluator: Evaluator, box: readonly Interval[], order: number) =>
      change(original.coefficients(evaluator, box, order), evaluator, box, order),
  }),
});
export const mapLeaves = (tree: Tree, f: (leaf: Tree) => Tree): Tree =>
  tree.kind === 'split'
    ? { ...tree, halves: [mapLeaves(tree.halves[0], f), mapLeaves(tree.halves[1], f)] }
    : f(tree);

export const opposite: Record<Relation, Relation> = { '>': '<', '>=': '<=', '<': '>', '<=': '>=' };

export const decisions = (f: (value: Interval, relation: Relation) => Interval): Modules => ({
  [DECIDE]: (original) => ({
    holds: (value: Interval, inequality: { relation: Relation }) =>
      original.holds(f(value, inequality.relation), inequality),
  }),
});
