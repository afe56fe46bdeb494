import { theorems } from '../statement/data/registry.js';
import type { MachinePart, Verdict } from '../statement/data/vocabulary.js';
import { counterexample, type Instance, type PartClaim, readCertificate } from './certificate.js';
import { type Decimal, NoEnclosure } from './decimal.js';
import { evaluation, parametersOver, rootBox } from './evaluate.js';
import { type Arithmetic, arithmetic, larger, smaller } from './interval.js';
import { demand, type Place, Rejection, type RejectionCode } from './rejection.js';
import { isLower, taylorForms } from './taylor-form.js';
import { type Leaf, leavesOf } from './tree.js';

/** A machine part, its verdict reproduced. */
export interface PartReport {
  readonly part: string;
  readonly says: string;
  readonly verdict: Verdict;
  readonly leaves: number;
  readonly undecided: number;
  /**
   * By inequality, a bound of its expression: one that has been certified for the whole domain (at
   * least for >, >=, at most for <, <=), or the one at the witness that contradicts the inequality.
   */
  readonly bounds: Readonly<Record<string, Decimal>>;
}

/** Only the instance `registered` is the theorem. */
export type CheckResult =
  | {
      readonly status: 'accepted';
      readonly theorem: string;
      readonly instance: Instance;
      readonly verdict: Verdict;
      readonly parts: readonly PartReport[];
    }
  | (Place & Pick<Rejection, 'status' | 'code' | 'message'>);

/** Working precision in significant digits; what is called after each leaf. */
export interface CheckOptions {
  readonly digits?: number;
  readonly onLeaf?: (done: number, total: number) => void;
}

/** Replays a certificate, by the rules of certificates/README.md in their order. */
export function checkCertificate(
  input: string | Uint8Array,
  { digits = 24, onLeaf = () => {} }: CheckOptions = {},
): CheckResult {
  try {
    const { theorem, instance, claims } = readCertificate(input);
    const kernel = arithmetic(digits);
    const trees = claims.map((claim) => treeOf(claim, kernel));
    const total = trees.filter((_, i) => claims[i]!.verdict === 'certified').flat().length;
    let done = 0;
    const progress = () => onLeaf(++done, total);
    const parts = claims.map((claim, i) => replay(claim, trees[i]!, kernel, progress));
    const verdict = overall(parts.map((part) => part.verdict));
    const isExpected = instance !== 'registered' || verdict === theorem.expected;
    demand(isExpected, 'unexpected-verdict', `${verdict}, but ${theorem.expected} is registered`);
    return { status: 'accepted', theorem: theorem.id, instance, verdict, parts };
  } catch (error) {
    if (!(error instanceof Rejection)) throw error;
    const { status, code, message, place } = error;
    return { status, code, message, ...place };
  }
}

/** The registered theorems that no result proves or refutes as registered. */
export const missingTheorems = (results: readonly CheckResult[]): readonly string[] => {
  const accepted = results.filter((result) => result.status === 'accepted');
  const found = accepted.filter(({ instance }) => instance === 'registered');
  return theorems.map(({ id }) => id).filter((id) => !found.some(({ theorem }) => theorem === id));
};

/** The leaves of a claim: none is undecided in a certified part, and one at least in an undecided. */
function treeOf({ part, verdict, tree }: PartClaim, kernel: Arithmetic): readonly Leaf[] {
  if (verdict === 'refuted') return [];
  const leaves = leavesOf(part, tree, kernel);
  const isComplete = leaves.every((leaf) => leaf.order > 0);
  const message = `a part with ${isComplete ? 'no' : 'an'} undecided leaf is not ${verdict}`;
  demand(isComplete === (verdict === 'certified'), 'tree-verdict', message, { part: part.id });
  return leaves;
}

/** Reproduces a verdict. What is undecided claims nothing, so there is nothing to reproduce. */
function replay(
  { part, verdict, witness }: PartClaim,
  leaves: readonly Leaf[],
  kernel: Arithmetic,
  progress: () => void,
): PartReport {
  const undecided = leaves.filter((leaf) => leaf.order === 0).length;
  const report = { part: part.id, says: part.says, verdict, leaves: leaves.length, undecided };
  if (verdict === 'undecided') return { ...report, bounds: {} };
  if (verdict === 'refuted') return { ...report, bounds: refute(part, witness, kernel) };
  return { ...report, bounds: certify(part, leaves, kernel, progress) };
}

/** Every inequality on every leaf (§6). */
function certify(
  part: MachinePart,
  leaves: readonly Leaf[],
  kernel: Arithmetic,
  progress: () => void,
) {
  const evaluate = evaluation(part, parametersOver(part, part.domain), kernel);
  const bounds: Record<string, Decimal> = {};
  for (const { path, box, order } of leaves) {
    const place = { part: part.id, path };
    const compute = () => taylorForms(evaluate, part.inequalities, box, order);
    for (const form of defined('leaf-undefined', place, compute)) {
      const { id, expression, relation, bound } = form.inequality;
      const message = `${expression} ${relation} ${bound} is not proved by the bound ${form.end}`;
      demand(form.proved, 'leaf-not-proved', message, { ...place, claim: id, figures: form });
      const weaker = isLower(relation) ? smaller : larger;
      bounds[id] = weaker(bounds[id] ?? form.end, form.end);
    }
    progress();
  }
  return bounds;
}

/** The opposite of a claim, on the domain that is its witness alone (§7). */
function refute(part: MachinePart, witness: PartClaim['witness'], kernel: Arithmetic) {
  const { place, domain, contrary } = counterexample(part, witness);
  const evaluate = evaluation(part, parametersOver(part, domain), kernel);
  const box = rootBox(part.coordinates, domain, kernel);
  const compute = () => taylorForms(evaluate, [contrary], box, 1);
  const figures = defined('witness-undefined', place, compute)[0]!;
  const message = `${contrary.expression} ${contrary.relation} ${contrary.bound} is not proved`;
  demand(figures.proved, 'witness-refutes-nothing', message, { ...place, figures });
  return { [contrary.id]: figures.end };
}

/** What is computed, or a refusal where there is no enclosure. */
function defined<T>(code: RejectionCode, place: Place, compute: () => T): T {
  try {
    return compute();
  } catch (error) {
    if (error instanceof NoEnclosure) throw new Rejection(code, error.message, place);
    throw error;
  }
}

/** The verdict of the whole (§8). */
function overall(verdicts: readonly Verdict[]): Verdict {
  if (verdicts.includes('refuted')) return 'refuted';
  return verdicts.includes('undecided') ? 'undecided' : 'certified';
}
