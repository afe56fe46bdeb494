import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { scratchFolder } from '../cli/run.js';
import { folder } from './source.js';

const { groups, statements } = JSON.parse(
  readFileSync(new URL('assumptions.json', folder), 'utf8'),
) as { groups: Record<string, string[]>; statements: Record<string, string[]> };

/** What Coq would print of a statement if all were well. */
const pinned = (statement: string): string[] => [
  'Axioms:',
  ...(statements[statement] ?? [])
    .flatMap((group) => groups[group] ?? [])
    .map((a) => `${a} : Type`),
];

interface Stubs {
  readonly libraries?: readonly string[];
  readonly version?: string;
  readonly missing?: string;
  readonly makeStatus?: number;
  readonly prints?: (statement: string) => readonly string[];
}

/** Runs proofs/coq/build.mjs with programs in place of Coq's that say what the test wants. */
function build(stubs: Stubs = {}, ...options: string[]) {
  const bin = scratchFolder();
  const { libraries = ['Interval', 'Coquelicot'], version = '8.16.1 4.13.1' } = stubs;
  for (const library of libraries) {
    mkdirSync(join(bin, 'user-contrib', library), { recursive: true });
  }
  for (const statement of Object.keys(statements)) {
    writeFileSync(join(bin, statement), `${(stubs.prints ?? pinned)(statement).join('\n')}\n`);
  }
  const program = (name: string, body: string): void => {
    if (name === stubs.missing) return;
    writeFileSync(join(bin, name), `#!/bin/sh\n${body}\n`, { mode: 0o755 });
  };
  program(
    'coqc',
    `for last; do :; done
case $last in
-where) echo '${bin}' ;;
--print-version) echo '${version}' ;;
*) while read -r line; do case $line in
     'Theorem proved : Selu.'*) stated=\${line%.}; stated=\${stated##*.} ;;
     'Proof. exact '*) proof=\${line#Proof. exact }; proof=\${proof%%_proof. Qed.} ;;
   esac; done < "$last"
   [ "$stated" = "$proof" ] || exit 1
   while IFS= read -r line; do echo "$line"; done < '${bin}'/"$stated" ;;
esac`,
  );
  program('coq_makefile', '');
  program('make', `[ "$1" = --version ] || exit ${stubs.makeStatus ?? 0}`);
  const script = new URL('build.mjs', folder).pathname;
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...options], {
    encoding: 'utf8',
    env: { PATH: bin },
  });
  return { status, out: stdout, err: stderr };
}

const instead = (statement: string, change: (lines: string[]) => string[]) => (s: string) =>
  s === statement ? change(pinned(s)) : pinned(s);

describe('npm run coq', () => {
  it('ends well where Coq rests on the pinned axioms', () => {
    const { status, out, err } = build();
    expect({ status, err }).toEqual({ status: 0, err: '' });
    for (const [statement, names] of Object.entries(statements)) {
      const count = names.flatMap((group) => groups[group] ?? []).length;
      expect(out).toContain(`${statement}: ${count} axioms`);
    }
  });

  it.each([
    ['coqc', { missing: 'coqc' }],
    ['make', { missing: 'make' }],
    ["Coq's library Coquelicot", { libraries: ['Interval'] }],
  ])('says in one line what to install where %s is missing', (what, stubs) => {
    expect(build(stubs)).toEqual({
      status: 1,
      out: '',
      err: `coq: ${what} was not found. On Debian: sudo apt-get install make coq libcoq-interval libcoq-coquelicot\n`,
    });
  });

  it('fails where the build fails, and where it is asked for something else', () => {
    expect(build({ makeStatus: 2 })).toMatchObject({ status: 1, err: 'coq: make failed\n' });
    expect(build({}, '--fast')).toMatchObject({ status: 1, out: '' });
  });

  it('names another version of Coq', () => {
    const { status, err } = build({ version: '8.18.0 4.14.1' });
    expect(status).toBe(0);
    expect(err).toBe('coq: this is Coq 8.18.0; the development is written for 8.16\n');
  });

  it.each([
    ['an axiom of our own', (lines: string[]) => [...lines, 'ours : False']],
    ['one whose type is on the next line', (lines: string[]) => [...lines, 'ours', '  : False']],
    [
      'recursion that was not checked',
      (lines: string[]) => [...lines, 'f is assumed to be guarded.'],
    ],
    [
      'a universe that contains itself',
      (lines: string[]) => [...lines, 'T relies on an unsafe hierarchy.'],
    ],
    ['less than is pinned', (lines: string[]) => lines.slice(0, -1)],
    ['nothing', () => ['Closed under the global context']],
  ])('fails where a statement rests on %s', (_, change) => {
    const { status, out, err } = build({ prints: instead('theorem_2', change) });
    expect({ status, err }).toEqual({
      status: 1,
      err: 'coq: the axioms are not the pinned ones\n',
    });
    expect(out).toMatch(/^theorem_2: .*\n {2}(not pinned|pinned, but not used): /m);
  });

  it('expects no axiom about floats from the build without them', () => {
    const withFloats = build({}, '--without-floats');
    expect(withFloats).toMatchObject({ status: 1 });
    expect(withFloats.out).toContain('  not pinned: PrimFloat.add\n');
    const floats = new Set(groups['floats']);
    const prints = (s: string) => pinned(s).filter((line) => !floats.has(line.split(' ')[0] ?? ''));
    expect(build({ prints }, '--without-floats')).toMatchObject({ status: 0, err: '' });
  });
});
