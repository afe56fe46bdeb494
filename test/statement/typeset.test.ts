import { describe, expect, it } from 'vitest';
import { FormulaError } from '../../src/statement/formula.js';
import { typeset, typesetName } from '../../src/statement/typeset.js';

describe('typeset formulas', () => {
  it.each([
    ['x/(r + 1)', '\\frac{x}{r+1}'],
    ['exp(-u^2)/2', '\\frac{e^{-u^{2}}}{2}'],
    ['erfcx(u + r/2)', '\\mathrm{erfcx}\\left(u+\\frac{r}{2}\\right)'],
    ['(x + y)^2', '\\left(x+y\\right)^{2}'],
    ['det^2', '\\left(\\det J\\right)^{2}'],
    ['omega_max^2', '\\omega_{\\max}^{2}'],
    ['D(mean, nu)', '\\frac{\\partial \\tilde{\\mu}}{\\partial \\nu}'],
    ['D(mean, x)^2', '\\left(\\frac{\\partial \\tilde{\\mu}}{\\partial x}\\right)^{2}'],
    ['-(a - b)', '-\\left(a-b\\right)'],
    ['sqrt(2/pi)', '\\sqrt{\\frac{2}{\\pi}}'],
    ['alpha*lambda', '\\alpha\\thinspace \\lambda'],
  ])('%s', (text, tex) => {
    expect(typeset(text)).toBe(tex);
  });

  it('refuses what is not a formula', () => {
    expect(() => typeset('2x')).toThrow(FormulaError);
  });

  it('sets unknown names as they are', () => {
    expect(typesetName('q')).toBe('q');
  });
});
