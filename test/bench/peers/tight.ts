/** What the rest of the package uses: the moment map without cancellation, and its derivatives. */
import { interval } from '../../../src/interval/index.js';
import { momentMap } from '../../../src/moments/moment-map.js';
import { BOUNDS, BOX, clock, type Peer } from '../peer.js';

export const tight: Peer = {
  name: 'tight path',
  method: 'momentMap: positive terms in the public kernel, four derivatives with them',
  rigorous: true,
  run: (boxes, passes, bounds) =>
    clock(boxes, passes, () => {
      for (let i = 0, k = 0; i < boxes.length; i += BOX, k += BOUNDS) {
        const { mean, second, variance } = momentMap(
          interval(boxes[i] as number, boxes[i + 1] as number),
          interval(boxes[i + 2] as number, boxes[i + 3] as number),
        );
        bounds[k] = mean.lo;
        bounds[k + 1] = mean.hi;
        bounds[k + 2] = second.lo;
        bounds[k + 3] = second.hi;
        bounds[k + 4] = variance.lo;
        bounds[k + 5] = variance.hi;
      }
    }),
};
