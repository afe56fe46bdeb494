import { createHash } from 'node:crypto';
import type { Parameter, Part, Range } from '../statement/data/vocabulary.js';
import { parse } from './formula.js';

export const variables = ['mu', 'omega', 'nu', 'tau'] as const;

/** The statement digest (certificates/README.md §3). */
export function statementDigest(theorem: string, parts: readonly Part[]): string {
  const lines = [`theorem ${theorem}`, ...parts.flatMap(partLines)].map((line) => `${line}\n`);
  return `sha256:${createHash('sha256').update(lines.join(''), 'utf8').digest('hex')}`;
}

function partLines(part: Part): readonly string[] {
  if (part.kind === 'derived') {
    return [`part ${part.id}`, `follows from ${part.from.join(', ') || 'the definitions'}`];
  }
  const value = (p: Parameter) => (typeof p === 'string' ? p : `max |${p.largest}|`);
  const text = (formula: string) => parse(formula).text;
  const interval = ({ lower, upper }: Range) => `[${lower}, ${upper}]`;
  return [
    `part ${part.id}`,
    ...variables.map((v) => `for all ${v} in ${interval(part.domain[v])}`),
    ...part.coordinates.map((c) => `coordinate ${c.name} = ${c.factors.join('*')}`),
    ...Object.entries(part.parameters).map(([name, p]) => `let ${name} = ${value(p)}`),
    ...part.definitions.map((d) => `let ${d.name} = ${text(d.formula)}`),
    ...part.inequalities.map(
      (i) => `claim ${i.id}: ${text(i.expression)} ${i.relation} ${i.bound}`,
    ),
  ];
}
