import { named, originals } from '../support/certificate.js';
import { edited, type Mutant } from '../support/mutant.js';

type Original = (typeof originals)[number];

const isLeaf = (token: string): boolean => /^[1-8?]$/.test(token);

/**
 * Tokens that are in no tree: variables and coordinates of other parts, other points to cut at
 * (which the format cannot say), other orders, other ways to write an order, names of JavaScript.
 */
const strangers: readonly string[] =
  'z mu Nu nu:lower nu@0.5 nu=1.1 0.5 1/3 lower x,nu 0 9 10 02 +2 -2 2.0 2e0 0x2 ² ２ 22 ?? * ! null NaN undefined constructor toString __proto__ length'.split(
    ' ',
  );

/** Texts that are no tree of the part, whatever its boxes are. */
function textMutants(text: string): readonly (readonly [string, string, Mutant['expected']])[] {
  const tokens = text.split(' ');
  const join = (changed: readonly string[]): string => changed.join(' ');
  return [
    ...tokens.flatMap((token, i): (readonly [string, string, Mutant['expected']])[] => {
      const leaf = isLeaf(token);
      const place = `token ${i + 1}, ${token},`;
      return [
        [
          `${place} left out`,
          join(tokens.toSpliced(i, 1)),
          tokens.length === 1 ? 'tree-token' : leaf ? 'tree-missing' : 'tree-leftover',
        ],
        [
          `${place} twice`,
          join(tokens.toSpliced(i, 0, token)),
          leaf ? 'tree-leftover' : 'tree-missing',
        ],
        ...(i === 0
          ? []
          : [[`cut before ${place}`, join(tokens.slice(0, i)), 'tree-missing'] as const]),
      ];
    }),
    ...strangers.flatMap((token): (readonly [string, string, Mutant['expected']])[] => [
      [`first token ${token}`, join(tokens.with(0, token)), 'tree-token'],
      [`last token ${token}`, join(tokens.with(-1, token)), 'tree-token'],
    ]),
    ['a space before it', ` ${text}`, 'tree-token'],
    ['a space after it', `${text} `, 'tree-leftover'],
    ['a line feed after it', `${text}\n`, 'tree-token'],
    ['brackets', `(${text})`, 'tree-token'],
    ['twice', `${text} ${text}`, 'tree-leftover'],
    ['100 001 tokens', join(new Array(100_001).fill('1')), 'tree-size'],
    ['500 000 tokens', join(new Array(499_000).fill('1')), 'tree-size'],
    ...(tokens.length === 1
      ? []
      : ([
          ['two spaces', text.replace(' ', '  '), 'tree-token'],
          ['a tab for a space', text.replace(' ', '\t'), 'tree-token'],
          ['a no-break space for a space', text.replace(' ', '\u{a0}'), 'tree-token'],
          ['backwards', join(tokens.toReversed()), 'tree-leftover'],
        ] as const)),
  ];
}

/** In every part that has a tree. */
export const mutants = (): readonly Mutant[] =>
  originals.flatMap((original) =>
    original.json.parts.flatMap(({ part, tree, verdict }, i) => {
      if (tree === undefined) return [];
      const change = (defect: string, text: string, expected: Mutant['expected']): Mutant =>
        edited(original, `${part}: tree: ${defect}`, expected, (copy) => {
          copy.parts[i]!.tree = text;
        });
      return [
        ...textMutants(tree).map(([defect, text, expected]) => change(defect, text, expected)),
        ...(verdict === 'certified' ? openLeaves(tree) : []).map(([defect, text]) =>
          change(defect, text, 'tree-verdict'),
        ),
        ...deep(original, i).map(([defect, text, expected]) => change(defect, text, expected)),
      ];
    }),
  );

/** Leaves left undecided in what is said to be certified: all, or one. */
const openLeaves = (tree: string): readonly (readonly [string, string])[] => [
  ['every leaf undecided', tree.replaceAll(/\b[1-8]\b/g, '?')],
  ['the last leaf undecided', tree.replace(/[1-8]$/, '?')],
  ['nothing but an undecided leaf', '?'],
];

/** One cut more than the depth allows, and a cut through what is a point. */
function deep(original: Original, i: number): (readonly [string, string, Mutant['expected']])[] {
  const { part, domain } = original.json.parts[i]!;
  const coordinates = named(original.json.theorem)
    .parts.concat(
      named(original.json.theorem).template?.(named(original.json.theorem).registered) ?? [],
    )
    .flatMap((p) => (p.kind === 'machine' && p.id === part ? [p.coordinates] : []))[0]!;
  const rangeIn = (v: string) => domain[v as keyof typeof domain];
  const isPoint = (c: (typeof coordinates)[number]): boolean =>
    c.factors.every((v) => rangeIn(v)[0] === rangeIn(v)[1]) ||
    c.factors.some((v) => rangeIn(v).every((bound) => bound === '0'));
  const [point, line] = [coordinates.find(isPoint), coordinates.find((c) => !isPoint(c))];
  return [
    ...(line === undefined
      ? []
      : ([
          ['201 cuts deep', `${`${line.name} 1 `.repeat(201)}1`, 'tree-depth'],
          ['20 000 cuts deep', `${`${line.name} 1 `.repeat(20_000)}1`, 'tree-depth'],
        ] as const)),
    ...(point === undefined
      ? []
      : ([[`${point.name}, a point, cut in two`, `${point.name} 1 1`, 'tree-point']] as const)),
  ];
}
