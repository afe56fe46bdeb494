import { fastCentred } from '../../../src/moments/fast-centred.js';
import { fastNatural } from '../../../src/moments/fast-natural.js';
import { BOUNDS, BOX, clock, type Peer } from '../peer.js';

export const natural: Peer = {
  name: 'fast natural',
  method: 'monotone pieces in (u, r), plain doubles, one inflation (src/moments/fast-natural.ts)',
  rigorous: true,
  run: (boxes, passes, bounds) => {
    const out = new Float64Array(BOUNDS);
    return clock(boxes, passes, () => {
      for (let i = 0, k = 0; i < boxes.length; i += BOX, k += BOUNDS) {
        fastNatural(
          boxes[i] as number,
          boxes[i + 1] as number,
          boxes[i + 2] as number,
          boxes[i + 3] as number,
          out,
        );
        for (let j = 0; j < BOUNDS; j++) bounds[k + j] = out[j] as number;
      }
    });
  },
};

export const centred: Peer = {
  name: 'fast centred',
  method: 'Taylor form about the centre, plain doubles (src/moments/fast-centred.ts)',
  rigorous: true,
  run: (boxes, passes, bounds) => {
    const out = new Float64Array(BOUNDS);
    return clock(boxes, passes, () => {
      for (let i = 0, k = 0; i < boxes.length; i += BOX, k += BOUNDS) {
        fastCentred(
          boxes[i] as number,
          boxes[i + 1] as number,
          boxes[i + 2] as number,
          boxes[i + 3] as number,
          out,
        );
        for (let j = 0; j < BOUNDS; j++) bounds[k + j] = out[j] as number;
      }
    });
  },
};
