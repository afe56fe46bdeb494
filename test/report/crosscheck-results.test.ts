import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { SCHEMA } from '../../src/crosscheck/result.js';
import { readCrosscheck } from '../../src/report/data/crosscheck-results.js';

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});

/** What is read of a folder with these files. */
function read(files: Record<string, string>): string | undefined {
  const folder = mkdtempSync(join(tmpdir(), 'crosscheck-'));
  folders.push(folder);
  mkdirSync(join(folder, 'uci'));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return readCrosscheck(folder);
}

const results = (...parts: [id: string, verdict: string, title: string][]): string =>
  JSON.stringify({
    ...SCHEMA,
    size: 'short',
    parts: parts.map(([id, verdict, title]) => ({ id, verdict, title })),
  });
const titles = (text: string | undefined): string[] =>
  JSON.parse(text ?? '').parts.map(({ title }: { title: string }) => title);

describe("the cross-check's results", () => {
  it('may be missing, or one file, which is taken as it is', () => {
    expect(read({})).toBeUndefined();
    expect(read({ 'results.json': '{' })).toBe('{');
  });

  it('of a part that was run alone take the place of one that was not run', () => {
    const all = results(['map', 'agrees', 'map'], ['uci', 'not run', 'none']);
    const alone = results(['uci', 'agrees', 'tasks']);
    expect(titles(read({ 'results.json': all, 'uci/results.json': alone }))).toEqual([
      'map',
      'tasks',
    ]);
  });

  it('are not replaced by a part that was not run', () => {
    const all = results(['uci', 'agrees', 'tasks']);
    const alone = results(['uci', 'not run', 'none']);
    expect(titles(read({ 'results.json': all, 'uci/results.json': alone }))).toEqual(['tasks']);
  });

  it('are refused in another format', () => {
    const all = results(['map', 'agrees', 'map']);
    for (const bad of ['{', '{"schema":"other"}']) {
      expect(() => read({ 'results.json': all, 'uci/results.json': bad })).toThrow(
        /another format/,
      );
    }
  });
});
