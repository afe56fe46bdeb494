import { join } from 'node:path';
import { svg } from '../crosscheck/draw.js';
import type { Check, Part, Results } from '../crosscheck/result.js';
import { crosscheck as runAll } from '../crosscheck/run.js';
import { prepareFolder, writeAtomically } from './files.js';
import { EXIT, type Io, write, writeJson } from './io.js';
import { progressLine } from './progress.js';
import { table } from './table.js';

export interface CrosscheckOptions {
  readonly out: string;
  readonly full: boolean;
  readonly json: boolean;
}

/** `crosscheck`: networks in binary32 against the certified map. Exit code 1: a part disagrees. */
export async function crosscheck(options: CrosscheckOptions, io: Io): Promise<number> {
  prepareFolder('--out', options.out);
  const line = progressLine(io);
  const results: Results = await runAll(options.full ? 'full' : 'short', line.update, () => {});
  line.stop();
  const file = join(options.out, 'results.json');
  writeAtomically('--out', file, `${JSON.stringify(results, null, 1)}\n`);
  for (const figure of results.parts.flatMap((part) => part.figures)) {
    writeAtomically('--out', join(options.out, `${figure.id}.svg`), svg(figure));
  }
  if (options.json) await writeJson(io, results);
  else await write(io.stdout, `${results.parts.map(described).join('\n')}\n${file}\n`);
  return results.parts.some(({ verdict }) => verdict === 'disagrees') ? EXIT.refuted : EXIT.ok;
}

const described = (part: Part): string =>
  [
    `${part.title}: ${part.verdict}`,
    ...part.notes.map((note) => `  ${note}`),
    ...part.tables.map(
      ({ title, header, rows }) =>
        `\n${title}\n${table(
          header,
          rows.map((row) => row.map(String)),
        )}`,
    ),
    ...(part.checks.length === 0 ? [] : [checks(part.checks)]),
    '',
  ].join('\n');

const checks = (all: readonly Check[]): string =>
  table(
    ['check', 'test', 'statistic', 'threshold', 'false alarm', 'detects', ''],
    all.map(({ says, test, statistic, threshold, falseAlarm, detects, passed }) => [
      says,
      test,
      statistic.toPrecision(3),
      threshold.toPrecision(3),
      String(falseAlarm),
      detects,
      passed ? 'passed' : 'FAILED',
    ]),
  );
