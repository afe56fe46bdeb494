import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ReportError, readSources, report as makeReport } from '../report/report.js';
import { onFile, prepareFolder, writeAtomically } from './files.js';
import { InputError } from './input.js';
import { EXIT, type Io, write, writeJson } from './io.js';
import { paperFigure } from './paper-figures.js';
import { printedFor } from './paper-numbers.js';
import { progressLine } from './progress.js';

export interface ReportOptions {
  readonly out: string;
  readonly json: boolean;
}

/** The package's own folder, which holds certificates/, proofs/ and the pages' bundled code. */
const PACKAGE = fileURLToPath(new URL('../..', import.meta.url));

/** `report`: the theorems, their proofs and pictures as pages that open without a server. */
export async function report(options: ReportOptions, io: Io): Promise<number> {
  prepareFolder('--out', options.out);
  const line = progressLine(io);
  const files = fromCertificates(() =>
    makeReport(readSources(PACKAGE), {
      assets: readAssets(join(PACKAGE, 'dist', 'report', 'assets')),
      paper: { figure: paperFigure, printed: printedFor },
      progress: (theorem, done, total) => line.update(done, total, `leaves of ${theorem}`),
    }),
  );
  line.stop();
  for (const [path, text] of files) {
    const file = join(options.out, path);
    onFile('--out', 'a folder to write in', file, () =>
      mkdirSync(dirname(file), { recursive: true }),
    );
    writeAtomically('--out', file, text);
  }
  const index = join(options.out, 'index.html');
  if (options.json) await writeJson(io, { index, files: [...files.keys()] });
  else await write(io.stdout, `${files.size} files in ${options.out}; open ${index}\n`);
  return EXIT.ok;
}

const readAssets = (folder: string): ReadonlyMap<string, string> =>
  onFile('report', 'the bundled pages; "npm run build" makes them', folder, () => {
    const names = readdirSync(folder).filter((name) => /\.(css|js)$/.test(name));
    return new Map(names.sort().map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
  });

function fromCertificates<T>(run: () => T): T {
  try {
    return run();
  } catch (error) {
    if (!(error instanceof ReportError)) throw error;
    throw new InputError('report', 'what verify and crosscheck write', error.message);
  }
}
