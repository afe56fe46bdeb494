import { exampleTheorems, paperTheorems } from '../support/theorems.js';
import type { Witness } from '../../src/prover/witness.js';
import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { certificateText } from '../../src/prover/certificate.js';
import {
  DEFAULT_LIMITS,
  machineParts,
  type Proof,
  proveInstance,
  provePart,
  proveRegistered,
} from '../../src/prover/prove.js';
import { valuesAt } from '../../src/prover/witness.js';
import { theorems } from '../../src/statement/data/registry.js';
import type { Domain, DomainVariable, Theorem } from '../../src/statement/data/vocabulary.js';

const named = (id: string): Theorem => theorems.find((t) => t.id === id) as Theorem;

type Ranges = Partial<Record<DomainVariable, readonly [string, string]>>;

function own(id: string, ranges: Ranges, maxBoxes = 2000): Proof {
  const theorem = named(id);
  const domain: Domain = {
    ...theorem.registered.domain,
    ...Object.fromEntries(
      Object.entries(ranges).map(([v, [lower, upper]]) => [v, { lower, upper }]),
    ),
  };
  return proveInstance(theorem, domain, { ...DEFAULT_LIMITS, maxBoxes });
}

const verdicts = (proof: Proof) => proof.results.map((r) => `${r.part.id} ${r.verdict}`);

describe('the registered theorems', () => {
  test.each(paperTheorems)('$id ends $expected, in at most 40 leaves and 8 kB', (theorem) => {
    const proof = proveRegistered(theorem);
    expect(proof.verdict).toBe(theorem.expected);
    expect(proof.results.reduce((sum, r) => sum + r.leaves, 0)).toBeLessThanOrEqual(40);
    expect(Buffer.byteLength(certificateText(proof))).toBeLessThanOrEqual(8000);
  });

  test.each(exampleTheorems)('$id gives the committed certificate, byte for byte', (theorem) => {
    const committed = new URL(`../../certificates/${theorem.id}.json`, import.meta.url);
    expect(certificateText(proveRegistered(theorem))).toBe(readFileSync(committed, 'utf8'));
  });
});

describe('the tree does not depend on implementation-approximated functions', () => {
  afterEach(() => {
    vi.restoreAllMocks();
    vi.resetModules();
  });

  test('with Math.exp, log, pow, sqrt and their kin returning nonsense it is the same', async () => {
    const expected = exampleTheorems.map((t) => certificateText(proveRegistered(t)));
    const names = 'exp expm1 log log1p log2 log10 pow sqrt cbrt sin cos tan atan hypot'.split(' ');
    for (const name of names) vi.spyOn(Math, name as 'exp').mockReturnValue(Number.NaN);
    vi.resetModules();
    const fresh = await import('../../src/prover/prove.js');
    const writer = await import('../../src/prover/certificate.js');
    expect(exampleTheorems.map((t) => writer.certificateText(fresh.proveRegistered(t)))).toEqual(
      expected,
    );
  });
});

describe('a domain of the reader’s own', () => {
  test.each<[string, Ranges, string[]]>([
    ['theorem-1', { tau: ['0.8', '1.25'] }, ['self-mapping refuted', 'contraction certified']],
    ['theorem-1', { tau: ['0.95', '1.5'] }, ['self-mapping refuted', 'contraction refuted']],
    ['theorem-1', { nu: ['0.01', '1.5'] }, ['self-mapping certified', 'contraction refuted']],
    ['theorem-1', { mu: ['-3', '3'] }, ['self-mapping refuted', 'contraction certified']],
    [
      'theorem-1',
      { mu: ['-1', '1'], omega: ['-0.05', '0.05'], nu: ['0.5', '2'], tau: ['0.98', '1.02'] },
      ['self-mapping certified', 'contraction certified'],
    ],
    [
      'theorem-1',
      { mu: ['-0.05', '0.05'], omega: ['0', '0'], nu: ['0.9', '1.1'], tau: ['1', '1'] },
      ['self-mapping certified', 'contraction certified'],
    ],
    ['theorem-1', { nu: ['0.8', '1000000'] }, ['self-mapping refuted', 'contraction refuted']],
    ['theorem-2', { nu: ['3', '1000000'] }, ['variance-decreases certified']],
    ['theorem-2', { nu: ['1', '16'] }, ['variance-decreases refuted']],
    ['theorem-2', { tau: ['0.8', '1.5'] }, ['variance-decreases refuted']],
    ['theorem-3', { nu: ['0.01', '0.16'] }, ['variance-increases certified']],
    ['theorem-3', { nu: ['0.02', '0.5'] }, ['variance-increases refuted']],
    ['theorem-3', { mu: ['-3', '3'] }, ['variance-increases refuted']],
  ])('%s on %j', (id, ranges, expected) => {
    expect(verdicts(own(id, ranges))).toEqual(expected);
  });

  test('a refutation comes with a point of the domain where the enclosure contradicts the claim', () => {
    const proof = own('theorem-2', { tau: ['0.8', '1.5'] });
    const [result] = proof.results;
    if (result?.verdict !== 'refuted') throw new Error('expected a refutation');
    const { point, claim } = result.witness as Witness;
    expect(claim).toBe('change');
    for (const [v, value] of Object.entries(point)) {
      const { lower, upper } = result.part.domain[v as DomainVariable];
      expect(Number(value)).toBeGreaterThanOrEqual(Number(lower));
      expect(Number(value)).toBeLessThanOrEqual(Number(upper));
    }
    expect(valuesAt(result.part, point)[0]?.lo).toBeGreaterThan(0);
  });

  test('a claim that fails only inside the domain is refuted by a point found on the way', () => {
    // ν̃ > ν + 0.4 holds at the corners of this domain and fails between them.
    const part = machineParts(named('theorem-3').parts)[0];
    if (part === undefined) throw new Error('no part');
    const middle = {
      ...part,
      domain: {
        ...part.domain,
        nu: { lower: '0.02', upper: '4' },
        tau: { lower: '1', upper: '1' },
      },
      inequalities: [
        { id: 'hump', expression: '(variance - nu)^2', relation: '>' as const, bound: '0.0001' },
      ],
    };
    const result = provePart(middle, { order: 3, maxBoxes: 500 });
    expect(result.verdict).toBe('refuted');
    if (result.verdict === 'refuted') {
      expect(Number(result.witness?.point.nu)).toBeGreaterThan(0.5);
      expect(Number(result.witness?.point.nu)).toBeLessThan(2);
    }
  });

  test('an equality is never certified by an interval: undecided, with what is left', () => {
    const proof = own(
      'theorem-1',
      { mu: ['0', '0'], omega: ['0', '0'], nu: ['1', '1'], tau: ['1', '1'] },
      100,
    );
    expect(verdicts(proof)).toEqual(['self-mapping undecided', 'contraction certified']);
  });

  test('the box budget ends a search as undecided, never as certified', () => {
    const part = machineParts(named('theorem-3').parts)[0];
    if (part === undefined) throw new Error('no part');
    const result = provePart(part, { order: 1, maxBoxes: 10 });
    expect(result).toMatchObject({ verdict: 'undecided', boxes: 10 });
    if (result.verdict !== 'undecided') return;
    expect(result.tree.split(' ').filter((token) => token === '?')).toHaveLength(result.open);
  });
});
