import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  watch,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runs, seed } from '../support/effort.js';
import { scratchFolder, withoutProgress } from './run.js';

/** The command as it is installed: compiled, and run by Node in a process of its own. */
const root = join(import.meta.dirname, '..', '..');
let built: string;
let cli: string;

beforeAll(() => {
  built = mkdtempSync(join(tmpdir(), 'snn-verify-built-'));
  const tsc = join(root, 'node_modules', 'typescript', 'bin', 'tsc');
  const options = ['-p', 'tsconfig.build.json', '--noCheck', '--declaration', 'false'];
  spawnSync(process.execPath, [tsc, ...options, '--outDir', join(built, 'dist')], { cwd: root });
  symlinkSync(join(root, 'node_modules'), join(built, 'node_modules'));
  mkdirSync(join(built, 'src'));
  symlinkSync(join(root, 'src', 'statement'), join(built, 'src', 'statement'));
  writeFileSync(join(built, 'package.json'), readFileSync(join(root, 'package.json')));
  cli = join(built, 'dist', 'cli.js');
});
afterAll(() => rmSync(built, { recursive: true, force: true }));

const start = (...argv: string[]): ChildProcess => spawn(process.execPath, [cli, ...argv]);
const runToEnd = (...argv: string[]) =>
  spawnSync(process.execPath, [cli, ...argv], { encoding: 'utf8' });

describe('the installed command', () => {
  it('exits with the code of what happened, and says wrong usage in one line', () => {
    expect(runToEnd('--version')).toMatchObject({ status: 0, stderr: '' });
    expect(runToEnd('prove', 'theorem-2', '--tau', '0.8:1.5').status).toBe(1);
    expect(runToEnd('prove', 'theorem-2', '--max-boxes', '1').status).toBe(2);
    expect(runToEnd('prove', 'theorem-2', '--nu', '2:1')).toMatchObject({
      status: 64,
      stdout: '',
      stderr: expect.stringMatching(/^snn-verify: --nu: expected .*, found "2:1"\n$/),
    });
  });

  it('starts with a line that runs it by Node', () => {
    expect(readFileSync(cli, 'utf8')).toMatch(/^#!\/usr\/bin\/env node\n/);
  });

  it('ends quietly when its reader goes away', async () => {
    const file = join(scratchFolder(), 'points.csv');
    writeFileSync(file, `mu,omega,nu,tau\n${'0,0,1,1\n'.repeat(5000)}`);
    const process = start('eval', '--csv', file);
    let said = '';
    process.stderr?.on('data', (chunk) => {
      said += chunk;
    });
    process.stdout?.once('data', () => process.stdout?.destroy());
    const [code] = await once(process, 'close');
    expect([code, said]).toEqual([0, '']);
  });

  it.skipIf(!readdirSync('/dev').includes('full'))('says so when output is lost', () => {
    const full = openSync('/dev/full', 'w');
    const { status, stderr } = spawnSync(process.execPath, [cli, 'list'], {
      encoding: 'utf8',
      stdio: ['ignore', full, 'pipe'],
    });
    expect([status, stderr]).toEqual([
      64,
      'snn-verify: standard output: expected to be writable, found ENOSPC\n',
    ]);
  });

  it.skipIf(!existsSync('/proc/self'))('refuses a folder that cannot be made', () => {
    const argv = [cli, 'verify', 'theorem-2', '--out', '/proc/x/y'];
    expect(spawnSync(process.execPath, argv, { encoding: 'utf8', timeout: 99_000 })).toMatchObject({
      status: 64,
      stdout: '',
      stderr:
        'snn-verify: --out: expected a folder to write in, found "/proc/x/y": nothing there\n',
    });
  });

  it('checks certificates where prover, interval kernel and moments are deleted', () => {
    const folder = scratchFolder();
    expect(runToEnd('verify', 'theorem-2', 't1-image', '--out', folder).status).toBe(0);
    const files = readdirSync(folder)
      .filter((name) => name.endsWith('.json'))
      .map((name) => join(folder, name));
    const copy = join(built, 'checker-alone');
    mkdirSync(copy);
    symlinkSync(join(built, 'src'), join(copy, 'src'));
    spawnSync('cp', ['-r', join(built, 'dist'), copy]);
    for (const layer of ['prover', 'interval', 'moments']) {
      rmSync(join(copy, 'dist', layer), { recursive: true });
    }
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [join(copy, 'dist', 'cli.js'), 'check', ...files],
      { encoding: 'utf8' },
    );
    expect([status, withoutProgress(stderr)]).toEqual([0, '']);
    expect(stdout.trimEnd().split('\n')).toHaveLength(2);
  });
});

describe('an interrupted verify', () => {
  const verify = (folder: string) => ['verify', 'theorem-2', 't1-image', '--out', folder];

  it(`leaves every certificate old or new, never torn (seed ${seed})`, async () => {
    const folder = scratchFolder();
    expect(runToEnd(...verify(folder)).status).toBe(0);
    const names = readdirSync(folder);
    const whole = new Map(names.map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
    const random = generator(seed);
    for (let i = 0; i < runs(4); i++) {
      for (const name of names) writeFileSync(join(folder, name), 'old');
      const process = start(...verify(folder));
      const ended = once(process, 'exit');
      const kill = () => process.kill(random() < 0.5 ? 'SIGKILL' : 'SIGINT');
      // Every other run is stopped at a random time, the rest while files appear or change.
      let changes = i % 2 === 0 ? Number.POSITIVE_INFINITY : Math.floor(random() * 6);
      const watcher = watch(folder, () => changes-- <= 0 && kill());
      if (i % 2 === 0) void setTimeout(random() * 2000).then(kill);
      await ended;
      watcher.close();
      for (const name of names) {
        expect(['old', whole.get(name)]).toContain(readFileSync(join(folder, name), 'utf8'));
      }
    }
    expect(runToEnd(...verify(folder)).status).toBe(0);
    expect(readdirSync(folder)).toEqual(names);
    for (const [name, text] of whole) expect(readFileSync(join(folder, name), 'utf8')).toBe(text);
  });
});

/** Numbers in [0, 1) from a seed: a linear congruential generator is random enough for delays. */
function generator(start: number): () => number {
  let state = start >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}
