import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { paperTheorems } from '../support/theorems.js';
import { type Bound, readResults } from '../../src/cli/results.js';
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
    expect(Object.keys(written).sort()).toEqual([
      'bounds.csv',
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

  it('prints what it found in plain decimals: first digits of 1.6e-13 would mislead', async () => {
    const { out } = await run(['verify', 'alpha-dropout', '--out', scratchFolder()]);
    expect(out).toMatch(/ inf b = \[-0\.00000000000017, 0\] /);
    expect(out).toMatch(/ sup a_sqrt_q = \[1, 1\.00000000000034\] /);
  });

  it('takes some theorems by name, makes the folder, and leaves other files alone', async () => {
    const folder = scratchFolder();
    writeFileSync(join(folder, 'notes.txt'), 'mine');
    const inner = join(folder, 'a', 'b');
    expect(
      await run(['verify', 'theorem-2', 't1-image', 'theorem-2', '--out', inner]),
    ).toMatchObject({ code: 0, out: expect.stringMatching(/\n2 of 2 theorems as registered/) });
    expect(readdirSync(inner)).toEqual(['bounds.csv', 't1-image.json', 'theorem-2.json']);
    expect(readFileSync(join(folder, 'notes.txt'), 'utf8')).toBe('mine');
  });

  it('notes the bounds that the checker has proved, and adds to what is noted', async () => {
    const folder = scratchFolder();
    const noted = () => readResults(folder);
    expect((await run(['verify', 'range-t2', '--out', folder])).code).toBe(0);
    expect(noted()['range-t2']).toMatchObject({ verdict: 'certified', leaves: 55 });
    const sup = noted()['range-t2']?.bounds[1] as Bound;
    expect(sup).toMatchObject({
      part: 'sup-variance-nu',
      quantity: 'variance - nu',
      extremum: 'sup',
    });
    // our 40-digit value of N6, cut (paper-claims)
    const digits = '-0.11974428995599428302';
    expect(Number(sup.lower)).toBeLessThanOrEqual(Number(digits));
    expect(Number(sup.upper)).toBeGreaterThanOrEqual(Number(digits));
    expect(Number(sup.upper) - Number(sup.lower)).toBeLessThan(1e-12);
    expect((await run(['verify', 't1-image', '--out', folder])).code).toBe(0);
    expect(Object.keys(noted())).toEqual(['t1-image', 'range-t2']);
  });

  it('removes what an interrupted run has left, but nothing of a run that goes on', async () => {
    const folder = scratchFolder();
    const gone = 2 ** 22 + 1; // above the largest process id
    for (const writer of [gone, process.ppid]) {
      writeFileSync(join(folder, `.theorem-2.json.${writer}.tmp`), '{"form');
    }
    expect((await run(['verify', 't1-image', '--out', folder])).code).toBe(0);
    expect(readdirSync(folder)).toEqual([
      `.theorem-2.json.${process.ppid}.tmp`,
      'bounds.csv',
      't1-image.json',
    ]);
  });
});
