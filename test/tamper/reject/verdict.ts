import { originals, type WrittenPart } from '../support/certificate.js';
import { edited, type Mutant } from '../support/mutant.js';

/** Verdicts that were not reached, one part at a time. */
export const mutants = (): readonly Mutant[] =>
  originals.flatMap((original) => [
    ...original.json.parts.flatMap((part, i) => {
      const change = (
        defect: string,
        expected: Mutant['expected'],
        how: (p: WrittenPart) => void,
      ): Mutant =>
        edited(original, `${part.part}: ${defect}`, expected, (copy) => how(copy.parts[i]!));
      const verdicts = ['proved', 'Certified', 'certified ', 'true', 'accepted', 'constructor'];
      return [
        ...verdicts.map((verdict) =>
          change(`verdict "${verdict}"`, 'field', (p) => {
            (p as { verdict: string }).verdict = verdict;
          }),
        ),
        ...(part.verdict === 'refuted' ? fromRefuted(change, part) : fromTree(change, part)),
      ];
    }),
  ]);

type Change = (
  defect: string,
  expected: Mutant['expected'],
  how: (part: WrittenPart) => void,
) => Mutant;

function fromRefuted(change: Change, part: WrittenPart): Mutant[] {
  const withTree = (verdict: WrittenPart['verdict'], tree: string) => (p: WrittenPart) => {
    delete p.witness;
    Object.assign(p, { verdict, tree });
  };
  return [
    change('refuted, called certified', 'field', (p) => {
      p.verdict = 'certified';
    }),
    change('refuted, called undecided', 'field', (p) => {
      p.verdict = 'undecided';
    }),
    change('refuted, with a tree besides', 'field', (p) => {
      p.tree = '1';
    }),
    change('refuted, certified by one leaf', 'leaf-not-proved', withTree('certified', '1')),
    change(
      'refuted, certified by one leaf of order 4',
      'leaf-not-proved',
      withTree('certified', '4'),
    ),
    change('refuted, certified with an undecided leaf', 'tree-verdict', withTree('certified', '?')),
    change('refuted, undecided with a decided leaf', 'tree-verdict', withTree('undecided', '1')),
    change('its witness without a claim', 'field', (p) => {
      delete (p.witness as Partial<NonNullable<WrittenPart['witness']>>).claim;
    }),
    ...['mean', 'MEAN-LOWER', 'constructor', '__proto__', ''].map((claim) =>
      change(`a witness against "${claim}"`, 'witness-claim', (p) => {
        p.witness!.claim = claim;
      }),
    ),
    change('its witness an empty object', 'field', (p) => {
      (p.witness as object) = {};
    }),
    change('its witness a list', 'field', (p) => {
      (p.witness as unknown) = Object.values(part.witness!);
    }),
  ];
}

function fromTree(change: Change, part: WrittenPart): Mutant[] {
  const { mu, omega, nu, tau } = part.domain;
  const corner = { mu: mu[0], omega: omega[0], nu: nu[0], tau: tau[0] };
  const refuted = (claim: string) => (p: WrittenPart) => {
    delete p.tree;
    Object.assign(p, { verdict: 'refuted', witness: { claim, ...corner } });
  };
  const other = part.verdict === 'certified' ? 'undecided' : 'certified';
  return [
    change(`${part.verdict}, called ${other}`, 'tree-verdict', (p) => {
      p.verdict = other;
    }),
    change(`${part.verdict}, called refuted`, 'field', (p) => {
      p.verdict = 'refuted';
    }),
    change('with a witness besides', 'field', (p) => {
      p.witness = { claim: 'change', ...corner };
    }),
    change('refuted by a claim it does not have', 'witness-claim', refuted('nothing')),
  ];
}
