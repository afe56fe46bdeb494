import { fromDecimal, type Interval, point } from '../interval/index.js';
import { PI } from '../interval/constants.js';
import type { Dag, Node } from '../statement/dag.js';
import * as jets from './jet.js';
import type { Jet } from './jet.js';
import { type JetSpace, jetSpace } from './jet-space.js';
import {
  erfcxCoefficients,
  expCoefficients,
  recipCoefficients,
  sqrtCoefficients,
} from './taylor-coefficients.js';

/** The values of the coordinates: an interval each. */
export type CoordinateBox = readonly Interval[];

/** Evaluates a DAG in jets over boxes. */
export interface Evaluator {
  readonly space: (order: number) => JetSpace;
  /** Jets of degree `order` of the DAG's outputs, valid for every point of the box. */
  readonly jets: (box: CoordinateBox, order: number) => Jet[];
}

/** Prepares a DAG for repeated evaluation: degrees needed by each node, constants folded once. */
export function evaluator(dag: Dag): Evaluator {
  const extra = extraDegrees(dag);
  const depth = Math.max(0, ...extra);
  const space = (order: number) => jetSpace(dag.coordinates.length, order + depth);
  const isConstant = constants(dag);
  const constantSpace = jetSpace(dag.coordinates.length, 0);
  const folded: (Jet | undefined)[] = [];
  dag.nodes.forEach((node, i) => {
    folded.push(
      isConstant[i] ? evaluateNode(node, constantSpace, 0, [], folded as Jet[]) : undefined,
    );
  });

  return {
    space,
    jets: (box, order) => {
      const inSpace = space(order);
      const values: Jet[] = [];
      dag.nodes.forEach((node, i) => {
        const degree = order + (extra[i] as number);
        const constant = folded[i];
        values.push(
          constant === undefined
            ? evaluateNode(node, inSpace, degree, box, values)
            : { ...constant, degree },
        );
      });
      return dag.outputs.map((output) => values[output] as Jet);
    },
  };
}

/** How many degrees beyond the outputs' each node needs, because of derivatives taken of it. */
function extraDegrees(dag: Dag): number[] {
  const extra = dag.nodes.map(() => 0);
  for (let i = dag.nodes.length - 1; i >= 0; i--) {
    const node = dag.nodes[i] as Node;
    const needed = (extra[i] as number) + (node.kind === 'derivative' ? 1 : 0);
    for (const operand of operands(node))
      extra[operand] = Math.max(extra[operand] as number, needed);
  }
  return extra;
}

function constants(dag: Dag): boolean[] {
  const result: boolean[] = [];
  for (const node of dag.nodes) {
    result.push(node.kind !== 'coordinate' && operands(node).every((o) => result[o]));
  }
  return result;
}

function operands(node: Node): number[] {
  if ('left' in node) return [node.left, node.right];
  return 'of' in node ? [node.of] : [];
}

function evaluateNode(
  node: Node,
  space: JetSpace,
  degree: number,
  box: CoordinateBox,
  values: readonly Jet[],
): Jet {
  const at = (i: number): Jet => {
    const jet = values[i] as Jet;
    return jet.degree > degree && node.kind !== 'derivative' ? truncate(space, jet, degree) : jet;
  };
  const range = (jet: Jet): Interval => ({ lo: jet.lo[0] as number, hi: jet.hi[0] as number });
  const apply = (coefficients: typeof expCoefficients, jet: Jet): Jet =>
    jets.compose(space, jet, coefficients(range(jet), jet.constant ? 0 : jet.degree));
  switch (node.kind) {
    case 'integer':
      return jets.constantJet(space, degree, point(node.value));
    case 'pi':
      return jets.constantJet(space, degree, PI);
    case 'decimal':
      return jets.constantJet(space, degree, fromDecimal(node.value));
    case 'coordinate':
      return jets.coordinateJet(space, degree, node.index, box[node.index] as Interval);
    case 'negate':
      return jets.negate(space, at(node.of));
    case 'add':
      return jets.add(space, at(node.left), at(node.right));
    case 'subtract':
      return jets.subtract(space, at(node.left), at(node.right));
    case 'multiply':
      return jets.multiply(space, at(node.left), at(node.right));
    case 'divide':
      return jets.multiply(space, at(node.left), apply(recipCoefficients, at(node.right)));
    case 'power':
      return jets.power(space, at(node.of), node.exponent);
    case 'sqrt':
      return apply(sqrtCoefficients, at(node.of));
    case 'exp':
      return apply(expCoefficients, at(node.of));
    case 'erfcx':
      return apply(erfcxCoefficients, at(node.of));
    case 'derivative':
      return jets.differentiate(space, at(node.of), node.by);
  }
}

/** The same jet with fewer degrees. */
const truncate = (space: JetSpace, jet: Jet, degree: number): Jet => {
  if (jet.constant) return { ...jet, degree };
  const count = space.counts[degree] as number;
  return { degree, constant: false, lo: jet.lo.slice(0, count), hi: jet.hi.slice(0, count) };
};
