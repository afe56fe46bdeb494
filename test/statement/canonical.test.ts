import { describe, expect, it } from 'vitest';
import { canonicalText, statementDigest } from '../../src/statement/canonical.js';
import { theorems } from '../../src/statement/data/registry.js';
import type { MachinePart, Part } from '../../src/statement/data/vocabulary.js';

const part: MachinePart = {
  kind: 'machine',
  id: 'small',
  says: 'an example',
  domain: {
    mu: { lower: '-1', upper: '1' },
    omega: { lower: '-0.5', upper: '0.1' },
    nu: { lower: '1', upper: '2' },
    tau: { lower: '1', upper: '1' },
  },
  coordinates: [{ name: 'x', factors: ['mu', 'omega'] }],
  definitions: [{ name: 'a', formula: '-x^2/2 + 1' }],
  parameters: { q: '0.9', w: { largest: 'omega' } },
  inequalities: [{ id: 'claim', expression: 'D(a, x) - q*w', relation: '>=', bound: '-3' }],
};
const derived: Part = { kind: 'derived', id: 'then', says: '', from: ['small'], proof: '' };
const axiom: Part = { kind: 'derived', id: 'alone', says: '', from: [], proof: '' };

describe('the canonical text of a statement', () => {
  it('is the one that certificates/README.md describes', () => {
    expect(canonicalText('example', [part, derived, axiom])).toBe(
      [
        'theorem example',
        'part small',
        'for all mu in [-1, 1]',
        'for all omega in [-0.5, 0.1]',
        'for all nu in [1, 2]',
        'for all tau in [1, 1]',
        'coordinate x = mu*omega',
        'let q = 0.9',
        'let w = max |omega|',
        'let a = (((-(x^2))/2)+1)',
        'claim claim: (D(a,x)-(q*w)) >= -3',
        'part then',
        'follows from small',
        'part alone',
        'follows from the definitions',
        '',
      ].join('\n'),
    );
  });

  it('has the SHA-256 digest that sha256sum prints', () => {
    expect(statementDigest('example', [part, derived, axiom])).toBe(
      'sha256:a8ab01bbd74e33f49cd439c62c57374f944a7a4a77ff59a126c76012467645dd',
    );
  });

  it('does not depend on spaces or superfluous brackets in formulas, nor on words for the reader', () => {
    const respelt = {
      ...part,
      says: 'otherwise',
      definitions: [{ name: 'a', formula: '((-(x^2)/2))+1' }],
    };
    expect(statementDigest('example', [respelt])).toBe(statementDigest('example', [part]));
  });

  const range = { lower: '0', upper: '1' };
  const changes: Readonly<Record<string, Partial<MachinePart>>> = {
    id: { id: 'other' },
    mu: { domain: { ...part.domain, mu: range } },
    omega: { domain: { ...part.domain, omega: range } },
    nu: { domain: { ...part.domain, nu: range } },
    tau: { domain: { ...part.domain, tau: range } },
    coordinate: { coordinates: [{ name: 'x', factors: ['omega', 'mu'] }] },
    definition: { definitions: [{ name: 'a', formula: '-(x^2/2) + 1' }] },
    parameter: { parameters: { q: '0.91', w: { largest: 'omega' } } },
    largest: { parameters: { q: '0.9', w: { largest: 'mu' } } },
    relation: { inequalities: part.inequalities.map((i) => ({ ...i, relation: '>' })) },
    bound: { inequalities: part.inequalities.map((i) => ({ ...i, bound: '-3.1' })) },
    expression: { inequalities: part.inequalities.map((i) => ({ ...i, expression: 'a' })) },
    'no claim': { inequalities: [] },
  };
  it.each(Object.entries(changes))('changes with what is said: %s', (_, change) => {
    const changed = statementDigest('example', [{ ...part, ...change }]);
    expect(changed).not.toBe(statementDigest('example', [part]));
  });

  it('differs between all registered statements', () => {
    const digests = theorems.map(({ id, parts }) => statementDigest(id, parts));
    expect(new Set(digests).size).toBe(theorems.length);
  });
});
