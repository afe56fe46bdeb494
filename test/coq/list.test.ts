import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { described } from '../../src/cli/list.js';
import { theorems } from '../../src/statement/data/registry.js';

test('list names only what the Coq build proves', () => {
  const pinned = JSON.parse(readFileSync('proofs/coq/assumptions.json', 'utf8'));
  const named = theorems.flatMap((theorem) => described(theorem).coq);
  expect(named.length).toBeGreaterThan(5);
  for (const name of named) expect(Object.keys(pinned.statements)).toContain(name);
});
