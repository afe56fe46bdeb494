import { type MathNode, parse } from 'mathjs/number';

/**
 * Formula text and its tree.
 *
 * The text is restricted so that every parser must read it alike: integers, names, round brackets,
 * explicit + − * / and ^ with a literal integer exponent, and calls of {@link FUNCTIONS} or of
 * `D(expression, coordinate)`, the partial derivative. mathjs does the parsing; what it would read
 * more generously (decimals, implicit products, other operators) is refused here.
 */

export const FUNCTIONS = ['sqrt', 'exp', 'erfcx'] as const;
export type FunctionName = (typeof FUNCTIONS)[number];

export type Formula =
  | { readonly kind: 'integer'; readonly value: number }
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'negate'; readonly of: Formula }
  | {
      readonly kind: 'binary';
      readonly operator: '+' | '-' | '*' | '/';
      readonly left: Formula;
      readonly right: Formula;
    }
  | { readonly kind: 'power'; readonly base: Formula; readonly exponent: number }
  | { readonly kind: 'call'; readonly name: FunctionName; readonly argument: Formula }
  | { readonly kind: 'derivative'; readonly of: Formula; readonly by: string };

/** Malformed formula text; `character` is the 1-based position of what was found. */
export class FormulaError extends Error {
  constructor(
    readonly formula: string,
    readonly character: number,
    readonly problem: string,
  ) {
    super(`formula "${formula}", character ${character}: ${problem}`);
    this.name = 'FormulaError';
  }
}

interface Token {
  readonly text: string;
  /** 1-based. */
  readonly at: number;
}

const TOKEN = / *(?:([A-Za-z_][A-Za-z0-9_]*|\d+|[-+*/^(),])|([^ ]))/gy;

/** Largest integer literal: 15 digits, exact in every arithmetic we use. */
const LONGEST_INTEGER = 15;

function tokens(text: string): Token[] {
  const found: Token[] = [];
  for (const match of text.matchAll(TOKEN)) {
    const good = match[1];
    const at = match.index + match[0].length - (good ?? match[2] ?? '').length + 1;
    if (good === undefined) throw new FormulaError(text, at, `unexpected "${match[2]}"`);
    if (/^\d/.test(good) && good.length > LONGEST_INTEGER) {
      throw new FormulaError(text, at, `integers have at most ${LONGEST_INTEGER} digits`);
    }
    found.push({ text: good, at });
  }
  return found;
}

/**
 * The tree of a formula.
 *
 * @throws FormulaError that points at the character, for anything outside the restricted language.
 */
export function parseFormula(text: string): Formula {
  const found = tokens(text);
  for (const i of found.keys()) checkToken(text, found, i);
  let node: MathNode;
  try {
    node = parse(text);
  } catch (error) {
    const at = (error as { char?: unknown }).char;
    throw new FormulaError(
      text,
      typeof at === 'number' ? at : 1,
      (error as Error).message.replace(/ \(char \d+\)$/, ''),
    );
  }
  const refuse = (what: string): never => {
    throw new FormulaError(text, 1, what);
  };
  return convert(node, refuse);
}

/** Words that mathjs reads as values. */
const VALUES = ['true', 'false', 'null', 'undefined', 'NaN', 'Infinity'];

