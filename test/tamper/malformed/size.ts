import { originalNamed } from '../support/certificate.js';
import { edited, type Mutant } from '../support/mutant.js';

const MOST_BYTES = 1_000_000;

/** Beyond a limit of the format (§1, §5), by as little as possible and by much. */
export const mutants = (): readonly Mutant[] =>
  ['t1-image', 'own-t3-certified'].map(originalNamed).flatMap((original) => {
    const { name, text } = original;
    const spaces = (length: number): string => text + ' '.repeat(length - text.length);
    const nested = (depth: number): string =>
      text.replace('"registered"', 'null').replace('"version": 1', () => {
        return `"version": ${'['.repeat(depth)}${']'.repeat(depth)}`;
      });
    const wide = spaces(MOST_BYTES - 1);
    const files: Mutant[] = [
      { defect: 'a byte too long', of: name, text: spaces(MOST_BYTES + 1), expected: 'too-large' },
      {
        defect: 'ten times too long',
        of: name,
        text: spaces(10 * MOST_BYTES),
        expected: 'too-large',
      },
      {
        defect: 'as many characters as bytes are allowed, but more bytes',
        of: name,
        text: `${wide.slice(0, -1)}é `,
        expected: 'too-large',
      },
      { defect: 'nested 9 deep', of: name, text: nested(8), expected: 'too-deep' },
      { defect: 'nested 400 000 deep', of: name, text: nested(400_000), expected: 'too-deep' },
      {
        defect: 'objects nested 100 000 deep',
        of: name,
        text: `${'{"a":'.repeat(100_000)}${text}${'}'.repeat(100_000)}`,
        expected: 'too-deep',
      },
      {
        defect: 'brackets that do not close',
        of: name,
        text: '['.repeat(MOST_BYTES),
        expected: 'not-json',
      },
      {
        defect: '1 000 000 brackets and more',
        of: name,
        text: '['.repeat(MOST_BYTES + 1),
        expected: 'too-large',
      },
    ];
    const values = [
      edited(original, 'a statement of 900 000 characters', 'field', (copy) => {
        copy.statement = `sha256:${'0'.repeat(900_000)}`;
      }),
      edited(original, 'a statement of 400 000 escaped quotes', 'field', (copy) => {
        copy.statement = '"'.repeat(400_000);
      }),
      edited(original, '200 000 parts', 'field', (copy) => {
        (copy.parts as unknown[]) = new Array(200_000).fill(0);
      }),
    ];
    return [...files, ...values];
  });
