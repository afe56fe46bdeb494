import { statementDigest } from './canonical.js';
import type {
  Definition,
  Extremum,
  MachinePart,
  Parameter,
  Part,
  Range,
  Relation,
  Theorem,
} from './data/vocabulary.js';
import { typeset, typesetName } from './typeset.js';

/**
 * The statement of a theorem as a Markdown document: what is written to
 * its place in proofs/ (places.ts), from the data alone.
 */
export function statementDocument(theorem: Theorem): string {
  const machine = theorem.parts.filter((part) => part.kind === 'machine');
  return [
    '<!-- Generated from src/statement/data by `npm run statements`; do not edit. -->',
    `# ${theorem.id}: ${theorem.title}`,
    `${theorem.source}. Registered verdict: **${theorem.expected}**. Proof: [proof.md](proof.md).`,
    '## Definitions',
    'A part speaks about all $\\mu$, $\\omega$, $\\nu$, $\\tau$ in its domain. Throughout, $x = \\mu\\omega$ and $y = \\nu\\tau$.',
    ...distinct(machine.flatMap((part) => part.definitions))
      .filter(({ name }) => name !== 'x' && name !== 'y')
      .map(({ name, formula }) => display(`${typesetName(name)} = ${typeset(formula)}`)),
    '## Parts',
    ...theorem.parts.flatMap(partSection),
    `Statement digest: \`${statementDigest(theorem.id, theorem.parts)}\``,
    '',
  ].join('\n\n');
}

/** Definitions in order, each once. */
function distinct(definitions: readonly Definition[]): Definition[] {
  const texts = new Map<string, string>();
  for (const { name, formula } of definitions) {
    const known = texts.get(name);
    if (known !== undefined && known !== formula) {
      throw new Error(`two definitions of ${name} in one theorem`);
    }
    texts.set(name, formula);
  }
  return [...texts].map(([name, formula]) => ({ name, formula }));
}

/** A displayed formula in the form that every code host renders. */
const display = (tex: string): string => `\`\`\`math\n${tex}\n\`\`\``;

const RELATION: Readonly<Record<Relation, string>> = {
  '<': '\\lt',
  '<=': '\\le',
  '>': '\\gt',
  '>=': '\\ge',
};

const range = ({ lower, upper }: Range): string => `[${lower}, ${upper}]`;

function partSection(part: Part): string[] {
  if (part.kind === 'derived') {
    const from = part.from.map((id) => `\`${id}\``).join(', ') || 'the definitions';
    const anchor = part.proof.slice(part.proof.indexOf('#'));
    return [
      `### ${part.id}`,
      `${sentence(part.says)} (derived from ${from}: [proof](proof.md${anchor}))`,
    ];
  }
  return [`### ${part.id}`, sentence(part.says), display(domainTex(part)), ...machineClaims(part)];
}

const sentence = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;

const domainTex = ({ domain }: MachinePart): string =>
  Object.entries(domain)
    .map(([v, r]) => `${typesetName(v)} \\in ${range(r)}`)
    .join(',\\quad ');

function machineClaims(part: MachinePart): string[] {
  const parameters = Object.entries(part.parameters).map(
    ([name, value]) => `$${typesetName(name)} = ${parameterTex(value)}$`,
  );
  return [
    ...(parameters.length === 0 ? [] : [`With ${parameters.join(', ')}:`]),
    ...(part.extremum === undefined ? [] : [extremumSentence(part.extremum)]),
    ...(part.inequalities.length === 0 ? [] : [inequalityTable(part)]),
  ];
}

/** What is enclosed, how sharply, and where it is claimed to be. */
function extremumSentence({ of, expression, width, within }: Extremum): string {
  const what = { inf: '\\inf', sup: '\\sup', value: '' }[of];
  const claim = within === undefined ? '' : `, claimed to be in $${range(within)}$`;
  return `Enclosed to a width of at most $${width}$: $${what} ${typeset(expression)}$${claim}.`;
}

const inequalityTable = (part: MachinePart): string =>
  [
    '| claim | inequality |',
    '|---|---|',
    ...part.inequalities.map(
      ({ id, expression, relation, bound }) =>
        `| \`${id}\` | $${typeset(expression)} ${RELATION[relation]} ${bound}$ |`,
    ),
  ].join('\n');

const parameterTex = (value: Parameter): string =>
  typeof value === 'string' ? value : `\\max \\lvert ${typesetName(value.largest)}\\rvert`;
