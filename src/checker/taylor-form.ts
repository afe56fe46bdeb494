import type { Inequality, Relation } from './statement.js';
import { decimal } from './decimal.js';
import type { Box, Evaluation } from './evaluate.js';
import { parse } from './formula.js';
import { type Interval, ONE, point, ZERO } from './interval.js';
import type { Series } from './taylor.js';

/** Whether the relation bounds an expression from below, so that its infimum decides. */
export const isLower = (relation: Relation): boolean => relation.startsWith('>');

/** The terms F_k d^k of a polynomial with d in D, and the sum of their ranges. */
function polynomial({ add, mul, sqr, algebra }: Evaluation, F: Series, D: Box) {
  // D_v is a point or symmetric, so that D_v · D_v^(k−1) is no wider than {d^k} for odd k
  const power = (d: Interval, k: number): Interval =>
    k === 0 ? ONE : k % 2 === 0 ? sqr(power(d, k / 2)) : mul(d, power(d, k - 1));
  const terms = F.map((coefficient, i) => {
    const exponents = algebra.indices[i]!;
    const range = D.map((d, v) => power(d, exponents[v]!)).reduce(mul, coefficient);
    return { exponents, coefficient, range };
  });
  return { terms, enclosure: terms.map((term) => term.range).reduce(add, ZERO) };
}

export type TaylorForm = ReturnType<typeof taylorForms>[number];

/**
 * The Taylor form of order n of each inequality's expression on a box (certificates/README.md §6).
 * The polynomial F has the coefficients f_k(c) for |k| < n and f_k(X) for |k| = n, so (1) is its
 * range over D, and (2) the range of its own derivative. An end of D_v is an interval around the
 * difference of an end of X_v and c_v: nothing depends on how D_v itself is rounded.
 */
export function taylorForms(e: Evaluation, wanted: readonly Inequality[], box: Box, order: number) {
  const { algebra, on, middle, sub } = e;
  const centre = box.map(middle);
  const [atCentre, onBox] = [on(centre.map(point)), on(box)];
  return wanted.map((inequality) => {
    const { expression, relation, bound } = inequality;
    const f = parse(expression);
    const [near, wide] = [atCentre(f, Math.max(order - 1, 1)), onBox(f, order)];
    const coefficient = (i: number) => (i < algebra.size(order - 1) ? near[i] : wide[i]) ?? ZERO;
    const F = algebra.indices.slice(0, algebra.size(order)).map((_, i) => coefficient(i));
    const D = box.map((range, v) => sub(range, point(centre[v]!)));
    const derivatives = box.map((range, v) => {
      const slope = polynomial(e, algebra.derivative(F, v, order - 1), D).enclosure;
      const [rises, falls] = [slope.lo.gte(ZERO.lo), slope.hi.lte(ZERO.lo)];
      const end = rises === isLower(relation) ? range.lo : range.hi;
      if (rises || falls) D[v] = sub(point(end), point(centre[v]!));
      return slope;
    });
    const { terms, enclosure } = polynomial(e, F, D);
    const end = isLower(relation) ? enclosure.lo : enclosure.hi;
    const sign = end.comparedTo(decimal(bound));
    const proved = sign === 0 ? relation.endsWith('=') : sign > 0 === isLower(relation);
    const figures = { order, box, centre, derivatives, differences: D, terms, enclosure };
    return { inequality, ...figures, end, proved };
  });
}
