/** How long each theorem takes to prove, and its certificate to check. */
import { checkCertificate } from '../../src/checker/check.js';
import { certificateText } from '../../src/prover/certificate.js';
import { proveRegistered } from '../../src/prover/prove.js';
import { theorems } from '../../src/statement/data/registry.js';
import { median } from './measure.js';

export interface TheoremTiming {
  readonly theorem: string;
  readonly verdict: string;
  readonly leaves: number;
  readonly bytes: number;
  /** The first proof in this process, with the compiler cold, as `verify` meets it. */
  readonly firstMs: number;
  /** Median of the proofs after it. */
  readonly warmMs: number;
  /** undefined if the checker does not accept the certificate. */
  readonly checkMs: number | undefined;
}

const REPEATS = 5;

export function timeTheorems(): TheoremTiming[] {
  return theorems.map((theorem) => {
    const begin = performance.now();
    const proof = proveRegistered(theorem);
    const firstMs = performance.now() - begin;
    const warmMs = median(
      Array.from({ length: REPEATS }, () => elapsed(() => proveRegistered(theorem))),
    );
    const certificate = certificateText(proof);
    let accepted = false;
    const checkMs = elapsed(() => {
      accepted = checkCertificate(certificate).status === 'accepted';
    });
    return {
      theorem: theorem.id,
      verdict: proof.verdict,
      leaves: proof.results.reduce((sum, part) => sum + part.leaves, 0),
      bytes: Buffer.byteLength(certificate),
      firstMs,
      warmMs,
      checkMs: accepted ? checkMs : undefined,
    };
  });
}

function elapsed(task: () => void): number {
  const begin = performance.now();
  task();
  return performance.now() - begin;
}
