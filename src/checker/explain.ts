import { readCertificate, witnessDomain } from './certificate.js';
import { type Box, evaluation, parametersOver, rootBox } from './evaluate.js';
import { arithmetic, type Interval, point } from './interval.js';
import { taylorForms } from './taylor-form.js';
import { leavesOf } from './tree.js';

/**
 * What decides one leaf of a part, or its witness (path `witness`: a leaf of order 1 on the one
 * point), in full figures: a definition's enclosures at the centre and on the box, and the Taylor
 * form of each inequality. Every Decimal prints as exact text.
 *
 * @throws Rejection what `checkCertificate` would report before it evaluates anything,
 * NoEnclosure where nothing can be computed, RangeError where there is no such part or path.
 */
export function explain(input: string | Uint8Array, partId: string, path: string, digits = 24) {
  const claim = readCertificate(input).claims.find(({ part }) => part.id === partId);
  if (claim === undefined) throw new RangeError(`the certificate has no part ${partId}`);
  const { part, verdict } = claim;
  const kernel = arithmetic(digits);
  const isRefuted = verdict === 'refuted';
  const domain = isRefuted ? witnessDomain(part, claim.witness) : part.domain;
  const leaves = isRefuted
    ? [{ path: 'witness', box: rootBox(part.coordinates, domain, kernel), order: 1 }]
    : leavesOf(part, claim.tree, kernel);
  const leaf = leaves.find((one) => one.path === path);
  if (leaf === undefined) throw new RangeError(`${partId} has no leaf ${path}`);
  const evaluate = evaluation(part, parametersOver(part, domain), kernel);
  const values = (box: Box): readonly Interval[] => {
    const series = evaluate.on(box);
    return [...evaluate.definitions.values()].map((formula) => series(formula, 1)[0]!);
  };
  const [atCentre, onBox] = [
    values(leaf.box.map((r) => point(kernel.middle(r)))),
    values(leaf.box),
  ];
  return {
    ...{ part: partId, path, order: leaf.order, claim: claim.witness?.claim },
    coordinates: part.coordinates.map((coordinate, v) => ({ ...coordinate, range: leaf.box[v]! })),
    definitions: part.definitions.map((definition, i) => {
      return { ...definition, atCentre: atCentre[i]!, onBox: onBox[i]! };
    }),
    forms: leaf.order === 0 ? [] : taylorForms(evaluate, part.inequalities, leaf.box, leaf.order),
  };
}

/** The paths that {@link explain} takes for a part. */
export function pathsOf(
  input: string | Uint8Array,
  partId: string,
  digits = 24,
): readonly string[] {
  const claim = readCertificate(input).claims.find(({ part }) => part.id === partId);
  if (claim === undefined) throw new RangeError(`the certificate has no part ${partId}`);
  if (claim.verdict === 'refuted') return ['witness'];
  return leavesOf(claim.part, claim.tree, arithmetic(digits)).map(({ path }) => path);
}
