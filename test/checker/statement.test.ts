import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { readStatement } from '../../src/checker/statement.js';
import { sourceText } from '../../src/statement/canonical.js';
import { theorems } from '../../src/statement/data/registry.js';
import type { Part } from '../../src/statement/data/vocabulary.js';

const parts: readonly Part[] = [
  {
    kind: 'machine',
    id: 'first',
    says: 'not digested',
    domain: {
      mu: { lower: '-1', upper: '1' },
      omega: { lower: '0', upper: '0.5' },
      nu: { lower: '1', upper: '2' },
      tau: { lower: '1', upper: '1' },
    },
    coordinates: [
      { name: 'x', factors: ['mu', 'omega'] },
      { name: 'nu', factors: ['nu'] },
    ],
    definitions: [
      { name: 'twice', formula: '2 * x' },
      { name: 'slope', formula: 'D(twice, x) - x^2' },
    ],
    parameters: { q: '0.9', omega_max: { largest: 'omega' } },
    inequalities: [
      { id: 'upper', expression: 'twice + nu', relation: '<=', bound: '3' },
      { id: 'lower', expression: '-slope', relation: '>', bound: '-4.5' },
    ],
  },
  { kind: 'derived', id: 'second', says: '', from: [], proof: '' },
  { kind: 'derived', id: 'third', says: '', from: ['first', 'second'], proof: '' },
];

/** certificates/README.md §3, by hand. */
const text = `theorem example
part first
for all mu in [-1, 1]
for all omega in [0, 0.5]
for all nu in [1, 2]
for all tau in [1, 1]
coordinate x = mu*omega
coordinate nu = nu
let q = 0.9
let omega_max = max |omega|
let twice = (2*x)
let slope = (D(twice,x)-(x^2))
claim upper: (twice+nu) <= 3
claim lower: (-slope) > -4.5
part second
follows from the definitions
part third
follows from first, second
`;

describe('the statement digest', () => {
  test('is that of the text in the order of the format', () => {
    const digest = createHash('sha256').update(text).digest('hex');
    expect(readStatement(sourceText('example', parts)).digest).toBe(`sha256:${digest}`);
  });

  test('tells every theorem from every other', () => {
    const digests = theorems.map(
      (theorem) => readStatement(sourceText('same', theorem.parts)).digest,
    );
    expect(new Set(digests).size).toBe(theorems.length);
  });
});
