import { theorems } from '../statement/data/registry.js';
import type { DerivedPart, Relation, Verdict } from '../statement/data/vocabulary.js';
import { type Instance, type PartClaim, readCertificate, witnessDomain } from './certificate.js';
import { type Decimal, NoEnclosure } from './decimal.js';
import { evaluation, parametersOver, rootBox } from './evaluate.js';
import { type Arithmetic, arithmetic, larger, smaller } from './interval.js';
import { demand, type Place, Rejection, type RejectionCode } from './rejection.js';
import { decisive, holds, isLower, taylorForms } from './taylor-form.js';
import { type Leaf, leavesOf } from './tree.js';

/** A part, its verdict reproduced. A derived part is certified if those are that it follows from. */
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
    const { theorem, instance, parts, claims } = readCertificate(input);
    const kernel = arithmetic(digits);
    const tasks = claims.map((claim) => ({ ...claim, leaves: treeOf(claim, kernel) }));
    const total = tasks.flatMap(({ leaves }) => leaves).length;
    let done = 0;
    const reports = tasks.map((task) => replay(task, kernel, () => onLeaf(++done, total)));
    const verdict = overall(reports);
    const isExpected = instance !== 'registered' || verdict === theorem.expected;
    demand(isExpected, 'unexpected-verdict', `${verdict}, but ${theorem.expected} is registered`);
    const derived = parts.flatMap((part) => (part.kind === 'derived' ? derive(part, reports) : []));
    return {
      status: 'accepted',
      theorem: theorem.id,
      instance,
      verdict,
      parts: [...reports, ...derived],
    };
  } catch (error) {
    if (!(error instanceof Rejection)) throw error;
    const { status, code, message, place } = error;
    return { status, code, message, ...place };
  }
}

/** The registered theorems that no result proves or refutes as registered. */
export const missingTheorems = (results: readonly CheckResult[]): readonly string[] => {
  const found = results.map(
    (r) => r.status === 'accepted' && r.instance === 'registered' && r.theorem,
  );
  return theorems.map(({ id }) => id).filter((id) => !found.includes(id));
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

interface Task extends PartClaim {
  readonly leaves: readonly Leaf[];
}

/** Reproduces a verdict. What is undecided claims nothing, so there is nothing to reproduce. */
function replay(task: Task, kernel: Arithmetic, progress: () => void): PartReport {
  const { part, verdict, leaves } = task;
  const undecided = leaves.filter((leaf) => leaf.order === 0).length;
  const report = { part: part.id, says: part.says, verdict, leaves: leaves.length, undecided };
  if (verdict === 'undecided') return { ...report, bounds: {} };
  return {
    ...report,
    bounds: verdict === 'refuted' ? refute(task, kernel) : certify(task, kernel, progress),
  };
}

/** Every inequality on every leaf (§6). */
function certify({ part, leaves }: Task, kernel: Arithmetic, progress: () => void) {
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

const opposite: Record<Relation, Relation> = { '>': '<=', '>=': '<', '<': '>=', '<=': '>' };

/** The claim that a witness refutes (§7), on the domain that is the one point. */
function refute({ part, witness }: PartClaim, kernel: Arithmetic) {
  const inequality = part.inequalities.find(({ id }) => id === witness.claim);
  const place = { part: part.id, claim: witness.claim };
  demand(inequality !== undefined, 'witness-claim', 'the part has no such claim', place);
  const domain = witnessDomain(part, witness);
  const box = rootBox(part.coordinates, domain, kernel);
  const evaluate = evaluation(part, parametersOver(part, domain), kernel);
  const compute = () => taylorForms(evaluate, [inequality], box, 1);
  const form = defined('witness-undefined', place, compute)[0]!;
  const relation = opposite[inequality.relation];
  const isRefuted = holds(form.enclosure, relation, inequality.bound);
  const message = `${inequality.expression} ${relation} ${inequality.bound} is not proved`;
  demand(isRefuted, 'witness-refutes-nothing', message, { ...place, figures: form });
  return { [inequality.id]: decisive(form.enclosure, relation) };
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
function overall(reports: readonly PartReport[]): Verdict {
  const verdicts = reports.map((report) => report.verdict);
  if (verdicts.includes('refuted')) return 'refuted';
  return verdicts.includes('undecided') ? 'undecided' : 'certified';
}

function derive({ id, says, from }: DerivedPart, reports: readonly PartReport[]): PartReport {
  const certified = reports.filter((r) => r.verdict === 'certified').map((r) => r.part);
  const verdict = from.every((part) => certified.includes(part)) ? 'certified' : 'undecided';
  return { part: id, says, verdict, leaves: 0, undecided: 0, bounds: {} };
}
