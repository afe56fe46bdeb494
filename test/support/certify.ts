import { arithmetic } from '../../src/checker/interval.js';
import { type Box, evaluation, rootBox } from '../../src/checker/evaluate.js';
import { statementDigest } from '../../src/statement/canonical.js';
import { taylorForms } from '../../src/checker/taylor-form.js';
import { theorems } from '../../src/statement/data/registry.js';
import type { Instance, MachinePart } from '../../src/statement/data/vocabulary.js';

/** A certificate's fields, to be changed and written by tests. */
export interface CertificateFields {
  readonly format: string;
  readonly version: number;
  readonly theorem: string;
  readonly instance: unknown;
  readonly statement: string;
  readonly parts: readonly Readonly<Record<string, unknown>>[];
}

const kernel = arithmetic(24);
const variables = ['mu', 'omega', 'nu', 'tau'] as const;
const written = (domain: Instance['domain']) =>
  Object.fromEntries(variables.map((v) => [v, [domain[v].lower, domain[v].upper]]));

/**
 * A certificate by brute force, without a prover: the checker's own evaluation of each box by orders
 * up to `highest`, bisection of the coordinate whose range is widest relative to its root. What is
 * not proved at depth `deepest` stays undecided.
 */
export function certify(
  theorem: string,
  instance: 'registered' | Instance = 'registered',
  highest = 4,
  deepest = 12,
): CertificateFields {
  const { id, parts: registered, template } = theorems.find((t) => t.id === theorem)!;
  const parts = instance === 'registered' ? registered : template!(instance);
  const machine = parts.filter((part) => part.kind === 'machine');
  return {
    format: 'snn-verify certificate',
    version: 1,
    theorem: id,
    instance:
      instance === 'registered' ? instance : { ...instance, domain: written(instance.domain) },
    statement: statementDigest(id, parts),
    parts: machine.map((part) => {
      const tree = treeOf(part, highest, deepest);
      return {
        part: part.id,
        domain: written(part.domain),
        claims: part.inequalities.map((i) => `${i.expression} ${i.relation} ${i.bound}`),
        verdict: tree.includes('?') ? 'undecided' : 'certified',
        tree,
      };
    }),
  };
}

function treeOf(part: MachinePart, highest: number, deepest: number): string {
  const evaluate = evaluation(part, part.domain, kernel);
  const root = rootBox(part.coordinates, part.domain, kernel);
  const width = (box: Box, v: number) => box[v]!.hi.minus(box[v]!.lo).toNumber();

  function tree(box: Box, depth: number): string {
    for (let order = 2; order <= highest; order += 1) {
      const forms = taylorForms(evaluate, part.inequalities, box, order);
      if (forms.every((form) => form.proved)) return String(order);
    }
    if (depth === deepest) return '?';
    const relative = root.map((_, v) =>
      width(root, v) === 0 ? 0 : width(box, v) / width(root, v),
    );
    const v = relative.indexOf(Math.max(...relative));
    const cut = kernel.middle(box[v]!);
    const halves = [box.with(v, { ...box[v]!, hi: cut }), box.with(v, { ...box[v]!, lo: cut })];
    return [part.coordinates[v]!.name, ...halves.map((half) => tree(half, depth + 1))].join(' ');
  }

  return tree(root, 0);
}
