import type { Inequality, MachinePart, Verdict } from './statement.js';
import { type PartClaim, pointDomain } from './certificate.js';
import { decimal, NoEnclosure } from './decimal.js';
import { type Evaluation, evaluation, rootBox } from './evaluate.js';
import { type Arithmetic, arithmetic, point } from './interval.js';
import { demand, Rejection } from './rejection.js';
import { taylorForms } from './taylor-form.js';
import { leavesOf, type TreeLeaf } from './tree.js';

const opposite = { '>': '<=', '>=': '<', '<': '>=', '<=': '>' } as const;

/** A box, how formulas are evaluated, and what is to be proved there. */
export type Leaf = TreeLeaf & { evaluate: Evaluation; inequalities: readonly Inequality[] };

/** A part, and the leaves on which its verdict is to be proved. */
export type Task = { part: MachinePart; verdict: Verdict; leaves: readonly Leaf[] };

/** The arithmetic for a part: an extremum takes as many digits more as its width has places. */
export const arithmeticFor = ({ extremum }: MachinePart, digits: number): Arithmetic =>
  arithmetic(digits + (extremum?.width.split('.')[1] ?? '').length);

/**
 * What has to be proved, and where, for a claim to hold. For a refutation (§7) it is the opposite
 * of an inequality, on the domain that is the witness alone. A certified part has no undecided
 * leaf, an undecided part at least one.
 */
export function taskOf(claim: PartClaim, kernel: Arithmetic): Task {
  const { part, verdict, witness } = claim;
  if (part.extremum !== undefined && verdict !== 'undecided') return extremumTask(claim, kernel);
  if (verdict !== 'refuted')
    return { part, verdict, leaves: treeLeaves(claim, part.inequalities, kernel) };
  const refuted = part.inequalities.find(({ id }) => id === witness['claim']);
  demand(refuted !== undefined, 'witness-claim', 'no such claim', { part: part.id });
  const wanted = { ...refuted, relation: opposite[refuted.relation] };
  return { part, verdict, leaves: [pointLeaf(claim, 'witness', wanted, kernel)] };
}

/**
 * An extremum (§8): the value at a point bounds it from one side, and from the other side it is to be
 * proved on every leaf of the tree that no value is further away than the width. For an infimum:
 * `upper` is f(point) ≤ its upper end b, `lower` is f ≥ b − width. A value is both at once.
 */
function extremumTask(claim: PartClaim, I: Arithmetic): Task {
  const { part, verdict } = claim;
  const { of, expression, width } = part.extremum!;
  const lower: Inequality = { id: 'lower', expression, relation: '>=', bound: '0' };
  const upper: Inequality = { id: 'upper', expression, relation: '<=', bound: '0' };
  const [everywhere, there] = of === 'sup' ? [upper, lower] : [lower, upper];
  const at = pointLeaf(claim, 'at', there, I);
  const { end } = formsOn(part.id, at)[0]!;
  const [from, distance] = [point(end), point(decimal(width))];
  const bound = of === 'sup' ? I.add(from, distance).lo : I.sub(from, distance).hi;
  const leaves = treeLeaves(claim, [{ ...everywhere, bound: bound.toFixed() }], I);
  const attained = { ...at, inequalities: [{ ...there, bound: end.toFixed() }] };
  return { part, verdict, leaves: [...leaves, attained] };
}

/** The leaves of the tree, with what is to be proved on each. */
function treeLeaves(claim: PartClaim, inequalities: readonly Inequality[], I: Arithmetic): Leaf[] {
  const { part, verdict, tree } = claim;
  const leaves = leavesOf(part, tree, I);
  const isComplete = leaves.every(({ order }) => order > 0);
  const message = `a part with ${isComplete ? 'no' : 'an'} undecided leaf is not ${verdict}`;
  demand(isComplete === (verdict !== 'undecided'), 'tree-verdict', message, { part: part.id });
  const evaluate = evaluation(part, part.domain, I);
  return leaves.map((leaf) => ({ ...leaf, evaluate, inequalities }));
}

/** The point of a certificate as a leaf of order 1. */
function pointLeaf(claim: PartClaim, path: 'witness' | 'at', wanted: Inequality, I: Arithmetic) {
  const domain = pointDomain(claim.part, claim[path]);
  const [box, evaluate] = [
    rootBox(claim.part.coordinates, domain, I),
    evaluation(claim.part, domain, I),
  ];
  return { path, box, order: 1, evaluate, inequalities: [wanted] };
}

/** The Taylor forms on a leaf. */
export function formsOn(part: string, { evaluate, inequalities, box, order, path }: Leaf) {
  try {
    return taylorForms(evaluate, inequalities, box, order);
  } catch (error) {
    if (!(error instanceof NoEnclosure)) throw error;
    throw new Rejection('leaf-undefined', error.message, { part, path });
  }
}
