import { theorems } from '../../src/statement/data/registry.js';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { prove } from '../../src/index.js';
import { run, scratchFolder } from './run.js';

let certified: string;
let refuted: string;
let undecided: string;
beforeAll(() => {
  certified = prove('theorem-2').certificate;
  refuted = prove('t1-image').certificate;
  undecided = prove('theorem-3', { nu: '0.02:0.05', maxBoxes: 1 }).certificate;
});

function file(text: string | Uint8Array, name = 'it.json'): string {
  const path = join(scratchFolder(), name);
  writeFileSync(path, text);
  return path;
}

describe('check', () => {
  it('accepts what is proved, and a refutation that refutes, with exit code 0', async () => {
    const [a, b] = [file(certified), file(refuted)];
    expect(await run(['check', a, b])).toEqual({
      code: 0,
      out: expect.stringMatching(
        /^\S+: accepted: theorem-2: certified \(\d+ leaves\)\n\S+: accepted: t1-image: refuted \(1 leaf\)\n$/,
      ),
      err: '',
    });
  });

  it('accepts an undecided certificate as no more than that, naming its domain', async () => {
    const { code, out } = await run(['check', file(undecided), file(certified)]);
    expect(code).toBe(2);
    expect(out).toContain(
      'accepted: theorem-3 on mu in [-0.1, 0.1], omega in [-0.1, 0.1], nu in [0.02, 0.05], tau in [0.8, 1.25]: undecided',
    );
  });

  it('leaves undecided what a search on the registered domain has left undecided', async () => {
    const { code, out } = await run([
      'check',
      file(prove('theorem-2', { maxBoxes: 1 }).certificate),
    ]);
    expect([code, out]).toEqual([2, expect.stringMatching(/: accepted: theorem-2: undecided /)]);
  });

  it('rejects a leaf that proves nothing: reason, claim, leaf, figures; exit code 1', async () => {
    const { code, out } = await run([
      'check',
      file(certified.replace(/"tree": ".*"/, '"tree": "1"')),
    ]);
    expect(code).toBe(1);
    expect(out).toMatch(/: rejected: variance - nu <= -0\.1197 is not proved by 14\.1\d*\n/);
    expect(out).toContain('\n  part variance-decreases, claim change, leaf root\n');
    expect(out).toMatch(
      /\n {2}box \[-?0\.1, 0\.1\] × \[3, 16\] × \[0\.8, 1\.25\], enclosure \[.*\]\n$/,
    );
  });

  it('rejects a folder that lacks a theorem, naming it', async () => {
    const ids = theorems
      .map(({ id }) => `${id}.json`)
      .sort()
      .map((name) => name.slice(0, -5));
    const folder = scratchFolder();
    expect(await run(['check', folder])).toEqual({
      code: 1,
      out: `${folder}: rejected: no accepted certificate of ${ids.join(', ')}\n`,
      err: '',
    });
    writeFileSync(join(folder, 'theorem-2.json'), certified);
    writeFileSync(join(folder, 'README.md'), 'not read');
    const { code, out } = await run(['check', folder, '--json']);
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({
      exitCode: 1,
      files: [{ status: 'accepted', theorem: 'theorem-2' }],
      folders: [{ folder, missing: ids.filter((id) => id !== 'theorem-2') }],
    });
  });

  const strangers: readonly (readonly [string, string | Uint8Array])[] = [
    ['an empty file', ''],
    ['no JSON', 'theorem-2 holds\n'],
    ['other JSON', '{"format": "other"}'],
    ['bytes that are no text', new Uint8Array([0xff, 0xfe, 0x00])],
    ['a huge file', new Uint8Array(3_000_000).fill(0x20)],
    ['deep nesting', '['.repeat(500_000)],
  ];
  it.each(strangers)('calls %s no certificate at all: one line, exit code 64', async (_, text) => {
    const path = file(text);
    const { code, out, err } = await run(['check', path]);
    expect({ code, out }).toEqual({ code: 64, out: '' });
    expect(err.startsWith(`snn-verify: ${path}: expected a certificate, found `)).toBe(true);
    expect(err.indexOf('\n')).toBe(err.length - 1);
  });

  it('reads no further than the largest certificate of a file that never ends', async () => {
    expect(await run(['check', '/dev/zero'])).toMatchObject({
      code: 64,
      err: 'snn-verify: /dev/zero: expected a certificate, found more than 1000000 bytes\n',
    });
  });

  it('shows odd file names on one line', async () => {
    const folder = join(scratchFolder(), 'a\nb');
    mkdirSync(folder);
    const path = join(folder, 'it.json');
    writeFileSync(path, '');
    expect((await run(['check', path])).err).toMatch(/^snn-verify: .*a\\u000ab.*\n$/);
    expect(readFileSync(path, 'utf8')).toBe('');
  });
});
