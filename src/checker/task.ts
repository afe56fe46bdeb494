import type { Inequality } from '../statement/data/vocabulary.js';
import { type PartClaim, witnessDomain } from './certificate.js';
import { rootBox } from './evaluate.js';
import type { Arithmetic } from './interval.js';
import { demand } from './rejection.js';
import { leavesOf } from './tree.js';

const opposite = { '>': '<=', '>=': '<', '<': '>=', '<=': '>' } as const;

export type Task = ReturnType<typeof taskOf>;

/**
 * What has to be proved, and where, for a claim to hold. For a refutation (§7) it is the opposite of
 * an inequality, on the domain that is the witness alone: one leaf of order 1. A certified part has
 * no undecided leaf, an undecided part at least one.
 */
export function taskOf({ part, verdict, tree, witness }: PartClaim, kernel: Arithmetic) {
  if (verdict === 'refuted') {
    const claim = part.inequalities.find(({ id }) => id === witness.claim);
    demand(claim !== undefined, 'witness-claim', 'no such claim', { part: part.id });
    const domain = witnessDomain(part, witness);
    const inequality: Inequality = { ...claim, relation: opposite[claim.relation] };
    const leaf = { path: 'witness', box: rootBox(part.coordinates, domain, kernel), order: 1 };
    return { part, verdict, domain, inequalities: [inequality], leaves: [leaf] };
  }
  const { domain, inequalities } = part;
  const leaves = leavesOf(part, tree, kernel);
  const isComplete = leaves.every(({ order }) => order > 0);
  const message = `a part with ${isComplete ? 'no' : 'an'} undecided leaf is not ${verdict}`;
  demand(isComplete === (verdict === 'certified'), 'tree-verdict', message, { part: part.id });
  return { part, verdict, domain, inequalities, leaves };
}
