import { describe, expect, it } from 'vitest';
import { theorems } from '../../src/statement/data/registry.js';
import { statementPath } from '../../src/statement/places.js';
import { statementDocument } from '../../src/statement/statement-document.js';

/**
 * `npm run statements` rewrites the documents from the data; without it a difference fails.
 */
describe('the typeset statements in proofs/', () => {
  it.each(theorems)('$id: statement.md is what the registry says', async (theorem) => {
    await expect(statementDocument(theorem)).toMatchFileSnapshot(`../../${statementPath(theorem)}`);
  });
});