/** Refuses, where it stands, what mathjs would read and our language does not have. */
function checkToken(text: string, found: readonly Token[], i: number): void {
  const textAt = (k: number): string => found[k]?.text ?? '';
  const token = found[i] as Token;
  const before = textAt(i - 1);
  const refuse = (problem: string): never => {
    throw new FormulaError(text, token.at, problem);
  };
  const isName = /^[A-Za-z_]/.test(token.text);
  const opensCall = token.text === '(' && /^[A-Za-z_]/.test(before);
  if (/^[\w(]/.test(token.text) && /[\w)]$/.test(before) && !opensCall) {
    refuse(`missing operator before "${token.text}"`);
  }
  if (token.text === '+' && /^[-+*/^(,]?$/.test(before)) refuse('"+" needs two operands');
  if (before === '^' && !/^\d/.test(token.text)) refuse('an exponent is an integer literal');
  if (token.text === '^' && textAt(i - 2) === '^') refuse('an exponent is an integer literal');
  if (VALUES.includes(token.text)) refuse(`"${token.text}" is not a name`);
  if (isName && textAt(i + 1) === '(') {
    const { commas, last } = argumentsAt(found, i + 1);
    if (token.text === 'D') {
      const isCoordinate = textAt(last - 1) === ',' && /^[A-Za-z_]/.test(textAt(last));
      if (commas !== 1 || !isCoordinate) refuse('expected D(expression, coordinate)');
    } else if (!FUNCTIONS.some((f) => f === token.text)) {
      refuse(`unknown function "${token.text}"`);
    } else if (commas !== 0 || last === i + 1) {
      refuse(`${token.text} takes one argument`);
    }
  }
}

/** The commas between the bracket that opens at `open` and its partner, and the last token inside. */
function argumentsAt(found: readonly Token[], open: number): { commas: number; last: number } {
  let depth = 0;
  let commas = 0;
  for (let k = open; k < found.length; k++) {
    const { text } = found[k] as Token;
    if (text === '(') depth++;
    if (text === ',' && depth === 1) commas++;
    if (text === ')' && --depth === 0) return { commas, last: k - 1 };
  }
  return { commas, last: found.length - 1 };
}

type Refuse = (what: string) => never;

/** The structure of a mathjs node, as far as we read it. */
interface Shape {
  readonly type: string;
  readonly op?: string;
  readonly fn?: string | { readonly name?: string };
  readonly args?: readonly MathNode[];
  readonly content?: MathNode;
  readonly name?: string;
  readonly value?: unknown;
}

function convert(node: MathNode, refuse: Refuse): Formula {
  const shape = node as unknown as Shape;
  const go = (child: MathNode | undefined): Formula =>
    child === undefined ? refuse('an operand is missing') : convert(child, refuse);
  switch (shape.type) {
    case 'ParenthesisNode':
      return go(shape.content);
    case 'ConstantNode':
      if (typeof shape.value !== 'number') return refuse('expected an integer');
      return { kind: 'integer', value: shape.value };
    case 'SymbolNode':
      return { kind: 'name', name: shape.name ?? refuse('expected a name') };
    case 'OperatorNode': {
      const [left, right] = shape.args ?? [];
      if (right === undefined) {
        if (shape.op !== '-') return refuse(`operator ${shape.op} needs two operands`);
        return { kind: 'negate', of: go(left) };
      }
      if (shape.op === '^') {
        const exponent = go(right);
        if (exponent.kind !== 'integer') return refuse('an exponent is an integer literal');
        return { kind: 'power', base: go(left), exponent: exponent.value };
      }
      if (shape.op === '+' || shape.op === '-' || shape.op === '*' || shape.op === '/') {
        return { kind: 'binary', operator: shape.op, left: go(left), right: go(right) };
      }
      return refuse(`unknown operator "${shape.op}"`);
    }
    case 'FunctionNode': {
      const name = typeof shape.fn === 'string' ? shape.fn : (shape.fn?.name ?? '');
      const args = shape.args ?? [];
      if (name === 'D') {
        const by = args[1] === undefined ? undefined : go(args[1]);
        if (args.length !== 2 || by?.kind !== 'name') {
          return refuse('expected D(expression, coordinate)');
        }
        return { kind: 'derivative', of: go(args[0]), by: by.name };
      }
      const known = FUNCTIONS.find((f) => f === name);
      if (known === undefined) return refuse(`unknown function "${name}"`);
      if (args.length !== 1) return refuse(`${name} takes one argument`);
      return { kind: 'call', name: known, argument: go(args[0]) };
    }
    default:
      return refuse(`unexpected ${shape.type}`);
  }
}

/** The formula with every bracket written, so that no reader needs a rule of precedence. */
export function bracketed(formula: Formula): string {
  switch (formula.kind) {
    case 'integer':
      return String(formula.value);
    case 'name':
      return formula.name;
    case 'negate':
      return `(-${bracketed(formula.of)})`;
    case 'binary':
      return `(${bracketed(formula.left)}${formula.operator}${bracketed(formula.right)})`;
    case 'power':
      return `(${bracketed(formula.base)}^${formula.exponent})`;
    case 'call':
      return `${formula.name}(${bracketed(formula.argument)})`;
    case 'derivative':
      return `D(${bracketed(formula.of)},${formula.by})`;
  }
}
