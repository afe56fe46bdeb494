import { add, hull, type Interval, interval, mul, point, pown, wid } from '../../interval/index.js';
import { fastMoments } from '../../moments/fast-moments.js';
import { momentMap } from '../../moments/index.js';
import { type Evaluator, evaluator } from '../../prover/evaluate.js';
import { coefficients } from '../../prover/taylor-form.js';
import { compile } from '../../statement/dag.js';
import type { MachinePart } from '../../statement/data/vocabulary.js';

/** How much wider an enclosure of ν̃ is than its range, over a box of a given size. */
export interface Excess {
  readonly form: string;
  /** Half the box's width in y; its width in x is a tenth of that. */
  readonly radius: number;
  readonly excess: number;
}

const ORDERS = [1, 2, 3, 4] as const;
const FORM = ['', 'mean value', 'order 2', 'order 3', 'order 4'];
const CENTRE = { x: 0.005, y: 1 };

/**
 * The competing forms of the variance's enclosure over boxes about one point, from large to small.
 * `part` has the expression `variance` and the coordinates x and y.
 */
export function excessWidths(part: MachinePart): readonly Excess[] {
  const output = part.inequalities.findIndex(({ expression }) => expression === 'variance');
  const evaluate = evaluator(compile(part));
  return Array.from({ length: 21 }, (_, k) => 0.5 * 2 ** (-k / 2)).flatMap((radius) => {
    const x = interval(CENTRE.x - radius / 10, CENTRE.x + radius / 10);
    const y = interval(CENTRE.y - radius, CENTRE.y + radius);
    const range = wid(rangeInside(x, y));
    const enclosures: readonly (readonly [string, Interval])[] = [
      ['natural, as the formula is written', naturalForm(evaluate, [x, y], output)],
      ['natural, without cancellation', momentMap(x, y).variance],
      ['fast kernel: centred and natural', fastMoments(x, y).variance],
      ...ORDERS.map((n) => [FORM[n] as string, taylor(evaluate, [x, y], output, n)] as const),
    ];
    return enclosures
      .map(([form, enclosure]) => ({ form, radius, excess: wid(enclosure) - range }))
      .filter(({ excess }) => excess > 1e-12 && Number.isFinite(excess));
  });
}

/** The hull of values at points of the box: at most as wide as the range. */
function rangeInside(x: Interval, y: Interval): Interval {
  const at = (side: Interval, t: number) => point(side.lo + (side.hi - side.lo) * t);
  const steps = [0, 0.25, 0.5, 0.75, 1];
  return steps
    .flatMap((s) => steps.map((t) => momentMap(at(x, s), at(y, t)).variance))
    .reduce(hull);
}

function naturalForm(evaluate: Evaluator, box: readonly Interval[], output: number): Interval {
  const jet = evaluate.jets(box, 0)[output];
  return { lo: jet?.lo[0] ?? Number.NaN, hi: jet?.hi[0] ?? Number.NaN };
}

/** The Taylor form of order n over the whole box, without faces of monotonicity. */
function taylor(
  evaluate: Evaluator,
  box: readonly Interval[],
  output: number,
  order: number,
): Interval {
  const { space, offsets, centre, whole } = coefficients(evaluate, box, order);
  const below = space.counts[order - 1] as number;
  let sum = point(0);
  for (let k = 0; k < (space.counts[order] as number); k++) {
    const jet = (k < below ? centre : whole)[output];
    const [lo, hi] = [jet?.lo[k], jet?.hi[k]];
    if (lo === undefined || hi === undefined) continue;
    const term = (space.exponents[k] ?? []).reduce(
      (product, n, v) => (n === 0 ? product : mul(product, pown(offsets[v]!.whole, n))),
      { lo, hi },
    );
    sum = add(sum, term);
  }
  return sum;
}

export const CENTRE_TEX = `(x, y) = (${CENTRE.x}, ${CENTRE.y})`;
