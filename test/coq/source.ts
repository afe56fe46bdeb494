import { readFileSync } from 'node:fs';

export const folder = new URL('../../proofs/coq/', import.meta.url);

/** A file of proofs/coq without its comments, in lines of single spaces. */
export function source(name: string): string {
  const text = readFileSync(new URL(name, folder), 'utf8');
  return text
    .replace(/\(\*[\s\S]*?\*\)/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Definitions of a file by name: what stands between `:=` and the full stop. */
export function definitions(name: string): ReadonlyMap<string, string> {
  const found = source(name).matchAll(/Definition (\w+)[^.]*? := (.*?)\.(?= |$)/g);
  return new Map([...found].map(([, id = '', body = '']) => [id, body]));
}
