import { originals, registered, originalNamed } from '../support/certificate.js';
import { edited, type Mutant } from '../support/mutant.js';

/** The certificates themselves, and changes that claim less or say the same at more length. */
export const mutants = (): readonly Mutant[] => [
  ...registered.map(({ name, text }): Mutant => {
    return { defect: 'unchanged', of: name, text, expected: 'accepted' };
  }),
  ...originals.flatMap((original) =>
    original.json.parts.flatMap(({ part, verdict }, i) => [
      edited(original, `${part}: ${verdict}, left undecided`, 'accepted', (copy) => {
        delete copy.parts[i]!.witness;
        Object.assign(copy.parts[i]!, { verdict: 'undecided', tree: '?' });
      }),
    ]),
  ),
  ...trees.map(([defect, tree]) =>
    edited(originalNamed('own-t3-certified'), `undecided: ${defect}`, 'accepted', (copy) => {
      Object.assign(copy.parts[0]!, { verdict: 'undecided', tree });
    }),
  ),
];

/** As deep and as long as a tree may be; what it says of its leaves is not looked at. */
const trees: readonly (readonly [string, string])[] = [
  ['200 cuts deep', `${'nu 1 '.repeat(200)}?`],
  ['99 999 tokens long', balanced('nu', 'tau', 49_999)],
];

/** A tree with so many cuts, as shallow as possible. */
function balanced(cut: string, next: string, cuts: number): string {
  if (cuts === 0) return '?';
  const lower = Math.floor((cuts - 1) / 2);
  return [cut, balanced(next, cut, lower), balanced(next, cut, cuts - 1 - lower)].join(' ');
}
