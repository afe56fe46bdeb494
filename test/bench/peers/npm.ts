/**
 * The same natural extension in the operations of the npm package interval-arithmetic. It has no
 * erfcx, which is done here as the package does exp: the value in double at each end, widened.
 */
import { add, div, exp, Interval, mul, negative, pow, sqrt, sub } from 'interval-arithmetic';
import { ERFCX_FAST_RELATIVE_ERROR, erfcxFast } from '../../../src/interval/fast.js';
import { BOUNDS, BOX, clock, type Peer } from '../peer.js';

type Box = ReturnType<typeof add>;

const make = (lo: number, hi = lo): Box => new Interval(lo, hi);
const HALF = make(0.5);
const TWO = make(2);
const ALPHA = make(1.6732632423543772, 1.6732632423543774);
const LAMBDA = make(1.0507009873554805, 1.0507009873554807);
const ALPHA_SQUARED = mul(ALPHA, ALPHA);
const LAMBDA_SQUARED = mul(LAMBDA, LAMBDA);
const INV_SQRT_PI = make(0.5641895835477563, 0.5641895835477564);

/** The error bound of the approximation, and the rounding of the product. */
const BELOW = 1 - 2 * ERFCX_FAST_RELATIVE_ERROR;
const ABOVE = 1 + 2 * ERFCX_FAST_RELATIVE_ERROR;

/** erfcx decreases. */
const erfcx = (t: Box): Box => make(erfcxFast(t.hi) * BELOW, erfcxFast(t.lo) * ABOVE);

function moments(x: Box, y: Box): readonly Box[] {
  const r = sqrt(mul(TWO, y));
  const u = div(x, r);
  const half = mul(HALF, exp(negative(pow(u, 2))));
  const p = erfcx(u);
  const once = erfcx(add(u, mul(HALF, r)));
  const twice = erfcx(add(u, r));
  const root = mul(r, INV_SQRT_PI);
  const square = add(pow(x, 2), y);
  const mean = mul(LAMBDA, add(x, mul(half, add(sub(root, mul(x, p)), mul(ALPHA, sub(once, p))))));
  const lower = add(sub(twice, mul(TWO, once)), p);
  const second = mul(
    LAMBDA_SQUARED,
    add(square, mul(half, add(sub(mul(x, root), mul(square, p)), mul(ALPHA_SQUARED, lower)))),
  );
  return [mean, second, sub(second, pow(mean, 2))];
}

export const npm: Peer = {
  name: 'interval-arithmetic (npm)',
  method: 'the same natural extension, erfcx as it does exp: in double, widened',
  rigorous: true,
  run: (boxes, passes, bounds) =>
    clock(boxes, passes, () => {
      for (let i = 0, k = 0; i < boxes.length; i += BOX, k += BOUNDS) {
        const all = moments(
          make(boxes[i] as number, boxes[i + 1] as number),
          make(boxes[i + 2] as number, boxes[i + 3] as number),
        );
        for (let j = 0; j < 3; j++) {
          bounds[k + 2 * j] = (all[j] as Box).lo;
          bounds[k + 2 * j + 1] = (all[j] as Box).hi;
        }
      }
    }),
};
