import { describe, expect, it } from 'vitest';
import { compile, type Node } from '../../src/statement/dag.js';
import { theorems } from '../../src/statement/data/registry.js';
import type { MachinePart } from '../../src/statement/data/vocabulary.js';
import { FormulaError } from '../../src/statement/formula.js';

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
  coordinates: [
    { name: 'x', factors: ['mu', 'omega'] },
    { name: 'nu', factors: ['nu'] },
  ],
  definitions: [{ name: 'a', formula: 'x^2 + nu' }],
  parameters: { q: '0.9', w: { largest: 'omega' } },
  inequalities: [],
};

const claiming = (...expressions: string[]): MachinePart => ({
  ...part,
  inequalities: expressions.map((expression, i) => ({
    id: `claim-${i}`,
    expression,
    relation: '>',
    bound: '0',
  })),
});

const operandsOf = (node: Node): number[] => {
  switch (node.kind) {
    case 'integer':
    case 'pi':
    case 'decimal':
    case 'coordinate':
      return [];
    case 'add':
    case 'subtract':
    case 'multiply':
    case 'divide':
      return [node.left, node.right];
    default:
      return [node.of];
  }
};

describe('the expression graph', () => {
  it('writes a small part out', () => {
    expect(compile(claiming('D(a, nu)/pi - q*w'))).toEqual({
      coordinates: ['x', 'nu'],
      nodes: [
        { kind: 'coordinate', index: 0 },
        { kind: 'power', of: 0, exponent: 2 },
        { kind: 'coordinate', index: 1 },
        { kind: 'add', left: 1, right: 2 },
        { kind: 'derivative', of: 3, by: 1 },
        { kind: 'pi' },
        { kind: 'divide', left: 4, right: 5 },
        { kind: 'decimal', value: '0.9' },
        { kind: 'decimal', value: '0.5' },
        { kind: 'multiply', left: 7, right: 8 },
        { kind: 'subtract', left: 6, right: 9 },
      ],
      outputs: [10],
    });
  });

  it('shares equal subexpressions, within one expression and between them', () => {
    const { nodes, outputs } = compile(claiming('a*exp(x)', 'exp(x)*a', '(x^2 + nu)*exp(x)'));
    expect(outputs[0]).toBe(outputs[2]);
    expect(nodes.filter(({ kind }) => kind === 'exp')).toHaveLength(1);
    expect(nodes.filter(({ kind }) => kind === 'add')).toHaveLength(1);
  });

  it.each(
    theorems.flatMap(({ id, parts }) =>
      parts
        .filter((p) => p.kind === 'machine')
        .map((p): [string, string, MachinePart] => [id, p.id, p]),
    ),
  )('of %s / %s has no node twice, and operands before operators', (_id, _part, machine) => {
    const { nodes, outputs } = compile(machine);
    expect(new Set(nodes.map((node) => JSON.stringify(node))).size).toBe(nodes.length);
    nodes.forEach((node, i) => {
      for (const operand of operandsOf(node)) expect(operand).toBeLessThan(i);
    });
    expect(outputs).toHaveLength(machine.extremum ? 1 : machine.inequalities.length);
  });
});

describe('names', () => {
  it.each([
    ['x + y', 5, 'unknown name "y"'],
    ['x*D(a, mu)', 8, 'unknown name "mu"'],
    ['x - __proto__', 5, 'unknown name "__proto__"'],
    ['sqrt + x', 1, 'unknown name "sqrt"'],
  ])('%s: character %i', (expression, character, problem) => {
    const attempt = () => compile(claiming(expression));
    expect(attempt).toThrow(FormulaError);
    expect(attempt).toThrow(`formula "${expression}", character ${character}: ${problem}`);
  });

  it('a definition knows only what stands before it', () => {
    const definitions = [
      { name: 'b', formula: 'c + 1' },
      { name: 'c', formula: 'x' },
    ];
    expect(() => compile({ ...part, definitions })).toThrow('unknown name "c"');
  });

  it.each(['x', 'q', 'a', 'pi'])('%s cannot be defined again', (name) => {
    const definitions = [...part.definitions, { name, formula: '1' }];
    expect(() => compile({ ...part, definitions })).toThrow(`the name "${name}" is taken`);
  });
});
