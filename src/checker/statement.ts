import { createHash } from 'node:crypto';
import { parse } from './formula.js';

export type Verdict = 'certified' | 'refuted' | 'undecided';
export type Range = { readonly lower: string; readonly upper: string };
export type Domain = Readonly<Record<string, Range>>;
export type Coordinate = { readonly name: string; readonly factors: readonly string[] };
export type Relation = '<' | '<=' | '>' | '>=';
/** `expression relation bound`, to hold at every point of a domain. */
export type Inequality = Readonly<{
  [text in 'id' | 'expression' | 'bound']: string;
}> & { readonly relation: Relation };
/** What is to be enclosed (§8): `of` is inf, sup or value. */
export type Extremum = Readonly<Record<'of' | 'expression' | 'width', string>> & {
  readonly within?: Range;
};

/** A part that the machine decides: inequalities over a domain, or an extremum instead. */
export interface MachinePart {
  readonly id: string;
  readonly says: string;
  readonly domain: Domain;
  readonly coordinates: readonly Coordinate[];
  readonly parameters: Readonly<Record<string, string | { readonly largest: string }>>;
  readonly definitions: readonly { readonly name: string; readonly formula: string }[];
  readonly inequalities: readonly Inequality[];
  readonly extremum?: Extremum;
}

type Statement = { theorem: string; expected?: Verdict; parts: (MachinePart & Follows)[] };
/** Of a part that follows from others, its id apart there is only this. */
type Follows = { readonly from?: readonly string[] };

/** Reads the text of a statement: its machine parts, its digest (§3), its registered verdict. */
export function readStatement(text: string) {
  const { theorem, expected, parts } = JSON.parse(text) as Statement;
  const lines = [`theorem ${theorem}`, ...parts.flatMap(partLines), ''];
  const digest = createHash('sha256').update(lines.join('\n'), 'utf8').digest('hex');
  const machineParts: readonly MachinePart[] = parts.filter(({ from }) => from === undefined);
  return { expected, parts: machineParts, digest: `sha256:${digest}` };
}

const inside = ({ lower, upper }: Range) => `in [${lower}, ${upper}]`;
const bracketed = (formula: string) => parse(formula).text;

function partLines(part: MachinePart & Follows): readonly string[] {
  if (part.from)
    return [`part ${part.id}`, `follows from ${part.from.join(', ') || 'the definitions'}`];
  return [
    `part ${part.id}`,
    ...Object.entries(part.domain).map(([v, range]) => `for all ${v} ${inside(range)}`),
    ...part.coordinates.map((c) => `coordinate ${c.name} = ${c.factors.join('*')}`),
    ...Object.entries(part.parameters).map(
      ([name, p]) => `let ${name} = ${typeof p === 'string' ? p : `max |${p.largest}|`}`,
    ),
    ...part.definitions.map((d) => `let ${d.name} = ${bracketed(d.formula)}`),
    ...part.inequalities.map(
      (i) => `claim ${i.id}: ${bracketed(i.expression)} ${i.relation} ${i.bound}`,
    ),
    ...(part.extremum ? [extremumText(part.extremum, bracketed)] : []),
  ];
}

/** What is to be enclosed, and where it is claimed to be. */
export const extremumText = (
  { of, expression, width, within }: Extremum,
  text = (f: string) => f,
) => `enclose ${of} ${text(expression)} to ${width}${within ? ` ${inside(within)}` : ''}`;
