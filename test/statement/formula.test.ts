import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  bracketed,
  type Formula,
  FormulaError,
  parseFormula,
} from '../../src/statement/formula.js';
import { effort } from '../support/effort.js';

const read = (text: string): string => bracketed(parseFormula(text));

describe('formula text', () => {
  it.each([
    ['a + b*c', '(a+(b*c))'],
    ['a - b - c', '((a-b)-c)'],
    ['a/b/c', '((a/b)/c)'],
    ['a/b*c', '((a/b)*c)'],
    ['-x^2', '(-(x^2))'],
    ['-a*b', '((-a)*b)'],
    ['a - -b', '(a-(-b))'],
    ['2*x^3', '(2*(x^3))'],
    ['(a + b)^2', '((a+b)^2)'],
    ['exp(-u^2)/2*v', '((exp((-(u^2)))/2)*v)'],
    ['D(D(f, x), omega_max)', 'D(D(f,x),omega_max)'],
    ['sqrt(erfcx(1/sqrt(2)))', 'sqrt(erfcx((1/sqrt(2))))'],
    ['999999999999999', '999999999999999'],
    ['((x))', 'x'],
  ])('%s reads as %s', (text, tree) => {
    expect(read(text)).toBe(tree);
  });

  it('comes back from its bracketed form unchanged', () => {
    fc.assert(
      fc.property(trees, (tree) => {
        expect(parseFormula(bracketed(tree))).toEqual(tree);
      }),
      effort(300),
    );
  });
});

describe('malformed formula text is an error that points at the character', () => {
  it.each([
    ['2x', 2, 'missing operator before "x"'],
    ['x y', 3, 'missing operator before "y"'],
    ['2(x)', 2, 'missing operator before "("'],
    ['(x)(y)', 4, 'missing operator before "("'],
    ['1.5', 2, 'unexpected "."'],
    ['0.10000000000000000000001', 2, 'unexpected "."'],
    ['1e5', 2, 'missing operator before "e5"'],
    ['x mod y', 3, 'missing operator before "mod"'],
    ['x == y', 3, 'unexpected "="'],
    ['x + 3!', 6, 'unexpected "!"'],
    ['x + π', 5, 'unexpected "π"'],
    ['x; y', 2, 'unexpected ";"'],
    ['x +', 4, 'Unexpected end of expression'],
    ['x + * y', 5, 'Value expected'],
    ['x + (y', 7, 'Parenthesis ) expected'],
    ['x)', 2, 'Unexpected operator )'],
    ['1 + 1234567890123456', 5, 'integers have at most 15 digits'],
    ['x + sin(x)', 5, 'unknown function "sin"'],
    ['1 + sqrt(x, y)', 5, 'sqrt takes one argument'],
    ['1 + D(x)', 5, 'expected D(expression, coordinate)'],
    ['1 + D(x, y + 1)', 5, 'expected D(expression, coordinate)'],
    ['exp(x) + exp(x, y)', 10, 'exp takes one argument'],
    ['1 + sqrt()', 5, 'sqrt takes one argument'],
    ['D(x, y) + D(x, 2)', 11, 'expected D(expression, coordinate)'],
    ['x^2 + y^z', 9, 'an exponent is an integer literal'],
    ['x^-1', 3, 'an exponent is an integer literal'],
    ['x^(2)', 3, 'an exponent is an integer literal'],
    ['x^2^3', 4, 'an exponent is an integer literal'],
    ['2*(+x)', 4, '"+" needs two operands'],
    ['f + f(x)', 5, 'unknown function "f"'],
    ['1 + NaN', 5, '"NaN" is not a name'],
    ['1 - Infinity', 5, '"Infinity" is not a name'],
    ['2*true', 3, '"true" is not a name'],
    ['x\n+ y', 2, 'unexpected "\n"'],
    ['', 1, 'expected an integer'],
  ])('%s: character %i', (text, character, problem) => {
    const error = caught(() => parseFormula(text));
    expect(error).toBeInstanceOf(FormulaError);
    expect(error).toMatchObject({ formula: text, character, problem });
    expect((error as Error).message).toBe(`formula "${text}", character ${character}: ${problem}`);
  });

  it('whatever the text is, the outcome is a tree or a FormulaError', () => {
    const piece = fc.constantFrom(
      ...['x', 'D', 'sqrt', 'pi', '2', '07', '(', ')', ',', '+', '-', '*', '/', '^', ' ', '.', '!'],
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const text = pieces.join('');
        const outcome = caught(() => parseFormula(text));
        if (outcome === undefined) expect(read(read(text))).toBe(read(text));
        else expect(outcome).toBeInstanceOf(FormulaError);
      }),
      effort(500),
    );
  });
});

function caught(run: () => unknown): unknown {
  try {
    run();
    return undefined;
  } catch (error) {
    return error;
  }
}

const names = fc.constantFrom('x', 'nu', 'omega_max', 'r2', 'pi');
const { tree: trees } = fc.letrec<{ tree: Formula }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 5 },
    names.map((name): Formula => ({ kind: 'name', name })),
    fc.integer({ min: 0, max: 999 }).map((value): Formula => ({ kind: 'integer', value })),
    tie('tree').map((of): Formula => ({ kind: 'negate', of })),
    fc
      .tuple(fc.constantFrom('+', '-', '*', '/'), tie('tree'), tie('tree'))
      .map(([operator, left, right]): Formula => ({ kind: 'binary', operator, left, right })),
    fc
      .tuple(tie('tree'), fc.nat({ max: 9 }))
      .map(([base, exponent]): Formula => ({ kind: 'power', base, exponent })),
    fc
      .tuple(fc.constantFrom('sqrt', 'exp', 'erfcx'), tie('tree'))
      .map(([name, argument]): Formula => ({ kind: 'call', name, argument })),
    fc.tuple(tie('tree'), names).map(([of, by]): Formula => ({ kind: 'derivative', of, by })),
  ),
}));
