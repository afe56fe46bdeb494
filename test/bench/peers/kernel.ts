/** Natural extension of the formula text of src/statement/data/moment-map.ts in the public kernel. */
import {
  add,
  div,
  erfcx,
  exp,
  type Interval,
  interval,
  mul,
  neg,
  point,
  sqr,
  sqrt,
  sub,
} from '../../../src/interval/index.js';
import { INV_SQRT_PI } from '../../../src/interval/constants.js';
import { ALPHA, ALPHA_SQUARED, LAMBDA, LAMBDA_SQUARED } from '../../../src/moments/constants.js';
import { BOUNDS, BOX, clock, type Peer } from '../peer.js';

const HALF = point(0.5);
const TWO = point(2);

function moments(x: Interval, y: Interval): readonly Interval[] {
  const r = sqrt(mul(TWO, y));
  const u = div(x, r);
  const half = mul(HALF, exp(neg(sqr(u))));
  const p = erfcx(u);
  const once = erfcx(add(u, mul(HALF, r)));
  const twice = erfcx(add(u, r));
  const root = mul(r, INV_SQRT_PI);
  const square = add(sqr(x), y);
  const mean = mul(LAMBDA, add(x, mul(half, add(sub(root, mul(x, p)), mul(ALPHA, sub(once, p))))));
  const lower = add(sub(twice, mul(TWO, once)), p);
  const second = mul(
    LAMBDA_SQUARED,
    add(square, mul(half, add(sub(mul(x, root), mul(square, p)), mul(ALPHA_SQUARED, lower)))),
  );
  return [mean, second, sub(second, sqr(mean))];
}

export const kernel: Peer = {
  name: 'public kernel',
  method: 'natural extension of the formula text, tightest operations (src/interval)',
  rigorous: true,
  run: (boxes, passes, bounds) =>
    clock(boxes, passes, () => {
      for (let i = 0, k = 0; i < boxes.length; i += BOX, k += BOUNDS) {
        const all = moments(
          interval(boxes[i] as number, boxes[i + 1] as number),
          interval(boxes[i + 2] as number, boxes[i + 3] as number),
        );
        for (let j = 0; j < 3; j++) {
          bounds[k + 2 * j] = (all[j] as Interval).lo;
          bounds[k + 2 * j + 1] = (all[j] as Interval).hi;
        }
      }
    }),
};
