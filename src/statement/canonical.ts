import { createHash } from 'node:crypto';
import type { Extremum, MachinePart, Part } from './data/vocabulary.js';
import { bracketed, parseFormula } from './formula.js';

/**
 * The canonical text of a statement: every formula fully bracketed, every bound an exact decimal,
 * one line for each thing said (certificates/README.md, "The statement digest"). Its SHA-256 digest
 * names the statement in a certificate.
 */
export function canonicalText(theorem: string, parts: readonly Part[]): string {
  const lines = [`theorem ${theorem}`];
  for (const part of parts) {
    lines.push(`part ${part.id}`);
    lines.push(...(part.kind === 'machine' ? machineLines(part) : derivedLines(part.from)));
  }
  return `${lines.join('\n')}\n`;
}

const derivedLines = (from: readonly string[]): string[] => [
  `follows from ${from.join(', ') || 'the definitions'}`,
];

function machineLines(part: MachinePart): string[] {
  const formula = (text: string) => bracketed(parseFormula(text));
  return [
    ...Object.entries(part.domain).map(
      ([v, { lower, upper }]) => `for all ${v} in [${lower}, ${upper}]`,
    ),
    ...part.coordinates.map(({ name, factors }) => `coordinate ${name} = ${factors.join('*')}`),
    ...Object.entries(part.parameters).map(
      ([name, value]) =>
        `let ${name} = ${typeof value === 'string' ? value : `max |${value.largest}|`}`,
    ),
    ...part.definitions.map((d) => `let ${d.name} = ${formula(d.formula)}`),
    ...part.inequalities.map(
      (i) => `claim ${i.id}: ${formula(i.expression)} ${i.relation} ${i.bound}`,
    ),
    ...(part.extremum === undefined ? [] : [extremumText(part.extremum, formula)]),
  ];
}

/** `enclose sup EXPRESSION to WIDTH in [LOWER, UPPER]`, the last where there is a claim. */
export const extremumText = (
  { of, expression, width, within }: Extremum,
  formula: (text: string) => string = (text) => text,
): string =>
  `enclose ${of} ${formula(expression)} to ${width}` +
  (within === undefined ? '' : ` in [${within.lower}, ${within.upper}]`);

/** `sha256:` and the digest of the canonical text, in lower-case hexadecimal. */
export const statementDigest = (theorem: string, parts: readonly Part[]): string =>
  `sha256:${createHash('sha256').update(canonicalText(theorem, parts), 'utf8').digest('hex')}`;
