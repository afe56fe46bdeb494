import { readCertificate } from './certificate.js';
import type { Decimal } from './decimal.js';
import { range } from './evaluate.js';
import { larger, smaller } from './interval.js';
import { texts } from './registry.js';
import { demand, type Place, Rejection } from './rejection.js';
import type { Verdict } from './statement.js';
import { arithmeticFor, formsOn, type Task, taskOf } from './task.js';
import { isLower, type TaylorForm } from './taylor-form.js';

/**
 * A machine part, its verdict reproduced. A point counts as a leaf. The bounds are what has been proved
 * of each inequality's expression: at least that (>, >=) or at most that (<, <=); of an extremum,
 * `lower` and `upper`.
 */
export type PartReport = Readonly<{ part: string; says: string; verdict: Verdict }> &
  Readonly<{ leaves: number; undecided: number; bounds: Readonly<Record<string, Decimal>> }>;

/** Only the instance `registered` is the theorem. */
type Accepted = Readonly<{ status: 'accepted'; theorem: string; verdict: Verdict }> &
  Readonly<{ instance: PrintedInstance; parts: readonly PartReport[] }>;
type PrintedInstance = ReturnType<typeof readCertificate>['instance'];

export type CheckResult = Accepted | (Place & Pick<Rejection, 'status' | 'code' | 'message'>);

type Proved = { readonly part: string; readonly path: string; readonly forms: TaylorForm[] };

/** What the caller may choose: working precision in digits, a call after each leaf that is proved. */
type Options = { digits?: number; onLeaf?: (done: number, total: number, leaf: Proved) => void };

/** Replays a certificate, by the rules of certificates/README.md in their order. */
export function checkCertificate(
  input: string | Uint8Array,
  { digits = 24, onLeaf = () => {} }: Options = {},
): CheckResult {
  try {
    const { theorem, expected, instance, claims } = readCertificate(input);
    const tasks = claims.map((claim) => taskOf(claim, arithmeticFor(claim.part, digits)));
    const decided = tasks.filter((task) => task.verdict !== 'undecided');
    const total = decided.flatMap((task) => task.leaves).length;
    let done = 0;
    const parts = tasks.map((task) => replay(task, (leaf) => onLeaf(++done, total, leaf)));
    const verdict = overall(parts.map((part) => part.verdict));
    const isExpected = instance !== 'registered' || ['undecided', expected].includes(verdict);
    demand(isExpected, 'unexpected-verdict', `${verdict}, but ${expected} is registered`);
    return { status: 'accepted', theorem, instance, verdict, parts };
  } catch (error) {
    if (!(error instanceof Rejection)) throw error;
    const { status, code, message, place } = error;
    return { status, code, message, ...place };
  }
}

/** The registered theorems that no accepted certificate is of, be it undecided. */
export const missingTheorems = (results: readonly CheckResult[]): readonly string[] => {
  const accepted = results.filter((result) => result.status === 'accepted');
  const found = accepted.filter(({ instance }) => instance === 'registered');
  const registered = [...texts.keys()].filter((name) => !name.includes('+'));
  return registered.filter((id) => !found.some(({ theorem }) => theorem === id));
};

/** Proves what a claim needs (§6). What is undecided claims nothing, so nothing is needed. */
function replay(task: Task, progress: (leaf: Proved) => void): PartReport {
  const { part, verdict, leaves } = task;
  const bounds: Record<string, Decimal> = {};
  for (const leaf of verdict === 'undecided' ? [] : leaves) {
    const forms = formsOn(part.id, leaf);
    for (const figures of forms) {
      const { id, expression, relation, bound } = figures.inequality;
      const message = `${expression} ${relation} ${bound} is not proved by ${figures.end}`;
      const place = { part: part.id, path: leaf.path, claim: id, figures };
      demand(figures.proved, 'leaf-not-proved', message, place);
      const weaker = isLower(relation) ? smaller : larger;
      bounds[id] = weaker(bounds[id] ?? figures.end, figures.end);
    }
    progress({ part: part.id, path: leaf.path, forms });
  }
  if (part.extremum !== undefined && verdict !== 'undecided') judge(task, bounds);
  const undecided = leaves.filter(({ order }) => order === 0).length;
  return { part: part.id, says: part.says, verdict, leaves: leaves.length, undecided, bounds };
}

/** An extremum's enclosure is inside (outside, if that is refuted) what is claimed of it (§8). */
function judge({ part, verdict }: Task, { lower, upper }: PartReport['bounds']): void {
  const within = part.extremum?.within && range(part.extremum.within);
  const isInside = !within || (lower!.gte(within.lo) && upper!.lte(within.hi));
  const isOutside = within && (upper!.lt(within.lo) || lower!.gt(within.hi));
  const isSo = verdict === 'refuted' ? isOutside : isInside;
  const message = `it is in [${lower}, ${upper}], which is not ${verdict}`;
  demand(isSo === true, 'extremum-claim', message, { part: part.id });
}

/** The verdict of the whole (§9). */
function overall(verdicts: readonly Verdict[]): Verdict {
  if (verdicts.includes('refuted')) return 'refuted';
  return verdicts.includes('undecided') ? 'undecided' : 'certified';
}
