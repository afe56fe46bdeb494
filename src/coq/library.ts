import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The folder of the Coq development, which is shipped with the package. */
const FOLDER = new URL('../../proofs/coq/', import.meta.url);

const IMPORT = /^From (\w+) Require Import ([^.]+)\.\n/gm;
const OWN = 'Selu';

/**
 * The named files of proofs/coq and all that they import, as one text: libraries are imported at
 * the top, and each file is a module of its own name, after those that it imports.
 */
export function inlined(files: readonly string[], read: (name: string) => string = source): string {
  const texts = new Map<string, string>();
  const libraries = new Map<string, Set<string>>();
  const visit = (file: string): void => {
    if (texts.has(file)) return;
    const text = read(file);
    for (const [, origin = '', names = ''] of text.matchAll(IMPORT)) {
      const known = libraries.get(origin) ?? new Set();
      for (const name of names.split(/\s+/)) {
        if (origin === OWN) visit(name);
        else known.add(name);
      }
      if (origin !== OWN) libraries.set(origin, known);
    }
    texts.set(file, text);
  };
  files.forEach(visit);
  const imports = [...libraries].map(
    ([origin, names]) => `From ${origin} Require Import ${[...names].join(' ')}.\n`,
  );
  const modules = [...texts].map(([name, text]) => {
    const body = text.replace(IMPORT, (_, origin, names) =>
      origin === OWN ? `Import ${names}.\n` : '',
    );
    return `\nModule ${name}.\n${body.trim()}\nEnd ${name}.\n`;
  });
  return [...imports, ...modules].join('');
}

const source = (name: string): string =>
  readFileSync(fileURLToPath(new URL(`${name}.v`, FOLDER)), 'utf8');
