import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { readCrosscheck } from './crosscheck-results.js';

/** What a report is made from: texts by their path in the package, with forward slashes. */
export interface Sources {
  readonly certificates: ReadonlyMap<string, string>;
  readonly documents: ReadonlyMap<string, string>;
  /** The Coq development, which the documents link to. */
  readonly coq: ReadonlyMap<string, string>;
  readonly crosscheck: string | undefined;
}

/** Reads certificates/, proofs/ and, where there is one, the cross-check's result. */
export function readSources(root: string): Sources {
  const certificates = join(root, 'certificates');
  const json = readdirSync(certificates).filter((name) => name.endsWith('.json'));
  const proofs = join(root, 'proofs');
  const documents = [join(certificates, 'README.md'), ...filesBelow(proofs, '.md')];
  return {
    certificates: new Map(
      json.sort().map((name) => [name.replace(/\.json$/, ''), read(join(certificates, name))]),
    ),
    documents: texts(root, documents),
    coq: texts(root, filesBelow(proofs, '.v')),
    crosscheck: readCrosscheck(join(root, 'results', 'crosscheck')),
  };
}

const read = (file: string): string => readFileSync(file, 'utf8');
const slashes = (path: string): string => path.split(sep).join('/');

const texts = (root: string, files: readonly string[]): ReadonlyMap<string, string> =>
  new Map(files.map((file) => [slashes(relative(root, file)), read(file)]));

const filesBelow = (folder: string, extension: string): string[] =>
  readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(extension))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
