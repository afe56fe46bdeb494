import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { described } from '../../src/cli/list.js';
import { theorems } from '../../src/statement/data/registry.js';

/** What Coq proves of the map in general, not of one theorem. */
const GENERAL = ['erfc_exists', 'moments_exist', 'parameters', 'formula_text'];

test('list names what the Coq build proves of theorems, all of it', () => {
  const pinned = JSON.parse(readFileSync('proofs/coq/assumptions.json', 'utf8'));
  const named = theorems.flatMap((theorem) => described(theorem).coq);
  expect([...named, ...GENERAL].sort()).toEqual(Object.keys(pinned.statements).sort());
});
