import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { folder } from './source.js';

const read = (path: string): string => readFileSync(new URL(path, folder), 'utf8');

/** What links of the form [`name`](…/File.v#Lnn) say: the name, the file, the line. */
const links = (text: string) =>
  [...text.matchAll(/\[`(\w+)`\]\([\w./]*?(\w+\.v)#L(\d+)\)/g)].map(
    ([, name = '', file = '', line = '']) => ({ name, file, line: Number(line) }),
  );

describe('Links into the Coq development', () => {
  const documents = ['theorem-1', 't1-image', 'theorem-2', 'theorem-3', 'fixed-points'].map(
    (id) => `../${id}/proof.md`,
  );

  it.each(['../README.md', ...documents])('of %s lead to the line of the definition', (path) => {
    const found = links(read(path));
    expect(found).not.toHaveLength(0);
    for (const { name, file, line } of found) {
      expect(read(file).split('\n')[line - 1], name).toMatch(new RegExp(`^Definition ${name}\\b`));
    }
  });

  it('name every statement that Coq proves', () => {
    const { statements } = JSON.parse(read('assumptions.json'));
    const named = documents.flatMap((path) => links(read(path)).map(({ name }) => name));
    expect(named.sort()).toEqual(Object.keys(statements).sort());
  });
});
