import { machineParts } from '../../../src/prover/prove.js';
import { statementDigest } from '../../../src/statement/canonical.js';
import { type Certificate, rangesOf } from './certificate.js';
import { partsOf } from './judge.js';

/**
 * Makes a certificate consistent with its theorem and instance: domains, claims and digest are those
 * of the statement, so that only its trees and witnesses can be wrong.
 */
export function restate(certificate: Certificate): void {
  const parts = partsOf(certificate);
  certificate.statement = statementDigest(certificate.theorem, parts);
  machineParts(parts).forEach((part, i) => {
    const written = certificate.parts[i];
    if (written === undefined) return;
    written.part = part.id;
    written.domain = rangesOf(part.domain);
    written.claims = part.inequalities.map((q) => `${q.expression} ${q.relation} ${q.bound}`);
  });
}
