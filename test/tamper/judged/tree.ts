import { type Certificate, originals, type WrittenPart } from '../support/certificate.js';
import { judged, type Mutant } from '../support/mutant.js';
import { spread } from '../support/spread.js';
import { changedAt, nodes, readTree, type Tree, treeText } from '../support/tree.js';
import { coordinatesOf } from '../support/judge.js';
import { runs } from '../../support/effort.js';

/**
 * Trees that are still trees of the part: leaves by another order, finer, coarser, cut elsewhere.
 * Whether they still prove the claim is for the judge to say.
 */
export const mutants = (): readonly Mutant[] =>
  originals.flatMap((original) => {
    const found = original.json.parts.flatMap((part, i) =>
      part.tree === undefined || part.verdict !== 'certified'
        ? []
        : variants(part, coordinatesOf(original.json, i)).map(([defect, tree]) => ({
            defect: `${part.part}: tree: ${defect}`,
            change: ({ parts }: Certificate) => {
              parts[i]!.tree = treeText(tree);
            },
          })),
    );
    const most = original.json.instance === 'registered' ? runs(1) : runs(10);
    return spread(found, most).map(({ defect, change }) => judged(original, defect, change));
  });

type Variant = readonly [string, Tree];

function variants({ tree: text }: WrittenPart, coordinates: readonly string[]): Variant[] {
  const tree = readTree(text!, coordinates)!;
  return [
    ...nodes(tree).flatMap((node, place) => {
      const change = (defect: string, to: Tree): Variant => [
        `node ${place + 1}: ${defect}`,
        changedAt(tree, place, () => to),
      ];
      if ('leaf' in node) {
        const orders = ['1', '2', '3', '4', '5'].filter((order) => order !== node.leaf);
        return [
          ...orders.map((leaf) => change(`order ${leaf}, not ${node.leaf}`, { leaf })),
          ...coordinates.map((split) =>
            change(`finer by ${split}`, { split, lower: node, upper: node }),
          ),
          ...coordinates.map((split) =>
            change(`finer by ${split}, one half by the mean value form`, {
              split,
              lower: { leaf: '1' },
              upper: node,
            }),
          ),
        ];
      }
      const { split, lower, upper } = node;
      return [
        ...coordinates
          .filter((other) => other !== split)
          .map((other) => change(`cut by ${other}, not ${split}`, { split: other, lower, upper })),
        change('its halves exchanged', { split, lower: upper, upper: lower }),
        change('its lower half in the place of both', lower),
        change('its upper half in the place of both', upper),
        change('uncut, by order 4', { leaf: '4' }),
        change('uncut, by order 8', { leaf: '8' }),
      ];
    }),
    ['nothing but a leaf of order 1', { leaf: '1' }],
    ['nothing but a leaf of order 8', { leaf: '8' }],
  ];
}
