import { corners } from '../../../src/prover/witness.js';
import { machineParts } from '../../../src/prover/prove.js';
import { originals, VARIABLES } from '../support/certificate.js';
import { partsOf } from '../support/judge.js';
import { judged, type Mutant } from '../support/mutant.js';

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

/** Witnesses moved, and verdicts turned into refutations by a corner of the domain. */
export const mutants = (): readonly Mutant[] =>
  originals.flatMap((original) =>
    machineParts(partsOf(original.json)).flatMap((part, i) => {
      const { witness } = original.json.parts[i]!;
      const claims = part.inequalities.map(({ id }) => id);
      const points = corners(part.domain).filter((_, k) => k % 7 === 0);
      const invented = points.flatMap((point) =>
        claims.map((claim) =>
          judged(original, `${part.id}: refuted by ${claim} at ${Object.values(point)}`, (copy) => {
            const written = copy.parts[i]!;
            delete written.tree;
            Object.assign(written, { verdict: 'refuted', witness: { claim, ...point } });
          }),
        ),
      );
      if (witness === undefined) return original.json.instance === 'registered' ? [] : invented;
      const moved = VARIABLES.flatMap((v) =>
        targets(part.domain[v].lower, part.domain[v].upper).map((to) =>
          judged(original, `${part.id}: witness moved to ${v} = ${to}`, (copy) => {
            copy.parts[i]!.witness![v] = to;
          }),
        ),
      );
      return [...invented, ...moved];
    }),
  );
