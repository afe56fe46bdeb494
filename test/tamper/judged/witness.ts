import { corners } from '../../../src/prover/witness.js';
import { machineParts } from '../../../src/prover/prove.js';
import type { MachinePart } from '../../../src/statement/data/vocabulary.js';
import { runs } from '../../support/effort.js';
import { originals, VARIABLES, type WrittenPart } from '../support/certificate.js';
import { partsOf } from '../support/judge.js';
import { judged, type Mutant } from '../support/mutant.js';
import { spread } from '../support/spread.js';

/** Points to move a coordinate of a witness to: inside, at the edge, just outside, far away. */
const targets = (lower: string, upper: string): readonly string[] => [
  lower,
  upper,
  outwards(lower),
  outwards(upper),
  '0',
  '1',
  '-1',
  '0.5',
];

/** The decimal with a digit more, away from 0. */
const outwards = (decimal: string): string =>
  `${decimal}${decimal.includes('.') ? '' : '.'}00000000000000000000000001`;

type Change = readonly [string, (part: WrittenPart) => void];

/** Verdicts turned into refutations by a corner of the domain, for each claim. */
const invented = (part: MachinePart): Change[] =>
  corners(part.domain).flatMap((point) =>
    part.inequalities.map(
      ({ id }): Change => [
        `refuted by ${id} at ${Object.values(point)}`,
        (written) => {
          delete written.tree;
          Object.assign(written, { verdict: 'refuted', witness: { claim: id, ...point } });
        },
      ],
    ),
  );

/** Witnesses moved in one coordinate. */
const moved = (part: MachinePart): Change[] =>
  VARIABLES.flatMap((v) =>
    targets(part.domain[v].lower, part.domain[v].upper).map(
      (to): Change => [
        `witness moved to ${v} = ${to}`,
        (written) => {
          written.witness![v] = to;
        },
      ],
    ),
  );

/** Not for registered theorems that are certified: all their other parts would be checked first. */
export const mutants = (): readonly Mutant[] =>
  originals.flatMap((original) =>
    machineParts(partsOf(original.json)).flatMap((part, i) => {
      const isRefuted = original.json.parts[i]!.witness !== undefined;
      if (original.json.instance === 'registered' && !isRefuted) return [];
      const changes = [
        ...spread(invented(part), runs(6)),
        ...(isRefuted ? spread(moved(part), runs(20)) : []),
      ];
      return changes.map(([defect, change]) =>
        judged(original, `${part.id}: ${defect}`, (copy) => change(copy.parts[i]!)),
      );
    }),
  );
