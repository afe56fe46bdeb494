import { describe, expect, it } from 'vitest';
import { libraryPolynomials } from '../../src/coq/library-polynomials.js';

describe('the polynomials of proofs/coq', () => {
  for (const [file, text] of libraryPolynomials()) {
    it(`are in ${file} as they are generated`, async () => {
      await expect(text).toMatchFileSnapshot(`../../proofs/coq/${file}`);
    });
  }
});
