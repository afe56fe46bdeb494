import type { Decimal, MachinePart } from './data/vocabulary.js';
import { largestAbsolute } from './decimal.js';
import { rangeOf } from './domain.js';
import { type Formula, FormulaError, type FunctionName, parseFormula } from './formula.js';

/**
 * The expressions of a machine part as one directed acyclic graph: definitions expanded, equal
 * subexpressions shared, operands before operators.
 */
export type Node =
  | { readonly kind: 'integer'; readonly value: number }
  | { readonly kind: 'pi' }
  | { readonly kind: 'decimal'; readonly value: Decimal }
  | { readonly kind: 'coordinate'; readonly index: number }
  | { readonly kind: 'negate'; readonly of: number }
  | {
      readonly kind: 'add' | 'subtract' | 'multiply' | 'divide';
      readonly left: number;
      readonly right: number;
    }
  | { readonly kind: 'power'; readonly of: number; readonly exponent: number }
  | { readonly kind: FunctionName; readonly of: number }
  | { readonly kind: 'derivative'; readonly of: number; readonly by: number };

export interface Dag {
  readonly coordinates: readonly string[];
  /** Topologically sorted: a node refers only to nodes before it. */
  readonly nodes: readonly Node[];
  /** The node of each of the part's inequalities in their order, or of its extremum. */
  readonly outputs: readonly number[];
}

const OPERATION = { '+': 'add', '-': 'subtract', '*': 'multiply', '/': 'divide' } as const;

/**
 * Compiles the inequalities' expressions.
 *
 * @throws FormulaError for malformed text and for unknown or repeated names.
 */
export function compile(part: MachinePart): Dag {
  const nodes: Node[] = [];
  const known = new Map<string, number>();
  const intern = (node: Node): number => {
    const key = JSON.stringify(node);
    const old = known.get(key);
    if (old !== undefined) return old;
    known.set(key, nodes.length);
    return nodes.push(node) - 1;
  };

  const coordinates = part.coordinates.map((c) => c.name);
  const names = new Map<string, () => number>([['pi', () => intern({ kind: 'pi' })]]);
  const declare = (name: string, text: string, value: () => number) => {
    if (names.has(name)) throw new FormulaError(text, 1, `the name "${name}" is taken`);
    names.set(name, value);
  };
  coordinates.forEach((name, index) => {
    declare(name, name, () => intern({ kind: 'coordinate', index }));
  });
  for (const [name, value] of Object.entries(part.parameters)) {
    const decimal =
      typeof value === 'string' ? value : largestAbsolute(rangeOf(part.domain, value.largest));
    declare(name, name, () => intern({ kind: 'decimal', value: decimal }));
  }

  const build = (text: string): number => {
    const go = (formula: Formula): number => {
      switch (formula.kind) {
        case 'integer':
          return intern({ kind: 'integer', value: formula.value });
        case 'name':
          return (names.get(formula.name) ?? unknown(text, formula.name))();
        case 'negate':
          return intern({ kind: 'negate', of: go(formula.of) });
        case 'binary': {
          const left = go(formula.left);
          return intern({ kind: OPERATION[formula.operator], left, right: go(formula.right) });
        }
        case 'power':
          return intern({ kind: 'power', of: go(formula.base), exponent: formula.exponent });
        case 'call':
          return intern({ kind: formula.name, of: go(formula.argument) });
        case 'derivative': {
          const by = coordinates.indexOf(formula.by);
          if (by < 0) return unknown(text, formula.by);
          return intern({ kind: 'derivative', of: go(formula.of), by });
        }
      }
    };
    return go(parseFormula(text));
  };

  for (const { name, formula } of part.definitions) {
    const node = build(formula);
    declare(name, formula, () => node);
  }
  const expressions = [
    ...part.inequalities,
    ...(part.extremum === undefined ? [] : [part.extremum]),
  ];
  const outputs = expressions.map(({ expression }) => build(expression));
  return { coordinates, nodes, outputs };
}

function unknown(text: string, name: string): never {
  const at = new RegExp(`\\b${name}\\b`).exec(text)?.index ?? 0;
  throw new FormulaError(text, at + 1, `unknown name "${name}"`);
}
