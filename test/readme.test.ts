import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { proveRegistered } from '../src/prover/prove.js';
import { paperTheorems } from './support/theorems.js';

const read = (path: string): string => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8');
const readme = read('README.md');

describe('README', () => {
  test('shows the certificate of theorem-2 as it is', () => {
    expect(readme).toContain(`\`\`\`json\n${read('certificates/theorem-2.json')}\`\`\``);
  });

  test('shows the table that verify prints today, times apart', () => {
    for (const theorem of paperTheorems) {
      for (const { part, verdict, leaves } of proveRegistered(theorem).results) {
        const row = readme
          .split('\n')
          .find((line) => / (certified|refuted) /.test(line) && line.includes(` ${part.id} `));
        expect(row, part.id).toBeDefined();
        const cells = row?.trim().split(/\s{2,}/) ?? [];
        expect(cells.slice(cells.indexOf(part.id), cells.indexOf(part.id) + 2)).toEqual([
          part.id,
          verdict,
        ]);
        expect(cells).toContain(String(leaves));
      }
    }
  });

  test('shows every picture of docs, each with words for it', () => {
    const shown = [...readme.matchAll(/!\[([^\]]{20,})\]\(docs\/([^)]+)\)/g)].map(
      ([, , file]) => file,
    );
    expect(shown.sort()).toEqual(readdirSync(new URL('../docs', import.meta.url)).sort());
  });

  test('names every registered theorem and links only to files that exist', () => {
    for (const { id } of paperTheorems) expect(readme).toContain(`certificates/${id}.json`);
    for (const [, target = ''] of readme.matchAll(/\]\(([^)#]+)\)/g)) {
      expect(() =>
        read(target.endsWith('/') || !target.includes('.') ? `${target}/.` : target),
      ).not.toThrow(/ENOENT/);
    }
  });
});
