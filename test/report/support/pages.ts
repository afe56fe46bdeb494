import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { paperFigure } from '../../../src/cli/paper-figures.js';
import { printedFor } from '../../../src/cli/paper-numbers.js';
import type { Sources } from '../../../src/report/data/sources.js';
import { readSources, replayAll, report } from '../../../src/report/report.js';

const root = fileURLToPath(new URL('../../..', import.meta.url));

/** Theorems of every kind of verdict and claim that are checked in a few seconds. */
export const SOME = ['theorem-1', 't1-image', 'theorem-2', 'range-t2'] as const;

/** This package's certificates and proofs. */
export const sources: Sources = readSources(root);

/** With SNN_REPORT=all the tests look at a report on every theorem, which takes minutes. */
const only = process.env['SNN_REPORT'] === 'all' ? undefined : SOME;

/** What stands beside the figures. */
export const paper = { figure: paperFigure, printed: printedFor };

/** The files of a report on some theorems, or on all. */
export const someReport = (
  assets: ReadonlyMap<string, string> = new Map(),
  ids: readonly string[] | undefined = only,
) =>
  report(sources, replayAll(sources, ids), {
    assets,
    paper,
    ...(ids === undefined ? {} : { only: ids }),
  });

/** The style sheet and the script of the pages, bundled from the sources as they are. */
export async function bundle(): Promise<ReadonlyMap<string, string>> {
  const folder = mkdtempSync(join(tmpdir(), 'report-assets-'));
  try {
    await build({ configFile: join(root, 'vite.config.ts'), build: { outDir: folder } });
    return new Map(
      readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')]),
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Writes the files into a new folder. */
export function writePages(files: ReadonlyMap<string, string>): string {
  const folder = mkdtempSync(join(tmpdir(), 'report-pages-'));
  for (const [path, text] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}
