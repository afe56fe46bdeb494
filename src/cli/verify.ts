import { join } from 'node:path';
import { certificateText } from '../prover/certificate.js';
import { conjunction, machineParts, type PartResult, provePart } from '../prover/prove.js';
import { theorems } from '../statement/data/registry.js';
import type { MachinePart, Theorem, Verdict } from '../statement/data/vocabulary.js';
import type { CheckResult } from '../checker/check.js';
import { checkFile } from './check.js';
import { prepareFolder, writeAtomically } from './files.js';
import { readTheorem } from './input.js';
import { EXIT, type Io, worst, write, writeJson } from './io.js';
import { type PartOutcome, partOutcomes } from './outcome.js';
import { paperFigure } from './paper-figures.js';
import { progressLine } from './progress.js';
import { table } from './table.js';
import { count, figures, milliseconds } from './wording.js';

export interface VerifyOptions {
  readonly out: string;
  readonly json: boolean;
}

/** A theorem proved, written and checked. Times are in milliseconds. */
interface Verified {
  readonly theorem: Theorem;
  readonly verdict: Verdict;
  readonly parts: readonly PartOutcome[];
  readonly proving: ReadonlyMap<string, number>;
  readonly file: string;
  readonly check: CheckResult;
  readonly checking: number;
}

/**
 * `verify`: proves the theorems, writes their certificates, and has the independent checker read
 * each back from disk. Exit code 0 only if every theorem ends with the verdict registered for it
 * and the checker accepts every certificate.
 */
export async function verify(
  ids: readonly string[],
  options: VerifyOptions,
  io: Io,
): Promise<number> {
  const named = ids.map((id) => readTheorem('id', id));
  const chosen = named.length === 0 ? theorems : theorems.filter((t) => named.includes(t));
  prepareFolder('--out', options.out);

  const steps = chosen.reduce((n, { parts }) => n + machineParts(parts).length, 0);
  const line = progressLine(io);
  let done = 0;
  const stage = (text: string) => line.update(done++, steps, text);
  const written = chosen.map((theorem) => writeProof(theorem, options.out, stage));
  const verified = written.map((proof): Verified => {
    const start = performance.now();
    const check = checkFile(proof.file, line);
    return { ...proof, check, checking: performance.now() - start };
  });
  line.stop();

  const exitCode = worst(verified.map(exitCodeFor));
  if (options.json) await writeJson(io, { exitCode, theorems: verified.map(asJson) });
  else await write(io.stdout, `${report(verified)}\n${closing(verified, options.out)}\n`);
  return exitCode;
}

/** Proves the registered theorem part by part, and writes its certificate. */
function writeProof(theorem: Theorem, folder: string, stage: (text: string) => void) {
  const proving = new Map<string, number>();
  const prove = (part: MachinePart): PartResult => {
    stage(`proving ${theorem.id}, ${part.id}`);
    const start = performance.now();
    const result = provePart(part);
    proving.set(part.id, performance.now() - start);
    return result;
  };
  const { parts } = theorem;
  const results = machineParts(parts).map(prove);
  const verdict = conjunction(results.map((result) => result.verdict));
  const file = join(folder, `${theorem.id}.json`);
  const proof = { theorem, instance: undefined, parts, results, verdict };
  writeAtomically('--out', file, certificateText(proof));
  return { theorem, verdict, parts: partOutcomes(parts, results), proving, file };
}

/** 0 if the theorem ended as registered and the checker agrees; 2 if it is merely undecided. */
function exitCodeFor({ theorem, verdict, check }: Verified): number {
  if (check.status !== 'accepted') return EXIT.refuted;
  if (verdict === theorem.expected) return EXIT.ok;
  return verdict === 'undecided' ? EXIT.undecided : EXIT.refuted;
}

const asJson = ({ theorem, verdict, parts, proving, file, check, checking }: Verified) => ({
  id: theorem.id,
  verdict,
  expected: theorem.expected,
  certificate: file,
  check: { ...check, ms: Math.round(checking) },
  parts: parts.map((part) => {
    const ms = proving.get(part.id);
    return ms === undefined ? part : { ...part, ms: Math.round(ms * 10) / 10 };
  }),
});

const HEADER = ['theorem', 'part', 'verdict', 'claim', 'paper', 'leaves', 'ms', 'ms/leaf', 'check'];
const FIGURES_TO_THE_RIGHT = [5, 6, 7];

function report(verified: readonly Verified[]): string {
  const rows = verified.flatMap(({ theorem, parts, proving, check }) =>
    parts.map((part, i) => {
      const claim = theorem.parts[i];
      const ms = proving.get(part.id) ?? 0;
      const leaves = part.kind === 'machine' ? part.leaves : 0;
      return [
        i === 0 ? theorem.id : '',
        part.id,
        part.verdict,
        claim?.kind === 'machine' ? figures(claim) : 'follows',
        paperFigure(theorem.id, part.id),
        part.kind === 'machine' ? String(leaves) : '',
        part.kind === 'machine' ? milliseconds(ms) : '',
        leaves > 0 ? milliseconds(ms / leaves) : '',
        part.kind === 'machine' ? (check.status === 'accepted' ? 'accepted' : 'rejected') : '',
      ];
    }),
  );
  return table(HEADER, rows, FIGURES_TO_THE_RIGHT);
}

/** What did not end as it should, one line each, and the line that closes the run. */
function closing(verified: readonly Verified[], folder: string): string {
  const complaints = verified.flatMap(({ theorem, verdict, check, file }) => [
    ...(verdict === theorem.expected
      ? []
      : [`${theorem.id}: ${verdict}, but ${theorem.expected} is registered`]),
    ...(check.status === 'accepted' ? [] : [`${file}: rejected by the checker: ${check.message}`]),
  ]);
  const proved = verified.reduce(
    (sum, v) => sum + [...v.proving.values()].reduce((a, b) => a + b),
    0,
  );
  const checked = verified.reduce((sum, v) => sum + v.checking, 0);
  const good = verified.filter((v) => exitCodeFor(v) === EXIT.ok).length;
  return [
    ...complaints,
    `${good} of ${count(verified.length, 'theorem', 'theorems')} as registered and accepted by the checker; ` +
      `proved in ${milliseconds(proved)} ms, checked in ${milliseconds(checked)} ms; certificates in ${folder}`,
  ].join('\n');
}
