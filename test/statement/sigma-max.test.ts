import { describe, expect, it } from 'vitest';
import {
  largestSigmaMax,
  pointwiseSigmaMax,
  type Quantity,
  smallestSigmaMax,
} from '../../src/statement/data/extrema.js';
import { type Formula, parseFormula } from '../../src/statement/formula.js';
import { type Fraction, isZero, normalForm, subtract } from '../support/normal-form.js';

/** The two radicands of a text `(sqrt(p) + sqrt(q))/2`. */
function radicands(text: string): [Formula, Formula] {
  const half = parseFormula(text);
  const [sum, two] = half.kind === 'binary' ? [half.left, half.right] : [];
  const roots = sum?.kind === 'binary' && sum.operator === '+' ? [sum.left, sum.right] : [];
  const [p, q] = roots.map((root) =>
    root.kind === 'call' && root.name === 'sqrt' ? root.argument : undefined,
  );
  const isHalf = half.kind === 'binary' && half.operator === '/' && two?.kind === 'integer';
  if (!isHalf || two.value !== 2 || !p || !q) throw new Error(`not half a sum of roots: ${text}`);
  return [p, q];
}

/** The text of a quantity's σ_max with a, b, c, d for the entries of the matrix. */
function radicandsOf({ definitions, expression }: Quantity): Fraction[] {
  const text = definitions.find(({ name }) => name === expression)?.formula ?? '';
  const entries = new Map(
    ['j', 'l', 's'].flatMap((j) =>
      [...'abcd'].map((entry) => [`${j}_${entry}`, normalForm(entry)] as const),
    ),
  );
  return radicands(text).map((radicand) => normalForm(radicand, entries));
}

describe('σ_max (proofs/lemmas.md, Lemma 5b)', () => {
  it.each([
    ['in four variables', pointwiseSigmaMax],
    ['with the smallest |ω|', smallestSigmaMax],
    ['with the largest |ω|', largestSigmaMax],
  ])('%s: the radicands of the text are ‖J‖² ± 2·det J', (_, quantity) => {
    const [p, q] = radicandsOf(quantity);
    const squares = 'a^2 + b^2 + c^2 + d^2';
    const expected = [`${squares} + 2*(a*d - b*c)`, `${squares} - 2*(a*d - b*c)`];
    const differences = [p, q].map((radicand, i) =>
      subtract(radicand as Fraction, normalForm(expected[i] as string)),
    );
    expect(differences.map(isZero)).toEqual([true, true]);
  });

  it('the matrices have the derivatives by μ and ν, or by x times the largest or smallest |ω|, in their places', () => {
    const entries = ({ definitions }: Quantity) =>
      definitions.filter(({ name }) => /^[jls]_/.test(name)).map(({ formula }) => formula);
    expect(entries(pointwiseSigmaMax)).toEqual([
      'D(mean, mu)',
      'D(mean, nu)',
      'D(variance, mu)',
      'D(variance, nu)',
    ]);
    expect(entries(largestSigmaMax)).toEqual([
      'omega_max*D(mean, x)',
      'D(mean, nu)',
      'omega_max*D(variance, x)',
      'D(variance, nu)',
    ]);
    expect(largestSigmaMax.parameters).toEqual({ omega_max: { largest: 'omega' } });
    expect(entries(smallestSigmaMax)).toEqual([
      'x/mu_max*D(mean, x)',
      'D(mean, nu)',
      'x/mu_max*D(variance, x)',
      'D(variance, nu)',
    ]);
    expect(smallestSigmaMax.parameters).toEqual({ mu_max: { largest: 'mu' } });
  });
});
