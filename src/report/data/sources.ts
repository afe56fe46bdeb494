import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { readCrosscheck } from './crosscheck-results.js';

/** What a report is made from: texts by their path in the package, with forward slashes. */
export interface Sources {
  readonly certificates: ReadonlyMap<string, string>;
  readonly documents: ReadonlyMap<string, string>;
  readonly crosscheck: string | undefined;
}

/** Reads certificates/, proofs/ and, where there is one, the cross-check's result. */
export function readSources(root: string): Sources {
  const certificates = join(root, 'certificates');
  const json = readdirSync(certificates).filter((name) => name.endsWith('.json'));
  const documents = [join(certificates, 'README.md'), ...markdownFiles(join(root, 'proofs'))];
  return {
    certificates: new Map(
      json.sort().map((name) => [name.replace(/\.json$/, ''), read(join(certificates, name))]),
    ),
    documents: new Map(documents.map((file) => [slashes(relative(root, file)), read(file)])),
    crosscheck: readCrosscheck(join(root, 'results', 'crosscheck')),
  };
}

const read = (file: string): string => readFileSync(file, 'utf8');
const slashes = (path: string): string => path.split(sep).join('/');

const markdownFiles = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.md'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
