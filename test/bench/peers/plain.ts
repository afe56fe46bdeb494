/**
 * One evaluation at the middle of the box, without bounds: what rigour is paid on top of. √ and exp
 * are the engine's, erfcx the fast approximation of the kernel (the engine has none).
 */
import { erfcxFast } from '../../../src/interval/fast.js';
import { BOUNDS, BOX, clock, type Peer } from '../peer.js';

const ALPHA = 1.6732632423543772;
const LAMBDA = 1.0507009873554805;
const HALF_INV_SQRT_PI = 0.28209479177387814;

function moments(x: number, y: number, out: Float64Array): void {
  const r = Math.sqrt(2 * y);
  const u = x / r;
  const e = Math.exp(-u * u);
  const tail = 0.5 * e * erfcxFast(Math.abs(u));
  const p = u >= 0 ? tail : 1 - tail;
  const a1 = 0.5 * e * erfcxFast(u + 0.5 * r);
  const a2 = 0.5 * e * erfcxFast(u + r);
  const s = HALF_INV_SQRT_PI * r * e;
  const mean = LAMBDA * (x * (1 - p) + s + ALPHA * (a1 - p));
  const second =
    LAMBDA * LAMBDA * ((x * x + y) * (1 - p) + x * s + ALPHA * ALPHA * (p - 2 * a1 + a2));
  out[0] = mean;
  out[1] = second;
  out[2] = second - mean * mean;
}

export const plain: Peer = {
  name: 'plain JavaScript',
  method: 'one evaluation at the middle, no bounds; Math.sqrt and Math.exp believed',
  rigorous: false,
  run: (boxes, passes, bounds) => {
    const out = new Float64Array(3);
    return clock(boxes, passes, () => {
      for (let i = 0, k = 0; i < boxes.length; i += BOX, k += BOUNDS) {
        const x = 0.5 * ((boxes[i] as number) + (boxes[i + 1] as number));
        const y = 0.5 * ((boxes[i + 2] as number) + (boxes[i + 3] as number));
        moments(x, y, out);
        for (let j = 0; j < BOUNDS; j++) bounds[k + j] = out[j >> 1] as number;
      }
    });
  },
};
