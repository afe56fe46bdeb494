import { readCertificate } from '../../checker/certificate.js';
import { type CheckResult, checkCertificate } from '../../checker/check.js';
import { arithmeticFor, taskOf } from '../../checker/task.js';
import { theorems } from '../../statement/data/registry.js';
import type {
  DerivedPart,
  MachinePart,
  Theorem,
  Verdict,
} from '../../statement/data/vocabulary.js';
import { idleLeaf, type Leaf, provedLeaf } from './leaves.js';

/** A machine part with what the checker found. */
export interface MachineResult {
  readonly part: MachinePart;
  readonly verdict: Verdict;
  readonly leaves: readonly Leaf[];
  /** By claim, what its expression was proved to be at least or at most. */
  readonly bounds: Readonly<Record<string, string>>;
  /** The exact point at which a claim fails, or at which an extremum is nearly attained. */
  readonly point: Readonly<Record<string, string>> | undefined;
}

/** A part that follows by a written argument, once the parts that it names are certified. */
export interface DerivedResult {
  readonly part: DerivedPart;
  readonly verdict: Verdict;
}

export type PartResult = MachineResult | DerivedResult;

export const isMachine = (result: PartResult): result is MachineResult =>
  result.part.kind === 'machine';

type Accepted = Extract<CheckResult, { readonly status: 'accepted' }>;

/** A registered theorem, its certificate, and the checker's word on it. */
export interface TheoremResult {
  readonly theorem: Theorem;
  readonly certificate: string;
  readonly verdict: Verdict;
  readonly parts: readonly PartResult[];
}

/** The theorems proper: those that are also stated for other domains. */
export const isMain = ({ theorem }: TheoremResult): boolean => theorem.template !== undefined;

/** Something that the report cannot be made from: what was found. */
export class ReportError extends Error {
  override readonly name = 'ReportError';
}

/** Called before each leaf of a theorem's certificate. */
export type Progress = (theorem: string, done: number, total: number) => void;

const DIGITS = 24;

/**
 * Has the checker replay the certificates of the registered theorems (or of those that `only`
 * names).
 *
 * @throws ReportError if one is missing or rejected.
 */
export const checkedTheorems = (
  certificates: ReadonlyMap<string, string>,
  only: readonly string[] | undefined,
  progress: Progress,
): readonly TheoremResult[] =>
  theorems
    .filter(({ id }) => only?.includes(id) ?? true)
    .map((theorem) => {
      const certificate = certificates.get(theorem.id);
      if (certificate === undefined) {
        throw new ReportError(`no certificate of ${theorem.id}`);
      }
      return checkedTheorem(theorem, certificate, progress);
    });

function checkedTheorem(theorem: Theorem, certificate: string, progress: Progress): TheoremResult {
  const proved = new Map<string, Leaf[]>();
  const check = checkCertificate(certificate, {
    digits: DIGITS,
    onLeaf: (done, total, { part, path, forms }) => {
      progress(theorem.id, done, total);
      const [first, ...others] = forms;
      if (first === undefined) return;
      const leaf = provedLeaf(path, [first, ...others]);
      proved.set(part, [...(proved.get(part) ?? []), leaf]);
    },
  });
  if (check.status !== 'accepted') {
    throw new ReportError(`a certificate of ${theorem.id} that is rejected: ${check.message}`);
  }
  if (check.theorem !== theorem.id || check.instance !== 'registered') {
    throw new ReportError(`${theorem.id}.json is a certificate of something else`);
  }
  const machine = machineResults(theorem, certificate, check, proved);
  const parts: PartResult[] = [];
  for (const part of theorem.parts) {
    const verdictOf = (id: string) => parts.find((before) => before.part.id === id)?.verdict;
    if (part.kind === 'machine') parts.push(machine.find((m) => m.part.id === part.id)!);
    else {
      const follows = part.from.every((id) => verdictOf(id) === 'certified');
      parts.push({ part, verdict: follows ? 'certified' : 'undecided' });
    }
  }
  return { theorem, certificate, verdict: check.verdict, parts };
}

function machineResults(
  theorem: Theorem,
  certificate: string,
  check: Accepted,
  proved: ReadonlyMap<string, readonly Leaf[]>,
): MachineResult[] {
  const registered = theorem.parts.filter((part) => part.kind === 'machine');
  return readCertificate(certificate).claims.map((claim, i): MachineResult => {
    const { part, verdict, witness, at } = claim;
    const own = registered.find(({ id }) => id === part.id);
    if (own === undefined) throw new ReportError(`${theorem.id} without its part ${part.id}`);
    const bounds = Object.entries(check.parts[i]?.bounds ?? {});
    const idle = () => taskOf(claim, arithmeticFor(part, DIGITS)).leaves.map(idleLeaf);
    return {
      part: own,
      verdict,
      leaves: proved.get(part.id) ?? idle(),
      bounds: Object.fromEntries(bounds.map(([id, bound]) => [id, bound.toString()])),
      point: witness ?? at,
    };
  });
}
