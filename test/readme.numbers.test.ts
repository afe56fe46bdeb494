import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { paperNumbers } from '../src/cli/paper-numbers.js';

const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
const [START, END] = ['<!-- snn-verify list --paper -->', '<!-- end -->'];

/** `npm run numbers` rewrites the table from the certificates; without it a difference fails. */
test('README shows the paper’s numbers as the certificates decide them', async () => {
  const [before = '', rest = ''] = readme.split(START);
  const after = rest.slice(rest.indexOf(END));
  expect(after).not.toBe('');
  await expect(`${before}${START}\n\n${paperNumbers()}\n\n${after}`).toMatchFileSnapshot(
    '../README.md',
  );
});
