import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createHash as inBrowser } from '../../src/report/browser/sha256.js';
import { canonicalText } from '../../src/statement/canonical.js';
import { theorems } from '../../src/statement/data/registry.js';
import { effort } from '../support/effort.js';

const ours = (text: string) => inBrowser('sha256').update(text, 'utf8').digest('hex');
const nodes = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex');

describe('SHA-256 in the browser', () => {
  it('names every registered statement as node:crypto does', () => {
    for (const { id, parts } of theorems) {
      const text = canonicalText(id, parts);
      expect(ours(text)).toBe(nodes(text));
    }
  });

  it('is that of node:crypto for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
        expect(ours(text)).toBe(nodes(text));
      }),
      effort(200),
    );
  });
});
