import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const cruiser = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
const config = join(root, '.dependency-cruiser.cjs');
const folders: string[] = [];

/** A small project with one file that imports another; how the rules judge it. */
function judge(from: string, to: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'layers-'));
  folders.push(folder);
  writeFileSync(join(folder, 'tsconfig.json'), '{}');
  for (const file of [from, to]) mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, to), 'export const x = 1;\n');
  const up = '../'.repeat(from.split('/').length - 1);
  writeFileSync(join(folder, from), `import { x } from '${up}${to}';\nexport const y = x;\n`);
  const run = spawnSync(process.execPath, [cruiser, '--config', config, 'src'], {
    cwd: folder,
    encoding: 'utf8',
  });
  return run.status === 0 ? 'allowed' : run.stdout;
}

afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});

describe('the direction of imports', () => {
  test.each([
    ['src/interval/a.ts', 'src/statement/b.ts', 'layer-interval'],
    ['src/interval/a.ts', 'src/prover/b.ts', 'layer-interval'],
    ['src/statement/a.ts', 'src/prover/b.ts', 'layer-statement'],
    ['src/checker/a.ts', 'src/prover/b.ts', 'layer-checker'],
    ['src/checker/a.ts', 'src/interval/b.ts', 'layer-checker'],
    ['src/checker/a.ts', 'src/statement/formula.ts', 'layer-checker'],
    ['src/moments/a.ts', 'src/prover/b.ts', 'layer-moments'],
    ['src/prover/a.ts', 'src/checker/b.ts', 'layer-prover'],
    ['src/training/a.ts', 'src/interval/b.ts', 'layer-training'],
    ['src/statement/data/a.ts', 'src/statement/formula.ts', 'statements-are-data'],
  ])('%s may not import %s', (from, to, rule) => {
    expect(judge(from, to)).toContain(rule);
  });

  test.each([
    ['src/prover/a.ts', 'src/interval/b.ts'],
    ['src/checker/a.ts', 'src/checker/b.ts'],
    ['src/cli/a.ts', 'src/checker/b.ts'],
  ])('%s may import %s', (from, to) => {
    expect(judge(from, to)).toBe('allowed');
  });

  test('holds in this repository', () => {
    const out = execFileSync(process.execPath, [cruiser, '--config', config, 'src'], {
      cwd: root,
      encoding: 'utf8',
    });
    expect(out).toContain('no dependency violations');
  });
});
