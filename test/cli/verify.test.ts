import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { paperTheorems } from '../support/theorems.js';
import { run, scratchFolder } from './run.js';

const contents = (folder: string) =>
  Object.fromEntries(readdirSync(folder).map((n) => [n, readFileSync(join(folder, n), 'utf8')]));

const IDS = paperTheorems.map(({ id }) => id);

describe('verify', () => {
  it('proves, writes and checks theorems, twice with the same bytes', async () => {
    const folder = scratchFolder();
    const first = await run(['verify', ...IDS, '--out', folder]);
    expect(first.code).toBe(0);
    expect(first.out).toMatch(
      /^theorem +part +verdict +claim +paper +leaves +ms +ms\/leaf +check\n/,
    );
    expect(first.out).toMatch(
      /\n +contraction +certified +q = 0\.\d+ +q < 1, found 0\.897608 +\d+ +[\d.]+ +[\d.]+ +accepted\n/,
    );
    expect(first.out).toMatch(
      /\n4 of 4 theorems as registered and accepted by the checker; proved in [\d.]+ ms, .*\n$/,
    );
    const written = contents(folder);
    expect(Object.keys(written)).toEqual([
      't1-image.json',
      'theorem-1.json',
      'theorem-2.json',
      'theorem-3.json',
    ]);

    const second = await run(['verify', ...IDS, '--out', folder, '--json']);
    expect(second.code).toBe(0);
    expect(contents(folder)).toEqual(written);
    const { exitCode, theorems } = JSON.parse(second.out);
    expect(exitCode).toBe(0);
    expect(theorems.map((t: { id: string; verdict: string }) => [t.id, t.verdict])).toEqual([
      ['theorem-1', 'certified'],
      ['t1-image', 'refuted'],
      ['theorem-2', 'certified'],
      ['theorem-3', 'certified'],
    ]);
    expect(theorems[0].check).toMatchObject({ status: 'accepted', verdict: 'certified' });
  });

  it('takes some theorems by name, makes the folder, and leaves other files alone', async () => {
    const folder = scratchFolder();
    writeFileSync(join(folder, 'notes.txt'), 'mine');
    const inner = join(folder, 'a', 'b');
    expect(
      await run(['verify', 'theorem-2', 't1-image', 'theorem-2', '--out', inner]),
    ).toMatchObject({ code: 0, out: expect.stringMatching(/\n2 of 2 theorems as registered/) });
    expect(readdirSync(inner)).toEqual(['t1-image.json', 'theorem-2.json']);
    expect(readFileSync(join(folder, 'notes.txt'), 'utf8')).toBe('mine');
  });

  it('removes what an interrupted run has left, but nothing of a run that goes on', async () => {
    const folder = scratchFolder();
    const gone = 2 ** 22 + 1; // above the largest process id
    for (const writer of [gone, process.ppid]) {
      writeFileSync(join(folder, `.theorem-2.json.${writer}.tmp`), '{"form');
    }
    expect((await run(['verify', 't1-image', '--out', folder])).code).toBe(0);
    expect(readdirSync(folder)).toEqual([`.theorem-2.json.${process.ppid}.tmp`, 't1-image.json']);
  });
});
