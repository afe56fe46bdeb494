import { theorems } from '../statement/data/registry.js';
import type { MachinePart } from '../statement/data/vocabulary.js';
import { prepareFolder } from './files.js';
import { readTheorem } from './input.js';
import { EXIT, type Io, worst, write, writeJson } from './io.js';
import { doJobs } from './jobs.js';
import { paperFigure } from './paper-figures.js';
import { progressLine } from './progress.js';
import { provedRange, writeResults } from './results.js';
import { table } from './table.js';
import type { Verified } from './verify-theorem.js';
import { commonDigits, count, figures, milliseconds } from './wording.js';

export interface VerifyOptions {
  readonly out: string;
  readonly json: boolean;
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

  const line = progressLine(io);
  const jobs = chosen.map(({ id }) => ({ kind: 'verify', id, folder: options.out }) as const);
  const start = performance.now();
  const verified = await doJobs(jobs, (done, text) => line.update(done, jobs.length, text));
  const seconds = (performance.now() - start) / 1000;
  line.stop();

  writeResults(options.out, verified);
  const exitCode = worst(verified.map(exitCodeFor));
  if (options.json) await writeJson(io, { exitCode, theorems: verified.map(asJson) });
  else await write(io.stdout, `${report(verified)}\n${closing(verified, options.out, seconds)}\n`);
  return exitCode;
}

/** 0 if the theorem ended as registered and the checker agrees; 2 if it is merely undecided. */
function exitCodeFor({ id, verdict, check }: Verified): number {
  if (check.result.status !== 'accepted') return EXIT.refuted;
  if (verdict === readTheorem('id', id).expected) return EXIT.ok;
  return verdict === 'undecided' ? EXIT.undecided : EXIT.refuted;
}

const asJson = ({ id, verdict, parts, proving, check }: Verified) => ({
  id,
  verdict,
  expected: readTheorem('id', id).expected,
  certificate: check.file,
  check: { ...check.result, ms: Math.round(check.ms) },
  parts: parts.map((part) => {
    const ms = proving[part.id];
    return ms === undefined ? part : { ...part, ms: Math.round(ms * 10) / 10 };
  }),
});

const HEADER = ['theorem', 'part', 'verdict', 'claim', 'paper', 'leaves', 'ms', 'ms/leaf', 'check'];
const FIGURES_TO_THE_RIGHT = [5, 6, 7];

function report(verified: readonly Verified[]): string {
  const rows = verified.flatMap(({ id, parts, proving, check: { result } }) =>
    parts.map((part, i) => {
      const claim = readTheorem('id', id).parts[i];
      const ms = proving[part.id] ?? 0;
      const leaves = part.kind === 'machine' ? part.leaves : 0;
      return [
        i === 0 ? id : '',
        part.id,
        part.verdict,
        claim?.kind === 'machine' ? found(claim, result) : 'follows',
        paperFigure(id, part.id),
        part.kind === 'machine' ? String(leaves) : '',
        part.kind === 'machine' ? milliseconds(ms) : '',
        leaves > 0 ? milliseconds(ms / leaves) : '',
        part.kind === 'machine' ? (result.status === 'accepted' ? 'accepted' : 'rejected') : '',
      ];
    }),
  );
  return table(HEADER, rows, FIGURES_TO_THE_RIGHT);
}

/** The part's claim in figures; for an extremum the digits that the checker has proved of it. */
function found(part: MachinePart, result: Verified['check']['result']): string {
  if (part.extremum === undefined || result.status !== 'accepted') return figures(part);
  const { of, quantity } = part.extremum;
  const bounds = result.parts.find((report) => report.part === part.id)?.bounds ?? {};
  const { lower = '', upper = '' } = provedRange(part, bounds) ?? {};
  return `${of === 'value' ? '' : `${of} `}${quantity} = ${commonDigits(lower, upper)}`;
}

/** What did not end as it should, one line each, and the line that closes the run. */
function closing(verified: readonly Verified[], folder: string, seconds: number): string {
  const complaints = verified.flatMap(({ id, verdict, check: { file, result } }) => {
    const { expected } = readTheorem('id', id);
    return [
      ...(verdict === expected ? [] : [`${id}: ${verdict}, but ${expected} is registered`]),
      ...(result.status === 'accepted'
        ? []
        : [`${file}: rejected by the checker: ${result.message}`]),
    ];
  });
  const proved = verified.flatMap(({ proving }) => Object.values(proving));
  const sum = (times: readonly number[]) => milliseconds(times.reduce((a, b) => a + b, 0));
  const good = verified.filter((v) => exitCodeFor(v) === EXIT.ok).length;
  return [
    ...complaints,
    `${good} of ${count(verified.length, 'theorem', 'theorems')} as registered and accepted by the checker; ` +
      `proved in ${sum(proved)} ms, checked in ${sum(verified.map((v) => v.check.ms))} ms of one processor, ` +
      `${seconds.toFixed(1)} s in all; certificates in ${folder}`,
  ].join('\n');
}
