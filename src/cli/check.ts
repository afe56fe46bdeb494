import type { Instance } from '../statement/data/vocabulary.js';
import { type CheckResult, missingTheorems } from '../checker/check.js';
import type { Checked } from './check-file.js';
import { isFolder, jsonFiles } from './files.js';
import { InputError } from './input.js';
import { EXIT, exitCodeOf, type Io, worst, write, writeJson } from './io.js';
import { doJobs } from './jobs.js';
import { progressLine } from './progress.js';
import { count, describeInstance } from './wording.js';

/**
 * `check`: the independent checker. It reads the files and the built-in statements, nothing else;
 * no code of the prover is loaded.
 */
export async function check(
  paths: readonly string[],
  options: { readonly json: boolean },
  io: Io,
): Promise<number> {
  const sources = paths.map((path) => {
    const folder = isFolder('path', path) ? path : undefined;
    return { folder, files: folder === undefined ? [path] : jsonFiles('path', path) };
  });
  const line = progressLine(io);
  const jobs = sources.flatMap(({ files }) =>
    files.map((file) => ({ kind: 'check', file }) as const),
  );
  const results = await doJobs(jobs, (done, text) => line.update(done, jobs.length, text));
  line.stop();
  const groups = sources.map(({ folder, files }) => {
    const checked = files.map((file) => results.find((result) => result.file === file) as Checked);
    const missing = missingTheorems(checked.map(({ result }) => result as unknown as CheckResult));
    return { folder, checked, missing: folder === undefined ? [] : missing };
  });

  const files = groups.flatMap(({ checked }) => checked);
  const lacking = groups.filter(({ missing }) => missing.length > 0);
  const exitCode = worst([
    ...files.map(({ result }) => exitCodeFor(result)),
    ...lacking.map(() => EXIT.refuted),
  ]);
  for (const { file, result } of files) {
    if (result.status !== 'not-a-certificate') continue;
    const { message } = new InputError(file, 'a certificate', result.message);
    io.stderr.write(`snn-verify: ${message}\n`);
  }
  if (options.json) {
    const folders = lacking.map(({ folder, missing }) => ({ folder, missing }));
    await writeJson(io, {
      exitCode,
      files: files.map((f) => ({ file: f.file, ...f.result })),
      folders,
    });
    return exitCode;
  }
  for (const { file, result } of files) await write(io.stdout, describeResult(file, result));
  for (const { folder, missing } of lacking) {
    await write(
      io.stdout,
      `${folder}: rejected: no accepted certificate of ${missing.join(', ')}\n`,
    );
  }
  return exitCode;
}

type Result = Checked['result'];

function exitCodeFor(result: Result): number {
  switch (result.status) {
    case 'accepted':
      // A refutation that is what it claims to be is a good certificate.
      return result.verdict === 'undecided' ? exitCodeOf(result.verdict) : EXIT.ok;
    case 'rejected':
      return EXIT.refuted;
    case 'not-a-certificate':
      return EXIT.usage;
  }
}

/** What there is to say on stdout; what is no certificate is said on stderr. */
function describeResult(file: string, result: Result): string {
  if (result.status === 'accepted') {
    const { theorem, instance, verdict, parts } = result;
    const leaves = parts.reduce((sum, part) => sum + part.leaves, 0);
    const subject =
      instance === 'registered'
        ? theorem
        : `${theorem} on ${describeInstance(instance as Instance)}`;
    return `${file}: accepted: ${subject}: ${verdict} (${count(leaves, 'leaf', 'leaves')})\n`;
  }
  if (result.status === 'not-a-certificate') return '';
  return `${[`${file}: rejected: ${result.message}`, ...describePlace(result)].join('\n  ')}\n`;
}

type Refused = Exclude<Result, { readonly status: 'accepted' }>;

/** Where a certificate fails, and the figures there. */
function describePlace({ part, claim, path, figures }: Refused): string[] {
  const where = Object.entries({ part, claim, leaf: path })
    .filter(([, name]) => name !== undefined)
    .map(([kind, name]) => `${kind} ${name}`);
  const lines = where.length === 0 ? [] : [where.join(', ')];
  if (figures === undefined) return lines;
  const range = ({ lo, hi }: { lo: unknown; hi: unknown }) => `[${lo}, ${hi}]`;
  return [
    ...lines,
    `box ${figures.box.map(range).join(' × ')}, enclosure ${range(figures.enclosure)}`,
  ];
}
