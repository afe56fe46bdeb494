import { spawnSync } from 'node:child_process';
import {
  closeSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { withoutProgress } from '../cli/run.js';
import { originalNamed, registered } from './support/certificate.js';

/** The command as it is installed, in a process that has little memory. */
const root = join(import.meta.dirname, '..', '..');
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'snn-verify-tamper-'));
  const tsc = join(root, 'node_modules', 'typescript', 'bin', 'tsc');
  const options = ['-p', 'tsconfig.build.json', '--noCheck', '--declaration', 'false'];
  spawnSync(process.execPath, [tsc, ...options, '--outDir', join(folder, 'dist')], { cwd: root });
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  mkdirSync(join(folder, 'src'));
  symlinkSync(join(root, 'src', 'statement'), join(folder, 'src', 'statement'));
  writeFileSync(join(folder, 'package.json'), readFileSync(join(root, 'package.json')));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const MEGABYTES = 64;

const check = (...files: readonly string[]) => {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [`--max-old-space-size=${MEGABYTES}`, join(folder, 'dist', 'cli.js'), 'check', ...files],
    { encoding: 'utf8' },
  );
  return { status, stdout, stderr: withoutProgress(stderr) };
};

function file(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

/** 200 MB of the text over and over. */
function hugeFile(name: string, text: string): string {
  const path = join(folder, name);
  const chunk = Buffer.from(text.repeat(Math.ceil(1e6 / text.length)));
  const out = openSync(path, 'w');
  for (let size = 0; size < 200e6; size += chunk.length) writeSync(out, chunk);
  closeSync(out);
  return path;
}

const ONE_LINE = /^[^\n]+\n$/;
const NONE = /^snn-verify: \S+: expected a certificate, found [^\n]+\n$/;

describe('check, as a process', () => {
  const { text } = originalNamed('own-t2-certified');

  test('accepts the certificates with exit code 0, and says each in one line', () => {
    const paths = registered.map(({ name, text: certificate }) =>
      file(`${name}.json`, certificate),
    );
    const { status, stdout, stderr } = check(...paths);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout.split('\n')).toHaveLength(registered.length + 1);
  });

  test('rejects what is no proof with exit code 1, on standard output', () => {
    const coarse = originalNamed('theorem-2').text.replace(/"tree": ".*"/, '"tree": "1"');
    const { status, stdout, stderr } = check(file('coarse.json', coarse));
    expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
    expect(stdout).toMatch(/^\S+: rejected: .*\n/);
    const unknown = text.replace('"parts"', '"notes": "", "parts"');
    const field = check(file('unknown.json', unknown));
    expect([field.status, field.stderr]).toEqual([1, '']);
    expect(field.stdout).toMatch(ONE_LINE);
  });

  test('accepts an undecided certificate with exit code 2', () => {
    const { status, stdout } = check(
      file('undecided.json', originalNamed('own-t2-undecided').text),
    );
    expect([status, stdout]).toEqual([2, expect.stringMatching(/: undecided [^\n]*\n$/)]);
  });

  test('says of what is no certificate that it is none, with exit code 64', () => {
    const others = ['', `\u{feff}${text}`, '['.repeat(1e6)];
    for (const [i, other] of others.entries()) {
      const { status, stdout, stderr } = check(file(`other-${i}.json`, other));
      expect([i, status, stdout]).toEqual([i, 64, '']);
      expect(stderr).toMatch(NONE);
    }
  });

  test.each([
    ['blanks after a certificate', ' ', text],
    ['objects in each other', '{"a":', ''],
  ])('reads 200 MB of %s in little memory, with exit code 64', (_, filling, start) => {
    const path = hugeFile('huge.json', filling);
    const out = openSync(path, 'r+');
    writeSync(out, start);
    closeSync(out);
    const { status, stdout, stderr } = check(path);
    rmSync(path);
    expect([status, stdout]).toEqual([64, '']);
    expect(stderr).toMatch(NONE);
  });

  test('reads a file of 8 TB no further than it has to', () => {
    const path = file('sparse.json', text);
    truncateSync(path, 8e12);
    expect(check(path)).toMatchObject({ status: 64, stdout: '' });
  });
});
