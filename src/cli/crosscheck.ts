import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { svg } from '../crosscheck/draw.js';
import { type Check, isResults, type Part, type Results, SCHEMA } from '../crosscheck/result.js';
import { crosscheck as runParts, PART_IDS } from '../crosscheck/run.js';
import { prepareFolder, writeAtomically } from './files.js';
import { InputError, quote } from './input.js';
import { EXIT, type Io, write, writeJson } from './io.js';
import { progressLine } from './progress.js';
import { table } from './table.js';
import { timeLeft } from './time-left.js';

export interface CrosscheckOptions {
  /** results/crosscheck if not given, of a full run its folder full */
  readonly out?: string;
  /** names of parts with commas between; all if not given */
  readonly only?: string;
  readonly full: boolean;
  readonly json: boolean;
}

/** `crosscheck`: networks in binary32 against the certified map. Exit code 1: a part disagrees. */
export async function crosscheck(options: CrosscheckOptions, io: Io): Promise<number> {
  const size = options.full ? 'full' : 'short';
  const only = options.only === undefined ? PART_IDS : readParts(options.only);
  const out = options.out ?? (options.full ? 'results/crosscheck/full' : 'results/crosscheck');
  prepareFolder('--out', out);
  const line = progressLine(io);
  const left = timeLeft();
  const file = join(out, 'results.json');
  // read before hours of work: a file that is no results is refused now
  const kept = options.only === undefined ? [] : partsOf(file, size);
  const found: Results = await runParts(
    size,
    (done, total, stage) => {
      const time = left(done, total);
      line.update(done, total, time === '' ? stage : `${stage}, ${time} in this part`);
    },
    only,
  );
  line.stop();
  const others = kept.filter(({ id }) => !only.includes(id));
  const parts = [...found.parts, ...others].sort((a, b) => place(a) - place(b));
  const results: Results = { ...found, parts };
  writeAtomically('--out', file, `${JSON.stringify(results, null, 1)}\n`);
  for (const figure of found.parts.flatMap((part) => part.figures)) {
    writeAtomically('--out', join(out, `${figure.id}.svg`), svg(figure));
  }
  if (options.json) await writeJson(io, results);
  else await write(io.stdout, `${found.parts.map(described).join('\n')}\n${file}\n`);
  return found.parts.some(({ verdict }) => verdict === 'disagrees') ? EXIT.refuted : EXIT.ok;
}

/** What there is already from a run of the same size; nothing if there is no file. */
function partsOf(file: string, size: Results['size']): readonly Part[] {
  if (!existsSync(file)) return [];
  const expected = `results of a ${size} run, version ${SCHEMA.version}`;
  const there = readJson(file, expected);
  if (isResults(there) && there.size === size) return there.parts;
  throw new InputError(file, expected, 'something else');
}

function readJson(file: string, expected: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new InputError(file, expected, quote((error as Error).message));
  }
}

const place = ({ id }: Part): number => PART_IDS.indexOf(id);

/** @throws InputError for a name that is no part's */
function readParts(names: string): Part['id'][] {
  return names.split(',').map((name) => {
    const id = PART_IDS.find((one) => one === name.trim());
    if (id === undefined) {
      throw new InputError('--only', `parts out of ${PART_IDS.join(',')}`, quote(name));
    }
    return id;
  });
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
