import { existsSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test, vi } from 'vitest';
import * as training from '../../src/training/index.js';

const folder = join(import.meta.dirname, '../../src/training');
const readme = readFileSync(join(folder, 'README.md'), 'utf8');
const block = (text: string, language: string): string => `\`\`\`${language}\n${text}\`\`\`\n`;

const printed = async (name: string): Promise<string[]> => {
  const log = vi.spyOn(console, 'log').mockImplementation(() => {});
  await import(`./examples/${name}.ts`);
  const lines = log.mock.calls.map((words) => words.join(' '));
  log.mockRestore();
  return lines;
};

test.each(['digits', 'watching'])(
  'README shows the text of examples/%s.ts, and what it prints',
  async (name) => {
    const example = readFileSync(join(import.meta.dirname, 'examples', `${name}.ts`), 'utf8');
    const shown = example.replace('../../../src/training/index.js', 'snn-verify/training');
    expect(readme).toContain(block(shown, 'ts'));
    expect(readme).toContain(block(`${(await printed(name)).join('\n')}\n`, ''));
  },
);

afterAll(() => {
  rmSync(join(tmpdir(), 'digits.safetensors'), { force: true });
});

test('README names every function that is exported, and links only to files that exist', () => {
  for (const name of Object.keys(training)) expect(readme).toContain(`\`${name}`);
  for (const [, target = ''] of readme.matchAll(/\]\(([^)#]+)\)/g)) {
    expect(existsSync(join(folder, target)), target).toBe(true);
  }
});
