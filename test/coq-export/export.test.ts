import { describe, expect, it } from 'vitest';
import { exportTheorem } from '../../src/coq/export.js';
import { domainOf } from './domains.js';

const theorem1 = domainOf('-0.1:0.1', '-0.05:0.1', '0.8:1.5', '0.95:1.1');
const written = (...of: Parameters<typeof exportTheorem>) => {
  const result = exportTheorem(...of);
  if (result.outcome !== 'written') throw new Error(result.outcome);
  return result;
};

describe('theorem 1 for coqc', () => {
  const { text, contraction, cells } = written('theorem-1', theorem1, '0.8977');

  it('is stated on the domain, with the next contraction constant that Coq proves quickly', () => {
    expect(contraction).toBe('0.9');
    expect(text).toContain(
      'Domain (Range (-0.1) 0.1) (Range (-0.05) 0.1) (Range 0.8 1.5) (Range 0.95 1.1).',
    );
    expect(text).toContain(`Theorem own_theorem_1 :
  image own_domain (Omega own_domain) /\\ singular_values_below own_domain 0.9 /\\
  lipschitz own_domain 0.9 /\\ attracting_fixed_point own_domain 0.9 (Omega own_domain).`);
    expect(text.trim().split('\n').at(-1)).toBe('Print Assumptions own_theorem_1.');
  });

  it('reaches over every (x, y), cut where the bound on τ changes', () => {
    // x = μω in [−0.01, 0.01], y = ντ in [0.76, 1.65]; 0.8 · 1.1 = 0.88; max ω² = 0.01.
    expect(text).toContain('Lemma contraction x y : (-0.01) <= x <= 0.01 -> 0.76 <= y <= 1.65 ->');
    expect(text).toContain('destruct (Rle_dec y 0.88).');
    expect(text).toContain('criterion 0.9 0.01 ((y / 0.8) ^ 2)');
    expect(text).toContain('criterion 0.9 0.01 (1.1 ^ 2)');
    expect(cells).toBe(2);
  });

  it('ends every proof, admits nothing, and assumes nothing', () => {
    const proofs = [...text.matchAll(/^ *Proof\./gm)].length;
    expect([...text.matchAll(/\bQed\./g)].length).toBe(proofs);
    expect(text).not.toMatch(/\b(Admitted|Axiom|Parameter|Conjecture|admit)\b/);
  });

  it('is the same on every run', () => {
    expect(written('theorem-1', theorem1, '0.8977').text).toBe(text);
  });

  it('has no constant smaller than the one that is certified', () => {
    const small = domainOf('-0.1:0.1', '-0.01:0.01', '0.9:1.1', '1:1.01');
    expect(written('theorem-1', small, '0.9').contraction).toBe('0.9');
    expect(written('theorem-1', small, '0.95').contraction).toBe('0.95');
  });
});

describe('theorems 2 and 3 for coqc', () => {
  it('take ν ≥ min ν below the turn, ν ≥ y/max τ above it', () => {
    const { text } = written('theorem-2', domainOf('-1:1', '-0.1:0.1', '3:16', '0.8:1.25'));
    expect(text).toContain('destruct (Rle_dec y 3.75).');
    expect(text).toContain('0 < 3 - V x y \\/\n  0 < y / 1.25 - V x y.');
    expect(text).toContain('variance (m * w) (n * t) < n.');
  });

  it('take ν ≤ y/min τ below the turn, ν ≤ max ν above it', () => {
    const { text } = written(
      'theorem-3',
      domainOf('-0.1:0.1', '-0.1:0.1', '0.05:0.16', '0.8:1.25'),
    );
    expect(text).toContain('destruct (Rle_dec y 0.128).');
    expect(text).toContain('0 < V x y - y / 0.8 \\/\n  0 < V x y - 0.16.');
    expect(text).toContain('variance (m * w) (n * t) > n.');
  });
});

describe('what is not exported', () => {
  it('is a claim that is false or almost so', () => {
    const falls = domainOf('1:1', '0.1:0.1', '3:3', '1.49:1.5');
    expect(exportTheorem('theorem-2', falls)).toEqual({ outcome: 'too tight' });
    expect(exportTheorem('theorem-1', domainOf('0:0', '0:0', '1:1', '1:1'), '0.8')).toEqual({
      outcome: 'too tight',
    });
  });

  it('is a domain that is too wide or too far out', () => {
    const far = domainOf('-1:1', '-0.1:0.1', '3:1600', '0.8:1.25');
    expect(exportTheorem('theorem-2', far)).toEqual({ outcome: 'out of reach' });
  });
});
