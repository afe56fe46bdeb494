import { add, type Interval, mul, point, pown, sub } from '../interval/index.js';
import type { Relation } from '../statement/data/vocabulary.js';
import type { CoordinateBox, Evaluator } from './evaluate.js';
import type { Jet } from './jet.js';
import type { JetSpace } from './jet-space.js';

/**
 * The Taylor form of order n with faces of monotonicity (certificates/README.md, §6).
 *
 * With c the centre of the box X, d = p − c and f_k the Taylor coefficients of f, for all p in X
 * f(p) ∈ Σ_{|k|<n} f_k(c) d^k + Σ_{|k|=n} f_k(X) d^k. Order 1 is the mean value form.
 */
export interface Coefficients {
  readonly space: JetSpace;
  /** For each coordinate X − c, and its two ends: where they round, enclosures of the exact ends. */
  readonly offsets: readonly Offset[];
  /** Jets at the centre and over the box, one for each output. */
  readonly centre: readonly Jet[];
  readonly whole: readonly Jet[];
}

interface Offset {
  readonly whole: Interval;
  readonly lower: Interval;
  readonly upper: Interval;
}

/** A number in the bounded interval, near its middle: the centre of forms, and where boxes are cut. */
export const midpoint = ({ lo, hi }: Interval): number =>
  Math.min(hi, Math.max(lo, lo / 2 + hi / 2));

/** The coefficients that the Taylor forms of orders 1 … `order` over the box need. */
export function coefficients(
  evaluator: Evaluator,
  box: CoordinateBox,
  order: number,
): Coefficients {
  const centre = box.map((side) => point(midpoint(side)));
  return {
    space: evaluator.space(order),
    offsets: box.map((side, v) => {
      const c = centre[v] as Interval;
      return { whole: sub(side, c), lower: sub(point(side.lo), c), upper: sub(point(side.hi), c) };
    }),
    centre: evaluator.jets(centre, order - 1),
    whole: evaluator.jets(box, order),
  };
}

/**
 * Encloses f over the box, sharply on the side where `relation` needs it: coordinates in which f is
 * monotone are fixed at the end where f is worst for the relation.
 */
export function taylorForm(
  at: Coefficients,
  output: number,
  order: number,
  relation: Relation,
): Interval {
  const worstIsLow = relation === '>' || relation === '>=';
  const offsets = at.offsets.map(({ whole }) => whole);
  at.offsets.forEach(({ lower, upper }, v) => {
    const slope = boundForm(at, output, order, offsets, v);
    if (slope.lo >= 0) offsets[v] = worstIsLow ? lower : upper;
    else if (slope.hi <= 0) offsets[v] = worstIsLow ? upper : lower;
  });
  return boundForm(at, output, order, offsets);
}

/**
 * Bounds Σ_k f_k d^k over the offsets, term by term; with `by`, the same form of the derivative by
 * that coordinate: Σ_k k_v f_k d^(k − e_v).
 */
function boundForm(
  at: Coefficients,
  output: number,
  order: number,
  offsets: readonly Interval[],
  by?: number,
): Interval {
  const { exponents, counts } = at.space;
  const below = counts[order - 1] as number;
  let sum = point(0);
  for (let k = 0; k < (counts[order] as number); k++) {
    const exponent = exponents[k] as readonly number[];
    const jet = (k < below ? at.centre : at.whole)[output] as Jet;
    const weight = by === undefined ? 1 : (exponent[by] as number);
    const lo = jet.lo[k];
    const hi = jet.hi[k];
    if (weight === 0 || lo === undefined || hi === undefined) continue;
    let term = mul(point(weight), { lo, hi });
    exponent.forEach((n, v) => {
      const power = v === by ? n - 1 : n;
      if (power > 0) term = mul(term, pown(offsets[v] as Interval, power));
    });
    sum = add(sum, term);
  }
  return sum;
}
