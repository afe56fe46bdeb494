import { execSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const root = join(import.meta.dirname, '..', '..');

it('npm run bench finds all that it loads', () => {
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const build = scripts.bench.replace(/ && node [^&]*$/, '');
  const load = `node -e "import('./build/bench/test/bench/theorems.js').then(() => console.log('ok'))"`;
  const path = `${join(root, 'node_modules', '.bin')}:${process.env['PATH']}`;
  const said = execSync(`${build} && ${load}`, {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, PATH: path },
  });
  expect(said).toBe('ok\n');
});
