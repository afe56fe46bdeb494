import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..', '..');
const folder = mkdtempSync(join(tmpdir(), 'snn-verify-types-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const tsc = (...options: readonly string[]) => {
  const script = join(root, 'node_modules', 'typescript', 'bin', 'tsc');
  return spawnSync(process.execPath, [script, ...options], { cwd: root, encoding: 'utf8' });
};

it('has types that need no other types, not even those of Node', () => {
  const installed = join(folder, 'node_modules', 'snn-verify');
  const declarations = ['-p', 'tsconfig.build.json', '--noCheck', '--emitDeclarationOnly'];
  tsc(...declarations, '--outDir', join(installed, 'dist'));
  copyFileSync(join(root, 'package.json'), join(installed, 'package.json'));
  const dependency = join('node_modules', 'decimal.js');
  symlinkSync(join(root, dependency), join(folder, dependency), 'dir');

  const consumer = [
    "export * as main from 'snn-verify';",
    "export * as interval from 'snn-verify/interval';",
    "export * as training from 'snn-verify/training';",
  ];
  writeFileSync(join(folder, 'consumer.mts'), consumer.join('\n'));
  const compilerOptions = { module: 'nodenext', strict: true, noEmit: true, types: [] };
  const config = { compilerOptions, files: ['consumer.mts'] };
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(config));
  expect(tsc('-p', folder)).toMatchObject({ status: 0, stdout: '' });
});
