import { readCertificate } from '../../checker/certificate.js';
import { type CheckResult, checkCertificate } from '../../checker/check.js';
import { arithmeticFor, taskOf } from '../../checker/task.js';
import type { Verdict } from '../../statement/data/vocabulary.js';
import { idleLeaf, type Leaf, provedLeaf } from './leaves.js';

/** What the checker found of a machine part. */
export interface Found {
  readonly id: string;
  readonly verdict: Verdict;
  readonly leaves: readonly Leaf[];
  /** By claim, what its expression was proved to be at least or at most. */
  readonly bounds: Readonly<Record<string, string>>;
  /** The exact point at which a claim fails, or at which an extremum is nearly attained. */
  readonly point: Readonly<Record<string, string>> | undefined;
}

/** A certificate with what the checker found when it replayed it: plain data. */
export interface Replay {
  readonly certificate: string;
  readonly verdict: Verdict;
  readonly parts: readonly Found[];
}

/** Something that the report cannot be made from: what was found. */
export class ReportError extends Error {
  override readonly name = 'ReportError';
}

/** Called after each leaf. */
export type OnLeaf = (done: number, total: number) => void;

const DIGITS = 24;

/**
 * Has the checker replay the certificate of a registered theorem.
 *
 * @throws ReportError if it is missing, or rejected, or a certificate of something else.
 */
export function replay(
  theorem: string,
  certificate: string | undefined,
  onLeaf: OnLeaf = () => {},
): Replay {
  if (certificate === undefined) throw new ReportError(`no certificate of ${theorem}`);
  const proved = new Map<string, Leaf[]>();
  const check = checkCertificate(certificate, {
    digits: DIGITS,
    onLeaf: (done, total, { part, path, forms: [first, ...others] }) => {
      onLeaf(done, total);
      if (first === undefined) return;
      const leaf = provedLeaf(path, [first, ...others]);
      proved.set(part, [...(proved.get(part) ?? []), leaf]);
    },
  });
  if (check.status !== 'accepted') {
    throw new ReportError(`a certificate of ${theorem} that is rejected: ${check.message}`);
  }
  if (check.theorem !== theorem || check.instance !== 'registered') {
    throw new ReportError(`${theorem}.json is a certificate of something else`);
  }
  return { certificate, verdict: check.verdict, parts: found(certificate, check, proved) };
}

type Accepted = Extract<CheckResult, { readonly status: 'accepted' }>;

const found = (
  certificate: string,
  { parts }: Accepted,
  proved: ReadonlyMap<string, readonly Leaf[]>,
): Found[] =>
  readCertificate(certificate).claims.map((claim, i): Found => {
    const { part, verdict, witness, at } = claim;
    const bounds = Object.entries(parts[i]?.bounds ?? {});
    const idle = () => taskOf(claim, arithmeticFor(part, DIGITS)).leaves.map(idleLeaf);
    return {
      id: part.id,
      verdict,
      leaves: proved.get(part.id) ?? idle(),
      bounds: Object.fromEntries(bounds.map(([id, bound]) => [id, bound.toString()])),
      point: witness ?? at,
    };
  });
