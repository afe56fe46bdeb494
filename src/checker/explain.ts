import { readCertificate } from './certificate.js';
import type { Box } from './evaluate.js';
import { type Interval, point } from './interval.js';
import { arithmeticFor, taskOf } from './task.js';
import { taylorForms } from './taylor-form.js';

/**
 * What decides one leaf of a part, in full figures: each definition's enclosures at the centre and
 * on the box, and the Taylor form of each inequality. A refuted part has one leaf, `witness`: the
 * one point, and the form of order 1 of the opposite claim. Every Decimal prints as exact text.
 *
 * @throws Rejection what `checkCertificate` would report before it evaluates anything,
 * NoEnclosure where nothing can be computed, RangeError where there is no such part or path.
 */
export function explain(input: string | Uint8Array, partId: string, path: string, digits = 24) {
  const { kernel, part, leaves } = find(input, partId, digits);
  const leaf = leaves.find((one) => one.path === path);
  if (leaf === undefined) throw new RangeError(`${partId} has no leaf ${path}`);
  const { evaluate } = leaf;
  const values = (box: Box): readonly Interval[] => {
    const series = evaluate.on(box);
    return [...evaluate.definitions.values()].map((formula) => series(formula, 1)[0]!);
  };
  const centre = leaf.box.map((range) => point(kernel.middle(range)));
  const [atCentre, onBox] = [values(centre), values(leaf.box)];
  return {
    ...{ part: partId, path, order: leaf.order },
    coordinates: part.coordinates.map((coordinate, v) => ({ ...coordinate, range: leaf.box[v]! })),
    parameters: evaluate.parameters,
    definitions: part.definitions.map((definition, i) => {
      return { ...definition, atCentre: atCentre[i]!, onBox: onBox[i]! };
    }),
    forms: leaf.order === 0 ? [] : taylorForms(evaluate, leaf.inequalities, leaf.box, leaf.order),
  };
}

/** The paths that {@link explain} takes for a part. */
export const pathsOf = (input: string | Uint8Array, partId: string, digits = 24) =>
  find(input, partId, digits).leaves.map(({ path }) => path);

function find(input: string | Uint8Array, partId: string, digits: number) {
  const claim = readCertificate(input).claims.find(({ part }) => part.id === partId);
  if (claim === undefined) throw new RangeError(`the certificate has no part ${partId}`);
  const kernel = arithmeticFor(claim.part, digits);
  return { kernel, ...taskOf(claim, kernel) };
}
