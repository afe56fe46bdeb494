import { readCertificate } from '../../checker/certificate.js';
import { type CheckResult, checkCertificate } from '../../checker/check.js';
import { arithmetic } from '../../checker/interval.js';
import { theorems } from '../../statement/data/registry.js';
import type {
  DerivedPart,
  MachinePart,
  Theorem,
  Verdict,
} from '../../statement/data/vocabulary.js';
import { type Leaf, leavesOf } from './leaves.js';

/** A machine part with what the checker found. */
export interface MachineResult {
  readonly part: MachinePart;
  readonly verdict: Verdict;
  readonly leaves: readonly Leaf[];
  /** By claim, what its expression was proved to be at least or at most. */
  readonly bounds: Readonly<Record<string, string>>;
  /** The exact point at which a claim fails. */
  readonly witness: Readonly<Record<string, string>> | undefined;
}

/** A part that follows by a written argument, once the parts that it names are certified. */
export interface DerivedResult {
  readonly part: DerivedPart;
  readonly verdict: Verdict;
}

export type PartResult = MachineResult | DerivedResult;

export const isMachine = (result: PartResult): result is MachineResult =>
  result.part.kind === 'machine';

/** A registered theorem, its certificate, and the checker's word on it. */
export interface TheoremResult {
  readonly theorem: Theorem;
  readonly certificate: string;
  readonly check: CheckResult;
  readonly parts: readonly PartResult[];
}

/** A certificate that the report cannot be made from. */
export class ReportError extends Error {
  override readonly name = 'ReportError';
}

const DIGITS = 24;

/**
 * Has the checker replay every registered theorem's certificate.
 *
 * @throws ReportError if one is missing or rejected.
 */
export function checkedTheorems(
  certificates: ReadonlyMap<string, string>,
  progress: (theorem: string) => void = () => {},
): readonly TheoremResult[] {
  return theorems.map((theorem) => {
    progress(theorem.id);
    const certificate = certificates.get(theorem.id);
    if (certificate === undefined) {
      throw new ReportError(`no certificate of ${theorem.id}; "snn-verify verify" writes it`);
    }
    const check = checkCertificate(certificate, { digits: DIGITS });
    if (check.status !== 'accepted') {
      throw new ReportError(`the certificate of ${theorem.id} is rejected: ${check.message}`);
    }
    if (check.theorem !== theorem.id || check.instance !== 'registered') {
      throw new ReportError(`${theorem.id}.json is a certificate of something else`);
    }
    const kernel = arithmetic(DIGITS);
    const { claims } = readCertificate(certificate);
    const machine = claims.map((claim, i): MachineResult => {
      const bounds = Object.entries(check.parts[i]?.bounds ?? {});
      return {
        part: claim.part,
        verdict: claim.verdict,
        leaves: leavesOf(claim, kernel, certificate),
        bounds: Object.fromEntries(bounds.map(([id, bound]) => [id, bound.toString()])),
        witness: claim.verdict === 'refuted' ? { ...claim.witness } : undefined,
      };
    });
    const verdictOf = (id: string) => machine.find(({ part }) => part.id === id)?.verdict;
    const parts = theorem.parts.map((part): PartResult => {
      if (part.kind === 'machine') return machine.find((m) => m.part.id === part.id)!;
      const follows = part.from.every((id) => verdictOf(id) === 'certified');
      return { part, verdict: follows ? 'certified' : 'undecided' };
    });
    return { theorem, certificate, check, parts };
  });
}
