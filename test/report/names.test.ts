import { describe, expect, it } from 'vitest';
import { sentence } from '../../src/report/html/sentence.js';
import { plain } from '../../src/report/pictures/names.js';

describe('formulas in plain text', () => {
  it.each([
    ['q^4 + det^2 - q^2*frobenius', 'q⁴ + det² − q²‖J‖²'],
    ['variance - nu', 'ν̃ − ν'],
    ['D(variance, tau)', '∂ν̃/∂τ'],
    ['lambda*alpha', 'λα'],
    ['2*x*3', '2x·3'],
    ['sqrt(nu*)', '√(ν*)'],
    ['backward factor', 'backward factor'],
  ])('write %s as %s', (formula, text) => {
    expect(plain(formula)).toBe(text);
  });
});

describe('sentences', () => {
  it.each([
    ['large variances decrease: ν̃ ≤ ν, so ν̃ < ν', 'Large variances decrease: ν̃_≤_ν, so ν̃_<_ν.'],
    ['a step for N(-0.1, 2)', 'A step for N(−0.1,_2).'],
    ['g maps Ω into itself: self-mapping', 'g maps Ω into itself: self-mapping.'],
  ])('make of "%s" "%s"', (text, expected) => {
    expect(sentence(text)).toBe(expected.replaceAll('_', '\u00a0'));
  });
});
