import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { type Part, type Results, SCHEMA } from '../../src/crosscheck/result.js';
import { run, scratchFolder } from './run.js';

/** What a part would find, at once. */
const part = (id: Part['id'], title: string): Part => ({
  id,
  title,
  verdict: id === 'depth' ? 'disagrees' : 'agrees',
  notes: [],
  checks: [],
  tables: [],
  figures: [{ id: `${id}-figure`, title, x: { label: 'x' }, y: { label: 'y' }, series: [] }],
});

vi.mock('../../src/crosscheck/run.js', () => {
  const PART_IDS: Part['id'][] = ['map', 'depth', 'training'];
  return {
    PART_IDS,
    crosscheck: (size: Results['size'], _: unknown, only: readonly Part['id'][]): Results => ({
      ...SCHEMA,
      size,
      parts: PART_IDS.filter((id) => only.includes(id)).map((id) => part(id, 'new')),
    }),
  };
});

const resultsIn = (folder: string): Results =>
  JSON.parse(readFileSync(join(folder, 'results.json'), 'utf8')) as Results;
const inside = (folder: string): string[] =>
  resultsIn(folder).parts.map(({ id, title }) => `${id} ${title}`);
const leave = (folder: string, results: object): void =>
  writeFileSync(join(folder, 'results.json'), JSON.stringify(results));

describe('crosscheck --only', () => {
  it('runs the parts that are named, and leaves the others as they are', async () => {
    const out = scratchFolder();
    const old = [part('depth', 'old'), part('training', 'old')];
    leave(out, { ...SCHEMA, size: 'short', parts: old });
    const { code, out: said } = await run(['crosscheck', '--only', 'training,map', '--out', out]);
    // the part that disagrees did not run
    expect(code).toBe(0);
    expect(inside(out)).toEqual(['map new', 'depth old', 'training new']);
    expect(said).not.toContain('old');
    expect(existsSync(join(out, 'map-figure.svg'))).toBe(true);
    expect(existsSync(join(out, 'depth-figure.svg'))).toBe(false);
  });

  it('begins a file where there is none', async () => {
    const out = scratchFolder();
    expect((await run(['crosscheck', '--only', 'depth', '--out', out])).code).toBe(1);
    expect(inside(out)).toEqual(['depth new']);
  });

  it('refuses what is no part, and a file with other results', async () => {
    const out = scratchFolder();
    for (const [only, found] of [
      ['maps', '"maps"'],
      ['map,', '""'],
      ['', '""'],
    ] as const) {
      const { code, err } = await run(['crosscheck', '--only', only, '--out', out]);
      expect(code).toBe(64);
      expect(err).toBe(
        `snn-verify: --only: expected parts out of map,depth,training, found ${found}\n`,
      );
    }
    for (const other of [
      { ...SCHEMA, size: 'full', parts: [] },
      { ...SCHEMA, version: 0, size: 'short', parts: [] },
      [],
      null as unknown as object,
    ]) {
      leave(out, other);
      const { code, err } = await run(['crosscheck', '--only', 'map', '--out', out]);
      expect(code).toBe(64);
      expect(err).toContain('expected results of a short run, version 1');
    }
    writeFileSync(join(out, 'results.json'), '{');
    expect((await run(['crosscheck', '--only', 'map', '--out', out])).code).toBe(64);
  });

  it('is not needed: all parts run, whatever the file holds', async () => {
    const out = scratchFolder();
    leave(out, []);
    expect((await run(['crosscheck', '--full', '--out', out])).code).toBe(1);
    expect(inside(out)).toEqual(['map new', 'depth new', 'training new']);
    expect(resultsIn(out).size).toBe('full');
  });
});
