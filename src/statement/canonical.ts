import { createHash } from 'node:crypto';
import type { Extremum, MachinePart, Part, Verdict } from './data/vocabulary.js';
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

/** An object with nothing but texts in it, to stand on one line. */
const INNERMOST = /\{\s+([^{}[\]]*?)\s+\}/g;

/**
 * The JSON text from which the checker reads a statement: formulas as they are written, and words.
 *
 * @param expected the registered verdict; none for a template.
 */
export function sourceText(theorem: string, parts: readonly Part[], expected?: Verdict): string {
  const read = parts.map((part) => {
    const { id, says } = part;
    if (part.kind === 'derived') return { id, says, from: part.from };
    const { domain, coordinates, parameters, definitions, inequalities, extremum } = part;
    const { quantity: _, ...asked } = extremum ?? { quantity: '' };
    const machine = { id, says, domain, coordinates, parameters, definitions, inequalities };
    return { ...machine, ...(extremum && { extremum: asked }) };
  });
  const text = JSON.stringify({ theorem, ...(expected && { expected }), parts: read }, null, 1);
  return `${text.replace(INNERMOST, (_, fields) => `{ ${fields.replaceAll(/\s*\n\s*/g, ' ')} }`)}\n`;
}

/** `sha256:` and the digest of the canonical text, in lower-case hexadecimal. */
export const statementDigest = (theorem: string, parts: readonly Part[]): string =>
  `sha256:${createHash('sha256').update(canonicalText(theorem, parts), 'utf8').digest('hex')}`;
