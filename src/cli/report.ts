import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chosenTheorems, readSources, report as makeReport } from '../report/report.js';
import { makeFolder, onFile, prepareFolder, writeAtomically } from './files.js';
import { EXIT, type Io, write, writeJson } from './io.js';
import { doJobs } from './jobs.js';
import { paperFigure } from './paper-figures.js';
import { printedFor } from './paper-numbers.js';
import { progressLine } from './progress.js';
import { asInput } from './replay.js';

export interface ReportOptions {
  readonly out: string;
  readonly json: boolean;
}

/** The package's own folder, which holds certificates/, proofs/ and the pages' bundled code. */
const PACKAGE = fileURLToPath(new URL('../..', import.meta.url));

/** `report`: the theorems, their proofs and pictures as pages that open without a server. */
export async function report(options: ReportOptions, io: Io): Promise<number> {
  prepareFolder('--out', options.out);
  const assets = readAssets(join(PACKAGE, 'dist', 'report', 'assets'));
  const sources = asInput(() => readSources(PACKAGE));
  const ids = chosenTheorems().map(({ id }) => id);
  const jobs = ids.map((id) => {
    const certificate = sources.certificates.get(id);
    return { kind: 'replay', id, certificate } as const;
  });
  const line = progressLine(io);
  const replays = await doJobs(jobs, (done, text) => line.update(done, jobs.length, text)).finally(
    line.stop,
  );
  const paper = { figure: paperFigure, printed: printedFor };
  const files = asInput(() =>
    makeReport(sources, new Map(ids.map((id, i) => [id, replays[i]!])), { assets, paper }),
  );
  for (const [path, text] of files) {
    const file = join(options.out, path);
    onFile('--out', 'a folder to write in', file, () => makeFolder(dirname(file)));
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
