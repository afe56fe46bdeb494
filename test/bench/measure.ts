/** Interleaved rounds and their median: a slow phase of the machine hits every peer alike. */
import { BOUNDS, BOX, type Peer } from './peer.js';

export interface Measurement {
  readonly peer: Peer;
  /** Median over the rounds. */
  readonly nanoseconds: number;
  /** The fastest round. */
  readonly best: number;
  readonly bounds: Float64Array;
}

const WARM_UP_MS = 150;
const ROUND_MS = 10;
const ROUNDS = 21;

export function measure(peers: readonly Peer[], boxes: Float64Array): Measurement[] {
  const count = boxes.length / BOX;
  const running = peers.map((peer) => {
    const bounds = new Float64Array(BOUNDS * count);
    let passes = 1;
    const end = performance.now() + WARM_UP_MS;
    do {
      const ns = peer.run(boxes, passes, bounds);
      passes = Math.max(1, Math.round((ROUND_MS * 1e6) / (ns * count)));
    } while (performance.now() < end);
    return { peer, passes, bounds, rounds: [] as number[] };
  });
  for (let round = 0; round < ROUNDS; round++) {
    for (const { peer, passes, bounds, rounds } of running) {
      rounds.push(peer.run(boxes, passes, bounds));
    }
  }
  return running.map(({ peer, bounds, rounds }) => ({
    peer,
    bounds,
    nanoseconds: median(rounds),
    best: Math.min(...rounds),
  }));
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[sorted.length >> 1] as number;
}
