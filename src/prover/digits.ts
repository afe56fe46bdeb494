import { Decimal } from 'decimal.js';
import { compile, type Node } from '../statement/dag.js';
import type { MachinePart } from '../statement/data/vocabulary.js';
import { rangeOf } from '../statement/domain.js';
import { multiplyRanges } from '../statement/decimal.js';

/** 80 digits are asked for; the rest is for what cancels. Nothing here is a bound. */
const Digits = Decimal.clone({ precision: 110 });
const PI = Digits.acos(-1);

/**
 * The value of a part's extremum at the one point of its domain, to about 80 digits: plain arithmetic
 * of which nothing is proved, to guess a verdict that is finer than binary64 can tell. The checker
 * decides. Undefined where the expression has derivatives.
 */
export function valueInDigits(part: MachinePart): Decimal | undefined {
  const { nodes, outputs } = compile(part);
  if (nodes.some(({ kind }) => kind === 'derivative')) return undefined;
  const point = part.coordinates.map(({ factors }) =>
    factors.map((v) => rangeOf(part.domain, v)).reduce(multiplyRanges),
  );
  const values: Decimal[] = [];
  for (const node of nodes) values.push(evaluateNode(node, values, point));
  return values[outputs[0] as number];
}

function evaluateNode(
  node: Node,
  values: readonly Decimal[],
  point: readonly { readonly lower: string }[],
): Decimal {
  const at = (i: number): Decimal => values[i] as Decimal;
  switch (node.kind) {
    case 'integer':
    case 'decimal':
      return new Digits(node.value);
    case 'pi':
      return PI;
    case 'coordinate':
      return new Digits((point[node.index] as { lower: string }).lower);
    case 'negate':
      return at(node.of).neg();
    case 'add':
      return at(node.left).plus(at(node.right));
    case 'subtract':
      return at(node.left).minus(at(node.right));
    case 'multiply':
      return at(node.left).times(at(node.right));
    case 'divide':
      return at(node.left).div(at(node.right));
    case 'power':
      return at(node.of).pow(node.exponent);
    case 'sqrt':
      return at(node.of).sqrt();
    case 'exp':
      return at(node.of).exp();
    case 'erfcx':
      return erfcx(at(node.of));
    case 'derivative':
      throw new Error('a derivative has no value here');
  }
}

/**
 * erfcx(t) = e^{t²} − (2t/√π) Σ_{n ≥ 0} (2t²)ⁿ/(2n + 1)!!, since s(t) = e^{t²} erf(t) is the solution
 * of s′ = 2ts + 2/√π with s(0) = 0. For t > 0 the difference of two numbers near e^{t²} is near
 * 1/(t√π), so log₁₀(t√π·e^{t²}) digits cancel: 29 of the 110 at t = 8.
 */
function erfcx(t: Decimal): Decimal {
  const square = t.times(t);
  let term = new Digits(1);
  let sum = term;
  for (let n = 1; term.gt(sum.times('1e-110')); n++) {
    term = term.times(square.times(2)).div(2 * n + 1);
    sum = sum.plus(term);
  }
  return square.exp().minus(t.times(2).div(PI.sqrt()).times(sum));
}
