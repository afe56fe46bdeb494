import { describe, expect, test } from 'vitest';
import { parse } from '../../src/checker/formula.js';
import { theorems } from '../../src/statement/data/registry.js';

describe('formula text with every bracket', () => {
  test.each([
    ['a', 'a'],
    ['12', '12'],
    ['a+b+c', '((a+b)+c)'],
    ['a-b-c', '((a-b)-c)'],
    ['a-b+c', '((a-b)+c)'],
    ['a/b/c', '((a/b)/c)'],
    ['a/b*c', '((a/b)*c)'],
    ['a + b*c', '(a+(b*c))'],
    ['a*b + c/d - 1', '(((a*b)+(c/d))-1)'],
    ['-a^2', '(-(a^2))'],
    ['-a*b', '((-a)*b)'],
    ['-a + b', '((-a)+b)'],
    ['a*-b', '(a*(-b))'],
    ['a - -b', '(a-(-b))'],
    ['--a', '(-(-a))'],
    ['a^2^3', '((a^2)^3)'],
    ['2*a^2', '(2*(a^2))'],
    ['(a+b)^2', '((a+b)^2)'],
    ['((a))', 'a'],
    ['f(a+b)*c', '(f((a+b))*c)'],
    ['exp(-u^2)/2', '(exp((-(u^2)))/2)'],
    ['D(mean, x)^2', '(D(mean,x)^2)'],
    ['D(a*b+1,x)', 'D(((a*b)+1),x)'],
    ['q^4 + det^2 - q^2*frobenius', '(((q^4)+(det^2))-((q^2)*frobenius))'],
    [' a\t+\n b ', '(a+b)'],
    ['omega_max', 'omega_max'],
  ])('%j is %s', (source, text) => {
    expect(parse(source).text).toBe(text);
  });

  test.each([
    ...[
      '',
      ' ',
      'a b',
      'a +',
      '+a',
      '*a',
      '(a',
      'a)',
      '()',
      'f()',
      'f(a',
      'f(a,)',
      'f(,a)',
      '(a,b)',
    ],
    ...[
      'a^b',
      'a^-2',
      'a^(2)',
      'a^2.5',
      '1.5',
      '.5',
      '07',
      '1a',
      '1e3',
      'a^',
      'a//b',
      'a**b',
      'a%b',
    ],
    ...['a;b', 'a\\b', 'é', 'a(b)(c)', '2(a)', 'f(1(2)', 'a ^ 02', '{a}', '[a]', 'a=b', 'the end'],
  ])('%j is none', (source) => {
    expect(() => parse(source)).toThrow(SyntaxError);
  });

  test('every formula of the registry can be read, and its text is read as itself', () => {
    const parts = theorems.flatMap((t) => t.parts).filter((part) => part.kind === 'machine');
    const formulas = parts.flatMap((part) => [
      ...part.definitions.map((definition) => definition.formula),
      ...part.inequalities.map((inequality) => inequality.expression),
    ]);
    expect(formulas.length).toBeGreaterThan(50);
    for (const formula of formulas) {
      const { text } = parse(formula);
      expect(parse(text).text).toBe(text);
    }
  });
});
