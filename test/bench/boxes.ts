/** The boxes of the benchmark, and how wide the moments really are over them. */
import { point } from '../../src/interval/index.js';
import { momentMap } from '../../src/moments/moment-map.js';
import { BOUNDS, BOX } from './peer.js';

export const COUNT = 512;
export const HALF_WIDTH = 1e-4;
/** Centres are spread over [x]×[y], which contains Theorem 1's [−0.01, 0.01]×[0.76, 1.65]. */
export const CENTRES = { x: [-0.1, 0.1], y: [0.76, 1.65] } as const;

/** The same boxes in every run: points of the additive recurrence with the golden ratio's plane kin. */
export function boxes(): Float64Array {
  const all = new Float64Array(BOX * COUNT);
  for (let i = 0; i < COUNT; i++) {
    const x = along(CENTRES.x, i * 0.7548776662466927);
    const y = along(CENTRES.y, i * 0.5698402909980532);
    all.set([x - HALF_WIDTH, x + HALF_WIDTH, y - HALF_WIDTH, y + HALF_WIDTH], BOX * i);
  }
  return all;
}

const along = ([from, to]: readonly [number, number], t: number): number =>
  from + (to - from) * (t - Math.floor(t));

/** Hulls of the values at 3×3 points of each box: the true ranges, up to the bending of the map. */
export function sampledRanges(all: Float64Array): Float64Array {
  const bounds = new Float64Array((all.length / BOX) * BOUNDS);
  for (let i = 0; i < all.length / BOX; i++) {
    const [xLo = NaN, xHi = NaN, yLo = NaN, yHi = NaN] = all.subarray(BOX * i, BOX * i + BOX);
    const values = [xLo, (xLo + xHi) / 2, xHi].flatMap((x) =>
      [yLo, (yLo + yHi) / 2, yHi].map((y) => momentMap(point(x), point(y))),
    );
    bounds.set(
      (['mean', 'second', 'variance'] as const).flatMap((name) => [
        Math.min(...values.map((v) => v[name].hi)),
        Math.max(...values.map((v) => v[name].lo)),
      ]),
      BOUNDS * i,
    );
  }
  return bounds;
}
