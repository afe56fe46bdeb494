/** Boxes a second for one enclosure of (mean, second moment, variance), against other libraries. */
import { boxes, sampledRanges } from './boxes.js';
import { type Measurement, measure } from './measure.js';
import { BOUNDS, type Peer } from './peer.js';
import { arb } from './peers/arb.js';
import { centred, natural } from './peers/fast.js';
import { kernel } from './peers/kernel.js';
import { npm } from './peers/npm.js';
import { plain } from './peers/plain.js';
import { tight } from './peers/tight.js';

/** Widths of mean, second moment, variance. */
export type Widths = readonly [number, number, number];

export interface MomentsRow {
  readonly name: string;
  readonly method: string;
  readonly nanoseconds: number;
  readonly bestNanoseconds: number;
  readonly boxesPerSecond: number;
  /** Boxes a second as a multiple of Arb's; undefined without Arb. */
  readonly timesArb: number | undefined;
  /** Time as a multiple of the plain evaluation's. */
  readonly timesPlain: number;
  /** Mean widths over the boxes, and the largest ratio to the true width; undefined for plain. */
  readonly widths: Widths | undefined;
  readonly worstOverTrue: Widths | undefined;
  /** Boxes of which some enclosure is wider than Arb's. */
  readonly widerThanArb: number | undefined;
}

export interface MomentsReport {
  readonly trueWidths: Widths;
  readonly rows: readonly MomentsRow[];
}

export function momentsReport(): MomentsReport {
  const all = boxes();
  const ranges = sampledRanges(all);
  const ball = arb(53);
  const peers: Peer[] = [natural, centred, kernel, tight, npm, plain, ...(ball ? [ball] : [])];
  const measured = measure(peers, all);
  const find = (peer: Peer | undefined): Measurement | undefined =>
    measured.find((m) => m.peer === peer);
  const reference = find(ball);
  const base = (find(plain) as Measurement).nanoseconds;
  const trueWidths = widths(ranges);
  const rows = measured.map(({ peer, nanoseconds, best, bounds }) => {
    assertContains(peer, bounds, ranges);
    return {
      name: peer.name,
      method: peer.method,
      nanoseconds,
      bestNanoseconds: best,
      boxesPerSecond: 1e9 / nanoseconds,
      timesArb: reference && reference.nanoseconds / nanoseconds,
      timesPlain: nanoseconds / base,
      widths: peer.rigorous ? widths(bounds) : undefined,
      worstOverTrue: peer.rigorous ? worst(bounds, ranges) : undefined,
      widerThanArb: reference && peer.rigorous ? countWider(bounds, reference.bounds) : undefined,
    };
  });
  return { trueWidths, rows };
}

const width = (bounds: Float64Array, i: number): number =>
  (bounds[i + 1] as number) - (bounds[i] as number);

const perMoment = (of: (j: number) => number): Widths => [of(0), of(2), of(4)];

const widths = (bounds: Float64Array): Widths =>
  perMoment((j) => {
    let sum = 0;
    for (let i = j; i < bounds.length; i += BOUNDS) sum += width(bounds, i);
    return sum / (bounds.length / BOUNDS);
  });

const worst = (bounds: Float64Array, ranges: Float64Array): Widths =>
  perMoment((j) => {
    let ratio = 0;
    for (let i = j; i < bounds.length; i += BOUNDS) {
      ratio = Math.max(ratio, width(bounds, i) / width(ranges, i));
    }
    return ratio;
  });

function countWider(bounds: Float64Array, reference: Float64Array): number {
  let count = 0;
  for (let i = 0; i < bounds.length; i += BOUNDS) {
    if ([0, 2, 4].some((j) => width(bounds, i + j) > width(reference, i + j))) count += 1;
  }
  return count;
}

/** A fast wrong answer is worth nothing: every rigorous peer must contain the sampled values. */
function assertContains(peer: Peer, bounds: Float64Array, ranges: Float64Array): void {
  if (!peer.rigorous) return;
  for (let i = 0; i < bounds.length; i += 2) {
    const contained =
      (bounds[i] as number) <= (ranges[i] as number) &&
      (ranges[i + 1] as number) <= (bounds[i + 1] as number);
    if (!contained) throw new Error(`${peer.name}: value ${i >> 1} is not enclosed`);
  }
}
