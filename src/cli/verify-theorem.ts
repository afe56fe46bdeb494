import { join } from 'node:path';
import { certificateText } from '../prover/certificate.js';
import { conjunction, machineParts, type PartResult, provePart } from '../prover/prove.js';
import type { MachinePart, Verdict } from '../statement/data/vocabulary.js';
import { type Checked, checkFile } from './check-file.js';
import { writeAtomically } from './files.js';
import { readTheorem } from './input.js';
import type { Stage } from './progress.js';
import { type PartOutcome, partOutcomes } from './outcome.js';

/** A theorem proved, written and checked, as plain data. */
export interface Verified {
  readonly id: string;
  readonly verdict: Verdict;
  readonly parts: readonly PartOutcome[];
  /** Milliseconds of proving, for each machine part. */
  readonly proving: Readonly<Record<string, number>>;
  readonly check: Checked;
}

/**
 * Proves a registered theorem part by part, writes its certificate to the folder, and has the
 * independent checker read it back from disk.
 */
export function verifyTheorem(id: string, folder: string, stage: Stage): Verified {
  const theorem = readTheorem('id', id);
  const proving: Record<string, number> = {};
  const prove = (part: MachinePart): PartResult => {
    stage(`proving ${id}, ${part.id}`);
    const start = performance.now();
    const result = provePart(part);
    proving[part.id] = performance.now() - start;
    return result;
  };
  const { parts } = theorem;
  const results = machineParts(parts).map(prove);
  const verdict = conjunction(results.map((result) => result.verdict));
  const file = join(folder, `${id}.json`);
  const proof = { theorem, instance: undefined, parts, results, verdict };
  writeAtomically('--out', file, certificateText(proof));
  const check = checkFile(file, stage);
  return { id, verdict, parts: partOutcomes(parts, results), proving, check };
}
