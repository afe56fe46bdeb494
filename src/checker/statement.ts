import { createHash } from 'node:crypto';
import type { Extremum, Parameter, Part, Range } from '../statement/data/vocabulary.js';
import { parse } from './formula.js';

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
    ...Object.entries(part.domain).map(([v, range]) => `for all ${v} in ${interval(range)}`),
    ...part.coordinates.map((c) => `coordinate ${c.name} = ${c.factors.join('*')}`),
    ...Object.entries(part.parameters).map(([name, p]) => `let ${name} = ${value(p)}`),
    ...part.definitions.map((d) => `let ${d.name} = ${text(d.formula)}`),
    ...part.inequalities.map(
      (i) => `claim ${i.id}: ${text(i.expression)} ${i.relation} ${i.bound}`,
    ),
    ...(part.extremum === undefined ? [] : [extremumText(part.extremum, text)]),
  ];
}

/** What is to be enclosed, and where it is claimed to be. */
export function extremumText(extremum: Extremum, text: (formula: string) => string): string {
  const { of, expression, width, within } = extremum;
  const claim = within === undefined ? '' : ` in [${within.lower}, ${within.upper}]`;
  return `enclose ${of} ${text(expression)} to ${width}${claim}`;
}
