import { describe, expect, it } from 'vitest';
import { coqDecimal, fraction, polynomialLemma } from '../../src/coq/lemma.js';
import { approximate } from '../../src/coq/polynomial.js';

describe('numbers as Coq terms', () => {
  it('are fractions in lowest terms, in brackets where they have an operator', () => {
    expect(fraction(0, 1000)).toBe('0');
    expect(fraction(2000, 1000)).toBe('2');
    expect(fraction(-2000, 1000)).toBe('(-2)');
    expect(fraction(1500, 1000)).toBe('(3/2)');
    expect(fraction(-10n, 10n ** 3n)).toBe('(-1/100)');
  });

  it('are decimals, in brackets where they have a sign', () => {
    expect(coqDecimal('0.25')).toBe('0.25');
    expect(coqDecimal('-0.25')).toBe('(-0.25)');
  });
});

describe('the lemma about a polynomial', () => {
  const text = (lower: number, upper: number, kind: 'erfc' | 'erfcx') =>
    polynomialLemma('P', approximate(kind, { lower, upper }, 3, 3));

  it('says how close the polynomial is to its function', () => {
    expect(text(500, 1000, 'erfcx')).toContain(
      'Lemma P_close s : (1/2) <= s <= 1 -> Rabs (erfcx s - P s) <= P_error.',
    );
  });

  it('anchors erfc at the centre, by its value at 0 where that is the centre', () => {
    expect(text(-10, 10, 'erfc')).toContain('(erfc_approx P dP (-1/100) (1/100) 0)');
    expect(text(-10, 10, 'erfc')).toContain('rewrite erfc_0.');
    expect(text(0, 10, 'erfc')).toContain('- rewrite erfc_RInt. unfold P. integral');
  });

  it('anchors erfcx at the upper end, far out by the asymptotic expansion', () => {
    expect(text(500, 1000, 'erfcx')).toContain(
      '- unfold erfcx. rewrite erfc_RInt. unfold P. integral',
    );
    expect(text(6000, 7000, 'erfcx')).toContain('- apply near_asymptotic. lra.');
  });

  it('writes the derivative of the polynomial that it writes', () => {
    const polynomial = { ...approximate('erfc', { lower: -10, upper: 10 }, 3, 3) };
    const written = polynomialLemma('P', { ...polynomial, coefficients: [7n, 50n, -3n] });
    expect(written.replace(/\s+/g, ' ')).toContain(
      'Definition P (s : R) : R := (7/1000) + s * ( (1/20) + s * ( (-3/1000))). ' +
        'Definition dP (s : R) : R := (1/20) + s * ( (-3/500)).',
    );
  });
});
