import { type MathNode, parse } from 'mathjs/number';
import { parseFormula } from './formula.js';

/**
 * TeX of a formula for people: the same text that prover and checker read, typeset by mathjs with
 * our names in place of its own.
 *
 * @throws FormulaError for text outside the restricted language.
 */
export function typeset(formula: string): string {
  parseFormula(formula);
  return parse(formula).toTex({ handler });
}

/** TeX of the names that our formulas use; any other name is set as it is. */
const NAMES: Readonly<Record<string, string>> = {
  mean: '\\tilde{\\mu}',
  second: '\\tilde{\\xi}',
  variance: '\\tilde{\\nu}',
  omega_max: '\\omega_{\\max}',
  frobenius: '\\lVert J\\rVert_F^2',
  det: '\\det J',
  sigma_max: '\\sigma_{\\max}',
  sigma_sup: '\\overline{\\sigma}_{\\max}',
  gradient: "\\mathbb{E}f'^2",
  keep: 'q_{\\mathrm{keep}}',
  alpha_prime: "\\alpha'",
  spread: 's',
  a_sqrt_q: 'a\\sqrt{q}',
  b_sqrt_q: 'b\\sqrt{q}',
  dropped_mean: '\\hat{\\mu}',
  dropped_variance: '\\hat{\\nu}',
  mu: '\\mu',
  omega: '\\omega',
  nu: '\\nu',
  tau: '\\tau',
  alpha: '\\alpha',
  lambda: '\\lambda',
  lambda_max: '\\lambda_{\\max}',
  minor: 'M',
  fixed_mu: '\\mu_0',
  fixed_nu: '\\nu_0',
  fixed_r: 'r_0',
  fixed_u: 'u_0',
  next_alpha: "\\alpha'",
  next_lambda: "\\lambda'",
  h11: 'h_{11}',
  h12: 'h_{12}',
  h21: 'h_{21}',
  h22: 'h_{22}',
  pi: '\\pi',
};

/** TeX of a name. */
export const typesetName = (name: string): string => NAMES[name] ?? name;

/** The structure of a mathjs node, as far as we typeset it ourselves. */
interface Shape {
  readonly type: string;
  readonly name?: string;
  readonly op?: string;
  readonly fn?: { readonly name?: string };
  readonly args?: readonly MathNode[];
  readonly content?: MathNode;
}

interface Options {
  readonly handler: typeof handler;
}

const shapeOf = (node: MathNode): Shape => node as unknown as Shape;

/** The callback of mathjs's `toTex`: undefined leaves a node to mathjs. */
function handler(node: MathNode, options: Options): string | undefined {
  const { type, name, op, fn, args = [] } = shapeOf(node);
  const [left, right] = args;
  const tex = (child: MathNode): string => child.toTex(options);
  const bare = (child: MathNode): string => tex(shapeOf(child).content ?? child);
  if (type === 'SymbolNode' && name !== undefined) return typesetName(name);
  if (left === undefined) return undefined;
  if (type === 'FunctionNode') {
    if (fn?.name === 'D' && right !== undefined) {
      return `\\frac{\\partial ${tex(left)}}{\\partial ${tex(right)}}`;
    }
    if (fn?.name === 'exp') return `e^{${tex(left)}}`;
    return undefined;
  }
  if (type !== 'OperatorNode' || right === undefined) return undefined;
  switch (op) {
    case '/':
      return `\\frac{${bare(left)}}{${bare(right)}}`;
    case '*':
      return `${tex(left)}\\thinspace ${tex(right)}`;
    case '^':
      return `${isAtom(left) ? tex(left) : `\\left(${bare(left)}\\right)`}^{${tex(right)}}`;
    default:
      return undefined;
  }
}

/** Whether an exponent can stand on a node without brackets: letters and numbers. */
const isAtom = (node: MathNode): boolean => {
  const { type, name } = shapeOf(node);
  return (
    type === 'ConstantNode' || (type === 'SymbolNode' && !/[\s^]/.test(typesetName(name ?? '')))
  );
};
