import { readdirSync, readFileSync } from 'node:fs';

const folder = new URL('../../src/statement/text/', import.meta.url);
const read = (name: string) => readFileSync(new URL(name, folder), 'utf8');

/** The statements as JSON text (certificates/README.md §3), by name: ID, and for templates ID+… */
export const texts: ReadonlyMap<string, string> = new Map(
  readdirSync(folder)
    .sort()
    .map((name) => [name.replace(/\.json$/, ''), read(name)]),
);
