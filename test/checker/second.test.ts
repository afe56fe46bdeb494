import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { checkCertificate } from '../../src/checker/check.js';
import { theorems } from '../../src/statement/data/registry.js';
import { runs } from '../support/effort.js';
import { mutants as keys } from '../tamper/malformed/keys.js';
import { mutants as text } from '../tamper/malformed/text.js';
import { mutants as values } from '../tamper/malformed/values.js';
import { mutants as domain } from '../tamper/reject/domain.js';
import { mutants as statement } from '../tamper/reject/statement.js';
import { mutants as tree } from '../tamper/reject/tree.js';
import { mutants as verdict } from '../tamper/reject/verdict.js';

const path = (name: string) => fileURLToPath(new URL(`../../${name}`, import.meta.url));
const script = path('test/checker/second/check.py');
const page = path('certificates/statements');

const recent = 'import sys; sys.exit(sys.version_info < (3, 9))';
const hasPython = spawnSync('python3', ['-c', recent]).status === 0;
const there = hasPython ? '' : ' (NOT RUN: no python3 from 3.9 on)';

/** What the second checker says of files, in their order. */
function second(files: readonly string[]): readonly string[] {
  const options = {
    encoding: 'utf8',
    maxBuffer: 1e8,
    env: { ...process.env, PYTHONDONTWRITEBYTECODE: '1' },
  } as const;
  const { stdout, stderr } = spawnSync('python3', [script, page, ...files], options);
  expect(stderr).toBe('');
  const lines = stdout.trim().split('\n');
  expect(lines).toHaveLength(files.length);
  return lines.map((line, i) => {
    expect(line.startsWith(`${files[i]}: `), line).toBe(true);
    return /: (accepted: .*|rejected|no certificate)/.exec(line)![1]!;
  });
}

/** What the checker says, in the same words. */
function first(certificate: Uint8Array): string {
  const result = checkCertificate(certificate);
  if (result.status === 'accepted') return `accepted: ${result.theorem}: ${result.verdict}`;
  return result.status === 'rejected' ? 'rejected' : 'no certificate';
}

/** Certificates that Python checks in a second or two; with more effort, all. */
const quick = ['k1', 'k3', 'n7-location', 'own-fixed-point', 't0', 't1-image', 'theorem-1'];
const chosen =
  runs(1) > 1 ? readdirSync(page).flatMap((file) => file.match(/^[\w.-]+(?=\.txt$)/) ?? []) : quick;
const ids = chosen.filter((id) => theorems.some((theorem) => theorem.id === id));

describe(`a second checker, in Python, written from certificates/README.md alone${there}`, () => {
  const folder = mkdtempSync(join(tmpdir(), 'second-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  test.skipIf(!hasPython)('accepts the certificates', () => {
    const files = ids.map((id) => path(`certificates/${id}.json`));
    const expected = theorems.filter(({ id }) => ids.includes(id));
    expect([...second(files)].sort()).toEqual(
      expected.map(({ id, expected: registered }) => `accepted: ${id}: ${registered}`).sort(),
    );
  });

  const corpora = { keys, text, values, domain, statement, tree, verdict };
  test.skipIf(!hasPython).each(Object.entries(corpora))(
    'says the same of mutants: %s',
    (family, mutants) => {
      const all = mutants().filter((mutant) => mutant.text.length < 1_100_000);
      const step = Math.max(1, Math.floor(all.length / runs(30)));
      const some = all.filter((_, i) => i % step === 0);
      const files = some.map((mutant, i) => {
        const file = join(folder, `${family}-${i}.json`);
        writeFileSync(file, mutant.text);
        return file;
      });
      const said = second(files);
      const different = files.flatMap((file, i) => {
        const own = first(readFileSync(file));
        const { of, defect } = some[i]!;
        return own === said[i] ? [] : [`${basename(file)}, ${of}: ${defect}: ${own}, ${said[i]}`];
      });
      expect(different).toEqual([]);
      expect(files.length).toBeGreaterThanOrEqual(30);
    },
  );
});
