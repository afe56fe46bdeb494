import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { run, scratchFolder } from '../cli/run.js';

const theorem2 = ['export-coq', 'theorem-2', '--nu', '4:8'];

describe('export-coq', () => {
  it('writes the file to stdout, or where it is told', async () => {
    const folder = scratchFolder();
    const file = join(folder, 'mine.v');
    const printed = await run(theorem2);
    expect(printed).toMatchObject({ code: 0, err: '' });
    expect(printed.out).toMatch(/^\(\*\* Written by `snn-verify export-coq`/);
    const written = await run([...theorem2, '--out', file]);
    expect(written).toMatchObject({ code: 0, err: '' });
    expect(written.out).toContain(`to prove it: coqc ${file}\n`);
    expect(readFileSync(file, 'utf8')).toBe(printed.out);
    expect(readdirSync(folder)).toEqual(['mine.v']);
  });

  it('says the same in JSON', async () => {
    const { code, out, err } = await run([...theorem2, '--json']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const result = JSON.parse(out);
    expect(result).toMatchObject({ theorem: 'theorem-2', verdict: 'certified', cells: 2 });
    expect(result.domain.nu).toEqual({ lower: '4', upper: '8' });
    expect(result.text).toContain('own_theorem_2');
  });

  it('refuses with exit code 1 what is false, in one line, and writes nothing', async () => {
    const file = join(scratchFolder(), 'mine.v');
    const { code, out, err } = await run([
      ...['export-coq', 'theorem-2', '--tau', '0.8:1.5', '--out', file],
    ]);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toBe(
      'snn-verify: theorem-2 for mu in [-1, 1], omega in [-0.1, 0.1], nu in [3, 16], tau in [0.8, 1.5]: refuted by our own prover (see snn-verify prove)\n',
    );
    expect(existsSync(file)).toBe(false);
  });

  it.each([
    // ν̃ − ν is about 2e−9, at a point next to the fixed point (0, 1).
    [
      'the margin is too small',
      'theorem-3 --mu 0:0 --omega 0:0 --nu 0.99999999:0.99999999 --tau 1:1',
      'the margin is too small',
    ],
    ['the domain is too wide', 'theorem-2 --nu 3:1600', 'do not reach so far'],
  ])('refuses with exit code 2 what Coq would not prove: %s', async (_, line, why) => {
    const { code, out, err } = await run(['export-coq', ...line.split(' ')]);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(why);
    const json = await run(['export-coq', ...line.split(' '), '--json']);
    expect(json).toMatchObject({ code: 2 });
    expect(JSON.parse(json.out)).toMatchObject({ verdict: 'undecided' });
  });

  it.each([
    [
      't1-image',
      'id: expected a theorem that can be exported (theorem-1, theorem-2, theorem-3), found "t1-image"',
    ],
    ['theorem-2 --out /nowhere/at/all.v', '--out: expected the name of a file to write'],
    ['theorem-2 --out my-domain.v', '--out: expected a file name that coqc takes'],
    ['theorem-2 --out 2.v', '--out: expected a file name that coqc takes'],
    ['theorem-2 --out mine.txt', '--out: expected a file name that coqc takes'],
    ['theorem-2 --nu 0:3', '--nu: expected a range A:B of decimal numbers with 0 < A <= B'],
    ['theorem-2 --max-boxes 3', 'export-coq: expected one of the options'],
  ])('refuses bad input with exit code 64: %s', async (line, why) => {
    const { code, out, err } = await run(['export-coq', ...line.split(' ')]);
    expect({ code, out }).toEqual({ code: 64, out: '' });
    expect(err).toContain(why);
    expect(err.trim().split('\n')).toHaveLength(1);
  });
});
